"""Chains: what an entry must link to before it is accepted (architecture.md, section 2, rule 1).

Acceptance is monotone: an entry that fails today may be offered again, and one that was accepted stays.
"""

from collections.abc import Callable, Iterable

import msgspec

from neighbourhood.domain.entry import Entry
from neighbourhood.domain.errors import Reason, Refused
from neighbourhood.domain.ids import DeviceId, EntryId


class Place(msgspec.Struct, gc=False, frozen=True):
    """Where a stored entry stands."""

    device: DeviceId
    lane: int
    seq: int
    lamport: int


def place_of(entry: Entry) -> Place:
    """Return the place that an entry claims."""
    return Place(entry.header.device, entry.header.lane, entry.header.seq, entry.header.lamport)


def check_links(entry: Entry, find: Callable[[EntryId], Place | None]) -> None:
    """Check prev, seen and lamport against what is held.

    ``find`` answers for everything held, including earlier entries of the same batch. Raises Refused.
    """
    header = entry.header
    before: list[Place] = []
    if header.prev is not None:
        prev = find(header.prev)
        if prev is None:
            raise Refused(Reason.MISSING_BEFORE)
        if (prev.device, prev.lane, prev.seq + 1) != (header.device, header.lane, header.seq):
            raise Refused(Reason.WRONG_PREDECESSOR)
        before.append(prev)
    for seen_id in header.seen:
        seen = find(seen_id)
        if seen is None:
            raise Refused(Reason.MISSING_BEFORE)
        if seen.lane != header.lane:
            raise Refused(Reason.WRONG_PREDECESSOR)
        before.append(seen)
    if header.lamport != next_lamport(place.lamport for place in before):
        raise Refused(Reason.WRONG_LAMPORT)


def next_lamport(before: Iterable[int]) -> int:
    """Return 1 + the largest lamport among prev and seen; 1 when there is neither."""
    return 1 + max(before, default=0)


def vouched(entries: Iterable[Entry], signature_is_valid: Callable[[Entry], bool]) -> dict[EntryId, bool]:
    """Return the entries whose author is proven: id -> whether its own signature was checked.

    Going down each chain, one valid signature vouches for everything below it through the prev links; what lies
    above the last valid signature is left out. A prev that leads into another chain vouches for nothing: else
    anyone could lend his signature to an entry in somebody else's name.
    """
    proven: dict[EntryId, bool] = {}
    reached: set[tuple[EntryId | None, DeviceId, int, int]] = set()
    for entry in sorted(entries, key=lambda entry: entry.header.seq, reverse=True):
        header = entry.header
        through_later = (entry.id, header.device, header.lane, header.seq) in reached
        if through_later or signature_is_valid(entry):
            proven[entry.id] = not through_later
            reached.add((header.prev, header.device, header.lane, header.seq - 1))
    return proven
