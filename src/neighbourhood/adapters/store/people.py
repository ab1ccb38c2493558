"""Names, flats and the house, joined from sealed content and the authority view."""

from functools import cached_property

import apsw

from neighbourhood.app.rows import HouseRow, PersonRow
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import DeviceId, FlatId, PersonId, Tier
from neighbourhood.domain.subjects.states import AnyState, FlatState, HouseState, PersonState, decode_state


class PeopleReader:
    """One answer's worth of people: what was read is kept for as long as this object lives."""

    def __init__(self, connection: apsw.Connection, view: View, device: DeviceId) -> None:
        self._connection = connection
        self._view = view
        known = view.devices.get(device)
        self.me = known.person if known else None

    def _states(self, kind: str) -> list[AnyState]:
        rows = self._connection.execute(
            "SELECT state FROM subject WHERE kind = ? AND kind <> 'message' ORDER BY position", (kind,)
        )
        return [decode_state(state) for (state,) in rows]

    @cached_property
    def _names(self) -> dict[PersonId, str]:
        return {state.author: state.name for state in self._states("person") if isinstance(state, PersonState)}

    @cached_property
    def _flats(self) -> dict[FlatId, str]:
        """Numbers as its residents or, before them, the council describe them."""
        states = [state for state in self._states("flat") if isinstance(state, FlatState)]
        allowed = [state for state in states if self._may_describe(state.author, state.flat)]
        return {state.flat: state.number for state in sorted(allowed, key=lambda state: self._is_council(state.author))}

    def _may_describe(self, author: PersonId, flat: FlatId) -> bool:
        person = self._view.persons.get(author)
        return person is not None and (person.tier >= Tier.COUNCIL or person.flat == flat)

    def row(self, person: PersonId) -> PersonRow:
        """Return a person; the name is empty until it has arrived."""
        known = self._view.persons.get(person)
        return PersonRow(
            person=person,
            name=self._names.get(person, ""),
            flat_number=self._flats.get(known.flat, "") if known else "",
            council=known is not None and known.tier >= Tier.COUNCIL,
            me=person == self.me,
        )

    def everybody(self) -> list[PersonRow]:
        """Return everybody admitted, by flat and name."""
        rows = [self.row(person) for person in self._view.persons]
        return sorted(rows, key=lambda row: (_by_number(row.flat_number), row.name.casefold(), row.person))

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
        )

    def _is_council(self, author: PersonId) -> bool:
        person = self._view.persons.get(author)
        return person is not None and person.tier >= Tier.COUNCIL


def _by_number(number: str) -> tuple[int, str]:
    digits = "".join(char for char in number if char in "0123456789")[:9]
    return (int(digits) if digits else 10**9, number)
