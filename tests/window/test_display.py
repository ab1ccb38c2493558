"""A window that cannot open is told in a sentence, before Qt ends the process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.sentences import sentence
from neighbourhood.cli.codes import ExitCode

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
pytest.importorskip("PySide6")


def start(folder: Path, *arguments: str, **screen: str) -> subprocess.CompletedProcess[str]:
    """Start the program with only this screen."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden} | screen
    command = [sys.executable, "-m", "neighbourhood", "--data-dir", str(folder), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


def test_without_a_screen_the_program_says_so_in_the_language_asked_for(tmp_path: Path) -> None:
    ended = start(tmp_path / "data", "--lang", "ru")
    assert (ended.returncode, ended.stdout) == (ExitCode.FILE, "")
    assert ended.stderr.strip() == sentence(Fault(FaultKind.NO_DISPLAY), "ru")
    assert not (tmp_path / "data").exists()


def test_a_screen_that_does_not_answer_is_named_instead_of_an_abort(tmp_path: Path) -> None:
    ended = start(tmp_path / "data", "--lang", "en", DISPLAY=":9971")
    assert ended.returncode == ExitCode.FILE
    assert ended.stderr.strip() == sentence(Fault(FaultKind.NO_DISPLAY, display=":9971"), "en")
