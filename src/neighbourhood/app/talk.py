"""Topics and messages: what residents write, and what they have read."""

from collections.abc import Iterable
from typing import Final

from neighbourhood.app.changes import Changes
from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import told_apart
from neighbourhood.app.intents import (
    CreateTopic,
    DeleteMessage,
    EditMessage,
    ImportedMessage,
    ImportMessages,
    MarkRead,
    React,
    SaveDraft,
    Say,
)
from neighbourhood.app.projector import import_identity, import_twin
from neighbourhood.app.rows import ImportedRow
from neighbourhood.app.texts import clean_line, clean_optional_line, clean_text, encodable
from neighbourhood.domain import limits
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects import content
from neighbourhood.domain.subjects.content import REACTIONS
from neighbourhood.domain.subjects.states import MessageState, Origin, TopicState, decode_state

_IMPORT_CATEGORY: Final = "other"
_MAX_DRAFT_CHARS: Final = 1_000_000

_Old = tuple[Origin, str]
"""A message of an older chat: where it comes from, and its text."""


class Talk:
    """Intents of the talk, over a Core."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def create_topic(self, intent: CreateTopic) -> SubjectId:
        """Begin a topic for the residents."""
        title = clean_line(intent.title, limits.MAX_TITLE_CHARS)
        purpose = clean_optional_line(intent.purpose, limits.MAX_PURPOSE_CHARS)
        category = clean_optional_line(intent.category, limits.MAX_NAME_CHARS)
        emoji = clean_optional_line(intent.emoji, limits.MAX_NAME_CHARS)
        now = self._core.outside.now_ms()
        (id_,) = self._core.tell(content.CreateTopic(None, now, title, category, purpose, emoji))
        return SubjectId(id_)

    def say(self, intent: Say) -> SubjectId:
        """Write a message and drop the topic's draft, both or neither."""
        text = clean_text(intent.text)
        self._check_topic(intent.topic)
        if intent.reply_to is not None:
            self._message(intent.reply_to)
        with self._core.together():
            self._core.storage.save_draft(intent.topic, "", 0)
            said = content.Say(None, self._core.outside.now_ms(), intent.topic, text, intent.reply_to)
            (id_,) = self._core.tell(said)
        return SubjectId(id_)

    def edit(self, intent: EditMessage) -> None:
        """Give one's own message a new wording."""
        text = clean_text(intent.text)
        state = self._own_message(intent.message)
        if not state.deleted and state.text != text:
            self._core.tell(content.EditMessage(intent.message, self._core.outside.now_ms(), text))

    def delete(self, intent: DeleteMessage) -> None:
        """Hide one's own message for everyone."""
        if not self._own_message(intent.message).deleted:
            self._core.tell(content.DeleteMessage(intent.message, self._core.outside.now_ms()))

    def react(self, intent: React) -> None:
        """Set or take back a reaction; saying it twice writes nothing."""
        if intent.reaction not in REACTIONS:
            raise Fault(FaultKind.BAD_REQUEST, detail="reaction")
        state, me = self._message(intent.message), self._core.log.me
        if any(kind == intent.reaction and me in people for kind, people in state.reactions) != intent.on:
            self._core.tell(content.React(intent.message, self._core.outside.now_ms(), intent.reaction, intent.on))

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
        if self._core.log.me is None:
            raise Fault(FaultKind.NO_HOUSE)
        if not self._core.log.knows_subject(topic, "topic"):
            raise Fault(FaultKind.UNKNOWN_TOPIC)

    def _message(self, message: SubjectId) -> MessageState:
        record = self._core.storage.subject(message)
        state = decode_state(record.state) if record is not None else None
        if not isinstance(state, MessageState):
            raise Fault(FaultKind.UNKNOWN_MESSAGE)
        return state

    def _own_message(self, message: SubjectId) -> MessageState:
        state = self._message(message)
        if state.author != self._core.log.me:
            raise Fault(FaultKind.NOT_YOURS)
        return state


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
