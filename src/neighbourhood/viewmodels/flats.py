"""The flats of the house as it stands, or of a plan that is being written: entrances side by side, floors from the top."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.rows import FlatRow
from neighbourhood.domain.subjects.flats import downwards_key

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

MOST_SHOWN: Final = 600
"""Flats drawn at once: what a window shows without a pause. The rest is only counted."""
_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROLES: Final = ("name", "floors")
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
AnyFlat = FlatRow | PlannedFlat


@QmlElement
class FlatGrid(QAbstractListModel):
    """One row per entrance: its name, and its floors as {floor, flats: {number, residents, mine}}."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entrances: list[tuple[str, list[dict[str, Any]]]] = []
        self._count = 0

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entrances)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not _FIRST_ROLE <= role < _FIRST_ROLE + len(_ROLES):
            return None
        return self._entrances[index.row()][role - _FIRST_ROLE]

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, name in enumerate(_ROLES)}

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many flats there are."""
        return self._count

    @Property(int, notify=changed)
    def hidden(self) -> int:
        """How many of them are not drawn."""
        return max(0, self._count - MOST_SHOWN)

    def show(self, flats: Sequence[AnyFlat], mine: str = "") -> None:
        """Draw these flats; ``mine`` is the number of the own one."""
        drawn = sorted(flats, key=downwards_key)[:MOST_SHOWN]
        self.beginResetModel()
        self._count = len(flats)
        self._entrances = [
            (name, [_floor(floor, list(row), mine) for floor, row in groupby(group, key=lambda flat: flat.floor)])
            for name, group in groupby(drawn, key=lambda flat: flat.entrance)
        ]
        self.endResetModel()
        self.changed.emit()


def _floor(floor: int | None, flats: Sequence[AnyFlat], mine: str) -> dict[str, Any]:
    cells = [
        {
            "number": flat.number,
            "residents": flat.residents if isinstance(flat, FlatRow) else 0,
            "mine": flat.number == mine,
        }
        for flat in flats
    ]
    return {"floor": "" if floor is None else str(floor), "flats": cells}
