"""Finding by the beginnings of words, and marking in a text what was looked for. Pure.

The index of messages knows base forms (``adapters.store.wordforms``); here a word of a text counts as a form of a wanted
one when both begin alike and end differently in a few letters. It only decides what is marked, never what is found.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from neighbourhood.app.texts import legible

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_STEM_CHARS: Final = 3
_LONGEST_ENDING_CHARS: Final = 3
_CUT_ENDING_CHARS: Final = 2
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def folded(text: str) -> str:
    """Return the text as it is compared: without case, ё as е."""
    return text.casefold().replace("ё", "е")


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: without case, ё as е."""
    return _WORD.findall(folded(text))


def begins_all(typed: str, text: str) -> bool:
    """Tell whether each typed word is the beginning of some word of the text; nothing typed fits all."""
    held = words_of(text)
    return all(any(word.startswith(wanted) for word in held) for wanted in words_of(typed))


def rank(typed: str, title: str) -> int:
    """Return 0 for a title that begins with what is typed, else 1: what is nearer comes first."""
    return 0 if folded(title).startswith(folded(typed).strip()) else 1


def is_form(word: str, wanted: str) -> bool:
    """Tell whether two folded words look like forms of one: «лифта» and «лифтом», but not «лист» and «лифт»."""
    if word == wanted:
        return True
    alike = next((place for place, (one, other) in enumerate(zip(word, wanted, strict=False)) if one != other), None)
    shared = min(len(word), len(wanted)) if alike is None else alike
    return (
        shared >= _SHORTEST_STEM_CHARS
        and max(len(word), len(wanted)) - shared <= _LONGEST_ENDING_CHARS
        and min(len(word), len(wanted)) - shared <= _CUT_ENDING_CHARS
    )


def around(text: str, words: str, length: int = 180) -> str:
    """Return the part of a text about the first of the words, on one line of about ``length`` characters."""
    flat = " ".join(legible(text).split())
    first = next(_places(flat, words_of(words)), (0, 0))[0]
    begin = max(first - length // 6, 0)
    space = flat.rfind(" ", max(begin - length // 4, 0), begin)
    begin = space + 1 if space >= 0 else begin if begin > length // 4 else 0
    cut = flat[begin : begin + length]
    return ("…" if begin else "") + cut + ("…" if begin + length < len(flat) else "")


def marked(line: str, words: str, *, beginnings: bool = False) -> str:
    """Return a line as StyledText: everything in it escaped, forms of the words between <b> and </b>.

    ``beginnings``: so are words that begin with one of them.
    """
    parts = []
    end = 0
    for start, stop in _places(line, words_of(words), beginnings):
        parts += [line[end:start].translate(_ESCAPES), "<b>", line[start:stop].translate(_ESCAPES), "</b>"]
        end = stop
    return "".join((*parts, line[end:].translate(_ESCAPES)))


def _places(text: str, wanted: Sequence[str], beginnings: bool = False) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        word = folded(match[0])
        if any(is_form(word, each) or (beginnings and word.startswith(each)) for each in wanted):
            yield match.span()
