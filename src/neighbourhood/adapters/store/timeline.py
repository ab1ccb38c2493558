"""Timelines: the messages of a topic, wherever in it."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from typing import Final

import apsw
import msgspec

from neighbourhood.adapters.store.calls import CallReader
from neighbourhood.adapters.store.circles import CircleReader, from_column
from neighbourhood.adapters.store.delivery import DeliveryReader
from neighbourhood.adapters.store.erasures import ErasureReader
from neighbourhood.adapters.store.moderation import ModerationReader
from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.adapters.store.schema import SUBJECT_IS
from neighbourhood.adapters.store.texts import name_of_author, preview, written_at_ms
from neighbourhood.app.presence import Snapshot
from neighbourhood.app.projector import import_identity
from neighbourhood.app.rows import FoundRow, MentionRow, MessageRow, PersonRow, Quote, Reaction
from neighbourhood.app.rows_moderation import FlaggedRow
from neighbourhood.app.texts import legible, legible_line, legible_name
from neighbourhood.domain import limits
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects.states import MessageState, Origin, TopicState, decode_state

_COLUMNS: Final = "subject.id, position, topic, news, arrived_at, unread, state"
_TOPIC: Final = f"SELECT circle, state FROM subject WHERE {SUBJECT_IS} AND kind = 'topic'"
_LATE_MS: Final = 3_600_000
_SAME_CIRCLE: Final = "circle = (SELECT other.circle FROM subject AS other WHERE other.position = ?)"
_MAX_IMPORTS_OF_ONE: Final = 16
"""Imports of one old message that are looked through for what an answer quotes."""

_LOOKED_AT_PINS: Final = 50
_LOOKED_AT_FLAGS: Final = 500


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

    def __init__(
        self,
        connection: apsw.Connection,
        people: PeopleReader,
        calls: CallReader,
        circles: CircleReader,
        erasures: ErasureReader,
        moderation: ModerationReader,
        snapshot: Snapshot,
    ) -> None:
        self._connection = connection
        self._people = people
        self._moderation = moderation
        self._calls = calls
        self._circles = circles
        self._erasures = erasures
        self._delivery = DeliveryReader(connection, people, snapshot)

    def page(self, topic: SubjectId, before: int | None, limit: int) -> list[MessageRow]:
        """Return a page of messages, newest first."""
        where = "WHERE topic = ? AND hidden = 0 AND position < ? ORDER BY position DESC LIMIT ?"
        return self._rows(self._stored(where, (topic, before if before is not None else 2**62, limit)))

    def page_after(self, topic: SubjectId, after: int, limit: int) -> list[MessageRow]:
        """Return the page of messages next above a position, newest first."""
        where = "WHERE topic = ? AND hidden = 0 AND position > ? ORDER BY position LIMIT ?"
        return self._rows(self._stored(where, (topic, after, limit)))[::-1]

    def pinned(self, topic: SubjectId) -> list[MessageRow]:
        """Return the newest pinned messages."""
        where = "WHERE topic = ? AND pinned = 1 AND hidden = 0 ORDER BY position DESC LIMIT ?"
        with closing(self._each(where, (topic, _LOOKED_AT_PINS))) as pinned:
            return self._rows(list(islice(self._shown(pinned), limits.MAX_PINS)))

    def thanked(self, since_ms: int, limit: int) -> list[MessageRow]:
        """Return the newest messages of mine that were thanked for and written since then."""
        where = "WHERE thanked = 1 AND hidden = 0 ORDER BY position DESC LIMIT ?"
        thanked = [item for item in self._stored(where, (limit,)) if written_at_ms(item.state) >= since_ms]
        return self._rows(list(self._shown(thanked)))

    def first_unread(self, topic: SubjectId) -> int | None:
        """Return where the lowest unread message stands, whenever it came."""
        where = "topic = ?1 AND unread = 1 AND hidden = 0"
        read = "coalesce((SELECT arrival FROM reading WHERE topic = ?1), 0)"
        query = f"SELECT min(position) FROM subject WHERE {where} AND news > {read}"
        position: int | None = self._connection.execute(query, (topic,)).get
        return position

    def place_at(self, topic: SubjectId, at_ms: int) -> int | None:
        """Return where the talk passes a moment: halves the positions, so it reads some forty states of however many.

        See ``app.ports.Queries.place_at`` for what it finds where positions are not in order of time.
        """
        place, low, high = None, 0, 2**62
        while low < high:
            middle = (low + high) // 2
            where = "WHERE topic = ? AND hidden = 0 AND position BETWEEN ? AND ? ORDER BY position LIMIT 1"
            found = self._stored(where, (topic, middle, high - 1))
            if found and written_at_ms(found[0].state) < at_ms:
                low = found[0].position + 1
            elif found:
                place, high = found[0].position, middle
            else:
                high = middle
        return place

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        rows = self._rows(self._stored(f"WHERE {SUBJECT_IS} AND kind = 'message'", (message,)))
        return rows[0] if rows else None

    def aside_text(self, message: SubjectId) -> str:
        """Return the words of a message that are shown to whoever asks for them; empty for nobody's to read."""
        for item in self._stored(f"WHERE {SUBJECT_IS} AND kind = 'message'", (message,)):
            aside = self._moderation.aside(item.id, item.topic, item.state)
            if aside is None or aside.readable:
                return legible(item.state.text)
        return ""

    def flagged(self, limit: int) -> list[FlaggedRow]:
        """Return what moderators are asked to look at and have not, the newest first; nothing to others."""
        if not self._moderation.moderating:
            return []
        where = "WHERE flagged = 1 AND hidden = 0 ORDER BY position DESC LIMIT ?"
        open_ = [item for item in self._stored(where, (_LOOKED_AT_FLAGS,)) if not self._is_settled(item)][:limit]
        return [self._flagged(item, row) for item, row in zip(open_, self._rows(open_), strict=True)]

    def _is_settled(self, item: _Stored) -> bool:
        state = item.state
        return state.deleted or state.erased or self._moderation.is_settled(item.id, state)

    def _flagged(self, item: _Stored, row: MessageRow) -> FlaggedRow:
        return FlaggedRow(
            message=row,
            topic_title=self._title(item.topic),
            text=legible(item.state.text),
            reasons=self._moderation.reasons(item.state),
            flats=self._moderation.flats(item.state),
            collapsed=row.aside is not None and row.aside.kind == "collapsed",
        )

    def _shown(self, stored: Iterable[_Stored]) -> Iterator[_Stored]:
        """Leave out what is set aside: where messages are found outside of their topic nobody looks behind a curtain."""
        return (item for item in stored if self._moderation.aside(item.id, item.topic, item.state) is None)

    def found(
        self,
        positions: Iterable[int],
        limit: int,
        is_wanted: Callable[[SubjectId, MessageState], bool] = lambda _topic, _state: True,
    ) -> list[FoundRow]:
        """Return the first wanted messages at these positions, in their order; what is hidden or set aside is left out."""
        wanted: list[_Stored] = []
        for position in positions:
            at = self._stored("WHERE position = ? AND kind = 'message' AND hidden = 0", (position,))
            wanted += self._shown(item for item in at if is_wanted(item.topic, item.state))
            if len(wanted) >= limit:
                break
        titles = {topic: self._title(topic) for topic in {item.topic for item in wanted}}
        return [FoundRow(message=row, topic_title=titles[row.topic]) for row in self._rows(wanted[:limit])]

    def _title(self, topic: SubjectId) -> str:
        found = list(self._connection.execute(_TOPIC, (topic,)))
        for circle, data in found:
            state = decode_state(data)
            if isinstance(state, TopicState):
                return legible_line(self._circles.title(from_column(circle), state.title), limits.MAX_TITLE_CHARS)
        return ""

    def _stored(self, where: str, values: tuple[object, ...]) -> list[_Stored]:
        return list(self._each(where, values))

    def _each(self, where: str, values: tuple[object, ...]) -> Generator[_Stored, None, None]:
        # One that is left half-way would go on seeing the database as it is now.
        with closing(self._connection.execute(f"SELECT {_COLUMNS} FROM subject {where}", values)) as rows:
            for id_, position, topic, news, arrived_at_ms, unread, data in rows:
                state = decode_state(data)
                if isinstance(state, MessageState):
                    yield _Stored(SubjectId(id_), position, SubjectId(topic), news, arrived_at_ms, bool(unread), state)

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
        aside = self._moderation.aside(item.id, item.topic, state)
        return MessageRow(
            message=item.id,
            topic=item.topic,
            position=item.position,
            author=self._people.row(state.author),
            text=legible(state.text) if aside is None else "",
            written_at_ms=written_at_ms(state),
            arrived_at_ms=item.arrived_at_ms,
            late=not mine and origin is None and item.arrived_at_ms - state.written_at_ms > _LATE_MS,
            unread=item.unread and item.news > read,
            mine=mine,
            edited=state.version.edits > 0 or (origin is not None and origin.edited_at_ms is not None),
            deleted=state.deleted,
            erased=state.erased,
            erased_on=self._erasures.erased_on(item.id) if state.erased else 0,
            devices=self._erasures.devices if state.erased else 0,
            quote=self._quote(item.position, state),
            reactions=self._reactions(state),
            imported_author=legible_name(origin.author) if origin else "",
            imported_source=legible_name(origin.source) if origin else "",
            media=legible_name(origin.media) if origin else "",
            service=origin is not None and origin.service,
            delivered_to=len(holders),
            flats_with_it=self._delivery.flats(holders) if mine else 0,
            flats_in_house=self._delivery.flats_in_house if mine else 0,
            pinned=state.pinned,
            mentions=(mentions := self._mentions(state) if aside is None else ()),
            mentions_me=not mine and any(mention.me for mention in mentions),
            aside=aside,
            flagged_by_me=self._moderation.flagged_by_me(state),
            moved_from=self._title(state.topic) if state.topic != item.topic else "",
            asked=self._moderation.asked(item.id, state),
        )

    def _mentions(self, state: MessageState) -> tuple[MentionRow, ...]:
        return tuple(MentionRow(words=one.words, me=self._calls.is_me(one)) for one in state.mentions)

    def _quote(self, position: int, state: MessageState) -> Quote | None:
        """Return what a message answers; of other people's circle not a word, as if it were not here."""
        wanted = state.reply_to
        if wanted is None and state.origin is not None and state.origin.reply_to is not None:
            wanted = self._answered_import(state, state.origin, state.origin.reply_to)
        if wanted is None:
            return None
        answered = self._stored(f"WHERE {SUBJECT_IS} AND kind = 'message' AND {_SAME_CIRCLE}", (wanted, position))
        if not answered:
            return Quote(message=wanted, author="", text="")
        before = answered[0]
        is_shown = self._moderation.aside(before.id, before.topic, before.state) is None
        text = preview(before.state) if is_shown else ""
        return Quote(message=wanted, author=name_of_author(before.state, self._people), text=text)

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
