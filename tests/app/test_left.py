"""A house that this computer has left: reading on, and coming back by a new code."""

from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    CloseDevice,
    HandOver,
    HandOverTopic,
    JoinHouse,
    MoveOut,
    RemovePerson,
    SignProposal,
)
from neighbourhood.app.intents_invitations import LinkDevice
from neighbourhood.app.join_wire import HouseProof, JoinDenied
from tests.app.builders import Resident, found, invite, join, meet
from tests.app.conftest import Newcomers
from tests.app.test_residency import person, proposed, seen_by


def test_who_moved_out_reads_on_after_a_restart_and_comes_back_by_a_new_code_only(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    boris_knows = invite(anna, "1")
    meet(*neighbours)
    boris.say(topic, "до свидания")
    boris.do(MoveOut())
    meet(*neighbours)
    boris.reopen()
    assert boris.texts(topic) == ["до свидания"]
    house = boris.reader.house()
    assert house is not None
    assert (house.name, house.left, house.me.name, house.me.gone) == ("Лесная, 12", "moved_out", "Борис", True)
    (said,) = boris.reader.timeline(topic)
    assert (said.mine, said.unread) == (True, False)
    with pytest.raises(JoinDenied):
        join(boris, anna, boris_knows)
    boris.reopen()
    join(boris, vera, _a_new_code(anna, vera))
    meet(*neighbours)
    house = boris.reader.house()
    assert house is not None
    assert house.left == ""
    assert not seen_by(anna, boris).gone
    boris.say(topic, "я вернулся")
    meet(*neighbours)
    assert "я вернулся" in vera.texts(topic)


def test_who_has_left_calls_neighbours_with_the_new_code_and_not_with_the_old_keys_of_the_house(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    code = invite(anna, "1")
    meet(*neighbours)
    boris.do(MoveOut())
    for _ in range(2):
        secret = boris.service.dial_secret()
        assert secret is not None
        assert secret.purpose == "house", "so that neighbours who do not know it yet hear of it"
        boris.reopen()
    boris.do(JoinHouse(code=code, person_name="Борис"))
    secret = boris.service.dial_secret()
    assert secret is not None
    assert secret.purpose == "invitation"


def test_the_code_of_another_house_says_that_this_folder_is_taken_and_is_not_used_up(
    neighbours: list[Resident], tmp_path: Path
) -> None:
    _, boris, _ = neighbours
    boris.do(MoveOut())
    elsewhere = Resident(tmp_path, "Галина")
    found(elsewhere)
    boris.do(JoinHouse(code=invite(elsewhere, "3"), person_name="Борис"))
    key = boris.service.membership.invitation_key()
    assert key is not None
    proof = elsewhere.service.house_proof(key)
    assert isinstance(proof, HouseProof)
    assert boris.service.join_request(proof.house) is None
    row = boris.reader.joining()
    assert (row.state, row.fault) == ("failed", FaultKind.HOUSE_EXISTS.value)
    elsewhere.close()


def test_who_was_removed_or_has_lost_the_computer_is_not_told_to_have_moved_out(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    (laptop,) = newcomers("Ноутбук")
    join(laptop, boris, boris.do(LinkDevice()).code)
    meet(*neighbours, laptop)
    boris.do(CloseDevice(device=laptop.device))
    proposed(anna, RemovePerson(person=person(vera)))
    meet(*neighbours, laptop)
    left = [row.left for row in (resident.reader.house() for resident in (vera, laptop, boris)) if row is not None]
    assert left == ["ended", "ended", ""]


def _a_new_code(anna: Resident, *others: Resident) -> str:
    code = invite(anna, "1")
    meet(anna, *others)
    return code


def test_somebody_who_moved_out_hands_nothing_over(neighbours: list[Resident]) -> None:
    _, boris, vera = neighbours
    topic = boris.topic()
    boris.do(MoveOut())
    for intent in (HandOver(person=person(vera), role="council"), MoveOut()):
        with pytest.raises(Fault) as fault:
            boris.do(intent)
        assert fault.value.kind is FaultKind.MOVED_OUT
    with pytest.raises(Fault):
        boris.do(HandOverTopic(topic=topic, person=person(vera)))


def test_who_was_removed_does_not_come_back_by_the_code_that_is_good_for_more_computers(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    galya, dima = newcomers("Галя", "Опять Галя")
    code = invite(anna, "9", uses=4)
    join(galya, anna, code)
    meet(*neighbours, galya)
    kept = invite(anna, "10")
    proposed(anna, RemovePerson(person=person(galya)))
    meet(*neighbours)
    for host in neighbours:
        with pytest.raises(JoinDenied):
            join(dima, host, code)
    join(dima, vera, kept)
    meet(*neighbours, dima)
    assert "Опять Галя" in {row.name for row in boris.reader.people()}, "a code to another flat stays good"


def test_nor_where_a_resident_proposed_the_removal_and_the_council_signed(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    galya, dima = newcomers("Галя", "Опять Галя")
    code = invite(anna, "9", uses=4)
    join(galya, anna, code)
    meet(*neighbours, galya)
    proposal = proposed(boris, RemovePerson(person=person(galya))).proposal
    meet(*neighbours)
    assert proposed(anna, SignProposal(proposal=proposal)).done
    meet(*neighbours)
    assert person(galya) not in {row.person for row in vera.reader.people() if not row.gone}
    for host in neighbours:
        with pytest.raises(JoinDenied):
            join(dima, host, code)
