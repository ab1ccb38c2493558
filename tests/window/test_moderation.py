"""Moderation in the window: what is set aside, who may not write, what moderators do, and the journal of it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import Say
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.app.rows import AsideRow, MessageRow
from neighbourhood.app.rows_moderation import WritingRow
from neighbourhood.viewmodels.neighbour_powers import actions
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.scenes.moderation import (
    a_measure,
    flagged_of,
    journal_of,
    make_moderator,
    silence_of,
)
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.test_system import calls, wait_for_calls

WORDS = "You are all thieves"
DAY_MS = 24 * 3_600_000


def a_house(*, moderator: bool = False) -> tuple[SampleBackend, MessageRow]:
    """A house where Sergey has said something in its first topic, which is the newest there."""
    house = SampleBackend("en")
    if moderator:
        make_moderator(house)
    message = house.hear(house.topics()[0].topic, WORDS, unread=False)
    return house, house._messages[message]


def hidden(**fields: object) -> AsideRow:
    return AsideRow(kind="hidden", by="Olga Kim", reason="No insults", **fields)  # type: ignore[arg-type]


def open_menu(hands: Hands) -> None:
    """Open the menu of the newest message by the keyboard."""
    hands.find("messages").forceActiveFocus()
    hands.find("messages").setProperty("currentIndex", 0)
    hands.press(Qt.Key.Key_Menu)
    hands.until(lambda: hands.sees("menuDate"))


def choose(hands: Hands, name: str) -> None:
    hands.until(lambda: hands.sees(name))
    hands.find(name).triggered.emit()  # type: ignore[attr-defined]


def asked(hands: Hands, kind: type[Intent]) -> list[Intent]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, kind)]


# Set aside


def test_hidden_words_are_read_by_who_asks_for_them_and_folded_away_again(open_house: OpenHouse) -> None:
    house, row = a_house()
    house.set_aside(row.message, hidden())
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.reads("Hidden by Olga Kim: “No insults”"))
    hands.timeline.toEnd()
    assert not hands.reads(WORDS)
    hands.click("reveal")
    hands.until(lambda: hands.reads(WORDS))
    hands.click("reveal")
    hands.until(lambda: not hands.reads(WORDS))


def test_the_keyboard_alone_shows_hidden_words(open_house: OpenHouse) -> None:
    house, row = a_house()
    house.set_aside(row.message, hidden())
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.reads("Hidden by"))
    hands.find("messages").forceActiveFocus()
    hands.find("messages").setProperty("currentIndex", 0)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.reads(WORDS))


def test_personal_data_is_shown_to_nobody_who_asks(open_house: OpenHouse) -> None:
    house, row = a_house()
    house.set_aside(row.message, hidden(readable=False))
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.reads("The words are personal data and are not shown."))
    assert not hands.sees("reveal")
    hands.timeline.reveal(row.message.hex())
    hands.qtbot.wait(50)
    assert not hands.reads(WORDS)


def test_hidden_words_of_mine_are_not_edited_into_nothing(open_house: OpenHouse) -> None:
    house, row = a_house()
    house._change(row.message, mine=True)
    house.set_aside(row.message, hidden())
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.reads("Hidden by"))
    assert hands.timeline.lastOfMine() != row.message.hex()
    open_menu(hands)
    assert not hands.sees("edit")
    assert not hands.sees("copy")


def test_a_message_that_is_hidden_while_it_is_read_goes_from_sight_and_from_its_quotes(open_house: OpenHouse) -> None:
    house, row = a_house()
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.reads(WORDS))
    house.set_aside(row.message, hidden())
    hands.until(lambda: not hands.reads(WORDS))


def test_what_is_set_aside_goes_from_the_results_of_a_search(open_house: OpenHouse) -> None:
    house, row = a_house()
    hands = open_house(house, place="search")
    search: Any = hands.window.shell.search
    search.look("thieves")
    hands.until(lambda: search.rowCount() == 1)
    house.set_aside(row.message, hidden())
    hands.until(lambda: search.rowCount() == 0)


def test_who_is_asked_to_change_a_message_reads_it_there(open_house: OpenHouse) -> None:
    house, row = a_house()
    house._change(row.message, mine=True, asked=hidden())
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.reads("Olga Kim asks you to change this message: “No insults”"))


# Reporting


def test_a_report_takes_two_choices_and_can_be_undone(open_house: OpenHouse) -> None:
    house, row = a_house()
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    assert not hands.sees("moderate"), "a resident is not offered it"
    choose(hands, "report")
    hands.click("report rude")
    hands.until(lambda: hands.reads("The moderators are asked to look at it."))
    assert asked(hands, FlagMessage) == [FlagMessage(message=row.message, reason="rude")]
    hands.click("undo")
    hands.until(lambda: len(asked(hands, FlagMessage)) == 2)
    assert asked(hands, FlagMessage)[1] == FlagMessage(message=row.message, reason="rude", on=False)


def test_nobody_reports_the_own_message(open_house: OpenHouse) -> None:
    house, row = a_house()
    house._change(row.message, mine=True)
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    assert not hands.sees("report")
    assert hands.sees("moveMessage")


# Moderating


def test_a_moderator_hides_a_message_with_a_reason_and_can_undo_it(open_house: OpenHouse) -> None:
    house, row = a_house(moderator=True)
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    choose(hands, "moderate")
    hands.click("choice hide")
    assert not hands.find("measureNow").property("enabled"), "nothing without a reason"
    hands.find("measureReason").forceActiveFocus()
    hands.type("No insults")
    hands.click("measurePersonal")
    hands.click("measureNow")
    hands.until(lambda: hands.reads("Hidden by"))
    (taken,) = asked(hands, TakeMeasure)
    assert taken == TakeMeasure(measure="hide", message=row.message, reason="No insults", personal=True)
    hands.click("undo")
    hands.until(lambda: hands.reads(WORDS))
    assert len(asked(hands, LiftMeasure)) == 1


def test_a_mute_has_an_end_and_a_long_one_says_that_it_takes_two(open_house: OpenHouse) -> None:
    house, row = a_house(moderator=True)
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    choose(hands, "moderate")
    hands.click("choice mute")
    hands.click("choice 30")
    hands.until(lambda: hands.reads("More than seven days take a second moderator"))
    hands.click("choice 7")
    hands.find("measureReason").forceActiveFocus()
    hands.type("No insults")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: len(asked(hands, TakeMeasure)) == 1)
    (taken,) = asked(hands, TakeMeasure)
    assert isinstance(taken, TakeMeasure)
    assert (taken.measure, taken.message) == ("mute", row.message)
    assert taken.until_ms == hands.window.shell.appearance.now_ms() + 7 * DAY_MS  # type: ignore[attr-defined]
    hands.until(lambda: not hands.sees("measureNow"))


def test_a_moderator_locks_a_topic(open_house: OpenHouse) -> None:
    house, row = a_house(moderator=True)
    hands = open_house(house)
    hands.open_topic()
    hands.click("topicMore")
    choose(hands, "topicModerate")
    hands.find("measureReason").forceActiveFocus()
    hands.type("Calm down")
    hands.click("measureNow")
    hands.until(lambda: len(asked(hands, TakeMeasure)) == 1)
    assert asked(hands, TakeMeasure) == [TakeMeasure(measure="lock", topic=row.topic, reason="Calm down")]


def test_a_moderator_opens_a_locked_topic_again(open_house: OpenHouse) -> None:
    house, _ = a_house(moderator=True)
    house.moderate([a_measure(house, 1, "lock")], silence=silence_of(house, "locked"))
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.sees("silence"))
    hands.click("topicMore")
    choose(hands, "topicOpenAgain")
    hands.find("wordReason").forceActiveFocus()
    hands.type("Calm again")
    hands.click("wordNow")
    hands.until(lambda: len(asked(hands, LiftMeasure)) == 1)


def test_a_message_of_mine_is_moved_to_another_topic(open_house: OpenHouse) -> None:
    house, row = a_house()
    house._change(row.message, mine=True)
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    choose(hands, "moveMessage")
    there = house.topics()[1]
    hands.click(f"moveTo {there.title}")
    hands.until(lambda: hands.reads("The message stands in the other topic now, for everyone."))
    assert asked(hands, TakeMeasure) == [TakeMeasure(measure="move", message=row.message, topic=there.topic)]


def test_only_moderators_are_offered_to_warn_and_nobody_to_warn_themselves() -> None:
    house = SampleBackend("en")
    me, sergey = house._people[sample.ME], house._people["sergey"]
    assert "moderate" not in actions(me, sergey)
    moderator = make_moderator(house)
    assert "moderate" in actions(moderator, sergey)
    assert "moderate" not in actions(moderator, moderator)
    council = house._people["marina"]
    assert "moderate" in actions(council, sergey)


# Writing


@pytest.mark.parametrize("kind", ["muted", "locked"])
def test_who_may_not_write_reads_why_in_place_of_the_field_and_the_draft_stays(
    open_house: OpenHouse, kind: str
) -> None:
    house, _ = a_house()
    hands = open_house(house)
    hands.open_topic()
    hands.find("composerText").forceActiveFocus()
    hands.type("Wait a moment")
    house.moderate(silence=silence_of(house, kind))
    hands.until(lambda: hands.sees("silence"))
    told = str(hands.find("silence").property("text"))
    assert told.startswith("Olga Kim has ")
    assert "No insults, please" in told
    assert "24 November 2026, 19:04" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert not hands.sees("composerText")
    assert ("locked" in str(hands.find("topicAbout").property("text"))) == (kind == "locked")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not asked(hands, Say)
    house.moderate(silence=WritingRow())
    hands.until(lambda: hands.sees("composerText"))
    assert hands.find("composerText").property("text") == "Wait a moment"


def test_who_is_muted_is_led_to_the_appeal(open_house: OpenHouse) -> None:
    house, _ = a_house()
    house.moderate(silence=silence_of(house, "muted"))
    hands = open_house(house)
    hands.open_topic()
    hands.click("silenceJournal")
    hands.until(lambda: hands.window.shell.property("place") == "journal")


def test_a_slow_topic_counts_down_and_keeps_what_is_typed(open_house: OpenHouse) -> None:
    house, _ = a_house()
    house.moderate(silence=silence_of(house, "slow"))
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.reads("you can send again in "))
    hands.find("composerText").forceActiveFocus()
    hands.type("And another thing")
    assert not hands.find("send").property("enabled")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not asked(hands, Say)
    assert hands.find("composerText").property("text") == "And another thing"
    house.moderate()
    hands.until(lambda: hands.find("send").property("enabled") is True)


# The journal


def at_journal(open_house: OpenHouse, *, moderator: bool = True) -> Hands:
    house = SampleBackend("en")
    if moderator:
        make_moderator(house)
    house.moderate(journal_of(house), flagged_of(house) if moderator else ())
    hands = open_house(house, place="journal")
    hands.until(lambda: hands.reads("What moderators did"))
    return hands


def test_every_measure_is_told_with_its_reason_and_what_became_of_it(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    for words in (
        "Olga Kim hid a message: Sergey Ilyin, “Lift, entrance 2”",
        "“No insults, please” · Rule: 3, respect",
        "Sergey Ilyin appealed: “It was a quotation”",
        "Marina Kotova decided to take it back: “Right, a quotation”",
        "It waits for a second moderator",
        "Olga Kim slowed “Lift, entrance 2” down: one message in 60 seconds",
        "Yesterday",
    ):
        assert hands.reads(words), words


def test_whom_it_concerns_appeals_with_a_reason(open_house: OpenHouse) -> None:
    hands = at_journal(open_house, moderator=False)
    hands.click(f"appeal {hands.house._people[sample.ME].name}")
    assert not hands.find("wordNow").property("enabled")
    hands.find("wordReason").forceActiveFocus()
    hands.type("It was a joke")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.sees("wordNow"))
    measure = journal_of(hands.house)[0].id
    assert asked(hands, AppealMeasure) == [AppealMeasure(measure=measure, reason="It was a joke")]
    hands.until(lambda: hands.reads("appealed: “It was a joke”"))


def test_another_moderator_decides_agrees_and_takes_back(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    hands.click("decide Sergey Ilyin")
    hands.find("wordReason").forceActiveFocus()
    hands.type("Still rude")
    hands.click("wordStands")
    hands.until(lambda: hands.reads("decided that it stands: “Still rude”"))
    decided = journal_of(hands.house)[1].id
    assert asked(hands, DecideMeasure) == [DecideMeasure(measure=decided, stands=True, reason="Still rude")]
    hands.click("second Sergey Ilyin")
    hands.until(lambda: hands.reads("agreed."))
    assert len(asked(hands, SecondMeasure)) == 1


def test_a_long_journal_shows_its_newest_and_all_when_asked(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.moderate([a_measure(house, number, "warn", reason=f"Reason {number}") for number in range(1, 31)])
    hands = open_house(house, place="journal")
    hands.until(lambda: hands.reads("“Reason 12”"))
    assert not hands.reads("“Reason 13”")
    hands.click("allMeasures")
    hands.until(lambda: hands.reads("“Reason 30”"))
    assert not hands.sees("allMeasures")


def test_moderators_clear_what_neighbours_asked_about(open_house: OpenHouse) -> None:
    hands = at_journal(open_house)
    (flagged,) = flagged_of(hands.house)
    assert hands.reads("Rude or hurtful, Advertising · people of 3 flats ask · folded away")
    hands.click(f"review {flagged.message.author.name}")
    hands.until(lambda: not hands.reads("people of 3 flats ask"))
    assert asked(hands, TakeMeasure) == [TakeMeasure(measure="review", message=flagged.message.message)]


# Today


def test_whom_it_concerns_is_told_on_the_first_page_and_led_to_the_journal(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    me = house._people[sample.ME]
    house.moderate([a_measure(house, 1, "warn", person=me), a_measure(house, 2, "warn")])
    hands = open_house(house, place="today")
    hands.until(lambda: hands.reads("Olga warns you: “No insults, please”"))
    hands.click("card measure warn ")
    hands.until(lambda: hands.window.shell.property("place") == "journal")


def test_the_news_of_a_topic_quote_nothing_that_is_set_aside(open_house: OpenHouse) -> None:
    house, row = a_house()
    house._change(row.message, unread=True)
    hands = open_house(house, place="today")
    hands.until(lambda: hands.reads(WORDS))
    house.set_aside(row.message, hidden())
    hands.until(lambda: not hands.reads(WORDS))


def test_a_notification_of_a_message_that_is_hidden_is_taken_back(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = calls(hands)
    message = hands.house.hear(hands.house.topics()[0].topic, WORDS)
    wait_for_calls(hands, board, 1)
    hands.house.set_aside(message, hidden())
    hands.until(lambda: board.withdrawn == [board.shown[0][0]])
