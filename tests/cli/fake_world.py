"""A small house in memory for the tests of the command line."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from neighbourhood.adapters.imports import whatsapp
from neighbourhood.adapters.keystore import Keeper
from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import DateOrder, OldChat
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import CreateTopic, FoundHouse, ImportedMessage, ImportMessages, Say, SetPlan
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.intents_moderation import TakeMeasure
from neighbourhood.app.options import DemoOptions, Options, PreviewOptions
from neighbourhood.app.ports import Audience, Backend, Queries
from neighbourhood.app.rows import (
    DigestRow,
    EntryRow,
    ErasureRow,
    FlatRow,
    FoundRow,
    HolderRow,
    HouseRow,
    ImportedRow,
    InvitationRow,
    JoiningRow,
    MessageRow,
    PersonRow,
    PlanRow,
    RecoveryRow,
    SyncRow,
    TopicRow,
    WordingRow,
)
from neighbourhood.app.rows_belonging import AuthorityRow, BelongingRow, JournalRow
from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow, WritingRow
from neighbourhood.app.rows_rules import RulesRow, RulesVersionRow
from neighbourhood.app.search import EVERYWHERE, Narrowed
from neighbourhood.domain.ids import DeviceId, EntryId, FlatId, HouseId, PersonId, SubjectId

T = TypeVar("T")
ANNA = PersonRow(
    person=PersonId(b"\x0a" * 32), name="Anna", flat_number="12", council=True, roles=("council", "resident"), me=True
)
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


def a_flat(number: str, floor: int) -> FlatRow:
    """Return a flat of the first entrance whose id is made of its floor."""
    return FlatRow(
        flat=FlatId(bytes([floor]) * 16), number=number, entrance="1", floor=floor, planned=True, residents=0
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
    described: list[FlatRow] = field(default_factory=list)
    digests: list[DigestRow] = field(default_factory=list)
    joining_states: list[JoiningRow] = field(default_factory=lambda: [JoiningRow(state="joined")])
    here: HouseRow | None = HOUSE
    submitted: list[Intent] = field(default_factory=list)
    answers: dict[type[Intent], object] = field(default_factory=dict)
    asked: Narrowed = EVERYWHERE
    everybody: list[PersonRow] = field(default_factory=lambda: [ANNA])
    own_circles: list[CircleRow] = field(default_factory=list)
    flags: list[FlaggedRow] = field(default_factory=list)
    taken: list[MeasureRow] = field(default_factory=list)
    house_rules: list[RulesRow] = field(default_factory=list)
    """Those that hold, if there are any."""

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
            case SetPlan():
                return PlanRow(flats=len(intent.flats), changed=1)
            case CreateTopic():
                return SubjectId(b"\x33" * 32)
            case Say():
                return SubjectId(b"\x44" * 32)
            case TakeMeasure():
                return SubjectId(b"\x55" * 32)
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
        return self.everybody

    def flats(self) -> Sequence[FlatRow]:
        """Return the flats."""
        return self.described

    def topics(self) -> Sequence[TopicRow]:
        """Return the topics."""
        return self.rows

    def circles(self) -> Sequence[CircleRow]:
        """Return the circles."""
        return self.own_circles

    def timeline(
        self, topic: SubjectId, *, before: int | None = None, after: int | None = None, limit: int = 50
    ) -> Sequence[MessageRow]:
        """Return the messages, newest first."""
        rows = sorted((row for row in self.messages if row.topic == topic), key=lambda row: -row.position)
        if after is not None:
            return [row for row in rows if row.position > after][-limit:]
        return [row for row in rows if before is None or row.position < before][:limit]

    def wordings(self, message: SubjectId) -> Sequence[WordingRow]:
        """Return one wording."""
        return [WordingRow(text=row.text, written_at_ms=7) for row in self.messages if row.message == message]

    def pinned(self, topic: SubjectId) -> Sequence[MessageRow]:
        """Return the newest message."""
        return self.timeline(topic, limit=1)

    def place_at(self, topic: SubjectId, at_ms: int) -> int | None:
        """Return a position made of the moment, or None for a late one."""
        return at_ms + topic[0] if at_ms < WRITTEN_AT_MS else None

    def first_unread(self, topic: SubjectId) -> int | None:
        """Return a position made of the topic."""
        return topic[0]

    def mentioned(self, limit: int = 20) -> Sequence[FoundRow]:
        """Return the newest messages."""
        return [FoundRow(message=row, topic_title="Lifts") for row in self.messages][:limit]

    def thanked(self, limit: int = 5) -> Sequence[MessageRow]:
        """Return the newest messages."""
        return self.messages[:limit]

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        return next((row for row in self.messages if row.message == message), None)

    def holders(self, message: SubjectId) -> tuple[HolderRow, ...]:
        known = self.message(message) is not None
        return tuple(HolderRow(person=row, heard_at_ms=0) for row in self.people() if known and not row.me)

    def search(self, words: str, narrowed: Narrowed = EVERYWHERE, *, limit: int = 50) -> Sequence[FoundRow]:
        """Return the messages that contain all the words, whatever their case; keep what else was asked."""
        self.asked = narrowed
        wanted = words.casefold().split()
        found = [row for row in self.messages if all(word in row.text.casefold() for word in wanted)]
        return [FoundRow(message=row, topic_title="Lifts") for row in found][:limit]

    def entries(self, *, lane: int, after: tuple[int, bytes, int, bytes] | None, limit: int) -> Sequence[EntryRow]:
        """Return the entries of one lane."""
        above = [
            row
            for row in self.log
            if row.lane == lane and (after is None or (row.lamport, row.device, row.seq, row.id) > after)
        ]
        return above[:limit]

    def erasures(self, limit: int = 100) -> Sequence[ErasureRow]:
        """Return one erasure."""
        row = ErasureRow(
            erasure=EntryId(b"\x99" * 32), by=ANNA, at_ms=WRITTEN_AT_MS, entries=2, erased_on=38, devices=41
        )
        return [row][:limit]

    def aside_text(self, message: SubjectId) -> str:
        """Return what a message says."""
        return "".join(row.text for row in self.messages if row.message == message)

    def flagged(self, limit: int = 50) -> Sequence[FlaggedRow]:
        """Return what is flagged."""
        return self.flags[:limit]

    def measures(self, limit: int = 100) -> Sequence[MeasureRow]:
        """Return the measures."""
        return self.taken[:limit]

    def writing(self, topic: SubjectId) -> WritingRow:  # noqa: ARG002 - as the Protocol has it
        """Anybody may write."""
        return WritingRow()

    def belonging(self) -> BelongingRow:
        """Return nothing: nobody here has a device."""
        return BelongingRow(devices=(), invitations=(), proposals=())

    def journal(self, limit: int = 100, *, before: EntryId | None = None) -> Sequence[JournalRow]:  # noqa: ARG002
        """Return nothing: nothing was done."""
        return ()

    def authority(self) -> AuthorityRow:
        """Return an empty view."""
        return AuthorityRow(
            house=HOUSE.house, persons=(), devices=(), invitations=(), rotations=(), proposals=(), policies={},
            rejected=(), newer=False,
        )  # fmt: skip

    def rules(self) -> RulesRow | None:
        """Return the rules that hold."""
        return self.house_rules[-1] if self.house_rules else None

    def rules_history(self, limit: int = 20) -> Sequence[RulesVersionRow]:
        """Return all versions, the newest first."""
        return [row.now for row in reversed(self.house_rules)][:limit]

    def rules_draft(self) -> str:
        """Return that nothing was typed."""
        return ""

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


def an_old_chat(
    chat_id: str, title: str, messages: Sequence[ImportedMessage], skipped: int = 0, **fields: Any
) -> OldChat:
    """Return a chat of an export of Telegram, unless ``fields`` say otherwise."""
    known: dict[str, Any] = {"source": "telegram", "chat_id": chat_id, "title": title, "skipped": skipped}
    return OldChat(messages=tuple(messages), **(known | fields))


@dataclass
class FakeWorld:
    """A World without files, network, window or waiting."""

    backend: FakeHouse = field(default_factory=FakeHouse)
    remote: Backend | None = None
    chats: Sequence[OldChat] = ()
    opened: list[tuple[Options, bool]] = field(default_factory=list)
    busy_times: int = 0
    clock_s: float = 0.0
    keeper: Keeper = "keyring"
    remembered: str | None = None
    """The account that the keyring does not forget."""
    passphrase: str | None = None
    """What opens the house; None: the keyring does, and it is there."""
    typed: list[str] | None = None
    """What somebody types next; None: there is no terminal."""
    prompts: list[str] = field(default_factory=list)
    changes: list[tuple[Options, str | None, str | None]] = field(default_factory=list)
    windows: list[Options] = field(default_factory=list)
    previews: list[PreviewOptions] = field(default_factory=list)
    galleries: list[tuple[str, Path | None]] = field(default_factory=list)
    printed: list[tuple[Path, str, tuple[str, ...]]] = field(default_factory=list)
    missing: str = ""
    waited_s: list[float | None] = field(default_factory=list)
    waited_until_closed: list[bool] = field(default_factory=list)
    demos: list[DemoOptions] = field(default_factory=list)

    def running(self, options: Options) -> Backend | None:  # noqa: ARG002 - as the Protocol has it
        """Return the running program."""
        return self.remote

    @contextlib.contextmanager
    def open_local(self, options: Options, *, network: bool) -> Iterator[Backend]:
        """Open the house, unless it is busy."""
        if self.busy_times:
            self.busy_times -= 1
            raise Fault(FaultKind.FOLDER_IN_USE)
        if self.keeper != "keyring" and options.passphrase is None:
            raise Fault(FaultKind.NO_KEYRING if self.keeper == "nothing" else FaultKind.PASSPHRASE_NEEDED)
        if self.keeper == "passphrase" and options.passphrase != self.passphrase:
            raise Fault(FaultKind.WRONG_PASSPHRASE)
        self.opened.append((options, network))
        yield self.backend

    def open_window(self, options: Options) -> int:
        """Keep the options."""
        self._need_window()
        self.windows.append(options)
        return 0

    def showcase(self, out: Path, *, few: bool) -> None:  # noqa: ARG002 - as the Protocol has it
        """Do nothing."""
        self._need_window()

    def preview(self, options: PreviewOptions) -> int:
        """Keep what was asked for."""
        self._need_window()
        self.previews.append(options)
        return 0

    def gallery(self, language: str, save: Path | None) -> int:
        """Keep what was asked for."""
        self._need_window()
        self.galleries.append((language, save))
        return 0

    def _need_window(self) -> None:
        if self.missing:
            raise ModuleNotFoundError(f"No module named '{self.missing}'", name=self.missing)

    def read_chats(self, path: Path) -> Sequence[OldChat]:  # noqa: ARG002 - as the Protocol has it
        """Return the chats."""
        return self.chats

    def read_whatsapp(self, path: Path, date_order: DateOrder | None) -> OldChat:
        """Read the file as the program does."""
        return whatsapp.read_chat(path, date_order=date_order)

    def kept_by(self, options: Options) -> Keeper:  # noqa: ARG002 - as the Protocol has it
        """Return what opens the house."""
        return self.keeper

    def change_passphrase(self, options: Options, old: str | None, new: str | None) -> str | None:
        """Keep the change, if the old passphrase is right."""
        if self.keeper == "passphrase" and old != self.passphrase:
            raise Fault(FaultKind.WRONG_PASSPHRASE)
        self.changes.append((options, old, new))
        return self.remembered

    def print_recovery(self, path: Path, house: HouseRow, row: RecoveryRow, language: str) -> None:
        """Remember what would be printed."""
        self.printed.append((path, house.name, row.russian if language == "ru" else row.english))

    def print_invitations(
        self, path: Path, house: HouseRow, rows: Sequence[InvitationRow], language: str, per_page: int
    ) -> None:
        """Remember what would be printed."""
        self.printed.append((path, house.name, (*(row.code for row in rows), language, str(per_page))))

    def can_ask(self) -> bool:
        """Say whether somebody is there to type."""
        return self.typed is not None

    def ask_secret(self, prompt: str) -> str:
        """Return what is typed next; nothing more is the end of the input."""
        self.prompts.append(prompt)
        if not self.typed:
            raise EOFError
        return self.typed.pop(0)

    def now_ms(self) -> int:
        """Return when everything here is written."""
        return WRITTEN_AT_MS

    def monotonic_s(self) -> float:
        """Return the clock."""
        return self.clock_s

    def sleep(self, seconds: float) -> None:
        """Move the clock."""
        self.clock_s += seconds

    def demo(self, options: DemoOptions, audience: Audience) -> int:
        """Keep the options, and say what a sample house says."""
        self.demos.append(options)
        audience.note("demo_house", people=40, flats=52)
        audience.line("Sergey", "Lift", "It stands again")
        return 0

    def wait_for_end(self, seconds: float | None, ready: Callable[[], None], *, until_closed: bool = False) -> None:
        """Keep the time span."""
        self.waited_until_closed.append(until_closed)
        ready()
        self.waited_s.append(seconds)
