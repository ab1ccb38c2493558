"""The authority view: who belongs to the house, with which devices, roles and keys. A value; see ``fold``."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import msgspec

from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import COUNCIL, RESIDENT
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, EpochTag, FlatId, HouseId, Lane, PersonId, Tier


class Verdict(StrEnum):
    """Why an act has no effect."""

    GROUND_MISSING = "ground_missing"
    NO_POWER = "no_power"
    BAD_PROOF = "bad_proof"
    INVITATION_USED_UP = "invitation_used_up"
    INVITATION_CLOSED = "invitation_closed"
    DEVICE_TAKEN = "device_taken"
    SECOND_FOUNDING = "second_founding"
    REPEATED_KEY = "repeated_key"
    NEWER_KIND = "newer_kind"
    CLOSED = "closed"
    SUSPENDED = "suspended"
    UNSIGNED = "unsigned"
    """A proposal that waits for further signatures."""
    OVERRULED = "overruled"
    """It took part in a cycle of acts that end each other, and an older grant went before."""


class Rejection(msgspec.Struct, gc=False, frozen=True):
    """Why an act has no effect, and which other act is the reason, where there is one."""

    verdict: Verdict
    by: EntryId | None = None


class Confirmation(msgspec.Struct, gc=False, frozen=True):
    """That somebody confirmed where a person lives."""

    level: str
    by: PersonId
    at_ms: int


class Person(msgspec.Struct, frozen=True):
    """Somebody who was admitted. ``tier``: the innermost circle of their roles, the outermost where they have none.

    ``gone``: removed or moved out.
    """

    id: PersonId
    flats: tuple[FlatId, ...]
    roles: frozenset[str]
    tier: Tier
    confirmations: tuple[Confirmation, ...] = ()
    gone: bool = False

    @property
    def flat(self) -> FlatId | None:
        """The flat of the first admission; None for guests and couriers."""
        return self.flats[0] if self.flats else None


class Device(msgspec.Struct, frozen=True):
    """A living device; ``grant`` is what its entries stand on. ``sheet``: a printed key, never a program."""

    id: DeviceId
    person: PersonId
    grant: EntryId
    box_key: BoxKey
    sheet: bool = False


LeadsTo = Callable[[EntryId, EntryId], bool]
"""Whether an entry of a chain is one of those before another: where a chain has branches, the number alone does not tell."""


class Ended(msgspec.Struct, frozen=True):
    """What still stands of a closed grant's words: chain -> ends of its kept part. An absent chain keeps nothing."""

    by: tuple[EntryId, ...]
    cuts: Mapping[tuple[DeviceId, int], tuple[tuple[int, EntryId], ...]]

    def keeps(self, device: DeviceId, lane: int, seq: int, id_: EntryId, leads_to: LeadsTo) -> bool:
        """Whether an entry lies within a cut."""
        ends = self.cuts.get((device, lane), ())
        return any(id_ == last or (seq < end and leads_to(id_, last)) for end, last in ends)


class Grant(msgspec.Struct, frozen=True):
    """An act that gives standing to a device. ``person`` is None while it does not count.

    ``suspended``: contested, nothing of it stands for now. ``ended``: closed, and what stands of its words.
    ``brought_back``: by others, who say that the person has lost the devices. ``sheet``: a printed key, which says nothing.
    ``way_back``: the grant that others gave and that this one is or came through; ``seconded``: of such a one by a trusted
    neighbour, what others of them signed. ``upheld``: the council has said that the way back was right; ``on_probation``:
    a single neighbour brought it back, and it has not.
    """

    id: EntryId
    device: DeviceId
    person: PersonId | None
    suspended: bool = False
    ended: Ended | None = None
    brought_back: bool = False
    sheet: bool = False
    way_back: EntryId | None = None
    seconded: tuple[EntryId, ...] = ()
    upheld: bool = False
    on_probation: bool = False

    @property
    def unproven(self) -> bool:
        """Whether others brought it back, and the council has not said that this was right: it erases nothing older."""
        return self.way_back is not None and not self.upheld


class Term(msgspec.Struct, frozen=True):
    """A time in a role, by the act that gave it. ``ended``: what stands of what was said in it; None while it lasts.

    ``from_ms`` and ``until_ms``: when it was given and when it is over by the clock, which no fold knows: what somebody says to have
    written before or later is not said in it. Clocks of neighbours differ by less than ``limits.CLOCKS_APART_MS``.
    """

    grant: EntryId
    ended: Ended | None
    until_ms: int | None = None
    from_ms: int | None = None

    def covers(self, at_ms: int) -> bool:
        """Whether it has begun, and is not over, at a moment."""
        begun = self.from_ms is None or at_ms >= self.from_ms - limits.CLOCKS_APART_MS
        return begun and (self.until_ms is None or at_ms < self.until_ms)


class Invitation(msgspec.Struct, frozen=True):
    """A counted invitation and the devices that used it."""

    id: EntryId
    key: bytes
    role: str
    flat: FlatId | None
    uses: int
    expires_at_ms: int | None
    restores: PersonId | None
    house_signature: bytes
    by: PersonId
    used_by: tuple[DeviceId, ...] = ()
    closed: bool = False

    @property
    def open(self) -> bool:
        """Whether one more device may use it."""
        return not self.closed and len(self.used_by) < self.uses


class Proposal(msgspec.Struct, frozen=True):
    """An act that waits for signatures: who signed so far and how many of the council it takes.

    ``council``: whose signatures those are, the council as the proposal had seen it. Residents sign for their flats:
    ``petitioned_by``; ``flats_signed`` of ``flats`` count so far, those where somebody is vouched for. Where nobody but the council has
    signed they are not counted, both 0.
    ``succession``: somebody hands the own role on; the council signs, and no petition carries it. ``by``: who made the proposal.
    ``restores``: it brings this person back, and the signatures are those of ``trusted`` neighbours.
    """

    id: EntryId
    signed_by: tuple[PersonId, ...]
    needed: int
    council: frozenset[PersonId] = frozenset()
    restores: PersonId | None = None
    trusted: tuple[PersonId, ...] = ()
    petitioned_by: tuple[PersonId, ...] = ()
    flats_signed: int = 0
    flats: int = 0
    succession: bool = False
    by: PersonId | None = None


class Rotation(msgspec.Struct, frozen=True):
    """A rotation in canonical order. ``stale``: whoever drew it did not know of a role that has ended; ``by``: the author."""

    id: EntryId
    tags: tuple[EpochTag, EpochTag, EpochTag, EpochTag]
    history: tuple[tuple[EntryId, tuple[bytes, bytes, bytes, bytes]], ...]
    stale: bool = False
    by: PersonId | None = None

    @property
    def superseded(self) -> frozenset[EntryId]:
        """The earlier rotations whose keys it seals."""
        return frozenset(head for head, _ in self.history)


class Sheet(msgspec.Struct, frozen=True):
    """A sheet of boxes."""

    id: EntryId
    rotation: EntryId
    ephemeral: bytes
    records: bytes


Chain = tuple[DeviceId, int]
Spans = tuple[tuple[int, int], ...]
"""First and last sequence numbers, upwards, none touching the next."""


def _frozen() -> Mapping[Any, Any]:
    return MappingProxyType({})


class View(msgspec.Struct, frozen=True):
    """Everything that follows from the authority lane.

    ``persons`` keeps who is gone; ``devices`` are the living ones; ``grants`` are all that name a device.
    """

    house: HouseId | None = None
    persons: Mapping[PersonId, Person] = msgspec.field(default_factory=_frozen)
    devices: Mapping[DeviceId, Device] = msgspec.field(default_factory=_frozen)
    grants: Mapping[EntryId, Grant] = msgspec.field(default_factory=_frozen)
    roles: Mapping[EntryId, tuple[PersonId, str]] = msgspec.field(default_factory=_frozen)
    """Role grants that count and were not ended."""
    terms: Mapping[tuple[PersonId, str], tuple[Term, ...]] = msgspec.field(default_factory=_frozen)
    """Every time that somebody had a role above that of a resident or guest, past ones too."""
    invitations: Mapping[EntryId, Invitation] = msgspec.field(default_factory=_frozen)
    invitation_keys: Mapping[bytes, EntryId] = msgspec.field(default_factory=_frozen)
    trustees: Mapping[PersonId, tuple[PersonId, ...]] = msgspec.field(default_factory=_frozen)
    proposals: Mapping[EntryId, Proposal] = msgspec.field(default_factory=_frozen)
    rotations: tuple[Rotation, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    fallen: tuple[Rotation, ...] = ()
    """Rotations that do not count, or no more, and the boxes with their keys: others may have written under them in good
    faith. What is sealed so is read, and nothing is written so.
    """
    fallen_sheets: tuple[Sheet, ...] = ()
    erased: Mapping[Chain, Spans] = msgspec.field(default_factory=_frozen)
    erased_ids: frozenset[EntryId] = frozenset()
    policies: Mapping[str, int] = msgspec.field(default_factory=_frozen)
    rejected: Mapping[EntryId, Rejection] = msgspec.field(default_factory=_frozen)
    newer: bool = False
    """The house uses acts that this program does not know: it may read the lane, no longer write it."""

    def was_brought_back(self, grant: EntryId) -> bool:
        """Whether others gave a person this device back."""
        known = self.grants.get(grant)
        return known is not None and known.brought_back

    def person_of_grant(self, grant: EntryId | None) -> PersonId | None:
        """Return who an entry on this grant is by; None where the grant does not count."""
        known = self.grants.get(grant) if grant is not None else None
        return known.person if known else None

    def ever_of(self, device: DeviceId) -> PersonId | None:
        """Return whose device it is or, if it belongs to the house no more, was."""
        living = self.devices.get(device)
        if living is not None:
            return living.person
        was = (grant.person for grant in self.grants.values() if grant.device == device)
        return next((person for person in was if person is not None), None)

    def stands(
        self, grant: EntryId | None, device: DeviceId, lane: Lane, seq: int, id_: EntryId, leads_to: LeadsTo
    ) -> PersonId | None:
        """Return who an entry of the polls or content lane is by; None where it does not stand."""
        known = self.grants.get(grant) if grant is not None else None
        if known is None or known.device != device or known.suspended or known.sheet:
            return None
        if known.ended is not None and not known.ended.keeps(device, lane, seq, id_, leads_to):
            return None
        return known.person

    def spoke_as(
        self,
        person: PersonId,
        role: str,
        device: DeviceId,
        lane: int,
        seq: int,
        id_: EntryId,
        leads_to: LeadsTo,
        at_ms: int | None = None,
    ) -> bool:
        """Whether a standing entry of somebody's was written in a role: one that lasts, or before its end.

        ``at_ms``: when its author says to have written it; None asks no clock.
        """
        return any(
            (at_ms is None or term.covers(at_ms))
            and (term.ended is None or term.ended.keeps(device, lane, seq, id_, leads_to))
            for term in self.terms.get((person, role), ())
        )

    def serves_until_ms(self, person: PersonId, role: str) -> int | None:
        """Return when the last of somebody's terms in a role is over that nobody has ended; None: none is, or one has no end."""
        lasting = [term.until_ms for term in self.terms.get((person, role), ()) if term.ended is None]
        ends = [until_ms for until_ms in lasting if until_ms is not None]
        return max(ends) if ends and len(ends) == len(lasting) else None

    def roles_at(self, person: Person, now_ms: int) -> frozenset[str]:
        """Return the roles of somebody in which no term is over by the clock."""
        ends = {role: self.serves_until_ms(person.id, role) for role in person.roles}
        return frozenset(role for role, until_ms in ends.items() if until_ms is None or now_ms < until_ms)

    def ever_had(self, role: str) -> tuple[PersonId, ...]:
        """Return who has the role or had it once, by id."""
        return tuple(sorted(person for person, held in self.terms if held == role))

    def named_by(self, grant: EntryId) -> DeviceId | None:
        """Return the device that a grant names, counted or not."""
        known = self.grants.get(grant)
        return known.device if known else None

    def invitation_by_key(self, key: bytes) -> Invitation | None:
        """Return the counted invitation with this public key."""
        id_ = self.invitation_keys.get(key)
        return self.invitations[id_] if id_ is not None else None

    def rotation_heads(self) -> tuple[Rotation, ...]:
        """Return the rotations whose keys no other rotation has sealed yet."""
        superseded = {head for rotation in self.rotations for head in rotation.superseded}
        return tuple(rotation for rotation in self.rotations if rotation.id not in superseded)

    def fallen_heads(self) -> tuple[Rotation, ...]:
        """Return the rotations that do not count and whose keys no other one that does has sealed yet."""
        superseded = {head for rotation in self.rotations for head in rotation.superseded}
        return tuple(rotation for rotation in self.fallen if rotation.id not in superseded)

    def is_erased(self, device: DeviceId, lane: int, seq: int, id_: EntryId) -> bool:
        """Whether the body of an entry is dropped everywhere."""
        if id_ in self.erased_ids:
            return True
        spans = self.erased.get((device, lane), ())
        place = bisect_right(spans, seq, key=lambda span: span[0])
        return place > 0 and seq <= spans[place - 1][1]

    @property
    def residents(self) -> tuple[Person, ...]:
        """Who lives here now, by id."""
        return self._with_role(RESIDENT)

    @property
    def council(self) -> tuple[Person, ...]:
        """Who is of the council now, by id."""
        return self._with_role(COUNCIL)

    def _with_role(self, role: str) -> tuple[Person, ...]:
        held = (person for person in self.persons.values() if role in person.roles)
        return tuple(sorted(held, key=lambda person: person.id))
