"""One topic and what can be done with it: its menu, the sheet that describes it anew."""

from collections.abc import Callable
from typing import get_args

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import ChangeTopic, MarkRead, PinTopic, ResolveTopic, SetTopicLevel, TopicLevel
from neighbourhood.app.links import write_link
from neighbourhood.app.rows import TopicRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.topic_order import known_category

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

Find = Callable[[SubjectId], TopicRow | None]


@QmlElement
class TopicEdit(QObject):
    """The topic that was chosen last; ``known`` while it is in the list."""

    changed = Signal()
    describeAsked = Signal()
    handOverAsked = Signal(str, str)
    """A topic, and its title, that is to go to somebody else."""
    described = Signal()

    def __init__(self, find: Find, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._notices = notices
        self._bridge: Bridge | None = None
        self._topic: SubjectId | None = None

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return self._row() is not None

    @Property(str, notify=changed)
    def topicId(self) -> str:
        return self._topic.hex() if self._topic is not None else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        row = self._row()
        return row.title if row is not None else ""

    @Property(str, notify=changed)
    def category(self) -> str:
        row = self._row()
        return known_category(row.category) if row is not None else "other"

    @Property(str, notify=changed)
    def purpose(self) -> str:
        row = self._row()
        return row.purpose if row is not None else ""

    @Property(str, notify=changed)
    def emoji(self) -> str:
        row = self._row()
        return row.emoji if row is not None else ""

    @Property(str, notify=changed)
    def level(self) -> str:
        row = self._row()
        return row.level if row is not None else "all"

    @Property(bool, notify=changed)
    def pinned(self) -> bool:
        row = self._row()
        return row is not None and row.pinned

    @Property(bool, notify=changed)
    def resolved(self) -> bool:
        row = self._row()
        return row is not None and row.resolved_at_ms is not None

    @Property(bool, notify=changed)
    def mine(self) -> bool:
        """Whether I began it, and so may describe it anew."""
        row = self._row()
        return row is not None and row.mine

    @Property(int, notify=changed)
    def unread(self) -> int:
        row = self._row()
        return row.unread if row is not None else 0

    @Slot(str)
    def choose(self, topic_id: str) -> None:
        """Speak of another topic; of none for ""."""
        self._topic = SubjectId(bytes.fromhex(topic_id)) if topic_id else None
        self.changed.emit()

    @Slot(bool)
    def pin(self, on: bool) -> None:
        """Keep it on top of the list here, or no more."""
        if self._topic is not None:
            self._submit(PinTopic(topic=self._topic, on=on))

    @Slot(str)
    def setLevel(self, level: str) -> None:
        """Choose what of it is told aloud here: all, mentions or muted."""
        known: tuple[TopicLevel, ...] = get_args(TopicLevel)
        chosen = next((one for one in known if one == level), None)
        if self._topic is not None and chosen is not None:
            self._submit(SetTopicLevel(topic=self._topic, level=chosen))

    @Slot(bool)
    def resolve(self, on: bool) -> None:
        """Call it settled for everybody, or open again; can be taken back."""
        topic = self._topic
        if topic is not None:
            told = "topic_resolved" if on else "topic_reopened"
            self._submit(ResolveTopic(topic=topic, on=on), lambda: self._told_resolved(told, topic, on=on))

    @Slot()
    def markRead(self) -> None:
        """Count nothing of it as new."""
        if self._topic is not None:
            self._submit(MarkRead(topic=self._topic))

    @Slot()
    def copyLink(self) -> None:
        """Put its link on the clipboard."""
        if self._topic is not None:
            QGuiApplication.clipboard().setText(write_link("topic", self._topic.hex()))
            self._notices.show("copied")

    @Slot()
    def askDescribe(self) -> None:
        """Have the sheet opened that describes it anew."""
        self.describeAsked.emit()

    @Slot()
    def askHandOver(self) -> None:
        """Have the sheet opened that gives it to somebody else."""
        row = self._row()
        if row is not None:
            self.handOverAsked.emit(row.topic.hex(), row.title)

    @Slot(str, str, str, str)
    def describe(self, title: str, category: str, purpose: str, emoji: str) -> None:
        """Give it another title, category, purpose and emoji; ``described`` follows when that is done."""
        row = self._row()
        if row is not None:
            words = {"title": title.strip(), "category": category, "purpose": purpose.strip(), "emoji": emoji}
            self._submit(ChangeTopic(topic=row.topic, **words), self.described.emit)

    def attach(self, bridge: Bridge) -> None:
        """Act in a house."""
        self._bridge = bridge

    def _row(self) -> TopicRow | None:
        return self._find(self._topic) if self._topic is not None else None

    def _submit(self, intent: Intent, then: Callable[[], None] | None = None) -> None:
        if self._bridge is not None:
            self._bridge.submit(intent, lambda _answer: then() if then else None, self._notices.show_fault)

    def _told_resolved(self, told: str, topic: SubjectId, *, on: bool) -> None:
        self._notices.show(told, undo=lambda: self._submit(ResolveTopic(topic=topic, on=not on)))
