"""Going through one topic: its pages come in where somebody reads, and the newest that is seen is read."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import MarkRead
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels import timeline_pages as pages
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.row_model import Index
from neighbourhood.viewmodels.timeline_choice import TimelineChoice, subject
from neighbourhood.viewmodels.timeline_pages import PAGE_ROWS, Opening, Stretch

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
_FAR_BELOW: Final = -2
_AROUND_LINE_ROWS: Final = 3
_SCREEN_ROWS: Final = 24
"""A topic is filled from the rows around its unread line, or from so many at its end: others are not in sight then."""


@QmlElement
class TimelinePlaces(TimelineChoice):
    """``located`` names the row of a message that was asked for; ``loading`` is true while a page is on its way."""

    topicChanged = Signal()
    loadingChanged = Signal()
    linesChanged = Signal()
    """``unseen``, ``lineRow`` or ``atEnd``."""
    located = Signal(int)
    opened = Signal(int)
    """A topic is shown; the row below the unread line to go to, or -1."""
    extending = Signal()
    extended = Signal(int)
    """Newer rows are about to come in below those that are held; so many have come."""
    endShown = Signal()
    """The newest messages are here, since they were asked for."""

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(appearance, parent)
        self._notices = notices
        self._bridge: Bridge | None = None
        self._topic: SubjectId | None = None
        self._loading = self._watching = self._opening = False
        self._sought: SubjectId | None = None
        self._asked = 0

    # --- what is held -------------------------------------------------------------------------------------------------

    def canFetchMore(self, parent: Index) -> bool:
        return self._older and not self._loading and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid():
            self.fetchOlder()

    @Slot()
    def fetchOlder(self) -> None:
        """The view is near the oldest row that is held."""
        if self._older and not self._loading and self._rows:
            before = self._rows[-1].position
            self._read(lambda topic, queries: queries.timeline(topic, before=before, limit=PAGE_ROWS), self._take_older)

    @Slot()
    def fetchNewer(self) -> None:
        """The view is near the newest row that is held."""
        if self._newer and not self._loading and self._rows:
            after = self._rows[0].position
            self._read(lambda topic, queries: queries.timeline(topic, after=after, limit=PAGE_ROWS), self._take_newer)

    @Property(str, notify=topicChanged)
    def topicId(self) -> str:
        return self._topic.hex() if self._topic is not None else ""

    @Property(bool, notify=loadingChanged)
    def loading(self) -> bool:
        return self._loading

    @Property(bool, notify=linesChanged)
    def atEnd(self) -> bool:
        """Whether row 0 is the newest message of the topic."""
        return not self._newer

    @Property(int, notify=linesChanged)
    def unseen(self) -> int:
        """Messages that came and were not on the screen yet."""
        return self._line.unseen

    @Property(int, notify=linesChanged)
    def lineRow(self) -> int:
        """Row below the unread line; -1: there is no line; -2: it is further down; the number of rows: further up."""
        if self._line.message is None:
            return -1
        place = self._place(self._line.message)
        if place is not None:
            return place
        return len(self._rows) if self._rows and self._line.is_above(self._rows[-1].position) else _FAR_BELOW

    @Slot(bool)
    def watch(self, watching: bool) -> None:
        """The newest is on the screen of an active window, or no longer: what is seen is read."""
        self._watching = watching
        self._mark_read()

    # --- going somewhere ----------------------------------------------------------------------------------------------

    @Slot(str)
    def locate(self, message_id: str) -> None:
        """Go to a message and tell its row by ``located``."""
        message = subject(message_id)
        row = self._place(message)
        if self._opening:
            self._sought = message  # first the line between read and unread finds its place
        elif row is not None:
            self.located.emit(row)
        else:
            self._read(lambda topic, queries: pages.seek(topic, message, queries), partial(self._arrive, message))

    @Slot()
    def toEnd(self) -> None:
        """Go to the newest message; ``endShown`` when it is here."""
        self._show_rest()
        if self._newer:
            self._read(pages.newest, self._end)
        else:
            self.endShown.emit()

    @Slot()
    def toFarEnd(self) -> None:
        """Go to the newest message from where it is not in sight: what is there comes in by parts."""
        self._show_rest()
        if self._newer or not self._rows:
            self.toEnd()
        else:
            self._asked += 1
            self._set_loading(True)
            self._end(Stretch(tuple(self._rows), older=self._older))

    @Slot()
    def toLine(self) -> None:
        """Go to the oldest of the new messages."""
        if self._line.message is not None:
            self.locate(self._line.message.hex())

    @Slot(int, int, int, result=bool)
    def toDate(self, year: int, month: int, day: int) -> bool:
        """Go to the first message of a day, or after it; False: there is no such day."""
        try:
            at_ms = int(datetime(year, month, day).astimezone().timestamp() * 1000)
        except (ValueError, OverflowError, OSError):
            return False
        self._read(lambda topic, queries: pages.at_moment(topic, at_ms, queries), self._reach)
        return True

    # --- answers ------------------------------------------------------------------------------------------------------

    def _begin(self, unread: int) -> None:
        self._read(pages.opening, partial(self._open, unread))
        self._opening = True

    def _read(self, read: Callable[[SubjectId, Queries], T], then: Callable[[T], None]) -> None:
        """Read about this topic; an answer that another question has overtaken is not heard."""
        topic = self._topic
        if self._bridge is None or topic is None:
            return
        self._asked += 1
        self._opening = False
        self._set_loading(True)
        answer = partial(self._answer, self._asked, then)
        self._bridge.query(partial(read, topic), answer, partial(self._fail, self._asked))

    def _answer(self, number: int, then: Callable[[T], None], found: T) -> None:
        if number == self._asked:
            then(found)
            self.linesChanged.emit()
        if number == self._asked and self._coming is None:  # nothing more was asked meanwhile
            self._set_loading(False)

    def _fail(self, number: int, fault: Fault) -> None:
        if number == self._asked:
            self._opening = False  # what is beside the rows that are held is there still: the next scroll asks again
            self._set_loading(False)
        self._notices.show_fault(fault)

    def _open(self, unread: int, found: Opening) -> None:
        rows = found.stretch.rows
        place = next((number for number, row in enumerate(rows) if row.message == found.line), None)
        here = sum(row.unread for row in found.stretch.rows)
        self._line.begin(found.line, rows[place].position if place is not None else 0, max(unread, here))
        newest = max(0, place - _AROUND_LINE_ROWS) if place is not None else 0
        oldest = place + _AROUND_LINE_ROWS if place is not None else _SCREEN_ROWS
        first = Stretch(rows[newest:oldest], older=True, newer=found.stretch.newer or newest > 0)
        below = rows[max(0, newest - _SCREEN_ROWS) : newest]
        self._show_in_parts(first, partial(self._complete, self._asked, found, newest, oldest), below)

    def _complete(self, number: int, found: Opening, newest: int, oldest: int) -> None:
        """Have what stands below and above the rows that are in sight first; they stay where they are."""
        if number != self._asked:
            return
        rows, older, newer = found.stretch
        self._opening = False
        self._extend_forward(rows[:newest], more=newer)
        self.linesChanged.emit()
        place = self._place(found.line)
        self.opened.emit(-1 if place is None or self._sought is not None else place)
        self._extend_back(rows[oldest:], more=older)
        if self._sought is not None:
            self.locate(self._sought.hex())
        self._mark_read()
        if number == self._asked:
            self.linesChanged.emit()
            self._set_loading(False)

    def _arrive(self, message: SubjectId, found: Stretch | None) -> None:
        if found is None:
            self._notices.show_fault(Fault(FaultKind.UNKNOWN_MESSAGE))
            return
        self._show(found)
        place = self._place(message)
        if place is not None:
            self.located.emit(place)
        self._mark_read()

    def _reach(self, found: tuple[Stretch, SubjectId | None]) -> None:
        stretch, message = found
        if message is not None:
            self._arrive(message, stretch)
        else:
            self._end(stretch)

    def _end(self, stretch: Stretch) -> None:
        first = stretch.rows[:_SCREEN_ROWS]
        part = Stretch(first, older=stretch.older or len(first) < len(stretch.rows))
        self._show_in_parts(part, partial(self._end_shown, self._asked, stretch))

    def _end_shown(self, number: int, stretch: Stretch) -> None:
        if number != self._asked:
            return
        self.endShown.emit()
        self._extend_back(stretch.rows[_SCREEN_ROWS:], more=stretch.older)
        self.linesChanged.emit()
        if number == self._asked:
            self._set_loading(False)

    def _take_older(self, rows: Iterable[MessageRow]) -> None:
        page = list(rows)
        self._extend_back(page, more=len(page) == PAGE_ROWS)

    def _take_newer(self, rows: Iterable[MessageRow]) -> None:
        page = list(rows)
        self.extending.emit()
        self._extend_forward(page, more=len(page) == PAGE_ROWS)
        self.extended.emit(len(page))
        self._mark_read()

    # --- furniture ----------------------------------------------------------------------------------------------------

    def _mark_read(self) -> None:
        if not self._watching or self._opening or self._newer or self._topic is None:
            return
        unread = self._line.unseen > 0 or any(row.unread for row in self._rows)
        self._line.saw_all()
        self.linesChanged.emit()
        if unread:
            self._submit(MarkRead(topic=self._topic))

    def _submit(self, intent: Intent) -> None:
        if self._bridge is not None:
            self._bridge.submit(intent)

    def _set_loading(self, loading: bool) -> None:
        self._loading = loading
        self.loadingChanged.emit()
