"""What an act of the authority lane says, with the names of those whom it is about."""

from collections.abc import Iterable
from typing import Final

import apsw

from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.recovery import is_own_sheet
from neighbourhood.app.rows import PersonRow
from neighbourhood.domain.authority.acts import (
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
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import EntryId, FlatId, PersonId

_ACT: Final = "SELECT body FROM entry WHERE id = ?"


class ActReader:
    """One answer's worth of reading."""

    def __init__(self, connection: apsw.Connection, people: PeopleReader, view: View) -> None:
        self._connection = connection
        self._people = people
        self._view = view

    def act(self, id_: EntryId) -> AnyAct | None:
        """Return an act; None where it is not here, or only a newer program knows it."""
        body = self._connection.execute(_ACT, (id_,)).get
        return parsed(body) if body is not None else None

    def written_at_ms(self, id_: EntryId) -> int:
        """Return when an act was written, by its author's clock; 0 where it is not known."""
        act = self.act(id_)
        return act.written_at_ms if act is not None else 0

    def kind(self, act: AnyAct, author: PersonId | None = None) -> str:
        """Return the name of an act as its author means it: who ends the own membership moves out."""
        match act:
            case Close() if author is not None and act.persons == (author,):
                return "moved_out"
            case Close():
                return self._kind_of_close(act)
            case Trustees(_, ()):
                return "trustees.none"
            case Admit() if self._brings_back(act) is not None:
                return "admit.back"
            case Invite():
                return _kind_of_invitation(act, author)
            case _:
                return str(act.__struct_config__.tag)

    def _kind_of_close(self, act: Close) -> str:
        named = (("person", act.persons), ("device", act.devices), ("role", act.roles))
        ended = next((name for name, ids in named if ids), "")
        if ended:
            return f"close.{ended}"
        invitation = self._closed_invitation(act)
        if invitation is None or (invitation.flat is not None and invitation.restores is None):
            return "close.invitation"
        return "close.guest" if invitation.restores is None else "close.code"

    def _closed_invitation(self, act: Close) -> Invite | None:
        invitation = self.act(act.invitations[0]) if act.invitations else None
        return invitation if isinstance(invitation, Invite) else None

    def _brings_back(self, act: Admit) -> PersonId | None:
        known = self._view.invitations.get(act.invitation)
        return known.restores if known is not None else None

    def flat_number(self, act: AnyAct) -> str:
        """Return the number of the flat that an act is about; empty where it is about none."""
        named = self._closed_invitation(act) if isinstance(act, Close) else act
        return self.number(named.flat) if isinstance(named, Invite | Found) else ""

    def number(self, flat: FlatId | None) -> str:
        """Return the number of a flat; empty for none."""
        return self._people.number_of(flat) if flat is not None else ""

    def rows(self, persons: Iterable[PersonId]) -> Iterable[PersonRow]:
        """Return people with their names."""
        return map(self._people.row, persons)

    def about(self, act: AnyAct) -> tuple[PersonId, ...]:
        """Return the people whom an act names."""
        match act:
            case GrantRole(_, person) | Confirm(_, person) | Recover(_, person):
                return (person,)
            case Admit(_, _, device):
                return (self._brings_back(act) or PersonId(device),)
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
        code = None if persons else self._closed_invitation(act)
        return tuple(persons) if code is None or code.restores is None else (code.restores,)

    def _named(self, id_: EntryId) -> tuple[PersonId, ...]:
        """Whom an act is about that another act names."""
        person = self._view.person_of_grant(id_)
        if person is not None:
            return (person,)
        act = self.act(id_)
        return self.about(act) if isinstance(act, GrantRole | Close) else ()

    def role(self, act: AnyAct) -> str:
        """Return the role that an act is about, or the level of a confirmation; empty where there is none."""
        match act:
            case GrantRole(_, _, role) | Invite(_, _, role):
                return role
            case Close(_, _, roles) if roles:
                given = self.act(roles[0])
                return given.role if isinstance(given, GrantRole) else "council" if isinstance(given, Found) else ""
            case Close():
                invitation = self._closed_invitation(act)
                return invitation.role if invitation is not None else ""
            case Confirm(_, _, level):
                return level
            case _:
                return ""

    def is_moot(self, act: AnyAct) -> bool:
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


def parsed(body: bytes) -> AnyAct | None:
    """Return an act from its bytes; None where only a newer program knows it."""
    try:
        return parse_act(body)
    except UnknownAct:
        return None


def _kind_of_invitation(act: Invite, author: PersonId | None) -> str:
    if act.restores is None:
        return "invite" if act.role == RESIDENT else "invite.guest"
    return "invite.sheet" if is_own_sheet(act.restores, author, act.uses) else "invite.device"
