"""What was erased, and on how many devices it is known to be gone."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

import apsw

from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.presence import Snapshot
from neighbourhood.app.rows import ErasureRow
from neighbourhood.domain.authority.acts import Erase
from neighbourhood.domain.authority.forms import parse_act
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import parse_stored
from neighbourhood.domain.ids import DeviceId, EntryId, Lane, PersonId, SubjectId

_BEGINS: Final = encode(Erase(0, ()))[: len("?erase") + 1]
"""How every such act begins: an array of so many fields, the first of which is the name of the act."""
_ACTS: Final = (
    "SELECT id, header, body FROM entry WHERE lane = ? AND substr(body, 1, ?) = ? ORDER BY lamport DESC, row DESC"
)
_PLACE: Final = "SELECT device.id, lane, seq FROM entry JOIN device ON device.n = entry.device WHERE entry.id = ?"


class _Written(NamedTuple):
    """An erasure that counts, and the place of its entry."""

    id: EntryId
    device: DeviceId
    seq: int
    author: PersonId
    act: Erase

    def names(self, id_: EntryId, device: DeviceId, lane: int, seq: int) -> bool:
        """Whether it erases this entry."""
        return id_ in self.act.entries or any(
            (part.device, int(part.lane)) == (device, lane) and part.first_seq <= seq <= part.last_seq
            for part in self.act.ranges
        )


class ErasureReader:
    """One answer's worth: the erasures that count, beside what the snapshot says of who holds them."""

    def __init__(
        self, connection: apsw.Connection, people: PeopleReader, view: View, device: DeviceId, snapshot: Snapshot
    ) -> None:
        """``device``: the one that reads; it has done its part."""
        self._connection = connection
        self._people = people
        self._view = view
        self._device = device
        self._snapshot = snapshot
        self._known: dict[tuple[EntryId, ...], int] = {}

    def rows(self, limit: int) -> list[ErasureRow]:
        """Return the erasures that count, the newest first."""
        return [
            ErasureRow(
                erasure=one.id,
                by=self._people.row(one.author),
                at_ms=one.act.written_at_ms,
                entries=len(one.act.entries) + sum(part.last_seq - part.first_seq + 1 for part in one.act.ranges),
                erased_on=self._counted([one]),
                devices=self.devices,
            )
            for one in self._written[:limit]
        ]

    def erased_on(self, message: SubjectId) -> int:
        """Return on how many devices the words of an erased message are known to be gone; on this one in any case."""
        place = self._connection.execute(_PLACE, (message,)).get
        ways = [one for one in self._written if place and one.names(EntryId(message), *place)]
        return max(1, self._counted(ways))

    @property
    def devices(self) -> int:
        """How many devices hold what is said in the house."""
        return len(self._living)

    @cached_property
    def _living(self) -> list[DeviceId]:
        return [known.id for known in self._view.devices.values() if not known.sheet]

    @cached_property
    def _written(self) -> list[_Written]:
        found: list[_Written] = []
        for id_, header_bytes, body in self._connection.execute(_ACTS, (int(Lane.AUTHORITY), len(_BEGINS), _BEGINS)):
            header, act = parse_stored(EntryId(id_), header_bytes, None, None).header, parse_act(body)
            author = self._view.person_of_grant(header.stand)
            if isinstance(act, Erase) and EntryId(id_) not in self._view.rejected and author is not None:
                found.append(_Written(EntryId(id_), header.device, header.seq, author, act))
        return found

    def _counted(self, ways: Sequence[_Written]) -> int:
        """Count the devices that hold one of them at least, and so have carried it out; once for messages erased together."""
        names = tuple(one.id for one in ways)
        if names not in self._known:
            self._known[names] = sum(any(self._has(holder, one) for one in ways) for holder in self._living)
        return self._known[names]

    def _has(self, holder: DeviceId, one: _Written) -> bool:
        return holder in (self._device, one.device) or self._snapshot.has_erased(holder, one.device, one.seq, one.id)
