"""The authority fold: a pure function from the set of authority entries to the view.

The acts known so far end nothing, so they are decided in canonical order: an act counts only if what it rests on lies
below it (architecture.md, section 4). Over-use of an invitation is settled by canonical order.
"""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Protocol

import msgspec

from neighbourhood.domain.authority.acts import (
    RESIDENT,
    Admit,
    AuthorityEntry,
    Boxes,
    Found,
    Invite,
    Rotate,
)
from neighbourhood.domain.authority.view import (
    Device,
    Grant,
    Invitation,
    Person,
    Rotation,
    Sheet,
    Verdict,
    View,
)
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, EpochTag, FlatId, HouseId, PersonId, Tier


class Proofs(Protocol):
    """Signature checks that the fold needs; pure functions of ``crypto``."""

    def house_signature_is_valid(self, key: bytes, house: HouseId, signature: bytes) -> bool:
        """Whether the invitation key signed this house."""

    def terms_signature_is_valid(
        self, key: bytes, house: HouseId, inviter: DeviceId, role: str, flat: FlatId, uses: int, signature: bytes
    ) -> bool:
        """Whether the invitation key signed who invites, as what, where to and how many."""

    def device_proof_is_valid(
        self, key: bytes, house: HouseId, device: DeviceId, box_key: BoxKey, proof: bytes
    ) -> bool:
        """Whether the holder of the code signed both keys of the device."""

    def is_sound_device_key(self, key: bytes) -> bool:
        """Whether the key is a point of the prime-order group."""

    def is_sound_box_key(self, key: bytes) -> bool:
        """Whether a box for this key is a secret."""


def fold_authority(house: HouseId, entries: Iterable[AuthorityEntry], proofs: Proofs) -> View:
    """Return the view of a set of entries, given in any order. ``house`` is the id of the founding entry."""
    fold = _Fold(house, proofs)
    for entry in sorted(entries, key=lambda entry: entry.key):
        fold.decide(entry)
    return fold.view()


class _Fold:
    def __init__(self, house: HouseId, proofs: Proofs) -> None:
        self.house = house
        self.proofs = proofs
        self.persons: dict[PersonId, Person] = {}
        self.devices: dict[DeviceId, Device] = {}
        self.grants: dict[EntryId, Grant] = {}
        self.invitations: dict[EntryId, Invitation] = {}
        self.invitation_keys: dict[bytes, EntryId] = {}
        self.rotations: dict[EntryId, Rotation] = {}
        self.tags: set[EpochTag] = set()
        self.sheets: list[Sheet] = []
        self.rejected: dict[EntryId, Verdict] = {}
        self.newer = False

    def view(self) -> View:
        return View(
            house=self.house,
            persons=MappingProxyType(self.persons),
            devices=MappingProxyType(self.devices),
            grants=MappingProxyType(self.grants),
            invitations=MappingProxyType(self.invitations),
            invitation_keys=MappingProxyType(self.invitation_keys),
            rotations=tuple(self.rotations.values()),
            sheets=tuple(self.sheets),
            rejected=MappingProxyType(self.rejected),
            newer=self.newer,
        )

    def decide(self, entry: AuthorityEntry) -> None:
        verdict = self._decide(entry)
        if verdict is not None:
            self.rejected[entry.id] = verdict

    def _decide(self, entry: AuthorityEntry) -> Verdict | None:
        if isinstance(entry.act, Found):
            return self._found(entry, entry.act)
        if isinstance(entry.act, Admit):
            self.grants[entry.id] = Grant(entry.id, entry.act.device, None)
        author = self._author(entry)
        if author is None:
            return Verdict.GROUND_MISSING
        if entry.act is None:
            self.newer = True
            return Verdict.NEWER_KIND
        match entry.act:
            case Invite():
                return self._invite(entry, entry.act, author)
            case Admit():
                return self._admit(entry, entry.act, author)
            case Rotate():
                return self._rotate(entry, entry.act, author)
            case Boxes():
                return self._boxes(entry, entry.act, author)

    def _author(self, entry: AuthorityEntry) -> Person | None:
        grant = self.grants.get(entry.stand) if entry.stand is not None else None
        if grant is None or grant.person is None or grant.device != entry.device:
            return None
        return self.persons[grant.person]

    def _found(self, entry: AuthorityEntry, act: Found) -> Verdict | None:
        if HouseId(entry.id) != self.house:
            return Verdict.SECOND_FOUNDING
        person = PersonId(entry.id)
        self.persons[person] = Person(person, act.flat, Tier.COUNCIL)
        self.devices[entry.device] = Device(entry.device, person, entry.id, act.box_key)
        self.grants[entry.id] = Grant(entry.id, entry.device, person)
        return None

    def _invite(self, entry: AuthorityEntry, act: Invite, author: Person) -> Verdict | None:
        own_flat = author.tier >= Tier.RESIDENTS and author.flat == act.flat
        if act.role != RESIDENT or not (author.tier >= Tier.COUNCIL or own_flat):
            return Verdict.NO_POWER
        if not self.proofs.house_signature_is_valid(act.key, self.house, act.house_signature):
            return Verdict.BAD_PROOF
        if not self.proofs.terms_signature_is_valid(
            act.key, self.house, entry.device, act.role, act.flat, act.uses, act.terms_signature
        ):
            return Verdict.BAD_PROOF
        if act.key in self.invitation_keys:
            return Verdict.REPEATED_KEY
        self.invitation_keys[act.key] = entry.id
        self.invitations[entry.id] = Invitation(
            entry.id, act.key, act.flat, act.uses, act.expires_at_ms, act.house_signature
        )
        return None

    def _admit(self, entry: AuthorityEntry, act: Admit, author: Person) -> Verdict | None:
        invitation = self.invitations.get(act.invitation)
        if invitation is None:
            return Verdict.GROUND_MISSING
        if author.tier < Tier.RESIDENTS:
            return Verdict.NO_POWER
        if not self._proof_holds(act, invitation):
            return Verdict.BAD_PROOF
        known = self.devices.get(act.device)
        if known is not None:
            return self._admit_again(entry, act, invitation, known)
        if not invitation.open:
            return Verdict.INVITATION_USED_UP
        person = PersonId(entry.id)
        self.persons[person] = Person(person, invitation.flat, Tier.RESIDENTS)
        self.devices[act.device] = Device(act.device, person, entry.id, act.box_key)
        self.grants[entry.id] = Grant(entry.id, act.device, person)
        self.invitations[invitation.id] = msgspec.structs.replace(invitation, used_by=(*invitation.used_by, act.device))
        return None

    def _proof_holds(self, act: Admit, invitation: Invitation) -> bool:
        return (
            self.proofs.is_sound_device_key(act.device)
            and self.proofs.is_sound_box_key(act.box_key)
            and self.proofs.device_proof_is_valid(invitation.key, self.house, act.device, act.box_key, act.proof)
        )

    def _admit_again(self, entry: AuthorityEntry, act: Admit, invitation: Invitation, known: Device) -> Verdict | None:
        """Two neighbours admitted one device while apart: it counts once, and both grants name one person."""
        if act.device not in invitation.used_by or act.box_key != known.box_key:
            return Verdict.DEVICE_TAKEN
        self.grants[entry.id] = Grant(entry.id, act.device, known.person)
        return None

    def _rotate(self, entry: AuthorityEntry, act: Rotate, author: Person) -> Verdict | None:
        if author.tier < Tier.COUNCIL:
            return Verdict.NO_POWER
        if not {head for head, _ in act.history} <= self.rotations.keys():
            return Verdict.GROUND_MISSING
        if not self.tags.isdisjoint(act.tags):
            return Verdict.REPEATED_KEY
        self.tags.update(act.tags)
        self.rotations[entry.id] = Rotation(entry.id, act.tags, act.history)
        return None

    def _boxes(self, entry: AuthorityEntry, act: Boxes, author: Person) -> Verdict | None:
        if act.rotation not in self.rotations:
            return Verdict.GROUND_MISSING
        if author.tier < Tier.RESIDENTS:
            return Verdict.NO_POWER
        self.sheets.append(Sheet(entry.id, act.rotation, act.ephemeral, act.records))
        return None
