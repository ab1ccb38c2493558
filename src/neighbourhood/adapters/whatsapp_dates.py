"""Which number of a date is the day: settled from the whole file."""

import datetime as dt
from collections.abc import Iterable, Sequence
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


class Reading(NamedTuple):
    """How to read the dates; ``possible`` are all the readings that are left, the chosen one first."""

    order: DateOrder
    possible: tuple[DateOrder, ...]


def reading_of(dates: Iterable[Written], separator: str, *, half_days: bool) -> Reading:
    """Return how the dates of a file are meant.

    By the year in front; by a day over 12; by points, with which nobody writes the month first; by the order of time.
    What is left is a guess (``possible`` has two): the month first with a clock of half days, else the day.
    """
    written = list(dates)
    if not written or max(written)[0] > 31:
        return Reading(DateOrder.YEAR_FIRST, (DateOrder.YEAR_FIRST,))
    orders = _fitting(written)
    if len(orders) > 1 and separator == ".":
        orders = (DateOrder.DAY_FIRST,)
    if len(orders) > 1:
        orders = _by_time(written, orders)
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


def _fitting(written: Sequence[Written]) -> tuple[DateOrder, ...]:
    """Return the readings under which the fewest dates are impossible; one, when both mean the same days."""
    different = set(written)
    both = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    impossible = [sum(day_of(date, order) is None for date in different) for order in both]
    if impossible[0] != impossible[1]:
        return (both[impossible.index(min(impossible))],)
    return both if any(first != second for first, second, _year in different) else both[:1]


def _by_time(written: Sequence[Written], orders: tuple[DateOrder, ...]) -> tuple[DateOrder, ...]:
    back = [_steps_back(written, order) for order in orders]
    fewest = min(back)
    if max(back) > fewest * _CLEARLY:
        return (orders[back.index(fewest)],)
    return orders


def _steps_back(written: Sequence[Written], order: DateOrder) -> int:
    days = [day for date, _same in groupby(written) if (day := day_of(date, order)) is not None]
    return sum(later < earlier for earlier, later in pairwise(days))
