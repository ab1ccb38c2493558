"""A desktop for the tests: a bus of their own, and programs on it that stand in for the real ones."""

import shutil
from collections.abc import Iterator

import pytest

from tests.desktop.fake_desktop import private_bus


@pytest.fixture
def bus_address() -> Iterator[str]:
    """The address of a session bus that only this test is on."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("there is no dbus-daemon here (Debian: dbus)")
    with private_bus() as address:
        yield address
