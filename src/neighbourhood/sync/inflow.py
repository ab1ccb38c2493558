"""The receiving half: the other side's frontiers, its answers, and the batches that the owner still works on."""

from collections import deque
from collections.abc import Iterable
from typing import Final

from neighbourhood.domain import limits
from neighbourhood.domain.codec import Codec, NotCanonical
from neighbourhood.domain.entry import Header, WireEntry, entry_id
from neighbourhood.domain.ids import ID_SIZE, EntryId, Lane
from neighbourhood.sync.frontier import FrontierReader, Marks
from neighbourhood.sync.wire import (
    MAX_REFUSED_ENTRIES,
    MAX_UNACKNOWLEDGED_BLOCKS,
    Block,
    Broke,
    Fault,
    Frontier,
    Group,
    LaneDone,
)

_headers: Final[Codec[Header]] = Codec(Header)


def headers_of(entries: Iterable[WireEntry]) -> list[tuple[EntryId, Header]]:
    """Return id and header of the readable ones; the owner judges the others."""
    named = ((entry_id(entry.header), _header_of(entry)) for entry in entries)
    return [(name, header) for name, header in named if header is not None]


def _header_of(entry: WireEntry) -> Header | None:
    if len(entry.header) > limits.MAX_HEADER_BYTES:
        return None
    try:
        header = _headers.decode(entry.header)
    except NotCanonical:
        return None
    return header if len(header.device) == ID_SIZE and 0 <= header.seq <= limits.MAX_SEQ else None


class Inflow:
    """Order and credit of what the other side sends."""

    def __init__(self) -> None:
        self.asked = 0
        """How many groups' frontiers the other side has sent in this round."""
        self.answered = 0
        """How many groups it has answered to the end in this round."""
        self.expected = 0
        self._reader = FrontierReader()
        self._open: deque[int] = deque()
        self._next_number = 0
        self._refused = 0

    @property
    def pending(self) -> bool:
        """Whether the owner still works on a batch."""
        return bool(self._open)

    def restart(self) -> None:
        """Forget the round; block numbers and credit go on."""
        self.asked = self.answered = self.expected = 0
        self._reader = FrontierReader()

    def take_frontier(self, message: Frontier) -> Marks | None:
        """Take a part of a frontier; return it when whole. Raise Broke."""
        if message.group != self.asked or (message.group == Group.CONTENT and self.answered == 0):
            raise Broke(Fault.WRONG_ORDER)
        marks = self._reader.add(message)
        if marks is not None:
            self.asked += 1
            self._reader = FrontierReader()
        return marks

    def take_done(self, message: LaneDone, *, groups_we_asked: int) -> None:
        """Take the end of an answer; raise Broke if we did not ask or it came before."""
        if message.group != self.answered or self.answered >= groups_we_asked:
            raise Broke(Fault.WRONG_ORDER)
        self.answered += 1

    def take_block(self, block: Block, headers: Iterable[tuple[EntryId, Header]], *, groups_we_asked: int) -> None:
        """Count a block against its sender's credit; raise Broke beyond it, or when it answers nothing.

        ``groups_we_asked`` is all of them whenever the other side is free to send its tail.
        """
        if len(self._open) >= MAX_UNACKNOWLEDGED_BLOCKS:
            raise Broke(Fault.OVER_CREDIT)
        if block.number != self._next_number:
            raise Broke(Fault.WRONG_NUMBER)
        if groups_we_asked < len(Group):
            too_early = any(header.lane != Lane.AUTHORITY for _, header in headers)
            if too_early or self.answered >= groups_we_asked:
                raise Broke(Fault.WRONG_ORDER)
        self._open.append(block.number)
        self._next_number += 1

    def finish_batch(self, accepted: int, refused: int) -> int:
        """Take the owner's answer to the oldest batch; return the block number to acknowledge. Raise Broke."""
        self._refused += refused
        self.expected = max(self.expected - accepted, 0)
        if self._refused > MAX_REFUSED_ENTRIES:
            raise Broke(Fault.TOO_MANY_REFUSED)
        return self._open.popleft()
