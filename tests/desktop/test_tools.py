"""A test of the desktop is never left out silently where it can run."""

import pytest

from tests.desktop import tools


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody's own Linux, without any rights."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    monkeypatch.delenv("CI", raising=False)


def test_without_a_tool_a_test_is_skipped_with_its_name() -> None:
    with pytest.raises(pytest.skip.Exception, match="no-such-tool"):
        tools.need("no-such-tool")


def test_in_continuous_integration_a_missing_tool_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no-such-tool"):
        tools.need("no-such-tool")


def test_for_root_a_missing_tool_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    with pytest.raises(pytest.fail.Exception, match="no-such-tool"):
        tools.need("no-such-tool")
