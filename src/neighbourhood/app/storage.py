"""What the log needs from a database, as a Protocol; ``adapters.store`` provides it on an encrypted SQLite file.

Every method runs on the writer thread, inside ``transaction`` where it writes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from enum import IntEnum
from typing import Protocol

import msgspec

from neighbourhood.app.receipt_storage import ReceiptStorage
from neighbourhood.domain.authority.view import Chain, Spans, View
from neighbourhood.domain.chain import Place
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import CanonicalKey, Circle, DeviceId, EntryId, FlatId, PersonId, SubjectId
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.rules import RulesState
from neighbourhood.domain.subjects.states import FlatState, MessageState, PlanState, TenureState, TopicState


class StoredEntry(msgspec.Struct, gc=False, frozen=True):
    """An entry with what this replica adds. ``row`` grows in order of arrival; ``checked``: its own signature was."""

    row: int
    entry: Entry
    checked: bool
    arrived_at_ms: int


class NewEntry(msgspec.Struct, gc=False, frozen=True):
    """An accepted entry to be stored. ``subject`` is set on later entries of a subject only; ``waiting``: its body
    could not be opened yet.
    """

    entry: Entry
    checked: bool
    subject: SubjectId | None = None
    waiting: bool = False


class Reversal(msgspec.Struct, gc=False, frozen=True):
    """An act whose effect a merge has taken away, or with an empty verdict given back. ``because``: the other act."""

    entry: EntryId
    verdict: str
    because: EntryId | None = None


class ChainHead(msgspec.Struct, gc=False, frozen=True):
    """The end of one branch of a chain."""

    id: EntryId
    device: DeviceId
    lane: int
    seq: int
    lamport: int


class Call(IntEnum):
    """Whether a message of somebody else calls the person of this device, as far as it can be said for good.

    ``PERHAPS``: it calls the council or an entrance, whose people change, or it answers what is not here yet.
    """

    NOT = 0
    YES = 1
    PERHAPS = 2


class Searchable(msgspec.Struct, gc=False, frozen=True):
    """What search finds a message by. ``author`` is None for an imported one: nobody here has written it."""

    text: str
    topic: SubjectId
    author: PersonId | None
    written_at_ms: int


class SubjectRecord(msgspec.Struct, gc=False, frozen=True):
    """The stored projection of one subject. ``search`` is None where search does not find it, and when it is read.

    ``position``: as wanted (``projector.position_of``) when it is put, as given when it is read. ``author``: of what
    describes the house, its flats and people, whose word it is, and ``flat``: about which one flat.
    """

    id: SubjectId
    position: int
    kind: str
    topic: SubjectId | None
    circle: Circle
    arrival: int
    arrived_at_ms: int
    counts_as_unread: bool
    import_identity: bytes | None
    import_twin: bytes | None
    state: bytes
    search: Searchable | None
    author: PersonId | None = None
    flat: FlatId | None = None
    call: Call = Call.NOT
    pinned: bool = False
    thanked: bool = False
    """A message of this device's person for which somebody else has thanked."""
    target: SubjectId | PersonId | None = None
    """Of a measure: the message, topic or person that it is done to."""
    flagged: bool = False
    """A message that somebody asks the moderators to look at."""
    erased: bool = False
    """What is left in the place of a message: stands there and is not counted. Not read back."""


class Remnant(msgspec.Struct, gc=False, frozen=True):
    """Where a message stood that is erased: all that this replica keeps of what its body said. ``row``: of its entry."""

    row: int
    topic: SubjectId
    circle: Circle
    written_at_ms: int


ErasedEntry = tuple[StoredEntry, SubjectId | None]
"""An entry whose body was dropped, and its subject where it is not the subject's first."""


class Placed(msgspec.Struct, frozen=True):
    """Where subjects came to stand, in the order asked. ``moved``: others had to make room for them.

    ``astray``: messages that are not shown, because their topic is of another circle.
    """

    positions: Sequence[int]
    moved: bool
    astray: frozenset[SubjectId] = frozenset()


class MeasureSource(Protocol):
    """What is known of measures, and of what they are about. Of measures nobody's are read but the ones asked for."""

    def measures_on(
        self, target: SubjectId | PersonId, authors: Collection[PersonId]
    ) -> Sequence[tuple[SubjectId, MeasureState]]:
        """Return the measures that these people took about a message, topic or person, in canonical order."""

    def measure(self, id_: SubjectId) -> MeasureState | None:
        """Return one measure."""

    def matter(self, id_: SubjectId) -> tuple[MessageState | TopicState, Circle] | None:
        """Return a message, also what is left of an erased one, or a topic, and its circle; None where it is not here."""

    def is_measured(self, id_: SubjectId) -> bool:
        """Whether anybody has ever taken a measure about this."""

    def last_said(self, topic: SubjectId, author: PersonId) -> int | None:
        """Return when somebody wrote in a topic for the last time, as far as that is among its newest messages."""

    def name(self, person: PersonId) -> str:
        """Return what somebody is called, empty until it has arrived."""

    def key(self, id_: EntryId) -> CanonicalKey:
        """Return the place of an entry that is here."""

    def arrived_ms(self, id_: EntryId) -> int | None:
        """Return when an entry came to this computer, by its clock; None where it is not here."""

    def leads_to(self, id_: EntryId, last: EntryId) -> bool:
        """Whether an entry is one of those before another of its chain."""


class Storage(ReceiptStorage, Protocol):
    """The writer's side of the database."""

    @property
    def measures(self) -> MeasureSource:
        """What is known of moderation."""

    def transaction(self, *, durable: bool) -> AbstractContextManager[None]:
        """All or nothing; ``durable`` reaches the disk before it returns. Nested use joins the outer one."""

    def meta(self, name: str) -> bytes | None:
        """Return a small stored value."""

    def set_meta(self, name: str, value: bytes | None) -> None:
        """Store or drop a small value."""

    def add_entries(self, entries: Sequence[NewEntry], arrived_at_ms: int) -> int:
        """Store entries in the given order; return the row of the first, the others follow without gaps."""

    def forget_entries(self) -> None:
        """Drop all entries, what was folded from them and what was heard about them, and what was typed and chosen in their topics."""

    def note_reversals(self, reversals: Iterable[Reversal], noted_at_ms: int) -> None:
        """Remember that acts have lost their effect, or got it back."""

    def set_heads(self, added: Iterable[ChainHead], replaced: Iterable[EntryId]) -> None:
        """Replace ends of branches."""

    def heads(self) -> Sequence[ChainHead]:
        """Return the ends of all branches of all chains."""

    def places(self, ids: Iterable[EntryId]) -> dict[EntryId, Place]:
        """Return where known entries stand; unknown ids are absent."""

    def entry(self, id_: EntryId) -> StoredEntry | None:
        """Return one entry."""

    def last_row(self) -> int:
        """Return the row of the newest entry, 0 for none."""

    def leads_to(self, id_: EntryId, last: EntryId) -> bool:
        """Whether an entry is one of those before another of its chain; only a forked chain is followed."""

    def ids_at(self, device: DeviceId, lane: int, seq: int) -> Sequence[EntryId]:
        """Return the entries at one place; several on a fork."""

    def rows_after(self, row: int, *, limit: int) -> Sequence[StoredEntry]:
        """Return entries by arrival."""

    def ids_after(self, row: int, *, limit: int) -> Sequence[tuple[int, EntryId]]:
        """Return rows and ids by arrival."""

    def canonical(
        self, lane: int, *, above: CanonicalKey | None, from_lamport: int, up_to_row: int, limit: int
    ) -> Sequence[StoredEntry]:
        """Return entries of a lane in canonical order."""

    def chain(self, device: DeviceId, lane: int, *, from_seq: int, limit: int) -> Sequence[StoredEntry]:
        """Return a chain upwards, branches side by side."""

    def mark_checked(self, rows: Iterable[int]) -> None:
        """Note that the signatures of these entries were checked."""

    def drop_signatures(self, rows: Iterable[int]) -> None:
        """Forget bad signatures of entries that a later one vouches for."""

    def unchecked(self, after_row: int, limit: int) -> Sequence[StoredEntry]:
        """Return entries that arrived after a row and whose own signature was not checked yet."""

    def later_entries(self, subjects: Iterable[SubjectId], *, up_to_row: int) -> Sequence[StoredEntry]:
        """Return the stored entries, but the first, of these subjects."""

    def waiting_entries(self, limit: int, after_row: int) -> Sequence[StoredEntry]:
        """Return entries whose bodies wait for a key."""

    def set_opened(self, opened: Iterable[tuple[int, SubjectId | None]]) -> None:
        """Note that the bodies at these rows could be opened, with their subject where they are not its first.

        Those that had waited are news as of now, not of their arrival.
        """

    def set_waiting(self, rows: Iterable[int]) -> None:
        """Note that the bodies at these rows wait for a key that does not count, or not any more."""

    def add_circle_entries(self, rows: Iterable[int]) -> None:
        """Remember where epochs and boxes of the residents' own circles lie."""

    def circle_entries(self, after_row: int, *, limit: int) -> Sequence[StoredEntry]:
        """Return the entries of ``add_circle_entries`` above a row that have their bodies, by arrival."""

    def erase_bodies(self, erased: Mapping[Chain, Spans], ids: Iterable[EntryId]) -> Sequence[ErasedEntry]:
        """Drop the bodies in these spans and of these entries; return the entries whose bodies were here, now without them.

        Once the transaction is through, the bodies are
        in no file any more, or soon: see ``wipe``.
        """

    def wipe(self) -> bool:
        """Overwrite what the files still hold of dropped bodies; False while somebody reads: to be tried again.

        Does nothing where nothing was dropped. Outside of a transaction.
        """

    def take_out(self, rows: Iterable[int]) -> Sequence[SubjectRecord]:
        """Drop the projections and search rows of subjects by the rows of their first entries; return the shown ones."""

    def add_remnants(self, remnants: Iterable[Remnant]) -> None:
        """Keep where erased messages stood."""

    def remnants(self, after_row: int, *, up_to_row: int) -> Sequence[Remnant]:
        """Return where erased messages stood, by row."""

    def places_in(self, subject: SubjectId) -> Mapping[EntryId, Place]:
        """Return where the entries of a subject stand that could be read so far, its first among them."""

    def compact_words(self) -> None:
        """Leave no word in the search index that no message has any more."""

    def put_subjects(self, records: Sequence[SubjectRecord]) -> Placed:
        """Insert or replace projections and search rows. Entries whose positions tie stand in canonical order."""

    def has_measures(self) -> bool:
        """Whether anything was ever moderated, or a message moved."""

    def moved_messages(self) -> frozenset[SubjectId]:
        """Return the messages of which somebody has ever said that they belong elsewhere."""

    def place_message(self, message: SubjectId, topic: SubjectId) -> bool:
        """Let a message stand in a topic, for lists, counts and search; return whether it stood elsewhere."""

    def drop_projections(self) -> frozenset[int]:
        """Forget every projection, to fold all again; return the rows of what could be read."""

    def note_shown_late(self, before: frozenset[int]) -> None:
        """All is folded again: what is shown now and was not ``before`` is news as of now.

        What was shown once keeps its place, even if it is hidden for a while.
        """

    def subject(self, id_: SubjectId) -> SubjectRecord | None:
        """Return one projection."""

    def subjects_of_kind(self, kind: str) -> Sequence[SubjectRecord]:
        """Return all projections of a kind other than message, in canonical order."""

    def said_of_flats(self, view: View) -> Sequence[tuple[FlatState | PlanState, bool]]:
        """Return what counts for ``flats.known_flats``, in canonical order.

        That is every plan of the council and its last word on each flat, what was said by others while they were of
        the council, and each resident's last word on the own flat. With each, whether the council says it.
        """

    def said_of_tenures(self, view: View) -> Sequence[tuple[TenureState, bool]]:
        """Return what counts for ``tenures.known_tenures``, in canonical order, each with whether the council says it."""

    def rules_that_hold(self, view: View) -> tuple[SubjectId, RulesState] | None:
        """Return the last version of the house rules that somebody of the council wrote, with its id."""

    def imported(self, twins: Iterable[bytes]) -> dict[bytes, SubjectId]:
        """Return which twins (``projector.import_twin``) are here already, with the topic they stand in."""

    def mark_read(self, topic: SubjectId, arrival: int) -> None:
        """Everything in the topic that arrived up to this row is read."""

    def pinned_topics(self) -> frozenset[SubjectId]:
        """Return the topics that are pinned on this computer."""

    def pin_topic(self, topic: SubjectId, *, on: bool) -> None:
        """Pin a topic on this computer, or no more."""

    def set_topic_level(self, topic: SubjectId, level: str) -> None:
        """Keep which messages of a topic are told aloud on this computer."""

    def count_pinned(self, topic: SubjectId, most: int) -> int:
        """Return how many messages of a topic are pinned, counting no further than ``most``."""

    def save_draft(self, topic: SubjectId, text: str, saved_at_ms: int) -> None:
        """Keep, replace or (empty) drop a draft."""
