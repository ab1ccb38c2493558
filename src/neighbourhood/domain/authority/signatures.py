"""Proposals: how many signatures an act needs, and which it has (architecture.md, section 4, "Council")."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from typing import Final

from neighbourhood.domain.authority.acts import (
    COUNCIL,
    MODERATOR,
    RESIDENT,
    Admit,
    Close,
    Found,
    GrantRole,
    Invite,
    Policy,
    Raise,
    Recover,
    Uphold,
)
from neighbourhood.domain.authority.cases import Case, Known
from neighbourhood.domain.authority.homes import HomeFinder
from neighbourhood.domain.authority.powers import (
    CLOSE_INVITATION,
    COUNCIL_ONLY,
    FORMAT_POLICY,
    RESIDENTS,
    SPEAKING,
    TRUSTEE_SIGNATURES,
    majority,
    removal,
)
from neighbourhood.domain.authority.standing import Standing, both
from neighbourhood.domain.ids import EntryId, FlatId, PersonId


class Undecided(Exception):
    """What an act takes hangs on a council that is not decided yet."""


class Weight(IntEnum):
    """What an act takes beside its author's word, the lightest first."""

    OWN = 0
    """Nothing: it is about the author's own things."""
    ONE = 1
    """One of the council."""
    SUCCESSION = 2
    """One of the council, beside whoever hands the own role on."""
    RECALL = 3
    """One of the council, or the petition."""
    REMOVAL = 4
    """Two of the council, or the petition."""
    MAJORITY = 5
    """More than half of the council, or the petition."""


_NEEDED: Final[Mapping[Weight, Callable[[int], int]]] = {
    Weight.SUCCESSION: lambda _council: 1,
    Weight.RECALL: lambda _council: 1,
    Weight.REMOVAL: removal,
    Weight.MAJORITY: majority,
}
"""Signatures of a council of so many."""
_OF_ROLES: Final = {COUNCIL: Weight.MAJORITY, MODERATOR: Weight.RECALL}
"""What ending a role takes: moderators are of the residents, who can recall them over the head of a council that will not."""


class Signatures:
    """Counts signatures over one docket."""

    def __init__(self, standing: Standing, is_well_made: Callable[[Case], bool]) -> None:
        self._standing = standing
        self._docket = standing.docket
        self._is_well_made = is_well_made
        self._homes = HomeFinder(standing)

    def weight(self, case: Case) -> Weight | None:
        """Return what an act takes; None where it names what its author had not seen. Raises Undecided."""
        match case.entry.act:
            case GrantRole(_, person, role):
                heavy = role == COUNCIL or self._was_recalled(case, person, role)
                return Weight.MAJORITY if heavy else self._giving_weight(case, person, role)
            case Policy(_, name):
                return Weight.MAJORITY if name == FORMAT_POLICY else Weight.ONE
            case Uphold(_, grant):
                upheld = self._docket.seen_by(case, grant)
                return Weight.REMOVAL if upheld is not None and upheld.brought_back is upheld else None
            case Close() as act:
                return _heaviest(self._close_weights(case, act))
            case Raise(_, close):
                return self._raise_weight(case, self._docket.seen_by(case, close))
            case _:
                return Weight.OWN

    def _giving_weight(self, case: Case, to: PersonId, role: str) -> Weight:
        """The council gives a role; who has one that speaks for the house proposes who has it next. Raises Undecided."""
        if role not in SPEAKING or case.person is None or case.person == to:
            return Weight.ONE
        gives = self._standing.has_role(case, case.person, COUNCIL_ONLY)
        has_it = gives is not True and self._standing.has_role(case, case.person, frozenset((role,)))
        if has_it is None or (has_it and gives is None):
            raise Undecided
        return Weight.SUCCESSION if has_it else Weight.ONE

    def _was_recalled(self, case: Case, person: PersonId, role: str) -> bool:
        """Whether residents had asked for a moderator's recall, as far as an act had seen, so that one of the council is not
        enough to give the role again. Raises Undecided.
        """
        recalls = self._docket.closing_moderators.get(person, ()) if role == MODERATOR else ()
        by_others = [recall for recall in recalls if case.rests_on(recall) and recall.person not in (None, person)]
        if not by_others:
            return False
        council = self._standing.council_at(case)
        if council is None:
            raise Undecided
        return any(recall.person not in council for recall in by_others)

    def _raise_weight(self, case: Case, closing: Case | None) -> Weight | None:
        """What the close took, and what it would have taken from whoever raises it."""
        if closing is None or not isinstance(closing.entry.act, Close):
            return None
        act = closing.entry.act
        as_raiser = Case(closing.number, closing.entry, closing.past, closing.ground, case.person)
        return _heaviest((*self._close_weights(closing, act), *self._close_weights(as_raiser, act)))

    def _close_weights(self, case: Case, act: Close) -> Iterator[Weight | None]:
        for device in act.devices:
            yield self._device_weight(case, self._docket.seen_by(case, device))
        for role in act.roles:
            yield self._role_weight(case, self._docket.seen_by(case, role))
        for person in act.persons:
            yield self._person_weight(case, person)
        for invitation in act.invitations:
            yield _invitation_weight(self._docket.seen_by(case, invitation))

    def _device_weight(self, case: Case, grant: Case | None) -> Weight | None:
        if grant is None or grant.names is None:
            return None
        return Weight.OWN if grant.names == case.person else self._person_weight(case, grant.names)

    def _role_weight(self, case: Case, grant: Case | None) -> Weight | None:
        if grant is None:
            return None
        match grant.entry.act:
            case GrantRole(_, person, role):
                if person == case.person:
                    return Weight.OWN
                return _OF_ROLES.get(role, Weight.ONE)
            case Found():
                return Weight.OWN if grant.names == case.person else Weight.MAJORITY
            case Admit() if grant.names is not None:
                return self._person_weight(case, grant.names)
            case _:
                return None

    def _person_weight(self, case: Case, person: PersonId) -> Weight | None:
        """The council's own are removed by its majority, residents by two, guests by one, everybody by themselves."""
        if person == case.person:
            return Weight.OWN
        council = self._standing.council_at(case)
        if council is None:
            raise Undecided
        if person in council:
            return Weight.MAJORITY
        admissions = (grant for grant in self._docket.role_grants(person, RESIDENT) if case.rests_on(grant))
        lived_here = self._standing.any_of(self._standing.effective(grant) for grant in admissions)
        if lived_here is None:
            raise Undecided
        if lived_here:
            return Weight.REMOVAL
        return Weight.ONE if self._docket.is_known(case, person) else None

    def may_close_invitations(self, case: Case, invitations: Iterable[EntryId]) -> Known:
        """Whether the author made the invitations, lives in their flats, or keeps the register of flats."""
        if case.person is None:
            return False
        keeper: Known = None
        for id_ in invitations:
            invite = self._docket.by_id[id_]
            if invite.person == case.person:
                continue
            flat = invite.entry.act.flat if isinstance(invite.entry.act, Invite) else None
            at_home = self._standing.lives_in(case, case.person, flat) if flat is not None else False
            keeper = self._standing.has_role(case, case.person, CLOSE_INVITATION)
            allowed = self._standing.any_of((at_home, keeper))
            if not allowed:
                return allowed
        return True

    # What is signed.

    def needed(self, case: Case, weight: Weight) -> int | None:
        """Return how many of the council it takes; None where the council is not decided."""
        if weight <= Weight.ONE:
            return int(weight)
        council = self._standing.council_at(case)
        if council is None:
            return None
        return _NEEDED[weight](len(council))

    def is_signed(self, case: Case, seen_by: Case | None = None) -> Known:
        """Whether a proposal has what it takes: signatures of the council, or the petition of flats; all, or those seen."""
        if isinstance(case.entry.act, Recover):
            return self._trusted_enough(case, case.entry.act, seen_by)
        try:
            weight = self.weight(case)
        except Undecided:
            return None
        if weight is None:
            return False
        if weight <= Weight.ONE:
            return True
        by_council = self._council_signed(case, weight, seen_by)
        if by_council or weight is Weight.SUCCESSION or not self._docket.petitions.get(case.entry.id):
            return by_council
        return self._standing.any_of((by_council, self._flats_signed(case, seen_by)))

    def _council_signed(self, case: Case, weight: Weight, seen_by: Case | None) -> Known:
        needed, council = self.needed(case, weight), self._standing.council_at(case)
        if needed is None or council is None:
            return None
        signed = self.signatures(case, council, seen_by)
        if sum(1 for known in signed.values() if known) >= needed:
            return True
        return None if len(signed) >= needed and None in signed.values() else False

    def signatures(
        self, case: Case, allowed: frozenset[PersonId], seen_by: Case | None = None
    ) -> dict[PersonId, Known]:
        """Return who of the allowed has signed a proposal, or may have."""
        signed: dict[PersonId, Known] = {}
        for signature in (case, *_seen(self._docket.seconds.get(case.entry.id, ()), seen_by)):
            person = signature.person
            if person is None or person not in allowed or signed.get(person) or person == self._upheld(case):
                continue
            held = self._signs(case, signature, person)
            if held is not False:
                signed[person] = held
        return signed

    def _upheld(self, case: Case) -> PersonId | None:
        """Nobody upholds himself."""
        grant = self._docket.by_id.get(case.entry.act.grant) if isinstance(case.entry.act, Uphold) else None
        return grant.names if grant is not None else None

    def _signs(self, case: Case, signature: Case, person: PersonId) -> Known:
        counts = True if signature is case else self._standing.counts(signature)
        if counts is None and self._standing.lenient:
            counts = self._is_well_made(signature)
        if not counts or isinstance(case.entry.act, Recover):
            return counts
        return self._standing.has_role(signature, person, COUNCIL_ONLY)

    def trusted_by(self, case: Case, act: Recover) -> dict[PersonId, Known]:
        """Return the trusted neighbours who have signed a recovery, or may have."""
        return self.signatures(case, frozenset(self._standing.trustees_at(case, act.person) or ()))

    def seconded(self, case: Case, act: Recover) -> tuple[EntryId, ...]:
        """Return the signatures of further trusted neighbours under a recovery, by id."""
        trusted = self._standing.trustees_at(case, act.person) or ()
        signed = (
            second.entry.id
            for second in self._docket.seconds.get(case.entry.id, ())
            if second.person in trusted and second.person != case.person and self._standing.counts(second)
        )
        return tuple(sorted(signed))

    def _trusted_enough(self, case: Case, act: Recover, seen_by: Case | None) -> Known:
        trusted = self._standing.trustees_at(case, act.person)
        if trusted is None:
            return None
        signed = self.signatures(case, frozenset(trusted), seen_by)
        if sum(1 for known in signed.values() if known) >= TRUSTEE_SIGNATURES:
            return True
        return None if len(signed) >= TRUSTEE_SIGNATURES and None in signed.values() else False

    # The petition.

    def _flats_signed(self, case: Case, seen_by: Case | None) -> Known:
        """Whether residents of more than half of the flats where somebody is vouched for have signed, two flats at least."""
        petitions = (case, *_seen(self._docket.petitions.get(case.entry.id, ()), seen_by))
        if len({petition.person for petition in petitions}) < _FLATS_AT_LEAST:
            return False
        homes = self._homes.of(case)
        if homes is None:
            return None
        signed: dict[FlatId, Known] = {}
        unsure = set[PersonId]()
        for petition in petitions:
            flat = homes.sure.get(petition.person) if petition.person is not None else None
            if flat is not None:
                signed[flat] = signed.get(flat) or self._is_resident(petition, petition is case)
            elif petition.person in homes.unsure and self._is_resident(petition, petition is case) is not False:
                unsure.add(petition.person)
        sure = sum(1 for known in signed.values() if known)
        if 2 * sure > homes.at_most() and sure >= _FLATS_AT_LEAST:
            return True
        perhaps = sum(1 for known in signed.values() if known is not False) + len(unsure)
        return None if perhaps >= _FLATS_AT_LEAST and 2 * perhaps > homes.at_least() else False

    def petitioners(self, case: Case) -> tuple[PersonId, ...]:
        """Return the residents who have signed a proposal for their flats, by id; whoever made it is one of them."""
        signed = (case, *self._docket.petitions.get(case.entry.id, ()))
        return tuple(sorted({one.person for one in signed if one.person and self._is_resident(one, one is case)}))

    def counted_flats(self, case: Case) -> tuple[int, int]:
        """Return how many flats have signed that count, and how many there are; looked at where residents alone have signed.

        It takes a look at everybody who lives here, so nothing that the council proposes is counted until a flat has signed.
        """
        council = self._standing.council_at(case) or frozenset()
        petitioners = self.petitioners(case)
        homes = self._homes.of(case) if set(petitioners) - council else None
        if homes is None:
            return 0, 0
        return len({homes.sure[person] for person in petitioners if person in homes.sure}), homes.at_least()

    def _is_resident(self, petition: Case, is_proposal: bool) -> Known:
        if petition.person is None:
            return False
        counts = True if is_proposal else self._standing.counts(petition)
        if counts is None and self._standing.lenient:
            counts = self._is_well_made(petition)
        return both(counts, self._standing.has_role(petition, petition.person, RESIDENTS)) if counts else counts


def _seen(signatures: Iterable[Case], seen_by: Case | None) -> Iterator[Case]:
    return (signature for signature in signatures if seen_by is None or seen_by.rests_on(signature))


def _heaviest(weights: Iterable[Weight | None]) -> Weight | None:
    listed = list(weights)
    return None if None in listed else max(weight for weight in listed if weight is not None)


def _invitation_weight(invite: Case | None) -> Weight | None:
    return Weight.OWN if invite is not None and isinstance(invite.entry.act, Invite) else None


_FLATS_AT_LEAST: Final = 2
"""A single flat is no petition, however few are confirmed."""
