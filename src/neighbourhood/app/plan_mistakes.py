"""What is wrong in a plan that was typed or brought as a table: gathered, and told all at once."""

import re
from typing import Final, Literal

from neighbourhood.app.faults import Fault, FaultKind, Mistake
from neighbourhood.app.texts import clean_line
from neighbourhood.domain import limits

MAX_FLATS: Final = 3000
"""Of one house: ten entries."""
MOST_TOLD: Final = 20
"""Mistakes that are told one by one; the others are counted."""
_SHOWN_CHARS: Final = 60
_NUMBER: Final = re.compile(r"-?\d{1,20}")


class Wrong(ValueError):
    """Why a cell is not understood: ``why`` names a sentence of ``app.sentences_plan``, ``values`` fill it."""

    def __init__(self, why: str, **values: str | int) -> None:
        super().__init__(why)
        self.why = why
        self.values = values


class Mistakes:
    """Those of one plan. ``form``: what the person wrote, a table with named columns or lines of three parts."""

    def __init__(self, form: Literal["table", "lines"]) -> None:
        self._form = form
        self._found: list[Mistake] = []

    def note(self, line: int, text: str, wrong: Wrong) -> None:
        """Add one. ``line`` counts from 1, 0 stands for no line of a file; ``text`` is that line as it was written."""
        self._found.append(
            Mistake(wrong.why, line, _cut(text), {name: _shown(each) for name, each in wrong.values.items()})
        )

    def tell(self) -> None:
        """Raise Fault BAD_PLAN where there are any, the first of them one by one."""
        if not self._found:
            return
        found = sorted(self._found, key=lambda mistake: mistake.line)
        more = max(len(found) - MOST_TOLD, 0)
        raise Fault(FaultKind.BAD_PLAN, found[:MOST_TOLD], why=self._form, wrong=len(found), more=more)


def too_many() -> Fault:
    """Return the fault for a plan above the cap."""
    return Fault(FaultKind.BAD_PLAN, limit_flats=MAX_FLATS)


def too_long() -> Fault:
    """Return the fault for more text than any plan has."""
    return Fault(FaultKind.BAD_PLAN, why="too_long")


def short(text: str, what: Literal["entrance", "number"]) -> str:
    """Return the name of an entrance or a flat. Raises Wrong."""
    try:
        return clean_line(text, limits.MAX_FLAT_NUMBER_CHARS)
    except Fault as fault:
        raise Wrong(f"{what}_long", cell=text, limit_chars=limits.MAX_FLAT_NUMBER_CHARS) from fault


def floor_of(text: str) -> int:
    """Return a floor. Raises Wrong."""
    if not _NUMBER.fullmatch(text):
        raise Wrong("floor", cell=text)
    if abs(int(text)) > limits.MAX_FLOOR:
        raise Wrong("floor_far", cell=text, limit_floor=limits.MAX_FLOOR)
    return int(text)


def _shown(value: str | int) -> str | int:
    return _cut(value) if isinstance(value, str) else value


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_CHARS else line[: _SHOWN_CHARS - 1] + "…"
