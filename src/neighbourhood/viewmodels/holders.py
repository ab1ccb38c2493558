"""Who is known to have one message of mine."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import HolderRow, MessageRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import when
from neighbourhood.viewmodels.row_model import Index

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NO_INDEX: Final = QModelIndex()

Answer = tuple[MessageRow | None, Sequence[HolderRow]]


@QmlElement
class Holders(QAbstractListModel):
    """Neighbours by flat, each with when it became known; ``flatsWithIt`` of ``flatsInHouse`` have it."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._message: SubjectId | None = None
        self._row: MessageRow | None = None
        self._rows: list[HolderRow] = []
        appearance.languageChanged.connect(self._read)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not _FIRST_ROLE <= role < _FIRST_ROLE + len(self._roles):
            return None
        return self._roles[role - _FIRST_ROLE][1](self, self._rows[index.row()])

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, (name, _) in enumerate(self._roles)}

    _roles: tuple[tuple[str, "Callable[[Holders, HolderRow], str]"], ...] = (
        ("name", lambda _self, row: row.person.name),
        ("flat", lambda _self, row: row.person.flat_number),
        ("heardWhen", lambda self, row: self._when(row)),
    )

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows)

    @Property(int, notify=changed)
    def flatsWithIt(self) -> int:
        return self._row.flats_with_it if self._row is not None else 0

    @Property(int, notify=changed)
    def flatsInHouse(self) -> int:
        return self._row.flats_in_house if self._row is not None else 0

    @Slot(str)
    def ask(self, message_id: str) -> None:
        """Show who has this message, and follow it."""
        self._message = SubjectId(bytes.fromhex(message_id))
        self._show(self._message, (None, ()))
        self._read()

    @Slot()
    def leave(self) -> None:
        """Follow nothing any more."""
        self._message = None

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)

    def _take(self, changes: Changes) -> None:
        if changes.sync or changes.people or changes.everything:
            self._read()

    def _read(self) -> None:
        message = self._message
        if message is not None and self._bridge is not None:
            self._bridge.query(partial(_holders, message), partial(self._show, message))

    def _show(self, message: SubjectId, answer: Answer) -> None:
        if message != self._message:
            return
        self.beginResetModel()
        self._row, self._rows = answer[0], list(answer[1])
        self.endResetModel()
        self.changed.emit()

    def _when(self, row: HolderRow) -> str:
        return when(row.heard_at_ms, self._appearance.now_ms(), self._appearance.spoken)


def _holders(message: SubjectId, queries: Queries) -> Answer:
    return queries.message(message), queries.holders(message)
