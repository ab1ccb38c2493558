"""What is done at the window and measured: each task is a process of its own that answers in one line of JSON.

``python -m benchmarks.looks TASK FOLDER`` works on the program's window, ``... TASK`` on a plain Qt Quick list.
"""

import itertools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec
import psutil  # type: ignore[import-untyped]
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from benchmarks.plain import plain_window
from benchmarks.sight import Frame, Sight, below, looking, now
from neighbourhood.viewmodels.watchdog import Stretch, Watchdog

OPENINGS: Final = 12
_OTHERS: Final = 5
_NOTCH: Final = 120
_PATIENTLY: Final = (1, 60, 150)
"""Notches at once, how often, and the pause between in milliseconds."""
_HASTILY: Final = (10, 400, 25)
_SETTLE_MS: Final = 400
_JOURNEY_OPENINGS: Final = 5
_JOURNEY_NOTCHES: Final = 25
_JOURNEY_PAUSE_MS: Final = 60
_KEY_PAUSE_MS: Final = 10


class Looked(msgspec.Struct, frozen=True):
    """An answer. ``each_ms``: one time per opening or frame; ``cpu_ms``: what the Qt thread computed of each."""

    each_ms: list[float]
    cpu_ms: list[float]
    covered: int = 0
    """Messages that were scrolled through."""
    stretches: int = 0
    over: list[Stretch] = []


def opening(folder: Path | None) -> Looked:
    """Click topics of the list in turn; every second time the first, which is the large one."""
    if folder is None:
        with plain_window() as plain:
            return _opened(plain.sight, lambda turn: (lambda: plain.open_another(turn), lambda: True))
    with looking(folder) as (window, sight):
        return _opened(sight, lambda turn: _clicking(window.shell, sight, turn))


def scrolling(folder: Path | None) -> Looked:
    """Turn the wheel upwards in the first topic: patiently, then as hard as a hand can."""
    if folder is None:
        with plain_window() as plain:
            plain.open_long()
            return _scrolled(plain.sight, plain.list, lambda: 0)
    with looking(folder) as (window, sight):
        click, shows = _clicking(window.shell, sight, 0)
        click()
        sight.until_frame(shows)
        return _scrolled(sight, sight.find("messages"), window.shell.timeline.rowCount)


def journey(folder: Path | None) -> Looked:
    """Open topics, scroll, write and send, watched: the times themselves are worth nothing then."""
    if folder is None:
        raise ValueError("a journey needs a house")
    with looking(folder) as (window, sight):
        click, shows = _clicking(window.shell, sight, 0)  # makes what is made once
        click()
        sight.until_frame(shows)
        sight.rest(_SETTLE_MS)
        watchdog = Watchdog()
        watchdog.start()
        sight.looks = watchdog.rest
        _be_seen_once(sight, watchdog)
        for turn in range(1, _JOURNEY_OPENINGS):
            click, shows = _clicking(window.shell, sight, turn)
            click()
            sight.until_frame(shows)
            for _ in range(_JOURNEY_NOTCHES):
                sight.wheel(sight.find("messages"), 2 * _NOTCH)
                sight.rest(_JOURNEY_PAUSE_MS)
            _write(sight, f"said in passing, number {turn}")
        watchdog.stop()
    return Looked([], [], stretches=watchdog.stretches, over=watchdog.over)


def memory(folder: Path | None) -> Looked:
    """What a process with a plain list holds: resident MiB, as ``covered``."""
    if folder is not None:
        raise ValueError("the window's memory is measured by the hour")
    with plain_window() as plain:
        plain.open_another(0)
        plain.sight.rest(_SETTLE_MS)
        return Looked([], [], covered=psutil.Process().memory_info().rss // 1024**2)


def _be_seen_once(sight: Sight, watchdog: Watchdog) -> None:
    """Move the mouse: the first event of it that a filter in Python sees costs 30 ms, which is the watching."""
    QTest.mouseMove(sight.root, sight.middle(sight.find("messages")))
    sight.rest(_SETTLE_MS)
    watchdog.over.clear()


def _write(sight: Sight, text: str) -> None:
    sight.click(sight.find("composerText"))
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(sight.root, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        sight.rest(_KEY_PAUSE_MS)
    QTest.keyClick(sight.root, Qt.Key.Key_Return)
    sight.rest(_SETTLE_MS)


def _opened(sight: Sight, turn_to: Callable[[int], tuple[Callable[[], None], Callable[[], bool]]]) -> Looked:
    pairs = []
    for turn in range(OPENINGS):
        click, shows = turn_to(turn)
        sight.rest(_SETTLE_MS)
        begun = now()
        click()
        pairs.append((begun, sight.until_frame(shows)))
    return Looked(*_times(pairs))


def _clicking(shell: Any, sight: Sight, turn: int) -> tuple[Callable[[], None], Callable[[], bool]]:
    top = sight.find("topicList").mapToScene(QPointF(0, 0)).y()
    named = [item for item in below(sight.root.contentItem()) if item.objectName().startswith("topic Topic")]
    placed = sorted((item.mapToScene(QPointF(0, 0)).y(), number) for number, item in enumerate(named))
    rows = [named[number] for y, number in placed if y >= top]
    large = next((row for row in rows if row.objectName() == "topic Topic 0"), rows[0])
    others = [row for row in rows if row is not large]
    row = large if turn % 2 == 0 else others[turn // 2 % _OTHERS]
    wanted = row.property("topicId")
    timeline = shell.timeline
    return lambda: sight.click(row), lambda: timeline.property("topicId") == wanted and not timeline.property("loading")


def _scrolled(sight: Sight, messages: QQuickItem, rows: Callable[[], int]) -> Looked:
    sight.rest(_SETTLE_MS)
    sight.watched = messages
    before, first = rows(), len(sight.frames)
    for notches, turns, pause_ms in (_PATIENTLY, _HASTILY):
        for _ in range(turns):
            sight.wheel(messages, notches * _NOTCH)
            sight.rest(pause_ms)
    drawn = sight.frames[first:]
    pairs = [(one, other) for one, other in itertools.pairwise(drawn) if one.moving]
    return Looked(*_times(pairs), covered=rows() - before)


def _times(pairs: list[tuple[Frame, Frame]]) -> tuple[list[float], list[float]]:
    return [(b.at_s - a.at_s) * 1000 for a, b in pairs], [(b.cpu_s - a.cpu_s) * 1000 for a, b in pairs]


TASKS: Final[dict[str, Callable[[Path | None], Looked]]] = {
    "opening": opening,
    "scrolling": scrolling,
    "journey": journey,
    "memory": memory,
}

if __name__ == "__main__":
    answer = TASKS[sys.argv[1]](Path(sys.argv[2]) if len(sys.argv) > 2 else None)
    print(msgspec.json.encode(answer).decode(), flush=True)
