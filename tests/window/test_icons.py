"""The bundled icons are those that the window shows, no more and no fewer."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
GALLERY = ROOT / "ui" / "gallery"
WORD = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"')
NAMED = re.compile(r'\b(?:symbol|symbolLast|name): "([a-z0-9-]+)"')


def test_every_bundled_icon_is_shown_by_a_page_or_a_component() -> None:
    named = {word for path in _sources() for word in WORD.findall(path.read_text("utf-8"))}
    assert ICONS - named == set()


def test_every_icon_that_is_named_is_bundled() -> None:
    pages = (path.read_text("utf-8") for path in (ROOT / "ui").rglob("*.qml"))
    assert {name for page in pages for name in NAMED.findall(page)} - ICONS == set()


def _sources() -> list[Path]:
    pages = [path for path in (ROOT / "ui").rglob("*.qml") if GALLERY not in path.parents]
    return [*pages, *(ROOT / "src" / "neighbourhood").rglob("*.py")]
