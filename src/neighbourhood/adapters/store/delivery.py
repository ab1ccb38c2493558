"""Who is known to hold a message of ours, in neighbours and in flats."""

from collections.abc import Mapping
from functools import cached_property

import apsw

from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.presence import Snapshot
from neighbourhood.app.rows import HolderRow
from neighbourhood.domain.ids import DeviceId, EntryId, PersonId, SubjectId


class DeliveryReader:
    """One answer's worth: the entry of a message, beside what the snapshot says of its chain."""

    def __init__(self, connection: apsw.Connection, people: PeopleReader, snapshot: Snapshot) -> None:
        self._connection = connection
        self._people = people
        self._snapshot = snapshot

    def neighbours(self, message: SubjectId) -> Mapping[PersonId, int]:
        """Return the neighbours known to hold a message of ours, each with when we heard so."""
        place = self._connection.execute(
            "SELECT device.id, seq FROM entry JOIN device ON device.n = entry.device WHERE entry.id = ?", (message,)
        ).get
        if place is None:
            return {}
        author, seq = place
        return self._snapshot.holders(DeviceId(author), seq, EntryId(message))

    def flats(self, neighbours: Mapping[PersonId, int]) -> int:
        """Return in how many flats these neighbours and we ourselves live."""
        return len(self._people.flats_of([*neighbours, *([self._people.me] if self._people.me else [])]))

    @cached_property
    def flats_in_house(self) -> int:
        """How many flats there are: those of the plan, and those somebody lives in."""
        return sum(1 for flat in self._people.flats() if flat.planned or flat.residents)

    def holders(self, message: SubjectId) -> list[HolderRow]:
        """Return who holds a message of ours, by flat and name."""
        heard_at_ms = self.neighbours(message)
        return [
            HolderRow(person=row, heard_at_ms=heard_at_ms[row.person])
            for row in self._people.everybody()
            if row.person in heard_at_ms
        ]
