"""What is being written into a topic: the draft, the answer, the edit. Nothing typed is ever lost."""

from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EditMessage, SaveDraft, Say
from neighbourhood.app.texts import legible
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.limits import MAX_TEXT_BYTES
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.emoji import EmojiList
from neighbourhood.viewmodels.formats import number
from neighbourhood.viewmodels.mentions import Mentions
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.silence import Silence

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_SAVE_AFTER_MS: Final = 500
_LITTLE_BYTES: Final = 4 * 1024
_MOST_PASTED_CHARS: Final = 4 * MAX_TEXT_BYTES
"""More than this freezes a text field, and could never be sent."""


class Writing(msgspec.Struct):
    """What one topic's field holds. ``saved`` is the draft as it was last written down."""

    draft: str = ""
    saved: str = ""
    reply_id: str = ""
    reply_author: str = ""
    reply_text: str = ""
    edit_id: str = ""
    edit_text: str = ""

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.edit_text if self.edit_id else self.draft

    def leave(self) -> None:
        """Answer and change nothing any more; the draft stays."""
        self.reply_id = self.reply_author = self.reply_text = self.edit_id = self.edit_text = ""


@QmlElement
class Composer(QObject):
    """``draftLoaded`` brings the text to show; ``accepted`` says that what was sent is written."""

    draftLoaded = Signal(str)
    accepted = Signal()
    contextChanged = Signal()
    roomChanged = Signal()
    choicesChanged = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay."""

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._mentions = Mentions(appearance, self)
        self._emoji = EmojiList(appearance, self)
        self._silence = Silence(appearance, self)
        self._bridge: Bridge | None = None
        self._topic: SubjectId | None = None
        self._writings: dict[SubjectId, Writing] = {}
        self._now = Writing()
        self._room = 0
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._pause.timeout.connect(self.keep)
        appearance.choicesChanged.connect(self.choicesChanged)

    @Property(Mentions, notify=partsChanged)
    def mentions(self) -> Mentions:
        return self._mentions

    @Property(EmojiList, notify=partsChanged)
    def emoji(self) -> EmojiList:
        return self._emoji

    @Property(Silence, notify=partsChanged)
    def silence(self) -> Silence:
        return self._silence

    @Property(str, notify=contextChanged)
    def replyId(self) -> str:
        return self._now.reply_id

    @Property(str, notify=contextChanged)
    def replyAuthor(self) -> str:
        return self._now.reply_author

    @Property(str, notify=contextChanged)
    def replyText(self) -> str:
        return self._now.reply_text

    @Property(str, notify=contextChanged)
    def editId(self) -> str:
        return self._now.edit_id

    @Property(int, notify=roomChanged)
    def room(self) -> int:
        """About how many letters still fit where few do, below 0 how many are too many; 0 while there is plenty."""
        return self._room

    @Property(str, notify=roomChanged)
    def roomTold(self) -> str:
        """The same number without its sign, as it stands in a sentence."""
        return number(abs(self._room), self._appearance.spoken)

    @Property(bool, notify=choicesChanged)
    def enterSends(self) -> bool:
        """Enter sends by itself; otherwise it begins a line and Ctrl+Enter sends."""
        return self._appearance.settings.choices.send_with == "enter"

    @Slot(str)
    def type(self, text: str) -> None:
        """Remember the text as it is typed; it is written down a moment later."""
        if self._now.edit_id:
            self._now.edit_text = text
        else:
            self._now.draft = text
            if text != self._now.saved and not self._pause.isActive():
                self._pause.start()
        self._measure(text)

    @Slot()
    def keep(self) -> None:
        """Write the draft of this topic down if it changed."""
        if self._topic is not None:
            self._save(self._topic, self._now)

    @Slot(str, str, str)
    def reply(self, message_id: str, author: str, text: str) -> None:
        """Answer a message from now on."""
        self.leave()
        self._now.reply_id, self._now.reply_author = message_id, author
        self._now.reply_text = " ".join(legible(text[:400]).split())[:200]
        self.contextChanged.emit()

    @Slot(str, str)
    def change(self, message_id: str, text: str) -> None:
        """Give one of my messages a new wording; the draft waits."""
        self._now.leave()
        self._now.edit_id, self._now.edit_text = message_id, text
        self._show()

    @Slot()
    def leave(self) -> None:
        """Answer or change nothing; what was typed before stands again."""
        changing = self._now.edit_id != ""
        self._now.leave()
        if changing:
            self._show()
        else:
            self.contextChanged.emit()

    @Slot()
    def send(self) -> None:
        """Write the message, the answer or the new wording. A refusal brings the text back."""
        text = self._now.text
        if self._topic is None or self._bridge is None or not self._fits(text):
            return
        sent = msgspec.structs.replace(self._now)
        called = self._mentions.standing_in(text)
        if sent.edit_id:
            message = SubjectId(bytes.fromhex(sent.edit_id))
            intent: Say | EditMessage = EditMessage(message=message, text=text.strip(), mentions=called)
        else:
            answer = SubjectId(bytes.fromhex(sent.reply_id)) if sent.reply_id else None
            intent = Say(topic=self._topic, text=text.strip(), reply_to=answer, mentions=called)
            self._now.draft = self._now.saved = ""  # saying it drops the draft
        self._now.leave()
        self._show()
        self._bridge.submit(intent, lambda _answer: self.accepted.emit(), partial(self._take_back, self._topic, sent))

    @Slot(result=str)
    def pasted(self) -> str:
        """Return the text on the clipboard as it may stand in a message; "" when there is none or far too much."""
        text = QGuiApplication.clipboard().text()
        if len(text) > _MOST_PASTED_CHARS:
            self._notices.show_fault(_too_long(len(text.encode("utf-8", "ignore"))))
            return ""
        return legible(text)

    @Slot(str, result=str)
    def cleaned(self, text: str) -> str:
        """Return a text as it may stand in a message."""
        return legible(text)

    def attach(self, bridge: Bridge) -> None:
        """Write into a house."""
        self._bridge = bridge
        self._mentions.attach(bridge)
        self._silence.attach(bridge)

    def open(self, topic: SubjectId | None, draft: str) -> None:
        """Go to another topic: keep this draft, show that one's."""
        self.keep()
        self._topic = topic
        self._silence.open(topic)
        if topic is not None:
            self._now = self._writings.setdefault(topic, Writing(draft=draft, saved=draft))
            self._show()

    def _save(self, topic: SubjectId, writing: Writing) -> None:
        if self._bridge is not None and writing.draft != writing.saved:
            writing.saved = writing.draft
            self._bridge.submit(SaveDraft(topic=topic, text=writing.draft))

    def _show(self) -> None:
        self._measure(self._now.text)
        self.contextChanged.emit()
        self.draftLoaded.emit(self._now.text)

    def _measure(self, text: str) -> None:
        size_bytes = len(text.encode("utf-8", "ignore"))
        left_bytes = MAX_TEXT_BYTES - size_bytes
        room = 0
        if left_bytes < _LITTLE_BYTES:
            letters = left_bytes * len(text) // size_bytes
            room = letters if letters else -1 if left_bytes < 0 else 1
        if room != self._room:
            self._room = room
            self.roomChanged.emit()

    def _fits(self, text: str) -> bool:
        size_bytes = len(text.strip().encode("utf-8", "ignore"))
        if size_bytes > MAX_TEXT_BYTES:
            self._notices.show_fault(_too_long(size_bytes))
        return 0 < size_bytes <= MAX_TEXT_BYTES

    def _take_back(self, topic: SubjectId, sent: Writing, fault: Fault) -> None:
        """Put what was refused back where it stood, before what was typed since."""
        here = self._writings[topic]
        if sent.edit_id and not here.edit_id:
            here.leave()
            here.edit_id, here.edit_text = sent.edit_id, sent.edit_text
        else:
            here.draft = "\n\n".join(part for part in (sent.text, here.draft) if part.strip())
            if not here.edit_id and not here.reply_id:
                here.reply_id, here.reply_author, here.reply_text = sent.reply_id, sent.reply_author, sent.reply_text
        if topic == self._topic:
            self._show()
        self._save(topic, here)
        self._notices.show_fault(fault)


def _too_long(size_bytes: int) -> Fault:
    return Fault(FaultKind.TEXT_TOO_LONG, size_bytes=size_bytes, limit_bytes=MAX_TEXT_BYTES)
