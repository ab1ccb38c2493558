"""How the list of topics stands: pinned ones, then by category the newest first; settled ones apart when they are many.

Pure.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from neighbourhood.app.matching import folded
from neighbourhood.app.rows import TopicRow

CATEGORIES: Final = ("repairs", "safety", "culture", "rules", "lending", "other")
PINNED: Final = "pinned"
DIRECT: Final = "direct"
"""Conversations of two."""
RESOLVED: Final = "resolved"
MANY_RESOLVED: Final = 4
"""So many settled topics stand apart; fewer stay below the open ones of their category."""
_SECTIONS: Final = (PINNED, DIRECT, *CATEGORIES, RESOLVED)


class View(NamedTuple):
    """What a person wants to see: topics with all these ``words``, with something unread, the settled ones too."""

    words: str = ""
    unread_only: bool = False
    resolved_open: bool = False


class Line(NamedTuple):
    """A topic in the section of the list where it stands: PINNED, DIRECT, a category or RESOLVED."""

    row: TopicRow
    section: str


def known_category(category: str) -> str:
    """Return the category, or "other" for one that a newer program invented."""
    return category if category in CATEGORIES else "other"


def loud(row: TopicRow) -> int:
    """Return how many unread messages of a topic call for me, by its level on this computer."""
    return {"all": row.unread, "mentions": row.mentions}.get(row.level, 0)


def set_apart(rows: Sequence[TopicRow]) -> int:
    """Return how many settled topics stand apart: none while they are few."""
    settled = sum(_settled(row) for row in rows)
    return settled if settled >= MANY_RESOLVED else 0


def arranged(rows: Sequence[TopicRow], view: View) -> list[Line]:
    """Return the lines of the list; while something is looked for, nothing stands apart."""
    searching = bool(view.words.strip() or view.unread_only)
    apart = not searching and set_apart(rows) > 0
    lines = [Line(row, _section(row, apart=apart)) for row in _wanted(rows, view)]
    shown = [line for line in lines if view.resolved_open or line.section != RESOLVED]
    return sorted(shown, key=_place)


def _wanted(rows: Iterable[TopicRow], view: View) -> Iterable[TopicRow]:
    words = folded(view.words).split()
    for row in rows:
        text = folded(f"{row.title} {row.purpose}")
        if all(word in text for word in words) and (row.unread > 0 or not view.unread_only):
            yield row


def _section(row: TopicRow, *, apart: bool) -> str:
    if apart and _settled(row):
        return RESOLVED
    if row.pinned:
        return PINNED
    return DIRECT if row.readers == "direct" else known_category(row.category)


def _settled(row: TopicRow) -> bool:
    """Tell whether nothing is to be expected of a topic; with something unread or pinned it stays where it was."""
    return row.resolved_at_ms is not None and row.unread == 0 and not row.pinned


def _place(line: Line) -> tuple[int, bool, int]:
    row = line.row
    newest_ms = row.resolved_at_ms if line.section == RESOLVED else max(row.last_at_ms, row.created_at_ms)
    return _SECTIONS.index(line.section), _settled(row), -(newest_ms or 0)
