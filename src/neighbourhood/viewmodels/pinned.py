"""The pinned messages of the open topic, of which the bar under its head shows one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.rows import MessageRow
from neighbourhood.app.texts import legible
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import author_name
from neighbourhood.viewmodels.topics import snippet

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Pinned(QObject):
    """``number`` of ``count`` is shown: ``messageId``, ``author``, ``text``."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge: Bridge | None = None
        self._topic: SubjectId | None = None
        self._rows: tuple[MessageRow, ...] = ()
        self._place = 0

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows)

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._place + 1

    @Property(str, notify=changed)
    def messageId(self) -> str:
        return self._rows[self._place].message.hex() if self._rows else ""

    @Property(str, notify=changed)
    def author(self) -> str:
        return author_name(self._rows[self._place]) if self._rows else ""

    @Property(str, notify=changed)
    def text(self) -> str:
        return snippet(legible(self._rows[self._place].text)) if self._rows else ""

    @Slot()
    def turn(self) -> None:
        """Show the next one."""
        if self._rows:
            self._place = (self._place + 1) % len(self._rows)
            self.changed.emit()

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)

    def open(self, topic: SubjectId | None) -> None:
        """Follow another topic."""
        self._topic = topic
        self._place = 0
        self._show(topic, ())
        self._read()

    def _take(self, changes: Changes) -> None:
        touched = any(change.topic == self._topic for change in changes.messages)
        if touched or changes.everything or changes.people:
            self._read()

    def _read(self) -> None:
        topic = self._topic
        if topic is not None and self._bridge is not None:
            self._bridge.query(lambda queries: queries.pinned(topic), partial(self._show, topic))

    def _show(self, topic: SubjectId | None, rows: Sequence[MessageRow]) -> None:
        if topic == self._topic and self._rows != tuple(rows):
            self._rows = tuple(rows)
            self._place = min(self._place, max(len(rows) - 1, 0))
            self.changed.emit()
