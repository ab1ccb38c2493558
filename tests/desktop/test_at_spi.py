"""The real program on a real (virtual) screen, as a screen reader of Linux meets it through AT-SPI."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.tools import need

READER = Path(__file__).with_name("screen_reader.py")
CONTROLS = {"push button", "button", "check box", "radio button", "text", "link", "list item", "menu item", "switch"}
WAIT_S = 90
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is how Linux speaks to screen readers")


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, bool]]:
    """What is met in a topic: role, name, whether it takes the focus."""
    need("dbus-run-session", "Xvfb")
    told = tmp_path_factory.mktemp("met") / "met.json"
    command = ["dbus-run-session", "--", sys.executable, str(READER), "topic", str(told)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=WAIT_S, check=False)
    assert done.returncode == 0, done.stderr
    return [(role, name, focusable) for role, name, focusable in json.loads(told.read_text("utf-8"))]


def test_a_screen_reader_meets_the_window_and_its_heading(met: list[tuple[str, str, bool]]) -> None:
    assert ("heading", "Lift, entrance 2") in [(role, name) for role, name, _ in met]
    assert any(role == "frame" for role, _, _ in met)


def test_a_screen_reader_hears_a_message_as_one_sentence(met: list[tuple[str, str, bool]]) -> None:
    rows = [name for role, name, _ in met if role == "list item"]
    assert any(name.startswith("Anna Belova, flat 48, 19:02: Thank you!") for name in rows)
    assert any("written 20\N{NO-BREAK SPACE}November, arrived today" in name for name in rows)


def test_a_screen_reader_finds_no_control_without_a_name(met: list[tuple[str, str, bool]]) -> None:
    assert [role for role, _, _ in met if role in CONTROLS] != []
    assert [(role, name) for role, name, _ in met if role in CONTROLS and not name.strip()] == []
