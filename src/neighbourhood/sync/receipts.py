"""Receipts: what a device says it holds, signed, beside the log (architecture.md, section 5; docs/protocol/sync.md).

They decide what is shown, never what is accepted or sent of the log. Times are Unix milliseconds unless named otherwise.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Annotated, Final, Protocol

from msgspec import Meta, Struct

from neighbourhood.domain.codec import Codec, NotCanonical
from neighbourhood.domain.ids import ID_SIZE, DeviceId, HouseId
from neighbourhood.sync.wire import (
    MAX_AGE_S,
    MAX_HEARD,
    SHORT_DEVICE_SIZE,
    Broke,
    Fault,
    Heard,
    Issue,
    Number,
    Receipt,
)

TAG_SIZE: Final = 4
"""Bytes of an entry's id by which a receipt tells the branches of a forked chain apart."""

MAX_CHAINS_PER_RECEIPT: Final = 64
MAX_HOSTS_PER_RECEIPT: Final = 4

FORGET_AFTER_MS: Final = 30 * 24 * 3600 * 1000
"""A device that was not heard of for so long is not said to have anything."""

AHEAD_MS: Final = 10 * 60 * 1000
"""How far a device's clock may be from ours."""

APART_MS: Final = 5_000
"""One device's receipts are issued at least this far apart, and at most two of them are taken in this time."""

ONLINE_MS: Final = 150_000
"""A device is online for so long after its last receipt was first heard: twice the longest pause, and a journey."""

MAX_RECEIPTS_AT_ONCE: Final = 2048
RECEIPTS_PER_S: Final = 256.0
"""What one neighbour may tell: 1,000 devices at once, and every one of them each APART_MS."""

_MAX_TOLD: Final = 2 * MAX_HEARD


class Held(Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """The end of a chain as its holder has it: everything of that branch up to ``seq`` is there."""

    author: Annotated[bytes, Meta(min_length=SHORT_DEVICE_SIZE, max_length=SHORT_DEVICE_SIZE)]
    lane: Annotated[int, Meta(ge=0, le=2)]
    seq: Number
    tag: Annotated[bytes, Meta(min_length=TAG_SIZE, max_length=TAG_SIZE)]


class Statement(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What is signed. ``held``: the chains that grew last, any order; those left out are not taken back.

    ``hosts``: IP addresses, as text, at which the device listens on ``port`` in its network; none and 0 if it does not.
    """

    house: Annotated[HouseId, Meta(min_length=ID_SIZE, max_length=ID_SIZE)]
    device: Annotated[DeviceId, Meta(min_length=ID_SIZE, max_length=ID_SIZE)]
    issued_at_ms: Number
    held: Annotated[tuple[Held, ...], Meta(max_length=MAX_CHAINS_PER_RECEIPT)]
    hosts: Annotated[
        tuple[Annotated[str, Meta(min_length=2, max_length=64)], ...], Meta(max_length=MAX_HOSTS_PER_RECEIPT)
    ]
    port: Annotated[int, Meta(ge=0, le=65_535)]


_statements: Final[Codec[Statement]] = Codec(Statement)


def read_statement(data: bytes) -> Statement:
    """Return the statement of a receipt; raise NotCanonical for anything but its canonical bytes."""
    return _statements.decode(data)


def short(device: DeviceId) -> bytes:
    """Return the bytes that stand for a device inside receipts."""
    return device[:SHORT_DEVICE_SIZE]


class KeptReceipt(Struct, gc=False, frozen=True):
    """The newest receipt of a device; ``row`` grows with every one that is kept."""

    row: int
    device: DeviceId
    issued_at_ms: int
    heard_at_ms: int
    statement: bytes
    signature: bytes

    def as_told(self, now_ms: int) -> Receipt:
        """Return the message that passes it on."""
        age_s = (now_ms - self.heard_at_ms) // 1000
        return Receipt(self.statement, self.signature, min(max(age_s, 0), MAX_AGE_S))

    def is_fresh(self, now_ms: int) -> bool:
        """Whether it shows its device to be online: heard a moment ago, by a clock near ours."""
        return 0 <= now_ms - self.heard_at_ms < ONLINE_MS and abs(now_ms - self.issued_at_ms) <= AHEAD_MS


class Ledger:
    """The newest receipt of every device. Signatures and standing are its owner's business."""

    def __init__(self) -> None:
        self.last_row = 0
        self._newest: dict[DeviceId, KeptReceipt] = {}
        self._heard_before_ms: dict[DeviceId, int] = {}

    def newest(self, device: DeviceId) -> KeptReceipt | None:
        """Return the newest receipt of a device."""
        return self._newest.get(device)

    def is_news(self, statement: Statement, heard_at_ms: int, now_ms: int) -> bool:
        """Whether a receipt, if genuine, is to be kept and passed on.

        Not when it is no newer than what is known, from the far future, too old, or one of too many.
        """
        if statement.issued_at_ms > now_ms + AHEAD_MS or now_ms - heard_at_ms >= FORGET_AFTER_MS:
            return False
        known = self._newest.get(statement.device)
        if known is None:
            return True
        crowded = 0 <= now_ms - self._heard_before_ms.get(statement.device, now_ms - APART_MS) < APART_MS
        return statement.issued_at_ms >= known.issued_at_ms + APART_MS and not crowded

    def keep(self, statement: Statement, receipt: Receipt, heard_at_ms: int) -> KeptReceipt:
        """Replace what is known of a device."""
        self.last_row += 1
        before = self._newest.pop(statement.device, None)
        if before is not None:
            self._heard_before_ms[statement.device] = before.heard_at_ms
        kept = KeptReceipt(
            self.last_row,
            statement.device,
            statement.issued_at_ms,
            heard_at_ms,
            receipt.statement,
            receipt.signature,
        )
        self._newest[statement.device] = kept
        return kept

    def after(self, row: int) -> list[KeptReceipt]:
        """Return what was kept after a row, oldest first."""
        newest_first = takewhile(lambda kept: kept.row > row, reversed(self._newest.values()))
        return list(newest_first)[::-1]

    def forget(self, device: DeviceId) -> None:
        """Drop a device."""
        self._newest.pop(device, None)
        self._heard_before_ms.pop(device, None)

    def old(self, now_ms: int) -> list[DeviceId]:
        """Return the devices not heard of for too long."""
        return [kept.device for kept in self._newest.values() if now_ms - kept.heard_at_ms >= FORGET_AFTER_MS]


class ReceiptNews(Struct, gc=False, frozen=True):
    """A receipt as a session passes it on."""

    row: int
    device: DeviceId
    issued_at_ms: int
    receipt: Receipt


class ReceiptPort(Protocol):
    """The receipts as one session sees them; a session never keeps any."""

    def last_row(self) -> int:
        """Return the row of the newest one, 0 for none."""

    def after(self, row: int) -> Sequence[ReceiptNews]:
        """Return the newest receipt of every living device that was kept after ``row``, oldest first."""


class NoReceipts:
    """A ``ReceiptPort`` with nothing in it, for programs that tell nothing."""

    def last_row(self) -> int:
        """Return 0."""
        return 0

    def after(self, row: int) -> Sequence[ReceiptNews]:  # noqa: ARG002
        """Return nothing."""
        return ()


class ReceiptExchange:
    """One session's receipts: what the other side knows, and how much it may tell. Each is told at most once."""

    def __init__(self, port: ReceiptPort, now: float) -> None:
        self._port = port
        self._row = 0
        self._asked = self._was_asked = False
        self._known_there: dict[bytes, int] = {}
        self._room: float = MAX_RECEIPTS_AT_ONCE
        self._counted_at = now

    def messages(self) -> list[Heard | Receipt]:
        """Return what is to be said now: once what we know, then, once asked, what the other side does not know."""
        said: list[Heard | Receipt] = []
        if not self._asked:
            self._asked = True
            known = [Issue(short(news.device), news.issued_at_ms) for news in self._port.after(0)]
            said.append(Heard(tuple(known[-MAX_HEARD:])))
        if self._was_asked and self._port.last_row() > self._row:
            fresh = self._port.after(self._row)
            self._row = self._port.last_row()
            said += [news.receipt for news in fresh if self._is_news_there(news)]
        return said

    def _is_news_there(self, news: ReceiptNews) -> bool:
        return self._known_there.get(short(news.device), -1) < news.issued_at_ms

    def take_question(self, heard: Heard) -> None:
        """Learn what the other side knows; raise Broke when it says so twice."""
        if self._was_asked:
            raise Broke(Fault.WRONG_ORDER)
        self._was_asked = True
        for issue in heard.newest:
            self._note(issue.device, issue.issued_at_ms)

    def take(self, receipt: Receipt, house: HouseId | None, now: float) -> Statement:
        """Return what a receipt says; raise Broke for too many, for nonsense, and for another house."""
        self._count(now)
        try:
            statement = read_statement(receipt.statement)
        except NotCanonical as problem:
            raise Broke(Fault.MALFORMED) from problem
        if statement.house != house:
            raise Broke(Fault.FORGED_RECEIPT)
        self._note(short(statement.device), statement.issued_at_ms)
        return statement

    def _count(self, now: float) -> None:
        self._room = min(self._room + (now - self._counted_at) * RECEIPTS_PER_S, MAX_RECEIPTS_AT_ONCE)
        self._counted_at = now
        self._room -= 1
        if self._room < 0:
            raise Broke(Fault.TOO_OFTEN)

    def _note(self, device: bytes, issued_at_ms: int) -> None:
        if device in self._known_there or len(self._known_there) < _MAX_TOLD:
            self._known_there[device] = max(issued_at_ms, self._known_there.get(device, -1))
