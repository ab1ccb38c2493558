"""A recovery key on paper is read however it is typed, and no wrong word passes in silence."""

import random
import unicodedata
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.domain import recovery
from neighbourhood.domain.recovery import (
    WORD_LISTS,
    Language,
    RecoverySecret,
    UnknownWord,
    UnusableWords,
    WrongWordCount,
    WrongWords,
)

BOTH: tuple[Language, ...] = ("en", "ru")
SECRET = RecoverySecret(b"neighbourhood recovery")
ENGLISH = (
    "kayak ivory jigsaw jasmine jewel igloo kettle ladder kiwi jewel kettle kettle "
    "island ceiling kiwi ivory insect kettle lamp ivory kiwi lemon cinema july"
)
RUSSIAN = (
    "лодка кукла лампа кухня ладонь кресло локоть медведь лыжи ладонь локоть локоть "
    "кувшин василек лыжи кукла крыша локоть метро кукла лыжи морковь вишня ластик"
)
LISTS = {
    "en": "2adbd082ff727b5c6fa950d34fdf76ae2a55be98f23ee64b3323e1b0c4c95d3a",
    "ru": "9c77e972a4bbcf65f724e944ea2ae8b60ad819057b3b53b74b87f7dcf73fd162",
}
SECRETS = st.binary(min_size=22, max_size=22).map(RecoverySecret)


def complaint(words: list[str]) -> WrongWords:
    with pytest.raises(WrongWords) as caught:
        recovery.parse(" ".join(words))
    return caught.value


# --- the lists ---


@pytest.mark.parametrize("language", BOTH)
def test_the_words_printed_on_paper_stay_what_they_are(language: Language) -> None:
    assert sha256("\n".join(WORD_LISTS[language]).encode()).hexdigest() == LISTS[language]


@pytest.mark.parametrize("language", BOTH)
def test_there_are_256_short_words_in_order_each_known_by_its_first_four_letters(language: Language) -> None:
    words = WORD_LISTS[language]
    assert len(words) == 256
    assert list(words) == sorted(words)
    assert len({word[:4] for word in words}) == 256
    assert all(4 <= len(word) <= 9 for word in words)


@pytest.mark.parametrize("language", BOTH)
def test_no_word_becomes_another_by_one_mistake(language: Language) -> None:
    words = set(WORD_LISTS[language])
    letters = sorted({letter for word in words for letter in word})
    assert [word for word in words for other in _one_mistake_away(word, letters) if other in words] == []


def test_words_are_written_in_the_plain_letters_of_their_language() -> None:
    alphabets = {"en": set("abcdefghijklmnopqrstuvwxyz"), "ru": set("абвгдежзийклмнопрстуфхцчшщъыьэюя")}
    for language in BOTH:
        assert set("".join(WORD_LISTS[language])) <= alphabets[language]


def _one_mistake_away(word: str, letters: list[str]) -> set[str]:
    """A letter dropped, changed or added, or two neighbours swapped."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    dropped = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    changed = {left + letter + right[1:] for left, right in cuts if right for letter in letters}
    added = {left + letter + right for left, right in cuts for letter in letters}
    return (dropped | swapped | changed | added) - {word}


# --- writing and reading ---


def test_a_secret_has_the_words_it_always_had() -> None:
    assert " ".join(recovery.words_of(SECRET, "en")) == ENGLISH
    assert " ".join(recovery.words_of(SECRET, "ru")) == RUSSIAN
    first = recovery.words_of(RecoverySecret(bytes(range(22))), "en")
    assert (first[0], first[21], first[22:]) == ("acorn", "boat", ("tennis", "thread"))


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN])
def test_the_words_of_either_language_give_the_same_secret(text: str) -> None:
    assert recovery.parse(text) == SECRET


@given(SECRETS, st.sampled_from(BOTH))
def test_every_secret_is_read_back_as_it_was_written(secret: RecoverySecret, language: Language) -> None:
    words = recovery.words_of(secret, language)
    assert len(words) == 24
    assert recovery.parse(" ".join(words)) == secret


@pytest.mark.parametrize("size", [0, 21, 23])
def test_a_secret_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="22 bytes"):
        recovery.words_of(RecoverySecret(bytes(size)), "en")


@pytest.mark.parametrize("words", [ENGLISH.split(), RUSSIAN.split()])
def test_case_commas_numbers_and_line_ends_do_not_matter(words: list[str]) -> None:
    numbered = [f"{number}. {word}" for number, word in enumerate(words, start=1)]
    for typed in (
        "\n".join(numbered),
        ", ".join(word.upper() for word in words),
        "  ;\t".join(word.title() for word in words),
        "".join(f"{number:02}{word} " for number, word in enumerate(words, start=1)),
        " \u200b".join(words),
        "\ufeff" + "\u00a0".join(words) + ".\r\n",
    ):
        assert recovery.parse(typed) == SECRET


def test_four_letters_of_each_word_are_enough() -> None:
    for text in (ENGLISH, RUSSIAN):
        assert recovery.parse(" ".join(word[:4] for word in text.split())) == SECRET
        assert recovery.parse(" ".join(word[:5] for word in text.split())) == SECRET


def test_yo_is_read_as_ye_however_the_keyboard_makes_it() -> None:
    for yo in ("ё", "Ё", unicodedata.normalize("NFD", "ё")):
        assert recovery.parse(RUSSIAN.replace("василек", f"васил{yo}к")) == SECRET


def test_a_short_i_made_of_two_marks_is_one_letter() -> None:
    secret = RecoverySecret(bytes([WORD_LISTS["ru"].index("чайник")]) + bytes(21))
    assert recovery.parse(unicodedata.normalize("NFD", " ".join(recovery.words_of(secret, "ru")))) == secret


# --- what is wrong ---


@pytest.mark.parametrize("language", BOTH)
def test_every_single_wrong_word_is_found_and_named_with_the_word_that_fits(language: Language) -> None:
    right = list(recovery.words_of(SECRET, language))
    for place in range(24):
        for word in set(WORD_LISTS[language]) - {right[place]}:
            found = complaint([*right[:place], word, *right[place + 1 :]])
            assert (found.position, found.suggestion) == (place + 1, right[place])


@given(SECRETS, st.sets(st.integers(0, 23), min_size=2, max_size=2), st.integers(1, 255), st.integers(1, 255))
def test_no_two_wrong_words_are_ever_accepted(secret: RecoverySecret, places: set[int], one: int, other: int) -> None:
    words = list(recovery.words_of(secret, "en"))
    for place, shift in zip(sorted(places), (one, other), strict=True):
        words[place] = WORD_LISTS["en"][(WORD_LISTS["en"].index(words[place]) + shift) % 256]
    complaint(words)


@pytest.mark.parametrize("language", BOTH)
def test_no_two_words_that_changed_places_are_ever_accepted(language: Language) -> None:
    right = list(recovery.words_of(SECRET, language))
    for one in range(24):
        for other in range(one):
            swapped = right.copy()
            swapped[one], swapped[other] = right[other], right[one]
            if swapped != right:
                complaint(swapped)


def test_words_read_across_the_columns_instead_of_down_are_not_accepted() -> None:
    words = recovery.words_of(SECRET, "en")
    complaint([words[column * 8 + row] for row in range(8) for column in range(3)])


def test_words_at_random_are_accepted_about_once_in_65536_times() -> None:
    source = random.Random(3)
    accepted = 0
    for _ in range(20_000):
        accepted += _is_accepted(source.choices(WORD_LISTS["en"], k=24))
    assert accepted <= 4


def test_an_unknown_word_is_named_with_its_number_and_like_words() -> None:
    words = ENGLISH.split()
    words[4] = "Juwel"
    with pytest.raises(UnknownWord) as caught:
        recovery.parse("1) " + " ".join(words))
    assert (caught.value.word, caught.value.position) == ("Juwel", 5)
    assert caught.value.suggestions[0] == "jewel"
    assert len(caught.value.suggestions) <= 3


@pytest.mark.parametrize(
    ("typed", "meant"), [("тилефон", "телефон"), ("мишок", "мешок"), ("gardn", "garden"), ("frend", "friend")]
)
def test_a_misspelt_word_suggests_the_one_that_was_meant(typed: str, meant: str) -> None:
    assert recovery.suggestions(typed)[0] == meant


def test_a_word_like_no_other_suggests_nothing() -> None:
    assert recovery.suggestions("xyz") == ()


def test_a_word_that_only_begins_like_one_of_the_list_is_not_taken_for_it() -> None:
    with pytest.raises(UnknownWord):
        recovery.parse(ENGLISH.replace("kettle", "kettledrum"))
    with pytest.raises(UnknownWord):
        recovery.parse(ENGLISH.replace("jewel", "jew"))


@pytest.mark.parametrize(("count", "missing", "extra"), [(0, 24, 0), (23, 1, 0), (25, 0, 1), (48, 0, 24)])
def test_a_wrong_number_of_words_says_how_many_are_missing_or_too_many(count: int, missing: int, extra: int) -> None:
    with pytest.raises(WrongWordCount) as caught:
        recovery.parse(" ".join((ENGLISH.split() * 2)[:count]))
    assert (caught.value.missing, caught.value.extra) == (missing, extra)


@pytest.mark.parametrize("text", ["acorn " * 10_000, "a" * 1_000_000, "1 " * 500_000])
def test_a_text_of_any_length_is_refused_without_work_over_all_of_it(text: str) -> None:
    with pytest.raises(WrongWordCount):
        recovery.parse(text)


@given(st.text(max_size=200))
def test_whatever_is_typed_is_a_key_or_a_complaint_and_no_other_error(text: str) -> None:
    with pytest.raises(UnusableWords):
        recovery.parse(text)


def test_no_complaint_repeats_the_secret_words_in_its_text() -> None:
    """Messages of exceptions end up in logs."""
    right = ENGLISH.split()
    with pytest.raises(UnknownWord) as unknown:
        recovery.parse(ENGLISH.replace("lamp", "lampp"))
    wrong = complaint(["zebra", *right[1:]])
    assert str(unknown.value) == "word 19"
    assert str(wrong) == "word 1"


def _is_accepted(words: list[str]) -> bool:
    try:
        recovery.parse(" ".join(words))
    except WrongWords:
        return False
    return True
