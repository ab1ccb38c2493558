"""Joining when several residents answer: in any order, and when one of them says no."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from neighbourhood.app.intents import CancelJoining, JoinHouse
from neighbourhood.app.join_wire import JoinDenied, RefusedBecause
from neighbourhood.app.membership import Membership
from neighbourhood.domain.ids import HouseId
from tests.app.builders import Resident, found, invite, meet, request_of

DAY_MS = 24 * 3_600_000


@dataclass
class Arrival:
    """A newcomer with a code whom all neighbours can admit."""

    newcomer: Resident
    hosts: list[Resident]
    house: HouseId
    key: bytes

    @property
    def membership(self) -> Membership:
        return self.newcomer.service.membership

    @property
    def state(self) -> str:
        return self.membership.joining.state

    def ask(self, host: Resident) -> None:
        host.service.joins(self.newcomer.device, self.key, request_of(self.newcomer, self.house))

    def hear_yes(self) -> None:
        self.newcomer.service.house_known(self.house)


@pytest.fixture
def arrival(neighbours: list[Resident], tmp_path: Path) -> Iterator[Arrival]:
    code = invite(neighbours[0], "7", uses=1)
    meet(*neighbours)
    newcomer = Resident(tmp_path, "Глеб")
    newcomer.do(JoinHouse(code=code, person_name="Глеб"))
    key = newcomer.service.membership.invitation_key()
    house = neighbours[0].service.core.log.house
    assert key is not None
    assert house is not None
    yield Arrival(newcomer, neighbours, house, key)
    newcomer.close()


def test_a_second_neighbours_late_yes_does_not_undo_a_joining_that_is_done(arrival: Arrival) -> None:
    first, second, _ = arrival.hosts
    arrival.ask(first)
    arrival.ask(second)
    arrival.hear_yes()
    meet(arrival.newcomer, first)
    assert arrival.state == "joined"
    arrival.hear_yes()
    assert arrival.state == "joined"
    assert arrival.newcomer.service.join_request(arrival.house) is None
    assert arrival.state == "joined"


def test_the_question_to_a_second_neighbour_does_not_hide_the_yes_of_the_first(arrival: Arrival) -> None:
    arrival.ask(arrival.hosts[0])
    arrival.hear_yes()
    arrival.ask(arrival.hosts[1])
    assert arrival.state == "receiving"


@pytest.mark.parametrize("reason", [RefusedBecause.USED, RefusedBecause.EXPIRED, RefusedBecause.UNKNOWN])
def test_one_neighbours_no_shuts_nobody_out_whom_another_admits(arrival: Arrival, reason: RefusedBecause) -> None:
    arrival.ask(arrival.hosts[0])
    arrival.newcomer.service.join_refused(reason)
    assert arrival.state == "failed"
    arrival.hear_yes()
    assert arrival.state == "receiving"
    arrival.newcomer.service.join_refused(reason)
    assert arrival.state == "receiving"
    meet(arrival.newcomer, arrival.hosts[0])
    assert arrival.state == "joined"
    assert "Глеб" in {row.name for row in arrival.hosts[0].reader.people()}


def test_nobody_is_let_in_by_a_code_whose_time_is_over(arrival: Arrival) -> None:
    host = arrival.hosts[0]
    host.outside.at_ms += 91 * DAY_MS
    with pytest.raises(JoinDenied) as caught:
        arrival.ask(host)
    assert caught.value.reason is RefusedBecause.EXPIRED
    assert not host.service.core.log.view.invitation_by_key(arrival.key).used_by  # type: ignore[union-attr]


def test_a_code_is_good_on_its_last_day(arrival: Arrival) -> None:
    arrival.hosts[0].outside.at_ms += 89 * DAY_MS
    arrival.ask(arrival.hosts[0])
    arrival.hear_yes()
    meet(arrival.newcomer, arrival.hosts[0])
    assert arrival.state == "joined"


def test_who_was_admitted_in_time_may_finish_joining_later(arrival: Arrival) -> None:
    host = arrival.hosts[0]
    arrival.ask(host)
    host.outside.at_ms += 91 * DAY_MS
    arrival.ask(host)
    arrival.hear_yes()
    meet(arrival.newcomer, host)
    assert arrival.state == "joined"


def test_the_list_of_invitations_tells_until_when_each_is_good(arrival: Arrival) -> None:
    host = arrival.hosts[0]
    (opened,) = (row for row in host.reader.belonging().invitations if row.flat_number == "7" and row.uses == 1)
    assert opened.expires_at_ms is not None
    assert 89 * DAY_MS < opened.expires_at_ms - opened.made_at_ms <= 90 * DAY_MS + 1000


def test_a_no_leaves_the_person_free_to_found_a_house_or_to_try_another_code(arrival: Arrival) -> None:
    arrival.newcomer.service.join_refused(RefusedBecause.USED)
    arrival.newcomer.do(JoinHouse(code=invite(arrival.hosts[0], "8"), person_name="Глеб"))
    assert arrival.state == "searching"
    arrival.newcomer.service.join_refused(RefusedBecause.USED)
    found(arrival.newcomer)
    assert arrival.membership.pending is None
    assert arrival.newcomer.service.join_request(arrival.house) is None


def test_a_neighbours_word_after_the_person_gave_up_changes_nothing(arrival: Arrival) -> None:
    arrival.newcomer.do(CancelJoining())
    arrival.newcomer.service.join_refused(RefusedBecause.USED)
    assert arrival.state == "idle"


def test_what_was_received_before_a_stop_is_answered_at_the_next_start(arrival: Arrival) -> None:
    arrival.ask(arrival.hosts[0])
    arrival.hear_yes()
    newcomer = arrival.newcomer
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Membership, "finish", lambda _: None)
        meet(newcomer, arrival.hosts[0])
    assert arrival.state == "receiving"
    newcomer.reopen()
    assert arrival.state == "joined"
