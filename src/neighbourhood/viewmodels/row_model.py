"""What all list models of the window have in common: frozen rows, told to QML as strings, whole numbers and truths."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar, Final

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Value = str | int | bool
Roles = tuple[tuple[str, Callable[..., Value]], ...]
"""Names of roles, each with the function from the model and one of its rows to the value."""


@QmlElement
class RowModel(QAbstractListModel):
    """Shows ``_rows`` in the ``_roles`` that a model names."""

    _roles: ClassVar[Roles] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not FIRST_ROLE <= role < FIRST_ROLE + len(self._roles):
            return None
        return self._value(role - FIRST_ROLE, index.row())

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST_ROLE + number: QByteArray(name.encode()) for number, (name, _) in enumerate(self._roles)}

    def show_anew(self, rows: Sequence[Any]) -> None:
        """Replace all rows; whoever looks at them begins at the top."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def show_moved(self, wanted: Sequence[Any], name: Callable[[Any], Hashable]) -> None:
        """Become ``wanted`` by removing, inserting, moving and changing single rows, known by their ``name``."""
        names = [name(row) for row in wanted]
        self._remove_all_but(frozenset(names), name)
        held = {name(row) for row in self._rows}
        place = 0
        while place < len(wanted):
            end = place
            while end < len(wanted) and names[end] not in held:
                end += 1
            if end > place:
                self._insert(place, wanted[place:end])
            else:
                end = place + 1
                self._bring(place, wanted[place], name)
            place = end

    def _value(self, role: int, place: int) -> Value:
        """Return what a role, by its number, says of a row."""
        return self._roles[role][1](self, self._rows[place])

    def refresh(self) -> None:
        """Have every row read again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _remove_all_but(self, names: frozenset[Hashable], name: Callable[[Any], Hashable]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            first = last
            while first >= 0 and name(self._rows[first]) not in names:
                first -= 1
            if first < last:
                self.beginRemoveRows(NO_INDEX, first + 1, last)
                del self._rows[first + 1 : last + 1]
                self.endRemoveRows()
            last = first - 1

    def _insert(self, place: int, rows: Sequence[Any]) -> None:
        self.beginInsertRows(NO_INDEX, place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()

    def _bring(self, place: int, row: Any, name: Callable[[Any], Hashable]) -> None:
        wanted = name(row)
        held = next(number for number in range(place, len(self._rows)) if name(self._rows[number]) == wanted)
        if held != place:
            self.beginMoveRows(NO_INDEX, held, held, NO_INDEX, place)
            self._rows.insert(place, self._rows.pop(held))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))
