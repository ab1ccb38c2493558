"""The keys of the four nested circles that one rotation makes, and the way back to the keys before it.

Council reads what Residents read, Residents what Desk reads, all of them the wire: each outer key is a one-way
derivation of the key inside it, so one key gives all outer ones and none of the inner (architecture.md, section 3).
"""

from typing import Final

from nacl.bindings import crypto_secretbox_easy, crypto_secretbox_NONCEBYTES, crypto_secretbox_open_easy
from nacl.exceptions import CryptoError

from neighbourhood.crypto.derive import Use, checked_key, derive, public_digest
from neighbourhood.crypto.sealing import CannotOpen
from neighbourhood.domain.ids import ID_SIZE, KEY_SIZE, TAG_SIZE, EntryId, EpochTag, Tier

SEALED_KEY_SIZE: Final = KEY_SIZE + 16
_ZERO_NONCE: Final = bytes(crypto_secretbox_NONCEBYTES)


def keys_of_rotation(secret: bytes) -> dict[Tier, bytes]:
    """Return the 32-byte keys of all four tiers from a rotation's 32 random bytes."""
    return keys_from(Tier.COUNCIL, derive(Use.COUNCIL_KEY, secret))


def keys_from(tier: Tier, key: bytes) -> dict[Tier, bytes]:
    """Return the key of ``tier`` and of every tier outside it."""
    keys = {tier: checked_key(key)}
    for outer in sorted((other for other in Tier if other < tier), reverse=True):
        key = derive(Use.OUTER_TIER, key, bytes([outer]))
        keys[outer] = key
    return keys


def epoch_tag(key: bytes) -> EpochTag:
    """Return the 16 bytes by which headers name an epoch key: its hash."""
    return EpochTag(public_digest(Use.EPOCH_TAG, checked_key(key), size_bytes=TAG_SIZE))


def seal_history(new_key: bytes, old_rotation_id: EntryId, tier: Tier, old_key: bytes) -> bytes:
    """Return 48 bytes from which holders of ``new_key`` get the same tier's key of an older rotation.

    Deterministic, with a zero nonce. Why that is sound: a stream cipher fails when one key and nonce cover two
    different messages. The key here is derived from the new tier key, the old rotation and the tier, and for these
    there is one message only, the key which that rotation gave to that tier. New tier keys come from fresh random
    secrets and never serve two rotations. An author who seals something false here gives away at most the
    difference of two values that were his own; the readers compare the opened key with the epoch tags they know.
    """
    return crypto_secretbox_easy(checked_key(old_key), _ZERO_NONCE, _history_key(new_key, old_rotation_id, tier))


def open_history(new_key: bytes, old_rotation_id: EntryId, tier: Tier, sealed: bytes) -> bytes:
    """Return the older key that ``seal_history`` sealed; raise CannotOpen."""
    if len(sealed) != SEALED_KEY_SIZE:
        raise CannotOpen
    try:
        return crypto_secretbox_open_easy(sealed, _ZERO_NONCE, _history_key(new_key, old_rotation_id, tier))
    except CryptoError:
        raise CannotOpen from None


def _history_key(new_key: bytes, old_rotation_id: EntryId, tier: Tier) -> bytes:
    if len(old_rotation_id) != ID_SIZE:
        raise ValueError("a rotation id has 32 bytes")
    return derive(Use.HISTORY, new_key, old_rotation_id + bytes([tier]))
