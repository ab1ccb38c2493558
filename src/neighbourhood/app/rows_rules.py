"""Rows about the rules of the house. Times are Unix milliseconds, UTC, by the authors' clocks."""

from neighbourhood.app.rows import PersonRow, Row
from neighbourhood.domain.ids import SubjectId


class RulesVersionRow(Row, frozen=True, kw_only=True):
    """One version of the rules that counted when it was written. ``rules``: rule 1 first, as paragraphs."""

    version: SubjectId
    rules: tuple[str, ...]
    text: str
    by: PersonRow
    written_at_ms: int


class RulesRow(Row, frozen=True, kw_only=True):
    """The rules that hold, and who is known here to have read them. Who wrote them has read them."""

    now: RulesVersionRow
    earlier: int
    """Versions before this one; counted no further than the history goes."""
    read: int
    """Residents of now who have said that they have read this version."""
    residents: int
    read_by_me: bool
    asked: bool
    """It is for me to say that I have read them: I live here and have not yet."""
    not_read: tuple[PersonRow, ...] = ()
    """Residents who have not, by flat and name; told to the council only, which goes round and helps."""
