"""Signatures: Ed25519 over a label and a message. libsodium alone decides what is valid (architecture.md, section 3).

Other libraries accept forgeries under small-order keys; two replicas that disagree about one signature would
disagree about the house, so no second check stands beside libsodium's.
"""

from typing import Final, NewType

from nacl.bindings import (
    crypto_core_ed25519_is_valid_point,
    crypto_sign,
    crypto_sign_open,
    crypto_sign_seed_keypair,
)
from nacl.exceptions import BadSignatureError

from neighbourhood.domain.ids import ID_SIZE, DeviceId, EntryId

Label = NewType("Label", bytes)
"""Says what a signature is for. Ends with a zero byte, so that no label begins another."""

ENTRY: Final = Label(b"neighbourhood entry 1\0")
INVITATION_HOUSE: Final = Label(b"neighbourhood invitation house 1\0")
INVITATION_TERMS: Final = Label(b"neighbourhood invitation terms 1\0")
INVITATION_DEVICE: Final = Label(b"neighbourhood invitation device 1\0")
DEVICE_CONSENT: Final = Label(b"neighbourhood device consent 1\0")
CHANNEL: Final = Label(b"neighbourhood channel 1\0")
RECEIPT: Final = Label(b"neighbourhood receipt 1\0")

PUBLIC_KEY_SIZE: Final = 32
SIGNATURE_SIZE: Final = 64


def public_key(seed: bytes) -> bytes:
    """Return the 32-byte Ed25519 public key of a 32-byte seed; ValueError for another length."""
    return crypto_sign_seed_keypair(seed)[0]


def sign(seed: bytes, label: Label, message: bytes) -> bytes:
    """Return the 64-byte signature of ``message`` for the use that ``label`` names. Deterministic (RFC 8032)."""
    secret = crypto_sign_seed_keypair(seed)[1]
    return crypto_sign(label + message, secret)[:SIGNATURE_SIZE]


def is_valid(key: bytes, label: Label, message: bytes, signature: bytes) -> bool:
    """Say whether ``signature`` was made for this use by the owner of ``key``. Wrong lengths are False."""
    # The binding hands the key's address to C without looking at its length.
    if len(key) != PUBLIC_KEY_SIZE or len(signature) != SIGNATURE_SIZE:
        return False
    try:
        crypto_sign_open(signature + label + message, key)
    except BadSignatureError:
        return False
    return True


def sign_entry(seed: bytes, entry_id: EntryId) -> bytes:
    """Return the 64-byte signature by which a device stands for an entry."""
    return sign(seed, ENTRY, entry_id)


def entry_signature_is_valid(device: DeviceId, entry_id: EntryId, signature: bytes) -> bool:
    """Say whether the device signed this entry. Wrong lengths are False."""
    return len(entry_id) == ID_SIZE and is_valid(device, ENTRY, entry_id, signature)


def sign_channel(seed: bytes, handshake_hash: bytes, *, initiator: bool) -> bytes:
    """Return a device's 64-byte proof that it holds this end of a channel.

    The role is signed too: else a listener could send a caller's proof back as its own.
    """
    return sign(seed, CHANNEL, bytes([initiator]) + handshake_hash)


def channel_signature_is_valid(device: DeviceId, handshake_hash: bytes, signature: bytes, *, initiator: bool) -> bool:
    """Say whether the device holds the end of the channel that ``initiator`` names."""
    return is_valid(device, CHANNEL, bytes([initiator]) + handshake_hash, signature)


def sign_receipt(seed: bytes, statement: bytes) -> bytes:
    """Return the 64-byte signature by which a device says what it holds."""
    return sign(seed, RECEIPT, statement)


def receipt_signature_is_valid(device: DeviceId, statement: bytes, signature: bytes) -> bool:
    """Say whether the device made this receipt. Wrong lengths are False."""
    return is_valid(device, RECEIPT, statement, signature)


def is_sound_device_key(key: bytes) -> bool:
    """Say whether a key may become a device: canonical, on the curve, in the prime-order group.

    Under any other key, signatures exist that nobody made.
    """
    return len(key) == PUBLIC_KEY_SIZE and crypto_core_ed25519_is_valid_point(key)
