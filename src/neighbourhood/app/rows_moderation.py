"""Rows about moderation. Times are Unix milliseconds, UTC, by the authors' clocks."""

from neighbourhood.app.rows import MessageRow, PersonRow, Row
from neighbourhood.domain.ids import SubjectId


class MeasureRow(Row, frozen=True, kw_only=True):
    """One measure of the public journal.

    ``measure``: ask, hide, move, review, lock, slow, warn or mute; ``state``: holds, ended (by the clock), or why it
    holds nothing (``moderation.Why``). ``message_topic``: the topic in which the message stands. Reasons are as written.
    """

    id: SubjectId
    measure: str
    state: str
    by: PersonRow
    person: PersonRow
    at_ms: int
    until_ms: int | None
    reason: str
    rule: str
    message: SubjectId | None = None
    message_topic: SubjectId | None = None
    topic: SubjectId | None = None
    topic_title: str = ""
    origin_title: str = ""
    """Of a moved message, the topic that it was written in."""
    seconds: int = 0
    personal: bool = False
    second: PersonRow | None = None
    appeal: str = ""
    appealed_at_ms: int | None = None
    decided_by: PersonRow | None = None
    decided_at_ms: int | None = None
    stands: bool = False
    """Of a decided appeal."""
    decision: str = ""
    lifted_by: PersonRow | None = None
    lifted_at_ms: int | None = None
    lift_reason: str = ""
    can_lift: bool = False
    """I may take it back; as ``can_second``, ``can_appeal`` and ``can_decide`` it speaks of the reader of this computer."""
    can_second: bool = False
    can_appeal: bool = False
    can_decide: bool = False

    @property
    def appealed(self) -> bool:
        """Whether the person concerned has asked for another moderator's decision."""
        return self.appealed_at_ms is not None


class FlaggedRow(Row, frozen=True, kw_only=True):
    """A message that neighbours ask the moderators to look at. ``reasons``: how many gave which, the most given first."""

    message: MessageRow
    topic_title: str
    text: str
    reasons: tuple[tuple[str, int], ...]
    flats: int
    collapsed: bool


class WritingRow(Row, frozen=True, kw_only=True):
    """Whether I may write in a topic now. ``kind``: empty, or muted, locked or slow, by ``measure``.

    ``until_ms``: when it ends by the clock; of a slow topic, when I may write again; None for no end.
    """

    kind: str = ""
    measure: MeasureRow | None = None
    until_ms: int | None = None
    locked_by: MeasureRow | None = None
    """What locks the topic for everybody, also while something else keeps me from writing."""
    slow: MeasureRow | None = None
    """What makes the topic slow, whoever may write in it."""
