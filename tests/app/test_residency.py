"""Giving and ending: roles, devices, people, and what they could read and write afterwards."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import (
    CloseDevice,
    ConfirmAddress,
    EndRole,
    GiveRole,
    MoveOut,
    RemovePerson,
    SignProposal,
)
from neighbourhood.app.intents_invitations import CloseInvitation, LinkDevice
from neighbourhood.app.join_wire import JoinDenied
from neighbourhood.app.notice import NOTICE_MS
from neighbourhood.app.rows import InvitationRow, ProposalRow
from neighbourhood.domain.authority.acts import Petition
from neighbourhood.domain.authority.forms import parse_act
from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import Lane, PersonId, Tier
from neighbourhood.domain.subjects.content import DescribeHouse
from tests.app.builders import Resident, invite, join, meet
from tests.app.conftest import Newcomers


def person(resident: Resident) -> PersonId:
    me = resident.service.core.log.me
    assert me is not None
    return me


def seen_by(resident: Resident, whom: Resident) -> Person:
    return resident.service.core.log.view.persons[PersonId(whom.device)]


def proposed(resident: Resident, intent: Intent) -> ProposalRow:
    row = resident.do(intent)
    assert isinstance(row, ProposalRow)
    return row


def can_write(resident: Resident, tier: Tier) -> bool:
    core = resident.service.core
    return core.log.keys.for_writing(core.log.view, tier) is not None


def test_the_only_one_of_the_council_takes_in_a_second_who_then_reads_what_the_council_reads(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    row = proposed(anna, GiveRole(person=person(boris), role="council"))
    assert row.done
    meet(*neighbours)
    assert "council" in seen_by(boris, boris).roles
    assert can_write(boris, Tier.COUNCIL)
    assert not can_write(neighbours[2], Tier.COUNCIL)


def test_one_of_a_council_of_two_cannot_put_the_other_out_alone(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    proposed(anna, GiveRole(person=person(boris), role="council"))
    meet(*neighbours)
    row = proposed(boris, EndRole(person=person(anna), role="council"))
    assert (row.done, row.signed, row.needed) == (False, 1, 2)
    meet(*neighbours)
    assert "council" in seen_by(boris, anna).roles
    signed = proposed(anna, SignProposal(proposal=row.proposal))
    assert signed.done
    assert "council" not in seen_by(anna, anna).roles


def test_a_resident_gives_no_roles_and_leaves_no_trace_of_the_attempt(neighbours: list[Resident]) -> None:
    _, boris, vera = neighbours
    before = boris.store.last_row()
    with pytest.raises(Fault) as fault:
        boris.do(GiveRole(person=person(vera), role="moderator"))
    assert fault.value.kind is FaultKind.NOT_ALLOWED
    assert boris.store.last_row() == before


def test_somebody_who_is_removed_can_neither_write_any_more_nor_read_what_is_written_after(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    boris.say(topic, "пока я здесь")
    meet(*neighbours)
    proposed(anna, RemovePerson(person=person(boris)))
    boris.say(topic, "а я ещё не знаю")
    anna.say(topic, "замки сменили")
    meet(*neighbours)
    assert sorted(anna.texts(topic)) == sorted(["пока я здесь", "замки сменили"])
    assert anna.texts(topic) == vera.texts(topic)
    assert "замки сменили" not in boris.texts(topic)
    with pytest.raises(Fault):
        boris.say(topic, "и снова я")
    assert seen_by(vera, boris).gone


def test_old_clocks_and_a_friendly_neighbour_do_not_help_who_is_removed(neighbours: list[Resident]) -> None:
    """Whatever he still writes reaches everybody through somebody friendly, below what he has said before or not."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    proposed(anna, RemovePerson(person=person(boris)))
    boris.say(topic, "меня тут не было")
    meet(boris, vera)
    meet(anna, vera)
    assert anna.texts(topic) == vera.texts(topic) == []


def test_what_a_removed_member_brings_on_a_usb_stick_counts_as_little(neighbours: list[Resident]) -> None:
    """All that the own program holds, handed over as it lies there, whole or in any pieces."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    proposed(anna, RemovePerson(person=person(boris)))
    boris.say(topic, "меня тут не было")
    stick = boris.everything()
    for wires in (stick, stick[::-1], *([wire] for wire in stick)):
        anna.take(wires)
        vera.take(wires)
    meet(anna, vera)
    assert anna.texts(topic) == vera.texts(topic) == []
    assert seen_by(anna, boris).gone


def test_who_moves_out_leaves_the_words_behind_and_the_council_draws_new_keys(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    boris.say(topic, "прощайте")
    boris.do(MoveOut())
    meet(*neighbours)
    assert anna.texts(topic) == ["прощайте"]
    before = len(anna.service.core.log.view.rotations)
    anna.service.rotations.keep()
    anna.outside.at_ms += 61_000
    anna.service.rotations.keep()
    assert len(anna.service.core.log.view.rotations) == before + 1
    meet(*neighbours)
    anna.say(topic, "новые ключи")
    meet(*neighbours)
    assert "новые ключи" in vera.texts(topic)
    assert "новые ключи" not in boris.texts(topic)


def test_a_second_device_of_ones_own_is_the_same_person_and_reads_at_once(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, _ = neighbours
    (laptop,) = newcomers("Борис на ноутбуке")
    topic = anna.topic()
    meet(*neighbours)
    boris.say(topic, "с компьютера")
    code = boris.do(LinkDevice())
    assert isinstance(code, InvitationRow)
    join(laptop, boris, code.code)
    assert laptop.service.core.log.me == person(boris)
    laptop.say(topic, "с ноутбука")
    meet(*neighbours, laptop)
    assert sorted(anna.texts(topic)) == ["с компьютера", "с ноутбука"]
    assert [row.name for row in anna.reader.people()].count("Борис") == 1
    assert "Борис на ноутбуке" not in {row.name for row in anna.reader.people()}


def test_a_lost_device_is_closed_by_the_person_alone(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, _ = neighbours
    (laptop,) = newcomers("Ноутбук")
    code = boris.do(LinkDevice())
    assert isinstance(code, InvitationRow)
    join(laptop, boris, code.code)
    meet(*neighbours, laptop)
    assert proposed(boris, CloseDevice(device=laptop.device)).done
    meet(*neighbours, laptop)
    assert laptop.device not in anna.service.core.log.view.devices
    assert boris.device in anna.service.core.log.view.devices
    assert not seen_by(anna, boris).gone


def test_a_device_that_others_bring_back_gets_no_keys_for_two_days(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    (thief,) = newcomers("Кто-то")
    code = anna.do(LinkDevice(person=person(boris)))
    assert isinstance(code, InvitationRow)
    join(thief, anna, code.code)
    meet(*neighbours)
    assert not can_write(thief, Tier.DESK)
    anna.outside.at_ms += NOTICE_MS - 1
    anna.service.rotations.keep()
    meet(*neighbours, thief)
    assert not can_write(thief, Tier.DESK)
    for _ in range(2):
        anna.outside.at_ms += 3 * 61_000
        anna.service.rotations.keep()
    meet(anna, thief)
    assert can_write(thief, Tier.DESK)
    assert vera.service.core.log.view.was_brought_back(thief.service.core.log.view.devices[thief.device].grant)


def test_that_was_not_us_closes_an_invitation_to_the_own_flat(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, _ = neighbours
    (stranger,) = newcomers("Чужой")
    code = invite(anna, boris.reader.house().me.flat_number)  # type: ignore[union-attr]  # he lives here
    meet(*neighbours)
    (opened,) = [one for one in boris.service.core.log.view.invitations.values() if not one.used_by]
    boris.do(CloseInvitation(invitation=opened.id))
    meet(*neighbours)
    with pytest.raises(JoinDenied):
        join(stranger, anna, code)


def test_a_council_chosen_by_the_flats_draws_keys_of_its_own(neighbours: list[Resident]) -> None:
    """Where nobody of the old council is there to hand its key over, the new one begins with another."""
    anna, boris, vera = neighbours
    for whom in (boris, vera):
        anna.do(ConfirmAddress(person=person(whom), level="seen"))
    meet(*neighbours)
    row = proposed(boris, GiveRole(person=person(boris), role="council"))
    assert not row.done
    meet(boris, vera)
    assert proposed(vera, SignProposal(proposal=row.proposal)).done
    meet(boris, vera)
    assert "council" in seen_by(boris, boris).roles
    assert not can_write(boris, Tier.COUNCIL)
    for _ in range(2):
        boris.outside.at_ms += 3 * 61_000
        boris.service.rotations.keep()
    assert can_write(boris, Tier.COUNCIL)
    meet(*neighbours)
    assert anna.shown() == boris.shown() == vera.shown()


def test_whom_the_flats_remove_does_not_come_back_by_the_code_that_is_good_for_more_computers(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, vera = neighbours
    rogue, again = newcomers("Олег", "Олег снова")
    for whom in (boris, vera):
        anna.do(ConfirmAddress(person=person(whom), level="seen"))
    code = invite(anna, "1")
    join(rogue, anna, code)
    meet(*neighbours, rogue)
    removal = proposed(vera, RemovePerson(person=person(rogue)))
    meet(boris, vera)
    assert proposed(boris, SignProposal(proposal=removal.proposal)).done
    meet(boris, vera)
    with pytest.raises(JoinDenied):
        join(again, vera, code)


def test_who_leaves_the_council_does_not_read_what_the_council_says_after(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    proposed(anna, GiveRole(person=person(boris), role="council"))
    meet(*neighbours)
    assert proposed(boris, EndRole(person=person(boris), role="council")).done
    meet(*neighbours)
    anna.service.rotations.keep()
    anna.outside.at_ms += 61_000
    anna.service.rotations.keep()
    core = anna.service.core
    core.tell(DescribeHouse(None, 1, "только для совета"), circle=Tier.COUNCIL)
    meet(*neighbours)
    said = [item.entry for item in boris.store.rows_after(0, limit=10_000)][-1]
    assert core.log.keys.open(said) is not None
    assert boris.service.core.log.keys.open(said) is None
    assert can_write(vera, Tier.RESIDENTS)


def test_whoever_came_to_the_council_later_is_not_asked_as_the_council_but_signs_for_the_flat(
    neighbours: list[Resident],
) -> None:
    """The council is the one that the proposal had seen: a signature of anybody else would wait for ever."""
    anna, boris, vera = neighbours
    anna.do(GiveRole(person=person(boris), role="council"))
    meet(*neighbours)
    row = anna.do(EndRole(person=person(boris), role="council"))
    assert isinstance(row, ProposalRow)
    second = boris.do(GiveRole(person=person(vera), role="council"))
    assert isinstance(second, ProposalRow)
    meet(*neighbours)
    anna.do(SignProposal(proposal=second.proposal))
    meet(*neighbours)
    voices = {
        one.name: next(asked.voice for asked in one.reader.belonging().proposals if asked.proposal == row.proposal)
        for one in neighbours
    }
    assert voices == {"Анна": "council", "Борис": "council", "Вера": "flat"}
    vera.do(SignProposal(proposal=row.proposal))
    signature = vera.service.core.log.frontier.own_head(vera.device, Lane.AUTHORITY)
    assert signature is not None
    stored = vera.store.entry(signature.id)
    assert stored is not None
    assert stored.entry.body is not None
    assert isinstance(parse_act(stored.entry.body), Petition)


def test_what_has_ended_meanwhile_waits_for_no_signature(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    anna.do(GiveRole(person=person(boris), role="council"))
    meet(*neighbours)
    row = anna.do(RemovePerson(person=person(vera)))
    assert isinstance(row, ProposalRow)
    meet(*neighbours)
    assert [asked.proposal for asked in boris.reader.belonging().proposals] == [row.proposal]
    vera.do(MoveOut())
    meet(*neighbours)
    assert boris.reader.belonging().proposals == ()
