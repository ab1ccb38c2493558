"""Invitations on paper: one or four to an A4 page, for somebody who has never seen the program."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal

from neighbourhood.adapters.documents.paper import (
    ACCENT,
    ACCENT_SOFT,
    INK,
    LINE,
    MUTED,
    PAGE_HEIGHT_MM,
    PAGE_WIDTH_MM,
    WHITE,
    Box,
    Paper,
    Type,
    drawn,
)
from neighbourhood.adapters.documents.words import day, name, words
from neighbourhood.app.links import SCHEME
from neighbourhood.domain.joincode import JoinCode
from neighbourhood.domain.recovery import Language

_QUIET_MODULES: Final = 4
"""Light modules around a QR code, of ISO/IEC 18004."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationSheet:
    """What stands on one sheet. ``flat`` is empty for a guest or a courier; ``uses`` 0 and ``expires`` None say nothing."""

    house: str
    flat: str
    code: JoinCode
    fingerprint: tuple[str, str]
    language: Language
    uses: int = 0
    expires: date | None = None


def invitations_pdf(sheets: Sequence[InvitationSheet], *, per_page: Literal[1, 4], resources: Path) -> bytes:
    """Return the sheets in their order as a PDF of A4 pages; ValueError if there are none.

    ``resources``, threads and errors: see ``paper.drawn``.
    """
    if not sheets:
        raise ValueError("no sheets")

    def draw(paper: Paper) -> None:
        for first in range(0, len(sheets), per_page):
            if first:
                paper.new_page()
            if per_page == 1:
                _whole_page(paper, sheets[first])
            else:
                _four(paper, sheets[first : first + 4])

    return drawn(f"{words(sheets[0].language, 'invitation')}: {name(sheets[0].house)}", resources, draw)


def join_link(code: JoinCode) -> str:
    """Return the link in the QR code: it opens the program with the code filled in (``app.links``)."""
    return f"{SCHEME}://join/{code.replace('-', '')}"


def qr_rows(code: JoinCode) -> list[list[int]]:
    """Return the modules of the QR code of a join code without its quiet zone, 1 for dark. Correction level M or better."""
    import segno

    return [list(row) for row in segno.make_qr(join_link(code), error="m").matrix]


# --- one to a page ---

_MARGIN: Final = 20.0
_INNER: Final = PAGE_WIDTH_MM - 2 * _MARGIN


def _whole_page(paper: Paper, sheet: InvitationSheet) -> None:
    heading(paper, Box(_MARGIN, 18, _INNER, 13.5), sheet.house, Type(15, 600, ACCENT), badge_mm=12)
    top = 42.0
    if sheet.flat:
        top = paper.text(Box(_MARGIN, top, _INNER, 10), words(sheet.language, "invitation"), Type(17, 500, MUTED))
    title = Box(_MARGIN, top, _INNER, 18)
    paper.line(title, _title(sheet), Type(38, 700))
    end = paper.text(Box(_MARGIN, title.bottom + 3, _INNER, 20), words(sheet.language, "lead"), Type(15, 400, MUTED))
    panel = Box(_MARGIN, end + 8, _INNER, 66)
    _code_panel(paper, panel, sheet)
    _steps(paper, Box(_MARGIN, panel.bottom + 11, _INNER, 0), sheet, "step", Type(17.5, marks=True), gap=5.5)
    _foot(paper, sheet)


def _code_panel(paper: Paper, place: Box, sheet: InvitationSheet) -> None:
    paper.panel(place, fill=ACCENT_SOFT, radius_mm=4)
    square = Box(place.left + 7, place.top + 5.5, 49, 49)
    _qr(paper, square, sheet)
    caption = Box(square.left, square.bottom + 0.8, square.width, 6)
    paper.line(caption, words(sheet.language, "camera"), Type(10, 400, MUTED, "centre"))
    right = Box(square.right + 9, place.top + 6, place.right - square.right - 9 - 7, 8)
    paper.text(right, words(sheet.language, "code"), Type(15, 600, ACCENT))
    _groups(paper, Box(right.left, right.top + 10, right.width, 42), sheet.code, Type(33, 700, INK, "centre", 6), gap=4)


def _foot(paper: Paper, sheet: InvitationSheet) -> None:
    top = PAGE_HEIGHT_MM - 53
    terms = " ".join(part for part in (_terms(sheet), words(sheet.language, "keep")) if part)
    top = paper.text(Box(_MARGIN, top, _INNER, 14), terms, Type(13, 500)) + 5
    paper.rule((_MARGIN, top), (PAGE_WIDTH_MM - _MARGIN, top))
    house_words(paper, Box(_MARGIN, top + 4, _INNER, 24), sheet.fingerprint, sheet.language)


def house_words(paper: Paper, place: Box, fingerprint: tuple[str, str], language: Language) -> None:
    """Write the two words of the house, and beside them that they are for recognition only."""
    left = place._replace(width=place.width * 0.42)
    under = paper.text(left, words(language, "house words"), Type(11, 400, MUTED)) + 0.5
    paper.line(Box(left.left, under, left.width - 4, 9), " · ".join(fingerprint), Type(18, 600, ACCENT))
    right = Box(left.right, place.top, place.right - left.right, place.height)
    paper.text(right, words(language, "house words why"), Type(12, 400, MUTED))


# --- four to a page ---


def _four(paper: Paper, sheets: Sequence[InvitationSheet]) -> None:
    width, height = PAGE_WIDTH_MM / 2, PAGE_HEIGHT_MM / 2
    for at, sheet in enumerate(sheets):
        _quarter(paper, Box(at % 2 * width, at // 2 * height, width, height).inset(8.5), sheet)
    paper.rule((width, 0), (width, PAGE_HEIGHT_MM), dashed=True)
    paper.rule((0, height), (PAGE_WIDTH_MM, height), dashed=True)


def _quarter(paper: Paper, place: Box, sheet: InvitationSheet) -> None:
    heading(paper, place._replace(height=12), sheet.house, Type(11, 600, ACCENT), badge_mm=8)
    kicker = Box(place.left, place.top + 13.2, place.width, 5)
    if sheet.flat:
        paper.text(kicker, words(sheet.language, "invitation"), Type(10.5, 500, MUTED))
    title = Box(place.left, kicker.bottom - 0.3, place.width, 10)
    paper.line(title, _title(sheet), Type(22, 700))
    panel = Box(place.left, title.bottom + 2.5, place.width, 40)
    paper.panel(panel, fill=ACCENT_SOFT)
    square = Box(panel.left + 3, panel.top + 3, 34, 34)
    _qr(paper, square, sheet)
    right = Box(square.right + 3, panel.top + 3, panel.right - square.right - 6, 5)
    paper.text(right, words(sheet.language, "code"), Type(10.5, 600, ACCENT))
    _groups(
        paper, Box(right.left, right.top + 6.2, right.width, 27.8), sheet.code, Type(16, 700, INK, "centre", 4), gap=1.6
    )
    end = _steps(
        paper, Box(place.left, panel.bottom + 4, place.width, 0), sheet, "short", Type(12.5, marks=True), gap=2
    )
    _quarter_foot(paper, Box(place.left, end + 1.2, place.width, place.bottom - end - 1.2), sheet)


def _quarter_foot(paper: Paper, place: Box, sheet: InvitationSheet) -> None:
    both = f"{words(sheet.language, 'house words')}: {' · '.join(sheet.fingerprint)}"
    why = words(sheet.language, "house words short")
    terms = " ".join(part for part in (_terms(sheet), words(sheet.language, "keep short")) if part)
    lines = [(terms, Type(10, 500)), (both, Type(10.5, 600, ACCENT)), (why, Type(10, 400, MUTED))]
    top = place.bottom - sum(paper.height(text, style, place.width) for text, style in lines) - 2.5
    for at, (text, style) in enumerate(lines):
        top = paper.text(place._replace(top=top), text, style) + (2.5 if at == 0 else 0)
        if at == 0:
            paper.rule((place.left, top - 1.2), (place.right, top - 1.2))


# --- parts of both ---


def heading(paper: Paper, place: Box, house: str, style: Type, *, badge_mm: float) -> None:
    """Draw the green badge with the house, and beside it the house's name on a few lines."""
    badge = Box(place.left, place.top, badge_mm, badge_mm)
    paper.panel(badge, fill=ACCENT, radius_mm=badge_mm / 5)
    paper.icon(badge.inset(badge_mm * 0.18), "house", WHITE)
    beside = Box(badge.right + badge_mm / 4, place.top, place.right - badge.right - badge_mm / 4, place.height)
    text, fitting = paper.fitted(name(house), style, beside)
    middle = place.top + max(badge_mm, paper.height(text, fitting, beside.width)) / 2
    paper.text(beside._replace(top=middle - paper.height(text, fitting, beside.width) / 2), text, fitting)


def _title(sheet: InvitationSheet) -> str:
    flat = name(sheet.flat)
    return words(sheet.language, "flat", flat=flat) if flat else words(sheet.language, "invitation")


def _qr(paper: Paper, square: Box, sheet: InvitationSheet) -> None:
    rows = qr_rows(sheet.code)
    paper.panel(square, fill=WHITE, radius_mm=1.5)
    paper.modules(square.inset(square.width * _QUIET_MODULES / (len(rows) + 2 * _QUIET_MODULES)), rows)


def _groups(paper: Paper, place: Box, code: JoinCode, style: Type, *, gap: float) -> None:
    """Draw the four groups in two rows, all in the same size."""
    width, height = (place.width - gap) / 2, (place.height - gap) / 2
    groups = code.split("-")
    room = Box(0, 0, width, height).inset(1.2)
    size_pt = min(paper.fitted(group, style, room).style.size_pt for group in groups)
    for at, group in enumerate(groups):
        cell = Box(place.left + at % 2 * (width + gap), place.top + at // 2 * (height + gap), width, height)
        paper.panel(cell, fill=WHITE, edge=LINE, radius_mm=min(2.0, height / 6))
        paper.line(cell.inset(1.2), group, style.sized(size_pt))


def _steps(paper: Paper, place: Box, sheet: InvitationSheet, key: str, style: Type, *, gap: float) -> float:
    line = paper.height("1", style, place.width)
    disc = line * 1.12
    top = place.top
    for number in (1, 2, 3):
        circle = Box(place.left, top - (disc - line) / 2, disc, disc)
        paper.disc(circle, ACCENT)
        paper.line(circle, str(number), Type(style.size_pt * 0.86, 700, WHITE, "centre"))
        beside = Box(circle.right + disc * 0.45, top, place.right - circle.right - disc * 0.45, 0)
        top = paper.text(beside, words(sheet.language, f"{key} {number}"), style) + gap
    return top - gap


def _terms(sheet: InvitationSheet) -> str:
    until = day(sheet.expires, sheet.language) if sheet.expires else ""
    if sheet.uses and until:
        return words(sheet.language, "uses and expires", uses=sheet.uses, expires=until) + "."
    if sheet.uses:
        return words(sheet.language, "uses", uses=sheet.uses) + "."
    return words(sheet.language, "only expires", expires=until) + "." if until else ""
