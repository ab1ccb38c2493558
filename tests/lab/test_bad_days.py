"""What a house's network does to its neighbours, and that they find each other again by themselves."""

import time
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from neighbourhood.app.intents import ConnectTo, CreateTopic
from tests.lab.lan import Lan
from tests.lab.onlookers import can_dial, flood, look_around, multicast_dns_port_taken, squatter
from tests.lab.residents import GIVES_UP_S, Resident, all_know, all_pairs_connected, expect_to_meet, residents, start
from tests.processes.programs import eventually

RETRY_S = 150.0
"""Longer than a program that cannot use multicast DNS waits until it tries again."""
FLOOD_S = 30.0
MOST_FOR_A_FLOOD_BYTES = 48 * 1024 * 1024
BROWSERS_FALL_SILENT_S = 20.0
"""A multicast DNS browser asks less and less, and after some seconds not at all."""


def expect_both_halves_to_go_on(halves: list[list[Resident]]) -> None:
    """Wait until each half has noticed that the other is gone, then let one in each half write."""
    eventually(lambda: all(all_pairs_connected(half) for half in halves), GIVES_UP_S)
    for half in halves:
        half[0].tell(CreateTopic(title=f"Written by {half[0].name}"))
    eventually(lambda: all(all_know(half, Resident.topics, {f"Written by {half[0].name}"}) for half in halves))


def test_after_a_long_partition_all_pairs_are_connected_and_have_what_the_others_wrote(tmp_path: Path) -> None:
    with Lan(4) as lan, residents(lan, tmp_path) as house:
        start(house)
        expect_to_meet(house)
        lan.split([1, 2], [3, 4])
        halves = [house[:2], house[2:]]
        expect_both_halves_to_go_on(halves)
        lan.heal()
        written = {f"Written by {half[0].name}" for half in halves}
        eventually(lambda: all_know(house, Resident.topics, written), GIVES_UP_S)
        eventually(lambda: all_pairs_connected(house), GIVES_UP_S)


@pytest.mark.slow
def test_neighbours_who_started_on_two_sides_of_a_partition_meet_when_it_heals(tmp_path: Path) -> None:
    with Lan(2) as lan, residents(lan, tmp_path) as house:
        lan.split([1], [2])
        start(house)
        time.sleep(BROWSERS_FALL_SILENT_S)  # they have heard of no address, so nothing tells when they stop asking
        lan.heal()
        eventually(lambda: all_pairs_connected(house), GIVES_UP_S)


def test_what_is_written_in_a_short_partition_arrives_when_it_heals(tmp_path: Path) -> None:
    with Lan(2) as lan, residents(lan, tmp_path) as house:
        start(house)
        expect_to_meet(house)
        lan.split([1], [2])
        for one in house:
            one.tell(CreateTopic(title=f"Written by {one.name}"))
        lan.heal()
        eventually(lambda: all_know(house, Resident.topics, {f"Written by {one.name}" for one in house}))


def test_a_computer_whose_address_changed_is_found_at_the_new_one(tmp_path: Path) -> None:
    with Lan(3, ipv6=False) as lan, residents(lan, tmp_path, computers=[1, 2]) as house:
        start(house)
        expect_to_meet(house)
        new_address = lan.readdress(2, 102)
        house[0].tell(CreateTopic(title="After the change"))
        eventually(lambda: "After the change" in house[1].topics(), GIVES_UP_S)
        eventually(lambda: all_pairs_connected(house), GIVES_UP_S)
        eventually(lambda: _announced(lan, house[1]) == [new_address])  # a look at the own addresses may be due yet
        assert can_dial(lan, 3, new_address, house[1].port)


def _announced(lan: Lan, resident: Resident) -> list[str]:
    """Return the addresses at which the third computer is told to find a resident."""
    return {one.port: one.addresses for one in look_around(lan, 3, wanted=2)}.get(resident.port, [])


@pytest.mark.slow
def test_two_computers_that_change_addresses_with_each_other_are_found_again(tmp_path: Path) -> None:
    with Lan(3, ipv6=False) as lan, residents(lan, tmp_path) as house:
        start(house)
        expect_to_meet(house)
        lan.readdress(1, 101)
        lan.readdress(2, 1)
        lan.readdress(1, 2)
        house[2].tell(CreateTopic(title="After the change"))
        eventually(lambda: all_know(house, Resident.topics, {"After the change"}), GIVES_UP_S)
        eventually(lambda: all_pairs_connected(house), GIVES_UP_S)


def test_programs_that_lost_their_power_meet_again_when_it_is_back(tmp_path: Path) -> None:
    """Neither said goodbye in any way: the others hold connections that are dead without a sign."""
    with Lan(3) as lan, residents(lan, tmp_path) as house:
        start(house)
        expect_to_meet(house)
        for one in house[1:]:
            lan.plug(one.computer, plugged=False)
            one.kill()
            lan.plug(one.computer, plugged=True)
        start(house[1:])
        eventually(lambda: all_pairs_connected(house), GIVES_UP_S)
        house[0].tell(CreateTopic(title="After the outage"))
        eventually(lambda: all_know(house, Resident.topics, {"After the outage"}))


@pytest.mark.slow
def test_a_cable_that_was_out_for_a_while_brings_everything_when_it_is_back(tmp_path: Path) -> None:
    with Lan(2) as lan, residents(lan, tmp_path) as house:
        start(house)
        expect_to_meet(house)
        lan.plug(2, plugged=False)
        eventually(lambda: house[0].connected() == 0, GIVES_UP_S)
        house[0].tell(CreateTopic(title="While the cable was out"))
        lan.plug(2, plugged=True)
        eventually(lambda: "While the cable was out" in house[1].topics(), GIVES_UP_S)


def test_interfaces_of_containers_and_tunnels_neither_hinder_nor_are_announced(tmp_path: Path) -> None:
    with Lan(3) as lan, residents(lan, tmp_path, computers=[1, 2]) as house:
        for computer in (1, 2):
            lan.add_interface(computer, "docker0", "172.17.0.1/16")
            lan.add_interface(computer, "br-4f21ab", "172.18.0.1/16")
            lan.add_interface(computer, "tun0", f"10.8.0.{computer}/24")
        start(house)
        expect_to_meet(house)
        announced = {address for found in look_around(lan, 3, wanted=2) for address in found.addresses}
        assert {lan.ipv4_of(1), lan.ipv4_of(2)} <= announced
        assert not {address for address in announced if address.startswith(("172.", "10."))}


def test_neighbours_meet_although_every_fifth_frame_is_lost(tmp_path: Path) -> None:
    with Lan(4) as lan, residents(lan, tmp_path) as house:
        lan.lose(percent=20)
        start(house)
        eventually(lambda: all_know(house, Resident.names, {one.name for one in house}), GIVES_UP_S)
        eventually(lambda: all_pairs_connected(house), GIVES_UP_S)


def test_where_multicast_is_blocked_a_typed_address_is_enough(tmp_path: Path) -> None:
    with Lan(3) as lan, residents(lan, tmp_path, computers=[1, 2]) as house:
        lan.block_multicast()
        start(house)
        assert not look_around(lan, 3, wanted=0)
        assert [one.connected() for one in house] == [0, 0]
        house[1].tell(ConnectTo(host=lan.ipv4_of(1), port=house[0].port))
        expect_to_meet(house)


def test_a_program_that_is_started_before_there_is_a_network_goes_on_by_itself_when_it_comes(tmp_path: Path) -> None:
    with Lan(2) as lan, residents(lan, tmp_path) as house:
        lan.unaddress(2)
        start(house)
        assert house[1].connected() == 0
        lan.readdress(2, 2)
        eventually(lambda: all_pairs_connected(house), GIVES_UP_S)


def test_where_the_port_of_multicast_dns_is_taken_a_typed_address_helps_until_it_is_free(tmp_path: Path) -> None:
    with Lan(3) as lan, residents(lan, tmp_path, computers=[1, 2]) as house:
        with multicast_dns_port_taken(lan, 1):
            start(house[:1])
            assert not look_around(lan, 3, wanted=0)
            start(house[1:])
            house[0].tell(ConnectTo(host=lan.ipv4_of(2), port=house[1].port))
            eventually(lambda: all_pairs_connected(house))
        eventually(lambda: len(look_around(lan, 3, wanted=0)) == len(house), RETRY_S)


def test_a_squatter_on_a_neighbours_names_keeps_nobody_from_meeting(tmp_path: Path) -> None:
    with Lan(3) as lan, residents(lan, tmp_path, computers=[1, 2]) as house:
        start(house[:1])
        with squatter(lan, 3):
            start(house[1:])
            expect_to_meet(house)


@pytest.mark.slow
def test_half_a_minute_of_a_thousand_false_names_a_second_stops_nobody_and_fills_no_memory(tmp_path: Path) -> None:
    with Lan(3) as lan, residents(lan, tmp_path, computers=[1, 2]) as house:
        start(house[:1])
        before_bytes = _unshared_bytes(house[0])
        with flood(lan, 3):
            start(house[1:])
            expect_to_meet(house)
            time.sleep(FLOOD_S)
            assert _unshared_bytes(house[0]) - before_bytes < MOST_FOR_A_FLOOD_BYTES
        house[1].tell(CreateTopic(title="After the flood"))
        eventually(lambda: all_know(house, Resident.topics, {"After the flood"}))


def _unshared_bytes(resident: Resident) -> int:
    assert resident.process is not None
    return int(psutil.Process(resident.process.pid).memory_full_info().uss)
