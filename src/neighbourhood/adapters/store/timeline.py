"""Topic lists and timelines."""

from collections.abc import Sequence
from typing import Final

import apsw
import msgspec

from neighbourhood.adapters.store.delivery import DeliveryReader
from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.adapters.store.schema import SUBJECT_IS
from neighbourhood.app.presence import Snapshot
from neighbourhood.app.projector import import_identity
from neighbourhood.app.rows import FoundRow, MessageRow, PersonRow, Quote, Reaction, TopicRow
from neighbourhood.app.texts import legible, legible_line
from neighbourhood.domain import limits
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects.states import MessageState, Origin, TopicState, decode_state

_COLUMNS: Final = "subject.id, position, topic, news, arrived_at, unread, state"
_LATE_MS: Final = 3_600_000
_PREVIEW_CHARS: Final = 200
_MAX_IMPORTS_OF_ONE: Final = 16
"""Imports of one old message that are looked through for what an answer quotes."""


class _Stored(msgspec.Struct, frozen=True):
    """A message as it lies in the database."""

    id: SubjectId
    position: int
    topic: SubjectId
    news: int
    arrived_at_ms: int
    unread: bool
    state: MessageState


class TimelineReader:
    """One answer's worth of messages."""

    def __init__(self, connection: apsw.Connection, people: PeopleReader, snapshot: Snapshot) -> None:
        self._connection = connection
        self._people = people
        self._delivery = DeliveryReader(connection, people, snapshot)

    def topics(self) -> list[TopicRow]:
        """Return all topics, the one with the newest message first inside a category."""
        rows = self._connection.execute("SELECT id, position, state FROM subject WHERE kind = 'topic'")
        topics = [(self._topic(SubjectId(id_), state), position) for id_, position, state in list(rows)]
        newest_first = sorted(topics, key=lambda item: max(item[0][1], item[1]), reverse=True)
        return sorted((item[0][0] for item in newest_first), key=lambda row: row.category)

    def _topic(self, id_: SubjectId, data: bytes) -> tuple[TopicRow, int]:
        state = decode_state(data)
        if not isinstance(state, TopicState):
            raise TypeError(state)
        last = next(iter(self._stored("WHERE topic = ? AND hidden = 0 ORDER BY position DESC LIMIT 1", (id_,))), None)
        count, unread, draft = self._numbers(id_)
        row = TopicRow(
            topic=id_,
            title=state.title,
            category=legible_line(state.category, limits.MAX_NAME_CHARS),
            purpose=legible_line(state.purpose, limits.MAX_PURPOSE_CHARS),
            emoji=legible_line(state.emoji, limits.MAX_NAME_CHARS),
            unread=unread,
            last_author=_name(last.state, self._people) if last else "",
            last_text=_preview(last.state) if last else "",
            last_at_ms=_written_at_ms(last.state) if last else state.written_at_ms,
            messages=count,
            draft=draft,
        )
        return row, last.position if last else 0

    def _numbers(self, topic: SubjectId) -> tuple[int, int, str]:
        count = self._connection.execute("SELECT messages FROM topic_count WHERE topic = ?", (topic,)).get
        unread = self._connection.execute(
            "SELECT count(*) FROM subject WHERE topic = ?1 AND unread = 1 AND hidden = 0 "
            "AND news > coalesce((SELECT arrival FROM reading WHERE topic = ?1), 0)",
            (topic,),
        ).get
        draft = self._connection.execute("SELECT text FROM draft WHERE topic = ?", (topic,)).get
        return count or 0, int(unread), draft or ""

    def page(self, topic: SubjectId, before: int | None, limit: int) -> list[MessageRow]:
        """Return a page of messages, newest first."""
        where = "WHERE topic = ? AND hidden = 0 AND position < ? ORDER BY position DESC LIMIT ?"
        return self._rows(self._stored(where, (topic, before if before is not None else 2**62, limit)))

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        rows = self._rows(self._stored(f"WHERE {SUBJECT_IS} AND kind = 'message'", (message,)))
        return rows[0] if rows else None

    def found(self, positions: Sequence[int]) -> list[FoundRow]:
        """Return the messages at these positions, in their order."""
        titles: dict[SubjectId, str] = {}
        found: list[FoundRow] = []
        for position in positions:
            for row in self._rows(self._stored("WHERE position = ? AND kind = 'message' AND hidden = 0", (position,))):
                if row.topic not in titles:
                    titles[row.topic] = self._title(row.topic)
                found.append(FoundRow(message=row, topic_title=titles[row.topic]))
        return found

    def _title(self, topic: SubjectId) -> str:
        state = self._connection.execute(
            f"SELECT state FROM subject WHERE {SUBJECT_IS} AND kind = 'topic'", (topic,)
        ).get
        decoded = decode_state(state) if state is not None else None
        return decoded.title if isinstance(decoded, TopicState) else ""

    def _stored(self, where: str, values: tuple[object, ...]) -> list[_Stored]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM subject {where}", values)
        stored: list[_Stored] = []
        for id_, position, topic, news, arrived_at_ms, unread, data in rows:
            state = decode_state(data)
            if isinstance(state, MessageState):
                stored.append(
                    _Stored(SubjectId(id_), position, SubjectId(topic), news, arrived_at_ms, bool(unread), state)
                )
        return stored

    def _rows(self, stored: Sequence[_Stored]) -> list[MessageRow]:
        read: dict[SubjectId, int] = {}
        for item in stored:
            if item.topic not in read:
                mark = self._connection.execute("SELECT arrival FROM reading WHERE topic = ?", (item.topic,)).get
                read[item.topic] = mark or 0
        return [self._row(item, read[item.topic]) for item in stored]

    def _row(self, item: _Stored, read: int) -> MessageRow:
        state, origin = item.state, item.state.origin
        mine = state.author == self._people.me and origin is None
        holders = self._delivery.neighbours(item.id) if mine else {}
        return MessageRow(
            message=item.id,
            topic=item.topic,
            position=item.position,
            author=self._people.row(state.author),
            text=legible(state.text),
            written_at_ms=_written_at_ms(state),
            arrived_at_ms=item.arrived_at_ms,
            late=not mine and origin is None and item.arrived_at_ms - state.written_at_ms > _LATE_MS,
            unread=item.unread and item.news > read,
            mine=mine,
            edited=state.version.edits > 0 or (origin is not None and origin.edited_at_ms is not None),
            deleted=state.deleted,
            quote=self._quote(state),
            reactions=self._reactions(state),
            imported_author=_line(origin.author) if origin else "",
            imported_source=_line(origin.source) if origin else "",
            media=_line(origin.media) if origin else "",
            service=origin is not None and origin.service,
            delivered_to=len(holders),
            flats_with_it=self._delivery.flats(holders) if mine else 0,
            flats_in_house=self._delivery.flats_in_house if mine else 0,
        )

    def _quote(self, state: MessageState) -> Quote | None:
        wanted = state.reply_to
        if wanted is None and state.origin is not None and state.origin.reply_to is not None:
            wanted = self._answered_import(state, state.origin, state.origin.reply_to)
        if wanted is None:
            return None
        answered = self._stored(f"WHERE {SUBJECT_IS} AND kind = 'message'", (wanted,))
        if not answered:
            return Quote(message=wanted, author="", text="")
        return Quote(message=wanted, author=_name(answered[0].state, self._people), text=_preview(answered[0].state))

    def _answered_import(self, state: MessageState, origin: Origin, number: str) -> SubjectId | None:
        """Return what an old message answers: as its own importer brought it, or else the canonically first import."""
        identity = import_identity(origin.source, origin.chat, number)
        found = self._stored("WHERE identity = ? ORDER BY position LIMIT ?", (identity, _MAX_IMPORTS_OF_ONE))
        if not found:
            return None
        meant = next((item for item in found if item.state.author == state.author), found[0])
        shown = "SELECT id FROM subject WHERE hidden = 0 AND twin = (SELECT twin FROM subject WHERE position = ?)"
        return SubjectId(self._connection.execute(shown, (meant.position,)).get)

    def _reactions(self, state: MessageState) -> tuple[Reaction, ...]:
        return tuple(
            Reaction(
                reaction=kind,
                count=len(people),
                mine=self._people.me in people,
                names=tuple(self._person(person).name for person in people),
            )
            for kind, people in state.reactions
        )

    def _person(self, person: PersonId) -> PersonRow:
        return self._people.row(person)


def _name(state: MessageState, people: PeopleReader) -> str:
    return _line(state.origin.author) if state.origin else people.row(state.author).name


def _line(text: str) -> str:
    return legible_line(text, limits.MAX_NAME_CHARS)


def _preview(state: MessageState) -> str:
    return legible(state.text[:_PREVIEW_CHARS])


def _written_at_ms(state: MessageState) -> int:
    return state.origin.sent_at_ms if state.origin else state.written_at_ms
