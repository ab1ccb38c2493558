"""Noise fails: what the program would have swallowed in a thread or a slot fails the test that caused it.

Warnings are errors by `filterwarnings` in pyproject.toml. That covers threads too: pytest reports an exception that
escapes a thread, a task or a finaliser as a warning. pytest-qt does the same for exceptions in slots and, through
`qt_log_level_fail`, for Qt's own messages.
"""

import importlib.util
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("the same examples every time", derandomize=True, database=None, deadline=None)
settings.load_profile("the same examples every time")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the core's tests run where pytest-qt, which owns these settings, is not installed."""
    if importlib.util.find_spec("pytestqt") is None:
        for name in ("qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "without effect: pytest-qt is not installed")


@pytest.fixture(autouse=True)
def no_thread_outlives_its_test() -> Iterator[None]:
    """Fail a test that leaves a thread running, unless the thread is a daemon of a library."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(timeout=0.5)
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads still running after the test: {alive}"
