"""Whether messages that have arrived call the person, and with what; a pure function of what is known."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

import msgspec

from neighbourhood.app.rows import MessageRow, TopicRow
from neighbourhood.app.texts import legible_line
from neighbourhood.domain.ids import SubjectId

Level = Literal["all", "mentions", "nothing"]
MAX_NAME_CHARS: Final = 80
MAX_TEXT_CHARS: Final = 240


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """What is known when messages arrive.

    ``level`` is the general one; ``quiet``: now is an hour in which nobody is called; ``on_screen``: the topic that an
    active window shows.
    """

    level: Level = "all"
    quiet: bool = False
    show_text: bool = True
    on_screen: SubjectId | None = None


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One notification to show. Names and texts are empty where they are not to be shown.

    ``kind``: "message" (one), "topic" (several of one topic), "topics" (several of several) or "late" (all were
    written long before they arrived). ``first`` is the message to open, None where there is more than one topic.
    ``more``: there are more than ``count``.
    """

    kind: Literal["message", "topic", "topics", "late"]
    count: int
    topics: int
    topic: SubjectId | None = None
    first: SubjectId | None = None
    title: str = ""
    author: str = ""
    text: str = ""
    more: bool = False


def calling(
    arrived: Sequence[MessageRow], topics: Mapping[SubjectId, TopicRow], situation: Situation
) -> list[MessageRow]:
    """Return which of the messages call the person, oldest first."""
    if situation.quiet or situation.level == "nothing":
        return []
    chosen = [row for row in arrived if _calls(row, topics.get(row.topic), situation)]
    return sorted(chosen, key=lambda row: row.position)


def call_for(
    rows: Sequence[MessageRow],
    topics: Mapping[SubjectId, TopicRow],
    situation: Situation,
    *,
    more: bool = False,
) -> Call | None:
    """Return the one notification for messages that call (oldest first); None for none."""
    if not rows:
        return None
    places = {row.topic for row in rows}
    if all(row.late for row in rows) and len(rows) > 1:
        return Call(kind="late", count=len(rows), topics=len(places), more=more)
    if len(places) > 1:
        return Call(kind="topics", count=len(rows), topics=len(places), more=more)
    last, shown = rows[-1], situation.show_text
    topic = topics.get(last.topic)
    return Call(
        kind="topic" if len(rows) > 1 else "message",
        count=len(rows),
        topics=1,
        topic=last.topic,
        first=rows[0].message,
        title=plain(topic.title, MAX_NAME_CHARS) if shown and topic is not None else "",
        author=plain(last.author.name, MAX_NAME_CHARS) if shown else "",
        text=plain(last.text, MAX_TEXT_CHARS) if shown else "",
        more=more,
    )


def plain(text: str, limit_chars: int) -> str:
    """Return a text as one line that the system may show, cut to a length."""
    bare = legible_line(text, limit_chars + 1)
    return bare if len(bare) <= limit_chars else bare[: limit_chars - 1].rstrip() + "…"


def _calls(row: MessageRow, topic: TopicRow | None, situation: Situation) -> bool:
    silent = row.mine or row.deleted or row.service or row.imported_source or not row.unread or row.aside is not None
    if silent or topic is None or topic.level == "muted" or row.topic == situation.on_screen:
        return False
    if "mentions" in (topic.level, situation.level):
        return row.mentions_me
    return True
