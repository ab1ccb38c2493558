"""Search: the index leads to what has the words, the topic, the author and the days; the rest is looked at."""

from contextlib import closing
from functools import partial
from itertools import islice
from typing import Final

import apsw

from neighbourhood.adapters.store.texts import written_at_ms
from neighbourhood.adapters.store.timeline import TimelineReader
from neighbourhood.adapters.store.wordforms import match_expression
from neighbourhood.app.rows import FoundRow
from neighbourhood.app.search import Narrowed
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects.states import MessageState

_MAX_LOOKED_AT: Final = 5000
"""Messages read for one answer: of a day with more of them than that, one hour's may not all be found at once."""
_NEWEST: Final = 2**62
_MATCHING: Final = "SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC"


def search(
    connection: apsw.Connection, timeline: TimelineReader, words: str, narrowed: Narrowed, limit: int
) -> list[FoundRow]:
    """Return messages with all words in any form, newest first."""
    expression = match_expression(words, narrowed)
    if not expression:
        return []
    rows = connection.execute(_MATCHING, (expression, narrowed.before if narrowed.before is not None else _NEWEST))
    with closing(rows):  # one that is left half-way would go on seeing the database as it is now
        return timeline.found(
            (position for (position,) in islice(rows, _MAX_LOOKED_AT)), limit, partial(_fits, narrowed)
        )


def _fits(wanted: Narrowed, topic: SubjectId, state: MessageState) -> bool:
    """Whether a message is wanted, to the last byte of an id and the millisecond."""
    at_ms = written_at_ms(state)
    return (
        (wanted.topic is None or topic == wanted.topic)
        and (wanted.author is None or (state.author == wanted.author and state.origin is None))
        and (wanted.since_ms is None or at_ms >= wanted.since_ms)
        and (wanted.until_ms is None or at_ms < wanted.until_ms)
    )
