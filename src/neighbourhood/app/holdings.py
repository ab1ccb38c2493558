"""Who is known to hold what a person wrote: what devices say, compared with our own log."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from neighbourhood.app.log import Log
from neighbourhood.app.receipt_storage import Claim
from neighbourhood.domain.ids import DeviceId, EntryId, Lane, PersonId

_WHOLE_CHAIN: Final = 2**31


class Holding(msgspec.Struct, frozen=True):
    """That a neighbour's device holds a content chain of ours up to ``seq``. ``heard_at_ms``: when we heard so.

    ``branch``: where the chain is forked, exactly the entries that are held; None: all up to ``seq``.
    """

    person: PersonId
    seq: int
    heard_at_ms: int
    branch: frozenset[EntryId] | None = None

    def covers(self, seq: int, id_: EntryId) -> bool:
        """Whether this entry of the chain is held."""
        return seq <= self.seq if self.branch is None else id_ in self.branch


Holdings = Mapping[DeviceId, tuple[Holding, ...]]
"""By author."""


class HoldingsFinder:
    """Finds the entries that claims speak of. Belongs to the writer thread."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._known: dict[tuple[DeviceId, int, bytes], EntryId] = {}
        self._branches: dict[EntryId, frozenset[EntryId]] = {}

    def holdings(self, claims: Iterable[Claim]) -> Holdings:
        """Return what other people hold, as far as a claim names an entry that is here."""
        found: dict[DeviceId, list[Holding]] = {}
        forked = self._log.frontier.forked_devices()
        for claim in claims:
            holder = self._log.view.devices.get(claim.holder)
            if claim.lane != Lane.CONTENT or holder is None or holder.person == self._log.me:
                continue
            end = self._end(claim)
            if end is not None:
                branch = self._branch(claim.author, end) if claim.author in forked else None
                found.setdefault(claim.author, []).append(Holding(holder.person, claim.seq, claim.heard_at_ms, branch))
        return MappingProxyType({author: tuple(holdings) for author, holdings in found.items()})

    def _end(self, claim: Claim) -> EntryId | None:
        """Return the entry that a claim names; None when nothing here has this place and tag."""
        key = (claim.author, claim.seq, claim.tag)
        if key not in self._known:
            there = self._log.storage.ids_at(claim.author, claim.lane, claim.seq)
            matching = [id_ for id_ in there if id_.startswith(claim.tag)]
            if not matching:
                return None
            self._known[key] = matching[0]
        return self._known[key]

    def _branch(self, author: DeviceId, end: EntryId) -> frozenset[EntryId]:
        """Return an entry and all before it in its chain."""
        if end not in self._branches:
            chain = self._log.storage.chain(author, Lane.CONTENT, from_seq=0, limit=_WHOLE_CHAIN)
            before = {stored.entry.id: stored.entry.header.prev for stored in chain}
            branch, at = set(), before.get(end)
            while at is not None:
                branch.add(at)
                at = before.get(at)
            self._branches[end] = frozenset({end, *branch})
        return self._branches[end]
