"""Emoji are drawn on a system that has no typeface of its own, and in colour on one that has."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from neighbourhood.viewmodels.resources import resource_folder

TEXT = "Да 12 👍🏽 🏠 🧑‍🔧"
FAMILIES = f"""
from PySide6.QtGui import QTextLayout
from neighbourhood.viewmodels.application import make_application
application = make_application()
layout = QTextLayout({TEXT!r}, application.font())
layout.beginLayout()
layout.createLine()
layout.endLayout()
for run in layout.glyphRuns():
    print(run.rawFont().familyName(), 0 in run.glyphIndexes())
"""
only_fontconfig = pytest.mark.skipif(
    sys.platform != "linux", reason="the fonts of the system are taken away with fontconfig"
)


@only_fontconfig
def test_without_any_font_of_the_system_letters_are_inter_and_emoji_are_drawn_in_ink(tmp_path: Path) -> None:
    assert _families(tmp_path, "") == {("Inter", "False"), ("Noto Emoji", "False")}


@only_fontconfig
def test_a_colour_typeface_of_the_system_comes_first(tmp_path: Path) -> None:
    colour = Path("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf")
    if not colour.exists():
        pytest.skip("no colour emoji on this computer")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / colour.name).symlink_to(colour)
    found = _families(tmp_path, f"<dir>{tmp_path / 'fonts'}</dir>")
    assert found == {("Inter", "False"), ("Noto Color Emoji", "False")}


def test_every_typeface_comes_with_its_licence() -> None:
    folder = resource_folder("resources") / "fonts"
    texts = [path.read_text("utf-8") for path in folder.glob("LICENSE*")]
    assert {path.stem.split("_")[0] for path in folder.glob("*.ttf")} == {"Inter", "NotoEmoji"}
    assert len(texts) == 2
    assert all("SIL OPEN FONT LICENSE Version 1.1" in text for text in texts)


def _families(folder: Path, dirs: str) -> set[tuple[str, ...]]:
    """Name the typefaces that a new program draws the text with, and whether a letter is a box."""
    settings = folder / "fonts.conf"
    cache = f"<cachedir>{folder / 'cache'}</cachedir>"
    settings.write_text(f'<?xml version="1.0"?><fontconfig>{dirs}{cache}</fontconfig>', "utf-8")
    surroundings = {**os.environ, "FONTCONFIG_FILE": str(settings), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [sys.executable, "-c", FAMILIES], env=surroundings, capture_output=True, text=True, check=True, timeout=60
    ).stdout
    return {tuple(line.rsplit(" ", 1)) for line in told.splitlines()}
