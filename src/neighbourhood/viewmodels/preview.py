"""A Backend in memory with the sample house: for people who look around, for pictures, and for tests of the window."""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from hashlib import blake2b
from threading import RLock
from typing import Final, TypeVar

from msgspec.structs import replace

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    CancelJoining,
    ConnectTo,
    CreateTopic,
    DeleteMessage,
    EditMessage,
    FoundHouse,
    ImportMessages,
    Intent,
    JoinHouse,
    MakeInvitation,
    MarkRead,
    PlannedFlat,
    React,
    SaveDraft,
    Say,
    SetPlan,
)
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import (
    DigestRow,
    EntryRow,
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
    Quote,
    Reaction,
    SyncRow,
    TopicRow,
)
from neighbourhood.domain.ids import FLAT_ID_SIZE, ID_SIZE, FlatId, HouseId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_TEXT_BYTES
from neighbourhood.viewmodels import sample_house as sample
from neighbourhood.viewmodels.first_run import CODE_CHARACTERS, group_code
from neighbourhood.viewmodels.formats import Language

T = TypeVar("T")
_CODE_LETTERS: Final = frozenset("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_SAMPLE_CODE: Final = "K7QMA-2XWTR-9GD4B-PVC3H"
_STEP: Final = 1000


class SampleBackend:
    """Carries intents out at once, on the calling thread, and forgets everything at the end.

    ``empty`` starts before founding. ``now_ms`` stands still unless ``tick`` moves it, so runs are repeatable.
    """

    def __init__(self, language: Language = "ru", *, empty: bool = False) -> None:
        self.language: Language = language
        self.now_ms = sample.NOW_MS
        self.sync_row = SyncRow(
            neighbours_online=0 if empty else 3,
            connected_devices=0 if empty else 4,
            agree=not empty,
            receiving=0,
            last_agreed_at_ms=None if empty else sample.NOW_MS,
            listening_port=47_120,
        )
        self.joining_row = JoiningRow(state="idle")
        self.carried_out: list[Intent] = []
        """Every intent submitted, oldest first."""
        self.refuses: dict[type[Intent], Fault] = {}
        """Intents that meet a fault, for tests and pictures."""
        self._listeners: list[Callable[[Changes], None]] = []
        self._lock = RLock()
        self._next = 0
        self._house: HouseRow | None = None
        self._topics: dict[SubjectId, TopicRow] = {}
        self._messages: dict[SubjectId, MessageRow] = {}
        self._imported: dict[tuple[str, str], SubjectId] = {}
        self._imported_numbers: set[tuple[str, str, str]] = set()
        self._people: dict[str, PersonRow] = {}
        self._flats: tuple[FlatRow, ...] = ()
        if not empty:
            self._furnish()

    # --- Backend ---------------------------------------------------------------------------------------------------

    def submit(self, intent: Intent) -> "Future[object]":
        """Carry the intent out now."""
        self.carried_out.append(intent)
        if (fault := self.refuses.get(type(intent))) is not None:
            return _outcome(lambda: _meet(fault))
        carry_out = getattr(self, f"_do_{type(intent).__name__}", None)
        if carry_out is None:
            return _outcome(lambda: _refuse(FaultKind.BAD_REQUEST))
        with self._lock:  # an import comes from a thread of its own
            return _outcome(lambda: carry_out(intent))

    def query(self, read: Callable[[Queries], T]) -> "Future[T]":
        """Read now."""
        with self._lock:
            return _outcome(lambda: read(self))

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call the listener after every change."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # --- Queries ---------------------------------------------------------------------------------------------------

    def house(self) -> HouseRow | None:
        """Return the house."""
        return self._house

    def people(self) -> Sequence[PersonRow]:
        """Return everybody."""
        return tuple(self._people.values())

    def flats(self) -> Sequence[FlatRow]:
        """Return the plan, or without one the flats of the people."""
        return self._flats

    def topics(self) -> Sequence[TopicRow]:
        """Return all topics with their newest message."""
        return tuple(self._with_newest(row) for row in self._topics.values())

    def timeline(self, topic: SubjectId, *, before: int | None = None, limit: int = 50) -> Sequence[MessageRow]:
        """Return one page, newest first."""
        rows = [row for row in self._messages.values() if row.topic == topic]
        rows.sort(key=lambda row: -row.position)
        return tuple(row for row in rows if before is None or row.position < before)[:limit]

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        return self._messages.get(message)

    def holders(self, message: SubjectId) -> Sequence[HolderRow]:
        """Return as many neighbours as have the message."""
        others = [row for row in self._people.values() if not row.me][: self._messages[message].delivered_to]
        return tuple(HolderRow(person=row, heard_at_ms=self._messages[message].arrived_at_ms) for row in others)

    def search(self, words: str, *, limit: int = 50) -> Sequence[FoundRow]:
        """Return messages that hold the beginnings of all words."""
        wanted = [_folded(word) for word in words.split()]
        rows = [row for row in self._messages.values() if all(word in _folded(row.text) for word in wanted)]
        rows.sort(key=lambda row: -row.written_at_ms)
        return tuple(FoundRow(message=row, topic_title=self._topics[row.topic].title) for row in rows[:limit])

    def entries(self, *, lane: int, after: tuple[int, bytes, int, bytes] | None, limit: int) -> Sequence[EntryRow]:  # noqa: ARG002
        """Return nothing: the sample has no log."""
        return ()

    def digest(self) -> Sequence[DigestRow]:
        """Return nothing: the sample has no log."""
        return ()

    def sync(self) -> SyncRow:
        """Return the connections as set."""
        return self.sync_row

    def joining(self) -> JoiningRow:
        """Return the joining as set."""
        return self.joining_row

    # --- what others do, for tests and pictures --------------------------------------------------------------------

    def tell(self, changes: Changes) -> None:
        """Tell all listeners."""
        for listener in list(self._listeners):
            listener(changes)

    def hear(self, topic: SubjectId, text: str, who: str = "sergey", **fields: object) -> SubjectId:
        """Let a neighbour's message arrive; ``fields`` overrule those of its row."""
        row = self._new_message(topic, text, self._people[who], **fields)
        self._tell_message(row, new=True)
        return row.message

    # --- intents ---------------------------------------------------------------------------------------------------

    def _do_FoundHouse(self, intent: FoundHouse) -> HouseRow:
        if self._house is not None:
            _refuse(FaultKind.HOUSE_EXISTS)
        person = PersonId(self._new_id())
        me = PersonRow(person=person, name=intent.person_name, flat_number=intent.flat_number, council=True, me=True)
        self._people = {sample.ME: me}
        self._house = HouseRow(
            house=HouseId(self._new_id()),
            name=intent.house_name,
            me=me,
            residents=1,
            devices=1,
            flats=len(intent.plan),
        )
        self._plan(intent.plan)
        self.tell(Changes(people=True, authority=True))
        return self._house

    def _do_SetPlan(self, intent: SetPlan) -> PlanRow:
        self._plan(intent.flats)
        self.tell(Changes(people=True))
        return PlanRow(flats=len(intent.flats), changed=len(intent.flats))

    def _do_MakeInvitation(self, intent: MakeInvitation) -> InvitationRow:
        return InvitationRow(code=_SAMPLE_CODE, flat_number=intent.flat_number, uses=intent.uses)

    def _do_JoinHouse(self, intent: JoinHouse) -> None:
        bare = intent.code.replace("-", "")
        wrong = next((place for place, letter in enumerate(bare, 1) if letter not in _CODE_LETTERS), 0)
        if wrong or len(bare) != CODE_CHARACTERS or group_code(bare) != intent.code:
            raise Fault(FaultKind.MISTYPED_CODE, position=wrong)
        self.joining_row = JoiningRow(state="searching")
        self.tell(Changes(joining=True))

    def _do_CancelJoining(self, _intent: CancelJoining) -> None:
        self.joining_row = JoiningRow(state="idle")
        self.tell(Changes(joining=True))

    def _do_CreateTopic(self, intent: CreateTopic) -> SubjectId:
        topic = SubjectId(self._new_id())
        self._topics[topic] = _topic_row(topic, intent.title, intent.category, intent.purpose, intent.emoji)
        self.tell(Changes(topics=frozenset({topic})))
        return topic

    def _do_Say(self, intent: Say) -> SubjectId:
        if len(intent.text.encode()) > MAX_TEXT_BYTES:
            _refuse(FaultKind.TEXT_TOO_LONG)
        quoted = self._messages.get(intent.reply_to) if intent.reply_to is not None else None
        quote = Quote(message=quoted.message, author=quoted.author.name, text=quoted.text) if quoted else None
        me = self._people[sample.ME]
        row = self._new_message(intent.topic, intent.text, me, quote=quote, mine=True, unread=False, delivered_to=0)
        self._topics[intent.topic] = replace(self._topics[intent.topic], draft="")
        self._tell_message(row, new=True)
        return row.message

    def _do_ImportMessages(self, intent: ImportMessages) -> ImportedRow:
        chat = (intent.source, intent.chat)
        topic = self._imported.get(chat) or self._do_CreateTopic(CreateTopic(title=intent.title))
        self._imported[chat] = topic
        new = [message for message in intent.messages if (*chat, message.number) not in self._imported_numbers]
        for message in new:
            self._imported_numbers.add((*chat, message.number))
            self._new_message(
                topic,
                message.text,
                self._people[sample.ME],
                written_at_ms=message.sent_at_ms,
                unread=False,
                imported_author=message.author,
                imported_source=intent.source,
                media=message.media,
            )
        self.tell(Changes(topics=frozenset({topic})))
        return ImportedRow(topic=topic, added=len(new), already_here=len(intent.messages) - len(new))

    def _do_EditMessage(self, intent: EditMessage) -> None:
        self._change(intent.message, text=intent.text, edited=True)

    def _do_DeleteMessage(self, intent: DeleteMessage) -> None:
        self._change(intent.message, text="", deleted=True)

    def _do_React(self, intent: React) -> None:
        row = self._messages[intent.message]
        names = {found.reaction: [name for name in found.names] for found in row.reactions}  # noqa: C416
        mine = self._people[sample.ME].name
        others = [name for name in names.get(intent.reaction, []) if name != mine]
        names[intent.reaction] = [*others, mine] if intent.on else others
        self._change(intent.message, reactions=_reactions(names, mine))

    def _do_MarkRead(self, intent: MarkRead) -> None:
        for row in self.timeline(intent.topic, limit=len(self._messages)):
            self._messages[row.message] = replace(row, unread=False)
        self.tell(Changes(topics=frozenset({intent.topic})))

    def _do_SaveDraft(self, intent: SaveDraft) -> None:
        self._topics[intent.topic] = replace(self._topics[intent.topic], draft=intent.text)
        self.tell(Changes(topics=frozenset({intent.topic})))

    def _do_ConnectTo(self, _intent: ConnectTo) -> None:
        self.sync_row = replace(self.sync_row, connected_devices=self.sync_row.connected_devices + 1)
        self.tell(Changes(sync=True))

    # --- furniture -------------------------------------------------------------------------------------------------

    def _furnish(self) -> None:
        for who in sample.NEIGHBOURS:
            self._people[who.key] = PersonRow(
                person=PersonId(self._new_id()),
                name=who.name[self.language],
                flat_number=who.flat,
                council=who.council,
                me=who.key == sample.ME,
            )
        name = sample.HOUSE_NAME[self.language]
        me = self._people[sample.ME]
        self._house = HouseRow(house=HouseId(self._new_id()), name=name, me=me, residents=37, devices=41, flats=52)
        self._plan(read_plan(sample.PLAN))
        for talk in sample.TALKS:
            self._furnish_talk(talk)

    def _plan(self, flats: Sequence[PlannedFlat]) -> None:
        lived_in = Counter(row.flat_number for row in self._people.values())
        before = {row.number: row.flat for row in self._flats}
        self._flats = tuple(
            FlatRow(
                flat=flat.flat or before.get(flat.number) or FlatId(self._new_id()[:FLAT_ID_SIZE]),
                number=flat.number,
                entrance=flat.entrance,
                floor=flat.floor,
                planned=True,
                residents=lived_in[flat.number],
            )
            for flat in flats
        )

    def _furnish_talk(self, talk: sample.Talk) -> None:
        topic = SubjectId(self._new_id())
        self._topics[topic] = _topic_row(topic, talk.title[self.language], talk.category, talk.purpose[self.language])
        said: list[MessageRow] = []
        for line in talk.lines:
            said.append(self._furnish_line(topic, line, said))  # each line may answer an earlier one

    def _furnish_line(self, topic: SubjectId, line: sample.Line, said: list[MessageRow]) -> MessageRow:
        author = self._people["marina"] if line.source else self._people[line.who]
        quoted = said[line.answers] if line.answers is not None else None
        written_ms = sample.moment_ms(line.days_ago, line.at)
        return self._new_message(
            topic,
            line.text[self.language],
            author,
            written_at_ms=written_ms,
            arrived_at_ms=sample.moment_ms(*line.arrived) if line.arrived else written_ms,
            late=line.arrived is not None,
            unread=line.unread,
            mine=line.who == sample.ME,
            edited=line.edited,
            deleted=line.deleted,
            quote=Quote(message=quoted.message, author=quoted.author.name, text=quoted.text) if quoted else None,
            reactions=_reactions({kind: list(names) for kind, names in line.reactions}, self._people[sample.ME].name),
            imported_author=line.who if line.source else "",
            imported_source=line.source,
            media=line.media,
            delivered_to=line.delivered,
        )

    def _new_message(self, topic: SubjectId, text: str, author: PersonRow, **fields: object) -> MessageRow:
        message = SubjectId(self._new_id())
        plain = MessageRow(
            message=message,
            topic=topic,
            position=self._next,
            author=author,
            text=text,
            written_at_ms=self.now_ms,
            arrived_at_ms=self.now_ms,
            late=False,
            unread=True,
            mine=False,
            edited=False,
            deleted=False,
            quote=None,
            reactions=(),
            imported_author="",
            imported_source="",
            media="",
            service=False,
            delivered_to=0,
        )
        self._messages[message] = replace(plain, **fields)
        return self._messages[message]

    def _change(self, message: SubjectId, **fields: object) -> None:
        if message not in self._messages:
            _refuse(FaultKind.UNKNOWN_MESSAGE)
        self._messages[message] = replace(self._messages[message], **fields)
        self._tell_message(self._messages[message], new=False)

    def _tell_message(self, row: MessageRow, *, new: bool) -> None:
        change = MessageChange(row.topic, row.message, row.position, new, row.mine)
        self.tell(Changes(topics=frozenset({row.topic}), messages=(change,)))

    def _with_newest(self, row: TopicRow) -> TopicRow:
        held = self.timeline(row.topic, limit=len(self._messages))
        newest = next((message for message in held if not message.deleted), None)
        return replace(
            row,
            unread=sum(message.unread for message in held),
            messages=len(held),
            last_author=newest.author.name if newest else "",
            last_text=newest.text if newest else "",
            last_at_ms=newest.written_at_ms if newest else 0,
        )

    def _new_id(self) -> bytes:
        self._next += _STEP
        return blake2b(self._next.to_bytes(8, "big"), digest_size=ID_SIZE).digest()


def _outcome(call: Callable[[], T]) -> "Future[T]":
    future: Future[T] = Future()
    try:
        future.set_result(call())
    except Fault as fault:
        future.set_exception(fault)
    return future


def _meet(fault: Fault) -> None:
    raise fault


def _refuse(kind: FaultKind) -> None:
    raise Fault(kind)


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _topic_row(topic: SubjectId, title: str, category: str, purpose: str, emoji: str = "") -> TopicRow:
    return TopicRow(
        topic=topic,
        title=title,
        category=category,
        purpose=purpose,
        emoji=emoji,
        unread=0,
        last_author="",
        last_text="",
        last_at_ms=0,
        messages=0,
        draft="",
    )


def _reactions(names: dict[str, list[str]], mine: str) -> tuple[Reaction, ...]:
    return tuple(
        Reaction(reaction=kind, count=len(who), mine=mine in who, names=tuple(who))
        for kind, who in names.items()
        if who
    )
