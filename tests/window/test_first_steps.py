"""Founding, joining, unlocking: by clicking and typing."""

from concurrent.futures import Future
from typing import cast

import pytest
from PySide6.QtCore import Qt

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CancelJoining, FoundHouse, JoinHouse
from neighbourhood.app.ports import Backend
from neighbourhood.app.rows import JoiningRow
from neighbourhood.viewmodels.first_run import FirstRun, group_code
from neighbourhood.viewmodels.passphrase import Keeping
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def test_a_house_is_founded_by_clicking_and_typing(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("ru", empty=True))
    hands.click("foundDoor")
    hands.until(lambda: hands.find("houseName").property("activeFocus") is True)
    hands.type("Лесная, 12")
    hands.press(Qt.Key.Key_Return)
    hands.type("Анна Белова")
    hands.press(Qt.Key.Key_Return)
    hands.type("48")
    hands.click("foundButton")
    hands.until(lambda: hands.sees("houseTitle"))
    assert hands.house.carried_out[0] == FoundHouse(
        house_name="Лесная, 12", person_name="Анна Белова", flat_number="48"
    )
    hands.until(lambda: hands.reads("Пока в доме тихо"))


def test_founding_waits_until_everything_is_filled_in(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("foundDoor")
    hands.type("12 Lesnaya St")
    assert hands.find("foundButton").isEnabled() is False


def test_a_code_is_grouped_while_it_is_typed(open_house: OpenHouse) -> None:
    hands = _at_the_code(open_house)
    hands.type("k7qma2xw")
    assert hands.find("code").property("text") == "K7QMA-2XW"


def test_a_letter_put_into_the_middle_of_a_code_leaves_the_cursor_there(open_house: OpenHouse) -> None:
    hands = _at_the_code(open_house)
    hands.type("k7qma2xw")
    for _ in range(3):
        hands.press(Qt.Key.Key_Left)
    hands.type("9h")
    assert hands.find("code").property("text") == "K7QMA-9H2XW"


def test_pasted_codes_are_grouped_whatever_stands_between() -> None:
    assert group_code(" k7qma 2xwtr–9gd4b/pvc3h ") == "K7QMA-2XWTR-9GD4B-PVC3H"


def test_a_mistyped_code_says_which_character_and_keeps_what_was_typed(open_house: OpenHouse) -> None:
    hands = _at_the_code(open_house)
    hands.type("k7qma2xwtr9gd4bpvcuh")
    hands.press(Qt.Key.Key_Return)
    hands.type("Leo")
    hands.click("joinButton")
    hands.until(lambda: hands.reads("19"))
    code = hands.find("code")
    assert code.property("text") == "K7QMA-2XWTR-9GD4B-PVCUH"
    assert code.property("selectedText") == "U"


def test_joining_shows_how_far_it_is_and_can_be_cancelled(open_house: OpenHouse) -> None:
    hands = _at_the_code(open_house)
    hands.type("k7qma2xwtr9gd4bpvc3h")
    hands.press(Qt.Key.Key_Return)
    hands.type("Leo")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("cancelJoining"))
    assert JoinHouse(code="K7QMA-2XWTR-9GD4B-PVC3H", person_name="Leo") in hands.house.carried_out
    hands.click("cancelJoining")
    hands.until(lambda: not hands.sees("cancelJoining"))
    assert CancelJoining() in hands.house.carried_out


def test_a_refused_code_is_told_after_the_neighbours_answered(open_house: OpenHouse) -> None:
    hands = _at_the_code(open_house)
    hands.house.joining_row = JoiningRow(state="failed", fault=FaultKind.USED_CODE.value)
    hands.house.tell(Changes(joining=True))
    hands.until(lambda: hands.reads("used as often as it may be"))


def test_a_wrong_passphrase_is_a_sentence_and_the_field_keeps_the_focus(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    hands = open_house(house, unlock=lambda passphrase: _answer(house, passphrase))
    hands.until(lambda: hands.find("passphrase").property("activeFocus") is True)
    hands.type("wrong")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.reads("does not open your data"))
    assert hands.find("passphrase").property("activeFocus") is True
    hands.type("right")
    hands.click("unlockButton")
    hands.until(lambda: hands.sees("houseTitle"))


def _answer(house: SampleBackend, passphrase: str) -> "Future[Backend]":
    future: Future[Backend] = Future()
    if passphrase == "right":
        future.set_result(house)
    else:
        future.set_exception(Fault(FaultKind.WRONG_PASSPHRASE))
    return future


def _at_the_code(open_house: OpenHouse) -> Hands:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("joinDoor")
    hands.until(lambda: hands.find("code").property("activeFocus") is True)
    return hands


def test_a_new_folder_asks_for_a_passphrase_twice(open_house: OpenHouse) -> None:
    house = SampleBackend("en", empty=True)
    fault = Fault(FaultKind.NO_KEYRING)
    hands = open_house(house, unlock=lambda given: _answer(house, given), fault=fault, new_folder=True)
    hands.until(lambda: hands.find("passphrase").property("activeFocus") is True)
    hands.type("right")
    hands.press(Qt.Key.Key_Return)
    hands.type("wrong")
    hands.until(lambda: hands.reads("not the same"))
    assert hands.find("unlockButton").isEnabled() is False
    for _ in "wrong":
        hands.press(Qt.Key.Key_Backspace)
    hands.type("right")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("foundDoor"))


def test_a_fault_that_no_passphrase_mends_is_told_instead_of_a_prompt(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    fault = Fault(FaultKind.FOLDER_IN_USE)
    hands = open_house(house, unlock=lambda given: _answer(house, given), fault=fault)
    hands.until(lambda: hands.reads("in use by another start"))
    assert not hands.sees("passphrase")


def test_when_nobody_answers_the_window_says_so_and_goes_on_by_itself(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.house.joining_row = JoiningRow(state="searching")
    hands.house.tell(Changes(joining=True))
    hands.until(lambda: hands.sees("cancelJoining"))
    first_run = cast("FirstRun", hands.window.shell.firstRun)
    assert not hands.sees("nobodyThere")
    first_run.lose_patience()
    hands.until(lambda: hands.sees("nobodyThere"))
    assert "it goes on by itself, also after a restart" in hands.find("nobodyThere").property("text")
    hands.house.joining_row = JoiningRow(state="asking")
    hands.house.tell(Changes(joining=True))
    hands.until(lambda: not hands.sees("nobodyThere"))
    first_run.lose_patience()
    assert not hands.sees("nobodyThere")


def test_a_no_that_comes_after_a_restart_is_shown_with_the_way_to_another_code(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    for kind, told in (
        (FaultKind.UNKNOWN_CODE, "does not know this code"),
        (FaultKind.WRONG_HOUSE, "belong to another house than your code"),
    ):
        hands.house.joining_row = JoiningRow(state="failed", fault=kind.value)
        hands.house.tell(Changes(joining=True))
        hands.until(lambda told=told: hands.reads(told))  # type: ignore[misc]
        assert hands.sees("code")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.sees("joinDoor"))


def test_what_was_typed_is_there_again_after_going_back(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("foundDoor")
    hands.until(lambda: hands.find("houseName").property("activeFocus") is True)
    hands.type("12 Lesnaya St")
    hands.press(Qt.Key.Key_Escape)
    hands.click("joinDoor")
    hands.until(lambda: hands.find("code").property("activeFocus") is True)
    hands.type("k7qma")
    hands.press(Qt.Key.Key_Escape)
    hands.click("foundDoor")
    assert hands.find("houseName").property("text") == "12 Lesnaya St"
    hands.press(Qt.Key.Key_Escape)
    hands.click("joinDoor")
    assert hands.find("code").property("text") == "K7QMA"


def test_after_joining_is_cancelled_the_code_and_the_name_are_still_there(open_house: OpenHouse) -> None:
    hands = _at_the_code(open_house)
    hands.type("k7qma2xwtr9gd4bpvc3h")
    hands.press(Qt.Key.Key_Return)
    hands.type("Leo")
    hands.press(Qt.Key.Key_Return)
    hands.click("cancelJoining")
    hands.until(lambda: hands.sees("joinButton"))
    assert hands.find("code").property("text") == "K7QMA-2XWTR-9GD4B-PVC3H"
    assert hands.find("joinName").property("text") == "Leo"


def test_a_code_that_a_link_brought_only_needs_a_name(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    cast("FirstRun", hands.window.shell.firstRun).offer("k7qma 2xwtr 9gd4b pvc3h")
    hands.until(lambda: hands.find("joinName").property("activeFocus") is True)
    hands.type("Leo")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: JoinHouse(code="K7QMA-2XWTR-9GD4B-PVC3H", person_name="Leo") in hands.house.carried_out)


@pytest.mark.parametrize(("by_keyring", "told"), [(True, "when you sign in"), (False, "with your passphrase only")])
def test_it_is_said_what_opens_the_house_where_it_is_founded(
    open_house: OpenHouse, by_keyring: bool, told: str
) -> None:
    keys = _Keys(Keeping(by_keyring=by_keyring, has_keyring=True))
    hands = open_house(SampleBackend("en", empty=True), keys=keys)
    hands.click("foundDoor")
    hands.until(lambda: hands.sees("keptLine"))
    assert told in str(hands.find("keptLine").property("text"))


class _Keys:
    """Knows what opens the folder."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def look(self) -> "Future[Keeping]":
        future: Future[Keeping] = Future()
        future.set_result(self._keeping)
        return future

    def change(self, old: str | None, new: str | None) -> "Future[str | None]":
        raise NotImplementedError(old, new)


def test_the_flats_described_are_there_again_after_leaving_them_for_later_and_going_back(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("foundDoor")
    hands.click("describeFlats")
    hands.click("planFloors")
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.type("7")
    hands.click("leaveFlats")
    hands.until(lambda: not hands.sees("planFloors"))
    hands.press(Qt.Key.Key_Escape)
    hands.click("foundDoor")
    hands.click("describeFlats")
    assert hands.find("planFloors").property("text") == "7"
