"""What a changed message said before."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Qt, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.rows import WordingRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import moment
from neighbourhood.viewmodels.links import shown
from neighbourhood.viewmodels.row_model import Index

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NO_INDEX: Final = QModelIndex()


@QmlElement
class Wordings(QAbstractListModel):
    """The wordings of one message, newest first; row 0 is the one that counts."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._message: SubjectId | None = None
        self._rows: list[WordingRow] = []

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not _FIRST_ROLE <= role < _FIRST_ROLE + len(self._roles):
            return None
        return self._roles[role - _FIRST_ROLE][1](self, self._rows[index.row()])

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, (name, _) in enumerate(self._roles)}

    _roles: tuple[tuple[str, "Callable[[Wordings, WordingRow], str]"], ...] = (
        ("body", lambda _self, row: shown(row.text)),
        ("writtenWhen", lambda self, row: moment(row.written_at_ms, self._appearance.spoken)),
    )

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge

    @Slot(str)
    def ask(self, message_id: str) -> None:
        """Show the wordings of a message."""
        message = self._message = SubjectId(bytes.fromhex(message_id))
        self._show(message, ())
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.wordings(message), partial(self._show, message))

    def _show(self, message: SubjectId, rows: Sequence[WordingRow]) -> None:
        if message == self._message:
            self.beginResetModel()
            self._rows = list(reversed(rows))
            self.endResetModel()
