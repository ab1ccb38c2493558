"""What to send to somebody who shows a frontier: a pure function to a sorted list."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from neighbourhood.domain.ids import DeviceId, EntryId
from neighbourhood.sync.frontier import Marks, by_chain, mark_of
from neighbourhood.sync.log_port import Head, Range
from neighbourhood.sync.wire import MARK_SIZE, Group, HeadMark

IdsAt: TypeAlias = Callable[[DeviceId, int, int], Sequence[EntryId]]


def plan(mine: Iterable[Head], theirs: Marks, group: Group, ids_at: IdsAt) -> list[Range]:
    """Return the runs that the other side lacks, as far as its frontier tells, by device and lane.

    A chain that forked, on either side of the comparison, is sent whole (architecture.md, section 2, rule 5); the
    receiver ignores what it holds.
    """
    found = []
    for (device, lane), heads in by_chain(mine, group).items():
        first = _first_missing(heads, theirs.get((device, lane), ()), ids_at)
        if first is not None:
            found.append(Range(device, lane, first, None))
    return found


def expected_entries(mine: Iterable[Head], theirs: Marks, group: Group) -> int:
    """Return how many entries the other side is ahead, by the seq of the farthest head of each chain."""
    held = {place: max(head.seq for head in heads) for place, heads in by_chain(mine, group).items()}
    ahead = (max(mark.seq for mark in marks) - held.get(place, -1) for place, marks in theirs.items())
    return sum(count for count in ahead if count > 0)


def _first_missing(heads: Sequence[Head], theirs: Sequence[HeadMark], ids_at: IdsAt) -> int | None:
    if {mark_of(head) for head in heads} <= set(theirs):
        return None
    if len(heads) > 1 or not theirs:
        return 0
    head = heads[0]
    shared = [mark.seq for mark in theirs if mark.seq < head.seq and _holds(head, mark, ids_at)]
    if shared:
        return max(shared) + 1
    # All their heads lie beyond mine: they are ahead, or on another branch, which they will see in my frontier.
    return None if all(mark.seq > head.seq for mark in theirs) else 0


def _holds(head: Head, mark: HeadMark, ids_at: IdsAt) -> bool:
    return any(held[:MARK_SIZE] == mark.mark for held in ids_at(head.device, head.lane, mark.seq))
