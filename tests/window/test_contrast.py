"""The colours keep WCAG 2.2 AA in both themes: 4.5 to 1 for text (1.4.3), 3 to 1 for edges and signs (1.4.11)."""

import re
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "ui"
THEME = (UI / "theme" / "Theme.qml").read_text("utf-8")
PAPERS = ("paper", "surface", "raised", "hover", "accentSoft", "amberSoft", "urgentSoft")
TEXT: dict[str, tuple[str, ...]] = {
    "ink": (*PAPERS, "line", "lit"),
    "muted": PAPERS,
    "accent": ("paper", "surface", "raised", "hover", "accentSoft", "urgentSoft"),
    "urgent": ("paper", "surface", "raised", "hover", "urgentSoft"),
    "amber": ("paper", "surface", "raised", "amberSoft"),
    "accentInk": ("accent", "accentStrong"),
    "paper": ("ink",),
}
"""Which colour is written on which. ``accentInk`` on ``accent`` is selected text too; ``paper`` on ``ink`` is a tip."""
SIGNS: dict[str, tuple[str, ...]] = {
    "field": ("paper", "surface", "raised"),
    "accent": (*PAPERS[:5], "urgentSoft", "lit"),
    "accentStrong": ("paper", "surface", "raised"),
    "urgent": (*PAPERS[:4], "urgentSoft"),
    "amber": ("paper", "surface", "raised", "amberSoft"),
}
"""Edges of what can be used, rings of the focus, signs, the filled part of a bar."""
DECORATION = {"line", "veil"}
"""Nothing is known by them alone: lines between what stands apart anyway, a quiet badge, the veil under a sheet."""
BOTH = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@BOTH
def test_text_stands_out_from_what_is_behind_it(dark: bool) -> None:
    assert _weak(TEXT, 4.5, dark) == []


@BOTH
def test_edges_and_signs_stand_out_from_what_is_behind_them(dark: bool) -> None:
    assert _weak(SIGNS, 3, dark) == []


@BOTH
def test_initials_stand_out_from_their_circles(dark: bool) -> None:
    inks, papers = (_list(name, dark) for name in ("avatarInk", "avatarPaper"))
    assert len(inks) == len(papers) == 6
    assert [n for n, pair in enumerate(zip(inks, papers, strict=True)) if _contrast(*pair) < 4.5] == []


def test_every_colour_of_the_theme_is_in_the_tables() -> None:
    tabled = {name for table in (TEXT, SIGNS) for ink, papers in table.items() for name in (ink, *papers)}
    named = set(re.findall(r"property color (\w+)", THEME))
    assert set(_tokens(dark=False)) | {"veil"} == named
    assert tabled | DECORATION == named
    assert set(re.findall(r"property list<color> (\w+)", THEME)) == {"avatarInk", "avatarPaper"}


def test_every_value_of_the_theme_is_used_and_none_is_written_elsewhere() -> None:
    pages = {path: path.read_text("utf-8") for path in UI.rglob("*.qml") if path.name != "Theme.qml"}
    shown = [text for path, text in pages.items() if UI / "gallery" not in path.parents]
    used = {name for text in shown for name in re.findall(r"Theme\.(\w+)", text)}
    named = set(re.findall(r"readonly property (?:color|int|string|list<color>) (\w+)", THEME))
    assert named - used == set()
    own = [path.name for path, text in pages.items() if re.search(r'"#[0-9A-Fa-f]{3,8}"|Qt\.rgba', text)]
    assert own == []


def _weak(table: dict[str, tuple[str, ...]], least: float, dark: bool) -> list[str]:
    colours = _tokens(dark)
    pairs = [(ink, paper) for ink, papers in table.items() for paper in papers]
    measured = [(ink, paper, _contrast(colours[ink], colours[paper])) for ink, paper in pairs]
    return [f"{ink} on {paper}: {found:.2f}" for ink, paper, found in measured if found < least]


def _tokens(dark: bool) -> dict[str, str]:
    found = re.findall(r'color (\w+): dark \? "#(\w{6})" : "#(\w{6})"', THEME)
    return {name: night if dark else day for name, night, day in found}


def _list(name: str, dark: bool) -> list[str]:
    found = re.search(rf"{name}: dark\s+\? \[(.*?)\]\s+: \[(.*?)\]", THEME, re.DOTALL)
    assert found is not None
    return re.findall(r"#(\w{6})", found.group(1 if dark else 2))


def _contrast(first: str, second: str) -> float:
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
