"""Measures how long the Qt thread is busy without returning to its loop. Not part of a normal run: every event costs."""

import sys
import threading
import time
from collections import Counter
from types import FrameType
from typing import Final

import msgspec
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QObject

LIMIT_MS: Final = 16.0
_LOOK_EVERY_S: Final = 0.004
_OURS: Final = "neighbourhood"
_HELD_STRETCHES: Final = 10_000


class Stretch(msgspec.Struct, frozen=True):
    """A time in which the Qt thread did not return to its loop.

    ``began_s``: by ``time.perf_counter``. ``cpu_ms``: what the thread itself computed of it; the rest it waited, for the
    lock of the interpreter or the processor. ``what``: the event that took longest and, as ``seen``, the line of ours
    that was found at work most often (empty: none of ours, so drawing or QML).
    """

    began_s: float
    busy_ms: float
    cpu_ms: float
    events: int
    what: str
    seen: str


class Watchdog(QObject):
    """Watches the thread that makes it from ``start`` until ``stop``; ``over`` are the stretches above the limit."""

    def __init__(self, limit_ms: float = LIMIT_MS) -> None:
        super().__init__()
        self.limit_ms = limit_ms
        self.over: list[Stretch] = []
        self.stretches = 0
        self._thread = threading.get_ident()
        self._began_s = self._event_s = self._longest_s = 0.0
        self._began_cpu_s = 0.0
        self._event = self._longest = ""
        self._events = 0
        self._sampler = _Sampler(self)

    @property
    def busy_since_s(self) -> float:
        """When the present stretch began; 0 while the loop waits."""
        return self._began_s

    @property
    def watched_thread(self) -> int:
        """The watched thread."""
        return self._thread

    def start(self) -> None:
        """Begin; an application must be there."""
        application, loop = _application(), QAbstractEventDispatcher.instance()
        loop.aboutToBlock.connect(self.rest)
        loop.awake.connect(self.rest)
        application.installEventFilter(self)
        self._sampler.start()

    def stop(self) -> None:
        """End; what is under way counts no more."""
        application, loop = _application(), QAbstractEventDispatcher.instance()
        application.removeEventFilter(self)
        loop.aboutToBlock.disconnect(self.rest)
        loop.awake.disconnect(self.rest)
        self._began_s = 0.0
        self._sampler.close()

    def rest(self) -> None:
        """End the present stretch: what follows, until the next event, is nothing that the window does."""
        if not self._began_s:
            return
        now_s = time.perf_counter()
        self._note(now_s)
        busy_ms = (now_s - self._began_s) * 1000
        self.stretches += 1
        if busy_ms > self.limit_ms and len(self.over) < _HELD_STRETCHES:
            cpu_ms = (time.thread_time() - self._began_cpu_s) * 1000
            seen = self._sampler.seen(self._began_s)
            self.over.append(Stretch(self._began_s, busy_ms, cpu_ms, self._events, self._longest, seen))
        self._began_s, self._events, self._longest_s, self._longest = 0.0, 0, 0.0, ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        now_s = time.perf_counter()
        if self._began_s:
            self._note(now_s)
        else:
            self._began_s, self._began_cpu_s = now_s, time.thread_time()
        self._event_s, self._event = now_s, f"{event.type().name} for {_kind_of(watched)}"
        self._events += 1
        return False

    def _note(self, now_s: float) -> None:
        if now_s - self._event_s > self._longest_s:
            self._longest_s, self._longest = now_s - self._event_s, self._event


class _Sampler:
    """The thread that looks what the watched one is at, once it is late."""

    def __init__(self, watchdog: Watchdog) -> None:
        self._watchdog = watchdog
        self._found: tuple[float, Counter[str]] = (0.0, Counter())
        self._stop = threading.Event()
        self._looking = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def start(self) -> None:
        self._looking.start()

    def close(self) -> None:
        self._stop.set()
        self._looking.join()

    def seen(self, began_s: float) -> str:
        """Return the place that was found most often in the stretch that began then."""
        of_s, places = self._found
        return places.most_common(1)[0][0] if of_s == began_s and places else ""

    def _look(self) -> None:
        while not self._stop.wait(_LOOK_EVERY_S):
            began_s = self._watchdog.busy_since_s
            if began_s and (time.perf_counter() - began_s) * 1000 > self._watchdog.limit_ms / 2:
                frame = sys._current_frames().get(self._watchdog.watched_thread)  # the documented way
                if self._found[0] != began_s:
                    self._found = (began_s, Counter())
                self._found[1][_place_of(frame)] += 1


def _kind_of(watched: QObject) -> str:
    """Return the class and, where it has one, the name: asking for the class in QML leaves dangling wrappers behind."""
    name = watched.objectName()
    return f"{type(watched).__name__} {name}" if name else type(watched).__name__


def _place_of(frame: FrameType | None) -> str:
    """Return the innermost function of this package that runs; "" when none does."""
    while frame is not None:
        module = str(frame.f_globals.get("__name__", ""))
        if module.startswith(_OURS) and module != __name__:
            return f"{module}.{frame.f_code.co_qualname}"
        frame = frame.f_back
    return ""


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application to watch")
    return application
