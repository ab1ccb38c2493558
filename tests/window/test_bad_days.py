"""The real window over real folders on bad days: one sentence that says what is safe and what to do."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.node import opened
from tests.window import bad_days
from tests.window.bad_days import BLOCKED, PASSPHRASE, TROUBLED, WAIT_S, Day, a_folder, real_window
from tests.window.hands import Hands

SAYS = {
    "damaged_database": ("the disk may be failing", "портится диск"),
    "foreign_database": ("a file came from another folder", "файл попал сюда из другой папки"),
    "another_programs_database": ("does not belong to this program", "не подходит к этой программе"),
    "emptied_file": ("cannot be read", "не читаются"),
    "damaged_key": ("Put the file “key” back from a backup", "Верните файл «key» из резервной копии"),
    "folder_not_writable": ("may not write into the folder", "нельзя записывать в папку"),
    "somebody_elses_folder": ("holds other files", "лежат чужие файлы"),
    "open_elsewhere": ("Look for its window in the task bar", "Найдите её окно на панели задач"),
    "folder_held": ("Use that window, or close it and try again", "закройте его и попробуйте ещё раз"),
    "port_taken": ("Close the other program and start this one again", "Закройте ту программу и запустите эту заново"),
    "no_interface": ("what you write is sent later", "написанное уйдёт позже"),
    "clock_years_off": ("Set date and time", "Установите дату и время"),
    "restored_backup": ("Nothing is lost", "Ничего не потеряно"),
}
SAFE = (
    *("safe", "Nothing was changed", "not touched", "Nothing is lost"),
    *("в безопасности", "Ничего не изменилось", "не тронут", "Ничего не потеряно"),
)
WORKSHOP = ("{", "_", "Error", "sqlite", "None")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """Hold what makes the day bad."""
    with ExitStack() as held:
        yield held


def told(hands: Hands, sentence: str) -> str:
    """Wait for the sentence and return the whole of it; it must be all in sight."""
    hands.until(lambda: hands.reads(sentence))
    hands.window.root.grabWindow()
    label = next(item for item in hands.items() if sentence in str(item.property("text")))
    assert label.property("truncated") is False
    assert label.mapToScene(label.boundingRect().bottomRight()).y() <= hands.window.root.height()
    return str(label.property("text"))


@pytest.mark.parametrize(("number", "language"), [(0, "en"), (1, "ru")], ids=("en", "ru"))
@pytest.mark.parametrize(("name", "day"), BLOCKED.items(), ids=BLOCKED)
def test_a_house_that_cannot_open_says_what_is_safe_and_what_to_do(
    name: str, day: Day, number: int, language: str, qtbot: QtBot, tmp_path: Path, stack: ExitStack
) -> None:
    options = day(tmp_path / "house", stack)
    with real_window(qtbot, options, language) as hands:
        sentence = told(hands, SAYS[name][number])
        assert any(safe in sentence for safe in SAFE), sentence
        shown = " ".join(hands.texts()).replace(str(tmp_path), "")
        assert not [word for word in WORKSHOP if word in shown], shown
        assert hands.sees("tryAgain")
        assert not hands.sees("passphrase")


@pytest.mark.parametrize(("number", "language"), [(0, "en"), (1, "ru")], ids=("en", "ru"))
@pytest.mark.parametrize(("name", "day"), TROUBLED.items(), ids=TROUBLED)
def test_what_does_not_stop_the_program_is_said_once_over_the_open_house(
    name: str, day: Day, number: int, language: str, qtbot: QtBot, tmp_path: Path, stack: ExitStack
) -> None:
    with real_window(qtbot, day(tmp_path / "house", stack), language) as hands:
        sentence = told(hands, SAYS[name][number])
        assert any(safe in sentence for safe in SAFE), sentence
        assert hands.sees("houseTitle")
        hands.window.shell.notices.dismiss()  # type: ignore[attr-defined]
        hands.until(lambda: not hands.reads(sentence))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_wrong_passphrase_is_said_and_the_right_one_opens(language: str, qtbot: QtBot, tmp_path: Path) -> None:
    options = bad_days.wrong_passphrase(tmp_path / "house", ExitStack())
    with real_window(qtbot, options, language) as hands:
        told(hands, {"en": "Nothing was changed. Check the keyboard", "ru": "Проверьте раскладку"}[language])
        hands.click("passphrase")
        hands.type(PASSPHRASE)
        hands.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: hands.sees("houseTitle"), timeout=1000 * WAIT_S)


def test_try_again_opens_a_house_that_another_window_has_closed(qtbot: QtBot, tmp_path: Path) -> None:
    options = a_folder(tmp_path / "house")
    with ExitStack() as other:
        other.enter_context(opened(options, network=False))
        with real_window(qtbot, options) as hands:
            hands.until(lambda: hands.reads("Your house is already open"))
            hands.click("tryAgain")
            hands.until(lambda: bool(hands.find("tryAgain").isEnabled()))
            assert hands.reads("Your house is already open")
            other.close()
            hands.click("tryAgain")
            qtbot.waitUntil(lambda: hands.sees("houseTitle"), timeout=1000 * WAIT_S)


def test_try_again_asks_for_the_passphrase_where_that_is_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    options = bad_days.locked(tmp_path / "house", ExitStack())
    with ExitStack() as other:
        other.enter_context(DataFolder(options.data_dir).lock())
        with real_window(qtbot, options) as hands:
            hands.until(lambda: hands.sees("tryAgain"))
            other.close()
            hands.click("tryAgain")
            hands.until(lambda: hands.find("passphrase").property("activeFocus") is True)


def test_data_that_turns_out_damaged_after_the_passphrase_is_not_the_passphrases_fault(
    qtbot: QtBot, tmp_path: Path
) -> None:
    options = bad_days.damaged_database(tmp_path / "house", ExitStack())
    locked = Options(data_dir=options.data_dir, interfaces=options.interfaces)
    with real_window(qtbot, locked) as hands:
        hands.click("passphrase")
        hands.type(PASSPHRASE)
        hands.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: hands.reads("the disk may be failing"), timeout=1000 * WAIT_S)
        assert not hands.sees("passphrase")


def test_the_window_writes_nothing_into_somebody_elses_folder(qtbot: QtBot, tmp_path: Path) -> None:
    options = bad_days.somebody_elses_folder(tmp_path / "house", ExitStack())
    with real_window(qtbot, options) as hands:
        hands.until(lambda: hands.sees("tryAgain"))
    assert [path.name for path in (tmp_path / "house").iterdir()] == ["recipes.txt"]


def test_technical_words_are_behind_details_and_can_be_copied(qtbot: QtBot, tmp_path: Path, stack: ExitStack) -> None:
    with real_window(qtbot, bad_days.damaged_key(tmp_path / "house", stack)) as hands:
        hands.until(lambda: hands.sees("copyFault"))
        assert not hands.reads("damaged_key_file")
        hands.click("copyFault")
        hands.until(lambda: hands.reads("damaged_key_file"))
        hands.click("copyFault")
        assert "damaged_key_file" in hands.window.application.clipboard().text()


def test_a_restored_house_waits_until_the_person_decides_to_write_on(
    qtbot: QtBot, tmp_path: Path, stack: ExitStack
) -> None:
    with real_window(qtbot, bad_days.restored_backup(tmp_path / "house", stack)) as hands:
        hands.click("resumable")
        hands.until(lambda: hands.find("waitForNeighbours").property("activeFocus") is True)
        hands.press(Qt.Key.Key_Return)
        hands.until(lambda: not hands.sees("waitForNeighbours"))
        assert hands.sees("resumable")
        hands.click("resumable")
        hands.click("writeOnAnyway")
        hands.until(lambda: not hands.sees("writeOnAnyway") and not hands.sees("notice"))
        hands.click("railTopics")
        hands.click("topic Лифт")
        hands.click("composerText")
        hands.type("снова здесь")
        hands.press(Qt.Key.Key_Return)
        hands.until(lambda: hands.said()[:1] == ["снова здесь"])


def test_writing_into_a_restored_house_offers_the_way_out_again(qtbot: QtBot, tmp_path: Path, stack: ExitStack) -> None:
    with real_window(qtbot, bad_days.restored_backup(tmp_path / "house", stack)) as hands:
        hands.until(lambda: hands.sees("resumable"))
        hands.window.shell.notices.dismiss()  # type: ignore[attr-defined]
        hands.click("railTopics")
        hands.click("topic Лифт")
        hands.click("composerText")
        hands.type("можно?")
        hands.press(Qt.Key.Key_Return)
        hands.click("resumable")
        hands.until(lambda: hands.sees("writeOnAnyway"))
