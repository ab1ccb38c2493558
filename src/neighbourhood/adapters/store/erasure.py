"""Dropping bodies so that no file holds them any more: pages, search index and write-ahead log."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import apsw

from neighbourhood.adapters.store.circles import from_column, to_column
from neighbourhood.adapters.store.connection import telling
from neighbourhood.app.storage import ErasedEntry, Remnant, StoredEntry
from neighbourhood.domain.authority.view import Chain, Spans
from neighbourhood.domain.chain import Place
from neighbourhood.domain.entry import parse_stored
from neighbourhood.domain.ids import DeviceId, EntryId, SubjectId

_DUE: Final = "wipe_due"
_SPAN: Final = "device = (SELECT n FROM device WHERE id = ?) AND lane = ? AND seq BETWEEN ? AND ? AND body IS NOT NULL"
_NAMED: Final = "entry.id = ? AND body IS NOT NULL"
_FOUND: Final = "SELECT row, header, signature, checked, arrived_at, entry.id, subject FROM entry WHERE "
_DROPPED: Final = "UPDATE entry SET body = NULL, subject = NULL, waiting = 0 WHERE "
_PLACES: Final = "SELECT entry.id, device.id, lane, seq, lamport FROM entry JOIN device ON device.n = entry.device WHERE {} = ? ORDER BY row"


@telling
class ErasureTables:
    """The part of the store that forgets. SQLite zeroes what it frees (``secure_delete``); the rest is done here."""

    _connection: apsw.Connection

    def erase_bodies(self, erased: Mapping[Chain, Spans], ids: Iterable[EntryId]) -> Sequence[ErasedEntry]:
        """Drop the bodies in these spans and of these entries; see ``app.storage.Storage``."""
        spans = [(device, lane, *span) for (device, lane), wanted in erased.items() for span in wanted]
        found = self._dropped(_SPAN, spans) + self._dropped(_NAMED, [(id_,) for id_ in ids])
        if found:
            self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_DUE, b"1"))
        return found

    def _dropped(self, where: str, wanted: Sequence[tuple[Any, ...]]) -> list[ErasedEntry]:
        found = [_without_body(row) for one in wanted for row in list(self._connection.execute(_FOUND + where, one))]
        if found:
            self._connection.executemany(_DROPPED + where, wanted)
        return found

    def wipe(self) -> bool:
        """Leave nothing of dropped bodies in the write-ahead log; see ``app.storage.Storage``."""
        waits_ms = int(self._connection.pragma("busy_timeout"))
        try:
            self._connection.set_busy_timeout(0)
            return self._is_wiped()
        except apsw.Error:  # what was asked for is done and stored; this is tried again
            return False
        finally:
            self._connection.set_busy_timeout(waits_ms)

    def _is_wiped(self) -> bool:
        """Bring all pages into the database, in place of those before, and leave the log no length.

        That waits for nobody: a reader that is still at an older state keeps the log for as long as it reads.
        """
        if self._connection.execute("SELECT 1 FROM meta WHERE name = ?", (_DUE,)).get is None:
            return True
        is_busy, *_ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() or (1,)
        if not is_busy:
            self._connection.execute("DELETE FROM meta WHERE name = ?", (_DUE,))
        return not is_busy

    def compact_words(self) -> None:
        """Write the search index anew, all in one piece: what was deleted in it is only marked until then."""
        self._connection.execute("INSERT INTO words(words) VALUES ('optimize')")

    def add_remnants(self, remnants: Iterable[Remnant]) -> None:
        """Keep where erased messages stood."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO remnant VALUES (?, ?, ?, ?)",
            [(kept.row, kept.topic, to_column(kept.circle), kept.written_at_ms) for kept in remnants],
        )

    def remnants(self, after_row: int, *, up_to_row: int) -> Sequence[Remnant]:
        """Return where erased messages stood, by row."""
        rows = self._connection.execute(
            "SELECT row, topic, circle, written_at FROM remnant WHERE row > ? AND row <= ? ORDER BY row",
            (after_row, up_to_row),
        )
        return [Remnant(row, SubjectId(topic), from_column(circle), at_ms) for row, topic, circle, at_ms in rows]

    def places_in(self, subject: SubjectId) -> Mapping[EntryId, Place]:
        """Return where the entries of a subject stand; see ``app.storage.Storage``."""
        parts = (self._connection.execute(_PLACES.format(what), (subject,)) for what in ("entry.id", "subject"))
        return {
            EntryId(id_): Place(DeviceId(device), lane, seq, lamport)
            for rows in parts
            for id_, device, lane, seq, lamport in list(rows)
        }


def _without_body(row: tuple[Any, ...]) -> ErasedEntry:
    number, header, signature, checked, arrived_at_ms, id_, subject = row
    entry = parse_stored(EntryId(id_), header, signature, None)
    stored = StoredEntry(number, entry, bool(checked), arrived_at_ms)
    return stored, SubjectId(subject) if subject is not None else None
