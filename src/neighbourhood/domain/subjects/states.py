"""Folds of the content subjects: topics, messages and the small descriptions of house, flats and people.

A fold sees the standing entries of one subject in canonical order, the first of which is the subject itself,
and nothing else (architecture.md, section 2, rule 3).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

import msgspec

from neighbourhood.domain.codec import Codec, encode
from neighbourhood.domain.ids import CanonicalKey, EntryId, FlatId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_FLAGGING_PERSONS, MAX_HAND_OVERS, MAX_REACTING_PERSONS
from neighbourhood.domain.subjects.base import State
from neighbourhood.domain.subjects.content import (
    ChangeTopic,
    CreateTopic,
    DeleteMessage,
    DescribeFlat,
    DescribeHouse,
    DescribePerson,
    DescribePlan,
    DescribeRules,
    DescribeTenure,
    EditMessage,
    FlagMessage,
    FlagReason,
    HandOverTopic,
    ImportMessage,
    Mention,
    PinMessage,
    PlacedFlat,
    React,
    ResolveTopic,
    Say,
    Tenure,
    Told,
)
from neighbourhood.domain.subjects.measure_kinds import TakeMeasure
from neighbourhood.domain.subjects.measures import MeasureState, begun_measure, fold_measure, measure_rivals
from neighbourhood.domain.subjects.rules import RulesState, begun_rules, fold_rules


class Version(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """The wording of a message that counts, and how often it was reworded before."""

    entry: EntryId
    written_at_ms: int
    text: str
    edits: int
    mentions: tuple[Mention, ...]


class LastWord(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """Who said last, and when, that something holds (``on``) or holds no more. ``entry`` said it."""

    entry: EntryId
    person: PersonId
    written_at_ms: int
    on: bool


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


class Mark(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """The last word of one person about one reaction: set or (not ``on``) taken back. ``entry`` said it."""

    reaction: str
    person: PersonId
    entry: EntryId
    on: bool


class Flagged(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """The last word of one person on whether the moderators should see a message. ``entry`` said it."""

    person: PersonId
    entry: EntryId
    reason: FlagReason
    on: bool


class MessageState(State, gc=False, tag="message", frozen=True):
    """A message; marks are ordered by reaction and person.

    Its size is bounded, whatever its author writes: of many wordings the last is held, and of each kind of reaction
    the marks of MAX_REACTING_PERSONS. The log keeps them all.
    """

    topic: SubjectId
    version: Version
    reply_to: SubjectId | None
    deleted: bool
    marks: tuple[Mark, ...]
    origin: Origin | None
    pin: LastWord | None
    erased: bool = False
    """What was said is gone from every device; see ``remnant_of``."""
    flags: tuple[Flagged, ...] = ()
    """Ordered by person, of the lowest MAX_FLAGGING_PERSONS."""

    @property
    def text(self) -> str:
        """The wording that counts; empty once the message is deleted."""
        return "" if self.deleted else self.version.text

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Whom the wording that counts calls; nobody once the message is deleted."""
        return () if self.deleted else self.version.mentions

    @property
    def pinned(self) -> bool:
        """Whether it is to stay in sight."""
        return self.pin is not None and self.pin.on and not self.deleted

    @property
    def reactions(self) -> tuple[tuple[str, tuple[PersonId, ...]], ...]:
        """Who reacted how: (kind, persons) in fixed order."""
        kinds = groupby((mark for mark in self.marks if mark.on), key=lambda mark: mark.reaction)
        return tuple((kind, tuple(mark.person for mark in marks)) for kind, marks in kinds)


class HandedOver(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """Whom a topic was given to by who kept it until then. ``entry`` said it."""

    entry: EntryId
    to: PersonId


class TopicState(State, gc=False, tag="topic", frozen=True):
    """A topic. ``entry`` holds the words that count; ``settled`` is the last word on whether it is resolved.

    ``handed``: how it went from keeper to keeper, in canonical order; the first MAX_HAND_OVERS count.
    """

    title: str
    category: str
    purpose: str
    emoji: str
    entry: EntryId
    settled: LastWord | None
    handed: tuple[HandedOver, ...] = ()

    @property
    def keeper(self) -> PersonId:
        """Who may describe it anew and hand it over."""
        return self.handed[-1].to if self.handed else self.author


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


class TenureState(State, gc=False, tag="tenure", frozen=True):
    """What one author once said about how a person holds a flat; see ``tenures.known_tenures``."""

    person: PersonId
    flat: FlatId
    tenure: Tenure
    share: tuple[int, int] | None


class PersonState(State, gc=False, tag="person", frozen=True):
    """The name that a person gave themselves; ``entry`` holds the words that count."""

    entry: EntryId
    name: str


FOLDS: Final = b"13"
"""Changes with every change of kinds, folds or states, and of the rules by which acts count: what an older program has folded is then folded again."""

AnyState = (
    MessageState
    | TopicState
    | HouseState
    | FlatState
    | PlanState
    | TenureState
    | PersonState
    | MeasureState
    | RulesState
)

_states: Final[Codec[AnyState]] = Codec(AnyState)


def fold_subject(entries: Collection[Told]) -> AnyState | None:
    """Return the state of one subject; None while its first entry is not among ``entries``.

    ``entries`` may come in any order; those that are not above the first have no effect.
    """
    first = min((told for told in entries if told.content.subject is None), key=lambda told: told.key, default=None)
    state = _begun(first) if first is not None else None
    if first is None or state is None or len(entries) == 1:
        return state
    return fold_onto(state, [told for told in entries if told.key > first.key], {first.id: first.key})


def rivals(state: AnyState, later: Iterable[Told]) -> set[EntryId]:
    """Return the entries folded already that decide, by their place in the order, what ``later`` ones change."""
    match state:
        case MessageState():
            reacting = {(t.content.reaction, t.person) for t in later if isinstance(t.content, React)}
            marks = {mark.entry for mark in state.marks if (mark.reaction, mark.person) in reacting}
            flagging = {told.person for told in later if isinstance(told.content, FlagMessage)}
            flags = {flag.entry for flag in state.flags if flag.person in flagging}
            return {state.version.entry, *_entry_of(state.pin), *marks, *flags}
        case TopicState():
            return {state.entry, *_entry_of(state.settled), *(each.entry for each in state.handed)}
        case PersonState():
            return {state.entry}
        case MeasureState():
            return measure_rivals(state, later)
    return set()


def _entry_of(word: LastWord | None) -> tuple[EntryId, ...]:
    return (word.entry,) if word is not None else ()


def reaches_back(state: AnyState, later: Iterable[Told], keys: Mapping[EntryId, CanonicalKey]) -> bool:
    """Whether entries change who was allowed what was folded already: all of the subject is then to be folded again.

    A topic that is handed over is another's from there on, and what comes after that may have been here before.
    """
    return isinstance(state, TopicState) and any(_hands_over(state, told, keys) is not None for told in later)


def fold_onto(state: AnyState, later: Sequence[Told], keys: Mapping[EntryId, CanonicalKey]) -> AnyState:
    """Return the state with more entries, each of which is above the first and was not folded before.

    ``keys``: of the ``rivals``. In whatever order entries come, in whatever portions, the outcome is the same, as long
    as what ``reaches_back`` comes with everything told before.
    """
    if isinstance(state, MessageState):
        return state if state.erased else _fold_message(state, later, dict(keys))
    if isinstance(state, TopicState):
        return _fold_topic(state, later, dict(keys))
    if isinstance(state, RulesState):
        return fold_rules(state, later)
    if isinstance(state, PersonState):
        return _fold_person(state, later, keys)
    if isinstance(state, MeasureState):
        return fold_measure(state, later, dict(keys))
    return state


def _begun(first: Told) -> AnyState | None:
    match first.content:
        case Say() | ImportMessage():
            return _begun_message(first, first.content)
        case CreateTopic(_, at, title, category, purpose, emoji):
            return TopicState(first.person, at, title, category, purpose, emoji, first.id, None)
        case DescribePlan(_, at, flats, gone):
            return PlanState(first.person, at, flats, gone)
        case DescribeTenure(_, at, person, flat, tenure, share):
            return TenureState(first.person, at, person, flat, tenure, share)
        case DescribeRules():
            return begun_rules(first, first.content)
        case DescribeHouse(_, at, name):
            return HouseState(first.person, at, name)
        case DescribeFlat(_, at, flat, number):
            return FlatState(first.person, at, flat, number)
        case DescribePerson(_, at, name):
            return PersonState(first.person, at, first.id, name)
        case TakeMeasure():
            return begun_measure(first, first.content)
    return None


def remnant_of(author: PersonId, written_at_ms: int, topic: SubjectId, entry: EntryId) -> MessageState:
    """Return what is shown in place of a message whose first entry is erased: that somebody wrote something here.

    It is no state of the fold, which knows nothing of an erased entry: who never had its body cannot tell the topic.
    """
    silent = Version(entry, written_at_ms, "", 0, ())
    return MessageState(author, written_at_ms, topic, silent, None, False, (), None, None, erased=True)


def encode_state(state: AnyState) -> bytes:
    """Return the canonical bytes of a state: equal states have equal bytes on every replica."""
    return encode(state)


def decode_state(data: bytes) -> AnyState:
    """Return the state that ``encode_state`` wrote."""
    return _states.decode(data)


def _begun_message(first: Told, content: Say | ImportMessage) -> MessageState:
    return MessageState(
        first.person,
        content.written_at_ms,
        content.topic,
        Version(
            first.id,
            content.written_at_ms,
            content.text,
            0,
            content.mentions if isinstance(content, Say) else (),
        ),
        content.reply_to if isinstance(content, Say) else None,
        False,
        (),
        origin_of(content) if isinstance(content, ImportMessage) else None,
        None,
    )


def _fold_message(state: MessageState, later: Sequence[Told], keys: dict[EntryId, CanonicalKey]) -> MessageState:
    version, deleted, pin = state.version, state.deleted, state.pin
    marks = {(mark.reaction, mark.person): mark for mark in state.marks}
    flags = {flag.person: flag for flag in state.flags}
    for told in later:
        keys[told.id] = told.key
        match told.content:
            case EditMessage(_, at, text, mentions) if told.person == state.author:
                said = Version(told.id, at, text, 0, mentions) if told.key > keys[version.entry] else version
                version = msgspec.structs.replace(said, edits=version.edits + 1)
            case DeleteMessage() if told.person == state.author:
                deleted = True
            case PinMessage(_, at, on):
                pin = _later_word(pin, LastWord(told.id, told.person, at, on), keys)
            case React(_, _, reaction, on):
                before = marks.get((reaction, told.person))
                if before is None or told.key > keys[before.entry]:
                    marks[reaction, told.person] = Mark(reaction, told.person, told.id, on)
            case FlagMessage(_, _, reason, on):
                flagged = flags.get(told.person)
                if flagged is None or told.key > keys[flagged.entry]:
                    flags[told.person] = Flagged(told.person, told.id, reason, on)
            case _:
                pass
    kept, noted = _bounded(marks.values()), tuple(flags[person] for person in sorted(flags)[:MAX_FLAGGING_PERSONS])
    return msgspec.structs.replace(state, version=version, deleted=deleted, marks=kept, pin=pin, flags=noted)


def _fold_topic(state: TopicState, later: Sequence[Told], keys: dict[EntryId, CanonicalKey]) -> TopicState:
    folded = state
    for told in sorted(later, key=lambda told: told.key):
        keys[told.id] = told.key
        match told.content:
            case ChangeTopic(_, _, title, category, purpose, emoji):
                if told.key > keys[folded.entry] and told.person == _keeper_at(folded, told.key, keys)[0]:
                    folded = msgspec.structs.replace(
                        folded, title=title, category=category, purpose=purpose, emoji=emoji, entry=told.id
                    )
            case ResolveTopic(_, at, on):
                said = LastWord(told.id, told.person, at, on)
                folded = msgspec.structs.replace(folded, settled=_later_word(folded.settled, said, keys))
            case HandOverTopic() if (handed := _hands_over(folded, told, keys)) is not None:
                folded = msgspec.structs.replace(folded, handed=(*folded.handed, handed))
            case _:
                pass
    return folded


def _hands_over(state: TopicState, told: Told, keys: Mapping[EntryId, CanonicalKey]) -> HandedOver | None:
    """Return what an entry does to a topic if its author kept it then; giving it to oneself is nothing."""
    if not isinstance(told.content, HandOverTopic) or told.person == told.content.person:
        return None
    keeper, before = _keeper_at(state, told.key, keys)
    if told.person != keeper or before == MAX_HAND_OVERS:
        return None
    return HandedOver(told.id, told.content.person)


def _keeper_at(state: TopicState, key: CanonicalKey, keys: Mapping[EntryId, CanonicalKey]) -> tuple[PersonId, int]:
    """Return who kept a topic at a place in the order, and how often it had been handed over before."""
    before = [each for each in state.handed if keys[each.entry] < key]
    return (before[-1].to if before else state.author), len(before)


def _later_word(before: LastWord | None, said: LastWord, keys: Mapping[EntryId, CanonicalKey]) -> LastWord:
    return said if before is None or keys[said.entry] > keys[before.entry] else before


def _bounded(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks in order, of each reaction those of the lowest persons: who drops out once is never missed."""
    ordered = sorted(marks, key=lambda mark: (mark.reaction, mark.person))
    kinds = groupby(ordered, key=lambda mark: mark.reaction)
    return tuple(mark for _, of_kind in kinds for mark in list(of_kind)[:MAX_REACTING_PERSONS])


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


def _fold_person(state: PersonState, later: Sequence[Told], keys: Mapping[EntryId, CanonicalKey]) -> PersonState:
    place, folded = keys[state.entry], state
    for told in later:
        if told.person == state.author and told.key > place and isinstance(told.content, DescribePerson):
            place, folded = told.key, msgspec.structs.replace(folded, entry=told.id, name=told.content.name)
    return folded
