"""The passphrase that opens the data folder."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.ports import Backend
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Crossing
from neighbourhood.viewmodels.notices import technical
from neighbourhood.viewmodels.passphrase import strength

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MENDED_BY_A_PASSPHRASE: Final = (FaultKind.PASSPHRASE_NEEDED, FaultKind.WRONG_PASSPHRASE)
_MENDED_BY_AN_EMPTY_FOLDER: Final = (
    FaultKind.DAMAGED_KEY_FILE,
    FaultKind.DAMAGED_DATABASE,
    FaultKind.FOREIGN_DATABASE,
    FaultKind.FOLDER_NOT_WRITABLE,
)
OpenWith = Callable[[str | None], "Future[Backend]"]
"""Opens the data folder: with this passphrase, or for None as at the start."""


@QmlElement
class Unlock(QObject):
    """``opened`` carries the Backend.

    ``fresh``: the folder is new and a passphrase is chosen for it. ``blocked``: no passphrase can help; ``fault`` says
    what can, and after that ``tryAgain`` opens the house.
    """

    changed = Signal()
    opened = Signal(object)
    folderAsked = Signal(str)
    """The person starts with this empty folder instead."""

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
        self._new_folder = new_folder
        self._busy = self._fresh = self._blocked = False
        self._fault: Fault | None = None
        self._folder_fault: Fault | None = None
        self._face(fault)
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

    @Property(bool, notify=changed)
    def openElsewhere(self) -> bool:
        """Whether another window or program of this person has the house open."""
        return self._blocked and self._fault is not None and "open_folder" in self._fault.details

    @Property(bool, notify=changed)
    def replaceable(self) -> bool:
        """Whether starting with an empty folder is a way on."""
        return self._blocked and self._fault is not None and self._fault.kind in _MENDED_BY_AN_EMPTY_FOLDER

    @Property(str, notify=changed)
    def folderFault(self) -> str:
        """Say why the folder chosen instead cannot be taken."""
        return sentence(self._folder_fault, self._appearance.spoken) if self._folder_fault is not None else ""

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(str, notify=changed)
    def faultDetail(self) -> str:
        return technical(self._fault) if self._fault is not None else ""

    @Slot(str)
    def tryPassphrase(self, passphrase: str) -> None:
        """Try it; the work of deriving the key is done elsewhere."""
        self._fault = None
        self._open(passphrase)

    @Slot()
    def tryAgain(self) -> None:
        """Open the house as at the start: what stood in the way may be gone."""
        self._open(None)

    @Slot(QUrl)
    def startWith(self, folder: QUrl) -> None:
        """Go on with an empty folder; the one that did not open stays as it is."""
        path = folder.toLocalFile()
        self._folder_fault = None
        try:
            if any(Path(path).iterdir()):
                self._folder_fault = Fault(FaultKind.FOLDER_NOT_WRITABLE, full_folder=path)
        except OSError:
            self._folder_fault = Fault(FaultKind.FOLDER_NOT_WRITABLE, folder=path)
        self.changed.emit()
        if self._folder_fault is None:
            self.folderAsked.emit(path)

    @Slot(str, result=str)
    def strength(self, passphrase: str) -> str:
        """Return what ``passphrase.strength`` says of a passphrase that is being chosen."""
        return strength(passphrase)

    @Slot()
    def forgetFault(self) -> None:
        """The passphrase is being typed anew."""
        if self._fault is not None and not self._busy and not self._blocked:
            self._fault = None
            self.changed.emit()

    def close(self) -> None:
        """Hear of no answer any more."""
        self._crossing.close()

    def _open(self, passphrase: str | None) -> None:
        if self._open_with is None or self._busy:
            return
        self._busy = True
        self.changed.emit()
        self._crossing.follow(self._open_with(passphrase), self._done, self._refused)

    def _done(self, backend: Backend) -> None:
        self._busy = False
        self.changed.emit()
        self.opened.emit(backend)

    def _refused(self, fault: Fault) -> None:
        self._busy = False
        self._face(fault)
        self.changed.emit()

    def _face(self, fault: Fault | None) -> None:
        """Decide what to show: a prompt, or why no passphrase can help."""
        kind = fault.kind if fault is not None else None
        self._fresh = self._new_folder and kind in {None, FaultKind.NO_KEYRING}
        self._blocked = kind is not None and kind not in _MENDED_BY_A_PASSPHRASE and not self._fresh
        self._fault = fault if self._blocked or kind is FaultKind.WRONG_PASSPHRASE else None
