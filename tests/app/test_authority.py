"""Who belongs to the house follows from the set of authority entries alone (architecture.md, section 4)."""

from pathlib import Path

import msgspec
import pytest

from neighbourhood.app.epochs import Identity
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import FoundHouse, JoinHouse
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.join_wire import JoinDenied, RefusedBecause
from neighbourhood.app.membership import request_of as asked_by
from neighbourhood.crypto import boxes, invitation, signing, tiers
from neighbourhood.domain import joincode
from neighbourhood.domain.authority.acts import FORMAT, RESIDENT, Admit, Found, Invite, Policy, Rotate
from neighbourhood.domain.authority.forms import parse_act
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import DeviceId, EntryId, FlatId, HouseId, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects.content import DescribeFlat, Say
from tests.app.builders import Resident, copy_of, found, invite, join, meet, request_of
from tests.app.conftest import Newcomers
from tests.app.pen import an_act, give


def names(resident: Resident) -> set[str]:
    return {row.name for row in resident.reader.people()}


def verdict(resident: Resident, entry: Entry) -> Verdict | None:
    rejected = resident.service.core.log.view.rejected.get(entry.id)
    return rejected.verdict if rejected else None


def house_of(resident: Resident) -> HouseId:
    house = resident.service.core.log.house
    assert house is not None
    return house


def test_an_invitation_overused_in_two_partitions_admits_the_canonically_first_everywhere(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, vera = neighbours
    gleb, dina = newcomers("Глеб", "Дина")
    code = invite(anna, "7", uses=1)
    meet(*neighbours)
    join(gleb, boris, code)
    join(dina, vera, code)
    topic = anna.topic()
    meet(anna, boris, gleb)
    meet(anna, vera, dina)
    assert not {"Глеб", "Дина"} <= names(anna)
    meet(*neighbours, gleb, dina)
    both = {"Глеб", "Дина"}
    assert {frozenset(names(resident) & both) for resident in neighbours} == {frozenset(names(anna) & both)}
    assert len(names(anna) & both) == 1
    admitted, waiting = (gleb, dina) if "Глеб" in names(anna) else (dina, gleb)
    assert all(resident.shown() == anna.shown() for resident in (boris, vera, admitted))
    assert waiting.reader.house() is None
    with pytest.raises(Fault, match="no_house"):
        waiting.say(topic, "я здесь")


def test_what_the_one_who_waits_wrote_is_kept_but_does_not_show(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, vera = neighbours
    gleb, dina = newcomers("Глеб", "Дина")
    code = invite(anna, "7", uses=1)
    topic = anna.topic()
    meet(*neighbours)
    for resident, host in ((gleb, boris), (dina, vera)):
        join(resident, host, code)
        resident.say(topic, f"пишет {resident.name}")
        assert resident.texts(topic) == [f"пишет {resident.name}"]
    meet(*neighbours, gleb, dina)
    assert len(anna.texts(topic)) == 1
    assert sum(not row.stands for row in anna.canonical() if row.lane == 2) == 2, "the name and the message"
    assert anna.shown() == boris.shown() == vera.shown()
    anna.reopen()
    assert anna.shown() == boris.shown()


def test_a_newcomer_who_waited_counts_when_the_one_before_loses_his_ground(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, vera = neighbours
    first, second, third, fourth = newcomers("Глеб", "Дина", "Егор", "Жанна")
    code, other_code = invite(anna, "7", uses=1), invite(anna, "8", uses=1)
    topic = anna.topic()
    meet(*neighbours)
    join(first, boris, code)
    invite(vera, "2")
    join(second, vera, code)
    join(third, second, other_code)
    for _ in range(9):
        invite(vera, "2")
    join(fourth, vera, other_code)
    fourth.say(topic, "пишет Жанна")
    third.say(topic, "пишет Егор")
    meet(anna, vera, second, third, fourth)
    assert (names(anna) & {"Дина", "Егор", "Жанна"}, anna.texts(topic)) == ({"Дина", "Егор"}, ["пишет Егор"])
    meet(anna, boris, first)
    assert names(anna) & {"Глеб", "Дина", "Егор", "Жанна"} == {"Глеб", "Жанна"}
    assert anna.texts(topic) == ["пишет Жанна"]
    meet(anna, boris, vera, first, fourth)
    assert anna.shown() == vera.shown() == fourth.shown()


def test_a_device_admitted_by_two_neighbours_is_one_person_and_both_grants_stand(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, vera = neighbours
    (gleb,) = newcomers("Глеб")
    code = invite(anna, "7", uses=1)
    topic = anna.topic()
    meet(*neighbours)
    gleb.do(JoinHouse(code=code, person_name="Глеб"))
    key = gleb.service.membership.invitation_key()
    assert key is not None
    request = request_of(gleb, house_of(anna))
    for host in (vera, boris):
        host.service.joins(gleb.device, key, request)
    gleb.service.house_known(house_of(anna))
    meet(gleb, vera)
    gleb.say(topic, "по допуску Веры")
    meet(gleb, boris)
    gleb.say(topic, "по обоим")
    meet(*neighbours, gleb)
    view = anna.service.core.log.view
    grants = [grant for grant in view.grants.values() if grant.device == gleb.device]
    assert len(grants) == 2
    assert {grant.person for grant in grants} == {view.devices[gleb.device].person}
    assert anna.texts(topic) == ["по допуску Веры", "по обоим"]
    assert [row.name for row in anna.reader.people()].count("Глеб") == 1
    assert anna.shown() == boris.shown() == vera.shown() == gleb.shown()
    assert not [row for row in anna.canonical() if not row.stands]


def test_asking_the_same_neighbour_twice_to_be_admitted_changes_nothing(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, _ = neighbours
    (gleb,) = newcomers("Глеб")
    code = invite(anna, "7", uses=1)
    meet(anna, boris)
    join(gleb, boris, code)
    before = boris.store.last_row()
    key = signing.public_key(invitation.invitation_seed(_parsed(code)))
    request = asked_by(gleb.service.core.identity, invitation.invitation_seed(_parsed(code)), house_of(anna))
    boris.service.joins(gleb.device, key, request)
    assert boris.store.last_row() == before


def test_a_used_up_code_is_denied_and_says_so(neighbours: list[Resident], newcomers: Newcomers) -> None:
    anna = neighbours[0]
    gleb, dina = newcomers("Глеб", "Дина")
    code = invite(anna, "7", uses=1)
    join(gleb, anna, code)
    with pytest.raises(JoinDenied) as denied:
        join(dina, anna, code)
    assert denied.value.reason is RefusedBecause.USED


def test_a_resident_invites_to_the_own_flat_only(neighbours: list[Resident]) -> None:
    _, boris, _ = neighbours
    invite(boris, "1")
    for number in ("2", "48", "1000"):
        with pytest.raises(Fault) as fault:
            boris.do(MakeInvitation(flat_number=number))
        assert fault.value.kind is FaultKind.NOT_ALLOWED


def test_a_resident_cannot_draw_an_invitation_to_a_flat_number_to_himself(neighbours: list[Resident]) -> None:
    """A plain resident writes that his flat is 'number 2'; the council's code for 2 still leads to flat 2."""
    anna, boris, vera = neighbours
    view = anna.service.core.log.view
    flats = {
        name: next(p.flats[0] for p in view.persons.values() if p.id == _me(r))
        for name, r in (("boris", boris), ("vera", vera))
    }
    boris.service.core.tell(DescribeFlat(None, 1, flats["boris"], "2"), circle=Tier.DESK)
    boris.service.core.tell(DescribeFlat(None, 1, FlatId(bytes(16)), "9"), circle=Tier.DESK)
    meet(*neighbours)
    invite(anna, "2")
    invite(anna, "9")
    *_, to_vera, to_nine = anna.service.core.log.view.invitations.values()
    assert to_vera.flat == flats["vera"]
    assert to_nine.flat != bytes(16)


def _me(resident: Resident) -> bytes:
    me = resident.service.core.log.me
    assert me is not None
    return me


def _parsed(code: str) -> joincode.JoinCode:
    return joincode.parse(code)


def an_invite(by: Resident, flat: FlatId, *, signs: HouseId | None = None, role: str = RESIDENT) -> Invite:
    seed, house = b"\x05" * 32, house_of(by)
    proof = invitation.sign_house(seed, signs or house)
    terms = invitation.sign_terms(seed, house, by.device, invitation.Terms(role, flat, 1))
    return Invite(1, signing.public_key(seed), role, flat, 1, None, None, proof, terms)


def test_nobody_takes_over_an_invitation_by_publishing_its_key_as_his_own(neighbours: list[Resident]) -> None:
    """Placed below the true one: key and signatures are public, the terms name the true inviter."""
    anna, boris, _ = neighbours
    invite(anna, "9")
    (known,) = [one for one in anna.service.core.log.view.invitations.values() if not one.used_by]
    stolen = Invite(
        1, known.key, RESIDENT, boris.service.core.log.view.persons[boris.service.core.log.me or PersonId(b"")].flat, 16, None, None,
        known.house_signature, b"\x00" * 64,
    )  # fmt: skip
    original = next(
        parse_act(stored.entry.body or b"") for stored in anna.store.rows_after(0, limit=1000)
        if stored.entry.id == known.id
    )  # fmt: skip
    assert isinstance(original, Invite)
    for terms in (b"\x00" * 64, original.terms_signature):
        forged = an_act(boris, msgspec.structs.replace(stolen, terms_signature=terms))
        give(anna, forged)
        assert verdict(anna, forged) is Verdict.BAD_PROOF
    assert known.id in anna.service.core.log.view.invitations


def test_an_invitation_that_a_resident_forges_for_another_flat_has_no_effect(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    forged = an_act(boris, an_invite(boris, FlatId(bytes(16))))
    assert give(anna, forged) == []
    assert verdict(anna, forged) is Verdict.NO_POWER


def test_an_invitation_to_a_role_that_no_program_grants_this_way_has_no_effect(neighbours: list[Resident]) -> None:
    anna = neighbours[0]
    forged = an_act(anna, an_invite(anna, FlatId(bytes(16)), role="council"))
    assert give(anna, forged) == []
    assert verdict(anna, forged) is Verdict.NO_POWER


def test_an_invitation_whose_key_signed_another_house_has_no_effect(neighbours: list[Resident]) -> None:
    anna = neighbours[0]
    forged = an_act(anna, an_invite(anna, FlatId(bytes(16)), signs=HouseId(bytes(32))))
    assert give(anna, forged) == []
    assert verdict(anna, forged) is Verdict.BAD_PROOF


@pytest.mark.parametrize("part", ["proof", "consent", "box_key", "device"])
def test_an_admission_with_a_forged_proof_has_no_effect(neighbours: list[Resident], part: str) -> None:
    """Whoever relays a newcomer's request can neither swap its keys nor do without the code."""
    anna, boris, _ = neighbours
    code = invite(anna, "7")
    meet(anna, boris)
    seed, house = invitation.invitation_seed(_parsed(code)), house_of(anna)
    known = boris.service.core.log.view.invitation_by_key(signing.public_key(seed))
    assert known is not None
    device, box_key = DeviceId(signing.public_key(b"\x07" * 32)), boxes.box_key(b"\x08" * 32)
    request = asked_by(Identity(device, b"\x07" * 32, box_key, b"\x08" * 32), seed, house)
    honest = Admit(1, known.id, device, box_key, request.proof, request.consent)
    other = {
        "proof": bytes(64),
        "consent": bytes(64),
        "box_key": boxes.box_key(b"\x09" * 32),
        "device": signing.public_key(b"\x0a" * 32),
    }[part]
    forged = an_act(boris, msgspec.structs.replace(honest, **{part: other}))
    assert give(anna, forged) == []
    assert verdict(anna, forged) is Verdict.BAD_PROOF
    assert device not in anna.service.core.log.view.devices
    give(anna, an_act(anna, honest))
    assert device in anna.service.core.log.view.devices


def test_a_device_that_lives_here_and_uses_another_code_lives_in_both_flats(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    code = invite(anna, "7")
    meet(*neighbours)
    seed, identity = invitation.invitation_seed(_parsed(code)), vera.service.core.identity
    known = boris.service.core.log.view.invitation_by_key(signing.public_key(seed))
    assert known is not None
    request = asked_by(identity, seed, house_of(anna))
    again = an_act(boris, Admit(1, known.id, identity.device, identity.box_key, request.proof, request.consent))
    people = len(anna.service.core.log.view.persons)
    assert give(anna, again) == []
    assert len(anna.service.core.log.view.persons[PersonId(vera.device)].flats) == 2
    assert len(anna.service.core.log.view.persons) == people


def test_only_the_council_rotates_keys(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    tags = tuple(tiers.epoch_tag(key) for key in tiers.keys_of_rotation(b"\x03" * 32).values())
    forged = an_act(boris, Rotate(1, tags, ()))  # type: ignore[arg-type]  # four tags
    before = anna.service.core.log.view.rotations
    assert give(anna, forged) == []
    assert verdict(anna, forged) is Verdict.NO_POWER
    assert anna.service.core.log.view.rotations == before


def test_a_rotation_does_not_take_over_the_tags_of_another(neighbours: list[Resident]) -> None:
    anna = neighbours[0]
    forged = an_act(anna, Rotate(1, anna.service.core.log.view.rotations[0].tags, ()))
    assert give(anna, forged) == []
    assert verdict(anna, forged) is Verdict.REPEATED_KEY


def test_a_rotation_gives_its_keys_to_everybody_and_opens_the_past_to_a_newcomer(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, vera = neighbours
    (gleb,) = newcomers("Глеб")
    topic = anna.topic()
    anna.say(topic, "до смены ключей")
    anna.service.rotations.rotate()
    anna.say(topic, "после")
    meet(*neighbours)
    boris.say(topic, "тоже после")
    join(gleb, boris, invite(boris, "1"))
    meet(*neighbours, gleb)
    assert gleb.texts(topic) == vera.texts(topic) == ["до смены ключей", "после", "тоже после"]
    assert gleb.shown() == anna.shown()


def test_a_house_is_founded_once_per_folder(founder: Resident) -> None:
    with pytest.raises(Fault) as fault:
        founder.do(FoundHouse(house_name="Другая, 1", person_name="Анна", flat_number="1"))
    assert fault.value.kind is FaultKind.HOUSE_EXISTS


def test_the_founding_of_another_house_is_refused(neighbours: list[Resident], newcomers: Newcomers) -> None:
    anna = neighbours[0]
    (stranger,) = newcomers("Чужой")
    found(stranger)
    before = anna.shown()
    batch = anna.take(stranger.everything())
    assert (batch.accepted, anna.shown()) == (0, before)


def test_a_second_founding_that_claims_to_be_of_this_house_is_refused(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    act = Found(1, boris.service.core.identity.box_key, FlatId(bytes(16)), bytes(16))
    forged = an_act(boris, act)
    assert give(anna, forged) == [(forged.id, "malformed")]


def test_a_key_that_no_grant_names_is_refused_unstored(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    grant_of_vera = anna.service.core.log.view.devices[vera.device].grant
    stolen = an_act(boris, an_invite(boris, FlatId(bytes(16))), stand=grant_of_vera)
    assert give(anna, stolen) == [(stolen.id, "unknown_device")]
    assert anna.store.entry(stolen.id) is None


def test_an_act_of_an_unknown_kind_changes_nothing_whoever_writes_it(neighbours: list[Resident]) -> None:
    """Else any resident could take the pen from everybody else."""
    anna, boris, _ = neighbours
    strange = an_act(boris, msgspec.msgpack.encode(["no such kind", 1, b"whatever"]))
    assert give(anna, strange) == []
    assert verdict(anna, strange) is Verdict.NEWER_KIND
    invite(anna, "7")


def test_once_the_council_has_taken_newer_acts_into_use_an_older_program_reads_only(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, _ = neighbours
    (gleb,) = newcomers("Глеб")
    topic, code = anna.topic(), invite(anna, "7")
    meet(*neighbours)
    assert give(boris, an_act(anna, Policy(1, "format", FORMAT + 1))) == []
    with pytest.raises(Fault) as fault:
        invite(boris, "1")
    assert fault.value.kind is FaultKind.NEWER_PROGRAM_NEEDED
    with pytest.raises(JoinDenied) as denied:
        join(gleb, boris, code)
    assert denied.value.reason is RefusedBecause.NOT_NOW
    boris.say(topic, "пишу дальше")
    boris.reopen()
    assert boris.texts(topic) == ["пишу дальше"]
    assert {row.name for row in boris.reader.people()} == {"Анна", "Борис", "Вера"}


def test_a_resident_alone_takes_no_newer_acts_into_use(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    assert give(anna, an_act(boris, Policy(1, "format", FORMAT + 1))) == []
    assert not anna.service.core.log.view.newer


@pytest.mark.parametrize("body", [b"", b"\x90", b"\x91\xa1\xff", b"\x91\x01", b"\xc1", b"\x91" * 2000, b"\x92\xa1z"])
def test_a_malformed_act_is_refused_and_not_taken_for_a_newer_one(neighbours: list[Resident], body: bytes) -> None:
    anna, boris, _ = neighbours
    broken = an_act(boris, body)
    assert give(anna, broken) == [(broken.id, "malformed")]
    assert not anna.service.core.log.view.newer


def test_nobody_can_lend_his_signature_to_an_entry_in_somebody_elses_name(neighbours: list[Resident]) -> None:
    """Vouching goes down one chain: a prev that points into another one proves nothing about its author."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    said = vera.service.core.author.tell([_say(topic, "так сказала Вера")], Tier.RESIDENTS)[0]
    forged = Entry(said.id, said.header, said.header_bytes, None, said.body)
    lure = an_act(boris, b"\x91\xa4lure", seq=forged.header.seq + 1, prev=EntryId(forged.id), lane=forged.header.lane)
    refused = give(anna, forged, lure)
    assert (forged.id, "bad_signature") in refused
    assert anna.store.entry(forged.id) is None
    assert anna.texts(topic) == []


def _say(topic: bytes, text: str) -> Say:
    return Say(None, 1, SubjectId(topic), text, None)


def test_standing_that_flips_folds_again_what_had_been_folded(template: list[Resident], tmp_path: Path) -> None:
    """The same set in any order of arrival: a grant that counts at first and then waits leaves no trace."""
    anna, boris, vera = copy_of(template, tmp_path, "flip")
    gleb, dina = Resident(tmp_path, "Глеб"), Resident(tmp_path, "Дина")
    code, topic = invite(anna, "7", uses=1), anna.topic()
    meet(anna, boris, vera)
    join(gleb, boris, code)
    join(dina, vera, code)
    for resident in (gleb, dina):
        resident.say(topic, f"пишет {resident.name}")
    with_gleb, with_dina = gleb.everything(), dina.everything()
    for first, then in ((with_gleb, with_dina), (with_dina, with_gleb)):
        anna.take(first)
        boris.take(then)
        anna.take(then)
        boris.take(first)
        assert anna.shown() == boris.shown()
    for resident in (anna, boris, vera, gleb, dina):
        resident.close()
