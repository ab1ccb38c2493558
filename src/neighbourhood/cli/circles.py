"""The commands about the residents' own circles and conversations of two."""

from collections.abc import Sequence

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.cli.parts import Parts
from neighbourhood.cli.people import MIN_PREFIX_CHARS, SHOWN_ID_CHARS, find_person
from neighbourhood.cli.session import Session, answered
from neighbourhood.domain.ids import PersonId


def circle_commands(parts: Parts) -> list[click.Command]:
    """Return ``circle`` and ``talk``."""
    several = {"multiple": True, "metavar": "PERSON"}
    return [
        parts.group(
            "circle",
            [
                parts.command("circle list", list_circles),
                parts.command("circle add", add, parts.argument("name"), parts.argument("persons", nargs=-1)),
                parts.command(
                    "circle members",
                    members,
                    parts.argument("circle"),
                    parts.option("--add", told="circle_member_add", **several),
                    parts.option("--remove", told="circle_member_remove", **several),
                    parts.option("--steward", told="circle_steward", **several),
                    parts.option("--rename", told="circle_rename", default=None),
                ),
                parts.command("circle leave", leave, parts.argument("circle")),
            ],
        ),
        parts.command("talk", talk, parts.argument("person")),
    ]


def list_circles(session: Session) -> None:
    """Print the circles that one is or was in."""
    circles = tuple(session.ask(lambda reader: reader.circles()))
    session.result(circles, lambda: [_line(session, row) for row in circles])
    if not circles:
        session.note(session.words("no_circles"))


def add(session: Session, name: str, persons: Sequence[str]) -> None:
    """Begin a circle and print its id."""
    with session.backend() as backend:
        found = backend.query(lambda reader: _persons(reader, persons)).result()
        circle = answered(backend, MakeCircle(name=name, members=tuple(found)), bytes)
    session.result({"circle": circle}, lambda: [circle.hex()])


def members(
    session: Session,
    circle: str,
    add: Sequence[str],
    remove: Sequence[str],
    steward: Sequence[str],
    rename: str | None,
) -> None:
    """Print who is in a circle, after changing that where it is asked for."""
    with session.backend() as backend:
        row = backend.query(lambda reader: find_circle(reader, circle)).result()
        if add or remove or steward or rename is not None:
            wanted = backend.query(lambda reader: _changed(reader, row, add, remove, steward, rename)).result()
            backend.submit(wanted).result()
            row = backend.query(lambda reader: _by_id(reader, row)).result()
    session.result(row, lambda: [_line(session, row), *(f"  {person.name}" for person in row.members)])


def leave(session: Session, circle: str) -> None:
    """Go out of a circle."""
    with session.backend() as backend:
        row = backend.query(lambda reader: find_circle(reader, circle)).result()
        backend.submit(LeaveCircle(circle=row.circle)).result()
        row = backend.query(lambda reader: _by_id(reader, row)).result()
    session.result(row, lambda: [_line(session, row)])


def talk(session: Session, person: str) -> None:
    """Open the conversation with somebody and print the id of its topic."""
    with session.backend() as backend:
        whom = backend.query(lambda reader: find_person(reader, person)).result()
        topic = answered(backend, TalkTo(person=whom.person), bytes)
    session.result({"topic": topic}, lambda: [topic.hex()])


def find_circle(reader: Queries, given: str) -> CircleRow:
    """Return the circle that a person means: by name, or by the beginning of its id. Raises Fault UNKNOWN_CIRCLE."""
    rows = reader.circles()
    prefix = given.lower() if len(given) >= MIN_PREFIX_CHARS else None
    found = [row for row in rows if row.name.casefold() == given.casefold()] or [
        row for row in rows if prefix is not None and row.circle.hex().startswith(prefix)
    ]
    if len(found) != 1:
        raise Fault(FaultKind.UNKNOWN_CIRCLE, circle=given)
    return found[0]


def _by_id(reader: Queries, known: CircleRow) -> CircleRow:
    return next(row for row in reader.circles() if row.circle == known.circle)


def _persons(reader: Queries, given: Sequence[str]) -> list[PersonId]:
    return [find_person(reader, one).person for one in given]


def _changed(
    reader: Queries, row: CircleRow, add: Sequence[str], remove: Sequence[str], steward: Sequence[str], name: str | None
) -> ChangeCircle:
    gone = set(_persons(reader, remove))
    stewards = dict.fromkeys([*row.stewards, *_persons(reader, steward)])
    members = dict.fromkeys([*(person.person for person in row.members), *_persons(reader, add), *stewards])
    return ChangeCircle(
        circle=row.circle,
        name=row.name if name is None else name,
        members=tuple(one for one in members if one not in gone),
        stewards=tuple(one for one in stewards if one not in gone),
    )


def _line(session: Session, row: CircleRow) -> str:
    kind = "waits" if row.waits else "left" if row.left else row.kind
    kind = session.words(f"circle_{kind}", people=len(row.members))
    return f"{row.circle.hex()[:SHOWN_ID_CHARS]}  {row.name}  {kind}"
