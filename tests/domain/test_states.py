"""The folds of messages and topics: the same in any order, and of bounded size, whatever anybody writes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import EntryId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_HAND_OVERS, MAX_MENTIONS, MAX_REACTING_PERSONS, MAX_TEXT_BYTES
from neighbourhood.domain.subjects.content import (
    REACTIONS,
    AnyContent,
    ChangeTopic,
    CreateTopic,
    DeleteMessage,
    DescribePerson,
    EditMessage,
    HandOverTopic,
    Mention,
    PinMessage,
    React,
    ResolveTopic,
    Say,
    Told,
    parse_content,
)
from neighbourhood.domain.subjects.states import (
    AnyState,
    LastWord,
    MessageState,
    TopicState,
    decode_state,
    encode_state,
    fold_onto,
    fold_subject,
    reaches_back,
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


COUNCIL = Mention("council", "@совет")
BORIS = Mention("person", "@Борис", PersonId(id_of(5)))
SECOND_ENTRANCE = Mention("entrance", "@подъезд 2", entrance="2")
MENTIONS = st.sampled_from([(), (COUNCIL,), (BORIS, COUNCIL)])
LATER = st.one_of(
    st.builds(EditMessage, st.just(MESSAGE), st.integers(0, 9), st.sampled_from(["а", "б", "в"]), MENTIONS),
    st.builds(PinMessage, st.just(MESSAGE), st.integers(0, 9), st.booleans()),
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
    assert expected.version.mentions == (edits[-1].mentions if edits else ())
    assert expected.deleted == any(isinstance(content, DeleteMessage) for content in by_author)
    assert expected.mentions == (() if expected.deleted else expected.version.mentions)
    assert expected.pin == last_word(acts, PinMessage)
    assert expected.pinned == (not expected.deleted and expected.pin is not None and expected.pin.on)
    assert expected.text == ("" if expected.deleted else expected.version.text)
    last = {(content.reaction, person): content.on for person, content in acts if isinstance(content, React)}
    reacted = {(kind, person) for kind, people in expected.reactions for person in people}
    assert reacted == {(kind, PersonId(id_of(person))) for (kind, person), on in last.items() if on}


def last_word(acts: list[tuple[int, AnyContent]], kind: type[PinMessage | ResolveTopic]) -> LastWord | None:
    """What the last act of a kind said, told from number 2 on."""
    words = [
        LastWord(EntryId(id_of(n)), PersonId(id_of(person)), content.written_at_ms, content.on)
        for n, (person, content) in enumerate(acts, start=2)
        if isinstance(content, kind)
    ]
    return words[-1] if words else None


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


TITLES = st.sampled_from(["Лифт", "Крыша", "Двор"])
LATER_OF_TOPIC = st.one_of(
    st.builds(ChangeTopic, st.just(MESSAGE), st.integers(0, 9), TITLES, TITLES, TITLES, TITLES),
    st.builds(ResolveTopic, st.just(MESSAGE), st.integers(0, 9), st.booleans()),
    st.builds(HandOverTopic, st.just(MESSAGE), st.integers(0, 9), st.integers(0, 2).map(lambda n: PersonId(id_of(n)))),
)


@settings(CALM, max_examples=600)
@given(
    acts=st.lists(st.tuples(st.integers(0, 2), LATER_OF_TOPIC), max_size=10),
    order=st.randoms(use_true_random=False),
    sizes=st.lists(st.integers(1, 5), min_size=10, max_size=10),
)
def test_a_topic_is_the_same_in_whatever_portions_and_order_its_entries_come(
    acts: list[tuple[int, AnyContent]], order: "object", sizes: list[int]
) -> None:
    first = told(1, 0, CreateTopic(None, 1, "Начало", "other", "", ""))
    later = [told(n, person, content) for n, (person, content) in enumerate(acts, start=2)]
    whole = fold_subject([first, *later])
    assert isinstance(whole, TopicState)
    assert encode_state(in_portions(first, later, order, sizes)) == encode_state(whole)
    assert decode_state(encode_state(whole)) == whole
    said, keeper = told_of_topic(first.content, acts)
    assert isinstance(said, CreateTopic | ChangeTopic)
    words = (whole.title, whole.category, whole.purpose, whole.emoji)
    assert words == (said.title, said.category, said.purpose, said.emoji)
    assert whole.keeper == keeper
    assert whole.settled == last_word(acts, ResolveTopic)


def told_of_topic(first: AnyContent, acts: list[tuple[int, AnyContent]]) -> tuple[AnyContent, PersonId]:
    """Which words of a topic count and who keeps it, by walking through its entries in order."""
    said, keeper = first, PersonId(id_of(0))
    for person, content in acts:
        if PersonId(id_of(person)) == keeper and isinstance(content, ChangeTopic):
            said = content
        if PersonId(id_of(person)) == keeper and isinstance(content, HandOverTopic):
            keeper = content.person
    return said, keeper


def hand_over(number: int, giver: int, taker: int) -> Told:
    return told(number, giver, HandOverTopic(MESSAGE, number, PersonId(id_of(taker))))


def rename(number: int, person: int, title: str) -> Told:
    return told(number, person, ChangeTopic(MESSAGE, number, title, "other", "", ""))


def test_a_topic_is_described_by_its_keeper_of_the_time_and_by_nobody_else() -> None:
    first = told(1, 0, CreateTopic(None, 1, "Лифт", "other", "", ""))
    entries = [
        first,
        rename(2, 1, "Ещё не моя"),
        hand_over(3, 2, 2),
        hand_over(4, 0, 1),
        rename(5, 0, "Уже не моя"),
        rename(6, 1, "Теперь моя"),
        hand_over(7, 0, 2),
    ]
    state = fold_subject(entries)
    assert isinstance(state, TopicState)
    assert (state.title, state.keeper, state.author) == ("Теперь моя", PersonId(id_of(1)), PersonId(id_of(0)))


def test_a_topic_that_goes_to_and_fro_for_ever_stays_small_and_with_one_keeper_in_any_order() -> None:
    first = told(1, 0, CreateTopic(None, 1, "Лифт", "other", "", ""))
    turns = [hand_over(n, n % 2, (n + 1) % 2) for n in range(2, 1002)]
    state = fold_subject([first, *reversed(turns)])
    assert isinstance(state, TopicState)
    assert len(state.handed) == MAX_HAND_OVERS
    assert len(encode_state(state)) < 400 + MAX_HAND_OVERS * 80
    assert state.keeper == PersonId(id_of((turns[MAX_HAND_OVERS - 1].key[0] + 1) % 2))


def test_what_does_not_hand_a_topic_over_has_nobody_fold_it_again() -> None:
    first = told(1, 0, CreateTopic(None, 1, "Лифт", "other", "", ""))
    turns = [hand_over(n, n % 2, (n + 1) % 2) for n in range(2, 2 + MAX_HAND_OVERS)]
    state = fold_subject([first, *turns])
    assert state is not None
    keys = {told.id: told.key for told in (first, *turns)}
    for idle in (rename(99, 0, "Крыша"), hand_over(99, 0, 1), hand_over(99, 1, 0), hand_over(99, 2, 0)):
        assert not reaches_back(state, [idle], keys)
    assert not reaches_back(fold_subject([first]), [hand_over(9, 0, 0), hand_over(9, 1, 2)], keys)  # type: ignore[arg-type]


def test_a_topic_that_is_resolved_and_opened_a_thousand_times_stays_as_small_as_one() -> None:
    first = told(1, 0, CreateTopic(None, 1, "Лифт", "other", "", ""))
    words = [told(n, n % 7, ResolveTopic(MESSAGE, n, n % 2 == 0)) for n in range(2, 1002)]
    state = fold_subject([first, *reversed(words)])
    assert state is not None
    assert len(encode_state(state)) < 400


TEXT = "@Борис, @подъезд 2, @совет!"


def say(*mentions: Mention, text: str = TEXT) -> AnyContent | None:
    """What others understand of a message with these mentions."""
    return parse_content(encode(Say(None, 1, TOPIC, text, None, mentions)))


def test_mentions_of_every_kind_are_understood() -> None:
    assert say(BORIS, SECOND_ENTRANCE, COUNCIL) == Say(None, 1, TOPIC, TEXT, None, (BORIS, SECOND_ENTRANCE, COUNCIL))
    edit = EditMessage(MESSAGE, 1, TEXT, (BORIS,))
    assert parse_content(encode(edit)) == edit


@pytest.mark.parametrize(
    "mention",
    [
        Mention("person", "Борис", BORIS.person),
        Mention("person", "@Бор\nис", BORIS.person),
        Mention("person", "@Бор\u202eис", BORIS.person),
        Mention("person", "@Борис", None),
        Mention("person", "@Борис", PersonId(b"short")),
        Mention("person", "@Борис", BORIS.person, "2"),
        Mention("entrance", "@подъезд 2", None, ""),
        Mention("entrance", "@подъезд 2", None, "2" * 17),
        Mention("entrance", "@подъезд 2", BORIS.person, "2"),
        Mention("council", "@совет", BORIS.person),
        Mention("council", "@совет", None, "2"),
        Mention("council", "@" + "с" * 120),
        Mention("council", "@чего нет в тексте"),
        Mention("everybody", "@совет"),  # type: ignore[arg-type]  # as somebody else may write
    ],
)
def test_a_message_with_a_mention_that_no_program_writes_is_not_understood(mention: Mention) -> None:
    text = f"{TEXT} {mention.words}" if mention.words != "@чего нет в тексте" else TEXT
    assert say(mention, text=text) is None


def test_more_mentions_than_a_message_may_have_are_not_understood() -> None:
    assert say(*[BORIS] * MAX_MENTIONS) is not None
    assert say(*[BORIS] * (MAX_MENTIONS + 1)) is None


def in_portions(first: Told, later: list[Told], order: "object", sizes: list[int]) -> AnyState:
    """Fold mixed entries bit by bit, with no other keys than those of the rivals asked for; all where it takes that."""
    keys = {one.id: one.key for one in (first, *later)}
    mixed = list(later)
    order.shuffle(mixed)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    state = fold_subject([first])
    assert state is not None
    here = [first]
    for size in sizes:
        part, mixed = mixed[:size], mixed[size:]
        here += part
        known = {id_: keys[id_] for id_ in rivals(state, part)}
        state = fold_subject(here) if reaches_back(state, part, known) else fold_onto(state, part, known)
        assert state is not None
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
