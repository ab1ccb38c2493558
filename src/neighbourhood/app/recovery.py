"""Recovery on paper: a printed key brings its person back on any computer (docs/authority.md, "Recovery").

The sheet is an invitation for further devices of its person, by the person: any resident's program admits with it, the house
proves itself to it, and the person closes it like any other. Its words are longer than a code, because it lies in a
drawer for years.
"""

import re
from typing import Final

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.crypto.recovery import invitation_seed as seed_of_sheet
from neighbourhood.domain import recovery
from neighbourhood.domain.authority.view import Invitation, View
from neighbourhood.domain.ids import EntryId, PersonId
from neighbourhood.domain.limits import MAX_INVITATION_USES

SHEET_USES: Final = MAX_INVITATION_USES
_LEAST_WORDS: Final = 8
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def is_words(text: str) -> bool:
    """Whether a text is rather the words of a sheet than a code."""
    return len(_WORD.findall(text)) >= _LEAST_WORDS


def seed_of_words(text: str) -> bytes:
    """Return the invitation seed of a sheet. Raises Fault WRONG_WORDS that says where."""
    try:
        return seed_of_sheet(recovery.parse(text))
    except recovery.UnknownWord as problem:
        likely = ", ".join(problem.suggestions)
        raise Fault(FaultKind.WRONG_WORDS, word=problem.word, position=problem.position, likely=likely) from problem
    except recovery.WrongWordCount as problem:
        raise Fault(FaultKind.WRONG_WORDS, missing=problem.missing, extra=problem.extra) from problem
    except recovery.WrongWords as problem:
        raise Fault(
            FaultKind.WRONG_WORDS, position=problem.position or 0, suggestion=problem.suggestion or ""
        ) from problem


def is_sheet(known: Invitation) -> bool:
    """Whether an invitation is a recovery sheet: of a person for the own further devices, with all the uses there are."""
    return is_own_sheet(known.restores, known.by, known.uses)


def is_own_sheet(restores: PersonId | None, by: PersonId | None, uses: int) -> bool:
    """As ``is_sheet``, by whom it brings back, who made it, and for how many uses."""
    return restores is not None and restores == by and uses == SHEET_USES


def sheets_of(view: View, person: PersonId) -> list[EntryId]:
    """Return the sheets that bring a person back."""
    return [
        known.id
        for known in view.invitations.values()
        if known.restores == person and is_sheet(known) and not known.closed
    ]
