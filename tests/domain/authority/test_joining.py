"""Coming in: invitations, their uses, and the device that knocks."""

from itertools import permutations
from typing import Any

import msgspec
import pytest

from neighbourhood.domain.authority.acts import RESIDENT, AddDevice, Admit, Confirm, Invite, Rotate
from neighbourhood.domain.authority.fold import Fold, fold_authority
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.ids import BoxKey, EntryId, EpochTag, HouseId, PersonId
from tests.domain.authority.town import BAD, GOOD, TagProofs, Town, device, flat, person


class ProofsOfOneHouse(TagProofs):
    """Codes of another house sign another house."""

    def __init__(self, house: HouseId) -> None:
        self._house = house

    def house_signature_is_valid(self, key: bytes, house: HouseId, signature: bytes) -> bool:  # noqa: ARG002
        return house == self._house


@pytest.mark.parametrize("forged", ["house_signature", "terms_signature"])
def test_a_forged_invitation_has_no_effect(forged: str) -> None:
    town = Town()
    terms: dict[str, Any] = {forged: BAD}
    invitation = town.invite("anna", 2, **terms)
    admission = town.admit("anna", invitation, "boris")
    assert town.verdict(invitation) is Verdict.BAD_PROOF
    assert town.verdict(admission) is Verdict.GROUND_MISSING
    assert person("boris") not in town.view().persons


@pytest.mark.parametrize("forged", ["proof", "consent"])
def test_a_forged_admission_has_no_effect(forged: str) -> None:
    town = Town()
    act = Admit(0, town.invite("anna", 2), device("boris"), BoxKey(bytes(32)), GOOD, GOOD)
    assert town.verdict(town.write("anna", msgspec.structs.replace(act, **{forged: BAD}))) is Verdict.BAD_PROOF


def test_a_code_of_another_house_opens_nothing() -> None:
    town, other = Town("anna"), Town("zoya")
    invitation = town.invite("anna", 2)
    view = fold_authority(town.house, town.entries.values(), ProofsOfOneHouse(other.house))
    assert view.rejected[invitation].verdict is Verdict.BAD_PROOF


def test_a_reused_invitation_lets_in_as_many_as_it_says() -> None:
    town = Town()
    invitation = town.invite("anna", 2, uses=2)
    verdicts = [town.verdict(town.admit("anna", invitation, name)) for name in ("boris", "clara", "dmitri")]
    assert verdicts == [None, None, Verdict.INVITATION_USED_UP]
    assert town.view().invitations[invitation].used_by == (device("boris"), device("clara"))


def five_partitions() -> tuple[Town, EntryId, list[str]]:
    """One invitation for one, used five times at once in five parts of the house that do not see each other."""
    town = Town()
    for number, name in enumerate(("a", "b", "c", "d", "e"), 2):
        town.move_in("anna", name, number)
    invitation = town.invite("anna", 9)
    for name in ("a", "b", "c", "d", "e"):
        town.admit(name, invitation, f"guest of {name}", [invitation])
    order = sorted(town.view().persons.keys() - {person("anna")})
    return town, invitation, [name for name in ("a", "b", "c", "d", "e") if person(f"guest of {name}") in order]


def test_an_invitation_used_five_times_at_once_in_five_partitions_lets_in_one() -> None:
    town, invitation, let_in = five_partitions()
    assert len(let_in) == 1
    assert len(town.view().invitations[invitation].used_by) == 1
    used_up = [id_ for id_, why in town.view().rejected.items() if why.verdict is Verdict.INVITATION_USED_UP]
    assert len(used_up) == 4


def test_of_five_the_one_whom_the_council_confirmed_is_in() -> None:
    town, _, let_in = five_partitions()
    other = next(f"guest of {name}" for name in ("a", "b", "c", "d", "e") if name not in let_in)
    town.confirm("a", other, "vouched")
    assert person(other) not in town.view().persons
    town.confirm("anna", other)
    assert person(other) in town.view().persons
    assert person(f"guest of {let_in[0]}") not in town.view().persons


def test_nobody_is_put_out_by_somebody_whom_they_let_in() -> None:
    town = Town()
    invitation = town.invite("anna", 2)
    town.admit("anna", invitation, "boris")
    town.admit("boris", invitation, "clara")
    town.confirm("anna", "clara")
    assert person("boris") in town.view().persons
    assert person("clara") not in town.view().persons


def test_the_same_device_admitted_twice_counts_once() -> None:
    town = Town()
    invitation = town.invite("anna", 2, uses=2)
    for _ in range(3):
        town.admit("anna", invitation, "boris")
    assert town.verdict(town.admit("anna", invitation, "clara")) is None


def test_an_admission_copied_to_a_lower_place_changes_nobody() -> None:
    town = Town()
    invitation = town.invite("anna", 2)
    town.move_in("anna", "clara", 3)
    admission = town.admit("anna", invitation, "boris")
    before = town.view()
    copied = town.entries[admission].act
    assert isinstance(copied, Admit)
    town.backdate("clara", copied, [town.stands["clara"], invitation])
    view = town.view()
    assert view.persons == before.persons
    assert view.devices.keys() == before.devices.keys()
    assert view.grants[admission].person == person("boris")


def test_a_closed_invitation_admits_nobody_who_was_not_seen_by_the_close() -> None:
    town = Town()
    invitation = town.invite("anna", 2, uses=5)
    early = town.admit("anna", invitation, "boris")
    unseen = town.admit("boris", invitation, "clara")
    closing = town.close_invitation("anna", invitation, [early])
    late = town.admit("boris", invitation, "dmitri")
    assert [town.verdict(id_) for id_ in (early, unseen, late)] == [None] + [Verdict.INVITATION_CLOSED] * 2
    assert town.view().rejected[late].by == closing


def test_an_admission_needs_an_invitation_that_its_author_had_seen() -> None:
    town = Town()
    town.move_in("anna", "boris", 2)
    seen = town.tips()
    invitation = town.invite("anna", 3)
    assert town.verdict(town.admit("boris", invitation, "clara", seen)) is Verdict.GROUND_MISSING


def test_an_inviter_cannot_unmake_an_invitation_by_an_earlier_one_with_the_same_key() -> None:
    town = Town()
    beginning = town.tips()
    town.invite("anna", 5)
    invitation = town.invite("anna", 2)
    town.admit("anna", invitation, "boris")
    act = town.entries[invitation].act
    assert isinstance(act, Invite)
    town.backdate("anna", msgspec.structs.replace(act, flat=flat(7)), beginning)
    assert town.view().persons[person("boris")].flat == flat(2)


def test_a_key_serves_one_invitation_as_far_as_its_author_knows() -> None:
    town = Town()
    act = town.entries[town.invite("anna", 2)].act
    assert isinstance(act, Invite)
    assert town.verdict(town.write("anna", msgspec.structs.replace(act, flat=flat(3)))) is Verdict.REPEATED_KEY


def test_a_rotation_is_not_displaced_by_an_earlier_copy_of_its_tags() -> None:
    town = Town()
    town.council("boris")
    beginning = town.tips()
    act = Rotate(0, (EpochTag(b"w" * 16), EpochTag(b"d" * 16), EpochTag(b"r" * 16), EpochTag(b"c" * 16)), ())
    town.invite("anna", 2)
    rotation = town.write("anna", act)
    town.backdate("boris", act, beginning)
    assert town.verdict(rotation) is None
    assert town.verdict(town.write("boris", act)) is Verdict.REPEATED_KEY


def test_a_device_of_one_person_is_not_knowingly_given_to_another() -> None:
    town = Town()
    town.move_in("anna", "boris", 2)
    town.add_device("boris", "tablet")
    assert town.verdict(town.admit("anna", town.invite("anna", 3), "tablet")) is Verdict.DEVICE_TAKEN


def test_a_device_cannot_unmake_its_own_past_by_going_over_to_an_earlier_neighbour() -> None:
    town = Town()
    town.move_in("anna", "zina", 2)
    early = town.tips()
    town.move_in("anna", "boris", 3)
    town.move_in("boris", "clara", 3)
    town.backdate("zina", AddDevice(0, device("boris"), BoxKey(bytes(32)), GOOD, sheet=False), early)
    assert {person("boris"), person("clara")} <= town.view().persons.keys()


def test_an_owner_of_two_flats_is_one_person_with_both() -> None:
    town = Town()
    town.move_in("anna", "boris", 2)
    town.move_in("anna", "boris", 3)
    assert town.view().persons[person("boris")].flats == (flat(2), flat(3))


def test_a_person_is_known_by_the_first_device() -> None:
    town = Town()
    town.move_in("anna", "boris", 2)
    town.add_device("boris", "tablet")
    assert town.view().devices[device("tablet")].person == PersonId(device("boris"))


def test_who_has_not_been_heard_of_is_not_confirmed() -> None:
    town = Town()
    assert town.verdict(town.write("anna", Confirm(0, person("nobody"), "seen"))) is Verdict.NO_POWER


def test_five_at_once_come_in_the_same_in_whatever_order_they_arrive() -> None:
    town, _, let_in = five_partitions()
    claims = [id_ for id_, entry in town.entries.items() if isinstance(entry.act, Admit)][-5:]
    rest = [entry for id_, entry in town.entries.items() if id_ not in claims]
    for order in permutations(claims):
        fold = Fold(town.house, TagProofs())
        fold.add(rest)
        for id_ in order:
            fold.add([town.entries[id_]])
        assert fold.view == town.view()
        assert person(f"guest of {let_in[0]}") in fold.view.persons


def test_the_roles_of_an_invitation_are_the_newcomer_s() -> None:
    town = Town()
    town.move_in("anna", "boris", 2)
    assert town.view().persons[person("boris")].roles == {RESIDENT}
