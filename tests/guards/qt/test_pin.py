"""The pinned PySide6 does not lose references: 6.12.0 aborts after some thousand calls that return None."""

import subprocess
import sys
from importlib.metadata import version

from tests.guards.test_pins import PYSIDE

CALLS = 200_000

VOID_CALLS = f"""
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    thing.setObjectName("x")
lost = before - sys.getrefcount(None)
print(lost)
"""


def test_the_installed_pyside6_is_the_pinned_one() -> None:
    assert version("PySide6-Essentials") == PYSIDE


def test_200000_calls_that_return_nothing_lose_no_reference_and_do_not_abort() -> None:
    result = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) < CALLS // 100
