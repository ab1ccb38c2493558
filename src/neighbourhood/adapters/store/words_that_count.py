"""Of what was said about house, flats and people, only the words that count: an index leads to each of them.

Anybody admitted can describe as much as he likes; what does not count is never decoded. Whose word counts follows from
the authority view as it is now, so nothing of it is stored.
"""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import Final

import apsw

from neighbourhood.adapters.store.lineage import leads_to
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.authority.acts import COUNCIL
from neighbourhood.domain.authority.powers import COUNCIL_ONLY, KEEP_REGISTER, Roles
from neighbourhood.domain.authority.view import LeadsTo, View
from neighbourhood.domain.ids import DeviceId, EntryId, FlatId, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects.rules import RulesState
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
_ALL: Final = "SELECT position, state FROM subject WHERE author = ? AND kind = ?"
_LAST_OF_EACH_FLAT: Final = (
    "SELECT position, state FROM subject WHERE position IN "
    "(SELECT max(position) FROM subject WHERE author = ? AND kind = ? GROUP BY flat)"
)
_PLACED: Final = (
    "SELECT position, state, entry.id, device.id, entry.lane, seq FROM subject "
    "JOIN entry ON entry.row = subject.arrival JOIN device ON device.n = entry.device "
    "WHERE author = ? AND subject.kind = ?"
)
_RULES: Final = (
    "SELECT position, entry.id, device.id, entry.lane, seq FROM subject "
    "JOIN entry ON entry.row = subject.arrival JOIN device ON device.n = entry.device "
    "WHERE author = ? AND subject.kind = 'rules' AND flat IS NULL ORDER BY position DESC"
)
_STATE: Final = "SELECT state FROM subject WHERE position = ?"
_PLACE: Final = "SELECT device.id, entry.lane, seq FROM entry JOIN device ON device.n = entry.device WHERE entry.id = ?"
_Row = tuple[int, bytes]


def name_of(connection: apsw.Connection, person: PersonId) -> str:
    """Return the name that a person gave themselves, empty until it has arrived."""
    states = _in_order(connection.execute(_LAST, (person, "person", None)))
    return next((legible_name(state.name) for state in states if isinstance(state, PersonState)), "")


def name_of_house(connection: apsw.Connection, view: View) -> str:
    """Return what the council last called the house."""
    said = _by(COUNCIL_ONLY, connection, view, "house", f"{_ALL} ORDER BY position DESC LIMIT 1")
    names = [state.name for state in _in_order(said) if isinstance(state, HouseState)]
    return legible_name(names[-1]) if names else ""


def said_of_flats(connection: apsw.Connection, view: View) -> list[tuple[FlatState | PlanState, bool]]:
    """Return what counts for ``flats.known_flats``, in canonical order; see ``app.storage.Storage``."""
    by_council = [
        *_by(KEEP_REGISTER, connection, view, "plan", _ALL),
        *_by(KEEP_REGISTER, connection, view, "flat", _LAST_OF_EACH_FLAT),
    ]
    by_residents = _of_own_flat(connection, view, "flat")
    return [pair for pair in _told_apart(by_council, by_residents) if isinstance(pair[0], FlatState | PlanState)]  # type: ignore[misc]


def said_of_tenures(connection: apsw.Connection, view: View) -> list[tuple[TenureState, bool]]:
    """Return what counts for ``tenures.known_tenures``, in canonical order."""
    by_council = _by(COUNCIL_ONLY, connection, view, "tenure", _ALL)
    by_residents = _of_own_flat(connection, view, "tenure")
    return [pair for pair in _told_apart(by_council, by_residents) if isinstance(pair[0], TenureState)]  # type: ignore[misc]


def versions_of_rules(connection: apsw.Connection, view: View) -> Iterator[tuple[int, SubjectId]]:
    """Yield position and id of the versions of the house rules whose authors spoke for the council, the one that
    holds first; ``rules_at`` reads one.
    """
    before: LeadsTo = partial(leads_to, connection)
    authors = (_rules_of(connection, view, author, before) for author in view.ever_had(COUNCIL))
    return heapq.merge(*authors, reverse=True)


def rules_at(connection: apsw.Connection, position: int) -> RulesState:
    """Return the version of the rules at a position that ``versions_of_rules`` has named."""
    state = decode_state(connection.execute(_STATE, (position,)).get)
    if not isinstance(state, RulesState):
        raise LookupError(position)
    return state


def _rules_of(
    connection: apsw.Connection, view: View, author: PersonId, before: LeadsTo
) -> Iterator[tuple[int, SubjectId]]:
    # Closed when nobody asks on: a statement left half-way keeps all later answers at this moment.
    with closing(connection.execute(_RULES, (author,))) as rows:
        for position, id_, device, lane, seq in rows:
            if view.spoke_as(author, COUNCIL, DeviceId(device), lane, seq, EntryId(id_), before):
                yield position, SubjectId(id_)


def _by(roles: Roles, connection: apsw.Connection, view: View, kind: str, of_member: str) -> Iterator[_Row]:
    """Yield what those say who have one of the roles, and what others said while they had one."""
    for author in sorted({author for role in roles for author in view.ever_had(role)}):
        known = view.persons.get(author)
        if known is not None and known.roles & roles:
            yield from connection.execute(of_member, (author, kind))
        else:
            yield from _while_they_had_one(roles, connection, view, author, kind)


def _while_they_had_one(
    roles: Roles, connection: apsw.Connection, view: View, author: PersonId, kind: str
) -> Iterator[_Row]:
    before: LeadsTo = partial(leads_to, connection)
    for position, state, id_, device, lane, seq in connection.execute(_PLACED, (author, kind)):
        if any(view.spoke_as(author, role, DeviceId(device), lane, seq, EntryId(id_), before) for role in roles):
            yield position, state


def _of_own_flat(connection: apsw.Connection, view: View, kind: str) -> Iterator[_Row]:
    for author, flat in _residents(view):
        yield from connection.execute(_LAST, (author, kind, flat))


def _residents(view: View) -> list[tuple[PersonId, FlatId]]:
    persons = view.persons.values()
    return [(person.id, flat) for person in persons if person.tier < Tier.COUNCIL for flat in person.flats]


def _told_apart(by_council: Iterable[_Row], by_residents: Iterable[_Row]) -> list[tuple[AnyState, bool]]:
    rows = [(*row, True) for row in by_council] + [(*row, False) for row in by_residents]
    return [(decode_state(state), council) for _, state, council in sorted(rows)]


def _in_order(said: Iterable[_Row]) -> list[AnyState]:
    return [decode_state(state) for _, state in sorted(said)]
