"""From judged acts to the view, as a whole or by what is new."""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

import msgspec

from neighbourhood.domain.authority.acts import (
    COUNCIL,
    FORMAT,
    RESIDENT,
    AddDevice,
    Admit,
    Boxes,
    Confirm,
    Erase,
    Found,
    GrantRole,
    Invite,
    Policy,
    Recover,
    Rotate,
    Trustees,
)
from neighbourhood.domain.authority.cases import Case, Docket, is_sheet, reaching
from neighbourhood.domain.authority.endings import Endings
from neighbourhood.domain.authority.judge import Judge
from neighbourhood.domain.authority.powers import FORMAT_POLICY, SPEAKING, TIER_OF, TRUSTEE_SIGNATURES
from neighbourhood.domain.authority.signatures import Undecided, Weight
from neighbourhood.domain.authority.view import (
    Chain,
    Confirmation,
    Device,
    Grant,
    Invitation,
    Person,
    Proposal,
    Rejection,
    Rotation,
    Sheet,
    Spans,
    Term,
    Verdict,
    View,
)
from neighbourhood.domain.ids import CanonicalKey, DeviceId, EntryId, FlatId, HouseId, PersonId, Tier

_K = TypeVar("_K")
_V = TypeVar("_V")


class Picture:
    """The view while it is drawn: of all acts, or further by some that end nothing. The order is of no account."""

    def __init__(self, house: HouseId, docket: Docket, judge: Judge) -> None:
        self._house = house
        self._docket = docket
        self._judge = judge
        self._endings = Endings(docket)
        self._persons: dict[PersonId, Person] = {}
        self._devices: dict[DeviceId, Device] = {}
        self._grants: dict[EntryId, Grant] = {}
        self._roles: dict[EntryId, tuple[PersonId, str]] = {}
        self._invitations: dict[EntryId, Invitation] = {}
        self._invitation_keys: dict[bytes, EntryId] = {}
        self._trustees: dict[PersonId, tuple[CanonicalKey, tuple[PersonId, ...]]] = {}
        self._proposals: dict[EntryId, Proposal] = {}
        self._rotations: list[tuple[CanonicalKey, Rotation]] = []
        self._sheets: list[tuple[CanonicalKey, Sheet]] = []
        self._fallen: list[tuple[CanonicalKey, Rotation]] = []
        self._fallen_sheets: list[tuple[CanonicalKey, Sheet]] = []
        self._confirmed: defaultdict[PersonId, list[tuple[CanonicalKey, Confirmation]]] = defaultdict(list)
        self._homes: defaultdict[PersonId, list[tuple[CanonicalKey, FlatId, bool]]] = defaultdict(list)
        self._held: defaultdict[PersonId, set[str]] = defaultdict(set)
        self._terms: defaultdict[tuple[PersonId, str], list[tuple[CanonicalKey, Term]]] = defaultdict(list)
        self._known: set[PersonId] = set()
        self._touched: set[PersonId] = set()
        self._used: defaultdict[EntryId, list[tuple[CanonicalKey, DeviceId]]] = defaultdict(list)
        self._erased_ids: set[EntryId] = set()
        self._erased: dict[Chain, Spans] = {}
        self._to_erase: defaultdict[Chain, list[tuple[int, int]]] = defaultdict(list)
        """Spans that are not joined to the others yet."""
        self._policies: dict[str, tuple[CanonicalKey, int]] = {}
        self._rejected: dict[EntryId, Rejection] = {}

    def drawn(self) -> View:
        """Return what is drawn so far."""
        for person in self._touched & self._known:
            self._persons[person] = self._person(person)
        self._touched.clear()
        for chain, spans in self._to_erase.items():
            self._erased[chain] = _joined((*self._erased.get(chain, ()), *spans))
        self._to_erase.clear()
        policies = {name: value for name, (_, value) in self._policies.items()}
        return View(
            house=self._house,
            persons=_frozen(self._persons),
            devices=_frozen(self._devices),
            grants=_frozen(self._grants),
            roles=_frozen(self._roles),
            terms=MappingProxyType({held: tuple(term for _, term in terms) for held, terms in self._terms.items()}),
            invitations=_frozen(self._invitations),
            invitation_keys=_frozen(self._invitation_keys),
            trustees=MappingProxyType({person: named for person, (_, named) in self._trustees.items()}),
            proposals=_frozen(self._proposals),
            rotations=tuple(rotation for _, rotation in self._rotations),
            sheets=tuple(sheet for _, sheet in self._sheets),
            fallen=tuple(rotation for _, rotation in self._fallen),
            fallen_sheets=tuple(sheet for _, sheet in self._fallen_sheets),
            erased=_frozen(self._erased),
            erased_ids=frozenset(self._erased_ids),
            policies=MappingProxyType(policies),
            rejected=_frozen(self._rejected),
            newer=policies.get(FORMAT_POLICY, FORMAT) > FORMAT,
        )

    def draw(self, cases: Iterable[Case]) -> None:
        """Add judged acts, in any order."""
        for case in cases:
            if case.rejection is not None:
                self._rejected[case.entry.id] = case.rejection
            if case.names is not None:
                self._draw_grant(case, case.names)
            if case.effective:
                self._draw_effect(case)
            elif case.rejection is not None and case.rejection.verdict is Verdict.UNSIGNED:
                self._draw_proposal(case)
            elif isinstance(case.entry.act, Rotate | Boxes):
                self._draw_keys(case, case.entry.act, self._fallen, self._fallen_sheets)

    def _is_stale(self, rotation: Case) -> bool:
        """Whether somebody reads more by these keys than their roles allow: a role was ended that is not in its past."""
        closes = (close for cases in self._docket.closing_roles.values() for close in cases)
        return any(close.effective and not rotation.rests_on(close) for close in closes)

    def _draw_grant(self, case: Case, person: PersonId) -> None:
        device = self._docket.device_of(case)
        id_ = case.entry.id
        if not case.effective:
            self._grants[id_] = Grant(id_, device, None)
            return
        ended = self._endings.ended(self._docket.ends_of_grant(case))
        suspended = bool(self._judge.standing.is_suspended(case))
        act, way_back = case.entry.act, case.brought_back
        upheld = way_back is not None and self._is_upheld(way_back)
        self._grants[id_] = Grant(
            id_,
            device,
            person,
            suspended,
            ended,
            brought_back=way_back is case,
            sheet=is_sheet(case),
            way_back=way_back.entry.id if way_back is not None else None,
            seconded=self._judge.signatures.seconded(case, act) if isinstance(act, Recover) else (),
            upheld=upheld,
            on_probation=way_back is not None and not upheld and self._docket.invite_of(way_back) is not None,
        )
        self._draw_person(case, person)
        if ended is None and not suspended and device not in self._devices:
            box_key = act.box_key if isinstance(act, Found | Admit | AddDevice | Recover) else None
            if box_key is not None:
                self._devices[device] = Device(device, person, id_, box_key, is_sheet(case))

    def _is_upheld(self, way_back: Case) -> bool:
        return any(uphold.effective for uphold in self._docket.upholds.get(way_back.entry.id, ()))

    def _draw_person(self, case: Case, person: PersonId) -> None:
        """A person's flats and first roles come from admissions."""
        self._known.add(person)
        self._touched.add(person)
        match case.entry.act:
            case Found(_, _, flat):
                self._draw_home(case, person, (RESIDENT, COUNCIL), flat)
            case Admit():
                terms = self._docket.terms_of(case)
                if terms is not None and terms.restores is None:
                    self._draw_home(case, person, (terms.role,), terms.flat)

    def _draw_home(self, case: Case, person: PersonId, roles: tuple[str, ...], flat: FlatId | None) -> None:
        held = tuple(role for role in roles if self._begins_term(case, person, role))
        if held:
            self._roles[case.entry.id] = (person, held[-1])
            self._held[person].update(held)
        if flat is not None:
            insort(self._homes[person], (case.entry.key, flat, bool(held)))

    def _person(self, id_: PersonId) -> Person:
        """Whoever is gone keeps the flats of then."""
        roles = frozenset(self._held[id_])
        homes = self._homes[id_]
        living = [flat for _, flat, held in homes if held] or [flat for _, flat, _ in homes]
        tier = max((TIER_OF[role] for role in roles), default=Tier.WIRE)
        if RESIDENT not in roles:
            tier = min(tier, Tier.DESK)  # guests of the house, whatever else somebody has made of them
        confirmations = tuple(known for _, known in self._confirmed[id_])
        return Person(id_, tuple(dict.fromkeys(living)), roles, tier, confirmations, gone=not roles)

    def _begins_term(
        self, case: Case, person: PersonId, role: str, until_ms: int | None = None, from_ms: int | None = None
    ) -> bool:
        """Note the time in a role; return whether it lasts."""
        ended = self._endings.of_role(self._docket.ends_of_role(case, person, role))
        if role in SPEAKING:
            term = Term(case.entry.id, ended, until_ms, from_ms)
            insort(self._terms[person, role], (case.entry.key, term), key=lambda pair: pair[0])
        return ended is None

    def _draw_confirmation(self, case: Case, act: Confirm) -> None:
        if case.person is not None:
            known = Confirmation(act.level, case.person, act.written_at_ms)
            insort(self._confirmed[act.person], (case.entry.key, known), key=lambda pair: pair[0])
            self._touched.add(act.person)

    def _draw_effect(self, case: Case) -> None:  # one line a kind
        match case.entry.act:
            case Invite() as act:
                self._draw_invitation(case, act)
            case Admit(_, invitation, device):
                insort(self._used[invitation], (case.entry.key, device))
                used_by = tuple(dict.fromkeys(device for _, device in self._used[invitation]))
                self._invitations[invitation] = msgspec.structs.replace(self._invitations[invitation], used_by=used_by)
            case GrantRole() as act:
                self._draw_role(case, act)
            case Confirm() as act:
                self._draw_confirmation(case, act)
            case Trustees(_, persons) if case.person is not None:
                before = self._trustees.get(case.person)
                if before is None or before[0] < case.entry.key:
                    self._trustees[case.person] = (case.entry.key, persons)
            case Rotate() | Boxes() as act:
                self._draw_keys(case, act, self._rotations, self._sheets)
            case Erase(_, ranges, entries):
                self._erased_ids.update(entries)
                for part in ranges:
                    self._to_erase[part.device, part.lane].append((part.first_seq, part.last_seq))
            case Policy(_, name, value):
                earlier = self._policies.get(name)
                if earlier is None or earlier[0] < case.entry.key:
                    self._policies[name] = (case.entry.key, value)

    def _draw_keys(
        self,
        case: Case,
        act: Rotate | Boxes,
        rotations: list[tuple[CanonicalKey, Rotation]],
        sheets: list[tuple[CanonicalKey, Sheet]],
    ) -> None:
        id_, key = case.entry.id, case.entry.key
        if isinstance(act, Boxes):
            insort(sheets, (key, Sheet(id_, act.rotation, act.ephemeral, act.records)), key=lambda pair: pair[0])
        else:
            rotation = Rotation(id_, act.tags, act.history, self._is_stale(case), case.person)
            insort(rotations, (key, rotation), key=lambda pair: pair[0])

    def _draw_invitation(self, case: Case, act: Invite) -> None:
        if case.person is None:
            return
        closed = any(close.effective for close in reaching(self._docket.ends_of_invitation(case)))
        self._invitation_keys.setdefault(act.key, case.entry.id)
        self._invitations[case.entry.id] = Invitation(
            case.entry.id, act.key, act.role, act.flat, act.uses, act.expires_at_ms, act.restores,
            act.house_signature, case.person, (), closed,
        )  # fmt: skip

    def _draw_role(self, case: Case, act: GrantRole) -> None:
        if self._begins_term(case, act.person, act.role, act.until_ms, act.written_at_ms):
            self._roles[case.entry.id] = (act.person, act.role)
            self._held[act.person].add(act.role)
            self._touched.add(act.person)

    def counted_by_flats(self) -> list[Case]:
        """Return the proposals that say how many flats have signed, of how many."""
        return [self._docket.by_id[id_] for id_, known in self._proposals.items() if known.flats]

    def _draw_proposal(self, case: Case) -> None:
        """What waits for signatures: shown, so that others can sign."""
        if isinstance(case.entry.act, Recover):
            self._draw_recovery(case, case.entry.act)
            return
        council = self._judge.standing.council_at(case)
        try:
            weight = self._judge.signatures.weight(case)
        except Undecided:
            return
        if council is None or weight is None:
            return
        signed = self._judge.signatures.signatures(case, council)
        by = tuple(sorted(person for person, known in signed.items() if known))
        needed = self._judge.signatures.needed(case, weight) or 0
        if weight is Weight.SUCCESSION:
            self._proposals[case.entry.id] = Proposal(
                case.entry.id, by, needed, council, succession=True, by=case.person
            )
            return
        petitioners = self._judge.signatures.petitioners(case)
        signed_flats, all_flats = self._judge.signatures.counted_flats(case)
        self._proposals[case.entry.id] = Proposal(
            case.entry.id, by, needed, council, petitioned_by=petitioners, flats_signed=signed_flats, flats=all_flats,
            by=case.person,
        )  # fmt: skip

    def _draw_recovery(self, case: Case, act: Recover) -> None:
        """Nobody is asked to second a device that its person, or the council, has refused already."""
        if self._judge.standing.is_suspended(case) or self._endings.ended(self._docket.ends_of_grant(case)):
            return
        trusted = self._judge.standing.trustees_at(case, act.person) or ()
        by = tuple(sorted(person for person, known in self._judge.signatures.trusted_by(case, act).items() if known))
        self._proposals[case.entry.id] = Proposal(
            case.entry.id, by, TRUSTEE_SIGNATURES, frozenset(), act.person, trusted, by=case.person
        )


def _joined(spans: Spans) -> Spans:
    """Return the same numbers in as few spans as possible, upwards."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)


def _frozen(made: Mapping[_K, _V]) -> Mapping[_K, _V]:
    return MappingProxyType(dict(made))
