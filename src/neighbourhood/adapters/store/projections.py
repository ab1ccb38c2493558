"""Tables of folded subjects, search words, reading marks and drafts."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

import apsw

from neighbourhood.adapters.store.connection import telling
from neighbourhood.adapters.store.schema import SUBJECT_IS
from neighbourhood.adapters.store.wordforms import index_text
from neighbourhood.app.storage import SubjectRecord
from neighbourhood.domain.ids import SubjectId, Tier

_LOOKUP_SIZE: Final = 500
_COLUMNS: Final = "id, position, kind, topic, circle, arrival, arrived_at, unread, identity, twin, state"


@telling
class ProjectionTables:
    """The part of the store that can be made again from the entries."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def put_subjects(self, records: Sequence[SubjectRecord]) -> list[int]:
        """Insert or replace projections and search rows; see ``app.storage.Storage``."""
        holders = self._holders(record.position for record in records)
        taken: dict[int, SubjectId] = {}
        positions = [self._place(record, holders, taken) for record in records]
        placed = list(zip(positions, records, strict=True))
        self._count(Counter(r.topic for position, r in placed if holders[position] is None and r.topic is not None))
        self._connection.executemany(
            "INSERT OR REPLACE INTO subject(position, id, kind, topic, circle, arrival, arrived_at, unread, identity, "
            "twin, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                    record.import_twin,
                    record.state,
                )
                for position, record in placed
            ],
        )
        self._index(placed, holders)
        self._settle_imports({record.import_twin for record in records if record.import_twin})
        return positions

    def _index(self, placed: Sequence[tuple[int, SubjectRecord]], holders: Mapping[int, SubjectId | None]) -> None:
        words = [(position, index_text(record.words)) for position, record in placed if record.words]
        fresh = [row for row in words if holders[row[0]] is None]
        self._connection.executemany("INSERT INTO words(rowid, text) VALUES (?, ?)", fresh)
        changed = [row for row in words if holders[row[0]] is not None]
        self._connection.executemany("INSERT OR REPLACE INTO words(rowid, text) VALUES (?, ?)", changed)
        silent = [(position,) for position, record in placed if not record.words and holders[position] is not None]
        self._connection.executemany("DELETE FROM words WHERE rowid = ?", silent)

    def _holders(self, positions: Iterable[int]) -> dict[int, SubjectId | None]:
        wanted = list(positions)
        found: dict[int, SubjectId | None] = dict.fromkeys(wanted)
        for n in range(0, len(wanted), _LOOKUP_SIZE):
            part = wanted[n : n + _LOOKUP_SIZE]
            marks = ",".join("?" * len(part))
            for position, id_ in self._connection.execute(
                f"SELECT position, id FROM subject WHERE position IN ({marks})", part
            ):
                found[position] = SubjectId(id_)
        return found

    def _place(self, record: SubjectRecord, holders: dict[int, SubjectId | None], taken: dict[int, SubjectId]) -> int:
        """Return a free position at or just above the wanted one, or the one that the subject already has.

        ``taken``: what others of the same batch were given; the answer is added to it.
        """
        position = record.position
        while True:
            if position not in holders:
                holders.update(self._holders([position]))
            holder = taken.get(position) or holders[position]
            if holder is None or holder == record.id:
                taken[position] = record.id
                return position
            position += 1

    def _count(self, added: Mapping[SubjectId, int]) -> None:
        self._connection.executemany(
            "INSERT INTO topic_count VALUES (?1, ?2) ON CONFLICT DO UPDATE SET messages = messages + ?2",
            list(added.items()),
        )

    def _count_again(self, topics: Iterable[bytes]) -> None:
        self._connection.executemany(
            "UPDATE topic_count SET messages = (SELECT count(*) FROM subject WHERE topic = ?1 AND hidden = 0) "
            "WHERE topic = ?1",
            [(topic,) for topic in topics],
        )

    def _settle_imports(self, twins: Collection[bytes]) -> None:
        """Of several imports of the same old words the canonically first is shown."""
        self._connection.executemany(
            "UPDATE subject SET hidden = position > (SELECT min(position) FROM subject WHERE twin = ?1) "
            "WHERE twin = ?1",
            [(twin,) for twin in twins],
        )
        topics: set[bytes] = set()
        for twin in twins:
            among = list(self._connection.execute("SELECT topic FROM subject WHERE twin = ?", (twin,)))
            topics.update(topic for (topic,) in among if len(among) > 1)
        self._count_again(topics)

    def drop_projections(self) -> None:
        """Forget every projection."""
        self._connection.execute("DELETE FROM subject")
        self._connection.execute("DELETE FROM topic_count")
        self._connection.execute("INSERT INTO words(words) VALUES ('delete-all')")

    def drop_subjects(self, subjects: Iterable[SubjectId]) -> None:
        """Forget the projections of these subjects."""
        wanted = [(id_,) for id_ in subjects]
        topics = {
            topic
            for id_ in wanted
            if (topic := self._connection.execute(f"SELECT topic FROM subject WHERE {SUBJECT_IS}", id_).get) is not None
        }
        self._connection.executemany(
            f"DELETE FROM words WHERE rowid = (SELECT position FROM subject WHERE {SUBJECT_IS})", wanted
        )
        self._connection.executemany(f"DELETE FROM subject WHERE {SUBJECT_IS}", wanted)
        self._count_again(topics)

    def subject(self, id_: SubjectId) -> SubjectRecord | None:
        """Return one projection; its search words are not read back."""
        row = self._connection.execute(f"SELECT {_COLUMNS} FROM subject WHERE {SUBJECT_IS}", (id_,)).fetchone()
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


def _record(
    row: tuple[bytes, int, str, bytes | None, int, int, int, int, bytes | None, bytes | None, bytes],
) -> SubjectRecord:
    id_, position, kind, topic, circle, arrival, arrived_at_ms, unread, identity, twin, state = row
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
        twin,
        state,
        "",
    )
