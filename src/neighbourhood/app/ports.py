"""What the centre needs from outside, as Protocols; adapters provide them."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Protocol, TypeVar

from neighbourhood.app.changes import Changes
from neighbourhood.app.intent import Intent
from neighbourhood.app.rows import (
    DigestRow,
    EntryRow,
    ErasureRow,
    FlatRow,
    FoundRow,
    HolderRow,
    HouseRow,
    JoiningRow,
    MessageRow,
    PersonRow,
    SyncRow,
    TopicRow,
    WordingRow,
)
from neighbourhood.app.rows_belonging import AuthorityRow, BelongingRow, JournalRow
from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow, WritingRow
from neighbourhood.app.rows_rules import RulesRow, RulesVersionRow
from neighbourhood.app.search import EVERYWHERE, Narrowed
from neighbourhood.domain.ids import EntryId, SubjectId

T = TypeVar("T")


class Queries(Protocol):
    """Reads on a connection of their own; every method may be called from the reader thread only."""

    def house(self) -> HouseRow | None:
        """Return the house, or None before founding or joining; also one that this device has left."""

    def people(self) -> Sequence[PersonRow]:
        """Return everybody admitted, by flat and name."""

    def flats(self) -> Sequence[FlatRow]:
        """Return the flats that are planned, lived in or invited, by entrance, floor and number."""

    def topics(self) -> Sequence[TopicRow]:
        """Return all topics."""

    def circles(self) -> Sequence[CircleRow]:
        """Return the residents' own circles and conversations that I am or was in, by name."""

    def timeline(
        self, topic: SubjectId, *, before: int | None = None, after: int | None = None, limit: int = 50
    ) -> Sequence[MessageRow]:
        """Return up to ``limit`` messages, newest first: the next ones below position ``before`` or above ``after``.

        Without either the newest ones; both are never given.
        """

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""

    def wordings(self, message: SubjectId) -> Sequence[WordingRow]:
        """Return the wordings that a message has had, oldest first; the last is the one that counts.

        None of a deleted message. Of very many only the first and the newest.
        """

    def pinned(self, topic: SubjectId) -> Sequence[MessageRow]:
        """Return the pinned messages of a topic that are shown, at most ``limits.MAX_PINS``, newest first."""

    def place_at(self, topic: SubjectId, at_ms: int) -> int | None:
        """Return the position of the first message written at or after a moment; None: there is none so late.

        Positions are only roughly in order of time (a message can arrive late, an old chat is brought in later), so
        it is the place where the talk passes that moment, as far as there is one.
        """

    def first_unread(self, topic: SubjectId) -> int | None:
        """Return the position of the unread message that stands lowest in a topic; None: all is read."""

    def mentioned(self, limit: int = 20) -> Sequence[FoundRow]:
        """Return unread messages that mention me, and unread answers to mine, newest first."""

    def thanked(self, limit: int = 5) -> Sequence[MessageRow]:
        """Return my newest messages of the last week that neighbours thanked for, newest first."""

    def holders(self, message: SubjectId) -> Sequence[HolderRow]:
        """Return who is known to hold a message of ours, by flat and name."""

    def search(self, words: str, narrowed: Narrowed = EVERYWHERE, *, limit: int = 50) -> Sequence[FoundRow]:
        """Return messages that contain all words in any of their forms, newest first.

        Without words everything that a topic or an author narrows down.
        """

    def aside_text(self, message: SubjectId) -> str:
        """Return the words of a message that is set aside, to whoever asks for them; empty where they are personal data."""

    def flagged(self, limit: int = 50) -> Sequence[FlaggedRow]:
        """Return what moderators are asked to look at and have not, the newest first; nothing to others."""

    def measures(self, limit: int = 100) -> Sequence[MeasureRow]:
        """Return the public journal of moderation, the newest first."""

    def writing(self, topic: SubjectId) -> WritingRow:
        """Return whether I may write in a topic now."""

    def entries(self, *, lane: int, after: tuple[int, bytes, int, bytes] | None, limit: int) -> Sequence[EntryRow]:
        """Return entries of one lane in canonical order, above the key ``after``."""

    def belonging(self) -> BelongingRow:
        """Return devices, invitations and what waits for signatures."""

    def journal(self, limit: int = 100, *, before: EntryId | None = None) -> Sequence[JournalRow]:
        """Return what was done with people, roles, devices and invitations, the newest first: below ``before``."""

    def authority(self) -> AuthorityRow:
        """Return the whole authority view, by ids, with every act without effect and why."""

    def erasures(self, limit: int = 100) -> Sequence[ErasureRow]:
        """Return what was erased, the newest first, and on how many devices it is known to be gone."""

    def rules(self) -> RulesRow | None:
        """Return the house rules that hold, and who has read them; None while there are none."""

    def rules_history(self, limit: int = 20) -> Sequence[RulesVersionRow]:
        """Return the versions of the house rules that count, the one that holds first."""

    def rules_draft(self) -> str:
        """Return what was typed on this computer for the next version of the house rules; empty when nothing was."""

    def digest(self) -> Sequence[DigestRow]:
        """Return one row per circle that this device can read."""

    def sync(self) -> SyncRow:
        """Return what is known about connections."""

    def joining(self) -> JoiningRow:
        """Return how far a joining is."""


class Backend(Protocol):
    """The running program as windows, the control socket and the command line see it. Thread-safe."""

    def submit(self, intent: Intent) -> "Future[object]":
        """Carry an intent out on the writer thread; the future holds its answer or raises Fault."""

    def query(self, read: Callable[[Queries], T]) -> "Future[T]":
        """Run a read on the reader thread."""

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call ``listener`` on the writer thread after every change; the answer ends the subscription."""


class Audience(Protocol):
    """Whoever asked for a sample house. May be told from any thread."""

    def note(self, key: str, **values: str | int) -> None:
        """Hear what goes on; ``key`` names a text of the command line."""

    def line(self, author: str, topic: str, text: str) -> None:
        """Hear a message that has arrived, where there is no window to show it."""
