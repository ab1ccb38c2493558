"""The text of a file that a person has typed or a spreadsheet program has saved, in any of the ways these write letters."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

from neighbourhood.app.faults import Fault, FaultKind

MAX_FILE_BYTES: Final = 1024 * 1024
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of spreadsheet programs begin: a zip archive since 2007, and what was before it."""
_CONTROLS: Final = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r\x1a")


def text_of(data: bytes, file: str) -> str:
    """Return the text of a file. Raises Fault FILE_NOT_READABLE (empty, workbook, not_text).

    A table in UTF-16 begins with the mark that says so, as spreadsheet programs write it. What is not UTF-8 is taken for
    Windows-1251, which Russian ones save; whoever brings it sees the letters in the preview.
    """
    if data.startswith(_WORKBOOKS):
        raise Fault(FaultKind.FILE_NOT_READABLE, why="workbook", file=file)
    text = _decoded(data)
    if text is None or _CONTROLS & set(text):
        raise Fault(FaultKind.FILE_NOT_READABLE, why="not_text", file=file)
    if not text.strip("\ufeff\x1a \t\r\n"):
        raise Fault(FaultKind.FILE_NOT_READABLE, why="empty", file=file)
    return text


def _decoded(data: bytes) -> str | None:
    marked = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1251"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
