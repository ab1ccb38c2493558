"""The rules of the house: read and confirmed by residents, written by the council."""

from typing import Any

from PySide6.QtCore import Qt

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.house_rules import DRAFT
from neighbourhood.app.intents import AcknowledgeRules, SaveDraft, SetRules
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.rules_sample import STARTING_TEXT
from neighbourhood.viewmodels.scenes.rules import lay_down, take_office
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.journeys import has_focus

CTRL = Qt.KeyboardModifier.ControlModifier


def with_rules(open_house: OpenHouse, *, council: bool = False, place: str = "rules", **choices: Any) -> Hands:
    house = SampleBackend("en")
    lay_down(house)
    if council:
        take_office(house)
    return open_house(house, place=place, **choices)


def at_rules(hands: Hands) -> Hands:
    hands.until(lambda: hands.sees("rule 1"))
    return hands


def writing(open_house: OpenHouse) -> Hands:
    house = SampleBackend("en")
    take_office(house)
    hands = open_house(house, place="rules")
    hands.click("writeRules")
    hands.until(lambda: hands.sees("rulesText"))
    return hands


def test_rules_are_numbered_and_say_whose_and_of_when_they_are(open_house: OpenHouse) -> None:
    hands = at_rules(with_rules(open_house))
    assert hands.reads("Version of 19\u00a0November, written by Marina Kotova")
    assert hands.sees("rule 8")
    assert not hands.sees("rule 9")
    assert hands.find("rule 1").property("number") == 1


def test_who_says_to_have_read_them_is_counted_and_asked_no_more(open_house: OpenHouse) -> None:
    hands = at_rules(with_rules(open_house))
    assert hands.reads("26 of 40 residents have read them")
    hands.find("acknowledgeRules").forceActiveFocus()
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.reads("27 of 40 residents have read them"))
    hands.until(lambda: hands.sees("rulesReadByMe") and not hands.sees("acknowledgeRules"))
    assert hands.house.carried_out == [AcknowledgeRules(version=hands.house.rules_history()[0].version)]
    assert has_focus(hands, "earlierRules")


def test_a_newer_version_asks_anew(open_house: OpenHouse) -> None:
    hands = at_rules(with_rules(open_house))
    hands.click("acknowledgeRules")
    hands.until(lambda: hands.sees("rulesReadByMe"))
    lay_down(hands.house)
    hands.until(lambda: hands.sees("acknowledgeRules") and not hands.sees("rulesReadByMe"))


def test_today_asks_to_read_the_rules_until_it_is_done(open_house: OpenHouse) -> None:
    hands = with_rules(open_house, place="today")
    hands.until(lambda: hands.reads("Please read the house rules"))
    assert hands.reads("Written by Marina, 19\u00a0November")
    assert hands.reads("3 things wait for you")
    hands.click("card rules ")
    at_rules(hands)
    hands.click("acknowledgeRules")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.shell.property("place") == "today")
    hands.until(lambda: hands.reads("2 things wait for you"))
    assert not hands.reads("Please read the house rules")


def test_the_rules_are_found_from_the_neighbours_the_journal_and_the_search_for_places(open_house: OpenHouse) -> None:
    hands = with_rules(open_house, place="neighbours")
    hands.click("rulesButton")
    at_rules(hands).press(Qt.Key.Key_Escape)
    hands.click("journalButton")
    hands.click("toRules")
    at_rules(hands).press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.shell.property("place") == "journal")
    hands.press(Qt.Key.Key_K, CTRL)
    hands.until(lambda: has_focus(hands, "paletteField"))
    hands.type("House rules")
    hands.press(Qt.Key.Key_Return)
    at_rules(hands)


def test_long_rules_are_read_by_keyboard(open_house: OpenHouse) -> None:
    hands = at_rules(with_rules(open_house, width=900, height=600, text_scale_percent=200))
    scroller = hands.find("rule 1").parentItem()
    while not scroller.inherits("QQuickFlickable"):
        scroller = scroller.parentItem()
    hands.press(Qt.Key.Key_PageDown)
    assert scroller.property("contentY") > 0
    hands.press(Qt.Key.Key_End)
    end = scroller.property("contentHeight") - scroller.height()
    assert abs(scroller.property("contentY") - end) < 1
    hands.press(Qt.Key.Key_Home)
    assert scroller.property("contentY") == 0


def test_earlier_versions_stay_readable(open_house: OpenHouse) -> None:
    hands = at_rules(with_rules(open_house))
    hands.click("earlierRules")
    hands.until(lambda: hands.sees("rulesVersion"))
    assert hands.find("rulesVersion").property("text").startswith("1. Quiet from 22:00")
    assert hands.reads("27\u00a0March, written by Marina Kotova")
    assert has_focus(hands, "rulesVersions")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("rulesVersion"))


def test_who_is_not_of_the_council_is_offered_no_change_and_no_names(open_house: OpenHouse) -> None:
    hands = at_rules(with_rules(open_house))
    assert not hands.sees("changeRules")
    assert not hands.sees("rulesMissing")


def test_the_council_is_told_who_has_not_read_them_and_why_only_it_is(open_house: OpenHouse) -> None:
    hands = at_rules(with_rules(open_house, council=True))
    hands.until(lambda: hands.sees("rulesMissing"))
    assert hands.reads("Not yet: Sergey Ilyin, ")
    assert hands.reads("Only the council is shown these names, to go round and help.")


def test_a_house_without_rules_says_so_and_offers_to_write_them_to_the_council_only(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), place="rules")
    hands.until(lambda: hands.reads("No house rules here yet"))
    assert not hands.sees("writeRules")
    take_office(hands.house)
    hands.until(lambda: hands.sees("writeRules"))


def test_the_council_begins_with_a_sample_and_lets_it_hold(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.click("sampleRules")
    hands.until(lambda: hands.reads("8 rules. An empty line begins the next one."))
    assert has_focus(hands, "rulesText")
    hands.click("saveRules")
    hands.until(lambda: hands.sees("rule 8") and not hands.sees("rulesText"))
    assert hands.house.rules_history()[0].text == STARTING_TEXT["en"].strip()
    assert hands.sees("rulesReadByMe")


def test_rules_are_written_by_keyboard_alone(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.until(lambda: has_focus(hands, "rulesText"))
    hands.type("Quiet at night.")
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: hands.sees("rule 1") and not hands.sees("rulesText"))
    assert SetRules(text="Quiet at night.") in hands.house.carried_out


def test_what_was_typed_stays_over_closing_and_a_restart(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.until(lambda: has_focus(hands, "rulesText"))
    hands.type("Quiet at night.")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("rulesText"))
    assert hands.house.carried_out == [SaveDraft(topic=DRAFT, text="Quiet at night.")]
    hands.close()
    again = open_house(hands.house, place="rules")
    again.click("writeRules")
    again.until(lambda: again.sees("rulesText"))
    assert again.find("rulesText").property("text") == "Quiet at night."
    assert again.house.rules() is None


def test_closing_the_window_keeps_what_is_being_typed(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.until(lambda: has_focus(hands, "rulesText"))
    hands.type("Quiet")
    hands.close()
    assert hands.house.rules_draft() == "Quiet"


def test_a_change_begins_with_the_rules_that_hold_and_can_go_back_to_them(open_house: OpenHouse) -> None:
    hands = at_rules(with_rules(open_house, council=True))
    text = hands.house.rules_history()[0].text
    hands.click("changeRules")
    hands.until(lambda: hands.sees("rulesText"))
    assert hands.find("rulesText").property("text") == text
    assert not hands.find("saveRules").property("enabled")
    hands.until(lambda: has_focus(hands, "rulesText"))
    hands.type("No. ")
    hands.click("dropRulesDraft")
    hands.until(lambda: hands.find("rulesText").property("text") == text)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("rulesText"))
    assert hands.house.rules_draft() == ""


def test_rules_that_are_too_long_are_told_so_and_nothing_typed_is_lost(open_house: OpenHouse) -> None:
    hands = writing(open_house)
    hands.house.refuses[SetRules] = Fault(FaultKind.TEXT_TOO_LONG, rules_kib=60)
    hands.click("sampleRules")
    hands.click("saveRules")
    hands.until(lambda: hands.reads("The house rules are too long: at most 60 KiB"))
    assert hands.find("rulesText").property("text") == STARTING_TEXT["en"].strip()


def test_the_starting_text_says_the_same_number_of_rules_in_both_languages() -> None:
    assert len({len(text.strip().split("\n\n")) for text in STARTING_TEXT.values()}) == 1
