"""The commands about the plan of the house: entrances, floors, flats."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import PlannedFlat, SetPlan
from neighbourhood.app.plan_changes import PlanChanges, changes
from neighbourhood.app.plan_file import MAX_FILE_BYTES, text_of
from neighbourhood.app.plan_lines import read_line, runs
from neighbourhood.app.plan_mistakes import too_long
from neighbourhood.app.plan_text import WrittenPlan, understood
from neighbourhood.app.rows import FlatRow, PlanRow
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.session import Session
from neighbourhood.domain.subjects.flats import downwards_key, upwards_key


def plan_group(parts: Parts) -> Group:
    """Return ``house plan`` with its commands."""
    preview = parts.option("--preview", type=None, is_flag=True)
    return parts.group(
        "house plan",
        [
            parts.command("house plan show", show),
            parts.command("house plan set", set_plan, *plan_options(parts), preview),
            parts.command("house plan renumber", renumber, parts.argument("old"), parts.argument("new")),
        ],
    )


def plan_options(parts: Parts) -> list[click.Parameter]:
    """Return the options that describe a plan; see ``planned``."""
    return [
        parts.option("--entrance", multiple=True, metavar='"ENTRANCE; FLOORS; FLATS"'),
        parts.option("--plan", type=click.Path(path_type=Path), metavar="FILE"),
    ]


def planned(session: Session, entrance: Sequence[str], plan: Path | None) -> tuple[PlannedFlat, ...]:
    """Return the flats of a file and of single lines. Raises Fault BAD_PLAN, FILE_NOT_READABLE."""
    listed = understood(read_file(plan)) if plan is not None else WrittenPlan()
    for line in left_out_lines(session, listed):
        session.note(line)
    return (*listed.flats, *(flat for line in entrance for flat in read_line(line)))


def left_out_lines(session: Session, plan: WrittenPlan) -> list[str]:
    """Return the line about columns of a table that were passed over; none where all were read."""
    columns = ", ".join(f"“{name}”" if session.words.language == "en" else f"«{name}»" for name in plan.left_out)
    return [session.words("left_out", columns=columns)] if columns else []


def show(session: Session) -> None:
    """Print the flats of the house, entrance by entrance, from the top floor down."""
    flats = session.ask(lambda reader: tuple(reader.flats()))
    session.result(flats, lambda: _drawn(session, flats) or [session.words("no_plan")])


def set_plan(session: Session, entrance: tuple[str, ...], plan: Path | None, preview: bool) -> None:
    """Describe all flats of the house, or only show what would be described."""
    flats = planned(session, entrance, plan)
    if not flats:
        session.misuse("empty_plan")
    if preview:
        here = session.ask(lambda reader: tuple(reader.flats()))
        session.result(flats, lambda: [*_drawn(session, flats), *_differences(session, changes(here, flats))])
        return
    row = session.tell(SetPlan(flats=flats), PlanRow)
    session.result(row, lambda: [session.words("plan_set", flats=row.flats, changed=row.changed)])


def _differences(session: Session, would: PlanChanges) -> list[str]:
    """Return what a plan would change in the house, and that it has not done so."""
    counts = {"new": len(would.new), "changed": len(would.changed), "same": len(would.same), "gone": len(would.gone)}
    gone = ", ".join(runs([flat.number for flat in sorted(would.gone, key=upwards_key)]))
    return [
        session.words("plan_differs", **counts),
        *([session.words("plan_leaves_out", flats=gone)] if gone else []),
        session.words("plan_preview", flats=sum(counts.values()) - counts["gone"]),
    ]


def renumber(session: Session, old: str, new: str) -> None:
    """Give a flat another number; it stays the same flat."""
    flats = session.ask(lambda reader: tuple(reader.flats()))
    meant = next((flat for flat in flats if flat.planned and flat.number.casefold() == old.casefold()), None)
    if meant is None:
        raise Fault(FaultKind.UNKNOWN_FLAT, flat=old)
    wanted = (
        PlannedFlat(new if flat is meant else flat.number, flat.entrance, flat.floor, flat.flat)
        for flat in flats
        if flat.planned
    )
    row = session.tell(SetPlan(flats=tuple(wanted)), PlanRow)
    session.result(row, lambda: [session.words("plan_set", flats=row.flats, changed=row.changed)])


def read_file(path: Path) -> str:
    """Return the text of a file that a person or a spreadsheet has saved. Raises Fault FILE_NOT_READABLE, BAD_PLAN."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise Fault(FaultKind.FILE_NOT_READABLE, file=str(path)) from error
    if len(data) > MAX_FILE_BYTES:
        raise too_long()
    return text_of(data, str(path))


def _drawn(session: Session, flats: Sequence[PlannedFlat | FlatRow]) -> list[str]:
    lines: list[str] = []
    for entrance, group in groupby(sorted(flats, key=downwards_key), key=lambda flat: flat.entrance):
        lines.append(session.words("entrance", name=entrance) if entrance else session.words("no_entrance"))
        for floor, row in groupby(group, key=lambda flat: flat.floor):
            lines.append(f"{'' if floor is None else floor:>5}  {' '.join(flat.number for flat in row)}")
    return lines
