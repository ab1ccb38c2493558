"""Find anything by a few letters: places, topics and neighbours at once, messages a moment later."""

from collections.abc import Sequence
from functools import partial
from typing import Final, Literal

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.matching import around, begins_all, marked, rank
from neighbourhood.app.rows import FoundRow, PersonRow, TopicRow
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import author_name
from neighbourhood.viewmodels.formats import when
from neighbourhood.viewmodels.row_model import RowModel
from neighbourhood.viewmodels.search import topics_and_people

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

MOST_OF_A_KIND: Final = 6
_PAUSE_MS: Final = 150
_LINE_CHARS: Final = 120


class Line(msgspec.Struct, frozen=True):
    """One thing to go to. ``id``: of a topic or person, a place, the words to search for, or "topic message"."""

    kind: Literal["topic", "person", "place", "message", "all"]
    id: str
    title: str
    detail: str = ""
    target: str = ""
    """Of a topic its category, of a place its name, of a message when it was written."""
    unread: int = 0


class Place(msgspec.Struct, frozen=True):
    """A place of the window as it is called, and other words for what is done there."""

    name: str
    title: str
    words: str


@QmlElement
class Palette(RowModel):
    """``begin`` when it opens, ``look`` while it is typed into, ``choose`` at the end."""

    changed = Signal()
    chosen = Signal(str, str)

    _roles = (
        ("kind", lambda _self, row: row.kind),
        ("title", lambda _self, row: row.title),
        ("titleMarked", lambda self, row: marked(row.title, self._words, beginnings=True)),
        ("detail", lambda _self, row: row.detail),
        ("target", lambda _self, row: row.target),
        ("unread", lambda _self, row: row.unread),
    )

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._words = ""
        self._places: list[Place] = []
        self._topics: Sequence[TopicRow] = ()
        self._people: Sequence[PersonRow] = ()
        self._messages: list[Line] = []
        self._answered = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows)

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(bool, notify=changed)
    def settled(self) -> bool:
        """The messages for what is typed are among what is shown."""
        return self._words == self._answered

    @Slot(list, list, list)
    def namePlaces(self, names: list[str], titles: list[str], words: list[str]) -> None:
        """Hear what the places are called now, and by what other words they are found."""
        self._places = [Place(*each) for each in zip(names, titles, words, strict=True)]
        self._arrange()

    @Slot()
    def begin(self) -> None:
        """Look at the house as it is now, with nothing typed."""
        self._words = self._answered = ""
        self._messages = []
        self._arrange()
        if self._bridge is not None:
            self._bridge.query(topics_and_people, self._know)

    @Slot(str)
    def look(self, text: str) -> None:
        """Show what the typed words may mean."""
        self._words = " ".join(text.split())
        if self._words:
            self._pause.start()
        else:
            self._pause.stop()
            self._answered, self._messages = "", []
        self._arrange()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Go there."""
        if 0 <= row < len(self._rows):
            self.chosen.emit(self._rows[row].kind, self._rows[row].id)

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge

    def _know(self, answer: tuple[Sequence[TopicRow], Sequence[PersonRow]]) -> None:
        self._topics, self._people = answer
        self._arrange()

    def _ask(self) -> None:
        words = self._words
        if words and self._bridge is not None:
            self._bridge.query(lambda queries: queries.search(words, limit=MOST_OF_A_KIND), partial(self._hear, words))

    def _hear(self, words: str, found: Sequence[FoundRow]) -> None:
        if words == self._words:
            self._answered = words
            self._messages = [self._message(row) for row in found]
            self._arrange()

    def _message(self, row: FoundRow) -> Line:
        written = when(row.message.written_at_ms, self._appearance.now_ms(), self._appearance.spoken)
        id_ = f"{row.message.topic.hex()} {row.message.message.hex()}"
        detail = f"{author_name(row.message)} · {legible(row.topic_title)}"
        return Line("message", id_, around(row.message.text, self._words, _LINE_CHARS), detail, written)

    def _arrange(self) -> None:
        """What was found for fewer letters stays until its turn comes, so that nothing flickers."""
        rows = [*self._found_topics(), *self._found_people(), *self._found_places(), *self._messages]
        if self._words:
            rows.append(Line("all", self._words, self._words))
        self.show_moved(rows, _name)
        self.refresh()
        self.changed.emit()

    def _found_topics(self) -> list[Line]:
        fits = [row for row in self._topics if begins_all(self._words, f"{row.title} {row.purpose}")]
        if self._words:
            fits.sort(key=lambda row: (rank(self._words, row.title), row.resolved_at_ms is not None, -row.last_at_ms))
        else:
            fits.sort(key=lambda row: (row.unread == 0, -row.last_at_ms))
        return [
            Line("topic", row.topic.hex(), legible(row.title), legible(row.purpose), row.category, row.unread)
            for row in fits[:MOST_OF_A_KIND]
        ]

    def _found_people(self) -> list[Line]:
        if not self._words:
            return []
        fits = [row for row in self._people if row.name and begins_all(self._words, f"{row.name} {row.flat_number}")]
        fits.sort(key=lambda row: rank(self._words, row.name))
        return [
            Line("person", row.person.hex(), legible_name(row.name), row.flat_number) for row in fits[:MOST_OF_A_KIND]
        ]

    def _found_places(self) -> list[Line]:
        fits = [place for place in self._places if begins_all(self._words, f"{place.title} {place.words}")]
        fits.sort(key=lambda place: rank(self._words, place.title))
        return [Line("place", place.name, place.title, "", place.name) for place in fits]


def _name(row: Line) -> tuple[str, str]:
    return row.kind, "" if row.kind == "all" else row.id
