"""Topics and messages: what residents write, and what they have read."""

from typing import Final

from neighbourhood.app.changes import Changes
from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
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
from neighbourhood.app.projector import import_identity
from neighbourhood.app.rows import ImportedRow
from neighbourhood.app.texts import clean_line, clean_optional_line, clean_text, encodable
from neighbourhood.domain import limits
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects import content
from neighbourhood.domain.subjects.content import REACTIONS
from neighbourhood.domain.subjects.states import MessageState, decode_state

_IMPORT_CATEGORY: Final = "other"
_MAX_DRAFT_CHARS: Final = 1_000_000
_MAX_PURPOSE_CHARS: Final = 500


class Talk:
    """Intents of the talk, over a Core."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def create_topic(self, intent: CreateTopic) -> SubjectId:
        """Begin a topic for the residents."""
        title = clean_line(intent.title, limits.MAX_TITLE_CHARS)
        purpose = clean_optional_line(intent.purpose, _MAX_PURPOSE_CHARS)
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
        if state.text != text:
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
        """Append what of an older chat is not here yet, in its order."""
        storage = self._core.storage
        identity = {
            message.number: import_identity(intent.source, intent.chat, message.number) for message in intent.messages
        }
        here = storage.imported(identity.values())
        once = {message.number: message for message in reversed(intent.messages)}.values()
        wanted = [message for message in reversed(once) if identity[message.number] not in here]
        with self._core.together():
            topic = self._import_topic(intent)
            now = self._core.outside.now_ms()
            if wanted:
                self._core.tell(*(_imported(message, intent, topic, now) for message in wanted))
        return ImportedRow(topic=topic, added=len(wanted), already_here=len(intent.messages) - len(wanted))

    def _import_topic(self, intent: ImportMessages) -> SubjectId:
        """Return the topic that this chat was imported into, or a new one."""
        name = f"import/{_chat_identity(intent).hex()}"
        remembered = self._core.storage.meta(name)
        if remembered is not None:
            return SubjectId(remembered)
        found = self._core.storage.imported(
            import_identity(intent.source, intent.chat, message.number) for message in intent.messages
        )
        with self._core.together():
            title = clean_line(intent.title or intent.chat, 10 * limits.MAX_TITLE_CHARS)[: limits.MAX_TITLE_CHARS]
            topic = next(iter(found.values()), None) or self.create_topic(
                CreateTopic(title=title, category=_IMPORT_CATEGORY)
            )
            self._core.storage.set_meta(name, topic)
        return topic

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


def _chat_identity(intent: ImportMessages) -> bytes:
    return import_identity(intent.source, intent.chat, "")


def _imported(message: ImportedMessage, intent: ImportMessages, topic: SubjectId, now_ms: int) -> content.ImportMessage:
    return content.ImportMessage(
        None,
        now_ms,
        topic,
        intent.source,
        intent.chat,
        message.number,
        encodable(message.author),
        message.sent_at_ms,
        encodable(message.text),
        message.media,
        message.reply_to,
        message.edited_at_ms,
        message.service,
    )
