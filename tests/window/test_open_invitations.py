"""Invitations that still let people in: who sees what of them on the journal's page, and who may end one."""

from msgspec.structs import replace
from PySide6.QtCore import Qt

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_invitations import CloseInvitation
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_belonging import OpenedRow
from neighbourhood.domain.ids import EntryId
from neighbourhood.viewmodels.journal_rows import still_open
from neighbourhood.viewmodels.neighbour_powers import may_close
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.scenes.journal import invitations
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def at_journal(open_house: OpenHouse) -> Hands:
    house = SampleBackend("en")
    house.open(*invitations(house))
    hands = open_house(house, place="journal")
    hands.until(lambda: hands.sees("open 48"))
    return hands


def ended(hands: Hands) -> list[EntryId]:
    return [intent.invitation for intent in hands.house.carried_out if isinstance(intent, CloseInvitation)]


def test_each_open_invitation_says_whose_it_is_how_often_it_was_used_and_until_when(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.reads("To flat 48")
    assert hands.reads("made by Marina Kotova on 20\u00a0November · 2 of 4 used · until 18\u00a0February 2027")
    assert hands.reads("For a further computer of Olga Kim")


def test_an_invitation_to_a_flat_whose_number_is_gone_is_not_one_for_a_guest(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    row = replace(invitations(house)[0], flat_number="")
    house.open(row, replace(row, invitation=EntryId(bytes(32)), role="courier"))
    hands = open_house(house, place="journal")
    hands.until(lambda: hands.reads("To a flat without a number"))
    assert hands.reads("For a guest: courier")


def test_a_neighbour_ends_an_invitation_to_the_own_flat_that_was_not_theirs(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    hands.click("end 48")
    hands.until(lambda: hands.sees("endNow"))
    assert hands.reads("Who has come in by it stays, so far 2 people.")
    hands.click("endNow")
    hands.until(lambda: hands.reads("Nobody else comes in by this invitation."))
    hands.until(lambda: not hands.sees("open 48"))
    assert ended(hands) == [invitations(hands.house)[0].invitation]
    assert hands.sees("open 14")


def test_enter_in_the_sheet_ends_nothing(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    hands.click("end 48")
    hands.until(lambda: hands.sees("endNot") and hands.find("endNot").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.sees("endNow"))
    assert ended(hands) == []


def test_an_ending_that_is_refused_is_told_and_the_invitation_stays_in_the_list(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    hands.house.refuses[CloseInvitation] = Fault(FaultKind.NOT_ALLOWED)
    hands.click("end 48")
    hands.click("endNow")
    hands.until(lambda: hands.window.shell.notices.property("kind") == "fault")  # type: ignore[attr-defined]  # a Property to mypy
    assert hands.sees("open 48")
    assert not hands.reads("Nobody else comes in by this invitation.")


def person(house: SampleBackend, who: str, **fields: object) -> PersonRow:
    return replace(house._people[who], roles=("resident",), **fields)


def test_an_invitation_is_ended_by_its_maker_its_flat_the_council_and_the_secretary_and_nobody_else() -> None:
    house = SampleBackend("en")
    to_48 = invitations(house)[0]
    by_me = replace(to_48, by=replace(to_48.by, me=True))
    timur = person(house, "timur")
    assert not may_close(timur, to_48)
    assert may_close(timur, by_me)
    assert may_close(replace(timur, flat_number="48"), to_48)
    assert may_close(replace(timur, roles=("council", "resident")), to_48)
    assert may_close(replace(timur, roles=("resident", "secretary")), to_48)


def test_a_guest_without_a_flat_ends_no_invitation_of_another_guest() -> None:
    house = SampleBackend("en")
    to_guest = replace(invitations(house)[0], role="courier", flat_number="")
    guest = person(house, "timur", flat_number="")
    assert not may_close(replace(guest, roles=("courier",)), to_guest)
    assert not may_close(guest, to_guest)


def test_what_lets_nobody_in_any_more_is_not_open() -> None:
    house = SampleBackend("en")
    row = invitations(house)[0]
    shut: tuple[OpenedRow, ...] = (
        replace(row, closed=True),
        replace(row, used=row.uses),
        replace(row, expires_at_ms=house.now_ms),
        replace(row, sheet=True),
    )
    assert still_open(shut, None, house.now_ms) == ()
    endless = replace(row, expires_at_ms=None)
    assert [one.row for one in still_open((row, endless), None, house.now_ms)] == [row, endless]
