"""What a person asks the program to do: frozen commands in the imperative.

Each is carried out by ``app.service`` on the writer thread and answered by the value named in its docstring, or by
raising ``app.faults.Fault``. ``tag`` names are the words of the control socket (``adapters.control``).
"""

from typing import Literal

import msgspec

from neighbourhood.domain.ids import FlatId, SubjectId
from neighbourhood.domain.subjects.content import Mention

TopicLevel = Literal["all", "mentions", "muted"]
"""Which messages of a topic call this computer's person."""


class Intent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all commands."""


class PlannedFlat(msgspec.Struct, frozen=True, array_like=True):
    """A flat of a plan; ``flat`` None: the one that has this number, or a new one."""

    number: str
    entrance: str = ""
    floor: int | None = None
    flat: FlatId | None = None


class FoundHouse(Intent, tag="house.found", frozen=True, kw_only=True):
    """Found a house on this data folder. Answer: HouseRow."""

    house_name: str
    person_name: str
    flat_number: str
    plan: tuple[PlannedFlat, ...] = ()


class SetPlan(Intent, tag="house.plan", frozen=True, kw_only=True):
    """Describe all flats of the house; a flat that is left out is there no more. Council only. Answer: PlanRow."""

    flats: tuple[PlannedFlat, ...]


class MakeInvitation(Intent, tag="house.invite", frozen=True, kw_only=True):
    """Print one code for a flat. Answer: InvitationRow."""

    flat_number: str
    uses: int = 4


class JoinHouse(Intent, tag="house.join", frozen=True, kw_only=True):
    """Use a code (raises Fault at once when mistyped). Answer: None; the joining goes on by itself and is reported
    through Changes and ``JoiningRow``.
    """

    code: str
    person_name: str


class CancelJoining(Intent, tag="house.cancel_joining", frozen=True, kw_only=True):
    """Forget the code in use. Answer: None."""


class CreateTopic(Intent, tag="topic.create", frozen=True, kw_only=True):
    """Answer: SubjectId of the topic."""

    title: str
    category: str = "other"
    purpose: str = ""
    emoji: str = ""


class ChangeTopic(Intent, tag="topic.change", frozen=True, kw_only=True):
    """Describe a topic anew, all of it; who began it only. Answer: None."""

    topic: SubjectId
    title: str
    category: str
    purpose: str = ""
    emoji: str = ""


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
    """Write a message or, with reply_to, an answer; drops the topic's draft. Answer: SubjectId of the message."""

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
    | JoinHouse
    | CancelJoining
    | CreateTopic
    | ChangeTopic
    | ResolveTopic
    | PinTopic
    | SetTopicLevel
    | Say
    | EditMessage
    | DeleteMessage
    | PinMessage
    | React
    | MarkRead
    | SaveDraft
    | ConnectTo
    | ShowWindow
    | ResumeWriting
    | ImportMessages
)
