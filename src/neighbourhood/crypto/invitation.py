"""Invitations: a join code becomes a key pair, and two signatures by it protect both sides.

The house is signed when the invitation is made, so that no false house can fish with a code; the newcomer's device
keys are signed when it is used, so that any resident can admit them (architecture.md, section 4, "Joining").
"""

from typing import Final

from neighbourhood.crypto.derive import Use, public_digest
from neighbourhood.crypto.signing import INVITATION_DEVICE, INVITATION_HOUSE, PUBLIC_KEY_SIZE, is_valid, sign
from neighbourhood.crypto.stretching import MODERATE, stretch
from neighbourhood.domain.ids import ID_SIZE, BoxKey, DeviceId, HouseId
from neighbourhood.domain.joincode import JoinCode

CHANNEL_SECRET_SIZE: Final = 32
_SALT: Final = b"nbhd join code 1"


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


def prove_device(seed: bytes, house: HouseId, device: DeviceId, box_key: BoxKey) -> bytes:
    """Return the newcomer's 64-byte proof that it has the code and that both keys are its own choice."""
    if not len(house) == len(device) == len(box_key) == ID_SIZE:
        raise ValueError("house, device and box key have 32 bytes each")
    return sign(seed, INVITATION_DEVICE, house + device + box_key)


def device_proof_is_valid(key: bytes, house: HouseId, device: DeviceId, box_key: BoxKey, proof: bytes) -> bool:
    """Say whether the holder of the code chose these keys for this house. Wrong lengths are False."""
    sizes_fit = len(house) == len(device) == len(box_key) == ID_SIZE
    return sizes_fit and is_valid(key, INVITATION_DEVICE, house + device + box_key, proof)
