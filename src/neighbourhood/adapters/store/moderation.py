"""Moderation as screens read it: what sets messages aside, the public journal, and what moderators are asked to look at."""

from collections import Counter
from functools import cached_property
from typing import Final

import apsw
import msgspec

from neighbourhood.adapters.store.measures import MeasureTable
from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.adapters.store.schema import SUBJECT_IS
from neighbourhood.app.bench import Bench, SetAside, Taken
from neighbourhood.app.moderating import can_be_appealed
from neighbourhood.app.rows import AsideRow, PersonRow
from neighbourhood.app.rows_moderation import MeasureRow, WritingRow
from neighbourhood.app.texts import legible_line
from neighbourhood.domain import limits
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects.measures import MeasureState, MeasureWord
from neighbourhood.domain.subjects.moderation import Outcome, Why, concerned, flats_that_flag, is_over, is_tidying
from neighbourhood.domain.subjects.states import MessageState, TopicState

_TOPIC_OF: Final = f"SELECT topic FROM subject WHERE {SUBJECT_IS}"
_NOT_IN_THE_JOURNAL: Final = (Why.NO_POWER, Why.MISPLACED)
"""What nobody had the power to write is no act of moderation."""


class ModerationReader:
    """One answer's worth of moderation."""

    def __init__(self, connection: apsw.Connection, people: PeopleReader, view: View, now_ms: int) -> None:
        self._connection = connection
        self._people = people
        self._view = view
        self._now_ms = now_ms
        self._table = MeasureTable(connection)
        self.bench = Bench(self._table, view, now_ms)

    @cached_property
    def moderating(self) -> bool:
        """Whether the person of this device moderates."""
        return self.bench.moderates(self._people.me)

    def aside(self, id_: SubjectId, topic: SubjectId, state: MessageState) -> AsideRow | None:
        """Return why the words of a message are not shown at once; None: they are."""
        found = self.bench.set_aside(id_, topic, state)
        return self._aside(found, state) if found is not None else None

    def _aside(self, found: SetAside, state: MessageState) -> AsideRow:
        readable = not found.personal or self.moderating or self._is_mine(state)
        if found.measure is None:
            by = self._people.row(state.author).name if found.kind == "notice" else ""
            return AsideRow(kind=found.kind, by=by, readable=readable)
        id_, measure = found.measure
        return AsideRow(
            kind=found.kind,
            measure=id_,
            by=self._people.row(measure.author).name,
            reason=_reason(measure.reason),
            rule=legible_line(measure.rule, limits.MAX_RULE_CHARS),
            at_ms=measure.written_at_ms,
            until_ms=measure.until_ms,
            readable=readable,
        )

    def asked(self, id_: SubjectId, state: MessageState) -> AsideRow | None:
        """Return what a moderator asks me to change in a message of mine, until I have."""
        if not self._is_mine(state):
            return None
        asked = [one for one in self.bench.holding(id_, "ask") if one[1].written_at_ms > state.version.written_at_ms]
        return self._aside(SetAside("hidden", asked[-1]), state) if asked else None

    def _is_mine(self, state: MessageState) -> bool:
        return state.author == self._people.me and state.origin is None

    def flagged_by_me(self, state: MessageState) -> bool:
        """Whether I ask the moderators to look at a message."""
        return any(flag.on and flag.person == self._people.me for flag in state.flags)

    def reasons(self, state: MessageState) -> tuple[tuple[str, int], ...]:
        """Return how many people gave which reason, the most given first."""
        given = Counter(flag.reason for flag in state.flags if flag.on)
        return tuple(sorted(given.items(), key=lambda pair: (-pair[1], pair[0])))

    def flats(self, state: MessageState) -> int:
        """Return people of how many flats ask to look at a message."""
        return len(flats_that_flag(state.flags, self._view.persons))

    def is_settled(self, id_: SubjectId, state: MessageState) -> bool:
        """Whether moderators have looked at a flagged message since it was flagged for the last time."""
        looked = [one[0] for one in self.bench.holding(id_, "review", "hide")]
        given = [self._table.key(flag.entry) for flag in state.flags if flag.on]
        return any(self._table.key(one) > max(given) for one in looked) if given else True  # type: ignore[arg-type]

    def measures(self, limit: int) -> list[MeasureRow]:
        """Return what moderators did, the newest first."""
        taken = self._table.measures_by(self.bench.moderators, limit)
        rows = ((one, self.bench.outcome(*one)) for one in taken if not is_tidying(one[1]))
        return [self._row(one, outcome) for one, outcome in rows if outcome.why not in _NOT_IN_THE_JOURNAL]

    def writing(self, topic: SubjectId) -> WritingRow:
        """Return whether I may write in a topic now."""
        if self._people.me is None:
            return WritingRow()
        silence = self.bench.silence(self._people.me, topic)
        locked, slow = self._running(topic, "lock"), self._running(topic, "slow")
        if silence is None:
            return WritingRow(locked_by=locked, slow=slow)
        row = self.measure_row(silence.measure)
        return WritingRow(kind=silence.kind, measure=row, until_ms=silence.until_ms, locked_by=locked, slow=slow)

    def _running(self, topic: SubjectId, measure: str) -> MeasureRow | None:
        running = [one for one in self.bench.holding(topic, measure) if not is_over(one[1], self._now_ms)]
        return self.measure_row(running[-1]) if running else None

    def measure_row(self, taken: Taken) -> MeasureRow:
        """Return one measure."""
        return self._row(taken, self.bench.outcome(*taken))

    def _row(self, taken: Taken, outcome: Outcome) -> MeasureRow:
        id_, measure = taken
        ended = "ended" if is_over(measure, self._now_ms) else "holds"
        where = self._topic_of(measure)
        row = MeasureRow(
            id=id_,
            measure=measure.measure,
            state=outcome.why.value if outcome.why is not None else ended,
            by=self._people.row(measure.author),
            person=self._people.row(measure.person),
            at_ms=measure.written_at_ms,
            until_ms=measure.until_ms,
            reason=_reason(measure.reason),
            rule=legible_line(measure.rule, limits.MAX_RULE_CHARS),
            message=measure.message,
            message_topic=where,
            topic=measure.topic,
            topic_title=self._title(measure.topic if measure.topic is not None else where),
            origin_title=self._origin(measure),
            seconds=measure.seconds,
            personal=measure.personal,
        )
        return self._with_powers(self._with_words(row, outcome), measure, outcome)

    def _with_words(self, row: MeasureRow, outcome: Outcome) -> MeasureRow:
        appeal, decision, lift = outcome.appeal, outcome.decision, outcome.lift
        return msgspec.structs.replace(
            row,
            second=self._speaker(outcome.second),
            appeal=_reason(appeal.reason) if appeal is not None else "",
            appealed_at_ms=appeal.written_at_ms if appeal is not None else None,
            decided_by=self._speaker(decision),
            decided_at_ms=decision.written_at_ms if decision is not None else None,
            stands=decision is not None and decision.stands,
            decision=_reason(decision.reason) if decision is not None else "",
            lifted_by=self._speaker(lift),
            lifted_at_ms=lift.written_at_ms if lift is not None else None,
            lift_reason=_reason(lift.reason) if lift is not None else "",
        )

    def _speaker(self, word: MeasureWord | None) -> PersonRow | None:
        return self._people.row(word.person) if word is not None else None

    def _with_powers(self, row: MeasureRow, measure: MeasureState, outcome: Outcome) -> MeasureRow:
        me = self._people.me
        is_open = outcome.why in (None, Why.NEEDS_SECOND) and not is_over(measure, self._now_ms)
        is_third = self.moderating and me not in _parties(measure, outcome)
        waits = outcome.appeal is not None and outcome.decision is None and outcome.why is not Why.LIFTED
        return msgspec.structs.replace(
            row,
            can_lift=is_open and (me == measure.author or (self.moderating and me not in concerned(measure))),
            can_second=is_open and outcome.why is Why.NEEDS_SECOND and is_third,
            can_appeal=me == measure.person and me != measure.author and can_be_appealed(measure, outcome),
            can_decide=waits and is_third,
        )

    def _topic_of(self, measure: MeasureState) -> SubjectId | None:
        if measure.message is None:
            return None
        topic = self._connection.execute(_TOPIC_OF, (measure.message,)).get
        return SubjectId(topic) if topic is not None else None

    def _origin(self, measure: MeasureState) -> str:
        matter = self._table.matter(measure.message) if measure.measure == "move" and measure.message else None
        return self._title(matter[0].topic) if matter is not None and isinstance(matter[0], MessageState) else ""

    def _title(self, topic: SubjectId | None) -> str:
        matter = self._table.matter(topic) if topic is not None else None
        if matter is None or not isinstance(matter[0], TopicState):
            return ""
        return legible_line(matter[0].title, limits.MAX_TITLE_CHARS)


def _parties(measure: MeasureState, outcome: Outcome) -> frozenset[PersonId]:
    second = (outcome.second.person,) if outcome.second is not None else ()
    return frozenset((measure.author, measure.person, *second))


def _reason(text: str) -> str:
    return legible_line(text, limits.MAX_MEASURE_REASON_CHARS)
