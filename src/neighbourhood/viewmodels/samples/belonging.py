"""Devices, invitations and the journal of the sample house."""

from collections.abc import Sequence
from typing import Final

from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_belonging import AuthorityRow, BelongingRow, DeviceRow, JournalRow, OpenedRow
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId

_DAY_MS: Final = 24 * 3_600_000
_USES: Final = 4


def belonging_of(people: Sequence[PersonRow], now_ms: int) -> BelongingRow:
    """Return one device for each, and an invitation of the council that was used twice."""
    devices = tuple(
        DeviceRow(device=DeviceId(row.person), person=row, since_ms=now_ms - 60 * _DAY_MS, here=row.me)
        for row in people
    )
    inviters = [row for row in people if row.council]
    opened = tuple(
        OpenedRow(
            invitation=EntryId(row.person), role="resident", flat_number=row.flat_number, uses=_USES, used=2,
            closed=False, by=row, made_at_ms=now_ms - 2 * _DAY_MS,
        )
        for row in inviters[:1]
    )  # fmt: skip
    return BelongingRow(devices=devices, invitations=opened, proposals=())


def journal_of(people: Sequence[PersonRow], now_ms: int) -> Sequence[JournalRow]:
    """Return that everybody was let in by the council."""
    inviter = next((row for row in people if row.council), None)
    return tuple(
        JournalRow(entry=EntryId(row.person), kind="admit", by=inviter, at_ms=now_ms - 60 * _DAY_MS, about=(row,))
        for row in people
        if not row.council
    )


def page_of(rows: Sequence[JournalRow], limit: int, before: EntryId | None) -> Sequence[JournalRow]:
    """Return the rows next below ``before``, or the first ones."""
    below = 0 if before is None else 1 + [row.entry for row in rows].index(before)
    return rows[below : below + limit]


def no_authority(house: HouseId | None) -> AuthorityRow:
    """Return an empty view: the sample has no log."""
    return AuthorityRow(
        house=house, persons=(), devices=(), invitations=(), rotations=(), proposals=(), policies={}, rejected=(),
        newer=False,
    )  # fmt: skip
