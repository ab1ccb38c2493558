"""One TCP connection: a channel, on an invitation channel the joining, then a sync session."""

import asyncio
import contextlib
import math
import socket
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from neighbourhood.adapters.net.addresses import Address
from neighbourhood.adapters.net.joining import Answer, JoinTalk, NewcomerTalk, ResidentTalk
from neighbourhood.adapters.net.settings import NetSettings
from neighbourhood.app.channel import MAX_MESSAGE_BYTES, Channel, ChannelClosed
from neighbourhood.app.faults import Fault
from neighbourhood.app.hub import Hub
from neighbourhood.app.join_wire import BadJoinMessage
from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.events import Agreed, Event, Goodbye, PeerBroke, Received, StateChanged, Told
from neighbourhood.sync.session import Session
from neighbourhood.sync.wire import Farewell

_STRANGER_CHUNK_BYTES: Final = 1024
_CHUNK_BYTES: Final = 64 * 1024
_LINGER_S: Final = 3.0


class Switchboard(Protocol):
    """What a connection asks of the network that owns it."""

    def opened(self, connection: "Connection") -> bool:
        """Hear that the other device has proved itself; False ends the connection."""

    def admit(self, connection: "Connection") -> bool:
        """Make this the one connection with its device; False ends it because another is kept."""

    def new_session(self, remote: DeviceId, *, initiator: bool) -> Session:
        """Return a session for a proved device."""

    def failed(self, fault: Fault) -> None:
        """Hear of a fault that a person must know of."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A connected stream and where it leads.

    ``dialled``: the address we dialled, None when the other side did.
    """

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    host: str
    dialled: Address | None = None

    @property
    def own_host(self) -> str:
        """Our own IP address on it, without a scope; empty when it is closed."""
        name = self.writer.get_extra_info("sockname")
        return str(name[0]).partition("%")[0] if name else ""


class Connection:
    """Runs until either side ends it. All methods belong to the loop's thread."""

    def __init__(self, wire: Wire, channel: Channel, hub: Hub, switchboard: Switchboard, settings: NetSettings) -> None:
        self.wire = wire
        self.channel = channel
        self.session: Session | None = None
        self.dismissed = False
        self._hub = hub
        self._switchboard = switchboard
        self._settings = settings
        self._loop = asyncio.get_running_loop()
        self._talk: JoinTalk | None = None
        self._waiting: deque[bytes] = deque()
        self._waiting_bytes = 0
        self._room = asyncio.Event()
        self._room.set()
        self._wake = asyncio.Event()
        self._wake.set()
        self._grew = False
        self._finishing = False
        self._leave_by: float | None = None
        self._ended = False
        self._heard_at = self._loop.time()
        self._meet_by = self._heard_at + settings.meet_s
        self._prove_life_by = math.inf
        self._timer: asyncio.TimerHandle | None = None
        self._was_open = False

    @property
    def remote(self) -> DeviceId | None:
        """The other device, once proved."""
        return self.channel.remote

    @property
    def initiator(self) -> bool:
        """Whether we dialled."""
        return self.wire.dialled is not None

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen here."""
        return self._ended

    async def run(self) -> None:
        """Serve the connection; returns when it has ended and its socket is closed."""
        self._set_timer()
        self._bound_send_buffer()
        writing = asyncio.create_task(self._write())
        try:
            await self._read()
        finally:
            self.end()
            await writing
            with contextlib.suppress(OSError):
                await self.wire.writer.wait_closed()

    def _bound_send_buffer(self) -> None:
        sock = self.wire.writer.get_extra_info("socket")
        with contextlib.suppress(OSError):  # the other side may be gone already
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, self._settings.send_buffer_bytes)

    def end(self) -> None:
        """End at once, without a word."""
        if self._ended:
            return
        self._ended = True
        if self._timer is not None:
            self._timer.cancel()
        self.channel.close()
        self._waiting.clear()
        self.wire.writer.transport.abort()
        self._wake.set()
        self._room.set()
        if self.session is not None and self.remote is not None:
            self._hub.disconnected(self.remote, self.session)

    def doubt(self) -> None:
        """End soon unless something is heard: the other device has called again."""
        self._prove_life_by = min(self._prove_life_by, self._loop.time() + self._settings.doubted_s)
        self._set_timer()

    def log_grew(self) -> None:
        """Offer what is new in the log; put off while this neighbour still has much to take."""
        if self.session is not None:
            self._grew = True
            self._guarded(self._offer)

    async def _read(self) -> None:
        while not self._ended:
            try:
                data = await self.wire.reader.read(_CHUNK_BYTES if self.channel.open else _STRANGER_CHUNK_BYTES)
            except OSError:
                return
            if not data:
                return
            self._heard_at, self._prove_life_by = self._loop.time(), math.inf
            self._guarded(lambda data=data: self._take(data))  # type: ignore[misc]
            await self._room.wait()
            await asyncio.sleep(0)  # buffered data would keep the loop from serving the other neighbours

    async def _write(self) -> None:
        while not self._ended:
            await self._wake.wait()
            self._wake.clear()
            try:
                await self._write_waiting()
            except (OSError, TimeoutError):
                self.end()
            if self._finishing and not (self._waiting or self._leave_by or self._ended):
                self._say_the_last_word()

    async def _write_waiting(self) -> None:
        while (data := self._next_bytes()) and not self._ended:
            self.wire.writer.write(data)
            async with asyncio.timeout(self._settings.write_stall_s):
                await self.wire.writer.drain()

    def _say_the_last_word(self) -> None:
        """Close our half and wait a little for the other: a reset would take back what was just written."""
        self._leave_by = self._loop.time() + _LINGER_S
        self._set_timer()
        with contextlib.suppress(OSError):
            self.wire.writer.write_eof()

    def _next_bytes(self) -> bytes:
        if not self.channel.open:
            return self.channel.take_bytes()
        if self._waiting:
            message = self._waiting.popleft()
            self._waiting_bytes -= len(message)
            self.channel.send(message)
        elif self._grew:
            self._guarded(self._offer)
        if self._waiting_bytes <= self._settings.max_waiting_bytes:
            self._room.set()
        return self.channel.take_bytes()

    def _guarded(self, work: Callable[[], None]) -> None:
        """Do something that the other side may have spoilt; whatever it broke ends the connection."""
        if self._ended:
            return
        try:
            work()
        except (ChannelClosed, BadJoinMessage):
            self.end()
        except Fault as fault:
            self.end()
            self._switchboard.failed(fault)
        except Exception:
            self.end()
            raise
        if not self._ended:
            self._set_timer()
            self._wake.set()

    def _take(self, data: bytes) -> None:
        self.channel.receive(data)
        if self.channel.open and not self._was_open:
            self._was_open = True
            self._open()
        for message in self.channel.take_messages():
            if self._ended or self._finishing:
                return
            self._take_message(message)

    def _open(self) -> None:
        if not self._switchboard.opened(self):
            self._finish()
            return
        self._talk = self._join_talk()
        if self._talk is not None:
            self._act(self._talk.opening())
        elif self.initiator:
            self._begin_session()

    def _join_talk(self) -> JoinTalk | None:
        secret, remote = self.channel.secret, self.remote
        if secret is None or remote is None or secret.invitation_key is None:
            return None
        if self.initiator:
            return NewcomerTalk(self._hub, remote, secret.invitation_key)
        return ResidentTalk(self._hub, remote, secret.invitation_key)

    def _take_message(self, message: bytes) -> None:
        if self._talk is not None:
            self._act(self._talk.receive(message))
            return
        if self.session is None:
            self._begin_session()  # the dialler's first message says that it keeps this connection
        if self.session is not None:
            self.session.receive(message, self._loop.time())
            self._serve_session(self.session)

    def _act(self, answer: Answer) -> None:
        if answer.reply is not None:
            self._queue(answer.reply)
        if answer.accepted:
            self._talk = None
            if self.initiator:
                self._begin_session()
        if answer.ended:
            self.dismissed = answer.dismissed
            self._finish()

    def _begin_session(self) -> None:
        if self.remote is None or not self._switchboard.admit(self):
            self.end()
            return
        self.session = self._switchboard.new_session(self.remote, initiator=self.initiator)
        self._meet_by = math.inf
        self.channel.max_message_bytes = MAX_MESSAGE_BYTES
        self._hub.connected(self.remote, self.session)
        self._serve_session(self.session)

    def _offer(self) -> None:
        if self.session is not None and not self._waiting:
            self._grew = False
            self.session.log_grew(self._loop.time())
            self._serve_session(self.session)

    def _serve_session(self, session: Session) -> None:
        remote = self.remote
        if remote is None:
            return
        while events := session.take_events():
            for event in events:
                self._heed(event, session, remote)
        for message in session.take_messages():
            self._queue(message)

    def _heed(self, event: Event, session: Session, remote: DeviceId) -> None:
        match event:
            case Received(entries):
                batch = self._hub.received(entries, remote)
                session.batch_done(batch.accepted, batch.refused, batch.missing, self._loop.time())
            case Told(receipt, statement):
                if not self._hub.told(receipt, statement):
                    session.receipt_forged(self._loop.time())
            case PeerBroke():
                self.dismissed = True
                self._finish()
            case Goodbye(reason):
                self.dismissed = reason is not Farewell.TIMEOUT
                self._finish()
            case Agreed() | StateChanged():
                self._hub.session_changed(remote, session)

    def _queue(self, message: bytes) -> None:
        self._waiting.append(message)
        self._waiting_bytes += len(message)
        if self._waiting_bytes > self._settings.max_waiting_bytes:
            self._room.clear()

    def _finish(self) -> None:
        """Say what is waiting to be said, then end."""
        self._finishing = True

    def _set_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        session_due = None if self.session is None else self.session.deadline()
        due = (self.channel.deadline(), session_due, self._silent_at)
        self._timer = self._loop.call_at(min(at for at in due if at is not None), self._guarded, self._tick)

    @property
    def _silent_at(self) -> float:
        """When nothing more is to be hoped for from the other side."""
        idle_at = self._heard_at + self._settings.idle_s
        return min(idle_at, self._leave_by or math.inf, self._meet_by, self._prove_life_by)

    def _tick(self) -> None:
        now = self._loop.time()
        self.channel.tick(now)
        if now >= self._silent_at:
            self.end()
        elif self.session is not None:
            self.session.tick(now)
            self._serve_session(self.session)
