"""Measures of moderation, by what they are about and by who took them: an index leads to each of them.

Anybody admitted can write as many measures as he likes; only those of people who moderate or once did are decoded.
"""

from collections.abc import Collection, Sequence
from typing import Final

import apsw

from neighbourhood.adapters.store.circles import from_column
from neighbourhood.adapters.store.lineage import arrived_ms, leads_to
from neighbourhood.adapters.store.schema import SUBJECT_IS
from neighbourhood.adapters.store.words_that_count import name_of
from neighbourhood.domain.ids import CanonicalKey, Circle, EntryId, PersonId, SubjectId
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.states import MessageState, TopicState, decode_state

_ON: Final = "SELECT id, state FROM subject WHERE target = ? AND author IN ({}) ORDER BY position"
_BY: Final = (
    "SELECT position, id, state FROM subject WHERE author = ? AND kind = 'measure' ORDER BY position DESC LIMIT ?"
)
_MEASURED: Final = "SELECT 1 FROM subject WHERE target = ? LIMIT 1"
_MATTER: Final = f"SELECT circle, state FROM subject WHERE {SUBJECT_IS}"
_KEY: Final = (
    "SELECT lamport, device.id, seq, entry.id FROM entry JOIN device ON device.n = entry.device WHERE entry.id = ?"
)
_NEWEST: Final = "SELECT state FROM subject WHERE topic = ? AND hidden = 0 ORDER BY position DESC LIMIT ?"
_LOOKED_AT: Final = 200


class MeasureTable:
    """``app.storage.MeasureSource`` on a connection."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def measures_on(
        self, target: SubjectId | PersonId, authors: Collection[PersonId]
    ) -> Sequence[tuple[SubjectId, MeasureState]]:
        """Return the measures that these people took about something, in canonical order."""
        rows = self._connection.execute(_ON.format(",".join("?" * len(authors))), (target, *authors))
        found = ((SubjectId(id_), decode_state(state)) for id_, state in rows)
        return [(id_, state) for id_, state in found if isinstance(state, MeasureState)]

    def measures_by(self, authors: Collection[PersonId], limit: int) -> Sequence[tuple[SubjectId, MeasureState]]:
        """Return the newest measures of these people, the newest first."""
        rows = [row for author in authors for row in self._connection.execute(_BY, (author, limit))]
        newest = sorted(rows, reverse=True)[:limit]
        found = ((SubjectId(id_), decode_state(state)) for _, id_, state in newest)
        return [(id_, state) for id_, state in found if isinstance(state, MeasureState)]

    def measure(self, id_: SubjectId) -> MeasureState | None:
        """Return one measure."""
        for _, data in self._connection.execute(_MATTER, (id_,)):
            state = decode_state(data)
            return state if isinstance(state, MeasureState) else None
        return None

    def matter(self, id_: SubjectId) -> tuple[MessageState | TopicState, Circle] | None:
        """Return a message, also what is left of an erased one, or a topic, and its circle."""
        for circle, data in self._connection.execute(_MATTER, (id_,)):
            state = decode_state(data)
            return (state, from_column(circle)) if isinstance(state, MessageState | TopicState) else None
        return None

    def is_measured(self, id_: SubjectId) -> bool:
        """Whether anybody has ever taken a measure about this."""
        return self._connection.execute(_MEASURED, (id_,)).get is not None

    def last_said(self, topic: SubjectId, author: PersonId) -> int | None:
        """Return when somebody wrote in a topic for the last time, by their own clock."""
        for (data,) in self._connection.execute(_NEWEST, (topic, _LOOKED_AT)):
            state = decode_state(data)
            if isinstance(state, MessageState) and state.author == author and state.origin is None:
                return state.written_at_ms
        return None

    def name(self, person: PersonId) -> str:
        """Return what somebody is called."""
        return name_of(self._connection, person)

    def key(self, id_: EntryId) -> CanonicalKey:
        """Return the place of an entry. Raises KeyError where it is not here."""
        for lamport, device, seq, entry in self._connection.execute(_KEY, (id_,)):
            return lamport, device, seq, entry
        raise KeyError(id_)

    def arrived_ms(self, id_: EntryId) -> int | None:
        """Return when an entry came to this computer, by its clock; None where it is not here."""
        return arrived_ms(self._connection, id_)

    def leads_to(self, id_: EntryId, last: EntryId) -> bool:
        """Whether an entry is one of those before another of its chain."""
        return leads_to(self._connection, id_, last)
