"""One line of a plan as people type it: ``entrance; floors; flats``, read and written.

``2; 3; 45-48`` is one floor; ``2; 1-9; 37-72`` spreads the flats evenly over nine. Flats are a list, with ranges where they are
numbers: ``1, 2, 2A, 4-7``. Entrance and floor may be empty. Colons and tabs separate as well.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from typing import Final

from neighbourhood.app.faults import Fault
from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.plan_mistakes import MAX_FLATS, Mistakes, Wrong, floor_of, short, too_many
from neighbourhood.domain.subjects.flats import upwards_key

_PARTS: Final = 3
_RANGE: Final = re.compile(r"(-?\d{1,6})\s*(?:-|–|—|\.\.)\s*(-?\d{1,6})")


def read_line(line: str) -> list[PlannedFlat]:
    """Return the flats of one line. Raises Fault BAD_PLAN."""
    mistakes = Mistakes("lines")
    flats = flats_of_line(line, 0, mistakes)
    mistakes.tell()
    return flats


def flats_of_line(line: str, number: int, mistakes: Mistakes) -> list[PlannedFlat]:
    """Return the flats of a line; none where it is not understood, which is noted. Raises Fault for too many of them."""
    try:
        return _placed(line)
    except Wrong as wrong:
        mistakes.note(number, line, wrong)
        return []


def write_plan(flats: Iterable[PlannedFlat]) -> str:
    """Return the lines that ``read_plan`` reads: entrances ascending, one line where it says it all, else one a floor."""
    ordered = sorted(flats, key=upwards_key)
    lines: list[str] = []
    for _, entrance in groupby(ordered, key=lambda flat: flat.entrance):
        here = [*entrance]
        lines += _whole(here) or [_floor_line([*row]) for _, row in groupby(here, key=lambda flat: flat.floor)]
    return "".join(line + "\n" for line in lines)


def _placed(line: str) -> list[PlannedFlat]:
    parts = [part.strip() for part in re.split(r"[;:\t]", line)]
    if len(parts) != _PARTS:
        raise Wrong("parts", parts=len(parts))
    entrance, floors, flats = short(parts[0], "entrance") if parts[0] else "", _floors(parts[1]), _flats(parts[2])
    return [PlannedFlat(flat, entrance, floor) for flat, floor in zip(flats, _spread(len(flats), floors), strict=True)]


def _floors(text: str) -> list[int] | None:
    if not text:
        return None
    found = _RANGE.fullmatch(text)
    if found is None:
        return [floor_of(text)]
    first, last = floor_of(found[1]), floor_of(found[2])
    if first > last:
        raise Wrong("backwards", cell=text)
    return list(range(first, last + 1))


def _flats(text: str) -> list[str]:
    flats: list[str] = []
    for part in re.sub(r"\s*(-|–|—|\.\.)\s*", r"\1", text).replace(",", " ").split():
        found = _RANGE.fullmatch(part)
        flats += _counted(int(found[1]), int(found[2]), part) if found is not None else [short(part, "number")]
    if len(flats) > MAX_FLATS:
        raise too_many()
    if not flats:
        raise Wrong("no_flats")
    return flats


def _counted(first: int, last: int, text: str) -> Iterable[str]:
    if first > last:
        raise Wrong("backwards", cell=text)
    if last - first >= MAX_FLATS:
        raise too_many()
    return map(str, range(first, last + 1))


def _spread(flats: int, floors: list[int] | None) -> Iterator[int | None]:
    """Yield a floor for each flat. Where they do not divide, the lower floors have one less: there are doors and shops."""
    if floors is None:
        yield from [None] * flats
        return
    if flats < len(floors):
        raise Wrong("few_flats", flats=flats, floors=len(floors))
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
    return f"{flats[0].entrance}; {floor}; {', '.join(runs([flat.number for flat in flats]))}"


def runs(numbers: Sequence[str]) -> Iterator[str]:
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
