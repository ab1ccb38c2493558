"""The commands about the register of flats: number, entrance, floor, area, and how many live there."""

from collections.abc import Iterable
from pathlib import Path

import click

from neighbourhood.app.intents import PlannedFlat, SetPlan
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.rows import FlatRow, PlanRow
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.plan import read_file
from neighbourhood.cli.session import Session, answered


def flat_group(parts: Parts) -> Group:
    """Return ``flat`` with its commands."""
    preview = parts.option("--preview", type=None, is_flag=True)
    file = parts.argument("file", click.Path(path_type=Path))
    return parts.group(
        "flat", [parts.command("flat list", list_flats), parts.command("flat import", import_flats, file, preview)]
    )


def list_flats(session: Session) -> None:
    """Print the flats."""
    flats = session.ask(lambda reader: tuple(reader.flats()))
    session.result(flats, lambda: [_line(session, flat) for flat in flats] or [session.words("no_plan")])


def import_flats(session: Session, file: Path, preview: bool) -> None:
    """Take flats over from a table; those that it does not name stay as they are."""
    read = read_plan(read_file(file))
    with session.backend() as backend:
        known = backend.query(lambda reader: tuple(reader.flats())).result()
        wanted = merged(known, read)
        if preview:
            session.result(
                wanted,
                lambda: [*(_line(session, flat) for flat in read), session.words("plan_preview", flats=len(wanted))],
            )
            return
        row = answered(backend, SetPlan(flats=wanted), PlanRow)
    session.result(row, lambda: [session.words("plan_set", flats=row.flats, changed=row.changed)])


def merged(known: Iterable[FlatRow], read: Iterable[PlannedFlat]) -> tuple[PlannedFlat, ...]:
    """Return the plan with what was read; an entrance or floor that a row leaves empty stays as it was."""
    flats = {
        flat.number.casefold(): PlannedFlat(flat.number, flat.entrance, flat.floor, flat.flat, flat.area)
        for flat in known
        if flat.planned
    }
    for flat in read:
        before = flats.get(flat.number.casefold())
        if before is not None:
            floor = before.floor if flat.floor is None else flat.floor
            area = before.area if flat.area is None else flat.area
            flat = PlannedFlat(flat.number, flat.entrance or before.entrance, floor, before.flat, area)
        flats[flat.number.casefold()] = flat
    return tuple(flats.values())


def _line(session: Session, flat: FlatRow | PlannedFlat) -> str:
    words = session.words
    parts = [
        words("flat_entrance", name=flat.entrance) if flat.entrance else "",
        words("flat_floor", floor=flat.floor) if flat.floor is not None else "",
        words("flat_area", area=words.hundredths(flat.area)) if flat.area is not None else "",
        words("flat_residents", count=flat.residents) if isinstance(flat, FlatRow) and flat.residents else "",
        words("flat_overshared") if isinstance(flat, FlatRow) and flat.overshared else "",
    ]
    return f"{flat.number:>5}  {', '.join(part for part in parts if part)}".rstrip()
