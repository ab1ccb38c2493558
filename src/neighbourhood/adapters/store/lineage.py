"""Which entries of a chain lie before another one: where a chain has branches, the number alone does not tell."""

from typing import Final

import apsw

from neighbourhood.domain.entry import parse_stored
from neighbourhood.domain.ids import EntryId

_PLACE: Final = "SELECT device, lane, seq FROM entry WHERE id = ?"
_BRANCHES: Final = "SELECT count(*) FROM head WHERE device = ? AND lane = ?"
_HEADER: Final = "SELECT header FROM entry WHERE id = ?"
_ARRIVED: Final = "SELECT arrived_at FROM entry WHERE id = ?"


def leads_to(connection: apsw.Connection, id_: EntryId, last: EntryId) -> bool:
    """Say whether ``id_`` is one of the entries before ``last``; ``app.storage.Storage.leads_to``."""
    places = list(connection.execute(_PLACE, (id_,)))
    if not places:
        return False
    device, lane, seq = places[0]
    return connection.execute(_BRANCHES, (device, lane)).get <= 1 or _is_before(connection, id_, seq, last)


def _is_before(connection: apsw.Connection, id_: EntryId, seq: int, last: EntryId) -> bool:
    at: EntryId | None = last
    while at is not None and at != id_:
        header = connection.execute(_HEADER, (at,)).get
        if header is None:
            return False
        before = parse_stored(at, header, None, None).header
        at = before.prev if before.seq > seq else None
    return at == id_


def arrived_ms(connection: apsw.Connection, id_: EntryId) -> int | None:
    """Return when an entry came to this computer, by its clock; None where it is not here."""
    arrived = connection.execute(_ARRIVED, (id_,)).get
    return int(arrived) if arrived is not None else None
