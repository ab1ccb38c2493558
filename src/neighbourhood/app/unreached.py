"""Which flats nobody has been asked into yet."""

from collections.abc import Sequence

from neighbourhood.app.rows import FlatRow
from neighbourhood.app.rows_belonging import OpenedRow


def unreached_flats(flats: Sequence[FlatRow], opened: Sequence[OpenedRow], now_ms: int) -> list[FlatRow]:
    """Return the flats of the plan where nobody is, and to which no invitation is open, in their order."""
    asked = {row.flat_number for row in opened if _is_open(row, now_ms)}
    return [flat for flat in flats if flat.planned and not flat.residents and flat.number not in asked]


def _is_open(row: OpenedRow, now_ms: int) -> bool:
    lasts = row.expires_at_ms is None or now_ms < row.expires_at_ms
    return row.restores is None and not row.closed and row.used < row.uses and lasts
