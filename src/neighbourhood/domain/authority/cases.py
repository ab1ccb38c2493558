"""Every act as a case to be judged: what it rests on, and which other acts speak of the same things.

A case never loses anything by what comes later but its judgement: its past is fixed by its hashes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from neighbourhood.domain.authority.acts import (
    COUNCIL,
    MODERATOR,
    RESIDENT,
    AddDevice,
    Admit,
    AuthorityEntry,
    Close,
    Confirm,
    Contest,
    Found,
    GrantRole,
    Invite,
    Petition,
    Raise,
    Recover,
    Rotate,
    Second,
    Trustees,
    Uphold,
)
from neighbourhood.domain.authority.view import Rejection
from neighbourhood.domain.ids import DeviceId, EntryId, EpochTag, FlatId, PersonId

Known = bool | None
"""Three-valued: None where it is not decided yet."""


class Case(msgspec.Struct, eq=False):
    """One act. ``number``: its bit in every ``past``, which holds what it rests on, itself excluded.

    ``ground``: the grant it stands on; ``person``: whose act it is; ``names``: whom a device grant gives the device to;
    ``brought_back``: the grant through which others gave the device, or the one it came from, to its person.
    ``counts``: it is well made and its author could do so; ``effective``: it also has its place or its signatures.
    """

    number: int
    entry: AuthorityEntry
    past: int
    ground: "Case | None"
    person: PersonId | None
    names: PersonId | None = None
    brought_back: "Case | None" = None
    counts: Known = None
    effective: Known = None
    rejection: Rejection | None = None

    def rests_on(self, other: "Case") -> bool:
        """Whether another act lies in the causal past."""
        return bool(self.past >> other.number & 1)


Cases = list[Case]
Reach = tuple[Cases, Case | None]
"""Closes of one thing, and the act that gave it: those that its author knew of do not reach it. None: all of them do."""

_EMPTY: Final[Cases] = []
_NO_ENDS: Final[list[Reach]] = []


class Docket:
    """All cases, and who speaks of whom."""

    def __init__(self) -> None:
        self.cases: Cases = []
        self.by_id: dict[EntryId, Case] = {}
        self.after: list[Cases] = []
        """Of each case, by its number, those that rest on it directly."""
        self.own_closes = 0
        """The numbers of the closes by which people end what is their own, or an invitation: their word alone is enough."""
        self.closing_devices: defaultdict[tuple[DeviceId, PersonId | None], Cases] = defaultdict(list)
        self.closing_roles: defaultdict[tuple[EntryId, PersonId | None], Cases] = defaultdict(list)
        self.closing_moderators: defaultdict[PersonId, Cases] = defaultdict(list)
        """Closes of any term of somebody as moderator."""
        self.closing_persons: defaultdict[PersonId, Cases] = defaultdict(list)
        self.closing_invitations: defaultdict[EntryId, Cases] = defaultdict(list)
        self.contests: defaultdict[EntryId, Cases] = defaultdict(list)
        self.upholds: defaultdict[EntryId, Cases] = defaultdict(list)
        self.seconds: defaultdict[EntryId, Cases] = defaultdict(list)
        self.petitions: defaultdict[EntryId, Cases] = defaultdict(list)
        self.raises: defaultdict[EntryId, Cases] = defaultdict(list)
        self.roles: defaultdict[PersonId, defaultdict[str, Cases]] = defaultdict(lambda: defaultdict(list))
        self.council_grants: list[tuple[PersonId, Case]] = []
        self.signature_masks: defaultdict[EntryId, int] = defaultdict(int)
        """The numbers of the seconds and petitions of a proposal."""
        self.council_mask = 0
        """The numbers of all that the council at any moment hangs on."""
        self.grants_of_device: defaultdict[DeviceId, defaultdict[PersonId, Cases]] = defaultdict(
            lambda: defaultdict(list)
        )
        self.admissions: defaultdict[EntryId, Cases] = defaultdict(list)
        self.confirms: defaultdict[PersonId, Cases] = defaultdict(list)
        self.trustees: defaultdict[PersonId, Cases] = defaultdict(list)
        self.invites_by_key: defaultdict[bytes, Cases] = defaultdict(list)
        self.rotations_by_tag: defaultdict[EpochTag, Cases] = defaultdict(list)

    def add(self, entry: AuthorityEntry) -> Case:
        """Take an act whose past is here."""
        past = 0
        for id_ in entry.before:
            before = self.by_id[id_]
            past |= before.past | 1 << before.number
        case = Case(len(self.cases), entry, past, None, None)
        for id_ in entry.before:
            self.after[self.by_id[id_].number].append(case)
        self.after.append([])
        case.ground = self.seen_by(case, entry.stand) if entry.stand is not None else None
        case.person = case.ground.names if case.ground is not None else None
        case.names = self._named(case)
        case.brought_back = self._brought_back(case)
        self.cases.append(case)
        self.by_id[entry.id] = case
        self._note(case)
        return case

    def seen_by(self, case: Case, id_: EntryId) -> Case | None:
        """Return the act with this id if it lies in the causal past."""
        found = self.by_id.get(id_)
        return found if found is not None and case.rests_on(found) else None

    def invite_of(self, case: Case) -> Case | None:
        """Return the invitation that an admission had seen and is by, counted or not."""
        act = case.entry.act
        invite = self.seen_by(case, act.invitation) if isinstance(act, Admit) else None
        return invite if invite is not None and isinstance(invite.entry.act, Invite) else None

    def _named(self, case: Case) -> PersonId | None:
        match case.entry.act:
            case Found():
                return PersonId(case.entry.device)
            case Admit(_, _, device):
                invite = self.invite_of(case)
                terms = invite.entry.act if invite is not None else None
                if not isinstance(terms, Invite):
                    return None
                return terms.restores if terms.restores is not None else PersonId(device)
            case AddDevice():
                return case.person
            case Recover(_, person):
                return person
            case _:
                return None

    def _brought_back(self, grant: Case) -> Case | None:
        """What a person's own devices bring in came the way they came."""
        if isinstance(grant.entry.act, Recover):
            return grant
        invite = self.invite_of(grant)
        if invite is None:
            by = grant.ground if isinstance(grant.entry.act, AddDevice) else None
        elif isinstance(invite.entry.act, Invite) and invite.entry.act.restores is not None:
            if invite.entry.act.restores != invite.person:
                return grant
            by = invite.ground
        else:
            by = None
        return by.brought_back if by is not None else None

    def _note(self, case: Case) -> None:
        if case.names is not None:
            self.grants_of_device[self.device_of(case)][case.names].append(case)
        match case.entry.act:
            case Found():
                self._note_role(case, PersonId(case.entry.device), RESIDENT)
                self._note_role(case, PersonId(case.entry.device), COUNCIL)
            case Admit(_, invitation):
                self.admissions[invitation].append(case)
                terms = self.terms_of(case)
                if terms is not None and terms.restores is None and case.names is not None:
                    self._note_role(case, case.names, terms.role)
            case GrantRole(_, person, role):
                self._note_role(case, person, role)
            case Invite(_, key):
                self.invites_by_key[key].append(case)
            case Rotate(_, tags):
                for tag in tags:
                    self.rotations_by_tag[tag].append(case)
            case _:
                self._note_what_it_speaks_of(case)

    def _note_role(self, case: Case, person: PersonId, role: str) -> None:
        self.roles[person][role].append(case)
        if role == COUNCIL:
            self.council_grants.append((person, case))
            self.council_mask |= 1 << case.number

    def _note_what_it_speaks_of(self, case: Case) -> None:
        match case.entry.act:
            case Close() as act:
                self._note_close(case, act)
            case Confirm(_, person):
                self.confirms[person].append(case)
            case Trustees() if case.person is not None:
                self.trustees[case.person].append(case)
            case Contest(_, grant):
                self.contests[grant].append(case)
            case Uphold(_, grant):
                self.upholds[grant].append(case)
            case Second(_, proposal):
                self.seconds[proposal].append(case)
                self._note_signature(case, proposal)
            case Petition(_, proposal):
                self.petitions[proposal].append(case)
                self._note_signature(case, proposal)
            case Raise(_, close):
                self.raises[close].append(case)

    def _note_signature(self, case: Case, proposal: EntryId) -> None:
        self.signature_masks[proposal] |= 1 << case.number
        self.council_mask |= 1 << case.number

    def _note_close(self, case: Case, act: Close) -> None:
        """A copy of an admission is no way back: what is named is the device of a person, or the use of an invitation."""
        self.council_mask |= 1 << case.number
        whose: set[PersonId | None] = set(act.persons)
        for id_ in act.devices:
            grant = self.seen_by(case, id_)
            if grant is not None:
                self.closing_devices[self.device_of(grant), grant.names].append(case)
                whose.add(grant.names)
        for id_ in act.roles:
            grant = self.seen_by(case, id_)
            if grant is not None:
                self.closing_roles[_role_place(grant)].append(case)
                given = grant.entry.act
                whose.add(given.person if isinstance(given, GrantRole) else grant.names)
                if isinstance(given, GrantRole) and given.role == MODERATOR:
                    self.closing_moderators[given.person].append(case)
        for person in act.persons:
            self.closing_persons[person].append(case)
        for invitation in act.invitations:
            self.closing_invitations[invitation].append(case)
        if whose <= {case.person}:
            self.own_closes |= 1 << case.number

    def is_own(self, close: Case) -> bool:
        """Whether a close ends only what is its author's own, or invitations."""
        return bool(self.own_closes >> close.number & 1)

    def grants_of(self, device: DeviceId) -> Cases:
        """Return every act that would give a device to somebody."""
        return [grant for grants in self.grants_of_device[device].values() for grant in grants]

    def petitioned(self) -> Cases:
        """Return what flats have signed."""
        return [self.by_id[proposal] for proposal in self.petitions if proposal in self.by_id]

    def not_come_by(self, case: Case, act: Close) -> list[EntryId]:
        """Return the invitations that a close ends and by which, as far as it had seen, none came of those it removes."""
        return [
            id_
            for id_ in act.invitations
            if not any(used.names in act.persons and case.rests_on(used) for used in self.admissions.get(id_, ()))
        ]

    def terms_of(self, admission: Case) -> Invite | None:
        """Return the invitation that an admission is by, counted or not."""
        invite = self.invite_of(admission)
        return invite.entry.act if invite is not None and isinstance(invite.entry.act, Invite) else None

    @staticmethod
    def device_of(case: Case) -> DeviceId:
        """Return the device that a grant names."""
        act = case.entry.act
        return act.device if isinstance(act, Admit | AddDevice | Recover) else case.entry.device

    def role_grants(self, person: PersonId, role: str) -> Cases:
        """Return the acts that would give a person a role."""
        known = self.roles.get(person)
        return known.get(role, _EMPTY) if known is not None else _EMPTY

    def is_known(self, case: Case, person: PersonId) -> bool:
        """Whether an act had seen anything that may have given a person a role."""
        roles = self.roles.get(person)
        return roles is not None and any(case.rests_on(grant) for grants in roles.values() for grant in grants)

    def ends_of_grant(self, grant: Case) -> list[Reach]:
        """Return the acts that would end a device's grant: the device's and the person's, unless it came later."""
        return self._ends(grant, self.closing_devices.get((self.device_of(grant), grant.names)), grant.names)

    def ends_of_role(self, grant: Case, person: PersonId, role: str) -> list[Reach]:
        """Return the acts that would end a role. The founding gives two; named as a role it is the council's.

        A moderator's recall ends every term that was given apart from it: one more could else be given for each.
        """
        is_founding = role == RESIDENT and isinstance(grant.entry.act, Found)
        closes = None if is_founding else self.closing_roles.get(_role_place(grant))
        recalls = self.closing_moderators.get(person) if role == MODERATOR else None
        found: list[Reach] = [(closes, None)] if closes is not None else []
        found += [(recalls, grant)] if recalls is not None else []
        return [*found, *self._ends(grant, None, person)] if found else self._ends(grant, None, person)

    def ends_of_invitation(self, invite: Case) -> list[Reach]:
        """Return the acts that would end an invitation."""
        closes = self.closing_invitations.get(invite.entry.id)
        ends = self._ends(invite, None, invite.person)
        return [(closes, None), *ends] if closes is not None else ends

    def _ends(self, grant: Case, closes: Cases | None, person: PersonId | None) -> list[Reach]:
        of_person = self.closing_persons.get(person) if person is not None else None
        if closes is None and of_person is None:
            return _NO_ENDS
        given = self.invite_of(grant) or grant  # of an admission, whoever invited
        return [(found, given) for found in (closes, of_person) if found is not None]

    def flats_of(self, person: PersonId) -> Iterator[tuple[Case, FlatId]]:
        """Return the admissions of a person and the flat of each."""
        for case in self.role_grants(person, RESIDENT):
            act = case.entry.act
            terms = self.terms_of(case)
            flat = act.flat if isinstance(act, Found) else terms.flat if terms is not None else None
            if flat is not None:
                yield case, flat


def reaching(ends: Iterable[Reach]) -> Iterator[Case]:
    """Return the closes that reach what they would end."""
    for closes, given in ends:
        yield from closes if given is None else (close for close in closes if not given.rests_on(close))


def _role_place(grant: Case) -> tuple[EntryId, PersonId | None]:
    act = grant.entry.act
    return (act.invitation, grant.names) if isinstance(act, Admit) else (grant.entry.id, None)


def is_sheet(grant: Case | None) -> bool:
    """Whether a grant is of a printed key."""
    return grant is not None and isinstance(grant.entry.act, AddDevice) and grant.entry.act.sheet
