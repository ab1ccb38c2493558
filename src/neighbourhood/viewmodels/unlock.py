"""The passphrase that opens the data folder."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.ports import Backend
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Crossing
from neighbourhood.viewmodels.notices import technical

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MENDED_BY_A_PASSPHRASE: Final = (FaultKind.PASSPHRASE_NEEDED, FaultKind.WRONG_PASSPHRASE)
OpenWith = Callable[[str], "Future[Backend]"]


@QmlElement
class Unlock(QObject):
    """``opened`` carries the Backend.

    ``fresh``: the folder is new and a passphrase is chosen for it. ``blocked``: no passphrase can help; ``fault`` says
    what can.
    """

    changed = Signal()
    opened = Signal(object)

    def __init__(
        self,
        open_with: OpenWith | None,
        appearance: Appearance,
        *,
        fault: Fault | None = None,
        new_folder: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_with = open_with
        self._appearance = appearance
        self._crossing = Crossing()
        self._busy = False
        helps = fault is None or fault.kind in _MENDED_BY_A_PASSPHRASE
        self._fresh = new_folder and (helps or (fault is not None and fault.kind is FaultKind.NO_KEYRING))
        self._blocked = not helps and not self._fresh
        wrong = fault is not None and fault.kind is FaultKind.WRONG_PASSPHRASE
        self._fault = fault if wrong or self._blocked else None
        appearance.languageChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, notify=changed)
    def fresh(self) -> bool:
        return self._fresh

    @Property(bool, notify=changed)
    def blocked(self) -> bool:
        return self._blocked

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(str, notify=changed)
    def faultDetail(self) -> str:
        return technical(self._fault) if self._fault is not None else ""

    @Slot(str)
    def tryPassphrase(self, passphrase: str) -> None:
        """Try it; the work of deriving the key is done elsewhere."""
        if self._open_with is None or self._busy:
            return
        self._set(busy=True, fault=None)
        self._crossing.follow(self._open_with(passphrase), self._done, lambda fault: self._set(busy=False, fault=fault))

    @Slot()
    def forgetFault(self) -> None:
        """The passphrase is being typed anew."""
        if self._fault is not None and not self._busy:
            self._set(busy=False, fault=None)

    def close(self) -> None:
        """Hear of no answer any more."""
        self._crossing.close()

    def _done(self, backend: Backend) -> None:
        self._set(busy=False, fault=None)
        self.opened.emit(backend)

    def _set(self, *, busy: bool, fault: Fault | None) -> None:
        self._busy, self._fault = busy, fault
        self.changed.emit()
