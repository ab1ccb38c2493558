"""Strangers, silent callers and slow neighbours over loopback: nobody can take the network from others."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

import pytest

from neighbourhood.adapters.net.addresses import Address
from neighbourhood.adapters.net.network import Network
from neighbourhood.app.channel import FIRST_MESSAGES_BYTES, Channel, Secret
from neighbourhood.crypto.cloak import PREFIX_SIZE
from neighbourhood.domain.ids import FlatId
from neighbourhood.sync.events import Received
from neighbourhood.sync.session import Session
from neighbourhood.sync.states import State
from tests.net.hubs import (
    PATIENCE_S,
    QUICK,
    FakeHub,
    a_house_log,
    address_of,
    hubs_of_a_house,
    running,
    same_entries,
    until,
)
from tests.net.wire import a_dialler
from tests.sync.fakes import FakeLog


async def test_a_stranger_without_the_secret_gets_no_answer() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one) as (first,):
        stranger = a_dialler(number=7, secret=Secret(b"?" * 32, "house"))
        assert await _answer_to(first, stranger.take_bytes()) == b""
        assert await _answer_to(first, b"GET / HTTP/1.1\r\n\r\n" + bytes(PREFIX_SIZE)) == b""


async def test_a_recorded_first_message_gets_no_answer_the_second_time() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one) as (first,):
        recorded = a_dialler(number=7).take_bytes()
        assert len(await _answer_to(first, recorded, at_least=98)) == 98
        assert await _answer_to(first, recorded) == b""


async def test_who_knows_the_secret_but_was_never_admitted_gets_no_entry() -> None:
    """The secret is a cloak; the device key decides."""
    (one,) = hubs_of_a_house(1)
    one.write(b"for the house only")
    outsider = FakeHub(9, a_house_log(9))
    outsider.fake_log = one.fake_log.copy()
    outsider.write(b"from outside")
    async with running(one, outsider) as (first, second):
        second.add_address(address_of(first))
        await until(lambda: bool(outsider.ever_connected))
        await until(lambda: not outsider.sessions)
        assert len(one.fake_log.ids()) + 1 == len(outsider.fake_log.ids())


async def test_a_slow_neighbour_does_not_hold_up_the_others() -> None:
    one, two, slow_one = hubs_of_a_house(1, 2, 3)
    for number in range(200):
        one.write(bytes([number]) * 50_000)
    async with running(one, two, settings=replace(QUICK, max_waiting_bytes=100_000)) as (first, second):
        slow = await _SlowNeighbour.come(first, 3, slow_one.fake_log)
        second.add_address(address_of(first))
        await until(lambda: same_entries(one, two))
        one.write(b"and one more")
        await until(lambda: same_entries(one, two))
        assert slow_one.device.id in one.sessions
        await slow.leave()


async def test_nothing_more_is_read_from_a_neighbour_for_whom_too_much_waits() -> None:
    one, two, slow_one = hubs_of_a_house(1, 2, 3)
    for number in range(100):
        one.write(bytes([number]) * 60_000)
    async with running(one, two, settings=replace(QUICK, max_waiting_bytes=100_000)) as (first, second):
        slow = await _SlowNeighbour.come(first, 3, slow_one.fake_log)
        (connection,) = first._connections
        await until(lambda: connection._waiting_bytes > 100_000)
        await slow.say_nonsense()
        second.add_address(address_of(first))
        await until(lambda: same_entries(one, two))  # what was said before that would have been heard by now
        assert slow_one.device.id in one.sessions
        await slow.leave()


async def test_a_neighbour_who_takes_nothing_is_dropped() -> None:
    one, slow_one = hubs_of_a_house(1, 3)
    for number in range(100):
        one.write(bytes([number]) * 60_000)
    async with running(one, settings=replace(QUICK, write_stall_s=0.2)) as (first,):
        slow = await _SlowNeighbour.come(first, 3, slow_one.fake_log)
        assert slow_one.device.id in one.sessions
        await until(lambda: not one.sessions)
        await slow.leave()


async def test_a_service_that_accepts_and_never_speaks_is_dropped_at_the_deadline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("neighbourhood.app.channel.DEADLINE_S", 0.1)
    (one,) = hubs_of_a_house(1)
    heard: list[bytes] = []

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read())
        writer.close()

    service = await asyncio.start_server(silent, "127.0.0.1", 0)
    async with running(one) as (first,):
        port = service.sockets[0].getsockname()[1]
        first.add_address(address_of(first)._replace(port=port))
        await until(lambda: bool(heard))
        assert one.ever_connected == []
        await until(lambda: not first._connections)
        service.close()
        await service.wait_closed()


async def test_a_caller_who_never_speaks_is_dropped_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("neighbourhood.app.channel.DEADLINE_S", 0.1)
    (one,) = hubs_of_a_house(1)
    async with running(one) as (first,):
        assert await _answer_to(first, b"") == b""


async def test_one_host_cannot_hold_all_places_of_those_not_yet_known() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one, settings=replace(QUICK, max_callers_per_host=3)) as (first,):
        callers = [await asyncio.open_connection(*address_of(first)) for _ in range(3)]
        await until(lambda: len(first._connections) == 3)
        assert await _answer_to(first, b"") == b""
        assert len(first._connections) == len(callers)
        for _, writer in callers:
            writer.close()
            await writer.wait_closed()
        await until(lambda: not first._connections)


async def test_connections_above_the_limit_are_closed_at_once() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one, settings=replace(QUICK, max_callers=2)) as (first,):
        callers = [await asyncio.open_connection(*address_of(first)) for _ in range(2)]
        await until(lambda: len(first._connections) == 2)
        assert await _answer_to(first, b"") == b""
        assert len(first._connections) == len(callers)
        for _, writer in callers:
            writer.close()
            await writer.wait_closed()


async def test_who_proves_itself_and_then_says_nothing_is_dropped() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one, settings=replace(QUICK, idle_s=0.1)) as (first,):
        reader, writer = await asyncio.open_connection(*address_of(first))
        channel = a_dialler(number=7)
        while not channel.open:
            writer.write(channel.take_bytes())
            channel.receive(await reader.read(4096))
        async with asyncio.timeout(PATIENCE_S):
            with contextlib.suppress(ConnectionError):
                assert await reader.read() == b""
        writer.transport.abort()


async def _a_silent_neighbour(network: Network, number: int) -> tuple[Channel, asyncio.StreamWriter]:
    """Open a channel as a device that knows the house's secret, and say nothing on it."""
    reader, writer = await asyncio.open_connection(*address_of(network))
    channel = a_dialler(number=number, random=number)
    while not channel.open:
        writer.write(channel.take_bytes())
        channel.receive(await reader.read(4096))
    return channel, writer


async def test_who_knows_the_secret_and_says_nothing_counts_as_a_stranger() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one, settings=replace(QUICK, max_callers=3)) as (first,):
        callers = [(await _a_silent_neighbour(first, number))[1] for number in (7, 8, 9)]
        callers.append((await asyncio.open_connection(*address_of(first)))[1])
        for _ in range(20):
            await asyncio.sleep(0.005)
            assert len(first._connections) == 3
        for writer in callers:
            writer.transport.abort()


async def test_silent_channels_under_a_known_secret_give_their_places_back() -> None:
    one, two = hubs_of_a_house(1, 2)
    async with running(one, two, settings=replace(QUICK, max_callers=3, meet_s=0.2)) as (first, second):
        silent = [(await _a_silent_neighbour(first, number))[1] for number in (7, 8, 9)]
        second.add_address(address_of(first))
        await until(lambda: bool(one.sessions))
        for writer in silent:
            writer.transport.abort()


async def test_a_burst_of_callers_meets_the_limit_too() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one, settings=replace(QUICK, max_callers=2)) as (first,):
        callers = await asyncio.gather(*(asyncio.open_connection(*address_of(first)) for _ in range(20)))
        most = 0
        for _ in range(20):
            most = max(most, len(first._connections))
            await asyncio.sleep(0)
        assert 0 < most <= 2
        for _, writer in callers:
            writer.transport.abort()


async def test_before_a_session_nobody_can_send_a_long_message() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one) as (first,):
        channel, writer = await _a_silent_neighbour(first, 7)
        channel.send(bytes(FIRST_MESSAGES_BYTES + 1))
        writer.write(channel.take_bytes())
        await until(lambda: not first._connections)
        writer.transport.abort()


async def test_in_company_fewer_neighbours_are_dialled() -> None:
    hubs = hubs_of_a_house(*range(1, 8))
    settings = replace(QUICK, max_dialled=3, dialled_in_company=1)
    async with running(*hubs, settings=settings) as (first, *others):
        for network in others[:3]:
            network.add_address(address_of(first))
        await until(lambda: len(hubs[0].sessions) == 3)
        for network in others[3:]:
            first.add_address(address_of(network))
        await until(lambda: len(hubs[0].sessions) == 4)
        for _ in range(20):
            await asyncio.sleep(0.005)
            assert len(hubs[0].sessions) == 4


async def test_no_more_neighbours_are_dialled_than_allowed() -> None:
    one, two, three = hubs_of_a_house(1, 2, 3)
    async with running(one, two, three, settings=replace(QUICK, max_dialled=1)) as (first, second, third):
        first.add_address(address_of(second))
        first.add_address(address_of(third))
        await until(lambda: bool(one.sessions))
        for _ in range(100):
            await asyncio.sleep(0.001)
        assert len(one.sessions) == len(first._connections) == 1


def _flats(hubs: list[FakeHub], *numbers: int) -> None:
    """Let each of the hubs know who lives in which flat."""
    flats = {hub.device.id: FlatId(bytes([number])) for hub, number in zip(hubs, numbers, strict=True)}
    for hub in hubs:
        hub.flats = flats


async def test_one_flat_cannot_take_all_places_with_many_devices() -> None:
    """Security: a code admits 16 devices, and a resident may make any number of codes for the own flat."""
    hubs = hubs_of_a_house(1, 2, 3, 4, 5)
    victim, *puppets, honest = hubs
    _flats(hubs, 1, 2, 2, 2, 3)
    settings = replace(QUICK, max_connections=4, max_dialled=1)
    async with running(*hubs, settings=settings) as (first, *others, last):
        for network in others:
            network.add_address(address_of(first))
        await until(lambda: len(victim.sessions) == 3)
        last.add_address(address_of(first))
        await until(lambda: honest.device.id in victim.sessions)
        await until(lambda: len(victim.sessions) == 3)
        assert len(puppets) == 3


async def test_a_full_house_ends_no_session_of_a_flat_that_has_only_one() -> None:
    hubs = hubs_of_a_house(1, 2, 3, 4)
    one, two, three, late = hubs
    settings = replace(QUICK, max_connections=3, max_dialled=1)
    async with running(*hubs, settings=settings) as (first, second, third, fourth):
        for network in (second, third):
            network.add_address(address_of(first))
        await until(lambda: len(one.sessions) == 2)
        fourth.add_address(address_of(first))
        await until(lambda: len(fourth.addresses()) == 1)
        await until(lambda: not fourth._dialling)  # refused
        first.add_address(address_of(fourth))
        await until(lambda: late.device.id in one.sessions)
        assert one.ever_connected.count(two.device.id) == one.ever_connected.count(three.device.id) == 1


async def test_places_are_left_for_neighbours_whom_we_dial() -> None:
    hubs = hubs_of_a_house(1, 2, 3)
    one, _, three = hubs
    async with running(*hubs, settings=replace(QUICK, max_connections=2, max_dialled=1)) as (first, second, third):
        second.add_address(address_of(first))
        await until(lambda: len(one.sessions) == 1)
        first.add_address(address_of(third))
        await until(lambda: three.device.id in one.sessions)
        assert len(one.sessions) == 2


async def test_one_flat_cannot_hold_all_that_we_dial() -> None:
    """Security: devices of one resident, announced first, leave a place for everybody else."""
    hubs = hubs_of_a_house(1, 2, 3, 4, 5)
    _flats(hubs, 1, 2, 2, 2, 3)
    victim, honest = hubs[0], hubs[-1]
    settings = replace(QUICK, max_dialled=3, dialled_in_company=3)
    async with running(*hubs, settings=settings) as (first, *others, last):
        for network in others:
            first.add_address(address_of(network))
        await until(lambda: len(first.addresses()) == 3)
        first.add_address(address_of(last))
        await until(lambda: honest.device.id in victim.sessions)
        assert len(victim.sessions) == 3


async def test_a_stranger_who_passes_calls_on_to_one_neighbour_fills_no_book() -> None:
    """Security: no secret is needed to relay a neighbour's proof from any number of ports."""
    one, two = hubs_of_a_house(1, 2)
    async with running(one, two) as (first, second), AsyncExitStack() as relays:
        for _ in range(12):
            relay = await relays.enter_async_context(_relay(address_of(second)))
            first.add_address(relay)
            await until(lambda relay=relay: relay in first.addresses())  # type: ignore[misc]
            assert len(first.addresses()) <= 4
        assert two.device.id in one.sessions


@asynccontextmanager
async def _relay(to: Address) -> AsyncIterator[Address]:
    """Listen at a port of one's own and pass every call on, both ways."""
    tasks: set[asyncio.Task[None]] = set()

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65_536):
                writer.write(data)
        writer.close()

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        far_reader, far_writer = await asyncio.open_connection(*to)
        try:
            await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))
        finally:
            for each in (writer, far_writer):
                each.transport.abort()
                with contextlib.suppress(OSError):
                    await each.wait_closed()
            tasks.discard(task)

    server = await asyncio.start_server(relay, "127.0.0.1", 0)
    try:
        yield Address("127.0.0.1", server.sockets[0].getsockname()[1])
    finally:
        server.close()
        for task in tuple(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class _SlowNeighbour:
    """A device that asks for everything and then reads no more."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int, log: FakeLog) -> None:
        self._reader = reader
        self._writer = writer
        self._channel = a_dialler(number=number, random=number)
        self._log = log
        self._session: Session | None = None

    @classmethod
    async def come(cls, network: Network, number: int, log: FakeLog) -> "_SlowNeighbour":
        sock = socket.socket()
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        sock.setblocking(False)
        await asyncio.get_running_loop().sock_connect(sock, address_of(network))
        reader, writer = await asyncio.open_connection(sock=sock, limit=4096)
        slow = cls(reader, writer, number, log)
        await slow._ask_for_everything()
        return slow

    async def _ask_for_everything(self) -> None:
        while self._session is None or self._session.state is not State.CONTENT:
            self._writer.write(self._channel.take_bytes())
            self._channel.receive(await self._reader.read(4096))
            if self._channel.open and self._session is None and self._channel.remote is not None:
                self._session = Session(self._log, remote=self._channel.remote, initiator=True, now=0.0, jitter=0.5)
            self._talk()
        self._writer.write(self._channel.take_bytes())

    def _talk(self) -> None:
        if self._session is None:
            return
        for message in self._channel.take_messages():
            self._session.receive(message, 0.0)
        for event in self._session.take_events():
            if isinstance(event, Received):
                outcome = self._log.append(event.entries)
                self._session.batch_done(outcome.accepted, outcome.refused, outcome.missing, 0.0)
        for message in self._session.take_messages():
            self._channel.send(message)

    async def say_nonsense(self) -> None:
        self._writer.write(bytes(64))
        await self._writer.drain()

    async def leave(self) -> None:
        self._writer.transport.abort()
        with contextlib.suppress(OSError):
            await self._writer.wait_closed()


async def _answer_to(network: Network, said: bytes, *, at_least: int = 0) -> bytes:
    """Return what comes back before the connection is closed, or the first bytes."""
    reader, writer = await asyncio.open_connection(*address_of(network))
    writer.write(said)
    async with asyncio.timeout(PATIENCE_S):
        try:
            return await (reader.readexactly(at_least) if at_least else reader.read())
        except ConnectionError:
            return b""
        finally:
            writer.transport.abort()
