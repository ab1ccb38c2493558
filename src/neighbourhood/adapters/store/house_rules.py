"""The versions of the rules of the house that count, joined with people."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

import apsw

from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.adapters.store.words_that_count import rules_at, versions_of_rules
from neighbourhood.app.house_rules import DRAFT
from neighbourhood.app.rows_rules import RulesRow, RulesVersionRow
from neighbourhood.app.texts import legible
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects.rules import RulesState, numbered

MAX_VERSIONS: Final = 100
"""How far the history goes back."""


def rules(connection: apsw.Connection, people: PeopleReader, view: View) -> RulesRow | None:
    """Return the rules that hold; None while the council has written none."""
    versions = list(islice(versions_of_rules(connection, view), MAX_VERSIONS + 1))
    if not versions:
        return None
    position, version = versions[0]
    state = rules_at(connection, position)
    readers = {state.author, *state.readers}
    missing = {person.id for person in view.residents} - readers
    council = people.me is not None and people.row(people.me).council
    return RulesRow(
        now=_version(people, version, state),
        earlier=len(versions) - 1,
        read=len(view.residents) - len(missing),
        residents=len(view.residents),
        read_by_me=people.me in readers,
        asked=people.me in missing,
        not_read=tuple(row for row in people.everybody() if row.person in missing) if council else (),
    )


def rules_history(
    connection: apsw.Connection, people: PeopleReader, view: View, limit: int
) -> Sequence[RulesVersionRow]:
    """Return the versions that count, the one that holds first."""
    versions = islice(versions_of_rules(connection, view), min(limit, MAX_VERSIONS + 1))
    return [_version(people, version, rules_at(connection, position)) for position, version in versions]


def rules_draft(connection: apsw.Connection) -> str:
    """Return what was typed here for the next version; empty when nothing was."""
    return str(connection.execute("SELECT text FROM draft WHERE topic = ?", (DRAFT,)).get or "")


def _version(people: PeopleReader, version: SubjectId, state: RulesState) -> RulesVersionRow:
    text = legible(state.text)
    return RulesVersionRow(
        version=version,
        rules=numbered(text),
        text=text,
        by=people.row(state.author),
        written_at_ms=state.written_at_ms,
    )
