"""The sample house in pictures, where there is no screen; its window is looked at on a real one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

TIMEOUT_S = 60


def demo(folder: Path, *options: str, **variables: str) -> str:
    """Start a sample house for moments; return what it told."""
    words = ["--lang", "ru", "demo", "--neighbours", "1", "--pictures", str(folder / "pictures"), *options]
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-m", "neighbourhood", *words],
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT_S,
        check=False,
        env={**bare, "QT_QPA_PLATFORM": "offscreen", **variables},
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_without_a_display_pictures_lie_in_the_folder_that_is_named(tmp_path: Path) -> None:
    told = demo(tmp_path, "--for", "0")
    assert str(tmp_path / "pictures") in told
    pictures = sorted((tmp_path / "pictures").iterdir())
    assert [path.name for path in pictures] == [
        "sample-newest-ru-dark.png",
        "sample-start-ru.png",
        "sample-topic-ru.png",
    ]
    assert all(QImage(str(path)).width() == 1240 for path in pictures)


@pytest.mark.parametrize("platform", ["", "xcb", "offscreen"])
def test_where_nobody_sees_a_screen_there_are_pictures(platform: str, tmp_path: Path) -> None:
    """Also where a screen is named that is not there, and where Qt was told to use it all the same."""
    told = demo(tmp_path, "--for", "0", DISPLAY=":987", QT_QPA_PLATFORM=platform)
    assert str(tmp_path / "pictures") in told
    assert list((tmp_path / "pictures").glob("*.png")) != []
