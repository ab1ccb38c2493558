"""A desktop for the tests: a bus of their own, and programs on it that stand in for the real ones."""

from collections.abc import Iterator

import pytest

from tests.desktop.fake_desktop import private_bus
from tests.desktop.tools import need


@pytest.fixture
def bus_address() -> Iterator[str]:
    """The address of a session bus that only this test is on."""
    need("dbus-daemon")
    with private_bus() as address:
        yield address
