"""An in-memory log that keeps causal acceptance, entries built from seeds, and sessions on a wire with virtual time.

Signatures are dummy bytes here: a session never looks at them.
"""

import heapq
import random
from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import count
from typing import TypeVar

from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import Entry, Header, WireEntry, assemble, body_hash, parse, to_wire
from neighbourhood.domain.errors import Refused
from neighbourhood.domain.ids import NO_HOUSE, CanonicalKey, DeviceId, EntryId, EpochTag, HouseId, Lane
from neighbourhood.sync.events import Agreed, Event, Goodbye, PeerBroke, Received, Told
from neighbourhood.sync.log_port import Head, Range, Sendable, size_bytes
from neighbourhood.sync.receipts import Held, KeptReceipt, Ledger, ReceiptNews, Statement, short
from neighbourhood.sync.session import Session
from neighbourhood.sync.wire import Block, Message, Receipt, from_bytes

M = TypeVar("M", bound=Message)

EPOCH = EpochTag(bytes(16))
GOOD_SIGNATURE = bytes(64)
BAD_SIGNATURE = b"\xff" * 64


def a_device(name: object) -> DeviceId:
    """Return the same 32 bytes for the same name."""
    return DeviceId(blake2b(str(name).encode(), digest_size=32).digest())


NOON_MS = 1_795_000_000_000


def a_signature(device: DeviceId, statement: bytes) -> bytes:
    """Return what stands for a device's signature under a receipt."""
    return blake2b(statement, digest_size=64, key=device).digest()


def a_statement(log: "FakeLog", device: DeviceId, issued_at_ms: int) -> Statement:
    """Return what a device with this log would say."""
    house = log.house()
    assert house is not None
    held = tuple(Held(short(head.device), head.lane, head.seq, head.id[:4]) for head in log.heads())
    return Statement(house, device, issued_at_ms, held, (), 0)


def a_receipt(statement: Statement, *, age_s: int = 0, signed_by: DeviceId | None = None) -> Receipt:
    """Return a statement as it travels."""
    data = encode(statement)
    return Receipt(data, a_signature(signed_by or statement.device, data), age_s)


class FakeReceipts:
    """A real ledger beside a log in memory; signatures are keyed hashes."""

    def __init__(self, log: "FakeLog") -> None:
        self.clock: Callable[[], int] = lambda: NOON_MS
        self.ledger = Ledger()
        self._log = log

    def last_row(self) -> int:
        return self.ledger.last_row

    def after(self, row: int) -> list[ReceiptNews]:
        now_ms = self.clock()
        return [
            ReceiptNews(kept.row, kept.device, kept.issued_at_ms, kept.as_told(now_ms))
            for kept in self.ledger.after(row)
            if self._log.device_is_live(kept.device)
        ]

    def issue(self, device: DeviceId) -> Receipt:
        """Say what this device holds."""
        statement = a_statement(self._log, device, self.clock())
        receipt = a_receipt(statement)
        self.ledger.keep(statement, receipt, self.clock())
        return receipt

    def hear(self, receipt: Receipt, statement: Statement) -> bool:
        """Keep what is news; False when it is forged."""
        now_ms = self.clock()
        heard_at_ms = now_ms - receipt.age_s * 1000
        living = self._log.device_is_live(statement.device)
        if not living or not self.ledger.is_news(statement, heard_at_ms, now_ms):
            return True
        if receipt.signature != a_signature(statement.device, receipt.statement):
            return False
        self.ledger.keep(statement, receipt, heard_at_ms)
        return True

    def of(self, device: DeviceId) -> KeptReceipt:
        """Return the newest receipt of a device that is known to be here."""
        kept = self.ledger.newest(device)
        assert kept is not None
        return kept


@dataclass(frozen=True)
class Outcome:
    """What became of a batch."""

    accepted: int
    refused: int
    missing: bool


class FakeLog:
    """Entries by id, chain, row and canonical order."""

    def __init__(self) -> None:
        self.entries: dict[EntryId, Entry] = {}
        self.rows: list[Sendable] = []
        self._places: dict[tuple[DeviceId, int, int], list[EntryId]] = {}
        self._ordered: tuple[list[tuple[CanonicalKey, int]], ...] = ([], [], [])
        self._heads: dict[EntryId, Head] = {}
        self.receipts = FakeReceipts(self)
        self._admitted: set[DeviceId] = set()
        self._closed: set[DeviceId] = set()

    # The port

    def house(self) -> HouseId | None:
        return HouseId(self.rows[0].id) if self.rows else None

    def heads(self) -> Sequence[Head]:
        return list(self._heads.values())

    def ids_at(self, device: DeviceId, lane: int, seq: int) -> Sequence[EntryId]:
        return self._places.get((device, lane, seq), [])

    def last_row(self) -> int:
        return self.rows[-1].row if self.rows else 0

    def rows_after(self, row: int, *, limit: int, max_bytes: int) -> Sequence[Sendable]:
        start = bisect_right(self.rows, row, key=lambda sendable: sendable.row)
        return _within(self.rows[start : start + limit], limit, max_bytes)

    def ids_after(self, row: int, *, limit: int) -> Sequence[tuple[int, EntryId]]:
        start = bisect_right(self.rows, row, key=lambda sendable: sendable.row)
        return [(sendable.row, sendable.id) for sendable in self.rows[start : start + limit]]

    def block(
        self,
        lane: int,
        ranges: Sequence[Range],
        *,
        above: CanonicalKey | None,
        up_to_row: int,
        limit: int,
        max_bytes: int,
    ) -> Sequence[Sendable]:
        wanted = {run.device: run for run in ranges if run.lane == lane}
        ordered = self._ordered[lane]
        start = 0 if above is None else bisect_right(ordered, above, key=lambda pair: pair[0])
        found = (self.rows[index] for _, index in ordered[start:])
        fits = (row for row in found if row.row <= up_to_row and _in_range(row, wanted.get(row.device)))
        return _within(fits, limit, max_bytes)

    def device_is_live(self, device: DeviceId) -> bool:
        return device in self._admitted and device not in self._closed

    # Writing

    def append(self, wires: Iterable[WireEntry]) -> Outcome:
        """Store what is acceptable, in any order of arrival inside the batch."""
        parsed, refused = [], 0
        for wire in wires:
            try:
                parsed.append(parse(wire))
            except Refused:
                refused += 1
        accepted, missing = 0, False
        for entry in sorted(parsed, key=lambda entry: (entry.header.lane, entry.key)):
            if entry.id in self.entries:
                continue
            if entry.signature == BAD_SIGNATURE:
                refused += 1
            elif not self._is_acceptable(entry):
                missing = True
            else:
                self._store(entry)
                accepted += 1
        return Outcome(accepted, refused, missing)

    def _is_acceptable(self, entry: Entry) -> bool:
        header = entry.header
        before = [*header.seen, *([header.prev] if header.prev else [])]
        needed = [*before, *([header.stand] if header.stand else [])]
        if any(name not in self.entries for name in needed):
            return False
        return header.lamport == 1 + max((self.entries[name].header.lamport for name in before), default=0)

    def _store(self, entry: Entry) -> None:
        header = entry.header
        self.entries[entry.id] = entry
        # Gaps on purpose: rows grow, that is all.
        row = self.last_row() + 1 + entry.id[0] % 2
        self.rows.append(Sendable(row, entry.id, entry.key, header.device, header.lane, header.seq, to_wire(entry)))
        self._places.setdefault((header.device, header.lane, header.seq), []).append(entry.id)
        insort(self._ordered[header.lane], (entry.key, len(self.rows) - 1))
        if header.prev is not None:
            self._heads.pop(header.prev, None)
        if not self._has_child(entry):
            self._heads[entry.id] = Head(header.device, header.lane, header.seq, entry.id)
        if header.lane == Lane.AUTHORITY and entry.body is not None:
            self._note_act(entry.body)

    def _has_child(self, entry: Entry) -> bool:
        after = self.ids_at(entry.header.device, entry.header.lane, entry.header.seq + 1)
        return any(self.entries[name].header.prev == entry.id for name in after)

    def _note_act(self, body: bytes) -> None:
        act, device = body[:5], DeviceId(body[5:37])
        if act == b"admit":
            self._admitted.add(device)
        elif act == b"close":
            self._closed.add(device)

    def write(
        self,
        device: DeviceId,
        lane: int,
        body: bytes,
        *,
        prev: EntryId | None = None,
        signature: bytes = GOOD_SIGNATURE,
    ) -> Entry:
        """Append an entry of a device's own; ``prev`` other than its head makes a fork."""
        mine = [head.id for head in self.heads() if (head.device, head.lane) == (device, lane)]
        last = prev or (max(mine, key=lambda name: self.entries[name].key) if mine else None)
        seen = self._seen_by(lane, last)
        before = [self.entries[name] for name in [*seen, *([last] if last else [])]]
        house = self.house()
        entry = assemble(
            Header(
                version=1,
                house=house or NO_HOUSE,
                device=device,
                lane=Lane(lane),
                seq=self.entries[last].header.seq + 1 if last else 0,
                prev=last,
                seen=tuple(seen),
                lamport=1 + max((entry.header.lamport for entry in before), default=0),
                stand=EntryId(house) if house else None,
                epoch=None if lane == Lane.AUTHORITY else EPOCH,
                body_hash=body_hash(body),
                body_size=len(body),
            ),
            signature,
            body,
        )
        outcome = self.append([to_wire(entry)])
        assert outcome.accepted or entry.id in self.entries or signature == BAD_SIGNATURE
        return entry

    def _seen_by(self, lane: int, last: EntryId | None) -> list[EntryId]:
        if lane == Lane.AUTHORITY:
            others = [head.id for head in self.heads() if head.lane == lane and head.id != last]
            return sorted(others)[:32]
        highest = self._ordered[lane][-1][0][3] if self._ordered[lane] else None
        return [EntryId(highest)] if highest is not None and highest != last else []

    def ids(self) -> set[EntryId]:
        return set(self.entries)

    def copy(self) -> "FakeLog":
        """Return a log with the same entries."""
        twin = FakeLog()
        twin.append(row.wire for row in self.rows)
        return twin


def _in_range(row: Sendable, run: Range | None) -> bool:
    if run is None or row.seq < run.first_seq:
        return False
    return run.last_seq is None or row.seq <= run.last_seq


def _within(rows: Iterable[Sendable], limit: int, max_bytes: int) -> list[Sendable]:
    taken: list[Sendable] = []
    used = 0
    for row in rows:
        used += size_bytes(row.wire)
        if taken and (used > max_bytes or len(taken) >= limit):
            break
        taken.append(row)
    return taken


def a_house(of: int) -> tuple[FakeLog, list[DeviceId]]:
    """Return a log whose founder admitted ``of`` devices, himself included."""
    devices = [a_device(index) for index in range(of)]
    log = FakeLog()
    for device in devices:
        log.write(devices[0], Lane.AUTHORITY, b"admit" + device)
    return log, devices


def fill(log: FakeLog, device: DeviceId, seed: int, *, entries: int, lanes: Sequence[int] = (1, 2)) -> None:
    """Write some polls and content as one device."""
    rng = random.Random(seed)
    for index in range(entries):
        log.write(device, rng.choice(lanes), f"{seed}/{index}".encode() + bytes(rng.randrange(40)))


@dataclass
class Side:
    """One end of a connection."""

    session: Session
    log: FakeLog
    events: list[Event] = field(default_factory=list)
    sent_bytes: int = 0
    sent_messages: list[bytes] = field(default_factory=list)
    tick_at: float | None = None

    @property
    def trouble(self) -> list[Event]:
        return [event for event in self.events if isinstance(event, PeerBroke | Goodbye)]

    @property
    def agreed(self) -> bool:
        return any(isinstance(event, Agreed) for event in self.events)


def messages_of(side: Side, kind: type[M]) -> list[M]:
    """Return the messages of one kind that a side sent."""
    return [message for message in map(from_bytes, side.sent_messages) if isinstance(message, kind)]


def blocks_of(side: Side) -> list[Block]:
    """Return the blocks that a side sent."""
    return messages_of(side, Block)


class Link:
    """Two sessions that talk; dropped messages never arrive, as on a closed connection."""

    def __init__(self, left: Side, right: Side) -> None:
        self.sides = (left, right)
        self.up = True

    @property
    def left(self) -> Side:
        return self.sides[0]

    @property
    def right(self) -> Side:
        return self.sides[1]


class World:
    """Logs, links and virtual time. Messages keep their order on a link; delays come from the seed."""

    def __init__(self, seed: int = 0, *, delay_s: float = 0.05, work_s: float = 0.01) -> None:
        self.now = 0.0
        self.links: list[Link] = []
        self._rng = random.Random(seed)
        self._delay_s = delay_s
        self._work_s = work_s
        self._queue: list[tuple[float, int, Link, int, bytes | Received | Told | None]] = []
        self._tiebreak = count()
        self._last_arrival: dict[tuple[int, int, str], float] = {}

    def connect(self, one: tuple[FakeLog, DeviceId], other: tuple[FakeLog, DeviceId]) -> Link:
        """Open a session between two devices; the first one calls."""
        left = self._session(one[0], other[1], initiator=True)
        right = self._session(other[0], one[1], initiator=False)
        link = Link(Side(left, one[0]), Side(right, other[0]))
        self.links.append(link)
        self._drain(link)
        return link

    def _session(self, log: FakeLog, remote: DeviceId, *, initiator: bool) -> Session:
        log.receipts.clock = lambda: NOON_MS + round(self.now * 1000)
        jitter = self._rng.random()
        return Session(log, log.receipts, remote=remote, initiator=initiator, now=self.now, jitter=jitter)

    def issue(self, log: FakeLog, device: DeviceId) -> None:
        """Let a device say what it holds."""
        log.receipts.issue(device)
        self.grew(log)

    def cut(self, link: Link) -> None:
        """Lose a connection with everything on it."""
        link.up = False
        self.links.remove(link)

    def grew(self, log: FakeLog) -> None:
        """Tell every session of a log that it grew."""
        for link in list(self.links):
            for side in link.sides:
                if side.log is log:
                    side.session.log_grew(self.now)
                    self._drain(link)

    def run(self, seconds: float) -> None:
        """Let virtual time pass."""
        end = self.now + seconds
        while self._queue and self._queue[0][0] <= end:
            self.now = max(self.now, self._queue[0][0])
            self._deliver()
        self.now = end

    def _deliver(self) -> None:
        _, _, link, index, what = heapq.heappop(self._queue)
        if not link.up:
            return
        side = link.sides[index]
        if isinstance(what, bytes):
            side.session.receive(what, self.now)
        elif what is None:
            side.tick_at = None
            self._tick(side)
        elif isinstance(what, Told):
            self._hear(side, what)
        else:
            outcome = side.log.append(what.entries)
            side.session.batch_done(outcome.accepted, outcome.refused, outcome.missing, self.now)
            self.grew(side.log)
        self._drain(link)

    def _hear(self, side: Side, told: Told) -> None:
        before = side.log.receipts.last_row()
        if not side.log.receipts.hear(told.receipt, told.statement):
            side.session.receipt_forged(self.now)
        if side.log.receipts.last_row() > before:
            self.grew(side.log)

    def _drain(self, link: Link) -> None:
        for index, side in enumerate(link.sides):
            for message in side.session.take_messages():
                side.sent_bytes += len(message)
                side.sent_messages.append(message)
                self._schedule(link, 1 - index, message, self._delay_s, "wire")
            for event in side.session.take_events():
                side.events.append(event)
                if isinstance(event, Received | Told):
                    self._schedule(link, index, event, self._work_s, "work")
            self._plan_tick(link, index)

    def _tick(self, side: Side) -> None:
        due = side.session.deadline()
        if due is not None and due <= self.now:
            side.session.tick(self.now)
            after = side.session.deadline()
            assert after is None or after > self.now, "a due deadline must lead to something"

    def _plan_tick(self, link: Link, index: int) -> None:
        side = link.sides[index]
        due = side.session.deadline()
        if due is not None and (side.tick_at is None or due < side.tick_at):
            side.tick_at = due
            heapq.heappush(self._queue, (due, next(self._tiebreak), link, index, None))

    def _schedule(self, link: Link, index: int, what: bytes | Received | Told, delay_s: float, queue: str) -> None:
        key = (id(link), index, queue)
        moment = max(self.now + delay_s * self._rng.random(), self._last_arrival.get(key, 0.0))
        self._last_arrival[key] = moment
        heapq.heappush(self._queue, (moment, next(self._tiebreak), link, index, what))
