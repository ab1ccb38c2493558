"""Text of neighbours on a terminal: nothing in it may move the cursor, colour, hide or turn anything around."""

import re
from typing import Final

_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_SPACES: Final = re.compile("[\\t\\n\\r\\v\\f\x85\u2028\u2029]+")
_HOSTILE_CHARACTERS: Final = (
    "\x00-\x1f\x7f-\x9f"  # control characters; the upper half holds one-character escape sequences
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides of the writing direction
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # line ends, byte order mark, annotations
    "\U000e0000-\U000e007f"  # invisible tags
    "\ud800-\udfff"  # halves of characters
)
_HOSTILE: Final = re.compile(f"[{_HOSTILE_CHARACTERS}]")


def safe(text: str) -> str:
    """Return ``text`` as one line that is harmless on every terminal."""
    return _HOSTILE.sub(_REPLACEMENT, _SPACES.sub(" ", text))


def safe_json(line: str) -> str:
    """Return one line of JSON with the same characters escaped; it still means the same."""
    return _HOSTILE.sub(lambda found: _escaped(ord(found[0])), line)


def _escaped(code: int) -> str:
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
