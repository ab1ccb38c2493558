"""What the council's decisions have to do with me today: what I am asked to sign, and what turned out otherwise. Pure."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import HouseRow
from neighbourhood.app.rows_belonging import AskedRow, BelongingRow, JournalRow

_LOOKED_THROUGH: Final = 200
"""So many of the newest acts are looked through for ones that turned out otherwise."""
_LATELY_MS: Final = 7 * 24 * 3_600_000
_REVERSED_CARDS: Final = 3
_OF_TRUSTEES: Final = "recover"
"""Waits for those whom one person trusts, not for the council."""


class Acts(NamedTuple):
    """What waits for a signature of mine, and what this computer once took to be otherwise; the newest first.

    ``belonging``: who has which computers, and what others wait for.
    """

    house: HouseRow | None
    belonging: BelongingRow
    asked: tuple[AskedRow, ...]
    reversed: tuple[JournalRow, ...]


def read_acts(queries: Queries) -> Acts:
    """Read both; runs on the reader thread. Only the council of then is asked, and nobody about themselves."""
    house, belonging = queries.house(), queries.belonging()
    asked = tuple(filter(_asks_me, belonging.proposals))
    told = queries.journal(_LOOKED_THROUGH)
    return Acts(house, belonging, asked, tuple(row for row in told if row.reversed_at_ms is not None))


def lately(rows: tuple[JournalRow, ...], now_ms: int) -> Iterator[tuple[int, JournalRow]]:
    """Return the few that turned out otherwise in the last week, each with when, the latest first."""
    known = [(row.reversed_at_ms or 0, row) for row in rows]
    fresh = [pair for pair in known if pair[0] > now_ms - _LATELY_MS]
    yield from sorted(fresh, key=lambda pair: -pair[0])[:_REVERSED_CARDS]


def _asks_me(row: AskedRow) -> bool:
    return (
        row.voice == "council"
        and not row.mine
        and row.kind != _OF_TRUSTEES
        and not any(person.me for person in row.about)
    )
