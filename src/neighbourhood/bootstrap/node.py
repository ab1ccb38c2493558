"""A data folder, opened: lock, key, database, threads, network, control socket; closed in reverse."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import TypeVar

from neighbourhood.adapters import keystore
from neighbourhood.adapters.control.ends import serve
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.net.online import Online
from neighbourhood.adapters.runtime import LocalBackend, WriterLoop
from neighbourhood.adapters.store.connection import open_reader, open_writer
from neighbourhood.adapters.store.reader import Live, Reader
from neighbourhood.adapters.store.writer import Writer
from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Queries
from neighbourhood.app.service import Service

T = TypeVar("T")


class SystemOutside:
    """``app.core.Outside``: the computer's clock and random generator."""

    def now_ms(self) -> int:
        """Return Unix milliseconds."""
        return time.time_ns() // 1_000_000

    def random_bytes(self, size: int) -> bytes:
        """Return random bytes."""
        return os.urandom(size)


class LocalNode:
    """A running program without a window: ``app.ports.Backend``, and the port it listens on."""

    def __init__(self, backend: LocalBackend, service: Service) -> None:
        self._backend = backend
        self._service = service

    def submit(self, intent: Intent) -> "Future[object]":
        """See ``app.ports.Backend``."""
        return self._backend.submit(intent)

    def query(self, read: Callable[[Queries], T]) -> "Future[T]":
        """See ``app.ports.Backend``."""
        return self._backend.query(read)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """See ``app.ports.Backend``."""
        return self._backend.subscribe(listener)

    @property
    def port(self) -> int | None:
        """The TCP port that the program listens on, None without a network."""
        return self._service.snapshot.sync.listening_port


@contextmanager
def opened(options: Options, *, network: bool, insist: bool = True) -> Iterator[LocalNode]:
    """Open everything; on the way out close it in reverse, whatever happened. Raises Fault.

    ``insist``: a network that cannot be used is a Fault; otherwise it is a notice, and the program runs without.
    """
    folder = DataFolder(options.data_dir)
    with ExitStack() as stack:
        stack.enter_context(folder.lock())
        key = keystore.open_or_create(folder, options.passphrase)
        loop = WriterLoop()
        stack.callback(loop.close)
        service = loop.call(lambda: _service(folder, key, stack)).result()
        reader_thread = ThreadPoolExecutor(1, thread_name_prefix="reader")
        stack.callback(reader_thread.shutdown)
        reader = reader_thread.submit(_reader, folder, key, service).result()
        stack.callback(lambda: reader_thread.submit(reader.close).result())
        backend = LocalBackend(service, reader, loop, reader_thread)
        node = LocalNode(backend, service)
        server = loop.run(serve(backend, folder))
        stack.callback(lambda: loop.run(server.close()))
        if network:
            stack.callback(_go_online(options, service, loop, insist=insist))
        yield node


def _service(folder: DataFolder, key: bytes, stack: ExitStack) -> Service:
    written_before = bool(folder.read_mark())
    if written_before and not (folder.database_path.exists() and folder.database_path.stat().st_size):
        raise Fault(FaultKind.DAMAGED_DATABASE)  # gone or emptied; a new one in its place would hide that
    store = Writer(open_writer(folder.database_path, key))
    stack.callback(store.close)
    return Service(store, SystemOutside(), folder)


def _reader(folder: DataFolder, key: bytes, service: Service) -> Reader:
    core = service.core

    def live() -> Live:
        return Live(core.log.view, core.identity.device, service.snapshot, service.membership.joining)

    return Reader(open_reader(folder.database_path, key), live, core.log.keys, core.outside.now_ms)


def _go_online(options: Options, service: Service, loop: WriterLoop, *, insist: bool) -> Callable[[], None]:
    """Start network and discovery; return what ends them."""
    online = loop.run(Online.start(options, service, insist=insist))
    return lambda: loop.run(online.close())
