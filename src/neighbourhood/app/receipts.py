"""Receipts of this device and of others: made, heard, kept (architecture.md, section 5, item 6)."""

from collections.abc import Iterable, Sequence
from typing import Final

from neighbourhood.app.changes import Changes
from neighbourhood.app.core import Core
from neighbourhood.app.receipt_storage import Claim
from neighbourhood.crypto import signing
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import DeviceId, EntryId
from neighbourhood.sync.receipts import (
    AHEAD_MS,
    APART_MS,
    FORGET_AFTER_MS,
    MAX_CHAINS_PER_RECEIPT,
    MAX_HOSTS_PER_RECEIPT,
    TAG_SIZE,
    Held,
    Ledger,
    News,
    Statement,
    read_statement,
    short,
)
from neighbourhood.sync.wire import HeadMark, Receipt

CHANGED_PAUSE_MS: Final = 10_000
"""Pause between two receipts when something new is held."""

_STILL_PAUSE_MS: Final = (48_000, 72_000)
"""Pause when nothing is new: a minute, spread so that a house does not speak in chorus."""

_SAVE_PAUSE_MS: Final = 30_000
_RECENT_ROWS: Final = 512


class Receipts:
    """``sync.receipts.ReceiptPort`` over a Core. Belongs to the writer thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._ledger = Ledger()
        self._claims: dict[tuple[DeviceId, DeviceId, int], Claim] = {}
        self._unsaved_devices: set[DeviceId] = set()
        self._unsaved_claims: set[tuple[DeviceId, DeviceId, int]] = set()
        self._saved_at_ms = 0
        self._issued_at_ms: int | None = None
        self._issued_row = -1
        self._pause_ms = 0
        self._hosts: tuple[str, ...] = ()
        self._port = 0
        self._load()

    def _load(self) -> None:
        for kept in self._core.storage.receipts():
            receipt = Receipt(kept.statement, kept.signature, 0)
            self._ledger.keep(read_statement(kept.statement), receipt, kept.heard_at_ms)
        self._claims = {(claim.holder, claim.author, claim.lane): claim for claim in self._core.storage.claims()}

    # What sessions ask.

    def last_row(self) -> int:
        """Return the row of the newest receipt."""
        return self._ledger.last_row

    def after(self, row: int) -> Sequence[News]:
        """Return the newest receipts of living devices, oldest first."""
        now_ms, living = self._core.outside.now_ms(), self._core.log.view.devices
        return [
            News(kept.row, kept.device, kept.issued_at_ms, kept.as_told(now_ms))
            for kept in self._ledger.after(row)
            if kept.device in living and now_ms - kept.heard_at_ms < FORGET_AFTER_MS
        ]

    # What is heard.

    def hear(self, receipt: Receipt, statement: Statement) -> bool:
        """Keep and pass on what is news about a living device; return False for one that its device did not sign."""
        device, now_ms = statement.device, self._core.outside.now_ms()
        heard_at_ms = now_ms - receipt.age_s * 1000
        is_own = device == self._core.identity.device
        if is_own or device not in self._core.log.view.devices:
            return True
        if not self._ledger.is_news(statement, heard_at_ms, now_ms):
            return True
        if not signing.receipt_signature_is_valid(device, receipt.statement, receipt.signature):
            return False
        self._keep(statement, receipt, heard_at_ms)
        return True

    def _keep(self, statement: Statement, receipt: Receipt, heard_at_ms: int) -> None:
        self._ledger.keep(statement, receipt, heard_at_ms)
        self._unsaved_devices.add(statement.device)
        own = {short(device): device for device in self._own_devices()}
        for held in statement.held:
            if held.author in own:
                mark = HeadMark(held.seq, held.tag)
                self.note(statement.device, own[held.author], held.lane, mark, heard_at_ms)
        self._core.publish(Changes(receipts=True))

    def _own_devices(self) -> list[DeviceId]:
        view, me = self._core.log.view, self._core.log.me
        return [device.id for device in view.devices.values() if device.person == me]

    def note(self, holder: DeviceId, author: DeviceId, lane: int, mark: HeadMark, heard_at_ms: int) -> None:
        """Take that a device holds a chain of ours up to a place."""
        place = (holder, author, lane)
        known = self._claims.get(place)
        if known is None or known.seq < mark.seq:
            self._claims[place] = Claim(holder, author, lane, mark.seq, mark.mark[:TAG_SIZE], heard_at_ms)
            self._unsaved_claims.add(place)

    # What is known.

    def claims(self, now_ms: int) -> list[Claim]:
        """Return what living devices are known to hold of our chains, as they say it."""
        living = self._core.log.view.devices
        return [
            claim
            for claim in self._claims.values()
            if claim.holder in living and now_ms - self._last_heard_ms(claim) < FORGET_AFTER_MS
        ]

    def _last_heard_ms(self, claim: Claim) -> int:
        kept = self._ledger.newest(claim.holder)
        return claim.heard_at_ms if kept is None else max(kept.heard_at_ms, claim.heard_at_ms)

    def heard_at_ms(self, device: DeviceId, now_ms: int) -> int | None:
        """Return when the receipt was first heard that shows a living device to be online now; None without one."""
        kept = self._ledger.newest(device)
        return kept.heard_at_ms if kept is not None and kept.is_fresh(now_ms) else None

    def places(self) -> list[tuple[tuple[str, ...], int]]:
        """Return hosts and port of living neighbours, as each said itself: whoever dials chooses what is near."""
        told = [read_statement(news.receipt.statement) for news in self.after(0)]
        own = self._core.identity.device
        return [(said.hosts, said.port) for said in told if said.device != own and said.hosts and said.port]

    # What is told.

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
        self._keep(statement, Receipt(data, signing.sign_receipt(self._core.identity.seed, data), 0), now_ms)
        shortest_ms, longest_ms = _STILL_PAUSE_MS
        self._pause_ms = shortest_ms + (longest_ms - shortest_ms) * self._core.outside.random_bytes(1)[0] // 255

    def _issue_ms(self, now_ms: int) -> int:
        """Return a time after our last receipt's, as long as others would still believe it."""
        before = self._ledger.newest(self._core.identity.device)
        wanted_ms = before.issued_at_ms + APART_MS if before is not None else 0
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

    # What is kept.

    def save_when_due(self) -> None:
        """Store what was heard, seldom: what a crash loses, neighbours tell again."""
        now_ms = self._core.outside.now_ms()
        unsaved = self._unsaved_devices or self._unsaved_claims
        if unsaved and not 0 <= now_ms - self._saved_at_ms < _SAVE_PAUSE_MS:
            self._saved_at_ms = now_ms
            self._save(self._gone(now_ms))

    def _gone(self, now_ms: int) -> list[DeviceId]:
        living = self._core.log.view.devices
        closed = {claim.holder for claim in self._claims.values()} | {kept.device for kept in self._ledger.after(0)}
        return [*self._ledger.old(now_ms), *(device for device in closed if device not in living)]

    def _save(self, gone: Iterable[DeviceId]) -> None:
        receipts = [kept for device in self._unsaved_devices if (kept := self._ledger.newest(device))]
        claims = [self._claims[place] for place in self._unsaved_claims if place in self._claims]
        with self._core.storage.transaction(durable=False):
            self._core.storage.put_receipts(receipts, claims)
            self._core.storage.forget_receipts(gone)
        self._unsaved_devices, self._unsaved_claims = set(), set()
        for device in gone:
            self._ledger.forget(device)
            self._claims = {place: claim for place, claim in self._claims.items() if claim.holder != device}
