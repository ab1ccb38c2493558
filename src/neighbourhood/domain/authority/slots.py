"""Places that several acts want: the uses of an invitation, and the one person of a device."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import Admit, Confirm, Invite
from neighbourhood.domain.authority.cases import Case, Cases, Known
from neighbourhood.domain.authority.powers import COUNCIL_ONLY
from neighbourhood.domain.authority.standing import Standing, both, canonical
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId, PersonId

_DOUBTS: Final = 4 * limits.MAX_INVITATION_USES
"""After so many claims that are not decided nobody looks further for now: all else would be work without an end."""


class _Claim(NamedTuple):
    """A device's right to a use: whom the council confirmed goes before, then canonical order."""

    unconfirmed: bool
    key: CanonicalKey
    admission: Case
    device: DeviceId


class Slots:
    """Who is in: those whom the council confirmed first, then canonical order; but nobody goes before an admission that
    his own rests on, else people could be put out by those whom they let in.
    """

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._docket = standing.docket
        self._claims: dict[tuple[EntryId, DeviceId], _Claim | None] = {}
        """Those that are decided; None for devices that have none."""
        self._devices: dict[EntryId, tuple[int, dict[DeviceId, Cases]]] = {}
        """How many admissions by an invitation are counted in, and those of each device."""
        self._taken: defaultdict[EntryId, set[DeviceId]] = defaultdict(set)
        """Who is known to be in."""
        self._undecided: dict[EntryId, dict[DeviceId, None]] = {}
        """Whose claims are not known to be decided."""
        self._settled: dict[EntryId, frozenset[DeviceId]] = {}
        """Who is in, of invitations about whose claims everything is decided."""

    def is_free(self, case: Case) -> bool | Verdict | None:
        """Whether the author knew of no other person with this device. What he did not know takes nothing away, else a
        device could unmake its own past by going over to somebody earlier.
        """
        known = self._standing.any_of(
            self._standing.given(case, other)
            for person, grants in self._docket.grants_of_device[self._docket.device_of(case)].items()
            if person != case.names
            for other in grants
            if case.rests_on(other)
        )
        if known:
            return Verdict.DEVICE_TAKEN
        return None if known is None else True

    def has_place(self, case: Case) -> bool | Verdict | None:
        """Whether an admission that counts has one of the invitation's uses."""
        free = self.is_free(case)
        act = case.entry.act
        if free is not True or not isinstance(act, Admit):
            return free
        invite = self._docket.by_id[act.invitation].entry.act
        uses = invite.uses if isinstance(invite, Invite) else 0
        rivals = self._admitted(act.invitation)
        if len(rivals) <= uses:
            return True
        is_in = self._is_in(case, act, rivals, uses)
        return Verdict.INVITATION_USED_UP if is_in is False else is_in

    def _admitted(self, invitation: EntryId) -> dict[DeviceId, Cases]:
        admissions = self._docket.admissions[invitation]
        count, devices = self._devices.get(invitation, (0, {}))
        if count != len(admissions):
            for admission in admissions[count:]:
                device = self._docket.device_of(admission)
                devices.setdefault(device, []).append(admission)
                self._undecided.setdefault(invitation, {})[device] = None
            self._devices[invitation] = len(admissions), devices
        return devices

    def _is_in(self, case: Case, act: Admit, rivals: dict[DeviceId, Cases], uses: int) -> Known:
        settled = self._settled.get(act.invitation)
        if settled is not None:
            return act.device in settled
        if self._are_taken(act, rivals, uses):
            return False
        doubtful = self._doubtful(case, act, rivals)
        if len(doubtful) > _DOUBTS and not self._standing.lenient:
            return None
        claims = (
            self._claims.get((act.invitation, device))
            for device, admissions in rivals.items()
            if device == act.device or not all(admission.rests_on(case) for admission in admissions)
        )
        known = [claim for claim in claims if claim is not None]
        if not doubtful:
            first = _first(known, uses)
            if len(known) == len(rivals):
                self._settled[act.invitation] = first
            return act.device in first
        return self._is_in_perhaps(act, known, doubtful, uses)

    def _doubtful(self, case: Case, act: Admit, rivals: dict[DeviceId, Cases]) -> Cases:
        """Return the claims beside this one that are not decided, of very many the first; those that are found to be are
        not asked about again.
        """
        undecided, doubtful = self._undecided.setdefault(act.invitation, {}), Cases()
        for device in list(undecided):
            admissions = rivals[device]
            if device != act.device and all(admission.rests_on(case) for admission in admissions):
                continue
            if self._is_decided(act.invitation, device, admissions):
                del undecided[device]
            else:
                doubtful.extend(admissions)
            if len(doubtful) > _DOUBTS and not self._standing.lenient:
                break
        return doubtful

    def _are_taken(self, act: Admit, rivals: dict[DeviceId, Cases], uses: int) -> bool:
        """Whether all uses are already known to be others'."""
        taken = self._taken[act.invitation]
        if len(taken - {act.device}) < uses:
            taken.update(device for device, claims in rivals.items() if any(claim.effective for claim in claims))
        return len(taken - {act.device}) >= uses

    def _is_in_perhaps(self, act: Admit, known: list[_Claim], doubtful: Cases, uses: int) -> Known:
        """Whether a device is in, whatever becomes of claims that are not decided."""
        if self._standing.lenient:
            return self._is_in_leniently(act, known, doubtful, uses)
        mine = self._claims.get((act.invitation, act.device))
        if mine is None or any(mine.admission.rests_on(claim.admission) for claim in known):
            return None
        ahead = {claim.device for claim in known if claim[:2] < mine[:2]}
        ahead |= {
            self._docket.device_of(admission)
            for admission in doubtful
            if admission.entry.key < mine.key or self._docket.confirms.get(self._person(admission))
        }
        return True if len(ahead) < uses else None

    def _is_in_leniently(self, act: Admit, known: list[_Claim], doubtful: Cases, uses: int) -> Known:
        """Whether a device is in if what is doubtful is neither claimed nor confirmed."""
        claims = list(known)
        for admission in sorted(doubtful, key=canonical):
            device = self._docket.device_of(admission)
            if admission.counts and all(claim.device != device for claim in claims):
                claims.append(_Claim(True, admission.entry.key, admission, device))
        first = _first(claims, uses)
        if act.device not in first:
            return None
        self._standing.doubted.extend(rival for rival in doubtful if self._docket.device_of(rival) not in first)
        return True

    def _is_decided(self, invitation: EntryId, device: DeviceId, admissions: Cases) -> bool:
        """Whether it is known what claim a device has; then it is noted."""
        if (invitation, device) in self._claims:
            return True
        claimed: Known = False
        for admission in sorted(admissions, key=canonical):
            claimed = self._claims_rightly(admission)
            if claimed is not False:
                break
        confirmed = self._standing.any_of(self._by_council(self._person(admission))) if claimed else False
        if claimed is None or confirmed is None or self._standing.lenient:
            return False
        self._claims[invitation, device] = (
            _Claim(not confirmed, admission.entry.key, admission, device) if claimed else None
        )
        return True

    def _person(self, admission: Case) -> PersonId:
        return PersonId(self._docket.device_of(admission))

    def _claims_rightly(self, admission: Case) -> Known:
        if admission.effective:
            return True
        counts = self._standing.counts(admission)
        free = self.is_free(admission) if counts else counts
        return None if free is None else free is True

    def _by_council(self, person: PersonId) -> Iterator[Known]:
        for confirm in self._docket.confirms.get(person, ()):
            if isinstance(confirm.entry.act, Confirm) and confirm.person is not None:
                yield both(
                    self._standing.counts(confirm), self._standing.has_role(confirm, confirm.person, COUNCIL_ONLY)
                )


def _first(claims: list[_Claim], uses: int) -> frozenset[DeviceId]:
    """Return the devices that go first, each after those that its admission rests on."""
    line = sorted(claims, key=lambda claim: claim[:2])
    ahead = sum(1 << claim.admission.number for claim in line)
    first = list[DeviceId]()
    while line and len(first) < uses:
        place = next(place for place, claim in enumerate(line) if not claim.admission.past & ahead)
        claim = line.pop(place)
        ahead &= ~(1 << claim.admission.number)
        first.append(claim.device)
    return frozenset(first)
