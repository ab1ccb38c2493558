"""What was erased, and on how many devices it is known to be gone."""

from typing import Final

import apsw

from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.presence import Snapshot
from neighbourhood.app.rows import ErasureRow
from neighbourhood.domain.authority.acts import Erase
from neighbourhood.domain.authority.forms import parse_act
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import parse_stored
from neighbourhood.domain.ids import DeviceId, EntryId, Lane

_BEGINS: Final = encode(Erase(0, ()))[: len("?erase") + 1]
"""How every such act begins: an array of so many fields, the first of which is the name of the act."""
_ACTS: Final = (
    "SELECT id, header, body FROM entry WHERE lane = ? AND substr(body, 1, ?) = ? "
    "ORDER BY lamport DESC, row DESC LIMIT ?"
)


def erasures(
    connection: apsw.Connection, people: PeopleReader, view: View, device: DeviceId, snapshot: Snapshot, limit: int
) -> list[ErasureRow]:
    """Return the erasures that count, the newest first. ``device``: the one that reads; it has done its part."""
    living = [known.id for known in view.devices.values() if not known.sheet]
    rows: list[ErasureRow] = []
    for id_, header_bytes, body in connection.execute(_ACTS, (int(Lane.AUTHORITY), len(_BEGINS), _BEGINS, limit)):
        header, act = parse_stored(EntryId(id_), header_bytes, None, None).header, parse_act(body)
        author = view.person_of_grant(header.stand)
        if not isinstance(act, Erase) or EntryId(id_) in view.rejected or author is None:
            continue
        done = sum(
            holder in (device, header.device) or snapshot.has_erased(holder, header.device, header.seq, EntryId(id_))
            for holder in living
        )
        rows.append(
            ErasureRow(
                erasure=EntryId(id_),
                by=people.row(author),
                at_ms=act.written_at_ms,
                entries=len(act.entries) + sum(part.last_seq - part.first_seq + 1 for part in act.ranges),
                erased_on=done,
                devices=len(living),
            )
        )
    return rows
