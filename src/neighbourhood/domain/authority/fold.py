"""The authority fold: a pure function from the set of authority entries to the view (docs/authority.md)."""

from collections.abc import Iterable
from itertools import chain

from neighbourhood.domain.authority.acts import (
    AddDevice,
    Admit,
    AuthorityEntry,
    Boxes,
    Confirm,
    Erase,
    GrantRole,
    Invite,
    Policy,
    Recover,
    Rotate,
    Trustees,
)
from neighbourhood.domain.authority.cases import Case, Docket
from neighbourhood.domain.authority.judge import Judge, Proofs
from neighbourhood.domain.authority.picture import Picture
from neighbourhood.domain.authority.powers import FORMAT_POLICY
from neighbourhood.domain.authority.settling import settle
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId, HouseId


def fold_authority(house: HouseId, entries: Iterable[AuthorityEntry], proofs: Proofs) -> View:
    """Return the view of a set of entries, given in any order. ``house`` is the id of the founding entry.

    The set is closed: with an entry are all that it names before it.
    """
    fold = Fold(house, proofs)
    fold.add(entries)
    return fold.view


class Fold:
    """The view of a set that grows."""

    def __init__(self, house: HouseId, proofs: Proofs) -> None:
        self._house = house
        self._proofs = proofs
        self._entries: dict[EntryId, AuthorityEntry] = {}
        self._begin_anew()
        self.view = self._picture.drawn()

    def _begin_anew(self) -> None:
        self._docket = Docket()
        self._judge = Judge(self._house, self._docket, self._proofs)
        self._picture = Picture(self._house, self._docket, self._judge)

    def add(self, entries: Iterable[AuthorityEntry]) -> View:
        """Take entries, in any order among themselves, and return the view of all. Known ones change nothing."""
        fresh = {entry.id: entry for entry in entries if entry.id not in self._entries}
        if fresh:
            is_first = not self._entries
            self._entries |= fresh
            if is_first or not self._added_quietly(fresh.values()):
                self._fold_all()
            self.view = self._picture.drawn()
        return self.view

    def _fold_all(self) -> None:
        """From the beginning and in canonical order: so nothing hangs on the order of arrival."""
        self._begin_anew()
        cases = [self._docket.add(entry) for entry in sorted(self._entries.values(), key=_key)]
        settle(self._judge, cases)
        self._picture.draw(cases)

    def _added_quietly(self, entries: Iterable[AuthorityEntry]) -> bool:
        """Judge acts that change nothing about any other act; False where they may, or where it is not clear."""
        fresh = [self._docket.add(entry) for entry in sorted(entries, key=_key)]
        for case in fresh:
            if not _is_quiet(self._docket, case) or self._is_measured_by(case):
                return False
            self._judge.judge(case)
            if case.effective is None:
                return False
            self._judge.explain(case)
        self._picture.draw(fresh)
        return True

    def _is_measured_by(self, case: Case) -> bool:
        """Whether an act may bring one more flat in, by which a petition, or a proposal that could be one, is measured."""
        if not isinstance(case.entry.act, Admit | Confirm):
            return False
        measured = chain(self._docket.petitioned(), self._picture.counted_by_flats())
        return not all(map(case.rests_on, measured))


def _key(entry: AuthorityEntry) -> CanonicalKey:
    return entry.key


def _is_quiet(docket: Docket, case: Case) -> bool:
    """Whether an act that comes later than others can neither end, displace nor complete any of them."""
    if docket.own_closes & ~case.past:
        return False  # it may be the first to have taken up what one of them would end
    match case.entry.act:
        case Policy(_, name):
            return name != FORMAT_POLICY
        case Confirm(_, person):
            return not any(_is_overused(docket, admission) for admission in docket.grants_of(DeviceId(person)))
        case Admit(_, _, device):
            return not _is_overused(docket, case) and len(docket.grants_of(device)) == 1
        case AddDevice(_, device) | Recover(_, _, device):
            return len(docket.grants_of(device)) == 1
        case Invite(_, key):
            return len(docket.invites_by_key[key]) == 1
        case Rotate(_, tags):
            return all(len(docket.rotations_by_tag[tag]) == 1 for tag in tags)
        case GrantRole() | Boxes() | Erase() | Trustees() | None:
            return True
        case _:
            return False


def _is_overused(docket: Docket, admission: Case) -> bool:
    """Whether more devices claim the invitation than it has uses; one that is not known counts as such."""
    if not isinstance(admission.entry.act, Admit):
        return False
    terms = docket.terms_of(admission)
    claims = docket.admissions[admission.entry.act.invitation]
    return terms is None or len({docket.device_of(claim) for claim in claims}) > terms.uses
