"""The fold of one measure of moderation: what was taken, and the first word of everybody about it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final, Literal

import msgspec

from neighbourhood.domain.ids import CanonicalKey, EntryId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_MEASURE_WORDS
from neighbourhood.domain.subjects.base import State
from neighbourhood.domain.subjects.content import Told
from neighbourhood.domain.subjects.measure_kinds import (
    OF_MESSAGES,
    OF_TOPICS,
    AppealMeasure,
    DecideMeasure,
    LiftMeasure,
    Measure,
    SecondMeasure,
    TakeMeasure,
)

WordKind = Literal["appeal", "decide", "lift", "second"]


class MeasureWord(msgspec.Struct, gc=False, frozen=True, array_like=True):
    """The first word of one kind that a person said about a measure. ``stands``: of a decision, that the measure does."""

    kind: WordKind
    person: PersonId
    entry: EntryId
    written_at_ms: int
    reason: str
    stands: bool


class MeasureState(State, gc=False, tag="measure", frozen=True):
    """A measure; words are ordered by kind and person. Of each kind those of MAX_MEASURE_WORDS persons are held."""

    measure: Measure
    person: PersonId
    message: SubjectId | None
    topic: SubjectId | None
    reason: str
    rule: str
    until_ms: int | None
    seconds: int
    personal: bool
    words: tuple[MeasureWord, ...] = ()

    @property
    def target(self) -> SubjectId | PersonId:
        """The message, topic or person that it is done to."""
        if self.measure in OF_MESSAGES and self.message is not None:
            return self.message
        return self.topic if self.measure in OF_TOPICS and self.topic is not None else self.person

    def said(self, kind: WordKind) -> tuple[MeasureWord, ...]:
        """Return the words of one kind, by person."""
        return tuple(word for word in self.words if word.kind == kind)


_KINDS: Final[Mapping[type, WordKind]] = {
    AppealMeasure: "appeal",
    DecideMeasure: "decide",
    LiftMeasure: "lift",
    SecondMeasure: "second",
}


def begun_measure(first: Told, content: TakeMeasure) -> MeasureState:
    """Return the state of a measure about which nobody has said anything yet."""
    return MeasureState(
        first.person,
        content.written_at_ms,
        content.measure,
        content.person,
        content.message,
        content.topic,
        content.reason,
        content.rule,
        content.until_ms,
        content.seconds,
        content.personal,
    )


def measure_rivals(state: MeasureState, later: Iterable[Told]) -> set[EntryId]:
    """Return the entries folded already that ``later`` ones may go before."""
    said = {(_KINDS.get(type(told.content)), told.person) for told in later}
    return {word.entry for word in state.words if (word.kind, word.person) in said}


def fold_measure(state: MeasureState, later: Sequence[Told], keys: dict[EntryId, CanonicalKey]) -> MeasureState:
    """Return the state with more entries. ``keys``: of the ``measure_rivals``; those of ``later`` are added."""
    words = {(word.kind, word.person): word for word in state.words}
    for told in later:
        word = _word_of(state, told)
        if word is None:
            continue
        keys[told.id] = told.key
        before = words.get((word.kind, word.person))
        if before is None or told.key < keys[before.entry]:
            words[word.kind, word.person] = word
    return msgspec.structs.replace(state, words=_bounded(words.values()))


def _word_of(state: MeasureState, told: Told) -> MeasureWord | None:
    said = told.content
    match said:
        case AppealMeasure() if told.person != state.person:
            return None
        case AppealMeasure() | LiftMeasure():
            reason, stands = said.reason, False
        case DecideMeasure():
            reason, stands = said.reason, said.stands
        case SecondMeasure():
            reason, stands = "", False
        case _:
            return None
    return MeasureWord(_KINDS[type(said)], told.person, told.id, said.written_at_ms, reason, stands)


def _bounded(words: Iterable[MeasureWord]) -> tuple[MeasureWord, ...]:
    ordered = sorted(words, key=lambda word: (word.kind, word.person))
    kinds = groupby(ordered, key=lambda word: word.kind)
    return tuple(word for _, of_kind in kinds for word in list(of_kind)[:MAX_MEASURE_WORDS])
