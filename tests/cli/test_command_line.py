"""Options, languages, help and mistakes in a command line."""

from pathlib import Path

import click
import pytest

from neighbourhood import __version__
from neighbourhood.app.options import Options
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import build, language_of, run
from neighbourhood.cli.texts import Words
from tests.cli.fake_world import FakeWorld

Capture = pytest.CaptureFixture[str]
ENGLISH = {"LANG": "en_GB.UTF-8"}
RUSSIAN = {"LANG": "ru_RU.UTF-8"}


def options_of(*arguments: str) -> Options:
    world = FakeWorld()
    assert run(arguments, world, ENGLISH) == ExitCode.FINE
    return world.windows[0]


def all_commands(language: str) -> list[list[str]]:
    def walk(command: click.Command, path: list[str]) -> list[list[str]]:
        below = command.commands if isinstance(command, click.Group) else {}
        return [path, *(found for name, child in below.items() for found in walk(child, [*path, name]))]

    return walk(build(Words(language)), [])


def test_global_options_reach_the_program(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes("\ufeffпарольная фраза \r\nsecond line".encode())
    given = ["--data-dir", "d", "--passphrase-file", str(secret), "--interface", "eth0", "--interface", "lo"]
    given += ["--port", "4000", "--connect", "host.example:1", "--connect", "[fe80::1]:65535", "--lang", "ru"]
    assert options_of(*given) == Options(
        data_dir=Path("d"),
        passphrase="парольная фраза ",
        interfaces=("eth0", "lo"),
        port=4000,
        connect=(("host.example", 1), ("fe80::1", 65535)),
        language="ru",
        language_asked=True,
    )


def test_options_never_show_the_passphrase() -> None:
    assert "secret" not in repr(Options(passphrase="secret"))


@pytest.mark.parametrize("address", ["host", "host:", ":1", "host:0", "host:65536", "fe80::1:1", "host:1x", "h:9" * 99])
def test_a_bad_address_is_refused(address: str, capsys: Capture) -> None:
    assert run(["--connect", address], FakeWorld(), ENGLISH) == ExitCode.USAGE
    assert "is not an address" in capsys.readouterr().err


def test_a_missing_passphrase_file_is_said(tmp_path: Path, capsys: Capture) -> None:
    assert run(["--passphrase-file", str(tmp_path / "none")], FakeWorld(), ENGLISH) == ExitCode.FILE
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"\nsecond", b"\xff\n"])
def test_a_passphrase_file_without_a_passphrase_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(content)
    assert run(["--passphrase-file", str(tmp_path / "secret")], FakeWorld(), ENGLISH) == ExitCode.USAGE


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {"LANG": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "en"),
        (["--lang", "en"], {"LANG": "ru_RU.UTF-8"}, "en"),
        (["--lang=ru", "topic", "list"], {"LANG": "C"}, "ru"),
    ],
)
def test_the_language_comes_from_the_option_else_the_environment(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert language_of(arguments, environment) == language


def test_the_version_is_printed(capsys: Capture) -> None:
    assert run(["--version"], FakeWorld(), ENGLISH) == ExitCode.FINE
    assert capsys.readouterr().out == f"neighbourhood {__version__}\n"


@pytest.mark.parametrize("path", all_commands("en"), ids=" ".join)
def test_every_command_explains_itself_in_both_languages(path: list[str], capsys: Capture) -> None:
    assert run([*path, "--help"], FakeWorld(), ENGLISH) == ExitCode.FINE
    english = capsys.readouterr().out
    assert run([*path, "--help"], FakeWorld(), RUSSIAN) == ExitCode.FINE
    russian = capsys.readouterr().out
    assert english.startswith("Usage: neighbourhood")
    assert russian.startswith("Использование: neighbourhood")
    assert not {"Usage:", "Options:", "Commands:", "required", "default"} & set(russian.split())


@pytest.mark.parametrize(
    ("arguments", "english", "russian"),
    [
        (["bogus"], "There is no command “bogus”.", "Команды «bogus» нет."),
        (["--bogus"], "There is no option --bogus.", "Параметра --bogus нет."),
        (["say", "Lifts"], "TEXT is missing.", "Не указано: текст (TEXT)."),
        (["house", "found", "H", "--name", "A"], "--flat is missing.", "Не указано: --flat."),
        (["entries", "--lane", "x"], "--lane can be: authority, polls, content.", "--lane может быть: authority"),
        (["--port", "x"], "--port goes from 0 to 65535.", "--port — число от 0 до 65535."),
        (["--port", "99999"], "--port goes from 0 to 65535.", "--port — число от 0 до 65535."),
        (["house", "invite", "--flat", "1", "--uses", "0"], "--uses goes from 1 to 16.", "--uses — число от 1 до 16."),
        (["node", "--for", "-1"], "--for cannot have this value.", "--for не может"),
        (["node", "--for", "inf"], "--for cannot have this value.", "--for не может"),
        (["say", "a", "b", "c"], "something in it is too much.", "что-то лишнее."),
        (["moderation", "hide", "7777"], "REASON is missing.", "Не указано: причина (REASON)."),
        (["role", "grant", "Anna", "king"], "ROLE can be: moderator, secretary", "Роль (ROLE) может быть: moderator"),
        (["house", "join", "--name", "A"], "CODE is missing.", "Не указано: код (CODE)."),
        (["house"], "The command is incomplete", "В команде чего-то не хватает"),
        (["say", "Lifts", "\udcff"], "TEXT cannot have this value.", "Текст (TEXT) не может"),
    ],
)
def test_a_mistake_in_the_command_is_explained_in_both_languages(
    arguments: list[str], english: str, russian: str, capsys: Capture
) -> None:
    assert run(arguments, FakeWorld(), ENGLISH) == ExitCode.USAGE
    assert english in capsys.readouterr().err
    assert run(arguments, FakeWorld(), RUSSIAN) == ExitCode.USAGE
    captured = capsys.readouterr()
    assert russian in captured.err
    assert captured.out == ""


@pytest.mark.parametrize("path", all_commands("en"), ids=" ".join)
def test_every_argument_has_a_name_in_both_languages(path: list[str]) -> None:
    command: click.Command = build(Words("ru"))
    for name in path:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    for param in command.params:
        if isinstance(param, click.Argument):
            english, russian = (Words(language)(f"argument_{param.name}") for language in ("en", "ru"))
            assert russian.endswith(f"({english})")
