"""Folds of the content subjects: topics, messages and the small descriptions of house, flats and people.

A fold sees the standing entries of one subject in canonical order, the first of which is the subject itself,
and nothing else (architecture.md, section 2, rule 3).
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from neighbourhood.domain.codec import Codec, encode
from neighbourhood.domain.ids import EntryId, FlatId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_REACTING_PERSONS
from neighbourhood.domain.subjects.content import (
    CreateTopic,
    DeleteMessage,
    DescribeFlat,
    DescribeHouse,
    DescribePerson,
    DescribePlan,
    EditMessage,
    ImportMessage,
    PlacedFlat,
    React,
    Say,
    Told,
)


class State(msgspec.Struct, frozen=True, array_like=True):
    """Base of all states; ``author`` is the person of the first entry."""

    author: PersonId
    written_at_ms: int


class Version(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """The wording of a message that counts, and how often it was reworded before."""

    entry: EntryId
    written_at_ms: int
    text: str
    edits: int


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
    """A message; reactions are (kind, persons) in fixed order.

    Its size is bounded, whatever its author writes: of many wordings the last is held, and of each kind of reaction
    MAX_REACTING_PERSONS. The log keeps them all.
    """

    topic: SubjectId
    version: Version
    reply_to: SubjectId | None
    deleted: bool
    reactions: tuple[tuple[str, tuple[PersonId, ...]], ...]
    origin: Origin | None

    @property
    def text(self) -> str:
        """The wording that counts; empty once the message is deleted."""
        return "" if self.deleted else self.version.text


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


class PlanState(State, tag="plan", frozen=True):
    """What one author once said about flats of the house; see ``flats.known_flats``."""

    flats: tuple[PlacedFlat, ...]
    gone: tuple[FlatId, ...]


class PersonState(State, gc=False, tag="person", frozen=True):
    """The name that a person gave themselves."""

    name: str


FOLDS: Final = b"2"
"""Changes with every change of kinds, folds or states: what an older program has folded is then folded again."""

AnyState = MessageState | TopicState | HouseState | FlatState | PlanState | PersonState

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
        case DescribePlan(_, at, flats, gone):
            return PlanState(first.person, at, flats, gone)
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
    version = Version(first.id, content.written_at_ms, content.text, 0)
    reacted: dict[str, set[PersonId]] = {}
    deleted = False
    for told in later:
        match told.content:
            case EditMessage() if told.person == first.person and not deleted:
                version = Version(told.id, told.content.written_at_ms, told.content.text, version.edits + 1)
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
        version,
        content.reply_to if isinstance(content, Say) else None,
        deleted,
        tuple(
            (kind, tuple(sorted(people)[:MAX_REACTING_PERSONS])) for kind, people in sorted(reacted.items()) if people
        ),
        origin_of(content) if isinstance(content, ImportMessage) else None,
    )


def origin_of(content: ImportMessage) -> Origin:
    """Return where an imported message comes from."""
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
