"""Many devices: one simulated house, and a state machine over a few logs that always ends in the same sets."""

import random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from neighbourhood.sync.events import PeerBroke
from tests.sync.fakes import FakeLog, Link, World, a_house, fill


def test_sixty_devices_with_a_few_links_each_converge() -> None:
    base, devices = a_house(of=60)
    logs = [base.copy() for _ in devices]
    for index, (log, device) in enumerate(zip(logs, devices, strict=True)):
        fill(log, device, index, entries=5, lanes=(0, 1, 2) if index % 10 == 0 else (1, 2))
    world, rng = World(seed=60), random.Random(60)
    for index in range(60):
        for other in {(index + 1) % 60, rng.randrange(60)} - {index}:
            world.connect((logs[index], devices[index]), (logs[other], devices[other]))
    world.run(30)
    for step in range(20):
        writer = rng.randrange(60)
        fill(logs[writer], devices[writer], 1000 + step, entries=1)
        world.grew(logs[writer])
        world.run(0.1)
    world.run(10)
    everything = set().union(*(log.ids() for log in logs))
    assert len(everything) == 60 + 300 + 20
    assert all(log.ids() == everything for log in logs)
    assert not [event for link in world.links for side in link.sides for event in side.trouble]


def test_a_partitioned_house_heals() -> None:
    base, devices = a_house(of=12)
    logs = [base.copy() for _ in devices]
    world = World(seed=3)

    def join(one: int, other: int) -> Link:
        return world.connect((logs[one], devices[one]), (logs[other], devices[other]))

    for start in (0, 6):
        for index in range(start, start + 5):
            join(index, index + 1)
    for index, log in enumerate(logs):
        fill(log, devices[index], index, entries=10, lanes=(0, 1, 2))
        world.grew(log)
    world.run(20)
    assert logs[0].ids() != logs[11].ids()
    join(2, 9)
    world.run(20)
    assert len({frozenset(log.ids()) for log in logs}) == 1


class House(RuleBasedStateMachine):
    """Writing, forking, connecting, losing connections and losing the newest entries, in any order."""

    @initialize(size=st.integers(3, 4), seed=st.integers(0, 1000))
    def move_in(self, size: int, seed: int) -> None:
        base, self.devices = a_house(of=size)
        self.logs = [base.copy() for _ in range(size)]
        self.logs[-1] = FakeLog()
        self.world = World(seed, delay_s=0.5, work_s=0.5)
        self.written = 0
        self.seen: list[Link] = []

    @rule(who=st.integers(0, 2), lanes=st.sampled_from([(0,), (1,), (2,), (0, 1, 2)]), entries=st.integers(1, 6))
    def write(self, who: int, lanes: tuple[int, ...], entries: int) -> None:
        log = self.logs[who % len(self.logs)]
        if log.rows:
            self.written += 1
            fill(log, self.devices[who], self.written, entries=entries, lanes=lanes)
            self.world.grew(log)

    @rule(who=st.integers(0, 3), whose=st.integers(0, 2), lane=st.integers(0, 2))
    def fork(self, who: int, whose: int, lane: int) -> None:
        """Continue a device's chain from the newest entry that another log happens to hold."""
        log = self.logs[who % len(self.logs)]
        if log.rows:
            self.written += 1
            fill(log, self.devices[whose], self.written, entries=2, lanes=(lane,))
            self.world.grew(log)

    @rule(one=st.integers(0, 3), other=st.integers(0, 3))
    def connect(self, one: int, other: int) -> None:
        one, other = one % len(self.logs), other % len(self.logs)
        if one != other and len(self.world.links) < 6:
            self.seen.append(self._join(one, other))

    @rule(which=st.integers(0, 5))
    def lose_connection(self, which: int) -> None:
        if self.world.links:
            self.world.cut(self.world.links[which % len(self.world.links)])

    @rule(who=st.integers(0, 3), keep=st.floats(0, 1))
    def restore_a_backup(self, who: int, keep: float) -> None:
        """The newest entries are lost, and so are the connections. The founder's backup has the admissions."""
        who %= len(self.logs)
        old = self.logs[who]
        for link in list(self.world.links):
            if any(side.log is old for side in link.sides):
                self.world.cut(link)
        self.logs[who] = FakeLog()
        kept = max(int(len(old.rows) * keep), 0 if who else len(self.logs))
        self.logs[who].append(row.wire for row in old.rows[:kept])

    @rule(seconds=st.floats(0, 3))
    def wait(self, seconds: float) -> None:
        self.world.run(seconds)

    @invariant()
    def nobody_broke_the_protocol(self) -> None:
        if hasattr(self, "world"):
            sides = [side for link in self.seen for side in link.sides]
            assert not [event for side in sides for event in side.events if isinstance(event, PeerBroke)]

    def teardown(self) -> None:
        if not hasattr(self, "world") or not any(log.rows for log in self.logs):
            return
        for link in list(self.world.links):
            self.world.cut(link)
        # A ring; whoever was not known to be admitted at first is turned away and comes again.
        ring = [self._join(index, (index + 1) % len(self.logs)) for index in range(len(self.logs))]
        for _ in range(4):
            self.world.run(50)
            for index, link in enumerate(ring):
                if link.left.trouble or link.right.trouble:
                    self.world.cut(link)
                    ring[index] = self._join(index, (index + 1) % len(self.logs))
        self.seen += ring
        self.nobody_broke_the_protocol()
        assert len({frozenset(log.ids()) for log in self.logs}) == 1

    def _join(self, one: int, other: int) -> Link:
        return self.world.connect((self.logs[one], self.devices[one]), (self.logs[other], self.devices[other]))


TestHouse = House.TestCase
TestHouse.settings = settings(max_examples=60, stateful_step_count=25, deadline=None, derandomize=True)
