"""The network: listens, dials, and keeps one connection with each device."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from typing import Final

from neighbourhood.adapters.net.addresses import Address, AddressBook
from neighbourhood.adapters.net.connection import Connection, Wire
from neighbourhood.adapters.net.listening import open_listeners
from neighbourhood.adapters.net.settings import Chance, NetSettings
from neighbourhood.app.channel import Channel, ChannelRandom, Secret
from neighbourhood.app.faults import Fault
from neighbourhood.app.hub import Hub
from neighbourhood.crypto.cloak import SALT_SIZE, ReplayCache
from neighbourhood.crypto.noise import SECRET_SIZE
from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.session import Session

_REPLAYS_REMEMBERED: Final = 65_536
_SHORTEST_PAUSE_S: Final = 0.01


def is_better(*, new_is_ours: bool, old_is_ours: bool, own: DeviceId, remote: DeviceId) -> bool:
    """Say whether a new connection with a device replaces the old one; ``ours``: dialled by us.

    Of two dialled from different sides the one of the smaller id stays. Of two dialled by the same side, that side
    decides: it keeps the old one, and what it goes on with, the other side takes as its choice, because the old one
    may be dead without a sign (docs/protocol/channel.md, section 5).
    """
    if new_is_ours == old_is_ours:
        return not new_is_ours
    return new_is_ours == (own < remote)


class Network:
    """All connections of this device. Every method belongs to the thread of the running loop.

    ``report`` hears faults that a person must know of and that have no other way to them.
    """

    def __init__(
        self, hub: Hub, chance: Chance, report: Callable[[Fault], None], settings: NetSettings | None = None
    ) -> None:
        self._hub = hub
        self._chance = chance
        self._report = report
        self._settings = settings or NetSettings()
        self._book = AddressBook(self._settings)
        self._replays = ReplayCache(_REPLAYS_REMEMBERED)
        self._connections: set[Connection] = set()
        self._by_device: dict[DeviceId, Connection] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._dialling = 0
        self._servers: dict[str, asyncio.Server] = {}
        self._dial_now = asyncio.Event()
        self._closing = False
        self.port = 0

    async def start(self, hosts: Sequence[str], port: int) -> None:
        """Listen on these IP addresses and begin to dial. ``port`` 0: any free one, then in ``self.port``.

        Raises Fault PORT_TAKEN or NO_NETWORK; nothing runs then. Without hosts nothing is listened on.
        """
        self.port = port
        if hosts:
            await self._listen(hosts)
        self._spawn(self._dial_for_ever())

    async def move_to(self, hosts: Sequence[str]) -> bool:
        """Listen on these IP addresses from now on, at the same port; return whether anything changed.

        What cannot be listened on yet is left out and tried again at the next call. Connections of addresses that are
        gone end at once: no goodbye can reach their other side, and this side would wait for it.
        """
        gone = self._servers.keys() - set(hosts)
        for host in gone:
            self._servers.pop(host).close()
        for connection in tuple(self._connections):
            if connection.wire.own_host in {host.partition("%")[0] for host in gone}:
                connection.end()
        here = set(self._servers)
        for host in hosts:
            with contextlib.suppress(Fault):
                if host not in here:
                    await self._listen([host])
        changed = bool(gone) or here != set(self._servers)
        if changed:
            self.retry_all()
        return changed

    @property
    def listening_on(self) -> tuple[str, ...]:
        """The IP addresses of this computer at which others reach it."""
        return tuple(self._servers)

    async def _listen(self, hosts: Sequence[str]) -> None:
        for host, listener in open_listeners(hosts, self.port).items():
            self.port = listener.getsockname()[1]
            self._servers[host] = await asyncio.start_server(self._accept, sock=listener)

    async def close(self) -> None:
        """End every connection and wait until all sockets are closed."""
        self._closing = True
        for server in self._servers.values():
            server.close()
        for connection in tuple(self._connections):
            connection.end()
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for server in self._servers.values():
            await server.wait_closed()

    def add_address(self, address: Address, *, announced_as: str = "") -> None:
        """Dial an address at which a neighbour may be, now and again. A new name means a new program there."""
        self._book.add_hint(address, self._now(), announced_as=announced_as)
        self._dial_now.set()

    def add_typed_address(self, address: Address) -> None:
        """Dial an address that a person typed, now and for ever."""
        self._book.add_typed(address, self._now())
        self._dial_now.set()

    def addresses(self) -> dict[Address, DeviceId]:
        """Return the addresses at which a device has proved itself, the last used first: worth remembering."""
        return self._book.proved()

    def connected(self) -> tuple[DeviceId, ...]:
        """Return the devices with a running session."""
        return tuple(self._by_device)

    def hang_up(self) -> None:
        """End every connection; new ones are made as always."""
        for connection in tuple(self._connections):
            connection.end()

    def log_grew(self) -> None:
        """Tell every neighbour that there is something new to offer."""
        for connection in tuple(self._connections):
            connection.log_grew()

    def retry_all(self) -> None:
        """Dial every address at once: with another secret, or in another place, who was not reached may be now."""
        self._book.retry_now(self._now())
        self._dial_now.set()

    # What connections ask of their network.

    def opened(self, connection: Connection) -> bool:
        """See ``Switchboard``. We never talk to ourselves."""
        own, remote, address = self._hub.identity().id, connection.remote, connection.wire.dialled
        if remote is not None and address is not None:
            self._book.reached(address, remote, own)
        return remote is not None and remote != own

    def admit(self, connection: Connection) -> bool:
        """See ``Switchboard``. Both sides come to the same decision."""
        remote = connection.remote
        if remote is None:
            return False
        old = self._by_device.get(remote)
        if old is not None and not old.ended:
            own = self._hub.identity().id
            if not is_better(new_is_ours=connection.initiator, old_is_ours=old.initiator, own=own, remote=remote):
                old.doubt()  # a neighbour who has a connection does not call, unless its address has changed
                return False
            old.end()
        elif not self._has_place_for(connection, remote):
            connection.dismissed = True
            return False
        self._by_device.pop(remote, None)  # the order is that of the sessions' beginnings
        self._by_device[remote] = connection
        return True

    def _has_place_for(self, connection: Connection, remote: DeviceId) -> bool:
        """Whether there is a place for one more device; if not, a flat with many gives one to a flat with few."""
        flats = self._sessions_by_flat(ours=connection.initiator)
        from_flat = len(flats[self._flat_of(remote)])
        if connection.initiator:
            return from_flat < self._most_dialled_of_a_flat()
        if sum(map(len, flats.values())) < self._settings.max_connections - self._settings.max_dialled:
            return True
        most = max(flats.values(), key=len)
        if len(most) < from_flat + 2:  # with one less it would only come back for the place
            return False
        most[0].end()
        return True

    def _sessions_by_flat(self, *, ours: bool) -> dict[bytes, list[Connection]]:
        flats: dict[bytes, list[Connection]] = defaultdict(list)
        for device, connection in self._by_device.items():
            if connection.initiator == ours and not connection.ended:
                flats[self._flat_of(device)].append(connection)
        return flats

    def _flat_of(self, device: DeviceId) -> bytes:
        """The flat, or the device as if in one of its own. Persons and devices cost a resident only a code."""
        return self._hub.flat_of(device) or device

    def new_session(self, remote: DeviceId, *, initiator: bool) -> Session:
        """See ``Switchboard``."""
        jitter = self._chance.dice.random()
        hub = self._hub
        return Session(hub.log(), hub.receipts(), remote=remote, initiator=initiator, now=self._now(), jitter=jitter)

    def failed(self, fault: Fault) -> None:
        """See ``Switchboard``."""
        self._report(fault)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        peer = writer.get_extra_info("peername")
        host = peer[0] if peer else ""
        if self._closing or not self._has_room_for(host):
            writer.transport.abort()
            return
        connection = self._connection(Wire(reader, writer, host), self._hub.secrets())
        self._connections.add(connection)  # before its task first runs: a burst must meet the limits too
        self._spawn(self._serve(connection))

    def _has_room_for(self, host: str) -> bool:
        callers = [c for c in self._connections if c.session is None and not c.initiator]
        from_host = sum(1 for c in callers if c.wire.host == host)
        return len(callers) < self._settings.max_callers and from_host < self._settings.max_callers_per_host

    def _connection(self, wire: Wire, secrets: Sequence[Secret]) -> Connection:
        draw = self._chance.secret_bytes
        channel = Channel(
            initiator=wire.dialled is not None,
            device=self._hub.identity(),
            secrets=secrets,
            random=ChannelRandom(draw(SALT_SIZE), draw(SECRET_SIZE), draw(SECRET_SIZE)),
            replay_cache=self._replays,
            now=self._now(),
        )
        return Connection(wire, channel, self._hub, self, self._settings)

    async def _serve(self, connection: Connection) -> None:
        self._connections.add(connection)
        try:
            await connection.run()
        finally:
            self._connections.discard(connection)
            remote = connection.remote
            if remote is not None and self._by_device.get(remote) is connection:
                del self._by_device[remote]
            self._dial_now.set()

    async def _dial_for_ever(self) -> None:
        while True:
            self._dial_now.clear()
            connected = frozenset(self._by_device)
            room = self._most_dialled() - self._dialled() if self._hub.dial_secret() else 0
            due = self._book.due(self._now(), connected)
            for address in due[: max(room, 0)]:
                self._book.dialling(address)
                self._spawn(self._dial(address))
            # Without room or secret only an event helps: an ended connection, or a secret that became known.
            await self._until(self._book.next_due(connected) if len(due) < room else None)

    def _most_dialled(self) -> int:
        in_company = len(self._by_device) >= self._settings.max_dialled
        return self._settings.dialled_in_company if in_company else self._settings.max_dialled

    def _most_dialled_of_a_flat(self) -> int:
        return max(self._most_dialled() - 1, 1)

    def _dialled(self) -> int:
        """Count what we dial and dialled, of each flat no more than it may take: one place is left for another."""
        most = self._most_dialled_of_a_flat()
        surplus = sum(max(len(held) - most, 0) for held in self._sessions_by_flat(ours=True).values())
        return self._dialling - surplus

    async def _until(self, due: float | None) -> None:
        pause_s = None if due is None else max(due - self._now(), _SHORTEST_PAUSE_S)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(pause_s):
                await self._dial_now.wait()

    async def _dial(self, address: Address) -> None:
        self._dialling += 1
        connection: Connection | None = None
        try:
            connection = await self._connect(address)
            if connection is not None:
                await self._serve(connection)
        finally:
            self._dialling -= 1
            self._book.ended(
                address,
                self._now(),
                reached=connection is not None and connection.remote is not None,
                dismissed=connection is not None and connection.dismissed,
                dice=self._chance.dice.random(),
            )
            self._dial_now.set()

    async def _connect(self, address: Address) -> Connection | None:
        secret = self._hub.dial_secret()
        if secret is None:
            return None
        try:
            async with asyncio.timeout(self._settings.dial_timeout_s):
                reader, writer = await asyncio.open_connection(address.host, address.port)
        except (OSError, TimeoutError):
            return None
        return self._connection(Wire(reader, writer, address.host, address), [secret])

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (problem := task.exception()) is not None:
            task.get_loop().call_exception_handler({"message": "a connection failed", "exception": problem})

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()
