"""What of moderation holds, decided when it is shown: power follows from the authority view as it is now.

A fold reads no other subject (docs/architecture.md, section 2, rule 3), so that the moderator had the role, that the
message is whose the measure says, and who else agreed is joined here. Nothing is ever rejected: messages are marked.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

import msgspec

from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import CanonicalKey, EntryId, FlatId, PersonId
from neighbourhood.domain.limits import FLATS_THAT_COLLAPSE, MUTE_ALONE_MS
from neighbourhood.domain.subjects.measure_kinds import OF_TOPICS
from neighbourhood.domain.subjects.measures import MeasureState, MeasureWord, WordKind
from neighbourhood.domain.subjects.states import Flagged


class Why(StrEnum):
    """Why a measure holds nothing."""

    NO_POWER = "no_power"
    """Whoever took it was neither moderator nor of the council."""
    OWN_CONFLICT = "own_conflict"
    """It concerns whoever took it, or an answer to them."""
    MISPLACED = "misplaced"
    """It names somebody whose message or topic it is not, or moves a message out of its circle."""
    NOT_HERE = "not_here"
    """The message or topic has not arrived, or is erased."""
    LIFTED = "lifted"
    OVERTURNED = "overturned"
    """Another moderator has taken it back after an appeal."""
    NEEDS_SECOND = "needs_second"
    """A mute waits for a second moderator: it is long, or with others by the same one it would be."""


class Target(msgspec.Struct, frozen=True):
    """What a measure is about, as it is here: who wrote or began it, whom it answers, and what else is so.

    ``owner``: None where it is not here; ``reachable``: a message may be moved there.
    """

    owner: PersonId | None
    answered: PersonId | None = None
    reachable: bool = True


class Court(msgspec.Struct, frozen=True):
    """Who may decide: whether somebody spoke as a moderator in an entry, written at a time by their clock; and the place of
    entries in the order.
    """

    could: Callable[[PersonId, EntryId, int], bool]
    place: Callable[[EntryId], CanonicalKey]


class Outcome(msgspec.Struct, frozen=True):
    """What became of a measure. ``why``: None while it holds, as far as no clock ends it."""

    why: Why | None
    second: MeasureWord | None = None
    appeal: MeasureWord | None = None
    decision: MeasureWord | None = None
    lift: MeasureWord | None = None


Span = tuple[int, int]
"""When something begins and ends."""

BY_AUTHORS: Final = ("move",)
"""What whoever wrote a message may do to it as well as a moderator."""


def outcome_of(entry: EntryId, measure: MeasureState, target: Target, court: Court) -> Outcome:
    """Return what became of a measure; ``entry``: its first."""
    why = _invalid(entry, measure, target, court)
    if why is not None:
        return Outcome(why)
    second = _first(measure, "second", court, {measure.author, measure.person})
    appeal = next(iter(measure.said("appeal")), None)
    lift = _lift(measure, court)
    decision = _decision(measure, appeal, second, court)
    if lift is not None:
        why = Why.LIFTED
    elif decision is not None and not decision.stands:
        why = Why.OVERTURNED
    elif second is None and is_long_mute(measure):
        why = Why.NEEDS_SECOND
    return Outcome(why, second, appeal, decision, lift)


def is_long_mute(measure: MeasureState) -> bool:
    """Whether one moderator alone may not mute somebody for so long."""
    if measure.measure != "mute" or measure.until_ms is None:
        return False
    return measure.until_ms - measure.written_at_ms > MUTE_ALONE_MS


def joined(mute: Span, earlier: Sequence[Span]) -> tuple[Span, list[Span]]:
    """Return a mute as one with those that lie apart from it by less than what one may do alone, and the others.

    Else fifty-two mutes of a week were a mute of a year.
    """
    others = list(earlier)
    while near := [one for one in others if one[0] < mute[1] + MUTE_ALONE_MS and mute[0] < one[1] + MUTE_ALONE_MS]:
        mute = min(mute[0], *(one[0] for one in near)), max(mute[1], *(one[1] for one in near))
        others = [one for one in others if one[0] >= mute[1] + MUTE_ALONE_MS or mute[0] >= one[1] + MUTE_ALONE_MS]
    return mute, others


def is_tidying(measure: MeasureState) -> bool:
    """Whether somebody puts their own message elsewhere, which is no act of moderation, whoever they are."""
    return measure.measure in BY_AUTHORS and measure.author == measure.person


def is_in_conflict(taker: PersonId, measure: str, person: PersonId, answered: PersonId | None) -> bool:
    """Whether somebody would act in their own cause: about themselves, or about an answer to them.

    A lock or a slow mode is about everybody who writes in a topic, whoever began it.
    """
    return measure not in (*BY_AUTHORS, *OF_TOPICS) and taker in (person, answered)


def _invalid(entry: EntryId, measure: MeasureState, target: Target, court: Court) -> Why | None:
    if target.owner is None:
        return Why.NOT_HERE
    if target.owner != measure.person or not target.reachable:
        return Why.MISPLACED
    if not is_tidying(measure) and not court.could(measure.author, entry, measure.written_at_ms):
        return Why.NO_POWER
    if is_in_conflict(measure.author, measure.measure, measure.person, target.answered):
        return Why.OWN_CONFLICT
    return None


def concerned(measure: MeasureState) -> set[PersonId]:
    """Return whom a measure concerns, so that they do not decide about it: nobody alone where it is about a topic."""
    return set() if measure.measure in OF_TOPICS else {measure.person}


def _lift(measure: MeasureState, court: Court) -> MeasureWord | None:
    """Whoever took a measure takes it back, and so does every moderator whom it does not concern."""
    own = [word for word in measure.said("lift") if word.person == measure.author]
    return own[0] if own else _first(measure, "lift", court, concerned(measure))


def _decision(
    measure: MeasureState, appeal: MeasureWord | None, second: MeasureWord | None, court: Court
) -> MeasureWord | None:
    """Return the one decision of an appeal: the first by a moderator who had no part in it."""
    if appeal is None:
        return None
    parties = {measure.author, measure.person, *((second.person,) if second is not None else ())}
    decision = _first(measure, "decide", court, parties)
    return decision if decision is not None and court.place(decision.entry) > court.place(appeal.entry) else None


def _first(measure: MeasureState, kind: WordKind, court: Court, parties: Collection[PersonId]) -> MeasureWord | None:
    """Return the canonically first word of a kind by a moderator who is none of the parties."""
    words = [word for word in measure.said(kind) if word.person not in parties]
    able = [word for word in words if court.could(word.person, word.entry, word.written_at_ms)]
    return min(able, key=lambda word: court.place(word.entry), default=None)


def is_over(measure: MeasureState, now_ms: int) -> bool:
    """Whether a measure has ended by the clock: a matter of display."""
    return measure.until_ms is not None and measure.until_ms <= now_ms


def covers(measure: MeasureState, at_ms: int) -> bool:
    """Whether something written then was written while a measure was in force, by the clocks of who wrote them."""
    return measure.written_at_ms <= at_ms and not is_over(measure, at_ms)


def flats_that_flag(flags: Iterable[Flagged], persons: Mapping[PersonId, Person]) -> frozenset[FlatId]:
    """Return the flats whose people ask the moderators to look: one voice each, whoever lives there."""
    flagging = (persons.get(flag.person) for flag in flags if flag.on)
    return frozenset(person.flat for person in flagging if person is not None and not person.gone and person.flat)


def collapses(
    flags: Iterable[Flagged],
    persons: Mapping[PersonId, Person],
    reviews: Collection[EntryId],
    place: Callable[[EntryId], CanonicalKey],
) -> bool:
    """Whether a message is folded away until a moderator looks: by flats of which none spoke before the last review."""
    given = [flag for flag in flags if flag.on]
    if len(flats_that_flag(given, persons)) < FLATS_THAT_COLLAPSE:
        return False
    if not reviews:
        return True
    last = max(place(review) for review in reviews)
    return len(flats_that_flag([flag for flag in given if place(flag.entry) > last], persons)) >= FLATS_THAT_COLLAPSE
