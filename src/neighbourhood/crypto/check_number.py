"""The number by which people tell over the telephone that they speak of the same new computer."""

from functools import lru_cache
from typing import Final

from neighbourhood.crypto.stretching import Cost, stretch
from neighbourhood.domain.ids import DeviceId

_DIGITS: Final = 12
_GROUP: Final = 4
_SALT: Final = b"nbhd check num 1"
_COST: Final = Cost(passes=1, memory_bytes=16 * 1024 * 1024)
"""About 10 ms. Somebody whom its owner trusts may try device keys until one of his own has the same number: of twelve
digits that takes 10^12 tries, at this cost thousands of years on an ordinary computer; plain hashes would take days.
"""


@lru_cache(maxsize=256)
def check_number(device: DeviceId) -> str:
    """Return twelve digits in three groups, for one device always the same: “4821 7730 1956”. Raises MemoryError."""
    digits = str(int.from_bytes(stretch(device, _SALT, _COST), "big") % 10**_DIGITS).zfill(_DIGITS)
    return " ".join(digits[n : n + _GROUP] for n in range(0, _DIGITS, _GROUP))
