"""One version of the house rules: who has read it, in whatever order it is told, and the numbers of the rules."""

import random

import pytest

from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import EntryId, PersonId, SubjectId
from neighbourhood.domain.limits import MAX_BODY_BYTES, MAX_RULES_READERS
from neighbourhood.domain.subjects.content import AcknowledgeRules, AnyContent, DescribeRules, Told, parse_content
from neighbourhood.domain.subjects.rules import RulesState, numbered
from neighbourhood.domain.subjects.states import decode_state, encode_state, fold_onto, fold_subject

VERSION = SubjectId((1).to_bytes(32))
COUNCIL = 900


def person(number: int) -> PersonId:
    return PersonId(number.to_bytes(32))


def told(number: int, by: int, content: AnyContent) -> Told:
    id_ = EntryId(number.to_bytes(32))
    return Told(id_, (number, person(by), number, id_), person(by), content)


FIRST = told(1, COUNCIL, DescribeRules(None, 1, "Тихо с 22 до 8."))


def read(number: int, by: int) -> Told:
    return told(number, by, AcknowledgeRules(VERSION, number))


def folded(entries: list[Told]) -> RulesState:
    state = fold_subject(entries)
    assert isinstance(state, RulesState)
    assert decode_state(encode_state(state)) == state
    return state


def test_everybody_who_has_read_them_is_held_once_in_whatever_order_it_is_told() -> None:
    entries = [FIRST, read(5, 3), read(2, 7), read(4, 3), read(9, 1), read(6, 7)]
    for seed in range(20):
        shuffled = random.Random(seed).sample(entries, len(entries))
        later = [one for one in shuffled if one is not FIRST]
        state = folded([FIRST])
        for one in later:
            state = fold_onto(state, [one], {FIRST.id: FIRST.key})  # type: ignore[assignment]
        assert folded(shuffled) == state
        assert state.readers == (person(1), person(3), person(7))


def test_who_wrote_them_has_read_them() -> None:
    state = folded([FIRST])
    assert state.is_read_by(person(COUNCIL))
    assert not state.is_read_by(person(1))


def test_a_house_of_a_thousand_fits_and_a_flood_is_bounded() -> None:
    thousand = folded([FIRST, *(read(n + 2, n) for n in range(1000))])
    assert len(thousand.readers) == 1000
    flood = [read(n + 2, n) for n in range(MAX_RULES_READERS + 50)]
    state = folded([FIRST, *flood])
    assert state.readers == tuple(person(n) for n in range(MAX_RULES_READERS))
    assert fold_onto(folded([FIRST, *flood[100:]]), flood[:100], {FIRST.id: FIRST.key}) == state
    assert len(encode_state(state)) < 2 * MAX_BODY_BYTES


def test_rules_come_first_and_only_first_and_acknowledgements_only_later() -> None:
    assert parse_content(encode(DescribeRules(VERSION, 1, "Тихо."))) is None
    assert parse_content(encode(AcknowledgeRules(None, 1))) is None
    assert parse_content(encode(DescribeRules(None, 1, " \n"))) is None
    assert parse_content(encode(DescribeRules(None, 1, "Тихо."))) == DescribeRules(None, 1, "Тихо.")


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Тихо.", ("Тихо.",)),
        ("Тихо.\n\nЧисто.", ("Тихо.", "Чисто.")),
        ("Тихо\nс 22 до 8.\n \t\n\nЧисто.", ("Тихо\nс 22 до 8.", "Чисто.")),
        ("\n\nТихо.\n\n\n\nЧисто.\n\n", ("Тихо.", "Чисто.")),
        ("\n \n", ()),
    ],
)
def test_blank_lines_part_the_rules(text: str, rules: tuple[str, ...]) -> None:
    assert numbered(text) == rules
