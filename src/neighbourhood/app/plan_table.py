"""The plan of the house as a table saved from a spreadsheet: the first line names the columns, each further row is one flat."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.plan_columns import meaning, weak_number
from neighbourhood.app.plan_mistakes import Mistakes, Wrong, floor_of, short
from neighbourhood.domain import limits

_SEPARATORS: Final = ("\t", ";", ",")
_AREA: Final = re.compile(r"(\d{1,20})(?:[.,](\d{1,20}))?")
_DECIMALS: Final = 2
_PASSED_OVER: Final = re.compile(r"\s*(#.*|\"?sep=.?\"?\s*)?", re.DOTALL | re.IGNORECASE)
"""What says nothing: an empty line, a remark, and how a spreadsheet program notes the mark between its cells."""


class Record(NamedTuple):
    """A row of cells: the line where it begins, counted from 1, and as it was written. ``whole``: its quotes are closed."""

    line: int
    text: str
    cells: list[str]
    whole: bool


class Table(NamedTuple):
    """How the first line says that a table is to be read; ``left_out`` are the columns that mean nothing here."""

    separator: str
    columns: list[str]
    left_out: tuple[str, ...]


def table_of(lines: Sequence[str]) -> Table | None:
    """Return how a table is read; None where the first line names no columns. Raises Fault BAD_PLAN for unclear names."""
    nameless = False
    for separator in _SEPARATORS:
        first = next(records(lines, separator), None)
        if first is None or (separator not in first.text and separator != _SEPARATORS[-1]):
            continue
        names, columns = first.cells, _meanings(first.cells)
        if "number" in columns:
            _check_columns(names, columns)
            left_out = tuple(name for name, column in zip(names, columns, strict=True) if name and not column)
            return Table(separator, columns, left_out)
        nameless |= any(columns) and not any(name[:1].isdigit() for name in names)
    if nameless:
        raise Fault(FaultKind.BAD_PLAN, why="no_number")
    return None


def records(lines: Sequence[str], separator: str) -> Iterator[Record]:
    """Yield the rows of a table without those that are empty or a remark."""
    source = _Lines(lines)
    reader = csv.reader(source, delimiter=separator, skipinitialspace=True)
    while True:
        source.begin()
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error:  # a cell longer than the reader takes: only a quote that is never closed makes one
            yield Record(source.first, source.text(), [], False)
            return
        if any(cells) or source.ended:
            yield Record(source.first, source.text(), cells, not source.ended)


def flat_of_row(table: Table, record: Record, mistakes: Mistakes) -> PlannedFlat | None:
    """Return the flat of a row as far as it is understood, None where it has no number; all that is wrong is noted."""
    given: dict[str, Any] = {}
    try:
        cells = _cells(table, record)
    except Wrong as wrong:
        mistakes.note(record.line, record.text, wrong)
        return None
    for name, read in _READERS.items():
        try:
            given[name] = read(cells.get(name, ""))
        except Wrong as wrong:
            mistakes.note(record.line, record.text, wrong)
    return PlannedFlat(**given) if "number" in given else None


class _Lines:
    """Hands lines to the reader of cells and remembers which of them the row at hand began and ended with."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._next = self._begun = 0
        self.ended = False
        """Whether the reader has asked for more than there is."""

    @property
    def first(self) -> int:
        """The line of the row at hand, counted from 1."""
        return self._begun + 1

    def begin(self) -> None:
        """Pass over what says nothing; a row begins."""
        while self._next < len(self._lines) and not _says_something(self._lines[self._next]):
            self._next += 1
        self._begun = self._next

    def text(self) -> str:
        """Return the row at hand as it was written; of one whose quote is never closed the line where it begins."""
        return "".join(self._lines[self._begun : self._begun + 1 if self.ended else self._next])

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._next >= len(self._lines):
            self.ended = True
            raise StopIteration
        self._next += 1
        return self._lines[self._next - 1]


def _says_something(line: str) -> bool:
    return _PASSED_OVER.fullmatch(line) is None


def _meanings(names: Sequence[str]) -> list[str]:
    columns = [meaning(name) for name in names]
    if "number" not in columns:
        columns = [column or weak_number(name) for name, column in zip(names, columns, strict=True)]
    return columns


def _check_columns(names: Sequence[str], columns: Sequence[str]) -> None:
    column, count = Counter(each for each in columns if each).most_common(1)[0]
    if count > 1:
        first, second, *_ = (name for name, each in zip(names, columns, strict=True) if each == column)
        raise Fault(FaultKind.BAD_PLAN, why="same_columns", first=first, second=second)


def _cells(table: Table, record: Record) -> Mapping[str, str]:
    if not record.whole:
        raise Wrong("quote")
    if any(record.cells[len(table.columns) :]):
        raise Wrong("cells", cells=len(record.cells), columns=len(table.columns))
    return dict(zip(table.columns, record.cells, strict=False))


def _number(cell: str) -> str:
    if not cell:
        raise Wrong("no_number")
    if re.search(r"[\s,;-]", cell):
        raise Wrong("number", cell=cell)
    return short(cell, "number")


def _entrance(cell: str) -> str:
    return short(cell, "entrance") if cell else ""


def _floor(cell: str) -> int | None:
    return floor_of(cell) if cell else None


def _area(cell: str) -> int | None:
    """Return hundredths of a square metre."""
    if not cell:
        return None
    found = _AREA.fullmatch(cell)
    if found is None:
        raise Wrong("area", cell=cell)
    decimals = (found[2] or "").rstrip("0").ljust(_DECIMALS, "0")
    if len(decimals) > _DECIMALS:
        raise Wrong("area_fine", cell=cell)
    area = int(found[1]) * 100 + int(decimals)
    if not 0 < area <= limits.MAX_AREA:
        raise Wrong("area_far", cell=cell, limit_area=limits.MAX_AREA // 100)
    return area


_READERS: Final[Mapping[str, Callable[[str], str | int | None]]] = {
    "number": _number,
    "entrance": _entrance,
    "floor": _floor,
    "area": _area,
}
