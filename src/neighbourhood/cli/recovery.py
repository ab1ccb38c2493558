"""The commands about recovery: printing a sheet and coming back with one, and trusted neighbours."""

import sys
from functools import partial
from pathlib import Path
from typing import Final

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_invitations import BringBack, MakeRecoverySheet, NameTrusted
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import InvitationRow, PersonRow, RecoveryRow
from neighbourhood.cli.house import join
from neighbourhood.cli.parts import Group, Parts, seconds
from neighbourhood.cli.people import find_person, person_line
from neighbourhood.cli.session import Session, answered

_MAX_TYPED_BYTES: Final = 4000
_PER_LINE: Final = 6


def recovery_group(parts: Parts) -> Group:
    """Return ``recovery`` with its commands."""
    timeout = parts.option("--timeout", type=seconds, metavar="SECONDS")
    pdf = parts.option("--pdf", type=click.Path(path_type=Path), metavar="FILE")
    return parts.group(
        "recovery",
        [
            parts.command("recovery sheet", sheet, pdf),
            parts.command("recovery restore", restore, timeout),
            parts.command(
                "recovery trust",
                trust,
                parts.argument("persons", nargs=-1, metavar="[PERSON]…"),
                parts.option("--nobody", type=None, is_flag=True),
            ),
            parts.command("recovery bring-back", bring_back, parts.argument("person")),
        ],
    )


def sheet(session: Session, pdf: Path | None) -> None:
    """Draw a new recovery key and print its words, or save them as a page to print."""
    house = session.ask(lambda reader: reader.house())
    if house is None:
        raise Fault(FaultKind.NO_HOUSE)
    row = session.tell(MakeRecoverySheet(), RecoveryRow)
    if pdf is None:
        _show_words(session, row)
        return
    try:
        session.world.print_recovery(pdf, house, row, session.words.language)
    except (Fault, ModuleNotFoundError):
        # The sheet before has ended: without these words there would be none.
        _show_words(session, row)
        session.note(session.words("recovery_not_saved"))
        raise
    session.note(session.words("recovery_saved", file=str(pdf)))


def _show_words(session: Session, row: RecoveryRow) -> None:
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


def trust(session: Session, persons: tuple[str, ...], nobody: bool) -> None:
    """Name trusted neighbours; without names show them, and who trusts this person."""
    if persons and nobody:
        session.misuse("trust_or_nobody")
    if not persons and not nobody:
        _show_trusted(session)
        return
    with session.backend() as backend:
        named = [backend.query(partial(_found, person)).result() for person in persons]
        backend.submit(NameTrusted(persons=tuple(row.person for row in named))).result()
    names = ", ".join(row.name for row in named)
    session.note(session.words("trusted_named", names=names) if named else session.words("trusted_nobody"))


def _found(person: str, reader: Queries) -> PersonRow:
    return find_person(reader, person)


def _show_trusted(session: Session) -> None:
    known = session.ask(lambda reader: reader.belonging())
    shown = {"trusted": known.trusted, "trusting": known.trusting}
    session.result(shown, lambda: [person_line(session, row) for row in known.trusted])
    if not known.trusted:
        session.note(session.words("trusted_nobody"))
    for row in known.trusting:
        session.note(session.words("trusting", name=row.name or session.words("neighbour")))


def bring_back(session: Session, person: str) -> None:
    """Print a code that brings the new computer of somebody who trusts this person to this one."""
    with session.backend() as backend:
        whom = backend.query(partial(_found, person)).result()
        row = answered(backend, BringBack(person=whom.person), InvitationRow)
    session.result(row, lambda: [row.code])
    session.note(session.words("bring_back_code", name=whom.name))


def _numbered(words: tuple[str, ...]) -> list[str]:
    numbered = [f"{place:>2} {word:<12}" for place, word in enumerate(words, 1)]
    return ["".join(numbered[at : at + _PER_LINE]).rstrip() for at in range(0, len(numbered), _PER_LINE)]
