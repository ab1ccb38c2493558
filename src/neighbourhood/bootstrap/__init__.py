"""The only place that knows every part: wires them up by plain arguments."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from neighbourhood.app.options import Options
from neighbourhood.bootstrap.display import need_display
from neighbourhood.bootstrap.node import LocalNode, opened


@contextmanager
def open_local(options: Options, *, network: bool) -> Iterator[LocalNode]:
    """Open a data folder in this process, with or without the network. Raises Fault."""
    with opened(options, network=network) as node:
        yield node


def open_window(options: Options) -> int:
    """Show the window until it is closed; return the exit code.

    Raises Fault NO_DISPLAY, and ModuleNotFoundError without PySide6.
    """
    need_display()
    from neighbourhood.bootstrap.window import run_window

    return run_window(options)


def showcase(out: Path) -> None:
    """Save pictures of every screen of an invented house; no display is needed. ModuleNotFoundError without PySide6."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from neighbourhood.viewmodels.screenshots import render_screens

    render_screens(out)
