"""What a resident wants to know today: the page that the window begins with, and the number beside its name."""

from collections.abc import Hashable
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows_belonging import JournalRow
from neighbourhood.app.texts import legible_name
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import day, full_date, part_of_day
from neighbourhood.viewmodels.row_model import Roles, RowModel
from neighbourhood.viewmodels.today_acts import Acts, read_acts
from neighbourhood.viewmodels.today_cards import Card, Day, Steps, read_day
from neighbourhood.viewmodels.topics import snippet

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MINUTE_MS: Final = 60_000
_PAUSE_MS: Final = 100
"""What happens within it is read at once."""
_NOTHING: Final = Day(0, (), 0, Steps(said=True, neighbours=True, planned=True))


def _look(now_ms: int, known: Acts | None, queries: Queries) -> tuple[Acts, Day]:
    acts = known or read_acts(queries)
    return acts, read_day(queries, now_ms, acts)


def _name(card: Card) -> Hashable:
    act = card.act
    which = act.entry if isinstance(act, JournalRow) else act.proposal if act is not None else None
    return card.kind, card.topic, card.message, which


@QmlElement
class Today(RowModel):
    """Cards; ``count`` of them wait for me. ``welcome``: somebody is new here and has not put that card away."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._day = _NOTHING
        self._acts: Acts | None = None
        """Read again only when one was done: most that happens in a house is talk."""
        self._times_changed = 0
        self._loaded = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._tell_time)
        self._told = ("", "")
        appearance.languageChanged.connect(self._retell)

    _roles: ClassVar[Roles] = (
        ("kind", lambda _self, card: card.kind),
        ("first", lambda _self, card: card.first),
        ("topicId", lambda _self, card: card.topic.hex() if card.topic is not None else ""),
        ("messageId", lambda _self, card: card.message.hex() if card.message is not None else ""),
        ("title", lambda _self, card: snippet(card.title)),
        ("who", lambda _self, card: snippet(card.who).split(" ")[0]),
        ("body", lambda _self, card: snippet(card.text)),
        ("number", lambda _self, card: card.number),
        ("late", lambda _self, card: card.late),
        ("onDay", lambda self, card: self._day_of(card)),
        ("act", lambda _self, card: card.act.kind if card.act is not None else ""),
        ("role", lambda _self, card: card.act.role if card.act is not None else ""),
        ("flat", lambda _self, card: legible_name(card.act.flat_number) if isinstance(card.act, JournalRow) else ""),
        ("verdict", lambda _self, card: card.act.verdict if isinstance(card.act, JournalRow) else ""),
    )

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._day.waiting

    @Property(int, notify=changed)
    def newTopics(self) -> int:
        return self._day.new_topics

    @Property(int, notify=changed)
    def cards(self) -> int:
        return len(self._rows)

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=changed)
    def partOfDay(self) -> str:
        return part_of_day(self._appearance.now_ms())

    @Property(str, notify=changed)
    def date(self) -> str:
        return full_date(self._appearance.now_ms(), self._appearance.spoken)

    @Property(bool, notify=changed)
    def welcome(self) -> bool:
        return not (self._appearance.settings.choices.welcome_seen or all(self._day.steps))

    @Property(bool, notify=changed)
    def said(self) -> bool:
        return self._day.steps.said

    @Property(bool, notify=changed)
    def neighbours(self) -> bool:
        return self._day.steps.neighbours

    @Property(bool, notify=changed)
    def planned(self) -> bool:
        return self._day.steps.planned

    @Slot()
    def dismissWelcome(self) -> None:
        """Put the card of the first steps away for good."""
        self._appearance.choose(welcome_seen=True)
        self.changed.emit()

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._minute.start()
        self._read()

    def _take(self, changes: Changes) -> None:
        if changes.authority or changes.people or changes.everything:
            self._acts = None
            self._times_changed += 1
        told = (
            changes.topics
            or changes.messages
            or changes.people
            or changes.authority
            or changes.rules
            or changes.everything
        )
        if told and not self._pause.isActive():
            self._pause.start()

    def _read(self) -> None:
        if self._bridge is not None:
            look = partial(_look, self._appearance.now_ms(), self._acts)
            self._bridge.query(look, partial(self._show, self._times_changed))

    def _show(self, times_changed: int, found: tuple[Acts, Day]) -> None:
        acts, self._day = found
        self._acts = acts if times_changed == self._times_changed else None
        self._loaded = True
        self.show_moved(self._day.cards, _name)
        self.changed.emit()

    def _day_of(self, card: Card) -> str:
        return day(card.at_ms, self._appearance.now_ms(), self._appearance.spoken) if card.at_ms else ""

    def _tell_time(self) -> None:
        now_ms, spoken = self._appearance.now_ms(), self._appearance.spoken
        told = (part_of_day(now_ms), full_date(now_ms, spoken))
        if told != self._told:
            self._told = told
            self._retell()
            self._read()

    def _retell(self) -> None:
        self.refresh()
        self.changed.emit()
