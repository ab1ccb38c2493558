"""A council of three, all that it can do to itself in few steps, and every way in which the news can travel meanwhile.

A step is: one of the three ends another's council, takes a resident in, or signs; or learns all that another knows. So
all partial orders of knowledge arise. States that differ by the order of independent steps alone are one state.
"""

from collections.abc import Iterator
from itertools import product
from typing import Final

from neighbourhood.domain.authority.acts import AnyAct, AuthorityEntry, Close, GrantRole, Second
from neighbourhood.domain.ids import EntryId, PersonId
from tests.domain.authority.town import Town, device, person

COUNCIL_OF_THREE: Final = ("anna", "boris", "clara")
RESIDENT: Final = "rita"
Known = tuple[frozenset[EntryId], frozenset[EntryId], frozenset[EntryId]]
"""What each of the three knows of what was written since the beginning."""


class Model:
    """Makes states. Two entries with the same past, author and act are the same entry."""

    def __init__(self) -> None:
        self.town = Town(COUNCIL_OF_THREE[0])
        self.town.council(*COUNCIL_OF_THREE[1:])
        self.town.move_in("anna", RESIDENT, 2)
        self.beginning = frozenset(self.town.entries)
        self._tips = self.town.tips()
        self._councils = {
            who: next(
                id_
                for id_, (whose, role) in self.town.view().roles.items()
                if (whose, role) == (person(who), "council")
            )
            for who in COUNCIL_OF_THREE
        }

    def states(self, depth: int) -> Iterator[frozenset[EntryId]]:
        """Return every set of entries that is there after at most this many steps."""
        nothing: frozenset[EntryId] = frozenset()
        layer: set[Known] = {(nothing, nothing, nothing)}
        met: set[frozenset[EntryId]] = set()
        for _ in range(depth):
            layer = {further for known in layer for further in self._further(known)}
            for known in layer:
                written = frozenset().union(*known)
                if written not in met:
                    met.add(written)
                    yield written

    def _further(self, known: Known) -> Iterator[Known]:
        for me, other in product(range(3), range(3)):
            if me != other and not known[other] <= known[me]:
                yield self._knowing(known, me, known[me] | known[other])
        for me, name in enumerate(COUNCIL_OF_THREE):
            for act in self._acts(name, known[me]):
                yield self._knowing(known, me, known[me] | {self._written(name, act, known[me])})

    def _knowing(self, known: Known, who: int, now: frozenset[EntryId]) -> Known:
        one, two, three = (now if number == who else known[number] for number in range(3))
        return one, two, three

    def _acts(self, me: str, known: frozenset[EntryId]) -> Iterator[AnyAct]:
        mine = [self.entry(id_).act for id_ in known if self.entry(id_).device == device(me)]
        others = (name for name in COUNCIL_OF_THREE if name != me)
        proposals: list[AnyAct] = [Close(0, (), (self._councils[other],), (), (), ()) for other in others]
        if me == "boris":  # one proposes the resident; if others could too, it would be more of the same
            proposals.append(GrantRole(0, person(RESIDENT), "council"))
        yield from (act for act in proposals if act not in mine)
        for id_ in sorted(known):
            act = Second(0, id_)
            entry = self.entry(id_)
            if entry.device != device(me) and not isinstance(entry.act, Second) and act not in mine:
                yield act

    def _written(self, who: str, act: AnyAct, known: frozenset[EntryId]) -> EntryId:
        seen = known - {before for id_ in known for before in self.entry(id_).before}
        return self.town.backdate(who, act, seen or self._tips)

    def entry(self, id_: EntryId) -> AuthorityEntry:
        """Return an entry."""
        return self.town.entries[id_]

    def ends_in_signatures(self, written: frozenset[EntryId]) -> bool:
        """Whether the last of all that was written are signatures. A proposal that nobody has seen has no effect, and the
        same state without it is a state of its own.
        """
        seen = {before for id_ in written for before in self.entry(id_).before}
        return all(isinstance(self.entry(id_).act, Second) for id_ in written - seen)

    def signers(self, proposal: EntryId, written: frozenset[EntryId]) -> set[PersonId]:
        """Return who has signed a proposal."""
        seconds = (self.entry(id_) for id_ in written if self.entry(id_).act == Second(0, proposal))
        return {PersonId(self.entry(proposal).device), *(PersonId(second.device) for second in seconds)}
