"""What a session reads from the log. Whoever keeps entries provides it; a session never writes."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from neighbourhood.domain.entry import WireEntry
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId, HouseId

SIGNATURE_BYTES = 64


class Head(msgspec.Struct, gc=False, frozen=True):
    """The last entry of one branch of a chain; a forked chain has several."""

    device: DeviceId
    lane: int
    seq: int
    id: EntryId


class Range(msgspec.Struct, frozen=True):
    """A run of one chain, both ends included; ``last_seq`` None means to the end, on all branches."""

    device: DeviceId
    lane: int
    first_seq: int
    last_seq: int | None


class Sendable(msgspec.Struct, gc=False, frozen=True):
    """A stored entry, ready to travel, with the places where it stands; ``row`` is its arrival number.

    ``prolongs``: it lies beyond the slice that was asked for and is there only so that its chain's run ends in a checked
    signature. Cursors do not follow it, and it may come again in a later slice.
    """

    row: int
    id: EntryId
    key: CanonicalKey
    device: DeviceId
    lane: int
    seq: int
    wire: WireEntry
    prolongs: bool = False


def size_bytes(wire: WireEntry) -> int:
    """Return what an entry counts against ``max_bytes`` and MAX_BATCH_BYTES: header, signature, body."""
    return len(wire.header) + SIGNATURE_BYTES + len(wire.body or b"")


class LogPort(Protocol):
    """The log as one session sees it."""

    def house(self) -> HouseId | None:
        """Return the house, or None before the founding entry is here."""

    def heads(self) -> Sequence[Head]:
        """Return every branch head of every chain in all lanes, in any order."""

    def ids_at(self, device: DeviceId, lane: int, seq: int) -> Sequence[EntryId]:
        """Return the ids held at one place of a chain: none, one, or several on a fork."""

    def last_row(self) -> int:
        """Return the arrival number of the newest entry, 0 when empty; rows only grow, gaps are possible."""

    def rows_after(self, row: int, *, limit: int, max_bytes: int) -> Sequence[Sendable]:
        """Return what arrived after ``row``, in arrival order, which is causally closed.

        The last run of every chain in it ends in a checked signature, as in ``block``. At least one entry if there is any, at most ``limit``, and further ones only within ``max_bytes``
        as ``size_bytes`` counts.
        """

    def ids_after(self, row: int, *, limit: int) -> Sequence[tuple[int, EntryId]]:
        """Return (row, id) of up to ``limit`` entries that arrived after ``row``, in arrival order."""

    def block(
        self,
        lane: int,
        ranges: Sequence[Range],
        *,
        above: CanonicalKey | None,
        up_to_row: int,
        limit: int,
        max_bytes: int,
    ) -> Sequence[Sendable]:
        """Return the next contiguous slice of canonical order of ``lane``, restricted to ``ranges``.

        Only keys greater than ``above`` and rows up to ``up_to_row``, in ascending key order; the caller continues above
        the last one. Limits as in ``rows_after``; empty means finished. The last run of every chain in it ends in a
        checked signature; entries that only serve this follow after the slice, are marked and count against no limit.
        """

    def device_is_live(self, device: DeviceId) -> bool:
        """Say whether a device is admitted and not closed in the present authority view."""
