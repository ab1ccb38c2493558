"""Answers about acts while some are not decided: which hold for good, and which still hang on the same.

What is not decided is asked for again and again, and each time of all that it rests on: of a few dozen proposals on an
undecided council that would take for ever. So an open answer is kept with what it hangs on, until any of that is decided.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, TypeVar

from neighbourhood.domain.authority.cases import Case, Cases

_T = TypeVar("_T")


class _Open(NamedTuple):
    """The numbers of the acts of which it is not decided whether they count, and whether they have effect."""

    counting: int
    effects: int


class Answers:
    """Keeps what was answered, and notes what an answer hangs on while it is looked for."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Any] = {}
        self._open: dict[Hashable, _Open] = {}
        self._passing: dict[Hashable, Any] | None = None
        self._counting = self._effects = 0
        """What the answer that is looked for hangs on, by number."""
        self._counted = self._settled = 0
        """What is decided, by number."""

    @property
    def are_passing(self) -> bool:
        """Whether answers hold only for now, as what is undecided is taken not to be there."""
        return self._passing is not None

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Keep answers only until this ends."""
        self._passing = {}
        try:
            yield
        finally:
            self._passing = None

    def begin(self) -> None:
        """Note anew what is hung on."""
        self._counting = self._effects = 0

    def hung_on(self, cases: Cases) -> dict[int, Case]:
        """Return what was hung on since the beginning, by number."""
        hung, found = self._counting | self._effects, dict[int, Case]()
        while hung:
            number = (hung & -hung).bit_length() - 1
            found[number] = cases[number]
            hung &= hung - 1
        return found

    def hangs_on_counting(self, case: Case) -> None:
        """Note an act of which it is not decided whether it counts."""
        self._counting |= 1 << case.number

    def hangs_on_effect(self, case: Case) -> None:
        """Note an act of which it is not decided whether it has effect."""
        self._effects |= 1 << case.number

    def decided(self, case: Case) -> None:
        """Take note of what has been decided about an act."""
        if case.counts is not None:
            self._counted |= 1 << case.number
        if case.effective is not None:
            self._settled |= 1 << case.number

    def ask(self, place: Hashable, look: Callable[[], _T | None]) -> _T | None:
        """Return what is known in a place, None where it is not decided; ``look`` finds it out."""
        known: _T | None = self._known.get(place)
        if known is not None:
            return known
        if self._passing is not None:
            if place not in self._passing:
                self._passing[place] = look()
            passing: _T | None = self._passing[place]
            return passing
        if self._is_still_open(place):
            return None
        before = _Open(self._counting, self._effects)
        self.begin()
        found = look()
        hangs_on = _Open(self._counting, self._effects)
        self._note(before)
        if found is not None:
            self._known[place] = found
            self._open.pop(place, None)
        elif any(hangs_on):
            self._open[place] = hangs_on
        return found

    def _is_still_open(self, place: Hashable) -> bool:
        hangs_on = self._open.get(place)
        if hangs_on is None or hangs_on.counting & self._counted or hangs_on.effects & self._settled:
            return False
        self._note(hangs_on)
        return True

    def _note(self, hangs_on: _Open) -> None:
        self._counting |= hangs_on.counting
        self._effects |= hangs_on.effects
