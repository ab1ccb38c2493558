"""Which flats a petition is measured by, and who stands for each (docs/authority.md, "The petition")."""

from collections.abc import Iterator
from typing import Final

import msgspec

from neighbourhood.domain.authority.acts import COUNCIL, RESIDENT
from neighbourhood.domain.authority.cases import Case, Cases, Docket, Known, reaching
from neighbourhood.domain.authority.standing import Standing, all_of, both
from neighbourhood.domain.ids import FlatId, PersonId

_VOUCHERS: Final = 2
"""Different members of the council who invited or confirmed somebody: a single one could fill empty flats, or put
somebody of his into each that is lived in. One is enough while there has been but one member."""
_MOST_KEPT: Final = 64
"""Proposals mostly know of the same; where each knew of something else, all homes of a large house would be kept for each."""
_Place = tuple[frozenset[PersonId], int, int, int]


class Homes(msgspec.Struct):
    """The flat of each who is vouched for, one a person; they are shared, and nobody changes them.

    ``sure``: these count. ``unsure``: where it is not decided yet whether, or which. Where nothing but a cycle is left,
    ``doubtful`` are flats that may have come in apart from the proposal: a petition does not carry because it ends those
    who are against it.
    """

    sure: dict[PersonId, FlatId] = msgspec.field(default_factory=dict)
    unsure: dict[PersonId, set[FlatId]] = msgspec.field(default_factory=dict)
    doubtful: set[FlatId] = msgspec.field(default_factory=set)

    def at_least(self) -> int:
        """Return how many flats count for sure."""
        return len(set(self.sure.values()))

    def at_most(self) -> int:
        """Return how many flats may count."""
        return len(self.doubtful.union(self.sure.values(), *self.unsure.values()))


class HomeFinder:
    """Finds homes over one docket.

    Whoever vouched was of the council if the seat has effect. Whether it had when they vouched is not asked: of proposals
    apart from each other each could hang on whom the other has elected, and one would go round for ever.
    """

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._docket = standing.docket
        self._matters = _Matters(standing.docket)
        self._known: dict[_Place, Homes] = {}
        self._vouched: dict[int, bool] = {}

    def of(self, case: Case) -> Homes | None:
        """Return the homes that a proposal is measured by; None where its council is not decided.

        As the proposal had seen it, and with what was written apart from it: else the first few flats could for ever
        petition as if no others had come.
        """
        council, were = self._standing.council_at(case), self._standing.were_council(case)
        if council is None or were is None:
            return None
        enough = min(_VOUCHERS, were)
        place = council, enough, *self._matters.known_to(case)
        known = self._known.get(place)
        if known is not None:
            return known
        homes = Homes()
        for person in tuple(self._docket.roles):
            self._place(homes, case, person, 0 if person in council else enough)
        if not (self._standing.lenient or homes.unsure):
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[place] = homes
        return homes

    def _place(self, homes: Homes, case: Case, person: PersonId, enough: int) -> None:
        """Note the earliest flat of somebody that counts: one who may invite everywhere would else move into all flats."""
        perhaps: list[FlatId] = []
        is_open = False
        for admission, flat in sorted(self._docket.flats_of(person), key=lambda known: known[0].entry.key):
            if admission.rests_on(case):
                continue
            vouched = self._is_vouched_for(case, admission, person, enough)
            counted = both(vouched, self._lived_there(case, admission, person) if vouched is not False else False)
            if counted and not is_open:
                homes.sure[person] = flat
                return
            if counted is not False:
                perhaps.append(flat)
            if counted:
                break
            is_open = is_open or (counted is None and (case.rests_on(admission) or not self._standing.lenient))
        if is_open:
            homes.unsure[person] = set(perhaps)
        elif perhaps:
            homes.doubtful.add(perhaps[0])

    def _lived_there(self, case: Case, admission: Case, person: PersonId) -> Known:
        if case.rests_on(admission):
            return self._standing.held_in_past(case, admission, person, RESIDENT)
        closes = reaching(self._docket.ends_of_role(admission, person, RESIDENT))
        ended = self._standing.any_of(
            self._standing.effective(close) for close in closes if close is not case and not close.rests_on(case)
        )
        return both(self._standing.effective(admission), None if ended is None else not ended)

    def _is_vouched_for(self, case: Case, admission: Case, person: PersonId, enough: int) -> Known:
        """Whether enough of the council invited somebody to a flat or confirmed the address; no, where they cannot be enough
        whatever becomes of what is not decided: else one who was ended could make it waver again with doubtful puppets.
        """
        if not enough:
            return True
        confirms = (confirm for confirm in self._docket.confirms.get(person, ()) if not confirm.rests_on(case))
        invite = self._docket.invite_of(admission)
        vouching: dict[PersonId, Known] = {}
        for act in (*confirms, *((invite,) if invite is not None else ())):
            if act.person is None or act.person == person or vouching.get(act.person):
                continue
            by_council = self._vouches(act, act.person)
            if by_council is not False:
                vouching[act.person] = by_council
        if sum(1 for known in vouching.values() if known) >= enough:
            return True
        return None if len(vouching) >= enough else False

    def _vouches(self, act: Case, author: PersonId) -> Known:
        known = self._vouched.get(act.number)
        if known is None:
            known = all_of((self._standing.counts(act), self._sat(act, author), self._is_own_word(act)))
            if known is not None and not self._standing.lenient:
                self._vouched[act.number] = known
        return known

    def _sat(self, act: Case, author: PersonId) -> Known:
        """Whether somebody had a seat for an act."""
        return self._standing.any_of(
            both(self._standing.effective(seat), self._outlasts(act, seat, author))
            for seat in self._docket.role_grants(author, COUNCIL)
            if act.rests_on(seat) and seat.effective is not False
        )

    def _outlasts(self, act: Case, seat: Case, author: PersonId) -> Known:
        ended = self._standing.is_ended(act, reaching(self._docket.ends_of_role(seat, author, COUNCIL)))
        return None if ended is None else not ended

    def _is_own_word(self, act: Case) -> Known:
        """Whether it is not by a device that a single neighbour brought back and nobody has upheld."""
        back = act.ground.brought_back if act.ground is not None else None
        if back is None or self._docket.invite_of(back) is None:
            return True
        upholds = (one for one in self._docket.upholds.get(back.entry.id, ()) if act.rests_on(one))
        return self._standing.any_of(map(self._standing.effective, upholds))


class _Matters:
    """The acts that decide who lives where and who is vouched for, without those of which it is clear that they do not.

    What a proposal knew of these, and which of them were written apart from it, is all that its homes hang on.
    """

    def __init__(self, docket: Docket) -> None:
        self._docket = docket
        self._looked_at = 0
        self._sure = 0
        """The numbers of those that stay."""
        self._unsure: list[tuple[Case, bool]] = []
        """Those that may turn out not to matter, each with whether it is a close."""
        self._closes = 0

    def known_to(self, case: Case) -> tuple[int, int]:
        """Return the numbers of those that an act rests on, with signatures under closes, and of those apart from it."""
        matter = self._now()
        low = matter & ((1 << case.number) - 1)
        seen, apart = low & case.past, low & ~case.past
        later = matter >> (case.number + 1)
        while later:
            number = case.number + (later & -later).bit_length()
            if not self._docket.cases[number].rests_on(case):
                apart |= 1 << number
            later &= later - 1
        signatures = 0
        for close in _each(seen & self._closes, self._docket.cases):
            signatures |= self._docket.signature_masks.get(close.entry.id, 0)
        return seen | (signatures & case.past), apart

    def _now(self) -> int:
        if self._looked_at != len(self._docket.cases):
            self._begin()
        kept: list[tuple[Case, bool]] = []
        matter = self._sure
        for case, is_close in self._unsure:
            stays = case.effective if is_close else self._stays(case)
            if stays:
                self._sure |= 1 << case.number
            elif stays is None:
                kept.append((case, is_close))
            if stays is not False:
                matter |= 1 << case.number
        self._unsure = kept
        return matter

    def _begin(self) -> None:
        docket = self._docket
        self._looked_at, self._sure = len(docket.cases), 0
        admissions = (case for roles in docket.roles.values() for case in roles.get(RESIDENT, ()))
        confirms = (case for cases in docket.confirms.values() for case in cases)
        of_roles = (case for (_, named), cases in docket.closing_roles.items() if named is not None for case in cases)
        of_persons = (case for cases in docket.closing_persons.values() for case in cases)
        closes = {case.number: case for case in (*of_roles, *of_persons)}
        others = {case.number: case for case in (*admissions, *confirms)}
        self._unsure = [*((case, True) for case in closes.values()), *((case, False) for case in others.values())]
        self._closes = sum(1 << number for number in closes)

    def _stays(self, case: Case) -> Known:
        """Whether an admission or a confirmation may matter; None where that is open."""
        person = case.names
        if person is None:
            return self._may_vouch(case)
        if case.effective is False:
            return False
        invites = (
            invite for one, _ in self._docket.flats_of(person) if (invite := self._docket.invite_of(one)) is not None
        )
        vouchers = [self._may_vouch(act) for act in (*self._docket.confirms.get(person, ()), *invites)]
        own = [seat.effective for seat in self._docket.role_grants(person, COUNCIL)]
        if True in vouchers or True in own:
            return True
        return None if None in vouchers or None in own else False

    def _may_vouch(self, act: Case) -> Known:
        """Whether the author of an act may have sat in the council; None where that is open."""
        if act.person is None or act.counts is False:
            return False
        seats = [seat.effective for seat in self._docket.role_grants(act.person, COUNCIL) if act.rests_on(seat)]
        return True if True in seats else None if None in seats else False


def _each(numbers: int, cases: Cases) -> Iterator[Case]:
    while numbers:
        yield cases[(numbers & -numbers).bit_length() - 1]
        numbers &= numbers - 1
