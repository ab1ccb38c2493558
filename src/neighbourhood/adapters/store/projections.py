"""Tables of folded subjects, search words, reading marks and drafts."""

from collections.abc import Iterable, Sequence
from typing import Final

import apsw

from neighbourhood.adapters.store.connection import telling
from neighbourhood.adapters.store.wordforms import index_text
from neighbourhood.app.storage import SubjectRecord
from neighbourhood.domain.ids import SubjectId, Tier

_COLUMNS: Final = "id, position, kind, topic, circle, arrival, arrived_at, unread, identity, state"


@telling
class ProjectionTables:
    """The part of the store that can be made again from the entries."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def put_subjects(self, records: Sequence[SubjectRecord]) -> list[int]:
        """Insert or replace projections and search rows; see ``app.storage.Storage``."""
        positions = [self._place(record) for record in records]
        placed = list(zip(positions, records, strict=True))
        self._connection.executemany(
            "INSERT OR REPLACE INTO subject(position, id, kind, topic, circle, arrival, arrived_at, unread, identity, "
            "state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    position,
                    record.id,
                    record.kind,
                    record.topic,
                    int(record.circle),
                    record.arrival,
                    record.arrived_at_ms,
                    int(record.counts_as_unread),
                    record.import_identity,
                    record.state,
                )
                for position, record in placed
            ],
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO words(rowid, text) VALUES (?, ?)",
            [(position, index_text(record.words)) for position, record in placed if record.words],
        )
        self._connection.executemany(
            "DELETE FROM words WHERE rowid = ?", [(position,) for position, record in placed if not record.words]
        )
        self._settle_imports({record.import_identity for record in records if record.import_identity})
        return positions

    def _place(self, record: SubjectRecord) -> int:
        """Return a free position at or just above the wanted one, or the one that the subject already has."""
        position = record.position
        while True:
            holder = self._connection.execute("SELECT id FROM subject WHERE position = ?", (position,)).get
            if holder is None or holder == record.id:
                return position
            position += 1

    def _settle_imports(self, identities: Iterable[bytes]) -> None:
        """Of several imports of one old message the canonically first is shown."""
        self._connection.executemany(
            "UPDATE subject SET hidden = position > (SELECT min(position) FROM subject WHERE identity = ?1) "
            "WHERE identity = ?1",
            [(identity,) for identity in identities],
        )

    def drop_projections(self) -> None:
        """Forget every projection."""
        self._connection.execute("DELETE FROM subject")
        self._connection.execute("INSERT INTO words(words) VALUES ('delete-all')")

    def drop_subjects(self, subjects: Iterable[SubjectId]) -> None:
        """Forget the projections of these subjects."""
        wanted = [(id_,) for id_ in subjects]
        self._connection.executemany(
            "DELETE FROM words WHERE rowid = (SELECT position FROM subject WHERE id = ?)", wanted
        )
        self._connection.executemany("DELETE FROM subject WHERE id = ?", wanted)

    def subject(self, id_: SubjectId) -> SubjectRecord | None:
        """Return one projection; its search words are not read back."""
        row = self._connection.execute(f"SELECT {_COLUMNS} FROM subject WHERE id = ?", (id_,)).fetchone()
        return _record(row) if row else None

    def subjects_of_kind(self, kind: str) -> Sequence[SubjectRecord]:
        """Return all projections of a kind other than message, in canonical order."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM subject WHERE kind = ? AND kind <> 'message' ORDER BY position", (kind,)
        )
        return [_record(row) for row in rows]

    def imported(self, identities: Iterable[bytes]) -> dict[bytes, SubjectId]:
        """Return which identities of an older chat are here, with the topic they stand in."""
        found: dict[bytes, SubjectId] = {}
        for identity in identities:
            topic = self._connection.execute(
                "SELECT topic FROM subject WHERE identity = ? ORDER BY position LIMIT 1", (identity,)
            ).get
            if topic is not None:
                found[identity] = SubjectId(topic)
        return found

    def mark_read(self, topic: SubjectId, arrival: int) -> None:
        """Everything in the topic that arrived up to this row is read; never moves back."""
        self._connection.execute(
            "INSERT INTO reading VALUES (?1, ?2) ON CONFLICT DO UPDATE SET arrival = max(arrival, ?2)", (topic, arrival)
        )

    def save_draft(self, topic: SubjectId, text: str, saved_at_ms: int) -> None:
        """Keep, replace or (empty) drop a draft."""
        if text:
            self._connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", (topic, text, saved_at_ms))
        else:
            self._connection.execute("DELETE FROM draft WHERE topic = ?", (topic,))


def _record(row: tuple[bytes, int, str, bytes | None, int, int, int, int, bytes | None, bytes]) -> SubjectRecord:
    id_, position, kind, topic, circle, arrival, arrived_at_ms, unread, identity, state = row
    return SubjectRecord(
        SubjectId(id_),
        position,
        kind,
        SubjectId(topic) if topic is not None else None,
        Tier(circle),
        arrival,
        arrived_at_ms,
        bool(unread),
        identity,
        state,
        "",
    )
