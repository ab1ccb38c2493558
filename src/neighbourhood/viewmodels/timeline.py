"""The timeline of one topic: a window over a talk of any length, that moves to where somebody wants to read."""

from collections.abc import Container, Iterable
from functools import partial
from itertools import islice
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import DeleteMessage, PinMessage, React
from neighbourhood.app.links import write_link
from neighbourhood.app.rows import MessageRow
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels import timeline_pages as pages
from neighbourhood.viewmodels.address import AddressSheet
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import hidden
from neighbourhood.viewmodels.links import find_links
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.pinned import Pinned
from neighbourhood.viewmodels.timeline_choice import subject
from neighbourhood.viewmodels.timeline_pages import HELD_ROWS, LARGEST_PAGE_ROWS, PAGE_ROWS, Stretch
from neighbourhood.viewmodels.timeline_places import TimelinePlaces
from neighbourhood.viewmodels.wordings import Wordings

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MENU_LINKS: Final = 5


@QmlElement
class Timeline(TimelinePlaces):
    """What is done to messages, and what neighbours change meanwhile."""

    arrived = Signal(str, str)
    elsewhere = Signal(str, str)
    """A message of another topic is asked for: ids of topic and message."""
    partsChanged = Signal()
    """Never emitted: the parts stay."""

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(appearance, notices, parent)
        self._pinned = Pinned(self)
        self._wordings = Wordings(appearance, self)
        self._address = AddressSheet(self)
        self._address.messageAsked.connect(self.follow)
        self._address.refused.connect(lambda: notices.show("address_not_opened"))

    # --- QML's side ------------------------------------------------------------------------------------------------

    @Property(Pinned, notify=partsChanged)
    def pinned(self) -> Pinned:
        return self._pinned

    @Property(Wordings, notify=partsChanged)
    def wordings(self) -> Wordings:
        return self._wordings

    @Property(AddressSheet, notify=partsChanged)
    def address(self) -> AddressSheet:
        return self._address

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

    @Slot(str)
    def reveal(self, message_id: str) -> None:
        """Show the words of a message that is set aside, or no more."""
        message = subject(message_id)
        if self._revealed.pop(message, None) is not None:
            self._refresh_message(message)
        elif self._bridge is not None:
            self._bridge.query(lambda queries: queries.aside_text(message), partial(self._show_aside, message))

    def _show_aside(self, message: SubjectId, text: str) -> None:
        if text:
            self._revealed[message] = text
            self._refresh_message(message)

    @Slot(str, result=str)
    def textOf(self, message_id: str) -> str:
        """Return the text of a loaded message, to be edited."""
        row = self._place(subject(message_id))
        return self._rows[row].text if row is not None else ""

    @Slot(str, result=str)
    def linkTo(self, message_id: str) -> str:
        """Return an address that opens the message in any window of this house."""
        return write_link("message", message_id)

    @Slot(str, result="QStringList")
    def linksOf(self, message_id: str) -> list[str]:
        """Return the first few addresses that a loaded message holds."""
        row = self._place(subject(message_id))
        spans = find_links(legible(self._rows[row].text)) if row is not None else iter(())
        return [span.target for span in islice(spans, _MENU_LINKS)]

    @Slot(result=str)
    def lastOfMine(self) -> str:
        """Return the id of my newest loaded message; "" when there is none."""
        shown = (row for row in self._rows if row.aside is None and not hidden(row, going=row.message in self._going))
        mine = (row for row in shown if row.mine)
        return next((row.message.hex() for row in mine), "")

    @Slot(str)
    def follow(self, message_id: str) -> None:
        """Go to a message of any topic."""
        message = subject(message_id)
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.message(message), self._follow)

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
        self._revealed.clear()
        self._show(Stretch())
        self._pinned.open(topic)
        self.topicChanged.emit()
        self.linesChanged.emit()
        if topic is not None:
            self._sought = None
            self._begin(unread)

    def finish_removals(self) -> None:
        """Tell neighbours about messages deleted here."""
        going, self._going = self._going, set()
        for message in going:
            self._submit(DeleteMessage(message=message))

    def _follow(self, row: MessageRow | None) -> None:
        if row is None:
            self._notices.show_fault(Fault(FaultKind.UNKNOWN_MESSAGE))
        elif row.topic == self._topic:
            self.locate(row.message.hex())
        else:
            self.elsewhere.emit(row.topic.hex(), row.message.hex())

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
        wanted += self._quoting({message for message, change in touched.items() if not change.new})
        if changes.sync:
            wanted += [
                row.message for row in self._rows[:PAGE_ROWS] if (row.mine or row.erased) and row.message not in touched
            ]
        if changes.topics and not touched and self._topic in changes.topics:
            wanted += [row.message for row in self._rows if row.unread][:LARGEST_PAGE_ROWS]
        if wanted:
            self._bridge.query(partial(pages.messages, wanted), partial(self._merge, self._topic))

    def _quoting(self, changed: Container[SubjectId]) -> list[SubjectId]:
        """Return the rows that show words of messages which may have other words now, or none."""
        return [row.message for row in self._rows if row.quote is not None and row.quote.message in changed]

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
            self.arrived.emit(legible_name(row.imported_author or row.author.name), legible(row.text[:200]))

    # --- furniture -------------------------------------------------------------------------------------------------

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
