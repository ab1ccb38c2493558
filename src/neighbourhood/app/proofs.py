"""The checks of ``crypto`` behind the authority fold, each made once per value."""

from neighbourhood.crypto import boxes, invitation, signing
from neighbourhood.domain.authority.acts import Invite
from neighbourhood.domain.ids import BoxKey, DeviceId, HouseId


class Proofs:
    """``domain.authority.judge.Proofs``; remembers what it has checked."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], bool] = {}

    def house_signature_is_valid(self, key: bytes, house: HouseId, signature: bytes) -> bool:
        place = ("house", key, house, signature)
        if place not in self._known:
            self._known[place] = invitation.house_signature_is_valid(key, house, signature)
        return self._known[place]

    def terms_signature_is_valid(self, invite: Invite, house: HouseId, inviter: DeviceId) -> bool:
        place = ("terms", invite, house, inviter)
        if place not in self._known:
            terms = invitation.Terms(invite.role, invite.flat, invite.uses, invite.restores)
            signature = invite.terms_signature
            self._known[place] = invitation.terms_signature_is_valid(invite.key, house, inviter, terms, signature)
        return self._known[place]

    def device_proof_is_valid(
        self, key: bytes, house: HouseId, device: DeviceId, box_key: BoxKey, proof: bytes
    ) -> bool:
        place = ("device", key, house, device, box_key, proof)
        if place not in self._known:
            self._known[place] = invitation.device_proof_is_valid(key, house, device, box_key, proof)
        return self._known[place]

    def consent_is_valid(self, device: DeviceId, house: HouseId, to: bytes, box_key: BoxKey, consent: bytes) -> bool:
        place = ("consent", device, house, to, box_key, consent)
        if place not in self._known:
            self._known[place] = invitation.consent_is_valid(device, house, to, box_key, consent)
        return self._known[place]

    def is_sound_device_key(self, key: bytes) -> bool:
        return signing.is_sound_device_key(key)

    def is_sound_box_key(self, key: bytes) -> bool:
        return boxes.is_sound_box_key(key)
