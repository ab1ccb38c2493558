"""Messages of the whole house that contain the words being typed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.rows import FoundRow
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import author_name, colour_of
from neighbourhood.viewmodels.formats import initials, when
from neighbourhood.viewmodels.topics import Index

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

RESULTS: Final = 50
_PAUSE_MS: Final = 150
_AROUND_CHARS: Final = 60
_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NO_INDEX: Final = QModelIndex()


def around(text: str, words: str) -> str:
    """Return the part of a text about the first of the words, on one line."""
    flat = " ".join(text.split())
    folded = flat.casefold().replace("ё", "е")
    starts = [folded.find(word.casefold().replace("ё", "е")[:4]) for word in words.split()]
    first = min((start for start in starts if start >= 0), default=0)
    begin = max(first - _AROUND_CHARS // 2, 0)
    begin = flat.rfind(" ", 0, begin) + 1 if begin else 0
    return ("…" if begin else "") + flat[begin : begin + 3 * _AROUND_CHARS]


@QmlElement
class Search(QAbstractListModel):
    """``active`` while there are words; ``settled`` once the answer for them is shown."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._words = ""
        self._answered = ""
        self._rows: list[FoundRow] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        appearance.languageChanged.connect(self._ask)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not _FIRST_ROLE <= role < _FIRST_ROLE + len(self._roles):
            return None
        return self._roles[role - _FIRST_ROLE][1](self, self._rows[index.row()])

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, (name, _) in enumerate(self._roles)}

    _roles: tuple[tuple[str, "Callable[[Search, FoundRow], str | int]"], ...] = (
        ("messageId", lambda _self, row: row.message.message.hex()),
        ("topicId", lambda _self, row: row.message.topic.hex()),
        ("topicTitle", lambda _self, row: row.topic_title),
        ("author", lambda _self, row: author_name(row.message)),
        ("initials", lambda _self, row: initials(author_name(row.message))),
        ("colour", lambda _self, row: colour_of(row.message)),
        ("body", lambda self, row: around(row.message.text, self._answered)),
        ("writtenWhen", lambda self, row: self._when(row)),
    )

    @Property(bool, notify=changed)
    def active(self) -> bool:
        return bool(self._words)

    @Property(bool, notify=changed)
    def settled(self) -> bool:
        return self._words == self._answered

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows)

    @Slot(str)
    def look(self, words: str) -> None:
        """Look for the words after a short pause in typing."""
        self._words = words.strip()
        self._pause.start()
        if not self._words:
            self._pause.stop()
            self._show("", ())
        self.changed.emit()

    def attach(self, bridge: Bridge) -> None:
        """Search in a house."""
        self._bridge = bridge

    def _ask(self) -> None:
        words = self._words
        if words and self._bridge is not None:
            self._bridge.query(lambda queries: queries.search(words, limit=RESULTS), partial(self._show, words))

    def _show(self, words: str, rows: Sequence[FoundRow]) -> None:
        if words != self._words:
            return
        self.beginResetModel()
        self._rows, self._answered = list(rows), words
        self.endResetModel()
        self.changed.emit()

    def _when(self, row: FoundRow) -> str:
        return when(row.message.written_at_ms, self._appearance.now_ms(), self._appearance.spoken)
