"""The rows of a timeline as Qt sees them: newest first, changed in place, so that what is on the screen stays there."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.cells import ROLES, Cell
from neighbourhood.viewmodels.row_model import NO_INDEX, RowModel, Value
from neighbourhood.viewmodels.timeline_pages import HELD_ROWS, LARGEST_PAGE_ROWS, Stretch
from neighbourhood.viewmodels.unread_line import UnreadLine

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_PART_ROWS: Final = 6
"""So many rows Qt makes well within a frame."""


class _Coming(NamedTuple):
    """What comes in turn by turn: ``rows`` upwards, then of ``below`` until the screen is full; ``then`` ends it."""

    rows: tuple[MessageRow, ...]
    below: tuple[MessageRow, ...]
    then: Callable[[], None]


@QmlElement
class TimelineRows(RowModel):
    """A stretch of a topic, at most HELD_ROWS and a page of it; ``_older`` and ``_newer`` tell what is beside it."""

    fillingChanged = Signal()
    partShown = Signal()

    _roles = ROLES
    """Of cells: a row and what stands beside it."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows: list[MessageRow]
        self._older = self._newer = False
        self._line = UnreadLine()
        self._going: set[SubjectId] = set()
        self._unfolded: set[SubjectId] = set()
        self._chosen: dict[SubjectId, MessageRow] = {}
        self._revealed: dict[SubjectId, str] = {}
        """Words of messages that are set aside, of those that somebody asked for."""
        self._coming: _Coming | None = None
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._show_more)
        appearance.languageChanged.connect(self.refresh)

    @Property(bool, notify=fillingChanged)
    def filling(self) -> bool:
        """Whether rows are still coming in, turn by turn: where they stand is not yet right."""
        return self._coming is not None

    # --- the stretch -----------------------------------------------------------------------------------------------

    def _show(self, stretch: Stretch) -> None:
        """Show another stretch."""
        self._fill(None)
        self._older, self._newer = stretch.older, stretch.newer
        self.show_anew(stretch.rows)

    @Slot()
    def screenFull(self) -> None:
        """No further row below those that have come in would be in sight: the rest need not come turn by turn."""
        if self._coming is not None:
            self._coming = self._coming._replace(below=())

    def _show_in_parts(self, stretch: Stretch, then: Callable[[], None], below: tuple[MessageRow, ...] = ()) -> None:
        """Show another stretch from its newest row upwards, a few rows in a turn of the loop, and then those ``below``.

        ``then`` runs at the end; not all below need to have come.
        """
        self._show(stretch._replace(rows=stretch.rows[:_PART_ROWS]))
        self._fill(_Coming(stretch.rows, below, then))
        self._turn.start()

    def _show_more(self) -> None:
        if self._coming is None:
            return
        (rows, below, _), held = self._coming, len(self._rows)
        if held < len(rows):
            self._insert(held, list(rows[held : held + _PART_ROWS]))
        elif below:
            self._coming = self._coming._replace(below=below[:-_PART_ROWS])
            self._insert(0, list(below[-_PART_ROWS:]))
        else:
            self._show_rest()
            return
        self.partShown.emit()
        self._turn.start()

    def _show_rest(self) -> None:
        """Wait no longer: have all of them now."""
        if self._coming is None:
            return
        rows, _, then = self._coming
        self._insert(len(self._rows), self._unknown(rows))
        self._fill(None)
        then()

    def _fill(self, coming: _Coming | None) -> None:
        self._turn.stop()
        if coming is not self._coming:
            self._coming = coming
            self.fillingChanged.emit()

    def _extend_back(self, rows: Iterable[MessageRow], *, more: bool) -> None:
        fresh = self._unknown(rows)
        self._older = more
        self._insert(len(self._rows), fresh)
        if len(self._rows) > HELD_ROWS:
            self._newer = True
            self._drop(0, len(self._rows) - HELD_ROWS)

    def _extend_forward(self, rows: Iterable[MessageRow], *, more: bool) -> None:
        fresh = self._unknown(rows)
        self._newer = more
        self._insert(0, fresh)
        if len(self._rows) > HELD_ROWS:
            self._older = True
            self._drop(HELD_ROWS, len(self._rows) - HELD_ROWS)

    def _become(self, stretch: Stretch) -> None:
        """Show a stretch that is nearly the same: only what differs moves."""
        wanted = {row.message for row in stretch.rows}
        kept = [row.message for row in self._rows if row.message in wanted]
        held = set(kept)
        if kept != [row.message for row in stretch.rows if row.message in held]:
            self._show(stretch)
            return
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].message not in wanted:
                self._drop(place, 1)
        for place, row in enumerate(stretch.rows):
            if place >= len(self._rows) or self._rows[place].message != row.message:
                self._insert(place, [row])
            else:
                self._put(place, row)
        self._older, self._newer = stretch.older, stretch.newer

    def _put(self, place: int, row: MessageRow) -> None:
        if self._rows[place] != row:
            self._rows[place] = row
            self._refresh(place)

    def _insert(self, place: int, rows: Sequence[MessageRow]) -> None:
        if rows:
            super()._insert(place, rows)
            self._refresh(place - 1)
            self._refresh(place + len(rows))

    def _drop(self, place: int, count: int) -> None:
        self.beginRemoveRows(NO_INDEX, place, place + count - 1)
        del self._rows[place : place + count]
        self.endRemoveRows()
        self._refresh(place)

    def _unknown(self, rows: Iterable[MessageRow]) -> list[MessageRow]:
        known = {row.message for row in self._rows}
        return [row for row in rows if row.message not in known]

    # --- their look ------------------------------------------------------------------------------------------------

    def _value(self, role: int, place: int) -> Value:
        return ROLES[role][1](self._cell(place))

    def _cell(self, place: int) -> Cell:
        row = self._rows[place]
        words = self._revealed.get(row.message) if row.aside is not None else None
        older = self._rows[place + 1] if place + 1 < len(self._rows) else None
        before = older
        if older is not None and older.late:
            before = next((held for held in self._rows[place + 2 : place + LARGEST_PAGE_ROWS] if not held.late), None)
        newer = self._rows[place - 1] if place > 0 else None
        return Cell(
            replace(row, text=words) if words is not None else row,
            older,
            before,
            newer,
            self._line.count if row.message == self._line.message else 0,
            row.message in self._going,
            self._appearance.spoken,
            self._appearance.now_ms(),
            row.message in self._unfolded,
            row.message in self._chosen,
            words is not None,
        )

    def _place(self, message: SubjectId | None) -> int | None:
        return next((number for number, row in enumerate(self._rows) if row.message == message), None)

    def _refresh_message(self, message: SubjectId | None) -> None:
        place = self._place(message)
        if place is not None:
            self._refresh(place)

    def _refresh(self, place: int) -> None:
        """Redraw a row and its neighbours, whose grouping depends on it."""
        if 0 <= place < len(self._rows):
            last = min(place + 1, len(self._rows) - 1)
            self.dataChanged.emit(self.index(max(place - 1, 0)), self.index(last))
