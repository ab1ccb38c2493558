"""Names, flats and the house, joined from sealed content and the authority view."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Final

import apsw

from neighbourhood.adapters.store.words_that_count import name_of, name_of_house, said_of_flats, said_of_tenures
from neighbourhood.app.moving import LEAVING
from neighbourhood.app.rows import FlatRow, HouseRow, PersonRow
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.authority.acts import MODERATOR
from neighbourhood.domain.authority.view import Person, View
from neighbourhood.domain.entry import parse_stored
from neighbourhood.domain.ids import DeviceId, EntryId, FlatId, PersonId, Tier
from neighbourhood.domain.subjects.flats import Flat, known_flats, natural_key, upwards_key
from neighbourhood.domain.subjects.states import TenureState
from neighbourhood.domain.subjects.tenures import known_tenures, shares_in_sum

_LEAVING: Final = f"SELECT 1 FROM meta WHERE name = '{LEAVING}'"
_HEADER: Final = "SELECT header FROM entry WHERE id = ?"


class PeopleReader:
    """One answer's worth of people: what was read is kept for as long as this object lives."""

    def __init__(self, connection: apsw.Connection, view: View, device: DeviceId, now_ms: int) -> None:
        self._now_ms = now_ms
        self._connection = connection
        self._view = view
        self._device = device
        self._names: dict[PersonId, str] = {}
        self.me = view.ever_of(device)

    @cached_property
    def _flats(self) -> dict[FlatId, Flat]:
        return known_flats(said_of_flats(self._connection, self._view), self._view.persons)

    @cached_property
    def _tenures(self) -> dict[tuple[PersonId, FlatId], TenureState]:
        return known_tenures(said_of_tenures(self._connection, self._view), self._view.persons)

    def flats(self) -> list[FlatRow]:
        """Return the flats of the house by entrance, floor and number: planned, lived in or invited ones."""
        residents = Counter(flat for person in self._view.residents for flat in person.flats)
        shares = shares_in_sum(self._tenures, self._view.persons)
        rows = [
            FlatRow(
                flat=flat.flat,
                number=flat.number,
                entrance=flat.entrance,
                floor=flat.floor,
                planned=flat.planned,
                residents=residents[flat.flat],
                area=flat.area,
                overshared=shares.get(flat.flat, 0) > 1,
            )
            for flat in self._flats.values()
            if not flat.gone or residents[flat.flat]
        ]
        return sorted(rows, key=lambda row: (upwards_key(row), row.flat))

    def flats_of(self, persons: Iterable[PersonId]) -> set[FlatId]:
        """Return where these people live."""
        known = (self._view.persons.get(person) for person in persons)
        return {person.flats[0] for person in known if person is not None and person.flats}

    def row(self, person: PersonId) -> PersonRow:
        """Return a person; the name is empty until it has arrived."""
        known = self._view.persons.get(person)
        held = self._tenures.get((person, known.flat)) if known is not None and known.flat is not None else None
        return PersonRow(
            person=person,
            name=self._name(person),
            flat_number=self.number_of(known.flat) if known is not None and known.flat is not None else "",
            council=known is not None and known.tier >= Tier.COUNCIL,
            roles=tuple(sorted(self._view.roles_at(known, self._now_ms))) if known is not None else (),
            confirmed=tuple(dict.fromkeys(one.level for one in known.confirmations)) if known is not None else (),
            confirmed_by_me=self._by_me(known) if known is not None else (),
            gone=known is not None and known.gone,
            tenure=held.tenure if held is not None else "",
            share=held.share if held is not None else None,
            me=person == self.me,
            moderates_until_ms=self._view.serves_until_ms(person, MODERATOR),
        )

    def _by_me(self, person: Person) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.level for one in person.confirmations if one.by == self.me))

    def _name(self, person: PersonId) -> str:
        if person not in self._names:
            self._names[person] = name_of(self._connection, person)
        return self._names[person]

    def number_of(self, flat: FlatId) -> str:
        """Return what a flat is called; empty until it has arrived."""
        known = self._flats.get(flat)
        return legible_name(known.number) if known else ""

    def everybody(self) -> list[PersonRow]:
        """Return everybody who belongs to the house now, by flat and name."""
        rows = [self.row(person.id) for person in self._view.persons.values() if not person.gone]
        return sorted(rows, key=lambda row: (natural_key(row.flat_number), row.name.casefold(), row.person))

    def house(self) -> HouseRow | None:
        """Return the house once this device belongs to it, also after it has left."""
        if self._view.house is None or self.me is None:
            return None
        return HouseRow(
            house=self._view.house,
            name=name_of_house(self._connection, self._view),
            me=self.row(self.me),
            residents=len(self._view.residents),
            devices=len(self._view.devices),
            flats=sum(flat.planned for flat in self._flats.values()),
            left=self._left(self.me),
            leaving=self._connection.execute(_LEAVING).get is not None,
        )

    def _left(self, me: PersonId) -> str:
        """Return how this device left the house; see ``HouseRow``."""
        if self._device in self._view.devices:
            return ""
        closes = {
            id_ for grant in self._view.grants.values() if grant.person == me and grant.ended for id_ in grant.ended.by
        }
        is_own_word = self._view.persons[me].gone and any(self._author(close) == me for close in closes)
        return "moved_out" if is_own_word else "ended"

    def _author(self, act: EntryId) -> PersonId | None:
        header = self._connection.execute(_HEADER, (act,)).get
        stand = parse_stored(act, header, None, None).header.stand if header is not None else None
        return self._view.person_of_grant(stand)
