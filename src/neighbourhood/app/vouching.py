"""Coming back by two of three trusted neighbours (docs/authority.md, "Lost devices").

The first one makes a code and gives it to the person; the new computer reaches the first one's with it, and with it only:
the house knows nothing of the code. What the new computer agrees to is then written as a proposal, for another trusted
neighbour to sign.
"""

from collections.abc import Iterable
from typing import Final

import msgspec

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_invitations import BringBack, NameTrusted
from neighbourhood.app.join_wire import JoinDenied, JoinRequest, RefusedBecause, ReturnProof
from neighbourhood.app.rotations import Rotations
from neighbourhood.app.rows import InvitationRow
from neighbourhood.crypto import boxes, invitation, signing
from neighbourhood.domain import joincode, limits
from neighbourhood.domain.authority.acts import RESIDENT, AnyAct, Recover, Second, Trustees
from neighbourhood.domain.authority.powers import TRUSTEE_SIGNATURES
from neighbourhood.domain.authority.view import Person, Proposal, Verdict
from neighbourhood.domain.ids import DeviceId, HouseId, PersonId
from neighbourhood.domain.limits import MAX_TRUSTEES

_VOUCHED: Final = "vouched"
_CODE_DAYS: Final = 7
_KEPT_DAYS: Final = 60
"""Until its keys come the new computer reaches the house through the one that vouched."""


class Vouched(msgspec.Struct, frozen=True, array_like=True):
    """A code of this computer's that brings somebody back; the code itself is kept nowhere. ``device``: who used it."""

    key: bytes
    house_signature: bytes
    terms_signature: bytes
    person: PersonId
    expires_at_ms: int
    device: DeviceId | None = None


class Vouching:
    """Naming trusted neighbours, and bringing back who trusts this computer's person; over a Core."""

    def __init__(self, core: Core, rotations: Rotations) -> None:
        self._core = core
        self._rotations = rotations
        stored = core.storage.meta(_VOUCHED)
        self._codes = msgspec.msgpack.decode(stored, type=tuple[Vouched, ...]) if stored is not None else ()

    def name(self, intent: NameTrusted) -> None:
        """Say who may bring this person back, two of them together; nobody any more where none is named."""
        me, view = self._me(), self._core.log.view
        persons = tuple(sorted(set(intent.persons)))
        if persons and not TRUSTEE_SIGNATURES <= len(persons) <= MAX_TRUSTEES:
            raise Fault(FaultKind.TRUSTED_COUNT)
        for person in persons:
            known = view.persons.get(person)
            if known is None:
                raise Fault(FaultKind.UNKNOWN_PERSON)
            if RESIDENT not in known.roles or person == me.id:
                raise Fault(FaultKind.NOT_TO_BE_TRUSTED)
        if persons != view.trustees.get(me.id, ()):
            self._write(Trustees(self._core.outside.now_ms(), persons))

    def bring_back(self, intent: BringBack) -> InvitationRow:
        """Make the code that brings somebody's new computer to this one; it ends the code before for the same person."""
        core, me = self._core, self._me()
        house, person = core.log.house, core.log.view.persons.get(intent.person)
        if house is None or person is None or person.gone:
            raise Fault(FaultKind.UNKNOWN_PERSON)
        if me.id not in core.log.view.trustees.get(person.id, ()):
            raise Fault(FaultKind.NOT_TRUSTED)
        if not self._may_vouch():
            raise Fault(FaultKind.NOT_ALLOWED)
        code = joincode.random_code(core.outside.random_bytes(12))
        seed = invitation.invitation_seed(code)
        terms = invitation.sign_terms(seed, house, core.identity.device, _terms(person.id))
        now = core.outside.now_ms()
        expires_at_ms = now + _CODE_DAYS * limits.DAY_MS
        made = Vouched(
            signing.public_key(seed), invitation.sign_house(seed, house), terms, person.id, expires_at_ms
        )  # fmt: skip
        kept = [
            known
            for known in self._codes
            if now < known.expires_at_ms + _KEPT_DAYS * limits.DAY_MS and (known.device or known.person != person.id)
        ]
        self._keep((*kept, made))
        return InvitationRow(code=code, flat_number="", uses=1, expires_at_ms=expires_at_ms)

    def channel_secrets(self) -> list[tuple[bytes, bytes]]:
        """Return (channel secret, key) of every code."""
        return [(invitation.channel_secret(known.key), known.key) for known in self._codes]

    def proof(self, key: bytes) -> ReturnProof | None:
        """Return what shows the holder of a code of ours whose house this is and who comes back; None for other keys."""
        known, house = self._code(key), self._core.log.house
        if known is None or house is None:
            return None
        return ReturnProof(house, known.house_signature, known.person, known.terms_signature)

    def vouch(self, remote: DeviceId, key: bytes, request: JoinRequest) -> None:
        """Propose the device that came with a code as its person's. The same device again is welcome and changes nothing.

        Raises JoinDenied.
        """
        core, known, house = self._core, self._code(key), self._core.log.house
        if known is None or house is None or not _is_genuine(known, house, remote, request):
            raise JoinDenied(RefusedBecause.UNKNOWN)
        if known.device == remote:
            return
        if known.device is not None or remote in core.log.view.devices:
            raise JoinDenied(RefusedBecause.USED)
        if known.expires_at_ms < core.outside.now_ms():
            raise JoinDenied(RefusedBecause.EXPIRED)
        if core.held_back or core.log.view.newer or core.log.me is None:
            raise JoinDenied(RefusedBecause.NOT_NOW)
        try:
            with core.together():
                self._write(self._word(known.person, request))
                self._keep(msgspec.structs.replace(one, device=remote) if one is known else one for one in self._codes)
        except Fault as fault:
            raise JoinDenied(RefusedBecause.UNKNOWN) from fault

    def second(self, proposal: Proposal) -> None:
        """Agree that a computer is that of the person who trusts us."""
        if self._me().id not in proposal.trusted:
            raise Fault(FaultKind.NOT_TRUSTED)
        if not self._may_vouch():
            raise Fault(FaultKind.NOT_ALLOWED)
        self._write(Second(self._core.outside.now_ms(), proposal.id))

    def _word(self, person: PersonId, request: JoinRequest) -> AnyAct:
        """What to write: a signature where another trusted neighbour has proposed this very device, else a proposal."""
        view, now = self._core.log.view, self._core.outside.now_ms()
        for proposal in view.proposals.values():
            if proposal.restores == person and view.grants[proposal.id].device == request.device:
                return Second(now, proposal.id)
        return Recover(now, person, request.device, request.box_key, request.consent)

    def _may_vouch(self) -> bool:
        """Whether this computer speaks for its person: one that was brought back itself first waits, or is upheld."""
        view = self._core.log.view
        device = view.devices[self._core.identity.device]
        return not (view.grants[device.grant].on_probation or self._rotations.must_wait(device))

    def _write(self, act: AnyAct) -> None:
        """Write an act; raise Fault where it plainly has no effect, and leave nothing."""
        with self._core.together():
            (id_,) = self._core.act(act)
            rejected = self._core.log.view.rejected.get(id_)
            if rejected is not None and rejected.verdict is not Verdict.UNSIGNED:
                raise Fault(FaultKind.NOT_ALLOWED)

    def _code(self, key: bytes) -> Vouched | None:
        return next((known for known in self._codes if known.key == key), None)

    def _keep(self, codes: Iterable[Vouched]) -> None:
        kept = tuple(codes)
        with self._core.together():
            self._core.storage.set_meta(_VOUCHED, msgspec.msgpack.encode(kept))
        self._codes = kept

    def _me(self) -> Person:
        if self._core.log.me is None:
            raise self._core.absent()
        return self._core.log.view.persons[self._core.log.me]


def return_proof_is_valid(key: bytes, resident: DeviceId, proof: ReturnProof) -> bool:
    """Whether whoever made a code meant this house, this person and the device that shows it."""
    house = proof.house
    return invitation.house_signature_is_valid(
        key, house, proof.house_signature
    ) and invitation.terms_signature_is_valid(key, house, resident, _terms(proof.person), proof.terms_signature)


def _terms(person: PersonId) -> invitation.Terms:
    """No flat and yet a resident: what no act of the house can be, so that nobody makes an invitation of it."""
    return invitation.Terms(RESIDENT, None, 1, person)


def _is_genuine(known: Vouched, house: HouseId, remote: DeviceId, request: JoinRequest) -> bool:
    return (
        request.device == remote
        and signing.is_sound_device_key(remote)
        and boxes.is_sound_box_key(request.box_key)
        and invitation.device_proof_is_valid(known.key, house, remote, request.box_key, request.proof)
        and invitation.consent_is_valid(remote, house, known.person, request.box_key, request.consent)
    )
