"""A Backend in memory with the sample house: for pictures, previews and tests of the window."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import RLock
from typing import Final, TypeVar

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.house_rules import DRAFT
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import (
    CancelJoining,
    ChangeTopic,
    ConnectTo,
    CreateTopic,
    DeleteMessage,
    EditMessage,
    FoundHouse,
    HandOverTopic,
    ImportMessages,
    JoinHouse,
    MarkRead,
    PinMessage,
    PinTopic,
    React,
    ResolveTopic,
    SaveDraft,
    Say,
    SetPlan,
    SetTopicLevel,
)
from neighbourhood.app.intents_invitations import InviteGuest, MakeInvitation
from neighbourhood.app.ports import Queries
from neighbourhood.app.recovery import is_words, seed_of_words
from neighbourhood.app.rows import (
    HouseRow,
    ImportedRow,
    InvitationRow,
    JoiningRow,
    PersonRow,
    PlanRow,
    Quote,
    WordingRow,
)
from neighbourhood.domain.ids import HouseId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_PINS, MAX_TEXT_BYTES
from neighbourhood.viewmodels.first_run import CODE_CHARACTERS, group_code
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.samples.circles import SampleCircles
from neighbourhood.viewmodels.samples.erasing import SampleErasing
from neighbourhood.viewmodels.samples.moderation import SampleModeration
from neighbourhood.viewmodels.samples.residency import SampleResidency
from neighbourhood.viewmodels.samples.rows import reactions, refuse
from neighbourhood.viewmodels.samples.rules import SampleRules
from neighbourhood.viewmodels.samples.trusted import SampleTrusted

T = TypeVar("T")
_CODE_LETTERS: Final = frozenset("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_DAY_MS: Final = 24 * 3_600_000
_GUEST_DAYS: Final = 30
_SAMPLE_CODE: Final = "K7QMA-2XWTR-9GD4B-PVCBD"


class SampleBackend(SampleTrusted, SampleCircles, SampleErasing, SampleResidency, SampleModeration, SampleRules):
    """Carries intents out at once, on the calling thread, and forgets everything at the end."""

    def __init__(self, language: Language = "ru", *, empty: bool = False) -> None:
        super().__init__(language, empty=empty)
        self.carried_out: list[Intent] = []
        """Every intent submitted, oldest first."""
        self.refuses: dict[type[Intent], Fault] = {}
        """Intents that meet a fault, for tests and pictures."""
        self._lock = RLock()
        self._imported: dict[tuple[str, str], SubjectId] = {}
        self._imported_numbers: set[tuple[str, str, str]] = set()

    # --- Backend ---------------------------------------------------------------------------------------------------

    def submit(self, intent: Intent) -> "Future[object]":
        """Carry the intent out now."""
        self.carried_out.append(intent)
        if (fault := self.refuses.get(type(intent))) is not None:
            return _outcome(lambda: _meet(fault))
        carry_out = getattr(self, f"_do_{type(intent).__name__}", None)
        if carry_out is None:
            return _outcome(lambda: refuse(FaultKind.BAD_REQUEST))
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

    # --- intents ---------------------------------------------------------------------------------------------------

    def _do_FoundHouse(self, intent: FoundHouse) -> HouseRow:
        if self._house is not None:
            refuse(FaultKind.HOUSE_EXISTS)
        person = PersonId(self._new_id())
        me = PersonRow(
            person=person,
            name=intent.person_name,
            flat_number=intent.flat_number,
            council=True,
            me=True,
            roles=("council", "resident"),
        )
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
        return InvitationRow(
            code=_SAMPLE_CODE,
            flat_number=intent.flat_number,
            uses=intent.uses,
            expires_at_ms=self.now_ms + intent.days * _DAY_MS,
        )

    def _do_InviteGuest(self, intent: InviteGuest) -> InvitationRow:
        lasts_until_ms = self.now_ms + _GUEST_DAYS * _DAY_MS
        return InvitationRow(code=_SAMPLE_CODE, flat_number="", uses=intent.uses, expires_at_ms=lasts_until_ms)

    def _do_JoinHouse(self, intent: JoinHouse) -> None:
        if is_words(intent.code):
            seed_of_words(intent.code)
        else:
            self._check_code(intent)
        self.joining_row = JoiningRow(state="searching")
        self.tell(Changes(joining=True))

    def _check_code(self, intent: JoinHouse) -> None:
        bare = intent.code.replace("-", "")
        wrong = next((place for place, letter in enumerate(bare, 1) if letter not in _CODE_LETTERS), 0)
        if wrong or len(bare) != CODE_CHARACTERS or group_code(bare) != intent.code:
            raise Fault(FaultKind.MISTYPED_CODE, position=wrong)

    def _do_CancelJoining(self, _intent: CancelJoining) -> None:
        self.joining_row = JoiningRow(state="idle")
        self.tell(Changes(joining=True))

    def _do_ChangeTopic(self, intent: ChangeTopic) -> None:
        if not self._topics[intent.topic].mine:
            refuse(FaultKind.NOT_YOURS)
        words = {"title": intent.title, "category": intent.category, "purpose": intent.purpose, "emoji": intent.emoji}
        self._change_topic(intent.topic, **words)

    def _do_HandOverTopic(self, intent: HandOverTopic) -> None:
        if not self._topics[intent.topic].mine:
            refuse(FaultKind.NOT_YOURS)
        self._change_topic(intent.topic, mine=False, kept_by=self._known(intent.person)[1].name)

    def _do_ResolveTopic(self, intent: ResolveTopic) -> None:
        name = self._people[sample.ME].name if intent.on else ""
        self._change_topic(intent.topic, resolved_at_ms=self.now_ms if intent.on else None, resolved_by=name)

    def _do_PinTopic(self, intent: PinTopic) -> None:
        if intent.on and sum(row.pinned for row in self._topics.values() if row.topic != intent.topic) >= MAX_PINS:
            refuse(FaultKind.TOO_MANY_PINS)
        self._change_topic(intent.topic, pinned=intent.on)

    def _do_SetTopicLevel(self, intent: SetTopicLevel) -> None:
        self._change_topic(intent.topic, level=intent.level)

    def _do_PinMessage(self, intent: PinMessage) -> None:
        topic = self._messages[intent.message].topic
        others = [row for row in self.pinned(topic) if row.message != intent.message]
        if intent.on and len(others) >= MAX_PINS:
            refuse(FaultKind.TOO_MANY_PINS)
        self._change(intent.message, pinned=intent.on)

    def _do_Say(self, intent: Say) -> SubjectId:
        if len(intent.text.encode()) > MAX_TEXT_BYTES:
            refuse(FaultKind.TEXT_TOO_LONG)
        quoted = self._messages.get(intent.reply_to) if intent.reply_to is not None else None
        quote = Quote(message=quoted.message, author=quoted.author.name, text=quoted.text) if quoted else None
        me = self._people[sample.ME]
        fields = {"quote": quote, "mine": True, "unread": False, "delivered_to": 0}
        row = self._new_message(intent.topic, intent.text, me, **fields, mentions=self._mentions(intent.mentions))
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
        row = self._messages[intent.message]
        before = WordingRow(text=row.text, written_at_ms=row.written_at_ms)
        self._wordings.setdefault(intent.message, []).append(before)
        self._change(intent.message, text=intent.text, edited=True, mentions=self._mentions(intent.mentions))

    def _do_DeleteMessage(self, intent: DeleteMessage) -> None:
        self._change(intent.message, text="", deleted=True, pinned=False)

    def _do_React(self, intent: React) -> None:
        row = self._messages[intent.message]
        names = {found.reaction: [name for name in found.names] for found in row.reactions}  # noqa: C416
        mine = self._people[sample.ME].name
        others = [name for name in names.get(intent.reaction, []) if name != mine]
        names[intent.reaction] = [*others, mine] if intent.on else others
        self._change(intent.message, reactions=reactions(names, mine))

    def _do_MarkRead(self, intent: MarkRead) -> None:
        for row in self.timeline(intent.topic, limit=len(self._messages)):
            self._messages[row.message] = replace(row, unread=False)
        self.tell(Changes(topics=frozenset({intent.topic})))

    def _do_SaveDraft(self, intent: SaveDraft) -> None:
        if intent.topic == DRAFT:
            self.rules_typed = intent.text
            return
        self._topics[intent.topic] = replace(self._topics[intent.topic], draft=intent.text)
        self.tell(Changes(topics=frozenset({intent.topic})))

    def _do_ConnectTo(self, _intent: ConnectTo) -> None:
        self.sync_row = replace(self.sync_row, connected_devices=self.sync_row.connected_devices + 1)
        self.tell(Changes(sync=True))


def _outcome(call: Callable[[], T]) -> "Future[T]":
    future: Future[T] = Future()
    try:
        future.set_result(call())
    except Fault as fault:
        future.set_exception(fault)
    return future


def _meet(fault: Fault) -> None:
    raise fault
