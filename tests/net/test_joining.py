"""Joining over an invitation channel: a false house learns nothing, a newcomer gets in or hears why not."""

from dataclasses import dataclass

import pytest

from neighbourhood.adapters.net.joining import Answer, NewcomerTalk, ResidentTalk
from neighbourhood.app.join_wire import (
    BadJoinMessage,
    HouseProof,
    JoinAccepted,
    JoinMessage,
    JoinRefused,
    JoinRequest,
    RefusedBecause,
    pack,
    unpack,
)
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import BoxKey, DeviceId, HouseId
from tests.net.hubs import (
    INVITATION_KEY,
    INVITATION_SECRET,
    FakeHub,
    address_of,
    hubs_of_a_house,
    running,
    same_entries,
    until,
)
from tests.net.wire import a_device
from tests.sync.fakes import FakeLog

REQUEST = JoinRequest(DeviceId(b"d" * 32), BoxKey(b"b" * 32), b"p" * 64, b"c" * 64)


@dataclass
class Meeting:
    """A resident of a house with an open invitation, and a newcomer who has its code."""

    resident: FakeHub
    newcomer: FakeHub


@pytest.fixture
def meeting() -> Meeting:
    (resident,) = hubs_of_a_house(1)
    resident.open_invitations = [INVITATION_SECRET]
    resident.write(b"what was said before")
    return Meeting(resident, FakeHub(5, FakeLog(), INVITATION_SECRET))


async def test_a_newcomer_is_admitted_and_gets_what_the_house_holds(meeting: Meeting) -> None:
    async with running(meeting.resident, meeting.newcomer) as (first, second):
        second.add_address(address_of(first))
        await until(lambda: same_entries(meeting.resident, meeting.newcomer))
        assert meeting.newcomer.known_house == meeting.resident.fake_log.house()
        assert [request.device for request in meeting.resident.requests] == [meeting.newcomer.device.id]
        meeting.newcomer.write(b"hello, house")
        await until(lambda: same_entries(meeting.resident, meeting.newcomer))


@pytest.mark.parametrize(
    "reason", [RefusedBecause.USED, RefusedBecause.EXPIRED, RefusedBecause.UNKNOWN, RefusedBecause.NOT_NOW]
)
async def test_a_newcomer_who_is_not_admitted_hears_why(meeting: Meeting, reason: RefusedBecause) -> None:
    meeting.resident.denies = reason
    async with running(meeting.resident, meeting.newcomer) as (first, second):
        second.add_address(address_of(first))
        await until(lambda: meeting.newcomer.refusals[:1] == [reason])
        assert meeting.newcomer.fake_log.ids() == set()
        assert meeting.newcomer.ever_connected == []


async def test_a_newcomer_sends_nothing_to_a_house_that_does_not_prove_itself(meeting: Meeting) -> None:
    meeting.resident.shown_house = HouseId(b"x" * 32)
    async with running(meeting.resident, meeting.newcomer) as (first, second):
        second.add_address(address_of(first))
        await until(lambda: bool(meeting.newcomer.refusals))
        assert meeting.newcomer.refusals[0] is RefusedBecause.WRONG_HOUSE
        assert meeting.resident.requests == []
        assert meeting.newcomer.known_house is None


async def test_a_closed_invitation_gets_no_answer(meeting: Meeting) -> None:
    meeting.resident.open_invitations = []
    async with running(meeting.resident, meeting.newcomer) as (first, second):
        second.add_address(address_of(first))
        await until(lambda: second._book._lines[address_of(first)].failures > 0)
        assert meeting.resident.requests == []


async def test_an_invitation_channel_carries_no_entry_before_admission(meeting: Meeting) -> None:
    meeting.resident.denies = RefusedBecause.NOT_NOW
    async with running(meeting.resident, meeting.newcomer) as (first, second):
        second.add_address(address_of(first))
        await until(lambda: bool(meeting.newcomer.refusals))
        meeting.resident.write(b"not for guests")
        first.log_grew()
        assert meeting.newcomer.fake_log.last_row() == 0


def test_the_newcomer_asks_only_after_a_valid_proof(meeting: Meeting) -> None:
    talk = NewcomerTalk(meeting.newcomer, meeting.resident.device.id, INVITATION_KEY)
    assert talk.opening() == Answer()
    proof = meeting.resident.house_proof(INVITATION_KEY)
    assert proof is not None
    false_proof = HouseProof(proof.house, bytes(64))
    assert talk.receive(pack(false_proof)) == Answer(ended=True, dismissed=True)
    assert (
        NewcomerTalk(meeting.newcomer, meeting.resident.device.id, INVITATION_KEY).receive(pack(proof)).reply
        is not None
    )


@pytest.mark.parametrize("message", [JoinAccepted(), JoinRefused(RefusedBecause.USED), REQUEST])
def test_a_resident_cannot_skip_the_proof(meeting: Meeting, message: JoinMessage) -> None:
    with pytest.raises(BadJoinMessage):
        NewcomerTalk(meeting.newcomer, meeting.resident.device.id, INVITATION_KEY).receive(pack(message))
    assert meeting.newcomer.known_house is None
    assert meeting.newcomer.refusals == []


def test_a_resident_cannot_change_the_house_after_the_proof(meeting: Meeting) -> None:
    talk = NewcomerTalk(meeting.newcomer, meeting.resident.device.id, INVITATION_KEY)
    proof = meeting.resident.house_proof(INVITATION_KEY)
    assert proof is not None
    talk.receive(pack(proof))
    with pytest.raises(BadJoinMessage):
        talk.receive(pack(proof))


def test_nobody_asks_for_a_device_other_than_the_one_that_is_here(meeting: Meeting) -> None:
    talk = ResidentTalk(meeting.resident, a_device(5).id, INVITATION_KEY)
    with pytest.raises(BadJoinMessage):
        talk.receive(pack(REQUEST))
    assert meeting.resident.requests == []


def test_a_resident_without_the_invitation_ends_the_talk(meeting: Meeting) -> None:
    meeting.resident.fake_log = FakeLog()
    assert ResidentTalk(meeting.resident, a_device(5).id, INVITATION_KEY).opening() == Answer(ended=True)


@pytest.mark.parametrize(
    "message",
    [HouseProof(HouseId(b"h" * 32), b"s" * 64), REQUEST, JoinAccepted(), JoinRefused(RefusedBecause.USED)],
)
def test_join_messages_come_back_from_their_bytes(message: JoinMessage) -> None:
    assert unpack(pack(message)) == message


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xc1",
        encode((9,)),
        encode((3, 1)),
        encode((4, "because")),
        encode((4, "wrong_house")),
        encode((1, b"h" * 31, b"s" * 64)),
        encode((1, b"h" * 32, b"s" * 63)),
        encode((2, b"d" * 32, b"b" * 33, b"p" * 64, b"c" * 64)),
        pack(REQUEST) + b"\0",
        b"\xdc\x00\x01\x03",
    ],
)
def test_anything_else_is_not_a_join_message(data: bytes) -> None:
    with pytest.raises(BadJoinMessage):
        unpack(data)
