"""Devices, invitations and proposals: the authority view joined with names."""

from collections.abc import Iterable
from typing import Literal

import apsw

from neighbourhood.adapters.store.acts import ActReader
from neighbourhood.adapters.store.lineage import arrived_ms
from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.notice import notice_since_ms
from neighbourhood.app.presence import Snapshot
from neighbourhood.app.recovery import is_sheet
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_belonging import (
    AskedRow,
    AuthorityAct,
    AuthorityDevice,
    AuthorityPerson,
    AuthorityRow,
    BelongingRow,
    DeviceRow,
    OpenedRow,
)
from neighbourhood.crypto.check_number import check_number
from neighbourhood.domain.authority.acts import (
    COUNCIL,
    RESIDENT,
    Recover,
)
from neighbourhood.domain.authority.view import Grant, Proposal, View
from neighbourhood.domain.ids import DeviceId, EntryId, PersonId


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
        self._acts = ActReader(connection, people, view)

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
        return tuple(sorted(self._acts.rows(here), key=lambda row: (row.name, row.flat_number)))

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
        return self._acts.written_at_ms(grant.id) if noticed is None else noticed

    def _arrived_ms(self, id_: EntryId) -> int | None:
        return arrived_ms(self._connection, id_)

    def _opened(self, id_: EntryId) -> OpenedRow:
        known = self._view.invitations[id_]
        return OpenedRow(
            invitation=known.id,
            role=known.role,
            flat_number=self._acts.number(known.flat),
            uses=known.uses,
            used=len(known.used_by),
            closed=known.closed,
            by=self._people.row(known.by),
            made_at_ms=self._acts.written_at_ms(id_),
            restores=self._people.row(known.restores) if known.restores is not None else None,
            sheet=is_sheet(known),
            expires_at_ms=known.expires_at_ms,
        )

    def _asked(self, id_: EntryId) -> AskedRow | None:
        act, waiting = self._acts.act(id_), self._view.proposals[id_]
        if act is None or self._acts.is_moot(act):
            return None
        voice, me = self._voice(waiting), self._people.me
        made_by = waiting.by if waiting.by not in waiting.signed_by else None
        return AskedRow(
            proposal=id_,
            kind=self._acts.kind(act),
            role=self._acts.role(act),
            about=tuple(self._acts.rows(self._acts.about(act))),
            signed_by=tuple(self._acts.rows(waiting.signed_by)),
            needed=waiting.needed,
            mine=me in (waiting.by, *waiting.signed_by) or (voice == "flat" and me in waiting.petitioned_by),
            by=self._people.row(made_by) if made_by is not None else None,
            flats=waiting.flats_signed,
            of_flats=waiting.flats,
            voice=voice,
            trusted=self._people.me in waiting.trusted,
            device=act.device if isinstance(act, Recover) else None,
            check=check_number(act.device) if isinstance(act, Recover) else "",
        )

    def _voice(self, waiting: Proposal) -> Literal["council", "flat", ""]:
        me = self._view.persons.get(self._people.me) if self._people.me is not None else None
        if me is None or me.gone or waiting.restores is not None or RESIDENT not in me.roles:
            return ""
        if COUNCIL in me.roles and me.id in waiting.council:
            return "council"
        return "" if waiting.succession else "flat"

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
