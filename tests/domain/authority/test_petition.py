"""The petition of flats: the way out of a divided or lost council, and no way in for a rogue inviter."""

from neighbourhood.domain.authority.acts import (
    COMPANY,
    MODERATOR,
    RESIDENT,
    SECRETARY,
    Admit,
    Close,
    Confirm,
    GrantRole,
    Invite,
    Petition,
)
from neighbourhood.domain.authority.fold import Fold
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.ids import BoxKey, EntryId
from tests.domain.authority.town import GOOD, TagProofs, Town, device, flat, person


def a_town() -> Town:
    """anna and boris are the council and disagree; five more flats, in each one neighbour whom both have vouched for."""
    town = Town("anna")
    town.council("boris")
    for number in range(2, 7):
        town.move_in("anna", f"n{number}", number)
        town.confirm("boris", f"n{number}")
    return town


def petitioned(town: Town, proposal: EntryId, *names: str) -> bool:
    for name in names:
        town.petition(name, proposal)
    return proposal not in town.view().rejected


def test_residents_of_more_than_half_of_the_flats_make_somebody_council() -> None:
    town = a_town()
    proposal = town.grant("n2", "n3")
    assert not petitioned(town, proposal, "n3", "n4")
    assert petitioned(town, proposal, "n5")
    assert town.sits("anna", "boris", "n3")


def test_residents_of_more_than_half_of_the_flats_end_council() -> None:
    town = a_town()
    assert petitioned(town, town.remove("n2", "anna"), "n3", "n4", "n5")
    assert town.sits("boris")


def test_residents_of_more_than_half_of_the_flats_recall_a_moderator_whom_the_council_keeps() -> None:
    town = a_town()
    given = town.grant("anna", "n2", MODERATOR)
    recall = town.close_role("n3", given)
    assert town.verdict(recall) is Verdict.UNSIGNED
    assert not petitioned(town, recall, "n4", "n5")
    assert MODERATOR in town.view().persons[person("n2")].roles
    assert petitioned(town, recall, "n6")
    assert MODERATOR not in town.view().persons[person("n2")].roles


def test_one_of_the_council_is_enough_under_a_recall_of_residents() -> None:
    town = a_town()
    recall = town.close_role("n3", town.grant("anna", "n2", MODERATOR))
    assert town.view().proposals[recall].needed == 1
    town.second("boris", recall)
    assert recall not in town.view().rejected


def test_no_petition_makes_a_moderator_or_ends_another_role() -> None:
    town = a_town()
    secretary = town.grant("anna", "n2", SECRETARY)
    for wanted in (town.grant("n3", "n3", MODERATOR), town.close_role("n3", secretary)):
        assert not petitioned(town, wanted, "n4", "n5", "n6")
        assert town.verdict(wanted) is Verdict.NO_POWER


def test_who_hands_a_role_on_takes_one_of_the_council_and_no_petition() -> None:
    town = a_town()
    town.grant("anna", "n2", SECRETARY)
    wanted = town.grant("n2", "n3", SECRETARY)
    assert not petitioned(town, wanted, "n4", "n5", "n6")
    assert town.verdict(wanted) is Verdict.UNSIGNED
    waiting = town.view().proposals[wanted]
    assert (waiting.succession, waiting.needed, waiting.signed_by, waiting.by) == (True, 1, (), person("n2"))
    town.second("boris", wanted)
    assert town.verdict(wanted) is None


def test_who_hands_a_role_on_hands_on_that_role_alone_while_it_lasts() -> None:
    town = a_town()
    secretary = town.grant("anna", "n2", SECRETARY)
    assert town.verdict(town.grant("n2", "n3", MODERATOR)) is Verdict.NO_POWER
    town.close_role("boris", secretary)
    assert town.verdict(town.grant("n2", "n3", SECRETARY)) is Verdict.NO_POWER


def test_a_guest_recalls_nobody() -> None:
    town = a_town()
    town.admit("anna", town.invite("anna", 1, role=COMPANY, flat=None), "karl")
    assert town.verdict(town.close_role("karl", town.grant("anna", "n2", MODERATOR))) is Verdict.NO_POWER


def test_a_flat_that_came_in_apart_from_a_proposal_is_counted_whenever_it_arrives() -> None:
    """So that nobody is told another number of flats for hearing of the acts in another order."""
    town = Town("anna")
    for number in (2, 3, 4):
        town.move_in("anna", f"n{number}", number)
    before = town.tips()
    proposal = town.remove("n2", "n3")
    code = town.invite("anna", 9, seen=before)
    admission = town.admit("n4", code, "n9", seen=(code,))
    late = {code: town.entries[code], admission: town.entries[admission]}
    fold = Fold(town.house, TagProofs())
    fold.add([entry for id_, entry in town.entries.items() if id_ not in late])
    for entry in late.values():
        fold.add([entry])
    assert fold.view.proposals[proposal].flats == 5
    assert fold.view == town.view()


def test_a_removal_by_petition_ends_the_code_by_which_somebody_came_and_no_other() -> None:
    town = a_town()
    came_by, other = town.invite("anna", 7, uses=3), town.invite("anna", 7, uses=3)
    town.admit("anna", came_by, "rogue")

    def removal_with(invitation: EntryId) -> EntryId:
        return town.write("n2", Close(0, (), (), (person("rogue"),), (invitation,), ()))

    too_much = removal_with(other)
    assert town.verdict(too_much) is Verdict.NO_POWER
    removal = removal_with(came_by)
    assert not town.view().invitations[came_by].closed, "it is only proposed"
    assert petitioned(town, removal, "n3", "n4", "n5")
    assert [town.view().invitations[known].closed for known in (came_by, other)] == [True, False]
    assert town.verdict(town.admit("n2", came_by, "rogue again")) is Verdict.INVITATION_CLOSED


def test_who_leaves_by_the_own_word_ends_no_code_that_is_not_theirs_to_end() -> None:
    town = a_town()
    code = town.invite("anna", 2, role=COMPANY, flat=None)
    town.admit("anna", code, "karl")
    leaving = town.write("karl", Close(0, (), (), (person("karl"),), (code,), ()))
    assert town.verdict(leaving) is Verdict.NO_POWER


def test_a_flat_signs_once() -> None:
    town = a_town()
    for name in ("n2a", "n2b", "n2c"):
        town.move_in("n2", name, 2)
        town.confirm("anna", name)
        town.confirm("boris", name)
    assert not petitioned(town, town.grant("n2", "n3"), "n2a", "n2b", "n2c", "n3")


def test_one_rogue_inviter_who_fills_empty_flats_wins_no_petition() -> None:
    town = a_town()
    for number in range(20, 40):
        town.move_in("anna", f"x{number}", number)
        town.confirm("anna", f"x{number}")
    assert not petitioned(town, town.grant("anna", "x20"), *(f"x{number}" for number in range(20, 40)))


def test_one_rogue_inviter_who_puts_somebody_into_every_flat_wins_no_petition() -> None:
    town = a_town()
    for number in range(2, 7):
        town.move_in("anna", f"x{number}", number)
    assert not petitioned(town, town.grant("anna", "x2"), *(f"x{number}" for number in range(2, 7)))


def test_a_secretary_of_the_rogue_s_choice_does_not_vouch() -> None:
    town = a_town()
    town.move_in("anna", "puppet", 50)
    town.grant("anna", "puppet", SECRETARY)
    for number in range(20, 40):
        town.move_in("anna", f"x{number}", number)
        town.move_in("puppet", f"x{number}", number)
        town.confirm("puppet", f"x{number}", "mailbox")
    assert not petitioned(town, town.grant("anna", "x20"), *(f"x{number}" for number in range(20, 40)))


def test_flatmates_who_moved_out_again_do_not_vouch() -> None:
    town = a_town()
    for number in range(20, 40):
        town.move_in("anna", f"x{number}", number)
        town.move_in(f"x{number}", f"y{number}", number)
        town.move_in("anna", f"y{number}", number)
        town.remove(f"x{number}", f"x{number}")
    assert not petitioned(town, town.grant("anna", "y20"), *(f"y{number}" for number in range(20, 40)))


def test_who_was_brought_back_by_one_neighbour_signs_for_no_flat() -> None:
    town = a_town()
    for number in range(2, 7):
        town.bring_back("anna", f"n{number}", number, f"false {number}")
    assert not petitioned(town, town.grant("anna", "n2"), *(f"false {number}" for number in range(2, 7)))


def test_a_single_confirmed_flat_is_no_petition() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    town.close_role("anna", EntryId(town.house))
    assert not petitioned(town, town.grant("rita", "rita"), "rita")


def test_where_there_was_never_but_one_of_the_council_its_word_is_enough() -> None:
    town = Town("anna")
    for number in range(2, 5):
        town.move_in("anna", f"n{number}", number)
    assert petitioned(town, town.grant("n2", "n2"), "n3", "n4")
    assert town.sits("anna", "n2")


def test_a_neighbour_who_is_removed_has_signed_nothing() -> None:
    town = a_town()
    proposal = town.grant("n2", "n3")
    seen = town.tips()
    town.second("boris", town.remove("anna", "n5"))
    for name in ("n3", "n4"):
        town.petition(name, proposal)
    town.petition("n5", proposal, seen)
    assert person("n3") not in {one.id for one in town.view().council}


def test_the_first_flats_cannot_petition_as_if_no_others_had_come() -> None:
    town = Town("anna")
    for number in (2, 3):
        town.move_in("anna", f"n{number}", number)
    early = town.tips()
    town.council("boris")
    for number in range(4, 9):
        town.move_in("anna", f"n{number}", number)
        town.confirm("boris", f"n{number}")
    close = Close(0, (EntryId(town.house),), (EntryId(town.house),), (), (), ())
    proposal = town.backdate("n2", close, early)
    town.backdate("n3", Petition(0, proposal), [proposal])
    assert town.sits("anna", "boris")
    assert person("n8") in {one.id for one in town.view().residents}


def test_flats_that_come_after_a_petition_do_not_undo_it() -> None:
    town = a_town()
    assert petitioned(town, town.grant("n2", "n3"), "n3", "n4", "n5")
    for number in range(50, 60):
        town.move_in("anna", f"n{number}", number)
        town.confirm("boris", f"n{number}")
    assert town.sits("anna", "boris", "n3")


def test_flats_that_came_in_apart_from_a_petition_count_also_when_they_arrive_last() -> None:
    town = a_town()
    seen = town.tips()
    proposal = town.grant("n2", "n3")
    assert petitioned(town, proposal, "n3", "n4", "n5")
    there = set(town.entries)
    for number in (50, 51):
        invitation = town.invite("anna", number, seen=seen)
        admission = town.admit("anna", invitation, f"n{number}", [invitation])
        town.write("boris", Confirm(0, person(f"n{number}"), "seen"), [admission])
    fold = Fold(town.house, TagProofs())
    fold.add(town.entries[id_] for id_ in there)
    assert proposal not in fold.view.rejected
    for id_ in sorted(town.entries.keys() - there, key=lambda id_: town.entries[id_].key):
        fold.add([town.entries[id_]])
    assert proposal in fold.view.rejected
    assert fold.view == town.view()


def _moves_into_ten_more_flats(town: Town, who: str, inviter: str) -> None:
    for number in range(20, 30):
        town.admit(who, town.invite(inviter, number), who)


def test_whoever_moves_into_many_flats_signs_for_one() -> None:
    """One of the council, a secretary, and a neighbour with codes from one of the council."""
    for who, inviter, role in (("anna", "anna", ""), ("n2", "n2", SECRETARY), ("n2", "anna", "")):
        town = a_town()
        if role:
            town.grant("anna", who, role)
        _moves_into_ten_more_flats(town, who, inviter)
        assert not petitioned(town, town.remove(who, "boris"), who)


def test_whoever_moves_into_many_flats_cannot_make_a_petition_of_all_others_fail() -> None:
    town = a_town()
    _moves_into_ten_more_flats(town, "anna", "anna")
    assert petitioned(town, town.remove("n2", "anna"), "n3", "n4", "n5", "n6")


def test_whoever_a_petition_has_ended_does_not_undo_it_with_flats_invented_afterwards() -> None:
    """The acts are written as if before the petition: into flats of one's own, and with puppets of one voucher."""
    for own in (True, False):
        town = a_town()
        town.council("clara")
        (last,) = town.tips()
        coup = town.remove("n2", "anna")
        assert petitioned(town, coup, "n3", "n4", "n5", "n6")
        for number in range(500, 506):
            act = Invite(0, number.to_bytes(32, "big"), RESIDENT, flat(number), 1, None, None, GOOD, GOOD)
            invitation = town.backdate("anna", act, [last])
            new = device("anna" if own else f"puppet {number}")
            last = town.backdate("anna", Admit(0, invitation, new, BoxKey(new), GOOD, GOOD), [invitation])
        assert coup not in town.view().rejected
        assert town.sits("boris", "clara")


def test_flats_are_counted_as_they_weigh_and_puppets_are_none() -> None:
    town = a_town()
    for number in range(20, 26):
        town.move_in("anna", f"x{number}", number)
    proposal = town.remove("n2", "anna")
    for name in ("n3", *(f"x{number}" for number in range(20, 26))):
        town.petition(name, proposal)
    told = town.view().proposals[proposal]
    assert (told.flats_signed, told.flats) == (2, 7)


def test_no_flats_are_counted_while_only_the_council_has_signed() -> None:
    town = a_town()
    proposal = town.grant("anna", "n2")
    told = town.view().proposals[proposal]
    assert (told.flats_signed, told.flats) == (0, 0)
    town.petition("n3", proposal)
    told = town.view().proposals[proposal]
    assert (told.flats_signed, told.flats) == (2, 7)


def test_a_term_that_one_of_the_council_gives_meanwhile_ends_with_the_recall() -> None:
    """Written before the last flat signs, or as if nothing had been heard of the recall."""
    town = a_town()
    given = town.grant("anna", "n2", MODERATOR)
    before = town.tips()
    recall = town.close_role("n3", given)
    town.petition("n4", recall)
    town.petition("n5", recall)
    town.grant("anna", "n2", MODERATOR)
    town.petition("n6", recall)
    town.backdate("anna", GrantRole(0, person("n2"), MODERATOR, 3), before)
    assert MODERATOR not in town.view().persons[person("n2")].roles


def test_whose_recall_residents_have_asked_for_is_made_moderator_by_more_than_half_of_the_council() -> None:
    town = a_town()
    recall = town.close_role("n3", town.grant("anna", "n2", MODERATOR))
    assert petitioned(town, recall, "n4", "n5", "n6")
    again = town.grant("anna", "n2", MODERATOR)
    assert town.verdict(again) is Verdict.UNSIGNED
    town.second("boris", again)
    assert MODERATOR in town.view().persons[person("n2")].roles


def test_whom_one_of_the_council_has_ended_one_of_the_council_makes_moderator_again() -> None:
    town = a_town()
    town.close_role("boris", town.grant("anna", "n2", MODERATOR))
    town.grant("anna", "n2", MODERATOR)
    assert MODERATOR in town.view().persons[person("n2")].roles
