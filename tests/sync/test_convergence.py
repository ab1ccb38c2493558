"""Two sessions end with the same entries, whatever each side knew before."""

import itertools
import random

import pytest

from neighbourhood.sync.frontier import mark_of
from neighbourhood.sync.states import State
from neighbourhood.sync.wire import MAX_CHAINS_PER_MESSAGE, Frontier
from tests.sync.fakes import FakeLog, Link, World, a_device, a_house, blocks_of, fill, messages_of


def test_a_newcomer_receives_everything() -> None:
    full, devices = a_house(of=3)
    for device in devices:
        fill(full, device, 1, entries=50)
    empty = FakeLog()
    world = World()
    link = world.connect((empty, devices[1]), (full, devices[0]))
    world.run(5)
    assert empty.ids() == full.ids()
    assert link.left.session.state is link.right.session.state is State.LIVE
    assert link.left.agreed
    assert link.right.agreed
    assert link.left.session.agrees
    assert link.left.session.expected == 0


@pytest.mark.parametrize("known", list(itertools.product([0, 3, 9], repeat=4)))
def test_every_combination_of_prior_knowledge_converges(known: tuple[int, ...]) -> None:
    one, other, world, link = two_logs_that_know(known)
    world.run(5)
    assert one.ids() == other.ids()
    assert not link.left.trouble + link.right.trouble
    assert link.left.agreed
    assert link.right.agreed


def two_logs_that_know(known: tuple[int, ...]) -> tuple[FakeLog, FakeLog, World, Link]:
    base, devices = a_house(of=4)
    one, other = base.copy(), base.copy()
    fill(base, devices[2], 5, entries=9)
    shared = [row.wire for row in base.rows[-9:]]
    one.append(shared[: known[0]])
    other.append(shared[: known[1]])
    fill(one, devices[0], 6, entries=known[2])
    fill(other, devices[1], 7, entries=known[3], lanes=(0, 1, 2))
    world = World(seed=sum(known))
    return one, other, world, world.connect((one, devices[0]), (other, devices[1]))


def test_both_branches_of_a_fork_reach_the_side_that_holds_one() -> None:
    base, devices = a_house(of=2)
    fill(base, devices[1], 3, entries=4, lanes=(2,))
    one, other = base.copy(), base.copy()
    fill(one, devices[1], 4, entries=3, lanes=(2,))
    fill(other, devices[1], 5, entries=6, lanes=(2,))
    world = World()
    link = world.connect((one, devices[0]), (other, devices[0]))
    world.run(60)
    assert one.ids() == other.ids()
    assert len([head for head in one.heads() if head.lane == 2]) == 2
    assert link.left.session.agrees
    assert [side.session._outflow.remembered for side in link.sides] == [0, 0]


def test_three_branches_on_three_sides_converge() -> None:
    base, devices = a_house(of=3)
    fill(base, devices[1], 3, entries=2, lanes=(0, 1, 2))
    logs = [base.copy() for _ in range(3)]
    for index, log in enumerate(logs):
        fill(log, devices[1], 10 + index, entries=5 + 7 * index, lanes=(0, 1, 2))
    world = World(seed=2)
    for one, other in [(0, 1), (1, 2)]:
        world.connect((logs[one], devices[one]), (logs[other], devices[other]))
    world.run(120)
    assert logs[0].ids() == logs[1].ids() == logs[2].ids()


@pytest.mark.parametrize("seed", range(20))
def test_what_is_written_during_the_first_exchange_arrives(seed: int) -> None:
    rng = random.Random(seed)
    full, devices = a_house(of=4)
    fill(full, devices[2], seed, entries=100)
    other = a_house(of=4)[0]
    world = World(seed)
    link = world.connect((other, devices[1]), (full, devices[0]))
    for step in range(30):
        world.run(rng.random() * 0.02)
        log, device = rng.choice([(full, devices[0]), (other, devices[1])])
        fill(log, device, 1000 * seed + step, entries=1, lanes=(0, 1, 2))
        world.grew(log)
    world.run(3)
    assert full.ids() == other.ids()
    assert not link.left.trouble + link.right.trouble
    for side in link.sides:
        sent = [entry for block in blocks_of(side) for entry in block.entries]
        assert len(sent) == len(set(sent)), "the answer and the tail do not overlap"


@pytest.mark.parametrize("seed", range(20))
def test_connections_lost_at_any_moment_only_delay(seed: int) -> None:
    rng = random.Random(seed)
    full, devices = a_house(of=3)
    for device in devices:
        fill(full, device, seed, entries=60)
    other = FakeLog()
    world = World(seed)
    for _ in range(6):
        link = world.connect((full, devices[0]), (other, devices[1]))
        world.run(rng.random() * 0.4)
        world.cut(link)
    world.connect((full, devices[0]), (other, devices[1]))
    world.run(5)
    assert full.ids() == other.ids()


def test_logs_larger_than_a_block_arrive_in_several() -> None:
    full, devices = a_house(of=2)
    for index in range(60):
        full.write(devices[0], 2, bytes([index]) * 60_000)
    other = FakeLog()
    world = World()
    link = world.connect((other, devices[1]), (full, devices[0]))
    world.run(5)
    assert other.ids() == full.ids()
    assert len(blocks_of(link.right)) >= 4


def test_an_entry_passes_through_a_chain_of_sessions() -> None:
    base, devices = a_house(of=4)
    logs = [base.copy() for _ in devices]
    world = World()
    for index in range(3):
        world.connect((logs[index], devices[index]), (logs[index + 1], devices[index + 1]))
    world.run(2)
    fill(logs[0], devices[0], 1, entries=1)
    world.grew(logs[0])
    world.run(2)
    assert logs[3].ids() == logs[0].ids()
    sent = [len(blocks_of(side)) for link in world.links for side in link.sides]
    assert sent == [1, 0, 1, 0, 1, 0], "nothing travels back to where it came from"


def test_a_missing_predecessor_leads_to_a_new_round() -> None:
    full, devices = a_house(of=2)
    other = full.copy()
    fill(full, devices[0], 1, entries=10)
    world = World()
    link = world.connect((full, devices[0]), (other, devices[1]))
    world.run(2)
    link.left.session._outflow.follow()
    fill(full, devices[0], 2, entries=1)
    link.left.session._outflow.follow()
    fill(full, devices[0], 3, entries=1)
    world.grew(full)
    world.run(3)
    assert other.ids() == full.ids()


def test_the_remote_is_known_to_hold_what_it_acknowledged_or_sent() -> None:
    full, devices = a_house(of=2)
    fill(full, devices[0], 1, entries=5, lanes=(2,))
    other = FakeLog()
    world = World()
    link = world.connect((other, devices[1]), (full, devices[0]))
    assert link.right.session.remote_head(devices[0], 2) is None
    world.run(3)
    end = mark_of(next(head for head in full.heads() if head.lane == 2))
    assert end.seq == 4
    assert link.right.session.remote_head(devices[0], 2) == end
    assert link.left.session.remote_head(devices[0], 2) == end
    assert link.left.session.remote_head(devices[1], 2) is None


def test_the_number_of_expected_entries_falls_to_zero() -> None:
    full, devices = a_house(of=2)
    for index in range(40):
        full.write(devices[0], 2, bytes([index]) * 60_000)
    other = FakeLog()
    world = World(work_s=2.0)
    link = world.connect((other, devices[1]), (full, devices[0]))
    seen = []
    for _ in range(100):
        world.run(0.1)
        seen.append(link.left.session.expected)
    assert max(seen) == 42, "two of authority, forty of content"
    assert seen[-1] == 0
    content = seen[seen.index(42) :]
    assert content == sorted(content, reverse=True)


def test_a_frontier_in_several_messages_is_put_together() -> None:
    full, devices = a_house(of=2)
    for index in range(MAX_CHAINS_PER_MESSAGE + 100):
        full.write(a_device(f"other {index}"), 2, b"hello")
    other = full.copy()
    fill(full, devices[0], 1, entries=3, lanes=(2,))
    world = World()
    link = world.connect((other, devices[1]), (full, devices[0]))
    world.run(3)
    assert other.ids() == full.ids()
    assert [message.more for message in messages_of(link.left, Frontier)] == [False, True, False]
    assert sum(len(block.entries) for block in blocks_of(link.right)) == 3
