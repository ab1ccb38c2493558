"""A slow neighbour costs no memory and holds nobody else up."""

from collections.abc import Sequence

import pytest
from msgspec import structs

from neighbourhood.domain import limits
from neighbourhood.domain.entry import WireEntry
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId
from neighbourhood.sync import wire
from neighbourhood.sync.frontier import digest_of
from neighbourhood.sync.log_port import Range, Sendable
from neighbourhood.sync.outflow import Outflow
from neighbourhood.sync.session import Session
from tests.sync.fakes import FakeLog, World, a_house, blocks_of, fill, messages_of


def large_house() -> tuple[FakeLog, list[DeviceId]]:
    full, devices = a_house(of=3)
    for index in range(100):
        full.write(devices[0], 2, bytes([index]) * 60_000)
    return full, devices


def test_a_peer_that_never_acknowledges_gets_two_blocks() -> None:
    full, devices = large_house()
    world = World(work_s=10_000_000.0)
    link = world.connect((FakeLog(), devices[1]), (full, devices[0]))
    world.run(100)
    for index in range(50):
        full.write(devices[0], 2, b"live" + bytes([index]) * 60_000)
        world.grew(full)
    world.run(100)
    assert len(blocks_of(link.right)) <= 2
    assert len(link.right.session._outflow.unacknowledged) <= 2


@pytest.mark.parametrize("work_s", [0.0, 0.3, 5.0])
def test_at_most_two_blocks_are_ever_unacknowledged(work_s: float) -> None:
    full, devices = large_house()
    other = FakeLog()
    world = World(work_s=work_s)
    link = world.connect((other, devices[1]), (full, devices[0]))
    open_blocks = []
    for _ in range(2000):
        world.run(0.05)
        open_blocks.append(len(link.right.session._outflow.unacknowledged))
    assert max(open_blocks) == 2
    assert other.ids() == full.ids()


def test_a_slow_neighbour_does_not_hold_up_another() -> None:
    full, devices = large_house()
    slow, quick = Session(FakeLog(), remote=devices[0], initiator=True, now=0.0, jitter=0.5), FakeLog()
    to_slow = Session(full, remote=devices[1], initiator=False, now=0.0, jitter=0.5)
    for _ in range(5):
        for message in slow.take_messages():
            to_slow.receive(message, 0.0)
        for message in to_slow.take_messages():
            slow.receive(message, 0.0)
    world = World()
    world.connect((quick, devices[2]), (full, devices[0]))
    world.run(10)
    assert len(to_slow._outflow.unacknowledged) > 0
    assert quick.ids() == full.ids()


def test_nothing_is_remembered_once_all_is_quiet() -> None:
    full, devices = large_house()
    other = FakeLog()
    fill(full, devices[1], 1, entries=200)
    world = World()
    link = world.connect((other, devices[1]), (full, devices[0]))
    world.run(10)
    assert link.left.session.agrees
    assert [side.session._outflow.remembered for side in link.sides] == [0, 0]


def test_the_ids_that_came_from_the_remote_are_capped() -> None:
    outflow = Outflow(FakeLog())
    for start in range(0, 2 * wire.MAX_REMEMBERED_IDS, 1000):
        outflow.came_from_remote(EntryId(number.to_bytes(32, "big")) for number in range(start, start + 1000))
    assert outflow.remembered == wire.MAX_REMEMBERED_IDS


def test_a_batch_is_acknowledged_only_after_the_owner_is_done() -> None:
    full, devices = a_house(of=2)
    session = Session(full, remote=devices[1], initiator=False, now=0.0, jitter=0.5)
    session.receive(wire.to_bytes(wire.Hello(1, full.house(), digest_of(full.heads()))), 0.0)
    session.receive(wire.to_bytes(wire.Block(0, (WireEntry(b"a", None, None),))), 0.0)
    assert not acks(session)
    session.batch_done(0, 0, False, 0.0)
    assert acks(session) == [wire.Ack(0)]


def test_answering_a_batch_that_never_came_is_our_own_mistake() -> None:
    full, devices = a_house(of=2)
    session = Session(full, remote=devices[1], initiator=False, now=0.0, jitter=0.5)
    with pytest.raises(RuntimeError):
        session.batch_done(0, 0, False, 0.0)


def acks(session: Session) -> list[wire.Ack]:
    return [message for message in map(wire.from_bytes, session.take_messages()) if isinstance(message, wire.Ack)]


def test_blocks_stay_within_the_caps_for_entries_and_bytes() -> None:
    full, devices = a_house(of=2)
    for index in range(limits.MAX_BATCH_ENTRIES + 10):
        full.write(devices[0], 1, index.to_bytes(2, "big"))
    for index in range(40):
        full.write(devices[0], 2, bytes([index]) * limits.MAX_BODY_BYTES)
    other = FakeLog()
    world = World()
    link = world.connect((other, devices[1]), (full, devices[0]))
    world.run(20)
    assert other.ids() == full.ids()
    assert all(len(message) <= wire.MAX_MESSAGE_BYTES for message in link.right.sent_messages)


class ProlongingLog(FakeLog):
    """Adds to every slice the rest of the chains in it, far beyond any cap."""

    def rows_after(self, row: int, *, limit: int, max_bytes: int) -> Sequence[Sendable]:
        return self._prolonged(super().rows_after(row, limit=min(limit, 3), max_bytes=max_bytes))

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
        part = super().block(lane, ranges, above=above, up_to_row=up_to_row, limit=min(limit, 3), max_bytes=max_bytes)
        return self._prolonged(part)

    def _prolonged(self, part: Sequence[Sendable]) -> Sequence[Sendable]:
        tips = {(row.device, row.lane): row for row in part}
        rest = [
            structs.replace(row, prolongs=True)
            for row in self.rows
            if (row.device, row.lane) in tips and row.seq > tips[row.device, row.lane].seq
        ]
        return [*part, *rest]


@pytest.mark.parametrize("body_bytes", [10, 60_000])
@pytest.mark.parametrize("connected_before", [True, False])
def test_entries_that_only_prolong_a_run_move_no_cursor_and_stay_within_the_caps(
    body_bytes: int, connected_before: bool
) -> None:
    base, devices = a_house(of=3)
    full, other = ProlongingLog(), FakeLog()
    full.append(row.wire for row in base.rows)
    world = World()
    link = None
    if connected_before:
        link = world.connect((other, devices[1]), (full, devices[0]))
        world.run(2)
    for index in range(60):
        full.write(devices[index % 3], 2, bytes([index]) * body_bytes)
    link = link or world.connect((other, devices[1]), (full, devices[0]))
    world.grew(full)
    world.run(20)
    assert other.ids() == full.ids()
    assert not link.left.trouble + link.right.trouble
    assert not messages_of(link.left, wire.Resync)
