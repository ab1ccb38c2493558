"""Receipts of this device and of others: heard, kept, passed on (docs/protocol/sync.md, "Receipts")."""

from collections.abc import Iterable, Sequence
from typing import Final

from neighbourhood.app.changes import Changes
from neighbourhood.app.claims import Claims
from neighbourhood.app.core import Core
from neighbourhood.app.receipt_storage import Claim
from neighbourhood.crypto import signing
from neighbourhood.domain.ids import DeviceId, Lane
from neighbourhood.sync.receipts import (
    AHEAD_MS,
    FORGET_AFTER_MS,
    Ledger,
    ReceiptNews,
    Statement,
    read_statement,
    short,
)
from neighbourhood.sync.wire import HeadMark, Receipt

_SAVE_PAUSE_MS: Final = 30_000


class Receipts:
    """``sync.receipts.ReceiptPort`` over a Core. Belongs to the writer thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._ledger = Ledger()
        self._claims = Claims(core.storage.claims())
        self._unsaved_devices: set[DeviceId] = set()
        self._saved_at_ms = 0
        self._load()

    def _load(self) -> None:
        for kept in self._core.storage.receipts():
            receipt = Receipt(kept.statement, kept.signature, 0)
            self._ledger.keep(read_statement(kept.statement), receipt, kept.heard_at_ms)

    # What sessions ask.

    def last_row(self) -> int:
        """Return the row of the newest receipt."""
        return self._ledger.last_row

    def after(self, row: int) -> Sequence[ReceiptNews]:
        """Return the newest receipts of living devices, oldest first."""
        now_ms, living = self._core.outside.now_ms(), self._core.log.view.devices
        return [
            ReceiptNews(kept.row, kept.device, kept.issued_at_ms, kept.as_told(now_ms))
            for kept in self._ledger.after(row)
            if kept.device in living and now_ms - kept.heard_at_ms < FORGET_AFTER_MS
        ]

    # What is heard.

    def hear(self, receipt: Receipt, statement: Statement) -> bool:
        """Keep and pass on what is news about a living device; return False for one that its device did not sign."""
        device, now_ms = statement.device, self._core.outside.now_ms()
        heard_at_ms = self._first_heard_ms(statement, receipt, now_ms)
        is_own = device == self._core.identity.device
        if is_own or device not in self._core.log.view.devices:
            return True
        if not self._ledger.is_news(statement, heard_at_ms, now_ms):
            return True
        if not signing.receipt_signature_is_valid(device, receipt.statement, receipt.signature):
            return False
        self._keep(statement, receipt, heard_at_ms)
        self._note_held(statement, now_ms)
        return True

    def _first_heard_ms(self, statement: Statement, receipt: Receipt, now_ms: int) -> int:
        """Return when it was first heard, by its age: unsigned, so never before it was issued or its device last heard."""
        kept = self._ledger.newest(statement.device)
        before_ms = kept.heard_at_ms if kept is not None and kept.heard_at_ms <= now_ms else 0
        return max(now_ms - receipt.age_s * 1000, min(statement.issued_at_ms, now_ms) - AHEAD_MS, before_ms)

    def keep_own(self, statement: Statement, receipt: Receipt, now_ms: int) -> None:
        """Keep and pass on a receipt that this device has just issued."""
        self._keep(statement, receipt, now_ms)

    def _keep(self, statement: Statement, receipt: Receipt, heard_at_ms: int) -> None:
        self._ledger.keep(statement, receipt, heard_at_ms)
        self._unsaved_devices.add(statement.device)
        self._core.publish(Changes(receipts=True))

    def _note_held(self, statement: Statement, now_ms: int) -> None:
        """Whoever passed it on may have heard it long ago: this computer learns of it now."""
        own = {short(device): device for device in self._own_devices()}
        erasing = {short(device): device for device in self._core.log.erasing_devices()}
        for held in statement.held:
            author = own.get(held.author) or (erasing.get(held.author) if held.lane == Lane.AUTHORITY else None)
            if author is not None:
                self.note(statement.device, author, held.lane, HeadMark(held.seq, held.tag), now_ms)

    def _own_devices(self) -> list[DeviceId]:
        view, me = self._core.log.view, self._core.log.me
        return [device.id for device in view.devices.values() if device.person == me]

    def note(self, holder: DeviceId, author: DeviceId, lane: int, mark: HeadMark, now_ms: int) -> None:
        """Take that a device holds a chain, ours or one in which something is erased, up to a place."""
        self._claims.note(holder, author, lane, mark, now_ms)

    # What is known.

    def claims(self, now_ms: int) -> list[Claim]:
        """Return what living devices are known to hold of our chains, and of those that erase, as they say it."""
        living = self._core.log.view.devices
        return [
            claim
            for claim in self._claims.all()
            if claim.holder in living and now_ms - self._last_heard_ms(claim) < FORGET_AFTER_MS
        ]

    def _last_heard_ms(self, claim: Claim) -> int:
        kept = self._ledger.newest(claim.holder)
        return claim.steps[-1].heard_at_ms if kept is None else kept.heard_at_ms

    def heard_at_ms(self, device: DeviceId, now_ms: int) -> int | None:
        """Return when the receipt was first heard that shows a living device to be online now; None without one."""
        kept = self._ledger.newest(device)
        return kept.heard_at_ms if kept is not None and kept.is_fresh(now_ms) else None

    def last_heard_ms(self, device: DeviceId, now_ms: int) -> int | None:
        """Return when a device was last heard of; None where that was too long ago to be remembered."""
        kept = self._ledger.newest(device)
        return kept.heard_at_ms if kept is not None and now_ms - kept.heard_at_ms < FORGET_AFTER_MS else None

    def own_issued_at_ms(self) -> int | None:
        """Return when the newest receipt of this device says to have been issued; None without one."""
        kept = self._ledger.newest(self._core.identity.device)
        return kept.issued_at_ms if kept is not None else None

    def places(self) -> list[tuple[tuple[str, ...], int]]:
        """Return hosts and port of living neighbours, as each said itself: whoever dials chooses what is near."""
        told = [read_statement(news.receipt.statement) for news in self.after(0)]
        own = self._core.identity.device
        return [(said.hosts, said.port) for said in told if said.device != own and said.hosts and said.port]

    # What is kept.

    def save_when_due(self) -> None:
        """Store what was heard, receipts seldom: what a crash loses of them, neighbours tell again.

        When it was first heard that something is held, nobody can tell again.
        """
        now_ms = self._core.outside.now_ms()
        is_time = not 0 <= now_ms - self._saved_at_ms < _SAVE_PAUSE_MS
        if self._claims.unsaved() or (self._unsaved_devices and is_time):
            self._saved_at_ms = now_ms
            self._save(self._gone(now_ms))

    def _gone(self, now_ms: int) -> list[DeviceId]:
        living = self._core.log.view.devices
        closed = {claim.holder for claim in self._claims.all()} | {kept.device for kept in self._ledger.after(0)}
        return [*self._ledger.old(now_ms), *(device for device in closed if device not in living)]

    def _save(self, gone: Iterable[DeviceId]) -> None:
        receipts = [kept for device in self._unsaved_devices if (kept := self._ledger.newest(device))]
        with self._core.storage.transaction(durable=False):
            self._core.storage.put_receipts(receipts, self._claims.unsaved())
            self._core.storage.forget_receipts(gone)
        self._unsaved_devices = set()
        self._claims.saved()
        self._claims.forget(gone)
        for device in gone:
            self._ledger.forget(device)
