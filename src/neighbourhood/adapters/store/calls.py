"""Which messages call the person of this device: by name, by entrance, as the council, or by an answer."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

import apsw

from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.adapters.store.schema import SUBJECT_IS
from neighbourhood.app.projector import is_written_by
from neighbourhood.app.storage import Call
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import SubjectId, Tier
from neighbourhood.domain.subjects.content import Mention
from neighbourhood.domain.subjects.states import AnyState, MessageState, decode_state

_MAX_LOOKED_AT: Final = 500
"""Messages that perhaps call me, read for one answer: anybody may call the whole council ten thousand times."""
_UNREAD: Final = "topic = ? AND call = ? AND call > 0 AND unread = 1 AND hidden = 0 AND news > ?"
"""With the conditions of the index, which is not used without any of them."""


class CallReader:
    """One answer's worth of looking who is meant."""

    def __init__(self, connection: apsw.Connection, people: PeopleReader, view: View) -> None:
        self._connection = connection
        self._people = people
        self._person = view.persons.get(people.me) if people.me is not None else None
        self._left = _MAX_LOOKED_AT

    @cached_property
    def _entrance(self) -> str:
        if self._person is None:
            return ""
        return next((flat.entrance for flat in self._people.flats() if flat.flat == self._person.flat), "")

    def is_me(self, mention: Mention) -> bool:
        """Whether I am one of those whom a mention means, as the house is now."""
        if self._person is None:
            return False
        match mention.kind:
            case "person":
                return mention.person == self._person.id
            case "entrance":
                return mention.entrance == self._entrance != ""
            case "council":
                return self._person.tier >= Tier.COUNCIL

    def positions(self, topic: SubjectId, read: int, limit: int) -> list[int]:
        """Return where the newest unread messages of a topic are that call me. ``read``: the row up to which it is read."""
        return [*self.certain(topic, read, limit), *self.perhaps(topic, read)]

    def certain(self, topic: SubjectId, read: int, limit: int) -> list[int]:
        """Return where the newest unread messages are that call me by themselves."""
        query = f"SELECT position FROM subject WHERE {_UNREAD} ORDER BY position DESC LIMIT ?"
        return [position for (position,) in self._connection.execute(query, (topic, Call.YES, read, limit))]

    def perhaps(self, topic: SubjectId, read: int) -> Iterator[int]:
        """Yield where those unread messages are that do call me of those that perhaps do."""
        rows = self._connection.execute(
            f"SELECT position, state FROM subject WHERE {_UNREAD} ORDER BY news DESC LIMIT ?",
            (topic, Call.PERHAPS, read, self._left),
        )
        for position, data in rows:
            self._left -= 1
            state = decode_state(data)
            if isinstance(state, MessageState) and self._calls_me(state):
                yield position

    def _calls_me(self, state: MessageState) -> bool:
        return any(self.is_me(mention) for mention in state.mentions) or is_written_by(
            self._state(state.reply_to), self._people.me
        )

    def _state(self, message: SubjectId | None) -> AnyState | None:
        data = self._connection.execute(f"SELECT state FROM subject WHERE {SUBJECT_IS}", (message,)).get
        return decode_state(data) if data is not None else None
