"""Which number of a date is the day: settled from the whole file."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from neighbourhood.app.importing import DateOrder

Written = tuple[int, int, int]
"""The three numbers of a date, as they stand."""

_EARLIEST_YEAR: Final = 2009
"""WhatsApp is younger than an earlier year."""
_LATEST_YEAR: Final = 2099
_CLEARLY: Final = 3
"""A chat is written in the order of time, but for some late arrivals: so many times fewer steps back settle it."""
_FEW: Final = 10
"""One line in so many can be a neighbour's paste, so it settles nothing alone."""
_BOTH: Final = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)


class Reading(NamedTuple):
    """How to read the dates; ``possible`` are all the readings that are left, the chosen one first."""

    order: DateOrder
    possible: tuple[DateOrder, ...]


def reading_of(dates: Iterable[Written], separator: str, *, half_days: bool) -> Reading:
    """Return how the dates of a file are meant.

    By the year in front; by points, with which nobody writes the month first; by a day over 12; by the order of time.
    What is left is a guess (``possible`` has two): the month first with a clock of half days, else the day.
    Most lines decide, and the first one, before which nothing can have been pasted: a neighbour may write any date.
    """
    written = list(dates)
    if 2 * sum(first > 31 for first, _second, _third in written) >= len(written):
        return Reading(DateOrder.YEAR_FIRST, (DateOrder.YEAR_FIRST,))
    impossible = {order: _impossible(written, order) for order in _BOTH}
    orders = _fitting(written, impossible)
    if separator == "." and 2 * impossible[DateOrder.DAY_FIRST] <= len(written):
        orders = (DateOrder.DAY_FIRST,)
    elif len(orders) > 1:
        orders = _by_time(written, orders)
    elif _is_by_a_paste(written, orders[0], impossible):
        orders = _BOTH
    if len(orders) > 1 and half_days:
        orders = (DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST)
    return Reading(orders[0], orders)


def day_of(written: Written, order: DateOrder) -> dt.date | None:
    """Return the day; None for one that no calendar has, or that is older than WhatsApp."""
    if order is DateOrder.YEAR_FIRST:
        year, month, day = written
    elif order is DateOrder.DAY_FIRST:
        day, month, year = written
    else:
        month, day, year = written
    year = year + 2000 if year < 100 else year
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _impossible(written: Sequence[Written], order: DateOrder) -> int:
    """Return how many lines have a date that cannot be meant so."""
    return sum(lines for date, lines in Counter(written).items() if day_of(date, order) is None)


def _fitting(written: Sequence[Written], impossible: Mapping[DateOrder, int]) -> tuple[DateOrder, ...]:
    """Return the only reading of the first date, unless most lines speak against it; else those under which the fewest
    lines are impossible. One, when both mean the same days.
    """
    opening = [order for order in _BOTH if day_of(written[0], order) is not None]
    if len(opening) == 1 and 2 * impossible[opening[0]] <= len(written):
        return (opening[0],)
    fewest = min(impossible.values())
    orders = tuple(order for order in _BOTH if impossible[order] == fewest)
    return orders if any(first != second for first, second, _year in written) else orders[:1]


def _is_by_a_paste(written: Sequence[Written], order: DateOrder, impossible: Mapping[DateOrder, int]) -> bool:
    """Whether a reading rests on so few lines that they may be pasted, and the order of time speaks for the other."""
    other = _BOTH[1 - _BOTH.index(order)]
    doubtful = day_of(written[0], other) is not None and impossible[other] * _FEW <= len(written)
    return doubtful and _by_time(written, _BOTH) == (other,)


def _by_time(written: Sequence[Written], orders: tuple[DateOrder, ...]) -> tuple[DateOrder, ...]:
    back = [_steps_back(written, order) for order in orders]
    fewest = min(back)
    if max(back) > fewest * _CLEARLY:
        return (orders[back.index(fewest)],)
    return orders


def _steps_back(written: Sequence[Written], order: DateOrder) -> int:
    days = [day for date, _same in groupby(written) if (day := day_of(date, order)) is not None]
    return sum(later < earlier for earlier, later in pairwise(days))
