"""Who is known to have one message of mine."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import HolderRow, MessageRow
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import when
from neighbourhood.viewmodels.row_model import RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

Answer = tuple[MessageRow | None, Sequence[HolderRow]]


@QmlElement
class Holders(RowModel):
    """Neighbours by flat, each with when it became known; ``flatsWithIt`` of ``flatsInHouse`` have it."""

    changed = Signal()

    _roles = (
        ("name", lambda _self, row: legible_name(row.person.name)),
        ("flat", lambda _self, row: row.person.flat_number),
        ("heardWhen", lambda self, row: self._when(row)),
    )

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._message: SubjectId | None = None
        self._row: MessageRow | None = None
        appearance.languageChanged.connect(self._read)

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
        self._row = answer[0]
        self.show_anew(answer[1])
        self.changed.emit()

    def _when(self, row: HolderRow) -> str:
        return when(row.heard_at_ms, self._appearance.now_ms(), self._appearance.spoken)


def _holders(message: SubjectId, queries: Queries) -> Answer:
    return queries.message(message), queries.holders(message)
