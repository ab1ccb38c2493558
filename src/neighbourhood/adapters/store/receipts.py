"""Tables of receipts: the newest of every device, and what they say about our own chains."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import apsw

from neighbourhood.adapters.store.connection import telling
from neighbourhood.app.receipt_storage import Claim, Step
from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.receipts import KeptReceipt


@telling
class ReceiptTables:
    """``app.receipt_storage.ReceiptStorage`` on SQLite."""

    _connection: apsw.Connection

    def receipts(self) -> Sequence[KeptReceipt]:
        rows = self._connection.execute(
            "SELECT device, issued_at, heard_at, statement, signature FROM receipt ORDER BY heard_at, device"
        )
        return [KeptReceipt(0, DeviceId(device), *values) for device, *values in rows]

    def claims(self) -> Sequence[Claim]:
        rows = self._connection.execute(
            "SELECT holder, author, lane, seq, tag, heard_at FROM claim ORDER BY holder, author, lane, seq"
        )
        return [
            Claim(DeviceId(holder), DeviceId(author), lane, tuple(Step(*row[3:]) for row in steps))
            for (holder, author, lane), steps in groupby(rows, key=lambda row: row[:3])
        ]

    def put_receipts(self, receipts: Iterable[KeptReceipt], claims: Iterable[Claim]) -> None:
        self._connection.executemany(
            "INSERT OR REPLACE INTO receipt VALUES (?, ?, ?, ?, ?)",
            [(kept.device, kept.issued_at_ms, kept.heard_at_ms, kept.statement, kept.signature) for kept in receipts],
        )
        chains = {(claim.holder, claim.author, claim.lane): claim.steps for claim in claims}
        self._connection.executemany("DELETE FROM claim WHERE holder = ? AND author = ? AND lane = ?", list(chains))
        self._connection.executemany(
            "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)",
            [(*chain, step.seq, step.tag, step.heard_at_ms) for chain, steps in chains.items() for step in steps],
        )

    def forget_receipts(self, devices: Iterable[DeviceId]) -> None:
        gone = [(device,) for device in devices]
        self._connection.executemany("DELETE FROM receipt WHERE device = ?", gone)
        self._connection.executemany("DELETE FROM claim WHERE holder = ?", gone)
