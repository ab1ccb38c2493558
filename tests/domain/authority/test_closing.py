"""What ends somebody's power, and what stays of what they said."""

from neighbourhood.domain.authority.acts import COMPANY, COUNCIL, MODERATOR, AnyAct, Close, Cut, GrantRole, Raise
from neighbourhood.domain.authority.view import Ended, Verdict
from neighbourhood.domain.ids import EntryId, Lane, PersonId
from neighbourhood.domain.limits import MAX_MODERATOR_TERM_MS
from tests.domain.authority.town import Town, device, flat, person


def a_council_of_three() -> Town:
    town = Town("anna")
    town.council("boris", "clara")
    return town


def said(number: int) -> EntryId:
    """Entries of one chain without branches."""
    return EntryId(number.to_bytes(32, "big"))


def leads_to(earlier: EntryId, later: EntryId) -> bool:
    return earlier < later


def cut(name: str, seq: int) -> Cut:
    return Cut(device(name), Lane.CONTENT, seq, said(seq))


def removal_of(name: str, *cuts: Cut) -> AnyAct:
    return Close(0, (), (), (person(name),), (), cuts)


def stands(town: Town, name: str, seq: int) -> PersonId | None:
    return town.view().stands(town.stands[name], device(name), Lane.CONTENT, seq, said(seq), leads_to)


def ended(town: Town, grant: EntryId) -> Ended:
    found = town.view().grants[grant].ended
    assert found is not None
    return found


def test_a_removed_member_keeps_what_the_close_had_seen_and_nothing_else() -> None:
    town = a_council_of_three()
    early = town.invite("boris", 7)
    seen = town.tips()
    unseen = town.invite("boris", 8)
    close = town.remove("anna", "boris", seen=seen)
    town.second("clara", close)
    late = town.invite("boris", 9)
    assert [town.verdict(id_) for id_ in (early, unseen, late)] == [None, Verdict.CLOSED, Verdict.CLOSED]
    assert town.view().rejected[late].by == close


def test_a_removed_member_who_writes_on_with_old_clocks_has_no_effect() -> None:
    town = a_council_of_three()
    beginning = [EntryId(town.house)]
    close = town.remove("anna", "boris")
    town.second("clara", close)
    backdated = town.backdate("boris", GrantRole(0, person("anna"), MODERATOR, 2), [*beginning, town.stands["boris"]])
    assert town.verdict(backdated) is Verdict.CLOSED


def test_with_a_person_go_devices_roles_and_open_invitations() -> None:
    town = a_council_of_three()
    town.add_device("boris", "tablet")
    invitation = town.invite("boris", 7)
    town.second("clara", town.remove("anna", "boris"))
    view = town.view()
    assert view.persons[person("boris")].gone
    assert view.persons[person("boris")].flats == (flat(101),)
    assert not {device("boris"), device("tablet")} & view.devices.keys()
    assert view.invitations[invitation].closed
    assert town.sits("anna", "clara")


def test_whom_the_removed_admitted_before_stays() -> None:
    town = a_council_of_three()
    town.move_in("boris", "rita", 7)
    town.second("clara", town.remove("anna", "boris"))
    assert person("rita") in {one.id for one in town.view().residents}


def test_a_removed_person_comes_back_by_a_new_invitation_alone() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    invitation = town.invite("anna", 2)
    town.remove("anna", "rita")
    assert town.view().persons[person("rita")].gone
    town.admit("anna", invitation, "rita")
    assert town.view().persons[person("rita")].gone
    town.move_in("anna", "rita", 3)
    assert town.view().persons[person("rita")].flats == (flat(3),)


def test_a_copy_of_the_old_admission_brings_no_closed_device_back() -> None:
    town = Town("anna")
    town.move_in("anna", "boris", 2)
    invitation = town.invite("anna", 2, uses=3)
    town.admit("anna", invitation, "rita")
    town.close_device("anna", town.stands["rita"])
    town.admit("boris", invitation, "rita")
    assert device("rita") not in town.view().devices


def test_nobody_stays_with_a_computer_and_without_a_role() -> None:
    """Whoever ended the role that came with the own admission would be on no list of people and go on writing."""
    town = a_council_of_three()
    first = town.move_in("anna", "rita", 2)
    guest = town.admit("anna", town.invite("anna", 1, role=COMPANY, flat=None), "karl")
    for close in (town.close_role("rita", first), town.close_role("karl", guest), town.close_role("anna", guest)):
        assert town.verdict(close) is Verdict.NO_POWER
    town.remove("anna", "karl")
    view = town.view()
    assert view.persons[person("karl")].gone
    assert device("karl") not in view.devices
    assert not view.persons[person("rita")].gone


def test_a_close_ends_one_kind_of_thing_of_one_person() -> None:
    """Those who sign are shown one thing; a seat in the council must not hide behind a moderator's work."""
    town = a_council_of_three()
    moderates = town.grant("anna", "boris", MODERATOR)
    sits = next(id_ for id_, held in town.view().roles.items() if held == (person("boris"), COUNCIL))
    rita, sima = town.move_in("anna", "rita", 2), town.move_in("anna", "sima", 3)
    both = [
        Close(0, (), tuple(sorted((moderates, sits))), (), (), ()),
        Close(0, (rita,), (moderates,), (), (), ()),
        Close(0, (), (moderates,), (person("rita"),), (), ()),
        Close(0, (rita,), (), (person("sima"),), (), ()),
        Close(0, tuple(sorted((rita, sima))), (), (), (), ()),
        Close(0, (), tuple(sorted((moderates, town.grant("anna", "clara", MODERATOR)))), (), (), ()),
    ]
    for act in both:
        assert town.verdict(town.write("anna", act)) is Verdict.NO_POWER


def test_the_terms_of_one_moderator_end_together() -> None:
    town = a_council_of_three()
    terms = sorted((town.grant("anna", "boris", MODERATOR), town.grant("clara", "boris", MODERATOR)))
    assert town.verdict(town.write("anna", Close(0, (), tuple(terms), (), (), ()))) is None
    assert MODERATOR not in town.view().persons[person("boris")].roles


def test_nobody_is_made_moderator_for_ever() -> None:
    town = a_council_of_three()
    for until_ms in (None, MAX_MODERATOR_TERM_MS + 8, 2**62):
        given = town.write("anna", GrantRole(7, person("boris"), MODERATOR, until_ms))
        assert town.verdict(given) is Verdict.NO_POWER
    given = town.write("anna", GrantRole(7, person("boris"), MODERATOR, MAX_MODERATOR_TERM_MS + 7))
    assert town.verdict(given) is None


def test_roles_from_before_a_removal_do_not_come_back_with_the_person() -> None:
    town = a_council_of_three()
    town.second("clara", town.remove("anna", "boris"))
    town.move_in("anna", "boris", 101)
    assert town.sits("anna", "clara")
    assert town.view().persons[person("boris")].roles == {"resident"}


def test_two_admins_who_remove_each_other_while_apart_both_stay_when_they_are_the_council() -> None:
    town = Town("anna")
    town.council("boris")
    seen = town.tips()
    town.remove("anna", "boris", seen=seen)
    town.remove("boris", "anna", seen=seen)
    assert town.sits("anna", "boris")


def test_of_two_admins_who_remove_each_other_while_apart_the_one_with_the_earlier_grant_stays() -> None:
    town = a_council_of_three()
    seen = town.tips()
    of_boris, of_anna = town.remove("anna", "boris", seen=seen), town.remove("boris", "anna", seen=seen)
    town.second("clara", of_boris, [of_boris, of_anna])
    town.second("clara", of_anna)
    assert town.sits("anna", "clara")
    assert town.view().rejected[of_anna].verdict is Verdict.OVERRULED


def test_the_earlier_grant_is_that_of_the_power_not_of_the_device() -> None:
    town = Town("anna")
    town.move_in("anna", "boris", 2)
    town.council("clara", "boris")
    seen = town.tips()
    of_clara, of_boris = town.remove("boris", "clara", seen=seen), town.remove("clara", "boris", seen=seen)
    town.second("anna", of_clara, [of_clara, of_boris])
    town.second("anna", of_boris)
    assert town.sits("anna", "clara")


def test_what_ends_something_is_decided_before_the_signatures_that_it_takes_away() -> None:
    town = Town("anna")
    town.council("boris", "clara", "dmitri", "elena")
    seen = town.tips()
    of_anna, of_boris = town.remove("boris", "anna", seen=seen), town.remove("clara", "boris", seen=seen)
    for who, close in (("clara", of_anna), ("dmitri", of_anna), ("anna", of_boris), ("elena", of_boris)):
        town.second(who, close, [of_anna, of_boris])
    assert town.sits("boris", "clara", "dmitri", "elena")


def test_of_a_ring_of_removals_some_count_and_some_do_not() -> None:
    town = Town("anna")
    town.council("boris", "clara", "dmitri", "elena")
    seen = town.tips()
    ring = [("anna", "boris"), ("boris", "clara"), ("clara", "anna")]
    closes = [town.remove(who, whom, seen=seen) for who, whom in ring]
    for close in closes:
        for name in ("dmitri", "elena"):
            town.second(name, close)
    counted = [close for close in closes if close not in town.view().rejected]
    assert 0 < len(counted) < len(closes)


def test_an_unrelated_act_has_no_say_in_whose_removal_counts() -> None:
    town = a_council_of_three()
    seen = town.tips()
    of_boris, of_anna = town.remove("anna", "boris", seen=seen), town.remove("boris", "anna", seen=seen)
    town.second("clara", of_boris, [of_boris, of_anna])
    town.second("clara", of_anna)
    town.backdate("boris", GrantRole(0, person("clara"), MODERATOR, 2), [town.stands["boris"], *seen])
    assert town.sits("anna", "clara")


def test_a_role_granted_by_someone_who_lost_the_power_does_not_hold() -> None:
    town = a_council_of_three()
    seen = town.tips()
    town.second("clara", town.remove("anna", "boris"))
    grant = town.grant("boris", "clara", MODERATOR, seen=seen)
    assert town.verdict(grant) is Verdict.CLOSED
    assert MODERATOR not in town.view().persons[person("clara")].roles


def test_an_admin_who_backdates_a_grant_needs_the_signatures_of_then() -> None:
    town = a_council_of_three()
    seen = town.tips()
    town.move_in("anna", "rita", 9)
    backdated = town.backdate("boris", GrantRole(0, person("rita"), COUNCIL), [*seen, town.stands["rita"]])
    assert town.verdict(backdated) is Verdict.UNSIGNED
    assert town.sits("anna", "boris", "clara")


def test_a_grant_that_claims_to_be_older_than_its_author_s_power_has_no_effect() -> None:
    town = Town("anna")
    town.move_in("anna", "boris", 2)
    early = town.tips()
    town.council("boris")
    backdated = town.backdate("boris", GrantRole(0, person("anna"), MODERATOR, 2), early)
    assert town.verdict(backdated) is Verdict.NO_POWER


def test_nobody_resurrects_oneself() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    trusting = town.tips()
    town.remove("anna", "rita")
    assert town.verdict(town.add_device("rita", "tablet")) is Verdict.CLOSED
    grant = town.stands["rita"]
    assert town.verdict(town.backdate("rita", Close(0, (grant,), (), (), (), ()), trusting)) is Verdict.CLOSED
    assert town.view().persons[person("rita")].gone


def test_a_device_key_used_on_two_computers_counts_on_both() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    seen = town.tips()
    one = town.invite("rita", 2, seen=seen)
    act = town.entries[one].act
    assert act is not None
    other = town.backdate("rita", GrantRole(1, person("rita"), MODERATOR, 2), seen)
    two = town.backdate("rita", town.entries[town.invite("anna", 5)].act or act, seen)
    assert town.verdict(one) is None
    assert {town.verdict(other), town.verdict(two)} == {Verdict.NO_POWER}
    assert device("rita") in town.view().devices


def test_a_cut_says_what_still_stands_of_the_talk() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    assert stands(town, "rita", 9) == person("rita")
    town.write("anna", removal_of("rita", cut("rita", 4)))
    assert [stands(town, "rita", seq) is not None for seq in (0, 4, 5)] == [True, True, False]


def test_without_a_cut_nothing_stands() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    town.write("anna", removal_of("rita"))
    assert stands(town, "rita", 0) is None


def test_cuts_only_grow_and_several_keep_the_union() -> None:
    town = a_council_of_three()
    town.move_in("anna", "rita", 2)
    seen = town.tips()
    spiteful, kind = (
        town.write("boris", removal_of("rita"), seen),
        town.write("anna", removal_of("rita", cut("rita", 4)), seen),
    )
    town.second("clara", spiteful)
    assert stands(town, "rita", 3) is None
    town.second("clara", kind)
    assert stands(town, "rita", 3) == person("rita")
    raising = town.write("anna", Raise(0, spiteful, (cut("rita", 6),)))
    assert stands(town, "rita", 6) is None
    town.second("clara", raising)
    assert stands(town, "rita", 6) == person("rita")
    town.second("clara", town.write("anna", Raise(0, spiteful, (cut("rita", 1),))))
    assert stands(town, "rita", 6) == person("rita")


def test_nobody_raises_the_cut_of_the_own_closed_device() -> None:
    town = a_council_of_three()
    town.move_in("anna", "rita", 2)
    town.add_device("rita", "tablet")
    close = town.close_device("anna", town.stands["tablet"])
    town.second("clara", close)
    raising = town.write("rita", Raise(0, close, (cut("tablet", 6),)))
    assert town.verdict(raising) is Verdict.UNSIGNED
    assert stands(town, "tablet", 2) is None


def test_in_a_chain_with_branches_a_cut_keeps_what_leads_to_it() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    town.write("anna", removal_of("rita", Cut(device("rita"), Lane.CONTENT, 2, EntryId(b"2" * 32))))
    kept = ended(town, town.stands["rita"])
    before = {EntryId(b"0" * 32): (EntryId(b"2" * 32),), EntryId(b"1" * 32): (EntryId(b"2" * 32),)}

    def on_the_way(earlier: EntryId, later: EntryId) -> bool:
        return later in before.get(earlier, ())

    there = [
        kept.keeps(device("rita"), Lane.CONTENT, seq, EntryId(bytes(str(seq), "ascii") * 32), on_the_way)
        for seq in range(4)
    ]
    assert there == [True, True, True, False]
    assert not kept.keeps(device("rita"), Lane.CONTENT, 1, EntryId(b"x" * 32), on_the_way)


def test_what_stands_on_another_lane_is_cut_apart() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    town.write("anna", removal_of("rita", cut("rita", 4)))
    assert not ended(town, town.stands["rita"]).keeps(device("rita"), Lane.POLLS, 0, said(0), leads_to)


def test_quarantine_is_reversible_when_the_close_falls() -> None:
    town = a_council_of_three()
    town.move_in("anna", "rita", 2)
    seen = town.tips()
    close = town.write("boris", removal_of("rita"), seen)
    seconding = town.second("clara", close)
    assert stands(town, "rita", 3) is None
    of_boris = town.remove("anna", "boris", seen=seen)
    town.second("clara", of_boris, [seconding])
    assert stands(town, "rita", 3) == person("rita")


def test_a_close_of_what_its_author_had_not_seen_has_no_effect() -> None:
    town = Town("anna")
    seen = town.tips()
    town.move_in("anna", "rita", 2)
    close = town.backdate("anna", Close(0, (town.stands["rita"],), (), (), (), ()), seen)
    assert town.verdict(close) is Verdict.GROUND_MISSING


def test_whom_a_close_ends_may_still_agree_to_it() -> None:
    town = a_council_of_three()
    close = town.remove("anna", "boris")
    agreed = town.second("boris", close)
    assert town.sits("anna", "clara")
    assert town.verdict(agreed) is None


def test_the_founder_lays_down_council_and_stays_a_resident() -> None:
    town = Town("anna")
    town.council("boris")
    town.close_role("anna", EntryId(town.house))
    assert town.sits("boris")
    assert town.view().persons[person("anna")].roles == {"resident"}


def test_a_second_founding_founds_nothing() -> None:
    town, other = Town("anna"), Town("zoya")
    strange = other.entries[EntryId(other.house)]
    town.entries[strange.id] = strange
    assert town.verdict(strange.id) is Verdict.SECOND_FOUNDING
    assert person("zoya") not in town.view().persons


def test_an_act_that_stands_on_another_s_grant_has_no_effect() -> None:
    town = a_council_of_three()
    town.move_in("anna", "rita", 2)
    act = town.entries[town.invite("anna", 5)].act
    assert town.verdict(town.write("rita", act, stand=EntryId(town.house))) is Verdict.GROUND_MISSING


def _kept(town: Town, grant: EntryId) -> list[int]:
    (term,) = town.view().terms[person("rita"), MODERATOR]
    assert term.grant == grant
    assert term.ended is not None
    return [seq for ends in term.ended.cuts.values() for seq, _ in ends]


def test_a_role_that_others_have_ended_is_not_ended_once_more_by_oneself_with_wider_cuts() -> None:
    town = Town()
    town.move_in("anna", "rita", 2)
    grant = town.grant("anna", "rita", MODERATOR)
    seen = town.tips()
    town.write("anna", Close(0, (), (grant,), (), (), (cut("rita", 7),)))
    for known in (seen, None):
        town.write("rita", Close(0, (), (grant,), (), (), (cut("rita", 40),)), known)
        assert _kept(town, grant) == [7]


def test_a_role_that_oneself_has_ended_before_stands_as_far_as_those_who_end_it_too_have_heard() -> None:
    town = Town()
    town.move_in("anna", "rita", 2)
    grant = town.grant("anna", "rita", MODERATOR)
    town.write("rita", Close(0, (), (grant,), (), (), (cut("rita", 5),)))
    assert _kept(town, grant) == [5]
    town.write("anna", Close(0, (), (grant,), (), (), (cut("rita", 3),)))
    assert _kept(town, grant) == [3, 5]


def test_of_a_computer_that_its_person_ends_too_all_stands_that_either_says_was_theirs() -> None:
    town = Town()
    town.council("boris")
    grant = town.move_in("anna", "rita", 2)
    town.add_device("rita", "laptop")
    seen = town.tips()
    by_council = town.write("anna", Close(0, (grant,), (), (), (), (cut("rita", 7),)))
    town.second("boris", by_council)
    town.write("laptop", Close(0, (grant,), (), (), (), (cut("rita", 9),)), seen)
    ended = town.view().grants[grant].ended
    assert ended is not None
    assert [seq for ends in ended.cuts.values() for seq, _ in ends] == [7, 9]
