"""The commands about recovery: printing a sheet, and coming back with one."""

import sys
from pathlib import Path
from typing import Final

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import MakeRecoverySheet
from neighbourhood.app.rows import RecoveryRow
from neighbourhood.cli.house import join
from neighbourhood.cli.parts import Group, Parts, seconds
from neighbourhood.cli.session import Session

_MAX_TYPED_BYTES: Final = 4000
_PER_LINE: Final = 6


def recovery_group(parts: Parts) -> Group:
    """Return ``recovery`` with its commands."""
    timeout = parts.option("--timeout", type=seconds, metavar="SECONDS")
    pdf = parts.option("--pdf", type=click.Path(path_type=Path), metavar="FILE")
    return parts.group(
        "recovery",
        [parts.command("recovery sheet", sheet, pdf), parts.command("recovery restore", restore, timeout)],
    )


def sheet(session: Session, pdf: Path | None) -> None:
    """Draw a new recovery key and print its words, or save them as a page to print."""
    house = session.ask(lambda reader: reader.house())
    if house is None:
        raise Fault(FaultKind.NO_HOUSE)
    row = session.tell(MakeRecoverySheet(), RecoveryRow)
    if pdf is not None:
        session.world.print_recovery(pdf, house, row, session.words.language)
        session.note(session.words("recovery_saved", file=str(pdf)))
        return
    session.result(row, lambda: _numbered(row.russian if session.words.language == "ru" else row.english))
    session.note(session.words("recovery_words"))


def restore(session: Session, timeout: float | None) -> None:
    """Read the 24 words and come back into the house."""
    if session.world.can_ask():
        session.note(session.words("type_recovery_words"))
        typed = sys.stdin.readline(_MAX_TYPED_BYTES)
    else:
        typed = sys.stdin.buffer.read(_MAX_TYPED_BYTES).decode("utf-8", "replace")
    join(session, typed, "", timeout)


def _numbered(words: tuple[str, ...]) -> list[str]:
    numbered = [f"{place:>2} {word:<12}" for place, word in enumerate(words, 1)]
    return ["".join(numbered[at : at + _PER_LINE]).rstrip() for at in range(0, len(numbered), _PER_LINE)]
