"""A frontier: the branch heads of every chain, as a digest and as messages."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import pairwise
from typing import Final, TypeAlias

from neighbourhood.domain.ids import ID_SIZE, DeviceId
from neighbourhood.sync.log_port import Head
from neighbourhood.sync.wire import (
    LANES_OF,
    MARK_SIZE,
    MAX_CHAINS_PER_FRONTIER,
    MAX_CHAINS_PER_MESSAGE,
    MAX_HEADS_PER_CHAIN,
    Broke,
    Chain,
    Fault,
    Frontier,
    Group,
    HeadMark,
)

_LABEL: Final = b"nbhd frontier 1"

Place: TypeAlias = tuple[DeviceId, int]
"""A chain: device and lane."""

Marks: TypeAlias = Mapping[Place, Sequence[HeadMark]]
"""A frontier as a table."""


def digest_of(heads: Iterable[Head]) -> bytes:
    """Return 32 bytes that are equal exactly when the heads, and so all entries below them, are the same."""
    state = blake2b(digest_size=ID_SIZE, person=_LABEL)
    for device, lane, seq, name in sorted((head.device, head.lane, head.seq, head.id) for head in heads):
        state.update(device + bytes([lane]) + seq.to_bytes(8, "big") + name)
    return state.digest()


def mark_of(head: Head) -> HeadMark:
    """Return the travelling form of a head."""
    return HeadMark(head.seq, head.id[:MARK_SIZE])


def by_chain(heads: Iterable[Head], group: Group) -> dict[Place, list[Head]]:
    """Return the heads of a group's lanes by chain, chains ascending."""
    chains: dict[Place, list[Head]] = {}
    wanted = [head for head in heads if head.lane in LANES_OF[group]]
    for head in sorted(wanted, key=lambda head: (head.device, head.lane, head.seq, head.id)):
        chains.setdefault((head.device, head.lane), []).append(head)
    return chains


def frontier_messages(heads: Iterable[Head], group: Group) -> list[Frontier]:
    """Return a group's frontier in as many messages as the caps ask for, at least one.

    What does not fit into the caps is left out; the other side then sends those chains whole.
    """
    chains = [_chain(place, held) for place, held in by_chain(heads, group).items()][:MAX_CHAINS_PER_FRONTIER]
    cuts = range(0, max(len(chains), 1), MAX_CHAINS_PER_MESSAGE)
    return [
        Frontier(group, tuple(chains[cut : cut + MAX_CHAINS_PER_MESSAGE]), cut + MAX_CHAINS_PER_MESSAGE < len(chains))
        for cut in cuts
    ]


def _chain(place: Place, heads: list[Head]) -> Chain:
    marks = sorted({mark_of(head) for head in heads}, key=HeadMark.order)
    return Chain(*place, tuple(marks[-MAX_HEADS_PER_CHAIN:]))


class FrontierReader:
    """Puts the messages of one frontier together and checks their order."""

    def __init__(self) -> None:
        self._marks: dict[Place, Sequence[HeadMark]] = {}
        self._last: Place | None = None

    def add(self, message: Frontier) -> Marks | None:
        """Take the next message; return the whole frontier after the last one. Raise Broke."""
        if len(self._marks) + len(message.chains) > MAX_CHAINS_PER_FRONTIER:
            raise Broke(Fault.TOO_MANY_CHAINS)
        if message.more and not message.chains:
            raise Broke(Fault.MALFORMED)
        for chain in message.chains:
            self._add(chain, message.group)
        return None if message.more else self._marks

    def _add(self, chain: Chain, group: Group) -> None:
        ascends = self._last is None or self._last < chain.place()
        orders = [mark.order() for mark in chain.heads]
        marks_ascend = all(a < b for a, b in pairwise(orders))
        if not ascends or not marks_ascend or chain.lane not in LANES_OF[group]:
            raise Broke(Fault.MALFORMED)
        self._last = chain.place()
        self._marks[chain.place()] = chain.heads
