"""Reads of a running program through its control socket."""

from collections.abc import Callable, Sequence
from typing import Any

from neighbourhood.app.rows import (
    DigestRow,
    EntryRow,
    FlatRow,
    FoundRow,
    HolderRow,
    HouseRow,
    JoiningRow,
    MessageRow,
    PersonRow,
    SyncRow,
    TopicRow,
)
from neighbourhood.domain.ids import SubjectId


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

    def timeline(self, topic: SubjectId, *, before: int | None = None, limit: int = 50) -> Sequence[MessageRow]:
        """Return up to ``limit`` messages below position ``before`` (None: from the newest), newest first."""
        messages: Sequence[MessageRow] = self._read("timeline", topic=topic, before=before, limit=limit)
        return messages

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        row: MessageRow | None = self._read("message", message=message)
        return row

    def holders(self, message: SubjectId) -> Sequence[HolderRow]:
        """Return who is known to hold a message of ours, by flat and name."""
        holders: Sequence[HolderRow] = self._read("holders", message=message)
        return holders

    def search(self, words: str, *, limit: int = 50) -> Sequence[FoundRow]:
        """Return messages that contain all words in any of their forms, newest first."""
        found: Sequence[FoundRow] = self._read("search", words=words, limit=limit)
        return found

    def entries(self, *, lane: int, after: tuple[int, bytes, int, bytes] | None, limit: int) -> Sequence[EntryRow]:
        """Return entries of one lane in canonical order, above the key ``after``."""
        entries: Sequence[EntryRow] = self._read("entries", lane=lane, after=after, limit=limit)
        return entries

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
