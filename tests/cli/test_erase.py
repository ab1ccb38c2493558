"""Erasing from the command line."""

import io
import sys

import pytest

from neighbourhood.app.intents import EraseMessage, EraseMine
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from neighbourhood.domain.ids import SubjectId
from tests.cli.fake_world import FakeHouse, FakeWorld

Capture = pytest.CaptureFixture[str]
MESSAGE = SubjectId(b"\x77" * 32)


class Person(io.StringIO):
    """Somebody at the terminal."""

    def isatty(self) -> bool:
        return True


def a_world() -> FakeWorld:
    return FakeWorld(backend=FakeHouse(answers={EraseMessage: 2, EraseMine: 17}))


def carry_out(world: FakeWorld, *arguments: str, language: str = "en_GB.UTF-8") -> int:
    return run(arguments, world, {"LANG": language})


def plain(capsys: Capture) -> str:
    return capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")


def test_a_script_erases_a_message_by_the_beginning_of_its_id(capsys: Capture) -> None:
    world = a_world()
    assert carry_out(world, "erase", "7777", "--yes") == ExitCode.FINE
    assert world.backend.submitted == [EraseMessage(message=MESSAGE)]
    assert plain(capsys).startswith("Erased here: 2 entries.")


def test_without_yes_nothing_is_erased_where_nobody_can_be_asked(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("erase\n"))
    world = a_world()
    assert carry_out(world, "erase", "7777") == ExitCode.USAGE
    assert world.backend.submitted == []
    assert "--yes" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "word"), [("en_GB.UTF-8", "Erase"), ("ru_RU.UTF-8", "стереть")])
def test_on_a_terminal_the_word_is_typed(monkeypatch: pytest.MonkeyPatch, language: str, word: str) -> None:
    monkeypatch.setattr(sys, "stdin", Person(f"{word}\n"))
    world = a_world()
    assert carry_out(world, "erase", "--everything-of-mine", language=language) == ExitCode.FINE
    assert world.backend.submitted == [EraseMine()]


@pytest.mark.parametrize("typed", ["", "\n", "yes\n", "стереть\n"])
def test_any_other_word_erases_nothing(monkeypatch: pytest.MonkeyPatch, capsys: Capture, typed: str) -> None:
    monkeypatch.setattr(sys, "stdin", Person(typed))
    world = a_world()
    assert carry_out(world, "erase", "--everything-of-mine") == ExitCode.INTERRUPTED
    assert world.backend.submitted == []
    assert "Nothing was erased." in capsys.readouterr().err


def test_a_message_and_everything_are_not_meant_together() -> None:
    world = a_world()
    assert carry_out(world, "erase", "7777", "--everything-of-mine", "--yes") == ExitCode.USAGE
    assert world.backend.submitted == []


def test_an_unknown_message_is_not_found() -> None:
    world = a_world()
    assert carry_out(world, "erase", "abcd", "--yes") == ExitCode.NOT_FOUND
    assert world.backend.submitted == []


def test_alone_it_tells_on_how_many_devices_what_was_erased_is_gone(capsys: Capture) -> None:
    assert carry_out(a_world(), "erase") == ExitCode.FINE
    assert "Anna: 2 entries, erased on 38 of 41 devices" in plain(capsys)
    assert carry_out(a_world(), "erase", language="ru_RU.UTF-8") == ExitCode.FINE
    assert "2 записи, стёрто на 38 из 41 устройства" in plain(capsys)
