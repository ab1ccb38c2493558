"""Invitations: a join code becomes a key pair, and two signatures by it protect both sides.

The house is signed when the invitation is made, so that no false house can fish with a code; the newcomer's device
keys are signed when it is used, so that any resident can admit them (architecture.md, section 4, "Joining").
"""

from typing import Final

import msgspec

from neighbourhood.crypto.derive import Use, public_digest
from neighbourhood.crypto.signing import (
    DEVICE_CONSENT,
    INVITATION_DEVICE,
    INVITATION_HOUSE,
    INVITATION_TERMS,
    PUBLIC_KEY_SIZE,
    is_valid,
    sign,
)
from neighbourhood.crypto.stretching import MODERATE, stretch
from neighbourhood.domain.ids import FLAT_ID_SIZE, ID_SIZE, BoxKey, DeviceId, FlatId, HouseId, PersonId
from neighbourhood.domain.joincode import JoinCode

CHANNEL_SECRET_SIZE: Final = 32
_SALT: Final = b"nbhd join code 1"


class Terms(msgspec.Struct, frozen=True):
    """What an invitation is good for. ``flat`` is None for guests; ``restores``: a person who gets a further device."""

    role: str
    flat: FlatId | None
    uses: int
    restores: PersonId | None = None


def invitation_seed(code: JoinCode) -> bytes:
    """Return the 32-byte Ed25519 seed of a code. Takes 0.4 s and 256 MiB; raises MemoryError.

    The code is the only input, so salt and cost are fixed for ever. It has 90 random bits, so a shared salt helps
    nobody to guess.
    """
    return stretch(code.encode("ascii"), _SALT, MODERATE)


def channel_secret(invitation_public_key: bytes) -> bytes:
    """Return the 32-byte secret by which the newcomer and the house find each other before admission."""
    if len(invitation_public_key) != PUBLIC_KEY_SIZE:
        raise ValueError("an invitation key has 32 bytes")
    return public_digest(Use.CHANNEL_SECRET, invitation_public_key, size_bytes=CHANNEL_SECRET_SIZE)


def sign_house(seed: bytes, house: HouseId) -> bytes:
    """Return the invitation's 64-byte signature over the house it leads to."""
    if len(house) != ID_SIZE:
        raise ValueError("a house id has 32 bytes")
    return sign(seed, INVITATION_HOUSE, house)


def house_signature_is_valid(key: bytes, house: HouseId, signature: bytes) -> bool:
    """Say whether the invitation with this public key leads to this house. Wrong lengths are False."""
    return len(house) == ID_SIZE and is_valid(key, INVITATION_HOUSE, house, signature)


def sign_terms(seed: bytes, house: HouseId, inviter: DeviceId, terms: Terms) -> bytes:
    """Return the invitation's 64-byte signature over who invites, as what, where to, how many and whom it restores.

    Key and signatures of an invitation are public in the house: without this, any resident could publish the same key
    again in an act of his own and take the newcomers, or their admission, from the true one.
    """
    return sign(seed, INVITATION_TERMS, _packed(house, inviter, terms))


def terms_signature_is_valid(key: bytes, house: HouseId, inviter: DeviceId, terms: Terms, signature: bytes) -> bool:
    """Say whether whoever made the code meant exactly this invitation. Wrong lengths are False."""
    sizes_fit = (
        len(house) == len(inviter) == ID_SIZE
        and (terms.flat is None or len(terms.flat) == FLAT_ID_SIZE)
        and (terms.restores is None or len(terms.restores) == ID_SIZE)
        and 0 <= terms.uses < 2**16
    )
    return sizes_fit and is_valid(key, INVITATION_TERMS, _packed(house, inviter, terms), signature)


def _packed(house: HouseId, inviter: DeviceId, terms: Terms) -> bytes:
    """Fields of fixed lengths, then the role; what is absent is zeros, which no flat and no person is called."""
    flat, restores = terms.flat or bytes(FLAT_ID_SIZE), terms.restores or bytes(ID_SIZE)
    return house + inviter + flat + restores + terms.uses.to_bytes(2, "big") + terms.role.encode()


def prove_device(seed: bytes, house: HouseId, device: DeviceId, box_key: BoxKey) -> bytes:
    """Return the newcomer's 64-byte proof that it has the code and that both keys are its own choice."""
    if not len(house) == len(device) == len(box_key) == ID_SIZE:
        raise ValueError("house, device and box key have 32 bytes each")
    return sign(seed, INVITATION_DEVICE, house + device + box_key)


def device_proof_is_valid(key: bytes, house: HouseId, device: DeviceId, box_key: BoxKey, proof: bytes) -> bool:
    """Say whether the holder of the code chose these keys for this house. Wrong lengths are False."""
    sizes_fit = len(house) == len(device) == len(box_key) == ID_SIZE
    return sizes_fit and is_valid(key, INVITATION_DEVICE, house + device + box_key, proof)


def sign_consent(device_seed: bytes, house: HouseId, to: bytes, box_key: BoxKey) -> bytes:
    """Return the device's own 64-byte signature that it comes in by an invitation key, or as a device of a person.

    ``to``: 32 bytes, the one or the other. Without it whoever holds a code could name somebody else's device.
    """
    if not len(house) == len(to) == len(box_key) == ID_SIZE:
        raise ValueError("house, key or person, and box key have 32 bytes each")
    return sign(device_seed, DEVICE_CONSENT, house + to + box_key)


def consent_is_valid(device: DeviceId, house: HouseId, to: bytes, box_key: BoxKey, consent: bytes) -> bool:
    """Say whether the device agreed. Wrong lengths are False."""
    sizes_fit = len(house) == len(to) == len(box_key) == ID_SIZE
    return sizes_fit and is_valid(device, DEVICE_CONSENT, house + to + box_key, consent)
