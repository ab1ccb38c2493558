"""What a person asks the program to do: frozen commands in the imperative.

Each is carried out by ``app.service`` on the writer thread and answered by the value named in its docstring, or by
raising ``app.faults.Fault``. ``tag`` names are the words of the control socket (``adapters.control``).
"""

from typing import Literal

import msgspec

from neighbourhood.app.intent import Intent
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.app.intents_invitations import (
    BringBack,
    CloseInvitation,
    InviteGuest,
    LinkDevice,
    MakeInvitation,
    MakeRecoverySheet,
    NameTrusted,
)
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.domain.ids import CircleId, DeviceId, EntryId, FlatId, PersonId, SubjectId
from neighbourhood.domain.subjects.content import Mention, Tenure

TopicLevel = Literal["all", "mentions", "muted"]
"""Which messages of a topic call this computer's person."""
Readers = Literal["desk", "residents", "council"]
"""The built-in circles that write: residents and guests, residents, the council."""


class PlannedFlat(msgspec.Struct, frozen=True, array_like=True):
    """A flat of a plan; ``flat`` None: the one that has this number, or a new one.

    ``area``: hundredths of a square metre; None leaves it as it is known.
    """

    number: str
    entrance: str = ""
    floor: int | None = None
    flat: FlatId | None = None
    area: int | None = None


class FoundHouse(Intent, tag="house.found", frozen=True, kw_only=True):
    """Found a house on this data folder. Answer: HouseRow."""

    house_name: str
    person_name: str
    flat_number: str
    plan: tuple[PlannedFlat, ...] = ()


class SetPlan(Intent, tag="house.plan", frozen=True, kw_only=True):
    """Describe all flats of the house; a flat that is left out is there no more. Council only. Answer: PlanRow."""

    flats: tuple[PlannedFlat, ...]


Role = Literal["moderator", "secretary", "council", "company", "observer", "courier"]
AddressLevel = Literal["mailbox", "vouched", "seen", "extract"]


class CloseDevice(Intent, tag="device.close", frozen=True, kw_only=True):
    """End a device. Another person's is a proposal of the council. Answer: ProposalRow."""

    device: DeviceId


class ContestDevice(Intent, tag="device.contest", frozen=True, kw_only=True):
    """Say that a device which others brought back is not one's own: it is suspended at once. Answer: None."""

    device: DeviceId


class UpholdDevice(Intent, tag="device.uphold", frozen=True, kw_only=True):
    """Say for the council that a device which others brought back is rightly there. Answer: ProposalRow.

    Raises Fault UNKNOWN_DEVICE where others did not bring it back, or the council has said so already.
    """

    device: DeviceId


class GiveRole(Intent, tag="role.give", frozen=True, kw_only=True):
    """Give a person a role; of council it is a proposal. A moderator's is for ``days``, a year where they are not said, and can
    be given anew before they are over; other roles have no such end. Answer: ProposalRow.
    """

    person: PersonId
    role: Role
    days: int | None = None


class EndRole(Intent, tag="role.end", frozen=True, kw_only=True):
    """End a role; of council it is a proposal, but everybody may give up their own. Answer: ProposalRow."""

    person: PersonId
    role: Role


class HandOver(Intent, tag="role.hand_over", frozen=True, kw_only=True):
    """Give one's own role to somebody else. Answer: ProposalRow.

    Where the successor has the role, one's own ends. A seat in the council may take further signatures, and who is not of
    the council takes one of its own: then it is proposed, one's own stays, and the same intent given again ends it once
    the successor is there.
    Raises Fault ROLE_NOT_HELD, COUNCIL_GIVES_ROLES, UNKNOWN_PERSON.
    """

    person: PersonId
    role: Role


class Successor(msgspec.Struct, frozen=True, array_like=True):
    """Who takes over a role of somebody who moves out."""

    role: Role
    person: PersonId


class RemovePerson(Intent, tag="person.remove", frozen=True, kw_only=True):
    """End all devices and roles of a person and the invitations that they made. Answer: ProposalRow."""

    person: PersonId


class MoveOut(Intent, tag="person.move_out", frozen=True, kw_only=True):
    """Leave the house, with all one's own devices and roles. What one wrote stays. Answer: bool, False where it waits.

    ``when_heard``: leave as soon as a neighbour's computer is known to have all that is here, and until then stay: from who
    has left nobody takes words any more. What is handed over is so at once; ``StayInHouse`` takes the rest back.
    ``successors`` take over roles, ``topics`` the topics that one keeps; where the council has to agree, it is asked.
    Invitations of one's own end, and those to the flat if nobody else lives there. The last of a council leaves a
    house with other residents only with a successor, or ``without_council``: else Fault LAST_OF_COUNCIL.
    """

    successors: tuple[Successor, ...] = ()
    topics: PersonId | None = None
    without_council: bool = False
    when_heard: bool = False


class StayInHouse(Intent, tag="person.stay", frozen=True):
    """Move out no more, if that still waits for a neighbour. Answer: None."""


class ConfirmAddress(Intent, tag="person.confirm", frozen=True, kw_only=True):
    """Say that a person lives where they say. Answer: None."""

    person: PersonId
    level: AddressLevel


class SetName(Intent, tag="person.name", frozen=True, kw_only=True):
    """Say what one is called from now on. Answer: None."""

    name: str


class SetTenure(Intent, tag="person.tenure", frozen=True, kw_only=True):
    """Say how a person holds the own flat: oneself, or the council about anybody. Answer: None.

    ``share``: an owner's, as parts of how many. Raises Fault NOT_ALLOWED, BAD_SHARE, SHARES_EXCEED,
    COUNCIL_HAS_SAID, UNKNOWN_PERSON.
    """

    person: PersonId
    tenure: Tenure
    share: tuple[int, int] | None = None


class SetRules(Intent, tag="rules.set", frozen=True, kw_only=True):
    """Write a new version of the house rules; blank lines part the rules. Council only. Answer: SubjectId of it.

    Raises Fault NOT_ALLOWED, EMPTY_TEXT, TEXT_TOO_LONG.
    """

    text: str


class AcknowledgeRules(Intent, tag="rules.acknowledge", frozen=True, kw_only=True):
    """Say that one has read the rules that hold. Answer: None.

    Raises Fault NO_RULES, RULES_CHANGED where another version holds by now, NOT_ALLOWED for guests.
    """

    version: SubjectId


class SignProposal(Intent, tag="proposal.sign", frozen=True, kw_only=True):
    """Sign what the council, the flats or trusted neighbours are asked to sign. Answer: ProposalRow."""

    proposal: EntryId


class JoinHouse(Intent, tag="house.join", frozen=True, kw_only=True):
    """Use a code, or the 24 words of a recovery sheet (raises Fault at once when mistyped). Answer: None; the joining
    goes on by itself and is reported through Changes and ``JoiningRow``.
    """

    code: str
    person_name: str


class CancelJoining(Intent, tag="house.cancel_joining", frozen=True, kw_only=True):
    """Forget the code in use. Answer: None."""


class CreateTopic(Intent, tag="topic.create", frozen=True, kw_only=True):
    """Begin a topic for those who are to read it: a built-in circle, or with ``circle`` one of the residents' own.

    Raises Fault NOT_ALLOWED where the author is not of the circle. Answer: SubjectId of the topic.
    """

    title: str
    category: str = "other"
    purpose: str = ""
    emoji: str = ""
    readers: Readers = "residents"
    circle: CircleId | None = None


class ChangeTopic(Intent, tag="topic.change", frozen=True, kw_only=True):
    """Describe a topic anew, all of it; its keeper only. Answer: None."""

    topic: SubjectId
    title: str
    category: str
    purpose: str = ""
    emoji: str = ""


class HandOverTopic(Intent, tag="topic.hand_over", frozen=True, kw_only=True):
    """Give a topic that one keeps to another resident, who may then describe it and hand it on. Answer: None."""

    topic: SubjectId
    person: PersonId


class ResolveTopic(Intent, tag="topic.resolve", frozen=True, kw_only=True):
    """A topic is settled, or (not ``on``) open again, for everybody. Answer: None."""

    topic: SubjectId
    on: bool


class PinTopic(Intent, tag="topic.pin", frozen=True, kw_only=True):
    """Keep a topic on top, on this computer only. Raises Fault TOO_MANY_PINS. Answer: None."""

    topic: SubjectId
    on: bool


class SetTopicLevel(Intent, tag="topic.level", frozen=True, kw_only=True):
    """Which messages of a topic are told aloud, on this computer only. Answer: None."""

    topic: SubjectId
    level: TopicLevel


class Say(Intent, tag="message.say", frozen=True, kw_only=True):
    """Write a message or, with reply_to, an answer; drops the topic's draft. Answer: SubjectId of the message.

    Raises Fault UNKNOWN_TOPIC, UNKNOWN_MESSAGE; OTHER_CIRCLE for an answer to what other people read than the topic.
    """

    topic: SubjectId
    text: str
    reply_to: SubjectId | None = None
    mentions: tuple[Mention, ...] = ()


class EditMessage(Intent, tag="message.edit", frozen=True, kw_only=True):
    """Own messages only; ``mentions`` are those of the new text. Answer: None."""

    message: SubjectId
    text: str
    mentions: tuple[Mention, ...] = ()


class DeleteMessage(Intent, tag="message.delete", frozen=True, kw_only=True):
    """Own messages only; hides for everyone. Answer: None."""

    message: SubjectId


class EraseMessage(Intent, tag="message.erase", frozen=True, kw_only=True):
    """Have everybody drop what a message's author has said in it: one's own message, the council anybody's.

    Answer: int, how many entries.
    """

    message: SubjectId


class EraseMine(Intent, tag="person.erase", frozen=True, kw_only=True):
    """Have everybody drop everything that this person has ever written. Answer: int, how many entries."""


class PinMessage(Intent, tag="message.pin", frozen=True, kw_only=True):
    """Keep a message in sight for everybody, or no more. Raises Fault TOO_MANY_PINS. Answer: None."""

    message: SubjectId
    on: bool


class React(Intent, tag="message.react", frozen=True, kw_only=True):
    """reaction: thanks, agree, question or seen. Answer: None."""

    message: SubjectId
    reaction: str
    on: bool = True


class MarkRead(Intent, tag="topic.read", frozen=True, kw_only=True):
    """Everything that has arrived in the topic so far is read. Answer: None."""

    topic: SubjectId


class SaveDraft(Intent, tag="topic.draft", frozen=True, kw_only=True):
    """Empty text drops the draft. Answer: None."""

    topic: SubjectId
    text: str


class ResumeWriting(Intent, tag="house.resume", frozen=True, kw_only=True):
    """After a restored backup: write on although no neighbour had what is missing. Answer: None."""


class ConnectTo(Intent, tag="network.connect", frozen=True, kw_only=True):
    """Dial a typed address. Answer: None; success shows in SyncRow."""

    host: str
    port: int


class ShowWindow(Intent, tag="window.show", frozen=True, kw_only=True):
    """Bring the window of the running program to the front and follow ``link`` (``app.links``), if one is given.

    Answer: None. Raises Fault FOLDER_IN_USE when the program that runs has no window.
    """

    link: str = ""


class ImportedMessage(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """One message of an older chat, as an importer found it. Times are Unix milliseconds, UTC."""

    number: str
    """Identity inside the chat."""
    author: str
    sent_at_ms: int
    text: str
    media: str = ""
    """Kind of what is not imported: photo, video, voice, sticker, file, poll, location, contact, or media for one of
    them, unknown which; else empty."""
    reply_to: str | None = None
    edited_at_ms: int | None = None
    service: bool = False


class ImportMessages(Intent, tag="import.messages", frozen=True, kw_only=True):
    """Append one slice of an older chat, in its order; ones that are here already are skipped. Answer: ImportedRow."""

    source: str
    chat: str
    title: str
    messages: tuple[ImportedMessage, ...]


AnyIntent = (
    FoundHouse
    | SetPlan
    | MakeInvitation
    | InviteGuest
    | LinkDevice
    | MakeRecoverySheet
    | NameTrusted
    | BringBack
    | CloseDevice
    | ContestDevice
    | UpholdDevice
    | CloseInvitation
    | GiveRole
    | EndRole
    | HandOver
    | RemovePerson
    | MoveOut
    | StayInHouse
    | ConfirmAddress
    | SetName
    | SetTenure
    | SetRules
    | AcknowledgeRules
    | SignProposal
    | JoinHouse
    | CancelJoining
    | MakeCircle
    | ChangeCircle
    | LeaveCircle
    | TalkTo
    | CreateTopic
    | ChangeTopic
    | HandOverTopic
    | ResolveTopic
    | PinTopic
    | SetTopicLevel
    | Say
    | EditMessage
    | DeleteMessage
    | EraseMessage
    | EraseMine
    | PinMessage
    | React
    | FlagMessage
    | TakeMeasure
    | SecondMeasure
    | LiftMeasure
    | AppealMeasure
    | DecideMeasure
    | MarkRead
    | SaveDraft
    | ConnectTo
    | ShowWindow
    | ResumeWriting
    | ImportMessages
)
