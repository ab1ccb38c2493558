"""The number that two people compare over the telephone."""

from neighbourhood.crypto import check_number as module
from neighbourhood.crypto.check_number import check_number
from neighbourhood.domain.ids import DeviceId


def test_it_is_twelve_digits_and_frozen() -> None:
    """Two versions of the program must show the same."""
    assert check_number(DeviceId(bytes(32))) == "3713 0275 4517"
    assert check_number(DeviceId(b"\x01" + bytes(31))) == "8573 3009 4961"


def test_a_trusted_neighbour_who_tries_keys_until_one_has_the_same_number_pays_memory_for_each() -> None:
    assert module._COST.memory_bytes >= 16 * 1024 * 1024
