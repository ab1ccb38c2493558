"""The one sentence at the foot of the window: what went wrong or what can be undone."""

import traceback
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


def technical(fault: Fault) -> str:
    """Return what a person may copy into a report."""
    cause = traceback.format_exception(fault.__cause__) if fault.__cause__ else []
    return "\n".join([str(fault), *cause]).strip()


@QmlElement
class Notices(QObject):
    """``kind``: "" (none), "fault" (``text``, ``detail``), or a word for a thing done that QML puts into a sentence."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kind = self._text = self._detail = ""
        self._undo: Callable[[], None] | None = None

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._kind

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(str, notify=changed)
    def detail(self) -> str:
        return self._detail

    @Property(bool, notify=changed)
    def undoable(self) -> bool:
        return self._undo is not None

    def show_fault(self, fault: Fault) -> None:
        """Say what happened, what is safe and what to do."""
        self._show("fault", sentence(fault, self._appearance.spoken), technical(fault))

    def show(self, kind: str, *, detail: str = "", undo: Callable[[], None] | None = None) -> None:
        """Say that something was done; ``undo`` takes it back."""
        self._show(kind, "", detail, undo)

    @Slot()
    def undo(self) -> None:
        """Take back what the notice speaks of."""
        if self._undo is not None:
            self._undo()
        self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Put the notice away."""
        self._show("", "", "")

    def _show(self, kind: str, text: str, detail: str, undo: Callable[[], None] | None = None) -> None:
        self._kind, self._text, self._detail, self._undo = kind, text, detail, undo
        self.changed.emit()
