"""The table of powers, line by line: who may, and who may not."""

import pytest

from neighbourhood.domain.authority.acts import (
    COMPANY,
    COUNCIL,
    COURIER,
    MODERATOR,
    OBSERVER,
    RESIDENT,
    SECRETARY,
    AddDevice,
    Boxes,
    Erase,
    ErasedRange,
    Policy,
    Rotate,
)
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.ids import BoxKey, EntryId, EpochTag, Tier
from tests.domain.authority.town import BAD, Town, device, flat, person


def a_town() -> Town:
    """anna and boris are the council, sofia secretary, maria moderator, rita a resident, karl the company."""
    town = Town("anna")
    town.council("boris")
    for number, name in enumerate(("sofia", "maria", "rita"), 2):
        town.move_in("anna", name, number)
    town.grant("anna", "sofia", SECRETARY)
    town.grant("anna", "maria", MODERATOR)
    town.admit("anna", town.invite("anna", 1, role=COMPANY, flat=None), "karl")
    return town


ROTATION = Rotate(0, (EpochTag(b"w" * 16), EpochTag(b"d" * 16), EpochTag(b"r" * 16), EpochTag(b"c" * 16)), ())
THEIRS = Erase(0, (ErasedRange(device("rita"), 2, 0, 3),))


def test_council_secretary_and_only_they_invite_to_any_flat() -> None:
    town = a_town()
    verdicts = {who: town.verdict(town.invite(who, 77)) for who in ("anna", "sofia", "maria", "rita", "karl")}
    assert verdicts == {"anna": None, "sofia": None} | dict.fromkeys(("maria", "rita", "karl"), Verdict.NO_POWER)


def test_a_resident_invites_to_the_own_flat_alone() -> None:
    town = a_town()
    assert town.verdict(town.invite("rita", 4)) is None
    assert town.verdict(town.invite("rita", 3)) is Verdict.NO_POWER


@pytest.mark.parametrize("role", [COMPANY, OBSERVER, COURIER])
def test_the_council_alone_invites_guests(role: str) -> None:
    town = a_town()
    assert town.verdict(town.invite("boris", 1, role=role, flat=None)) is None
    assert town.verdict(town.invite("sofia", 1, role=role, flat=None)) is Verdict.NO_POWER


@pytest.mark.parametrize(("role", "number"), [(COUNCIL, 5), (MODERATOR, 5), (COMPANY, 5), (RESIDENT, None)])
def test_nobody_is_invited_as_council_nor_as_guest_of_a_flat(role: str, number: int | None) -> None:
    town = a_town()
    act = town.invite("anna", 5, role=role, flat=flat(number) if number is not None else None)
    assert town.verdict(act) is Verdict.NO_POWER


def test_any_resident_admits_and_a_guest_does_not() -> None:
    town = a_town()
    invitation = town.invite("anna", 9, uses=3)
    assert town.verdict(town.admit("rita", invitation, "nina")) is None
    assert town.verdict(town.admit("karl", invitation, "olga")) is Verdict.NO_POWER


def test_any_resident_boxes_keys_and_a_guest_does_not() -> None:
    town = a_town()
    boxes = Boxes(0, town.write("anna", ROTATION), bytes(32), bytes(56))
    assert town.verdict(town.write("rita", boxes)) is None
    assert town.verdict(town.write("karl", boxes)) is Verdict.NO_POWER


@pytest.mark.parametrize(
    ("level", "may"),
    [
        ("mailbox", {"anna", "sofia"}),
        ("extract", {"anna", "sofia"}),
        ("seen", {"anna"}),
        ("vouched", {"anna", "sofia", "maria"}),
    ],
)
def test_an_address_is_confirmed_as_its_level_says(level: str, may: set[str]) -> None:
    town = a_town()
    who = ("anna", "sofia", "maria", "rita", "karl")
    assert {name for name in who if town.verdict(town.confirm(name, "rita", level)) is None} == may


def test_nobody_vouches_for_the_own_flat() -> None:
    town = a_town()
    town.move_in("rita", "roman", 4)
    assert town.verdict(town.confirm("roman", "rita", "vouched")) is Verdict.NO_POWER


@pytest.mark.parametrize("role", [MODERATOR, SECRETARY, COMPANY, OBSERVER, COURIER])
def test_one_of_the_council_grants_and_ends_a_lesser_role(role: str) -> None:
    town = a_town()
    given = town.verdict(town.grant("maria", "rita", role))
    assert given is (Verdict.UNSIGNED if role == MODERATOR else Verdict.NO_POWER), (
        "Maria can propose her successor only"
    )
    grant = town.grant("anna", "rita", role)
    assert role in town.view().persons[person("rita")].roles
    alone = Verdict.UNSIGNED if role == MODERATOR else Verdict.NO_POWER
    assert town.verdict(town.close_role("maria", grant)) is alone, (
        "a moderator is recalled by flats, not by one neighbour"
    )
    assert role in town.view().persons[person("rita")].roles
    assert town.verdict(town.close_role("boris", grant)) is None
    assert role not in town.view().persons[person("rita")].roles


def test_everybody_lays_down_the_own_role() -> None:
    town = a_town()
    grant = town.grant("anna", "rita", MODERATOR)
    assert town.verdict(town.close_role("rita", grant)) is None


def test_nobody_becomes_resident_by_a_grant() -> None:
    town = a_town()
    assert town.verdict(town.grant("anna", "karl", RESIDENT)) is Verdict.NO_POWER


@pytest.mark.parametrize(("members", "needed"), [(1, 1), (2, 2), (3, 2), (4, 3), (5, 3)])
def test_more_than_half_of_the_council_grant_council(members: int, needed: int) -> None:
    town, names = Town("anna"), ["anna", *(f"c{number}" for number in range(1, members))]
    town.council(*names[1:])
    town.move_in("anna", "rita", 2)
    proposal = town.grant("anna", "rita")
    for signed, name in enumerate(names[1:], 1):
        assert (person("rita") in {one.id for one in town.view().council}) == (signed >= needed)
        town.second(name, proposal)
    assert person("rita") in {one.id for one in town.view().council}


def test_more_than_half_of_the_council_end_council() -> None:
    town = Town("anna")
    town.council("boris", "clara")
    (grant,) = [id_ for id_, (who, role) in town.view().roles.items() if who == person("clara") and role == COUNCIL]
    end = town.close_role("anna", grant)
    assert town.verdict(end) is Verdict.UNSIGNED
    assert town.view().proposals[end].signed_by == (person("anna"),)
    assert town.view().proposals[end].needed == 2
    town.second("boris", end)
    assert {one.id for one in town.view().council} == {person("anna"), person("boris")}


def test_the_same_member_signs_once() -> None:
    town = a_town()
    proposal = town.grant("anna", "rita")
    town.second("anna", proposal)
    town.stands["anna-tablet"] = town.add_device("anna", "anna-tablet")
    town.second("anna-tablet", proposal)
    assert town.verdict(proposal) is Verdict.UNSIGNED


def test_two_of_the_council_remove_a_resident_and_one_a_guest() -> None:
    town = a_town()
    removal = town.remove("anna", "rita")
    assert town.verdict(removal) is Verdict.UNSIGNED
    town.second("maria", removal)
    assert town.verdict(removal) is Verdict.UNSIGNED
    town.second("boris", removal)
    assert town.view().persons[person("rita")].gone
    town.remove("boris", "karl")
    assert town.view().persons[person("karl")].gone


def test_a_council_of_one_removes_alone() -> None:
    town = Town("anna")
    town.move_in("anna", "rita", 2)
    town.remove("anna", "rita")
    assert town.view().persons[person("rita")].gone


def test_the_council_rotates_and_nobody_else() -> None:
    town = a_town()
    verdicts = [town.verdict(town.write(who, ROTATION)) for who in ("rita", "sofia", "karl", "boris")]
    assert verdicts == [Verdict.NO_POWER] * 3 + [None]


def test_the_author_erases_ranges_and_the_council_what_it_can_name() -> None:
    town = a_town()
    named = Erase(0, (), (EntryId(b"e" * 32),))
    assert town.verdict(town.write("rita", THEIRS)) is None
    assert town.verdict(town.write("anna", named)) is None
    assert [town.verdict(town.write(who, named)) for who in ("sofia", "rita")] == [Verdict.NO_POWER] * 2


def test_nobody_erases_what_another_has_not_written_yet() -> None:
    """A range goes on past the end of a chain; so it is the author's own, and for the council only what has an id."""
    town = a_town()
    assert [town.verdict(town.write(who, THEIRS)) for who in ("sofia", "anna")] == [Verdict.NO_POWER] * 2


def test_a_forged_device_grant_does_not_make_its_content_the_forger_s_to_erase() -> None:
    town = a_town()
    forged = AddDevice(0, device("rita"), BoxKey(bytes(32)), BAD, sheet=False)
    town.write("maria", forged)
    assert town.verdict(town.write("maria", THEIRS)) is Verdict.NO_POWER


def test_policies_are_the_council_s_and_the_format_its_majority_s() -> None:
    town = a_town()
    assert town.verdict(town.write("sofia", Policy(0, "quiet", 1))) is Verdict.NO_POWER
    assert town.verdict(town.write("anna", Policy(0, "quiet", 1))) is None
    newer = town.write("anna", Policy(0, "format", 2))
    assert not town.view().newer
    town.second("boris", newer)
    assert town.view().newer


def test_an_unknown_kind_never_counts_and_stops_nobody() -> None:
    town = a_town()
    unknown = town.write("rita", None)
    after = town.invite("rita", 4)
    assert town.verdict(unknown) is Verdict.NEWER_KIND
    assert town.verdict(after) is None
    assert not town.view().newer


@pytest.mark.parametrize("who", ["anna", "sofia", "rita"])
def test_an_invitation_is_closed_by_who_made_it_lives_there_or_keeps_the_register(who: str) -> None:
    town = a_town()
    invitation = town.invite("anna", 4)
    assert town.verdict(town.close_invitation(who, invitation)) is None
    assert town.view().invitations[invitation].closed


def test_an_invitation_is_not_closed_by_another_neighbour() -> None:
    town = a_town()
    invitation = town.invite("anna", 4)
    assert town.verdict(town.close_invitation("maria", invitation)) is Verdict.NO_POWER


def test_the_circle_follows_from_the_roles() -> None:
    town = a_town()
    tiers = {name: town.view().persons[person(name)].tier for name in ("anna", "sofia", "rita", "karl")}
    assert tiers == {"anna": Tier.COUNCIL, "sofia": Tier.RESIDENTS, "rita": Tier.RESIDENTS, "karl": Tier.DESK}
