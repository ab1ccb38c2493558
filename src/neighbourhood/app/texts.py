"""Texts that people type, made fit for the log: NFC, no control characters, within the limits."""

import re
import unicodedata
from typing import Final

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.domain import limits
from neighbourhood.domain.subjects.content import is_unfit

_MAX_MARKS: Final = 30
"""On one letter, in a row. No writing needs more (UAX 15, stream-safe text); sorting them takes the square of their
number.
"""
_MANY_MARKS: Final = re.compile(rf"[^\w\s]{{{_MAX_MARKS + 1},}}")
_SHOWN_MARKS: Final = 6
"""On one letter: more pile up over the lines around it. Sanskrit in Tibetan letters and pointed Hebrew have up to five."""
_NO_MARKS: Final = "!-~\u00a1-\u00ac\u00ae-\u00bf\u2010-\u20cf\u2100-\u2bff\u3000-\u3029\U0001f000-\U0001faff"
_TOWER: Final = re.compile(rf"[^\w\s{_NO_MARKS}]{{{_SHOWN_MARKS + 1},}}")
_JOINERS: Final = "\u200c\u200d"
_NO_PLACE_IN_A_LINE: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")
_BLANK: Final = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that look like nothing at all."""
_LINE_ENDS: Final = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters
    "\u202a-\u202e\u2066-\u2069"  # overrides and isolates of the writing direction
    "\u2028\u2029\ufeff\ufff9-\ufffb\ud800-\udfff]"  # line ends, byte order mark, annotations, half characters
)


def clean_line(text: str, max_chars: int) -> str:
    """Return one line. Raises Fault EMPTY_TEXT or TEXT_TOO_LONG."""
    line = " ".join("".join(char for char in " ".join(_clean(text).split()) if not is_unfit(char)).split())
    if not line:
        raise Fault(FaultKind.EMPTY_TEXT)
    if len(line) > max_chars:
        raise Fault(FaultKind.TEXT_TOO_LONG, limit_chars=max_chars)
    return line


def clean_optional_line(text: str, max_chars: int) -> str:
    """Return one line, which may be empty. Raises Fault TEXT_TOO_LONG."""
    return clean_line(text, max_chars) if " ".join(_clean(text).split()) else ""


def composed(text: str) -> str:
    """Return the text in NFC, in time linear to its length: of marks on one letter only the first 30 are kept."""
    return unicodedata.normalize("NFC", _MANY_MARKS.sub(_fewer_marks, text))


def _fewer_marks(run: re.Match[str]) -> str:
    kept = []
    in_a_row = 0
    for char in run[0]:
        in_a_row = in_a_row + 1 if _is_sorted_by_nfc(char) else 0
        if in_a_row <= _MAX_MARKS:
            kept.append(char)
    return "".join(kept)


def _is_sorted_by_nfc(char: str) -> bool:
    """Whether it is a mark, or (some Tibetan vowels) comes apart into nothing but marks."""
    return unicodedata.combining(unicodedata.normalize("NFD", char)[0]) != 0


def encodable(text: str) -> str:
    """Return the text without lone surrogates, which UTF-8 cannot write; the rest stays as it was typed."""
    return text.encode("utf-8", "ignore").decode()


def legible(text: str) -> str:
    """Return a text of whatever origin as it may be shown: nothing in it moves the cursor or turns writing around.

    The log holds what was written; joiners, directions of single words and marks that some scripts and emoji need stay.
    """
    return _TOWER.sub(_lower_tower, _STEERING.sub("", _LINE_ENDS.sub("\n", text)))


def legible_line(text: str, max_chars: int) -> str:
    """Return the readable part of a name or title of whatever origin as one line of at most this length.

    It stands among words of the program or of the system, so of what is not seen only joiners are left.
    """
    line = " ".join(legible(text[: 4 * max_chars]).split())
    seen = "".join(char for char in line if char in _JOINERS or not _is_unseen(char))[:max_chars].strip()
    return seen if seen.strip(_JOINERS) else ""


def legible_name(text: str) -> str:
    """Return the readable part of a name of whatever origin: of a person, a house, an older chat."""
    return legible_line(text, limits.MAX_NAME_CHARS)


def _is_unseen(char: str) -> bool:
    return char in _BLANK or unicodedata.category(char) in _NO_PLACE_IN_A_LINE


def _lower_tower(run: re.Match[str]) -> str:
    kept = []
    height = 0
    for char in run[0]:
        kind = unicodedata.category(char)
        if kind != "Cf":  # what is not seen carries the tower on
            height = height + 1 if kind in ("Mn", "Me") else 0
        if height <= _SHOWN_MARKS or kind == "Cf":
            kept.append(char)
    return "".join(kept)


def clean_text(text: str) -> str:
    """Return a message's text with its lines. Raises Fault EMPTY_TEXT or TEXT_TOO_LONG."""
    if len(text) > limits.MAX_TEXT_BYTES:
        raise Fault(FaultKind.TEXT_TOO_LONG, limit_kib=limits.MAX_TEXT_BYTES // 1024)
    cleaned = _clean(text).strip()
    if not cleaned:
        raise Fault(FaultKind.EMPTY_TEXT)
    if len(cleaned.encode()) > limits.MAX_TEXT_BYTES:
        raise Fault(FaultKind.TEXT_TOO_LONG, limit_kib=limits.MAX_TEXT_BYTES // 1024)
    return cleaned


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    # Lone surrogates (category Cs) cannot be written as UTF-8; control characters (Cc) are not text.
    kept = (char for char in lines if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs"))
    return composed("".join(kept))
