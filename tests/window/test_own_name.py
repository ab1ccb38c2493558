"""One's own name, changed on one's own card; the way back after everything of one's own was erased."""

from PySide6.QtCore import Qt

from neighbourhood.app.intents import SetName
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.test_neighbours import at_home, choose_from_menu


def test_a_name_is_changed_on_ones_own_card(open_house: OpenHouse) -> None:
    hands = at_home(open_house, SampleBackend("en"))
    choose_from_menu(hands, "Anna Belova", "rename")
    hands.until(lambda: hands.find("nameField").property("activeFocus") is True)
    hands.type("Anna Orlova")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.reads("Your neighbours read your new name now."))
    assert SetName(name="Anna Orlova") in hands.house.carried_out
    hands.until(lambda: hands.sees("do Anna Orlova"))


def test_an_empty_name_is_not_saved(open_house: OpenHouse) -> None:
    hands = at_home(open_house, SampleBackend("en"))
    choose_from_menu(hands, "Anna Belova", "rename")
    hands.until(lambda: hands.find("nameField").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Return)
    hands.rests()
    assert hands.sees("nameSave")
    assert not [intent for intent in hands.house.carried_out if isinstance(intent, SetName)]
