"""Pictures of every scene in every look, and one page that shows them; the same on every machine."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from html import escape
from itertools import product
from pathlib import Path
from typing import Final

from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.scenes.catalogue import SCENES, staged
from neighbourhood.viewmodels.settings import Choices, Theme
from neighbourhood.viewmodels.stage import save_picture, settle

SIZES: Final = ((1240, 820, 100), (900, 600, 100), (1240, 820, 200))
"""Width, height and size of the text in percent."""
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")
LANGUAGES: Final[tuple[Language, ...]] = ("en", "ru")
Look = tuple[Path, str, Language, tuple[int, int, int], Sequence[Theme]]
INDEX: Final = "index.html"
_DRAWERS_PER_CORE: Final = 2
_STYLE: Final = (
    "body{font:14px sans-serif;margin:24px;background:#f6f4f0;color:#23262b}"
    "h2{margin:32px 0 8px}figure{display:inline-block;margin:0 12px 12px 0}"
    "img{width:400px;border:1px solid #e4e0d9;display:block}figcaption{padding:4px 0;color:#656a72}"
)


def render_screens(out: Path, *, few: bool = False) -> list[Path]:
    """Write ``<scene>-<language>-<theme>-<width>-<text>.png`` for every scene and look into ``out``, and INDEX.

    ``few``: each scene in both languages and in every size, but one theme each: a quarter of the time.

    Return the paths of the pictures. Needs no display when QT_QPA_PLATFORM is ``offscreen``. Raises RuntimeError
    when QML complained about anything, and BrokenProcessPool when one of the processes that draw was ended.
    """
    out.mkdir(parents=True, exist_ok=True)
    looks = _few_looks(out) if few else list(product([out], SCENES, LANGUAGES, SIZES, [THEMES]))
    if _drawers() == 1:
        drawn = [render_scene(*look) for look in looks]
    else:
        with ProcessPoolExecutor(_drawers(), multiprocessing.get_context("spawn")) as drawers:
            drawn = list(drawers.map(render_scene, *zip(*looks, strict=True)))
    paths = [path for pictures in drawn for path in pictures]
    (out / INDEX).write_text(index_page(paths), "utf-8")
    return paths


def _drawers() -> int:
    """How many processes draw: a scene mostly waits for its window. A packed program is its own only process."""
    return 1 if getattr(sys, "frozen", False) else _DRAWERS_PER_CORE * (os.cpu_count() or 1)


def _few_looks(out: Path) -> list[Look]:
    """Small and in large text in Russian, whose words are longer; from scene to scene the themes change places."""
    looks: list[Look] = []
    for number, name in enumerate(SCENES):
        one, other = THEMES[number % 2 :][:1], THEMES[(number + 1) % 2 :][:1]
        looks += [
            (out, name, "en", SIZES[0], one),
            (out, name, "ru", SIZES[1], other),
            (out, name, "ru", SIZES[2], one),
        ]
    return looks


def render_scene(
    out: Path, name: str, language: Language, size: tuple[int, int, int], themes: Sequence[Theme] = THEMES
) -> list[Path]:
    """Play one scene in a window of its own and take its picture in each of the themes."""
    width, height, text = size
    choices = Choices(language=language, theme="light", width=width, height=height, text_scale_percent=text)
    stage = staged(SCENES[name], choices, language)
    paths = []
    try:
        for theme in themes:
            stage.window.shell.appearance.chooseTheme(theme)  # type: ignore[attr-defined]
            settle()
            paths.append(out / f"{name}-{language}-{theme}-{width}-{text}.png")
            save_picture(stage.window, paths[-1])
    finally:
        stage.window.close()
        warnings = list(stage.window.warnings)
        del stage
        gc.collect()  # what is left of this window must not go while the next one is made at the same addresses
    if warnings:
        raise RuntimeError(f"{name}: " + "; ".join(warnings))
    return paths


def index_page(paths: Sequence[Path]) -> str:
    """Return an HTML page without scripts that shows pictures lying beside it, scene by scene."""
    parts = [f"<!doctype html><meta charset=utf-8><title>Neighbourhood</title><style>{_STYLE}</style>"]
    scene = ""
    for path in paths:
        name, _, look = path.stem.partition("-" + _language_of(path) + "-")
        if name != scene:
            scene = name
            parts.append(f"<h2>{escape(scene)}</h2>")
        source = escape(path.name, quote=True)
        caption = escape(f"{_language_of(path)} {look.replace('-', ' ')} %")
        parts.append(
            f'<figure><a href="{source}"><img src="{source}" alt="{source}"></a><figcaption>{caption}</figcaption></figure>'
        )
    return "\n".join(parts) + "\n"


def _language_of(path: Path) -> str:
    return path.stem.rsplit("-", 4)[1]
