"""What a plan would change in the house, for looking at it before it is written down."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.plan import renumbered
from neighbourhood.app.rows import FlatRow
from neighbourhood.domain.subjects.flats import Flat


class PlanChanges(NamedTuple):
    """Flats that are new in the plan, those that change with how they were, those that stay, and those left out."""

    new: tuple[PlannedFlat, ...] = ()
    changed: tuple[tuple[PlannedFlat, PlannedFlat], ...] = ()
    same: tuple[PlannedFlat, ...] = ()
    gone: tuple[PlannedFlat, ...] = ()


def changes(known: Iterable[FlatRow], wanted: Sequence[PlannedFlat]) -> PlanChanges:
    """Return what a plan changes, each flat as it will be. A flat is the same by its id, else as ``renumbered`` finds it."""
    rows = tuple(known)
    here = {row.flat: _planned(row) for row in rows if row.planned}
    by_number = {flat.number.casefold(): flat for flat in here.values()}
    pairs = []
    for flat in renumbered(wanted, [_known(row) for row in rows]):
        before = here.get(flat.flat) if flat.flat is not None else by_number.get(flat.number.casefold())
        pairs.append((before, _after(before, flat)))
    kept = {before.flat for before, _ in pairs if before is not None}
    return PlanChanges(
        tuple(after for before, after in pairs if before is None),
        tuple((before, after) for before, after in pairs if before is not None and before != after),
        tuple(after for before, after in pairs if before == after),
        tuple(flat for flat in here.values() if flat.flat not in kept),
    )


def _after(before: PlannedFlat | None, flat: PlannedFlat) -> PlannedFlat:
    if before is None:
        return flat
    return replace(flat, flat=before.flat, area=before.area if flat.area is None else flat.area)


def _planned(row: FlatRow) -> PlannedFlat:
    return PlannedFlat(row.number, row.entrance, row.floor, row.flat, row.area)


def _known(row: FlatRow) -> Flat:
    return Flat(row.flat, row.number, row.entrance, row.floor, planned=row.planned, area=row.area)
