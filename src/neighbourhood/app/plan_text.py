"""The plan of the house as people write it: a line for each floor, ``entrance; floors; flats``, see ``app.plan_lines``.

A table saved from a spreadsheet is read too, when its first line names the columns, see ``app.plan_table``. Its cells are
separated as those of the first line: by tabs, semicolons or commas.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Final, NamedTuple

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.plan_lines import flats_of_line
from neighbourhood.app.plan_mistakes import MAX_FLATS, Mistakes, Wrong, too_long, too_many
from neighbourhood.app.plan_table import Table, flat_of_row, records, table_of

_MAX_TEXT_CHARS: Final = 200_000


class WrittenPlan(NamedTuple):
    """Flats in the order of their lines, and the names of the columns of a table that were passed over."""

    flats: tuple[PlannedFlat, ...] = ()
    left_out: tuple[str, ...] = ()


class _Read(NamedTuple):
    line: int
    text: str
    flats: Sequence[PlannedFlat]


def read_plan(text: str) -> tuple[PlannedFlat, ...]:
    """Return the flats of ``understood``."""
    return understood(text).flats


def understood(text: str) -> WrittenPlan:
    """Return what was written. Raises Fault BAD_PLAN with every mistake in it, or for no flat at all."""
    if len(text) > _MAX_TEXT_CHARS:
        raise too_long()
    lines = list(StringIO(text.removeprefix("\ufeff"), newline=""))
    table = table_of(lines) if text.strip() else None
    mistakes = Mistakes("table" if table else "lines")
    read: list[_Read] = []
    count = 0
    for part in _rows(lines, table, mistakes) if table else _typed(lines, mistakes):
        read.append(part)
        count += len(part.flats)
        if count > MAX_FLATS:
            raise too_many()
    _check_once(read, mistakes)
    mistakes.tell()
    if not count:
        raise Fault(FaultKind.BAD_PLAN, why="empty")
    return WrittenPlan(tuple(flat for part in read for flat in part.flats), table.left_out if table else ())


def _typed(lines: Sequence[str], mistakes: Mistakes) -> Iterator[_Read]:
    for number, line in enumerate(map(str.strip, lines), 1):
        if line and not line.startswith("#"):
            yield _Read(number, line, flats_of_line(line, number, mistakes))


def _rows(lines: Sequence[str], table: Table, mistakes: Mistakes) -> Iterator[_Read]:
    rows = records(lines, table.separator)
    next(rows)  # the names of the columns
    for row in rows:
        flat = flat_of_row(table, row, mistakes)
        yield _Read(row.line, row.text, [flat] if flat is not None else [])


def _check_once(read: Iterable[_Read], mistakes: Mistakes) -> None:
    seen: dict[str, int] = {}
    for part in read:
        for flat in part.flats:
            first = seen.get(flat.number.casefold())
            if first is None:
                seen[flat.number.casefold()] = part.line
            else:
                why = "twice_here" if first == part.line else "twice"
                mistakes.note(part.line, part.text, Wrong(why, flat=flat.number, first=first))
