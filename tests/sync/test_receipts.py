"""Receipts reach everybody once, cost little, and say nothing false for long."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from neighbourhood.domain import limits
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import DeviceId, HouseId
from neighbourhood.sync import receipts as rules
from neighbourhood.sync import wire
from neighbourhood.sync.events import PeerBroke
from neighbourhood.sync.frontier import digest_of
from neighbourhood.sync.receipts import Held, Ledger, Statement
from neighbourhood.sync.session import Session
from neighbourhood.sync.states import State
from neighbourhood.sync.wire import Fault, Group
from tests.sync.fakes import (
    NOON_MS,
    FakeLog,
    Link,
    World,
    a_device,
    a_house,
    a_receipt,
    a_statement,
    fill,
    messages_of,
)


def a_line(of: int) -> tuple[World, list[FakeLog], list[DeviceId], list[Link]]:
    """Devices that hold the same, each connected with the next one."""
    log, devices = a_house(of=of)
    fill(log, devices[0], 1, entries=5)
    logs = [log.copy() for _ in devices]
    world = World()
    ends = list(zip(logs, devices, strict=True))
    links = [world.connect(one, other) for one, other in pairwise(ends)]
    world.run(5)
    return world, logs, devices, links


def a_pair() -> tuple[World, FakeLog, FakeLog, list[DeviceId], Link]:
    """Two devices of a house of three that are live with each other."""
    log, devices = a_house(of=3)
    fill(log, devices[1], 1, entries=5)
    other = log.copy()
    world = World()
    link = world.connect((log, devices[0]), (other, devices[1]))
    world.run(5)
    assert link.left.session.state is link.right.session.state is State.LIVE
    return world, log, other, devices, link


def told(link: Link, receipt: wire.Receipt, world: World) -> list[Fault]:
    """Let the right side say a receipt, and return why the left one broke with it."""
    link.left.session.receive(wire.to_bytes(receipt), world.now)
    world._drain(link)
    world.run(1)
    return [event.reason for event in link.left.events if isinstance(event, PeerBroke)]


def of(log: FakeLog, device: DeviceId, *, later_ms: int = 0) -> Statement:
    return a_statement(log, device, log.receipts.clock() + later_ms)


# --- spreading ------------------------------------------------------------------------------------------------------


def test_a_receipt_reaches_the_other_end_of_a_line() -> None:
    world, logs, devices, links = a_line(of=5)
    world.issue(logs[0], devices[0])
    world.run(2)
    issued = logs[0].receipts.of(devices[0])
    for log in logs[1:]:
        assert log.receipts.of(devices[0]).statement == issued.statement
    assert [len(messages_of(link.left, wire.Receipt)) for link in links] == [1, 1, 1, 1]
    assert [len(messages_of(link.right, wire.Receipt)) for link in links] == [0, 0, 0, 0]


def test_nobody_is_told_the_same_receipt_twice_over_a_connection() -> None:
    log, devices = a_house(of=6)
    logs = [log.copy() for _ in devices]
    world, rng = World(), random.Random(6)
    links = [
        world.connect((logs[one], devices[one]), (logs[other], devices[other]))
        for one in range(6)
        for other in range(one)
    ]
    for _ in range(30):
        who = rng.randrange(6)
        world.issue(logs[who], devices[who])
        world.run(7 * rng.random())
    world.run(10)
    for link in links:
        for side in link.sides:
            said = [message.statement for message in messages_of(side, wire.Receipt)]
            assert len(said) == len(set(said))
    for device in devices:
        assert len({log.receipts.of(device).statement for log in logs}) == 1


def test_who_comes_later_hears_what_was_said_before_even_by_those_who_have_left() -> None:
    world, first, second, devices, link = a_pair()
    world.issue(second, devices[1])
    world.run(1)
    world.cut(link)
    world.run(60)
    third = first.copy()
    late = world.connect((third, devices[2]), (first, devices[0]))
    world.run(2)
    assert third.receipts.of(devices[1]).statement == first.receipts.of(devices[1]).statement
    assert len(messages_of(late.right, wire.Receipt)) == 1


def test_a_receipt_told_late_says_how_old_it_is() -> None:
    world, first, second, devices, link = a_pair()
    world.issue(second, devices[1])
    world.run(1)
    world.cut(link)
    world.run(200)
    third = first.copy()
    world.connect((third, devices[2]), (first, devices[0]))
    world.run(2)
    heard = third.receipts.of(devices[1])
    assert 199_000 <= third.receipts.clock() - heard.heard_at_ms <= 205_000
    assert not heard.is_fresh(third.receipts.clock())


def test_who_meets_again_hears_only_what_is_new() -> None:
    world, first, second, devices, link = a_pair()
    world.issue(first, devices[0])
    world.issue(second, devices[1])
    world.run(10)
    world.cut(link)
    world.issue(second, devices[1])
    again = world.connect((first, devices[0]), (second, devices[1]))
    world.run(5)
    assert [len(messages_of(side, wire.Receipt)) for side in again.sides] == [0, 1]
    assert first.receipts.of(devices[1]) == structs.replace(
        first.receipts.of(devices[1]), statement=second.receipts.of(devices[1]).statement
    )


def test_receipts_go_on_while_the_two_compare_notes_again() -> None:
    world, logs, devices, links = a_line(of=3)
    for log, device in zip(logs, devices, strict=True):
        fill(log, device, 9, entries=3)  # nobody is told, so digests differ until a new round
    for _ in range(40):
        for log, device in zip(logs, devices, strict=True):
            world.issue(log, device)
        world.run(6)
    world.run(10)
    assert all(not side.trouble for link in links for side in link.sides)
    for device in devices:
        assert len({log.receipts.of(device).statement for log in logs}) == 1
    assert len({frozenset(log.ids()) for log in logs}) == 1


# --- what is false, foreign or too much -------------------------------------------------------------------------------


def test_a_forged_receipt_ends_the_session_and_changes_nothing() -> None:
    world, log, _, devices, link = a_pair()
    forged = a_receipt(of(log, devices[2]), signed_by=devices[1])
    assert told(link, forged, world) == [Fault.FORGED_RECEIPT]
    assert log.receipts.ledger.newest(devices[2]) is None


def test_an_altered_receipt_ends_the_session_and_changes_nothing() -> None:
    world, log, _, devices, link = a_pair()
    genuine = a_receipt(of(log, devices[2]))
    altered = of(log, devices[2], later_ms=1)
    assert told(link, structs.replace(genuine, statement=encode(altered)), world) == [Fault.FORGED_RECEIPT]
    assert log.receipts.ledger.newest(devices[2]) is None


def test_a_receipt_of_another_house_ends_the_session_and_changes_nothing() -> None:
    world, log, _, devices, link = a_pair()
    foreign = structs.replace(of(log, devices[2]), house=HouseId(bytes(32)))
    assert told(link, a_receipt(foreign), world) == [Fault.FORGED_RECEIPT]
    assert log.receipts.ledger.newest(devices[2]) is None


@pytest.mark.parametrize("statement", [b"\x00", b"\x95" + bytes(5), b"\xc1" * wire.MAX_STATEMENT_BYTES])
def test_a_receipt_that_is_no_statement_ends_the_session(statement: bytes) -> None:
    world, _, _, _, link = a_pair()
    assert told(link, wire.Receipt(statement, bytes(64), 0), world) == [Fault.MALFORMED]


def test_a_receipt_of_a_device_that_is_not_known_here_is_ignored() -> None:
    """Views of the house differ for a while, so nobody is blamed for it."""
    world, log, _, _, link = a_pair()
    stranger = a_device("stranger")
    assert told(link, a_receipt(of(log, stranger)), world) == []
    assert log.receipts.ledger.newest(stranger) is None


def test_a_replayed_receipt_changes_nothing_and_is_not_passed_on() -> None:
    world, logs, devices, links = a_line(of=3)
    old = logs[0].receipts.issue(devices[0])
    world.run(10)
    world.issue(logs[0], devices[0])
    world.run(2)
    newest, said = logs[1].receipts.of(devices[0]), len(messages_of(links[1].left, wire.Receipt))
    for _ in range(5):
        assert told(Link(links[0].right, links[0].left), old, world) == []
        world.run(1)
    assert logs[1].receipts.of(devices[0]) == newest
    assert len(messages_of(links[1].left, wire.Receipt)) == said


def test_a_receipt_from_the_far_future_is_ignored_and_not_passed_on() -> None:
    world, log, _, devices, link = a_pair()
    for later_ms, believed in [(rules.AHEAD_MS + 5_000, False), (rules.AHEAD_MS - 60_000, True)]:
        assert told(link, a_receipt(of(log, devices[2], later_ms=later_ms)), world) == []
        assert (log.receipts.ledger.newest(devices[2]) is not None) == believed


def test_a_flood_from_one_neighbour_ends_its_session() -> None:
    world, log, _, devices, link = a_pair()
    message = wire.to_bytes(a_receipt(of(log, devices[2])))
    for _ in range(rules.MAX_RECEIPTS_AT_ONCE):
        link.left.session.receive(message, world.now)
    assert link.left.session.state is State.LIVE
    link.left.session.receive(message, world.now)
    assert [event for event in link.left.session.take_events() if isinstance(event, PeerBroke)] == [
        PeerBroke(Fault.TOO_OFTEN)
    ]


def test_a_device_that_speaks_without_pause_is_passed_on_at_most_twice_in_five_seconds() -> None:
    world, logs, devices, links = a_line(of=3)
    start_ms = logs[0].receipts.clock() - rules.AHEAD_MS
    for number in range(100):
        statement = a_statement(logs[0], devices[0], start_ms + number * rules.APART_MS)
        told(Link(links[0].right, links[0].left), a_receipt(statement), world)
    seconds = world.now - 5
    assert len(messages_of(links[1].left, wire.Receipt)) <= 2 + 2 * seconds / 5


def test_the_sender_ends_at_the_same_number_however_much_it_knows() -> None:
    """What a session remembers of the other side's receipts is bounded too."""
    session = rules.ReceiptExchange(FakeLog().receipts, 0.0)
    session.messages()
    session.take_question(wire.Heard(tuple(wire.Issue(n.to_bytes(8, "big"), n) for n in range(wire.MAX_HEARD))))
    house = HouseId(bytes(32))
    for number in range(rules.MAX_RECEIPTS_AT_ONCE):
        statement = Statement(house, DeviceId(number.to_bytes(32, "little")), 1, (), (), 0)
        session.take(a_receipt(statement), house, 0.0)
    assert len(session._known_there) == 2 * wire.MAX_HEARD


def test_the_question_for_receipts_comes_once() -> None:
    world, _, _, _, link = a_pair()
    link.left.session.receive(wire.to_bytes(wire.Heard(())), world.now)
    assert link.left.session.state is State.CLOSED


@pytest.mark.parametrize("message", [wire.Heard(()), a_receipt(a_statement(a_house(of=2)[0], a_device(1), NOON_MS))])
def test_receipts_wait_until_authority_is_exchanged(message: wire.Message) -> None:
    log, devices = a_house(of=2)
    session = Session(log, remote=devices[1], initiator=True, now=0.0, jitter=0.5)
    session.receive(wire.to_bytes(wire.Hello(1, log.house(), bytes(32))), 0.0)
    session.receive(wire.to_bytes(message), 0.0)
    assert session.take_events()[-1] == PeerBroke(Fault.WRONG_ORDER)


def test_a_device_closed_here_is_told_nothing() -> None:
    world, log, _, devices, _ = a_pair()
    log.write(devices[0], Group.AUTHORITY, b"close" + devices[1])
    session = Session(log, log.receipts, remote=devices[1], initiator=False, now=world.now, jitter=0.5)
    session.receive(wire.to_bytes(wire.Hello(1, log.house(), digest_of(log.heads()))), world.now)
    log.receipts.issue(devices[0])
    session.log_grew(world.now)
    kinds = {type(wire.from_bytes(message)) for message in session.take_messages()}
    assert not kinds & {wire.Heard, wire.Receipt}


def test_a_device_closed_while_it_still_owes_an_answer_is_told_nothing() -> None:
    log, devices = a_house(of=2)
    session = Session(log, log.receipts, remote=devices[1], initiator=False, now=0.0, jitter=0.5)
    for message in (wire.Hello(1, log.house(), digest_of(log.heads())), wire.Heard(())):
        session.receive(wire.to_bytes(message), 0.0)
    log.write(devices[0], 2, b"not acknowledged")
    session.log_grew(1.0)
    session.take_messages()
    log.write(devices[0], Group.AUTHORITY, b"close" + devices[1])
    log.receipts.issue(devices[0])
    session.log_grew(2.0)
    assert [type(wire.from_bytes(message)) for message in session.take_messages()] == [wire.Block]


def test_nothing_is_passed_on_of_a_device_that_was_closed() -> None:
    world, logs, devices, links = a_line(of=3)
    world.cut(links[1])
    world.issue(logs[0], devices[0])
    world.run(2)
    logs[1].write(devices[1], Group.AUTHORITY, b"close" + devices[0])
    logs[2].append(row.wire for row in logs[1].rows)
    late = world.connect((logs[1], devices[1]), (logs[2], devices[2]))
    world.run(5)
    assert messages_of(late.left, wire.Receipt) == []


# --- the ledger -------------------------------------------------------------------------------------------------------


def take(ledger: Ledger, statement: Statement, now_ms: int, *, age_ms: int = 0) -> bool:
    """Keep a statement if it is news."""
    if not ledger.is_news(statement, now_ms - age_ms, now_ms):
        return False
    ledger.keep(statement, a_receipt(statement), now_ms - age_ms)
    return True


def test_a_receipt_is_forgotten_after_thirty_days() -> None:
    log, (anna, _) = a_house(of=2)
    ledger = Ledger()
    assert take(ledger, a_statement(log, anna, NOON_MS), NOON_MS)
    month_ms = rules.FORGET_AFTER_MS
    assert ledger.old(NOON_MS + month_ms - 1) == []
    assert ledger.old(NOON_MS + month_ms) == [anna]
    ledger.forget(anna)
    assert ledger.newest(anna) is None
    assert not take(ledger, a_statement(log, anna, NOON_MS + 1), NOON_MS + month_ms, age_ms=month_ms)


def test_online_is_who_was_heard_in_the_last_two_and_a_half_minutes_by_a_clock_near_ours() -> None:
    log, (anna, _) = a_house(of=2)
    for off_ms, online in [(0, True), (-rules.AHEAD_MS, True), (-rules.AHEAD_MS - 1, False), (rules.AHEAD_MS, True)]:
        ledger = Ledger()
        assert take(ledger, a_statement(log, anna, NOON_MS + off_ms), NOON_MS)
        kept = ledger.newest(anna)
        assert kept is not None
        assert kept.is_fresh(NOON_MS) == online
        assert not kept.is_fresh(NOON_MS + rules.ONLINE_MS)
        assert not kept.is_fresh(NOON_MS - 1), "a clock set back knows nothing of what was heard later"


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-50_000, 50_000)), max_size=40), st.randoms())
def test_the_ledger_ends_with_the_newest_or_one_near_it_in_any_order(
    said: list[tuple[int, int]], rng: random.Random
) -> None:
    log, devices = a_house(of=4)
    ledger, now_ms = Ledger(), NOON_MS
    rng.shuffle(said)
    for who, at_ms in said:
        now_ms += rules.APART_MS
        take(ledger, a_statement(log, devices[who], NOON_MS + at_ms), now_ms)
    for who in {who for who, _ in said}:
        kept = ledger.newest(devices[who])
        newest_ms = NOON_MS + max(at_ms for device, at_ms in said if device == who)
        assert kept is not None
        assert newest_ms - rules.APART_MS < kept.issued_at_ms <= newest_ms


def test_rows_grow_and_only_the_newest_receipt_of_a_device_is_listed() -> None:
    log, (anna, boris) = a_house(of=2)
    ledger = Ledger()
    for number, device in enumerate([anna, boris, anna]):
        now_ms = NOON_MS + number * 10_000
        assert take(ledger, a_statement(log, device, now_ms), now_ms)
    assert [(kept.row, kept.device) for kept in ledger.after(0)] == [(2, boris), (3, anna)]
    assert [kept.row for kept in ledger.after(2)] == [3]
    assert ledger.after(3) == []


# --- sizes ------------------------------------------------------------------------------------------------------------


def test_the_largest_receipt_fits_into_its_message() -> None:
    held = Held(b"a" * 8, 2, limits.MAX_SEQ, b"t" * 4)
    chains, hosts = (held,) * rules.MAX_CHAINS_PER_RECEIPT, ("f" * 64,) * rules.MAX_HOSTS_PER_RECEIPT
    largest = Statement(HouseId(bytes(32)), DeviceId(bytes(32)), limits.MAX_SEQ, chains, hosts, 65_535)
    assert len(encode(largest)) <= wire.MAX_STATEMENT_BYTES
    full = wire.Heard((wire.Issue(bytes(8), limits.MAX_SEQ),) * wire.MAX_HEARD)
    assert len(wire.to_bytes(full)) <= wire.MAX_SMALL_MESSAGE_BYTES


@pytest.mark.parametrize(
    "change",
    [
        {"held": (Held(b"a" * 8, 2, 1, b"t" * 4),) * (rules.MAX_CHAINS_PER_RECEIPT + 1)},
        {"held": (Held(b"a" * 8, 3, 1, b"t" * 4),)},
        {"held": (Held(b"a" * 7, 2, 1, b"t" * 4),)},
        {"hosts": ("10.0.0.1",) * (rules.MAX_HOSTS_PER_RECEIPT + 1)},
        {"hosts": ("x" * 65,)},
        {"port": 65_536},
        {"issued_at_ms": -1},
        {"device": bytes(31)},
    ],
)
def test_a_statement_beyond_its_caps_ends_the_session(change: dict[str, object]) -> None:
    world, log, _, devices, link = a_pair()
    statement = structs.replace(of(log, devices[2]), **change)
    assert told(link, a_receipt(statement), world) == [Fault.MALFORMED]
