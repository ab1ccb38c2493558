"""The command for the sample house: what it asks for, and what it prints where."""

import json
from pathlib import Path

import pytest

from neighbourhood.app.options import DemoOptions
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from tests.cli.fake_world import FakeWorld

ENGLISH = {"LANG": "en_GB.UTF-8"}


def test_a_sample_house_is_asked_for_as_the_options_say(capsys: pytest.CaptureFixture[str]) -> None:
    world = FakeWorld()
    words = ["demo", "--neighbours", "7", "--for", "2.5", "--keep", "kept", "--pictures", "shots"]
    assert run(["--lang", "ru", *words], world, ENGLISH) == ExitCode.FINE
    kept, pictures = Path("kept"), Path("shots")
    wanted = DemoOptions(neighbours=7, language="ru", for_s=2.5, keep=kept, pictures=pictures)
    assert world.demos == [wanted]
    told = capsys.readouterr()
    assert told.out == "Sergey (Lift): It stands again\n"
    assert told.err == "Дом-образец: 52\xa0квартиры, 40\xa0жителей. Все они выдуманы.\n"


def test_messages_of_the_sample_house_are_results_as_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--json", "demo"], FakeWorld(), ENGLISH) == ExitCode.FINE
    value = json.loads(capsys.readouterr().out)
    assert value == {"author": "Sergey", "topic": "Lift", "text": "It stands again"}


@pytest.mark.parametrize("count", ["0", "21", "many"])
def test_no_sample_house_has_no_neighbours_or_a_crowd(count: str) -> None:
    world = FakeWorld()
    assert run(["demo", "--neighbours", count], world, ENGLISH) == ExitCode.USAGE
    assert world.demos == []


def test_a_program_on_a_leash_ends_with_its_input() -> None:
    world = FakeWorld()
    assert run(["node", "--until-closed"], world, ENGLISH) == ExitCode.FINE
    assert run(["node"], world, ENGLISH) == ExitCode.FINE
    assert world.waited_until_closed == [True, False]
