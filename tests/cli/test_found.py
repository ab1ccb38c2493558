"""``search``: excerpts for people, whole messages for programs."""

import json

import pytest

from neighbourhood.cli.codes import ExitCode
from tests.cli.fake_world import FakeWorld, a_message
from tests.cli.test_commands import carry_out

Capture = pytest.CaptureFixture[str]


def test_found_messages_as_json_do_not_pretend_that_nobody_has_them(capsys: Capture) -> None:
    world = FakeWorld()
    world.backend.messages = [a_message(1, "the lift is broken")]
    assert carry_out(world, "--json", "search", "lift") == ExitCode.FINE
    [found] = json.loads(capsys.readouterr().out)
    assert found["message"]["text"] == "the lift is broken"
    assert not {"delivered_to", "flats_with_it", "flats_in_house"} & found["message"].keys()


def test_a_found_message_of_any_length_is_an_excerpt_about_the_words_and_whole_in_json(capsys: Capture) -> None:
    world = FakeWorld()
    text = "before " * 4000 + "the lift is broken " + "after " * 4000
    world.backend.messages = [a_message(1, text)]
    assert carry_out(world, "search", "lift") == ExitCode.FINE
    [line] = capsys.readouterr().out.splitlines()
    assert "the lift is broken" in line
    assert len(line) < 400
    assert carry_out(world, "--json", "search", "lift") == ExitCode.FINE
    assert json.loads(capsys.readouterr().out)[0]["message"]["text"] == text
