"""The kinds of the content lane: the open registry that every room adds its own to.

A kind that this program does not know is kept and shown as newer; it changes nothing.
"""

from typing import Final, Literal

import msgspec

from neighbourhood.domain import limits
from neighbourhood.domain.codec import Codec, NotCanonical
from neighbourhood.domain.ids import FLAT_ID_SIZE, ID_SIZE, CanonicalKey, EntryId, FlatId, PersonId, SubjectId
from neighbourhood.domain.subjects.base import Content as Content
from neighbourhood.domain.subjects.base import is_line as is_line
from neighbourhood.domain.subjects.base import is_unfit as is_unfit
from neighbourhood.domain.subjects.measure_kinds import (
    AppealMeasure,
    DecideMeasure,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
    measure_fits,
)

Tenure = Literal["owner", "tenant", "family"]
REACTIONS: Final = ("thanks", "agree", "question", "seen")
FlagReason = Literal["spam", "rude", "personal", "wrong_place", "other"]


class DescribeHouse(Content, gc=False, tag="house.describe", frozen=True):
    """The house's name: a street and a number."""

    name: str


class DescribeFlat(Content, gc=False, tag="flat.describe", frozen=True):
    """The number of a flat known by a random id."""

    flat: FlatId
    number: str


class PlacedFlat(msgspec.Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A flat of the plan. ``entrance`` is empty, ``floor`` and ``area`` (hundredths of m²) nil where it does not say."""

    flat: FlatId
    number: str
    entrance: str
    floor: int | None
    area: int | None = None


class DescribePlan(Content, tag="plan.describe", frozen=True):
    """Where flats are and what they are called. Of statements about one flat the council's last one counts.

    ``gone``: flats that are in the house no more. What is not mentioned stays as it was.
    """

    flats: tuple[PlacedFlat, ...]
    gone: tuple[FlatId, ...]


class DescribeTenure(Content, gc=False, tag="tenure.describe", frozen=True):
    """How a person holds a flat: ``share`` is an owner's (n, d), nil where nobody has said it.

    Of the author about themselves, or of the council about anybody; of several statements the last counts.
    """

    person: PersonId
    flat: FlatId
    tenure: Tenure
    share: tuple[int, int] | None = None


class DescribeRules(Content, gc=False, tag="rules.describe", frozen=True):
    """A whole version of the house rules. Of several by the council the last one holds."""

    text: str


class AcknowledgeRules(Content, gc=False, tag="rules.acknowledge", frozen=True):
    """Any resident's word to have read a version of the rules."""


class DescribePerson(Content, gc=False, tag="person.describe", frozen=True):
    """The author's own name."""

    name: str


class CreateTopic(Content, gc=False, tag="topic.create", frozen=True):
    """A topic; its id is the entry's."""

    title: str
    category: str
    purpose: str
    emoji: str


class ChangeTopic(Content, gc=False, tag="topic.change", frozen=True):
    """A topic described anew, by its keeper: who began it, until it is handed over. Of several the last counts."""

    title: str
    category: str
    purpose: str
    emoji: str


class ResolveTopic(Content, gc=False, tag="topic.resolve", frozen=True):
    """Any resident's word that a topic is settled, or open again. The last one counts."""

    on: bool


class HandOverTopic(Content, gc=False, tag="topic.hand_over", frozen=True):
    """A topic's keeper gives it to another resident: from now on ``person`` describes it, and hands it on."""

    person: PersonId


class Mention(msgspec.Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Somebody whom a text calls: ``words`` as they stand in it, with the @.

    ``person`` is set for the kind person only, ``entrance`` (as in the plan of the house) for the kind entrance only.
    """

    kind: Literal["person", "entrance", "council"]
    words: str
    person: PersonId | None = None
    entrance: str = ""


class Say(Content, gc=False, tag="message.say", frozen=True):
    """A message, or with ``reply_to`` an answer."""

    topic: SubjectId
    text: str
    reply_to: SubjectId | None
    mentions: tuple[Mention, ...] = ()


class ImportMessage(Content, gc=False, tag="message.import", frozen=True):
    """A message of an older chat, brought by the author of this entry; never signed by its original author.

    (source, chat, number) is its identity.
    """

    topic: SubjectId
    source: str
    chat: str
    number: str
    author: str
    sent_at_ms: int
    text: str
    media: str
    reply_to: str | None
    edited_at_ms: int | None
    service: bool


class EditMessage(Content, gc=False, tag="message.edit", frozen=True):
    """A new wording by the message's author."""

    text: str
    mentions: tuple[Mention, ...] = ()


class PinMessage(Content, gc=False, tag="message.pin", frozen=True):
    """Any resident's word that a message stays in sight, or no more. The last one counts."""

    on: bool


class DeleteMessage(Content, gc=False, tag="message.delete", frozen=True):
    """Hides a message for everyone; by its author."""


class React(Content, gc=False, tag="message.react", frozen=True):
    """Sets or takes back the author's reaction."""

    reaction: str
    on: bool


class BeginEpoch(Content, gc=False, tag="circle.epoch", frozen=True):
    """New keys of a circle of the residents' own, or the first ones. Everybody sees that there is one.

    ``boxes`` hold its key for those who are in it, found by trial; ``sealed`` (``domain.circles.Charter``) says who.
    """

    ephemeral: bytes
    boxes: bytes
    sealed: bytes


class BoxEpoch(Content, gc=False, tag="circle.boxes", frozen=True):
    """Further boxes of an epoch's key. ``sealed`` (``domain.circles.Served``): for which devices."""

    epoch: EntryId
    ephemeral: bytes
    boxes: bytes
    sealed: bytes


class FlagMessage(Content, gc=False, tag="message.flag", frozen=True):
    """Tells the moderators of a message, or takes that back. Of one person the last word counts."""

    reason: FlagReason
    on: bool


AnyContent = (
    DescribeHouse
    | DescribeFlat
    | DescribePlan
    | DescribeTenure
    | DescribeRules
    | AcknowledgeRules
    | DescribePerson
    | CreateTopic
    | ChangeTopic
    | ResolveTopic
    | HandOverTopic
    | Say
    | ImportMessage
    | EditMessage
    | DeleteMessage
    | PinMessage
    | React
    | BeginEpoch
    | BoxEpoch
    | FlagMessage
    | TakeMeasure
    | SecondMeasure
    | LiftMeasure
    | AppealMeasure
    | DecideMeasure
)


class Told(msgspec.Struct, gc=False, frozen=True):
    """An entry of the content lane that stands and whose body could be read."""

    id: EntryId
    key: CanonicalKey
    person: PersonId
    content: AnyContent

    @property
    def subject(self) -> SubjectId:
        """The subject it belongs to."""
        return self.content.subject if self.content.subject is not None else SubjectId(self.id)


_contents: Final[Codec[AnyContent]] = Codec(AnyContent)
_FIRST: Final = (
    DescribeRules,
    DescribeHouse,
    DescribeFlat,
    DescribePlan,
    DescribeTenure,
    DescribePerson,
    CreateTopic,
    Say,
    ImportMessage,
    BeginEpoch,
    TakeMeasure,
)
_LATER: Final = (
    AcknowledgeRules,
    DescribePerson,
    ChangeTopic,
    ResolveTopic,
    HandOverTopic,
    EditMessage,
    DeleteMessage,
    PinMessage,
    React,
    BeginEpoch,
    BoxEpoch,
    FlagMessage,
    SecondMeasure,
    LiftMeasure,
    AppealMeasure,
    DecideMeasure,
)


def parse_content(body: bytes) -> AnyContent | None:
    """Return the content of an opened body; None for a newer kind or a form that no version writes."""
    try:
        content = _contents.decode(body)
    except NotCanonical:
        return None
    allowed = _FIRST if content.subject is None else _LATER
    return content if isinstance(content, allowed) and _texts_fit(content) else None


def _texts_fit(content: AnyContent) -> bool:
    match content:
        case DescribeHouse() | DescribePerson():
            return is_line(content.name, limits.MAX_NAME_CHARS)
        case DescribeRules():
            return bool(content.text.strip())
        case DescribeFlat():
            return is_line(content.number, limits.MAX_NAME_CHARS)
        case DescribePlan():
            return _plan_fits(content)
        case DescribeTenure():
            return len(content.person) == ID_SIZE and len(content.flat) == FLAT_ID_SIZE and _share_fits(content)
        case CreateTopic() | ChangeTopic():
            return is_line(content.title, limits.MAX_TITLE_CHARS)
        case Say() | EditMessage():
            return _mentions_fit(content.mentions, content.text)
        case HandOverTopic():
            return len(content.person) == ID_SIZE
        case React():
            return content.reaction in REACTIONS
        case BoxEpoch():
            return len(content.epoch) == ID_SIZE
        case TakeMeasure() | LiftMeasure() | AppealMeasure() | DecideMeasure():
            return measure_fits(content)
        case _:
            return True


def _plan_fits(plan: DescribePlan) -> bool:
    if max(len(plan.flats), len(plan.gone)) > limits.MAX_PLAN_FLATS:
        return False
    if any(len(flat) != FLAT_ID_SIZE for flat in (*plan.gone, *(placed.flat for placed in plan.flats))):
        return False
    return all(_is_placed(flat) for flat in plan.flats)


def _share_fits(said: DescribeTenure) -> bool:
    return said.share is None or (said.tenure == "owner" and is_share(*said.share))


def is_share(parts: int, of: int) -> bool:
    """Whether so many parts of so many can be somebody's share of a flat."""
    return 0 < parts <= of <= limits.MAX_SHARE_PARTS


def _is_placed(flat: PlacedFlat) -> bool:
    longest = limits.MAX_FLAT_NUMBER_CHARS
    return (
        is_line(flat.number, longest)
        and (flat.entrance == "" or is_line(flat.entrance, longest))
        and (flat.floor is None or abs(flat.floor) <= limits.MAX_FLOOR)
        and (flat.area is None or 0 < flat.area <= limits.MAX_AREA)
    )


def _mentions_fit(mentions: tuple[Mention, ...], text: str) -> bool:
    if len(mentions) > limits.MAX_MENTIONS:
        return False
    return all(is_mention(mention) and mention.words in text for mention in mentions)


def is_mention(mention: Mention) -> bool:
    """Whether a mention has the form of its kind, and words that can stand in a text."""
    if not (mention.words.startswith("@") and is_line(mention.words, limits.MAX_MENTION_CHARS)):
        return False
    match mention.kind:
        case "person":
            return mention.person is not None and len(mention.person) == ID_SIZE and mention.entrance == ""
        case "entrance":
            return mention.person is None and is_line(mention.entrance, limits.MAX_FLAT_NUMBER_CHARS)
        case "council":
            return mention.person is None and mention.entrance == ""
