"""The journal of the house: what was done, why something has no effect, and signing what waits."""

from msgspec.structs import replace
from PySide6.QtCore import Qt

from neighbourhood.app.intents import SignProposal
from neighbourhood.domain.authority.powers import majority, removal
from neighbourhood.viewmodels.journal import PAGE_ROWS
from neighbourhood.viewmodels.journal_rows import with_days
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.scenes.journal import long_journal, proposals, told
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def at_journal(open_house: OpenHouse) -> Hands:
    house = SampleBackend("en")
    house.make_council()
    house.decide(proposals(house), told(house))
    hands = open_house(house, place="journal")
    hands.until(lambda: hands.reads("Waiting for signatures".upper()) or hands.reads("Waiting for signatures"))
    return hands


def test_each_act_is_one_sentence_and_one_without_effect_says_why(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.reads("Marina Kotova gave a role: Olga Kim, secretary")
    assert hands.reads("Marina Kotova made an invitation to flat 14")
    assert hands.reads("No effect: this person may not do that.")


def test_what_turned_out_otherwise_later_is_told_in_one_plain_sentence(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.reads("No effect: its author had been removed by then. It had effect here until ")


def test_a_signature_that_completes_a_proposal_carries_it(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.reads("1 of 2 signatures of the council: Marina Kotova")
    hands.click("sign Olga Kim")
    hands.until(lambda: hands.reads("Signed. It has effect now."))
    hands.until(lambda: not hands.sees("asked Olga Kim"))
    assert SignProposal(proposal=proposals(hands.house)[0].proposal) in hands.house.carried_out


def test_the_sample_house_asks_for_as_many_signatures_as_a_house_of_its_council_does(open_house: OpenHouse) -> None:
    house = at_journal(open_house).house
    council = [row for row in house.people() if row.council]
    asked = house.belonging().proposals
    needs = {"grant": majority(len(council)), "close.person": removal(len(council))}
    assert [row.needed for row in asked] == [needs[row.kind] for row in asked]
    for row in asked:
        assert {one.person for one in row.signed_by} <= {one.person for one in council}
        assert 0 < len(row.signed_by) < row.needed
        assert (row.mine, row.voice) == (any(one.me for one in row.signed_by), "council")


def test_what_i_have_signed_is_not_offered_again(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    assert hands.sees("asked Timur Akhmetov")
    assert not hands.sees("sign Timur Akhmetov")


def test_the_journal_is_reached_from_the_neighbours_and_left_by_keyboard(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), place="neighbours")
    hands.click("journalButton")
    hands.until(lambda: hands.reads("House journal"))
    hands.until(lambda: hands.reads("let in: "))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.shell.property("place") == "neighbours")


def test_the_day_stands_above_the_first_act_of_each_day_and_the_time_below_each(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    days = [str(item.property("text")) for item in hands.items() if item.objectName() == "toldDay"]
    assert days == ["Today", "20\u00a0November", "19\u00a0November", "23\u00a0September"]
    assert {"18:04", "17:04"} <= set(hands.texts())


def test_an_act_without_a_time_stands_in_the_day_above_it_and_tells_none(open_house: OpenHouse) -> None:
    """Only a newer program can read when it was done."""
    house = SampleBackend("en")
    first, second, *_ = told(house)
    unread = replace(second, kind="", at_ms=0)
    assert [one.begins_day for one in with_days((first, unread, second))] == [True, False, False]
    house.decide((), (first, unread))
    hands = open_house(house, place="journal")
    hands.until(lambda: hands.reads("did what only a newer program knows"))
    assert not hands.reads("1970")


def test_earlier_acts_come_page_by_page_until_the_first_one(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.decide((), long_journal(house))
    hands = open_house(house, place="journal", width=900, height=600)
    lines = hands.window.shell.journal.lines  # type: ignore[attr-defined]  # a Property to mypy
    hands.until(lambda: lines.rowCount() == PAGE_ROWS)
    hands.click("showEarlier")
    hands.until(lambda: lines.rowCount() == 2 * PAGE_ROWS)
    hands.click("showEarlier")
    hands.until(lambda: lines.rowCount() == len(house.journal(10_000)))
    assert not hands.sees("showEarlier")


def test_what_is_done_meanwhile_comes_on_top_of_the_pages_that_are_shown(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.decide((), long_journal(house))
    hands = open_house(house, place="journal")
    lines = hands.window.shell.journal.lines  # type: ignore[attr-defined]  # a Property to mypy
    hands.click("showEarlier")
    hands.until(lambda: lines.rowCount() == 2 * PAGE_ROWS)
    house.decide((), (told(house)[-1], *long_journal(house)))
    hands.until(lambda: hands.reads("made an invitation to flat 14"))
    assert lines.rowCount() == 2 * PAGE_ROWS
