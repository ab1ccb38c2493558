"""Tables of receipts: the newest of every device, and what they say about our own chains."""

from collections.abc import Iterable, Sequence

import apsw

from neighbourhood.adapters.store.connection import telling
from neighbourhood.app.receipt_storage import Claim
from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.receipts import Kept


@telling
class ReceiptTables:
    """``app.receipt_storage.ReceiptStorage`` on SQLite."""

    _connection: apsw.Connection

    def receipts(self) -> Sequence[Kept]:
        rows = self._connection.execute(
            "SELECT device, issued_at, heard_at, statement, signature FROM receipt ORDER BY heard_at, device"
        )
        return [Kept(0, DeviceId(device), *values) for device, *values in rows]

    def claims(self) -> Sequence[Claim]:
        rows = self._connection.execute("SELECT holder, author, lane, seq, tag, heard_at FROM claim")
        return [Claim(DeviceId(holder), DeviceId(author), *values) for holder, author, *values in rows]

    def put_receipts(self, receipts: Iterable[Kept], claims: Iterable[Claim]) -> None:
        self._connection.executemany(
            "INSERT OR REPLACE INTO receipt VALUES (?, ?, ?, ?, ?)",
            [(kept.device, kept.issued_at_ms, kept.heard_at_ms, kept.statement, kept.signature) for kept in receipts],
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO claim VALUES (?, ?, ?, ?, ?, ?)",
            [(said.holder, said.author, said.lane, said.seq, said.tag, said.heard_at_ms) for said in claims],
        )

    def forget_receipts(self, devices: Iterable[DeviceId]) -> None:
        gone = [(device,) for device in devices]
        self._connection.executemany("DELETE FROM receipt WHERE device = ?", gone)
        self._connection.executemany("DELETE FROM claim WHERE holder = ?", gone)
