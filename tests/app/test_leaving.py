"""Moving out while nobody is there to hear it: it waits until a neighbour's computer has all that is here."""

from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import EndRole, GiveRole, MoveOut, StayInHouse, Successor
from neighbourhood.app.rows import HouseRow
from tests.app.builders import Resident, found, meet
from tests.app.conftest import Newcomers
from tests.app.test_moving import LeavingParty, put_on_council, roles
from tests.app.test_residency import person, proposed, seen_by
from tests.app.test_topic_words import row_of


def house_of(resident: Resident) -> HouseRow:
    house = resident.reader.house()
    assert house is not None
    return house


def test_who_moves_out_with_nobody_there_leaves_once_a_neighbour_has_every_word(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = boris.topic("Подъезд")
    meet(*neighbours)
    assert boris.do(MoveOut(topics=person(vera), when_heard=True)) is False
    assert house_of(boris).leaving
    boris.say(topic, "последнее слово")
    boris.reopen()
    assert house_of(boris).leaving
    assert not seen_by(boris, boris).gone
    party = LeavingParty(*neighbours)
    party.connect(boris, anna)
    party.run(60)
    party.connect(anna, vera)
    party.run(60)
    assert (house_of(boris).left, house_of(boris).leaving) == ("moved_out", False)
    for resident in (anna, vera):
        assert seen_by(resident, boris).gone
        assert resident.texts(topic) == ["последнее слово"]
        assert row_of(resident, topic).kept_by == "Вера"


def test_with_a_neighbour_there_who_has_all_it_does_not_wait(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    party = LeavingParty(*neighbours)
    party.connect(boris, anna)
    party.run(60)
    assert boris.do(MoveOut(when_heard=True)) is True
    assert house_of(boris).left == "moved_out"


def test_what_is_handed_over_is_heard_before_the_leaving(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = boris.topic("Подъезд")
    meet(*neighbours)
    party = LeavingParty(*neighbours)
    party.connect(boris, anna)
    party.run(60)
    assert boris.do(MoveOut(topics=person(vera), when_heard=True)) is False, "Анна does not have the handing over yet"
    party.run(60)
    assert house_of(boris).left == "moved_out"
    assert seen_by(anna, boris).gone
    assert row_of(anna, topic).kept_by == "Вера"


def test_who_stays_after_all_stays_and_keeps_what_was_not_handed_over(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    put_on_council(anna, boris, vera)
    assert boris.do(MoveOut(when_heard=True)) is False
    boris.do(StayInHouse())
    boris.do(StayInHouse())
    assert not house_of(boris).leaving
    party = LeavingParty(*neighbours)
    party.connect(boris, anna)
    party.run(60)
    assert not seen_by(anna, boris).gone
    assert roles(anna, boris) == {"council"}


def test_the_own_other_computer_is_no_neighbour_who_has_heard(neighbours: list[Resident], laptop: Resident) -> None:
    anna, boris, _ = neighbours
    boris.do(MoveOut(when_heard=True))
    party = LeavingParty(anna, boris, laptop)
    party.connect(boris, laptop)
    party.run(60)
    assert house_of(boris).leaving
    party.connect(boris, anna)
    party.run(60)
    assert house_of(boris).left == "moved_out"


def test_who_would_leave_the_house_without_a_council_by_then_stays_and_is_told(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    put_on_council(anna, boris)
    boris.do(MoveOut(when_heard=True))
    proposed(anna, EndRole(person=person(anna), role="council"))
    party = LeavingParty(*neighbours)
    party.connect(boris, anna)
    party.run(60)
    assert (house_of(boris).leaving, house_of(boris).left) == (False, "")
    assert roles(anna, boris) == {"council"}
    assert FaultKind.LAST_OF_COUNCIL.value in boris.reader.sync().notices
    assert proposed(boris, GiveRole(person=person(anna), role="council")).done
    assert FaultKind.LAST_OF_COUNCIL.value not in boris.reader.sync().notices


def test_a_successor_is_given_the_role_before_anybody_hears_of_the_moving(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    anna.do(MoveOut(successors=(Successor("council", person(boris)),), when_heard=True))
    assert roles(anna, boris) == {"council"}
    assert roles(anna, anna) == {"council"}
    party = LeavingParty(*neighbours)
    party.connect(boris, anna)
    party.run(60)
    assert seen_by(boris, anna).gone
    assert roles(boris, boris) == {"council"}


def test_nobody_waits_in_an_empty_house(newcomers: Newcomers) -> None:
    (alone,) = newcomers("Один")
    found(alone)
    alone.do(MoveOut(when_heard=True))
    assert house_of(alone).left == "moved_out"
