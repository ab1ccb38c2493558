"""The journal: what was done with people, roles, devices and invitations."""

from collections.abc import Sequence
from contextlib import closing
from typing import Final

import apsw

from neighbourhood.adapters.store.acts import ActReader, parsed
from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.rows_belonging import JournalRow
from neighbourhood.domain.authority.acts import Admit, AnyAct, Boxes, GrantRole, Rotate
from neighbourhood.domain.authority.view import Rejection, Verdict, View
from neighbourhood.domain.entry import parse_stored
from neighbourhood.domain.ids import DeviceId, EntryId, Lane, PersonId

_ACTS: Final = (
    "SELECT id, header, body FROM entry WHERE lane = ?1 AND body IS NOT NULL "
    "AND (?2 IS NULL OR (lamport, row) < (SELECT lamport, row FROM entry WHERE id = ?2)) "
    "ORDER BY lamport DESC, row DESC"
)
_AT_ONCE_MS: Final = 15 * 60_000
_REVERSED: Final = "SELECT max(noted_at) FROM reversal WHERE entry = ?"


class JournalReader:
    """One answer's worth of reading."""

    def __init__(self, connection: apsw.Connection, people: PeopleReader, view: View) -> None:
        self._connection = connection
        self._people = people
        self._view = view
        self._acts = ActReader(connection, people, view)

    def journal(self, limit: int, before: EntryId | None) -> Sequence[JournalRow]:
        """Return what people have done, the newest first; acts that programs write by themselves are not told."""
        rows: list[JournalRow] = []
        arrivals: dict[tuple[EntryId, DeviceId], JournalRow] = {}
        # Closed, not only left: a statement that stands half-way would keep all later answers at this moment.
        with closing(self._connection.execute(_ACTS, (int(Lane.AUTHORITY), before))) as acts:
            for id_, header_bytes, body in acts:
                act = parsed(body)
                if isinstance(act, Rotate | Boxes):
                    continue
                header = parse_stored(EntryId(id_), header_bytes, None, None).header
                row = self._told(EntryId(id_), act, self._view.person_of_grant(header.stand or EntryId(id_)))
                if isinstance(act, Admit) and not row.verdict:
                    _leave_out_echo(rows, arrivals, act, row)
                rows.append(row)
                if len(rows) == limit:
                    break
        return rows

    def _told(self, id_: EntryId, act: AnyAct | None, author: PersonId | None) -> JournalRow:
        rejected = self._view.rejected.get(id_)
        return JournalRow(
            entry=id_,
            kind=self._acts.kind(act, author) if act is not None else "",
            by=self._people.row(author) if author is not None else None,
            at_ms=act.written_at_ms if act is not None else 0,
            role=self._acts.role(act) if act is not None else "",
            about=tuple(self._acts.rows(self._acts.about(act))) if act is not None else (),
            flat_number=self._acts.flat_number(act) if act is not None else "",
            until_ms=act.until_ms if isinstance(act, GrantRole) else None,
            verdict=self._verdict(rejected, act) if rejected is not None else "",
            because=rejected.by if rejected is not None else None,
            reversed_at_ms=self._connection.execute(_REVERSED, (id_,)).get,
        )

    def _verdict(self, rejected: Rejection, act: AnyAct | None) -> str:
        waits = rejected.verdict is Verdict.UNSIGNED
        return "overtaken" if waits and act is not None and self._acts.is_moot(act) else rejected.verdict.value


def _leave_out_echo(
    rows: list[JournalRow], arrivals: dict[tuple[EntryId, DeviceId], JournalRow], act: Admit, row: JournalRow
) -> None:
    """Several neighbours' programs may let in the same newcomer at once: the first of them tells it.

    Only at once: a copy that says to be much older, or comes much later, takes no line away.
    """
    echo = arrivals.get((act.invitation, act.device))
    if echo is not None and abs(echo.at_ms - row.at_ms) <= _AT_ONCE_MS:
        rows.remove(echo)
    arrivals[act.invitation, act.device] = row
