"""Real connections over loopback: neighbours find each other's entries, and keep one connection for two devices."""

import asyncio
import socket

import pytest

from neighbourhood.adapters.net.network import Network, is_better
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.domain.ids import DeviceId
from tests.net.hubs import (
    QUICK,
    FakeHub,
    a_chance,
    a_house_log,
    address_of,
    hubs_of_a_house,
    running,
    same_entries,
    until,
)


async def test_two_neighbours_come_to_hold_the_same_entries() -> None:
    one, two = hubs_of_a_house(1, 2)
    one.write(b"from one")
    two.write(b"from two")
    async with running(one, two) as (first, second):
        second.add_address(address_of(first))
        await until(lambda: same_entries(one, two))
        one.write(b"while connected")
        await until(lambda: same_entries(one, two))
        assert first.connected() == (two.device.id,)


async def test_what_one_tells_a_second_reaches_a_third() -> None:
    one, two, three = hubs_of_a_house(1, 2, 3)
    async with running(one, two, three) as (first, second, third):
        first.add_address(address_of(second))
        third.add_address(address_of(second))
        await until(lambda: len(two.sessions) == 2)
        one.write(b"passed on")
        await until(lambda: same_entries(one, two, three))


@pytest.mark.parametrize("numbers", [(1, 2), (2, 1)])
async def test_two_who_dial_each_other_keep_one_connection(numbers: tuple[int, int]) -> None:
    one, two = hubs_of_a_house(*numbers)
    async with running(one, two) as (first, second):
        first.add_address(address_of(second))
        second.add_address(address_of(first))
        await until(lambda: bool(one.sessions and two.sessions))
        one.write(b"still talking")
        await until(lambda: same_entries(one, two))
        await until(lambda: len(first._connections) == len(second._connections) == 1)


SMALL, LARGE = DeviceId(bytes(32)), DeviceId(b"\xff" * 32)


@pytest.mark.parametrize("small_dialled_the_new_one", [True, False])
def test_both_sides_keep_the_connection_that_the_smaller_id_dialled(small_dialled_the_new_one: bool) -> None:
    new = small_dialled_the_new_one
    at_small = is_better(new_is_ours=new, old_is_ours=not new, own=SMALL, remote=LARGE)
    at_large = is_better(new_is_ours=not new, old_is_ours=new, own=LARGE, remote=SMALL)
    assert at_small == at_large == small_dialled_the_new_one


@pytest.mark.parametrize(("own", "remote"), [(SMALL, LARGE), (LARGE, SMALL)])
def test_who_dialled_twice_keeps_the_old_one_and_the_other_side_follows(own: DeviceId, remote: DeviceId) -> None:
    assert not is_better(new_is_ours=True, old_is_ours=True, own=own, remote=remote)
    assert is_better(new_is_ours=False, old_is_ours=False, own=own, remote=remote)


async def test_a_second_address_of_the_same_neighbour_brings_no_second_session() -> None:
    one, two = hubs_of_a_house(1, 2)
    async with running(one, two) as (first, second):
        first.add_address(address_of(second))
        await until(lambda: bool(one.sessions))
        session = one.sessions[two.device.id]
        by_name = address_of(second)._replace(host="localhost")
        first.add_address(by_name)
        await until(lambda: by_name in first.addresses())
        await until(lambda: len(first._connections) == 1)
        assert one.sessions[two.device.id] is session


async def test_a_device_does_not_connect_to_itself() -> None:
    (one,) = hubs_of_a_house(1)
    async with running(one) as (first,):
        first.add_typed_address(address_of(first))
        await until(lambda: address_of(first) in first._book._own)
        first.add_typed_address(address_of(first))
        assert first._book._lines == {}
        await until(lambda: not first._connections)
        assert one.ever_connected == []


async def test_a_neighbour_who_comes_back_is_found_again() -> None:
    one, two = hubs_of_a_house(1, 2)
    async with running(one) as (first,):
        async with running(two) as (second,):
            address = address_of(second)
            first.add_address(address)
            await until(lambda: bool(one.sessions))
        await until(lambda: not one.sessions)
        one.write(b"said meanwhile")
        back = Network(two, a_chance(9), lambda _: None, QUICK)
        two.network = back
        await back.start([address.host], address.port)
        await until(lambda: same_entries(one, two))
        await back.close()
        await until(lambda: not one.sessions)


async def test_after_hanging_up_nobody_is_spoken_with_until_a_new_connection_is_made() -> None:
    one, two = hubs_of_a_house(1, 2)
    async with running(one, two) as (first, second):
        first.add_address(address_of(second))
        await until(lambda: bool(one.sessions and two.sessions))
        ended = one.sessions[two.device.id]
        first.hang_up()
        assert not one.sessions
        await until(lambda: bool(one.sessions and two.sessions))
        assert one.sessions[two.device.id] is not ended
        one.write(b"said anew")
        await until(lambda: same_entries(one, two))


async def test_a_full_disk_ends_the_connection_and_is_told() -> None:
    one, two = hubs_of_a_house(1, 2)
    one.write(b"too much")
    two.storage_fault = Fault(FaultKind.DISK_FULL)
    told: list[Fault] = []
    async with running(one, two, faults=told) as (first, second):
        second.add_address(address_of(first))
        await until(lambda: bool(told))
        assert told[0].kind is FaultKind.DISK_FULL


async def test_a_mistake_of_our_own_ends_that_connection_only_and_is_not_swallowed() -> None:
    one, two, three = hubs_of_a_house(1, 2, 3)
    noticed: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: noticed.append(context["exception"]))
    mistake = RuntimeError("a mistake")
    three.storage_fault = mistake
    async with running(one, two, three) as (first, second, third):
        third.add_address(address_of(first))
        second.add_address(address_of(first))
        one.write(b"for both")
        await until(lambda: same_entries(one, two) and noticed[:1] == [mistake])


async def test_a_taken_port_is_named() -> None:
    (one,) = hubs_of_a_house(1)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        network = Network(one, a_chance(1), lambda _: None)
        with pytest.raises(Fault) as fault:
            await network.start(["127.0.0.1"], port)
    assert (fault.value.kind, fault.value.details) == (FaultKind.PORT_TAKEN, {"port": str(port)})


async def test_an_address_that_is_not_ours_is_no_network() -> None:
    (one,) = hubs_of_a_house(1)
    with pytest.raises(Fault) as fault:
        await Network(one, a_chance(1), lambda _: None).start(["127.0.0.1", "192.0.2.1"], 0)
    assert fault.value.kind is FaultKind.NO_NETWORK


async def test_several_addresses_are_listened_on_at_one_port() -> None:
    one, two = hubs_of_a_house(1, 2)
    network = Network(one, a_chance(1), lambda _: None, QUICK)
    await network.start(["127.0.0.1", "::1"] if socket.has_ipv6 else ["127.0.0.1"], 0)
    async with running(two) as (second,):
        for host in ("127.0.0.1", "::1"):
            address = address_of(network)._replace(host=host)
            second.add_address(address)
            await until(lambda address=address: address in second.addresses())  # type: ignore[misc]
        await network.close()
        await until(lambda: not two.sessions)


async def test_without_a_house_nobody_is_dialled() -> None:
    (one,) = hubs_of_a_house(1)
    nobody = FakeHub(5, a_house_log(5), secret=None)
    async with running(one, nobody) as (first, second):
        second.add_typed_address(address_of(first))
        await asyncio.sleep(0.05)
        assert second._connections == set()
        assert first._connections == set()
