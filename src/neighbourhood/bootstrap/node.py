"""A data folder, opened: lock, key, database, threads, network, control socket; closed in reverse."""

import asyncio
import os
import random
import secrets
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from typing import TypeVar

from neighbourhood.adapters import control, keystore
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.discovery import Discovery
from neighbourhood.adapters.interfaces import chosen_addresses
from neighbourhood.adapters.net.addresses import Address, parse_address
from neighbourhood.adapters.net.network import Network
from neighbourhood.adapters.net.settings import Chance
from neighbourhood.adapters.runtime import LocalBackend, WriterLoop
from neighbourhood.adapters.store.connection import open_reader, open_writer
from neighbourhood.adapters.store.reader import Live, Reader
from neighbourhood.adapters.store.writer import Writer
from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import Intent
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Queries
from neighbourhood.app.service import Service

T = TypeVar("T")

_AUDIT_SIZE = 20
_AUDIT_STEP_S = 0.5
_AUDIT_PAUSE_S = 30.0


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
        server = loop.run(control.serve(backend, folder))
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

    return Reader(open_reader(folder.database_path, key), live, core.log.keys)


def _go_online(options: Options, service: Service, loop: WriterLoop, *, insist: bool) -> Callable[[], None]:
    """Start network and discovery; return what ends them."""
    try:
        online = loop.run(_Online.start(options, service))
    except Fault as fault:
        if insist:
            raise
        problem = fault
        loop.call(lambda: service.notice(problem)).result()
        return lambda: None
    return lambda: loop.run(online.close())


class _Online:
    """Network and discovery of one service, on the writer thread."""

    def __init__(self, service: Service, network: Network, discovery: Discovery) -> None:
        self._service = service
        self._network = network
        self._discovery = discovery
        self._unsubscribe = service.core.subscribe(self._changed)
        self._auditing = asyncio.get_running_loop().create_task(self._audit())

    async def _audit(self) -> None:
        """In idle moments, check the signatures that later ones have vouched for."""
        while True:  # a pause, not a wait for anybody  # noqa: ASYNC110
            await asyncio.sleep(_AUDIT_PAUSE_S if self._service.audit(_AUDIT_SIZE) == 0 else _AUDIT_STEP_S)

    @classmethod
    async def start(cls, options: Options, service: Service) -> "_Online":
        def addresses() -> tuple[str, ...]:
            return chosen_addresses(options.interfaces)

        chance = Chance(secrets.token_bytes, random.Random())  # noqa: S311  # pauses, not keys
        network = Network(service, chance, service.notice)
        try:
            await network.start(addresses(), options.port)
        except Fault:
            await network.close()
            raise
        service.listening(network.port)
        for host, port in options.connect:
            network.add_address(Address(host, port), keep=True)

        def dial(host: str, port: int) -> None:
            typed = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
            network.add_address(parse_address(typed), keep=True)

        service.dial = dial

        def found(hosts: tuple[str, ...], port: int) -> None:
            for host in hosts:
                network.add_address(Address(host, port))

        discovery = Discovery(found, lambda: not network.connected(), service.notice, chance, addresses)
        await discovery.start(network.port)
        return cls(service, network, discovery)

    def _changed(self, changes: Changes) -> None:
        if changes.entries:
            self._network.log_grew()
        if changes.authority or changes.joining:
            self._network.secrets_changed()

    async def close(self) -> None:
        self._unsubscribe()
        self._auditing.cancel()
        with suppress(asyncio.CancelledError):
            await self._auditing
        self._service.dial = None
        await self._discovery.close()
        await self._network.close()
