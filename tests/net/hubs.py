"""A small program behind a network: a log in memory, keys from small numbers, and notes of what it was told."""

import asyncio
import os
import random
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from itertools import count, islice

from neighbourhood.adapters.net.addresses import Address
from neighbourhood.adapters.net.network import Network
from neighbourhood.adapters.net.settings import Chance, NetSettings
from neighbourhood.app.channel import Device, Secret
from neighbourhood.app.faults import Fault
from neighbourhood.app.hub import Batch
from neighbourhood.app.join_wire import HouseProof, JoinDenied, JoinRequest, RefusedBecause
from neighbourhood.crypto import invitation, signing
from neighbourhood.domain.entry import WireEntry
from neighbourhood.domain.ids import BoxKey, DeviceId, FlatId, HouseId, Lane, PersonId
from neighbourhood.sync.receipts import Statement
from neighbourhood.sync.session import Session
from neighbourhood.sync.wire import Receipt
from tests.net.wire import HOUSE_SECRET, a_device
from tests.sync.fakes import FakeLog, FakeReceipts

PATIENCE_S = 20.0
INVITATION_SEED = b"i" * 32
INVITATION_KEY = signing.public_key(INVITATION_SEED)
INVITATION_SECRET = Secret(invitation.channel_secret(INVITATION_KEY), "invitation", INVITATION_KEY)
QUICK = NetSettings(redial_s=(0.02, 0.05), dial_timeout_s=2.0)


class FakeHub:
    """A device of a house. ``network`` is set by ``running``."""

    def __init__(self, number: int, log: FakeLog, secret: Secret | None = HOUSE_SECRET) -> None:
        self.network: Network | None = None
        self.device = a_device(number)
        self.fake_log = log
        self.secret = secret
        self.open_invitations: list[Secret] = []
        self.sessions: dict[DeviceId, Session] = {}
        self.ever_connected: list[DeviceId] = []
        self.refusals: list[RefusedBecause] = []
        self.requests: list[JoinRequest] = []
        self.flats: dict[DeviceId, FlatId] = {}
        self.known_house: HouseId | None = None
        self.denies: RefusedBecause | None = None
        self.shown_house: HouseId | None = None
        self.storage_fault: Exception | None = None

    def identity(self) -> Device:
        return self.device

    def secrets(self) -> Sequence[Secret]:
        return [*([self.secret] if self.secret else []), *self.open_invitations]

    def dial_secret(self) -> Secret | None:
        return self.secret

    def log(self) -> FakeLog:
        return self.fake_log

    def received(self, entries: tuple[WireEntry, ...], remote: DeviceId) -> Batch:
        assert remote in self.sessions
        if self.storage_fault is not None:
            raise self.storage_fault
        outcome = self.fake_log.append(entries)
        if self.network is not None:
            self.network.log_grew()
        return Batch(outcome.accepted, outcome.refused, outcome.missing)

    def receipts(self) -> FakeReceipts:
        return self.fake_log.receipts

    def told(self, receipt: Receipt, statement: Statement) -> bool:
        return self.fake_log.receipts.hear(receipt, statement)

    def flat_of(self, device: DeviceId) -> FlatId | None:
        return self.flats.get(device)

    def house_proof(self, invitation_key: bytes) -> HouseProof | None:
        house = self.fake_log.house()
        if house is None or invitation_key != INVITATION_KEY:
            return None
        return HouseProof(self.shown_house or house, invitation.sign_house(INVITATION_SEED, house))

    def joins(self, remote: DeviceId, invitation_key: bytes, request: JoinRequest) -> None:
        assert invitation_key == INVITATION_KEY
        self.requests.append(request)
        if self.denies is not None:
            raise JoinDenied(self.denies)
        self.fake_log.write(self.device.id, Lane.AUTHORITY, b"admit" + remote)

    def invitation_in_use(self) -> bytes:
        return INVITATION_KEY

    def join_request(self, house: HouseId, person: PersonId | None = None) -> JoinRequest:  # noqa: ARG002
        box_key = BoxKey(b"b" * 32)
        proof = invitation.prove_device(INVITATION_SEED, house, self.device.id, box_key)
        return JoinRequest(self.device.id, box_key, proof, bytes(64))

    def join_refused(self, reason: RefusedBecause) -> None:
        self.refusals.append(reason)

    def house_known(self, house: HouseId) -> None:
        self.known_house = house

    def connected(self, remote: DeviceId, session: Session) -> None:
        assert remote not in self.sessions, "two sessions with one device"
        self.sessions[remote] = session
        self.ever_connected.append(remote)

    def session_changed(self, remote: DeviceId, session: Session) -> None:
        assert self.sessions[remote] is session

    def disconnected(self, remote: DeviceId, session: Session) -> None:
        assert self.sessions.pop(remote) is session

    def write(self, text: bytes) -> None:
        self.fake_log.write(self.device.id, Lane.CONTENT, text)
        if self.network is not None:
            self.network.log_grew()


def a_house_log(*numbers: int) -> FakeLog:
    """Return a log founded by the first device, in which all of them are admitted."""
    log = FakeLog()
    for number in numbers:
        log.write(a_device(numbers[0]).id, Lane.AUTHORITY, b"admit" + a_device(number).id)
    return log


def hubs_of_a_house(*numbers: int) -> list[FakeHub]:
    log = a_house_log(*numbers)
    return [FakeHub(number, log.copy()) for number in numbers]


def a_chance(seed: int) -> Chance:
    numbers = count()

    def secret_bytes(size_bytes: int) -> bytes:
        return random.Random(f"{seed}/{next(numbers)}").randbytes(size_bytes)

    return Chance(secret_bytes, random.Random(seed))


@asynccontextmanager
async def running(
    *hubs: FakeHub, settings: NetSettings = QUICK, faults: list[Fault] | None = None
) -> AsyncIterator[list[Network]]:
    """Run a network on loopback for each hub; at the end nothing of them is left."""
    heard: list[Fault] = []
    networks = []
    alone = asyncio.all_tasks() == {asyncio.current_task()}
    for hub in hubs:
        report = (heard if faults is None else faults).append
        hub.network = Network(hub, a_chance(hub.device.seed[0]), report, settings)
        networks.append(hub.network)
        await hub.network.start(["127.0.0.1"], 0)
    try:
        yield networks
    finally:
        for network in networks:
            await network.close()
        assert not alone or asyncio.all_tasks() == {asyncio.current_task()}
        assert all(hub.sessions == {} for hub in hubs)
        assert heard == []


def address_of(network: Network) -> Address:
    return Address("127.0.0.1", network.port)


async def until(happened: Callable[[], bool]) -> None:
    """Wait until something is so; a bound on patience only."""
    async with asyncio.timeout(PATIENCE_S):
        while not happened():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0.005)


def quiet_ports(count: int) -> list[int]:
    """Return free TCP ports below those that the system gives out by itself: nobody else takes them in between."""
    first = 10_000 + os.getpid() * 7 % 10_000
    return list(islice(filter(_is_free, range(first, 30_000)), count))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def same_entries(*hubs: FakeHub) -> bool:
    return all(hub.fake_log.ids() == hubs[0].fake_log.ids() for hub in hubs)
