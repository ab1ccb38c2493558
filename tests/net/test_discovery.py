"""Finding each other by multicast DNS, on loopback only."""

import asyncio
import errno
import os
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from zeroconf import ServiceStateChange
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from neighbourhood.adapters.discovery import SERVICE, Discovery
from neighbourhood.adapters.interfaces import house_addresses
from neighbourhood.app.faults import Fault, FaultKind
from tests.net.hubs import a_chance, until

LOOPBACK = ("127.0.0.1",)
# Others may search on this loopback at the same time: names and ports are this process's own.
OWN = os.getpid()
ONE_PORT, TWO_PORT = 20_000 + OWN % 20_000, 40_000 + OWN % 20_000


@dataclass
class Seeker:
    """A discovery and what it reported."""

    port: int
    addresses: Sequence[str] = LOOPBACK
    found: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    discovery: Discovery | None = None

    def make(self, multicast: Callable[[list[str]], AsyncZeroconf] = AsyncZeroconf) -> Discovery:
        self.discovery = Discovery(
            lambda addresses, port: self.found.append((addresses, port)),
            lambda: not self.found,
            self.faults.append,
            a_chance(OWN * 100_000 + self.port),
            lambda: self.addresses,
            multicast,
        )
        return self.discovery


@asynccontextmanager
async def seeking(
    *seekers: Seeker, multicast: Callable[[list[str]], AsyncZeroconf] = AsyncZeroconf
) -> AsyncIterator[None]:
    before = asyncio.all_tasks()
    for seeker in seekers:
        await seeker.make(multicast).start(seeker.port)
    try:
        yield
    finally:
        for seeker in seekers:
            if seeker.discovery is not None:
                await seeker.discovery.close()
        await until(lambda: asyncio.all_tasks() <= before)


async def test_two_on_one_network_find_each_other_and_not_themselves() -> None:
    one, two = Seeker(ONE_PORT), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: (LOOPBACK, TWO_PORT) in one.found and (LOOPBACK, ONE_PORT) in two.found)
    assert (LOOPBACK, ONE_PORT) not in one.found
    assert (LOOPBACK, TWO_PORT) not in two.found
    assert one.faults == two.faults == []


async def test_searching_again_finds_again() -> None:
    one, two = Seeker(ONE_PORT), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: (LOOPBACK, TWO_PORT) in one.found)
        one.found.clear()
        assert one.discovery is not None
        one.discovery.search_again()
        await until(lambda: (LOOPBACK, TWO_PORT) in one.found)


async def test_a_computer_without_network_goes_on_without_and_says_so_once() -> None:
    one = Seeker(ONE_PORT, addresses=())
    async with seeking(one):
        await until(lambda: bool(one.faults))
        assert one.discovery is not None
        one.discovery.search_again()
        await asyncio.sleep(0)
    assert [fault.kind for fault in one.faults] == [FaultKind.NO_NETWORK]


async def test_a_network_that_appears_later_is_used() -> None:
    one, two = Seeker(ONE_PORT, addresses=()), Seeker(TWO_PORT)
    async with seeking(one, two):
        await until(lambda: bool(one.faults))
        one.addresses = LOOPBACK
        assert one.discovery is not None
        one.discovery.search_again()
        await until(lambda: (LOOPBACK, TWO_PORT) in one.found and (LOOPBACK, ONE_PORT) in two.found)


async def test_a_taken_multicast_port_is_told_and_stops_nothing() -> None:
    def taken(_: list[str]) -> AsyncZeroconf:
        raise OSError(errno.EADDRINUSE, "in use")

    one = Seeker(ONE_PORT)
    async with seeking(one, multicast=taken):
        await until(lambda: bool(one.faults))
        assert one.discovery is not None
        one.discovery.search_again()
    assert [fault.kind for fault in one.faults] == [FaultKind.NO_NETWORK]


async def test_nothing_about_people_is_announced() -> None:
    one = Seeker(ONE_PORT)
    listener = AsyncZeroconf(interfaces=list(LOOPBACK))
    try:
        async with seeking(one):
            name = f"{one.discovery._name if one.discovery else ''}.{SERVICE}"
            info = AsyncServiceInfo(SERVICE, name)
            assert await info.async_request(listener.zeroconf, 5000)
            assert info.properties == {b"v": b"1"}
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
        ({b"v": b"1"}, ["169.254.169.254"], 80),
        ({b"v": b"1"}, ["224.0.0.1"], 80),
        ({b"v": b"1"}, ["0.0.0.0"], 80),
        ({b"v": b"1"}, [], 80),
        ({b"v": b"1"}, ["127.0.0.1"], 0),
    ],
)
async def test_a_strange_announcement_is_not_followed(
    properties: dict[bytes, bytes], addresses: list[str], port: int
) -> None:
    one = Seeker(ONE_PORT)
    name = "\u202e<b>'; -- ☠." + SERVICE
    info = AsyncServiceInfo(
        SERVICE, name, parsed_addresses=addresses, port=port, properties=properties, server="x.local."
    )
    one.make()._tell_found(info)
    assert one.found == []


async def test_a_flood_of_names_is_bounded() -> None:
    one = Seeker(ONE_PORT)
    zeroconf = AsyncZeroconf(interfaces=list(LOOPBACK))
    discovery = one.make()
    try:
        for number in range(500):
            discovery._changed(zeroconf.zeroconf, SERVICE, f"n{number}.{SERVICE}", ServiceStateChange.Added)
        assert len(discovery._tasks) == 32
    finally:
        await discovery.close()
        await zeroconf.async_close()


@dataclass
class Ip:
    ip: object
    network_prefix: int = 24


@dataclass
class AdapterOf:
    name: str
    nice_name: str
    ips: list[Ip]


def test_only_private_addresses_of_real_adapters_are_used() -> None:
    adapters = [
        AdapterOf("eth0", "eth0", [Ip("192.168.1.5"), Ip(("fe80::1", 0, 2), 64)]),
        AdapterOf("wlan0", "wlan0", [Ip("10.0.0.7"), Ip("8.8.4.4"), Ip("169.254.3.3", 16)]),
        AdapterOf("lo", "lo", [Ip("127.0.0.1", 8)]),
        AdapterOf("docker0", "docker0", [Ip("172.17.0.1")]),
        AdapterOf("{0F}", "VMware Virtual Ethernet Adapter", [Ip("192.168.80.1")]),
        AdapterOf("{1F}", "Intel(R) Ethernet", [Ip("192.168.1.6")]),
        AdapterOf("tun0", "tun0", [Ip("10.8.0.2")]),
        AdapterOf("wg0", "wg0", [Ip("10.9.0.2", 32)]),
    ]
    assert house_addresses(adapters) == ("10.0.0.7", "192.168.1.5", "192.168.1.6")


def test_the_adapters_of_this_computer_can_be_read() -> None:
    assert all(not address.startswith("127.") for address in house_addresses())
