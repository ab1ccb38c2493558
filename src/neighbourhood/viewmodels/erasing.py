"""Erasing for everybody, for ever: one message, or everything that this person has written."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import EraseMessage, EraseMine
from neighbourhood.app.sentences import sentence
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.notices import Notices

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Erasing(QObject):
    """``begun``: something is about to be erased; ``done``: what was asked for last is, ``fault`` why it is not."""

    changed = Signal()
    begun = Signal()
    done = Signal()

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._bridge: Bridge | None = None
        self._busy = False
        self._fault: Fault | None = None
        appearance.languageChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Slot(str)
    def message(self, message_id: str) -> None:
        """Erase what the author of a message has said in it."""
        self._erase(EraseMessage(message=SubjectId(bytes.fromhex(message_id))), "erased")

    @Slot()
    def mine(self) -> None:
        """Erase everything that I have ever written here, on whichever computer."""
        self._erase(EraseMine(), "erased_mine")

    @Slot()
    def forgetFault(self) -> None:
        """The person looks at something else."""
        self._tell(busy=self._busy, fault=None)

    def attach(self, bridge: Bridge) -> None:
        """Erase in a house."""
        self._bridge = bridge

    def _erase(self, intent: Intent, told: str) -> None:
        if self._bridge is None or self._busy:
            return
        self.begun.emit()
        self._tell(busy=True, fault=None)
        self._bridge.submit(
            intent, lambda _count: self._finish(told), lambda fault: self._tell(busy=False, fault=fault)
        )

    def _finish(self, told: str) -> None:
        self._tell(busy=False, fault=None)
        self.done.emit()
        self._notices.show(told)

    def _tell(self, *, busy: bool, fault: Fault | None) -> None:
        self._busy, self._fault = busy, fault
        self.changed.emit()
