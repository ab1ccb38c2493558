"""Circles of the residents' own: who is in one, under whose word, and whose words in it count.

A circle is a set of *epochs*. Each names everybody who has its key (the members), who may draw the next one (the
stewards, the senior ones first), the epochs that its author knew (the parents, with their keys) and, of those whom it
leaves out, the last words that still count. The fold is a pure function of the set; docs/circles.md tells it in words.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_
from types import MappingProxyType
from typing import Final, Literal

import msgspec

from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import Cut
from neighbourhood.domain.authority.view import Ended, LeadsTo
from neighbourhood.domain.codec import Codec, NotCanonical, encode
from neighbourhood.domain.ids import (
    ID_SIZE,
    KEY_SIZE,
    CanonicalKey,
    CircleId,
    DeviceId,
    EntryId,
    Lane,
    PersonId,
)
from neighbourhood.domain.subjects.content import is_line

CircleKind = Literal["own", "direct"]
DIRECT_MEMBERS: Final = 2
DIRECT_NAME: Final = "-"
"""Stands where a conversation of two, and its first topic, have a name: each of the two is shown the other's."""


class Parent(msgspec.Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """An earlier epoch and its key: whoever has the new one reads what was said before."""

    epoch: EntryId
    key: bytes


class Dropped(msgspec.Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Somebody who is left out, and where the words end that count of them under earlier epochs."""

    person: PersonId
    cuts: tuple[Cut, ...]


class Charter(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What an epoch says, sealed under its own key. ``devices``: those that its boxes are for."""

    kind: CircleKind
    name: str
    members: tuple[PersonId, ...]
    stewards: tuple[PersonId, ...]
    devices: tuple[DeviceId, ...]
    parents: tuple[Parent, ...]
    dropped: tuple[Dropped, ...]


class Epoch(msgspec.Struct, frozen=True):
    """An epoch that could be read and whose author stands."""

    id: EntryId
    key: CanonicalKey
    author: PersonId
    charter: Charter

    @property
    def place(self) -> tuple[DeviceId, int]:
        """Device and sequence number of its entry."""
        _, device, seq, _ = self.key
        return DeviceId(device), seq


class CircleState(msgspec.Struct, frozen=True):
    """What a circle has become. ``epochs``: those that count, in canonical order. ``stewards``: the senior ones first."""

    id: CircleId
    kind: CircleKind
    name: str
    members: tuple[PersonId, ...]
    stewards: tuple[PersonId, ...]
    epochs: tuple[Epoch, ...]
    heads: tuple[EntryId, ...]
    drops: Mapping[PersonId, tuple[tuple[EntryId, Ended], ...]]
    """Whom epochs have left out: the epoch, and what it keeps of them."""
    descent: Mapping[EntryId, int]
    """Of each epoch the set of epochs that it rests on, itself included, as bits in the order of ``epochs``."""
    order: Mapping[EntryId, int]
    """The place of each epoch in ``epochs``."""

    def counts(
        self, person: PersonId, under: EntryId, place: tuple[DeviceId, int], id_: EntryId, leads_to: LeadsTo
    ) -> bool:
        """Whether the words of somebody count that were sealed under an epoch.

        Who was left out by an epoch that the one written under does not rest on is heard as far as it keeps.
        """
        if under not in self.order or person not in self.epochs[self.order[under]].charter.members:
            return False
        rests_on = self.descent[under]
        ends = [kept for by, kept in self.drops.get(person, ()) if not rests_on >> self.order[by] & 1]
        return not ends or any(kept.keeps(place[0], Lane.CONTENT, place[1], id_, leads_to) for kept in ends)


class Served(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """The devices that a further sheet of boxes is for, sealed under the epoch's key."""

    devices: tuple[DeviceId, ...]


_served: Final[Codec[Served]] = Codec(Served)
_charters: Final[Codec[Charter]] = Codec(Charter)


def encode_charter(charter: Charter) -> bytes:
    """Return the canonical bytes of a charter."""
    return encode(charter)


def parse_charter(data: bytes) -> Charter | None:
    """Return the charter of an opened epoch; None for a form that no program writes."""
    try:
        charter = _charters.decode(data)
    except NotCanonical:
        return None
    return charter if _fits(charter) else None


def encode_served(devices: Iterable[DeviceId]) -> bytes:
    """Return the canonical bytes of what says which devices boxes are for."""
    return encode(Served(tuple(sorted(devices))))


def parse_served(data: bytes) -> frozenset[DeviceId]:
    """Return the devices that boxes are for; none for a form that no program writes."""
    try:
        served = _served.decode(data)
    except NotCanonical:
        return frozenset()
    return frozenset(served.devices[: limits.MAX_CIRCLE_DEVICES])


def _fits(charter: Charter) -> bool:
    ids = (*charter.members, *charter.stewards, *charter.devices)
    parents, cuts = charter.parents, [cut for gone in charter.dropped for cut in gone.cuts]
    return (
        is_line(charter.name, limits.MAX_NAME_CHARS)
        and _is_set(charter.members, limits.MAX_CIRCLE_MEMBERS)
        and _is_set(charter.devices, limits.MAX_CIRCLE_DEVICES)
        and 0 < len(set(charter.stewards)) == len(charter.stewards)
        and set(charter.stewards) <= set(charter.members)
        and (charter.kind == "own" or sorted(charter.stewards) == list(charter.members))
        and (charter.kind == "own" or len(charter.members) == DIRECT_MEMBERS)
        and all(len(id_) == ID_SIZE for id_ in (*ids, *(one.epoch for one in parents), *(c.id for c in cuts)))
        and all(len(one.key) == KEY_SIZE for one in parents)
        and len(parents) <= limits.MAX_CIRCLE_PARENTS
        and len(cuts) <= limits.MAX_CUTS
        and _is_set([one.person for one in charter.dropped], limits.MAX_CIRCLE_MEMBERS)
        and not {one.person for one in charter.dropped} & set(charter.members)
    )


def _is_set(ids: Sequence[bytes], most: int) -> bool:
    return len(ids) <= most and all(a < b for a, b in pairwise(ids))


def fold_circle(circle: CircleId, epochs: Collection[Epoch], leads_to: LeadsTo) -> CircleState | None:
    """Return what a circle has become; None where its first epoch is not here or does not count.

    Of very many epochs the canonically first MAX_CIRCLE_EPOCHS are looked at.
    """
    known = sorted(epochs, key=lambda one: one.key)[: limits.MAX_CIRCLE_EPOCHS]
    counted = _Decision(circle, known, leads_to).counted()
    if not counted:
        return None
    return _state(circle, counted)


class _Decision:
    """Which epochs count. An epoch does if its author was a steward of one that it rests on, or a member who only takes
    themselves out of it, and was not left out.

    Two who leave each other out without knowing it: a steward leaves out only juniors, so the senior one's word
    counts; where they were named on different branches, the canonically first.
    """

    def __init__(self, circle: CircleId, known: Sequence[Epoch], leads_to: LeadsTo) -> None:
        self._circle = circle
        self._known = known
        self._leads_to = leads_to
        self._by_id = {one.id: one for one in known}
        self._descent = _descent(known)
        self._bits = {one.id: 1 << n for n, one in enumerate(known)}
        self._leaving_out: defaultdict[PersonId, list[Epoch]] = defaultdict(list)
        for one in known:
            for gone in one.charter.dropped:
                self._leaving_out[gone.person].append(one)
        self._kept = {(one.id, gone.person): _kept(one, gone) for one in known for gone in one.charter.dropped}
        self._verdict: dict[EntryId, bool] = {}

    def counted(self) -> list[Epoch]:
        """Return the epochs that count, in canonical order."""
        undecided = list(self._known)
        while undecided:
            before = len(undecided)
            undecided = [one for one in undecided if not self._decides(one)]
            if len(undecided) == before:
                ready = (one for one in undecided if self._is_grounded(one))
                first = next(ready, None)
                if first is None:
                    break
                self._verdict[first.id] = True
                undecided.remove(first)
        return [one for one in self._known if self._verdict.get(one.id, False)]

    def _decides(self, epoch: Epoch) -> bool:
        """Decide about an epoch, if everything is that it depends on."""
        grounded = self._is_grounded(epoch)
        if grounded is None:
            return False
        against = [self._verdict.get(one.id) for one in self._attackers(epoch)] if grounded else []
        if grounded and True not in against and None in against:
            return False
        self._verdict[epoch.id] = grounded and True not in against
        return True

    def _is_grounded(self, epoch: Epoch) -> bool | None:
        """Whether an epoch's author could draw it; None while that is open."""
        charter = epoch.charter
        if epoch.id == EntryId(self._circle):
            return not charter.parents and epoch.author in charter.stewards
        parents = [self._by_id[one.epoch] for one in charter.parents if one.epoch in self._by_id]
        verdicts = [self._verdict.get(parent.id) for parent in parents]
        if any(parent.key >= epoch.key for parent in parents) or not parents:
            return False
        if None in verdicts:
            return None
        grounds = [parent for parent, counts in zip(parents, verdicts, strict=True) if counts]
        return any(_may_follow(epoch, ground.charter) for ground in grounds)

    def _attackers(self, epoch: Epoch) -> list[Epoch]:
        """Return the epochs that leave its author out, neither before nor after it, and do not keep it."""
        return [
            other
            for other in self._leaving_out.get(epoch.author, ())
            if not self._descent[other.id] & self._bits[epoch.id]
            and not self._descent[epoch.id] & self._bits[other.id]
            and not self._kept[other.id, epoch.author].keeps(
                epoch.place[0], Lane.CONTENT, epoch.place[1], epoch.id, self._leads_to
            )
        ]


def _may_follow(epoch: Epoch, ground: Charter) -> bool:
    """Whether the author may replace a charter by this one. A steward may where those above stay above."""
    charter = epoch.charter
    if charter.kind != ground.kind:
        return False
    if charter.kind == "direct":
        return charter.members == ground.members and epoch.author in ground.stewards
    if epoch.author not in ground.stewards:
        return _only_leaves(epoch, ground)
    seniors = ground.stewards[: ground.stewards.index(epoch.author)]
    return charter.stewards[: len(seniors)] == seniors


def _only_leaves(epoch: Epoch, ground: Charter) -> bool:
    """Whether a member takes out themselves and changes nothing else."""
    left, charter = epoch.author, epoch.charter
    return (
        left in ground.members
        and charter.members == tuple(one for one in ground.members if one != left)
        and (charter.stewards, charter.name) == (ground.stewards, ground.name)
        and [gone.person for gone in charter.dropped] == [left]
    )


def _kept(epoch: Epoch, gone: Dropped) -> Ended:
    """Return what an epoch keeps of somebody whom it leaves out."""
    cuts: defaultdict[tuple[DeviceId, int], list[tuple[int, EntryId]]] = defaultdict(list)
    for cut in gone.cuts:
        cuts[cut.device, cut.lane].append((cut.seq, cut.id))
    return Ended((epoch.id,), MappingProxyType({chain: tuple(ends) for chain, ends in cuts.items()}))


def _descent(epochs: Sequence[Epoch]) -> dict[EntryId, int]:
    """Return of each epoch, in canonical order, the bits of those that it rests on and its own."""
    bits: dict[EntryId, int] = {}
    for n, epoch in enumerate(epochs):
        before = (bits.get(parent.epoch, 0) for parent in epoch.charter.parents)
        bits[epoch.id] = reduce(or_, before, 1 << n)
    return bits


def _state(circle: CircleId, counted: Sequence[Epoch]) -> CircleState:
    rested_on = {parent.epoch for epoch in counted for parent in epoch.charter.parents}
    heads = [epoch for epoch in counted if epoch.id not in rested_on]
    newest, descent = heads[-1], _descent(counted)
    drops: defaultdict[PersonId, list[tuple[EntryId, Ended]]] = defaultdict(list)
    for epoch in counted:
        for gone in epoch.charter.dropped:
            drops[gone.person].append((epoch.id, _kept(epoch, gone)))
    members = _merged(heads, counted, descent)
    return CircleState(
        circle,
        newest.charter.kind,
        newest.charter.name,
        tuple(sorted(members)),
        tuple(dict.fromkeys(one for head in reversed(heads) for one in head.charter.stewards if one in members)),
        tuple(counted),
        tuple(head.id for head in heads),
        MappingProxyType({person: tuple(by) for person, by in drops.items()}),
        MappingProxyType(descent),
        MappingProxyType({epoch.id: n for n, epoch in enumerate(counted)}),
    )


def _merged(heads: Iterable[Epoch], counted: Sequence[Epoch], descent: Mapping[EntryId, int]) -> set[PersonId]:
    """Return who is in the circle: named by a head that rests on every epoch which has left them out."""
    left_out: defaultdict[PersonId, int] = defaultdict(int)
    for n, epoch in enumerate(counted):
        for gone in epoch.charter.dropped:
            left_out[gone.person] |= 1 << n
    return {person for head in heads for person in head.charter.members if not left_out[person] & ~descent[head.id]}
