"""What the journeys share: a neighbour's program, a person at a real window, and a look at what keeps the window busy."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.keystore import open_or_create
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.options import Options
from neighbourhood.bootstrap import window as wiring
from neighbourhood.bootstrap.node import SystemOutside
from neighbourhood.crypto.keyfile import MIN_COST
from neighbourhood.viewmodels.application import create_window
from neighbourhood.viewmodels.watchdog import Watchdog
from tests.processes.programs import PASSPHRASE, Program
from tests.window.bad_days import real_window
from tests.window.hands import Hands, Keyboard

WATCH: Final = "NEIGHBOURHOOD_WATCH"
"""Environment variable: print what keeps the window busy. Not in a normal run, for watching touches every event."""
_PATIENCE_MS: Final = 30_000
_MOST_TABS: Final = 40
_MOST_ROWS: Final = 10
_MOUSE: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel)


class Neighbour(Program):
    """Sergey's program, a process of its own, in the house that he founded by the command line."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "sergey")
        _cheap_key(self.folder)

    def found(self, *topics: str) -> None:
        """Found a house with topics and stay on."""
        self.run("house", "found", "Лесная, 12", "--name", "Сергей Орлов", "--flat", "31")
        self.start()
        for topic in topics:
            self.run("topic", "add", topic)

    def code(self) -> str:
        """Return a code for another flat."""
        return str(self.tell(MakeInvitation(flat_number="48")).code)


class MouseTrap(QObject):
    """Keeps what a mouse did."""

    def __init__(self) -> None:
        super().__init__()
        self.caught: list[str] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() in _MOUSE:
            self.caught.append(event.type().name)
        return False


def a_place(path: Path, *, to: Neighbour | None = None) -> Options:
    """Return how a window starts on a new folder; its key is opened as the keyring would, without asking."""
    _cheap_key(path)
    connect = (("127.0.0.1", to.port),) if to is not None else ()
    return Options(data_dir=path, passphrase=PASSPHRASE, interfaces=("127.0.0.1",), connect=connect)


@contextmanager
def at_window(qtbot: QtBot, options: Options, kind: type[Keyboard], language: str) -> Iterator[Keyboard]:
    """Sit somebody down at the real window; one without a mouse must not have moved any."""
    trap = MouseTrap()
    with real_window(qtbot, options, language) as hands, watched(hands) if WATCH in os.environ else nullcontext():
        person = hands if kind is Hands else Keyboard(qtbot, hands.window, hands.house)
        person.rests, person.patience_ms = hands.rests, _PATIENCE_MS
        if kind is not Hands:
            hands.window.root.installEventFilter(trap)
        yield person
    assert trap.caught == []


@contextmanager
def watched(hands: Keyboard) -> Iterator[None]:
    """Print what keeps the Qt thread busy for longer than a frame; it depends on the machine, so nothing fails by it."""
    watchdog = Watchdog()
    hands.rests = watchdog.rest
    watchdog.start()
    try:
        yield
    finally:
        watchdog.stop()
    for late in watchdog.over:
        print(f"late {late.busy_ms:.0f} ms, computed {late.cpu_ms:.0f} ms: {late.what}; {late.seen}", file=sys.stderr)


def choose(person: Keyboard, name: str) -> None:
    """Click, or go there with Tab and press Enter."""
    person.find(name)
    if not isinstance(person, Hands):
        go_to(person, name)
    confirm(person, name)


def confirm(person: Keyboard, name: str) -> None:
    """Click, or press Enter where one is."""
    if isinstance(person, Hands):
        person.click(name)
    else:
        person.press(Qt.Key.Key_Return)


def fill(person: Keyboard, name: str, text: str) -> None:
    """Type into the field that has the focus by itself."""
    person.until(lambda: has_focus(person, name))
    person.type(text)


def fill_next(person: Keyboard, name: str, text: str) -> None:
    """Click into the next field, or go on to it with Enter, and type."""
    confirm(person, name)
    fill(person, name, text)


def enter_topic(person: Keyboard, title: str) -> None:
    """Go to the topics and into one of them."""
    if isinstance(person, Hands):
        person.click("railTopics")
        person.click(f"topic {title}")
    else:
        person.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        person.until(lambda: has_focus(person, "topicList"))
        _walk_to(person, f"topic {title}")
        person.press(Qt.Key.Key_Return)
    person.until(lambda: person.sees("topicHeading") and person.find("topicHeading").property("text") == title)


def _walk_to(person: Keyboard, row: str) -> None:
    person.find(row)
    person.press(Qt.Key.Key_Home)
    for _ in range(_MOST_ROWS):
        if person.find("topicList").property("currentItem").objectName() == row:
            return
        person.press(Qt.Key.Key_Down)
    raise AssertionError(f"{row} is out of reach of the keyboard")


def answer(person: Keyboard, message: str) -> None:
    """Begin an answer to the newest message."""
    if isinstance(person, Hands):
        person.point_at(f"message {message}")
        person.click("reply")
        return
    go_to(person, "messages", Qt.Key.Key_Backtab)
    person.press(Qt.Key.Key_R)


def read_to_the_end(person: Keyboard) -> None:
    """Go to the newest message of the open topic, if it is not in sight already."""
    if not isinstance(person, Hands):
        go_to(person, "messages", Qt.Key.Key_Backtab)
        person.press(Qt.Key.Key_End)

    def there() -> bool:
        if person.timeline.property("filling") or person.timeline.property("loading"):
            return False  # while rows come in, the end is in sight for moments
        if isinstance(person, Hands) and person.sees("toNewest"):
            person.click("toNewest")
        return bool(person.find("timeline").property("watching"))

    person.until(there)


def port_of(person: Keyboard) -> int:
    """Return where the window's program listens."""
    ports: list[int | None] = []
    bridge = person.window.shell.bridge
    assert bridge is not None
    bridge.query(lambda reader: reader.sync().listening_port, ports.append)
    person.until(lambda: ports != [])
    assert ports[0] is not None
    return ports[0]


def draft(person: Keyboard) -> str:
    """Return what stands in the field to write in."""
    return str(person.find("composerText").property("text"))


def go_to(person: Keyboard, name: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Press a key until the item, or one inside it, has the focus."""
    for _ in range(_MOST_TABS):
        if has_focus(person, name):
            return
        person.press(key)
    raise AssertionError(f"{name} is out of reach of the keyboard: {focused(person)}")


def has_focus(person: Keyboard, name: str) -> bool:
    """Tell whether the item, or one inside it, has the focus."""
    return name in focused(person)


def focused(person: Keyboard) -> list[str]:
    """Return the names around the item that has the focus, the innermost first."""
    item: QQuickItem | None = person.window.root.activeFocusItem()
    names = []
    while item is not None:
        names.append(item.objectName())
        item = item.parentItem()
    return [name for name in names if name]


@contextmanager
def a_week_later() -> Iterator[datetime]:
    """Let the program of this process and its window live a week later, at ten in the morning."""
    then = (datetime.now().astimezone() + timedelta(days=7)).replace(hour=10, minute=0)
    ahead_ms = int((then - datetime.now().astimezone()).total_seconds() * 1000)
    real_ms = SystemOutside.now_ms
    with pytest.MonkeyPatch.context() as patch:
        outside = SystemOutside()
        patch.setattr(SystemOutside, "now_ms", lambda _self: real_ms(outside) + ahead_ms)
        patch.setattr(wiring, "create_window", partial(create_window, now_ms=outside.now_ms))
        yield then


def _cheap_key(path: Path) -> None:
    folder = DataFolder(path)
    folder.create()
    open_or_create(folder, PASSPHRASE, cost=MIN_COST)
