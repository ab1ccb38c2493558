"""What residents ask of moderators, and moderators do: commands as in ``app.intents``."""

from neighbourhood.app.intent import Intent
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects.content import FlagReason
from neighbourhood.domain.subjects.measure_kinds import Measure


class FlagMessage(Intent, tag="message.flag", frozen=True, kw_only=True):
    """Ask the moderators to look at a message of somebody else's, or (not ``on``) no more. Answer: None."""

    message: SubjectId
    reason: FlagReason = "other"
    on: bool = True


class TakeMeasure(Intent, tag="measure.take", frozen=True, kw_only=True):
    """Moderate: moderators and the council, not in their own conflict. Answer: SubjectId of the measure.

    ask, hide, move and review are about ``message``, move takes it to ``topic``; lock and slow are about ``topic``;
    warn and mute about ``person``, or the author of ``message``. Whoever wrote a message may move it too. Raises Fault
    NOT_ALLOWED, OWN_CONFLICT, BAD_END, EMPTY_TEXT, UNKNOWN_MESSAGE, UNKNOWN_TOPIC, UNKNOWN_PERSON, OTHER_CIRCLE.
    """

    measure: Measure
    reason: str = ""
    rule: str = ""
    message: SubjectId | None = None
    topic: SubjectId | None = None
    person: PersonId | None = None
    until_ms: int | None = None
    seconds: int = 0
    personal: bool = False


class SecondMeasure(Intent, tag="measure.second", frozen=True, kw_only=True):
    """Agree, as another moderator, to a mute that one alone may not take. Answer: None."""

    measure: SubjectId


class LiftMeasure(Intent, tag="measure.lift", frozen=True, kw_only=True):
    """Undo a measure. Answer: None."""

    measure: SubjectId
    reason: str


class AppealMeasure(Intent, tag="measure.appeal", frozen=True, kw_only=True):
    """Ask another moderator to decide about a measure that concerns oneself; once. Answer: None."""

    measure: SubjectId
    reason: str


class DecideMeasure(Intent, tag="measure.decide", frozen=True, kw_only=True):
    """Decide an appeal as a moderator who had no part in the measure. Answer: None."""

    measure: SubjectId
    stands: bool
    reason: str
