"""Addresses that outlive a restart."""

import msgspec

from neighbourhood.app.remembered import RememberedAddresses
from neighbourhood.domain.ids import DeviceId
from tests.app.builders import Resident

HOME, WORK = "192.168.1.0/24", "10.0.0.0/8"


def test_addresses_are_known_again_after_a_restart_each_in_its_network(founder: Resident) -> None:
    remembered = RememberedAddresses(founder.store)
    remembered.add_found([(HOME, "192.168.1.7:4711", _device(1)), (WORK, "10.0.0.7:4711", _device(1))])
    remembered.add_typed("attic.local:4711")
    founder.reopen()
    again = RememberedAddresses(founder.store)
    assert again.found_in([HOME]) == ("192.168.1.7:4711",)
    assert again.found_in([WORK, HOME]) == ("192.168.1.7:4711", "10.0.0.7:4711")
    assert again.typed() == ("attic.local:4711",)


def test_at_most_64_are_kept_the_newest(founder: Resident) -> None:
    remembered = RememberedAddresses(founder.store)
    for number in range(100):
        remembered.add_found([(HOME, f"192.168.1.{number}:1", _device(number))])
    kept = RememberedAddresses(founder.store).found_in([HOME])
    assert kept == tuple(f"192.168.1.{number}:1" for number in reversed(range(36, 100)))


def test_found_addresses_never_push_out_typed_ones_and_typed_ones_never_all_found_ones(founder: Resident) -> None:
    remembered = RememberedAddresses(founder.store)
    for number in range(100):
        remembered.add_typed(f"host{number}:1")
        remembered.add_found([(HOME, f"192.168.1.{number}:1", _device(number))])
    assert remembered.typed() == tuple(f"host{number}:1" for number in reversed(range(84, 100)))
    assert len(remembered.found_in([HOME])) == 48


def test_a_device_that_proves_itself_at_many_addresses_pushes_out_no_other(founder: Resident) -> None:
    """Security: whoever passes calls on to a neighbour gets his proof at every port."""
    remembered = RememberedAddresses(founder.store)
    remembered.add_found([(HOME, "192.168.1.7:1", _device(7))])
    remembered.add_found([(HOME, f"192.168.1.66:{port}", _device(1)) for port in range(100)])
    remembered.add_found([(WORK, "10.0.0.66:1", _device(1)), (HOME, "192.168.1.66:200", _device(1))])
    assert remembered.found_in([HOME]) == ("192.168.1.66:200", "192.168.1.66:0", "192.168.1.7:1")
    assert remembered.found_in([WORK]) == ("10.0.0.66:1",)


def test_addresses_of_an_earlier_version_are_still_known(founder: Resident) -> None:
    with founder.store.transaction(durable=False):
        founder.store.set_meta("addresses", msgspec.msgpack.encode([[HOME, "192.168.1.7:1"]]))
    assert RememberedAddresses(founder.store).found_in([HOME]) == ("192.168.1.7:1",)


def _device(number: int) -> DeviceId:
    return DeviceId(bytes([number]) * 32)


def test_a_damaged_note_of_addresses_is_forgotten_and_stops_nothing(founder: Resident) -> None:
    with founder.store.transaction(durable=False):
        founder.store.set_meta("addresses", b"\xc1 not a list")
    remembered = RememberedAddresses(founder.store)
    assert remembered.typed() == ()
    remembered.add_typed("attic.local:4711")
    assert RememberedAddresses(founder.store).typed() == ("attic.local:4711",)
