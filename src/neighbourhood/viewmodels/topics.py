"""The list of topics: grouped by category, newest activity first, kept in place while it changes."""

from collections.abc import Sequence
from typing import ClassVar, Final, get_args

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import CreateTopic, Readers
from neighbourhood.app.rows import TopicRow
from neighbourhood.app.texts import legible
from neighbourhood.domain.ids import CircleId, SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import day
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.row_model import Roles, RowModel
from neighbourhood.viewmodels.topic_edit import TopicEdit
from neighbourhood.viewmodels.topic_order import View, arranged, loud, set_apart

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_SNIPPET_CHARS: Final = 160
_READERS: Final[tuple[Readers, ...]] = get_args(Readers)


def snippet(text: str) -> str:
    """Return the beginning of a text on one line."""
    return " ".join(legible(text[: _SNIPPET_CHARS * 2]).split())[:_SNIPPET_CHARS]


@QmlElement
class TopicList(RowModel):
    """One row per topic that is shown; ``count`` is all of them, ``unread`` what calls for me in them.

    ``words`` and ``unreadOnly`` narrow it down. ``setApart`` settled topics are shown only while ``resolvedOpen``.
    """

    countsChanged = Signal()
    viewChanged = Signal()
    partsChanged = Signal()
    created = Signal(str)

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._bridge: Bridge | None = None
        self._all: dict[SubjectId, TopicRow] = {}
        self._view = View()
        self._loaded = False
        self._edit = TopicEdit(self.find, notices, self)
        self.countsChanged.connect(self._edit.changed)
        appearance.languageChanged.connect(self.refresh)

    _roles: ClassVar[Roles] = (
        ("topicId", lambda _self, line: line.row.topic.hex()),
        ("title", lambda _self, line: snippet(line.row.title)),
        ("section", lambda _self, line: line.section),
        ("readers", lambda _self, line: line.row.readers),
        ("circle", lambda _self, line: snippet(line.row.circle_name)),
        ("emoji", lambda _self, line: snippet(line.row.emoji)),
        ("unread", lambda _self, line: line.row.unread),
        ("mentions", lambda _self, line: line.row.mentions),
        ("quiet", lambda _self, line: loud(line.row) == 0),
        ("muted", lambda _self, line: line.row.level == "muted"),
        ("pinned", lambda _self, line: line.row.pinned),
        ("lastAuthor", lambda _self, line: snippet(line.row.last_author).split(" ")[0]),
        ("lastText", lambda _self, line: snippet(line.row.last_text)),
        ("resolvedOn", lambda self, line: self._resolved_on(line.row)),
        ("draft", lambda _self, line: snippet(line.row.draft)),
    )

    @Property(int, notify=countsChanged)
    def unread(self) -> int:
        return sum(loud(row) for row in self._all.values())

    @Property(int, notify=countsChanged)
    def unreadTopics(self) -> int:
        return sum(row.unread > 0 for row in self._all.values())

    @Property(int, notify=countsChanged)
    def count(self) -> int:
        return len(self._all)

    @Property(int, notify=countsChanged)
    def shown(self) -> int:
        return len(self._rows)

    @Property(int, notify=countsChanged)
    def setApart(self) -> int:
        return set_apart(tuple(self._all.values()))

    @Property(bool, notify=countsChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=viewChanged)
    def words(self) -> str:
        return self._view.words

    @Property(bool, notify=viewChanged)
    def unreadOnly(self) -> bool:
        return self._view.unread_only

    @Property(bool, notify=viewChanged)
    def resolvedOpen(self) -> bool:
        return self._view.resolved_open

    @Property(TopicEdit, notify=partsChanged)
    def edit(self) -> TopicEdit:
        return self._edit

    @Slot(str)
    def look(self, words: str) -> None:
        """Show the topics whose title and purpose have all these words."""
        self._see(self._view._replace(words=words.strip()))

    @Slot(bool)
    def showUnreadOnly(self, on: bool) -> None:
        """Show only topics with something new, or all."""
        self._see(self._view._replace(unread_only=on))

    @Slot(bool)
    def showResolved(self, on: bool) -> None:
        """Show the settled topics that stand apart, or fold them away."""
        self._see(self._view._replace(resolved_open=on))

    @Slot(str, str, str, str)
    @Slot(str, str, str, str, str)
    def create(self, title: str, category: str, purpose: str, emoji: str, readers: str = "residents") -> None:
        """Open a new topic; ``created`` names it. ``readers``: desk, residents, council, or a circle by its id."""
        if self._bridge is not None:
            built_in = next((one for one in _READERS if one == readers), None)
            intent = CreateTopic(
                title=title.strip(),
                category=category,
                purpose=purpose.strip(),
                emoji=emoji,
                readers=built_in or "residents",
                circle=None if built_in else CircleId(bytes.fromhex(readers)),
            )
            self._bridge.submit(intent, self._tell_created, self._notices.show_fault)

    @Slot(str, int, result=str)
    def neighbour(self, topic_id: str, step: int) -> str:
        """Return the id of the topic ``step`` rows below; "" past the ends."""
        here = self.place(topic_id)
        wanted = here + step if here >= 0 else 0
        return self._rows[wanted].row.topic.hex() if 0 <= wanted < len(self._rows) else ""

    @Slot(str, result=int)
    def place(self, topic_id: str) -> int:
        """Return the row of a topic; -1 when it is not shown."""
        return next((place for place, line in enumerate(self._rows) if line.row.topic.hex() == topic_id), -1)

    def attach(self, bridge: Bridge) -> None:
        """Show the topics of a house."""
        self._bridge = bridge
        self._edit.attach(bridge)
        bridge.changed.connect(self._take)
        self._reload()

    def find(self, topic: SubjectId) -> TopicRow | None:
        """Return the row of a topic, shown or not."""
        return self._all.get(topic)

    def _take(self, changes: Changes) -> None:
        if changes.topics or changes.messages or changes.people or changes.everything:
            self._reload()

    def _reload(self) -> None:
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.topics(), self._show)

    def _show(self, rows: Sequence[TopicRow]) -> None:
        self._all = {row.topic: row for row in rows}
        self._loaded = True
        self._arrange()

    def _see(self, view: View) -> None:
        if view != self._view:
            self._view = view
            self._arrange()
            self.viewChanged.emit()

    def _arrange(self) -> None:
        self.show_moved(arranged(tuple(self._all.values()), self._view), lambda line: line.row.topic)
        self.countsChanged.emit()

    def _resolved_on(self, row: TopicRow) -> str:
        if row.resolved_at_ms is None:
            return ""
        return day(row.resolved_at_ms, self._appearance.now_ms(), self._appearance.spoken)

    def _tell_created(self, topic: object) -> None:
        if isinstance(topic, bytes):
            self._see(View())
            self.created.emit(topic.hex())
