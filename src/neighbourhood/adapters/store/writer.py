"""The writer's side: entries, heads and projections, all of one append in one transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain as chained
from typing import Any, Final

import apsw

from neighbourhood.adapters.store import lineage
from neighbourhood.adapters.store.connection import telling, told, whole
from neighbourhood.adapters.store.erasure import ErasureTables
from neighbourhood.adapters.store.local import LocalTables
from neighbourhood.adapters.store.measures import MeasureTable
from neighbourhood.adapters.store.projections import ProjectionTables
from neighbourhood.adapters.store.receipts import ReceiptTables
from neighbourhood.app.storage import ChainHead, ErasedEntry, NewEntry, Reversal, StoredEntry
from neighbourhood.domain.authority.view import Chain, Spans
from neighbourhood.domain.chain import Place
from neighbourhood.domain.entry import Entry, parse_stored
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId, SubjectId

_COLUMNS: Final = "row, header, signature, body, checked, arrived_at, entry.id"
_LOOKUP_SIZE: Final = 500


@telling
class Writer(ProjectionTables, LocalTables, ReceiptTables, ErasureTables):
    """``app.storage.Storage`` on SQLite. One instance per data folder, used on the writer thread only."""

    def __init__(self, connection: apsw.Connection) -> None:
        super().__init__(connection)
        self.measures = MeasureTable(connection)
        self._depth = 0
        self._device_numbers: dict[DeviceId, int] = {}
        self._device_ids: dict[int, DeviceId] = {}
        with told():
            self._load_devices()
        self._is_wipe_due = not self.wipe()  # what an end in between has left

    def close(self) -> None:
        """Close the connection; the write-ahead log is folded into the file."""
        self._connection.close()

    @contextmanager
    def transaction(self, *, durable: bool) -> Iterator[None]:
        if self._depth:
            yield
            return
        self._depth += 1
        try:
            with told():
                self._connection.pragma("synchronous", "full" if durable else "normal")
                with whole(self._connection):
                    yield
                if self._is_wipe_due:
                    self._is_wipe_due = not self.wipe()
        except BaseException:
            with told():
                self._load_devices()
            raise
        finally:
            self._depth -= 1

    def erase_bodies(self, erased: Mapping[Chain, Spans], ids: Iterable[EntryId]) -> Sequence[ErasedEntry]:
        found = super().erase_bodies(erased, ids)
        self._is_wipe_due = self._is_wipe_due or bool(found)
        return found

    def meta(self, name: str) -> bytes | None:
        value = self._connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).get
        return bytes(value) if value is not None else None

    def set_meta(self, name: str, value: bytes | None) -> None:
        if value is None:
            self._connection.execute("DELETE FROM meta WHERE name = ?", (name,))
        else:
            self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def add_entries(self, entries: Sequence[NewEntry], arrived_at_ms: int) -> int:
        first = self.last_row() + 1
        self._connection.executemany(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [self._entry_values(first + n, new, arrived_at_ms) for n, new in enumerate(entries)],
        )
        return first

    def _entry_values(self, row: int, new: NewEntry, arrived_at_ms: int) -> tuple[object, ...]:
        entry, header = new.entry, new.entry.header
        return (
            row,
            entry.id,
            self._device_number(header.device),
            int(header.lane),
            header.seq,
            header.lamport,
            entry.header_bytes,
            entry.signature,
            entry.body,
            int(new.checked),
            arrived_at_ms,
            new.subject,
            int(new.waiting),
        )

    def add_circle_entries(self, rows: Iterable[int]) -> None:
        self._connection.executemany("INSERT OR IGNORE INTO circle_entry VALUES (?)", [(row,) for row in rows])

    def circle_entries(self, after_row: int, *, limit: int) -> Sequence[StoredEntry]:
        where = "WHERE row IN (SELECT row FROM circle_entry WHERE row > ?) AND body IS NOT NULL ORDER BY row LIMIT ?"
        return list(self._entries(where, (after_row, limit)))

    def forget_entries(self) -> None:
        self.drop_projections()
        tables = (
            "entry",
            "head",
            "late",
            "reading",
            "draft",
            "topic_choice",
            "receipt",
            "claim",
            "remnant",
            "reversal",
        )
        for table in tables:
            self._connection.execute(f"DELETE FROM {table}")

    def note_reversals(self, reversals: Iterable[Reversal], noted_at_ms: int) -> None:
        self._connection.executemany(
            "INSERT INTO reversal VALUES (?, ?, ?, ?)",
            [(one.entry, noted_at_ms, one.verdict, one.because) for one in reversals],
        )

    def set_heads(self, added: Iterable[ChainHead], replaced: Iterable[EntryId]) -> None:
        self._connection.executemany("DELETE FROM head WHERE id = ?", [(id_,) for id_ in replaced])
        self._connection.executemany(
            "INSERT OR REPLACE INTO head VALUES (?, ?, ?, ?, ?)",
            [(head.id, self._device_number(head.device), int(head.lane), head.seq, head.lamport) for head in added],
        )

    def heads(self) -> Sequence[ChainHead]:
        rows = self._connection.execute("SELECT id, device, lane, seq, lamport FROM head")
        return [ChainHead(EntryId(id_), self._device_ids[n], lane, seq, lamport) for id_, n, lane, seq, lamport in rows]

    def places(self, ids: Iterable[EntryId]) -> dict[EntryId, Place]:
        query = "SELECT id, device, lane, seq, lamport FROM entry WHERE id IN ({})"
        return {
            EntryId(id_): Place(self._device_ids[n], lane, seq, lamport)
            for id_, n, lane, seq, lamport in self._where_in(query, ids)
        }

    def entry(self, id_: EntryId) -> StoredEntry | None:
        return next(self._entries("WHERE id = ?", (id_,)), None)

    def last_row(self) -> int:
        return int(self._connection.execute("SELECT coalesce(max(row), 0) FROM entry").get)

    def leads_to(self, id_: EntryId, last: EntryId) -> bool:
        return lineage.leads_to(self._connection, id_, last)

    def ids_at(self, device: DeviceId, lane: int, seq: int) -> Sequence[EntryId]:
        number = self._device_numbers.get(device)
        rows = self._connection.execute(
            "SELECT id FROM entry WHERE device = ? AND lane = ? AND seq = ? ORDER BY id", (number, int(lane), seq)
        )
        return [EntryId(id_) for (id_,) in rows]

    def rows_after(self, row: int, *, limit: int) -> Sequence[StoredEntry]:
        return list(self._entries("WHERE row > ? ORDER BY row LIMIT ?", (row, limit)))

    def ids_after(self, row: int, *, limit: int) -> Sequence[tuple[int, EntryId]]:
        rows = self._connection.execute("SELECT row, id FROM entry WHERE row > ? ORDER BY row LIMIT ?", (row, limit))
        return [(number, EntryId(id_)) for number, id_ in rows]

    def canonical(
        self, lane: int, *, above: CanonicalKey | None, from_lamport: int, up_to_row: int, limit: int
    ) -> Sequence[StoredEntry]:
        above = above or (0, b"", 0, EntryId(b""))
        return list(
            self._entries(
                "JOIN device ON device.n = entry.device WHERE lane = ? AND lamport >= ? AND row <= ? "
                "AND (lamport, device.id, seq, entry.id) > (?, ?, ?, ?) "
                "ORDER BY lamport, device.id, seq, entry.id LIMIT ?",
                (int(lane), max(above[0], from_lamport), up_to_row, *above, limit),
            )
        )

    def chain(self, device: DeviceId, lane: int, *, from_seq: int, limit: int) -> Sequence[StoredEntry]:
        number = self._device_numbers.get(device)
        return list(
            self._entries(
                "WHERE device = ? AND lane = ? AND seq >= ? ORDER BY seq, id LIMIT ?",
                (number, int(lane), from_seq, limit),
            )
        )

    def mark_checked(self, rows: Iterable[int]) -> None:
        self._connection.executemany("UPDATE entry SET checked = 1 WHERE row = ?", [(row,) for row in rows])

    def drop_signatures(self, rows: Iterable[int]) -> None:
        self._connection.executemany(
            "UPDATE entry SET checked = 1, signature = NULL WHERE row = ?", [(row,) for row in rows]
        )

    def unchecked(self, after_row: int, limit: int) -> Sequence[StoredEntry]:
        return list(self._entries("WHERE row > ? AND checked = 0 ORDER BY row LIMIT ?", (after_row, limit)))

    def later_entries(self, subjects: Iterable[SubjectId], *, up_to_row: int) -> Sequence[StoredEntry]:
        query = f"SELECT {_COLUMNS} FROM entry WHERE subject IN ({{}}) AND waiting = 0 AND row <= {up_to_row:d}"
        return [self._stored(row) for row in self._where_in(query, subjects)]

    def waiting_entries(self, limit: int, after_row: int) -> Sequence[StoredEntry]:
        return list(
            self._entries("WHERE waiting = 1 AND row > ? AND body IS NOT NULL ORDER BY row LIMIT ?", (after_row, limit))
        )

    def set_opened(self, opened: Iterable[tuple[int, SubjectId | None]]) -> None:
        wanted, news = list(opened), self.last_row() + 1
        self._connection.executemany(
            "INSERT OR IGNORE INTO late SELECT row, ?2 FROM entry WHERE row = ?1 AND waiting = 1",
            [(row, news) for row, _ in wanted],
        )
        self._connection.executemany("UPDATE entry SET waiting = 0, subject = ?2 WHERE row = ?1", wanted)

    def set_waiting(self, rows: Iterable[int]) -> None:
        query = "UPDATE entry SET waiting = 1, subject = NULL WHERE row = ? AND waiting = 0"
        self._connection.executemany(query, [(row,) for row in rows])

    def note_shown_late(self, before: frozenset[int]) -> None:
        now, news = self._shown_rows(), self.last_row() + 1
        known = "INSERT OR IGNORE INTO late VALUES (?, ?)"
        self._connection.executemany(known, [(row, row) for row in before - now])
        self._connection.executemany(known, [(row, news) for row in now - before])
        self._connection.executemany(
            "UPDATE subject SET news = (SELECT news FROM late WHERE row = ?1) WHERE arrival = ?1",
            [(row,) for row in now - before],
        )

    def _entries(self, where: str, values: tuple[object, ...]) -> Iterator[StoredEntry]:
        cursor = self._connection.execute(f"SELECT {_COLUMNS} FROM entry {where}", values)
        return (self._stored(row) for row in cursor)

    @staticmethod
    def _stored(row: tuple[int, bytes, bytes | None, bytes | None, int, int, bytes]) -> StoredEntry:
        number, header, signature, body, checked, arrived_at_ms, id_ = row
        entry: Entry = parse_stored(EntryId(id_), header, signature, body)
        return StoredEntry(number, entry, bool(checked), arrived_at_ms)

    def _where_in(self, query: str, values: Iterable[bytes]) -> Iterator[Any]:
        wanted = list(values)
        slices = (wanted[n : n + _LOOKUP_SIZE] for n in range(0, len(wanted), _LOOKUP_SIZE))
        return chained.from_iterable(
            self._connection.execute(query.format(",".join("?" * len(part))), part) for part in slices
        )

    def _device_number(self, device: DeviceId) -> int:
        number = self._device_numbers.get(device)
        if number is None:
            self._connection.execute("INSERT INTO device(id) VALUES (?)", (device,))
            number = self._connection.last_insert_rowid()
            self._device_numbers[device] = number
            self._device_ids[number] = device
        return number

    def _load_devices(self) -> None:
        rows = list(self._connection.execute("SELECT n, id FROM device"))
        self._device_ids = {n: DeviceId(id_) for n, id_ in rows}
        self._device_numbers = {DeviceId(id_): n for n, id_ in rows}
