"""Erasing for everybody, for ever, from the window: who may, what is said before, and that nobody does it by one press."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import DeleteMessage, EraseMessage, EraseMine
from neighbourhood.app.rows import MessageRow
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

MINE = "Thank you! Who can walk"
MARINAS = "I was at the country house"


@pytest.fixture
def house() -> SampleBackend:
    """Anna's house; she is not of the council."""
    return SampleBackend("en")


def _row(hands: Hands, begins: str) -> MessageRow:
    return next(row for row in hands.house._messages.values() if row.text.startswith(begins))


def _menu(open_house: OpenHouse, house: SampleBackend, begins: str) -> Hands:
    """Open the menu of a message of the first topic."""
    hands = open_house(house)
    hands.open_topic()
    _open_menu(hands, begins)
    return hands


def _open_menu(hands: Hands, begins: str) -> None:
    row = _row(hands, begins)
    hands.timeline.locate(row.message.hex())
    item = hands.find("message " + row.text[:40])
    item.menuAsked.emit(item, 68, 40)  # type: ignore[attr-defined]  # a signal of QML
    hands.until(lambda: hands.sees("menuDate"))


def _sheet(open_house: OpenHouse, house: SampleBackend, begins: str) -> Hands:
    hands = _menu(open_house, house, begins)
    hands.click("erase")
    hands.until(lambda: hands.sees("eraseConfirm"))
    return hands


def _asked(hands: Hands, kind: type = EraseMessage) -> list[object]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, kind)]


def test_a_message_of_ones_own_is_erased_by_the_menu_and_a_second_press(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = _sheet(open_house, house, MINE)
    message = _row(hands, MINE).message
    assert not hands.sees("eraseWhose")
    assert hands.reads("Every computer of the house drops these words")
    assert hands.reads("Older backups keep the words")
    assert hands.reads("“Delete” would only hide it")
    hands.click("eraseConfirm")
    hands.until(lambda: not hands.sees("eraseConfirm"))
    assert _asked(hands) == [EraseMessage(message=message)]
    hands.until(lambda: hands.reads("The message is erased here."))
    hands.until(lambda: hands.reads("Anna Belova: message erased on 5 of "))


def test_an_erased_message_tells_on_how_many_computers_it_is_gone_as_they_hear_of_it(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    topic = house.topics()[0].topic
    message = house.timeline(topic)[0].message
    house.submit(EraseMessage(message=message))
    hands = open_house(house)
    hands.open_topic()
    hands.timeline.toEnd()
    hands.until(lambda: hands.reads("erased on 5 of "))
    house._messages[message] = replace(house._messages[message], erased_on=17, devices=17)
    house.tell(Changes(sync=True))
    hands.until(lambda: hands.reads("Anna Belova: message erased on 17 of 17 computers"))


def test_what_somebody_erased_whose_name_is_gone_too_still_reads_as_a_sentence(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    row = house.timeline(house.topics()[0].topic)[0]
    house._messages[row.message] = replace(row, author=replace(row.author, name=""))
    house.submit(EraseMessage(message=row.message))
    hands = open_house(house)
    hands.open_topic()
    hands.timeline.toEnd()
    hands.until(lambda: any(text.startswith("Message erased on 5 of ") for text in hands.texts()))


def test_enter_in_the_sheet_leaves_the_message_as_it_is(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _sheet(open_house, house, MINE)
    hands.until(lambda: hands.find("eraseCancel").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.sees("eraseConfirm"))
    assert _asked(hands) == []


def test_nobody_is_offered_to_erase_the_words_of_another(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _menu(open_house, house, MARINAS)
    assert not hands.sees("erase")


def test_the_council_may_erase_anybodys_words_and_is_told_whose_they_are(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    house.make_council()
    hands = _sheet(open_house, house, MARINAS)
    message = _row(hands, MARINAS).message
    assert hands.reads("This message is by Marina Kotova. You erase it as a member of the council.")
    assert not hands.sees("eraseOrDelete")
    hands.click("eraseConfirm")
    hands.until(lambda: not hands.sees("eraseConfirm"))
    assert _asked(hands) == [EraseMessage(message=message)]


def test_what_is_only_hidden_can_still_be_erased(open_house: OpenHouse, house: SampleBackend) -> None:
    """Its words lie on every computer until it is."""
    hands = _menu(open_house, house, MINE)
    message = _row(hands, MINE).message
    hands.click("delete")
    hands.until(lambda: not hands.sees("menuDate"))
    _open_menu(hands, MINE)
    hands.click("erase")
    hands.until(lambda: hands.reads("Deleting has only hidden it"))
    hands.click("eraseConfirm")
    hands.until(lambda: not hands.sees("eraseConfirm"))
    assert hands.house.carried_out[-2:] == [DeleteMessage(message=message), EraseMessage(message=message)]


def test_what_is_erased_is_not_offered_again(open_house: OpenHouse, house: SampleBackend) -> None:
    house.submit(
        EraseMessage(message=next(row.message for row in house._messages.values() if row.text.startswith(MINE)))
    )
    hands = open_house(house)
    hands.open_topic()
    hands.timeline.toEnd()
    hands.until(lambda: hands.sees("gone"))
    hands.find("messages").forceActiveFocus()
    hands.find("messages").setProperty("currentIndex", 0)
    hands.press(Qt.Key.Key_Menu)
    hands.until(lambda: hands.sees("menuDate"))
    assert not hands.sees("erase")


def test_an_erasing_that_is_refused_says_so_and_the_message_stays(open_house: OpenHouse, house: SampleBackend) -> None:
    house.refuses[EraseMessage] = Fault(FaultKind.NOT_ALLOWED)
    hands = _sheet(open_house, house, MINE)
    hands.click("eraseConfirm")
    hands.until(lambda: hands.sees("eraseFault"))
    assert hands.sees("eraseConfirm")
    hands.click("eraseCancel")
    hands.until(lambda: not hands.sees("eraseConfirm"))
    assert _row(hands, MINE).erased is False


def _mine_sheet(open_house: OpenHouse, house: SampleBackend) -> Hands:
    hands = open_house(house, place="settings")
    hands.click("eraseMine")
    hands.until(lambda: hands.sees("eraseMineConfirm"))
    hands.until(lambda: hands.window.root.activeFocusItem().objectName() != "eraseMine")
    return hands


@pytest.mark.parametrize("typed", ["", "eras", "yes"])
def test_everything_of_mine_stays_unless_the_word_is_typed(
    open_house: OpenHouse, house: SampleBackend, typed: str
) -> None:
    hands = _mine_sheet(open_house, house)
    hands.type(typed)
    assert hands.find("eraseMineConfirm").isEnabled() is False
    hands.click("eraseMineConfirm")
    hands.press(Qt.Key.Key_Return)
    assert _asked(hands, EraseMine) == []


def test_everything_of_mine_is_erased_after_the_word_is_typed(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _mine_sheet(open_house, house)
    hands.type("Erase ")
    hands.until(lambda: hands.find("eraseMineConfirm").isEnabled())
    hands.click("eraseMineConfirm")
    hands.until(lambda: not hands.sees("eraseMineConfirm"))
    assert _asked(hands, EraseMine) == [EraseMine()]
    hands.until(lambda: hands.reads("Everything that you wrote is erased here."))
    assert not [row for row in house._messages.values() if row.author.me and not row.erased]


def test_the_word_is_not_remembered(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _mine_sheet(open_house, house)
    hands.type("erase")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("eraseMineConfirm"))
    hands.click("eraseMine")
    hands.until(lambda: hands.sees("eraseMineConfirm"))
    assert hands.find("eraseMineConfirm").isEnabled() is False


def test_the_sheet_says_what_stays_because_it_is_the_houses(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _mine_sheet(open_house, house)
    assert hands.reads("What belongs to the house stays")
    assert hands.reads("without a name beside it")


def test_who_has_neither_name_nor_flat_any_more_is_greeted_all_the_same(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    house._change_person("anna", name="", flat_number="")
    hands = open_house(house, place="today")
    hands.until(lambda: hands.find("pageTitle").property("text") == "Good evening")
    assert not [text for text in hands.texts() if text.startswith("flat ") or text.strip() == "·"]
