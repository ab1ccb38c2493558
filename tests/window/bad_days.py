"""Real data folders that something has happened to, and the real window over them."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

import pytest
from pytestqt.qtbot import QtBot

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.keystore import open_or_create
from neighbourhood.app.intents import CreateTopic, FoundHouse, Say
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.node import SystemOutside, opened
from neighbourhood.bootstrap.window import window_over
from neighbourhood.crypto.keyfile import MIN_COST
from neighbourhood.domain.ids import Lane, SubjectId
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.hands import Hands

WAIT_S: Final = 30
PASSPHRASE: Final = "four old walls"
Day = Callable[[Path, ExitStack], Options]


def a_folder(path: Path) -> Options:
    """Make a data folder with a house of one and a topic in it."""
    options = Options(data_dir=path, passphrase=PASSPHRASE, interfaces=("127.0.0.1",))
    folder = DataFolder(path)
    folder.create()
    open_or_create(folder, PASSPHRASE, cost=MIN_COST)
    with opened(options, network=False) as node:
        node.submit(FoundHouse(house_name="Лесная, 12", person_name="Анна", flat_number="48")).result(WAIT_S)
        topic = cast("SubjectId", node.submit(CreateTopic(title="Лифт", category="repairs")).result(WAIT_S))
        for number in range(3):
            node.submit(Say(topic=topic, text=f"{number} " + "слово " * 50)).result(WAIT_S)
    return options


def locked(path: Path, _stack: ExitStack) -> Options:
    """Nobody has given the passphrase yet."""
    return replace(a_folder(path), passphrase=None)


def wrong_passphrase(path: Path, _stack: ExitStack) -> Options:
    """The start of the program was given another passphrase."""
    return replace(a_folder(path), passphrase="four new walls")


def damaged_database(path: Path, _stack: ExitStack) -> Options:
    """The disk has lost the middle of the database."""
    options = a_folder(path)
    database = DataFolder(path).database_path
    content = bytearray(database.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    database.write_bytes(content)
    return options


def foreign_database(path: Path, _stack: ExitStack) -> Options:
    """Somebody put the database of another folder here."""
    options = a_folder(path)
    a_folder(path.with_name("other"))
    DataFolder(path).database_path.write_bytes(DataFolder(path.with_name("other")).database_path.read_bytes())
    return options


def another_programs_database(path: Path, _stack: ExitStack) -> Options:
    """Somebody put the file of another program here."""
    options = a_folder(path)
    DataFolder(path).database_path.write_bytes(b"SQLite format 3\x00" + bytes(4080))
    return options


def emptied_file(path: Path, _stack: ExitStack) -> Options:
    """The database has no bytes left."""
    options = a_folder(path)
    DataFolder(path).database_path.write_bytes(b"")
    return options


def folder_not_writable(path: Path, _stack: ExitStack) -> Options:
    """A file stands where the folder should be made."""
    path.write_bytes(b"")
    return Options(data_dir=path / "house", interfaces=("127.0.0.1",))


def somebody_elses_folder(path: Path, _stack: ExitStack) -> Options:
    """Others can read the folder, and other things lie in it."""
    path.mkdir()
    path.chmod(0o755)
    (path / "recipes.txt").write_bytes(b"dill")
    return Options(data_dir=path, interfaces=("127.0.0.1",))


def damaged_key(path: Path, _stack: ExitStack) -> Options:
    """The key file is cut short."""
    options = a_folder(path)
    DataFolder(path).key_path.write_bytes(b"NBHDKEY")
    return options


def port_taken(path: Path, stack: ExitStack) -> Options:
    """Another program listens at the chosen port."""
    taken = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    return replace(a_folder(path), port=taken.getsockname()[1])


def no_interface(path: Path, _stack: ExitStack) -> Options:
    """The chosen network is not there."""
    return replace(a_folder(path), interfaces=("none0",))


def clock_years_off(path: Path, stack: ExitStack) -> Options:
    """The battery of the clock was empty."""
    options = a_folder(path)
    patch = stack.enter_context(pytest.MonkeyPatch.context())
    patch.setattr(SystemOutside, "now_ms", lambda _self: 86_400_000)
    return options


def open_elsewhere(path: Path, stack: ExitStack) -> Options:
    """The program runs already."""
    options = a_folder(path)
    stack.enter_context(opened(options, network=False))
    return options


def folder_held(path: Path, stack: ExitStack) -> Options:
    """Something holds the folder and does not answer."""
    options = a_folder(path)
    stack.enter_context(DataFolder(path).lock())
    return options


def restored_backup(path: Path, _stack: ExitStack) -> Options:
    """The database is older than what was written."""
    options = a_folder(path)
    DataFolder(path).write_mark({Lane.AUTHORITY: 2, Lane.CONTENT: 90})
    return options


BLOCKED: Final[dict[str, Day]] = {
    day.__name__: day
    for day in (
        damaged_database,
        foreign_database,
        another_programs_database,
        emptied_file,
        damaged_key,
        folder_not_writable,
        somebody_elses_folder,
        open_elsewhere,
        folder_held,
    )
}
TROUBLED: Final[dict[str, Day]] = {
    day.__name__: day for day in (port_taken, no_interface, clock_years_off, restored_backup)
}


@contextmanager
def real_window(qtbot: QtBot, options: Options, language: str = "en") -> Iterator[Hands]:
    """Show the window over a data folder; it must close without one complaint of the engine."""
    with window_over(options, preview=True) as window:
        window.shell.appearance.chooseLanguage(language)  # type: ignore[attr-defined]
        window.shell.appearance.chooseTheme("light")  # type: ignore[attr-defined]
        window.root.resize(900, 600)
        window.show()
        window.root.requestActivate()
        qtbot.waitExposed(window.root)
        yield Hands(qtbot, window, cast("SampleBackend", None))
    assert window.warnings == []
