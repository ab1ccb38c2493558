"""Moderation of the sample house: measures, flags, and what they set aside."""

from collections.abc import Sequence

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.app.rows import AsideRow, MessageRow, PersonRow
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow, WritingRow
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.viewmodels.samples.rows import SampleHouse, refuse


class SampleModeration(SampleHouse):
    """Nothing is moderated until somebody does so, or ``moderate`` says what was done."""

    _measures: tuple[MeasureRow, ...] = ()
    _flagged: tuple[FlaggedRow, ...] = ()
    _silence = WritingRow()

    def aside_text(self, message: SubjectId) -> str:
        """Return the words that are set aside."""
        row = self._messages[message]
        if row.aside is not None and not row.aside.readable:
            return ""
        return self._kept_words().get(message, row.text)

    def flagged(self, limit: int = 50) -> Sequence[FlaggedRow]:
        """Return what moderators are asked to look at."""
        return self._flagged[:limit]

    def measures(self, limit: int = 100) -> Sequence[MeasureRow]:
        """Return what moderators did, the newest first."""
        return self._measures[:limit]

    def writing(self, topic: SubjectId) -> WritingRow:  # noqa: ARG002 - as the Protocol has it
        """Return what keeps me from writing."""
        return self._silence

    def moderate(
        self,
        measures: Sequence[MeasureRow] = (),
        flagged: Sequence[FlaggedRow] = (),
        silence: WritingRow | None = None,
    ) -> None:
        """Let this have been done, that be asked for, and this keep me from writing."""
        self._measures, self._flagged = tuple(measures), tuple(flagged)
        self._silence = silence or WritingRow()
        self.tell(Changes(moderation=True))

    def set_aside(self, message: SubjectId, aside: AsideRow) -> None:
        """Let the words of a message be shown to whoever asks only."""
        row = self._messages[message]
        self._kept_words()[message] = row.text or self._kept_words().get(message, "")
        self._change(message, text="", mentions=(), pinned=False, aside=aside)

    def _kept_words(self) -> dict[SubjectId, str]:
        self._words_kept: dict[SubjectId, str] = getattr(self, "_words_kept", {})
        return self._words_kept

    def _do_FlagMessage(self, intent: FlagMessage) -> None:
        self._change(intent.message, flagged_by_me=intent.on)

    def _do_TakeMeasure(self, intent: TakeMeasure) -> SubjectId:
        id_ = SubjectId(self._new_id())
        message = self._messages.get(intent.message) if intent.message is not None else None
        row = self._taken(id_, intent, message)
        if intent.measure == "hide" and message is not None:
            self.set_aside(message.message, _aside(row))
        if intent.measure == "move" and message is not None and intent.topic is not None:
            self._change(message.message, topic=intent.topic)
        left = [one for one in self._flagged if one.message.message != intent.message]
        self.moderate((row, *self._measures), left, self._silence)
        return id_

    def _taken(self, id_: SubjectId, intent: TakeMeasure, message: MessageRow | None) -> MeasureRow:
        me = self._me()
        where = intent.topic or (message.topic if message is not None else None)
        return MeasureRow(
            id=id_,
            measure=intent.measure,
            state="holds",
            by=me,
            person=message.author if message is not None else self._person(intent.person),
            at_ms=self.now_ms,
            until_ms=intent.until_ms,
            reason=intent.reason,
            rule=intent.rule,
            message=intent.message,
            message_topic=message.topic if message is not None else None,
            topic=intent.topic,
            topic_title=self._topics[where].title if where is not None else "",
            seconds=intent.seconds,
            personal=intent.personal,
            can_lift=True,
        )

    def _do_SecondMeasure(self, intent: SecondMeasure) -> None:
        self._reword(intent.measure, state="holds", second=self._me(), can_second=False)

    def _do_LiftMeasure(self, intent: LiftMeasure) -> None:
        fields = {"lifted_by": self._me(), "lifted_at_ms": self.now_ms, "lift_reason": intent.reason}
        row = self._reword(intent.measure, state="lifted", can_lift=False, can_decide=False, **fields)
        if row.measure == "hide" and row.message is not None:
            self._change(row.message, text=self._kept_words().get(row.message, ""), aside=None)

    def _do_AppealMeasure(self, intent: AppealMeasure) -> None:
        self._reword(intent.measure, appeal=intent.reason, appealed_at_ms=self.now_ms, can_appeal=False)

    def _do_DecideMeasure(self, intent: DecideMeasure) -> None:
        state = "holds" if intent.stands else "overturned"
        decided = {"decided_by": self._me(), "decided_at_ms": self.now_ms, "decision": intent.reason}
        self._reword(intent.measure, state=state, stands=intent.stands, can_decide=False, **decided)

    def _reword(self, id_: SubjectId, **fields: object) -> MeasureRow:
        row = next((one for one in self._measures if one.id == id_), None) or refuse(FaultKind.UNKNOWN_MEASURE)
        changed = replace(row, **fields)
        self.moderate([changed if one.id == id_ else one for one in self._measures], self._flagged, self._silence)
        return changed

    def _me(self) -> PersonRow:
        return self._house.me if self._house is not None else refuse(FaultKind.NO_HOUSE)

    def _person(self, person: PersonId | None) -> PersonRow:
        return next((row for row in self._people.values() if row.person == person), self._me())


def _aside(row: MeasureRow) -> AsideRow:
    return AsideRow(
        kind="hidden",
        measure=row.id,
        by=row.by.name,
        reason=row.reason,
        rule=row.rule,
        at_ms=row.at_ms,
        until_ms=row.until_ms,
    )
