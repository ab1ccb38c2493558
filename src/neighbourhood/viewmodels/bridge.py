"""The one place where futures and Changes cross into the Qt thread; nothing else in the window touches threads."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from neighbourhood.app.changes import NOTHING, Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.ports import Backend, Queries

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Crossing(QObject):
    """Runs calls from any thread on the Qt thread, in their order, until closed."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lock = Lock()
        self._open = True
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Have ``call`` run on the Qt thread soon; forgotten once the window is closed."""
        with self._lock:
            if self._open:
                self._posted.emit(call)

    def follow(self, future: "Future[T]", then: Callable[[T], None] | None, otherwise: Callable[[Fault], None]) -> None:
        """Hand the outcome of a future to one of the two on the Qt thread; a cancelled future to none."""
        future.add_done_callback(lambda done: self.post(partial(_settle, done, then, otherwise)))

    def work(self, call: Callable[[], T], then: Callable[[T], None] | None, otherwise: Callable[[Fault], None]) -> None:
        """Do what takes long on a thread of its own, then go on here."""
        worker = ThreadPoolExecutor(1, thread_name_prefix="window")
        self.follow(worker.submit(call), then, otherwise)
        worker.shutdown(wait=False)

    def close(self) -> None:
        """Let nothing cross any more."""
        with self._lock:
            self._open = False

    def _run(self, call: Callable[[], None]) -> None:
        if self._open:
            call()


class Bridge(Crossing):
    """A Backend as view-models use it: answers and changes arrive on the Qt thread.

    ``changed`` carries ``Changes``, merged when many come in one turn of the event loop; ``failed`` carries the Fault
    of everything that nobody else takes care of.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, backend: Backend) -> None:
        super().__init__()
        self._backend = backend
        self._waiting = NOTHING
        self._waiting_lock = Lock()
        self._unsubscribe = backend.subscribe(self._notice)

    def query(
        self, read: Callable[[Queries], T], then: Callable[[T], None], otherwise: Callable[[Fault], None] | None = None
    ) -> None:
        """Read on the reader thread, then go on here; a window that is closed reads no more."""
        if self._open:
            self.follow(self._backend.query(read), then, otherwise or self.failed.emit)

    def submit(
        self,
        intent: Intent,
        then: Callable[[object], None] | None = None,
        otherwise: Callable[[Fault], None] | None = None,
    ) -> None:
        """Have an intent carried out, then go on here."""
        self.follow(self._backend.submit(intent), then, otherwise or self.failed.emit)

    def close(self) -> None:
        """End the subscription; what is under way finishes unheard."""
        self._unsubscribe()
        super().close()

    def _notice(self, changes: Changes) -> None:
        with self._waiting_lock:
            first = not self._waiting
            self._waiting = self._waiting.merged(changes)
        if first:
            self.post(self._flush)

    def _flush(self) -> None:
        with self._waiting_lock:
            changes, self._waiting = self._waiting, NOTHING
        if changes:
            self.changed.emit(changes)


def _settle(future: "Future[T]", then: Callable[[T], None] | None, otherwise: Callable[[Fault], None]) -> None:
    if future.cancelled():
        return
    error = future.exception()
    if error is None:
        if then is not None:
            then(future.result())
        return
    otherwise(error if isinstance(error, Fault) else _unexpected(error))


def _unexpected(error: BaseException) -> Fault:
    _log.error("an answer to the window failed", exc_info=error)
    fault = Fault(FaultKind.INTERNAL, reason=repr(error))
    fault.__cause__ = error
    return fault
