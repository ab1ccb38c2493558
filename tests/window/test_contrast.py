"""The colours keep WCAG 2.2 AA in both themes: 4.5 to 1 for text, 3 to 1 for the border of a field."""

import re
from itertools import product
from pathlib import Path

import pytest

THEME = (Path(__file__).resolve().parents[2] / "ui" / "theme" / "Theme.qml").read_text("utf-8")
TEXT_ON = (
    *product(("ink", "muted"), ("paper", "surface", "raised", "hover")),
    *product(("accent",), ("paper", "surface", "accentSoft")),
    *product(("urgent",), ("paper", "surface", "raised")),
    ("ink", "urgentSoft"),
    ("muted", "urgentSoft"),
    ("accent", "raised"),
    ("amber", "amberSoft"),
    ("ink", "amberSoft"),
    ("accentInk", "accent"),
    ("accentInk", "accentStrong"),
)
EDGE_ON = tuple(product(("field", "accent", "urgent"), ("paper", "surface", "raised")))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_text_and_edges_stand_out_from_what_is_behind_them(dark: bool) -> None:
    colours = _tokens(dark)
    weak = [f"{ink} on {paper}" for ink, paper in TEXT_ON if _contrast(colours[ink], colours[paper]) < 4.5]
    weak += [f"edge {edge} on {paper}" for edge, paper in EDGE_ON if _contrast(colours[edge], colours[paper]) < 3]
    assert weak == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_initials_stand_out_from_their_circles(dark: bool) -> None:
    inks, papers = (_list(name, dark) for name in ("avatarInk", "avatarPaper"))
    assert len(inks) == len(papers) == 6
    assert [n for n, pair in enumerate(zip(inks, papers, strict=True)) if _contrast(*pair) < 4.5] == []


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
