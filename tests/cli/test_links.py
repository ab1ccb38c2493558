"""Links and hidden starts on the command line."""

import pytest

from neighbourhood.app.links import MAX_LINK_CHARS
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from tests.cli.fake_world import FakeWorld

LINK = "neighbourhood://join/K7QMA-2XWP4-H9RT5-BNC3D"


@pytest.mark.parametrize("words", [["open", LINK], [LINK], ["--data-dir", "house", LINK]])
def test_a_link_opens_the_window_there_as_a_command_or_alone_as_browsers_give_it(words: list[str]) -> None:
    world = FakeWorld()
    assert run(words, world, {}) == ExitCode.FINE
    assert [options.link for options in world.windows] == [LINK]


def test_what_is_no_link_of_ours_is_still_no_command() -> None:
    world = FakeWorld()
    assert run(["https://example.org"], world, {}) == ExitCode.USAGE
    assert world.windows == []


def test_a_link_cannot_bring_options_along() -> None:
    world = FakeWorld()
    assert run([LINK, "--data-dir", "elsewhere"], world, {}) == ExitCode.USAGE
    assert world.windows == []


def test_a_huge_link_is_cut_before_it_is_handed_on() -> None:
    world = FakeWorld()
    run([LINK + "A" * 100_000], world, {})
    assert len(world.windows[0].link) == MAX_LINK_CHARS + 1


def test_a_message_that_looks_like_a_link_is_said_not_followed() -> None:
    world = FakeWorld()
    run(["say", "Lift", LINK], world, {})
    assert world.windows == []


def test_a_start_at_login_is_hidden() -> None:
    world = FakeWorld()
    assert run(["--hidden"], world, {}) == ExitCode.FINE
    assert [options.hidden for options in world.windows] == [True]
