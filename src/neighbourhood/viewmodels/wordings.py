"""What a changed message said before."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.rows import WordingRow
from neighbourhood.app.texts import legible
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import clock, date
from neighbourhood.viewmodels.row_model import RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Wordings(RowModel):
    """The wordings of one message, newest first; row 0 is the one that counts."""

    _roles = (
        ("body", lambda _self, row: legible(row.text)),
        ("writtenWhen", lambda self, row: self.told(row.written_at_ms)),
    )

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._message: SubjectId | None = None

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

    def told(self, at_ms: int) -> str:
        """Return the day, with the year when it is not this one, and the time."""
        return f"{date(at_ms, self._appearance.now_ms(), self._appearance.spoken)}, {clock(at_ms)}"

    def _show(self, message: SubjectId, rows: Sequence[WordingRow]) -> None:
        if message == self._message:
            self.show_anew(rows[::-1])
