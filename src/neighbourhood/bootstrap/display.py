"""Whether a window can open here, found out before Qt does: where it cannot, Qt ends the process without a sentence."""

import multiprocessing
import os
import sys
from typing import Final

from neighbourhood.app.faults import Fault, FaultKind

_PATIENCE_S: Final = 20.0
"""A screen on another computer may answer slowly; one that is gone never does."""
_SEEN_BY_NOBODY: Final = ("offscreen", "minimal")
_NEED_NO_SCREEN: Final = (*_SEEN_BY_NOBODY, "vnc", "linuxfb", "eglfs")


def need_display() -> None:
    """Return where a window can open. Raises Fault NO_DISPLAY, and ModuleNotFoundError without PySide6."""
    if sys.platform != "linux":
        return
    _import_qt()
    platform = _platform()
    if platform in _NEED_NO_SCREEN:
        return
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    if not screen and not platform:
        raise Fault(FaultKind.NO_DISPLAY)
    if not _opens():
        raise Fault(FaultKind.NO_DISPLAY, display=screen)


def is_seen() -> bool:
    """Whether somebody can see a window here; asked before threads start, for the answer takes a fork."""
    if _platform() in _SEEN_BY_NOBODY:
        return False
    try:
        need_display()
    except (Fault, ModuleNotFoundError):
        return False
    return True


def draw_unseen() -> None:
    """Have Qt draw for pictures, whatever screen there is or is not."""
    if _platform() not in _SEEN_BY_NOBODY:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]


def _import_qt() -> None:
    try:
        import PySide6.QtGui  # noqa: F401
    except ModuleNotFoundError:
        raise
    except ImportError as problem:  # a shared library of the system is missing
        raise Fault(FaultKind.NO_DISPLAY, display=os.environ.get("DISPLAY", "")) from problem


def _opens() -> bool:
    """Try it in a short process of its own: where Qt finds no way, it aborts."""
    trial = multiprocessing.get_context("fork").Process(target=_try)
    trial.start()
    trial.join(_PATIENCE_S)
    if trial.is_alive():
        trial.kill()
        trial.join()
    return trial.exitcode == 0


def _try() -> None:
    import resource  # Windows has none

    from PySide6.QtGui import QGuiApplication

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    QGuiApplication(["neighbourhood"])
    os._exit(0)
