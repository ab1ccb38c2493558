"""What one line of the timeline shows: a message beside the older one above it, as strings, whole numbers and truths."""

import unicodedata
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from neighbourhood.app.rows import AsideRow, MessageRow
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.viewmodels.formats import (
    Language,
    clock,
    day,
    first_capital,
    initials,
    late,
    local,
    moment,
)
from neighbourhood.viewmodels.links import styled

GROUP_WITHIN_MS: Final = 5 * 60 * 1000
MY_COLOUR: Final = 2
_OTHER_COLOURS: Final = (0, 1, 3, 4, 5)
REACTIONS: Final = ("thanks", "agree", "question", "seen")
FOLDED_CHARS: Final = 1200
FOLDED_LINES: Final = 20
_LONGEST_FOLDED_CHARS: Final = FOLDED_CHARS + 400
"""What is hardly longer is shown whole."""


class Cell(NamedTuple):
    """A message in its surroundings. ``new_below`` is the number on the unread line above it, 0 for no line."""

    row: MessageRow
    older: MessageRow | None
    before: MessageRow | None
    """The nearest older one that is not late: late ones stand in the day they were read in."""
    newer: MessageRow | None
    new_below: int
    going: bool
    """Deleted by me a moment ago; can still be taken back."""
    language: Language
    now_ms: int
    unfolded: bool = False
    """All of a long text is shown."""
    chosen: bool = False
    revealed: bool = False
    """Set aside, and shown to who asked for it: then the row has the words."""


def author_name(row: MessageRow) -> str:
    """Return the name to show; an older chat's name where the message was brought over."""
    return legible_name(row.imported_author or row.author.name)


def shown_at_ms(row: MessageRow) -> int:
    """Return the time that is shown: what came late stands where it was read, and says itself when it was written."""
    return row.arrived_at_ms if row.late else row.written_at_ms


def starts_day(cell: Cell) -> bool:
    """Tell whether a day begins with this message; days never go back because of one that came late."""
    row, older, before, newer = cell.row, cell.older, cell.before, cell.newer
    if older is None:
        return True
    if row.late:
        goes_on = newer is None or (not newer.late and _date(newer) >= _date(row))
        return before is not None and _date(before) < _date(row) and goes_on
    if older.late and _date(older) == _date(row):
        return False
    return before is None or _date(before) != _date(row)


def _date(row: MessageRow) -> date:
    return local(shown_at_ms(row)).date()


def follows_on(cell: Cell) -> bool:
    """Tell whether it goes on from the one above: same author, within five minutes, nothing to mark between them."""
    row, older = cell.row, cell.older
    if older is None or cell.new_below or row.late or row.quote or row.service or older.service or starts_day(cell):
        return False
    same = (older.author.person, older.imported_author) == (row.author.person, row.imported_author)
    return same and not hidden(older, going=False) and 0 <= row.written_at_ms - older.written_at_ms <= GROUP_WITHIN_MS


def hidden(row: MessageRow, *, going: bool) -> bool:
    """Tell whether only a quiet line stands for the message."""
    return row.deleted or row.erased or going


def colour_of(row: MessageRow) -> int:
    """Return which of the soft colours is the author's; the accent is mine."""
    if row.mine:
        return MY_COLOUR
    return colour_of_other(row.imported_author.encode() or row.author.person)


def colour_of_other(identity: bytes) -> int:
    """Return which of the soft colours is somebody's who is not me."""
    return _OTHER_COLOURS[sum(identity) % len(_OTHER_COLOURS)]


def reaction_count(row: MessageRow, reaction: str) -> int:
    """Return how many neighbours reacted so."""
    return sum(found.count for found in row.reactions if found.reaction == reaction)


def reaction_names(row: MessageRow, reaction: str) -> str:
    """Return who did, a name on each line."""
    return "\n".join(
        legible_name(name) for found in row.reactions if found.reaction == reaction for name in found.names
    )


def my_reactions(row: MessageRow) -> str:
    """Return my own reactions as words."""
    return " ".join(found.reaction for found in row.reactions if found.mine)


def is_long(text: str) -> bool:
    """Tell whether a text is folded until somebody asks for all of it."""
    return len(text) > _LONGEST_FOLDED_CHARS or text.count("\n") > FOLDED_LINES + 5


def begins(text: str) -> str:
    """Return what is shown of a long text: whole words, a few lines."""
    cut = "\n".join(text[:FOLDED_CHARS].split("\n")[:FOLDED_LINES])
    space = max(cut.rfind(" "), cut.rfind("\n"))
    return (cut[:space] if space > FOLDED_CHARS // 2 else cut).rstrip() + "…"


def runs_left(text: str) -> bool:
    """Tell whether a text is written from right to left: its first letter with a direction decides."""
    for letter in text[:200]:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


@lru_cache(maxsize=512)
def _shown_text(row: MessageRow, unfolded: bool) -> tuple[str, str]:
    text = legible(row.text)
    if is_long(text) and not unfolded:
        text = begins(text)
    return text, "" if row.service else styled(text, row.mentions)


def _late(cell: Cell) -> str:
    row = cell.row
    return late(row.written_at_ms, row.arrived_at_ms, cell.now_ms, cell.language) if row.late else ""


Value = str | int | bool
ROLES: Final[tuple[tuple[str, Callable[[Cell], Value]], ...]] = (
    ("messageId", lambda cell: cell.row.message.hex()),
    ("author", lambda cell: author_name(cell.row)),
    ("flat", lambda cell: "" if cell.row.imported_author else cell.row.author.flat_number),
    ("council", lambda cell: cell.row.author.council and not cell.row.imported_author),
    ("mine", lambda cell: cell.row.mine),
    ("byMe", lambda cell: cell.row.author.me),
    ("initials", lambda cell: initials(author_name(cell.row))),
    ("colour", lambda cell: colour_of(cell.row)),
    ("body", lambda cell: cell.row.text),
    ("time", lambda cell: clock(shown_at_ms(cell.row))),
    ("day", lambda cell: _day(cell) if starts_day(cell) else ""),
    ("followsOn", follows_on),
    ("newBelow", lambda cell: cell.new_below),
    ("lateText", _late),
    ("edited", lambda cell: cell.row.edited),
    ("erased", lambda cell: cell.row.erased),
    ("erasedOn", lambda cell: cell.row.erased_on),
    ("devices", lambda cell: cell.row.devices),
    ("removed", lambda cell: hidden(cell.row, going=cell.going)),
    ("quoteId", lambda cell: cell.row.quote.message.hex() if cell.row.quote else ""),
    ("quoteAuthor", lambda cell: legible_name(cell.row.quote.author) if cell.row.quote else ""),
    ("quoteText", lambda cell: " ".join(legible(cell.row.quote.text[:300]).split()) if cell.row.quote else ""),
    ("thanks", lambda cell: reaction_count(cell.row, "thanks")),
    ("agree", lambda cell: reaction_count(cell.row, "agree")),
    ("question", lambda cell: reaction_count(cell.row, "question")),
    ("seen", lambda cell: reaction_count(cell.row, "seen")),
    ("thanksNames", lambda cell: reaction_names(cell.row, "thanks")),
    ("agreeNames", lambda cell: reaction_names(cell.row, "agree")),
    ("questionNames", lambda cell: reaction_names(cell.row, "question")),
    ("seenNames", lambda cell: reaction_names(cell.row, "seen")),
    ("myReactions", lambda cell: my_reactions(cell.row)),
    ("importedSource", lambda cell: cell.row.imported_source if cell.row.imported_author else ""),
    ("importedBy", lambda cell: cell.row.author.name if cell.row.imported_author else ""),
    ("media", lambda cell: cell.row.media),
    ("service", lambda cell: cell.row.service),
    ("deliveryBelow", lambda cell: _told_below(cell)),
    ("deliveredTo", lambda cell: cell.row.delivered_to),
    ("flatsWithIt", lambda cell: cell.row.flats_with_it),
    ("flatsInHouse", lambda cell: cell.row.flats_in_house),
    ("words", lambda cell: _shown_text(cell.row, cell.unfolded)[0]),
    ("styledWords", lambda cell: _shown_text(cell.row, cell.unfolded)[1]),
    ("long", lambda cell: is_long(cell.row.text)),
    ("unfolded", lambda cell: cell.unfolded),
    ("runsLeft", lambda cell: runs_left(cell.row.text)),
    ("pinned", lambda cell: cell.row.pinned),
    ("callsMe", lambda cell: cell.row.mentions_me),
    ("chosen", lambda cell: cell.chosen),
    ("moment", lambda cell: moment(shown_at_ms(cell.row), cell.language)),
    ("asideKind", lambda cell: cell.row.aside.kind if cell.row.aside is not None else ""),
    ("asideBy", lambda cell: legible_name(cell.row.aside.by) if cell.row.aside is not None else ""),
    ("asideReason", lambda cell: cell.row.aside.reason if cell.row.aside is not None else ""),
    ("asideReadable", lambda cell: cell.row.aside is not None and cell.row.aside.readable),
    ("asideMeasure", lambda cell: _measure(cell.row.aside)),
    ("revealed", lambda cell: cell.revealed),
    ("flagged", lambda cell: cell.row.flagged_by_me),
    ("askedBy", lambda cell: legible_name(cell.row.asked.by) if cell.row.asked is not None else ""),
    ("askedReason", lambda cell: cell.row.asked.reason if cell.row.asked is not None else ""),
    ("movedFrom", lambda cell: cell.row.moved_from),
)


def _measure(aside: AsideRow | None) -> str:
    return aside.measure.hex() if aside is not None and aside.measure is not None else ""


def _told_below(cell: Cell) -> bool:
    """Tell whether the next message of mine says the same about delivery, so that once is enough."""
    newer, row = cell.newer, cell.row
    if newer is None or not newer.mine or newer.deleted or newer.erased or _delivery(newer) != _delivery(row):
        return False
    return newer.quote is None and 0 <= newer.written_at_ms - row.written_at_ms <= GROUP_WITHIN_MS


def _delivery(row: MessageRow) -> tuple[int, int]:
    return row.delivered_to, row.flats_with_it


def _day(cell: Cell) -> str:
    return first_capital(day(shown_at_ms(cell.row), cell.now_ms, cell.language))
