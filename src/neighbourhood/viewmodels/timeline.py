"""The timeline of one topic: a window over a talk of any length, that moves to where somebody wants to read."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Final, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import DeleteMessage, Intent, MarkRead, PinMessage, React
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels import timeline_pages as pages
from neighbourhood.viewmodels.address import AddressSheet
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.links import find_links, link_to, shown
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.pinned import Pinned
from neighbourhood.viewmodels.timeline_choice import TimelineChoice, subject
from neighbourhood.viewmodels.timeline_pages import HELD_ROWS, LARGEST_PAGE_ROWS, PAGE_ROWS, Opening, Stretch
from neighbourhood.viewmodels.topics import Index
from neighbourhood.viewmodels.wordings import Wordings

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
_FAR_BELOW: Final = -2
_MENU_LINKS: Final = 5
_AROUND_LINE_ROWS: Final = 3
_SCREEN_ROWS: Final = 24
"""A topic is filled from the rows around its unread line, or from so many at its end: others are not in sight then."""


@QmlElement
class Timeline(TimelineChoice):
    """``located`` names the row of a message that was asked for; ``loading`` is true while a page is on its way."""

    topicChanged = Signal()
    loadingChanged = Signal()
    linesChanged = Signal()
    """``unseen``, ``lineRow`` or ``atEnd``."""
    located = Signal(int)
    arrived = Signal(str, str)
    opened = Signal(int)
    """A topic is shown; the row below the unread line to go to, or -1."""
    extending = Signal()
    extended = Signal(int)
    """Newer rows are about to come in below those that are held; so many have come."""
    endShown = Signal()
    """The newest messages are here, since they were asked for."""
    elsewhere = Signal(str, str)
    """A message of another topic is asked for: ids of topic and message."""
    partsChanged = Signal()
    """Never emitted: the parts stay."""

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(appearance, parent)
        self._notices = notices
        self._bridge: Bridge | None = None
        self._topic: SubjectId | None = None
        self._loading = self._watching = self._opening = False
        self._sought: SubjectId | None = None
        self._asked = 0
        self._pinned = Pinned(self)
        self._wordings = Wordings(appearance, self)
        self._address = AddressSheet(self)
        self._address.messageAsked.connect(self.follow)
        self._address.refused.connect(lambda: notices.show("address_not_opened"))

    # --- QML's side ------------------------------------------------------------------------------------------------

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

    @Property(Pinned, notify=partsChanged)
    def pinned(self) -> Pinned:
        return self._pinned

    @Property(Wordings, notify=partsChanged)
    def wordings(self) -> Wordings:
        return self._wordings

    @Property(AddressSheet, notify=partsChanged)
    def address(self) -> AddressSheet:
        return self._address

    @Slot(bool)
    def watch(self, watching: bool) -> None:
        """The newest is on the screen of an active window, or no longer: what is seen is read."""
        self._watching = watching
        self._mark_read()

    @Slot(str, str, bool)
    def react(self, message_id: str, reaction: str, on: bool) -> None:
        """Add or take back one of my reactions."""
        self._submit(React(message=subject(message_id), reaction=reaction, on=on))

    @Slot(str, bool)
    def pin(self, message_id: str, on: bool) -> None:
        """Keep a message in sight for everybody, or no more."""
        self._submit(PinMessage(message=subject(message_id), on=on))

    @Slot(str)
    def remove(self, message_id: str) -> None:
        """Hide my message here at once; neighbours are told when it can no longer be undone."""
        self._remove([subject(message_id)], "deleted")

    @Slot(str)
    def unfold(self, message_id: str) -> None:
        """Show all of a long text, or its beginning again."""
        self._unfolded ^= {subject(message_id)}
        self._refresh_message(subject(message_id))

    @Slot(str, result=str)
    def textOf(self, message_id: str) -> str:
        """Return the text of a loaded message, to be edited."""
        row = self._place(subject(message_id))
        return self._rows[row].text if row is not None else ""

    @Slot(str, result=str)
    def linkTo(self, message_id: str) -> str:
        """Return an address that opens the message in any window of this house."""
        return link_to(message_id)

    @Slot(str, result="QStringList")
    def linksOf(self, message_id: str) -> list[str]:
        """Return the first few addresses that a loaded message holds."""
        row = self._place(subject(message_id))
        spans = find_links(shown(self._rows[row].text)) if row is not None else iter(())
        return [span.target for span in islice(spans, _MENU_LINKS)]

    @Slot(result=str)
    def lastOfMine(self) -> str:
        """Return the id of my newest loaded message; "" when there is none."""
        mine = (row for row in self._rows if row.mine and not row.deleted and row.message not in self._going)
        return next((row.message.hex() for row in mine), "")

    # --- going somewhere -------------------------------------------------------------------------------------------

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

    @Slot(str)
    def follow(self, message_id: str) -> None:
        """Go to a message of any topic."""
        message = subject(message_id)
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.message(message), self._follow)

    @Slot()
    def toEnd(self) -> None:
        """Go to the newest message; ``endShown`` when it is here."""
        self._show_rest()
        if self._newer:
            self._read(pages.newest, self._end)
        else:
            self.endShown.emit()

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

    @Slot()
    def removeChosen(self) -> None:
        """Delete those of the chosen that are mine."""
        mine = self._chosen_mine()
        self.endChoice()
        if mine:
            self._remove(mine, "deleted" if len(mine) == 1 else "deleted_many")

    # --- the program's side ----------------------------------------------------------------------------------------

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._notices.changed.connect(self._finish_when_unseen)
        self._pinned.attach(bridge)
        self._wordings.attach(bridge)

    def open(self, topic: SubjectId | None, unread: int = 0) -> None:
        """Show another topic: from its oldest unread message, else its end."""
        self.finish_removals()
        self.endChoice()
        self._topic = topic
        self._line.begin(None, 0, 0)
        self._unfolded.clear()
        self._show(Stretch())
        self._pinned.open(topic)
        self.topicChanged.emit()
        self.linesChanged.emit()
        if topic is not None:
            self._sought = None
            self._begin(unread)

    def _begin(self, unread: int) -> None:
        self._read(pages.opening, partial(self._open, unread))
        self._opening = True

    def finish_removals(self) -> None:
        """Tell neighbours about messages deleted here."""
        going, self._going = self._going, set()
        for message in going:
            self._submit(DeleteMessage(message=message))

    # --- answers ---------------------------------------------------------------------------------------------------

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
        self._show_in_parts(first, partial(self._complete, self._asked, found, newest, oldest))

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
        self._show(stretch)
        self.linesChanged.emit()
        self.endShown.emit()

    def _follow(self, row: MessageRow | None) -> None:
        if row is None:
            self._notices.show_fault(Fault(FaultKind.UNKNOWN_MESSAGE))
        elif row.topic == self._topic:
            self.locate(row.message.hex())
        else:
            self.elsewhere.emit(row.topic.hex(), row.message.hex())

    def _take_older(self, rows: Iterable[MessageRow]) -> None:
        page = list(rows)
        self._extend_back(page, more=len(page) == PAGE_ROWS)

    def _take_newer(self, rows: Iterable[MessageRow]) -> None:
        page = list(rows)
        self.extending.emit()
        self._extend_forward(page, more=len(page) == PAGE_ROWS)
        self.extended.emit(len(page))
        self._mark_read()

    # --- changes ---------------------------------------------------------------------------------------------------

    def _take(self, changes: Changes) -> None:
        if self._topic is None or self._bridge is None:
            return
        self._show_rest()
        touched = {change.message: change for change in changes.messages if change.topic == self._topic}
        for change in touched.values():
            if change.new:
                self._line_up(change)
        if changes.everything or changes.people or len(touched) > LARGEST_PAGE_ROWS:
            self._read_again(len(touched))
            return
        wanted = [message for message, change in touched.items() if self._concerns(change)]
        if changes.sync:
            wanted += [row.message for row in self._rows[:PAGE_ROWS] if row.mine and row.message not in touched]
        if changes.topics and not touched and self._topic in changes.topics:
            wanted += [row.message for row in self._rows if row.unread][:LARGEST_PAGE_ROWS]
        if wanted:
            self._bridge.query(partial(pages.messages, wanted), partial(self._merge, self._topic))

    def _line_up(self, change: MessageChange) -> None:
        before = self._line.message
        self._line.take(change, watching=self._watching)
        self._refresh_message(before)
        if self._line.message != before:
            self._refresh_message(self._line.message)
        self.linesChanged.emit()

    def _concerns(self, change: MessageChange) -> bool:
        if self._place(change.message) is not None or not self._rows:
            return True
        above = self._newer and change.position > self._rows[0].position
        below = self._older and change.position < self._rows[-1].position
        return not (above or below)

    def _read_again(self, more: int) -> None:
        topic, bridge = self._topic, self._bridge
        if topic is None or bridge is None:
            return
        if self._opening:  # nothing is held yet that could be read again
            self._begin(more)
            return
        limit = min(max(len(self._rows) + more, PAGE_ROWS), HELD_ROWS) if more else HELD_ROWS
        oldest = self._rows[-1].position if self._rows else None
        bridge.query(partial(pages.again, topic, oldest, limit), partial(self._replace, topic, self._asked))

    def _replace(self, topic: SubjectId, asked: int, stretch: Stretch) -> None:
        if topic != self._topic:
            return
        if asked != self._asked:  # a page came meanwhile, perhaps as it was before the change
            self._read_again(0)
            return
        self._show_rest()
        self._become(stretch)
        self.linesChanged.emit()
        if self._watching and self._newer:
            self.toEnd()
        self._mark_read()

    def _merge(self, topic: SubjectId, rows: Iterable[MessageRow]) -> None:
        if topic != self._topic:
            return
        self._show_rest()
        for row in rows:
            place = self._place(row.message)
            if place is None:
                self._add(row)
            else:
                self._put(place, row)
        self._mark_read()

    def _add(self, row: MessageRow) -> None:
        place = next((number for number, held in enumerate(self._rows) if held.position < row.position), None)
        if (place is None and self._older) or (place == 0 and self._newer):
            return
        self._insert(len(self._rows) if place is None else place, [row])
        if not row.mine:
            self.arrived.emit(shown(row.imported_author or row.author.name), shown(row.text[:200]))

    # --- furniture -------------------------------------------------------------------------------------------------

    def _mark_read(self) -> None:
        if not self._watching or self._opening or self._newer or self._topic is None:
            return
        unread = self._line.unseen > 0 or any(row.unread for row in self._rows)
        self._line.saw_all()
        self.linesChanged.emit()
        if unread:
            self._submit(MarkRead(topic=self._topic))

    def _remove(self, messages: Iterable[SubjectId], notice: str) -> None:
        gone = list(messages)
        self.finish_removals()
        self._going.update(gone)
        for message in gone:
            self._refresh_message(message)
        self._notices.show(notice, undo=partial(self._keep, gone))

    def _keep(self, messages: Iterable[SubjectId]) -> None:
        for message in messages:
            self._going.discard(message)
            self._refresh_message(message)

    def _finish_when_unseen(self) -> None:
        if self._going and not self._notices.property("undoable"):
            self.finish_removals()

    def _submit(self, intent: Intent) -> None:
        if self._bridge is not None:
            self._bridge.submit(intent)

    def _set_loading(self, loading: bool) -> None:
        self._loading = loading
        self.loadingChanged.emit()
