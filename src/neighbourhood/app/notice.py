"""The notice of a device that others brought back: by the clock of whoever looks, since the fold knows none."""

from collections.abc import Callable
from typing import Final

from neighbourhood.domain.authority.view import Grant
from neighbourhood.domain.ids import EntryId

NOTICE_MS: Final = 48 * 3_600_000
"""How long a device that others have brought back for somebody waits for its keys, so that this one can object."""


def notice_since_ms(grant: Grant, arrived_ms: Callable[[EntryId], int | None]) -> int | None:
    """Return when the notice of a device began that others brought back: once everything was here that it takes.

    ``arrived_ms``: when an entry came to this computer, by its clock; None where it is not here.
    """
    granted = arrived_ms(grant.id)
    seconded = [at_ms for id_ in grant.seconded if (at_ms := arrived_ms(id_)) is not None]
    return max(granted, min(seconded, default=granted)) if granted is not None else None


def is_in_notice(grant: Grant, arrived_ms: Callable[[EntryId], int | None], now_ms: int) -> bool:
    """Whether the person of a device that came by this grant still has time to object."""
    since_ms = notice_since_ms(grant, arrived_ms)
    return since_ms is not None and now_ms < since_ms + NOTICE_MS
