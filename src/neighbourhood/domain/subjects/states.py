"""Folds of the content subjects: topics, messages and the small descriptions of house, flats and people.

A fold sees the standing entries of one subject in canonical order, the first of which is the subject itself,
and nothing else (architecture.md, section 2, rule 3).
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from neighbourhood.domain.codec import Codec, encode
from neighbourhood.domain.ids import EntryId, FlatId, PersonId, SubjectId
from neighbourhood.domain.subjects.content import (
    CreateTopic,
    DeleteMessage,
    DescribeFlat,
    DescribeHouse,
    DescribePerson,
    EditMessage,
    ImportMessage,
    React,
    Say,
    Told,
)


class State(msgspec.Struct, frozen=True, array_like=True):
    """Base of all states; ``author`` is the person of the first entry."""

    author: PersonId
    written_at_ms: int


class Version(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """One wording of a message."""

    entry: EntryId
    written_at_ms: int
    text: str


class Origin(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """Where an imported message comes from."""

    source: str
    chat: str
    number: str
    author: str
    sent_at_ms: int
    media: str
    reply_to: str | None
    edited_at_ms: int | None
    service: bool


class MessageState(State, gc=False, tag="message", frozen=True):
    """A message. ``versions`` is never empty, the last one counts; reactions are (kind, persons) in fixed order."""

    topic: SubjectId
    versions: tuple[Version, ...]
    reply_to: SubjectId | None
    deleted: bool
    reactions: tuple[tuple[str, tuple[PersonId, ...]], ...]
    origin: Origin | None

    @property
    def text(self) -> str:
        """The wording that counts."""
        return self.versions[-1].text


class TopicState(State, gc=False, tag="topic", frozen=True):
    """A topic."""

    title: str
    category: str
    purpose: str
    emoji: str


class HouseState(State, gc=False, tag="house", frozen=True):
    """The house's name as one author describes it."""

    name: str


class FlatState(State, gc=False, tag="flat", frozen=True):
    """A flat's number as one author describes it."""

    flat: FlatId
    number: str


class PersonState(State, gc=False, tag="person", frozen=True):
    """The name that a person gave themselves."""

    name: str


AnyState = MessageState | TopicState | HouseState | FlatState | PersonState

_states: Final[Codec[AnyState]] = Codec(AnyState)


def fold_subject(entries: Sequence[Told]) -> AnyState | None:
    """Return the state of one subject; None while its first entry is not among ``entries``.

    ``entries`` may come in any order; those that are not above the first have no effect.
    """
    ordered = sorted(entries, key=lambda told: told.key) if len(entries) > 1 else entries
    first = next((told for told in ordered if told.content.subject is None), None)
    if first is None:
        return None
    later = [told for told in ordered if told.key > first.key]
    match first.content:
        case Say() | ImportMessage():
            return _fold_message(first, first.content, later)
        case CreateTopic(_, at, title, category, purpose, emoji):
            return TopicState(first.person, at, title, category, purpose, emoji)
        case DescribeHouse() | DescribeFlat() | DescribePerson():
            return _fold_description(first, later)
    return None


def encode_state(state: AnyState) -> bytes:
    """Return the canonical bytes of a state: equal states have equal bytes on every replica."""
    return encode(state)


def decode_state(data: bytes) -> AnyState:
    """Return the state that ``encode_state`` wrote."""
    return _states.decode(data)


def _fold_message(first: Told, content: Say | ImportMessage, later: Sequence[Told]) -> MessageState:
    versions = [Version(first.id, content.written_at_ms, content.text)]
    reacted: dict[str, set[PersonId]] = {}
    deleted = False
    for told in later:
        match told.content:
            case EditMessage() if told.person == first.person and not deleted:
                versions.append(Version(told.id, told.content.written_at_ms, told.content.text))
            case DeleteMessage() if told.person == first.person:
                deleted = True
            case React():
                people = reacted.setdefault(told.content.reaction, set())
                (people.add if told.content.on else people.discard)(told.person)
            case _:
                pass
    return MessageState(
        first.person,
        content.written_at_ms,
        content.topic,
        tuple(versions),
        content.reply_to if isinstance(content, Say) else None,
        deleted,
        tuple((kind, tuple(sorted(people))) for kind, people in sorted(reacted.items()) if people),
        _origin(content) if isinstance(content, ImportMessage) else None,
    )


def _origin(content: ImportMessage) -> Origin:
    return Origin(
        content.source,
        content.chat,
        content.number,
        content.author,
        content.sent_at_ms,
        content.media,
        content.reply_to,
        content.edited_at_ms,
        content.service,
    )


def _fold_description(first: Told, later: Sequence[Told]) -> AnyState:
    kind = type(first.content)
    last = next((t for t in reversed(later) if t.person == first.person and type(t.content) is kind), first).content
    at = first.content.written_at_ms
    match last:
        case DescribeHouse():
            return HouseState(first.person, at, last.name)
        case DescribeFlat():
            return FlatState(first.person, at, last.flat, last.number)
        case DescribePerson():
            return PersonState(first.person, at, last.name)
    raise TypeError(kind)
