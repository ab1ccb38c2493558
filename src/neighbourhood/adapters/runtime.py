"""Two threads behind one ``Backend``: a writer with an asyncio loop, and a reader with its own connection."""

import asyncio
import logging
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from neighbourhood.adapters.store.reader import Reader
from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.ports import Queries
from neighbourhood.app.service import Service

T = TypeVar("T")

_log = logging.getLogger(__name__)


class WriterLoop:
    """A thread that runs one asyncio loop until ``close``."""

    def __init__(self, name: str = "writer") -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name=name)
        self._thread.start()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    def call(self, work: Callable[[], T]) -> "Future[T]":
        """Run a function on the writer thread."""
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(work())
            except Fault as fault:
                future.set_exception(fault)
            except MemoryError:
                future.set_exception(Fault(FaultKind.NOT_ENOUGH_MEMORY))
            except BaseException as problem:  # noqa: BLE001  # whoever waits must hear of it
                _log.exception("the writer failed")
                future.set_exception(Fault(FaultKind.INTERNAL, detail=f"{type(problem).__name__}: {problem}"))

        self._loop.call_soon_threadsafe(run)
        return future

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the writer thread and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def close(self) -> None:
        """End the loop and wait for the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()


class LocalBackend:
    """``app.ports.Backend`` in this process."""

    def __init__(self, service: Service, queries: Reader, writer: WriterLoop, reader: ThreadPoolExecutor) -> None:
        self._service = service
        self._queries = queries
        self._writer = writer
        self._reader = reader

    def submit(self, intent: Intent) -> "Future[object]":
        """Carry an intent out on the writer thread."""
        return self._writer.call(lambda: self._service.execute(intent))

    def query(self, read: Callable[[Queries], T]) -> "Future[T]":
        """Run a read on the reader thread."""
        return self._reader.submit(self._read, read)

    def _read(self, read: Callable[[Queries], T]) -> T:
        with self._queries.moment():
            return read(self._queries)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call ``listener`` on the writer thread after every change."""
        return self._service.core.subscribe(listener)
