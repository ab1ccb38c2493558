"""A small house in memory for the tests of the command line."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    CreateTopic,
    FoundHouse,
    ImportedMessage,
    ImportMessages,
    Intent,
    MakeInvitation,
    Say,
)
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Backend, Queries
from neighbourhood.app.rows import (
    DigestRow,
    EntryRow,
    FoundRow,
    HouseRow,
    ImportedRow,
    InvitationRow,
    JoiningRow,
    MessageRow,
    PersonRow,
    SyncRow,
    TopicRow,
)
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId, PersonId, SubjectId

T = TypeVar("T")
ANNA = PersonRow(person=PersonId(b"\x0a" * 32), name="Anna", flat_number="12", council=True, me=True)
HOUSE = HouseRow(house=HouseId(b"\x01" * 32), name="Maple Street 5", me=ANNA, residents=2, devices=3)
WRITTEN_AT_MS = 1_795_374_000_000


def a_topic(number: int, title: str) -> TopicRow:
    """Return a topic whose id is made of ``number``."""
    return TopicRow(
        topic=SubjectId(bytes([number]) * 32),
        title=title,
        category="other",
        purpose="",
        emoji="",
        unread=1,
        last_author="Anna",
        last_text="Hello",
        last_at_ms=WRITTEN_AT_MS,
        messages=5,
        draft="",
    )


def a_message(number: int, text: str = "Hello", name: str = "Anna") -> MessageRow:
    """Return a message of the first topic."""
    return MessageRow(
        message=SubjectId(bytes([number]) * 32),
        topic=SubjectId(b"\x21" * 32),
        position=number,
        author=PersonRow(person=PersonId(b"\x0b" * 32), name=name, flat_number="7"),
        text=text,
        written_at_ms=WRITTEN_AT_MS,
        arrived_at_ms=WRITTEN_AT_MS,
        late=False,
        unread=False,
        mine=False,
        edited=False,
        deleted=False,
        quote=None,
        reactions=(),
        imported_author="",
        imported_source="",
        media="",
        service=False,
        delivered_to=1,
    )


def an_entry(lane: int, lamport: int, author: str = "Anna") -> EntryRow:
    """Return an entry whose id is made of its lamport."""
    return EntryRow(
        id=EntryId(lamport.to_bytes(32)),
        device=DeviceId(b"\xdd" * 32),
        lane=lane,
        seq=lamport,
        lamport=lamport,
        author=author,
        kind="text",
        written_at_ms=None,
        stands=True,
    )


@dataclass
class FakeHouse:
    """A Backend and its Queries over plain lists; ``faults`` are raised instead of answers, per intent type."""

    rows: list[TopicRow] = field(default_factory=lambda: [a_topic(0x21, "Lifts"), a_topic(0x22, "Lift repair")])
    messages: list[MessageRow] = field(default_factory=lambda: [a_message(0x77), a_message(0x66)])
    log: list[EntryRow] = field(default_factory=list)
    digests: list[DigestRow] = field(default_factory=list)
    joining_states: list[JoiningRow] = field(default_factory=lambda: [JoiningRow(state="joined")])
    here: HouseRow | None = HOUSE
    submitted: list[Intent] = field(default_factory=list)
    answers: dict[type[Intent], object] = field(default_factory=dict)

    def submit(self, intent: Intent) -> "Future[object]":
        """Keep the intent and answer it."""
        self.submitted.append(intent)
        future: Future[object] = Future()
        answer = self.answers.get(type(intent), self._answer(intent))
        if isinstance(answer, BaseException):
            future.set_exception(answer)
        else:
            future.set_result(answer)
        return future

    def _answer(self, intent: Intent) -> object:
        match intent:
            case FoundHouse():
                return HOUSE
            case MakeInvitation():
                return InvitationRow(code="ABCDE-FGHJK-MNPQR-STVWX", flat_number=intent.flat_number, uses=intent.uses)
            case CreateTopic():
                return SubjectId(b"\x33" * 32)
            case Say():
                return SubjectId(b"\x44" * 32)
            case ImportMessages():
                return ImportedRow(topic=SubjectId(b"\x55" * 32), added=len(intent.messages), already_here=0)
        return None

    def query(self, read: Callable[[Queries], T]) -> "Future[T]":
        """Read at once."""
        future: Future[T] = Future()
        try:
            future.set_result(read(self))
        except Fault as fault:
            future.set_exception(fault)
        return future

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:  # noqa: ARG002 - as the Protocol has it
        """Nothing changes by itself here."""
        return lambda: None

    def house(self) -> HouseRow | None:
        """Return the house."""
        return self.here

    def people(self) -> Sequence[PersonRow]:
        """Return everybody."""
        return [ANNA]

    def topics(self) -> Sequence[TopicRow]:
        """Return the topics."""
        return self.rows

    def timeline(self, topic: SubjectId, *, before: int | None = None, limit: int = 50) -> Sequence[MessageRow]:
        """Return the messages, newest first."""
        below = [row for row in self.messages if row.topic == topic and (before is None or row.position < before)]
        return sorted(below, key=lambda row: -row.position)[:limit]

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        return next((row for row in self.messages if row.message == message), None)

    def search(self, words: str, *, limit: int = 50) -> Sequence[FoundRow]:
        """Return the messages that contain the words as they are."""
        return [FoundRow(message=row, topic_title="Lifts") for row in self.messages if words in row.text][:limit]

    def entries(self, *, lane: int, after: tuple[int, bytes, int, bytes] | None, limit: int) -> Sequence[EntryRow]:
        """Return the entries of one lane."""
        above = [
            row
            for row in self.log
            if row.lane == lane and (after is None or (row.lamport, row.device, row.seq, row.id) > after)
        ]
        return above[:limit]

    def digest(self) -> Sequence[DigestRow]:
        """Return the digests."""
        return self.digests

    def sync(self) -> SyncRow:
        """Return a quiet network."""
        return SyncRow(
            neighbours_online=1,
            connected_devices=1,
            agree=True,
            receiving=0,
            last_agreed_at_ms=None,
            listening_port=4321,
        )

    def joining(self) -> JoiningRow:
        """Return the next state; the last one stays."""
        return self.joining_states.pop(0) if len(self.joining_states) > 1 else self.joining_states[0]


@dataclass(frozen=True)
class FakeChat:
    """A chat of an export."""

    chat_id: str
    title: str
    messages: Sequence[ImportedMessage]
    skipped: int = 0


@dataclass
class FakeWorld:
    """A World without files, network, window or waiting."""

    backend: FakeHouse = field(default_factory=FakeHouse)
    remote: Backend | None = None
    chats: Sequence[FakeChat] = ()
    opened: list[tuple[Options, bool]] = field(default_factory=list)
    busy_times: int = 0
    clock_s: float = 0.0
    windows: list[Options] = field(default_factory=list)
    missing: str = ""
    waited_s: list[float | None] = field(default_factory=list)

    def running(self, options: Options) -> Backend | None:  # noqa: ARG002 - as the Protocol has it
        """Return the running program."""
        return self.remote

    @contextlib.contextmanager
    def open_local(self, options: Options, *, network: bool) -> Iterator[Backend]:
        """Open the house, unless it is busy."""
        if self.busy_times:
            self.busy_times -= 1
            raise Fault(FaultKind.FOLDER_IN_USE)
        self.opened.append((options, network))
        yield self.backend

    def open_window(self, options: Options) -> int:
        """Keep the options."""
        self._need_window()
        self.windows.append(options)
        return 0

    def showcase(self, out: Path) -> None:  # noqa: ARG002 - as the Protocol has it
        """Do nothing."""
        self._need_window()

    def _need_window(self) -> None:
        if self.missing:
            raise ModuleNotFoundError(f"No module named '{self.missing}'", name=self.missing)

    def read_chats(self, path: Path) -> Sequence[FakeChat]:  # noqa: ARG002 - as the Protocol has it
        """Return the chats."""
        return self.chats

    def monotonic_s(self) -> float:
        """Return the clock."""
        return self.clock_s

    def sleep(self, seconds: float) -> None:
        """Move the clock."""
        self.clock_s += seconds

    def wait_for_end(self, seconds: float | None, ready: Callable[[], None]) -> None:
        """Keep the time span."""
        ready()
        self.waited_s.append(seconds)
