"""The only place that knows every part: wires them up by plain arguments."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from neighbourhood.app.options import Options, PreviewOptions
from neighbourhood.bootstrap.display import draw_unseen, need_display
from neighbourhood.bootstrap.instance import front_door, is_shown_elsewhere
from neighbourhood.bootstrap.node import LocalNode, opened


@contextmanager
def open_local(options: Options, *, network: bool) -> Iterator[LocalNode]:
    """Open a data folder in this process, with or without the network. Raises Fault."""
    with opened(options, network=network) as node:
        yield node


def open_window(options: Options) -> int:
    """Show the window until it is closed; return the exit code. One that is there already comes to the front instead.

    Raises Fault NO_DISPLAY, and ModuleNotFoundError without PySide6.
    """
    if is_shown_elsewhere(options):
        return 0
    need_display()
    with front_door(options) as door:
        if door is None:
            return 0
        from neighbourhood.bootstrap.window import run_window

        return run_window(options, door)


def showcase(out: Path, *, few: bool) -> None:
    """Save pictures of every screen of an invented house; no display is needed. ModuleNotFoundError without PySide6."""
    draw_unseen()
    from neighbourhood.viewmodels.screenshots import render_screens

    render_screens(out, few=few)


def gallery(language: str, save: Path | None) -> int:
    """Show every component of the window until it is closed, or save pictures of them; return the exit code.

    Raises Fault NO_DISPLAY where a window cannot open, and ModuleNotFoundError without PySide6.
    """
    if save is None:
        need_display()
    else:
        draw_unseen()
    from neighbourhood.viewmodels.gallery import save_gallery, show_gallery

    spoken: Literal["en", "ru"] = "ru" if language == "ru" else "en"
    if save is None:
        return show_gallery(spoken)
    save_gallery(save, spoken)
    return 0


def preview(options: PreviewOptions) -> int:
    """Show one scene of the invented house until its window is closed; return the exit code.

    Raises Fault NO_DISPLAY, or UNKNOWN_SCENE with the names that there are; ModuleNotFoundError without PySide6.
    """
    need_display()
    from neighbourhood.viewmodels.scenes.catalogue import preview_scene

    return preview_scene(options)
