"""A computer whose addresses change under the running network."""

import asyncio
import contextlib
from dataclasses import replace

import pytest

from neighbourhood.adapters.net.addresses import Address
from neighbourhood.adapters.net.network import Network
from tests.net.hubs import QUICK, address_of, hubs_of_a_house, running, until


async def test_listeners_follow_the_addresses_and_keep_their_port() -> None:
    one, two = hubs_of_a_house(1, 2)
    async with running(one, two) as (first, second):
        port = first.port
        assert await first.move_to(["127.0.0.1", "::1"])
        assert not await first.move_to(["127.0.0.1", "::1"])
        assert first.listening_on == ("127.0.0.1", "::1")
        second.add_address(Address("::1", port))
        await until(lambda: bool(one.sessions and two.sessions))
        assert await first.move_to(["127.0.0.1"])
        with pytest.raises(OSError, match=r"refused|failed"):
            await asyncio.open_connection("::1", port)
        second.add_address(address_of(first))
        await until(lambda: len(one.ever_connected) == 2)
        assert first.port == port


async def test_connections_of_an_address_that_is_gone_end_at_once_others_go_on() -> None:
    one, two, three = hubs_of_a_house(1, 2, 3)
    async with running(one, two, three) as (first, second, third):
        await first.move_to(["127.0.0.1", "::1"])
        second.add_address(Address("::1", first.port))
        third.add_address(address_of(first))
        await until(lambda: len(one.sessions) == 2)
        session = one.sessions[three.device.id]
        await first.move_to(["127.0.0.1"])
        assert one.sessions == {three.device.id: session}


class _Cable:
    """Passes one connection on, until it is cut: then nothing more comes, and no side hears that."""

    def __init__(self) -> None:
        self.cut = False
        self._tasks: list[asyncio.Task[None]] = []
        self._writers: list[asyncio.StreamWriter] = []

    async def to(self, network: Network) -> Address:
        async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            far_reader, far_writer = await asyncio.open_connection(*address_of(network))
            self._writers += [writer, far_writer]
            self._tasks.append(asyncio.create_task(self._carry(reader, far_writer)))
            self._tasks.append(asyncio.create_task(self._carry(far_reader, writer)))

        self._server = await asyncio.start_server(pass_on, "127.0.0.1", 0)
        return Address("127.0.0.1", self._server.sockets[0].getsockname()[1])

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65_536):
                if not self.cut:
                    writer.write(data)

    async def away(self) -> None:
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        await asyncio.gather(*self._tasks)


async def test_a_neighbour_who_calls_from_a_new_address_is_not_kept_waiting_for_the_dead_connection() -> None:
    """The connection that the smaller id dialled stays, even if its other end is gone: here one is the smaller."""
    small, large = sorted(hubs_of_a_house(1, 2), key=lambda hub: hub.device.id)
    async with running(small, settings=replace(QUICK, doubted_s=0.1)) as (first,):
        cable = _Cable()
        async with running(large) as (second,):
            first.add_address(await cable.to(second))
            await until(lambda: bool(small.sessions and large.sessions))
            dead = small.sessions[large.device.id]
            cable.cut = True
            for connection in tuple(second._connections):
                connection.end()
            await until(lambda: not large.sessions)
            assert small.sessions == {large.device.id: dead}
            second.add_address(address_of(first))
            await until(lambda: small.sessions.get(large.device.id) not in (None, dead) and bool(large.sessions))
        await cable.away()


async def test_an_address_that_cannot_be_used_yet_is_tried_again() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one) as (first,):
        assert not await first.move_to(["127.0.0.1", "192.0.2.77"])
        assert first.listening_on == ("127.0.0.1",)
