"""Finding each other by multicast DNS, on loopback only."""

import asyncio
import errno
import os
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from zeroconf import ServiceStateChange
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from neighbourhood.adapters.discovery import Discovery
from neighbourhood.adapters.interfaces import OwnAddress, near_hosts
from neighbourhood.adapters.multicast import (
    MAX_NAMES,
    MAX_RESOLVING,
    SERVICE,
    Announcement,
    Interfaces,
    MakeZeroconf,
    Multicast,
)
from neighbourhood.app.faults import Fault, FaultKind
from tests.net.hubs import a_chance, until

LOOPBACK = (OwnAddress("127.0.0.1", "127.0.0.0/8"),)
HOME = (OwnAddress("192.168.1.5", "192.168.1.0/24"), OwnAddress("fe80::5%eth0", "fe80::/64%eth0"))
# Others may search on this loopback at the same time: names and ports are this process's own.
OWN = os.getpid()
ONE_PORT, TWO_PORT = 20_000 + OWN % 20_000, 40_000 + OWN % 20_000


class Multicasts:
    """Makes real sockets on loopback, and fails where a test says so."""

    def __init__(self) -> None:
        self.made: list[AsyncZeroconf] = []
        self.problem: OSError | None = None
        self.tried = 0

    def __call__(self, interfaces: Interfaces) -> AsyncZeroconf:
        self.tried += 1
        if self.problem is not None:
            raise self.problem
        self.made.append(AsyncZeroconf(interfaces=interfaces))
        return self.made[-1]


@dataclass
class Seeker:
    """A discovery and what it reported."""

    port: int
    addresses: Sequence[OwnAddress] = LOOPBACK
    found: list[Announcement] = field(default_factory=list)
    reports: list[Fault | None] = field(default_factory=list)
    make: MakeZeroconf = AsyncZeroconf

    def __post_init__(self) -> None:
        chance = a_chance(OWN * 100_000 + self.port)
        self.discovery = Discovery(self.found.append, lambda: not self.found, self.reports.append, chance, self.make)

    def kinds(self) -> list[FaultKind | None]:
        return [report.kind if report else None for report in self.reports]

    def ports(self) -> set[int]:
        """At which ports somebody was found; strangers on this loopback aside."""
        return {announcement.port for announcement in self.found} & {ONE_PORT, TWO_PORT}

    def multicast(self, make: MakeZeroconf = AsyncZeroconf) -> Multicast:
        return Multicast(self.addresses, self.port, a_chance(OWN).secret_bytes, self.found.append, make)


@asynccontextmanager
async def seeking(*seekers: Seeker) -> AsyncIterator[None]:
    before = asyncio.all_tasks()
    for seeker in seekers:
        seeker.discovery.start(seeker.addresses, seeker.port)
    try:
        yield
    finally:
        for seeker in seekers:
            await seeker.discovery.close()
        await until(lambda: asyncio.all_tasks() <= before)


async def test_two_on_one_network_find_each_other_and_not_themselves() -> None:
    one, two = Seeker(ONE_PORT), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: one.ports() == {TWO_PORT} and two.ports() == {ONE_PORT})
        assert {found.hosts for found in one.found if found.port == TWO_PORT} == {("127.0.0.1",)}
    assert {*one.kinds(), *two.kinds()} <= {None}


async def test_searching_again_finds_again_with_the_same_sockets_and_names() -> None:
    sockets = Multicasts()
    one, two = Seeker(ONE_PORT, make=sockets), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: one.ports() == {TWO_PORT} and two.ports() == {ONE_PORT})
        names = {found.name for found in two.found if found.port == ONE_PORT}
        one.found.clear()
        two.found.clear()
        one.discovery.search_again()
        await until(lambda: one.ports() == {TWO_PORT})
        assert len(sockets.made) == 1
        assert {found.name for found in two.found if found.port == ONE_PORT} <= names


async def test_on_another_network_sockets_and_names_are_new_and_the_old_ones_closed() -> None:
    sockets = Multicasts()
    one, two = Seeker(ONE_PORT, make=sockets), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: two.ports() == {ONE_PORT})
        names = {found.name for found in two.found}
        two.found.clear()
        one.discovery.move_to(LOOPBACK, ONE_PORT)
        await until(lambda: two.ports() == {ONE_PORT} and len(sockets.made) == 2)
        assert not names & {found.name for found in two.found if found.port == ONE_PORT}
        await until(lambda: sockets.made[0].zeroconf.done)


async def test_a_computer_without_network_goes_on_without_and_says_so_once() -> None:
    one = Seeker(ONE_PORT, addresses=())
    async with seeking(one):
        await until(lambda: bool(one.reports))
        one.discovery.search_again()
        await asyncio.sleep(0.05)
    assert one.kinds() == [FaultKind.NO_NETWORK]


async def test_a_network_that_appears_later_is_used() -> None:
    one, two = Seeker(ONE_PORT, addresses=()), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: bool(one.reports))
        one.discovery.move_to(LOOPBACK, ONE_PORT)
        await until(lambda: one.ports() == {TWO_PORT} and two.ports() == {ONE_PORT})


async def test_a_taken_multicast_port_is_told_once_and_used_when_it_is_free_again() -> None:
    sockets = Multicasts()
    sockets.problem = OSError(errno.EADDRINUSE, "in use")
    one, two = Seeker(ONE_PORT, make=sockets), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: bool(one.reports))
        tried = sockets.tried
        one.discovery.search_again()
        await until(lambda: sockets.tried >= tried + 2)
        assert one.kinds() == [FaultKind.NO_NETWORK]
        sockets.problem = None
        one.discovery.search_again()
        await until(lambda: two.ports() == {ONE_PORT})
        await until(lambda: one.kinds() == [FaultKind.NO_NETWORK, None])


async def test_without_ipv6_multicast_ipv4_is_enough() -> None:
    made: list[Interfaces] = []

    def only_ipv4(interfaces: Interfaces) -> AsyncZeroconf:
        made.append(interfaces)
        if any(":" in str(interface) for interface in interfaces):
            raise RuntimeError("no adapter")
        return AsyncZeroconf(interfaces=interfaces)

    one = Seeker(ONE_PORT, addresses=(*LOOPBACK, HOME[1]), make=only_ipv4)
    two = Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: two.ports() == {ONE_PORT})
    assert made == [["127.0.0.1", "fe80::5%eth0"], ["127.0.0.1"]]


async def test_nothing_about_people_is_announced() -> None:
    one, two = Seeker(ONE_PORT), Seeker(TWO_PORT)
    listener = AsyncZeroconf(interfaces=["127.0.0.1"])
    try:
        async with seeking(one, two):
            await until(lambda: two.ports() == {ONE_PORT})
            info = AsyncServiceInfo(SERVICE, next(found.name for found in two.found if found.port == ONE_PORT))
            assert await info.async_request(listener.zeroconf, 5000)
            assert info.text == b"\x03v=1"
            assert info.server is not None
            assert socket.gethostname().lower() not in (info.server + info.name).lower().split(".")
            assert info.server.split(".")[0] != info.name.split(".")[0]
    finally:
        await listener.async_close()


@pytest.mark.parametrize(
    ("properties", "addresses", "port"),
    [
        ({b"v": b"\xff\xfe" * 50}, ["127.0.0.1"], 80),
        ({}, ["127.0.0.1"], 80),
        ({b"v": b"1"}, ["8.8.8.8"], 80),
        ({b"v": b"1"}, [], 80),
        ({b"v": b"1"}, ["127.0.0.1"], 0),
    ],
)
async def test_a_strange_announcement_is_not_followed(
    properties: dict[bytes, bytes], addresses: list[str], port: int
) -> None:
    one = Seeker(ONE_PORT)
    multicast = one.multicast()
    name = "\u202e<b>'; -- ☠." + SERVICE
    info = AsyncServiceInfo(
        SERVICE, name, parsed_addresses=addresses, port=port, properties=properties, server="x.local."
    )
    multicast._tell(info)
    await multicast.close()
    assert one.found == []


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "<b>x</b>." + SERVICE, "", "." + SERVICE, "x" * 300 + "." + SERVICE]
)
async def test_a_strange_name_stops_nothing(name: str) -> None:
    multicast = Seeker(ONE_PORT).multicast()
    multicast._changed(multicast._zeroconf.zeroconf, SERVICE, name, ServiceStateChange.Added)
    await multicast.close()


async def test_a_flood_of_names_is_bounded_and_ends_the_search_until_the_next_one() -> None:
    one, two = Seeker(ONE_PORT), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: one.ports() == {TWO_PORT})
        flooded = one.discovery._multicast
        assert flooded is not None
        for number in range(2 * MAX_NAMES):
            flooded._changed(flooded._zeroconf.zeroconf, SERVICE, f"n{number}.{SERVICE}", ServiceStateChange.Added)
        assert flooded.flooded
        assert len(flooded._resolving) <= MAX_RESOLVING
        await until(lambda: flooded._browser is None)
        assert one.discovery._multicast is flooded
        one.found.clear()
        one.discovery.search_again()
        await until(lambda: one.ports() == {TWO_PORT})
        assert one.discovery._multicast is not flooded


@pytest.mark.parametrize(
    ("announced", "near"),
    [
        (["192.168.1.7"], ("192.168.1.7",)),
        (["192.168.1.7", "10.1.2.3", "fe80::7%4"], ("192.168.1.7",)),
        (["10.1.2.3", "fe80::7"], ("fe80::7%eth0",)),
        (["10.8.0.1", "172.17.0.1", "192.168.2.1"], ()),
        (["192.168.1.5", "fe80::5"], ()),
        (["192.168.1.5", "fe80::7"], ("fe80::7%eth0",)),
        (["fe80::7%4", "fe80::7"], ("fe80::7%eth0",)),
        (["8.8.8.8", "2001:db8::1", "2606:4700::1"], ()),
        (["169.254.169.254", "224.0.0.1", "0.0.0.0", "255.255.255.255", "ff02::1", "::1", "::"], ()),
        (["127.0.0.1", "x", "", "../..", "::ffff:8.8.8.8"], ()),
        ([f"192.168.1.{n}" for n in range(6, 100)], tuple(f"192.168.1.{n}" for n in range(6, 14))),
    ],
)
def test_only_addresses_in_the_house_are_dialled(announced: list[str], near: tuple[str, ...]) -> None:
    assert near_hosts(announced, HOME) == near
