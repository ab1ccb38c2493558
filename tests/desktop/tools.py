"""Which programs of a Linux desktop a test needs, and what follows where one of them is missing."""

import os
import shutil
import sys

import pytest


def need(*tools: str) -> None:
    """Skip the test where a tool is missing; fail it in continuous integration and as root on Linux, where all can be had."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing and must_run():
        pytest.fail(f"these tests must run here, and there is no {', '.join(missing)}")
    if missing:
        pytest.skip(f"there is no {', '.join(missing)} here (Debian: dbus, xvfb)")


def must_run() -> bool:
    """Say whether a missing tool is a fault of this computer and not a reason to skip."""
    return sys.platform == "linux" and (bool(os.environ.get("CI")) or os.geteuid() == 0)
