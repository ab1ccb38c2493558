"""Who is known to hold what a person wrote: what devices say, compared with our own log."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import msgspec

from neighbourhood.app.log import Log
from neighbourhood.app.receipt_storage import Claim
from neighbourhood.domain.ids import DeviceId, EntryId, Lane, PersonId


class HeldUpTo(msgspec.Struct, frozen=True):
    """That a chain is held up to ``seq``. ``heard_at_ms``: when this computer learned of it, by its own clock.

    ``branch``: where the chain is forked, exactly the entries that this adds to the step before; None: all up to
    ``seq``.
    """

    seq: int
    heard_at_ms: int
    branch: frozenset[EntryId] | None


class Holding(msgspec.Struct, frozen=True):
    """What a device holds of a chain. ``steps``: upwards."""

    person: PersonId
    steps: tuple[HeldUpTo, ...]

    def heard_at_ms(self, seq: int, id_: EntryId) -> int | None:
        """Return when this entry of the chain was first heard to be held; None when it is not known to be."""
        for n in range(bisect_left(self.steps, seq, key=lambda step: step.seq), len(self.steps)):
            step = self.steps[n]
            if step.branch is None or id_ in step.branch:
                return step.heard_at_ms
        return None


Holdings = Mapping[DeviceId, tuple[Holding, ...]]
"""By author."""

ActHoldings = Mapping[DeviceId, Mapping[DeviceId, Holding]]
"""What devices hold of authority chains in which something is erased: author, then holder."""


class HoldingsFinder:
    """Finds the entries that claims speak of. Belongs to the writer thread."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._ends: dict[tuple[DeviceId, int, bytes], EntryId] = {}
        self._before: dict[EntryId, EntryId | None] = {}
        self._branches: dict[tuple[EntryId, EntryId | None], frozenset[EntryId]] = {}

    def holdings(self, claims: Iterable[Claim]) -> Holdings:
        """Return what other people hold, as far as a claim names entries that are here."""
        found: dict[DeviceId, list[Holding]] = {}
        forked = self._log.frontier.forked_devices()
        for claim in claims:
            holder = self._log.view.devices.get(claim.holder)
            if claim.lane != Lane.CONTENT or holder is None or holder.person == self._log.me:
                continue
            steps = tuple(self._steps(claim, forked=claim.author in forked))
            if steps:
                found.setdefault(claim.author, []).append(Holding(holder.person, steps))
        return MappingProxyType({author: tuple(holdings) for author, holdings in found.items()})

    def of_erasures(self, claims: Iterable[Claim]) -> ActHoldings:
        """Return what living devices hold of the chains in which something is erased."""
        found: dict[DeviceId, dict[DeviceId, Holding]] = {}
        forked, erasing = self._log.frontier.forked_devices(), self._log.erasing_devices()
        for claim in claims:
            holder = self._log.view.devices.get(claim.holder)
            if claim.lane == Lane.AUTHORITY and claim.author in erasing and holder is not None:
                steps = tuple(self._steps(claim, forked=claim.author in forked))
                found.setdefault(claim.author, {})[claim.holder] = Holding(holder.person, steps)
        return MappingProxyType(found)

    def _steps(self, claim: Claim, *, forked: bool) -> Iterator[HeldUpTo]:
        before: EntryId | None = None
        for step in claim.steps:
            end = self._end(claim.author, claim.lane, step.seq, step.tag)
            if end is not None:
                yield HeldUpTo(step.seq, step.heard_at_ms, self._branch(end, before) if forked else None)
                before = end

    def _end(self, author: DeviceId, lane: int, seq: int, tag: bytes) -> EntryId | None:
        """Return the entry that a claim names; None when nothing here has this place and tag."""
        key = (author, seq, tag)
        if key not in self._ends:
            matching = [id_ for id_ in self._log.storage.ids_at(author, lane, seq) if id_.startswith(tag)]
            if not matching:
                return None
            self._ends[key] = matching[0]
        return self._ends[key]

    def _branch(self, end: EntryId, before: EntryId | None) -> frozenset[EntryId]:
        """Return an entry and those before it in its chain, as far as another one."""
        key = (end, before)
        if key not in self._branches:
            self._branches[key] = frozenset(self._back(end, before))
        return self._branches[key]

    def _back(self, end: EntryId, before: EntryId | None) -> Iterator[EntryId]:
        at: EntryId | None = end
        while at is not None and at != before:
            yield at
            at = self._previous(at)

    def _previous(self, id_: EntryId) -> EntryId | None:
        if id_ not in self._before:
            stored = self._log.storage.entry(id_)
            self._before[id_] = stored.entry.header.prev if stored is not None else None
        return self._before[id_]
