"""The wordings that a message has had: read again from the log, because its state holds the last one only."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import apsw

from neighbourhood.adapters.store.circles import from_column
from neighbourhood.adapters.store.lineage import leads_to
from neighbourhood.adapters.store.schema import SUBJECT_IS
from neighbourhood.app.keys import Keychain
from neighbourhood.app.projector import author_in, open_content
from neighbourhood.app.rows import WordingRow
from neighbourhood.app.texts import legible
from neighbourhood.domain.authority.view import LeadsTo, View
from neighbourhood.domain.entry import Entry, parse_stored
from neighbourhood.domain.ids import Circle, EntryId, PersonId, SubjectId
from neighbourhood.domain.subjects.content import EditMessage, ImportMessage, Say, Told
from neighbourhood.domain.subjects.states import MessageState, decode_state

_MAX_SHOWN: Final = 200
_MAX_READ: Final = 4000
"""Entries of one message, by its author, that are opened: reactions lie among its wordings, and one may write many."""
_SUBJECT: Final = f"SELECT circle, state FROM subject WHERE {SUBJECT_IS}"
_FIRST: Final = "SELECT id, header, body FROM entry WHERE id = ?"
_LATER: Final = "SELECT id, header, body FROM entry WHERE subject = ? AND waiting = 0 AND body IS NOT NULL"
_BY: Final = "AND device IN (SELECT n FROM device WHERE id IN ({})) ORDER BY row DESC LIMIT ?"


def wordings(connection: apsw.Connection, keys: Keychain, view: View, message: SubjectId) -> Sequence[WordingRow]:
    """Return the wordings by the message's author, oldest first; of very many the first and the newest."""
    rows: list[tuple[int, bytes]] = list(connection.execute(_SUBJECT, (message,)))
    for circle, data in rows:
        state = decode_state(data)
        if isinstance(state, MessageState) and not state.deleted:
            told = _all_told(connection, message, from_column(circle), keys, view, state.author)
            first = next((one for one in told if one.id == EntryId(message)), None)
            if first is None:
                return []
            said = [one for one in told if one.person == state.author and one.key >= first.key]
            worded = [row for one in said if (row := _wording(one)) is not None]
            return worded if len(worded) <= _MAX_SHOWN else [worded[0], *worded[1 - _MAX_SHOWN :]]
    return []


def _all_told(
    connection: apsw.Connection, message: SubjectId, circle: Circle, keys: Keychain, view: View, author: PersonId
) -> list[Told]:
    """Return what its author says of a message and stands, in canonical order: the first entry and the newest others.

    What others write to it is not read: their reactions, however many, bury no wording.
    """
    devices = sorted({known.device for known in view.grants.values() if known.person == author})
    by = _BY.format(", ".join("?" * len(devices)))
    rows = [
        *connection.execute(_FIRST, (message,)),
        *connection.execute(f"{_LATER} {by}", (message, *devices, _MAX_READ)),
    ]
    entries = [parse_stored(EntryId(id_), header, None, body) for id_, header, body in rows]
    before = partial(leads_to, connection)
    told = [one for entry in entries if (one := _told(entry, keys, view, circle, before)) is not None]
    return sorted(told, key=lambda one: one.key)


def _told(entry: Entry, keys: Keychain, view: View, circle: Circle, before: LeadsTo) -> Told | None:
    opened, person = open_content(entry, keys), author_in(entry, circle, view, keys, before)
    if opened is None or person is None or opened[1] != circle:
        return None
    return Told(entry.id, entry.key, person, opened[0])


def _wording(told: Told) -> WordingRow | None:
    match told.content:
        case Say() | EditMessage():
            return WordingRow(text=legible(told.content.text), written_at_ms=told.content.written_at_ms)
        case ImportMessage():
            return WordingRow(text=legible(told.content.text), written_at_ms=told.content.sent_at_ms)
    return None
