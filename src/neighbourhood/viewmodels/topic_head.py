"""The head of the open topic: what it is called, what may be done with all of it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.rows import TopicRow
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.formats import day
from neighbourhood.viewmodels.timeline import Timeline
from neighbourhood.viewmodels.topic_order import known_category
from neighbourhood.viewmodels.topics import TopicList

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TopicHead(QObject):
    """The row of the topic that the timeline shows."""

    changed = Signal()

    def __init__(
        self, appearance: Appearance, topics: TopicList, timeline: Timeline, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._topics = topics
        self._topic: SubjectId | None = None
        topics.countsChanged.connect(self.changed)
        timeline.topicChanged.connect(lambda: self._follow(str(timeline.property("topicId"))))
        appearance.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def topicId(self) -> str:
        return self._topic.hex() if self._topic is not None else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        row = self._row()
        return legible(row.title) if row is not None else ""

    @Property(bool, notify=changed)
    def erased(self) -> bool:
        row = self._row()
        return row is not None and row.erased

    @Property(str, notify=changed)
    def emoji(self) -> str:
        row = self._row()
        return legible(row.emoji) if row is not None else ""

    @Property(str, notify=changed)
    def category(self) -> str:
        row = self._row()
        return known_category(row.category) if row is not None else ""

    @Property(str, notify=changed)
    def keptBy(self) -> str:
        """Who was given it by who began it; "" for none."""
        row = self._row()
        return legible_name(row.kept_by) if row is not None else ""

    @Property(str, notify=changed)
    def purpose(self) -> str:
        row = self._row()
        return " ".join(legible(row.purpose).split()) if row is not None else ""

    @Property(str, notify=changed)
    def readers(self) -> str:
        """Who can read it, as in ``TopicRow``."""
        row = self._row()
        return row.readers if row is not None else ""

    @Property(str, notify=changed)
    def circle(self) -> str:
        """Name of the residents' own circle, or of the other person, that it is for."""
        row = self._row()
        return legible_name(row.circle_name) if row is not None else ""

    @Property(bool, notify=changed)
    def left(self) -> bool:
        """Whether I am not in its circle any more."""
        row = self._row()
        return row is not None and row.left

    @Property(bool, notify=changed)
    def pinned(self) -> bool:
        row = self._row()
        return row is not None and row.pinned

    @Property(str, notify=changed)
    def level(self) -> str:
        row = self._row()
        return row.level if row is not None else "all"

    @Property(str, notify=changed)
    def resolvedWhen(self) -> str:
        """Day on which it was settled; "" while it is open."""
        row = self._row()
        if row is None or row.resolved_at_ms is None:
            return ""
        return day(row.resolved_at_ms, self._appearance.now_ms(), self._appearance.spoken)

    @Property(str, notify=changed)
    def resolvedBy(self) -> str:
        row = self._row()
        return legible_name(row.resolved_by) if row is not None else ""

    @Slot(str, result=bool)
    def knows(self, topic_id: str) -> bool:
        """Tell whether there is such a topic here."""
        return self._topics.find(SubjectId(bytes.fromhex(topic_id))) is not None

    def _follow(self, topic_id: str) -> None:
        self._topic = SubjectId(bytes.fromhex(topic_id)) if topic_id else None
        self.changed.emit()

    def _row(self) -> TopicRow | None:
        return self._topics.find(self._topic) if self._topic is not None else None
