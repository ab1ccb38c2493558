"""Circles under many hands: whatever is made, changed, said and restarted while apart, members come to see the same."""

import random

import pytest

from neighbourhood.app.faults import Fault
from neighbourhood.app.intents import CreateTopic, Say
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle
from neighbourhood.domain.ids import CircleId, PersonId
from tests.app.builders import Resident, meet
from tests.app.test_circles import me


class Hands:
    """Residents who do something with circles at random, each as far as their program lets them."""

    def __init__(self, seed: int, residents: list[Resident]) -> None:
        self.random = random.Random(seed)
        self.residents = residents

    def act(self) -> None:
        one = self.random.choice(self.residents)
        what = self.random.choice([self.make, *[self.change] * 2, *[self.speak] * 3, self.wait, self.leave])
        try:
            what(one)
        except Fault:
            return  # left out, no steward, nobody known yet: the program has said so and written nothing

    def make(self, one: Resident) -> None:
        circle = CircleId(one.do(MakeCircle(name="Круг", members=tuple(self.some_of(one)))))
        one.do(CreateTopic(title=f"Тема {self.random.random()}", circle=circle))

    def change(self, one: Resident) -> None:
        states = list(one.service.core.log.keys.circles.states.values())
        if states:
            state = self.random.choice(states)
            members = {*self.some_of(one), *self.random.sample(state.stewards, min(1, len(state.stewards)))}
            stewards = [one for one in state.stewards if one in members]
            stewards += [one for one in sorted(members) if one not in stewards and self.random.random() < 0.5]
            one.do(ChangeCircle(circle=state.id, name="Круг", members=tuple(members), stewards=tuple(stewards)))

    def leave(self, one: Resident) -> None:
        states = list(one.service.core.log.keys.circles.states.values())
        if states:
            one.do(LeaveCircle(circle=self.random.choice(states).id))

    def speak(self, one: Resident) -> None:
        topics = [row for row in one.reader.topics() if row.circle is not None]
        if topics:
            one.do(Say(topic=self.random.choice(topics).topic, text=f"слово {self.random.random()}"))

    def wait(self, one: Resident) -> None:
        one.outside.at_ms += 200_000
        one.service.tick()
        if self.random.random() < 0.3:
            one.reopen()

    def some_of(self, one: Resident) -> list[PersonId]:
        known = [row.person for row in one.reader.people() if not row.gone]
        return self.random.sample(known, self.random.randint(1, len(known)))

    def settle(self) -> None:
        """Let everybody meet until the programs have put the keys in order."""
        for _ in range(4):
            meet(*self.residents)
            for resident in self.residents:
                resident.outside.at_ms += 600_000
                resident.service.tick()
        meet(*self.residents)


def seen(resident: Resident, circle: CircleId) -> object:
    state = resident.service.core.log.keys.circles.states[circle]
    topics = sorted(row.topic for row in resident.reader.topics() if row.circle == circle)
    return (
        state.members,
        state.stewards,
        state.heads,
        [(topic, [row.text for row in resident.reader.timeline(topic, limit=500)]) for topic in topics],
        [row.digest for row in resident.reader.digest() if row.own == circle],
    )


@pytest.mark.parametrize("seed", range(12))
def test_members_of_a_circle_come_to_see_the_same(neighbours: list[Resident], seed: int) -> None:
    hands = Hands(seed, neighbours)
    for _ in range(40):
        hands.act()
        if hands.random.random() < 0.3:
            meet(*hands.random.sample(neighbours, 2))
    hands.settle()

    circles = {circle for one in neighbours for circle in one.service.core.log.keys.circles.states}
    for circle in circles:
        inside = [
            one
            for one in neighbours
            if (row := next((row for row in one.reader.circles() if row.circle == circle), None)) and not row.left
        ]
        views = [seen(one, circle) for one in inside]
        assert all(view == views[0] for view in views)
        for one in inside:
            members = set(one.service.core.log.keys.circles.states[circle].members)
            assert {me(other) for other in inside} <= members, "nobody believes to be in it who is not"
            for other in neighbours:
                if other not in inside and me(other) in members:
                    assert circle in other.service.core.log.keys.circles.shut, "who cannot read on is told so"


@pytest.mark.parametrize("seed", range(4))
def test_when_all_is_in_order_nothing_more_is_written_by_itself(neighbours: list[Resident], seed: int) -> None:
    hands = Hands(seed, neighbours)
    for _ in range(25):
        hands.act()
    hands.settle()
    before = [one.store.last_row() for one in neighbours]
    for _ in range(5):
        for resident in neighbours:
            resident.outside.at_ms += 600_000
            resident.service.tick()
        meet(*neighbours)
    assert [one.store.last_row() for one in neighbours] == before


@pytest.mark.parametrize("seed", [0, 1, 2, 37, 42, 44, 54, 59])
def test_a_restart_and_folding_everything_again_change_nothing(neighbours: list[Resident], seed: int) -> None:
    hands = Hands(seed, neighbours)
    for _ in range(40):
        hands.act()
        if hands.random.random() < 0.3:
            meet(*hands.random.sample(neighbours, 2))
    hands.settle()
    for resident in neighbours:
        before = {circle: seen(resident, circle) for circle in resident.service.core.log.keys.circles.states}
        resident.reopen()
        assert {circle: seen(resident, circle) for circle in before} == before
        with resident.store.transaction(durable=False):
            resident.service.core.log.refold()
        assert {circle: seen(resident, circle) for circle in before} == before


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 400))
def test_members_of_a_circle_come_to_see_the_same_after_any_history(neighbours: list[Resident], seed: int) -> None:
    test_members_of_a_circle_come_to_see_the_same(neighbours, seed)
