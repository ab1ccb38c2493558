"""The list of topics."""

from collections.abc import Mapping
from typing import Final

import apsw
import msgspec

from neighbourhood.adapters.store.calls import CallReader
from neighbourhood.adapters.store.circles import CircleReader, from_column
from neighbourhood.adapters.store.moderation import ModerationReader
from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.adapters.store.texts import name_of_author, preview, written_at_ms
from neighbourhood.app.projector import DEVICE_BITS
from neighbourhood.app.rows import TopicRow
from neighbourhood.app.storage import Call
from neighbourhood.app.texts import legible_line
from neighbourhood.domain import limits
from neighbourhood.domain.ids import EntryId, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects.states import LastWord, MessageState, TopicState, decode_state

_COLUMNS: Final = f"""
    SELECT topic.id, topic.position, topic.state, topic.circle, newest.position AS newest, newest.state AS newest_state,
        newest.id AS newest_id,
        coalesce(topic_count.messages, 0) AS messages, coalesce(reading.arrival, 0) AS read, draft.text AS draft,
        topic_choice.pinned, topic_choice.level,
        (SELECT count(*) FROM subject WHERE subject.topic = topic.id AND unread = 1 AND hidden = 0
            AND news > coalesce(reading.arrival, 0)) AS unread,
        (SELECT count(*) FROM subject WHERE subject.topic = topic.id AND call = {Call.YES:d} AND call > 0
            AND unread = 1 AND hidden = 0 AND news > coalesce(reading.arrival, 0)) AS calls,
        EXISTS (SELECT 1 FROM subject WHERE subject.topic = topic.id AND call = {Call.PERHAPS:d} AND call > 0
            AND unread = 1 AND hidden = 0 AND news > coalesce(reading.arrival, 0)) AS perhaps_more"""
_JOINED: Final = """
    LEFT JOIN topic_count ON topic_count.topic = topic.id
    LEFT JOIN reading ON reading.topic = topic.id
    LEFT JOIN draft ON draft.topic = topic.id
    LEFT JOIN topic_choice ON topic_choice.topic = topic.id
    LEFT JOIN subject AS newest ON newest.position =
        (SELECT max(position) FROM subject WHERE subject.topic = topic.id AND hidden = 0
            AND arrival NOT IN (SELECT row FROM remnant))"""
"""What is erased is neither counted nor the newest: who came later was never told which topic it was in."""
_ALL: Final = f"""{_COLUMNS} FROM subject AS topic {_JOINED}
    WHERE topic.kind = 'topic' AND topic.kind <> 'message'"""
"""The last condition is that of the index, which is not used without it: all messages would be looked through."""

_ERASED: Final = f"""{_COLUMNS} FROM (
    SELECT entry.id, entry.lamport << {DEVICE_BITS} AS position, NULL AS state, NULL AS circle
    FROM topic_count AS counted CROSS JOIN entry ON entry.id = counted.topic
    WHERE entry.body IS NULL AND EXISTS (SELECT 1 FROM subject WHERE subject.topic = counted.topic AND hidden = 0
        AND arrival NOT IN (SELECT row FROM remnant))) AS topic {_JOINED}"""
"""Topics of which nothing is left but what others have said in them."""

_WITH_CALLS: Final = f"""
    SELECT topic.id, coalesce(reading.arrival, 0) AS read
    FROM subject AS topic LEFT JOIN reading ON reading.topic = topic.id
    WHERE topic.kind = 'topic' AND topic.kind <> 'message' AND EXISTS (SELECT 1 FROM subject WHERE
        subject.topic = topic.id AND call IN ({Call.YES:d}, {Call.PERHAPS:d}) AND call > 0
        AND unread = 1 AND hidden = 0 AND news > read)"""


_READERS: Final[Mapping[Tier, str]] = {
    Tier.WIRE: "",
    Tier.DESK: "desk",
    Tier.RESIDENTS: "residents",
    Tier.COUNCIL: "council",
}
_CALLS_LOOKED_AT: Final = 50
_AT: Final = "SELECT id, state FROM subject WHERE position = ?"
_UNTOLD: Final = TopicState(PersonId(b""), 0, "", "other", "", "", EntryId(b""), None)


class _Stored(msgspec.Struct, frozen=True):
    """A topic as it lies in the database, with its newest message."""

    id: SubjectId
    position: int
    state: bytes | None
    circle: int | bytes | None
    newest: int | None
    newest_state: bytes | None
    newest_id: bytes | None
    messages: int
    read: int
    draft: str | None
    pinned: int | None
    level: str | None
    unread: int
    calls: int
    perhaps_more: int


class TopicReader:
    """One answer's worth of topics: a few steps of the database for each, however much was said in it."""

    def __init__(
        self,
        connection: apsw.Connection,
        people: PeopleReader,
        calls: CallReader,
        circles: CircleReader,
        moderation: ModerationReader,
    ) -> None:
        self._connection = connection
        self._moderation = moderation
        self._people = people
        self._calls = calls
        self._circles = circles

    def topics(self) -> list[TopicRow]:
        """Return all topics, the one with the newest message first inside a category."""
        stored = [_Stored(*row) for query in (_ALL, _ERASED) for row in list(self._connection.execute(query))]
        stored.sort(key=lambda item: max(item.newest or 0, item.position), reverse=True)
        return sorted((self._row(item) for item in stored), key=lambda row: row.category)

    def calling_me(self, limit: int) -> list[int]:
        """Return where the newest unread messages are that call me, newest first."""
        rows = self._connection.execute(_WITH_CALLS)
        found = [place for topic, read in list(rows) for place in self._calls.positions(SubjectId(topic), read, limit)]
        return sorted(found, reverse=True)[:limit]

    def _row(self, item: _Stored) -> TopicRow:
        state = decode_state(item.state) if item.state is not None else _UNTOLD
        if not isinstance(state, TopicState):
            raise TypeError(state)
        newest = decode_state(item.newest_state) if item.newest_state is not None else None
        last = newest if isinstance(newest, MessageState) else None
        settled = state.settled if state.settled is not None and state.settled.on else None
        circle = from_column(item.circle) if item.circle is not None else None
        own = self._circles.row(circle) if isinstance(circle, bytes) else None
        return TopicRow(
            topic=item.id,
            title=legible_line(self._circles.title(circle, state.title), limits.MAX_TITLE_CHARS),
            erased=item.state is None,
            category=legible_line(state.category, limits.MAX_NAME_CHARS),
            purpose=legible_line(state.purpose, limits.MAX_PURPOSE_CHARS),
            emoji=legible_line(state.emoji, limits.MAX_NAME_CHARS),
            unread=item.unread,
            last_author=name_of_author(last, self._people) if last else "",
            last_text=preview(last) if last and not self._is_aside(item, last) else "",
            last_at_ms=written_at_ms(last) if last else state.written_at_ms,
            messages=item.messages,
            draft=item.draft or "",
            pinned=bool(item.pinned),
            level=item.level or "all",
            resolved_at_ms=settled.written_at_ms if settled else None,
            resolved_by=self._said_by(settled) if settled else "",
            mentions=self._mentions(item),
            mine=state.keeper == self._people.me,
            kept_by=self._people.row(state.keeper).name if state.handed else "",
            created_at_ms=state.written_at_ms,
            readers=_READERS[circle] if isinstance(circle, Tier) else own.kind if own is not None else "",
            circle=own.circle if own is not None else None,
            circle_name=own.name if own is not None else "",
            left=own is not None and own.left,
        )

    def _mentions(self, item: _Stored) -> int:
        """Return how many unread messages call me whose words are shown; of very many the newest are looked at for that."""
        perhaps = list(self._calls.perhaps(item.id, item.read)) if item.perhaps_more else []
        certain = self._calls.certain(item.id, item.read, _CALLS_LOOKED_AT) if item.calls else []
        looked_at = [*certain, *perhaps][:_CALLS_LOOKED_AT]
        return item.calls + len(perhaps) - sum(self._is_set_aside(item.id, place) for place in looked_at)

    def _is_set_aside(self, topic: SubjectId, place: int) -> bool:
        # Whole: a cursor that is left half-way would go on seeing the database as it is now.
        (row,) = list(self._connection.execute(_AT, (place,)))
        id_, state = row[0], decode_state(row[1])
        return isinstance(state, MessageState) and self._moderation.aside(SubjectId(id_), topic, state) is not None

    def _is_aside(self, item: _Stored, newest: MessageState) -> bool:
        id_ = SubjectId(item.newest_id) if item.newest_id is not None else item.id
        return self._moderation.aside(id_, item.id, newest) is not None

    def _said_by(self, word: LastWord) -> str:
        return self._people.row(word.person).name
