"""The timeline of one topic: newest at row 0, older pages on demand, rows that change in place."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import DeleteMessage, MarkRead, React
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import ROLES, Cell
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.topics import Index

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

PAGE_ROWS: Final = 50
LARGEST_PAGE_ROWS: Final = 100
_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NO_INDEX: Final = QModelIndex()


@QmlElement
class Timeline(QAbstractListModel):
    """``located`` names the row of a message that was asked for; ``loading`` is true while a page is on its way."""

    topicChanged = Signal()
    loadingChanged = Signal()
    located = Signal(int)
    arrived = Signal(str, str)
    opened = Signal(int)
    """The first page is here; the row below the unread line, or -1."""

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._bridge: Bridge | None = None
        self._topic: SubjectId | None = None
        self._rows: list[MessageRow] = []
        self._more = self._loading = False
        self._line: SubjectId | None = None
        self._new = 0
        self._going: set[SubjectId] = set()
        self._watching = False
        appearance.languageChanged.connect(self._refresh_all)

    # --- Qt's side -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not _FIRST_ROLE <= role < _FIRST_ROLE + len(ROLES):
            return None
        return ROLES[role - _FIRST_ROLE][1](self._cell(index.row()))

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, (name, _) in enumerate(ROLES)}

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not self._loading and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._fetch(PAGE_ROWS)

    # --- QML's side ------------------------------------------------------------------------------------------------

    @Property(str, notify=topicChanged)
    def topicId(self) -> str:
        return self._topic.hex() if self._topic is not None else ""

    @Property(bool, notify=loadingChanged)
    def loading(self) -> bool:
        return self._loading

    @Slot(bool)
    def watch(self, watching: bool) -> None:
        """The newest is on the screen of an active window, or no longer: what is seen is read."""
        self._watching = watching
        self._mark_read()

    @Slot(str, str, bool)
    def react(self, message_id: str, reaction: str, on: bool) -> None:
        """Add or take back one of my reactions."""
        if self._bridge is not None:
            self._bridge.submit(React(message=_subject(message_id), reaction=reaction, on=on))

    @Slot(str)
    def remove(self, message_id: str) -> None:
        """Hide my message here at once; neighbours are told when it can no longer be undone."""
        message = _subject(message_id)
        self.finish_removals()
        self._going.add(message)
        self._refresh_message(message)
        self._notices.show("deleted", undo=partial(self._keep, message))

    @Slot(str)
    def locate(self, message_id: str) -> None:
        """Load as far back as needed and tell the row by ``located``."""
        message = _subject(message_id)
        row = self._place(message)
        if row is not None:
            self.located.emit(row)
        elif self._bridge is not None:
            self._bridge.query(lambda queries: queries.message(message), self._seek)

    @Slot(str, result=str)
    def textOf(self, message_id: str) -> str:
        """Return the text of a loaded message, to be edited."""
        row = self._place(_subject(message_id))
        return self._rows[row].text if row is not None else ""

    @Slot(result=str)
    def lastOfMine(self) -> str:
        """Return the id of my newest loaded message; "" when there is none."""
        mine = (row for row in self._rows if row.mine and not row.deleted and row.message not in self._going)
        return next((row.message.hex() for row in mine), "")

    # --- the program's side ----------------------------------------------------------------------------------------

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._notices.changed.connect(self._finish_when_unseen)

    def open(self, topic: SubjectId | None, unread: int = 0) -> None:
        """Show another topic from its newest message; ``unread`` decides how much is loaded at first."""
        self.finish_removals()
        self.beginResetModel()
        self._topic, self._rows, self._line, self._new = topic, [], None, unread
        self._more, self._loading = topic is not None, False
        self.endResetModel()
        self.topicChanged.emit()
        if topic is not None:
            self._fetch(min(max(PAGE_ROWS, unread + 10), LARGEST_PAGE_ROWS))

    def finish_removals(self) -> None:
        """Tell neighbours about messages deleted here."""
        going, self._going = self._going, set()
        for message in going:
            if self._bridge is not None:
                self._bridge.submit(DeleteMessage(message=message))

    def _finish_when_unseen(self) -> None:
        if self._going and not self._notices.property("undoable"):
            self.finish_removals()

    def _keep(self, message: SubjectId) -> None:
        self._going.discard(message)
        self._refresh_message(message)

    # --- pages -----------------------------------------------------------------------------------------------------

    def _fetch(self, limit: int, until: int | None = None) -> None:
        topic = self._topic
        if self._bridge is None or topic is None:
            return
        self._set_loading(True)
        before = self._rows[-1].position if self._rows else None
        self._bridge.query(
            lambda queries: queries.timeline(topic, before=before, limit=limit),
            partial(self._append, topic, limit, until),
            partial(self._fetch_failed, topic),
        )

    def _append(self, topic: SubjectId, limit: int, until: int | None, rows: Sequence[MessageRow]) -> None:
        if topic != self._topic:
            return
        known = {row.message for row in self._rows}
        fresh = [row for row in rows if row.message not in known]
        first = not self._rows
        self._more = len(rows) == limit
        if fresh:
            self._insert(len(self._rows), fresh)
        self._draw_line()
        self._set_loading(False)
        if first:
            place = self._place(self._line)
            self.opened.emit(-1 if place is None else place)
        self._mark_read()
        if until is not None:
            self._go_on_seeking(until)

    def _fetch_failed(self, topic: SubjectId, fault: Fault) -> None:
        if topic == self._topic:
            self._more = False
            self._set_loading(False)
        self._notices.show_fault(fault)

    def _seek(self, row: MessageRow | None) -> None:
        if row is None or row.topic != self._topic:
            self._notices.show_fault(Fault(FaultKind.UNKNOWN_MESSAGE))
            return
        self._go_on_seeking(row.position)

    def _go_on_seeking(self, position: int) -> None:
        if self._more and (not self._rows or self._rows[-1].position > position):
            self._fetch(LARGEST_PAGE_ROWS, until=position)
            return
        place = next((number for number, row in enumerate(self._rows) if row.position <= position), None)
        if place is not None:
            self.located.emit(place)

    def _insert(self, place: int, rows: list[MessageRow]) -> None:
        self.beginInsertRows(_NO_INDEX, place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()
        self._refresh(place - 1)

    # --- changes ---------------------------------------------------------------------------------------------------

    def _take(self, changes: Changes) -> None:
        if self._topic is None or self._bridge is None:
            return
        touched = {change.message: change for change in changes.messages if change.topic == self._topic}
        if changes.everything or changes.people or len(touched) > LARGEST_PAGE_ROWS:
            self._read_again()
            return
        wanted = [message for message, change in touched.items() if self._concerns(change)]
        if changes.sync:
            wanted += [row.message for row in self._rows[:PAGE_ROWS] if row.mine and row.message not in touched]
        if changes.topics and not touched and self._topic in changes.topics:
            wanted += [row.message for row in self._rows if row.unread][:LARGEST_PAGE_ROWS]
        if wanted:
            self._bridge.query(partial(_messages, wanted), partial(self._merge, self._topic))

    def _concerns(self, change: MessageChange) -> bool:
        if self._place(change.message) is not None or not self._rows or not self._more:
            return True
        return change.position > self._rows[-1].position

    def _read_again(self) -> None:
        topic, bridge = self._topic, self._bridge
        if topic is not None and bridge is not None:
            count = min(max(len(self._rows), PAGE_ROWS), LARGEST_PAGE_ROWS)
            read = partial(_timeline, topic, count)
            bridge.query(read, partial(self._replace, topic, count))

    def _replace(self, topic: SubjectId, count: int, rows: Sequence[MessageRow]) -> None:
        if topic != self._topic:
            return
        if [row.message for row in rows] == [row.message for row in self._rows[:count]]:
            self._merge(topic, rows)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._more = len(rows) == count
        self.endResetModel()
        self._draw_line()

    def _merge(self, topic: SubjectId, rows: Sequence[MessageRow]) -> None:
        if topic != self._topic:
            return
        for row in rows:
            place = self._place(row.message)
            if place is None:
                self._add(row)
            elif self._rows[place] != row:
                self._rows[place] = row
                self._refresh(place)
        if self._watching:
            self._mark_read()
        else:
            self._draw_line()

    def _add(self, row: MessageRow) -> None:
        place = next((number for number, held in enumerate(self._rows) if held.position < row.position), None)
        if place is None and self._more:
            return
        self._insert(len(self._rows) if place is None else place, [row])
        if row.mine:
            self._forget_line()
        else:
            self.arrived.emit(row.imported_author or row.author.name, row.text[:200])

    # --- the unread line and the look of rows ----------------------------------------------------------------------

    def _mark_read(self) -> None:
        seen = self._watching and any(row.unread for row in self._rows)
        if seen and self._topic is not None and self._bridge is not None:
            self._bridge.submit(MarkRead(topic=self._topic))

    def _draw_line(self) -> None:
        unread = [row for row in self._rows if row.unread]
        if not unread or (self._line is not None and self._new == len(unread)):
            return
        standing = self._place(self._line) if self._line is not None else None
        oldest = unread[-1].message
        if standing is None or self._rows[standing].unread:
            self._line = oldest
        self._new = max(self._new, len(unread))
        self._refresh_all()

    def _forget_line(self) -> None:
        if self._line is not None:
            line, self._line, self._new = self._line, None, 0
            self._refresh_message(line)

    def _cell(self, place: int) -> Cell:
        row = self._rows[place]
        older = self._rows[place + 1] if place + 1 < len(self._rows) else None
        before = next((held for held in self._rows[place + 1 : place + LARGEST_PAGE_ROWS] if not held.late), None)
        newer = self._rows[place - 1] if place > 0 else None
        new = self._new if row.message == self._line else 0
        going = row.message in self._going
        return Cell(row, older, before, newer, new, going, self._appearance.spoken, self._appearance.now_ms())

    def _place(self, message: SubjectId | None) -> int | None:
        return next((number for number, row in enumerate(self._rows) if row.message == message), None)

    def _refresh_message(self, message: SubjectId) -> None:
        place = self._place(message)
        if place is not None:
            self._refresh(place)

    def _refresh(self, place: int) -> None:
        """Redraw a row and its neighbours, whose grouping depends on it."""
        if 0 <= place < len(self._rows):
            last = min(place + 1, len(self._rows) - 1)
            self.dataChanged.emit(self.index(max(place - 1, 0)), self.index(last))

    def _refresh_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _set_loading(self, loading: bool) -> None:
        self._loading = loading
        self.loadingChanged.emit()


def _subject(message_id: str) -> SubjectId:
    return SubjectId(bytes.fromhex(message_id))


def _messages(wanted: Sequence[SubjectId], queries: Queries) -> list[MessageRow]:
    found = [queries.message(message) for message in wanted]
    return [row for row in found if row is not None]


def _timeline(topic: SubjectId, count: int, queries: Queries) -> Sequence[MessageRow]:
    return queries.timeline(topic, limit=count)
