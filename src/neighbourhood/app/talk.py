"""Topics and messages: what residents write, and what they have read."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import told_apart
from neighbourhood.app.intents import (
    ChangeTopic,
    CreateTopic,
    DeleteMessage,
    EditMessage,
    HandOverTopic,
    ImportedMessage,
    ImportMessages,
    MarkRead,
    PinMessage,
    PinTopic,
    React,
    Readers,
    ResolveTopic,
    SaveDraft,
    Say,
    SetTopicLevel,
)
from neighbourhood.app.moderating import Moderating
from neighbourhood.app.projector import import_identity, import_twin
from neighbourhood.app.rows import ImportedRow
from neighbourhood.app.texts import clean_line, clean_optional_line, clean_text, composed, encodable
from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import RESIDENT
from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import Circle, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects import content
from neighbourhood.domain.subjects.content import REACTIONS
from neighbourhood.domain.subjects.states import MessageState, Origin, TopicState, decode_state

_IMPORT_CATEGORY: Final = "other"
_TIERS: Final[Mapping[Readers, Tier]] = {"desk": Tier.DESK, "residents": Tier.RESIDENTS, "council": Tier.COUNCIL}
_MAX_DRAFT_CHARS: Final = 1_000_000

_Old = tuple[Origin, str]
"""A message of an older chat: where it comes from, and its text."""


class Talk:
    """Intents of the talk, over a Core."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._moderating = Moderating(core)

    def create_topic(self, intent: CreateTopic) -> SubjectId:
        """Begin a topic for those who are to read it."""
        if self._core.log.me is None:
            raise self._core.absent()
        self._moderating.check_may_begin()
        said = content.CreateTopic(None, self._core.outside.now_ms(), *_described(intent))
        (id_,) = self._core.tell(said, circle=intent.circle if intent.circle is not None else _TIERS[intent.readers])
        return SubjectId(id_)

    def change_topic(self, intent: ChangeTopic) -> None:
        """Describe anew a topic that one keeps; saying the same twice writes nothing."""
        words = _described(intent)
        state, circle = self._kept_topic(intent.topic)
        if (state.title, state.category, state.purpose, state.emoji) != words:
            self._moderating.check_may_begin()
            self._core.tell(content.ChangeTopic(intent.topic, self._core.outside.now_ms(), *words), circle=circle)

    def hand_over_topic(self, intent: HandOverTopic) -> None:
        """Give a topic that one keeps to another resident."""
        _, circle = self._kept_topic(intent.topic)
        person = self._core.log.view.persons.get(intent.person)
        if person is None or RESIDENT not in person.roles or person.id == self._core.log.me:
            raise Fault(FaultKind.UNKNOWN_PERSON)
        if not self._reads(person, circle):
            raise Fault(FaultKind.NOT_ALLOWED)
        said = content.HandOverTopic(intent.topic, self._core.outside.now_ms(), intent.person)
        self._core.tell(said, circle=circle)

    def kept_topics(self, successor: PersonId) -> list[SubjectId]:
        """Return the topics that one keeps and somebody else could: those that they read."""
        person, me = self._core.log.view.persons[successor], self._core.log.me
        records = self._core.storage.subjects_of_kind("topic")
        states = ((record, decode_state(record.state)) for record in records if self._reads(person, record.circle))
        return [record.id for record, state in states if isinstance(state, TopicState) and state.keeper == me]

    def _reads(self, person: Person, circle: Circle) -> bool:
        if isinstance(circle, Tier):
            return person.tier >= circle
        state = self._core.log.keys.circles.states.get(circle)
        return state is not None and state.kind == "own" and person.id in state.members

    def resolve_topic(self, intent: ResolveTopic) -> None:
        """Say that a topic is settled or open again; saying it twice writes nothing."""
        state, circle = self._topic(intent.topic)
        if (state.settled is not None and state.settled.on) != intent.on:
            self._core.tell(content.ResolveTopic(intent.topic, self._core.outside.now_ms(), intent.on), circle=circle)

    def pin_topic(self, intent: PinTopic) -> None:
        """Keep a topic on top, here only."""
        self._check_topic(intent.topic)
        others = self._core.storage.pinned_topics() - {intent.topic}
        if intent.on and len(others) >= limits.MAX_PINS:
            raise Fault(FaultKind.TOO_MANY_PINS, limit_pins=limits.MAX_PINS)
        with self._core.storage.transaction(durable=False):
            self._core.storage.pin_topic(intent.topic, on=intent.on)
        self._core.publish(Changes(topics=frozenset((intent.topic,))))

    def set_topic_level(self, intent: SetTopicLevel) -> None:
        """Choose which messages of a topic are told aloud, here only."""
        self._check_topic(intent.topic)
        with self._core.storage.transaction(durable=False):
            self._core.storage.set_topic_level(intent.topic, intent.level)
        self._core.publish(Changes(topics=frozenset((intent.topic,))))

    def say(self, intent: Say) -> SubjectId:
        """Write a message and drop the topic's draft, both or neither."""
        text = clean_text(intent.text)
        _, circle = self._topic(intent.topic)
        if intent.reply_to is not None and self._message(intent.reply_to)[1] != circle:
            raise Fault(FaultKind.OTHER_CIRCLE)
        self._moderating.check_may_write(intent.topic)
        with self._core.together():
            self._core.storage.save_draft(intent.topic, "", 0)
            now, mentions = self._core.outside.now_ms(), _mentions(intent.mentions, text)
            said = content.Say(None, now, intent.topic, text, intent.reply_to, mentions)
            (id_,) = self._core.tell(said, circle=circle)
        return SubjectId(id_)

    def edit(self, intent: EditMessage) -> None:
        """Give one's own message a new wording."""
        text = clean_text(intent.text)
        state, circle = self._own_message(intent.message)
        mentions = _mentions(intent.mentions, text)
        if not state.deleted and (state.text, state.mentions) != (text, mentions):
            self._moderating.check_may_edit(self._place_of(intent.message))
            said = content.EditMessage(intent.message, self._core.outside.now_ms(), text, mentions)
            self._core.tell(said, circle=circle)

    def delete(self, intent: DeleteMessage) -> None:
        """Hide one's own message for everyone."""
        state, circle = self._own_message(intent.message)
        if not state.deleted:
            self._core.tell(content.DeleteMessage(intent.message, self._core.outside.now_ms()), circle=circle)

    def pin(self, intent: PinMessage) -> None:
        """Keep a message in sight for everybody, or no more; saying it twice writes nothing."""
        state, circle = self._message(intent.message)
        if state.pinned == intent.on or state.deleted:
            return
        if intent.on and self._core.storage.count_pinned(state.topic, limits.MAX_PINS) == limits.MAX_PINS:
            raise Fault(FaultKind.TOO_MANY_PINS, limit_pins=limits.MAX_PINS)
        self._core.tell(content.PinMessage(intent.message, self._core.outside.now_ms(), intent.on), circle=circle)

    def react(self, intent: React) -> None:
        """Set or take back a reaction; saying it twice writes nothing."""
        if intent.reaction not in REACTIONS:
            raise Fault(FaultKind.BAD_REQUEST, detail="reaction")
        state, circle = self._message(intent.message)
        me = self._core.log.me
        if any(kind == intent.reaction and me in people for kind, people in state.reactions) != intent.on:
            said = content.React(intent.message, self._core.outside.now_ms(), intent.reaction, intent.on)
            self._core.tell(said, circle=circle)

    def mark_read(self, intent: MarkRead) -> None:
        """Everything that has arrived so far is read."""
        with self._core.storage.transaction(durable=False):
            self._core.storage.mark_read(intent.topic, self._core.storage.last_row())
        self._core.publish(Changes(topics=frozenset((intent.topic,))))

    def save_draft(self, intent: SaveDraft) -> None:
        """Keep what was typed."""
        if len(intent.text) > _MAX_DRAFT_CHARS:
            raise Fault(FaultKind.TEXT_TOO_LONG, limit_kib=limits.MAX_TEXT_BYTES // 1024)
        with self._core.storage.transaction(durable=False):
            self._core.storage.save_draft(intent.topic, encodable(intent.text), self._core.outside.now_ms())

    def import_messages(self, intent: ImportMessages) -> ImportedRow:
        """Append what of an older chat is not here yet, in its order.

        Here is what somebody brought in the same words: other words under the same number are another message.
        """
        once: dict[bytes, _Old] = {}
        for message in intent.messages:
            old = _old(message, intent)
            once.setdefault(import_twin(*old), old)
        here = self._core.storage.imported(once)
        wanted = [old for twin, old in once.items() if twin not in here]
        with self._core.together():
            topic = self._import_topic(intent, here.values())
            now = self._core.outside.now_ms()
            if wanted:
                self._core.tell(*(_imported(*old, topic, now) for old in wanted))
        return ImportedRow(topic=topic, added=len(wanted), already_here=len(intent.messages) - len(wanted))

    def _import_topic(self, intent: ImportMessages, here: Iterable[SubjectId]) -> SubjectId:
        """Return the topic that this chat was imported into, or that others brought the same to, or a new one."""
        name = f"import/{import_identity(encodable(intent.source), encodable(intent.chat), '').hex()}"
        remembered = self._core.storage.meta(name)
        if remembered is not None:
            return SubjectId(remembered)
        with self._core.together():
            topic = next(iter(here), None) or self._new_import_topic(intent)
            self._core.storage.set_meta(name, topic)
        return topic

    def _new_import_topic(self, intent: ImportMessages) -> SubjectId:
        title = clean_line(intent.title or intent.chat, 10 * limits.MAX_TITLE_CHARS)[: limits.MAX_TITLE_CHARS]
        topics = (decode_state(record.state) for record in self._core.storage.subjects_of_kind("topic"))
        taken = [topic.title for topic in topics if isinstance(topic, TopicState)]
        title = told_apart(title, intent.source, taken, limits.MAX_TITLE_CHARS)
        return self.create_topic(CreateTopic(title=title, category=_IMPORT_CATEGORY))

    def _check_topic(self, topic: SubjectId) -> None:
        self._topic(topic)

    def _topic(self, topic: SubjectId) -> tuple[TopicState, Circle]:
        if self._core.log.me is None:
            raise self._core.absent()
        record = self._core.storage.subject(topic)
        state = decode_state(record.state) if record is not None else None
        if record is None or not isinstance(state, TopicState):
            raise Fault(FaultKind.UNKNOWN_TOPIC)
        return state, record.circle

    def _kept_topic(self, topic: SubjectId) -> tuple[TopicState, Circle]:
        state, circle = self._topic(topic)
        if state.keeper != self._core.log.me:
            raise Fault(FaultKind.NOT_YOURS)
        return state, circle

    def _message(self, message: SubjectId) -> tuple[MessageState, Circle]:
        record = self._core.storage.subject(message)
        state = decode_state(record.state) if record is not None else None
        if record is None or not isinstance(state, MessageState):
            raise Fault(FaultKind.UNKNOWN_MESSAGE)
        return state, record.circle

    def _place_of(self, message: SubjectId) -> SubjectId:
        """Return the topic in which a message stands now."""
        record = self._core.storage.subject(message)
        if record is None or record.topic is None:
            raise Fault(FaultKind.UNKNOWN_MESSAGE)
        return record.topic

    def _own_message(self, message: SubjectId) -> tuple[MessageState, Circle]:
        state, circle = self._message(message)
        if state.author != self._core.log.me:
            raise Fault(FaultKind.NOT_YOURS)
        return state, circle


def _described(intent: CreateTopic | ChangeTopic) -> tuple[str, str, str, str]:
    """Return title, category, purpose and emoji."""
    return (
        clean_line(intent.title, limits.MAX_TITLE_CHARS),
        clean_optional_line(intent.category, limits.MAX_NAME_CHARS),
        clean_optional_line(intent.purpose, limits.MAX_PURPOSE_CHARS),
        clean_optional_line(intent.emoji, limits.MAX_NAME_CHARS),
    )


def _mentions(mentions: Sequence[content.Mention], text: str) -> tuple[content.Mention, ...]:
    """Return the mentions whose words stand in the text, each once. Raises Fault BAD_REQUEST."""
    cleaned = (replace(one, words=composed(one.words), entrance=composed(one.entrance)) for one in mentions)
    standing = tuple(dict.fromkeys(one for one in cleaned if one.words in text))
    if len(standing) > limits.MAX_MENTIONS or not all(content.is_mention(one) for one in standing):
        raise Fault(FaultKind.BAD_REQUEST, detail="mentions")
    return standing


def _old(message: ImportedMessage, intent: ImportMessages) -> _Old:
    origin = Origin(
        encodable(intent.source),
        encodable(intent.chat),
        encodable(message.number),
        encodable(message.author),
        message.sent_at_ms,
        encodable(message.media),
        encodable(message.reply_to) if message.reply_to is not None else None,
        message.edited_at_ms,
        message.service,
    )
    return origin, encodable(message.text)


def _imported(origin: Origin, text: str, topic: SubjectId, now_ms: int) -> content.ImportMessage:
    return content.ImportMessage(
        None,
        now_ms,
        topic,
        origin.source,
        origin.chat,
        origin.number,
        origin.author,
        origin.sent_at_ms,
        text,
        origin.media,
        origin.reply_to,
        origin.edited_at_ms,
        origin.service,
    )
