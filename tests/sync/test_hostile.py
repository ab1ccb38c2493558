"""Nothing that a neighbour sends raises, and nothing grows beyond its cap."""

import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from neighbourhood.domain import limits
from neighbourhood.domain.entry import WireEntry, assemble, parse, to_wire
from neighbourhood.domain.ids import DeviceId, EntryId
from neighbourhood.sync import wire
from neighbourhood.sync.events import PeerBroke, Received
from neighbourhood.sync.frontier import digest_of
from neighbourhood.sync.session import Session
from neighbourhood.sync.states import State
from neighbourhood.sync.timers import MAX_ROUNDS_AT_ONCE
from neighbourhood.sync.wire import Fault, Group
from tests.sync.fakes import BAD_SIGNATURE, FakeLog, World, a_device, a_house, fill

LOG, DEVICES = a_house(of=3)
fill(LOG, DEVICES[1], 1, entries=10)
EQUAL = digest_of(LOG.heads())
DIFFERENT = bytes(32)
ENTRY = WireEntry(b"unreadable", None, None)


def a_session(*, digest: bytes | None = None) -> Session:
    session = Session(LOG, remote=DEVICES[1], initiator=True, now=0.0, jitter=0.5)
    if digest is not None:
        give(session, wire.Hello(1, LOG.house(), digest))
    return session


def give(session: Session, *messages: wire.Message) -> None:
    for message in messages:
        session.receive(wire.to_bytes(message), 1.0)


def fault_of(session: Session) -> Fault | None:
    faults = [event.reason for event in session.take_events() if isinstance(event, PeerBroke)]
    assert len(faults) <= 1
    assert bool(faults) == (session.state is State.CLOSED)
    return faults[0] if faults else None


def a_frontier(first: int, chains: int, *, heads: int = 1) -> wire.Frontier:
    marks = tuple(wire.HeadMark(number, bytes(8)) for number in range(heads))
    named = (DeviceId(number.to_bytes(32, "big")) for number in range(first, first + chains))
    return wire.Frontier(Group.AUTHORITY, tuple(wire.Chain(device, 0, marks) for device in named), True)


def real_messages() -> list[bytes]:
    full, other = LOG.copy(), FakeLog()
    fill(full, DEVICES[0], 7, entries=20, lanes=(0, 1, 2))
    world = World()
    link = world.connect((other, DEVICES[1]), (full, DEVICES[0]))
    world.run(30)
    return [message for side in link.sides for message in side.sent_messages]


REAL = real_messages()


@given(st.lists(st.binary(max_size=200), max_size=5), st.sampled_from([None, EQUAL, DIFFERENT]))
def test_random_bytes_never_raise(messages: list[bytes], digest: bytes | None) -> None:
    session = a_session(digest=digest)
    for message in messages:
        session.receive(message, 1.0)
    if messages:
        assert fault_of(session) in set(Fault)


@given(st.randoms(use_true_random=False), st.sampled_from([None, EQUAL, DIFFERENT]))
def test_mutated_and_shuffled_messages_never_raise(rng: random.Random, digest: bytes | None) -> None:
    session = a_session(digest=digest)
    for _ in range(10):
        session.receive(mutated(rng, rng.choice(REAL)), 1.0)
        session.tick(1.0)
        for event in session.take_events():
            if isinstance(event, Received) and session.state is not State.CLOSED:
                session.batch_done(0, 0, False, 1.0)
        session.take_messages()


def mutated(rng: random.Random, message: bytes) -> bytes:
    data = bytearray(message)
    for _ in range(rng.randrange(3)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data[: rng.randrange(len(data) + 1)] if rng.random() < 0.2 else data)


@given(st.lists(st.sampled_from(REAL), max_size=30))
def test_valid_messages_in_any_order_never_raise(messages: list[bytes]) -> None:
    session = a_session()
    for message in messages:
        session.receive(message, 1.0)
        session.take_messages()


@pytest.mark.parametrize(
    "message",
    [
        b"\x93\x02\x00\xdd\xff\xff\xff\xff",
        b"\x93\x04\x00\xdd\xff\xff\xff\xff",
        b"\x93\x04\x00\xdd\x7f\xff\xff\xff" + b"\xc0" * 1000,
        b"\x92\x06\xc6\xff\xff\xff\xff",
        b"\xdd\xff\xff\xff\xff\x01",
        b"\x94\x01" + b"\x91" * 100_000,
        b"\x93\x04\x00\x91" * 20_000,
    ],
)
def test_a_promised_length_allocates_nothing(message: bytes) -> None:
    session = a_session(digest=DIFFERENT)
    tracemalloc.start()
    session.receive(message, 1.0)
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert fault_of(session) is Fault.MALFORMED
    assert peak_bytes < 1024 * 1024


@pytest.mark.parametrize(
    ("start", "cap_bytes"),
    [(b"\x93\x04", wire.MAX_MESSAGE_BYTES), (b"\x94\x02", wire.MAX_SMALL_MESSAGE_BYTES), (b"", 256 * 1024)],
)
def test_a_message_beyond_its_size_is_not_even_decoded(start: bytes, cap_bytes: int) -> None:
    for extra, fault in [(0, Fault.MALFORMED), (1, Fault.TOO_LARGE)]:
        session = a_session(digest=DIFFERENT)
        session.receive(start + bytes(cap_bytes - len(start) + extra), 1.0)
        assert fault_of(session) is fault


def test_a_full_block_fits_into_the_largest_message() -> None:
    body = bytes(limits.MAX_BODY_BYTES - 64 - 100)
    full = tuple(WireEntry(bytes(100), bytes(64), body) for _ in range(16))
    tiny = tuple(WireEntry(bytes(150), bytes(64), bytes(42)) for _ in range(limits.MAX_BATCH_ENTRIES))
    for entries in (full, tiny):
        assert sum(len(e.header) + 64 + len(e.body or b"") for e in entries) == limits.MAX_BATCH_BYTES
        data = wire.to_bytes(wire.Block(limits.MAX_SEQ, entries))
        assert len(data) <= wire.MAX_MESSAGE_BYTES
        assert wire.from_bytes(data) == wire.Block(limits.MAX_SEQ, entries)


def test_a_block_beyond_its_bytes_is_refused() -> None:
    session = a_session(digest=EQUAL)
    give(session, wire.Block(0, tuple(WireEntry(bytes(100), None, bytes(limits.MAX_BODY_BYTES)) for _ in range(16))))
    assert fault_of(session) is Fault.TOO_LARGE


def test_a_block_beyond_its_number_of_entries_is_refused() -> None:
    session = a_session(digest=EQUAL)
    give(session, wire.Block(0, (ENTRY,) * (limits.MAX_BATCH_ENTRIES + 1)))
    assert fault_of(session) is Fault.MALFORMED


def test_an_empty_block_is_refused() -> None:
    session = a_session(digest=EQUAL)
    give(session, wire.Block(0, ()))
    assert fault_of(session) is Fault.MALFORMED


def test_a_third_block_without_acknowledgement_is_beyond_credit() -> None:
    session = a_session(digest=EQUAL)
    give(session, wire.Block(0, (ENTRY,)), wire.Block(1, (ENTRY,)))
    assert session.state is State.LIVE
    give(session, wire.Block(2, (ENTRY,)))
    assert fault_of(session) is Fault.OVER_CREDIT


def test_a_block_with_another_number_is_refused() -> None:
    session = a_session(digest=EQUAL)
    give(session, wire.Block(1, (ENTRY,)))
    assert fault_of(session) is Fault.WRONG_NUMBER


def test_an_acknowledgement_of_nothing_is_refused() -> None:
    session = a_session(digest=EQUAL)
    give(session, wire.Ack(0))
    assert fault_of(session) is Fault.WRONG_NUMBER


def test_more_than_sixty_four_bad_signatures_are_too_many() -> None:
    session = a_session(digest=EQUAL)
    give(session, wire.Block(0, (ENTRY,)), wire.Block(1, (ENTRY,)))
    session.batch_done(0, wire.MAX_REFUSED_ENTRIES, False, 1.0)
    assert session.state is State.LIVE
    session.batch_done(0, 1, False, 1.0)
    assert fault_of(session) is Fault.TOO_MANY_REFUSED


def test_a_neighbour_that_writes_bad_signatures_is_left() -> None:
    evil = LOG.copy()
    rows = len(evil.rows)
    for index in range(80):
        evil.write(DEVICES[0], 0, bytes([index]))
    forged = [WireEntry(row.wire.header, BAD_SIGNATURE, row.wire.body) for row in evil.rows[rows:]]
    session, log = a_session(digest=EQUAL), LOG.copy()
    give(session, wire.Block(0, tuple(forged)))
    outcome = log.append(forged)
    session.batch_done(outcome.accepted, outcome.refused, outcome.missing, 1.0)
    assert fault_of(session) is Fault.TOO_MANY_REFUSED


def test_a_frontier_message_beyond_its_chains_is_refused() -> None:
    session = a_session(digest=DIFFERENT)
    give(session, a_frontier(0, wire.MAX_CHAINS_PER_MESSAGE))
    assert fault_of(session) is None
    give(session, a_frontier(wire.MAX_CHAINS_PER_MESSAGE, wire.MAX_CHAINS_PER_MESSAGE + 1))
    assert fault_of(session) is Fault.MALFORMED


def test_a_chain_beyond_its_heads_is_refused() -> None:
    session = a_session(digest=DIFFERENT)
    give(session, a_frontier(0, 1, heads=wire.MAX_HEADS_PER_CHAIN))
    assert fault_of(session) is None
    give(session, a_frontier(1, 1, heads=wire.MAX_HEADS_PER_CHAIN + 1))
    assert fault_of(session) is Fault.MALFORMED


def test_a_frontier_beyond_its_chains_is_refused() -> None:
    session = a_session(digest=DIFFERENT)
    step = wire.MAX_CHAINS_PER_MESSAGE
    for first in range(0, wire.MAX_CHAINS_PER_FRONTIER, step):
        give(session, a_frontier(first, step))
    assert fault_of(session) is None
    give(session, a_frontier(wire.MAX_CHAINS_PER_FRONTIER, 1))
    assert fault_of(session) is Fault.TOO_MANY_CHAINS


def test_the_largest_frontier_message_stays_within_its_size() -> None:
    chains = wire.MAX_CHAINS_PER_MESSAGE
    marks = tuple(wire.HeadMark(limits.MAX_SEQ - number, bytes(8)) for number in range(wire.MAX_HEADS_PER_CHAIN))
    largest = wire.Frontier(Group.CONTENT, (wire.Chain(a_device(0), 2, marks),) * chains, True)
    assert len(wire.to_bytes(largest)) <= wire.MAX_SMALL_MESSAGE_BYTES


def test_a_frontier_that_never_ends_without_chains_is_refused() -> None:
    session = a_session(digest=DIFFERENT)
    give(session, a_frontier(0, 0))
    assert fault_of(session) is Fault.MALFORMED


def test_chains_known_of_the_other_side_are_capped() -> None:
    session = a_session(digest=EQUAL)
    for number in range(wire.MAX_KNOWN_CHAINS + 10):
        session._learn(DeviceId(number.to_bytes(32, "big")), 2, wire.HeadMark(1, bytes(8)))
    assert len(session._known) == wire.MAX_KNOWN_CHAINS
    assert session.remote_head(DeviceId((wire.MAX_KNOWN_CHAINS + 1).to_bytes(32, "big")), 2) is None


@pytest.mark.parametrize(
    "chains",
    [
        [(2, 0, [0]), (1, 0, [0])],
        [(1, 0, [0]), (1, 0, [0])],
        [(1, 1, [0])],
        [(1, 0, [3, 2])],
        [(1, 0, [3, 3])],
    ],
)
def test_a_frontier_out_of_order_or_of_another_group_is_refused(chains: list[tuple[int, int, list[int]]]) -> None:
    made = tuple(
        wire.Chain(DeviceId(bytes([device]) * 32), lane, tuple(wire.HeadMark(seq, bytes(8)) for seq in seqs))
        for device, lane, seqs in chains
    )
    session = a_session(digest=DIFFERENT)
    give(session, wire.Frontier(Group.AUTHORITY, made, False))
    assert fault_of(session) is Fault.MALFORMED


CONTENT_BLOCK = wire.Block(0, tuple(row.wire for row in LOG.rows if row.lane == 2))
AUTHORITY = wire.Frontier(Group.AUTHORITY, (), False)
CONTENT = wire.Frontier(Group.CONTENT, (), False)


@pytest.mark.parametrize(
    ("digest", "messages"),
    [
        (None, [wire.Ping(), wire.Block(0, (ENTRY,))]),
        (None, [AUTHORITY]),
        (EQUAL, [wire.Hello(1, None, EQUAL)]),
        (EQUAL, [AUTHORITY]),
        (EQUAL, [wire.LaneDone(Group.AUTHORITY)]),
        (EQUAL, [wire.Resync(2)]),
        (EQUAL, [wire.Resync(0)]),
        (DIFFERENT, [CONTENT]),
        (DIFFERENT, [AUTHORITY, CONTENT]),
        (DIFFERENT, [AUTHORITY, AUTHORITY]),
        (DIFFERENT, [wire.Resync(1)]),
        (DIFFERENT, [wire.LaneDone(Group.CONTENT)]),
        (DIFFERENT, [wire.LaneDone(Group.AUTHORITY), wire.LaneDone(Group.AUTHORITY)]),
        (DIFFERENT, [wire.LaneDone(Group.AUTHORITY), wire.Block(0, (ENTRY,))]),
        (DIFFERENT, [CONTENT_BLOCK]),
    ],
)
def test_messages_out_of_order_are_refused(digest: bytes | None, messages: list[wire.Message]) -> None:
    session = a_session(digest=digest)
    give(session, *messages)
    assert fault_of(session) is Fault.WRONG_ORDER


def test_rounds_without_end_are_too_often() -> None:
    session = a_session(digest=EQUAL)
    rounds, acknowledged = 0, 0
    while session.state is not State.CLOSED:
        rounds += 1
        give(session, wire.Resync(rounds))
        for group in (AUTHORITY, wire.LaneDone(Group.AUTHORITY), CONTENT, wire.LaneDone(Group.CONTENT)):
            give(session, group)
            sent = map(wire.from_bytes, session.take_messages())
            for _ in [message for message in sent if isinstance(message, wire.Block)]:
                give(session, wire.Ack(acknowledged))
                acknowledged += 1
    assert fault_of(session) is Fault.TOO_OFTEN
    assert rounds == MAX_ROUNDS_AT_ONCE + 1


def test_a_closed_session_takes_and_says_nothing_more() -> None:
    session = a_session(digest=EQUAL)
    session.receive(b"", 1.0)
    assert fault_of(session) is Fault.MALFORMED
    assert wire.from_bytes(session.take_messages()[-1]) == wire.Goodbye(wire.Farewell.PROTOCOL)
    session.receive(REAL[0], 2.0)
    session.log_grew(2.0)
    session.batch_done(1, 0, False, 2.0)
    session.tick(99.0)
    assert session.take_messages() == []
    assert session.take_events() == []


@pytest.mark.parametrize("seed", range(30))
def test_a_neighbour_that_garbles_its_messages_harms_only_its_own_session(seed: int) -> None:
    rng = random.Random(seed)
    log = LOG.copy()
    before = log.ids()
    session = Session(log, remote=DEVICES[1], initiator=False, now=0.0, jitter=0.5)
    for message in REAL:
        session.receive(mutated(rng, message), 1.0)
    assert log.ids() == before


def test_headers_of_absurd_size_leave_nothing_behind() -> None:
    session = a_session(digest=EQUAL)
    header = parse(LOG.rows[-1].wire).header
    forged = [
        structs.replace(header, device=DeviceId(bytes(100_000))),
        structs.replace(header, seen=(EntryId(bytes(32)),) * 100),
    ]
    for number, absurd in enumerate(forged):
        give(session, wire.Block(number, (to_wire(assemble(absurd, None, None)),)))
    assert session.state is State.LIVE
    assert session._known == {}
