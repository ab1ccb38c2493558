"""The commands about the rules of the house."""

from pathlib import Path
from textwrap import shorten
from typing import Final, NoReturn

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import AcknowledgeRules, SetRules
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_rules import RulesRow, RulesVersionRow
from neighbourhood.app.texts import clean_text
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.plan import read_file
from neighbourhood.cli.session import Session
from neighbourhood.domain.authority.acts import RESIDENT
from neighbourhood.domain.subjects.rules import numbered

_PREVIEW_CHARS: Final = 90


def rules_group(parts: Parts) -> Group:
    """Return ``rules`` with its commands."""
    file = parts.argument("file", click.Path(path_type=Path))
    return parts.group(
        "rules",
        [
            parts.command("rules show", show),
            parts.command("rules set", set_rules, file, parts.option("--yes", type=None, is_flag=True)),
            parts.command("rules acknowledge", acknowledge),
            parts.command("rules history", history),
        ],
    )


def show(session: Session) -> None:
    """Print the rules that hold, and who has read them."""
    row, house = session.ask(lambda reader: (reader.rules(), reader.house()))
    if row is None and house is not None and RESIDENT not in house.me.roles and not house.left:
        raise Fault(FaultKind.NOT_ALLOWED)  # guests read none, which is not that there are none
    session.result(row, lambda: _shown(session, row) if row is not None else [session.words("no_rules")])


def set_rules(session: Session, file: Path, yes: bool) -> None:
    """Write the rules anew from a file; blank lines part them. Without ``--yes`` only show what would change."""
    text = read_file(file)
    with session.backend() as backend:
        if not yes:
            _preview(session, text, backend.query(lambda reader: reader.rules()).result())
        backend.submit(SetRules(text=text)).result()
        row = backend.query(lambda reader: reader.rules()).result()
    if row is None:
        raise Fault(FaultKind.NO_RULES)
    session.result(row, lambda: [session.words("rules_set", rules=len(row.now.rules), residents=row.residents)])


def _preview(session: Session, text: str, holds: RulesRow | None) -> NoReturn:
    """Tell what would change, and ask for ``--yes``."""
    old, new = holds.now.rules if holds is not None else (), numbered(clean_text(text))
    if old == new:
        session.misuse("rules_same")
    for mark, rules, others in (("-", old, new), ("+", new, old)):
        for n, rule in enumerate(rules, start=1):
            if rule not in others:
                session.note(f"{mark}{n:>3}. {shorten(rule, _PREVIEW_CHARS, placeholder='…')}")
    session.misuse("rules_need_yes", rules=len(new), old=len(old))


def acknowledge(session: Session) -> None:
    """Say that one has read the rules that hold."""
    with session.backend() as backend:
        row = backend.query(lambda reader: reader.rules()).result()
        if row is None:
            raise Fault(FaultKind.NO_RULES)
        backend.submit(AcknowledgeRules(version=row.now.version)).result()
        row = backend.query(lambda reader: reader.rules()).result() or row
    session.result(row, lambda: [session.words("rules_acknowledged"), _counted(session, row)])


def history(session: Session) -> None:
    """Print the versions of the rules, the oldest first."""
    versions = session.ask(lambda reader: tuple(reader.rules_history()))
    session.result(
        versions,
        lambda: [line for row in reversed(versions) for line in _version(session, row)] or [session.words("no_rules")],
    )


def _shown(session: Session, row: RulesRow) -> list[str]:
    missing = [session.words("rules_missing", people=", ".join(_who(session, one) for one in row.not_read))]
    return [*_version(session, row.now), _counted(session, row), *(missing if row.not_read else [])]


def _counted(session: Session, row: RulesRow) -> str:
    return session.words("rules_counted", read=row.read, residents=row.residents)


def _version(session: Session, row: RulesVersionRow) -> list[str]:
    head = session.words("rules_version", when=session.words.moment(row.written_at_ms), author=_who(session, row.by))
    lines = [f"{n:>3}. " + rule.replace("\n", "\n     ") for n, rule in enumerate(row.rules, start=1)]
    return [head, *(line for rule in lines for line in rule.split("\n"))]


def _who(session: Session, row: PersonRow) -> str:
    return row.name or session.words("neighbour")
