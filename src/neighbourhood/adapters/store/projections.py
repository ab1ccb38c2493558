"""Tables of folded subjects and search words."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from typing import Final

import apsw
import msgspec

from neighbourhood.adapters.store.circles import from_column, to_column
from neighbourhood.adapters.store.connection import telling
from neighbourhood.adapters.store.places import Places
from neighbourhood.adapters.store.schema import SUBJECT_IS
from neighbourhood.adapters.store.wordforms import index_text
from neighbourhood.adapters.store.words_that_count import (
    rules_at,
    said_of_flats,
    said_of_tenures,
    versions_of_rules,
)
from neighbourhood.app.projector import searchable
from neighbourhood.app.storage import Placed, SubjectRecord
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.rules import RulesState
from neighbourhood.domain.subjects.states import FlatState, PlanState, TenureState, decode_state

_COLUMNS: Final = "id, position, kind, topic, circle, arrival, arrived_at, unread, identity, twin, state"
_CIRCLE_OF_TOPIC: Final = f"SELECT circle FROM subject WHERE {SUBJECT_IS} AND kind = 'topic'"
_LEAD_ASTRAY: Final = "UPDATE subject SET hidden = 1, twin = NULL WHERE topic = ?1 AND hidden = 0 AND circle <> ?2"
_ADD_WORDS: Final = "INSERT INTO words(rowid, text) VALUES (?, ?)"
_DROP_WORDS: Final = "DELETE FROM words WHERE rowid = ?"


@telling
class ProjectionTables:
    """The part of the store that can be made again from the entries."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._places = Places(connection)

    def put_subjects(self, records: Sequence[SubjectRecord]) -> Placed:
        """Insert or replace projections and search rows; see ``app.storage.Storage``."""
        held = self._places.held(record.arrival for record in records)
        astray = self._astray(records)
        records = [msgspec.structs.replace(one, import_twin=None) if one.id in astray else one for one in records]
        fresh = {record.arrival: record.position for record in records if record.arrival not in held}
        given, moved = self._places.given(fresh)
        self._move(moved)
        at = (self._places.held(held) if moved else held) | given
        positions = [at[record.arrival] for record in records]
        placed = list(zip(positions, records, strict=True))
        counted = [record for record in records if record.id not in astray and not record.erased]
        self._count(Counter(record.topic for record in counted if record.arrival in fresh and record.topic is not None))
        self._connection.executemany(
            "INSERT OR REPLACE INTO subject(position, id, kind, topic, circle, arrival, arrived_at, unread, identity, "
            "twin, state, author, flat, call, pinned, thanked, hidden, target, flagged, news) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
            "coalesce((SELECT news FROM late WHERE row = ?6), ?6))",
            [
                (
                    position,
                    record.id,
                    record.kind,
                    record.topic,
                    to_column(record.circle),
                    record.arrival,
                    record.arrived_at_ms,
                    int(record.counts_as_unread),
                    record.import_identity,
                    record.import_twin,
                    record.state,
                    record.author,
                    record.flat,
                    int(record.call),
                    int(record.pinned),
                    int(record.thanked),
                    int(record.id in astray),
                    record.target,
                    int(record.flagged),
                )
                for position, record in placed
            ],
        )
        self._index(placed, fresh)
        self._settle_imports({record.import_twin for record in records if record.import_twin})
        self._settle_topics([record for record in records if record.kind == "topic" and record.arrival in fresh])
        return Placed(positions, bool(moved), astray)

    def _astray(self, records: Sequence[SubjectRecord]) -> frozenset[SubjectId]:
        """Return the messages that others can read than the topic they name: they are shown in none."""
        circles: dict[SubjectId | None, int | bytes | None] = {None: None}
        for topic in {record.topic for record in records} - {None}:
            circles[topic] = self._connection.execute(_CIRCLE_OF_TOPIC, (topic,)).get
        return frozenset(
            record.id for record in records if circles[record.topic] not in (None, to_column(record.circle))
        )

    def _settle_topics(self, topics: Sequence[SubjectRecord]) -> None:
        """A topic has come after messages that name it: see ``_astray``."""
        for topic in topics:
            self._connection.execute(_LEAD_ASTRAY, (topic.id, to_column(topic.circle)))
            if self._connection.changes():
                self._count_again([topic.id])

    def _index(self, placed: Sequence[tuple[int, SubjectRecord]], fresh: Container[int]) -> None:
        words = [(position, index_text(r.search), r.arrival in fresh) for position, r in placed if r.search]
        self._connection.executemany(_ADD_WORDS, [(position, text) for position, text, is_fresh in words if is_fresh])
        changed = [(position, text) for position, text, is_fresh in words if not is_fresh]
        self._connection.executemany("INSERT OR REPLACE INTO words(rowid, text) VALUES (?, ?)", changed)
        silent = [(position,) for position, r in placed if not r.search and r.arrival not in fresh]
        self._connection.executemany(_DROP_WORDS, silent)

    def _move(self, moved: Mapping[int, int]) -> None:
        """Give subjects new positions; negative ones in between, because old and new overlap."""
        self._connection.executemany(_DROP_WORDS, [(old,) for old in moved])
        self._connection.executemany(
            "UPDATE subject SET position = -?2 WHERE position = ?1", [(old, new) for old, new in moved.items()]
        )
        for new in moved.values():
            self._connection.execute("UPDATE subject SET position = ?1 WHERE position = -?1", (new,))
            held = list(self._connection.execute("SELECT topic, state FROM subject WHERE position = ?", (new,)))
            shown = [found for topic, state in held if (found := searchable(decode_state(state), topic)) is not None]
            self._connection.executemany(_ADD_WORDS, [(new, index_text(found)) for found in shown])

    def _count(self, added: Mapping[SubjectId, int]) -> None:
        self._connection.executemany(
            "INSERT INTO topic_count VALUES (?1, ?2) ON CONFLICT DO UPDATE SET messages = messages + ?2",
            list(added.items()),
        )

    def _count_again(self, topics: Iterable[bytes]) -> None:
        self._connection.executemany(
            "UPDATE topic_count SET messages = (SELECT count(*) FROM subject WHERE topic = ?1 AND hidden = 0 "
            "AND arrival NOT IN (SELECT row FROM remnant)) WHERE topic = ?1",
            [(topic,) for topic in topics],
        )

    def has_measures(self) -> bool:
        """Whether anything was ever moderated, or a message moved."""
        some = "SELECT 1 FROM subject WHERE kind = 'measure' AND kind <> 'message' LIMIT 1"
        return self._connection.execute(some).get is not None

    def moved_messages(self) -> frozenset[SubjectId]:
        """Return the messages of which somebody has ever said that they belong elsewhere."""
        rows = self._connection.execute("SELECT state FROM subject WHERE kind = 'measure' AND kind <> 'message'")
        states = (decode_state(state) for (state,) in rows)
        moves = (one for one in states if isinstance(one, MeasureState) and one.measure == "move")
        return frozenset(one.message for one in moves if one.message is not None)

    def place_message(self, message: SubjectId, topic: SubjectId) -> bool:
        """Let a message stand in a topic; see ``app.storage.Storage``."""
        query = f"SELECT position, topic, state FROM subject WHERE {SUBJECT_IS}"
        ((position, before, state),) = list(self._connection.execute(query, (message,)))
        if before == topic:
            return False
        self._connection.execute("UPDATE subject SET topic = ?2 WHERE position = ?1", (position, topic))
        if (found := searchable(decode_state(state), topic)) is not None:
            self._connection.execute(
                "INSERT OR REPLACE INTO words(rowid, text) VALUES (?, ?)", (position, index_text(found))
            )
        self._connection.execute("INSERT OR IGNORE INTO topic_count VALUES (?, 0)", (topic,))
        self._count_again((before, topic))
        return True

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

    def take_out(self, rows: Iterable[int]) -> Sequence[SubjectRecord]:
        """Drop subjects by the rows of their first entries; see ``app.storage.Storage``."""
        taken: list[SubjectRecord] = []
        for row in rows:
            found = self._connection.execute(
                f"SELECT {_COLUMNS}, hidden FROM subject WHERE arrival = ?", (row,)
            ).fetchone()
            if found is None:
                continue
            *columns, hidden = found
            record = _record(tuple(columns))
            self._connection.execute(_DROP_WORDS, (record.position,))
            self._connection.execute("DELETE FROM subject WHERE arrival = ?", (row,))
            self._settle_imports([record.import_twin] if record.import_twin is not None else [])
            self._count_again([record.topic] if record.topic is not None else [])
            taken += [] if hidden else [record]
        return taken

    def drop_projections(self) -> frozenset[int]:
        """Forget every projection; see ``app.storage.Storage``."""
        shown = self._shown_rows()
        self._connection.execute("DELETE FROM subject")
        self._connection.execute("DELETE FROM topic_count")
        self._connection.execute("DELETE FROM circle_entry")
        self._connection.execute("INSERT INTO words(words) VALUES ('delete-all')")
        return shown

    def _shown_rows(self) -> frozenset[int]:
        """Return the rows of what counts as unread until it is read."""
        return frozenset(row for (row,) in self._connection.execute("SELECT arrival FROM subject WHERE unread = 1"))

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

    def said_of_flats(self, view: View) -> Sequence[tuple[FlatState | PlanState, bool]]:
        """Return what counts of what was said about flats; see ``app.storage.Storage``."""
        return said_of_flats(self._connection, view)

    def said_of_tenures(self, view: View) -> Sequence[tuple[TenureState, bool]]:
        """Return what counts of what was said about tenures; see ``app.storage.Storage``."""
        return said_of_tenures(self._connection, view)

    def rules_that_hold(self, view: View) -> tuple[SubjectId, RulesState] | None:
        """Return the version of the rules that holds; see ``app.storage.Storage``."""
        for position, version in versions_of_rules(self._connection, view):
            return version, rules_at(self._connection, position)
        return None

    def imported(self, twins: Iterable[bytes]) -> dict[bytes, SubjectId]:
        """Return which imports are here already, with the topic they stand in."""
        found: dict[bytes, SubjectId] = {}
        for twin in twins:
            topic = self._connection.execute(
                "SELECT topic FROM subject WHERE twin = ? ORDER BY position LIMIT 1", (twin,)
            ).get
            if topic is not None:
                found[twin] = SubjectId(topic)
        return found

    def count_pinned(self, topic: SubjectId, most: int) -> int:
        """Return how many messages of a topic are pinned, counting no further than ``most``."""
        some = "SELECT 1 FROM subject WHERE topic = ? AND pinned = 1 AND hidden = 0 LIMIT ?"
        return int(self._connection.execute(f"SELECT count(*) FROM ({some})", (topic, most)).get)


def _record(
    row: tuple[bytes, int, str, bytes | None, int | bytes, int, int, int, bytes | None, bytes | None, bytes],
) -> SubjectRecord:
    id_, position, kind, topic, circle, arrival, arrived_at_ms, unread, identity, twin, state = row
    return SubjectRecord(
        SubjectId(id_),
        position,
        kind,
        SubjectId(topic) if topic is not None else None,
        from_column(circle),
        arrival,
        arrived_at_ms,
        bool(unread),
        identity,
        twin,
        state,
        None,
    )
