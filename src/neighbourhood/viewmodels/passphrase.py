"""What opens the data folder: a passphrase or the keyring of the computer, looked at and changed in the settings."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Crossing
from neighbourhood.viewmodels.notices import Notices

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_FAIR_LETTERS: Final = 10
_GOOD_LETTERS: Final = 18
_FEW_DIFFERENT: Final = 5


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """What opens the data folder, and whether this computer has a keyring that could."""

    by_keyring: bool
    has_keyring: bool


class KeyCare(Protocol):
    """The key of one open data folder. Both calls answer from a thread of their own; futures may raise Fault."""

    def look(self) -> "Future[Keeping]":
        """Say what opens the folder now."""

    def change(self, old: str | None, new: str | None) -> "Future[str | None]":
        """Let another passphrase open it, or for ``new`` None the keyring; ``old`` None: the keyring does now.

        The answer is the account of a key that the keyring did not forget.
        """


def strength(passphrase: str) -> Literal["", "weak", "fair", "good"]:
    """Return a hint about a passphrase, for QML to put into words; it forbids nothing. "" while there is none."""
    if not passphrase:
        return ""
    if len(passphrase) < _FAIR_LETTERS or len(set(passphrase)) < _FEW_DIFFERENT:
        return "weak"
    return "good" if len(passphrase) >= _GOOD_LETTERS else "fair"


@QmlElement
class Passphrase(QObject):
    """``known``: it has been looked at what opens the data. ``oldFault`` speaks of the passphrase so far, ``fault`` of
    anything else. ``done``: it is changed. No passphrase is kept here.
    """

    changed = Signal()
    done = Signal()

    def __init__(
        self, keys: KeyCare | None, appearance: Appearance, notices: Notices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self._appearance = appearance
        self._notices = notices
        self._crossing = Crossing()
        self._keeping: Keeping | None = None
        self._busy = False
        self._fault: Fault | None = None
        appearance.languageChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return self._keeping is not None

    @Property(bool, notify=changed)
    def byKeyring(self) -> bool:
        return self._keeping is not None and self._keeping.by_keyring

    @Property(bool, notify=changed)
    def hasKeyring(self) -> bool:
        return self._keeping is not None and self._keeping.has_keyring

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def oldFault(self) -> str:
        return self._sentence() if self._is_about_old() else ""

    @Property(str, notify=changed)
    def fault(self) -> str:
        return "" if self._is_about_old() else self._sentence()

    @Slot()
    def look(self) -> None:
        """Find out what opens the data."""
        if self._keys is not None:
            self._crossing.follow(self._keys.look(), self._seen, self._refused)

    @Slot(str, str)
    def change(self, old: str, new: str) -> None:
        """Let ``new`` open the data; ``old`` "" where the keyring does so far."""
        self._begin(old, new, lambda remembered: self._finished("passphrase_changed", remembered))

    @Slot(str)
    def handOver(self, old: str) -> None:
        """Let the keyring of this computer open the data."""
        self._begin(old, None, lambda remembered: self._finished("keyring_keeps", remembered))

    @Slot(str, result=str)
    def strength(self, passphrase: str) -> str:
        """Return the hint about a passphrase that is being chosen."""
        return strength(passphrase)

    @Slot()
    def forgetFault(self) -> None:
        """Something is being typed anew."""
        if self._fault is not None:
            self._fault = None
            self.changed.emit()

    def close(self) -> None:
        """Hear of no answer any more."""
        self._crossing.close()

    def _begin(self, old: str, new: str | None, then: Callable[[str | None], None]) -> None:
        if self._keys is None or self._busy:
            return
        self._busy, self._fault = True, None
        self.changed.emit()
        self._crossing.follow(self._keys.change(old or None, new), then, self._refused)

    def _finished(self, told: str, remembered: str | None) -> None:
        self._busy = False
        self.changed.emit()
        self.done.emit()
        if remembered is None:
            self._notices.show(told)
        else:
            self._notices.show("keyring_remembers", detail=remembered)
        self.look()

    def _seen(self, keeping: Keeping) -> None:
        self._keeping = keeping
        self.changed.emit()

    def _refused(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        self.changed.emit()

    def _is_about_old(self) -> bool:
        return self._fault is not None and self._fault.kind is FaultKind.WRONG_PASSPHRASE

    def _sentence(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""
