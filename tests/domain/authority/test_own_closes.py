"""Nobody unmakes his own past: what others had taken up stays, also when its author ends himself from an old head."""

import random

import pytest

from neighbourhood.domain.authority.acts import Admit, Close, Confirm
from neighbourhood.domain.authority.fold import Fold
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.ids import BoxKey, EntryId
from tests.domain.authority.town import GOOD, TagProofs, Town, device, person


def end_of(name: str) -> Close:
    return Close(0, (), (), (person(name),), (), ())


def lives(town: Town, *names: str) -> list[bool]:
    persons = town.view().persons
    return [person(name) in persons and not persons[person(name)].gone for name in names]


def test_whom_somebody_s_device_let_in_stays_when_he_ends_himself_from_an_old_head() -> None:
    town = Town("anna")
    town.move_in("anna", "mallory", 7)
    early = town.tips()
    for number, name in enumerate(("boris", "clara"), 20):
        town.admit("mallory", town.invite("anna", number), name)
    second = town.grant("anna", "boris")
    town.second("boris", town.grant("anna", "clara"))
    assert town.verdict(second) is None
    town.backdate("mallory", end_of("mallory"), early)
    assert lives(town, "mallory", "boris", "clara") == [False, True, True]
    assert town.sits("anna", "boris", "clara")


def test_a_signature_of_the_council_is_not_taken_back_by_ending_oneself_from_an_old_head() -> None:
    town = Town("anna")
    town.council("boris")
    town.move_in("anna", "clara", 9)
    early = town.tips()
    town.second("boris", town.grant("anna", "clara"))
    town.grant("anna", "clara", "secretary")
    town.backdate("boris", end_of("boris"), early)
    assert town.sits("anna", "clara")


def test_an_invitation_that_is_ended_from_an_old_head_puts_out_nobody_of_whom_a_third_one_had_heard() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    town.move_in("anna", "sofia", 3)
    town.grant("anna", "sofia", "secretary")
    invitation = town.invite("sofia", 9)
    early = town.tips()
    town.admit("rita", invitation, "gleb")
    town.confirm("anna", "gleb")
    town.backdate("sofia", Close(0, (), (), (), (invitation,), ()), early)
    assert lives(town, "gleb") == [True]


def admission_of(name: str, invitation: EntryId) -> Admit:
    return Admit(0, invitation, device(name), BoxKey(device(name)), GOOD, GOOD)


def a_resigned_resident_who_lets_somebody_in() -> Town:
    """mallory ends himself, and lets an accomplice in on a branch that has not heard of it."""
    town = Town("anna")
    town.move_in("anna", "mallory", 7)
    town.move_in("anna", "rita", 2)
    invitation = town.invite("anna", 8)
    early = town.tips()
    town.write("mallory", end_of("mallory"))
    town.stands["accomplice"] = town.backdate("mallory", admission_of("accomplice", invitation), early)
    return town


def test_what_its_author_does_apart_from_the_own_end_has_no_effect_where_nobody_else_took_it_up() -> None:
    town = a_resigned_resident_who_lets_somebody_in()
    town.backdate("accomplice", Confirm(0, person("rita"), "vouched"), [town.stands["accomplice"]])
    assert lives(town, "accomplice") == [False]
    assert town.verdict(town.stands["accomplice"]) is Verdict.CLOSED


@pytest.mark.parametrize("heard", [True, False])
def test_somebody_else_who_had_built_on_it_makes_it_stay_only_without_having_heard_of_the_end(heard: bool) -> None:
    town = a_resigned_resident_who_lets_somebody_in()
    seen = town.tips() if heard else [town.stands["accomplice"]]
    town.backdate("rita", Confirm(0, person("accomplice"), "vouched"), seen)
    assert lives(town, "accomplice") == [not heard]


def test_a_device_that_does_not_belong_to_whom_it_names_vouches_for_nothing() -> None:
    town = Town("anna")
    town.move_in("anna", "mallory", 7)
    town.move_in("anna", "rita", 2)
    invitation = town.invite("anna", 8)
    false = town.recover("mallory", "rita", "false rita")
    early = town.tips()
    town.write("mallory", end_of("mallory"))
    admitted = town.backdate("mallory", admission_of("accomplice", invitation), early)
    town.backdate("false rita", Confirm(0, person("accomplice"), "vouched"), [admitted, false], false)
    assert lives(town, "accomplice") == [False]


def test_whoever_took_something_up_may_be_heard_of_last() -> None:
    town = a_resigned_resident_who_lets_somebody_in()
    town.backdate("rita", Confirm(0, person("accomplice"), "vouched"), [town.stands["accomplice"]])
    entries = list(town.entries.values())
    for seed in range(10):
        random.Random(seed).shuffle(entries)
        fold = Fold(town.house, TagProofs())
        held = set[EntryId]()
        while len(held) < len(entries):
            for entry in entries:
                if entry.id not in held and set(entry.before) <= held:
                    fold.add([entry])
                    held.add(entry.id)
        assert fold.view == town.view()
