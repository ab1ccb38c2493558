"""What is told of the house, and of a joining that waits for one."""

from functools import partial

import pytest
from msgspec.structs import replace

from neighbourhood.app.rows import JoiningRow
from neighbourhood.cli.codes import ExitCode
from neighbourhood.domain.fingerprint import house_fingerprint
from tests.cli.fake_world import HOUSE, FakeHouse, FakeWorld
from tests.cli.test_commands import carry_out

Capture = pytest.CaptureFixture[str]


def test_showing_needs_a_house(capsys: Capture) -> None:
    assert carry_out(FakeWorld(FakeHouse(here=None)), "house", "show") == ExitCode.NOT_FOUND
    assert capsys.readouterr().out == ""


def test_showing_tells_what_a_computer_waits_for_that_others_bring_back(capsys: Capture) -> None:
    waiting = JoiningRow(state="receiving", waits="second", check="4821 7730 1956")
    assert carry_out(FakeWorld(FakeHouse(here=None, joining_states=[waiting])), "house", "show") == ExitCode.FINE
    assert "another neighbour whom you trust has to sign" in capsys.readouterr().out


def test_showing_lists_people_and_connections(capsys: Capture) -> None:
    assert carry_out(FakeWorld(), "house", "show") == ExitCode.FINE
    out = capsys.readouterr().out
    assert "12  Anna" in out
    assert "1\xa0neighbour online" in out


def test_showing_tells_the_two_words_of_the_house_as_pages_in_either_language_have_them(capsys: Capture) -> None:
    carry_out(FakeWorld(), "house", "show")
    english, russian = (" · ".join(words) for words in map(partial(house_fingerprint, HOUSE.house), ("en", "ru")))
    assert f"{english} in English, {russian} in Russian" in capsys.readouterr().out
    carry_out(FakeWorld(), "--lang", "ru", "house", "show")
    assert f"{russian} — по-русски, {english} — по-английски" in capsys.readouterr().out


def test_the_house_tells_how_many_flats_its_plan_has(capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(here=replace(HOUSE, flats=52)))
    assert carry_out(world, "house", "show") == ExitCode.FINE
    assert "52\xa0flats in the plan" in capsys.readouterr().out
