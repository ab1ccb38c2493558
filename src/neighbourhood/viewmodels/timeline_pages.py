"""Which messages of a topic are held: stretches of it, read on the reader thread. Pure functions of ``Queries``."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import SubjectId

PAGE_ROWS: Final = 50
LARGEST_PAGE_ROWS: Final = 100
HELD_ROWS: Final = 400
"""More are let go at the far end; many screens of even the smallest rows."""
_HALF_ROWS: Final = 30


class Stretch(NamedTuple):
    """Messages without gaps, newest first; whether there are ``older`` and ``newer`` ones beside them."""

    rows: tuple[MessageRow, ...] = ()
    older: bool = False
    newer: bool = False


class Opening(NamedTuple):
    """Where a topic opens: ``line`` is its oldest unread message, if there is one."""

    stretch: Stretch
    line: SubjectId | None


def newest(topic: SubjectId, queries: Queries) -> Stretch:
    """Return the end of a topic."""
    rows = tuple(queries.timeline(topic, limit=PAGE_ROWS))
    return Stretch(rows, older=len(rows) == PAGE_ROWS)


def opening(topic: SubjectId, queries: Queries) -> Opening:
    """Return the stretch around the lowest unread message, or the end when there is none."""
    position = queries.first_unread(topic)
    if position is None:
        return Opening(newest(topic, queries), None)
    found = around(topic, position, queries)
    there = next((row.message for row in found.rows if row.position == position), None)
    return Opening(found, there)


def around(topic: SubjectId, position: int, queries: Queries) -> Stretch:
    """Return what stands at a position, with a screen or two on both sides."""
    above = tuple(queries.timeline(topic, after=position - 1, limit=_HALF_ROWS))
    below = tuple(queries.timeline(topic, before=position, limit=_HALF_ROWS))
    return Stretch(above + below, older=len(below) == _HALF_ROWS, newer=len(above) == _HALF_ROWS)


def at_moment(topic: SubjectId, at_ms: int, queries: Queries) -> tuple[Stretch, SubjectId | None]:
    """Return what stands where the talk passes a moment, and the first message there; the end when it is later."""
    position = queries.place_at(topic, at_ms)
    if position is None:
        return newest(topic, queries), None
    found = around(topic, position, queries)
    there = [row.message for row in found.rows if row.position >= position]
    return found, there[-1] if there else None


def again(topic: SubjectId, oldest: int | None, limit: int, queries: Queries) -> Stretch:
    """Return ``limit`` messages from a position on."""
    if oldest is None:
        return newest(topic, queries)
    rows = tuple(queries.timeline(topic, after=oldest - 1, limit=limit))
    older = bool(queries.timeline(topic, before=oldest, limit=1))
    return Stretch(rows, older=older, newer=len(rows) == limit)


def seek(topic: SubjectId, message: SubjectId, queries: Queries) -> Stretch | None:
    """Return what stands around a message; None: it is not in this topic, or not here."""
    row = queries.message(message)
    return around(topic, row.position, queries) if row is not None and row.topic == topic else None


def messages(wanted: Sequence[SubjectId], queries: Queries) -> list[MessageRow]:
    """Return those of the messages that are here."""
    found = [queries.message(message) for message in wanted]
    return [row for row in found if row is not None]
