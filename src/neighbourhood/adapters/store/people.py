"""Names, flats and the house, joined from sealed content and the authority view."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

import apsw

from neighbourhood.app.rows import FlatRow, HouseRow, PersonRow
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import DeviceId, FlatId, PersonId, Tier
from neighbourhood.domain.limits import MAX_FLOOR
from neighbourhood.domain.subjects.flats import Flat, known_flats, natural
from neighbourhood.domain.subjects.states import (
    AnyState,
    FlatState,
    HouseState,
    PersonState,
    PlanState,
    decode_state,
)


class PeopleReader:
    """One answer's worth of people: what was read is kept for as long as this object lives."""

    def __init__(self, connection: apsw.Connection, view: View, device: DeviceId) -> None:
        self._connection = connection
        self._view = view
        known = view.devices.get(device)
        self.me = known.person if known else None

    def _states(self, kind: str, other: str = "") -> list[AnyState]:
        """Return the states of one kind, or of two, in canonical order."""
        rows = self._connection.execute(
            "SELECT state FROM subject WHERE kind IN (?, ?) AND kind <> 'message' ORDER BY position", (kind, other)
        )
        return [decode_state(state) for (state,) in rows]

    @cached_property
    def _names(self) -> dict[PersonId, str]:
        return {state.author: state.name for state in self._states("person") if isinstance(state, PersonState)}

    @cached_property
    def _flats(self) -> dict[FlatId, Flat]:
        states = (state for state in self._states("flat", "plan") if isinstance(state, FlatState | PlanState))
        return known_flats(states, self._view.persons)

    def flats(self) -> list[FlatRow]:
        """Return the flats of the house by entrance, floor and number: planned, lived in or invited ones."""
        residents = Counter(person.flat for person in self._view.persons.values())
        rows = [
            FlatRow(
                flat=flat.flat,
                number=flat.number,
                entrance=flat.entrance,
                floor=flat.floor,
                planned=flat.planned,
                residents=residents[flat.flat],
            )
            for flat in self._flats.values()
            if not flat.gone or residents[flat.flat]
        ]
        return sorted(rows, key=_by_place)

    def flats_of(self, persons: Iterable[PersonId]) -> set[FlatId]:
        """Return where these people live."""
        return {self._view.persons[person].flat for person in persons if person in self._view.persons}

    def row(self, person: PersonId) -> PersonRow:
        """Return a person; the name is empty until it has arrived."""
        known = self._view.persons.get(person)
        return PersonRow(
            person=person,
            name=self._names.get(person, ""),
            flat_number=self._number(known.flat) if known else "",
            council=known is not None and known.tier >= Tier.COUNCIL,
            me=person == self.me,
        )

    def _number(self, flat: FlatId) -> str:
        known = self._flats.get(flat)
        return known.number if known else ""

    def everybody(self) -> list[PersonRow]:
        """Return everybody admitted, by flat and name."""
        rows = [self.row(person) for person in self._view.persons]
        return sorted(rows, key=lambda row: (natural(row.flat_number), row.name.casefold(), row.person))

    def house(self) -> HouseRow | None:
        """Return the house once this device belongs to it."""
        if self._view.house is None or self.me is None:
            return None
        names = [
            state.name
            for state in self._states("house")
            if isinstance(state, HouseState) and self._is_council(state.author)
        ]
        return HouseRow(
            house=self._view.house,
            name=names[-1] if names else "",
            me=self.row(self.me),
            residents=len(self._view.persons),
            devices=len(self._view.devices),
            flats=sum(flat.planned for flat in self._flats.values()),
        )

    def _is_council(self, author: PersonId) -> bool:
        person = self._view.persons.get(author)
        return person is not None and person.tier >= Tier.COUNCIL


def _by_place(row: FlatRow) -> tuple[tuple[int, str], int, tuple[int, str], FlatId]:
    floor = MAX_FLOOR + 1 if row.floor is None else row.floor
    return natural(row.entrance), floor, natural(row.number), row.flat
