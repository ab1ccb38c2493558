"""What a session does by itself as time passes."""

from collections.abc import Iterable

import pytest

from neighbourhood.domain.entry import WireEntry
from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.events import Agreed, Goodbye
from neighbourhood.sync.session import Session
from neighbourhood.sync.states import State
from neighbourhood.sync.wire import Digest, Farewell, Ping, Resync, from_bytes, to_bytes
from tests.sync.fakes import FakeLog, Link, Outcome, World, a_house, fill, messages_of


def two_equal() -> tuple[FakeLog, FakeLog, list[DeviceId], World, Link]:
    one, devices = a_house(of=2)
    other = one.copy()
    world = World()
    return one, other, devices, world, world.connect((one, devices[0]), (other, devices[1]))


def test_an_idle_session_pings_every_ten_seconds() -> None:
    *_, world, link = two_equal()
    world.run(41)
    assert 3 <= len(messages_of(link.left, Ping)) <= 4
    assert not link.left.trouble


def test_thirty_seconds_of_silence_end_a_session() -> None:
    log, devices = a_house(of=2)
    session = Session(log, remote=devices[1], initiator=True, now=100.0, jitter=0.5)
    session.tick(129.9)
    assert session.state is State.HELLO
    session.tick(130.0)
    assert session.take_events()[-1] == Goodbye(Farewell.TIMEOUT)
    assert session.deadline() is None


@pytest.mark.parametrize(("jitter", "at_s"), [(0.0, 48.0), (0.5, 60.0), (1.0, 72.0)])
def test_digests_are_compared_every_sixty_seconds_with_jitter(jitter: float, at_s: float) -> None:
    log, devices = a_house(of=2)
    one = Session(log, remote=devices[1], initiator=True, now=0.0, jitter=jitter)
    other = Session(log.copy(), remote=devices[0], initiator=False, now=0.0, jitter=jitter)
    exchange(one, other, 0.0)
    for now in range(10, int(at_s), 10):
        one.tick(float(now))
        other.tick(float(now))
        exchange(one, other, float(now))
    one.tick(at_s - 0.1)
    assert not any(isinstance(from_bytes(message), Digest) for message in one.take_messages())
    one.tick(at_s + 0.1)
    assert any(isinstance(from_bytes(message), Digest) for message in one.take_messages())


def exchange(one: Session, other: Session, now: float) -> None:
    for _ in range(5):
        for message in one.take_messages():
            other.receive(message, now)
        for message in other.take_messages():
            one.receive(message, now)


def test_equal_digests_confirm_agreement_again() -> None:
    *_, world, link = two_equal()
    world.run(80)
    assert len([event for event in link.left.events if isinstance(event, Agreed)]) >= 2


def test_two_differences_at_rest_lead_to_a_new_round() -> None:
    one, other, devices, world, link = two_equal()
    fill(one, devices[0], 1, entries=3)
    link.left.session._outflow.follow()
    world.run(100)
    assert len(messages_of(link.left, Resync)) == len(messages_of(link.right, Resync)) == 1
    assert one.ids() == other.ids()


def test_one_difference_alone_starts_nothing() -> None:
    one, _, _, world, link = two_equal()
    world.run(1)
    link.left.session.receive(to_bytes(Digest(bytes(32))), world.now)
    assert not link.left.session.agrees
    world.grew(one)
    world.run(1)
    assert not messages_of(link.left, Resync)


def test_rounds_that_do_not_help_become_rare() -> None:
    one, devices = a_house(of=2)
    other = Deaf()
    other.append(row.wire for row in one.rows)
    one.write(devices[0], 2, b"never taken")
    other.deaf = True
    world = World()
    link = world.connect((one, devices[0]), (other, devices[1]))
    world.run(3600)
    assert 3 <= len(messages_of(link.left, Resync)) <= 20
    assert not link.left.session.agrees
    assert not link.left.trouble
    assert link.right.session.expected == 0, "nothing more is under way"


class Deaf(FakeLog):
    """Takes no further entry, for a reason of its own."""

    deaf = False

    def append(self, wires: Iterable[WireEntry]) -> Outcome:
        return super().append([] if self.deaf else wires)


def test_live_entries_on_the_way_when_a_round_begins_are_welcome() -> None:
    one, other, devices, world, link = two_equal()
    world.run(1)
    fill(other, devices[1], 1, entries=3)
    world.grew(other)
    link.left.session._wants_round = True
    world.grew(one)
    assert link.left.session.state is State.AUTHORITY
    world.run(3)
    assert not link.left.trouble + link.right.trouble
    assert one.ids() == other.ids()
    assert link.left.session.agrees


def test_both_sides_can_begin_a_round_at_once() -> None:
    one, other, devices, world, link = two_equal()
    world.run(1)
    fill(one, devices[0], 1, entries=3)
    fill(other, devices[1], 2, entries=3)
    for side in link.sides:
        side.session._outflow.follow()
        side.session._wants_round = True
    world.grew(one)
    world.grew(other)
    world.run(3)
    assert len(messages_of(link.left, Resync)) == len(messages_of(link.right, Resync)) == 1
    assert not link.left.trouble + link.right.trouble
    assert one.ids() == other.ids()
