"""A house in which somebody trusts three neighbours, and what two programs say when one of them brings her back."""

import pytest

from neighbourhood.adapters.net.joining import Answer, NewcomerTalk, ResidentTalk
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import JoinHouse, SignProposal
from neighbourhood.app.intents_invitations import BringBack
from neighbourhood.app.rows import InvitationRow, ProposalRow
from neighbourhood.app.rows_belonging import AskedRow
from neighbourhood.domain.ids import PersonId
from tests.app.builders import Resident, meet

HOUR_MS = 3_600_000


def of(resident: Resident) -> PersonId:
    me = resident.service.core.log.me
    assert me is not None
    return me


def code_for(trusted: Resident, whom: PersonId) -> str:
    row = trusted.do(BringBack(person=whom))
    assert isinstance(row, InvitationRow)
    return row.code


def come(newcomer: Resident, host: Resident, code: str) -> Answer:
    """What two programs say to each other when a code is typed; the last answer."""
    newcomer.do(JoinHouse(code=code, person_name=newcomer.name))
    key = newcomer.service.invitation_in_use()
    assert key is not None
    here = NewcomerTalk(newcomer.service, host.device, key)
    there = ResidentTalk(host.service, newcomer.device, key)
    proof = there.opening().reply
    if proof is None:
        return Answer(ended=True)
    asked = here.receive(proof).reply
    assert asked is not None
    answer = there.receive(asked)
    assert answer.reply is not None
    return here.receive(answer.reply) if answer.accepted else answer


def asked_of(resident: Resident) -> AskedRow:
    (row,) = resident.reader.belonging().proposals
    return row


def sign(resident: Resident) -> ProposalRow:
    row = resident.do(SignProposal(proposal=asked_of(resident).proposal))
    assert isinstance(row, ProposalRow)
    return row


def vouched_for(fresh: Resident, *residents: Resident) -> None:
    """Тимур has proposed a new computer as Рита's, and everybody has heard of it."""
    _, rita, timur, *_ = residents
    assert come(fresh, timur, code_for(timur, PersonId(rita.device))).accepted
    meet(timur, fresh)
    meet(*residents)


def brought_back(fresh: Resident, *residents: Resident) -> None:
    vouched_for(fresh, *residents)
    assert sign(residents[3]).done
    meet(*residents, fresh)


def pass_time(ms: int, *residents: Resident) -> None:
    """Time passes for all, and what programs do by themselves is done."""
    for resident in residents:
        resident.outside.at_ms += ms
    for _ in range(2):
        for resident in residents:
            resident.outside.at_ms += 61_000 * len(residents)
            resident.service.rotations.keep()


def counts_as(viewer: Resident, device: Resident) -> PersonId | None:
    known = viewer.service.core.log.view.devices.get(device.device)
    return known.person if known else None


def refused(resident: Resident, intent: Intent) -> FaultKind:
    with pytest.raises(Fault) as fault:
        resident.do(intent)
    return fault.value.kind
