"""A recovery key on paper: 24 words for the eyes of one person. No QR code, so that no camera reads it in passing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from neighbourhood.adapters.documents.invitations import heading, house_words
from neighbourhood.adapters.documents.paper import (
    ACCENT,
    ACCENT_SOFT,
    LINE,
    MUTED,
    PAGE_HEIGHT_MM,
    PAGE_WIDTH_MM,
    URGENT,
    Box,
    Paper,
    Type,
    drawn,
)
from neighbourhood.adapters.documents.words import day, name, words
from neighbourhood.domain.recovery import WORD_COUNT, Language

_MARGIN: Final = 20.0
_INNER: Final = PAGE_WIDTH_MM - 2 * _MARGIN
_COLUMNS: Final = 3
_ROWS: Final = WORD_COUNT // _COLUMNS
_SMALL: Final = Type(12)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """What stands on the sheet. ``words``: the 24 of ``domain.recovery.words_of``; ``person`` may be empty."""

    house: str
    person: str
    words: tuple[str, ...] = field(repr=False)
    fingerprint: tuple[str, str]
    printed: date
    language: Language


def recovery_pdf(sheet: RecoverySheet, *, resources: Path) -> bytes:
    """Return the sheet as a PDF of one A4 page; ValueError unless there are 24 words.

    The words are in the PDF as text: whoever saves it saves the key (``files.save_private``). ``resources``, threads and
    errors: see ``paper.drawn``.
    """
    if len(sheet.words) != WORD_COUNT:
        raise ValueError("a recovery key has 24 words")
    return drawn(words(sheet.language, "recovery"), resources, lambda paper: _page(paper, sheet))


def _page(paper: Paper, sheet: RecoverySheet) -> None:
    heading(paper, Box(_MARGIN, 14, _INNER, 12.5), sheet.house, Type(14, 600, ACCENT), badge_mm=11)
    title = Box(_MARGIN, 29.5, _INNER, 15)
    paper.line(title, words(sheet.language, "recovery"), Type(32, 700))
    top = title.bottom + 1
    if sheet.person:
        owner = Box(_MARGIN, top, _INNER, 8)
        paper.line(owner, name(sheet.person), Type(15, 500, MUTED))
        top = owner.bottom + 1
    end = paper.text(Box(_MARGIN, top + 1, _INNER, 0), words(sheet.language, "recovery lead"), Type(15))
    grid = Box(_MARGIN, end + 5, _INNER, 82)
    _grid(paper, grid, sheet.words)
    use = words(sheet.language, "recovery use")
    end = paper.text(Box(_MARGIN, grid.bottom + 5, _INNER, 0), use, Type(13, marks=True)) + 5
    end = _both_sides(paper, end, sheet.language) + 4
    _list(paper, Box(_MARGIN, end, _INNER, 0), sheet.language, "keeping", 3, URGENT)
    _foot(paper, sheet)


def _grid(paper: Paper, place: Box, written: Sequence[str]) -> None:
    """Down each column: the numbers say it, and thin lines between the columns."""
    paper.panel(place, fill=ACCENT_SOFT, radius_mm=4)
    inner = Box(place.left + 3, place.top + 3, place.width - 6, place.height - 6)
    width, height = inner.width / _COLUMNS, inner.height / _ROWS
    for column in range(1, _COLUMNS):
        x = inner.left + column * width
        paper.rule((x, inner.top + 2), (x, inner.bottom - 2), colour=LINE)
    for at, word in enumerate(written):
        cell = Box(inner.left + at // _ROWS * width, inner.top + at % _ROWS * height, width, height)
        paper.line(cell._replace(width=10.5), str(at + 1), Type(12, 500, ACCENT, "right"))
        paper.line(Box(cell.left + 14, cell.top, width - 15, height), word, Type(20, 600))


def _both_sides(paper: Paper, top: float, language: Language) -> float:
    half = (_INNER - 8) / 2
    can = _list(paper, Box(_MARGIN, top, half, 0), language, "can", 2, ACCENT)
    cannot = _list(paper, Box(_MARGIN + half + 8, top, half, 0), language, "cannot", 2, ACCENT)
    return max(can, cannot)


def _list(paper: Paper, place: Box, language: Language, key: str, count: int, colour: str) -> float:
    top = paper.text(place, words(language, key), Type(13, 600, colour)) + 0.8
    for number in range(1, count + 1):
        dot = Box(place.left + 0.5, top + 1.9, 1.5, 1.5)
        paper.disc(dot, colour)
        beside = Box(place.left + 4.5, top, place.width - 4.5, 0)
        top = paper.text(beside, words(language, f"{key} {number}"), _SMALL) + 1.0
    return top


def _foot(paper: Paper, sheet: RecoverySheet) -> None:
    top = PAGE_HEIGHT_MM - 36.0
    paper.rule((_MARGIN, top), (PAGE_WIDTH_MM - _MARGIN, top))
    house_words(paper, Box(_MARGIN, top + 3, _INNER, 18), sheet.fingerprint, sheet.language)
    printed = words(sheet.language, "printed", date=day(sheet.printed, sheet.language))
    last = f"{printed}. {words(sheet.language, 'no copy')}"
    paper.text(Box(_MARGIN, PAGE_HEIGHT_MM - 14.5, _INNER, 0), last, Type(11, 400, MUTED))
