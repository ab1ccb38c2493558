"""Eyes and hands for the window: find by name, click in the middle, type letter by letter."""

from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from neighbourhood.viewmodels.application import Window
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.timeline import Timeline


class Hands:
    """One person at one window."""

    def __init__(self, qtbot: QtBot, window: Window, house: SampleBackend) -> None:
        self.qtbot = qtbot
        self.window = window
        self.house = house
        self._closed = False

    def close(self) -> None:
        """Close the window once."""
        if not self._closed:
            self._closed = True
            self.window.close()

    def items(self) -> Iterator[QQuickItem]:
        """Every item in sight of the window, overlay included."""
        yield from _below(self.window.root.contentItem())

    def sees(self, name: str) -> bool:
        """Tell whether an item with this objectName is shown."""
        return any(item.objectName() == name for item in self.items())

    def find(self, name: str) -> QQuickItem:
        """Wait for an item with this objectName."""
        self.until(lambda: self.sees(name))
        return next(item for item in self.items() if item.objectName() == name)

    def texts(self) -> list[str]:
        """Every text in sight."""
        return [str(item.property("text")) for item in self.items() if item.inherits("QQuickText")]

    def reads(self, text: str) -> bool:
        """Tell whether a text stands somewhere in sight."""
        return any(text in found for found in self.texts())

    def click(self, name: str) -> None:
        """Click in the middle of an item."""
        item = self.find(name)
        self.window.root.grabWindow()  # lays out what has just appeared
        middle = item.mapToScene(QPoint(int(item.width() / 2), int(item.height() / 2)))
        QTest.mouseClick(self.window.root, Qt.MouseButton.LeftButton, pos=middle.toPoint())

    def type(self, text: str) -> None:
        """Type letters of any alphabet into what has the focus."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.window.root, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyClick(self.window.root, key, modifier)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(holds, timeout=5000)

    def open_topic(self, number: int = 0) -> None:
        """Click a topic of the list, counted as the house made them."""
        title = self.house.topics()[number].title
        self.click(f"topic {title}")
        self.until(lambda: self.find("topicHeading").property("text") == title)

    @property
    def timeline(self) -> Timeline:
        """The view-model of the open topic."""
        return cast("Timeline", self.window.shell.timeline)

    def said(self) -> list[str]:
        """The texts of the open topic, newest first."""
        model = self.timeline
        role = next(number for number, name in model.roleNames().items() if bytes(name.data()) == b"body")
        return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from _below(child)
