"""The codes of trusted neighbours: who answers to them, what they are good for, and what nobody can make of them."""

import pytest
from msgspec.structs import replace

from neighbourhood.adapters.net.joining import Answer, NewcomerTalk
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import JoinHouse, RemovePerson
from neighbourhood.app.intents_invitations import BringBack, NameTrusted
from neighbourhood.app.join_wire import JoinDenied, JoinRefused, RefusedBecause, ReturnProof, pack, unpack
from neighbourhood.crypto.check_number import check_number
from neighbourhood.domain.ids import PersonId
from tests.app.builders import Resident, invite, join, meet
from tests.app.conftest import Newcomers
from tests.app.trust import (
    HOUR_MS,
    asked_of,
    code_for,
    come,
    counts_as,
    of,
    refused,
    vouched_for,
)


def test_a_computer_that_did_not_agree_to_be_this_person_s_is_not_proposed(
    town: list[Resident],
    newcomers: Newcomers,
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
    newcomers: Newcomers,
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


def test_a_stranger_with_somebody_s_code_is_seen_by_the_number_and_used_it_up_for_nothing(
    town: list[Resident],
    newcomers: Newcomers,
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
    newcomers: Newcomers,
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
    newcomers: Newcomers,
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
    newcomers: Newcomers,
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
    newcomers: Newcomers,
) -> None:
    anna, rita, _, tanya, _ = town
    (fresh,) = newcomers("Новый")
    vouched_for(fresh, *town)
    assert come(fresh, tanya, code_for(tanya, of(rita))).accepted
    meet(*town, fresh)
    assert counts_as(anna, fresh) == PersonId(rita.device)


def test_nobody_comes_back_who_was_removed(
    town: list[Resident],
    newcomers: Newcomers,
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


def test_whoever_is_trusted_no_more_brings_nobody_back_any_more(
    town: list[Resident],
    newcomers: Newcomers,
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
