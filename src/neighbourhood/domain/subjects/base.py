"""What every kind of the content lane begins with, and what every name and title must be."""

import unicodedata
from typing import Final

import msgspec

from neighbourhood.domain.ids import PersonId, SubjectId

_INVISIBLE: Final = frozenset(
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)


class Content(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Base: ``subject`` is nil in the first entry of a subject; ``written_at_ms`` is the author's clock."""

    subject: SubjectId | None
    written_at_ms: int


class State(msgspec.Struct, frozen=True, array_like=True):
    """Base of all states; ``author`` is the person of the first entry."""

    author: PersonId
    written_at_ms: int


def is_line(text: str, max_chars: int) -> bool:
    """Whether a name or title is one readable line: no control characters, nothing that turns the writing around."""
    return 0 < len(text) <= max_chars and not any(is_unfit(char) for char in text)


def is_unfit(char: str) -> bool:
    """Whether a character has no place in a name: it moves the cursor, turns the writing around or shows nothing."""
    return char in _INVISIBLE or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
