"""Devices, invitations, proposals and the journal: the authority view joined with names."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Final, Literal

import apsw

from neighbourhood.adapters.store.lineage import arrived_ms
from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.notice import notice_since_ms
from neighbourhood.app.presence import Snapshot
from neighbourhood.app.recovery import is_own_sheet, is_sheet
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_belonging import (
    AskedRow,
    AuthorityAct,
    AuthorityDevice,
    AuthorityPerson,
    AuthorityRow,
    BelongingRow,
    DeviceRow,
    JournalRow,
    OpenedRow,
)
from neighbourhood.crypto.check_number import check_number
from neighbourhood.domain.authority.acts import (
    COUNCIL,
    RESIDENT,
    AddDevice,
    Admit,
    AnyAct,
    Close,
    Confirm,
    Contest,
    Found,
    GrantRole,
    Invite,
    Petition,
    Raise,
    Recover,
    Second,
    Trustees,
    Uphold,
)
from neighbourhood.domain.authority.forms import UnknownAct, parse_act
from neighbourhood.domain.authority.view import Grant, Proposal, Verdict, View
from neighbourhood.domain.entry import parse_stored
from neighbourhood.domain.ids import DeviceId, EntryId, FlatId, Lane, PersonId

_ACTS: Final = (
    "SELECT id, header, body FROM entry WHERE lane = ?1 AND body IS NOT NULL "
    "AND (?2 IS NULL OR (lamport, row) < (SELECT lamport, row FROM entry WHERE id = ?2)) "
    "ORDER BY lamport DESC, row DESC"
)
_ACT: Final = "SELECT body FROM entry WHERE id = ?"
_REVERSED: Final = "SELECT max(noted_at) FROM reversal WHERE entry = ?"
_QUIET: Final = frozenset(("rotate", "boxes"))
"""Acts that programs write by themselves; no journal for people tells them."""


class BelongingReader:
    """One answer's worth of reading."""

    def __init__(
        self, connection: apsw.Connection, people: PeopleReader, view: View, device: DeviceId, snapshot: Snapshot
    ) -> None:
        self._connection = connection
        self._people = people
        self._view = view
        self._device = device
        self._snapshot = snapshot

    def belonging(self) -> BelongingRow:
        """Return devices, invitations and proposals."""
        me = self._people.me
        invitations = sorted(map(self._opened, self._view.invitations), key=lambda row: -row.made_at_ms)
        return BelongingRow(
            devices=tuple(
                sorted(self._devices(), key=lambda row: (row.person.flat_number, row.person.name, row.since_ms))
            ),
            invitations=tuple(invitations),
            proposals=tuple(row for id_ in self._view.proposals if (row := self._asked(id_)) is not None),
            trusted=self._still_here(self._view.trustees.get(me, ()) if me is not None else ()),
            trusting=self._still_here(whom for whom, named in self._view.trustees.items() if me in named),
        )

    def _still_here(self, persons: Iterable[PersonId]) -> tuple[PersonRow, ...]:
        here = (person for person in persons if person in self._view.persons and not self._view.persons[person].gone)
        return tuple(sorted(self._rows(here), key=lambda row: (row.name, row.flat_number)))

    def _devices(self) -> Iterable[DeviceRow]:
        seen: set[DeviceId] = set()
        for grant in self._view.grants.values():
            living = self._view.devices.get(grant.device)
            is_current = living.grant == grant.id if living is not None else grant.suspended
            if grant.person is None or not is_current or grant.device in seen:
                continue
            seen.add(grant.device)
            yield DeviceRow(
                device=grant.device,
                person=self._people.row(grant.person),
                since_ms=self._since_ms(grant),
                here=grant.device == self._device,
                printed=living is not None and living.sheet,
                brought_back=grant.brought_back,
                suspended=grant.suspended,
                by_two=bool(grant.seconded),
                upheld=grant.upheld,
                online=grant.device in self._snapshot.online,
                seen_ms=self._snapshot.seen.get(grant.device),
            )

    def _since_ms(self, grant: Grant) -> int:
        noticed = notice_since_ms(grant, self._arrived_ms) if grant.brought_back else None
        return self._written_at_ms(grant.id) if noticed is None else noticed

    def _arrived_ms(self, id_: EntryId) -> int | None:
        return arrived_ms(self._connection, id_)

    def _opened(self, id_: EntryId) -> OpenedRow:
        known = self._view.invitations[id_]
        return OpenedRow(
            invitation=known.id,
            role=known.role,
            flat_number=self._number(known.flat),
            uses=known.uses,
            used=len(known.used_by),
            closed=known.closed,
            by=self._people.row(known.by),
            made_at_ms=self._written_at_ms(id_),
            restores=self._people.row(known.restores) if known.restores is not None else None,
            sheet=is_sheet(known),
            expires_at_ms=known.expires_at_ms,
        )

    def _number(self, flat: FlatId | None) -> str:
        return self._people.number_of(flat) if flat is not None else ""

    def _asked(self, id_: EntryId) -> AskedRow | None:
        act, waiting = self._act(id_), self._view.proposals[id_]
        if act is None or self._is_moot(act):
            return None
        voice = self._voice(waiting)
        return AskedRow(
            proposal=id_,
            kind=_kind(act),
            role=self._role_of(act),
            about=tuple(self._rows(self._about(act))),
            signed_by=tuple(self._rows(waiting.signed_by)),
            needed=waiting.needed,
            mine=self._people.me in waiting.signed_by or (voice == "flat" and self._people.me in waiting.petitioned_by),
            flats=len(self._people.flats_of(waiting.petitioned_by)),
            voice=voice,
            trusted=self._people.me in waiting.trusted,
            device=act.device if isinstance(act, Recover) else None,
            check=check_number(act.device) if isinstance(act, Recover) else "",
        )

    def _is_moot(self, act: AnyAct) -> bool:
        """Whether what an act would do has come about meanwhile, or cannot any more."""
        match act:
            case Close():
                return self._has_ended(act)
            case GrantRole(_, person, role):
                known = self._view.persons.get(person)
                return known is not None and (known.gone or role in known.roles)
            case Uphold(_, grant):
                held = self._view.grants.get(grant)
                return held is not None and (held.upheld or held.ended is not None)
            case _:
                return False

    def _has_ended(self, act: Close) -> bool:
        view = self._view
        lasting = (
            *(grant in view.grants and view.grants[grant].ended is None for grant in act.devices),
            *(role in view.roles for role in act.roles),
            *(person in view.persons and not view.persons[person].gone for person in act.persons),
            *(id_ in view.invitations and not view.invitations[id_].closed for id_ in act.invitations),
        )
        return not any(lasting)

    def _voice(self, waiting: Proposal) -> Literal["council", "flat", ""]:
        me = self._view.persons.get(self._people.me) if self._people.me is not None else None
        if me is None or me.gone or waiting.restores is not None or RESIDENT not in me.roles:
            return ""
        return "council" if COUNCIL in me.roles and me.id in waiting.council else "flat"

    def journal(self, limit: int, before: EntryId | None) -> Sequence[JournalRow]:
        """Return what was done with people, roles, devices and invitations, the newest first."""
        rows: list[JournalRow] = []
        arrivals: dict[tuple[EntryId, DeviceId], JournalRow] = {}
        # Closed, not only left: a statement that stands half-way would keep all later answers at this moment.
        with closing(self._connection.execute(_ACTS, (int(Lane.AUTHORITY), before))) as acts:
            for id_, header_bytes, body in acts:
                act = _parsed(body)
                if act is not None and _kind(act) in _QUIET:
                    continue
                header = parse_stored(EntryId(id_), header_bytes, None, None).header
                row = self._told(EntryId(id_), act, self._view.person_of_grant(header.stand or EntryId(id_)))
                if isinstance(act, Admit) and not row.verdict:
                    self._leave_out_echo(rows, arrivals, act, row)
                rows.append(row)
                if len(rows) == limit:
                    break
        return rows

    @staticmethod
    def _leave_out_echo(
        rows: list[JournalRow], arrivals: dict[tuple[EntryId, DeviceId], JournalRow], act: Admit, row: JournalRow
    ) -> None:
        """Several neighbours' programs may let in the same newcomer at once: the first of them tells it."""
        echo = arrivals.get((act.invitation, act.device))
        if echo is not None:
            rows.remove(echo)
        arrivals[act.invitation, act.device] = row

    def _told(self, id_: EntryId, act: AnyAct | None, author: PersonId | None) -> JournalRow:
        rejected = self._view.rejected.get(id_)
        waits = rejected is not None and rejected.verdict is Verdict.UNSIGNED
        return JournalRow(
            entry=id_,
            kind=_kind_by(act, author) if act is not None else "",
            by=self._people.row(author) if author is not None else None,
            at_ms=act.written_at_ms if act is not None else 0,
            role=self._role_of(act) if act is not None else "",
            about=tuple(self._rows(self._about(act))) if act is not None else (),
            flat_number=self._number(act.flat) if isinstance(act, Invite | Found) else "",
            until_ms=act.until_ms if isinstance(act, GrantRole) else None,
            verdict=""
            if rejected is None
            else "overtaken"
            if waits and act and self._is_moot(act)
            else rejected.verdict.value,
            because=rejected.by if rejected is not None else None,
            reversed_at_ms=self._connection.execute(_REVERSED, (id_,)).get,
        )

    def authority(self) -> AuthorityRow:
        """Return the whole view, by ids."""
        view = self._view
        return AuthorityRow(
            house=view.house,
            persons=tuple(
                AuthorityPerson(
                    person=person.id,
                    flats=person.flats,
                    roles=tuple(sorted(person.roles)),
                    confirmed=tuple(known.level for known in person.confirmations),
                    gone=person.gone,
                )
                for person in view.persons.values()
            ),
            devices=tuple(self._standing(grant) for grant in view.grants.values()),
            invitations=tuple(view.invitations),
            rotations=tuple(rotation.id for rotation in view.rotations),
            proposals=tuple(view.proposals),
            policies=dict(view.policies),
            rejected=tuple(
                AuthorityAct(entry=id_, verdict=why.verdict.value, because=why.by)
                for id_, why in sorted(view.rejected.items())
            ),
            newer=view.newer,
        )

    def _standing(self, grant: Grant) -> AuthorityDevice:
        states = [(grant.person is None, "none"), (grant.suspended, "suspended"), (grant.ended is not None, "ended")]
        return AuthorityDevice(
            grant=grant.id,
            device=grant.device,
            person=grant.person,
            standing=next((name for holds, name in states if holds), "lives"),
            ended_by=grant.ended.by if grant.ended is not None else (),
        )

    def _rows(self, persons: Iterable[PersonId]) -> Iterable[PersonRow]:
        return map(self._people.row, persons)

    def _about(self, act: AnyAct) -> tuple[PersonId, ...]:
        match act:
            case GrantRole(_, person) | Confirm(_, person) | Recover(_, person):
                return (person,)
            case Admit(_, invitation, device):
                known = self._view.invitations.get(invitation)
                return (known.restores if known and known.restores else PersonId(device),)
            case Trustees(_, persons):
                return persons
            case Invite():
                return (act.restores,) if act.restores is not None else ()
            case Close():
                return self._closed_people(act)
            case (
                Contest(_, named)
                | Uphold(_, named)
                | AddDevice(_, named)
                | Second(_, named)
                | Petition(_, named)
                | Raise(_, named)
            ):
                return self._named(EntryId(named))
            case _:
                return ()

    def _closed_people(self, act: Close) -> tuple[PersonId, ...]:
        persons = dict.fromkeys(act.persons)
        for grant in (*act.devices, *act.roles):
            persons |= dict.fromkeys(self._named(grant))
        return tuple(persons)

    def _named(self, id_: EntryId) -> tuple[PersonId, ...]:
        """Whom an act is about that another act names."""
        person = self._view.person_of_grant(id_)
        if person is not None:
            return (person,)
        act = self._act(id_)
        return self._about(act) if isinstance(act, GrantRole | Close) else ()

    def _role_of(self, act: AnyAct) -> str:
        match act:
            case GrantRole(_, _, role) | Invite(_, _, role):
                return role
            case Close(_, _, roles) if roles:
                given = self._act(roles[0])
                return given.role if isinstance(given, GrantRole) else "council" if isinstance(given, Found) else ""
            case Confirm(_, _, level):
                return level
            case _:
                return ""

    def _act(self, id_: EntryId) -> AnyAct | None:
        body = self._connection.execute(_ACT, (id_,)).get
        return _parsed(body) if body is not None else None

    def _written_at_ms(self, id_: EntryId) -> int:
        act = self._act(id_)
        return act.written_at_ms if act is not None else 0


def _parsed(body: bytes) -> AnyAct | None:
    try:
        return parse_act(body)
    except UnknownAct:
        return None


def _kind_by(act: AnyAct, author: PersonId | None) -> str:
    """Return the name of an act as its author means it: who ends the own membership moves out."""
    if isinstance(act, Close) and author is not None and act.persons == (author,):
        return "moved_out"
    if not isinstance(act, Invite) or act.restores is None:
        return _kind(act)
    return "invite.sheet" if is_own_sheet(act.restores, author, act.uses) else "invite.device"


def _kind(act: AnyAct) -> str:
    """Return the name of an act; of a close what it ends."""
    if not isinstance(act, Close):
        return str(act.__struct_config__.tag)
    ended = (("person", act.persons), ("device", act.devices), ("role", act.roles), ("invitation", act.invitations))
    return "close." + next(name for name, ids in ended if ids)
