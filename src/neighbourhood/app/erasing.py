"""Erasing: acts by which every device drops what was said (docs/protocol.md, section 11)."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final, TypeVar

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EraseMessage, EraseMine
from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import COUNCIL, Erase, ErasedRange
from neighbourhood.domain.authority.view import Chain, View
from neighbourhood.domain.ids import DeviceId, EntryId, Lane, PersonId
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.states import MessageState, TenureState, decode_state

_OF_THE_HOUSE: Final = ("house", "flat", "plan", "rules", "measure", "tenure")
_Place = tuple[DeviceId, int, int]
_T = TypeVar("_T")
_SLICE: Final = 200
_LANES: Final = (Lane.POLLS, Lane.CONTENT)


class Erasing:
    """Intents that erase, over a Core."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def message(self, intent: EraseMessage) -> int:
        """Erase what the author of a message has said in it: wordings, reactions, all."""
        record, me = self._core.storage.subject(intent.message), self._me()
        state = decode_state(record.state) if record is not None else None
        if not isinstance(state, MessageState) or state.erased:
            raise Fault(FaultKind.UNKNOWN_MESSAGE, message=intent.message.hex())
        if state.author != me and COUNCIL not in self._view.persons[me].roles:
            raise Fault(FaultKind.NOT_YOURS)
        devices = self._devices_of(state.author)
        said = {
            id_: place for id_, place in self._core.storage.places_in(intent.message).items() if place.device in devices
        }
        if state.author == me:
            return self._erase(_ranges((place.device, place.lane, place.seq) for place in said.values()))
        return self._erase_entries(sorted(said))

    def mine(self, _: EraseMine) -> int:
        """Erase everything that this person has written for themselves, on whichever device.

        But not what is the house's: its name, flats and rules, what one did as a moderator, and the keys of circles that
        one keeps, without which all that others have said there would be lost.
        """
        devices, last = self._devices_of(self._me()), dict[Chain, int]()
        for head in self._core.log.frontier.heads():
            if head.device in devices and head.lane in _LANES:
                last[head.device, head.lane] = max(head.seq, last.get((head.device, head.lane), 0))
        kept = {*self._of_circles(), *self._of_the_house()}
        return self._erase(_ranges({(*chain, seq) for chain, end in last.items() for seq in range(end + 1)} - kept))

    def _of_circles(self) -> Iterable[_Place]:
        row = 0
        while stored := self._core.storage.circle_entries(row, limit=_SLICE):
            row = stored[-1].row
            yield from ((one.entry.header.device, one.entry.header.lane, one.entry.header.seq) for one in stored)

    def _of_the_house(self) -> Iterable[_Place]:
        storage, me = self._core.storage, self._me()
        for kind in _OF_THE_HOUSE:
            for record in storage.subjects_of_kind(kind):
                state = decode_state(record.state)
                if not isinstance(state, MeasureState | TenureState) or state.person != me:
                    for place in storage.places_in(record.id).values():
                        yield place.device, place.lane, place.seq

    def _erase(self, ranges: Sequence[ErasedRange]) -> int:
        self._write([(part, ()) for part in _parts(ranges, limits.MAX_ERASED_RANGES)])
        return sum(part.last_seq - part.first_seq + 1 for part in ranges)

    def _erase_entries(self, entries: Sequence[EntryId]) -> int:
        self._write([((), part) for part in _parts(entries, limits.MAX_ERASED_ENTRIES)])
        return len(entries)

    def _write(self, named: Iterable[tuple[tuple[ErasedRange, ...], tuple[EntryId, ...]]]) -> None:
        """Write the acts; raise Fault where they plainly have no effect, and leave nothing."""
        now_ms = self._core.outside.now_ms()
        with self._core.together():
            erasures = [Erase(now_ms, ranges, entries) for ranges, entries in named]
            acts = self._core.act(*erasures) if erasures else []
            if any(act in self._view.rejected for act in acts):
                mine = self._view.devices.get(self._core.identity.device)
                unproven = mine is not None and self._view.grants[mine.grant].unproven
                raise Fault(FaultKind.NOT_UPHELD if unproven else FaultKind.NOT_ALLOWED)

    @property
    def _view(self) -> View:
        return self._core.log.view

    def _me(self) -> PersonId:
        if self._core.log.me is None:
            raise self._core.absent()
        return self._core.log.me

    def _devices_of(self, person: PersonId) -> frozenset[DeviceId]:
        return frozenset(grant.device for grant in self._view.grants.values() if grant.person == person)


def _parts(whole: Sequence[_T], size: int) -> Iterable[tuple[_T, ...]]:
    return (tuple(whole[n : n + size]) for n in range(0, len(whole), size))


def _ranges(places: Iterable[tuple[DeviceId, int, int]]) -> list[ErasedRange]:
    """Return places as ranges; neighbouring ones become one."""
    ordered = sorted(set(places))
    runs = groupby(enumerate(ordered), key=lambda item: (*item[1][:2], item[1][2] - item[0]))
    found: list[ErasedRange] = []
    for (device, lane, _), run in runs:
        seqs = [seq for _, (_, _, seq) in run]
        found.append(ErasedRange(device, lane, seqs[0], seqs[-1]))
    return found
