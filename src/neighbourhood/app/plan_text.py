"""The plan of the house as people write it: a line for each floor, ``entrance; floors; flats``.

``2; 3; 45-48`` is one floor; ``2; 1-9; 37-72`` spreads the flats evenly over nine. Flats are a list, with ranges where they are
numbers: ``1, 2, 2A, 4-7``. Entrance and floor may be empty. Colons and tabs separate as well. A table saved from a spreadsheet
is read too, when its first line names the columns: number, entrance, floor, area, in any order. Its cells are separated
as those of the first line: by tabs, semicolons or commas.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from typing import Final

from msgspec.structs import replace

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.texts import clean_line
from neighbourhood.domain import limits
from neighbourhood.domain.subjects.flats import upwards_key

MAX_FLATS: Final = 3000
"""Of one house: ten entries."""
_MAX_TEXT_CHARS: Final = 200_000
_SHOWN_CHARS: Final = 60
_RANGE: Final = re.compile(r"(-?\d{1,6})\s*(?:-|–|—|\.\.)\s*(-?\d{1,6})")
_NUMBER: Final = re.compile(r"-?\d{1,6}")
_AREA: Final = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")
_SEPARATORS: Final = ("\t", ";", ",")
_COLUMNS: Final = {
    "number": "number", "flat": "number", "номер": "number", "квартира": "number",
    "entrance": "entrance", "подъезд": "entrance", "floor": "floor", "этаж": "floor",
    "area": "area", "площадь": "area",
}  # fmt: skip


class _TooManyError(ValueError):
    """A line understood and longer than any plan."""


def read_plan(text: str) -> tuple[PlannedFlat, ...]:
    """Return the flats in the order of the lines. Raises Fault BAD_PLAN with the line, EMPTY_TEXT for no flat at all."""
    if len(text) > _MAX_TEXT_CHARS:
        raise too_many()
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    lines = [(number, line) for number, line in lines if line and not line.startswith("#")]
    if not lines:
        raise Fault(FaultKind.EMPTY_TEXT)
    separator = next((each for each in _SEPARATORS if each in lines[0][1]), _SEPARATORS[-1])
    columns = _columns(lines[0][1], separator)
    read: list[tuple[int, PlannedFlat]] = []
    for number, line in lines[1:] if columns else lines:
        flats = _table_row(line, columns, number, separator) if columns else read_line(line, number)
        read += [(number, flat) for flat in flats]
        if len(read) > MAX_FLATS:
            raise too_many()
    _check_once(read)
    return tuple(flat for _, flat in read)


def read_line(line: str, number: int = 0) -> list[PlannedFlat]:
    """Return the flats of one line. Raises Fault BAD_PLAN; ``number`` 0 stands for no line of a file."""
    parts = [part.strip() for part in re.split(r"[;:\t]", line)]
    if len(parts) != 3:
        raise _unclear(line, number)
    try:
        floors, flats = _floors(parts[1]), _flats(parts[2])
        entrance = _short(parts[0]) if parts[0] else ""
        return [
            PlannedFlat(flat, entrance, floor) for flat, floor in zip(flats, _spread(len(flats), floors), strict=True)
        ]
    except _TooManyError as problem:
        raise too_many() from problem
    except (ValueError, Fault) as problem:
        raise _unclear(line, number) from problem


def write_plan(flats: Iterable[PlannedFlat]) -> str:
    """Return the lines that ``read_plan`` reads: entrances ascending, one line where it says it all, else one a floor."""
    ordered = sorted(flats, key=upwards_key)
    lines: list[str] = []
    for _, entrance in groupby(ordered, key=lambda flat: flat.entrance):
        here = [*entrance]
        lines += _whole(here) or [_floor_line([*row]) for _, row in groupby(here, key=lambda flat: flat.floor)]
    return "".join(line + "\n" for line in lines)


def too_many() -> Fault:
    """Return the fault for a plan above the cap."""
    return Fault(FaultKind.BAD_PLAN, limit_flats=MAX_FLATS)


def _unclear(line: str, number: int) -> Fault:
    return Fault(FaultKind.BAD_PLAN, line=number, text=line[:_SHOWN_CHARS])


def _check_once(read: Sequence[tuple[int, PlannedFlat]]) -> None:
    seen: set[str] = set()
    for line, flat in read:
        if flat.number.casefold() in seen:
            raise Fault(FaultKind.BAD_PLAN, line=line, twice=flat.number)
        seen.add(flat.number.casefold())


def _short(text: str) -> str:
    return clean_line(text, limits.MAX_FLAT_NUMBER_CHARS)


def _floors(text: str) -> list[int] | None:
    if not text:
        return None
    if _NUMBER.fullmatch(text):
        floors = [int(text)]
    else:
        first, last = _ends(text)
        if last - first > 2 * limits.MAX_FLOOR:
            raise ValueError(text)
        floors = list(range(first, last + 1))
    if any(abs(floor) > limits.MAX_FLOOR for floor in floors):
        raise ValueError(text)
    return floors


def _ends(text: str) -> tuple[int, int]:
    found = _RANGE.fullmatch(text)
    if found is None or int(found[1]) > int(found[2]):
        raise ValueError(text)
    return int(found[1]), int(found[2])


def _flats(text: str) -> list[str]:
    flats: list[str] = []
    for part in re.sub(r"\s*(-|–|—|\.\.)\s*", r"\1", text).replace(",", " ").split():
        if _RANGE.fullmatch(part):
            first, last = _ends(part)
            if last - first >= MAX_FLATS:
                raise _TooManyError(part)
            flats += map(str, range(first, last + 1))
        else:
            flats.append(_short(part))
    if len(flats) > MAX_FLATS:
        raise _TooManyError(text)
    if not flats:
        raise ValueError(text)
    return flats


def _spread(flats: int, floors: list[int] | None) -> Iterator[int | None]:
    """Yield a floor for each flat. Where they do not divide, the lower floors have one less: there are doors and shops."""
    if floors is None:
        yield from [None] * flats
        return
    if flats < len(floors):
        raise ValueError("more floors than flats")
    each, more = divmod(flats, len(floors))
    for place, floor in enumerate(floors):
        yield from [floor] * (each + (place >= len(floors) - more))


def _whole(flats: Sequence[PlannedFlat]) -> list[str]:
    """Return the one line that describes an entrance whose flats are spread evenly; nothing for another one."""
    first, last = flats[0], flats[-1]
    if first.floor is None or last.floor is None or first.floor == last.floor:
        return []
    line = f"{first.entrance}; {first.floor}-{last.floor}; {first.number}-{last.number}"
    with suppress(Fault):
        if [(flat.number, flat.floor) for flat in flats] == [(flat.number, flat.floor) for flat in read_line(line)]:
            return [line]
    return []


def _floor_line(flats: Sequence[PlannedFlat]) -> str:
    floor = "" if flats[0].floor is None else str(flats[0].floor)
    return f"{flats[0].entrance}; {floor}; {', '.join(_runs([flat.number for flat in flats]))}"


def _runs(numbers: Sequence[str]) -> Iterator[str]:
    """Yield the numbers, three or more in a row as a range."""
    at = 0
    while at < len(numbers):
        end = at + 1
        while end < len(numbers) and _follows(numbers[end - 1], numbers[end]):
            end += 1
        if end - at > 2:
            yield f"{numbers[at]}-{numbers[end - 1]}"
        else:
            yield from numbers[at:end]
        at = end


def _follows(number: str, after: str) -> bool:
    plain = all(text.isascii() and text.isdecimal() and str(int(text)) == text for text in (number, after))
    return plain and int(after) == int(number) + 1


def _columns(line: str, separator: str) -> list[str] | None:
    names = [_COLUMNS.get(name.strip("\ufeff\"' ").casefold(), "") for name in _cells(line, separator)]
    return names if "number" in names else None


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"').strip() for cell in line.split(separator)]


def _table_row(line: str, columns: Sequence[str], number: int, separator: str) -> list[PlannedFlat]:
    given = _cells(line, separator)
    cells = dict(zip(columns, given, strict=False))
    flat, area = cells.get("number", ""), cells.get("area", "")
    if any(given[len(columns) :]) or (any(given) and not flat):  # a comma of an area, or a flat without its number
        raise _unclear(line, number)
    if re.search(r"[\s,-]", flat):
        raise _unclear(line, number)
    if not flat:
        return []
    read = read_line(f"{cells.get('entrance', '')};{cells.get('floor', '')};{flat}", number)
    return [replace(planned, area=_area(area, line, number)) for planned in read] if area else read


def _area(text: str, line: str, number: int) -> int:
    """Return hundredths of a square metre."""
    found = _AREA.fullmatch(text)
    area = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found is not None else 0
    if not 0 < area <= limits.MAX_AREA:
        raise _unclear(line, number)
    return area
