"""Names of things: every id is bytes with a type of its own.

All ids are 32 bytes unless said otherwise. They cross into QML and JSON as lower-case hex text.
"""

from enum import IntEnum
from typing import Final, NewType

EntryId = NewType("EntryId", bytes)
"""BLAKE2b-256 of an entry's header."""

HouseId = NewType("HouseId", bytes)
"""The id of the founding entry."""

DeviceId = NewType("DeviceId", bytes)
"""Ed25519 public key of one installation."""

BoxKey = NewType("BoxKey", bytes)
"""X25519 public key to which a device receives key boxes."""

PersonId = NewType("PersonId", bytes)
"""The id of the person's first device: whoever copies an admission changes nobody. Never a key that anything is sealed to."""

SubjectId = NewType("SubjectId", bytes)
"""The id of a subject's first entry."""

FlatId = NewType("FlatId", bytes)
"""16 random bytes; number and floor are sealed content."""

EpochTag = NewType("EpochTag", bytes)
"""16 bytes: hash of an epoch key."""

ID_SIZE: Final = 32
TAG_SIZE: Final = 16
KEY_SIZE: Final = 32
"""Of everything that seals."""
FLAT_ID_SIZE: Final = 16
NO_HOUSE: Final = HouseId(bytes(ID_SIZE))
"""Stands for the house in the founding entry itself."""


class Lane(IntEnum):
    """The three chains of a device."""

    AUTHORITY = 0
    POLLS = 1
    CONTENT = 2


class Tier(IntEnum):
    """The built-in circles, outermost first; each reads what the ones before it read."""

    WIRE = 0
    DESK = 1
    RESIDENTS = 2
    COUNCIL = 3


CircleId = NewType("CircleId", bytes)
"""A circle that residents made themselves: the id of its first epoch."""

Circle = Tier | CircleId
"""Who can read something: one of the built-in circles, or one of the residents' own."""

CanonicalKey = tuple[int, bytes, int, bytes]
"""(lamport, device, seq, id): the order of every fold."""
