"""Recovery keys on paper: 22 random bytes and 2 check bytes as 24 words, in English or Russian.

Each word stands for one byte, known by its first four letters (``words_en``, ``words_ru``). The checks are a Reed-Solomon
code over GF(256): any one or two wrong words are noticed for certain, and so any two that changed places; one wrong word
is located, so that the person knows where to look. A hash or CRC of two bytes would notice as much of the rest, all but
one in 65,536, but would promise nothing for two words and locate none. 176 random bits cannot be guessed, so the words
need no stretching (architecture.md, section 4, "Recovery").
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final, Literal, NewType

from neighbourhood.domain.twochecks import TwoChecks
from neighbourhood.domain.words_en import WORDS_EN
from neighbourhood.domain.words_ru import WORDS_RU

RecoverySecret = NewType("RecoverySecret", bytes)
"""22 random bytes: all that a recovery sheet holds."""

Language = Literal["en", "ru"]

SECRET_SIZE: Final = 22
WORD_COUNT: Final = 24
KNOWN_BY_LETTERS: Final = 4
MAX_TYPED_CHARS: Final = 2000
WORD_LISTS: Final[Mapping[Language, tuple[str, ...]]] = {"en": WORDS_EN, "ru": WORDS_RU}

_CHECKS: Final = TwoChecks(bits=8, polynomial=0b1_0001_1101, length=WORD_COUNT)
_TOKEN: Final = re.compile(r"[^\W\d_]+")
_INSIDE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\ufeff'’`"))
_BYTES: Final = {word: value for words in WORD_LISTS.values() for value, word in enumerate(words)}
_BYTES_BY_START: Final = {word[:KNOWN_BY_LETTERS]: value for word, value in _BYTES.items()}
_SUGGESTIONS: Final = 3
_LIKENESS: Final = 0.6


class UnusableWords(ValueError):
    """What was typed is no recovery key; the subclasses say why."""


class UnknownWord(UnusableWords):
    """``word`` (as it was typed, at number ``position`` from 1) is in neither list; ``suggestions``: up to three, best first."""

    def __init__(self, word: str, position: int, suggestions: tuple[str, ...]) -> None:
        super().__init__(f"word {position}")
        self.word = word
        self.position = position
        self.suggestions = suggestions


class WrongWordCount(UnusableWords):
    """``missing`` words are not there, or ``extra`` ones are too many; one of the two is 0."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} instead of {WORD_COUNT}")
        self.missing = max(WORD_COUNT - count, 0)
        self.extra = max(count - WORD_COUNT, 0)


class WrongWords(UnusableWords):
    """Every word is in the list, but the check does not fit. If one is wrong, it is number ``position`` (from 1).

    ``suggestion`` is the word that would fit there, in the language of the other words. Both are None when more is wrong
    or words changed places. Several errors can look like another single one: show it for comparison with the paper, never
    use it unasked.
    """

    def __init__(self, position: int | None, suggestion: str | None) -> None:
        super().__init__(f"word {position}" if position else "several words")
        self.position = position
        self.suggestion = suggestion


def words_of(secret: RecoverySecret, language: Language) -> tuple[str, ...]:
    """Return the 24 words of a secret, in the order in which they are printed; ValueError unless it has 22 bytes."""
    if len(secret) != SECRET_SIZE:
        raise ValueError("a recovery secret has 22 bytes")
    return tuple(WORD_LISTS[language][value] for value in _CHECKS.with_checks(secret))


def parse(text: str) -> RecoverySecret:
    """Return the secret whose words a person typed, in either language.

    Any case; anything but letters between the words, so also commas, line ends and the numbers of the sheet; ё or е; a
    word may be cut after its fourth letter. Raises UnknownWord for the first such, WrongWordCount or WrongWords, looked
    for in this order. Never accepts a wrong word in silence. What is far too long is WrongWordCount unread.
    """
    typed = list(typed_words(text))
    if len(text) > MAX_TYPED_CHARS or len(typed) > 2 * WORD_COUNT:
        raise WrongWordCount(max(len(typed), WORD_COUNT + 1))
    values = [_value(word, position) for position, word in enumerate(typed, start=1)]
    if len(values) != WORD_COUNT:
        raise WrongWordCount(len(values))
    if not _CHECKS.fits(values):
        raise _wrong(values, _language_of(typed))
    return RecoverySecret(bytes(values[:SECRET_SIZE]))


def suggestions(word: str) -> tuple[str, ...]:
    """Return up to three words of the lists that look like ``word``, best first; for a form that completes while typing."""
    plain = _plain(word)[:20]
    likeness = {known: _likeness(plain, known) for known in _BYTES}
    near = sorted((known for known in likeness if likeness[known] >= _LIKENESS), key=lambda known: -likeness[known])
    return tuple(near[:_SUGGESTIONS])


def typed_words(text: str) -> Iterator[str]:
    """Return what ``parse`` takes for the words of a text, as they were typed; of a far too long one the first ones."""
    return (
        found[0] for found in _TOKEN.finditer(unicodedata.normalize("NFKC", text[:MAX_TYPED_CHARS]).translate(_INSIDE))
    )


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().replace("ё", "е")


def _value(word: str, position: int) -> int:
    plain = _plain(word)
    value = _BYTES.get(plain)
    if value is not None:
        return value
    start = _BYTES_BY_START.get(plain[:KNOWN_BY_LETTERS])
    if start is not None and any(words[start].startswith(plain) for words in WORD_LISTS.values()):
        return start
    raise UnknownWord(word, position, suggestions(word))


def _likeness(typed: str, known: str) -> float:
    """How alike two words are, from 0 to 1. The first four letters alone count as much as the whole: people drop endings."""
    start = SequenceMatcher(None, typed[:KNOWN_BY_LETTERS], known[:KNOWN_BY_LETTERS], autojunk=False).ratio()
    return (start + SequenceMatcher(None, typed, known, autojunk=False).ratio()) / 2


def _wrong(values: Sequence[int], language: Language) -> WrongWords:
    mending = _CHECKS.located(values)
    return WrongWords(mending.place + 1, WORD_LISTS[language][mending.symbol]) if mending else WrongWords(None, None)


def _language_of(typed: Sequence[str]) -> Language:
    return "ru" if sum("а" <= _plain(word)[0] <= "я" for word in typed) * 2 > len(typed) else "en"
