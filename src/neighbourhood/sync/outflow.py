"""The sending half: answers to the other side's frontiers, then everything that arrives later, within its credit.

Nothing waits here: what is not sent yet stays in the log, and a cursor says how far sending is. So a slow neighbour
costs no memory.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import Final, TypeAlias

from neighbourhood.domain import limits
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId, Lane
from neighbourhood.sync.frontier import Marks, Place
from neighbourhood.sync.log_port import LogPort, Range, Sendable, size_bytes
from neighbourhood.sync.plan import plan
from neighbourhood.sync.wire import (
    LANES_OF,
    MARK_SIZE,
    MAX_REMEMBERED_IDS,
    MAX_UNACKNOWLEDGED_BLOCKS,
    Block,
    Broke,
    Fault,
    Group,
    HeadMark,
    LaneDone,
)

_SLICE_ENTRIES: Final = limits.MAX_BATCH_ENTRIES * 7 // 8
_SLICE_BYTES: Final = limits.MAX_BATCH_BYTES * 7 // 8
"""Most of a block; the rest is room for entries that prolong a run to a checked signature."""

Learn: TypeAlias = Callable[[DeviceId, int, HeadMark], None]


class _Snapshot:
    """The part of one answer that is still to send."""

    def __init__(self, group: Group, ranges: Sequence[Range]) -> None:
        self.group = group
        self.ranges = ranges
        self.lanes = list(LANES_OF[group])
        self.above: CanonicalKey | None = None


class Outflow:
    """Cursor, credit and the ids that came from the other side."""

    def __init__(self, log: LogPort) -> None:
        self.served = 0
        """How many groups have been answered to the end in this round."""
        self.unacknowledged: deque[dict[Place, HeadMark]] = deque()
        self._log = log
        self._next_number = 0
        self._snapshot: _Snapshot | None = None
        self._cursor_row = 0
        self._tailing = False
        self._from_remote: set[EntryId] = set()

    @property
    def busy(self) -> bool:
        """Whether an answer is being sent."""
        return self._snapshot is not None

    @property
    def settled(self) -> bool:
        """Whether everything in the log was sent and acknowledged."""
        return self._tailing and not self.unacknowledged and self._cursor_row >= self._log.last_row()

    def restart(self) -> None:
        """Forget the round; block numbers and credit go on."""
        self.served, self._snapshot, self._tailing = 0, None, False

    def follow(self) -> None:
        """Send only what arrives from now on."""
        self._cursor_row, self._tailing = self._log.last_row(), True

    def answer(self, group: Group, theirs: Marks) -> None:
        """Begin to send what a frontier lacks, as of the row at which authority was planned."""
        if group == Group.AUTHORITY:
            self._cursor_row = self._log.last_row()
        self._snapshot = _Snapshot(group, plan(self._log.heads(), theirs, group, self._log.ids_at))

    def next_message(self, *, authority_only: bool) -> Block | LaneDone | None:
        """Return what to send now, or None: no credit, or nothing to say.

        ``authority_only`` skips everything else for good (a device closed in our view).
        """
        if len(self.unacknowledged) >= MAX_UNACKNOWLEDGED_BLOCKS:
            return None
        if self._snapshot is not None:
            if authority_only and self._snapshot.group != Group.AUTHORITY:
                self._snapshot.lanes.clear()
            return self._next_of_snapshot(self._snapshot)
        entries = self._next_of_tail(authority_only=authority_only) if self._tailing else ()
        return self._block(entries) if entries else None

    def acknowledge(self, number: int, learn: Learn) -> None:
        """Take the answer to the oldest open block; raise Broke if it is about another."""
        if not self.unacknowledged or number != self._next_number - len(self.unacknowledged):
            raise Broke(Fault.WRONG_NUMBER)
        for (device, lane), mark in self.unacknowledged.popleft().items():
            learn(device, lane, mark)

    def came_from_remote(self, ids: Iterable[EntryId]) -> None:
        """Remember entries that need not travel back."""
        room = MAX_REMEMBERED_IDS - len(self._from_remote)
        self._from_remote.update(list(ids)[: max(room, 0)])

    def forget_remote(self) -> None:
        """Forget those entries; the cursor is past all of them."""
        self._from_remote.clear()

    @property
    def remembered(self) -> int:
        """How many ids are remembered."""
        return len(self._from_remote)

    def _next_of_snapshot(self, snapshot: _Snapshot) -> Block | LaneDone:
        while snapshot.lanes:
            entries = self._slice(snapshot)
            if entries:
                snapshot.above = max(entry.key for entry in entries if not entry.prolongs)
                return self._block(entries)
            del snapshot.lanes[0]
            snapshot.above = None
        self._snapshot = None
        self.served += 1
        self._tailing = snapshot.group == Group.CONTENT
        return LaneDone(snapshot.group)

    def _slice(self, snapshot: _Snapshot) -> Sequence[Sendable]:
        lane = snapshot.lanes[0]
        ranges = [run for run in snapshot.ranges if run.lane == lane]
        if not ranges:
            return ()
        return self._log.block(
            lane,
            ranges,
            above=snapshot.above,
            up_to_row=self._cursor_row,
            limit=_SLICE_ENTRIES,
            max_bytes=_SLICE_BYTES,
        )

    def _next_of_tail(self, *, authority_only: bool) -> Sequence[Sendable]:
        last_row = self._log.last_row()
        self._pass_over_remote()
        while self._cursor_row < last_row:
            arrived = self._log.rows_after(self._cursor_row, limit=_SLICE_ENTRIES, max_bytes=_SLICE_BYTES)
            self._cursor_row = max((entry.row for entry in arrived if not entry.prolongs), default=last_row)
            fresh = [entry for entry in arrived if not self._skips(entry, authority_only=authority_only)]
            if fresh:
                return fresh
        return ()

    def _pass_over_remote(self) -> None:
        """Move the cursor over what the remote itself sent, without reading it."""
        while self._from_remote:
            arrived = self._log.ids_after(self._cursor_row, limit=_SLICE_ENTRIES)
            theirs = list(takewhile(lambda place: place[1] in self._from_remote, arrived))
            if not theirs:
                return
            self._cursor_row = theirs[-1][0]
            self._from_remote.difference_update(id_ for _, id_ in theirs)

    def _skips(self, entry: Sendable, *, authority_only: bool) -> bool:
        if entry.id in self._from_remote:
            # A prolonging entry is met again when the cursor comes to its row.
            if not entry.prolongs:
                self._from_remote.discard(entry.id)
            return True
        return authority_only and entry.lane != Lane.AUTHORITY

    def _block(self, entries: Sequence[Sendable]) -> Block:
        fitting = sorted(_fitting(entries), key=_by_chain)
        farthest = {(entry.device, entry.lane): HeadMark(entry.seq, entry.id[:MARK_SIZE]) for entry in fitting}
        self.unacknowledged.append(farthest)
        self._next_number += 1
        return Block(self._next_number - 1, tuple(entry.wire for entry in fitting))


def _fitting(entries: Sequence[Sendable]) -> list[Sendable]:
    """Leave out what does not fit into a block; only prolonging entries can go beyond, and they come again."""
    fitting: list[Sendable] = []
    used_bytes = 0
    for entry in entries[: limits.MAX_BATCH_ENTRIES]:
        used_bytes += size_bytes(entry.wire)
        if used_bytes > limits.MAX_BATCH_BYTES:
            break
        fitting.append(entry)
    return fitting


def _by_chain(entry: Sendable) -> tuple[int, bytes, int, bytes]:
    return (entry.lane, entry.device, entry.seq, entry.id)
