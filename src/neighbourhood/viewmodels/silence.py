"""What keeps me from writing in the open topic, and until when."""

from functools import partial
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.rows_moderation import WritingRow
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import moment

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_SECOND_MS: Final = 1000
_LONGEST_MS: Final = 24 * 3_600_000


@QmlElement
class Silence(QObject):
    """``kind``: "", muted, locked or slow; ``seconds``: until the next message of a slow topic may be written."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._topic: SubjectId | None = None
        self._row = WritingRow()
        self._tick = QTimer(self, interval=_SECOND_MS)
        self._tick.timeout.connect(self._count)
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self._read)
        appearance.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._row.kind

    @Property(str, notify=changed)
    def by(self) -> str:
        return legible_name(self._row.measure.by.name) if self._row.measure is not None else ""

    @Property(str, notify=changed)
    def reason(self) -> str:
        return self._row.measure.reason if self._row.measure is not None else ""

    @Property(str, notify=changed)
    def until(self) -> str:
        """Day and time; "" where there is no end."""
        return "" if self._row.until_ms is None else moment(self._row.until_ms, self._appearance.spoken)

    @Property(int, notify=changed)
    def seconds(self) -> int:
        if self._row.kind != "slow" or self._row.until_ms is None:
            return 0
        return max(0, -(-(self._row.until_ms - self._appearance.now_ms()) // 1000))

    @Property(bool, notify=changed)
    def canAppeal(self) -> bool:
        return self._row.measure is not None and self._row.measure.can_appeal

    @Property(str, notify=changed)
    def measureId(self) -> str:
        return self._row.measure.id.hex() if self._row.measure is not None else ""

    @Property(str, notify=changed)
    def lockId(self) -> str:
        """What locks the topic, for who may open it again; "" for nothing."""
        return self._row.locked_by.id.hex() if self._row.locked_by is not None else ""

    @Property(str, notify=changed)
    def slowId(self) -> str:
        """What makes the topic slow; "" for nothing."""
        return self._row.slow.id.hex() if self._row.slow is not None else ""

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)

    def open(self, topic: SubjectId | None) -> None:
        """Speak of another topic."""
        self._topic = topic
        self._show(topic, WritingRow())
        self._read()

    def _take(self, changes: Changes) -> None:
        said = any(change.mine and change.topic == self._topic for change in changes.messages)
        if said or changes.moderation or changes.authority or changes.everything:
            self._read()

    def _read(self) -> None:
        topic = self._topic
        if topic is not None and self._bridge is not None:
            self._bridge.query(lambda queries: queries.writing(topic), partial(self._show, topic))

    def _show(self, topic: SubjectId | None, row: WritingRow) -> None:
        if topic != self._topic:
            return
        before, self._row = self._row, row
        self._tick.stop()
        self._end.stop()
        if row.kind == "slow":
            self._tick.start()
        elif row.until_ms is not None:
            self._end.start(min(max(row.until_ms - self._appearance.now_ms(), _SECOND_MS), _LONGEST_MS))
        if before != row:
            self.changed.emit()

    def _count(self) -> None:
        if self.property("seconds") == 0:
            self._tick.stop()
            self._read()
        self.changed.emit()
