"""What is being written into a topic: the draft, the answer, the edit. Nothing typed is ever lost."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EditMessage, SaveDraft, Say
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.limits import MAX_TEXT_BYTES
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.notices import Notices

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Composer(QObject):
    """``draftLoaded`` brings the text to show, ``accepted`` says that the text is written and the field may empty."""

    draftLoaded = Signal(str)
    accepted = Signal()
    busyChanged = Signal()

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._bridge: Bridge | None = None
        self._topic: SubjectId | None = None
        self._drafts: dict[SubjectId, str] = {}
        self._text = self._saved = ""
        self._busy = False

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._busy

    @Slot(str)
    def type(self, text: str) -> None:
        """Remember the text as it is typed; it is saved by ``keep``."""
        self._text = text

    @Slot()
    def keep(self) -> None:
        """Save the draft of this topic if it changed."""
        if self._topic is None or self._bridge is None or self._text == self._saved:
            return
        self._saved = self._drafts[self._topic] = self._text
        self._bridge.submit(SaveDraft(topic=self._topic, text=self._text))

    @Slot(str, str)
    def say(self, text: str, reply_to: str) -> None:
        """Write a message, or an answer when ``reply_to`` names one."""
        if self._topic is None or self._bridge is None or self._busy or not self._fits(text):
            return
        self._set_busy(True)
        answer = SubjectId(bytes.fromhex(reply_to)) if reply_to else None
        self._bridge.submit(Say(topic=self._topic, text=text.strip(), reply_to=answer), self._done, self._refused)

    @Slot(str, str)
    def edit(self, message_id: str, text: str) -> None:
        """Change one of my messages."""
        if self._bridge is None or self._busy or not self._fits(text):
            return
        self._set_busy(True)
        intent = EditMessage(message=SubjectId(bytes.fromhex(message_id)), text=text.strip())
        self._bridge.submit(intent, self._edited, self._refused)

    def attach(self, bridge: Bridge) -> None:
        """Write into a house."""
        self._bridge = bridge

    def open(self, topic: SubjectId | None, draft: str) -> None:
        """Go to another topic: keep this draft, show that one's."""
        self.keep()
        self._topic = topic
        if topic is not None:
            self._text = self._saved = self._drafts.get(topic, draft)
            self.draftLoaded.emit(self._text)

    def _fits(self, text: str) -> bool:
        size_bytes = len(text.strip().encode())
        if size_bytes > MAX_TEXT_BYTES:
            fault = Fault(FaultKind.TEXT_TOO_LONG, size_bytes=size_bytes, limit_bytes=MAX_TEXT_BYTES)
            self._notices.show_fault(fault)
        return 0 < size_bytes <= MAX_TEXT_BYTES

    def _done(self, _message: object) -> None:
        self._text = self._saved = ""
        if self._topic is not None:
            self._drafts[self._topic] = ""
        self._edited(None)

    def _edited(self, _answer: object) -> None:
        self._set_busy(False)
        self.accepted.emit()

    def _refused(self, fault: Fault) -> None:
        self._set_busy(False)
        self._notices.show_fault(fault)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()
