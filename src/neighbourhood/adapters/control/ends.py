"""Commands for a running program: while a window or a headless program holds a data folder, they go to it."""

import asyncio
import concurrent.futures
import contextlib
import hmac
import logging
import secrets
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final, TypeVar

from neighbourhood.adapters.control import door, requests
from neighbourhood.adapters.control.queries import RemoteQueries
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.ports import Backend, Queries

T = TypeVar("T")

MAX_CLIENTS: Final = 16
LINE_TIMEOUT_S: Final = 30.0
"""Longest wait for a client's next line, and for a client to take an answer."""
ANSWER_TIMEOUT_S: Final = 120.0
_CHUNK_BYTES: Final = 256 * 1024
_MAX_REFUSED_BYTES: Final = 256 * 1024 * 1024
"""How much of a line above the cap is read away so that its sender hears why it is refused."""
_LOOP_TURNS: Final = 5
"""More than a connection takes from being accepted to ``_accept``, and from ``abort`` to being closed: three."""
_log = logging.getLogger(__name__)


class ControlServer:
    """The open door of a running program; made by ``serve``."""

    def __init__(self, backend: Backend, listener: door.Listener, line_timeout_s: float) -> None:
        self._backend = backend
        self._listener = listener
        self._line_timeout_s = line_timeout_s
        self._clients: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._closing = False
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Begin to accept clients."""
        start = asyncio.start_server if self._listener.secret else asyncio.start_unix_server
        self._server = await start(self._accept, sock=self._listener.socket, limit=requests.MAX_LINE_BYTES)

    async def close(self) -> None:
        """Take the door away and send everybody off."""
        self._closing = True
        self._listener.hide()
        # A client that is just being accepted must reach _accept before the server closes: asyncio forgets it otherwise.
        await _let_callbacks_run()
        if self._server is not None:
            self._server.close()
        self._listener.socket.close()
        clients = dict(self._clients)
        for task, writer in clients.items():
            task.cancel()
            writer.transport.abort()
        await asyncio.gather(*clients, return_exceptions=True)
        await _let_callbacks_run()  # the sockets close

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._closing:
            writer.transport.abort()
            return
        task = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._clients[task] = writer
        task.add_done_callback(self._clients.pop)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if await self._admits(reader, writer):
                while await self._serve_line(reader, writer):
                    pass
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            _log.debug("a client of the control socket is gone")
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _admits(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        if len(self._clients) > MAX_CLIENTS:
            await self._send(writer, requests.fault_line(Fault(FaultKind.PROGRAM_NOT_ANSWERING)))
            return False
        if self._listener.secret is None:
            return door.same_user(writer.get_extra_info("socket"))
        return await self._prove(self._listener.secret, reader, writer)

    async def _prove(self, secret: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        theirs = await self._in_time(reader.readexactly(door.NONCE_BYTES))
        mine = secrets.token_bytes(door.NONCE_BYTES)
        writer.write(mine + door.proof(secret, b"server", theirs, mine))
        given = await self._in_time(reader.readexactly(door.NONCE_BYTES))
        return hmac.compare_digest(given, door.proof(secret, b"client", theirs, mine))

    async def _serve_line(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        try:
            line = await self._in_time(reader.readuntil(b"\n"))
        except asyncio.LimitOverrunError:
            await self._skip_line(reader)
            await self._send(writer, requests.fault_line(requests.too_long()))
            return False
        await self._send(writer, await self._answer(line))
        return True

    async def _skip_line(self, reader: asyncio.StreamReader) -> None:
        for _ in range(_MAX_REFUSED_BYTES // _CHUNK_BYTES):
            chunk = await self._in_time(reader.read(_CHUNK_BYTES))
            if not chunk or b"\n" in chunk:
                return
        raise ConnectionAbortedError("a line without end")

    async def _answer(self, line: bytes) -> bytes:
        try:
            request = requests.read_request(line)
            future = self._backend.submit(request) if isinstance(request, Intent) else self._backend.query(request)
            async with asyncio.timeout(ANSWER_TIMEOUT_S):
                return requests.answer_line(await asyncio.wrap_future(future))
        except Fault as fault:
            return requests.fault_line(fault)
        except TimeoutError:
            return requests.fault_line(Fault(FaultKind.PROGRAM_NOT_ANSWERING))
        except Exception:  # whatever broke, the next request is served; the log has the details  # noqa: BLE001
            _log.exception("a request of the control socket failed")
            return requests.fault_line(Fault(FaultKind.INTERNAL))

    async def _send(self, writer: asyncio.StreamWriter, line: bytes) -> None:
        writer.write(line + b"\n")
        await self._in_time(writer.drain())

    async def _in_time(self, step: Awaitable[T]) -> T:
        # Not wait_for: before Python 3.12 it can swallow the cancelling of its task.
        async with asyncio.timeout(self._line_timeout_s):
            return await step


async def serve(
    backend: Backend,
    folder: DataFolder,
    *,
    place: Path | None = None,
    tcp: bool = door.USE_TCP,
    line_timeout_s: float = LINE_TIMEOUT_S,
) -> ControlServer:
    """Open the control socket of a folder whose lock this process holds; ``close`` the answer before leaving.

    Call it on the loop that shall serve; ``backend`` may answer from any thread. ``place``: see ``door.listen``.
    """
    server = ControlServer(backend, door.listen(folder, tcp=tcp, place=place), line_timeout_s)
    await server.start()
    return server


class RemoteBackend:
    """``app.ports.Backend`` of the program that runs on a folder. Blocks; the futures it returns are done."""

    def __init__(
        self,
        folder: DataFolder,
        *,
        place: Path | None = None,
        tcp: bool = door.USE_TCP,
        timeout_s: float = ANSWER_TIMEOUT_S + LINE_TIMEOUT_S,
    ) -> None:
        self._place = place or folder.control_path
        self._tcp = tcp
        self._timeout_s = timeout_s

    def submit(self, intent: Intent) -> "concurrent.futures.Future[object]":
        """Have the running program carry an intent out."""
        return _settled(lambda: requests.read_intent_answer(intent, self._ask(requests.intent_line(intent))))

    def query(self, read: Callable[[Queries], T]) -> "concurrent.futures.Future[T]":
        """Read through the running program: each method called on the argument is a request of its own."""
        return _settled(lambda: read(RemoteQueries(self._read)))

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Not offered from afar. Raises NotImplementedError."""
        raise NotImplementedError

    def is_there(self) -> bool:
        """Say whether a program answers the door. Raises Fault when it is a stranger's."""
        try:
            self._dial().close()
        except OSError:
            return False
        return True

    def _read(self, name: str, **args: object) -> Any:
        return requests.read_query_answer(name, self._ask(requests.query_line(name, args)))

    def _ask(self, line: bytes) -> bytes:
        try:
            with self._dial() as connection, connection.makefile("rb") as answers:
                connection.sendall(line + b"\n")
                answer = answers.readline(requests.MAX_ANSWER_BYTES)
        except OSError as error:
            raise Fault(FaultKind.PROGRAM_NOT_ANSWERING) from error
        return answer

    def _dial(self) -> socket.socket:
        connection, secret = door.dial(self._place, self._timeout_s, tcp=self._tcp)
        try:
            if secret is not None:
                _prove(connection, secret)
        except BaseException:
            connection.close()
            raise
        return connection


async def _let_callbacks_run() -> None:
    for _ in range(_LOOP_TURNS):
        await asyncio.sleep(0)


def _settled(work: Callable[[], T]) -> "concurrent.futures.Future[T]":
    future: concurrent.futures.Future[T] = concurrent.futures.Future()
    try:
        future.set_result(work())
    except Exception as error:  # the future carries it to whoever asks for the answer  # noqa: BLE001
        future.set_exception(error)
    return future


def _prove(connection: socket.socket, secret: bytes) -> None:
    mine = secrets.token_bytes(door.NONCE_BYTES)
    connection.sendall(mine)
    theirs = _receive(connection, door.NONCE_BYTES)
    shown = _receive(connection, door.NONCE_BYTES)
    if not hmac.compare_digest(shown, door.proof(secret, b"server", mine, theirs)):
        raise Fault(FaultKind.PROGRAM_NOT_ANSWERING)
    connection.sendall(door.proof(secret, b"client", mine, theirs))


def _receive(connection: socket.socket, size_bytes: int) -> bytes:
    received = b""
    while len(received) < size_bytes:
        chunk = connection.recv(size_bytes - len(received))
        if not chunk:
            raise ConnectionAbortedError("the program closed the door")
        received += chunk
    return received
