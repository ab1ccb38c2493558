"""The fold of a message: the same in any order, and of bounded size, whatever anybody writes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from neighbourhood.domain.ids import EntryId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_REACTING_PERSONS, MAX_TEXT_BYTES
from neighbourhood.domain.subjects.content import (
    REACTIONS,
    AnyContent,
    DeleteMessage,
    DescribePerson,
    EditMessage,
    React,
    Say,
    Told,
)
from neighbourhood.domain.subjects.states import (
    AnyState,
    MessageState,
    decode_state,
    encode_state,
    fold_onto,
    fold_subject,
    rivals,
)

CALM = settings(deadline=None, database=None, derandomize=True, print_blob=False)


def id_of(number: int) -> bytes:
    return number.to_bytes(32, "big")


MESSAGE = SubjectId(id_of(1))
TOPIC = SubjectId(id_of(7))


def told(number: int, person: int, content: AnyContent) -> Told:
    id_ = EntryId(id_of(number))
    return Told(id_, (number, id_of(person), number, id_), PersonId(id_of(person)), content)


FIRST = told(1, 0, Say(None, 1, TOPIC, "первое", None))


def folded(entries: list[Told]) -> MessageState:
    state = fold_subject(entries)
    assert isinstance(state, MessageState)
    assert decode_state(encode_state(state)) == state
    return state


LATER = st.one_of(
    st.builds(EditMessage, st.just(MESSAGE), st.integers(0, 9), st.sampled_from(["а", "б", "в"])),
    st.builds(DeleteMessage, st.just(MESSAGE), st.integers(0, 9)),
    st.builds(React, st.just(MESSAGE), st.integers(0, 9), st.sampled_from(REACTIONS), st.booleans()),
)


@settings(CALM, max_examples=300)
@given(acts=st.lists(st.tuples(st.integers(0, 3), LATER), max_size=12), order=st.randoms(use_true_random=False))
def test_a_message_is_the_same_in_whatever_order_its_entries_are_told(
    acts: list[tuple[int, AnyContent]], order: "object"
) -> None:
    entries = [FIRST, *(told(n, person, content) for n, (person, content) in enumerate(acts, start=2))]
    expected = folded(entries)
    mixed = list(entries)
    order.shuffle(mixed)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    assert encode_state(folded(mixed)) == encode_state(expected)
    by_author = [content for person, content in acts if person == 0]
    edits = [content for content in by_author if isinstance(content, EditMessage)]
    assert expected.version.edits == len(edits)
    assert expected.version.text == (edits[-1].text if edits else "первое")
    assert expected.deleted == (len(edits) < sum(not isinstance(content, React) for content in by_author))
    assert expected.text == ("" if expected.deleted else expected.version.text)
    last = {(content.reaction, person): content.on for person, content in acts if isinstance(content, React)}
    reacted = {(kind, person) for kind, people in expected.reactions for person in people}
    assert reacted == {(kind, PersonId(id_of(person))) for (kind, person), on in last.items() if on}


@settings(CALM, max_examples=300)
@given(
    acts=st.lists(st.tuples(st.integers(0, 3), LATER), max_size=12),
    order=st.randoms(use_true_random=False),
    sizes=st.lists(st.integers(1, 5), min_size=12, max_size=12),
)
def test_a_message_is_the_same_in_whatever_portions_and_order_its_entries_come(
    acts: list[tuple[int, AnyContent]], order: "object", sizes: list[int]
) -> None:
    later = [told(n, person, content) for n, (person, content) in enumerate(acts, start=2)]
    assert encode_state(in_portions(FIRST, later, order, sizes)) == encode_state(folded([FIRST, *later]))


@settings(CALM, max_examples=200)
@given(
    people=st.lists(st.integers(0, 2), max_size=8),
    order=st.randoms(use_true_random=False),
    sizes=st.lists(st.integers(1, 5), min_size=8, max_size=8),
)
def test_a_description_is_the_same_in_whatever_portions_and_order_its_entries_come(
    people: list[int], order: "object", sizes: list[int]
) -> None:
    first = told(1, 0, DescribePerson(None, 1, "Анна"))
    later = [told(n, person, DescribePerson(MESSAGE, n, f"Имя {n}")) for n, person in enumerate(people, start=2)]
    whole = fold_subject([first, *later])
    assert whole is not None
    assert encode_state(in_portions(first, later, order, sizes)) == encode_state(whole)


def in_portions(first: Told, later: list[Told], order: "object", sizes: list[int]) -> AnyState:
    """Fold mixed entries bit by bit, with no other keys than those of the rivals asked for."""
    keys = {one.id: one.key for one in (first, *later)}
    mixed = list(later)
    order.shuffle(mixed)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    state = fold_subject([first])
    assert state is not None
    for size in sizes:
        part, mixed = mixed[:size], mixed[size:]
        state = fold_onto(state, part, {id_: keys[id_] for id_ in rivals(state, part)})
    assert not mixed
    return state


def test_a_message_that_is_edited_a_thousand_times_stays_as_small_as_one() -> None:
    longest = "ж" * (MAX_TEXT_BYTES // 2)
    edits = [told(n, 0, EditMessage(MESSAGE, n, longest)) for n in range(2, 1002)]
    state = folded([FIRST, *reversed(edits)])
    assert (state.version.entry, state.version.edits, state.text) == (edits[-1].id, 1000, longest)
    assert len(encode_state(state)) < MAX_TEXT_BYTES + 512


def test_reactions_of_more_persons_than_a_house_has_are_bounded_and_equal_in_any_order() -> None:
    many = [
        told(10_000 * kind + person + 2, person, React(MESSAGE, 1, reaction, True))
        for kind, reaction in enumerate(REACTIONS)
        for person in range(MAX_REACTING_PERSONS + 50)
    ]
    state = folded([FIRST, *many])
    assert [len(people) for _, people in state.reactions] == [MAX_REACTING_PERSONS] * len(REACTIONS)
    assert encode_state(state) == encode_state(folded([*reversed(many), FIRST]))
    assert len(encode_state(state)) < len(REACTIONS) * (MAX_REACTING_PERSONS * 80 + 32) + 512
