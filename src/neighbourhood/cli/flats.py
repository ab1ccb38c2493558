"""The commands about the register of flats: number, entrance, floor, area, and how many live there."""

from collections.abc import Iterable
from pathlib import Path

import click

from neighbourhood.app.intents import PlannedFlat, SetPlan
from neighbourhood.app.plan_changes import PlanChanges, changes
from neighbourhood.app.plan_text import WrittenPlan, understood
from neighbourhood.app.rows import FlatRow, PlanRow
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.plan import left_out_lines, read_file
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
    plan = understood(read_file(file))
    with session.backend() as backend:
        known = backend.query(lambda reader: tuple(reader.flats())).result()
        wanted = merged(known, plan.flats)
        if preview:
            _show(session, plan, changes(known, wanted))
            return
        row = answered(backend, SetPlan(flats=wanted), PlanRow)
    session.result(
        {"flats": row.flats, "changed": row.changed, "left_out": plan.left_out},
        lambda: [
            *left_out_lines(session, plan),
            session.words("plan_set", flats=row.flats, changed=row.changed),
        ],
    )


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


def _show(session: Session, plan: WrittenPlan, would: PlanChanges) -> None:
    """Print what a table would change, its flats in the order of the table."""
    flats = {"new": would.new, "changed": would.changed, "same": would.same}
    counts = {name: len(each) for name, each in flats.items()}
    said = (
        {flat.number: _new(session, flat) for flat in would.new}
        | {after.number: _difference(session, before, after) for before, after in would.changed}
        | {flat.number: session.words("flat_stays") for flat in would.same}
    )
    total = session.words("flats_preview", flats=sum(counts.values()), **counts)
    session.result(
        {**flats, "left_out": plan.left_out},
        lambda: [
            *(f"{flat.number:>5}  {said[flat.number]}" for flat in plan.flats),
            *left_out_lines(session, plan),
            total,
        ],
    )


def _new(session: Session, flat: PlannedFlat) -> str:
    said = ", ".join(part for part in _places(session, flat) if part)
    return session.words("flat_new", said=said) if said else session.words("flat_new_bare")


def _difference(session: Session, before: PlannedFlat, after: PlannedFlat) -> str:
    pairs = zip([before.number, *_places(session, before)], [after.number, *_places(session, after)], strict=True)
    # What a flat has is never taken from it: a cell that is left empty leaves it.
    steps = (
        f"{was} → {becomes}" if was else session.words("flat_adds", said=becomes)
        for was, becomes in pairs
        if was != becomes
    )
    return session.words("flat_changes", said=", ".join(steps))


def _places(session: Session, flat: FlatRow | PlannedFlat) -> list[str]:
    """Return entrance, floor and area, each empty where nobody has said it."""
    words = session.words
    return [
        words("flat_entrance", name=flat.entrance) if flat.entrance else "",
        words("flat_floor", floor=flat.floor) if flat.floor is not None else "",
        words("flat_area", area=words.hundredths(flat.area)) if flat.area is not None else "",
    ]


def _line(session: Session, flat: FlatRow) -> str:
    words = session.words
    parts = [
        *_places(session, flat),
        words("flat_residents", count=flat.residents) if flat.residents else "",
        words("flat_overshared") if flat.overshared else "",
    ]
    return f"{flat.number:>5}  {', '.join(part for part in parts if part)}".rstrip()
