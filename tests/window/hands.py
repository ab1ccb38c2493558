"""Eyes and hands for the window: find by name, click in the middle, type letter by letter.

An action is what a person counts: a click, a chord of keys, or a text typed into a field.
"""

from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from neighbourhood.viewmodels.application import Window
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.timeline import Timeline

_STEADY_LOOKS = 8


class Keyboard:
    """One person at one window who has no mouse."""

    def __init__(self, qtbot: QtBot, window: Window, house: SampleBackend) -> None:
        self.qtbot = qtbot
        self.window = window
        self.house = house
        self.actions = 0
        self.patience_ms = 20_000
        self.rests: Callable[[], None] = lambda: None
        """Hears that what follows, until the next event, is this person's looking and not the window's work."""
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

    def type(self, text: str) -> None:
        """Type letters of any alphabet into what has the focus."""
        self.actions += 1
        for letter in text:
            self.rests()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.window.root, event)
        self.rests()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        self.actions += 1
        self.rests()
        QTest.keyClick(self.window.root, key, modifier)
        self.rests()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""

        def look() -> bool:
            self.rests()
            return holds()

        self.qtbot.waitUntil(look, timeout=self.patience_ms)

    def steady(self, item: QQuickItem, *names: str) -> None:
        """Wait until properties of an item have stopped changing: rows come in and grow by turns of the loop."""
        seen: list[tuple[object, ...]] = []

        def has_settled() -> bool:
            seen.append(tuple(item.property(name) for name in names))
            return len(seen) >= _STEADY_LOOKS and len(set(seen[-_STEADY_LOOKS:])) == 1

        self.until(has_settled)

    @property
    def timeline(self) -> Timeline:
        """The view-model of the open topic."""
        return cast("Timeline", self.window.shell.timeline)

    def said(self) -> list[str]:
        """The texts of the open topic, newest first."""
        model = self.timeline
        role = next(number for number, name in model.roleNames().items() if bytes(name.data()) == b"body")
        return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]


class Hands(Keyboard):
    """One person at one window."""

    def click(self, name: str) -> None:
        """Click in the middle of an item."""
        self.actions += 1
        middle = self._middle_of(name)
        self.rests()
        QTest.mouseClick(self.window.root, Qt.MouseButton.LeftButton, pos=middle)
        self.rests()

    def drag(self, name: str, right_px: int) -> None:
        """Take an item by its middle and let it go further to the right, or with a negative number to the left."""
        self.actions += 1
        start = self._middle_of(name)
        QTest.mousePress(self.window.root, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 11):
            QTest.mouseMove(self.window.root, start + QPoint(right_px * step // 10, 0))
        QTest.mouseRelease(self.window.root, Qt.MouseButton.LeftButton, pos=start + QPoint(right_px, 0))
        self.rests()

    def point_at(self, name: str) -> None:
        """Move the pointer onto an item, near its lower edge: a message may have day and unread line above it."""
        QTest.mouseMove(self.window.root, self._place_in(name, lambda item: item.height() - 8))

    def _middle_of(self, name: str) -> QPoint:
        return self._place_in(name, lambda item: item.height() / 2)

    def _place_in(self, name: str, down_px: Callable[[QQuickItem], float]) -> QPoint:
        """Wait until an item has come to rest inside the window, as a person does before pointing at it."""
        seen: list[QPoint | None] = []

        def rests_in_sight() -> bool:
            self.window.root.grabWindow()  # lays out what has just appeared
            item = next((item for item in self.items() if item.objectName() == name), None)
            if item is not None:
                _scroll_to(item)
            seen.append(
                None if item is None else item.mapToScene(QPointF(int(item.width() / 2), int(down_px(item)))).toPoint()
            )
            inside = QRect(QPoint(0, 0), self.window.root.size())
            return seen[-1] is not None and seen[-1] in seen[-2:-1] and inside.contains(seen[-1])

        self.until(rests_in_sight)
        assert seen[-1] is not None
        return seen[-1]

    def open_topic(self, number: int = 0) -> None:
        """Click a topic of the list, counted as the house made them."""
        title = self.house.topics()[number].title
        if self.window.shell.property("place") != "topics":
            self.click("railTopics")
        self.click(f"topic {title}")
        self.until(lambda: self.find("topicHeading").property("text") == title)
        self.until(lambda: not self.timeline.property("loading"))


def _scroll_to(item: QQuickItem) -> None:
    """Turn the wheel until an item of a page is in sight."""
    page: QQuickItem | None = item
    while page is not None and not page.inherits("QQuickFlickable"):
        page = page.parentItem()
    if page is None or page.inherits("QQuickItemView"):
        return
    top, height = item.mapToItem(page, QPointF(0, 0)).y(), page.height()
    if top < 0 or top + item.height() > height:
        lowest = max(0.0, page.property("contentHeight") - height)
        page.setProperty("contentY", min(lowest, max(0.0, page.property("contentY") + top - height / 2)))


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from _below(child)
