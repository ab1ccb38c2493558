"""The text of a WhatsApp export, which is UTF-8, also when an editor on Windows has saved it again in its own coding."""

import codecs
import re
from pathlib import Path
from typing import Final

from neighbourhood.adapters.imports.import_files import bad, check_utf8
from neighbourhood.app.faults import Fault

_WIDE: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_SAMPLE_CHARS: Final = 1024 * 1024
_WORD: Final = re.compile(r"[^\W\d_]+")
_RUSSIAN: Final = re.compile("[А-ЯЁа-яё][а-яё]+")
"""As Windows-1251 gives it only for text that is in it: other codings become words of odd or capital letters."""
_MOSTLY: Final = 4
_TORN: Final = "\ufffd"
"""Stands for half a character at the end, so that the last line is seen to be cut off."""


def decoded(path: Path, source: str, data: bytes) -> str:
    """Return the text: of UTF-8, of UTF-16 that says so at its beginning, or of Windows-1251 that
    is mostly Russian. A character that breaks off at the end is one U+FFFD. Raises Fault (not_utf8).
    """
    if coding := _WIDE.get(data[:2]):
        return _wide(path, source, data[2:], coding)
    try:
        check_utf8(path, source, data, torn=True)
    except Fault:
        if (text := _windows_1251(data)) is not None:
            return text
        raise
    return _with_torn_end(data.removeprefix(codecs.BOM_UTF8), "utf-8")


def _wide(path: Path, source: str, data: bytes, coding: str) -> str:
    try:
        return _with_torn_end(data, coding)
    except UnicodeDecodeError as problem:
        raise bad(path, source, "not_utf8", line=data.count(b"\n", 0, problem.start) + 1) from problem


def _with_torn_end(data: bytes, coding: str) -> str:
    decoder = codecs.getincrementaldecoder(coding)()
    text = decoder.decode(data)
    return text + _TORN if decoder.getstate()[0] else text


def _windows_1251(data: bytes) -> str | None:
    """Return the text if it is one of a Russian chat, else None: every single byte means something in this coding."""
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        return None
    sample = text[:_SAMPLE_CHARS]
    words = [word for word in _WORD.findall(sample) if len(word) > 1 and not word.isascii()]
    russian = sum(_RUSSIAN.fullmatch(word) is not None for word in words)
    mostly = russian > 0 and russian > _MOSTLY * (len(words) - russian)
    return text if mostly else None
