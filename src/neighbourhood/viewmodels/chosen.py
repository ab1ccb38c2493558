"""Several messages as one text, to be pasted elsewhere. Pure."""

from collections.abc import Iterable

from neighbourhood.app.rows import MessageRow
from neighbourhood.viewmodels.cells import author_name
from neighbourhood.viewmodels.formats import Language, moment

_FLAT = {"en": "flat", "ru": "кв."}


def as_text(rows: Iterable[MessageRow], language: Language) -> str:
    """Return messages with who wrote them and when, oldest first, an empty line between them."""
    parts = [f"{_who(row, language)}, {moment(row.written_at_ms, language)}:\n{row.text}" for row in _in_order(rows)]
    return "\n\n".join(parts)


def _in_order(rows: Iterable[MessageRow]) -> list[MessageRow]:
    return sorted(rows, key=lambda row: row.position)


def _who(row: MessageRow, language: Language) -> str:
    flat = "" if row.imported_author else row.author.flat_number
    return f"{author_name(row)} ({_FLAT[language]} {flat})" if flat else author_name(row)
