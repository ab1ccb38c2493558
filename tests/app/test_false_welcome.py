"""Somebody who holds the same code, or lives in the house, says "accepted" and admits nobody: it binds to nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from neighbourhood.adapters.net.joining import Answer, NewcomerTalk
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CancelJoining, JoinHouse, ResumeWriting, SaveDraft
from neighbourhood.app.join_wire import JoinAccepted, pack
from neighbourhood.domain.ids import HouseId
from tests.app.builders import Resident, found, invite, join, meet, request_of


@pytest.fixture
def newcomer(tmp_path: Path) -> Iterator[Resident]:
    gleb = Resident(tmp_path, "Глеб")
    yield gleb
    gleb.close()


@pytest.fixture
def other_house(tmp_path: Path) -> Iterator[Resident]:
    zoya = Resident(tmp_path, "Зоя")
    found(zoya)
    yield zoya
    zoya.close()


def house_of(resident: Resident) -> HouseId:
    house = resident.service.core.log.house
    assert house is not None
    return house


def welcome_falsely(newcomer: Resident, liar: Resident, code: str) -> None:
    """The liar answers the question without admitting anybody, and gives all that his house knows."""
    newcomer.do(JoinHouse(code=code, person_name=newcomer.name))
    request_of(newcomer, house_of(liar))
    newcomer.service.house_known(house_of(liar))
    newcomer.take(liar.everything())
    assert newcomer.service.membership.joining.state == "receiving"


def is_houseless(resident: Resident) -> bool:
    return resident.service.core.log.house is None and not resident.everything() and resident.reader.house() is None


def test_whom_a_false_welcome_keeps_waiting_another_code_takes_into_another_house(
    neighbours: list[Resident], other_house: Resident, newcomer: Resident
) -> None:
    boris = neighbours[1]
    welcome_falsely(newcomer, boris, invite(neighbours[0], "7"))
    assert newcomer.everything()
    join(newcomer, other_house, invite(other_house, "8"))
    assert newcomer.service.membership.joining.state == "joined"
    assert newcomer.service.core.log.house == house_of(other_house)
    assert [row.name for row in other_house.reader.people()] == ["Глеб", "Зоя"]
    assert newcomer.digests() == other_house.digests()


def test_whom_a_false_welcome_keeps_waiting_a_new_start_sets_free(
    neighbours: list[Resident], newcomer: Resident
) -> None:
    code = invite(neighbours[0], "7")
    meet(*neighbours)
    welcome_falsely(newcomer, neighbours[1], code)
    newcomer.reopen()
    assert is_houseless(newcomer)
    assert newcomer.service.membership.joining.state == "searching"
    assert newcomer.service.dial_secret() is not None
    join(newcomer, neighbours[2], code)
    meet(*neighbours, newcomer)
    assert newcomer.digests() == neighbours[0].digests()


def test_of_a_house_that_is_forgotten_no_draft_and_no_choice_stays(
    neighbours: list[Resident], newcomer: Resident
) -> None:
    topic = neighbours[1].topic()
    welcome_falsely(newcomer, neighbours[1], invite(neighbours[0], "7"))
    newcomer.do(SaveDraft(topic=topic, text="недописанное"))
    with newcomer.store.transaction(durable=False):
        newcomer.store.set_topic_level(topic, "muted")
    newcomer.do(CancelJoining())
    found(newcomer)
    for table in ("draft", "topic_choice", "reading"):
        assert newcomer.store._connection.execute(f"SELECT count(*) FROM {table}").get == 0, table


def test_whom_a_false_welcome_keeps_waiting_can_found_a_house(neighbours: list[Resident], newcomer: Resident) -> None:
    welcome_falsely(newcomer, neighbours[1], invite(neighbours[0], "7"))
    newcomer.do(CancelJoining())
    found(newcomer)
    assert newcomer.service.core.log.house != house_of(neighbours[0])
    assert newcomer.texts(newcomer.topic()) == []


def talk_of(newcomer: Resident, host: Resident) -> NewcomerTalk:
    """A talk with a resident who has proved the house, and was asked for admission."""
    key = newcomer.service.invitation_in_use()
    assert key is not None
    talk = NewcomerTalk(newcomer.service, host.device, key)
    proof = host.service.house_proof(key)
    assert proof is not None
    assert talk.receive(pack(proof)).reply is not None
    return talk


def test_a_late_welcome_to_an_earlier_code_binds_nobody_who_has_typed_another(
    neighbours: list[Resident], other_house: Resident, newcomer: Resident
) -> None:
    newcomer.do(JoinHouse(code=invite(neighbours[0], "7"), person_name="Глеб"))
    talk = talk_of(newcomer, neighbours[0])
    code = invite(other_house, "8")
    newcomer.do(JoinHouse(code=code, person_name="Глеб"))
    assert talk.receive(pack(JoinAccepted())) == Answer(ended=True)
    assert newcomer.service.core.log.house is None
    join(newcomer, other_house, code)
    assert newcomer.service.core.log.house == house_of(other_house)


def test_a_welcome_after_the_joining_was_given_up_makes_nobody_a_resident(
    neighbours: list[Resident], newcomer: Resident
) -> None:
    anna = neighbours[0]
    newcomer.do(JoinHouse(code=invite(anna, "7"), person_name="Глеб"))
    talk = talk_of(newcomer, anna)
    newcomer.do(CancelJoining())
    assert talk.receive(pack(JoinAccepted())) == Answer(ended=True)
    assert is_houseless(newcomer)
    found(newcomer)


def test_giving_up_lets_go_of_a_house_that_has_not_admitted_us(neighbours: list[Resident], newcomer: Resident) -> None:
    ended: list[bool] = []
    newcomer.service.hang_up = lambda: ended.append(True)
    welcome_falsely(newcomer, neighbours[1], invite(neighbours[0], "7"))
    newcomer.do(CancelJoining())
    assert ended == [True]
    assert is_houseless(newcomer)


def test_the_same_code_again_goes_on_where_it_was(neighbours: list[Resident], newcomer: Resident) -> None:
    anna = neighbours[0]
    code = invite(anna, "7")
    welcome_falsely(newcomer, anna, code)
    received = len(newcomer.everything())
    newcomer.do(JoinHouse(code=code, person_name="Глеб"))
    assert len(newcomer.everything()) == received
    assert newcomer.service.core.log.house == house_of(anna)


def test_a_forgotten_house_ends_its_connections_and_its_last_words_are_not_taken(
    neighbours: list[Resident], newcomer: Resident, other_house: Resident
) -> None:
    ended: list[bool] = []
    newcomer.service.hang_up = lambda: ended.append(True)
    welcome_falsely(newcomer, neighbours[1], invite(neighbours[0], "7"))
    newcomer.do(JoinHouse(code=invite(other_house, "8"), person_name="Глеб"))
    assert ended == [True]
    batch = newcomer.take(neighbours[1].everything())
    assert (batch.accepted, batch.refused, batch.missing) == (0, 0, False)
    assert is_houseless(newcomer)


def test_in_the_next_house_every_signature_is_checked_from_its_beginning(
    neighbours: list[Resident], newcomer: Resident, other_house: Resident
) -> None:
    welcome_falsely(newcomer, neighbours[1], invite(neighbours[0], "7"))
    assert newcomer.service.audit(1000) > 0
    join(newcomer, other_house, invite(other_house, "8"))
    assert newcomer.store.unchecked(0, 1000)
    newcomer.service.audit(1000)
    assert not newcomer.store.unchecked(0, 1000)


def test_who_has_spoken_and_waits_because_the_code_was_over_used_keeps_every_word(
    neighbours: list[Resident], newcomer: Resident, other_house: Resident, tmp_path: Path
) -> None:
    """Two residents who do not meet admit one newcomer each with a code for one: only the first of them counts."""
    anna, boris, vera = neighbours
    rival = Resident(tmp_path, "Дина")
    code = invite(anna, "7", uses=1)
    topic = anna.topic()
    meet(*neighbours)
    join(newcomer, boris, code)
    join(rival, vera, code)
    for resident in (newcomer, rival):
        resident.say(topic, f"слово: {resident.name}")
    meet(newcomer, rival, *neighbours)
    lost = next(each for each in (newcomer, rival) if each.service.core.log.me is None)
    before = lost.everything()
    lost.reopen()
    assert lost.everything() == before
    lost.do(JoinHouse(code=invite(other_house, "8"), person_name=lost.name))
    assert lost.everything() == before
    assert lost.service.core.log.house == house_of(anna)
    with pytest.raises(Fault) as caught:
        found(lost)
    assert caught.value.kind is FaultKind.HOUSE_EXISTS
    rival.close()


def test_a_restored_backup_from_before_the_first_word_is_not_taken_for_a_false_welcome(
    neighbours: list[Resident], newcomer: Resident
) -> None:
    anna = neighbours[0]
    code = invite(anna, "7")
    welcome_falsely(newcomer, anna, code)
    newcomer.close()
    backup = newcomer.path.read_bytes()
    newcomer.open()
    join(newcomer, anna, code)
    newcomer.close()
    newcomer.path.write_bytes(backup)
    newcomer.open()
    assert newcomer.service.core.held_back
    assert newcomer.service.core.log.house == house_of(anna)
    meet(newcomer, anna)
    newcomer.do(ResumeWriting())
    assert newcomer.service.core.log.me is not None


def test_nobody_who_belongs_to_a_house_loses_it_by_another_code(
    neighbours: list[Resident], other_house: Resident
) -> None:
    anna, boris, _ = neighbours
    before = boris.everything()
    with pytest.raises(Fault) as caught:
        boris.do(JoinHouse(code=invite(other_house, "8"), person_name="Борис"))
    assert caught.value.kind is FaultKind.HOUSE_EXISTS
    boris.reopen()
    assert boris.everything() == before
    assert boris.service.core.log.house == house_of(anna)
