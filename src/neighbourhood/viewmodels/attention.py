"""Calls the person when messages arrive: gathers what comes together, reads it, and has one notification made of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from neighbourhood.app.attention import Call, Situation, call_for, calling
from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import MessageRow, TopicRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.settings import Choices

MAX_READ: Final = 200
"""Most messages of one burst that are looked at; of more, the newest."""
MAX_KEPT: Final = 500
"""Most messages that a notification counts."""
_GATHER_MS: Final = 700
_REST_MS: Final = 6000
"""Between two notifications that each stand for several messages, so that a long exchange does not flicker."""
SEVERAL: Final = ""
"""Key of the notification for several topics, and for what comes late."""

Arrived = tuple[Sequence[MessageRow], Sequence[TopicRow]]


class Attention(QObject):
    """``called`` carries a ``Call`` and the key under which it replaces an earlier one.

    ``situation`` says what an active window shows, and is asked when messages have been read.
    """

    called = Signal(object, str)
    seen = Signal(str)
    """The notification with this key has nothing new to say any more."""

    def __init__(self, situation: Callable[[], Situation], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._situation = situation
        self._bridge: Bridge | None = None
        self._arrived: list[MessageChange] = []
        self._more = False
        self._unseen: list[MessageRow] = []
        self._keys: set[str] = set()
        self._gather = QTimer(self, singleShot=True)
        self._gather.timeout.connect(self._read)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)

    def attach(self, bridge: Bridge) -> None:
        """Follow the messages of a house from now on."""
        self._bridge = bridge
        bridge.changed.connect(self._take)

    @property
    def attached(self) -> bool:
        """Whether it follows a house."""
        return self._bridge is not None

    def forget(self) -> None:
        """The person is here: what was told is seen."""
        self._unseen.clear()
        self._rest.stop()
        for key in sorted(self._keys):
            self.seen.emit(key)
        self._keys.clear()

    def close(self) -> None:
        """Call nobody any more."""
        self._bridge = None
        self._gather.stop()
        self.forget()

    def _take(self, changes: Changes) -> None:
        self._look_again(changes)
        new = [change for change in changes.messages if change.new and not change.mine]
        if not new:
            return
        self._arrived += new
        if len(self._arrived) > MAX_READ:
            self._arrived.sort(key=lambda change: change.position)
            self._arrived = self._arrived[-MAX_READ:]
            self._more = True
        if not self._gather.isActive():
            self._gather.start(max(_GATHER_MS, self._rest.remainingTime()))

    def _look_again(self, changes: Changes) -> None:
        """What was told and is deleted or set aside since must not stand on the screen any longer."""
        told = {row.message for row in self._unseen}
        changed = [change.message for change in changes.messages if not change.new and change.message in told]
        if changes.moderation:
            changed = sorted(told)
        if self._bridge is not None and changed:
            self._bridge.query(lambda queries: _rows(queries, changed), self._take_back_deleted)

    def _take_back_deleted(self, read: Arrived) -> None:
        gone = (row for row in read[0] if row.deleted or row.erased or row.aside is not None)
        deleted = {row.message: row.topic.hex() for row in gone}
        self._unseen = [row for row in self._unseen if row.message not in deleted]
        for key in sorted(self._keys & ({*deleted.values(), SEVERAL} if deleted else set())):
            self._keys.discard(key)
            self.seen.emit(key)

    def _read(self) -> None:
        messages = [change.message for change in self._arrived]
        more, self._more = self._more, False
        self._arrived = []
        if self._bridge is not None and messages:
            self._bridge.query(lambda queries: _rows(queries, messages), lambda read: self._tell(read, more))

    def _tell(self, read: Arrived, more: bool) -> None:
        if self._bridge is None:
            return
        situation = self._situation()
        topics = {row.topic: row for row in read[1]}
        new = calling(read[0], topics, situation)
        if not new:
            return
        self._unseen = (self._unseen + new)[-MAX_KEPT:]
        several = len({row.topic for row in new}) > 1 or (len(new) > 1 and all(row.late for row in new))
        told = self._unseen if several or SEVERAL in self._keys else self._of(new[0].topic)
        call = call_for(told, topics, situation, more=more or len(self._unseen) == MAX_KEPT)
        if call is not None:
            self._call(call, key_of(call))

    def _of(self, topic: SubjectId) -> list[MessageRow]:
        return [row for row in self._unseen if row.topic == topic]

    def _call(self, call: Call, key: str) -> None:
        if key == SEVERAL:
            self._rest.start()
        self._keys.add(key)
        self.called.emit(call, key)


def key_of(call: Call) -> str:
    """Return under which key a call replaces an earlier one: that of its topic, or one for all that is several."""
    return SEVERAL if call.topic is None else call.topic.hex()


def situation_of(choices: Choices, now_ms: int, on_screen: SubjectId | None) -> Situation:
    """Return what was chosen, at a time of this computer's clock."""
    clock = datetime.fromtimestamp(now_ms / 1000)  # noqa: DTZ006  # the quiet hours are told by the clock on the wall
    return Situation(
        level=choices.notify,
        quiet=choices.is_quiet_at(clock.hour * 60 + clock.minute),
        show_text=choices.notify_text,
        on_screen=on_screen,
    )


def _rows(queries: Queries, messages: Sequence[SubjectId]) -> Arrived:
    rows = [row for message in messages if (row := queries.message(message)) is not None]
    return rows, (queries.topics() if rows else ())
