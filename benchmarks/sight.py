"""Somebody at the window of a data folder: a process of its own that measures and answers in one line of JSON.

``python -m benchmarks.sight TASK FOLDER``; without a folder the task is done with plain Qt Quick, the baseline.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_MS: Final = 30_000


class Frame(NamedTuple):
    """One drawn frame: when it was on the screen, and what the Qt thread had computed by then (both in seconds)."""

    at_s: float
    cpu_s: float
    moving: bool
    """Whether what is watched went on moving then."""


def now(moving: bool = False) -> Frame:
    """Return this moment as if a frame had been drawn."""
    return Frame(time.perf_counter(), time.thread_time(), moving)


class Sight:
    """Eyes and a mouse for one window."""

    def __init__(self, root: QQuickWindow) -> None:
        self.root = root
        self.frames: list[Frame] = []
        root.frameSwapped.connect(self._note)
        self.watched: QQuickItem | None = None
        """Something that scrolls."""
        self.looks: Callable[[], None] = lambda: None
        """Hears that what follows, until the next event, is looking and not the window's work."""
        self._on_frame: Callable[[], None] | None = None

    def _note(self) -> None:
        self.frames.append(now(self.watched is not None and bool(self.watched.property("moving"))))
        if self._on_frame is not None:
            self._on_frame()

    def find(self, name: str) -> QQuickItem:
        """Return the visible item with this objectName. Raises LookupError."""
        self.looks()
        found = next((item for item in below(self.root.contentItem()) if item.objectName() == name), None)
        if found is None:
            raise LookupError(name)
        return found

    def middle(self, item: QQuickItem) -> QPoint:
        """Return where its middle is in the window."""
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def click(self, item: QQuickItem) -> None:
        """Click in the middle."""
        QTest.mouseClick(self.root, Qt.MouseButton.LeftButton, pos=self.middle(item))

    def wheel(self, item: QQuickItem, angle: int) -> None:
        """Turn the wheel over the middle of an item; 120 is one notch upwards."""
        at = QPointF(self.middle(item))
        event = QWheelEvent(
            at, at, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        event.setTimestamp(time.monotonic_ns() // 1_000_000)
        QGuiApplication.sendEvent(self.root, event)

    def until_frame(self, shows: Callable[[], bool]) -> Frame:
        """Let the program run until a frame is drawn in which this holds. Raises TimeoutError."""
        loop = QEventLoop()
        late = QTimer()
        late.setSingleShot(True)
        late.timeout.connect(lambda: loop.exit(1))
        self._on_frame = lambda: loop.exit(0) if shows() else None
        late.start(PATIENCE_MS)
        try:
            if loop.exec():
                raise TimeoutError
        finally:
            late.stop()
            self._on_frame = None
        return self.frames[-1]

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the program run until this holds. Raises TimeoutError."""
        loop, end_s = QEventLoop(), time.perf_counter() + PATIENCE_MS / 1000
        tick = QTimer()
        tick.timeout.connect(lambda: loop.exit(0) if holds() or time.perf_counter() > end_s else None)
        if not holds():
            tick.start(5)
            loop.exec()
            tick.stop()
        if not holds():
            raise TimeoutError

    def rest(self, ms: int) -> None:
        """Let the program run for a while."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every item in sight."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from below(child)


@contextmanager
def looking(folder: Path) -> Iterator[tuple[Any, Sight]]:
    """Show the real window over a folder and wait for its topics; yields the window and eyes for it."""
    from benchmarks import house
    from neighbourhood.app.options import Options
    from neighbourhood.bootstrap.window import window_over

    options = Options(data_dir=folder, passphrase=house.PASSPHRASE, interfaces=("127.0.0.1",))
    with window_over(options) as window:
        sight = Sight(window.root)
        window.root.resize(1240, 820)
        window.show()
        window.root.requestActivate()
        shell: Any = window.shell  # Qt's properties have no types
        sight.until(lambda: shell.screen == "home" and shell.topics.rowCount() > 0)
        if hasattr(shell, "go"):
            shell.go("topics")
        sight.rest(300)
        yield window, sight
        if window.warnings:
            raise RuntimeError("; ".join(window.warnings))
