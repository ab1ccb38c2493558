"""Reads of a running program through its control socket."""

from collections.abc import Callable, Sequence
from typing import Any

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


class RemoteQueries:
    """``app.ports.Queries``: ``read(name, **arguments)`` sends one request and checks the shape of its answer."""

    def __init__(self, read: Callable[..., Any]) -> None:
        self._read = read

    def house(self) -> HouseRow | None:
        """Return the house, or None before founding or joining."""
        house: HouseRow | None = self._read("house")
        return house

    def people(self) -> Sequence[PersonRow]:
        """Return everybody admitted, by flat and name."""
        people: Sequence[PersonRow] = self._read("people")
        return people

    def flats(self) -> Sequence[FlatRow]:
        """Return the flats that are planned, lived in or invited, by entrance, floor and number."""
        flats: Sequence[FlatRow] = self._read("flats")
        return flats

    def topics(self) -> Sequence[TopicRow]:
        """Return all topics."""
        topics: Sequence[TopicRow] = self._read("topics")
        return topics

    def circles(self) -> Sequence[CircleRow]:
        """Return the residents' own circles."""
        circles: Sequence[CircleRow] = self._read("circles")
        return circles

    def timeline(
        self, topic: SubjectId, *, before: int | None = None, after: int | None = None, limit: int = 50
    ) -> Sequence[MessageRow]:
        """Return up to ``limit`` messages, newest first: the next ones below ``before`` or above ``after``."""
        messages: Sequence[MessageRow] = self._read("timeline", topic=topic, before=before, after=after, limit=limit)
        return messages

    def wordings(self, message: SubjectId) -> Sequence[WordingRow]:
        """Return the wordings that a message has had, oldest first."""
        wordings: Sequence[WordingRow] = self._read("wordings", message=message)
        return wordings

    def pinned(self, topic: SubjectId) -> Sequence[MessageRow]:
        """Return the pinned messages of a topic that are shown, newest first."""
        messages: Sequence[MessageRow] = self._read("pinned", topic=topic)
        return messages

    def place_at(self, topic: SubjectId, at_ms: int) -> int | None:
        """Return the position of the first message written at or after a moment; None: there is none so late."""
        position: int | None = self._read("place_at", topic=topic, at_ms=at_ms)
        return position

    def first_unread(self, topic: SubjectId) -> int | None:
        """Return the position of the lowest unread message of a topic; None: all is read."""
        position: int | None = self._read("first_unread", topic=topic)
        return position

    def mentioned(self, limit: int = 20) -> Sequence[FoundRow]:
        """Return unread messages that mention me, and unread answers to mine, newest first."""
        found: Sequence[FoundRow] = self._read("mentioned", limit=limit)
        return found

    def thanked(self, limit: int = 5) -> Sequence[MessageRow]:
        """Return my newest messages of the last week that neighbours thanked for, newest first."""
        messages: Sequence[MessageRow] = self._read("thanked", limit=limit)
        return messages

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        row: MessageRow | None = self._read("message", message=message)
        return row

    def holders(self, message: SubjectId) -> Sequence[HolderRow]:
        """Return who is known to hold a message of ours, by flat and name."""
        holders: Sequence[HolderRow] = self._read("holders", message=message)
        return holders

    def search(self, words: str, narrowed: Narrowed = EVERYWHERE, *, limit: int = 50) -> Sequence[FoundRow]:
        """Return messages that contain all words in any of their forms, newest first."""
        found: Sequence[FoundRow] = self._read("search", words=words, narrowed=narrowed, limit=limit)
        return found

    def aside_text(self, message: SubjectId) -> str:
        """Return the words of a message that is set aside."""
        text: str = self._read("aside_text", message=message)
        return text

    def flagged(self, limit: int = 50) -> Sequence[FlaggedRow]:
        """Return what moderators are asked to look at, the newest first."""
        flagged: Sequence[FlaggedRow] = self._read("flagged", limit=limit)
        return flagged

    def measures(self, limit: int = 100) -> Sequence[MeasureRow]:
        """Return the public journal of moderation, the newest first."""
        measures: Sequence[MeasureRow] = self._read("measures", limit=limit)
        return measures

    def writing(self, topic: SubjectId) -> WritingRow:
        """Return whether I may write in a topic now."""
        row: WritingRow = self._read("writing", topic=topic)
        return row

    def entries(self, *, lane: int, after: tuple[int, bytes, int, bytes] | None, limit: int) -> Sequence[EntryRow]:
        """Return entries of one lane in canonical order, above the key ``after``."""
        entries: Sequence[EntryRow] = self._read("entries", lane=lane, after=after, limit=limit)
        return entries

    def belonging(self) -> BelongingRow:
        """Return devices, invitations and what waits for signatures."""
        belonging: BelongingRow = self._read("belonging")
        return belonging

    def journal(self, limit: int = 100, *, before: EntryId | None = None) -> Sequence[JournalRow]:
        """Return what was done with people, roles, devices and invitations, the newest first."""
        journal: Sequence[JournalRow] = self._read("journal", limit=limit, before=before)
        return journal

    def authority(self) -> AuthorityRow:
        """Return the whole authority view, by ids."""
        authority: AuthorityRow = self._read("authority")
        return authority

    def erasures(self, limit: int = 100) -> Sequence[ErasureRow]:
        """Return what was erased, the newest first."""
        erasures: Sequence[ErasureRow] = self._read("erasures", limit=limit)
        return erasures

    def rules(self) -> RulesRow | None:
        """Return the house rules that hold, and who has read them."""
        rules: RulesRow | None = self._read("rules")
        return rules

    def rules_history(self, limit: int = 20) -> Sequence[RulesVersionRow]:
        """Return the versions of the house rules that count, the one that holds first."""
        versions: Sequence[RulesVersionRow] = self._read("rules_history", limit=limit)
        return versions

    def rules_draft(self) -> str:
        """Return what was typed for the next version of the house rules."""
        draft: str = self._read("rules_draft")
        return draft

    def digest(self) -> Sequence[DigestRow]:
        """Return one row per circle that this device can read."""
        digest: Sequence[DigestRow] = self._read("digest")
        return digest

    def sync(self) -> SyncRow:
        """Return what is known about connections."""
        sync: SyncRow = self._read("sync")
        return sync

    def joining(self) -> JoiningRow:
        """Return how far a joining is."""
        joining: JoiningRow = self._read("joining")
        return joining
