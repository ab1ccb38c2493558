"""What neighbours' devices have said to hold of our own chains, step by step (docs/protocol/sync.md, "Receipts").

A chain that grows is told of again and again. Each time adds a step, so that what was written earlier keeps the time at
which it was first heard to be there.
"""

from collections.abc import Iterable
from typing import Final

from neighbourhood.app.receipt_storage import Claim, Step
from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.receipts import TAG_SIZE
from neighbourhood.sync.wire import HeadMark

EXACT_STEPS: Final = 64
"""The newest steps of a chain are all kept."""

MAX_STEPS: Final = 96
"""Of the steps before, the first stays and the others are thinned where that moves a time least."""

Chain = tuple[DeviceId, DeviceId, int]
"""Holder, author, lane."""


class Claims:
    """The steps of every holder and chain. Belongs to the writer thread."""

    def __init__(self, stored: Iterable[Claim]) -> None:
        self._known: dict[Chain, Claim] = {(claim.holder, claim.author, claim.lane): claim for claim in stored}
        self._unsaved: set[Chain] = set()

    def note(self, holder: DeviceId, author: DeviceId, lane: int, mark: HeadMark, heard_at_ms: int) -> None:
        """Take that a chain is held up to a place; nothing happens unless it has grown."""
        chain = (holder, author, lane)
        steps = self._known[chain].steps if chain in self._known else ()
        if not steps or steps[-1].seq < mark.seq:
            grown = (*steps, Step(mark.seq, mark.mark[:TAG_SIZE], heard_at_ms))
            self._known[chain] = Claim(*chain, _thinned(grown))
            self._unsaved.add(chain)

    def all(self) -> Iterable[Claim]:
        """Return what every device has ever said, and is not forgotten."""
        return self._known.values()

    def unsaved(self) -> list[Claim]:
        """Return what has changed since ``saved``."""
        return [self._known[chain] for chain in self._unsaved]

    def saved(self) -> None:
        """Everything is stored now."""
        self._unsaved = set()

    def forget(self, holders: Iterable[DeviceId]) -> None:
        """Drop what these devices have said."""
        gone = set(holders)
        self._known = {chain: claim for chain, claim in self._known.items() if claim.holder not in gone}
        self._unsaved &= self._known.keys()


def _thinned(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return at most MAX_STEPS: without a step, what it showed counts as heard at the next one, never earlier."""
    if len(steps) <= MAX_STEPS:
        return steps
    older = range(1, len(steps) - EXACT_STEPS)
    least = min(older, key=lambda n: steps[n + 1].heard_at_ms - steps[n].heard_at_ms)
    return steps[:least] + steps[least + 1 :]
