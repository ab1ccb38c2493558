"""Coming back into the house: with the words of a recovery sheet, or with a code for a further computer."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from neighbourhood.app.intents import CreateTopic, FoundHouse, JoinHouse, MoveOut
from neighbourhood.app.intents_invitations import LinkDevice, MakeInvitation, MakeRecoverySheet
from neighbourhood.app.options import Options
from neighbourhood.app.rows import InvitationRow, RecoveryRow
from neighbourhood.bootstrap.node import LocalNode, opened
from neighbourhood.domain.recovery import Language, words_of
from neighbourhood.viewmodels.application import create_window
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples.devices import SAMPLE_SECRET
from neighbourhood.viewmodels.settings import Choices, Settings
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

WORDS = words_of(SAMPLE_SECRET, "en")
WAIT_S = 30
LONG = 6
"""Letters of a word that stands in no other one by chance."""


def _at_words(open_house: OpenHouse, language: Language = "en", **more: object) -> Hands:
    hands = open_house(SampleBackend(language, empty=True), **more)
    hands.click("backDoor")
    hands.click("wordsDoor")
    hands.until(lambda: hands.find("words").property("activeFocus") is True)
    return hands


def _field(hands: Hands) -> str:
    return str(hands.find("words").property("text"))


def _joined(hands: Hands) -> list[JoinHouse]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, JoinHouse)]


def _fault(hands: Hands) -> str:
    return str(hands.window.shell.firstRun.property("fault"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_24_words_are_typed_as_they_come_and_bring_one_into_the_house(
    open_house: OpenHouse, language: Language
) -> None:
    hands = _at_words(open_house, language)
    words = words_of(SAMPLE_SECRET, language)
    first, second = ", ".join([*words[:8], words[8].upper()]), "10. " + "  ".join(words[9:])
    hands.type(first)
    hands.press(Qt.Key.Key_Return)
    hands.type(second)
    hands.until(lambda: hands.find("comeBack").isEnabled())
    hands.click("comeBack")
    hands.until(lambda: hands.sees("cancelJoining"))
    assert _joined(hands) == [JoinHouse(code=f"{first}\n{second}", person_name="")]


def test_the_way_back_needs_no_mouse(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.until(lambda: hands.find("joinDoor").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("wordsDoor").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("words").property("activeFocus") is True)
    hands.type(" ".join(WORDS))
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.until(lambda: hands.sees("cancelJoining"))
    assert len(_joined(hands)) == 1


def test_esc_goes_back_step_by_step(open_house: OpenHouse) -> None:
    hands = _at_words(open_house)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.sees("codeDoor"))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.sees("lookDoor"))


def test_the_words_are_counted_and_the_button_waits_for_all(open_house: OpenHouse) -> None:
    hands = _at_words(open_house)
    hands.type("arch artist")
    hands.until(lambda: hands.reads("2 of 24 words"))
    hands.type(" " + " ".join(WORDS[2:23]))
    hands.until(lambda: hands.reads("23 of 24 words"))
    assert hands.find("comeBack").isEnabled() is False
    hands.type(" " + WORDS[23])
    hands.until(lambda: hands.reads("All 24 words are there."))
    hands.type(" one")
    hands.until(lambda: hands.find("comeBack").isEnabled() is False)


def test_a_word_of_no_list_is_named_as_soon_as_it_is_complete_and_not_before(open_house: OpenHouse) -> None:
    hands = _at_words(open_house)
    hands.type("arch artsit")
    hands.until(lambda: hands.reads("2 of 24 words"))
    assert _fault(hands) == ""
    hands.type(" ")
    hands.until(lambda: hands.reads("Word 2, “artsit”, is not a word of a recovery sheet."))
    assert hands.reads("Perhaps it is: artist")
    for _ in range(len("sit ")):
        hands.press(Qt.Key.Key_Backspace)
    hands.type("ist ")
    hands.until(lambda: _fault(hands) == "")


def test_words_that_do_not_belong_together_stay_on_their_step_to_be_mended(open_house: OpenHouse) -> None:
    hands = _at_words(open_house)
    typed = " ".join((WORDS[1], WORDS[0], *WORDS[2:]))
    hands.type(typed)
    hands.click("comeBack")
    hands.until(lambda: hands.reads("These 24 words do not belong together"))
    assert hands.sees("words")
    assert _field(hands) == typed
    assert not hands.sees("cancelJoining")


def test_the_one_word_that_is_probably_wrong_is_named_and_marked(open_house: OpenHouse) -> None:
    hands = _at_words(open_house)
    hands.type(", ".join((*WORDS[:6], WORDS[9], *WORDS[7:])))
    hands.click("comeBack")
    hands.until(lambda: hands.reads("Probably word 7 is wrong"))
    assert hands.find("words").property("selectedText") == WORDS[9]
    hands.type(WORDS[6])
    hands.click("comeBack")
    hands.until(lambda: hands.sees("cancelJoining"))


def test_words_in_use_stand_in_the_window_no_more_and_no_undo_brings_them_back(open_house: OpenHouse) -> None:
    hands = _at_words(open_house)
    hands.type(" ".join(WORDS))
    hands.click("comeBack")
    hands.click("cancelJoining")
    hands.until(lambda: hands.find("words").property("activeFocus") is True)
    assert _field(hands) == ""
    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _field(hands) == ""
    hands.until(lambda: hands.reads("Four letters of a word are enough."))
    assert hands.find("comeBack").isEnabled() is False


def test_the_words_are_in_no_settings_and_in_no_log(
    open_house: OpenHouse, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    path = tmp_path / "window.json"
    hands = _at_words(open_house, settings=Settings(Choices(language="en", theme="light"), path))
    hands.type(" ".join(WORDS))
    hands.click("comeBack")
    hands.until(lambda: hands.sees("cancelJoining"))
    hands.window.shell.preferences.chooseTray(False)  # type: ignore[attr-defined]  # the settings are written
    kept = path.read_text() + caplog.text + repr(vars(hands.window.shell.firstRun))
    assert [word for word in WORDS if len(word) >= LONG and word in kept] == []


def test_a_code_from_the_other_computer_goes_the_way_of_codes(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("backDoor")
    hands.click("codeDoor")
    hands.until(lambda: hands.reads("The house knows your name"))
    hands.type("4trxc8mnbvj2k6hqw7yd")
    hands.press(Qt.Key.Key_Return)
    hands.type("Anna")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("cancelJoining"))
    assert _joined(hands) == [JoinHouse(code="4TRXC-8MNBV-J2K6H-QW7YD", person_name="Anna")]


# --- with real programs ---------------------------------------------------------------------------------------------


@pytest.fixture
def anna(tmp_path: Path) -> Iterator[LocalNode]:
    """Anna's program, alone in the house that she has founded."""
    with opened(_options(tmp_path / "anna"), network=True) as node:
        node.submit(FoundHouse(house_name="Лесная, 12", person_name="Анна", flat_number="48")).result(WAIT_S)
        node.submit(CreateTopic(title="Лифт", category="repairs")).result(WAIT_S)
        yield node


@pytest.fixture
def fresh(qtbot: QtBot, tmp_path: Path, anna: LocalNode) -> Iterator[Hands]:
    """The window of a new computer that reaches Anna's."""
    with ExitStack() as stack:
        node = stack.enter_context(opened(_options(tmp_path / "fresh", anna.port), network=True))
        yield _window(qtbot, node, stack)


def _options(folder: Path, port: int | None = None) -> Options:
    plain = Options(data_dir=folder, passphrase="two computers", interfaces=("127.0.0.1",))
    return replace(plain, connect=(("127.0.0.1", port),)) if port else plain


def _window(qtbot: QtBot, node: LocalNode, stack: ExitStack) -> Hands:
    window = create_window(node, unlock=None, settings=Settings(Choices(language="en", theme="light")), preview=True)
    window.show()
    window.root.requestActivate()
    qtbot.waitExposed(window.root)
    hands = Hands(qtbot, window, cast("SampleBackend", node))
    hands.patience_ms = 1000 * WAIT_S
    stack.callback(hands.close)
    return hands


def _is_home_as_anna(hands: Hands) -> None:
    hands.until(lambda: hands.sees("houseTitle"))
    hands.until(lambda: hands.window.shell.property("myName") == "Анна")
    hands.window.shell.go("settings")
    hands.until(lambda: [item.objectName() for item in hands.items()].count("deviceTitle") == 2)
    hands.window.shell.go("topics")
    hands.until(lambda: hands.sees("topic Лифт"))
    assert hands.window.warnings == []


def test_the_words_on_paper_bring_their_person_back_on_a_new_computer(anna: LocalNode, fresh: Hands) -> None:
    row = cast("RecoveryRow", anna.submit(MakeRecoverySheet()).result(WAIT_S))
    fresh.click("backDoor")
    fresh.click("wordsDoor")
    fresh.until(lambda: fresh.find("words").property("activeFocus") is True)
    for word in row.russian:
        fresh.type(word)
        fresh.press(Qt.Key.Key_Return)
    fresh.click("comeBack")
    _is_home_as_anna(fresh)


def test_a_code_for_a_second_computer_makes_it_the_same_person_whatever_name_is_typed(
    anna: LocalNode, fresh: Hands
) -> None:
    code = cast("InvitationRow", anna.submit(LinkDevice()).result(WAIT_S)).code
    fresh.click("backDoor")
    fresh.click("codeDoor")
    fresh.until(lambda: fresh.find("code").property("activeFocus") is True)
    fresh.type(code)
    fresh.press(Qt.Key.Key_Return)
    fresh.type("Somebody")
    fresh.press(Qt.Key.Key_Return)
    _is_home_as_anna(fresh)


def test_whoever_moves_out_while_the_window_is_open_goes_on_seeing_what_is_here(qtbot: QtBot, anna: LocalNode) -> None:
    with ExitStack() as stack:
        hands = _window(qtbot, anna, stack)
        hands.until(lambda: hands.sees("houseTitle"))
        anna.submit(MoveOut()).result(WAIT_S)
        hands.until(lambda: hands.reads("You have moved out of"))
        hands.window.shell.go("topics")
        hands.until(lambda: hands.sees("topic Лифт"))
        assert hands.window.warnings == []
        assert hands.sees("leftLine")
        assert not hands.sees("composer")


def test_whoever_has_moved_out_comes_back_by_a_new_code_and_writes_again(anna: LocalNode, fresh: Hands) -> None:
    first = cast("InvitationRow", anna.submit(MakeInvitation(flat_number="7")).result(WAIT_S))
    fresh.click("joinDoor")
    fresh.until(lambda: fresh.find("code").property("activeFocus") is True)
    fresh.type(first.code)
    fresh.press(Qt.Key.Key_Return)
    fresh.type("Boris")
    fresh.press(Qt.Key.Key_Return)
    fresh.until(lambda: fresh.sees("houseTitle"))
    fresh.window.shell.go("settings")
    fresh.click("moveOut")
    fresh.click("moveOutSure")
    fresh.click("moveOutConfirm")
    fresh.until(lambda: fresh.reads("You have moved out of"))
    fresh.until(lambda: [row.name for row in anna.query(lambda reader: reader.people()).result(WAIT_S)] == ["Анна"])
    second = cast("InvitationRow", anna.submit(MakeInvitation(flat_number="7")).result(WAIT_S))
    fresh.click("leftBack")
    fresh.until(lambda: fresh.find("code").property("activeFocus") is True)
    fresh.type(second.code)
    fresh.press(Qt.Key.Key_Return)
    assert fresh.find("joinName").property("text") == "Boris"
    fresh.press(Qt.Key.Key_Return)
    fresh.until(lambda: fresh.window.shell.property("left") == "" and fresh.sees("houseTitle"))
    fresh.window.shell.go("topics")
    fresh.click("topic Лифт")
    fresh.until(lambda: fresh.sees("composer"))
    assert fresh.window.warnings == []


def test_at_the_next_start_whoever_has_moved_out_reads_on_and_meets_no_first_steps(
    qtbot: QtBot, anna: LocalNode
) -> None:
    anna.submit(MoveOut()).result(WAIT_S)
    with ExitStack() as stack:
        hands = _window(qtbot, anna, stack)
        hands.until(lambda: hands.reads("You have moved out of"))
        assert hands.window.shell.property("screen") == "home"
        hands.window.shell.go("topics")
        hands.click("topic Лифт")
        hands.until(lambda: hands.sees("timeline"))
        assert not hands.sees("composer")
        assert hands.window.warnings == []
