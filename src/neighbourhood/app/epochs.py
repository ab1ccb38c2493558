"""The keys of a device, and a key that bodies are sealed under."""

import msgspec

from neighbourhood.domain.ids import BoxKey, Circle, DeviceId, EntryId, EpochTag


class Identity(msgspec.Struct, frozen=True):
    """This installation's keys. They never leave its database."""

    device: DeviceId
    seed: bytes
    box_key: BoxKey
    box_secret: bytes


class EpochKey(msgspec.Struct, frozen=True):
    """A key that is held: of one tier of one rotation, or of one epoch of a residents' own circle."""

    tag: EpochTag
    key: bytes
    circle: Circle
    epoch: EntryId
    """The rotation, or the entry that began the epoch."""
