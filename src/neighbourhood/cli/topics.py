"""The commands about topics and messages."""

import sys
from collections.abc import Sequence
from typing import get_args

import click
from msgspec.structs import asdict

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    ChangeTopic,
    CreateTopic,
    HandOverTopic,
    Readers,
    ResolveTopic,
    Say,
    SetTopicLevel,
    TopicLevel,
)
from neighbourhood.app.matching import around
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import FoundRow, TopicRow
from neighbourhood.cli.circles import find_circle
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.people import find_person
from neighbourhood.cli.session import Session, answered
from neighbourhood.domain.ids import ID_SIZE, SubjectId
from neighbourhood.domain.limits import MAX_TEXT_BYTES

_SHOWN_ID_CHARS = 10
_MIN_PREFIX_CHARS = 4
_PAGE_ROWS = 500
_NAMED_CANDIDATES = 5
_UNCOUNTED = frozenset({"delivered_to", "flats_with_it", "flats_in_house"})


def topic_group(parts: Parts) -> Group:
    """Return ``topic`` with its commands."""
    return parts.group(
        "topic",
        [
            parts.command(
                "topic add",
                add,
                parts.argument("title"),
                parts.option("--category", default="other"),
                parts.option("--purpose", default=""),
                parts.option("--emoji", default=""),
                parts.option("--readers", type=click.Choice(get_args(Readers)), default="residents"),
                parts.option("--circle", told="circle_option", default=None),
            ),
            parts.command("topic list", list_topics),
            parts.command("topic rename", rename, parts.argument("topic"), parts.argument("title")),
            parts.command("topic hand-over", hand_over, parts.argument("topic"), parts.argument("person")),
            parts.command("topic resolve", resolve, parts.argument("topic")),
            parts.command("topic reopen", reopen, parts.argument("topic")),
            parts.command(
                "topic mute",
                mute,
                parts.argument("topic"),
                parts.option("--level", type=click.Choice(get_args(TopicLevel)), default="muted"),
            ),
        ],
    )


def message_commands(parts: Parts) -> list[click.Command]:
    """Return ``say`` and ``search``."""
    reply_to = parts.option("--reply-to", metavar="ID")
    words = parts.argument("words", nargs=-1, required=True)
    return [
        parts.command("say", say, parts.argument("topic"), parts.argument("text"), reply_to),
        parts.command("search", search, words),
    ]


def add(
    session: Session, title: str, category: str, purpose: str, emoji: str, readers: Readers, circle: str | None
) -> None:
    """Create a topic and print its id."""
    with session.backend() as backend:
        own = backend.query(lambda reader: find_circle(reader, circle)).result().circle if circle is not None else None
        intent = CreateTopic(title=title, category=category, purpose=purpose, emoji=emoji, readers=readers, circle=own)
        topic = answered(backend, intent, bytes)
    session.result({"topic": topic}, lambda: [topic.hex()])


def list_topics(session: Session) -> None:
    """Print all topics."""
    topics = tuple(session.ask(lambda reader: reader.topics()))
    session.result(topics, lambda: [_topic_line(session, topic) for topic in topics])
    if not topics:
        session.note(session.words("no_topics"))


def rename(session: Session, topic: str, title: str) -> None:
    """Give a topic that one keeps another title; the rest of what describes it stays."""
    with session.backend() as backend:
        row = backend.query(lambda reader: find_topic(reader, topic)).result()
        intent = ChangeTopic(topic=row.topic, title=title, category=row.category, purpose=row.purpose, emoji=row.emoji)
        backend.submit(intent).result()
    session.note(session.words("topic_renamed"))


def hand_over(session: Session, topic: str, person: str) -> None:
    """Give a topic that one keeps to another resident."""
    with session.backend() as backend:
        where = backend.query(lambda reader: find_topic(reader, topic)).result()
        to = backend.query(lambda reader: find_person(reader, person)).result()
        backend.submit(HandOverTopic(topic=where.topic, person=to.person)).result()
    session.note(session.words("topic_handed", topic=where.title, name=to.name))


def resolve(session: Session, topic: str) -> None:
    """Say that a topic is settled."""
    _settle(session, topic, on=True)
    session.note(session.words("topic_resolved"))


def reopen(session: Session, topic: str) -> None:
    """Say that a topic is open again."""
    _settle(session, topic, on=False)
    session.note(session.words("topic_reopened"))


def _settle(session: Session, topic: str, *, on: bool) -> None:
    with session.backend() as backend:
        where = backend.query(lambda reader: find_topic(reader, topic)).result().topic
        backend.submit(ResolveTopic(topic=where, on=on)).result()


def mute(session: Session, topic: str, level: TopicLevel) -> None:
    """Choose which messages of a topic are told aloud on this computer."""
    with session.backend() as backend:
        where = backend.query(lambda reader: find_topic(reader, topic)).result().topic
        backend.submit(SetTopicLevel(topic=where, level=level)).result()
    session.note(session.words(f"topic_level_{level}"))


def say(session: Session, topic: str, text: str, reply_to: str | None) -> None:
    """Write a message and print its id."""
    said = _read_input(session) if text == "-" else text
    with session.backend() as backend:
        where, answers = backend.query(lambda reader: _place(reader, topic, reply_to)).result()
        message = answered(backend, Say(topic=where, text=said, reply_to=answers), bytes)
    session.result({"message": message}, lambda: [message.hex()])


def search(session: Session, words: tuple[str, ...]) -> None:
    """Print the messages with all the words."""
    found = tuple(session.ask(lambda reader: reader.search(" ".join(words))))
    session.result([_without_counts(row) for row in found], lambda: [_found_line(session, row, words) for row in found])
    if not found:
        session.note(session.words("nothing_found"))


def _without_counts(row: FoundRow) -> dict[str, object]:
    """Leave out who has a message: a search does not count that, and 0 would be read as nobody."""
    message = {name: value for name, value in asdict(row.message).items() if name not in _UNCOUNTED}
    return {**asdict(row), "message": message}


def find_topic(reader: Queries, given: str) -> TopicRow:
    """Return the topic that a person means: by title, by the title's beginning, or by the beginning of its id.

    Raises Fault UNKNOWN_TOPIC or AMBIGUOUS_TOPIC.
    """
    topics = reader.topics()
    wanted = given.casefold().strip()
    for meant in (
        [topic for topic in topics if topic.title.casefold() == wanted],
        [topic for topic in topics if wanted and topic.title.casefold().startswith(wanted)],
        [topic for topic in topics if len(wanted) >= _MIN_PREFIX_CHARS and topic.topic.hex().startswith(wanted)],
    ):
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise _ambiguous(given, meant)
    raise Fault(FaultKind.UNKNOWN_TOPIC, topic=given)


def _ambiguous(given: str, meant: list[TopicRow]) -> Fault:
    candidates = ", ".join(f"{row.title} ({row.topic.hex()[:_SHOWN_ID_CHARS]})" for row in meant[:_NAMED_CANDIDATES])
    return Fault(FaultKind.AMBIGUOUS_TOPIC, topic=given, count=len(meant), candidates=candidates)


def _place(reader: Queries, topic: str, reply_to: str | None) -> tuple[SubjectId, SubjectId | None]:
    where = find_topic(reader, topic).topic
    return where, None if reply_to is None else _find_message(reader, where, reply_to.lower())


def _find_message(reader: Queries, topic: SubjectId, given: str) -> SubjectId:
    if len(given) >= _MIN_PREFIX_CHARS:
        before = None
        while rows := reader.timeline(topic, before=before, limit=_PAGE_ROWS):
            for row in rows:
                if row.message.hex().startswith(given):
                    return row.message
            before = rows[-1].position
    raise Fault(FaultKind.UNKNOWN_MESSAGE, message=given[: 2 * ID_SIZE])


def _read_input(session: Session) -> str:
    data = sys.stdin.buffer.read(MAX_TEXT_BYTES + 2)
    data = data.removesuffix(b"\n").removesuffix(b"\r")
    if len(data) > MAX_TEXT_BYTES:
        raise Fault(FaultKind.TEXT_TOO_LONG, limit_bytes=MAX_TEXT_BYTES)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        session.misuse("not_unicode")


def _topic_line(session: Session, row: TopicRow) -> str:
    return session.words(
        "topic_line",
        id=row.topic.hex()[:_SHOWN_ID_CHARS],
        title=f"{row.emoji} {row.title}".strip() + _readers(session, row),
        messages=row.messages,
        unread=row.unread,
    )


def _readers(session: Session, row: TopicRow) -> str:
    """Say who can read a topic, where that is not simply all residents."""
    if row.readers in ("", "residents"):
        return ""
    words = row.circle_name if row.readers == "own" else session.words(f"readers_{row.readers}")
    return f" [{words}]"


def _found_line(session: Session, row: FoundRow, words: Sequence[str]) -> str:
    message = row.message
    return session.words(
        "found_line",
        when=session.words.moment(message.written_at_ms),
        topic=row.topic_title,
        author=message.imported_author or message.author.name or session.words("neighbour"),
        text=around(message.text, " ".join(words)),
    )
