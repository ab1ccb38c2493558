"""The journal in pages, from the newest act down to the founding."""

from neighbourhood.app.intents import ConfirmAddress, EndRole, GiveRole
from neighbourhood.domain.ids import EntryId
from tests.app.builders import Resident, meet
from tests.app.test_residency import person


def _pages(resident: Resident, limit: int) -> list[EntryId]:
    found: list[EntryId] = []
    while page := resident.reader.journal(limit, before=found[-1] if found else None):
        assert len(page) <= limit
        found += [row.entry for row in page]
    return found


def test_pages_of_any_size_tell_every_act_once_and_in_order(neighbours: list[Resident]) -> None:
    """Also where nearly every other act of the log is one that programs write by themselves, and nobody is told of."""
    anna, boris, vera = neighbours
    anna.do(ConfirmAddress(person=person(boris), level="mailbox"))
    for _ in range(4):
        anna.do(GiveRole(person=person(vera), role="moderator"))
        anna.do(EndRole(person=person(vera), role="moderator"))
    meet(*neighbours)
    for resident in neighbours:
        whole = [row.entry for row in resident.reader.journal(500)]
        assert len(whole) == len(set(whole)) > 9
        assert [_pages(resident, limit) for limit in (1, 2, 3, 7)] == [whole] * 4
    assert anna.reader.journal(500)[-1].kind == "found"


def test_nothing_is_below_an_act_that_is_not_known(neighbours: list[Resident]) -> None:
    assert neighbours[0].reader.journal(before=EntryId(bytes(32))) == []
