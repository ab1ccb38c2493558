"""Two of three trusted neighbours bring somebody back who has lost every computer; and what nobody gets by it."""

from unittest.mock import patch

from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import CloseDevice, ContestDevice, EraseMessage, EraseMine, SignProposal, UpholdDevice
from neighbourhood.app.intents_invitations import BringBack, LinkDevice, NameTrusted
from neighbourhood.app.notice import NOTICE_MS
from neighbourhood.crypto.check_number import check_number
from neighbourhood.domain.authority.acts import Erase, ErasedRange, Second
from neighbourhood.domain.ids import Lane, PersonId, Tier
from neighbourhood.domain.subjects import content
from tests.app.builders import Resident, join, meet
from tests.app.conftest import Newcomers
from tests.app.pen import an_act, give
from tests.app.test_residency import can_write
from tests.app.trust import (
    HOUR_MS,
    asked_of,
    brought_back,
    code_for,
    come,
    counts_as,
    of,
    pass_time,
    refused,
    sign,
    vouched_for,
)


def test_two_trusted_neighbours_bring_somebody_back_who_then_reads_and_speaks_as_before(
    town: list[Resident],
    newcomers: Newcomers,
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
    fresh.reopen()
    assert fresh.service.membership.joining.waits == "notice"
    pass_time(NOTICE_MS, *others, fresh)
    meet(*others, fresh)
    assert fresh.service.membership.joining.state == "joined"
    fresh.say(topic, "я снова здесь")
    meet(anna, fresh)
    assert anna.texts(topic) == fresh.texts(topic) == ["до потери", "я снова здесь"]
    assert [row.name for row in anna.reader.people()].count("Рита") == 1
    assert not asked_of_anybody(town)


def test_a_computer_that_was_brought_back_erases_nothing_older_until_the_council_upholds_it(
    town: list[Resident],
    newcomers: Newcomers,
) -> None:
    """What is erased nobody gets back, also not whoever contests in time."""
    anna, rita, _, tanya, _ = town
    (fresh,) = newcomers("Новый компьютер")
    topic = anna.topic()
    meet(*town)
    said = rita.say(topic, "мои слова")
    meet(*town)
    others = [one for one in town if one is not rita]
    vouched_for(fresh, *town)
    assert sign(tanya).done
    meet(*others, fresh)
    assert refused(fresh, EraseMine()) is FaultKind.NOT_UPHELD
    forged = an_act(fresh, Erase(1, (ErasedRange(rita.device, Lane.CONTENT, 0, 2**40),), ()))
    assert give(anna, forged) == []
    meet(*town)
    assert [one.texts(topic) for one in (anna, rita)] == [["мои слова"]] * 2
    pass_time(NOTICE_MS, *others, fresh)
    meet(*others, fresh)
    anna.do(UpholdDevice(device=fresh.device))
    meet(anna, fresh)
    fresh.do(EraseMessage(message=said))
    meet(anna, fresh)
    assert anna.texts(topic) == [""]
    assert refused(anna, UpholdDevice(device=fresh.device)) is FaultKind.UNKNOWN_DEVICE


def test_what_a_computer_says_in_its_notice_with_lent_keys_is_set_aside_until_that_is_over(
    town: list[Resident],
    newcomers: Newcomers,
) -> None:
    """An accomplice can lend what it would have to wait for; it would speak as Рита at once."""
    anna, rita, _, tanya, _ = town
    (fresh,) = newcomers("Новый компьютер")
    topic = anna.topic()
    meet(*town)
    others = [one for one in town if one is not rita]
    vouched_for(fresh, *town)
    assert sign(tanya).done
    meet(*others, fresh)
    lent = tanya.service.core.log.keys.of_tier(tanya.service.core.log.view.rotations[-1], Tier.RESIDENTS)
    assert lent is not None
    with patch.object(fresh.service.core.log.keys, "for_writing", return_value=lent):
        fresh.service.core.tell(content.Say(None, 1, topic, "переведите деньги", None), circle=Tier.RESIDENTS)
    meet(fresh, anna)
    meet(*town)
    for reader in (anna, rita):
        (row,) = reader.reader.timeline(topic, limit=9)
        assert (row.text, row.aside and (row.aside.kind, row.aside.by)) == ("", ("notice", "Рита"))
    anna.outside.at_ms += NOTICE_MS
    assert anna.texts(topic) == ["переведите деньги"]
    rita.do(ContestDevice(device=fresh.device))
    meet(*town)
    assert [one.texts(topic) for one in (anna, rita)] == [[], []]


def asked_of_anybody(residents: list[Resident]) -> bool:
    return any(one.reader.belonging().proposals for one in residents if one.name != "Рита")


def test_those_whom_somebody_trusts_see_it_and_so_does_that_person(town: list[Resident]) -> None:
    _, rita, timur, *_ = town
    assert [row.name for row in rita.reader.belonging().trusted] == ["Таня", "Тимур", "Толя"]
    assert [row.name for row in timur.reader.belonging().trusting] == ["Рита"]
    assert rita.reader.belonging().trusting == timur.reader.belonging().trusted == ()


def test_a_trustee_alone_brings_nobody_back_and_neither_does_one_twice(
    town: list[Resident],
    newcomers: Newcomers,
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
    newcomers: Newcomers,
) -> None:
    anna, rita, *_ = town
    (fresh,) = newcomers("Новый")
    assert refused(anna, BringBack(person=of(rita))) is FaultKind.NOT_TRUSTED
    vouched_for(fresh, *town)
    proposal = asked_of(anna).proposal
    assert refused(anna, SignProposal(proposal=proposal)) is FaultKind.NOT_TRUSTED
    anna.service.core.act(Second(0, proposal))
    meet(*town)
    assert counts_as(anna, fresh) is None


def test_two_conspirators_do_not_win_their_computer_waits_two_days_in_sight_and_an_objection_suspends_it_whenever_it_comes(
    town: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, rita, timur, tanya, tolya = town
    (false,) = newcomers("Чужой")
    brought_back(false, *town)
    pass_time(NOTICE_MS - HOUR_MS, *town)
    meet(*town, false)
    assert not can_write(false, Tier.WIRE)
    (shown,) = [row for row in rita.reader.belonging().devices if row.brought_back]
    assert shown.person.me
    assert shown.by_two
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
    newcomers: Newcomers,
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
    newcomers: Newcomers,
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
    newcomers: Newcomers,
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


def test_what_a_computer_in_its_notice_brings_in_waits_too(
    town: list[Resident],
    newcomers: Newcomers,
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


def test_a_computer_that_one_neighbour_brought_back_is_no_trusted_neighbour(
    town: list[Resident],
    newcomers: Newcomers,
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
    newcomers: Newcomers,
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


def test_one_neighbour_alone_four_strangers_or_oneself_are_no_choice(town: list[Resident]) -> None:
    anna, rita, timur, tanya, tolya = map(of, town)
    resident = town[1]
    assert refused(resident, NameTrusted(persons=(timur,))) is FaultKind.TRUSTED_COUNT
    assert refused(resident, NameTrusted(persons=(timur, timur))) is FaultKind.TRUSTED_COUNT
    assert refused(resident, NameTrusted(persons=(timur, tanya, tolya, anna))) is FaultKind.TRUSTED_COUNT
    assert refused(resident, NameTrusted(persons=(timur, rita))) is FaultKind.NOT_TO_BE_TRUSTED
    assert refused(resident, NameTrusted(persons=(timur, PersonId(bytes(32))))) is FaultKind.UNKNOWN_PERSON


def test_who_waits_for_the_second_word_reads_nobody_s_name_and_nobody_s_words(
    town: list[Resident],
    newcomers: Newcomers,
) -> None:
    _, _, timur, *_ = town
    (fresh,) = newcomers("Новый")
    vouched_for(fresh, *town)
    assert fresh.reader.house() is None
    assert not timur.service.log().device_is_live(fresh.device)
    assert {row.name for row in fresh.reader.people()} <= {""}
