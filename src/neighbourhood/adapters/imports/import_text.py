"""Texts and names from a foreign file, made fit to be kept and shown."""

import re
from typing import Final

from neighbourhood.app.texts import composed
from neighbourhood.domain import limits

_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TURNS_DIRECTION: Final = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_BREAK_WINDOW_BYTES: Final = 2000


def clean_text(text: str) -> str:
    """Return the text in NFC without control characters other than newline and tab."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return composed(_NOT_TEXT.sub("", text))


def clean_name(name: str, max_chars: int) -> str:
    """Return a name of one line without direction marks, which could show it as another's."""
    name = " ".join(_TURNS_DIRECTION.sub("", clean_text(name)).split())
    return name if len(name) <= max_chars else name[: max_chars - 1].rstrip() + "…"


def split_text(text: str) -> list[str]:
    """Return parts of at most ``limits.MAX_TEXT_BYTES`` UTF-8 bytes that together are the text; ends of lines and
    words are preferred.
    """
    data = text.encode()
    parts = []
    start = 0
    while len(data) - start > limits.MAX_TEXT_BYTES:
        end = start + _good_end(data[start : start + limits.MAX_TEXT_BYTES])
        parts.append(data[start:end].decode())
        start = end
    return [*parts, data[start:].decode()]


def _good_end(data: bytes) -> int:
    """Return where to end a part: after a line or a word near its end, or else after a whole character."""
    nearby = len(data) - _BREAK_WINDOW_BYTES
    end = data.rfind(b"\n", nearby) + 1 or data.rfind(b" ", nearby) + 1
    return end or len(data.decode(errors="ignore").encode())
