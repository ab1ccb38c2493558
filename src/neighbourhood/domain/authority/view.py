"""The authority view: who belongs to the house, with which devices, under which keys. A value; see ``fold``."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import msgspec

from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, EpochTag, FlatId, HouseId, PersonId, Tier


class Verdict(StrEnum):
    """Why an act has no effect."""

    GROUND_MISSING = "ground_missing"
    NO_POWER = "no_power"
    BAD_PROOF = "bad_proof"
    INVITATION_USED_UP = "invitation_used_up"
    DEVICE_TAKEN = "device_taken"
    SECOND_FOUNDING = "second_founding"
    REPEATED_KEY = "repeated_key"
    NEWER_KIND = "newer_kind"


class Person(msgspec.Struct, frozen=True):
    """Somebody admitted to a flat. ``tier`` is the innermost circle of their roles."""

    id: PersonId
    flat: FlatId
    tier: Tier


class Device(msgspec.Struct, frozen=True):
    """A living device; ``grant`` is what its entries stand on."""

    id: DeviceId
    person: PersonId
    grant: EntryId
    box_key: BoxKey


class Grant(msgspec.Struct, frozen=True):
    """An act that gives standing to a device. ``person`` is None while it does not count."""

    id: EntryId
    device: DeviceId
    person: PersonId | None


class Invitation(msgspec.Struct, frozen=True):
    """A counted invitation and the devices that used it."""

    id: EntryId
    key: bytes
    flat: FlatId
    uses: int
    expires_at_ms: int | None
    house_signature: bytes
    used_by: tuple[DeviceId, ...] = ()

    @property
    def open(self) -> bool:
        """Whether one more device may use it."""
        return len(self.used_by) < self.uses


class Rotation(msgspec.Struct, frozen=True):
    """A counted rotation in canonical order."""

    id: EntryId
    tags: tuple[EpochTag, EpochTag, EpochTag, EpochTag]
    history: tuple[tuple[EntryId, tuple[bytes, bytes, bytes, bytes]], ...]

    @property
    def superseded(self) -> frozenset[EntryId]:
        """The earlier rotations whose keys it seals."""
        return frozenset(head for head, _ in self.history)


class Sheet(msgspec.Struct, frozen=True):
    """A counted sheet of boxes."""

    id: EntryId
    rotation: EntryId
    ephemeral: bytes
    records: bytes


def _frozen() -> Mapping[Any, Any]:
    return MappingProxyType({})


class View(msgspec.Struct, frozen=True):
    """Everything that follows from the authority lane."""

    house: HouseId | None = None
    persons: Mapping[PersonId, Person] = msgspec.field(default_factory=_frozen)
    devices: Mapping[DeviceId, Device] = msgspec.field(default_factory=_frozen)
    grants: Mapping[EntryId, Grant] = msgspec.field(default_factory=_frozen)
    invitations: Mapping[EntryId, Invitation] = msgspec.field(default_factory=_frozen)
    invitation_keys: Mapping[bytes, EntryId] = msgspec.field(default_factory=_frozen)
    rotations: tuple[Rotation, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    rejected: Mapping[EntryId, Verdict] = msgspec.field(default_factory=_frozen)
    newer: bool = False
    """An act of an unknown kind is here: this replica may read the lane, no longer write it."""

    def person_of_grant(self, grant: EntryId | None) -> PersonId | None:
        """Return whose power an entry uses; None where the grant does not count."""
        known = self.grants.get(grant) if grant is not None else None
        return known.person if known else None

    def named_by(self, grant: EntryId) -> DeviceId | None:
        """Return the device that a grant names, counted or not."""
        known = self.grants.get(grant)
        return known.device if known else None

    def invitation_by_key(self, key: bytes) -> Invitation | None:
        """Return the counted invitation with this public key."""
        id_ = self.invitation_keys.get(key)
        return self.invitations[id_] if id_ is not None else None

    def rotation_heads(self) -> tuple[Rotation, ...]:
        """Return the rotations whose keys no other rotation has sealed yet."""
        superseded = {head for rotation in self.rotations for head in rotation.superseded}
        return tuple(rotation for rotation in self.rotations if rotation.id not in superseded)
