"""The commands about people: who lives here, with which roles, and what waits for signatures."""

from collections.abc import Iterable, Sequence
from heapq import merge
from typing import cast, get_args

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    AddressLevel,
    ConfirmAddress,
    EndRole,
    GiveRole,
    HandOver,
    MoveOut,
    RemovePerson,
    Role,
    SetName,
    SetTenure,
    SignProposal,
    StayInHouse,
    Successor,
)
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import PersonRow, ProposalRow
from neighbourhood.app.rows_belonging import AskedRow, JournalRow
from neighbourhood.app.rows_moderation import MeasureRow
from neighbourhood.cli.measures import measure_line
from neighbourhood.cli.parts import Group, Parts
from neighbourhood.cli.session import Session, answered
from neighbourhood.domain.authority.acts import MODERATOR
from neighbourhood.domain.limits import MAX_MODERATOR_DAYS
from neighbourhood.domain.subjects.content import Tenure

MIN_PREFIX_CHARS = 4
SHOWN_ID_CHARS = 10
_NAMED_CANDIDATES = 5
_JOURNAL_ROWS = 200
_MOST_DIGITS = 9


def people_groups(parts: Parts) -> list[click.Command]:
    """Return ``person``, ``role``, ``proposal``, ``journal`` and ``authority``."""
    person = parts.argument("person")
    role = parts.argument("role", click.Choice(get_args(Role)))
    days = parts.option("--days", type=click.IntRange(1, MAX_MODERATOR_DAYS), told="role_days", metavar="DAYS")
    held = parts.argument("tenure", click.Choice(get_args(Tenure)))
    level = parts.argument("level", click.Choice(get_args(AddressLevel)))
    return [
        parts.group(
            "person",
            [
                parts.command("person list", list_people),
                parts.command("person name", rename, parts.argument("name")),
                parts.command("person confirm", confirm, person, level),
                parts.command("person tenure", tenure, person, held, parts.option("--share")),
                parts.command("person remove", remove, person, parts.option("--yes", type=None, is_flag=True)),
                _move_out_command(parts),
                parts.command("person stay", stay),
            ],
        ),
        parts.group(
            "role",
            [
                parts.command("role grant", grant, person, role, days),
                parts.command("role revoke", revoke, person, role),
                parts.command(
                    "role hand-over", hand_over, person, role, parts.option("--yes", type=None, is_flag=True)
                ),
            ],
        ),
        _proposal_group(parts),
        parts.command("journal", journal),
        parts.command("authority", authority),
    ]


def _move_out_command(parts: Parts) -> click.Command:
    return parts.command(
        "person move-out",
        move_out,
        parts.option("--yes", type=None, is_flag=True),
        parts.option("--role-to", multiple=True, metavar="ROLE=PERSON"),
        parts.option("--topics-to", metavar="PERSON"),
        parts.option("--without-council", type=None, is_flag=True),
        parts.option("--now", type=None, is_flag=True),
    )


def _proposal_group(parts: Parts) -> Group:
    return parts.group(
        "proposal",
        [
            parts.command("proposal list", list_proposals),
            parts.command("proposal sign", sign, parts.argument("proposal")),
        ],
    )


def list_people(session: Session) -> None:
    """Print who lives here, with roles and how the address was confirmed."""
    people, flats = session.ask(lambda reader: (tuple(reader.people()), reader.flats()))
    overshared = {flat.number for flat in flats if flat.overshared}

    def lines() -> list[str]:
        told = [(row, row.share is not None and row.flat_number in overshared) for row in people]
        return [
            f"{person_line(session, row)}: {session.words('flat_overshared')}" if marked else person_line(session, row)
            for row, marked in told
        ]

    session.result(people, lines)


def rename(session: Session, name: str) -> None:
    """Say what one is called from now on."""
    session.tell(SetName(name=name), type(None))
    session.note(session.words("name_set", name=name.strip()))


def confirm(session: Session, person: str, level: AddressLevel) -> None:
    """Confirm where somebody lives."""
    with session.backend() as backend:
        whom = backend.query(lambda reader: find_person(reader, person)).result()
        backend.submit(ConfirmAddress(person=whom.person, level=level)).result()
    session.note(session.words("address_confirmed", name=whom.name))


def tenure(session: Session, person: str, tenure: Tenure, share: str | None) -> None:
    """Say how somebody holds the own flat."""
    parts = _share(share) if share is not None else None
    with session.backend() as backend:
        whom = backend.query(lambda reader: find_person(reader, person)).result()
        backend.submit(SetTenure(person=whom.person, tenure=tenure, share=parts)).result()
    session.note(session.words("tenure_set", name=whom.name, tenure=_held(session, tenure, parts)))


def _share(text: str) -> tuple[int, int]:
    """Return the parts and of how many. Raises Fault BAD_SHARE."""
    parts, mark, of = text.partition("/")
    if not (mark and _is_number(parts) and _is_number(of)):
        raise Fault(FaultKind.BAD_SHARE)
    return int(parts), int(of)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS


def _held(session: Session, tenure: str, share: tuple[int, int] | None) -> str:
    if share is None:
        return session.words(f"tenure_{tenure}")
    return session.words("tenure_owner_share", parts=share[0], of=share[1])


def remove(session: Session, person: str, yes: bool) -> None:
    """Remove somebody, or propose it."""
    with session.backend() as backend:
        whom = backend.query(lambda reader: find_person(reader, person)).result()
        if not yes:
            session.misuse("remove_needs_yes", name=_with_flat(whom) or session.words("neighbour"))
        row = answered(backend, RemovePerson(person=whom.person), ProposalRow)
    tell_outcome(session, row, session.words("person_removed", name=whom.name))


def move_out(
    session: Session, yes: bool, role_to: Sequence[str], topics_to: str | None, without_council: bool, now: bool
) -> None:
    """Leave the house, and give what one is responsible for to others; ``now``: whether anybody hears it or not."""
    if not yes:
        session.misuse("move_out_needs_yes")
    given = [_role_and_person(session, each) for each in role_to]
    with session.backend() as backend:
        if now and not backend.query(lambda reader: reader.sync()).result().neighbours_online:
            session.note(session.words("move_out_unheard"))
        intent = MoveOut(
            successors=backend.query(lambda reader: _successors(reader, given)).result(),
            topics=backend.query(lambda reader: find_person(reader, topics_to).person if topics_to else None).result(),
            without_council=without_council,
            when_heard=not now,
        )
        done = answered(backend, intent, bool)
        people = backend.query(lambda reader: tuple(reader.people())).result()
    session.result(done, lambda: [session.words("moved_out" if done else "move_out_waits")])
    for next_one in intent.successors:
        to = next(row for row in people if row.person == next_one.person)
        if next_one.role not in to.roles:
            role = session.words(f"role_{next_one.role}")
            session.note(session.words("role_only_proposed", name=to.name, role=role))


def stay(session: Session) -> None:
    """Move out no more, where that waits for a neighbour."""
    with session.backend() as backend:
        answered(backend, StayInHouse(), type(None))
    session.note(session.words("stayed"))


def _role_and_person(session: Session, given: str) -> tuple[Role, str]:
    role, mark, person = given.partition("=")
    if not mark or role not in get_args(Role):
        session.misuse("role_to_form", given=given)
    return cast("Role", role), person


def _successors(reader: Queries, given: Sequence[tuple[Role, str]]) -> tuple[Successor, ...]:
    return tuple(Successor(role, find_person(reader, person).person) for role, person in given)


def grant(session: Session, person: str, role: Role, days: int | None) -> None:
    """Give somebody a role, or propose it; a moderator's for so many days."""
    if days is not None and role != MODERATOR:
        session.misuse("days_of_moderators")
    with session.backend() as backend:
        whom = backend.query(lambda reader: find_person(reader, person)).result()
        row = answered(backend, GiveRole(person=whom.person, role=role, days=days), ProposalRow)
        given = backend.query(lambda reader: find_person(reader, whom.person.hex())).result()
    told = session.words("role_given", name=whom.name, role=_role(session, given, role))
    tell_outcome(session, row, told)


def revoke(session: Session, person: str, role: Role) -> None:
    """End somebody's role, or propose it."""
    with session.backend() as backend:
        whom = backend.query(lambda reader: find_person(reader, person)).result()
        row = answered(backend, EndRole(person=whom.person, role=role), ProposalRow)
    tell_outcome(session, row, session.words("role_ended", name=whom.name, role=session.words(f"role_{role}")))


def hand_over(session: Session, person: str, role: Role, yes: bool) -> None:
    """Give one's own role to somebody else, or propose it."""
    with session.backend() as backend:
        to = backend.query(lambda reader: find_person(reader, person)).result()
        if not yes:
            session.misuse("hand_over_needs_yes", name=to.name, role=session.words(f"role_{role}"))
        row = answered(backend, HandOver(person=to.person, role=role), ProposalRow)
    told = "role_laid_down" if role in to.roles else "role_handed"
    tell_outcome(session, row, session.words(told, name=to.name, role=session.words(f"role_{role}")))
    if not row.done:
        session.note(session.words("role_kept"))


def list_proposals(session: Session) -> None:
    """Print what waits for signatures."""
    rows = session.ask(lambda reader: reader.belonging()).proposals
    session.result(rows, lambda: [_asked_line(session, row) for row in rows])
    if not rows:
        session.note(session.words("no_proposals"))


def sign(session: Session, proposal: str) -> None:
    """Sign a proposal."""
    with session.backend() as backend:
        asked = backend.query(lambda reader: _find_proposal(reader, proposal.lower())).result()
        row = answered(backend, SignProposal(proposal=asked.proposal), ProposalRow)
    tell_outcome(session, row, session.words("recovery_carried" if asked.check else "proposal_carried"))


def journal(session: Session) -> None:
    """Print what was done with people, roles, devices and invitations, and by moderators, the newest last."""
    acts, measures = session.ask(lambda reader: (reader.journal(_JOURNAL_ROWS), reader.measures(_JOURNAL_ROWS)))
    # Each of the two keeps its own order, which is not that of the clocks.
    told: list[Iterable[JournalRow | MeasureRow]] = [reversed(acts), reversed(measures)]
    rows = list(merge(*told, key=lambda row: row.at_ms))
    session.result(rows, lambda: [_told_line(session, row) for row in rows])


def _told_line(session: Session, row: JournalRow | MeasureRow) -> str:
    return measure_line(session, row) if isinstance(row, MeasureRow) else _journal_line(session, row)


def authority(session: Session) -> None:
    """Print the whole authority view; for people its counts and every act without effect."""
    row = session.ask(lambda reader: reader.authority())
    session.result(
        row,
        lambda: [
            session.words("authority_counts", persons=len(row.persons), devices=len(row.devices)),
            *(f"{act.entry.hex()[:SHOWN_ID_CHARS]}  {session.words(f'verdict_{act.verdict}')}" for act in row.rejected),
        ],
    )


def tell_outcome(session: Session, row: ProposalRow, done: str) -> None:
    """Say that something was done, or how many signatures it waits for."""
    if row.done:
        session.result(row, lambda: [done])
        return
    waiting = session.words(
        "proposal_waits" if row.of_flats else "proposal_waits_for_council",
        id=row.proposal.hex()[:SHOWN_ID_CHARS],
        signed=row.signed,
        needed=row.needed,
        flats=row.flats,
        of_flats=row.of_flats,
    )
    session.result(row, lambda: [waiting])


def find_person(reader: Queries, given: str) -> PersonRow:
    """Return whom a person means: by name, by “name, flat”, by the name's beginning or by the beginning of the id.

    Raises Fault UNKNOWN_PERSON or AMBIGUOUS_PERSON.
    """
    people, wanted = reader.people(), given.casefold().strip()
    for meant in (
        [row for row in people if wanted in (row.name.casefold(), _with_flat(row).casefold())],
        [row for row in people if wanted and row.name.casefold().startswith(wanted)],
        [row for row in people if len(wanted) >= MIN_PREFIX_CHARS and row.person.hex().startswith(wanted)],
    ):
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise _ambiguous(given, meant)
    raise Fault(FaultKind.UNKNOWN_PERSON, person=given)


def _ambiguous(given: str, meant: Sequence[PersonRow]) -> Fault:
    candidates = "; ".join(
        f"{_with_flat(row)} ({row.person.hex()[:SHOWN_ID_CHARS]})" for row in meant[:_NAMED_CANDIDATES]
    )
    return Fault(FaultKind.AMBIGUOUS_PERSON, person=given, count=len(meant), candidates=candidates)


def _with_flat(row: PersonRow) -> str:
    return f"{row.name}, {row.flat_number}" if row.flat_number else row.name


def _find_proposal(reader: Queries, given: str) -> AskedRow:
    rows = [row for row in reader.belonging().proposals if row.proposal.hex().startswith(given)]
    if len(given) < MIN_PREFIX_CHARS or len(rows) != 1:
        raise Fault(FaultKind.UNKNOWN_PROPOSAL)
    return rows[0]


def person_line(session: Session, row: PersonRow) -> str:
    """Return a line about a neighbour: flat, name, roles, how the address was confirmed."""
    words = session.words
    name = row.name or words("neighbour")
    roles = [_role(session, row, role) for role in row.roles if role != "resident"]
    confirmed = [words(f"confirmed_{level}") for level in row.confirmed]
    held = [_held(session, row.tenure, row.share)] if row.tenure else []
    more = ", ".join([*held, *roles, *confirmed, *([words("person_me")] if row.me else [])])
    line = f"{row.flat_number:>5}  {row.person.hex()[:SHOWN_ID_CHARS]}  {name}"
    return f"{line} ({more})" if more else line


def _role(session: Session, row: PersonRow, role: str) -> str:
    """Return a role in words; of a moderator also until when."""
    if role != MODERATOR or row.moderates_until_ms is None:
        return session.words(f"role_{role}")
    return session.words("moderator_until", day=session.words.day(row.moderates_until_ms))


def _asked_line(session: Session, row: AskedRow) -> str:
    line = session.words(
        "recovery_line" if row.check else "proposal_line" if row.of_flats else "proposal_line_council",
        check=row.check,
        id=row.proposal.hex()[:SHOWN_ID_CHARS],
        what=_what(session, row.kind, row.role, row.about, ""),
        signed=len(row.signed_by),
        needed=row.needed,
        flats=row.flats,
        of_flats=row.of_flats,
    )
    by = row.by.name if row.by is not None and not row.check else ""
    return f"{line}; {session.words('proposed_by', name=by)}" if by else line


def _journal_line(session: Session, row: JournalRow) -> str:
    words = session.words
    line = words(
        "journal_line",
        when=words.moment(row.at_ms),
        by=row.by.name or words("neighbour") if row.by is not None else words("nobody_known"),
        what=_what(session, row.kind, row.role, row.about, row.flat_number, row.until_ms),
    )
    told = f"{line}: {words(f'verdict_{row.verdict}')}" if row.verdict else line
    if row.reversed_at_ms is None:
        return told
    key = "journal_taken_back" if row.verdict else "journal_given_back"
    return f"{told} ({words(key, when=words.moment(row.reversed_at_ms))})"


def _what(
    session: Session, kind: str, role: str, about: Sequence[PersonRow], flat: str, until_ms: int | None = None
) -> str:
    words = session.words
    names = ", ".join(row.name or words("neighbour") for row in about)
    level = words(f"confirmed_{role}") if kind == "confirm" else ""
    title = words(f"role_{role}") if role and kind != "confirm" else ""
    if until_ms is not None:
        title = words("moderator_until", day=words.day(until_ms))
    return words(f"act_{kind or 'newer'}", names=names, role=title, flat=flat or "—", level=level)
