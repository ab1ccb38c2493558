"""Whole programs in one process: they find each other on loopback, and again after what happens to computers."""

import errno
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from zeroconf.asyncio import AsyncZeroconf

from neighbourhood.adapters.interfaces import OwnAddress
from neighbourhood.adapters.multicast import Interfaces
from neighbourhood.adapters.net.online import Online, Surroundings
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ConnectTo
from neighbourhood.app.options import Options
from neighbourhood.app.remembered import RememberedAddresses
from neighbourhood.crypto import invitation
from neighbourhood.crypto.stretching import Cost
from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.receipts import read_statement
from tests.app.builders import Resident, a_house, copy_of
from tests.net.hubs import quiet_ports, until

SOMEBODY = DeviceId(b"s" * 32)
OWN_HOUSE = str(os.getpid())
"""Tests that run beside these share the loopback: their programs must not be of the same house."""
LOOPBACK = (OwnAddress("127.0.0.1", "127.0.0.0/8"),)
CHEAP = Cost(passes=1, memory_bytes=8192)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> list[Resident]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(invitation, "MODERATE", CHEAP)
        residents = a_house(tmp_path_factory.mktemp("house"), "Анна", "Борис", part=OWN_HOUSE)
    for resident in residents:
        resident.close()
    return residents


@pytest.fixture
def neighbours(house: list[Resident], tmp_path: Path) -> Iterator[list[Resident]]:
    residents = copy_of(house, tmp_path, "copy")
    yield residents
    for resident in residents:
        resident.close()


@dataclass
class Place:
    """Where a program runs; a test changes it under the running program."""

    addresses: tuple[OwnAddress, ...] = LOOPBACK
    multicast: bool = True
    slept_s: float = 0.0
    missing: bool = False
    made: list[AsyncZeroconf] = field(default_factory=list)

    def around(self) -> Surroundings:
        return Surroundings(addresses=self._present, make_zeroconf=self._make, clocks=self._clocks, watch_s=0.02)

    def _present(self) -> tuple[OwnAddress, ...]:
        if self.missing:
            raise Fault(FaultKind.NO_NETWORK, interface="eth0")
        return self.addresses

    def _make(self, interfaces: Interfaces) -> AsyncZeroconf:
        if not self.multicast:
            raise OSError(errno.EADDRINUSE, "in use")
        self.made.append(AsyncZeroconf(interfaces=interfaces))
        return self.made[-1]

    def _clocks(self) -> tuple[float, float]:
        return 1e9 + self.slept_s, 0.0


@asynccontextmanager
async def online(resident: Resident, place: Place, *, port: int = 0, insist: bool = True) -> AsyncIterator[Online]:
    program = await Online.start(Options(port=port), resident.service, place.around(), insist=insist)
    try:
        yield program
    finally:
        await program.close()


def connected(*residents: Resident) -> bool:
    return all(resident.service.snapshot.sync.connected_devices for resident in residents)


def notices(resident: Resident) -> tuple[str, ...]:
    return resident.service.snapshot.sync.notices


async def test_neighbours_find_each_other_and_nobody_types_an_address(neighbours: list[Resident]) -> None:
    one, two = neighbours
    async with online(one, Place()), online(two, Place()):
        await until(lambda: connected(one, two))
    assert notices(one) == notices(two) == ()


async def test_without_multicast_neighbours_meet_again_at_remembered_addresses(neighbours: list[Resident]) -> None:
    one, two = neighbours
    ports = quiet_ports(2)
    async with online(one, Place(), port=ports[0]), online(two, Place(), port=ports[1]):
        await until(lambda: bool(_remembered(one) + _remembered(two)))
    remembers, other = (one, two) if _remembered(one) else (two, one)
    port = int(_remembered(remembers)[0].rpartition(":")[2])
    remembers.reopen()
    blocked = Place(multicast=False)
    async with online(other, blocked, port=port), online(remembers, blocked):
        await until(lambda: connected(one, two))
    assert notices(remembers) == (FaultKind.NO_NETWORK.value,)


def _remembered(resident: Resident) -> tuple[str, ...]:
    return RememberedAddresses(resident.store).found_in(["127.0.0.0/8"])


async def test_what_worked_in_another_network_is_not_dialled_in_this_one(neighbours: list[Resident]) -> None:
    one, _ = neighbours
    RememberedAddresses(one.store).add_found(
        [("10.0.0.0/8", "10.0.0.9:4711", SOMEBODY), ("127.0.0.0/8", "127.0.0.9:1", SOMEBODY)]
    )
    async with online(one, Place(multicast=False)) as program:
        assert [address.host for address in program._network._book._lines] == ["127.0.0.9"]


async def test_a_typed_address_is_dialled_again_after_a_restart(neighbours: list[Resident]) -> None:
    one, two = neighbours
    blocked = Place(multicast=False)
    async with online(two, blocked) as second:
        async with online(one, blocked):
            one.do(ConnectTo(host="127.0.0.1", port=second.own_addresses[0].port))
            await until(lambda: connected(one, two))
        await until(lambda: not connected(two))
        one.reopen()
        async with online(one, blocked):
            await until(lambda: connected(one, two))


async def test_an_interface_that_vanishes_and_comes_back_is_used_again(neighbours: list[Resident]) -> None:
    one, two = neighbours
    place = Place()
    async with online(one, place) as first, online(two, Place()):
        await until(lambda: connected(one, two))
        port = first._network.port
        place.missing = True
        await until(lambda: not first.own_addresses)
        await until(lambda: notices(one) == (FaultKind.NO_NETWORK.value,))
        await until(lambda: place.made[0].zeroconf.done)
        place.missing = False
        await until(lambda: bool(first.own_addresses) and connected(one, two))
        assert first.own_addresses[0].port == port
        await until(lambda: len(place.made) == 2 and notices(one) == ())


async def test_a_program_that_starts_without_its_interface_goes_online_when_it_comes(
    neighbours: list[Resident],
) -> None:
    one, two = neighbours
    place = Place(missing=True)
    with pytest.raises(Fault):
        await Online.start(Options(), one.service, place.around())
    async with online(one, place, insist=False), online(two, Place()):
        assert notices(one) == (FaultKind.NO_NETWORK.value,)
        assert one.service.snapshot.sync.listening_port is None
        place.missing = False
        await until(lambda: connected(one, two))
        await until(lambda: notices(one) == ())


async def test_a_mistake_of_ours_in_the_upkeep_is_told_and_does_not_end_it(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Perhaps what a neighbour wrote has brought it about."""
    one = neighbours[0]
    place = Place()

    def stumble() -> None:
        raise KeyError("somebody")

    monkeypatch.setattr(one.service, "tick", stumble)
    async with online(one, place):
        await until(lambda: notices(one) == (FaultKind.INTERNAL.value,))
        monkeypatch.undo()
        place.slept_s = 3600.0
        await until(lambda: len(place.made) == 2)


async def test_after_sleep_sockets_and_names_are_new(neighbours: list[Resident]) -> None:
    place = Place()
    async with online(neighbours[0], place):
        await until(lambda: len(place.made) == 1)
        place.slept_s = 3600.0
        await until(lambda: len(place.made) == 2)
        await until(lambda: place.made[0].zeroconf.done)


async def test_a_neighbour_who_is_missing_is_looked_for_although_others_are_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the house may be cut off: each half is company for itself."""
    monkeypatch.setattr(invitation, "MODERATE", CHEAP)
    one, two, three = a_house(tmp_path, "Анна", "Борис", "Вера", part=OWN_HOUSE)
    async with online(one, Place()) as first, online(two, Place()):
        async with online(three, Place()):
            await until(lambda: len(first._network.connected()) == 2 and not first._was_lonely)
        await until(lambda: first._network.connected() == (two.device,) and first._was_lonely)
    for resident in (one, two, three):
        resident.close()


async def test_hints_lead_only_to_near_addresses(neighbours: list[Resident]) -> None:
    one, two = neighbours
    blocked = Place(multicast=False)
    async with online(one, blocked) as first, online(two, blocked) as second:
        first.hint(["8.8.8.8", "169.254.169.254", "x"], 53)
        assert not first._network._book._lines
        hosts = [address.host for address in second.own_addresses]
        first.hint(hosts, second.own_addresses[0].port)
        await until(lambda: connected(one, two))


async def test_a_receipt_tells_where_a_neighbour_listens(neighbours: list[Resident]) -> None:
    one, two = neighbours
    blocked = Place(multicast=False)
    async with online(one, blocked), online(two, blocked):
        two.service.issuer.issue_when_due()
        (said,) = two.service.receipts().after(0)
        assert one.service.told(said.receipt, read_statement(said.receipt.statement))
        await until(lambda: connected(one, two))


def test_the_network_learns_who_lives_in_one_flat(neighbours: list[Resident]) -> None:
    one, two = neighbours
    own = one.service.core.identity.device
    view = one.service.core.log.view
    assert one.service.flat_of(own) == view.persons[view.devices[own].person].flat
    assert one.service.flat_of(two.service.core.identity.device) is not None
    assert one.service.flat_of(SOMEBODY) is None


async def test_many_programs_in_one_process_all_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(invitation, "MODERATE", CHEAP)
    house = a_house(tmp_path, *(f"Neighbour {number}" for number in range(8)))
    async with AsyncExitStack() as stack:
        for resident in house:
            stack.callback(resident.close)
        for resident in house:
            await stack.enter_async_context(online(resident, Place()))
        await until(lambda: all(one.service.snapshot.sync.connected_devices == 7 for one in house))
