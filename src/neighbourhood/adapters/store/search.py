"""Search: the index leads to what has the words, the topic, the author and the days; the rest is looked at."""

from contextlib import closing
from itertools import islice
from typing import Final

import apsw
import msgspec

from neighbourhood.adapters.store.texts import written_at_ms
from neighbourhood.adapters.store.timeline import TimelineReader
from neighbourhood.adapters.store.wordforms import match_expression
from neighbourhood.app.rows import FoundRow
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects.states import MessageState

_MAX_LOOKED_AT: Final = 5000
"""Messages read for one answer: of a day with more of them than that, one hour's may not all be found at once."""
_NEWEST: Final = 2**62
_MATCHING: Final = "SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What a search asks for beside its words; see ``app.ports.Queries.search``."""

    topic: SubjectId | None
    author: PersonId | None
    since_ms: int | None
    until_ms: int | None

    def fits(self, state: MessageState) -> bool:
        """Whether a message is wanted, to the last byte of an id and the millisecond."""
        at_ms = written_at_ms(state)
        return (
            (self.topic is None or state.topic == self.topic)
            and (self.author is None or (state.author == self.author and state.origin is None))
            and (self.since_ms is None or at_ms >= self.since_ms)
            and (self.until_ms is None or at_ms < self.until_ms)
        )


def search(
    connection: apsw.Connection, timeline: TimelineReader, words: str, wanted: Wanted, before: int | None, limit: int
) -> list[FoundRow]:
    """Return messages below position ``before`` with all words in any form, newest first."""
    expression = match_expression(words, **msgspec.structs.asdict(wanted))
    if not expression:
        return []
    rows = connection.execute(_MATCHING, (expression, before if before is not None else _NEWEST))
    with closing(rows):  # one that is left half-way would go on seeing the database as it is now
        return timeline.found((position for (position,) in islice(rows, _MAX_LOOKED_AT)), limit, wanted.fits)
