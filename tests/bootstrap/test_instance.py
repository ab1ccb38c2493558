"""One window for each data folder: what a second start does about the first."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.keystore import open_or_create
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.instance import is_shown_elsewhere
from neighbourhood.bootstrap.node import LocalNode, opened
from neighbourhood.crypto.keyfile import MIN_COST

LINK = "neighbourhood://topic/" + "0f" * 32


@pytest.fixture
def options(tmp_path: Path) -> Options:
    """A data folder of its own, with a key that costs little."""
    folder = DataFolder(tmp_path / "house")
    folder.create()
    open_or_create(folder, "four old walls", cost=MIN_COST)
    return Options(data_dir=folder.path, passphrase="four old walls")


@pytest.fixture
def running(options: Options) -> Iterator[LocalNode]:
    """A program on that folder, so far without a window."""
    with opened(options, network=False) as node:
        yield node


def test_where_nothing_runs_the_start_goes_on(options: Options) -> None:
    assert not is_shown_elsewhere(options)


def test_a_program_without_a_window_leaves_the_saying_to_the_start(options: Options, running: LocalNode) -> None:  # noqa: ARG001
    assert not is_shown_elsewhere(options)


def test_a_window_comes_to_the_front_with_the_link_of_the_second_start(options: Options, running: LocalNode) -> None:
    shown: list[str] = []
    running.on_show_window(shown.append)
    assert is_shown_elsewhere(options)
    assert is_shown_elsewhere(replace(options, link=LINK))
    assert shown == ["", LINK]


def test_a_hidden_second_start_ends_and_calls_nobody(options: Options, running: LocalNode) -> None:
    shown: list[str] = []
    running.on_show_window(shown.append)
    assert is_shown_elsewhere(replace(options, hidden=True))
    assert shown == []
