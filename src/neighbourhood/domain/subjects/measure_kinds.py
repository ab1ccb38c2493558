"""The kinds of moderation: what is done about a message, a topic or a person, and what is said of it later.

Who may do so is not known here: whatever is well formed is kept, and ``moderation`` tells what of it holds.
"""

from typing import Final, Literal

from neighbourhood.domain import limits
from neighbourhood.domain.ids import ID_SIZE, PersonId, SubjectId
from neighbourhood.domain.subjects.base import Content, is_line

Measure = Literal["ask", "hide", "move", "review", "lock", "slow", "warn", "mute"]
OF_MESSAGES: Final = ("ask", "hide", "move", "review")
OF_TOPICS: Final = ("lock", "slow")
OF_PERSONS: Final = ("warn", "mute")
ENDING: Final = ("hide", "lock", "slow", "warn", "mute")
"""What can have an end; a mute must."""
UNEXPLAINED: Final = ("move", "review")
"""What needs no reason: it takes nothing from anybody."""


class TakeMeasure(Content, gc=False, tag="measure.take", frozen=True):
    """Something done about a message, a topic or a person; its id is the entry's.

    ``person``: whom it concerns, who wrote the message or began the topic. ``message``: what it is about, of a warning
    or mute the occasion. ``topic``: what is locked or slowed, or where a message is moved. ``seconds``: in a slow topic,
    from one message of somebody to the next. ``personal``: the words are not shown even to who asks for them.
    """

    measure: Measure
    person: PersonId
    message: SubjectId | None
    topic: SubjectId | None
    reason: str
    rule: str
    until_ms: int | None
    seconds: int
    personal: bool


class SecondMeasure(Content, gc=False, tag="measure.second", frozen=True):
    """The agreement of another moderator, which a long mute takes."""


class LiftMeasure(Content, gc=False, tag="measure.lift", frozen=True):
    """Undoes a measure for good."""

    reason: str


class AppealMeasure(Content, gc=False, tag="measure.appeal", frozen=True):
    """Asks for another moderator's decision; by the person concerned, once."""

    reason: str


class DecideMeasure(Content, gc=False, tag="measure.decide", frozen=True):
    """Decides an appeal: the measure stands, or it is taken back."""

    reason: str
    stands: bool


def measure_fits(content: TakeMeasure | LiftMeasure | AppealMeasure | DecideMeasure) -> bool:
    """Whether a measure, or a word about it, has a form that some version writes."""
    if not isinstance(content, TakeMeasure):
        return is_line(content.reason, limits.MAX_MEASURE_REASON_CHARS)
    return _names_its_target(content) and _is_explained(content) and _is_bounded(content)


def _names_its_target(taken: TakeMeasure) -> bool:
    has_message, has_topic = taken.message is not None, taken.topic is not None
    fitting = {"move": (True, True), "lock": (False, True), "slow": (False, True)}
    wanted = fitting.get(taken.measure, (has_message if taken.measure in OF_PERSONS else True, False))
    ids = (taken.person, taken.message, taken.topic)
    return (has_message, has_topic) == wanted and all(id_ is None or len(id_) == ID_SIZE for id_ in ids)


def _is_explained(taken: TakeMeasure) -> bool:
    is_silent = taken.reason == "" and taken.measure in UNEXPLAINED
    is_ruled = taken.rule == "" or is_line(taken.rule, limits.MAX_RULE_CHARS)
    return is_ruled and (is_silent or is_line(taken.reason, limits.MAX_MEASURE_REASON_CHARS))


def _is_bounded(taken: TakeMeasure) -> bool:
    if taken.until_ms is None:
        ends = taken.measure != "mute"
    else:
        ends = taken.measure in ENDING and taken.until_ms > taken.written_at_ms
    slows = 0 < taken.seconds <= limits.MAX_SLOW_SECONDS if taken.measure == "slow" else taken.seconds == 0
    return ends and slows and (not taken.personal or taken.measure == "hide")
