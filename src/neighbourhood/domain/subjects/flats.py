"""The flats of the house, joined from what residents and council said about them, when they are shown.

A fold reads no other subject, and power follows from the authority view: so whose description counts is decided here
(architecture.md, section 2, rules 3 and 4).
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

import msgspec

from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import FlatId, PersonId
from neighbourhood.domain.subjects.states import FlatState, PlanState


class Flat(msgspec.Struct, gc=False, frozen=True):
    """A flat as the house knows it. ``area``: hundredths of m²; ``planned``: the plan has it; ``gone``: the plan has it no more."""

    flat: FlatId
    number: str
    entrance: str = ""
    floor: int | None = None
    planned: bool = False
    gone: bool = False
    area: int | None = None


def known_flats(
    statements: Iterable[tuple[FlatState | PlanState, bool]], persons: Mapping[PersonId, Person]
) -> dict[FlatId, Flat]:
    """Return every flat that somebody entitled has described; ``statements`` are in canonical order,
    each with whether the council says it.

    The council describes all flats, a resident only the number of the own one, and only while the council is silent
    about it. The council's flats come first, in the order of their first mention.
    """
    by_council: dict[FlatId, Flat] = {}
    by_residents: dict[FlatId, Flat] = {}
    for state, of_council in statements:
        author = persons.get(state.author)
        if of_council:
            by_council.update((flat.flat, flat) for flat in _said(state, by_council))
        elif isinstance(state, FlatState) and author is not None and state.flat in author.flats:
            by_residents[state.flat] = Flat(state.flat, state.number)
    return by_council | {flat: by_residents[flat] for flat in sorted(by_residents.keys() - by_council.keys())}


def _said(state: FlatState | PlanState, known: Mapping[FlatId, Flat]) -> list[Flat]:
    if isinstance(state, FlatState):
        before = known.get(state.flat, Flat(state.flat, ""))
        return [msgspec.structs.replace(before, number=state.number, gone=False)]
    placed = [
        Flat(flat.flat, flat.number, flat.entrance, flat.floor, planned=True, area=flat.area) for flat in state.flats
    ]
    gone = [known[flat] for flat in state.gone if flat in known]
    return placed + [msgspec.structs.replace(flat, planned=False, gone=True) for flat in gone]


def natural_key(text: str) -> tuple[int, str]:
    """Return a sorting key for numbers of flats and entrances: 9 before 12, 12 before 12A, words last."""
    digits = "".join(char for char in text if char in "0123456789")[:9]
    return (int(digits) if digits else 10**9, text)


class Placed(Protocol):
    """Anything that says where a flat is; without a plan the entrance is empty and the floor None."""

    @property
    def number(self) -> str: ...
    @property
    def entrance(self) -> str: ...
    @property
    def floor(self) -> int | None: ...


_Key = tuple[tuple[int, str], bool, int, tuple[int, str]]


def upwards_key(flat: Placed) -> _Key:
    """Return a sorting key: entrances ascending, in each the floors from the ground up, flats without a floor last."""
    return natural_key(flat.entrance), flat.floor is None, flat.floor or 0, natural_key(flat.number)


def downwards_key(flat: Placed) -> _Key:
    """Return a sorting key as a house is drawn: entrances ascending, the top floor first, no floor last."""
    return natural_key(flat.entrance), flat.floor is None, -(flat.floor or 0), natural_key(flat.number)
