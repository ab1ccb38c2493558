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
_FARTHEST_UNREAD_ROWS: Final = 500
"""How far back the oldest unread message is looked for."""


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


def opening(topic: SubjectId, unread: int, queries: Queries) -> Opening:
    """Return the stretch around the oldest unread message, or the end when there is none."""
    rows = list(queries.timeline(topic, limit=PAGE_ROWS))
    more = len(rows) == PAGE_ROWS
    while more and sum(row.unread for row in rows) < unread and len(rows) < _FARTHEST_UNREAD_ROWS:
        page = queries.timeline(topic, before=rows[-1].position, limit=LARGEST_PAGE_ROWS)
        rows += page
        more = len(page) == LARGEST_PAGE_ROWS
    place = max((number for number, row in enumerate(rows) if row.unread), default=None)
    if place is None:
        return Opening(Stretch(tuple(rows), older=more), None)
    first, last = max(0, place - PAGE_ROWS), place + _HALF_ROWS
    held = tuple(rows[first:last])
    return Opening(Stretch(held, older=more or last < len(rows), newer=first > 0), rows[place].message)


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
