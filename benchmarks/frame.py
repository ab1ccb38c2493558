"""The first frame: from starting a Python process until the first page over the house's topics has been drawn, in software.

``python -m benchmarks.frame FOLDER`` is one such process; without a folder it draws an empty window, the baseline.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any, Final

from benchmarks import house
from benchmarks.result import Bench, Result, compared

_TURNS: Final = 5
_PATIENCE_S: Final = 60


def frame(bench: Bench, n: int) -> Result:
    """Start the window on a house of ``n`` messages; median of turns with an empty Qt Quick window."""
    filled = bench.filled(n)
    took, plain = [], []
    for _ in range(_TURNS):
        took.append(start_ms(str(filled.here)))
        plain.append(start_ms())
    notes = "process start to topics on screen, offscreen software drawing; without stretching a passphrase"
    return compared("frame", median(took), median(plain), "ms", filled.said, notes)


def start_ms(*arguments: str) -> float:
    """Return the milliseconds from starting a process to its first frame, of a folder or of an empty window."""
    begun = time.perf_counter()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen(  # noqa: S603  # our own module
        [sys.executable, "-m", "benchmarks.frame", *arguments], stdout=subprocess.PIPE, env=environment
    ) as process:
        if process.stdout is None or process.stdout.readline() != b"drawn\n":
            raise RuntimeError("no frame was drawn")
        took_ms = 1000 * (time.perf_counter() - begun)
        process.wait(_PATIENCE_S)
    return took_ms


def _draw_house(folder: Path) -> None:
    from neighbourhood.app.options import Options
    from neighbourhood.bootstrap.node import opened
    from neighbourhood.viewmodels.application import create_window
    from neighbourhood.viewmodels.settings import Choices, Settings

    options = Options(data_dir=folder, passphrase=house.PASSPHRASE, interfaces=("127.0.0.1",))
    with opened(options, network=True, insist=False) as node:
        window = create_window(node, unlock=None, settings=Settings(Choices()), preview=True)
        window.show()
        shell: Any = window.shell  # Qt's properties have no types
        end_s = time.perf_counter() + _PATIENCE_S
        while time.perf_counter() < end_s and not (shell.topics.rowCount() and _sees_today(window.root)):
            window.application.processEvents()
        if not window.root.grabWindow().isNull():
            print("drawn", flush=True)
        window.close()


def _sees_today(root: Any) -> bool:
    from PySide6.QtCore import QObject

    page = root.findChild(QObject, "todayPage")
    return page is not None and bool(page.property("visible"))


def _draw_nothing() -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication([])
    window = QQuickWindow()
    window.show()
    application.processEvents()
    if not window.grabWindow().isNull():
        print("drawn", flush=True)
    window.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _draw_house(Path(sys.argv[1]))
    else:
        _draw_nothing()
