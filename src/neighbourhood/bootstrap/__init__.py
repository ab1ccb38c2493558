"""The only place that knows every part: wires them up by plain arguments."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from neighbourhood.app.options import Options
from neighbourhood.bootstrap.node import LocalNode, opened


@contextmanager
def open_local(options: Options, *, network: bool) -> Iterator[LocalNode]:
    """Open a data folder in this process, with or without the network. Raises Fault."""
    with opened(options, network=network) as node:
        yield node


def open_window(options: Options) -> int:
    """Show the window until it is closed; return the exit code. Raises ModuleNotFoundError without PySide6."""
    from neighbourhood.bootstrap.window import run_window

    return run_window(options)


def showcase(out: Path) -> None:
    """Let two neighbours meet and talk, and save pictures of the main screens. ModuleNotFoundError without PySide6."""
    from neighbourhood.bootstrap.showcase import run_showcase

    run_showcase(out)
