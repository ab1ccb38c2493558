"""Measures of moderation: their fold in any order, and what of them holds."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import EntryId, FlatId, PersonId, SubjectId, Tier
from neighbourhood.domain.limits import MAX_FLAGGING_PERSONS, MAX_MEASURE_WORDS
from neighbourhood.domain.subjects.content import AnyContent, FlagMessage, Say, Told, parse_content
from neighbourhood.domain.subjects.measure_kinds import (
    AppealMeasure,
    DecideMeasure,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.moderation import (
    Court,
    Target,
    Why,
    collapses,
    covers,
    flats_that_flag,
    is_over,
    outcome_of,
)
from neighbourhood.domain.subjects.states import (
    Flagged,
    MessageState,
    decode_state,
    encode_state,
    fold_onto,
    fold_subject,
    rivals,
)

CALM = settings(deadline=None, database=None, derandomize=True, print_blob=False)
DAY_MS = 24 * 3_600_000


def id_of(number: int) -> bytes:
    return number.to_bytes(32, "big")


def person(number: int) -> PersonId:
    return PersonId(id_of(number))


TAKER, CONCERNED, OTHER, THIRD = 1, 2, 3, 4
SUBJECT = SubjectId(id_of(1))
MESSAGE = SubjectId(id_of(77))
TOPIC = SubjectId(id_of(78))


def told(number: int, who: int, content: AnyContent) -> Told:
    id_ = EntryId(id_of(number))
    return Told(id_, (number, id_of(who), number, id_), person(who), content)


def hide(**changes: object) -> TakeMeasure:
    return a_measure("hide", message=MESSAGE, **changes)


def a_measure(measure: str, **changes: object) -> TakeMeasure:
    fields: dict[str, object] = {
        "subject": None, "written_at_ms": 1000, "measure": measure, "person": person(CONCERNED), "message": None,
        "topic": None, "reason": "Грубо", "rule": "", "until_ms": None, "seconds": 0, "personal": False,
    }  # fmt: skip
    return TakeMeasure(**(fields | changes))  # type: ignore[arg-type]


def mute(days: int, **changes: object) -> TakeMeasure:
    return a_measure("mute", until_ms=1000 + days * DAY_MS, **changes)


def folded(first: TakeMeasure, *later: tuple[int, AnyContent]) -> MeasureState:
    entries = [told(1, TAKER, first), *(told(n, who, said) for n, (who, said) in enumerate(later, start=2))]
    state = fold_subject(entries)
    assert isinstance(state, MeasureState)
    assert decode_state(encode_state(state)) == state
    return state


LATER = st.one_of(
    st.builds(SecondMeasure, st.just(SUBJECT), st.integers(0, 9)),
    st.builds(LiftMeasure, st.just(SUBJECT), st.integers(0, 9), st.sampled_from(["а", "б"])),
    st.builds(AppealMeasure, st.just(SUBJECT), st.integers(0, 9), st.sampled_from(["а", "б"])),
    st.builds(DecideMeasure, st.just(SUBJECT), st.integers(0, 9), st.sampled_from(["а", "б"]), st.booleans()),
)


@settings(CALM, max_examples=300)
@given(
    said=st.lists(st.tuples(st.integers(1, 4), LATER), max_size=10),
    order=st.randoms(use_true_random=False),
    cut=st.integers(0, 10),
)
def test_a_measure_is_the_same_in_whatever_order_and_portions_its_entries_come(
    said: list[tuple[int, AnyContent]], order: "object", cut: int
) -> None:
    first, *later = [told(1, TAKER, hide()), *(told(n, who, one) for n, (who, one) in enumerate(said, start=2))]
    expected = fold_subject([first, *later])
    mixed = list(later)
    order.shuffle(mixed)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    keys = {one.id: one.key for one in (first, *later)}
    state = fold_subject([first, *mixed[:cut]])
    assert state is not None
    if mixed[cut:]:
        known = {id_: keys[id_] for id_ in rivals(state, mixed[cut:])}
        state = fold_onto(state, mixed[cut:], known)
    assert expected is not None
    assert encode_state(state) == encode_state(expected)


FLAG = st.builds(FlagMessage, st.just(MESSAGE), st.integers(0, 9), st.sampled_from(["spam", "rude"]), st.booleans())


@settings(CALM, max_examples=200)
@given(
    said=st.lists(st.tuples(st.integers(1, 4), FLAG), max_size=10),
    order=st.randoms(use_true_random=False),
    cut=st.integers(0, 10),
)
def test_the_last_word_of_each_person_about_a_message_counts_in_any_order(
    said: list[tuple[int, FlagMessage]], order: "object", cut: int
) -> None:
    first = told(1, 0, Say(None, 1, TOPIC, "текст", None))
    later = [told(n, who, flag) for n, (who, flag) in enumerate(said, start=2)]
    order.shuffle(later)  # type: ignore[attr-defined]
    state = fold_subject([first, *later[:cut]])
    assert state is not None
    if later[cut:]:
        keys = {one.id: one.key for one in later} | {first.id: first.key}
        state = fold_onto(state, later[cut:], {id_: keys[id_] for id_ in rivals(state, later[cut:])})
    assert isinstance(state, MessageState)
    last = {person(who): (flag.reason, flag.on) for who, flag in said}
    assert {flag.person: (flag.reason, flag.on) for flag in state.flags} == last
    assert [flag.person for flag in state.flags] == sorted(last)


def test_a_state_stays_of_bounded_size_whatever_is_written() -> None:
    many = [told(n, n, FlagMessage(MESSAGE, 1, "spam", True)) for n in range(2, MAX_FLAGGING_PERSONS + 50)]
    message = fold_subject([told(1, 0, Say(None, 1, TOPIC, "текст", None)), *many])
    assert isinstance(message, MessageState)
    assert len(message.flags) == MAX_FLAGGING_PERSONS
    words = [(n, LiftMeasure(SUBJECT, 1, "х" * 500)) for n in range(2, MAX_MEASURE_WORDS + 50)]
    assert len(folded(hide(), *words).words) == MAX_MEASURE_WORDS


@pytest.mark.parametrize(
    "wrong",
    [
        hide(reason=""),
        hide(reason="две\nстроки"),
        hide(reason="х" * 501),
        hide(rule="х" * 201),
        hide(until_ms=1000),
        hide(seconds=5),
        hide(topic=TOPIC),
        hide(person=PersonId(b"x")),
        a_measure("hide"),
        a_measure("lock"),
        a_measure("lock", topic=TOPIC, message=MESSAGE),
        a_measure("lock", topic=TOPIC, personal=True),
        a_measure("slow", topic=TOPIC),
        a_measure("slow", topic=TOPIC, seconds=86_401),
        a_measure("mute"),
        a_measure("warn", topic=TOPIC),
        a_measure("move", message=MESSAGE),
        a_measure("ask", message=MESSAGE, until_ms=5000),
        LiftMeasure(SUBJECT, 1, ""),
        AppealMeasure(None, 1, "почему"),
        FlagMessage(MESSAGE, 1, "ugly", True),  # type: ignore[arg-type]
    ],
)
def test_a_measure_of_another_form_is_nothing(wrong: AnyContent) -> None:
    assert parse_content(encode(wrong)) is None


@pytest.mark.parametrize(
    "good",
    [
        hide(personal=True, until_ms=5000, rule="Правило 3"),
        a_measure("lock", topic=TOPIC),
        a_measure("slow", topic=TOPIC, seconds=60),
        a_measure("warn", message=MESSAGE),
        mute(400),
        a_measure("move", message=MESSAGE, topic=TOPIC, reason=""),
        a_measure("review", message=MESSAGE, reason=""),
    ],
)
def test_measures_are_read_as_they_were_written(good: TakeMeasure) -> None:
    assert parse_content(encode(good)) == good


# What holds.

MODERATORS = frozenset((TAKER, OTHER, THIRD))


def court(moderators: Sequence[int] | frozenset[int] = MODERATORS) -> Court:
    able = {person(number) for number in moderators}
    return Court(
        lambda who, _entry, _at_ms: who in able,
        lambda entry: (int.from_bytes(entry, "big"), b"", 0, entry),
    )


def why(state: MeasureState, target: Target | None = None, moderators: frozenset[int] = MODERATORS) -> Why | None:
    found = target or Target(person(CONCERNED))
    return outcome_of(EntryId(SUBJECT), state, found, court(moderators)).why


def test_a_measure_of_somebody_who_does_not_moderate_holds_nothing() -> None:
    assert why(folded(hide())) is None
    assert why(folded(hide()), moderators=frozenset((OTHER,))) is Why.NO_POWER


def test_nobody_moderates_in_their_own_conflict() -> None:
    assert why(folded(hide(person=person(TAKER))), Target(person(TAKER))) is Why.OWN_CONFLICT
    assert why(folded(hide()), Target(person(CONCERNED), answered=person(TAKER))) is Why.OWN_CONFLICT
    assert why(folded(hide()), Target(person(CONCERNED), answered=person(OTHER))) is None


def test_whoever_began_a_topic_may_lock_it_as_a_moderator() -> None:
    lock = folded(a_measure("lock", topic=TOPIC, person=person(TAKER)))
    assert why(lock, Target(person(TAKER))) is None
    assert why(lock, Target(person(TAKER)), frozenset((OTHER,))) is Why.NO_POWER


def test_a_measure_that_names_another_author_holds_nothing() -> None:
    assert why(folded(hide()), Target(person(OTHER))) is Why.MISPLACED
    assert why(folded(hide()), Target(None)) is Why.NOT_HERE


def test_whoever_wrote_a_message_moves_it_without_being_a_moderator_but_not_out_of_its_circle() -> None:
    move = folded(a_measure("move", message=MESSAGE, topic=TOPIC, reason="", person=person(TAKER)))
    assert why(move, Target(person(TAKER)), frozenset()) is None
    assert why(move, Target(person(TAKER), reachable=False), frozenset()) is Why.MISPLACED


def test_a_week_of_silence_is_one_moderators_to_give_and_longer_takes_two() -> None:
    assert why(folded(mute(7))) is None
    assert why(folded(mute(8))) is Why.NEEDS_SECOND
    second = SecondMeasure(SUBJECT, 1)
    assert why(folded(mute(8), (OTHER, second))) is None
    assert why(folded(mute(8), (TAKER, second))) is Why.NEEDS_SECOND, "nobody is two moderators"
    assert why(folded(mute(8), (CONCERNED, second)), moderators=MODERATORS | {CONCERNED}) is Why.NEEDS_SECOND
    assert why(folded(mute(8), (9, second))) is Why.NEEDS_SECOND


def test_a_measure_is_lifted_by_who_took_it_or_another_moderator_and_by_nobody_else() -> None:
    lift = LiftMeasure(SUBJECT, 1, "ошибка")
    assert why(folded(hide(), (TAKER, lift))) is Why.LIFTED
    assert why(folded(hide(), (OTHER, lift))) is Why.LIFTED
    assert why(folded(hide(), (9, lift))) is None
    assert why(folded(hide(), (CONCERNED, lift)), moderators=MODERATORS | {CONCERNED}) is None


def test_an_appeal_is_decided_by_another_moderator_and_only_once() -> None:
    appeal, no = AppealMeasure(SUBJECT, 1, "не грубо"), DecideMeasure(SUBJECT, 1, "верно", False)
    yes = DecideMeasure(SUBJECT, 1, "грубо", True)
    assert why(folded(hide(), (CONCERNED, appeal), (OTHER, no))) is Why.OVERTURNED
    assert why(folded(hide(), (CONCERNED, appeal), (TAKER, no))) is None, "the same moderator decides nothing"
    assert why(folded(hide(), (OTHER, no))) is None, "nobody has appealed"
    assert why(folded(hide(), (9, appeal), (OTHER, no))) is None, "it concerns somebody else"
    assert why(folded(hide(), (OTHER, no), (CONCERNED, appeal))) is None, "decided before it was asked"
    assert why(folded(hide(), (CONCERNED, appeal), (OTHER, yes), (THIRD, no))) is None, "the first decision counts"


def test_who_agreed_to_a_long_mute_does_not_decide_the_appeal_against_it() -> None:
    second, no = SecondMeasure(SUBJECT, 1), DecideMeasure(SUBJECT, 1, "верно", False)
    appeal = AppealMeasure(SUBJECT, 1, "за что")
    assert why(folded(mute(9), (OTHER, second), (CONCERNED, appeal), (OTHER, no))) is None
    assert why(folded(mute(9), (OTHER, second), (CONCERNED, appeal), (THIRD, no))) is Why.OVERTURNED


def test_an_end_comes_by_the_clock() -> None:
    muted = folded(mute(1))
    assert [covers(muted, at) for at in (999, 1000, 999 + DAY_MS, 1000 + DAY_MS)] == [False, True, True, False]
    assert [is_over(muted, at) for at in (999 + DAY_MS, 1000 + DAY_MS)] == [False, True]
    assert not is_over(folded(hide()), 10**15)


# Flags.


def resident(number: int, flat: int) -> Person:
    return Person(person(number), (FlatId(bytes([flat]) * 16),), frozenset(("resident",)), Tier.RESIDENTS)


def flags_of(*numbers: int, on: bool = True) -> list[Flagged]:
    return [Flagged(person(number), EntryId(id_of(100 + number)), "rude", on) for number in numbers]


HOUSE = {person(n): resident(n, flat) for n, flat in ((1, 1), (2, 1), (3, 1), (4, 2), (5, 3), (6, 4), (7, 5), (8, 6))}


def place(entry: EntryId) -> tuple[int, bytes, int, bytes]:
    return int.from_bytes(entry, "big"), b"", 0, entry


def test_three_people_of_one_flat_are_one_voice() -> None:
    assert len(flats_that_flag(flags_of(1, 2, 3), HOUSE)) == 1
    assert not collapses(flags_of(1, 2, 3), HOUSE, [], place)
    assert collapses(flags_of(1, 4, 5), HOUSE, [], place)
    assert not collapses([*flags_of(1, 4), *flags_of(5, on=False)], HOUSE, [], place)


def test_guests_and_who_is_gone_have_no_voice() -> None:
    guest = Person(person(50), (), frozenset(("company",)), Tier.DESK)
    gone = Person(person(51), (FlatId(b"z" * 16),), frozenset(), Tier.WIRE, gone=True)
    people = HOUSE | {guest.id: guest, gone.id: gone}
    assert not collapses(flags_of(1, 4, 50, 51, 99), people, [], place)


def test_a_reviewed_message_stays_open_until_three_more_flats_ask() -> None:
    review = [EntryId(id_of(106))]
    assert not collapses(flags_of(1, 4, 5), HOUSE, review, place)
    assert not collapses(flags_of(1, 4, 5, 7, 8), HOUSE, review, place)
    assert collapses(flags_of(1, 4, 5, 6, 7, 8), HOUSE, [EntryId(id_of(105))], place)
