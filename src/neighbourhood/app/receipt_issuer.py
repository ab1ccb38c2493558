"""Receipts of this device: what it holds and where it listens, told when it is time (docs/protocol/sync.md, "Receipts")."""

from collections.abc import Sequence
from typing import Final

from neighbourhood.app.core import Core
from neighbourhood.app.receipts import Receipts
from neighbourhood.crypto import signing
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import EntryId
from neighbourhood.sync.receipts import (
    AHEAD_MS,
    APART_MS,
    MAX_CHAINS_PER_RECEIPT,
    MAX_HOSTS_PER_RECEIPT,
    TAG_SIZE,
    Held,
    Statement,
    short,
)
from neighbourhood.sync.wire import Receipt

CHANGED_PAUSE_MS: Final = 10_000
"""Pause between two receipts when something new is held."""

_STILL_PAUSE_MS: Final = (48_000, 72_000)
"""Pause when nothing is new: a minute, spread so that a house does not speak in chorus."""

_RECENT_ROWS: Final = 512


class ReceiptIssuer:
    """Puts receipts of this device among those that are passed on. Belongs to the writer thread."""

    def __init__(self, core: Core, receipts: Receipts) -> None:
        self._core = core
        self._receipts = receipts
        self._issued_at_ms: int | None = None
        self._issued_row = -1
        self._pause_ms = 0
        self._hosts: tuple[str, ...] = ()
        self._port = 0

    def listen_at(self, hosts: Sequence[str], port: int) -> None:
        """Tell the house from now on where this device listens."""
        self._hosts, self._port = tuple(hosts)[:MAX_HOSTS_PER_RECEIPT], port

    def issue_when_due(self) -> None:
        """Tell the house what this device holds, when the time has come and it belongs to the house."""
        now_ms, row = self._core.outside.now_ms(), self._core.log.storage.last_row()
        pause_ms = CHANGED_PAUSE_MS if row != self._issued_row else self._pause_ms
        if self._issued_at_ms is not None and 0 <= now_ms - self._issued_at_ms < pause_ms:
            return
        house = self._core.log.house
        if house is not None and self._core.identity.device in self._core.log.view.devices:
            own, at_ms = self._core.identity.device, self._issue_ms(now_ms)
            self._issue(Statement(house, own, at_ms, self._held(row), self._hosts, self._port), now_ms)
            self._issued_at_ms, self._issued_row = now_ms, row

    def _issue(self, statement: Statement, now_ms: int) -> None:
        data = encode(statement)
        receipt = Receipt(data, signing.sign_receipt(self._core.identity.seed, data), 0)
        self._receipts.keep_own(statement, receipt, now_ms)
        shortest_ms, longest_ms = _STILL_PAUSE_MS
        self._pause_ms = shortest_ms + (longest_ms - shortest_ms) * self._core.outside.random_bytes(1)[0] // 255

    def _issue_ms(self, now_ms: int) -> int:
        """Return a time after our last receipt's, as long as others would still believe it."""
        before_ms = self._receipts.own_issued_at_ms()
        wanted_ms = before_ms + APART_MS if before_ms is not None else 0
        return wanted_ms if now_ms < wanted_ms <= now_ms + AHEAD_MS else now_ms

    def _held(self, last_row: int) -> tuple[Held, ...]:
        """Return the ends of the chains that grew last: by arrival, then those that stand highest in their lane."""
        frontier = self._core.log.frontier
        recent = self._core.storage.ids_after(max(last_row - _RECENT_ROWS, 0), limit=_RECENT_ROWS)
        ends: dict[EntryId, Held] = {}
        for _, id_ in reversed(recent):
            place = frontier.place(id_)
            if place is not None:
                ends[id_] = Held(short(place.device), place.lane, place.seq, id_[:TAG_SIZE])
        if len(ends) < MAX_CHAINS_PER_RECEIPT:
            for head in sorted(frontier.heads(), key=lambda head: (-head.lamport, head.id)):
                ends.setdefault(head.id, Held(short(head.device), head.lane, head.seq, head.id[:TAG_SIZE]))
        return tuple(ends.values())[:MAX_CHAINS_PER_RECEIPT]
