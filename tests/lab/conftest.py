"""Where no lab can be built its tests are skipped, and say why; as root that is a failure."""

import os

import pytest

from tests.lab.lan import why_no_lab


@pytest.fixture(autouse=True)
def a_lab_can_be_built() -> None:
    reason = why_no_lab()
    if reason is not None and hasattr(os, "geteuid") and os.geteuid() == 0:
        pytest.fail(f"This runs as root, and still no lab can be built: {reason}")
    if reason is not None:
        pytest.skip(reason)
