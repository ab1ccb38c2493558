"""Whether an act's author could act: grants, roles, and what ends or suspends them. Three-valued throughout.

Every question that cannot be answered yet leaves in ``answers`` the cases whose judgement it hangs on.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from neighbourhood.domain.authority.acts import (
    COUNCIL,
    RESIDENT,
    Close,
    Contest,
    GrantRole,
    Petition,
    Recover,
    Second,
    Trustees,
    Uphold,
)
from neighbourhood.domain.authority.answers import Answers
from neighbourhood.domain.authority.cases import Case, Cases, Docket, Known, reaching
from neighbourhood.domain.authority.powers import ON_PROBATION, Roles
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.authority.witnesses import Witnesses, is_witness
from neighbourhood.domain.ids import CanonicalKey, FlatId, PersonId

_LOOKS: Final = 4
_STEPS: Final = 32
"""How often, and how far, a witness is looked for step by step before all acts are looked at once."""


class Standing:
    """Answers for one docket.

    ``is_signed``: whether a proposal has the signatures it takes, of those that an act had seen.
    """

    def __init__(self, docket: Docket) -> None:
        self.docket = docket
        self.is_signed: Callable[[Case, Case], Known] = lambda _proposal, _case: None
        self.answers = Answers()
        self.doubted: Cases = []
        """What was passed over because ``lenient``."""
        self.because: Case | None = None
        """What ended or suspended the last thing that was found to be."""
        self._live_seats: list[tuple[PersonId, Case]] = []
        self._seats_known = 0
        """How many acts that give seats have been looked at."""
        self._trustees: dict[PersonId, tuple[int, Cases]] = {}
        """How many choices of trusted neighbours are counted in, and these, the canonically last first."""
        self._witnesses: dict[tuple[int, PersonId | None], Witnesses] = {}
        """Of an own close, and whoever did what it would end."""
        self._looks: Counter[tuple[int, PersonId | None]] = Counter()

    def begin(self) -> None:
        """Speak of another case from here on."""
        self.answers.begin()
        self.because = None

    @property
    def lenient(self) -> bool:
        """Whether what is undecided and would reject an act is taken not to be there."""
        return self.answers.are_passing

    @contextmanager
    def leniently(self) -> Iterator[Cases]:
        """Take what is undecided and would reject an act not to be there; yields what is passed over so."""
        self.doubted = []
        with self.answers.passing():
            yield self.doubted

    def effective(self, case: Case) -> Known:
        """Whether an act has its full effect."""
        if case.effective is None:
            self.answers.hangs_on_effect(case)
        return case.effective

    def counts(self, case: Case) -> Known:
        """Whether an act was the author's to make."""
        if case.counts is None:
            self.answers.hangs_on_counting(case)
        return case.counts

    def given(self, case: Case, grant: Case) -> Known:
        """Whether what an act had seen of a grant, or of a close, was enough for its effect.

        Signatures that come later do not change what was so then; else every open proposal would make all after it waver.
        """
        if grant.effective is False or grant.counts is False:
            return False
        if not isinstance(grant.entry.act, GrantRole | Recover | Close | Uphold):
            return self.effective(grant)
        seen = grant.number, case.past & self.docket.signature_masks.get(grant.entry.id, 0)
        return self.answers.ask(seen, lambda: both(self.counts(grant), self.is_signed(grant, case)))

    def any_of(self, values: Iterable[Known]) -> Known:
        """Three-valued or."""
        unknown = False
        for value in values:
            if value:
                return True
            unknown = unknown or value is None
        return None if unknown else False

    # What ends something.

    def is_ended(self, case: Case, closes: Iterable[Case]) -> Known:
        """Whether a close ends for this act what it rests on.

        A close keeps its own past and its own signatures; nobody closes the mouth that contests him; and what others have
        taken up nobody undoes by ending what is his own.
        """
        unknown = False
        for close in closes:
            if close is case or close.rests_on(case) or self._is_said_again(case, close):
                continue
            if _signs(case, close) or _contests(case, close):
                continue
            verdict = self.effective(close)
            if verdict is False:
                continue
            taken_up = self._was_taken_up(case, close)
            if verdict and taken_up is False:
                self.because = close
                return True
            if verdict is None and taken_up is not True:
                unknown = not self._is_passed_over(close) or unknown
            elif taken_up is None:
                unknown = not self.lenient or unknown
        return None if unknown else False

    def _is_said_again(self, case: Case, close: Case) -> bool:
        """Whether both end what is their author's own, by one device: each holds. Very many could be written, on branches."""
        return case.entry.device == close.entry.device and self.docket.is_own(close) and self.docket.is_own(case)

    def _was_taken_up(self, case: Case, close: Case) -> Known:
        """Whether somebody else whom the author of an own close knew had built on an act without having heard of the close.

        A device can always write what it "did not know" of all it has done since: without this whoever lets people in, or
        signs for the council, could undo that at any later time, with all that has come of it.
        """
        if not self.docket.is_own(close):
            return False
        asked = close.number, case.person
        witnesses = self._witnesses.get(asked)
        if witnesses is None:
            self._looks[asked] += 1
            if self._looks[asked] <= _LOOKS and self._is_taken_up_nearby(case, close):
                return True
            witnesses = self._witnesses[asked] = Witnesses(self.docket, close, case.person)
        return witnesses.took_up(case, self.effective)

    def _is_taken_up_nearby(self, case: Case, close: Case) -> bool:
        """Whether a witness is found in a few steps, as in an honest house: that spares looking at all acts."""
        onward, looked = [case], 0
        while onward and looked < _STEPS:
            for later in self.docket.after[onward.pop().number][:_STEPS]:
                looked += 1
                if is_witness(later, close, case.person) and later.ground is not None and self.effective(later.ground):
                    return True
                if not later.rests_on(close):
                    onward.append(later)
        return False

    def _is_passed_over(self, attacker: Case) -> bool:
        if self.lenient:
            self.doubted.append(attacker)
        return self.lenient

    def is_suspended(self, grant: Case) -> Known:
        """Whether a grant is contested and the council has not upheld it. Its word is final: a thief who has the lost
        device could else go on contesting for ever.
        """
        contests = self.docket.contests.get(grant.entry.id)
        return self.any_of(self._contest_holds(contest, grant) for contest in contests) if contests else False

    def on_probation(self, case: Case) -> Known:
        """Whether an act's device is one that a single neighbour brought back, not upheld as far as the act had seen."""
        grant = case.ground.brought_back if case.ground is not None else None
        return False if grant is None or self.docket.invite_of(grant) is None else self.is_unproven(case)

    def is_unproven(self, case: Case) -> Known:
        """Whether an act's device is one that others brought back, however many, not upheld as far as the act had seen."""
        grant = case.ground.brought_back if case.ground is not None else None
        if grant is None:
            return False
        upheld = self.any_of(
            self.given(case, uphold)
            for uphold in self.docket.upholds.get(grant.entry.id, ())
            if case.rests_on(uphold)
        )  # fmt: skip
        return None if upheld is None else not upheld

    def _contest_holds(self, contest: Case, grant: Case) -> Known:
        counts = self.counts(contest)
        if counts is None and self._is_passed_over(contest):
            return False
        if not counts:
            return counts
        upheld = self.any_of(self.effective(uphold) for uphold in self.docket.upholds.get(grant.entry.id, ()))
        self.because = contest
        return None if upheld is None else not upheld

    def device_stands(self, case: Case) -> Known | Verdict:
        """Whether the grant that an act stands on gives its author standing; a verdict where not."""
        ground = case.ground
        if ground is None or ground.names is None:
            return Verdict.GROUND_MISSING
        if self.docket.device_of(ground) != case.entry.device:
            return Verdict.GROUND_MISSING
        good = self.given(case, ground)
        if good is False:
            return Verdict.GROUND_MISSING
        ended = self.is_ended(case, reaching(self.docket.ends_of_grant(ground)))
        if ended:
            return Verdict.CLOSED
        suspended = self.is_suspended(ground)
        if suspended:
            return Verdict.SUSPENDED
        return None if None in (good, ended, suspended) else True

    # Roles.

    def has_role(self, case: Case, person: PersonId, roles: Roles) -> Known:
        """Whether a person had one of these roles for an act; the author, with the device that wrote it."""
        probation = self.on_probation(case) if person == case.person else False
        if probation is False:
            return self._has_role(case, person, roles)
        held = self._has_role(case, person, roles & ON_PROBATION)
        if held or probation:
            return held
        return False if self._has_role(case, person, roles) is False else None

    def _has_role(self, case: Case, person: PersonId, roles: Roles) -> Known:
        return self.any_of(
            self.holds(case, grant, person, role)
            for role in sorted(roles)
            for grant in self.docket.role_grants(person, role)
            if case.rests_on(grant)
        )

    def holds(self, case: Case, grant: Case, person: PersonId, role: str) -> Known:
        """Whether one grant of a role held for an act."""
        given = self.given(case, grant)
        if given is False:
            return False
        ended = self.is_ended(case, reaching(self.docket.ends_of_role(grant, person, role)))
        if ended:
            return False
        return None if given is None or ended is None else True

    def rank(self, case: Case, roles: Roles) -> tuple[CanonicalKey, CanonicalKey]:
        """Return the places of the grants that an act rests on: the earliest of its role, and its device's."""
        device = case.ground.entry.key if case.ground is not None else case.entry.key
        given = (
            grant.entry.key
            for role in roles
            for grant in (self.docket.role_grants(case.person, role) if case.person is not None else ())
            if grant.effective and case.rests_on(grant)
        )
        return min(given, default=device), device

    def lives_in(self, case: Case, person: PersonId, flat: FlatId) -> Known:
        """Whether a person was at home in a flat, as far as an act had seen."""
        return self.any_of(
            self.holds(case, admission, person, RESIDENT)
            for admission, where in self.docket.flats_of(person)
            if where == flat and case.rests_on(admission)
        )

    def council_at(self, case: Case) -> frozenset[PersonId] | None:
        """Return the council as an act had seen it; None where it is not decided."""
        return self.answers.ask(case.past & self.docket.council_mask, lambda: self._council_at(case))

    def _council_at(self, case: Case) -> frozenset[PersonId] | None:
        members: dict[PersonId, Known] = {}
        for person, grant in self._seats():
            if not members.get(person) and case.rests_on(grant):
                held = self.held_in_past(case, grant, person, COUNCIL)
                members[person] = self.any_of((members.get(person, False), held))
        if None in members.values():
            return None
        return frozenset(person for person, is_member in members.items() if is_member)

    def were_council(self, case: Case) -> int | None:
        """Return how many had ever been of the council, as far as an act had seen; None where it is not decided."""
        ever: dict[PersonId, Known] = {}
        for person, grant in self._seats():
            if not ever.get(person) and case.rests_on(grant):
                ever[person] = self.any_of((ever.get(person, False), self.given(case, grant)))
        return None if None in ever.values() else sum(1 for known in ever.values() if known)

    def _seats(self) -> list[tuple[PersonId, Case]]:
        """Return the acts that give seats in the council, but for those that have none: very many can be proposed."""
        fresh = self.docket.council_grants[self._seats_known :]
        self._seats_known += len(fresh)
        self._live_seats = [seat for seat in (*self._live_seats, *fresh) if seat[1].effective is not False]
        return self._live_seats

    def held_in_past(self, case: Case, grant: Case, person: PersonId, role: str) -> Known:
        """Whether one grant of a role held as far as an act had seen: what it had not seen does not change it."""
        given = self.given(case, grant)
        if given is False:
            return False
        seen = (close for close in reaching(self.docket.ends_of_role(grant, person, role)) if case.rests_on(close))
        ended = self.any_of(self.given(case, close) for close in seen)
        if ended:
            return False
        return None if given is None or ended is None else True

    def trustees_at(self, case: Case, person: PersonId) -> tuple[PersonId, ...] | None:
        """Return whom a person trusted, as far as an act had seen; None where it is not decided."""
        known = self.docket.trustees.get(person, ())
        count, newest = self._trustees.get(person, (0, []))
        if count != len(known):
            newest = sorted(known, key=canonical, reverse=True)
            self._trustees[person] = len(known), newest
        for chosen in newest:
            if not case.rests_on(chosen):
                continue
            counted = self.counts(chosen)
            if counted is None:
                return None
            if counted and isinstance(chosen.entry.act, Trustees):
                return chosen.entry.act.persons
        return ()


def canonical(case: Case) -> CanonicalKey:
    """Return the place in canonical order."""
    return case.entry.key


def both(one: Known, other: Known) -> Known:
    """Three-valued and."""
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def all_of(values: Iterable[Known]) -> Known:
    """Three-valued and, of any number."""
    whole: Known = True
    for value in values:
        whole = both(whole, value)
    return whole


def _signs(case: Case, close: Case) -> bool:
    """Whether an act is a signature under a close: what it ends may still agree to it."""
    act = case.entry.act
    return isinstance(act, Second | Petition) and act.proposal == close.entry.id


def _contests(case: Case, close: Case) -> bool:
    """Whether an act contests the grant through which the close's author came."""
    act, ground = case.entry.act, close.ground
    return (
        isinstance(act, Contest)
        and ground is not None
        and ground.brought_back is not None
        and ground.brought_back.entry.id == act.grant
    )
