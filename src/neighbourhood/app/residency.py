"""Roles, devices and moving out: acts that give, end and confirm (docs/authority.md)."""

from collections.abc import Iterable, Sequence

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    CloseDevice,
    ConfirmAddress,
    ContestDevice,
    EndRole,
    GiveRole,
    RemovePerson,
    SignProposal,
    UpholdDevice,
)
from neighbourhood.app.intents_invitations import CloseInvitation
from neighbourhood.app.rotations import Rotations
from neighbourhood.app.rows import ProposalRow
from neighbourhood.app.vouching import Vouching
from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import (
    COUNCIL,
    MODERATOR,
    RESIDENT,
    AnyAct,
    Close,
    Confirm,
    Contest,
    Cut,
    GrantRole,
    Petition,
    Raise,
    Second,
    Uphold,
)
from neighbourhood.domain.authority.forms import parse_act
from neighbourhood.domain.authority.powers import CLOSE_INVITATION, GUESTS, SPEAKING
from neighbourhood.domain.authority.view import Person, Verdict, View
from neighbourhood.domain.ids import DeviceId, EntryId, FlatId, Lane, PersonId

_CUT_LANES = (Lane.POLLS, Lane.CONTENT)


class Residency:
    """Who belongs to the house with which powers, over a Core.

    An act without effect is not left in the log of everybody: what is plainly not allowed is refused here. What was
    written stays and is told when another program, which knows more, judges otherwise.
    """

    def __init__(self, core: Core, rotations: Rotations, vouching: Vouching) -> None:
        self._core = core
        self._rotations = rotations
        self._vouching = vouching

    def give_role(self, intent: GiveRole) -> ProposalRow:
        """Give or propose a role."""
        person, until_ms = self._person(intent.person), self._term(intent)
        if intent.role in person.roles and not self._is_longer(person.id, intent.role, until_ms):
            raise Fault(FaultKind.ROLE_HELD, why="longer" if intent.role == MODERATOR else "")
        if intent.role in SPEAKING and RESIDENT not in person.roles:
            raise Fault(FaultKind.NOT_A_RESIDENT)
        return self._propose(GrantRole(self._now(), person.id, intent.role, until_ms))

    def _term(self, intent: GiveRole) -> int | None:
        """Return when the term is over that is given; None for a role without one."""
        if intent.role != MODERATOR:
            if intent.days is not None:
                raise Fault(FaultKind.BAD_REQUEST, detail="days")
            return None
        days = limits.MODERATOR_DAYS if intent.days is None else intent.days
        if not 1 <= days <= limits.MAX_MODERATOR_DAYS:
            raise Fault(FaultKind.BAD_REQUEST, detail="days")
        return self._now() + days * limits.DAY_MS

    def _is_longer(self, person: PersonId, role: str, until_ms: int | None) -> bool:
        """Whether a term goes on after those that somebody has in a role."""
        known_ms = self._view.serves_until_ms(person, role)
        return until_ms is not None and known_ms is not None and known_ms < until_ms

    def asked_to_give(self, person: PersonId, role: str) -> EntryId | None:
        """Return the proposal that would give somebody a role, if one waits for signatures."""
        return next((id_ for id_ in self._view.proposals if self._gives(id_, person, role)), None)

    def _gives(self, proposal: EntryId, person: PersonId, role: str) -> bool:
        act = self._act(proposal)
        return isinstance(act, GrantRole) and (act.person, act.role) == (person, role)

    def end_role(self, intent: EndRole) -> ProposalRow:
        """End a role, by every act that gave it; a guest's, which came with the admission, ends with the guest."""
        view, person = self._view, self._person(intent.person)
        given = [id_ for id_, held in view.roles.items() if held == (person.id, intent.role)]
        if not given:
            raise Fault(FaultKind.ROLE_NOT_HELD)
        if intent.role == COUNCIL and person.id == self.me().id and not self.is_council_kept():
            raise Fault(FaultKind.LAST_OF_COUNCIL)
        if intent.role in GUESTS and any(id_ in view.grants for id_ in given):
            if RESIDENT in person.roles:
                raise Fault(FaultKind.NOT_ALLOWED)
            return self._close(persons=[person.id], invitations=self._ways_back(person))
        return self._close(roles=given)

    def is_council_kept(self) -> bool:
        """Whether there is a council without oneself, or nobody who could miss it."""
        me, view = self.me(), self._view
        council, residents = ({person.id for person in group} - {me.id} for group in (view.council, view.residents))
        return COUNCIL not in me.roles or bool(council) or not residents

    def remove(self, intent: RemovePerson) -> ProposalRow:
        """Remove somebody with all devices, roles and invitations."""
        person = self._person(intent.person)
        if person.id == self.me().id and not self.is_council_kept():
            raise Fault(FaultKind.LAST_OF_COUNCIL)
        return self._close(persons=[person.id], invitations=self._ways_back(person))

    def _ways_back(self, person: Person) -> list[EntryId]:
        """Return the open invitations whose codes somebody knows who is removed, where ending them is in one's power.

        They came by one, and it may be good for more computers; and nobody is left who gave out those to an emptied flat.
        """
        view = self._view
        devices = {grant.device for grant in view.grants.values() if grant.person == person.id}
        came_by = [known.id for known in view.invitations.values() if known.open and devices & set(known.used_by)]
        if not self.me().roles & CLOSE_INVITATION:
            return came_by[: limits.MAX_CLOSED - 1]
        return [*dict.fromkeys((*came_by, *self._invitations_to(self._emptied_by(person))))][: limits.MAX_CLOSED - 1]

    def leave(self) -> None:
        """End one's own belonging to the house, and the invitations to a flat where nobody is left."""
        me = self.me()
        self._close(persons=[me.id], invitations=self._invitations_to(self._emptied_by(me)))

    def _emptied_by(self, gone: Person) -> set[FlatId]:
        others = {flat for person in self._view.residents if person.id != gone.id for flat in person.flats}
        return set(gone.flats) - others

    def _invitations_to(self, flats: set[FlatId]) -> list[EntryId]:
        opened = [known.id for known in self._view.invitations.values() if known.open and known.flat in flats]
        return opened[: limits.MAX_CLOSED - 1]  # beside the person

    def close_device(self, intent: CloseDevice) -> ProposalRow:
        """End a device, by every act that admitted it."""
        grants = self._grants_of([intent.device])
        if intent.device not in self._view.devices and not self._is_suspended(grants):
            raise Fault(FaultKind.UNKNOWN_DEVICE)
        return self._close(devices=grants)

    def contest(self, intent: ContestDevice) -> None:
        """Suspend a device that others have brought back for me, or refuse one that they propose."""
        me = self.me().id
        proposed = (known for known in self._view.proposals.values() if known.restores == me)
        asked = [known.id for known in proposed if self._view.grants[known.id].device == intent.device]
        back = (grant for grant in self._grants_of([intent.device]) if self._view.was_brought_back(grant))
        for grant in (*asked, *back):
            if grant in asked or self._view.person_of_grant(grant) == me:
                self._write(Contest(self._now(), grant))
                return
        raise Fault(FaultKind.NOT_ALLOWED)

    def uphold(self, intent: UpholdDevice) -> ProposalRow:
        """Say for the council that a device which others brought back is rightly there, contested or not."""
        known = self._view.grants
        back = [grant for grant in self._grants_of([intent.device]) if known[grant].brought_back]
        open_ = [grant for grant in back if known[grant].suspended or not known[grant].upheld]
        if not open_:
            raise Fault(FaultKind.UNKNOWN_DEVICE)
        return self._propose(Uphold(self._now(), open_[0]))

    def close_invitation(self, intent: CloseInvitation) -> None:
        """Let nobody else in by an invitation."""
        known = self._view.invitations.get(intent.invitation)
        if known is None:
            raise Fault(FaultKind.UNKNOWN_INVITATION)
        if not known.closed:
            self._close(invitations=[known.id])

    def confirm(self, intent: ConfirmAddress) -> None:
        """Confirm where somebody lives."""
        person = self._person(intent.person).id
        if person == self.me().id:
            raise Fault(FaultKind.OWN_CONFLICT)
        self._write(Confirm(self._now(), person, intent.level))

    def sign(self, intent: SignProposal) -> ProposalRow:
        """Sign a proposal: as a trusted neighbour, with the council's signature, or one's flat's under the petition."""
        known = self._view.proposals.get(intent.proposal)
        if known is None:
            raise Fault(FaultKind.UNKNOWN_PROPOSAL)
        if known.restores is not None:
            self._vouching.second(known)
            return self.outcome(intent.proposal)
        if self.me().id in known.signed_by:
            return self.outcome(intent.proposal)
        me = self.me()
        sign = Second if COUNCIL in me.roles and me.id in known.council else Petition
        if sign is Petition and known.succession:
            raise Fault(FaultKind.COUNCIL_GIVES_ROLES)
        if sign is Petition and me.id in known.petitioned_by:
            return self.outcome(intent.proposal)
        left_open = self._left_open(intent.proposal)
        with self._core.together():
            self._write(sign(self._now(), intent.proposal))
            if sign is Second and intent.proposal not in self._view.proposals:
                self._keep_what_was_done(intent.proposal)
                if left_open:
                    self._close(invitations=left_open)
        return self.outcome(intent.proposal)

    def _left_open(self, removal: EntryId) -> list[EntryId]:
        """Return the codes by which somebody whom a proposal removes could come in again, and which it does not end."""
        act, view = self._act(removal), self._view
        persons = [view.persons[id_] for id_ in act.persons if id_ in view.persons] if isinstance(act, Close) else []
        ways = {way for person in persons for way in self._ways_back(person)}
        return sorted(ways.difference(act.invitations if isinstance(act, Close) else ()))

    def _keep_what_was_done(self, recall: EntryId) -> None:
        """Let what a moderator has done so far stand, as far as it is here, whatever cuts the proposal names: whoever was
        hidden could else have the whole term undone by those who sign for its end.
        """
        act = self._act(recall)
        given = self._act(act.roles[0]) if isinstance(act, Close) and act.roles else None
        if not isinstance(given, GrantRole) or given.role != MODERATOR:
            return
        devices = sorted({grant.device for grant in self._view.grants.values() if grant.person == given.person})
        cuts = tuple(self._cuts(devices))
        if isinstance(act, Close) and set(cuts) - set(act.cuts):
            self._core.act(Raise(self._now(), recall, cuts))

    def _act(self, id_: EntryId) -> AnyAct | None:
        stored = self._core.storage.entry(id_)
        return parse_act(stored.entry.body) if stored is not None and stored.entry.body is not None else None

    # Writing.

    def _propose(self, act: AnyAct) -> ProposalRow:
        return self.outcome(self._write(act))

    def _close(
        self,
        *,
        devices: Iterable[EntryId] = (),
        roles: Iterable[EntryId] = (),
        persons: Sequence[PersonId] = (),
        invitations: Iterable[EntryId] = (),
    ) -> ProposalRow:
        view = self._view
        ended = {view.grants[grant].device for grant in devices}
        silenced = {*persons, *(view.roles[role][0] for role in roles)}
        ended |= {grant.device for grant in view.grants.values() if grant.person in silenced}
        act = Close(
            self._now(), tuple(sorted(devices)), tuple(sorted(roles)), tuple(sorted(persons)),
            tuple(sorted(invitations)), tuple(self._cuts(sorted(ended))),
        )  # fmt: skip
        return self._propose(act)

    def _cuts(self, devices: Sequence[DeviceId]) -> Iterable[Cut]:
        """What those devices have said so far, as far as it is here, stands."""
        for device in devices:
            for lane in _CUT_LANES:
                head = self._core.log.frontier.own_head(device, lane)
                if head is not None:
                    yield Cut(device, lane, head.seq, head.id)

    def _write(self, act: AnyAct) -> EntryId:
        """Write an act and what follows from it; raise Fault where it plainly has no effect, and leave nothing."""
        with self._core.together():
            council = {member.id for member in self._view.council}
            (id_,) = self._core.act(act)
            rejected = self._view.rejected.get(id_)
            if rejected is not None and rejected.verdict is not Verdict.UNSIGNED:
                raise Fault(FaultKind.NOT_ALLOWED)
            me = self._core.log.me
            if me is not None and me in council and {member.id for member in self._view.council} - council:
                self._rotations.rotate()  # so that the new member reads what the council has said so far
            elif me is not None:
                self._rotations.keep(at_once=True)
        return id_

    def outcome(self, id_: EntryId) -> ProposalRow:
        """Return whether a proposal is carried, or what it waits for."""
        waiting = self._view.proposals.get(id_)
        if waiting is None:
            return ProposalRow(proposal=id_, done=True, signed=0, needed=0)
        return ProposalRow(
            proposal=id_,
            done=False,
            signed=len(waiting.signed_by),
            needed=waiting.needed,
            flats=waiting.flats_signed,
            of_flats=waiting.flats,
        )

    # Reading.

    @property
    def _view(self) -> View:
        return self._core.log.view

    def _now(self) -> int:
        return self._core.outside.now_ms()

    def me(self) -> Person:
        """Return the person of this computer. Raises Fault MOVED_OUT, NO_HOUSE."""
        if self._core.log.me is None:
            raise self._core.absent()
        return self._view.persons[self._core.log.me]

    def _person(self, id_: PersonId) -> Person:
        self.me()
        known = self._view.persons.get(id_)
        if known is None or known.gone:
            raise Fault(FaultKind.UNKNOWN_PERSON)
        return known

    def _grants_of(self, devices: Sequence[DeviceId]) -> list[EntryId]:
        self.me()
        return [
            grant.id for grant in self._view.grants.values() if grant.device in devices and grant.person is not None
        ]

    def _is_suspended(self, grants: Iterable[EntryId]) -> bool:
        return any(self._view.grants[grant].suspended for grant in grants)
