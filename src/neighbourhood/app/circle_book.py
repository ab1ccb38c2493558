"""The residents' own circles as this device knows them: their keys, found by trial, and what they have become."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from neighbourhood.app.epochs import EpochKey, Identity
from neighbourhood.crypto import circles as sealed_circles
from neighbourhood.crypto.sealing import CannotOpen
from neighbourhood.domain.authority.view import Ended, LeadsTo, View
from neighbourhood.domain.circles import Charter, CircleState, Epoch, fold_circle, parse_charter, parse_served
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import CircleId, DeviceId, EntryId, EpochTag, PersonId
from neighbourhood.domain.subjects.content import AnyContent, BeginEpoch, BoxEpoch

_MAX_OFFERED: Final = 64
"""Keys tried on one epoch: whoever draws an epoch may name any earlier one, with any key."""

Said = tuple[Entry, AnyContent]
"""A stored entry and what it says."""
Read = Callable[[EntryId], Said | None]
Drop = tuple[CircleId, PersonId, Ended]
"""That words of somebody in a circle count only as far as it is kept."""


class _Known(msgspec.Struct, frozen=True):
    """An epoch that could be opened."""

    entry: Entry
    circle: CircleId
    key: bytes
    charter: Charter


class CircleBook:
    """Belongs to the writer thread. What it shows is replaced as a whole, so that others may read meanwhile."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self.forget()

    def forget(self) -> None:
        """Begin with nothing."""
        self._known: dict[EntryId, _Known] = {}
        self._closed: dict[EntryId, tuple[CircleId, Entry]] = {}
        self._judged: frozenset[EntryId] = frozenset()
        self._offered: defaultdict[EntryId, set[bytes]] = defaultdict(set)
        self._sheets: defaultdict[EntryId, set[EntryId]] = defaultdict(set)
        self._served: defaultdict[EntryId, set[DeviceId]] = defaultdict(set)
        self._folds: dict[CircleId, tuple[frozenset[tuple[EntryId, PersonId]], CircleState | None]] = {}
        self._keys: Mapping[EpochTag, EpochKey] = MappingProxyType({})
        self.states: Mapping[CircleId, CircleState] = MappingProxyType({})
        self.shut: frozenset[CircleId] = frozenset()
        """Circles with an epoch by one of their stewards that does not open here: one was left out, or has to wait."""

    # Asked by everybody.

    def key(self, tag: EpochTag) -> EpochKey | None:
        """Return the key of an epoch."""
        return self._keys.get(tag)

    def counts(self, entry: Entry, person: PersonId, circle: CircleId, leads_to: LeadsTo) -> bool:
        """Whether an entry that was sealed for a circle counts there."""
        state, header = self.states.get(circle), entry.header
        key = self._keys.get(header.epoch) if header.epoch is not None else None
        if state is None or key is None:
            return False
        return state.counts(person, key.epoch, (header.device, header.seq), entry.id, leads_to)

    def for_writing(self, view: View, circle: CircleId) -> EpochKey | None:
        """Return the key to write with: of the newest epoch that serves nobody who is gone, else of the newest.

        None where the person of this device is not in the circle.
        """
        state, me = self.states.get(circle), view.devices.get(self._identity.device)
        if state is None or me is None or me.person not in state.members or circle in self.shut:
            return None
        held = [epoch for epoch in state.epochs if epoch.id in self._known and me.person in epoch.charter.members]
        clean = [epoch for epoch in held if self.is_clean(view, state, epoch)]
        chosen = (clean or held)[-1:]
        return next((self._keys[_tag(self._known[epoch.id])] for epoch in chosen), None)

    def is_clean(self, view: View, state: CircleState, epoch: Epoch) -> bool:
        """Whether an epoch's key is with members and their living devices only; who has left drew one without being in it."""
        members, served = set(epoch.charter.members), self.served(epoch.id)
        return (
            members <= set(state.members)
            and epoch.author in members
            and all(id_ in view.devices and view.devices[id_].person in members for id_ in served)
        )

    def served(self, epoch: EntryId) -> set[DeviceId]:
        """Return the devices that boxes of an epoch are for."""
        return self._served.get(epoch, set()) | set(self._known[epoch].charter.devices)

    def key_of(self, epoch: EntryId) -> bytes:
        """Return the key of an epoch that counts."""
        return self._known[epoch].key

    def circle_of(self, epoch: EntryId) -> CircleId:
        """Return the circle of an epoch that counts."""
        return self._known[epoch].circle

    def knows(self, epoch: EntryId) -> bool:
        """Whether an epoch could be opened."""
        return epoch in self._known

    # Learning.

    def take(self, said: Iterable[Said], read: Read) -> bool:
        """Open what can be opened of these; return whether to ``judge`` anew. ``read`` gives entries met earlier."""
        before, closed = len(self._known), len(self._closed)
        for entry, content in said:
            if isinstance(content, BeginEpoch):
                self._try(entry, content, self._boxed(content.ephemeral, content.boxes), read)
            elif isinstance(content, BoxEpoch):
                self._take_sheet(entry, content, read)
        return len(self._known) > before or len(self._closed) != closed

    def judge(
        self,
        me: PersonId | None,
        author: Callable[[Entry], PersonId | None],
        leads_to: LeadsTo,
        forked: Container[DeviceId],
    ) -> tuple[bool, Sequence[Drop]]:
        """Fold circles anew. Return whether one counts otherwise that was known before, and who was left out anew.

        ``forked``: devices whose chains have branches; what was folded without any of theirs stays as it is. Circles
        that one was never in are none of one's business, even where somebody has handed on their keys.
        """
        epochs: defaultdict[CircleId, list[Epoch]] = defaultdict(list)
        for one in self._known.values():
            person = author(one.entry)
            if person is not None:
                epochs[one.circle].append(Epoch(one.entry.id, one.entry.key, person, one.charter))
        folded = [self._folded(circle, known, leads_to, forked) for circle, known in epochs.items()]
        before, held = self.states, self._keys
        self.states = MappingProxyType(
            {state.id: state for state in folded if state is not None and _was_in(state, me)}
        )
        mine = (one for one in self._known.values() if one.circle in self.states and not self._has_left_by(one, me))
        keys = (EpochKey(_tag(one), one.key, one.circle, one.entry.id) for one in mine)
        self._keys = MappingProxyType({key.tag: key for key in keys})
        closed = ((circle, author(entry)) for circle, entry in self._closed.values() if circle in self.states)
        self.shut = frozenset(circle for circle, person in closed if person in self.states[circle].stewards)
        judged, self._judged = self._judged, frozenset(self._known)
        flipped = not held.keys() <= self._keys.keys() or _flipped(before, self.states, judged)
        return flipped, _new_drops(before, self.states)

    def _folded(
        self, circle: CircleId, epochs: Sequence[Epoch], leads_to: LeadsTo, forked: Container[DeviceId]
    ) -> CircleState | None:
        """Fold a circle, unless the same was folded last time: somebody may have drawn very many epochs of one."""
        of = frozenset((one.id, one.author) for one in epochs)
        before = self._folds.get(circle)
        if before is not None and before[0] == of and not any(one.place[0] in forked for one in epochs):
            return before[1]
        state = fold_circle(circle, epochs, leads_to)
        self._folds[circle] = of, state
        return state

    def _has_left_by(self, known: _Known, me: PersonId | None) -> bool:
        """Whether I drew this epoch to leave, and am not back: what is said under it is not for me, key or no key."""
        state = self.states[known.circle]
        if me in known.charter.members or me in state.members or known.entry.id not in state.order:
            return False
        return state.epochs[state.order[known.entry.id]].author == me

    def _boxed(self, ephemeral: bytes, boxes: bytes) -> list[bytes]:
        if not sealed_circles.is_sheet(ephemeral, boxes):
            return []
        return list(sealed_circles.open_boxes(self._identity.box_secret, ephemeral, boxes))

    def _try(self, entry: Entry, content: BeginEpoch, keys: Iterable[bytes], read: Read) -> None:
        if entry.id in self._known:
            return
        header, bare = entry.header, msgspec.structs.replace(entry, body=None)
        circle = CircleId(content.subject if content.subject is not None else entry.id)
        for key in (*keys, *self._offered.get(entry.id, ())):
            try:
                opened = sealed_circles.open_charter(key, header.house, header.device, header.seq, content.sealed)
            except CannotOpen:
                continue
            charter = parse_charter(opened)
            if charter is not None:
                self._gain(_Known(bare, circle, key, charter), read)
                return
        self._closed[entry.id] = (circle, bare)

    def _gain(self, known: _Known, read: Read) -> None:
        """Keep an epoch, and look again at what its key may open."""
        self._known[known.entry.id] = known
        self._closed.pop(known.entry.id, None)
        for id_ in self._sheets[known.entry.id]:
            said = read(id_)
            if said is not None and isinstance(said[1], BoxEpoch):
                self._note_served(said[0], said[1], known)
        for parent in known.charter.parents:
            offered = self._offered[parent.epoch]
            if len(offered) < _MAX_OFFERED:
                offered.add(parent.key)
            said = read(parent.epoch) if parent.epoch in self._closed else None
            if said is not None and isinstance(said[1], BeginEpoch):
                self._try(said[0], said[1], [parent.key], read)

    def _take_sheet(self, entry: Entry, content: BoxEpoch, read: Read) -> None:
        self._sheets[content.epoch].add(entry.id)
        known = self._known.get(content.epoch)
        if known is not None:
            self._note_served(entry, content, known)
            return
        offered = self._boxed(content.ephemeral, content.boxes)
        self._offered[content.epoch].update(offered[: _MAX_OFFERED - len(self._offered[content.epoch])])
        said = read(content.epoch) if offered and content.epoch in self._closed else None
        if said is not None and isinstance(said[1], BeginEpoch):
            self._try(said[0], said[1], offered, read)

    def _note_served(self, entry: Entry, content: BoxEpoch, known: _Known) -> None:
        header = entry.header
        try:
            opened = sealed_circles.open_charter(known.key, header.house, header.device, header.seq, content.sealed)
        except CannotOpen:
            return
        self._served[content.epoch] |= parse_served(opened)


def _was_in(state: CircleState, me: PersonId | None) -> bool:
    return any(me in epoch.charter.members for epoch in state.epochs)


def _tag(known: _Known) -> EpochTag:
    return sealed_circles.epoch_tag(known.key, known.entry.id)


def _flipped(
    before: Mapping[CircleId, CircleState], now: Mapping[CircleId, CircleState], judged: Container[EntryId]
) -> bool:
    """Whether an epoch counts no more that did, or one does that was known and did not, or rests on more than before;
    or somebody who was left out is left out once more, and the farther of the two cuts counts.
    """
    for circle, state in before.items():
        later = now.get(circle)
        if later is None or any(id_ not in later.order for id_ in state.order):
            return True
        if any(state.descent[id_].bit_count() != later.descent[id_].bit_count() for id_ in state.order):
            return True
        if any(len(later.drops[person]) > len(ends) for person, ends in state.drops.items()):
            return True
    return any(
        id_ in judged and (circle not in before or id_ not in before[circle].order)
        for circle, state in now.items()
        for id_ in state.order
    )


def _new_drops(before: Mapping[CircleId, CircleState], now: Mapping[CircleId, CircleState]) -> Sequence[Drop]:
    return [
        (circle, person, kept)
        for circle, state in now.items()
        for person, ends in state.drops.items()
        for by, kept in ends
        if circle not in before or by not in {known for known, _ in before[circle].drops.get(person, ())}
    ]
