"""One's own name: said anew, and given back after everything of one's own was erased."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EraseMine, InviteGuest, MoveOut, SetName
from neighbourhood.app.intents_circles import TalkTo
from neighbourhood.app.rows import InvitationRow
from tests.app.builders import Resident, join, meet
from tests.app.moderators import me, refused
from tests.app.test_authority import Newcomers, newcomers  # noqa: F401


def _names(reader: Resident) -> set[str]:
    return {row.name for row in reader.reader.people()}


def test_everybody_reads_the_new_name(neighbours: list[Resident]) -> None:
    boris = neighbours[1]
    boris.do(SetName(name="  Борис Орлов "))
    meet(*neighbours)
    for reader in neighbours:
        assert _names(reader) == {"Анна", "Борис Орлов", "Вера"}


def test_a_name_comes_back_after_everything_was_erased(neighbours: list[Resident]) -> None:
    boris = neighbours[1]
    boris.do(EraseMine())
    meet(*neighbours)
    assert "Борис" not in _names(neighbours[0])
    boris.do(SetName(name="Борис"))
    meet(*neighbours)
    assert [_names(reader) for reader in neighbours] == [{"Анна", "Борис", "Вера"}] * 3


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_a_name_is_not_empty(neighbours: list[Resident], name: str) -> None:
    with pytest.raises(Fault):
        neighbours[1].do(SetName(name=name))


def test_whoever_moved_out_and_a_courier_have_no_name_to_change(
    neighbours: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, boris, _ = neighbours
    boris.do(MoveOut())
    assert refused(boris, SetName(name="Призрак")) is FaultKind.MOVED_OUT
    (courier,) = newcomers("Коробка")
    invitation = anna.do(InviteGuest(role="courier"))
    assert isinstance(invitation, InvitationRow)
    join(courier, anna, invitation.code)
    assert refused(courier, SetName(name="Коробка")) is FaultKind.NOT_ALLOWED


def test_nobody_talks_to_themselves_alone(neighbours: list[Resident]) -> None:
    boris = neighbours[1]
    assert refused(boris, TalkTo(person=me(boris))) is FaultKind.TALK_TO_ONESELF
