"""How people are called: by the name that they gave themselves last."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EraseMine, MoveOut, SetName
from neighbourhood.app.intents_circles import TalkTo
from neighbourhood.app.intents_invitations import InviteGuest
from neighbourhood.app.intents_moderation import TakeMeasure
from neighbourhood.app.rows import InvitationRow
from neighbourhood.domain.ids import PersonId
from tests.app.builders import Resident, join, meet
from tests.app.conftest import Newcomers


def called(reader: Resident, whom: Resident) -> str:
    return next(row.name for row in reader.reader.people() if row.person == PersonId(whom.device))


def test_who_has_erased_everything_gives_a_name_again_that_stands_beside_all(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    boris.do(EraseMine())
    boris.say(topic, "снова здесь")
    meet(*neighbours)
    assert [called(reader, boris) for reader in neighbours] == [""] * 3
    boris.do(SetName(name=" Борис Ильич\t"))
    meet(*neighbours)
    for reader in neighbours:
        assert called(reader, boris) == "Борис Ильич"
        assert [row.author.name for row in reader.reader.timeline(topic)] == ["Борис Ильич"]
    house = boris.reader.house()
    assert house is not None
    assert house.me.name == "Борис Ильич"


def test_the_name_that_one_has_writes_nothing_and_none_is_refused(neighbours: list[Resident]) -> None:
    boris = neighbours[1]
    before = boris.store.last_row()
    boris.do(SetName(name="Борис"))
    with pytest.raises(Fault) as empty:
        boris.do(SetName(name=" \n"))
    assert empty.value.kind is FaultKind.EMPTY_TEXT
    assert boris.store.last_row() == before


def test_whoever_may_write_nothing_writes_no_name_either(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    (courier,) = newcomers("Ящик")
    row = anna.do(InviteGuest(role="courier"))
    assert isinstance(row, InvitationRow)
    join(courier, anna, row.code)
    until_ms = anna.outside.at_ms + 3_600_000
    anna.do(TakeMeasure(measure="mute", person=PersonId(boris.device), reason="Довольно", until_ms=until_ms))
    vera.do(MoveOut())
    meet(*neighbours, courier)
    boris.outside.at_ms += 60_000
    refused = {boris: FaultKind.MUTED, vera: FaultKind.MOVED_OUT, courier: FaultKind.NOT_ALLOWED}
    for resident, kind in refused.items():
        with pytest.raises(Fault) as caught:
            resident.do(SetName(name="Иначе"))
        assert caught.value.kind is kind


def test_nobody_talks_to_themselves_alone(neighbours: list[Resident]) -> None:
    boris = neighbours[1]
    with pytest.raises(Fault) as caught:
        boris.do(TalkTo(person=PersonId(boris.device)))
    assert caught.value.kind is FaultKind.TALK_TO_ONESELF
