"""What residents do with circles of their own: commands as in ``app.intents``."""

from neighbourhood.app.intent import Intent
from neighbourhood.domain.ids import CircleId, PersonId


class MakeCircle(Intent, tag="circle.make", frozen=True, kw_only=True):
    """Begin a circle of one's own with these people; oneself is its steward. Answer: CircleId.

    Raises Fault NOT_ALLOWED for guests, UNKNOWN_PERSON, CIRCLE_TOO_LARGE.
    """

    name: str
    members: tuple[PersonId, ...]


class ChangeCircle(Intent, tag="circle.change", frozen=True, kw_only=True):
    """Say who is in a circle from now on, who its stewards are (the senior ones first) and what it is called.

    Stewards only, and nobody against a senior one. Whom it leaves out reads nothing new; new members read all that
    was said. Answer: None. Raises Fault UNKNOWN_CIRCLE, NOT_IN_CIRCLE, NOT_A_KEEPER, CONVERSATION, UNKNOWN_PERSON,
    CIRCLE_TOO_LARGE.
    """

    circle: CircleId
    name: str
    members: tuple[PersonId, ...]
    stewards: tuple[PersonId, ...]


class LeaveCircle(Intent, tag="circle.leave", frozen=True, kw_only=True):
    """Go out of a circle; where one was its only steward, the residents in it are from then on. Answer: None.

    Raises Fault UNKNOWN_CIRCLE, NOT_IN_CIRCLE, ALONE_IN_CIRCLE, CONVERSATION.
    """

    circle: CircleId


class TalkTo(Intent, tag="circle.talk_to", frozen=True, kw_only=True):
    """Open the conversation with one other person, which only the two can read. Answer: SubjectId of its topic."""

    person: PersonId
