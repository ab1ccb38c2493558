"""The journal of the house: one line for what happened once, and codes told for what they are."""

from msgspec.structs import replace

from neighbourhood.app.intents import EndRole, GiveRole, JoinHouse, MoveOut, RemovePerson, SignProposal
from neighbourhood.app.intents_invitations import (
    CloseInvitation,
    InviteGuest,
    LinkDevice,
    MakeInvitation,
    MakeRecoverySheet,
    NameTrusted,
)
from neighbourhood.app.join_wire import HouseProof
from neighbourhood.app.rows import InvitationRow, ProposalRow
from neighbourhood.app.rows_belonging import JournalRow
from neighbourhood.domain.authority.acts import Admit
from neighbourhood.domain.authority.forms import parse_act
from neighbourhood.domain.ids import PersonId
from tests.app.builders import Resident, invite, join, meet, request_of
from tests.app.conftest import Newcomers
from tests.app.moderators import DAY_MS, me


def _newest(reader: Resident, kind: str) -> list[JournalRow]:
    return [row for row in reader.reader.journal(200) if row.kind == kind]


def test_a_newcomer_whom_two_programs_let_in_at_once_is_told_once(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    code = invite(anna, "9")
    meet(*neighbours)
    (galya,) = newcomers("Галя")
    galya.service.execute(JoinHouse(code=code, person_name="Галя"))
    key = galya.service.membership.invitation_key()
    assert key is not None
    proof = anna.service.house_proof(key)
    assert isinstance(proof, HouseProof)
    for host in (anna, boris):
        host.service.joins(galya.device, key, request_of(galya, proof.house))
    galya.service.house_known(proof.house)
    meet(*neighbours, galya)
    person = PersonId(galya.device)
    grants = [grant for grant in vera.service.core.log.view.grants.values() if grant.device == galya.device]
    assert len(grants) == 2, "both programs have written it down"
    for reader in neighbours:
        told = [row for row in _newest(reader, "admit") if person in {one.person for one in row.about}]
        assert len(told) == 1


def test_a_code_for_a_further_computer_and_a_recovery_sheet_are_told_as_such(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    anna.do(LinkDevice(person=me(boris)))
    boris.do(MakeRecoverySheet())
    meet(*neighbours)
    (code,), (sheet,) = _newest(vera, "invite.device"), _newest(vera, "invite.sheet")
    assert (code.by and code.by.name, [row.name for row in code.about]) == ("Анна", ["Борис"])
    assert (sheet.by and sheet.by.name, [row.name for row in sheet.about]) == ("Борис", ["Борис"])


def test_a_further_computer_of_somebody_is_not_told_as_a_newcomer(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    _, boris, vera = neighbours
    (laptop,) = newcomers("Ноутбук")
    code = boris.do(LinkDevice())
    assert isinstance(code, InvitationRow)
    join(laptop, boris, code.code)
    meet(*neighbours, laptop)
    (told,) = _newest(vera, "admit.back")
    assert [row.name for row in told.about] == ["Борис"]
    assert len([row for row in _newest(vera, "admit") if row.about[0].person == me(boris)]) == 1


def test_what_ends_an_invitation_tells_which(neighbours: list[Resident]) -> None:
    anna, _, vera = neighbours
    made = [MakeInvitation(flat_number="9"), InviteGuest(role="company"), LinkDevice()]
    before = {row.invitation for row in anna.reader.belonging().invitations}
    for intent in made:
        anna.do(intent)
    for row in anna.reader.belonging().invitations:
        if row.invitation not in before:
            anna.do(CloseInvitation(invitation=row.invitation))
    meet(*neighbours)
    (flat,), (guest,), (code,) = (_newest(vera, kind) for kind in ("close.invitation", "close.guest", "close.code"))
    assert (flat.flat_number, flat.about) == ("9", ())
    assert (guest.role, guest.flat_number) == ("company", "")
    assert [row.name for row in code.about] == ["Анна"]


def test_who_trusts_nobody_any_more_is_told_so(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    anna.do(NameTrusted(persons=(me(boris), me(vera))))
    anna.do(NameTrusted(persons=()))
    meet(*neighbours)
    assert len(_newest(vera, "trustees")) == 1
    (told,) = _newest(vera, "trustees.none")
    assert told.about == ()


def test_what_waited_for_signatures_until_it_was_done_otherwise_is_asked_of_nobody(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    anna.do(GiveRole(person=me(boris), role="moderator"))
    meet(*neighbours)
    vera.do(EndRole(person=me(boris), role="moderator"))
    meet(*neighbours)
    assert len(anna.reader.belonging().proposals) == 1
    anna.do(EndRole(person=me(boris), role="moderator"))
    meet(*neighbours)
    for reader in neighbours:
        assert reader.reader.belonging().proposals == ()
        done, waited = _newest(reader, "close.role")
        assert (done.verdict, waited.verdict) == ("", "overtaken")
        (given,) = _newest(reader, "grant")
        assert given.until_ms is not None, "the journal tells until when"


def test_a_flat_that_has_signed_is_counted_once_and_enough_of_them_recall_a_moderator(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    anna.do(GiveRole(person=me(anna), role="moderator"))
    meet(*neighbours)
    row = boris.do(EndRole(person=me(anna), role="moderator"))
    assert isinstance(row, ProposalRow)
    assert (row.done, row.signed, row.flats) == (False, 0, 1), "whoever proposes it signs for the own flat"
    again = boris.do(SignProposal(proposal=row.proposal))
    assert isinstance(again, ProposalRow)
    assert again.flats == 1
    meet(*neighbours)
    for reader, mine in ((boris, True), (vera, False)):
        (asked,) = reader.reader.belonging().proposals
        assert (asked.mine, asked.flats, asked.voice) == (mine, 1, "flat")
    carried = vera.do(SignProposal(proposal=row.proposal))
    assert isinstance(carried, ProposalRow)
    assert carried.done, "two of the three flats"
    meet(*neighbours)
    assert len(_newest(anna, "petition")) == 1
    house = anna.reader.house()
    assert house is not None
    assert "moderator" not in house.me.roles


def test_who_moves_out_is_told_to_have_moved_out_and_not_to_be_removed(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    boris.do(MoveOut())
    meet(*neighbours)
    (told,) = _newest(vera, "moved_out")
    assert told.by is not None
    assert told.by.name == "Борис"
    anna.do(RemovePerson(person=me(vera)))
    meet(*neighbours)
    (removed,) = _newest(anna, "close.person")
    assert [row.name for row in removed.about] == ["Вера"]


def test_a_copy_of_an_admission_that_says_to_be_old_takes_no_line_from_the_journal(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    anna, boris, vera = neighbours
    code = invite(anna, "9")
    meet(*neighbours)
    (galya,) = newcomers("Галя")
    join(galya, boris, code)
    meet(*neighbours, galya)
    stored = anna.store.entry(anna.service.core.log.view.devices[galya.device].grant)
    assert stored is not None
    act = parse_act(stored.entry.body or b"")
    assert isinstance(act, Admit)
    vera.service.core.act(replace(act, written_at_ms=act.written_at_ms - 300 * DAY_MS))
    meet(*neighbours)
    told = [row for row in _newest(anna, "admit") if {one.person for one in row.about} == {PersonId(galya.device)}]
    assert {row.by.name for row in told if row.by} == {"Борис", "Вера"}
