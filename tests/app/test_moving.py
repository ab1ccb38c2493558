"""Handing over roles and topics, and moving out with everything that goes with it."""

from pathlib import Path
from typing import Any

import pytest

from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import (
    ChangeTopic,
    EndRole,
    GiveRole,
    HandOver,
    MoveOut,
    RemovePerson,
    Role,
    SignProposal,
    Successor,
)
from neighbourhood.app.join_wire import JoinDenied
from neighbourhood.domain.ids import PersonId, Tier
from neighbourhood.sync.events import Goodbye
from neighbourhood.sync.session import Session
from tests.app.builders import Resident, found, invite, join, meet
from tests.app.conftest import Newcomers
from tests.app.party import Party
from tests.app.test_residency import can_write, person, proposed, seen_by
from tests.app.test_topic_words import refused, row_of


def roles(resident: Resident, whom: Resident) -> set[str]:
    return set(seen_by(resident, whom).roles) - {"resident"}


def put_on_council(anna: Resident, *others: Resident) -> None:
    """Have these sit in the council with Анна, who begins alone; each who sits there signs for the next."""
    seated = [anna]
    for other in others:
        row = proposed(anna, GiveRole(person=person(other), role="council"))
        meet(*seated, other)
        for member in seated[1:]:
            if not row.done:
                row = proposed(member, SignProposal(proposal=row.proposal))
        seated.append(other)
        meet(*seated)


# Roles.


def test_the_only_one_of_the_council_hands_the_seat_over_and_the_house_is_never_without_council(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    row = proposed(anna, HandOver(person=person(boris), role="council"))
    assert row.done
    assert (roles(anna, anna), roles(anna, boris)) == (set(), {"council"})
    meet(*neighbours)
    assert can_write(boris, Tier.COUNCIL)
    assert (roles(vera, anna), roles(vera, boris)) == (set(), {"council"})


def test_a_seat_in_a_larger_council_is_proposed_and_kept_until_the_others_have_signed(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    put_on_council(anna, boris)
    row = proposed(anna, HandOver(person=person(vera), role="council"))
    assert (row.done, row.signed, row.needed) == (False, 1, 2)
    assert roles(anna, anna) == {"council"}
    written = anna.store.last_row()
    again = proposed(anna, HandOver(person=person(vera), role="council"))
    assert (again, anna.store.last_row()) == (row, written), "asking twice proposes and signs nothing twice"
    meet(*neighbours)
    assert proposed(boris, SignProposal(proposal=row.proposal)).done
    meet(*neighbours)
    assert proposed(anna, HandOver(person=person(vera), role="council")).done
    meet(*neighbours)
    assert [roles(boris, each) for each in neighbours] == [set(), {"council"}, {"council"}]


def test_who_is_asked_to_take_a_seat_that_somebody_proposed_already_gets_one_more_signature(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    put_on_council(anna, boris)
    waiting = proposed(boris, GiveRole(person=person(vera), role="council"))
    meet(*neighbours)
    row = proposed(anna, HandOver(person=person(vera), role="council"))
    assert row.done
    assert waiting.proposal not in anna.service.core.log.view.proposals
    assert (roles(anna, anna), roles(anna, vera)) == (set(), {"council"})


def test_a_member_of_the_council_hands_the_secretarys_work_over_in_one_step(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    proposed(anna, GiveRole(person=person(anna), role="secretary"))
    assert proposed(anna, HandOver(person=person(boris), role="secretary")).done
    assert (roles(anna, anna), roles(anna, boris)) == ({"council"}, {"secretary"})


@pytest.mark.parametrize("role", ["secretary", "moderator"])
def test_who_is_not_of_the_council_proposes_a_successor_and_keeps_the_role_until_one_of_the_council_has_signed(
    neighbours: list[Resident], role: Role
) -> None:
    anna, boris, vera = neighbours
    proposed(anna, GiveRole(person=person(boris), role=role))
    meet(*neighbours)
    waiting = proposed(boris, HandOver(person=person(vera), role=role))
    assert (waiting.done, waiting.signed, waiting.needed, waiting.of_flats) == (False, 0, 1, 0)
    assert proposed(boris, HandOver(person=person(vera), role=role)).proposal == waiting.proposal
    meet(*neighbours)
    assert (roles(anna, boris), roles(anna, vera)) == ({role}, set())
    (seen, own, hers) = (resident.reader.belonging().proposals[0] for resident in (anna, boris, vera))
    assert (seen.voice, seen.mine, own.mine, own.voice, hers.voice) == ("council", False, True, "", "")
    assert seen.by is not None
    assert seen.by.name == "Борис"
    assert refused(vera, SignProposal(proposal=waiting.proposal)) is FaultKind.COUNCIL_GIVES_ROLES
    assert proposed(anna, SignProposal(proposal=waiting.proposal)).done
    meet(*neighbours)
    assert proposed(boris, HandOver(person=person(vera), role=role)).done
    assert (roles(boris, boris), roles(boris, vera)) == (set(), {role})


def test_who_moves_out_and_is_not_of_the_council_leaves_a_successor_for_it_to_sign(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    proposed(anna, GiveRole(person=person(boris), role="secretary"))
    meet(*neighbours)
    boris.do(MoveOut(successors=(Successor("secretary", person(vera)),)))
    meet(*neighbours)
    (waiting,) = anna.reader.belonging().proposals
    assert proposed(anna, SignProposal(proposal=waiting.proposal)).done
    assert roles(anna, vera) == {"secretary"}


def test_a_role_is_handed_over_by_who_has_it_to_another_resident_only(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    assert refused(boris, HandOver(person=person(vera), role="council")) is FaultKind.ROLE_NOT_HELD
    assert refused(anna, HandOver(person=person(anna), role="council")) is FaultKind.UNKNOWN_PERSON
    assert refused(anna, HandOver(person=PersonId(b"n" * 32), role="council")) is FaultKind.UNKNOWN_PERSON
    vera.do(MoveOut())
    meet(*neighbours)
    assert refused(anna, HandOver(person=PersonId(vera.device), role="council")) is FaultKind.UNKNOWN_PERSON


def test_the_last_of_the_council_cannot_just_give_it_up(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    for giving_up in (EndRole(person=person(anna), role="council"), RemovePerson(person=person(anna))):
        assert refused(anna, giving_up) is FaultKind.LAST_OF_COUNCIL
    put_on_council(anna, boris)
    assert proposed(anna, EndRole(person=person(anna), role="council")).done


# Moving out.


def test_who_moves_out_hands_over_roles_and_topics_and_what_was_said_stays(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topics = [anna.topic("Лифт"), anna.topic("Крыша")]
    anna.say(topics[0], "прощайте")
    meet(*neighbours)
    assert anna.do(MoveOut(successors=(Successor("council", person(boris)),), topics=person(vera))) is True
    meet(*neighbours)
    assert roles(vera, boris) == {"council"}
    assert seen_by(vera, anna).gone
    assert [row_of(vera, topic).mine for topic in topics] == [True, True]
    assert vera.texts(topics[0]) == ["прощайте"]
    vera.do(ChangeTopic(topic=topics[1], title="Крыша и чердак", category="repairs"))
    meet(boris, vera)
    assert row_of(boris, topics[1]).title == "Крыша и чердак"


def test_the_last_of_the_council_leaves_the_others_without_one_only_by_a_plain_word(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    assert refused(anna, MoveOut()) is FaultKind.LAST_OF_COUNCIL
    assert refused(anna, MoveOut(topics=person(boris))) is FaultKind.LAST_OF_COUNCIL
    assert anna.do(MoveOut(without_council=True)) is True
    meet(*neighbours)
    assert not boris.service.core.log.view.council


def test_who_lives_alone_in_the_house_leaves_nobody_without_council(tmp_path: Path) -> None:
    alone = Resident(tmp_path, "Анна")
    found(alone)
    assert alone.do(MoveOut()) is True
    alone.close()


def test_a_seat_that_the_council_has_to_agree_on_stays_proposed_when_its_holder_has_moved_out(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    put_on_council(anna, boris)
    assert anna.do(MoveOut(successors=(Successor("council", person(vera)),))) is True
    meet(*neighbours)
    (waiting,) = boris.service.core.log.view.proposals
    assert proposed(boris, SignProposal(proposal=waiting)).done
    meet(boris, vera)
    assert roles(vera, vera) == {"council"}


@pytest.mark.parametrize(
    ("intent", "kind"),
    [
        (lambda boris: MoveOut(successors=(Successor("secretary", person(boris)),)), FaultKind.ROLE_NOT_HELD),
        (lambda _: MoveOut(successors=(Successor("council", PersonId(b"n" * 32)),)), FaultKind.UNKNOWN_PERSON),
        (
            lambda boris: MoveOut(successors=(Successor("council", person(boris)),), topics=PersonId(b"n" * 32)),
            FaultKind.UNKNOWN_PERSON,
        ),
    ],
)
def test_moving_out_is_done_whole_or_not_at_all(neighbours: list[Resident], intent: Any, kind: FaultKind) -> None:
    anna, boris, _ = neighbours
    anna.topic()
    wanted: Intent = intent(boris)
    assert refused(anna, wanted) is kind
    assert roles(anna, boris) == set()
    assert not seen_by(anna, anna).gone
    anna.topic("и дальше можно писать")


def open_to(resident: Resident, flat: str) -> int:
    rows = resident.reader.belonging().invitations
    return sum(row.flat_number == flat and not row.closed and row.used < row.uses for row in rows)


def test_unused_invitations_to_the_flat_end_with_the_last_who_lived_there(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    code, elsewhere = invite(anna, "1"), invite(anna, "2")
    meet(*neighbours)
    boris.do(MoveOut())
    meet(*neighbours)
    assert open_to(anna, "1") == 0
    stranger, guest = newcomers("Чужой", "Гость")
    with pytest.raises(JoinDenied):
        join(stranger, vera, code)
    join(guest, vera, elsewhere)
    assert guest.service.core.log.me is not None


def test_where_family_stays_only_the_invitations_that_the_mover_made_end(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    wife, child, stranger = newcomers("Жена", "Дочь", "Чужой")
    join(wife, anna, invite(anna, "1", uses=1))
    meet(*neighbours, wife)
    by_council, by_boris = invite(anna, "1"), invite(boris, "1")
    meet(*neighbours, wife)
    boris.do(MoveOut())
    meet(*neighbours, wife)
    with pytest.raises(JoinDenied):
        join(stranger, vera, by_boris)
    join(child, vera, by_council)
    assert child.service.core.log.me is not None


def test_the_computer_of_who_moved_out_gets_none_of_the_new_keys(neighbours: list[Resident]) -> None:
    """The council's programs draw them by themselves; nobody boxes one to a computer that has left."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    party = Party(*neighbours)
    for one, other in ((anna, boris), (boris, vera), (anna, vera)):
        party.connect(one, other)
    boris.do(MoveOut())
    meet(*neighbours)
    party.leave(boris)
    party.run(10 * 60)
    anna.say(topic, "замки сменили")
    party.run(60)
    assert "замки сменили" in vera.texts(topic)
    meet(*neighbours)
    assert "замки сменили" not in boris.texts(topic)
    newest = boris.service.core.log.view.rotations[-1]
    assert boris.service.core.log.keys.of_tier(newest, Tier.WIRE) is None


def test_neighbours_who_are_there_hear_of_handed_topics_before_the_mover_is_gone(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = boris.topic("Подъезд")
    meet(*neighbours)
    party = LeavingParty(*neighbours)
    party.connect(boris, anna)
    party.connect(anna, vera)
    boris.say(topic, "последнее слово")
    boris.do(MoveOut(topics=person(vera)))
    party.settle()
    for resident in (anna, vera):
        assert seen_by(resident, boris).gone
        assert resident.texts(topic) == ["последнее слово"]
        assert row_of(resident, topic).kept_by == "Вера"


def test_neighbours_who_meet_the_mover_later_hear_that_he_is_gone_and_take_no_words_of_his(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    topic = boris.topic("Подъезд")
    meet(*neighbours)
    boris.do(MoveOut(topics=person(vera)))
    party = LeavingParty(*neighbours)
    party.connect(boris, anna)
    assert seen_by(anna, boris).gone
    assert row_of(anna, topic).kept_by == ""


class LeavingParty(Party):
    """A party where somebody may say good-bye."""

    def _heed(self, here: Resident, there: Resident, session: Session) -> None:
        try:
            super()._heed(here, there, session)
        except AssertionError as problem:
            if not isinstance(problem.args[0], Goodbye):
                raise


def test_a_successor_in_the_council_draws_new_keys_that_the_mover_does_not_get(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = vera.topic()
    meet(*neighbours)
    party = Party(*neighbours)
    for one, other in ((anna, boris), (boris, vera), (anna, vera)):
        party.connect(one, other)
    anna.do(MoveOut(successors=(Successor("council", person(boris)),)))
    meet(*neighbours)
    party.leave(anna)
    party.run(10 * 60)
    vera.say(topic, "без Анны")
    party.run(60)
    assert "без Анны" in boris.texts(topic)
    meet(*neighbours)
    assert "без Анны" not in anna.texts(topic)
