"""Moderation in the window: what residents ask for, what moderators do, and the public journal of it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.bench import MODERATING
from neighbourhood.app.changes import Changes
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import PersonRow, TopicRow
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import author_name
from neighbourhood.viewmodels.formats import clock, day, first_capital, moment
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_SHOWN: Final = 200
_FIRST_SHOWN: Final = 12
"""Of the measures, until somebody asks for all: rows of a page are made at once."""
_MOST_FLAGGED: Final = 10
_DAY_MS: Final = 24 * 3_600_000
_UNDONE: Final[dict[str, str]] = {"en": "Undone at once", "ru": "Сразу отменено"}
"""The reason of a measure that is taken back a moment later; everybody reads it in the language it was written in."""


class Read(NamedTuple):
    """What the page shows; both the newest first."""

    moderator: bool
    measures: tuple[MeasureRow, ...]
    flagged: tuple[FlaggedRow, ...]


def _look(queries: Queries) -> Read:
    house = queries.house()
    moderator = house is not None and not frozenset(MODERATING).isdisjoint(house.me.roles)
    return Read(
        moderator, tuple(queries.measures(_MOST_SHOWN)), tuple(queries.flagged(_MOST_FLAGGED)) if moderator else ()
    )


@QmlElement
class MeasureLines(RowModel):
    """Measures. Names are "" where there is nobody; ``day`` stands above the first row of each day."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    _roles: ClassVar[Roles] = (
        ("measureId", lambda _self, row: row.id.hex()),
        ("measure", lambda _self, row: row.measure),
        ("holding", lambda _self, row: row.state),
        ("by", lambda _self, row: _name(row.by)),
        ("person", lambda _self, row: _name(row.person)),
        ("topic", lambda _self, row: row.topic_title),
        ("origin", lambda _self, row: row.origin_title),
        ("seconds", lambda _self, row: row.seconds),
        ("reason", lambda _self, row: row.reason),
        ("rule", lambda _self, row: row.rule),
        ("until", lambda self, row: self.told(row.until_ms)),
        ("second", lambda _self, row: _name(row.second)),
        ("appealed", lambda _self, row: row.appealed),
        ("appeal", lambda _self, row: row.appeal),
        ("decider", lambda _self, row: _name(row.decided_by)),
        ("stands", lambda _self, row: row.stands),
        ("decision", lambda _self, row: row.decision),
        ("lifter", lambda _self, row: _name(row.lifted_by)),
        ("liftReason", lambda _self, row: row.lift_reason),
        ("mine", lambda _self, row: row.person.me),
        ("canLift", lambda _self, row: row.can_lift),
        ("canSecond", lambda _self, row: row.can_second),
        ("canAppeal", lambda _self, row: row.can_appeal),
        ("canDecide", lambda _self, row: row.can_decide),
        ("at", lambda _self, row: clock(row.at_ms)),
        ("day", lambda self, row: self.day_above(row)),
        ("topicId", lambda _self, row: row.message_topic.hex() if row.message_topic is not None else ""),
        ("messageId", lambda _self, row: row.message.hex() if row.message is not None else ""),
    )

    def told(self, at_ms: int | None) -> str:
        """Return day and time; "" for no moment."""
        return "" if at_ms is None else moment(at_ms, self._appearance.spoken)

    def day_above(self, row: MeasureRow) -> str:
        """Return the day of a measure where the one above it is of another day."""
        place = self._rows.index(row)
        now_ms, language = self._appearance.now_ms(), self._appearance.spoken
        told = day(row.at_ms, now_ms, language)
        above = day(self._rows[place - 1].at_ms, now_ms, language) if place > 0 else ""
        return first_capital(told) if told != above else ""


@QmlElement
class FlaggedLines(RowModel):
    """What moderators are asked to look at; ``reasons``: "rude 2,spam 1"."""

    _roles: ClassVar[Roles] = (
        ("messageId", lambda _self, row: row.message.message.hex()),
        ("topicId", lambda _self, row: row.message.topic.hex()),
        ("author", lambda _self, row: author_name(row.message)),
        ("topic", lambda _self, row: row.topic_title),
        ("words", lambda _self, row: legible(row.text)),
        ("reasons", lambda _self, row: ",".join(f"{reason} {count}" for reason, count in row.reasons)),
        ("flats", lambda _self, row: row.flats),
        ("collapsed", lambda _self, row: row.collapsed),
    )


@QmlElement
class TopicChoices(RowModel):
    """Topics to which a message can be moved."""

    _roles: ClassVar[Roles] = (
        ("topicId", lambda _self, row: row.topic.hex()),
        ("title", lambda _self, row: f"{row.emoji} {row.title}".strip()),
    )


@QmlElement
class Moderation(QObject):
    """Follows the house while there is one. ``done`` is emitted when something was written."""

    changed = Signal()
    done = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay."""

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._bridge: Bridge | None = None
        self._read = Read(moderator=False, measures=(), flagged=())
        self._all = False
        self._measures = MeasureLines(appearance, self)
        self._flagged = FlaggedLines(self)
        self._topics = TopicChoices(self)
        appearance.languageChanged.connect(self._measures.refresh)

    @Property(MeasureLines, notify=partsChanged)
    def measures(self) -> MeasureLines:
        return self._measures

    @Property(FlaggedLines, notify=partsChanged)
    def flagged(self) -> FlaggedLines:
        return self._flagged

    @Property(TopicChoices, notify=partsChanged)
    def topics(self) -> TopicChoices:
        return self._topics

    @Property(bool, notify=changed)
    def moderator(self) -> bool:
        """Whether I moderate."""
        return self._read.moderator

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many measures there are to read."""
        return len(self._read.measures)

    @Property(int, notify=changed)
    def more(self) -> int:
        """How many of them are not shown yet."""
        return len(self._read.measures) - len(self._shown())

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many messages wait to be looked at."""
        return len(self._read.flagged)

    @Slot()
    def showAll(self) -> None:
        """Show every measure, not only the newest."""
        self._all = True
        self._show_measures()
        self.changed.emit()

    @Slot(str, str)
    def report(self, message_id: str, reason: str) -> None:
        """Ask the moderators to look at a message."""
        flag = FlagMessage(message=_subject(message_id), reason=reason)  # type: ignore[arg-type]  # as the sheet has it
        undo = replace(flag, on=False)
        self._submit(flag, lambda _none: self._notices.show("reported", undo=lambda: self._submit(undo)))

    @Slot(str)
    def takeReportBack(self, message_id: str) -> None:
        """Ask for it no more."""
        self._submit(FlagMessage(message=_subject(message_id), on=False))

    @Slot(str, str, str, str, int, bool)
    def takeOnMessage(self, message_id: str, measure: str, reason: str, rule: str, days: int, personal: bool) -> None:
        """Ask the author, hide, warn or mute the author, or (review) find nothing wrong. ``days``: 0 for no end."""
        self._take(
            TakeMeasure(
                measure=measure,  # type: ignore[arg-type]  # the sheet offers no other
                message=_subject(message_id),
                reason=reason,
                rule=rule,
                until_ms=self._until(days),
                personal=personal,
            )
        )

    @Slot(str, str, str, str, int, int)
    def takeOnTopic(self, topic_id: str, measure: str, reason: str, rule: str, days: int, seconds: int) -> None:
        """Lock a topic, or slow it down."""
        self._take(
            TakeMeasure(
                measure=measure,  # type: ignore[arg-type]
                topic=_subject(topic_id),
                reason=reason,
                rule=rule,
                until_ms=self._until(days),
                seconds=seconds,
            )
        )

    @Slot(str, str, str, str, int)
    def takeOnPerson(self, person_id: str, measure: str, reason: str, rule: str, days: int) -> None:
        """Warn or mute somebody."""
        self._take(
            TakeMeasure(
                measure=measure,  # type: ignore[arg-type]
                person=PersonId(bytes.fromhex(person_id)),
                reason=reason,
                rule=rule,
                until_ms=self._until(days),
            )
        )

    @Slot()
    def askTopics(self) -> None:
        """Read to which topics a message could be moved."""
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.topics(), self._offer)

    def _offer(self, topics: Sequence[TopicRow]) -> None:
        self._topics.show_anew([row for row in topics if not row.erased])

    @Slot(str, str)
    def move(self, message_id: str, topic_id: str) -> None:
        """Let a message stand in another topic."""
        self._take(TakeMeasure(measure="move", message=_subject(message_id), topic=_subject(topic_id)), told="moved")

    @Slot(str)
    def second(self, measure_id: str) -> None:
        """Agree to a long mute."""
        self._submit(SecondMeasure(measure=_subject(measure_id)), self._finish)

    @Slot(str, str)
    def lift(self, measure_id: str, reason: str) -> None:
        """Take a measure back."""
        self._submit(LiftMeasure(measure=_subject(measure_id), reason=reason), self._finish)

    @Slot(str, str)
    def appeal(self, measure_id: str, reason: str) -> None:
        """Ask another moderator to decide."""
        self._submit(AppealMeasure(measure=_subject(measure_id), reason=reason), self._finish)

    @Slot(str, str, bool)
    def decide(self, measure_id: str, reason: str, stands: bool) -> None:
        """Decide an appeal."""
        self._submit(DecideMeasure(measure=_subject(measure_id), stands=stands, reason=reason), self._finish)

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge
        bridge.changed.connect(self._hear)
        self._ask()

    def _hear(self, changes: Changes) -> None:
        if changes.moderation or changes.people or changes.authority or changes.everything:
            self._ask()

    def _ask(self) -> None:
        if self._bridge is not None:
            self._bridge.query(_look, self._show)

    def _show(self, read: Read) -> None:
        if read != self._read:
            self._read = read
            self._show_measures()
            self._flagged.show_moved(read.flagged, lambda row: row.message.message)
            self.changed.emit()

    def _shown(self) -> tuple[MeasureRow, ...]:
        return self._read.measures if self._all else self._read.measures[:_FIRST_SHOWN]

    def _show_measures(self) -> None:
        self._measures.show_moved(self._shown(), lambda row: row.id)
        self._measures.refresh()  # under which day a row stands depends on the one above it

    def _until(self, days: int) -> int | None:
        return self._appearance.now_ms() + days * _DAY_MS if days > 0 else None

    def _take(self, intent: TakeMeasure, told: str = "moderated") -> None:
        self._submit(intent, partial(self._tell, told))

    def _tell(self, told: str, answer: object) -> None:
        self._finish(answer)
        if isinstance(answer, bytes):
            reason = _UNDONE[self._appearance.spoken]
            undo = LiftMeasure(measure=SubjectId(answer), reason=reason)
            self._notices.show(told, undo=lambda: self._submit(undo))

    def _finish(self, _answer: object) -> None:
        self.done.emit()

    def _submit(self, intent: Intent, then: Callable[[object], None] | None = None) -> None:
        if self._bridge is not None:
            self._bridge.submit(intent, then)


def _subject(id_: str) -> SubjectId:
    return SubjectId(bytes.fromhex(id_))


def _name(row: PersonRow | None) -> str:
    return legible_name(row.name) if row is not None else ""
