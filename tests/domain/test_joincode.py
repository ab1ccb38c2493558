"""A join code forgives how it is typed, never what: a wrong code is reported and not accepted."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.domain import joincode
from neighbourhood.domain.joincode import MistypedCode, UnknownCharacter, UnusableCode, WrongLength

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = [joincode.random_code(data) for data in (bytes(12), bytes([255] * 12), bytes(range(12)), b"neighbourhod")]
SYMBOLS = st.lists(st.integers(0, 31), min_size=18, max_size=18)


def with_letters(code: str, changes: dict[int, str]) -> str:
    """The code without dashes, with other letters at some places, counted from 0."""
    letters = list(code.replace("-", ""))
    for place, letter in changes.items():
        letters[place] = letter
    return "".join(letters)


def complaint(text: str) -> MistypedCode:
    with pytest.raises(MistypedCode) as caught:
        joincode.parse(text)
    return caught.value


@given(SYMBOLS)
def test_every_code_is_read_back_as_it_was_written(symbols: list[int]) -> None:
    code = joincode.encode(symbols)
    assert [len(group) for group in code.split("-")] == [5, 5, 5, 5]
    assert joincode.parse(code) == code


@given(st.binary(min_size=12, max_size=12))
def test_a_random_code_is_correct(data: bytes) -> None:
    code = joincode.random_code(data)
    assert joincode.parse(code) == code


def test_every_one_of_the_90_bits_changes_the_code() -> None:
    codes = {joincode.random_code((1 << bit).to_bytes(12, "big")) for bit in range(6, 96)}
    assert len(codes | {joincode.random_code(bytes(12))}) == 91


@pytest.mark.parametrize("size", [0, 11, 13])
def test_a_random_code_needs_exactly_its_random_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="12 random bytes"):
        joincode.random_code(bytes(size))


@pytest.mark.parametrize("symbols", [[0] * 17, [0] * 19, [32] * 18, [-1] * 18])
def test_other_than_18_symbols_of_the_alphabet_are_refused(symbols: list[int]) -> None:
    with pytest.raises(ValueError, match="18 symbols"):
        joincode.encode(symbols)


@pytest.mark.parametrize("code", CODES)
def test_case_spaces_and_dashes_do_not_matter(code: str) -> None:
    bare = code.replace("-", "")
    spoken = " ".join(bare)
    for typed in (bare, bare.lower(), spoken, code.replace("-", " — "), f"\t{code}\n", code.replace("-", "\u00a0")):
        assert joincode.parse(typed) == code


def test_letters_that_look_like_digits_are_those_digits() -> None:
    code = joincode.encode([0, 1] * 9)
    for zero, one in (("O", "I"), ("o", "l"), ("o", "i"), ("O", "L"), ("О", "1")):
        assert joincode.parse(code.replace("0", zero).replace("1", one)) == code


def test_a_code_typed_with_a_russian_keyboard_is_read_by_its_shapes() -> None:
    code = joincode.encode([ALPHABET.index(letter) for letter in "ABEKMHPCTYXABEKMHP"])
    cyrillic = str.maketrans("ABEKMHPCTYX", "АВЕКМНРСТУХ")
    assert joincode.parse(code.translate(cyrillic)) == code
    assert joincode.parse(code.translate(cyrillic).lower()) == code


@pytest.mark.parametrize("code", CODES)
def test_every_single_mistyped_character_is_located_and_mended_in_the_suggestion(code: str) -> None:
    letters = code.replace("-", "")
    for place in range(20):
        for letter in set(ALPHABET) - {letters[place]}:
            found = complaint(with_letters(code, {place: letter}))
            assert (found.position, found.suggestion) == (place + 1, code)


def test_no_two_mistyped_characters_are_ever_accepted() -> None:
    """The code is linear, so the errors alone decide: all 182,590 pairs of places and errors on one code tell it."""
    code = joincode.encode([0] * 18)
    assert code == "00000-00000-00000-00000"
    letters = ALPHABET[1:]
    accepted = [
        (places, one, two)
        for places in combinations(range(20), 2)
        for one in letters
        for two in letters
        if _is_accepted(with_letters(code, {places[0]: one, places[1]: two}))
    ]
    assert accepted == []


@given(SYMBOLS, SYMBOLS)
def test_the_code_is_linear(one: list[int], two: list[int]) -> None:
    both = [left ^ right for left, right in zip(one, two, strict=True)]
    sums = [ALPHABET.index(a) ^ ALPHABET.index(b) for a, b in _pairs(joincode.encode(one), joincode.encode(two))]
    assert joincode.encode(both).replace("-", "") == "".join(ALPHABET[symbol] for symbol in sums)


@pytest.mark.parametrize("code", CODES)
def test_swapped_neighbours_are_never_accepted(code: str) -> None:
    letters = code.replace("-", "")
    for place in range(19):
        swapped = with_letters(code, {place: letters[place + 1], place + 1: letters[place]})
        assert swapped == letters or not _is_accepted(swapped)


def test_a_suggestion_is_always_a_correct_code_one_character_away() -> None:
    source = random.Random(1)
    for _ in range(2000):
        typed = "".join(source.choices(ALPHABET, k=20))
        if _is_accepted(typed):
            continue
        found = complaint(typed)
        assert (found.position is None) == (found.suggestion is None)
        if found.suggestion is not None and found.position is not None:
            assert joincode.parse(found.suggestion) == found.suggestion
            different = [at for at, (a, b) in enumerate(_pairs(typed, found.suggestion), start=1) if a != b]
            assert different == [found.position]


def test_random_letters_are_accepted_once_in_1024_times() -> None:
    source = random.Random(2)
    accepted = sum(_is_accepted("".join(source.choices(ALPHABET, k=20))) for _ in range(20_000))
    assert 5 <= accepted <= 40


@pytest.mark.parametrize(("length", "missing", "extra"), [(0, 20, 0), (19, 1, 0), (21, 0, 1), (40, 0, 20)])
def test_a_wrong_length_says_how_many_are_missing_or_too_many(length: int, missing: int, extra: int) -> None:
    with pytest.raises(WrongLength) as caught:
        joincode.parse("-" + "7" * length)
    assert (caught.value.missing, caught.value.extra) == (missing, extra)


@pytest.mark.parametrize("character", ["U", "u", "!", "Ж", "ß", "ﬆ", "٣", "²", "🏠", "\0"])
def test_an_unknown_character_is_named_with_its_place(character: str) -> None:
    with pytest.raises(UnknownCharacter) as caught:
        joincode.parse(f"0000-0 0{character}00")
    assert (caught.value.character, caught.value.position) == (character, 7)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_code_or_a_complaint_and_no_other_error(text: str) -> None:
    try:
        code = joincode.parse(text)
    except UnusableCode:
        return
    assert joincode.parse(code) == code


def _is_accepted(text: str) -> bool:
    try:
        joincode.parse(text)
    except MistypedCode:
        return False
    return True


def _pairs(one: str, other: str) -> list[tuple[str, str]]:
    return list(zip(one.replace("-", ""), other.replace("-", ""), strict=True))
