"""Messages of the whole house that have the words being typed, in a topic, by a neighbour, of some days."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.matching import around, begins_all, folded, marked, rank
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import FoundRow, MessageRow, PersonRow, TopicRow
from neighbourhood.app.search import Narrowed
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import author_name, colour_of
from neighbourhood.viewmodels.formats import initials, local, when
from neighbourhood.viewmodels.row_model import NO_INDEX, Index, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

RESULTS: Final = 50
_PAUSE_MS: Final = 150
_AROUND_CHARS: Final = 320
_FIRST_YEAR: Final = 1970
_LAST_YEAR: Final = 2199


def read_date(text: str, today: date) -> date | None:
    """Return the day of «5.11.2026», «5.11», «5/11/26» or «2026-11-05»; None for anything else.

    Without a year it is the last such day up to today.
    """
    parts = text.strip().rstrip(".").replace("/", ".").replace("-", ".").split(".")
    if not 2 <= len(parts) <= 3 or not all(part.strip().isascii() and part.strip().isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(parts[0].strip()) == 4:
        numbers.reverse()
    day, month, *years = numbers
    year = years[0] if years else today.year if (month, day) <= (today.month, today.day) else today.year - 1
    year += 2000 if year < 100 else 0
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def midnight_ms(day: date) -> int:
    """Return when a day begins on this computer."""
    return int(datetime.combine(day, time()).astimezone().timestamp()) * 1000


class Asked(msgspec.Struct, frozen=True):
    """What is looked for."""

    words: str = ""
    topic: SubjectId | None = None
    person: PersonId | None = None
    since: date | None = None
    until: date | None = None
    """The last day."""

    def __bool__(self) -> bool:
        return self != Asked()

    def read(self, before: int | None, queries: Queries) -> Sequence[FoundRow]:
        """Read one page of the answer below a position."""
        narrowed = Narrowed(
            topic=self.topic,
            author=self.person,
            since_ms=midnight_ms(self.since) if self.since else None,
            until_ms=midnight_ms(self.until + timedelta(days=1)) if self.until else None,
            before=before,
        )
        return queries.search(self.words, narrowed, limit=RESULTS)


class Option(msgspec.Struct, frozen=True):
    """A topic or neighbour that the search can be narrowed down to."""

    id: str
    title: str
    detail: str = ""


@QmlElement
class Options(RowModel):
    """What a filter offers for the letters typed into it."""

    changed = Signal()

    _roles = (
        ("optionId", lambda _self, row: row.id),
        ("title", lambda _self, row: row.title),
        ("detail", lambda _self, row: row.detail),
    )

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: list[Option] = []
        self._words = ""

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows)

    @Slot(str)
    def look(self, words: str) -> None:
        """Offer those with all these beginnings of words."""
        self._words = words
        found = [each for each in self._known if begins_all(words, f"{each.title} {each.detail}")]
        self.show_anew(sorted(found, key=lambda each: rank(words, each.title)))
        self.changed.emit()

    def know(self, options: Sequence[Option]) -> None:
        """Offer these from now on, by name."""
        self._known = sorted(options, key=lambda each: folded(each.title))
        self.look(self._words)

    def title_of(self, id_: str) -> str:
        """Return the name of one; "" for an unknown one."""
        return next((each.title for each in self._known if each.id == id_), "")


@QmlElement
class Search(RowModel):
    """``active`` while something is looked for; ``settled`` once the answer for it is shown."""

    changed = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay."""

    _roles = (
        ("messageId", lambda _self, row: row.message.message.hex()),
        ("topicId", lambda _self, row: row.message.topic.hex()),
        ("topicTitle", lambda _self, row: legible(row.topic_title)),
        ("author", lambda _self, row: author_name(row.message)),
        ("flatNumber", lambda _self, row: "" if row.message.imported_author else row.message.author.flat_number),
        ("initials", lambda _self, row: initials(author_name(row.message))),
        ("colour", lambda _self, row: colour_of(row.message)),
        ("body", lambda self, row: self._line(row)),
        ("bodyMarked", lambda self, row: marked(self._line(row), self._answered.words)),
        ("writtenWhen", lambda self, row: self._when(row)),
    )

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._asked = self._answered = Asked()
        self._dates = ["", ""]
        self._more = self._loading = self._failed = False
        self._number = 0
        """Of the last question: one whose words were changed, or that was asked again, is not heard any more."""
        self._touched: set[SubjectId] = set()
        """Messages that changed while an answer with their old words may be under way."""
        self._topics = Options(self)
        self._people = Options(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        appearance.languageChanged.connect(self.refresh)

    # --- Qt's side -------------------------------------------------------------------------------------------------

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not self._loading and self._asked == self._answered and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._fetch(self._rows[-1].message.position)

    # --- QML's side ------------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def active(self) -> bool:
        return bool(self._asked)

    @Property(bool, notify=changed)
    def settled(self) -> bool:
        return self._asked == self._answered

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """The last question could not be answered; ``again`` asks once more."""
        return self._failed

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """There is more than is shown; scrolling brings it."""
        return self._more

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        return self._loading

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows)

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._asked.words

    @Property(bool, notify=changed)
    def narrowed(self) -> bool:
        """A filter is set."""
        return self._asked != Asked(words=self._asked.words) or any(self._dates)

    @Property(str, notify=changed)
    def topicTitle(self) -> str:
        return self._topics.title_of(self._asked.topic.hex()) if self._asked.topic is not None else ""

    @Property(str, notify=changed)
    def personName(self) -> str:
        return self._people.title_of(self._asked.person.hex()) if self._asked.person is not None else ""

    @Property(str, notify=changed)
    def since(self) -> str:
        return self._dates[0]

    @Property(str, notify=changed)
    def until(self) -> str:
        return self._dates[1]

    @Property(bool, notify=changed)
    def sinceWrong(self) -> bool:
        """No day can be read from what was typed there."""
        return bool(self._dates[0].strip()) and self._asked.since is None

    @Property(bool, notify=changed)
    def untilWrong(self) -> bool:
        return bool(self._dates[1].strip()) and self._asked.until is None

    @Property(Options, notify=partsChanged)
    def topicOptions(self) -> Options:
        return self._topics

    @Property(Options, notify=partsChanged)
    def personOptions(self) -> Options:
        return self._people

    @Slot(str)
    def look(self, words: str) -> None:
        """Look for the words after a short pause in typing."""
        self._want(words=words.strip())

    @Slot(str)
    def inTopic(self, topic_id: str) -> None:
        """Look in one topic only, or ("") in all."""
        self._want(topic=SubjectId(bytes.fromhex(topic_id)) if topic_id else None)

    @Slot(str)
    def byPerson(self, person_id: str) -> None:
        """Look for one neighbour's messages only, or ("") for everybody's."""
        self._want(person=PersonId(bytes.fromhex(person_id)) if person_id else None)

    @Slot(str, str)
    def between(self, since: str, until: str) -> None:
        """Look at messages of some days only; an empty text sets no limit, nor does one that is no day."""
        self._dates = [since, until]
        today = local(self._appearance.now_ms()).date()
        self._want(since=read_date(since, today), until=read_date(until, today))

    @Slot()
    def everywhere(self) -> None:
        """Take all filters away."""
        self._dates = ["", ""]
        self._want(topic=None, person=None, since=None, until=None)

    @Slot()
    def prepare(self) -> None:
        """Read what the filters offer."""
        if self._bridge is not None:
            self._bridge.query(topics_and_people, self._know)

    @Slot()
    def again(self) -> None:
        """Ask once more."""
        self._failed = False
        self._ask()

    # --- the program's side ----------------------------------------------------------------------------------------

    def attach(self, bridge: Bridge) -> None:
        """Search in a house; what is found is followed."""
        self._bridge = bridge
        bridge.changed.connect(self._take)

    def _know(self, answer: tuple[Sequence[TopicRow], Sequence[PersonRow]]) -> None:
        topics, people = answer
        self._topics.know([Option(row.topic.hex(), legible(row.title)) for row in topics])
        self._people.know(
            [Option(row.person.hex(), legible_name(row.name), row.flat_number) for row in people if row.name]
        )
        self.changed.emit()

    def _take(self, changes: Changes) -> None:
        """What was deleted, set aside or reworded must not be read here any longer."""
        if changes.everything:
            self._ask()
        self._touched |= {change.message for change in changes.messages if not change.new}
        if not self._loading:
            self._look_again()

    def _look_again(self) -> None:
        touched = self._touched & {row.message.message for row in self._rows}
        self._touched.clear()
        if touched and self._bridge is not None:
            self._bridge.query(partial(_messages, touched), self._take_over)

    def _take_over(self, read: Mapping[SubjectId, MessageRow | None]) -> None:
        now = [(row, read.get(row.message.message, row.message)) for row in self._rows]
        rows = [
            msgspec.structs.replace(row, message=message)
            for row, message in now
            if message is not None and not message.deleted and message.aside is None
        ]
        self.show_moved(rows, lambda row: row.message.message)
        self.changed.emit()

    def _want(self, **fields: object) -> None:
        asked = msgspec.structs.replace(self._asked, **fields)
        if asked != self._asked:
            self._asked = asked
            self._overtake()
            if not asked:
                self._show(self._number, ())
            elif asked != self._answered:
                self._pause.start()
        self.changed.emit()

    def _overtake(self) -> None:
        self._pause.stop()
        self._number += 1
        self._loading = False

    def _ask(self) -> None:
        if self._asked:
            self._fetch(None)

    def _fetch(self, before: int | None) -> None:
        if self._bridge is not None:
            self._overtake()
            self._loading = True
            then, fail = (self._show, self._fail) if before is None else (self._append, self._fail_page)
            self._bridge.query(
                partial(self._asked.read, before), partial(then, self._number), partial(fail, self._number)
            )

    def _show(self, number: int, rows: Sequence[FoundRow]) -> None:
        if number == self._number:
            self._answered = self._asked
            self._settle(rows)
            self.show_anew(rows)
            self.changed.emit()
            self._look_again()

    def _append(self, number: int, rows: Sequence[FoundRow]) -> None:
        if number == self._number:
            self._settle(rows)
            if rows:
                self.beginInsertRows(NO_INDEX, len(self._rows), len(self._rows) + len(rows) - 1)
                self._rows += rows
                self.endInsertRows()
            self.changed.emit()
            self._look_again()

    def _settle(self, rows: Sequence[FoundRow]) -> None:
        self._loading = self._failed = False
        self._more = len(rows) == RESULTS

    def _fail(self, number: int, fault: Fault) -> None:
        if number == self._number:
            self._show(number, ())
            self._failed = True
            self.changed.emit()
        self._tell(fault)

    def _fail_page(self, number: int, fault: Fault) -> None:
        """What is shown stays, and scrolling asks for the page again."""
        if number == self._number:
            self._loading = False
            self.changed.emit()
        self._tell(fault)

    def _tell(self, fault: Fault) -> None:
        if self._bridge is not None:
            self._bridge.failed.emit(fault)

    def _line(self, row: FoundRow) -> str:
        return around(row.message.text, self._answered.words, _AROUND_CHARS)

    def _when(self, row: FoundRow) -> str:
        return when(row.message.written_at_ms, self._appearance.now_ms(), self._appearance.spoken)


def _messages(wanted: Iterable[SubjectId], queries: Queries) -> dict[SubjectId, MessageRow | None]:
    return {message: queries.message(message) for message in wanted}


def topics_and_people(queries: Queries) -> tuple[Sequence[TopicRow], Sequence[PersonRow]]:
    """Read what can be gone to or narrowed down to."""
    return queries.topics(), queries.people()
