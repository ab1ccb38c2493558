"""Of what was said about house, flats and people, only the words that count: an index leads to each of them.

Anybody admitted can describe as much as he likes; what does not count is never read. Whose word counts follows from
the authority view as it is now, so nothing of it is stored.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import apsw

from neighbourhood.app.texts import legible_name
from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import FlatId, PersonId, Tier
from neighbourhood.domain.subjects.states import (
    AnyState,
    FlatState,
    HouseState,
    PersonState,
    PlanState,
    TenureState,
    decode_state,
)

_LAST: Final = (
    "SELECT position, state FROM subject WHERE author = ? AND kind = ? AND flat IS ? ORDER BY position DESC LIMIT 1"
)
_PLANS: Final = "SELECT position, state FROM subject WHERE author = ? AND kind = 'plan'"
_TENURES: Final = "SELECT position, state FROM subject WHERE author = ? AND kind = 'tenure'"
_LAST_OF_EACH_FLAT: Final = (
    "SELECT position, state FROM subject WHERE position IN "
    "(SELECT max(position) FROM subject WHERE author = ? AND kind = 'flat' GROUP BY flat)"
)


def name_of(connection: apsw.Connection, person: PersonId) -> str:
    """Return the name that a person gave themselves, empty until it has arrived."""
    states = _in_order(connection.execute(_LAST, (person, "person", None)))
    return next((legible_name(state.name) for state in states if isinstance(state, PersonState)), "")


def name_of_house(connection: apsw.Connection, persons: Mapping[PersonId, Person]) -> str:
    """Return what the council last called the house."""
    said = [row for author in _council(persons) for row in connection.execute(_LAST, (author, "house", None))]
    names = [state.name for state in _in_order(said) if isinstance(state, HouseState)]
    return legible_name(names[-1]) if names else ""


def said_of_flats(connection: apsw.Connection, persons: Mapping[PersonId, Person]) -> list[FlatState | PlanState]:
    """Return what counts for ``flats.known_flats``, in canonical order; see ``app.storage.Storage``."""
    said: list[tuple[int, bytes]] = []
    for author in _council(persons):
        said += connection.execute(_PLANS, (author,))
        said += connection.execute(_LAST_OF_EACH_FLAT, (author,))
    for author, flat in _residents(persons):
        said += connection.execute(_LAST, (author, "flat", flat))
    return [state for state in _in_order(said) if isinstance(state, FlatState | PlanState)]


def said_of_tenures(connection: apsw.Connection, persons: Mapping[PersonId, Person]) -> list[TenureState]:
    """Return what counts for ``tenures.known_tenures``, in canonical order."""
    said: list[tuple[int, bytes]] = []
    for author in _council(persons):
        said += connection.execute(_TENURES, (author,))
    for author, flat in _residents(persons):
        said += connection.execute(_LAST, (author, "tenure", flat))
    return [state for state in _in_order(said) if isinstance(state, TenureState)]


def _council(persons: Mapping[PersonId, Person]) -> list[PersonId]:
    return [person.id for person in persons.values() if person.tier >= Tier.COUNCIL]


def _residents(persons: Mapping[PersonId, Person]) -> list[tuple[PersonId, FlatId]]:
    return [(person.id, flat) for person in persons.values() if person.tier < Tier.COUNCIL for flat in person.flats]


def _in_order(said: Iterable[tuple[int, bytes]]) -> list[AnyState]:
    return [decode_state(state) for _, state in sorted(said)]
