"""Two of three trusted neighbours bring somebody back who has lost every computer; and what nobody gets by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from neighbourhood.adapters.net.joining import Answer, NewcomerTalk, ResidentTalk
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    BringBack,
    CloseDevice,
    ContestDevice,
    Intent,
    JoinHouse,
    LinkDevice,
    NameTrusted,
    RemovePerson,
    SignProposal,
)
from neighbourhood.app.join_wire import JoinDenied, JoinRefused, RefusedBecause, ReturnProof, pack, unpack
from neighbourhood.app.rotations import NOTICE_MS
from neighbourhood.app.rows import InvitationRow, ProposalRow
from neighbourhood.app.rows_belonging import AskedRow
from neighbourhood.app.vouching import check_number
from neighbourhood.domain.authority.acts import Second
from neighbourhood.domain.ids import PersonId, Tier
from tests.app.builders import Resident, a_house, copy_of, invite, join, meet
from tests.app.conftest import CHEAP
from tests.app.test_authority import Newcomers, newcomers  # noqa: F401
from tests.app.test_residency import can_write

HOUR_MS = 3_600_000


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> list[Resident]:
    """Рита trusts Тимур, Таня and Толя; Анна founded the house."""
    from neighbourhood.crypto import invitation

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(invitation, "MODERATE", CHEAP)
        residents = a_house(tmp_path_factory.mktemp("house"), "Анна", "Рита", "Тимур", "Таня", "Толя")
    rita, *trusted = residents[1:]
    rita.do(NameTrusted(persons=tuple(PersonId(one.device) for one in trusted)))
    meet(*residents)
    for resident in residents:
        resident.close()
    return residents


@pytest.fixture
def town(house: list[Resident], tmp_path: Path) -> Iterator[list[Resident]]:
    residents = copy_of(house, tmp_path, "town")
    yield residents
    for resident in residents:
        resident.close()


def of(resident: Resident) -> PersonId:
    me = resident.service.core.log.me
    assert me is not None
    return me


def code_for(trusted: Resident, whom: PersonId) -> str:
    row = trusted.do(BringBack(person=whom))
    assert isinstance(row, InvitationRow)
    return row.code


def come(newcomer: Resident, host: Resident, code: str) -> Answer:
    """What two programs say to each other when a code is typed; the last answer."""
    newcomer.do(JoinHouse(code=code, person_name=newcomer.name))
    key = newcomer.service.invitation_in_use()
    assert key is not None
    here = NewcomerTalk(newcomer.service, host.device, key)
    there = ResidentTalk(host.service, newcomer.device, key)
    proof = there.opening().reply
    if proof is None:
        return Answer(ended=True)
    asked = here.receive(proof).reply
    assert asked is not None
    answer = there.receive(asked)
    assert answer.reply is not None
    return here.receive(answer.reply) if answer.accepted else answer


def asked_of(resident: Resident) -> AskedRow:
    (row,) = resident.reader.belonging().proposals
    return row


def sign(resident: Resident) -> ProposalRow:
    row = resident.do(SignProposal(proposal=asked_of(resident).proposal))
    assert isinstance(row, ProposalRow)
    return row


def vouched_for(fresh: Resident, *residents: Resident) -> None:
    """Тимур has proposed a new computer as Рита's, and everybody has heard of it."""
    _, rita, timur, *_ = residents
    assert come(fresh, timur, code_for(timur, PersonId(rita.device))).accepted
    meet(timur, fresh)
    meet(*residents)


def brought_back(fresh: Resident, *residents: Resident) -> None:
    vouched_for(fresh, *residents)
    assert sign(residents[3]).done
    meet(*residents, fresh)


def pass_time(ms: int, *residents: Resident) -> None:
    """Time passes for all, and what programs do by themselves is done."""
    for resident in residents:
        resident.outside.at_ms += ms
    for _ in range(2):
        for resident in residents:
            resident.outside.at_ms += 61_000 * len(residents)
            resident.service.rotations.keep()


def counts_as(viewer: Resident, device: Resident) -> PersonId | None:
    known = viewer.service.core.log.view.devices.get(device.device)
    return known.person if known else None


def refused(resident: Resident, intent: Intent) -> FaultKind:
    with pytest.raises(Fault) as fault:
        resident.do(intent)
    return fault.value.kind


def test_two_trusted_neighbours_bring_somebody_back_who_then_reads_and_speaks_as_before(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, _, tanya, _ = town
    (fresh,) = newcomers("Новый компьютер")
    topic = anna.topic()
    meet(*town)
    rita.say(topic, "до потери")
    meet(*town)
    others = [one for one in town if one is not rita]
    vouched_for(fresh, *town)
    assert fresh.service.membership.joining.waits == "second"
    assert counts_as(anna, fresh) is None
    asked = asked_of(tanya)
    assert (asked.trusted, asked.mine, asked.needed, [row.name for row in asked.signed_by]) == (
        True,
        False,
        2,
        ["Тимур"],
    )
    assert asked.check == fresh.service.membership.joining.check == check_number(fresh.device)
    assert sign(tanya).done
    meet(*others, fresh)
    assert counts_as(anna, fresh) == PersonId(rita.device)
    assert fresh.service.membership.joining.waits == "notice"
    pass_time(NOTICE_MS, *others, fresh)
    meet(*others, fresh)
    assert fresh.service.membership.joining.state == "joined"
    fresh.say(topic, "я снова здесь")
    meet(anna, fresh)
    assert anna.texts(topic) == fresh.texts(topic) == ["до потери", "я снова здесь"]
    assert [row.name for row in anna.reader.people()].count("Рита") == 1
    assert not asked_of_anybody(town)


def asked_of_anybody(residents: list[Resident]) -> bool:
    return any(one.reader.belonging().proposals for one in residents if one.name != "Рита")


def test_those_whom_somebody_trusts_see_it_and_so_does_that_person(town: list[Resident]) -> None:
    _, rita, timur, *_ = town
    assert [row.name for row in rita.reader.belonging().trusted] == ["Таня", "Тимур", "Толя"]
    assert [row.name for row in timur.reader.belonging().trusting] == ["Рита"]
    assert rita.reader.belonging().trusting == timur.reader.belonging().trusted == ()


def test_a_trustee_alone_brings_nobody_back_and_neither_does_one_twice(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, timur, *_ = town
    fresh, other = newcomers("Первый", "Второй")
    vouched_for(fresh, *town)
    sign(timur)
    assert come(other, timur, code_for(timur, of(rita))).accepted
    meet(*town)
    assert counts_as(anna, fresh) is counts_as(anna, other) is None
    assert {row.needed - len(row.signed_by) for row in anna.reader.belonging().proposals} == {1}


def test_who_is_not_trusted_neither_makes_a_code_nor_signs_and_a_signature_in_spite_of_it_does_nothing(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, *_ = town
    (fresh,) = newcomers("Новый")
    assert refused(anna, BringBack(person=of(rita))) is FaultKind.NOT_ALLOWED
    vouched_for(fresh, *town)
    proposal = asked_of(anna).proposal
    assert refused(anna, SignProposal(proposal=proposal)) is FaultKind.NOT_ALLOWED
    anna.service.core.act(Second(0, proposal))
    meet(*town)
    assert counts_as(anna, fresh) is None


def test_two_conspirators_do_not_win_their_computer_waits_two_days_in_sight_and_an_objection_suspends_it_whenever_it_comes(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, timur, tanya, tolya = town
    (false,) = newcomers("Чужой")
    brought_back(false, *town)
    pass_time(NOTICE_MS - HOUR_MS, *town)
    meet(*town, false)
    assert not can_write(false, Tier.WIRE)
    (shown,) = [row for row in rita.reader.belonging().devices if row.brought_back]
    assert shown.person.me
    without_rita = (anna, timur, tanya, tolya)
    pass_time(2 * HOUR_MS, *without_rita)
    meet(*without_rita, false)
    assert can_write(false, Tier.DESK)
    false.do(CloseDevice(device=rita.device))
    meet(*without_rita, false)
    assert counts_as(anna, rita) is None
    rita.do(ContestDevice(device=false.device))  # she was away for a week
    meet(*town, false)
    assert counts_as(anna, rita) == PersonId(rita.device)
    assert counts_as(anna, false) is None


def test_a_proposal_is_refused_by_whom_it_would_bring_back_before_anybody_seconds_it(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, _, tanya, _ = town
    (false,) = newcomers("Чужой")
    vouched_for(false, *town)
    proposal = asked_of(tanya).proposal
    rita.do(ContestDevice(device=false.device))
    meet(anna, rita)
    assert not anna.reader.belonging().proposals
    tanya.service.core.act(Second(0, proposal))  # she has not heard of it
    meet(*town)
    assert counts_as(anna, false) is None


def test_the_two_days_begin_with_the_second_word_not_with_the_first(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, _, tanya, _ = town
    (fresh,) = newcomers("Новый")
    vouched_for(fresh, *town)
    pass_time(3 * NOTICE_MS, *town)
    sign(tanya)
    meet(*town, fresh)
    pass_time(NOTICE_MS - HOUR_MS, *town)
    meet(*town, fresh)
    assert not can_write(fresh, Tier.WIRE)
    (row,) = [row for row in rita.reader.belonging().devices if row.brought_back]
    assert row.since_ms + NOTICE_MS > rita.outside.at_ms
    pass_time(2 * HOUR_MS, *town)
    meet(anna, fresh)
    assert can_write(fresh, Tier.DESK)


def test_a_proposer_who_also_seconds_himself_does_not_let_the_two_days_begin(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    _, _, timur, tanya, _ = town
    (fresh,) = newcomers("Новый")
    vouched_for(fresh, *town)
    timur.service.core.act(Second(0, asked_of(timur).proposal))
    meet(*town)
    pass_time(3 * NOTICE_MS, *town)
    sign(tanya)
    meet(*town, fresh)
    pass_time(0, *town)
    meet(*town, fresh)
    assert not can_write(fresh, Tier.WIRE)


def test_a_computer_that_did_not_agree_to_be_this_person_s_is_not_proposed(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    """Else a trusted neighbour could make somebody's computer that of anybody who trusts him."""
    _, rita, timur, *_ = town
    (fresh,) = newcomers("Новый")
    before = timur.store.last_row()
    fresh.do(JoinHouse(code=code_for(timur, of(rita)), person_name="Новый"))
    key, house = fresh.service.invitation_in_use(), timur.service.core.log.house
    assert key is not None
    assert house is not None
    for person in (None, of(timur)):
        request = fresh.service.join_request(house, person)
        assert request is not None
        with pytest.raises(JoinDenied):
            timur.service.joins(fresh.device, key, request)
    assert timur.store.last_row() == before


def test_a_resident_cannot_pass_a_code_off_as_another_person_s(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    _, rita, timur, *_ = town
    (fresh,) = newcomers("Новый")
    fresh.do(JoinHouse(code=code_for(timur, of(rita)), person_name="Новый"))
    key = fresh.service.invitation_in_use()
    assert key is not None
    proof = timur.service.house_proof(key)
    assert isinstance(proof, ReturnProof)
    for false in (
        replace(proof, person=of(timur)),
        replace(proof, terms_signature=bytes(64)),
        replace(proof, house_signature=bytes(64)),
    ):
        said = NewcomerTalk(fresh.service, timur.device, key).receive(pack(false))
        assert said == Answer(ended=True, dismissed=True)
    said = NewcomerTalk(fresh.service, rita.device, key).receive(pack(proof))
    assert said == Answer(ended=True, dismissed=True)


def test_what_a_computer_in_its_notice_brings_in_waits_too(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, _, timur, *_ = town
    false, further = newcomers("Чужой", "Ещё один")
    brought_back(false, *town)
    row = false.do(LinkDevice())
    meet(*town, false)
    join(further, timur, row.code)
    meet(*town, further)
    assert counts_as(anna, further) is not None
    pass_time(0, *town)
    meet(*town, further)
    assert not can_write(further, Tier.WIRE)


def test_a_stranger_with_somebody_s_code_is_seen_by_the_number_and_used_it_up_for_nothing(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, timur, tanya, _ = town
    fresh, stranger = newcomers("Новый", "Чужой")
    code = code_for(timur, of(rita))
    assert come(stranger, timur, code).accepted
    meet(*town)
    answer = come(fresh, timur, code)
    assert answer.reply is not None
    assert unpack(answer.reply) == JoinRefused(RefusedBecause.USED)
    assert asked_of(tanya).check != check_number(fresh.device)
    assert counts_as(anna, stranger) is None


def test_an_ordinary_code_brings_nobody_back(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, timur, *_ = town
    (stranger,) = newcomers("Чужой")
    code = invite(timur, timur.reader.house().me.flat_number)  # type: ignore[union-attr]  # he lives here
    join(stranger, timur, code)
    meet(*town, stranger)
    assert of(stranger) == PersonId(stranger.device) != of(rita)
    assert not anna.reader.belonging().proposals


def test_only_the_computer_that_made_a_code_answers_to_it(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    _, rita, timur, tanya, _ = town
    (fresh,) = newcomers("Новый")
    code = code_for(timur, of(rita))
    meet(*town)
    assert come(fresh, tanya, code) == Answer(ended=True)
    timur.reopen()
    assert come(fresh, timur, code).accepted


def test_a_code_ends_after_a_week_and_with_the_next_one(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    _, rita, timur, *_ = town
    (fresh,) = newcomers("Новый")
    earlier, code = code_for(timur, of(rita)), code_for(timur, of(rita))
    assert come(fresh, timur, earlier) == Answer(ended=True)
    timur.outside.at_ms += 8 * 24 * HOUR_MS
    answer = come(fresh, timur, code)
    assert answer.reply is not None
    assert unpack(answer.reply) == JoinRefused(RefusedBecause.EXPIRED)


def test_the_code_is_kept_nowhere(town: list[Resident]) -> None:
    from neighbourhood.app.membership import parse_code
    from neighbourhood.crypto.invitation import invitation_seed

    _, rita, timur, *_ = town
    code = code_for(timur, of(rita))
    plain = timur.store._connection.serialize("main")
    assert code.encode() not in plain
    assert invitation_seed(parse_code(code)) not in plain


def test_a_second_code_for_the_same_computer_is_the_second_word(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, _, tanya, _ = town
    (fresh,) = newcomers("Новый")
    vouched_for(fresh, *town)
    assert come(fresh, tanya, code_for(tanya, of(rita))).accepted
    meet(*town, fresh)
    assert counts_as(anna, fresh) == PersonId(rita.device)


def test_a_computer_that_one_neighbour_brought_back_is_no_trusted_neighbour(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, _, tanya, _ = town
    false, fresh = newcomers("Как бы Таня", "Новый")
    row = anna.do(LinkDevice(person=of(tanya)))
    join(false, anna, row.code)
    pass_time(NOTICE_MS, *town, false)
    meet(*town, false)
    assert can_write(false, Tier.DESK)
    assert refused(false, BringBack(person=of(rita))) is FaultKind.NOT_ALLOWED
    vouched_for(fresh, *town)
    meet(anna, false)
    proposal = asked_of(false).proposal
    assert refused(false, SignProposal(proposal=proposal)) is FaultKind.NOT_ALLOWED
    false.service.core.act(Second(0, proposal))
    meet(*town, false)
    assert counts_as(anna, fresh) is None


def test_a_computer_that_two_brought_back_vouches_for_nobody_while_objections_have_time(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, *_ = town
    (false,) = newcomers("Как бы Рита")
    anna.do(NameTrusted(persons=(of(rita), of(town[2]))))
    meet(*town)
    brought_back(false, *town)
    assert refused(false, BringBack(person=of(anna))) is FaultKind.NOT_ALLOWED
    pass_time(NOTICE_MS, *town, false)
    meet(*town, false)
    assert code_for(false, of(anna))


def test_nobody_comes_back_who_was_removed(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna, rita, timur, tanya, _ = town
    (fresh,) = newcomers("Новый")
    code = code_for(timur, of(rita))
    whom = of(rita)
    anna.do(RemovePerson(person=whom))
    meet(*town)
    assert refused(tanya, BringBack(person=whom)) is FaultKind.UNKNOWN_PERSON
    answer = come(fresh, timur, code)
    assert answer.reply is not None
    assert unpack(answer.reply) == JoinRefused(RefusedBecause.UNKNOWN)


def test_one_neighbour_alone_four_strangers_or_oneself_are_no_choice(town: list[Resident]) -> None:
    anna, rita, timur, tanya, tolya = map(of, town)
    resident = town[1]
    assert refused(resident, NameTrusted(persons=(timur,))) is FaultKind.TRUSTED_COUNT
    assert refused(resident, NameTrusted(persons=(timur, timur))) is FaultKind.TRUSTED_COUNT
    assert refused(resident, NameTrusted(persons=(timur, tanya, tolya, anna))) is FaultKind.TRUSTED_COUNT
    assert refused(resident, NameTrusted(persons=(timur, rita))) is FaultKind.UNKNOWN_PERSON
    assert refused(resident, NameTrusted(persons=(timur, PersonId(bytes(32))))) is FaultKind.UNKNOWN_PERSON


def test_whoever_is_trusted_no_more_brings_nobody_back_any_more(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    _, rita, timur, *_ = town
    (fresh,) = newcomers("Новый")
    code = code_for(timur, of(rita))
    rita.do(NameTrusted(persons=()))
    meet(*town)
    assert rita.reader.belonging().trusted == ()
    answer = come(fresh, timur, code)
    assert answer.reply is not None
    assert unpack(answer.reply) == JoinRefused(RefusedBecause.UNKNOWN)


def test_who_waits_for_the_second_word_reads_nobody_s_name_and_nobody_s_words(
    town: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    _, _, timur, *_ = town
    (fresh,) = newcomers("Новый")
    vouched_for(fresh, *town)
    assert fresh.reader.house() is None
    assert not timur.service.log().device_is_live(fresh.device)
    assert {row.name for row in fresh.reader.people()} <= {""}
