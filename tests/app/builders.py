"""Deterministic programs in one process: no network, no threads, a clock that is set by hand."""

import random
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from neighbourhood.adapters.store.connection import open_reader, open_writer
from neighbourhood.adapters.store.reader import Live, Reader
from neighbourhood.adapters.store.writer import Writer
from neighbourhood.app.hub import Batch
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import CreateTopic, FoundHouse, JoinHouse, Say
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.join_wire import HouseProof, JoinRequest
from neighbourhood.app.rows import EntryRow, InvitationRow, MessageRow
from neighbourhood.app.service import Service
from neighbourhood.crypto import invitation
from neighbourhood.domain.entry import WireEntry, to_wire
from neighbourhood.domain.ids import DeviceId, HouseId, Lane, SubjectId

NOON_MS = 1_795_000_000_000


class SeededOutside:
    """A clock set by hand and seeded randomness."""

    def __init__(self, seed: str) -> None:
        self.at_ms = NOON_MS
        self._random = random.Random(seed)

    def now_ms(self) -> int:
        self.at_ms += 1
        return self.at_ms

    def random_bytes(self, size: int) -> bytes:
        return self._random.randbytes(size)


class MarkInMemory:
    """A high-water mark that lives as long as the test."""

    def __init__(self) -> None:
        self.mark: dict[Lane, int] | None = None

    def read_mark(self) -> Mapping[Lane, int] | None:
        return self.mark

    def write_mark(self, mark: Mapping[Lane, int]) -> None:
        self.mark = dict(mark)


class Resident:
    """One program with its folder: writer and reader side by side.

    ``part``: tells the randomness of a copied folder from that of the original.
    """

    def __init__(self, folder: Path, name: str, part: str = "") -> None:
        self.name = name
        self.folder = folder
        self.key = random.Random(f"key of {name}").randbytes(32)
        self.outside = SeededOutside(name + part)
        self.mark = MarkInMemory()
        self.open()

    @property
    def path(self) -> Path:
        return self.folder / f"{self.name}.db"

    def open(self) -> None:
        self.store = Writer(open_writer(self.path, self.key))
        self.service = Service(self.store, self.outside, self.mark)
        core = self.service.core
        self.reader = Reader(
            open_reader(self.path, self.key),
            lambda: Live(core.log.view, core.identity.device, self.service.snapshot, self.service.membership.joining),
            core.log.keys,
            lambda: self.outside.at_ms,
        )

    def close(self) -> None:
        self.reader.close()
        self.store.close()

    def reopen(self) -> None:
        self.close()
        self.open()

    @property
    def device(self) -> DeviceId:
        return self.service.core.identity.device

    def everything(self) -> list[WireEntry]:
        return [to_wire(stored.entry) for stored in self.store.rows_after(0, limit=1_000_000)]

    def take(self, entries: Iterable[WireEntry]) -> Batch:
        return self.service.received(tuple(entries), self.device)

    def news_since(self, row: int) -> list[WireEntry]:
        return [to_wire(stored.entry) for stored in self.store.rows_after(row, limit=1_000_000)]

    def do(self, intent: Intent) -> Any:
        return self.service.execute(intent)

    def topic(self, title: str = "Лифт") -> SubjectId:
        return SubjectId(self.do(CreateTopic(title=title, category="repairs")))

    def say(self, topic: SubjectId, text: str, reply_to: SubjectId | None = None) -> SubjectId:
        return SubjectId(self.do(Say(topic=topic, text=text, reply_to=reply_to)))

    def texts(self, topic: SubjectId) -> list[str]:
        """What a person reads in a topic, oldest first."""
        return [row.text for row in reversed(self.reader.timeline(topic, limit=500))]

    def canonical(self) -> list[EntryRow]:
        """The whole log as the command line lists it, page by page."""
        rows: list[EntryRow] = []
        for lane in Lane:
            after = None
            while page := self.reader.entries(lane=lane, after=after, limit=50):
                rows += page
                after = (page[-1].lamport, page[-1].device, page[-1].seq, page[-1].id)
        return rows

    def shown(self) -> Sequence[object]:
        """Everything that must be the same for all neighbours once they hold the same entries."""
        topics = sorted(self.reader.topics(), key=lambda row: row.topic)
        lines = [
            (_line(row), [(reaction.reaction, reaction.count, reaction.names) for reaction in row.reactions])
            for topic in topics
            for row in self.reader.timeline(topic.topic, limit=500)
        ]
        people = [(row.person, row.name, row.flat_number, row.council) for row in self.reader.people()]
        return [
            self.digests(),
            self.canonical(),
            [(row.topic, row.title, row.messages, row.resolved_at_ms, row.resolved_by) for row in topics],
            [[row.message for row in self.reader.pinned(topic.topic)] for topic in topics],
            lines,
            people,
        ]

    def digests(self) -> list[tuple[str, str]]:
        rows = self.reader.digest()
        return [(row.circle.name if row.circle else (row.own or b"").hex(), row.digest.hex()) for row in rows]


def _line(row: MessageRow) -> tuple[object, ...]:
    mentions = tuple(mention.words for mention in row.mentions)
    said = (row.text, row.deleted, row.edited, row.quote, row.imported_author, row.pinned, mentions)
    return (row.message, row.author.name, *said)


def found(resident: Resident) -> None:
    resident.service.execute(FoundHouse(house_name="Лесная, 12", person_name=resident.name, flat_number="48"))


def invite(resident: Resident, flat: str = "7", uses: int = 4) -> str:
    row = resident.service.execute(MakeInvitation(flat_number=flat, uses=uses))
    assert isinstance(row, InvitationRow)
    return row.code


def join(newcomer: Resident, host: Resident, code: str) -> None:
    """The whole joining, without a network."""
    newcomer.service.execute(JoinHouse(code=code, person_name=newcomer.name))
    key = newcomer.service.membership.invitation_key()
    assert key is not None
    proof = host.service.house_proof(key)
    assert isinstance(proof, HouseProof)
    assert invitation.house_signature_is_valid(key, proof.house, proof.house_signature)
    host.service.joins(newcomer.device, key, request_of(newcomer, proof.house))
    newcomer.service.house_known(proof.house)
    meet(newcomer, host)


def request_of(newcomer: Resident, house: HouseId) -> JoinRequest:
    """What a newcomer who is still joining asks of a neighbour."""
    request = newcomer.service.join_request(house)
    assert request is not None
    return request


def meet(*residents: Resident) -> None:
    """Exchange everything, both ways."""
    for _ in range(2):
        for giver in residents:
            for taker in residents:
                if giver is not taker:
                    taker.take(giver.everything())


def a_house(folder: Path, *names: str, part: str = "") -> list[Resident]:
    """A founder and residents of flats 1, 2, ... who all hold the same. ``part``: see Resident."""
    founder, *others = residents = [Resident(folder, name, part) for name in names]
    found(founder)
    for number, newcomer in enumerate(others, start=1):
        join(newcomer, founder, invite(founder, str(number)))
    meet(*residents)
    return residents


def copy_of(residents: Iterable[Resident], folder: Path, part: str) -> list[Resident]:
    """The same programs in another folder; the originals are closed."""
    return [_copied(resident, folder, part) for resident in residents]


def _copied(resident: Resident, folder: Path, part: str) -> Resident:
    shutil.copy(resident.path, folder / resident.path.name)
    return Resident(folder, resident.name, part)
