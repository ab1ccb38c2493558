"""Reads the command line, carries it out and says how it ended."""

import contextlib
import io
import json
import locale
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from neighbourhood import __version__
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.options import Options
from neighbourhood.app.sentences import LANGUAGES
from neighbourhood.cli.circles import circle_commands
from neighbourhood.cli.codes import EXIT_CODES, ExitCode
from neighbourhood.cli.demo import demo_command
from neighbourhood.cli.devices import device_groups
from neighbourhood.cli.erase import erase_command
from neighbourhood.cli.flats import flat_group
from neighbourhood.cli.gallery import gallery_command
from neighbourhood.cli.house import house_group
from neighbourhood.cli.imports import import_group
from neighbourhood.cli.link import link_command
from neighbourhood.cli.log import log_commands
from neighbourhood.cli.moderation import moderation_group
from neighbourhood.cli.node import node_commands
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.passphrase import passphrase_group, read_passphrase
from neighbourhood.cli.people import people_groups
from neighbourhood.cli.recovery import recovery_group
from neighbourhood.cli.rules import rules_group
from neighbourhood.cli.session import Session
from neighbourhood.cli.terminal import safe, safe_json
from neighbourhood.cli.texts import Words
from neighbourhood.cli.topics import message_commands, topic_group
from neighbourhood.cli.usage import explain
from neighbourhood.cli.world import World

PROGRAM: Final = "neighbourhood"
_MAX_PORT_DIGITS: Final = 5


def run(arguments: Sequence[str], world: World, environment: Mapping[str, str] = os.environ) -> int:
    """Carry out one command line; return the exit code. Nothing but results goes to the standard output."""
    _speak_utf8()
    session = Session(words=Words(language_of(arguments, environment)), world=world)
    try:
        code = _run(list(arguments), session)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_outputs()
        return ExitCode.FINE
    return code


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return en or ru: what ``--lang`` says, else what the environment says."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--lang"):
            given = argument.partition("=")[2] or "".join(arguments[index + 1 : index + 2])
            if given in LANGUAGES:
                return given
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    system = next((name for name in names if name), None) or locale.getlocale()[0] or ""
    return "ru" if system.lower().startswith("ru") else "en"


def _run(arguments: list[str], session: Session) -> int:
    try:
        with build(session.words).make_context(PROGRAM, arguments, obj=session) as context:
            context.command.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        session.note(explain(error, session.words))
        return ExitCode.USAGE
    except Fault as fault:
        return _report(session, fault)
    except (KeyboardInterrupt, EOFError):
        session.note(session.words("interrupted"))
        return ExitCode.INTERRUPTED
    except ModuleNotFoundError as error:
        return _report_missing(session, error)
    except MemoryError:
        session.note(session.words("no_memory"))
        return ExitCode.INTERNAL
    except BrokenPipeError:
        raise
    except Exception:  # noqa: BLE001 - the last place: whatever it is, the person gets a sentence and the details
        _report(session, Fault(FaultKind.INTERNAL))
        for line in traceback.format_exc().splitlines():
            click.echo(safe(line), err=True)
        return ExitCode.INTERNAL
    return ExitCode.FINE


def build(words: Words) -> Group:
    """Return the whole command line in one language."""
    parts = Parts(words)
    commands = [
        house_group(parts),
        *people_groups(parts),
        *device_groups(parts),
        flat_group(parts),
        rules_group(parts),
        recovery_group(parts),
        topic_group(parts),
        *message_commands(parts),
        *circle_commands(parts),
        erase_command(parts),
        moderation_group(parts),
        *log_commands(parts),
        *node_commands(parts),
        link_command(parts),
        demo_command(parts),
        gallery_command(parts),
        import_group(parts),
        passphrase_group(parts),
    ]
    return parts.root(commands, _start, *_global_options(parts))


def _global_options(parts: Parts) -> list[click.Parameter]:
    version = parts.option(
        "--version", type=None, is_flag=True, is_eager=True, expose_value=False, callback=_show_version
    )
    return [
        parts.option("--data-dir", type=click.Path(path_type=Path), metavar="FOLDER"),
        parts.option("--passphrase-file", type=click.Path(path_type=Path), metavar="FILE"),
        parts.option("--interface", multiple=True, metavar="NAME"),
        parts.option("--port", type=click.IntRange(0, 65535), default=0, metavar="NUMBER"),
        parts.option("--connect", multiple=True, metavar="HOST:PORT"),
        parts.option("--json", "as_json", type=None, is_flag=True),
        parts.option("--lang", type=click.Choice(LANGUAGES)),
        parts.option("--hidden", type=None, is_flag=True),
        version,
    ]


def _start(
    session: Session,
    data_dir: Path | None,
    passphrase_file: Path | None,
    interface: tuple[str, ...],
    port: int,
    connect: tuple[str, ...],
    as_json: bool,
    lang: str | None,
    hidden: bool,
) -> None:
    session.json = as_json
    session.options = Options(
        data_dir=data_dir,
        passphrase=None if passphrase_file is None else read_passphrase(session, passphrase_file),
        interfaces=interface,
        port=port,
        connect=tuple(_address(text) for text in connect),
        language=lang or session.words.language,
        language_asked=lang is not None,
        hidden=hidden,
    )
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        context.exit(session.world.open_window(session.options))


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    bare = host.removeprefix("[").removesuffix("]") if host.startswith("[") else host
    if not bare or (":" in bare) != host.startswith("[") or not port.isascii() or not port.isdigit():
        raise Fault(FaultKind.BAD_ADDRESS, address=text)
    if not 0 < int(port[: _MAX_PORT_DIGITS + 1]) < 65536:
        raise Fault(FaultKind.BAD_ADDRESS, address=text)
    return bare, int(port)


def _show_version(context: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"{PROGRAM} {__version__}")
        context.exit()


def _report(session: Session, fault: Fault) -> int:
    told = session.words.fault(fault)
    if session.json:
        report: dict[str, object] = {"fault": fault.kind.value, "details": fault.details, "sentence": told}
        if fault.mistakes:
            report["mistakes"] = [
                {**each._asdict(), "sentence": session.words.mistake(each)} for each in fault.mistakes
            ]
        click.echo(safe_json(json.dumps(report, ensure_ascii=False)), err=True)
    else:
        for line in (told, *session.words.mistakes(fault)):
            session.note(line)
    return EXIT_CODES[fault.kind]


def _report_missing(session: Session, error: ModuleNotFoundError) -> int:
    name = (error.name or "").partition(".")[0]
    session.note(session.words("no_window") if name == "PySide6" else session.words("no_part", name=name))
    return ExitCode.FILE


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _close_outputs() -> None:
    # The reader has gone; what is still buffered must not raise again when the interpreter flushes at its end.
    silent = os.open(os.devnull, os.O_WRONLY)
    with contextlib.suppress(OSError, ValueError):
        os.dup2(silent, sys.stdout.fileno())
    os.close(silent)
