"""One's own computers and the recovery sheet, on the settings page."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CloseDevice, ContestDevice, UpholdDevice
from neighbourhood.app.intents_invitations import LinkDevice, MakeRecoverySheet
from neighbourhood.bootstrap import printing
from neighbourhood.domain.recovery import Language, words_of
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.printing import SamplePrinting
from neighbourhood.viewmodels.samples.devices import SAMPLE_SECRET
from neighbourhood.viewmodels.settings import Choices, Settings
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


class RefusingPrinter(SamplePrinting):
    """A disk that is full."""

    fault = Fault(FaultKind.DISK_FULL)


@pytest.fixture
def house() -> SampleBackend:
    """Anna's house; she has a second computer."""
    sample = SampleBackend("en")
    sample.add_device("anna", 12)
    return sample


def _at_settings(open_house: OpenHouse, house: SampleBackend, **more: object) -> Hands:
    hands = open_house(house, place="settings", **more)
    hands.until(lambda: hands.sees("addComputer"))
    return hands


def _titles(hands: Hands) -> list[str]:
    return [str(item.property("text")) for item in hands.items() if item.objectName() == "deviceTitle"]


def _asked(hands: Hands, kind: type) -> list[object]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, kind)]


def _until_title(hands: Hands, count: int) -> None:
    hands.until(lambda: len(_titles(hands)) == count)


def test_my_computers_are_listed_with_this_one_first_and_since_when(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    house.add_device("anna", 30, printed=True)
    hands = _at_settings(open_house, house)
    _until_title(hands, 3)
    assert _titles(hands) == ["This computer", "A printed sheet", "Another computer of yours"]
    assert hands.reads("In the house since 10\u00a0November")


def test_of_my_other_computers_it_is_told_when_they_were_last_seen(open_house: OpenHouse, house: SampleBackend) -> None:
    house.add_device("anna", 90, online=True)
    house.add_device("anna", 80, seen_ms=house.now_ms - 24 * 3_600_000)
    hands = _at_settings(open_house, house)
    _until_title(hands, 4)
    told = [str(item.property("text")) for item in hands.items() if item.objectName() == "deviceSeen"]
    assert [text[:19] for text in told] == ["Running now", "Last seen yesterday", "Not seen by this co"]
    assert hands.reads("Not seen by this computer yet"), "it came twelve days ago"


def test_a_computer_is_removed_after_a_plain_word_about_what_stays_on_it(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = _at_settings(open_house, house)
    hands.click("remove 1")
    hands.until(
        lambda: hands.reads("It then receives nothing more and cannot write. What it already holds stays on it")
    )
    assert _asked(hands, CloseDevice) == []
    hands.click("deviceConfirm")
    _until_title(hands, 1)
    hands.until(lambda: not hands.sees("deviceConfirm"))
    assert _asked(hands, CloseDevice)
    assert hands.reads("does not belong to the house any more")


def test_one_enter_too_many_removes_no_computer_and_esc_leaves_it(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _at_settings(open_house, house)
    hands.find("remove 1").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("deviceCancel").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.sees("deviceCancel"))
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("deviceCancel").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("deviceCancel"))
    assert _asked(hands, CloseDevice) == []


def test_a_computer_is_removed_by_keys_alone(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _at_settings(open_house, house)
    hands.find("remove 1").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("deviceCancel").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return)
    _until_title(hands, 1)


def test_what_refuses_is_told_where_it_was_asked_and_nothing_closes(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    house.refuses[CloseDevice] = Fault(FaultKind.UNKNOWN_DEVICE)
    hands = _at_settings(open_house, house)
    hands.click("remove 1")
    hands.click("deviceConfirm")
    hands.until(lambda: hands.sees("deviceFault"))
    hands.click("deviceCancel")
    hands.until(lambda: not hands.sees("deviceFault"))
    hands.click("remove 1")
    hands.until(lambda: hands.sees("deviceWarning"))
    assert not hands.sees("deviceFault")


def test_the_only_computer_of_somebody_is_not_offered_for_removal_but_one_of_two_is(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = _at_settings(open_house, house)
    hands.until(lambda: hands.sees("remove 0"))
    hands.click("remove 0")
    hands.until(lambda: hands.reads("This computer then receives nothing more, and you cannot write here."))
    hands.press(Qt.Key.Key_Escape)
    hands.click("remove 1")
    hands.click("deviceConfirm")
    _until_title(hands, 1)
    hands.until(lambda: not hands.sees("remove 0"))
    house.add_device("anna", 3, brought_back=True, suspended=True)
    _until_title(hands, 2)
    assert not hands.sees("remove 0"), "nobody can write from a stopped one"


def test_a_computer_that_others_brought_back_can_be_denied_by_its_person_and_is_stopped(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    device = house.add_device("anna", 0.5, brought_back=True)
    hands = _at_settings(open_house, house)
    hands.until(lambda: hands.reads("48 hours of notice"))
    assert hands.reads("It can read nothing before 24\u00a0November 2026, 07:04")
    hands.click("contest 2")
    hands.until(lambda: hands.reads("It is stopped at once"))
    hands.click("deviceConfirm")
    hands.until(lambda: hands.reads("Stopped"))
    assert _asked(hands, ContestDevice) == [ContestDevice(device=device)]
    assert not hands.sees("contest 1")
    assert not hands.sees("uphold 1"), "the council decides, not the one who objects"


def test_whoever_brought_nobody_back_is_not_asked_about_others(open_house: OpenHouse, house: SampleBackend) -> None:
    house.move("olga")
    house.add_device("olga", 0.5, brought_back=True)
    house.add_device("olga", 20)
    house.add_device("timur", 0.5, brought_back=True)
    house.add_device("timur", 3, brought_back=True, suspended=True)
    hands = _at_settings(open_house, house)
    _until_title(hands, 3)
    assert _titles(hands)[-1] == "A computer of Olga Kim"
    assert hands.reads("they should say so on their own computer")
    assert not any(hands.sees(f"{act} 2") for act in ("contest", "uphold", "remove"))


def test_the_council_lets_a_stopped_computer_go_on(open_house: OpenHouse, house: SampleBackend) -> None:
    house.make_council()
    device = house.add_device("timur", 3, brought_back=True, suspended=True)
    hands = _at_settings(open_house, house)
    hands.click("uphold 2")
    hands.click("deviceConfirm")
    _until_title(hands, 2)
    assert _asked(hands, UpholdDevice) == [UpholdDevice(device=device)]
    assert hands.reads("This computer may go on.")


def test_the_council_is_asked_about_whom_neighbours_brought_back_once_the_notice_is_over(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    house.make_council()
    house.add_device("timur", 0.5, brought_back=True)
    device = house.add_device("timur", 3, brought_back=True, by_two=True)
    hands = _at_settings(open_house, house)
    _until_title(hands, 3)
    assert hands.reads("it erases nothing that they wrote before")
    hands.click("uphold 2")
    hands.click("deviceConfirm")
    _until_title(hands, 2)
    assert _asked(hands, UpholdDevice) == [UpholdDevice(device=device)]


def test_the_council_removes_somebody_elses_computer_by_a_proposal_only(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    house.make_council()
    house.add_device("timur", 3, brought_back=True, suspended=True)
    hands = _at_settings(open_house, house)
    hands.click("remove 2")
    hands.until(lambda: hands.reads("You propose that this computer does not belong to the house any more."))
    hands.click("deviceConfirm")
    hands.until(lambda: hands.reads("It is proposed. It holds when enough of the council have signed."))


def test_a_second_computer_gets_a_code_in_groups_that_is_copied_and_then_forgotten(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = _at_settings(open_house, house)
    hands.click("addComputer")
    hands.until(lambda: hands.reads("4TRXC-8MNBV-J2K6H-QW7YD"))
    assert hands.reads("Install Neighbourhood on the other computer")
    hands.click("linkCopy")
    assert QGuiApplication.clipboard().text() == "4TRXC-8MNBV-J2K6H-QW7YD"
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.shell.secondComputer.property("code") == "")  # type: ignore[attr-defined]
    hands.until(lambda: not hands.sees("linkCode"))
    assert _asked(hands, LinkDevice) == [LinkDevice()]


def test_the_arrival_of_the_other_computer_is_told_while_one_waits(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _at_settings(open_house, house)
    hands.click("addComputer")
    hands.until(lambda: hands.sees("linkCode"))
    assert not hands.sees("linkArrived")
    house.add_device("anna", 0)
    hands.until(lambda: hands.reads("Your other computer is in the house now."))


def test_a_code_that_is_refused_says_why(open_house: OpenHouse, house: SampleBackend) -> None:
    house.refuses[LinkDevice] = Fault(FaultKind.NOT_ALLOWED)
    hands = _at_settings(open_house, house)
    hands.click("addComputer")
    hands.until(lambda: hands.sees("linkFault"))
    assert not hands.sees("linkCode")


def _save_at(hands: Hands, path: Path) -> None:
    hands.window.shell.recovery.save(QUrl.fromLocalFile(str(path)))  # type: ignore[attr-defined]


def test_the_sheet_is_made_only_when_the_person_has_said_where_it_goes(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = _at_settings(open_house, house, printing=printing)
    hands.click("makeSheet")
    dialog = hands.window.root.findChild(QObject, "recoveryDialog")
    assert dialog is not None
    hands.until(lambda: dialog.property("visible") is True)
    assert dialog.property("selectedFile").fileName() == "neighbourhood-recovery.pdf"
    QMetaObject.invokeMethod(dialog, "close")
    assert _asked(hands, MakeRecoverySheet) == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_recovery_sheet_is_saved_for_this_person_alone_and_its_words_stand_nowhere_else(
    open_house: OpenHouse, house: SampleBackend, tmp_path: Path, caplog: pytest.LogCaptureFixture, language: Language
) -> None:
    path = tmp_path / "window.json"
    settings = Settings(Choices(language=language, theme="light"), path)
    hands = _at_settings(open_house, house, printing=printing, settings=settings)
    hands.until(lambda: hands.sees("makeSheet"))
    caplog.set_level(0)
    _save_at(hands, tmp_path / "sheet.pdf")
    hands.until(lambda: hands.sees("recoverySaved"))
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    if os.name == "posix":
        assert (tmp_path / "sheet.pdf").stat().st_mode & 0o077 == 0
    assert hands.reads("sheet.pdf")
    hands.window.shell.preferences.chooseTray(False)  # type: ignore[attr-defined]  # the settings are written
    kept = path.read_text() + caplog.text + repr(vars(hands.window.shell.recovery)) + "\n".join(hands.texts())
    assert [word for word in words_of(SAMPLE_SECRET, language) if f"{word} " in kept or f"'{word}'" in kept] == []


def test_a_sheet_that_could_not_be_saved_says_that_no_sheet_works_now(
    open_house: OpenHouse, house: SampleBackend, tmp_path: Path
) -> None:
    hands = _at_settings(open_house, house, printing=RefusingPrinter())
    _save_at(hands, tmp_path / "sheet.pdf")
    hands.until(lambda: hands.reads("Sheets from before do not work any more either."))
    assert hands.reads("You have no sheet that works.")
    assert not hands.sees("recoverySaved")


def test_a_sheet_that_was_not_even_made_leaves_the_one_before(
    open_house: OpenHouse, house: SampleBackend, tmp_path: Path
) -> None:
    hands = _at_settings(open_house, house, printing=printing)
    _save_at(hands, tmp_path / "first.pdf")
    hands.until(lambda: hands.reads("Your sheet is from 22\u00a0November."))
    house.refuses[MakeRecoverySheet] = Fault(FaultKind.DISK_FULL)
    _save_at(hands, tmp_path / "second.pdf")
    hands.until(lambda: hands.sees("recoveryFault"))
    assert hands.reads("Your sheet is from 22\u00a0November.")
    assert not hands.reads("Sheets from before do not work any more either.")


def test_without_a_printer_no_sheet_is_offered(open_house: OpenHouse, house: SampleBackend) -> None:
    hands = _at_settings(open_house, house, printing=None)
    assert not hands.sees("makeSheet")
