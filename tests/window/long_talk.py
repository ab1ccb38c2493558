"""A house with a topic of any length, whose messages are made when they are asked for."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.intents import MarkRead
from neighbourhood.app.rows import MessageRow, TopicRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.preview import SampleBackend

APART: Final = 10
EVERY_MS: Final = 60_000
_MIXED: Final = ("short", "two lines\nof it", "a longer text " * 30, "see https://example.org/lift", "ё" * 500)
HUGE: Final = "sixty kilobytes " * 3840


class LongHouse(SampleBackend):
    """The second topic has ``count`` messages, a minute apart; the newest ``unread`` of them are new."""

    def __init__(self, count: int, *, unread: int = 0, mixed: bool = False) -> None:
        super().__init__("en")
        self.count, self.new, self._mixed = count, unread, mixed
        self.long = list(self._topics)[1]
        self._made: dict[int, MessageRow] = {}
        self._like = next(row for row in self._messages.values() if not row.mine and not row.imported_author)
        self.begun_ms = self.now_ms - count * EVERY_MS

    def timeline(
        self, topic: SubjectId, *, before: int | None = None, after: int | None = None, limit: int = 50
    ) -> Sequence[MessageRow]:
        """Return one page."""
        if topic != self.long:
            return super().timeline(topic, before=before, after=after, limit=limit)
        if after is not None:
            first = max(0, after // APART + 1)
            return [self.row(number) for number in reversed(range(first, min(first + limit, self.count)))]
        last = self.count if before is None else min(self.count, -(-before // APART))
        return [self.row(number) for number in reversed(range(max(0, last - limit), last))]

    def message(self, message: SubjectId) -> MessageRow | None:
        """Return one message."""
        number = int.from_bytes(message, "big")
        return self.row(number) if number < self.count else super().message(message)

    def place_at(self, topic: SubjectId, at_ms: int) -> int | None:
        """Return the first position at or after a moment."""
        number = max(0, -(-(at_ms - self.begun_ms) // EVERY_MS))
        return number * APART if topic == self.long and number < self.count else None

    def first_unread(self, topic: SubjectId) -> int | None:
        """Return the position of the oldest that is new."""
        if topic != self.long:
            return super().first_unread(topic)
        return (self.count - self.new) * APART if self.new else None

    def pinned(self, topic: SubjectId) -> Sequence[MessageRow]:
        """Return nothing for the long topic."""
        return () if topic == self.long else super().pinned(topic)

    def topics(self) -> Sequence[TopicRow]:
        """Return all topics."""
        rows = super().topics()
        return [replace(row, unread=self.new) if row.topic == self.long else row for row in rows]

    def row(self, number: int) -> MessageRow:
        """Return a message of the long topic."""
        if number not in self._made:
            self._made[number] = self._make(number)
        return self._made[number]

    def say(self, *, mine: bool = False) -> SubjectId:
        """Let one more message come."""
        self.count += 1
        row = self._made[self.count - 1] = replace(self._make(self.count - 1), mine=mine, unread=not mine)
        change = MessageChange(row.topic, row.message, row.position, True, mine)
        self.tell(Changes(topics=frozenset({row.topic}), messages=(change,)))
        return row.message

    def _do_MarkRead(self, intent: MarkRead) -> None:  # noqa: N802
        if intent.topic == self.long:
            self.new = 0
            self._made = {number: replace(row, unread=False) for number, row in self._made.items()}
            self.tell(Changes(topics=frozenset({intent.topic})))
        else:
            super()._do_MarkRead(intent)

    def _make(self, number: int) -> MessageRow:
        at_ms = self.begun_ms + number * EVERY_MS
        text = f"message {number}"
        if self._mixed:
            text += " " + (HUGE if number % 97 == 0 else _MIXED[number % len(_MIXED)])
        return replace(
            self._like,
            message=id_of(number),
            topic=self.long,
            position=number * APART,
            text=text,
            written_at_ms=at_ms,
            arrived_at_ms=at_ms,
            late=False,
            unread=number >= self.count - self.new,
            quote=None,
            reactions=(),
            deleted=False,
        )


def id_of(number: int) -> SubjectId:
    """Return the id of a message of the long topic."""
    return SubjectId(number.to_bytes(32, "big"))
