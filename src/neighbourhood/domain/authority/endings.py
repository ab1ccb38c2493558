"""What ended a grant or a role, and what still stands of what was said under it.

A device can be brought in and closed again very often, and all later closes reach each of its grants. So the closes of one
thing are gathered once, and of them each grant takes the part that reaches it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from types import MappingProxyType
from typing import Final, Generic, NamedTuple, TypeVar

from neighbourhood.domain.authority.acts import Close, Cut, Raise
from neighbourhood.domain.authority.cases import Case, Cases, Docket, Reach
from neighbourhood.domain.authority.view import Chain, Ended
from neighbourhood.domain.ids import EntryId

_T = TypeVar("_T")
_ALL: Final = -1
"""Every number."""


class Endings:
    """Answers for a docket all of whose closes are judged."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket
        self._gathered: dict[int, _Closes] = {}
        """By the identity of the docket's list, which lives as long as this."""

    def of_role(self, reaches: Iterable[Reach]) -> Ended | None:
        """Return what ended a role; None while nothing did.

        What somebody ends with nobody else's word adds nothing to what a close by others leaves standing that had not heard
        of it: whoever was recalled could else end the role once more, up to whatever they have said since. (Of a computer
        that is not so: its person has others, and may say what of it was their own.)
        """
        reaches = list(reaches)
        heard_of = _ALL
        for closes, given in reaches:
            for past in self._closes(closes).by_others.reaching(given):
                heard_of &= past
        return self.ended(reaches, heard_of)

    def ended(self, reaches: Iterable[Reach], heard_of: int = _ALL) -> Ended | None:
        """Return what ended something; None while nothing did. Of own closes, only those add what stands that were heard of."""
        reached = [(self._closes(closes), given) for closes, given in reaches]
        by = tuple(dict.fromkeys(chain.from_iterable(closes.ids.reaching(given) for closes, given in reached)))
        if not by:
            return None
        cuts: defaultdict[Chain, set[tuple[int, EntryId]]] = defaultdict(set)
        for part in chain.from_iterable(closes.parts.reaching(given) for closes, given in reached):
            if not part.own or heard_of >> part.number & 1:
                for cut in part.cuts:
                    cuts[cut.device, cut.lane].add((cut.seq, cut.id))
        kept = {place: tuple(sorted(ends)) for place, ends in cuts.items()}
        return Ended(by, MappingProxyType(kept))

    def _closes(self, closes: Cases) -> "_Closes":
        gathered = self._gathered.get(id(closes))
        if gathered is None:
            gathered = self._gathered[id(closes)] = _Closes(self._docket, closes)
        return gathered


class _Part(NamedTuple):
    """What a close or one of its raises leaves standing. ``own``: the close takes nobody else's word."""

    number: int
    own: bool
    cuts: tuple[Cut, ...]


class _Closes:
    """The effective closes of one thing, and what they and their raises leave standing."""

    def __init__(self, docket: Docket, closes: Cases) -> None:
        effective = [close for close in closes if close.effective]
        self.ids = _Numbered((close.number, close.entry.id) for close in effective)
        self.parts = _Numbered((close.number, part) for close in effective for part in _parts(docket, close))
        self.by_others = _Numbered((close.number, close.past) for close in effective if not docket.is_own(close))
        """The pasts of those that took somebody else's word."""


class _Numbered(Generic[_T]):
    """What is known by the numbers of cases. No case rests on one with a higher number than its own."""

    def __init__(self, known: Iterable[tuple[int, _T]]) -> None:
        in_order = sorted(known, key=lambda pair: pair[0])
        self._numbers = [number for number, _ in in_order]
        self._values = [value for _, value in in_order]
        self._mask = sum(1 << number for number in set(self._numbers))

    def reaching(self, given: Case | None) -> list[_T]:
        """Return what an act did not know of; all, where there is no act."""
        if given is None:
            return self._values
        later = bisect_left(self._numbers, given.number)
        apart = self._mask & ((1 << given.number) - 1) & ~given.past
        if not apart:
            return self._values[later:]
        return [self._values[at] for at in range(later) if apart >> self._numbers[at] & 1] + self._values[later:]


def _parts(docket: Docket, close: Case) -> Iterator[_Part]:
    raises = (case for case in docket.raises.get(close.entry.id, ()) if case.effective)
    for case in (close, *raises):
        act = case.entry.act
        if isinstance(act, Close | Raise) and act.cuts:
            yield _Part(case.number, docket.is_own(close), act.cuts)
