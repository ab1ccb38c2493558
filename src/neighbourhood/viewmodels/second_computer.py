"""A code with which a further computer of this person joins the house."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault
from neighbourhood.app.intents_invitations import LinkDevice
from neighbourhood.app.rows import InvitationRow
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.first_run import group_code

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SecondComputer(QObject):
    """``code`` is empty until one has been made, and again when it has been handed over: it is kept nowhere."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._code = ""
        self._fault: Fault | None = None
        self._busy = False
        self._wanted = False
        appearance.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._code

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Slot()
    def make(self) -> None:
        """Make a code for one computer."""
        self._wanted = True
        if self._bridge is None or self._busy:
            return
        self._busy, self._fault = True, None
        self.changed.emit()
        self._bridge.submit(LinkDevice(), self._show, self._refuse)

    @Slot()
    def copy(self) -> None:
        """Put the code on the clipboard."""
        QGuiApplication.clipboard().setText(self._code)

    @Slot()
    def forget(self) -> None:
        """The code has been typed on the other computer, or is not wanted any more."""
        self._code, self._fault, self._wanted = "", None, False
        self.changed.emit()

    def attach(self, bridge: Bridge) -> None:
        """Link to a house."""
        self._bridge = bridge

    def _show(self, answer: object) -> None:
        self._busy = False
        if isinstance(answer, InvitationRow) and self._wanted:
            self._code = group_code(answer.code)
        self.changed.emit()

    def _refuse(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        self.changed.emit()
