"""The one sentence at the foot of the window: what went wrong or what can be undone."""

import traceback
from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault, FaultKind
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
    """``kind``: "" (none), "fault" (``text``, ``detail``), "trouble" (``text``: it stops nothing and may go by itself),
    or a word for a thing done that QML puts into a sentence.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kind = self._detail = ""
        self._fault: Fault | None = None
        self._undo: Callable[[], None] | None = None
        self._troubles: frozenset[FaultKind] = frozenset()
        self._untold: list[Fault] = []
        appearance.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._kind

    @Property(str, notify=changed)
    def text(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(str, notify=changed)
    def detail(self) -> str:
        return self._detail

    @Property(bool, notify=changed)
    def undoable(self) -> bool:
        return self._undo is not None

    @Property(bool, notify=changed)
    def resumable(self) -> bool:
        """Whether it says that writing waits, which a person may end."""
        return self._fault is not None and self._fault.kind is FaultKind.HELD_BACK

    def show_fault(self, fault: Fault) -> None:
        """Say what happened, what is safe and what to do."""
        self._show("fault", fault=fault, detail=technical(fault))

    def show(self, kind: str, *, detail: str = "", undo: Callable[[], None] | None = None) -> None:
        """Say that something was done; ``undo`` takes it back."""
        self._show(kind, detail=detail, undo=undo)

    def follow(self, troubles: Sequence[Fault]) -> None:
        """Say once, one after the other, what does not stop the program; say it no more when it is over."""
        before, now = self._troubles, frozenset(fault.kind for fault in troubles)
        self._troubles = now
        new = [fault for fault in troubles if fault.kind not in before]
        self._untold = [fault for fault in self._untold if fault.kind in now] + new
        is_over = self._fault is not None and self._fault.kind in before - now
        if is_over or (self._kind == "" and self._untold):
            self.dismiss()

    @Slot()
    def undo(self) -> None:
        """Take back what the notice speaks of."""
        if self._undo is not None:
            self._undo()
        self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Put the notice away; the next one that waits comes."""
        if self._untold:
            self._show("trouble", fault=self._untold.pop(0))
        else:
            self._show("")

    def _show(
        self, kind: str, *, fault: Fault | None = None, detail: str = "", undo: Callable[[], None] | None = None
    ) -> None:
        self._kind, self._fault, self._detail, self._undo = kind, fault, detail, undo
        self.changed.emit()
