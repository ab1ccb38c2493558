"""The list of topics: grouped by category, newest activity first, kept in place while it changes."""

from collections.abc import Callable, Sequence
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
    Slot,
)
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import CreateTopic
from neighbourhood.app.rows import TopicRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import when
from neighbourhood.viewmodels.notices import Notices

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

CATEGORIES: Final = ("repairs", "safety", "culture", "rules", "lending", "other")
_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_SNIPPET_CHARS: Final = 160
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


def snippet(text: str) -> str:
    """Return the beginning of a text on one line."""
    return " ".join(text[: _SNIPPET_CHARS * 2].split())[:_SNIPPET_CHARS]


def known_category(category: str) -> str:
    """Return the category, or "other" for one that a newer program invented."""
    return category if category in CATEGORIES else "other"


@QmlElement
class TopicList(QAbstractListModel):
    """One row per topic; ``unread`` is the sum."""

    countsChanged = Signal()
    created = Signal(str)

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._bridge: Bridge | None = None
        self._rows: list[TopicRow] = []
        self._loaded = False
        appearance.languageChanged.connect(self._refresh_texts)

    # --- Qt's side -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not _FIRST_ROLE <= role < _FIRST_ROLE + len(self._roles):
            return None
        return self._roles[role - _FIRST_ROLE][1](self, self._rows[index.row()])

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, (name, _) in enumerate(self._roles)}

    _roles: tuple[tuple[str, "Callable[[TopicList, TopicRow], str | int]"], ...] = (
        ("topicId", lambda _self, row: row.topic.hex()),
        ("title", lambda _self, row: row.title),
        ("category", lambda _self, row: known_category(row.category)),
        ("emoji", lambda _self, row: row.emoji),
        ("unread", lambda _self, row: row.unread),
        ("lastAuthor", lambda _self, row: row.last_author.split(" ")[0]),
        ("lastText", lambda _self, row: snippet(row.last_text)),
        ("lastWhen", lambda self, row: self._when(row)),
        ("draft", lambda _self, row: snippet(row.draft)),
    )

    # --- QML's side ------------------------------------------------------------------------------------------------

    @Property(int, notify=countsChanged)
    def unread(self) -> int:
        return sum(row.unread for row in self._rows)

    @Property(int, notify=countsChanged)
    def count(self) -> int:
        return len(self._rows)

    @Property(bool, notify=countsChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Slot(str, str, str)
    def create(self, title: str, category: str, purpose: str) -> None:
        """Open a new topic; ``created`` names it."""
        if self._bridge is not None:
            intent = CreateTopic(title=title.strip(), category=category, purpose=purpose.strip())
            self._bridge.submit(intent, self._tell_created, self._notices.show_fault)

    @Slot(str, int, result=str)
    def neighbour(self, topic_id: str, step: int) -> str:
        """Return the id of the topic ``step`` rows below; "" past the ends."""
        places = [place for place, row in enumerate(self._rows) if row.topic.hex() == topic_id]
        wanted = places[0] + step if places else 0
        return self._rows[wanted].topic.hex() if 0 <= wanted < len(self._rows) else ""

    @Slot(str, result=int)
    def place(self, topic_id: str) -> int:
        """Return the row of a topic; -1 when it is not here."""
        return next((place for place, row in enumerate(self._rows) if row.topic.hex() == topic_id), -1)

    # --- the program's side ----------------------------------------------------------------------------------------

    def attach(self, bridge: Bridge) -> None:
        """Show the topics of a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._reload()

    def find(self, topic: SubjectId) -> TopicRow | None:
        """Return the row of a topic."""
        return next((row for row in self._rows if row.topic == topic), None)

    def _take(self, changes: Changes) -> None:
        if changes.topics or changes.messages or changes.people or changes.everything:
            self._reload()

    def _reload(self) -> None:
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.topics(), self._show)

    def _show(self, rows: Sequence[TopicRow]) -> None:
        wanted = sorted(rows, key=lambda row: (CATEGORIES.index(known_category(row.category)), -row.last_at_ms))
        self._remove_all_but({row.topic for row in wanted})
        for place, row in enumerate(wanted):
            self._put(place, row)
        self._loaded = True
        self.countsChanged.emit()

    def _remove_all_but(self, topics: set[SubjectId]) -> None:
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].topic not in topics:
                self.beginRemoveRows(_NO_INDEX, place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _put(self, place: int, row: TopicRow) -> None:
        held = next((i for i in range(place, len(self._rows)) if self._rows[i].topic == row.topic), None)
        if held is None:
            self.beginInsertRows(_NO_INDEX, place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if held != place:
            self.beginMoveRows(_NO_INDEX, held, held, _NO_INDEX, place)
            self._rows.insert(place, self._rows.pop(held))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    def _when(self, row: TopicRow) -> str:
        return when(row.last_at_ms, self._appearance.now_ms(), self._appearance.spoken) if row.last_at_ms else ""

    def _refresh_texts(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _tell_created(self, topic: object) -> None:
        if isinstance(topic, bytes):
            self.created.emit(topic.hex())
