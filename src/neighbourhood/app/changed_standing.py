"""What a change of standing does to what was said before: whether any of it counts otherwise now."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from typing import Final

from neighbourhood.app.keys import Keychain
from neighbourhood.app.storage import Reversal, Storage
from neighbourhood.domain.authority.acts import COUNCIL
from neighbourhood.domain.authority.view import Ended, Verdict, View
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import CircleId, DeviceId, EntryId, Lane, PersonId, Tier

_SLICE: Final = 2_000
_SPOKEN: Final = [lane for lane in Lane if lane != Lane.AUTHORITY]


class ChangedStanding:
    """Answers by what is stored; belongs to the writer thread. ``forked``: gives the devices whose chains have branches."""

    def __init__(self, storage: Storage, keys: Keychain, forked: Callable[[], Container[DeviceId]]) -> None:
        self._storage = storage
        self._keys = keys
        self._forked = forked

    def words_flipped(self, before: View, now: View) -> bool:
        """Whether the standing has changed of a device that has said anything; of others nothing was folded."""
        flipped = {grant.device for id_, grant in before.grants.items() if now.grants.get(id_) != grant}
        return any(self._has_spoken(device) for device in flipped) or self._council_flipped(before, now)

    def is_said_beyond(self, view: View, circle: CircleId, person: PersonId, kept: Ended) -> bool:
        """Whether somebody who is left out of a circle has said more in it than counts now."""
        return any(
            self._keys.circle_of(entry.header.epoch) == circle
            and not kept.keeps(device, Lane.CONTENT, entry.header.seq, entry.id, self._storage.leads_to)
            for device in _devices_of(view, person)
            for entry in self._beyond(device, [kept])
        )

    def _council_flipped(self, before: View, now: View) -> bool:
        """Whether something that was said in the council counts there now and did not, or does no more."""
        changed = {
            person
            for person, role in before.terms.keys() | now.terms.keys()
            if role == COUNCIL and before.terms.get((person, role)) != now.terms.get((person, role))
        }
        return any(self._speaks_otherwise(person, before, now) for person in changed)

    def _speaks_otherwise(self, person: PersonId, before: View, now: View) -> bool:
        terms = [*before.terms.get((person, COUNCIL), ()), *now.terms.get((person, COUNCIL), ())]
        lasting = any(term.ended is None for term in before.terms.get((person, COUNCIL), ()))
        ends = [term.ended for term in terms if term.ended is not None] if lasting else []
        for device in _devices_of(now, person):
            for entry in self._beyond(device, ends):
                if self._keys.circle_of(entry.header.epoch) == Tier.COUNCIL:
                    place = (device, Lane.CONTENT, entry.header.seq, entry.id, self._storage.leads_to)
                    if before.spoke_as(person, COUNCIL, *place) != now.spoke_as(person, COUNCIL, *place):
                        return True
        return False

    def _has_spoken(self, device: DeviceId) -> bool:
        return any(self._storage.chain(device, lane, from_seq=0, limit=1) for lane in _SPOKEN)

    def _beyond(self, device: DeviceId, ends: Iterable[Ended]) -> Iterator[Entry]:
        """Give what a device has said from the first of its cuts on; of a chain with branches, all."""
        cuts = [seq for kept in ends for seq, _ in kept.cuts.get((device, Lane.CONTENT), ())]
        seq = 0 if device in self._forked() else min(cuts, default=0)
        while stored := self._storage.chain(device, Lane.CONTENT, from_seq=seq, limit=_SLICE):
            yield from (item.entry for item in stored)
            if len(stored) < _SLICE:
                return
            seq = max(stored[-1].entry.header.seq, seq + 1)  # where branches meet, several have one number


def _devices_of(view: View, person: PersonId) -> list[DeviceId]:
    return sorted({grant.device for grant in view.grants.values() if grant.person == person})


def reversals(before: View, after: View, fresh: Collection[EntryId]) -> Iterable[Reversal]:
    """Return the acts that were here and have lost their effect, or got it back."""
    for id_, why in after.rejected.items():
        if id_ not in before.rejected and id_ not in fresh:
            yield Reversal(id_, why.verdict.value, why.by)
    for id_, was in before.rejected.items():
        if was.verdict is not Verdict.UNSIGNED and id_ not in after.rejected:
            yield Reversal(id_, "")


def extends(before: View, after: View) -> bool:
    """Whether every rotation and sheet is still there, counted or fallen, so that no key has lost its ground."""
    return _of_keys(before) <= _of_keys(after)


def _of_keys(view: View) -> set[EntryId]:
    return {one.id for part in (view.rotations, view.sheets, view.fallen, view.fallen_sheets) for one in part}
