"""Which position each subject takes: its wanted one, and where several want the same, one above the other.

Positions rise strictly with the canonical order, so that all replicas show the same, whatever came first: an entry
in between makes the ones above it move up. Only branches of a fork ever tie (architecture.md, section 2, rule 5).
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

import apsw

from neighbourhood.app.projector import position_of
from neighbourhood.domain.ids import CanonicalKey

_LOOKUP_SIZE: Final = 500
_SPOT: Final = "lamport, device.id, seq, entry.id"


class _Spot(NamedTuple):
    """A subject by the canonical key and row of its first entry; ``at``: its position, None for a new one."""

    key: CanonicalKey
    row: int
    at: int | None


class Places:
    """Plans positions; writes nothing."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def held(self, rows: Iterable[int]) -> dict[int, int]:
        """Return the positions of the subjects that are here, by the rows of their first entries."""
        found = self._where_in("SELECT arrival, position FROM subject WHERE arrival IN ({})", rows)
        return dict(found)

    def given(self, fresh: Mapping[int, int]) -> tuple[dict[int, int], dict[int, int]]:
        """Return places for new subjects, row -> position, and who has to make room, old position -> new one.

        ``fresh``: row -> wanted position.
        """
        taken = self._where_in("SELECT position FROM subject WHERE position IN ({})", fresh.values())
        if len(set(fresh.values())) == len(fresh) and not any(True for _ in taken):
            return dict(fresh), {}
        given: dict[int, int] = {}
        moved: dict[int, int] = {}
        new = deque(sorted(self._spots(fresh)))
        while new:
            self._lay(position_of(new[0].key), new, given, moved)
        return given, moved

    def _lay(self, start: int, new: deque[_Spot], given: dict[int, int], moved: dict[int, int]) -> None:
        """Merge the subjects from ``start`` upwards with new ones, until those that follow stay where they are."""
        held = self._from(start)
        row, place = next(held, None), start - 1
        while row is not None or new:
            spot = new.popleft() if row is None or (new and new[0] < row) else row
            place = max(position_of(spot.key), place + 1)
            if spot.at is None:
                given[spot.row] = place
                continue
            row = next(held, None)
            if spot.at != place:
                moved[spot.at] = place
            elif not new or position_of(new[0].key) > place:
                return

    def _from(self, start: int) -> Iterator[_Spot]:
        rows = self._connection.execute(
            f"SELECT {_SPOT}, arrival, position FROM subject JOIN entry ON entry.row = arrival "
            "JOIN device ON device.n = entry.device WHERE position >= ? ORDER BY position",
            (start,),
        )
        return (_Spot(tuple(key), row, position) for *key, row, position in rows)

    def _spots(self, rows: Collection[int]) -> list[_Spot]:
        query = f"SELECT {_SPOT}, row FROM entry JOIN device ON device.n = entry.device WHERE row IN ({{}})"
        return [_Spot(tuple(key), row, None) for *key, row in self._where_in(query, rows)]

    def _where_in(self, query: str, values: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        wanted = list(values)
        for n in range(0, len(wanted), _LOOKUP_SIZE):
            part = wanted[n : n + _LOOKUP_SIZE]
            yield from self._connection.execute(query.format(",".join("?" * len(part))), part)
