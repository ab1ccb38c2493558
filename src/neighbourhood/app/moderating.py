"""Moderation: what residents ask of moderators, what moderators do, and what is said about that."""

from typing import Final

from msgspec.structs import replace

from neighbourhood.app.bench import Bench, Silence
from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.app.texts import clean_line, clean_optional_line, legible_line
from neighbourhood.domain import limits
from neighbourhood.domain.ids import Circle, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects import content, measure_kinds
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.moderation import (
    BY_AUTHORS,
    Outcome,
    Why,
    concerned,
    is_in_conflict,
    is_over,
)
from neighbourhood.domain.subjects.states import MessageState, TopicState, decode_state

_FAULT_OF: Final = {"muted": FaultKind.MUTED, "locked": FaultKind.TOPIC_LOCKED, "slow": FaultKind.TOPIC_SLOW}


class Moderating:
    """Intents of moderation, over a Core. What would hold nothing is refused here and written nowhere."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def flag(self, intent: FlagMessage) -> None:
        """Ask the moderators to look at a message, or no more; saying it twice writes nothing."""
        me, (state, circle) = self._me(), self._message(intent.message)
        if state.author == me and state.origin is None:
            raise Fault(FaultKind.OWN_MESSAGE)
        before = next((flag for flag in state.flags if flag.person == me), None)
        said = (before.on, before.reason) if before is not None else (False, intent.reason)
        if (intent.on, intent.reason if intent.on else said[1]) != said:
            flag = content.FlagMessage(intent.message, self._now(), intent.reason, intent.on)
            self._core.tell(flag, circle=circle)

    def take(self, intent: TakeMeasure) -> SubjectId:
        """Take a measure."""
        bench, me = self._bench(), self._me()
        person, answered, circle = self._target(intent, bench)
        is_own = intent.measure in BY_AUTHORS and person == me
        if not (is_own or bench.moderates(me)):
            raise Fault(FaultKind.NOT_ALLOWED)
        if is_in_conflict(me, intent.measure, person, answered):
            raise Fault(FaultKind.OWN_CONFLICT)
        if intent.measure in measure_kinds.OF_PERSONS and circle != Tier.RESIDENTS:
            intent, circle = replace(intent, message=None), Tier.RESIDENTS  # not all who read of it could read that
        taken = self._formed(intent, person)
        with self._core.together():
            self._take_off_the_pins(taken, circle)
            (id_,) = self._core.tell(taken, circle=circle)
        return SubjectId(id_)

    def _formed(self, intent: TakeMeasure, person: PersonId) -> measure_kinds.TakeMeasure:
        silent = intent.measure in measure_kinds.UNEXPLAINED
        clean = clean_optional_line if silent else clean_line
        now_ms, about_topic = self._now(), intent.measure in ("lock", "slow", "move")
        taken = measure_kinds.TakeMeasure(
            None,
            now_ms,
            intent.measure,
            person,
            intent.message if intent.measure not in measure_kinds.OF_TOPICS else None,
            intent.topic if about_topic else None,
            clean(intent.reason, limits.MAX_MEASURE_REASON_CHARS),
            clean_optional_line(intent.rule, limits.MAX_RULE_CHARS),
            intent.until_ms if intent.measure in measure_kinds.ENDING else None,
            intent.seconds if intent.measure == "slow" else 0,
            intent.personal and intent.measure == "hide",
        )
        if (taken.until_ms is not None and taken.until_ms <= now_ms) or (
            taken.measure == "mute" and taken.until_ms is None
        ):
            raise Fault(FaultKind.BAD_END)
        if not measure_kinds.measure_fits(taken):
            raise Fault(FaultKind.BAD_REQUEST, detail="measure")
        return taken

    def _target(self, intent: TakeMeasure, bench: Bench) -> tuple[PersonId, PersonId | None, Circle]:
        """Return whom a measure concerns, whom the message answers that it is about, and the circle it is told to."""
        if intent.measure in measure_kinds.OF_TOPICS:
            state, circle = self._topic(intent.topic)
            return state.author, None, circle
        if intent.measure in measure_kinds.OF_PERSONS and intent.message is None:
            if intent.person not in self._core.log.view.persons or intent.person is None:
                raise Fault(FaultKind.UNKNOWN_PERSON)
            return intent.person, None, Tier.RESIDENTS
        message, circle = self._message(intent.message)
        if intent.measure == "move" and self._topic(intent.topic)[1] != circle:
            raise Fault(FaultKind.OTHER_CIRCLE)
        if intent.measure == "move" and intent.message and bench.place_of(intent.message, message) == intent.topic:
            raise Fault(FaultKind.MOVED_ALREADY)
        return message.author, bench.answered(message), circle

    def _take_off_the_pins(self, taken: measure_kinds.TakeMeasure, circle: Circle) -> None:
        """A message that is hidden would go on taking one of the few places of a topic."""
        if taken.measure == "hide" and taken.message is not None and self._message(taken.message)[0].pinned:
            self._core.tell(content.PinMessage(taken.message, self._now(), False), circle=circle)

    def second(self, intent: SecondMeasure) -> None:
        """Agree to a long mute."""
        measure, circle, outcome = self._measure(intent.measure)
        self._check_is_a_third({measure.author, measure.person})
        if outcome.why is not Why.NEEDS_SECOND or is_over(measure, self._now()):
            raise Fault(FaultKind.MEASURE_OVER)
        self._core.tell(measure_kinds.SecondMeasure(intent.measure, self._now()), circle=circle)

    def lift(self, intent: LiftMeasure) -> None:
        """Undo a measure: whoever took it, or another moderator whom it does not concern."""
        measure, circle, outcome = self._measure(intent.measure)
        if measure.author != self._me():
            self._check_is_a_third(concerned(measure))
        if outcome.why not in (None, Why.NEEDS_SECOND):
            raise Fault(FaultKind.MEASURE_OVER)
        reason = clean_line(intent.reason, limits.MAX_MEASURE_REASON_CHARS)
        self._core.tell(measure_kinds.LiftMeasure(intent.measure, self._now(), reason), circle=circle)

    def appeal(self, intent: AppealMeasure) -> None:
        """Ask another moderator to decide about a measure that concerns oneself."""
        measure, circle, outcome = self._measure(intent.measure)
        if measure.person != self._me():
            raise Fault(FaultKind.NOT_YOURS)
        if outcome.appeal is not None and outcome.decision is None:
            raise Fault(FaultKind.APPEALED)
        if not can_be_appealed(measure, outcome):
            raise Fault(FaultKind.MEASURE_OVER)
        reason = clean_line(intent.reason, limits.MAX_MEASURE_REASON_CHARS)
        self._core.tell(measure_kinds.AppealMeasure(intent.measure, self._now(), reason), circle=circle)

    def decide(self, intent: DecideMeasure) -> None:
        """Decide an appeal."""
        measure, circle, outcome = self._measure(intent.measure)
        seconding = outcome.second.person if outcome.second is not None else measure.author
        self._check_is_a_third({measure.author, measure.person, seconding})
        if outcome.appeal is None or outcome.decision is not None or outcome.why is Why.LIFTED:
            raise Fault(FaultKind.MEASURE_OVER)
        reason = clean_line(intent.reason, limits.MAX_MEASURE_REASON_CHARS)
        decided = measure_kinds.DecideMeasure(intent.measure, self._now(), reason, intent.stands)
        self._core.tell(decided, circle=circle)

    def _check_is_a_third(self, parties: set[PersonId]) -> None:
        """Whoever decides moderates, and is none of those whom it concerns."""
        me, bench = self._me(), self._bench()
        if not bench.moderates(me):
            raise Fault(FaultKind.NOT_ALLOWED)
        if me in parties:
            raise Fault(FaultKind.OWN_CONFLICT)

    def check_may_write(self, topic: SubjectId) -> None:
        """Raise Fault MUTED, TOPIC_LOCKED or TOPIC_SLOW where the moderators keep this person from writing."""
        silence = self._bench().silence(self._me(), topic)
        if silence is not None:
            raise self._fault(silence)

    def check_may_begin(self) -> None:
        """Raise Fault MUTED where this person may write nothing at all: the name of a topic is writing too."""
        silence = self._bench().mute_of(self._me())
        if silence is not None:
            raise self._fault(silence)

    def check_may_edit(self, topic: SubjectId) -> None:
        """As ``check_may_write``; a slow topic slows nobody who mends what is there."""
        silence = self._bench().silence(self._me(), topic)
        if silence is not None and silence.kind != "slow":
            raise self._fault(silence)

    def _fault(self, silence: Silence) -> Fault:
        _, measure = silence.measure
        by = self._core.storage.measures.name(measure.author)
        reason = legible_line(measure.reason, limits.MAX_MEASURE_REASON_CHARS)
        details: dict[str, str | int] = {"by": by, "reason": reason}
        if silence.kind == "slow" and silence.until_ms is not None:
            details["seconds"] = max(1, -(-(silence.until_ms - self._now()) // 1000))
        return Fault(_FAULT_OF[silence.kind], **details)

    def _measure(self, id_: SubjectId) -> tuple[MeasureState, Circle, Outcome]:
        record = self._core.storage.subject(id_)
        measure = decode_state(record.state) if record is not None else None
        if record is None or not isinstance(measure, MeasureState):
            raise Fault(FaultKind.UNKNOWN_MEASURE)
        return measure, record.circle, self._bench().outcome(id_, measure)

    def _message(self, message: SubjectId | None) -> tuple[MessageState, Circle]:
        matter = self._core.storage.measures.matter(message) if message is not None else None
        if matter is None or not isinstance(matter[0], MessageState) or matter[0].erased:
            raise Fault(FaultKind.UNKNOWN_MESSAGE)
        return matter[0], matter[1]

    def _topic(self, topic: SubjectId | None) -> tuple[TopicState, Circle]:
        matter = self._core.storage.measures.matter(topic) if topic is not None else None
        if matter is None or not isinstance(matter[0], TopicState):
            raise Fault(FaultKind.UNKNOWN_TOPIC)
        return matter[0], matter[1]

    def _bench(self) -> Bench:
        return Bench(self._core.storage.measures, self._core.log.view, self._now())

    def _me(self) -> PersonId:
        if self._core.log.me is None:
            raise self._core.absent()
        return self._core.log.me

    def _now(self) -> int:
        return self._core.outside.now_ms()


def can_be_appealed(measure: MeasureState, outcome: Outcome) -> bool:
    """Whether the person concerned may still ask for another moderator's decision: once, of what takes something."""
    return outcome.why in (None, Why.NEEDS_SECOND) and outcome.appeal is None and measure.measure != "review"
