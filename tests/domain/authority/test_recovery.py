"""Lost computers: sheets, trusted neighbours, invitations that bring back, and what stops a thief."""

import pytest

from neighbourhood.domain.authority.acts import (
    MODERATOR,
    SECRETARY,
    AddDevice,
    AnyAct,
    Close,
    Contest,
    Erase,
    ErasedRange,
    GrantRole,
    Invite,
    Petition,
    Recover,
    Second,
    Trustees,
)
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.ids import BoxKey, EntryId, Lane
from tests.domain.authority.town import GOOD, Town, device, flat, person


def never(_earlier: EntryId, _later: EntryId) -> bool:
    return False


def a_town() -> Town:
    """rita trusts timur, tanya and tolya; anna, boris and clara are the council."""
    town = Town("anna")
    town.council("boris", "clara")
    for number, name in enumerate(("rita", "timur", "tanya", "tolya"), 2):
        town.move_in("anna", name, number)
    town.trust("rita", "timur", "tanya", "tolya")
    return town


def recovered() -> Town:
    """timur and tanya have brought rita's new computer in."""
    town = a_town()
    proposal = town.recover("timur", "rita", "new")
    town.second("tanya", proposal)
    return town


def test_two_trusted_neighbours_bring_somebody_back() -> None:
    town = recovered()
    assert town.view().devices[device("new")].person == person("rita")
    assert town.view().was_brought_back(town.stands["new"])


def test_one_trusted_neighbour_is_not_enough() -> None:
    town = a_town()
    proposal = town.recover("timur", "rita", "new")
    town.second("timur", proposal)
    town.second("anna", proposal)
    assert town.verdict(proposal) is Verdict.UNSIGNED
    assert device("new") not in town.view().devices


def test_a_recovery_waits_for_trusted_neighbours_until_its_person_refuses_it() -> None:
    town = a_town()
    proposal = town.recover("timur", "rita", "new")
    town.second("anna", proposal)
    waiting = town.view().proposals[proposal]
    assert (waiting.restores, waiting.signed_by, waiting.needed) == (person("rita"), (person("timur"),), 2)
    assert waiting.trusted == tuple(sorted(map(person, ("timur", "tanya", "tolya"))))
    town.contest("rita", proposal)
    assert proposal not in town.view().proposals
    town.second("tanya", proposal)
    assert device("new") not in town.view().devices


def test_a_recovery_that_its_person_closed_waits_for_nobody_and_stays_closed() -> None:
    town = a_town()
    proposal = town.recover("timur", "rita", "new")
    town.close_device("rita", proposal)
    assert proposal not in town.view().proposals
    town.second("tanya", proposal)
    assert device("new") not in town.view().devices


def test_what_a_recovered_device_seconded_falls_with_it() -> None:
    town = recovered()
    town.trust("anna", "rita", "timur")
    chained = town.recover("timur", "anna", "chained")
    town.second("new", chained)
    assert town.view().devices[device("chained")].person == person("anna")
    town.contest("rita", town.stands["new"])
    assert device("chained") not in town.view().devices


def test_the_view_tells_what_completed_a_recovery_and_what_came_through_it() -> None:
    town = a_town()
    proposal = town.recover("timur", "rita", "new")
    town.second("timur", proposal)
    seconded = town.second("tanya", proposal)
    added = town.add_device("new", "newer")
    grants = town.view().grants
    assert grants[proposal].seconded == (seconded,)
    assert grants[proposal].way_back == grants[added].way_back == proposal
    assert [grants[id_].brought_back for id_ in (proposal, added)] == [True, False]
    assert grants[town.stands["rita"]].way_back is None


def test_the_view_tells_who_is_on_probation() -> None:
    town = a_town()
    grant = town.bring_back("anna", "boris", 101, "new")
    added = town.add_device("new", "newer")
    assert all(town.view().grants[id_].on_probation for id_ in (grant, added))
    town.second("clara", town.uphold("anna", grant))
    assert not any(town.view().grants[id_].on_probation for id_ in (grant, added))
    assert not any(one.on_probation for one in recovered().view().grants.values())


def test_who_is_not_trusted_brings_nobody_back() -> None:
    town = a_town()
    assert town.verdict(town.recover("anna", "rita", "new")) is Verdict.NO_POWER


def test_the_last_choice_of_trusted_neighbours_counts() -> None:
    town = a_town()
    town.trust("rita", "tolya", "anna")
    assert town.verdict(town.recover("timur", "rita", "new")) is Verdict.NO_POWER


def test_nobody_is_brought_back_who_was_removed() -> None:
    town = a_town()
    town.second("boris", town.remove("anna", "rita"))
    assert town.verdict(town.recover("timur", "rita", "new")) is Verdict.NO_POWER


def test_a_recovery_by_two_conspirators_is_suspended_by_a_contest() -> None:
    town = recovered()
    done = town.invite("new", 2)
    town.contest("rita", town.stands["new"])
    view = town.view()
    assert view.grants[town.stands["new"]].suspended
    assert device("new") not in view.devices
    assert view.rejected[done].verdict is Verdict.SUSPENDED
    assert view.stands(town.stands["new"], device("new"), Lane.CONTENT, 0, done, never) is None


def test_a_contest_suspends_whenever_it_arrives_even_when_the_conspirators_closed_the_old_device_first() -> None:
    town = recovered()
    old = town.stands["rita"]
    town.close_device("new", old)
    assert device("rita") not in town.view().devices
    town.contest("rita", town.stands["new"])
    assert device("rita") in town.view().devices
    assert device("new") not in town.view().devices


def test_a_contest_is_not_silenced_by_a_device_that_the_contested_one_added() -> None:
    town = recovered()
    town.add_device("new", "newer")
    town.remove("newer", "rita")
    town.contest("rita", town.stands["new"])
    assert device("rita") in town.view().devices
    assert not {device("new"), device("newer")} & town.view().devices.keys()


def test_conspirators_who_backdate_are_contested_by_a_device_that_is_younger_than_theirs() -> None:
    town = a_town()
    early = town.tips()
    town.move_in("anna", "nina", 30)
    town.add_device("rita", "tablet")
    proposal = town.backdate("timur", Recover(0, person("rita"), device("new"), BoxKey(bytes(32)), GOOD), early)
    seconding = town.backdate("tanya", Second(0, proposal), [proposal])
    town.stands["new"] = proposal
    both = tuple(sorted((town.stands["rita"], town.stands["tablet"])))
    town.backdate("new", Close(0, both, (), (), (), ()), [seconding, town.stands["tablet"]])
    town.contest("tablet", proposal)
    assert {device("rita"), device("tablet")} <= town.view().devices.keys()
    assert device("new") not in town.view().devices


def test_a_contest_arriving_last_gives_the_same_as_one_arriving_first() -> None:
    town = recovered()
    seen = town.tips()
    town.close_device("new", town.stands["rita"], seen)
    town.contest("rita", town.stands["new"], seen)
    assert device("rita") in town.view().devices


def test_the_council_s_word_ends_a_contest_for_good() -> None:
    town = recovered()
    grant = town.stands["new"]
    town.contest("rita", grant)
    uphold = town.uphold("anna", grant)
    assert town.view().grants[grant].suspended
    town.second("boris", uphold)
    assert not town.view().grants[grant].suspended
    town.contest("rita", grant)
    assert not town.view().grants[grant].suspended


def test_nobody_upholds_oneself() -> None:
    town = Town("anna")
    town.council("boris", "clara")
    grant = town.bring_back("anna", "boris", 101, "new")
    town.contest("boris", grant)
    uphold = town.uphold("anna", grant)
    town.second("boris", uphold)
    assert town.view().grants[grant].suspended


@pytest.mark.parametrize("who", ["new", "timur", "anna"])
def test_only_another_device_of_the_person_contests(who: str) -> None:
    town = recovered()
    assert town.verdict(town.contest(who, town.stands["new"])) is Verdict.NO_POWER


def test_a_device_that_was_not_brought_back_is_not_contested() -> None:
    town = a_town()
    town.add_device("rita", "tablet")
    assert town.verdict(town.contest("tablet", town.stands["rita"])) is Verdict.NO_POWER
    assert town.verdict(town.contest("rita", town.stands["tablet"])) is Verdict.NO_POWER


def test_an_invitation_to_the_flat_brings_back_who_lives_there() -> None:
    town = a_town()
    town.bring_back("anna", "rita", 2, "new")
    assert town.view().devices[device("new")].person == person("rita")
    town.bring_back("anna", "rita", 3, "other")
    assert device("other") not in town.view().devices


def test_a_resident_brings_back_nobody_from_another_flat() -> None:
    town = a_town()
    assert town.verdict(town.invite("timur", 2, restores=person("rita"))) is Verdict.NO_POWER


@pytest.mark.parametrize("who", ["anna", "sofia"])
def test_one_neighbour_who_brings_others_back_does_not_seize_the_council(who: str) -> None:
    town = a_town()
    town.move_in("anna", "sofia", 9)
    town.grant("anna", "sofia", SECRETARY)
    for number, name in enumerate(("boris", "clara"), 101):
        town.bring_back(who, name, number, f"false {name}")
    proposal = town.grant("false boris", "sofia")
    assert town.verdict(proposal) is Verdict.NO_POWER
    proposal = town.grant("anna", "sofia")
    signatures = [town.second(f"false {name}", proposal) for name in ("boris", "clara")]
    assert [town.verdict(id_) for id_ in signatures] == [Verdict.NO_POWER] * 2
    assert town.sits("anna", "boris", "clara")


ON_PROBATION: list[tuple[AnyAct, bool]] = [
    (GrantRole(0, person("rita"), MODERATOR, 2), False),
    (Trustees(0, (person("anna"),)), False),
    (Erase(0, (ErasedRange(device("rita"), 2, 0, 1),)), False),
    (AddDevice(0, device("x"), BoxKey(device("x")), GOOD, sheet=False), True),
    (Invite(0, bytes(32), "resident", flat(101), 1, None, None, GOOD, GOOD), True),
    (Invite(0, bytes(32), "resident", flat(7), 1, None, None, GOOD, GOOD), False),
]


@pytest.mark.parametrize(("act", "may"), ON_PROBATION)
def test_whom_one_neighbour_brought_back_is_a_resident_and_no_more_until_upheld(act: AnyAct, may: bool) -> None:
    town = a_town()
    grant = town.bring_back("anna", "boris", 101, "new")
    assert (town.verdict(town.write("new", act)) is None) == may
    town.second("clara", town.uphold("anna", grant))
    assert town.verdict(town.write("new", GrantRole(0, person("rita"), MODERATOR, 2))) is None


def test_what_such_a_device_adds_is_on_probation_too() -> None:
    town = a_town()
    town.bring_back("anna", "boris", 101, "new")
    town.add_device("new", "newer")
    assert town.verdict(town.grant("newer", "rita", MODERATOR)) is Verdict.NO_POWER


def test_two_trusted_neighbours_bring_a_member_of_the_council_back_with_the_powers() -> None:
    town = a_town()
    town.trust("boris", "timur", "tanya")
    town.second("tanya", town.recover("timur", "boris", "new"))
    assert town.verdict(town.grant("new", "rita", MODERATOR)) is None


OLD_WORDS = Erase(0, (ErasedRange(device("rita"), Lane.CONTENT, 0, 9),), ())
NEW_WORDS = Erase(0, (ErasedRange(device("new"), Lane.CONTENT, 0, 9),), ())


def test_whom_two_trusted_neighbours_brought_back_erases_nothing_older_until_the_council_upholds_it() -> None:
    """No contest brings erased words back."""
    town = recovered()
    town.add_device("new", "newer")
    assert [town.verdict(town.write(who, OLD_WORDS)) for who in ("new", "newer")] == [Verdict.NO_POWER] * 2
    assert [town.verdict(town.write(who, NEW_WORDS)) for who in ("new", "newer")] == [None] * 2
    assert not town.view().grants[town.stands["new"]].upheld
    town.second("clara", town.uphold("anna", town.stands["new"]))
    assert town.view().grants[town.stands["new"]].upheld
    assert [town.verdict(town.write(who, OLD_WORDS)) for who in ("new", "newer")] == [None] * 2


def test_a_member_of_the_council_who_was_brought_back_erases_nobody_s_words_until_upheld() -> None:
    town = a_town()
    town.trust("boris", "timur", "tanya")
    town.second("tanya", town.recover("timur", "boris", "new"))
    anything = Erase(0, (), (EntryId(b"e" * 32),))
    assert town.verdict(town.write("new", anything)) is Verdict.NO_POWER
    town.second("clara", town.uphold("anna", town.stands["new"]))
    assert town.verdict(town.write("new", anything)) is None


def test_a_code_from_the_own_first_device_is_no_recovery() -> None:
    town = a_town()
    grant = town.bring_back("boris", "boris", 101, "second")
    assert not town.view().was_brought_back(grant)
    assert town.verdict(town.grant("second", "rita", MODERATOR)) is None


SHEET_ACTS: list[tuple[AnyAct, bool]] = [
    (AddDevice(0, device("x"), BoxKey(device("x")), GOOD, sheet=False), True),
    (Close(0, (), (), (person("boris"),), (), ()), False),
    (Close(0, (), (), (person("rita"),), (), ()), False),
    (GrantRole(0, person("rita"), MODERATOR, 2), False),
    (Invite(0, bytes(32), "resident", flat(101), 1, None, None, GOOD, GOOD), False),
    (Trustees(0, (person("anna"),)), False),
    (Second(0, device("x")), False),  # type: ignore[arg-type]
    (Petition(0, device("x")), False),  # type: ignore[arg-type]
    (Contest(0, device("x")), False),  # type: ignore[arg-type]
    (Erase(0, (ErasedRange(device("boris"), 2, 0, 1),)), False),
]


@pytest.mark.parametrize(("act", "may"), SHEET_ACTS)
def test_a_printed_sheet_can_only_add_and_close_devices(act: AnyAct, may: bool) -> None:
    town = a_town()
    town.add_device("boris", "sheet", sheet=True)
    assert (town.verdict(town.write("sheet", act)) is None) == may


def test_a_printed_sheet_closes_a_stolen_device_of_its_person_and_no_other() -> None:
    town = a_town()
    town.add_device("boris", "sheet", sheet=True)
    assert town.verdict(town.close_device("sheet", town.stands["boris"])) is None
    assert town.verdict(town.close_device("sheet", town.stands["rita"])) is Verdict.NO_POWER


def test_a_printed_sheet_says_nothing_in_other_lanes() -> None:
    town = a_town()
    grant = town.add_device("boris", "sheet", sheet=True)
    assert town.view().stands(grant, device("sheet"), Lane.CONTENT, 0, grant, never) is None


def test_of_two_devices_that_close_each_other_the_earlier_stays() -> None:
    town = a_town()
    town.add_device("boris", "stolen")
    seen = town.tips()
    town.backdate("stolen", Close(0, (town.stands["boris"],), (), (), (), ()), [town.stands["stolen"]])
    town.close_device("boris", town.stands["stolen"], seen)
    assert device("boris") in town.view().devices
    assert device("stolen") not in town.view().devices
