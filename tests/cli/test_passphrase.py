"""The passphrase on the command line: from a file, typed without echo, and changed."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.keystore import Keeper, open_or_create
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from neighbourhood.crypto.keyfile import MIN_COST
from tests.cli.fake_world import FakeWorld

Capture = pytest.CaptureFixture[str]
ENGLISH = {"LANG": "en_GB.UTF-8"}
RUSSIAN = {"LANG": "ru_RU.UTF-8"}
WAIT_S = 60


def carry_out(world: FakeWorld, *arguments: str, environment: Mapping[str, str] = ENGLISH) -> int:
    return run(arguments, world, environment)


def a_file(folder: Path, passphrase: str) -> str:
    path = folder / f"{passphrase}.txt"
    path.write_text(passphrase + "\n", "utf-8")
    return str(path)


def locked(*typed: str) -> FakeWorld:
    """A house that a passphrase opens, and somebody at the terminal."""
    return FakeWorld(keeper="passphrase", passphrase="old words", typed=list(typed))


@pytest.mark.parametrize("command", [("topic", "list"), ("node", "--for", "0")], ids=" ".join)
def test_a_terminal_is_asked_once_for_the_passphrase_of_a_locked_house(command: tuple[str, ...]) -> None:
    world = locked("old words")
    assert carry_out(world, *command) == ExitCode.FINE
    assert [options.passphrase for options, _ in world.opened] == ["old words"]
    assert world.prompts == ["Passphrase (not shown): "]


def test_a_terminal_asks_in_russian() -> None:
    world = locked("old words")
    assert carry_out(world, "topic", "list", environment=RUSSIAN) == ExitCode.FINE
    assert world.prompts == ["Парольная фраза (не видна при вводе): "]


def test_a_wrong_typed_passphrase_is_said_like_one_from_a_file(capsys: Capture) -> None:
    assert carry_out(locked("wrong"), "topic", "list") == ExitCode.LOCKED
    assert "does not open your data" in capsys.readouterr().err


def test_without_a_terminal_the_missing_passphrase_is_said_as_ever(capsys: Capture) -> None:
    world = FakeWorld(keeper="passphrase", passphrase="old words")
    assert carry_out(world, "topic", "list") == ExitCode.LOCKED
    assert "--passphrase-file" in capsys.readouterr().err
    assert world.prompts == []


def test_nobody_is_asked_when_a_file_was_given(tmp_path: Path) -> None:
    world = locked("never")
    assert carry_out(world, "--passphrase-file", a_file(tmp_path, "wrong"), "topic", "list") == ExitCode.LOCKED
    assert world.prompts == []


def test_a_new_house_without_a_keyring_asks_twice(capsys: Capture) -> None:
    world = FakeWorld(keeper="nothing", typed=["some words", "some words"])
    assert carry_out(world, "topic", "list") == ExitCode.FINE
    assert [options.passphrase for options, _ in world.opened] == ["some words"]
    assert len(world.prompts) == 2
    assert "nobody can restore it" in capsys.readouterr().err


@pytest.mark.parametrize("typed", [["some words", "other words"], [""], ["half \udcd0", "half \udcd0"]])
def test_a_new_house_is_not_made_with_a_passphrase_that_is_mistyped_or_none(typed: list[str]) -> None:
    world = FakeWorld(keeper="nothing", typed=typed)
    assert carry_out(world, "topic", "list") == ExitCode.USAGE
    assert world.opened == []


def test_ctrl_d_at_the_question_is_an_interruption() -> None:
    assert carry_out(locked(), "topic", "list") == ExitCode.INTERRUPTED


def test_a_passphrase_is_changed_at_the_terminal(capsys: Capture) -> None:
    world = locked("old words", "new words", "new words")
    assert carry_out(world, "passphrase", "change") == ExitCode.FINE
    assert [(old, new) for _, old, new in world.changes] == [("old words", "new words")]
    captured = capsys.readouterr()
    assert "opens your data from now on" in captured.err
    assert "words" not in captured.err + captured.out


def test_a_passphrase_is_changed_from_files_without_a_terminal(tmp_path: Path) -> None:
    world = FakeWorld(keeper="passphrase", passphrase="old words")
    given = ["--passphrase-file", a_file(tmp_path, "old words"), "passphrase", "change"]
    assert carry_out(world, *given, "--new-file", a_file(tmp_path, "new words")) == ExitCode.FINE
    assert [(old, new) for _, old, new in world.changes] == [("old words", "new words")]


def test_the_keyring_takes_over_and_gives_back(tmp_path: Path) -> None:
    world = locked("old words")
    assert carry_out(world, "passphrase", "change", "--keyring") == ExitCode.FINE
    world.keeper = "keyring"
    assert carry_out(world, "passphrase", "change", "--new-file", a_file(tmp_path, "new words")) == ExitCode.FINE
    assert [(old, new) for _, old, new in world.changes] == [("old words", None), (None, "new words")]


def test_a_keyring_that_does_not_forget_is_said_with_the_entry_to_remove(tmp_path: Path, capsys: Capture) -> None:
    world = FakeWorld(keeper="keyring", remembered="a1b2")
    assert carry_out(world, "passphrase", "change", "--new-file", a_file(tmp_path, "new words")) == 0
    assert "remove the entry a1b2 of" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("keeper", "typed", "arguments", "code"),
    [
        ("passphrase", ["wrong", "new", "new"], [], ExitCode.LOCKED),
        ("passphrase", ["old words", "new", "now"], [], ExitCode.USAGE),
        ("passphrase", None, [], ExitCode.USAGE),
        ("passphrase", None, ["--keyring"], ExitCode.LOCKED),
        ("passphrase", None, ["--keyring", "--new-file", "x"], ExitCode.USAGE),
        ("nothing", ["new", "new"], [], ExitCode.NOT_FOUND),
        ("keyring", None, ["--new-file", "no such file"], ExitCode.FILE),
    ],
)
def test_a_change_that_cannot_be_made_says_so_by_its_exit_code(
    keeper: Keeper, typed: list[str] | None, arguments: list[str], code: ExitCode
) -> None:
    world = FakeWorld(keeper=keeper, passphrase="old words", typed=typed)
    assert carry_out(world, "passphrase", "change", *arguments) == code
    assert world.changes == []


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")
def test_a_real_terminal_changes_the_passphrase_of_a_real_folder_and_shows_nothing_of_it(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "house")
    folder.create()
    key = open_or_create(folder, "старые слова", cost=MIN_COST)
    shown = typed_at_a_terminal(folder, "старые слова", "новые слова", "новые слова")
    assert "слова" not in shown
    assert "new passphrase opens your data" in shown
    assert open_or_create(folder, "новые слова") == key


def typed_at_a_terminal(folder: DataFolder, *lines: str) -> str:
    """Answer each question of ``passphrase change`` with a line; return everything that the terminal showed."""
    ours, theirs = os.openpty()
    words = [sys.executable, "-m", "neighbourhood", "--data-dir", str(folder.path), "--lang", "en"]
    process = subprocess.Popen(
        [*words, "passphrase", "change"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    os.close(theirs)
    left = list(lines)
    shown = b""
    try:
        while chunk := _heard(ours):
            shown += chunk
            if left and shown.endswith(b": "):
                os.write(ours, left.pop(0).encode() + b"\n")
        assert process.wait(WAIT_S) == 0, shown.decode()
    finally:
        process.kill()
        process.wait(WAIT_S)
        os.close(ours)
    return shown.decode()


def _heard(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1024)
    except OSError:  # Linux says so when the other side has been closed
        return b""
