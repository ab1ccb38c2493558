"""What is shown of a message, whoever wrote it."""

from typing import Final

from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.domain.subjects.states import MessageState

_PREVIEW_CHARS: Final = 200


def name_of_author(state: MessageState, people: PeopleReader) -> str:
    """Return whose message it is: for one of an older chat the name there."""
    return legible_name(state.origin.author) if state.origin else people.row(state.author).name


def preview(state: MessageState) -> str:
    """Return the beginning of a message; empty once it is deleted."""
    return legible(state.text[:_PREVIEW_CHARS])


def written_at_ms(state: MessageState) -> int:
    """Return when a message was written, by its author's clock."""
    return state.origin.sent_at_ms if state.origin else state.written_at_ms
