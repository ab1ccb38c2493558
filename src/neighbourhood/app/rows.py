"""What screens and the command line read: frozen rows, answered by ``app.ports.Queries``.

Times are Unix milliseconds, UTC. Ids are bytes here; they become hex text where they leave Python.
"""

import msgspec

from neighbourhood.domain.ids import CircleId, DeviceId, EntryId, FlatId, HouseId, PersonId, SubjectId, Tier


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all rows."""


class PersonRow(Row, frozen=True, kw_only=True):
    """A neighbour as known here; ``name`` is empty until the profile has arrived."""

    person: PersonId
    name: str
    flat_number: str
    council: bool = False
    me: bool = False
    roles: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    """How the address was confirmed: mailbox, vouched, seen, extract."""
    confirmed_by_me: tuple[str, ...] = ()
    gone: bool = False
    """Removed or moved out."""
    tenure: str = ""
    """How the flat is held: owner, tenant or family; empty where nobody has said it."""
    share: tuple[int, int] | None = None
    """An owner's share of the flat: parts, of how many."""
    moderates_until_ms: int | None = None
    """When a moderator's term is over; it then stands no more among the roles, until the council gives it anew."""


class ProposalRow(Row, frozen=True, kw_only=True):
    """What became of an act that may need several signatures. ``done``: it has effect now."""

    proposal: EntryId
    done: bool
    signed: int
    needed: int
    """Signatures of the council; the petition of flats does as well."""
    flats: int = 0
    """How many flats have signed that count, of ``of_flats``; both 0 while only the council has signed."""
    of_flats: int = 0


class HouseRow(Row, frozen=True, kw_only=True):
    """The house of this data folder."""

    house: HouseId
    name: str
    me: PersonRow
    residents: int
    devices: int
    flats: int = 0
    """Flats in the plan of the house; 0 without a plan."""
    left: str = ""
    """Not empty where this device belongs to it no more and what is here can only be read: "moved_out" where this
    person has left by their own word, else "ended"."""
    leaving: bool = False
    """Whether moving out waits until a neighbour's computer has all that is here."""


class FlatRow(Row, frozen=True, kw_only=True):
    """A flat that is planned, lived in or invited. ``entrance`` is empty and ``floor`` None where nobody has said it."""

    flat: FlatId
    number: str
    entrance: str
    floor: int | None
    planned: bool
    residents: int
    """People of this flat who are in the house here."""
    area: int | None = None
    """Hundredths of a square metre; None where nobody has said it."""
    overshared: bool = False
    """The shares of its owners come to more than the whole."""


class PlanRow(Row, frozen=True, kw_only=True):
    """Outcome of describing the plan: flats in it now, and how many statements were new."""

    flats: int
    changed: int


class TopicRow(Row, frozen=True, kw_only=True):
    """One line of the topic list, newest activity first inside a category."""

    topic: SubjectId
    title: str
    category: str
    purpose: str
    emoji: str
    unread: int
    last_author: str
    last_text: str
    last_at_ms: int
    messages: int
    draft: str
    pinned: bool = False
    """On this computer."""
    level: str = "all"
    """Which of its messages are told aloud here: all, mentions or muted."""
    resolved_at_ms: int | None = None
    resolved_by: str = ""
    mentions: int = 0
    """Unread messages that mention me or answer mine."""
    mine: bool = False
    """I keep it: I began it or was given it, and may describe it anew and hand it over."""
    kept_by: str = ""
    """Who was given it by who began it; empty as long as that one keeps it."""
    erased: bool = False
    """Who began it has erased that: it has no title any more, only what others have said in it."""
    created_at_ms: int = 0
    readers: str = "residents"
    """Who can read it: desk (residents and guests), residents, council, or as ``CircleRow`` own or direct; empty where
    that is not known any more."""
    circle: CircleId | None = None
    """The residents' own circle that it lies in."""
    circle_name: str = ""
    left: bool = False
    """I am not in its circle any more, and cannot write in it."""


class Reaction(Row, frozen=True, kw_only=True):
    """One kind of reaction to a message."""

    reaction: str
    count: int
    mine: bool
    names: tuple[str, ...]


class Quote(Row, frozen=True, kw_only=True):
    """What a reply answers; ``text`` is empty when that message is deleted or not here yet."""

    message: SubjectId
    author: str
    text: str


class MentionRow(Row, frozen=True, kw_only=True):
    """Somebody whom a message calls; ``words`` as they stand in its text, with the @. ``me``: I am one of them."""

    words: str
    me: bool


class WordingRow(Row, frozen=True, kw_only=True):
    """One wording of a message that was changed."""

    text: str
    written_at_ms: int


class AsideRow(Row, frozen=True, kw_only=True):
    """Why the words of a message are not shown at once. ``kind``: hidden, collapsed, muted or locked (written while so); notice:
    written on a computer that others brought back for ``by``, who still has time to object.

    Of what flags alone have collapsed there is no measure, nobody who took it and no reason.
    """

    kind: str
    measure: SubjectId | None = None
    by: str = ""
    reason: str = ""
    rule: str = ""
    at_ms: int = 0
    until_ms: int | None = None
    readable: bool = True
    """``aside_text`` gives the words to whoever asks here."""


class MessageRow(Row, frozen=True, kw_only=True):
    """One message of a timeline. ``position`` is its place in canonical order: larger is newer."""

    message: SubjectId
    topic: SubjectId
    position: int
    author: PersonRow
    text: str
    written_at_ms: int
    arrived_at_ms: int
    late: bool
    """Written more than an hour before it arrived and by somebody else."""
    unread: bool
    mine: bool
    edited: bool
    deleted: bool
    quote: Quote | None
    reactions: tuple[Reaction, ...]
    imported_author: str
    """Name in the older chat; empty for messages written here. Never shown as signed by that person."""
    imported_source: str
    media: str
    service: bool
    delivered_to: int
    """Neighbours known to hold it; 0 for messages of others."""
    flats_with_it: int = 0
    """Their flats and our own."""
    flats_in_house: int = 0
    """Flats in the plan or lived in."""
    pinned: bool = False
    mentions: tuple[MentionRow, ...] = ()
    erased: bool = False
    """Every device that has heard of it has dropped its words."""
    erased_on: int = 0
    """Devices on which its words are known to be gone; 0 of what is not erased."""
    devices: int = 0
    """Devices of the house, for what is erased."""
    mentions_me: bool = False
    """It is somebody else's, and calls me."""
    aside: AsideRow | None = None
    """Set where the words are not shown at once: then ``text`` is empty."""
    flagged_by_me: bool = False
    moved_from: str = ""
    """The title of the topic in which it was written, where it stands in another one now."""
    asked: AsideRow | None = None
    """What a moderator asks me, its author, to change."""


class HolderRow(Row, frozen=True, kw_only=True):
    """A neighbour known to hold a message of ours. ``heard_at_ms``: when this computer first heard so, by its own clock."""

    person: PersonRow
    heard_at_ms: int


class ErasureRow(Row, frozen=True, kw_only=True):
    """One erasure: how many entries it names, and on how many of the house's devices they are known to be gone."""

    erasure: EntryId
    by: PersonRow
    at_ms: int
    entries: int
    erased_on: int
    devices: int


class FoundRow(Row, frozen=True, kw_only=True):
    """One search hit, newest first."""

    message: MessageRow
    topic_title: str


class EntryRow(Row, frozen=True, kw_only=True):
    """One entry of the log for ``entries``; ``kind`` is empty where the body cannot be read."""

    id: EntryId
    device: DeviceId
    lane: int
    seq: int
    lamport: int
    author: str
    kind: str
    written_at_ms: int | None
    stands: bool


class DigestRow(Row, frozen=True, kw_only=True):
    """Digest of one circle. ``digest`` is empty when ``complete`` is false. ``own``: one of the residents' own."""

    circle: Tier | None
    own: CircleId | None = None
    name: str = ""
    digest: bytes
    complete: bool
    subjects: int


class InvitationRow(Row, frozen=True, kw_only=True):
    """A code to hand over; it is shown once and stored nowhere in clear."""

    code: str
    flat_number: str
    uses: int
    expires_at_ms: int | None = None


class RecoveryRow(Row, frozen=True, kw_only=True):
    """A recovery key, the same one in the words of each language; shown once and stored nowhere."""

    english: tuple[str, ...]
    russian: tuple[str, ...]


class ImportedRow(Row, frozen=True, kw_only=True):
    """Outcome of one imported slice."""

    topic: SubjectId
    added: int
    already_here: int


class JoiningRow(Row, frozen=True, kw_only=True):
    """State of a joining: idle, searching, asking, receiving, joined or failed (then ``fault`` says why).

    ``waits``: what a computer that others bring back waits for while receiving: "second" (another trusted neighbour) or
    "notice" (48 hours for objections). ``check``: the number that tells neighbours it is this computer.
    """

    state: str
    fault: str = ""
    waits: str = ""
    check: str = ""


class SyncRow(Row, frozen=True, kw_only=True):
    """What this program knows about its connections."""

    neighbours_online: int
    connected_devices: int
    agree: bool
    """Every connected device reported the same entries."""
    receiving: int
    """Entries still expected; 0 when nothing is known to be missing."""
    last_agreed_at_ms: int | None
    listening_port: int | None
    held_back: bool = False
    """After a restored backup: writing waits for the neighbours."""
    notices: tuple[str, ...] = ()
    """Kinds of faults that do not stop the program: port_taken, no_network, clock_years_off."""
    taken_port: int | None = None
    """The port that port_taken speaks of."""
    online: tuple[PersonId, ...] = ()
    """The neighbours counted by ``neighbours_online``."""
    hosts: tuple[str, ...] = ()
    """Addresses of this computer at which ``listening_port`` is open: ``192.168.1.5``, ``fe80::1``."""
