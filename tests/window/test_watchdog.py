"""The watchdog: finds what keeps the Qt thread from its loop, and is silent about waiting."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from neighbourhood.viewmodels.watchdog import Watchdog

BUSY_MS = 60


@pytest.fixture
def watchdog(qapp: QGuiApplication) -> Iterator[Watchdog]:  # noqa: ARG001  # needed to be there
    watching = Watchdog()
    watching.start()
    yield watching
    watching.stop()


def run(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def compute(ms: float) -> None:
    end_s = time.thread_time() + ms / 1000
    while time.thread_time() < end_s:
        pass


def test_a_slot_that_computes_for_long_is_listed_with_its_time_and_event(watchdog: Watchdog) -> None:
    QTimer.singleShot(0, lambda: compute(BUSY_MS))
    run(5)
    worst = max(watchdog.over, key=lambda stretch: stretch.cpu_ms)
    assert worst.busy_ms >= worst.cpu_ms >= BUSY_MS
    assert "Timer" in worst.what or "MetaCall" in worst.what


def test_a_slot_that_sleeps_is_late_but_has_computed_nothing(watchdog: Watchdog) -> None:
    QTimer.singleShot(0, lambda: time.sleep(BUSY_MS / 1000))
    run(5)
    worst = max(watchdog.over, key=lambda stretch: stretch.busy_ms)
    assert worst.busy_ms >= BUSY_MS > 10 * worst.cpu_ms


def test_waiting_for_events_is_not_being_busy(watchdog: Watchdog) -> None:
    run(3 * BUSY_MS)
    assert all(stretch.cpu_ms < BUSY_MS for stretch in watchdog.over)
    assert watchdog.stretches > 0


def test_after_the_end_nothing_is_watched_any_more(qapp: QGuiApplication) -> None:  # noqa: ARG001  # needed to be there
    watching = Watchdog()
    watching.start()
    watching.stop()
    QTimer.singleShot(0, lambda: compute(BUSY_MS))
    run(5)
    assert (watching.over, watching.stretches) == ([], 0)
