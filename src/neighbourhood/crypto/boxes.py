"""Sheets of key boxes: one ephemeral key, then 56 bytes for each device that receives a tier key.

A record is an 8-byte device tag and a 48-byte box, so 1,000 devices fit in one body of 64 KiB
(architecture.md, section 3).
"""

from collections.abc import Sequence
from typing import Final

from nacl.bindings import (
    crypto_box_beforenm,
    crypto_box_seed_keypair,
    crypto_scalarmult_base,
    crypto_secretbox_easy,
    crypto_secretbox_NONCEBYTES,
    crypto_secretbox_open_easy,
)
from nacl.exceptions import CryptoError
from nacl.exceptions import RuntimeError as SodiumFailed

from neighbourhood.crypto.derive import Use, checked_key, public_digest
from neighbourhood.domain.ids import ID_SIZE, KEY_SIZE, BoxKey, DeviceId, EntryId

DEVICE_TAG_SIZE: Final = 8
RECORD_SIZE: Final = DEVICE_TAG_SIZE + KEY_SIZE + 16
_ANY_SECRET: Final = bytes(31) + b"\x40"

Recipient = tuple[DeviceId, BoxKey, bytes]
"""A device, its box key, and the 32-byte tier key meant for it."""


def box_key(box_secret: bytes) -> BoxKey:
    """Return the X25519 public key of a 32-byte secret."""
    return BoxKey(crypto_scalarmult_base(checked_key(box_secret)))


def is_sound_box_key(key: bytes) -> bool:
    """Say whether a box for this key is a secret: 32 bytes, and not one of the points of small order."""
    return shared_key(key, _ANY_SECRET) is not None


def make_sheet(rotation: EntryId, recipients: Sequence[Recipient], ephemeral_seed: bytes) -> tuple[bytes, bytes]:
    """Return the ephemeral public key (32 bytes) and the records (56 bytes each, sorted, in one string).

    ``ephemeral_seed``: 32 random bytes, used for this sheet only. A recipient whose box key is not sound
    (``is_sound_box_key``) gets no record: everybody could open it, and one such key must not stop the house's
    rotation.
    """
    ephemeral, secret = crypto_box_seed_keypair(ephemeral_seed)
    records = (_record(rotation, recipient, ephemeral, secret) for recipient in recipients)
    return ephemeral, b"".join(sorted(record for record in records if record is not None))


def open_box(rotation: EntryId, device: DeviceId, box_secret: bytes, ephemeral: bytes, records: bytes) -> bytes | None:
    """Return this device's 32-byte key from a sheet, or None if there is none that opens.

    Devices may share a tag, so each fitting record is tried. Which tier the key belongs to is told by its epoch tag.
    """
    tag = device_tag(rotation, device)
    fitting = [box for record_tag, box in _split(records) if record_tag == tag]
    shared = shared_key(ephemeral, box_secret) if fitting else None
    if shared is None:
        return None
    nonce = _nonce(ephemeral, box_key(box_secret))
    opened = (_opened(box, nonce, shared) for box in fitting)
    return next((key for key in opened if key is not None), None)


def tags_of(records: bytes) -> frozenset[bytes]:
    """Return the device tags (8 bytes) that a sheet has boxes for; see ``device_tag``."""
    return frozenset(tag for tag, _ in _split(records))


def _record(rotation: EntryId, recipient: Recipient, ephemeral: bytes, secret: bytes) -> bytes | None:
    device, key, content = recipient
    shared = shared_key(key, secret)
    if shared is None:
        return None
    return device_tag(rotation, device) + crypto_secretbox_easy(checked_key(content), _nonce(ephemeral, key), shared)


def _split(records: bytes) -> list[tuple[bytes, bytes]]:
    whole = len(records) - len(records) % RECORD_SIZE
    starts = range(0, whole, RECORD_SIZE)
    return [(records[at : at + DEVICE_TAG_SIZE], records[at + DEVICE_TAG_SIZE : at + RECORD_SIZE]) for at in starts]


def shared_key(public: bytes, secret: bytes) -> bytes | None:
    """Return the key that two box keys share; None for a public one that is not sound."""
    if len(public) != KEY_SIZE:
        return None
    try:
        return crypto_box_beforenm(public, secret)
    except SodiumFailed:
        # libsodium refuses the all-zero result of a point of small order.
        return None


def _opened(box: bytes, nonce: bytes, shared: bytes) -> bytes | None:
    try:
        return crypto_secretbox_open_easy(box, nonce, shared)
    except CryptoError:
        return None


def device_tag(rotation: EntryId, device: DeviceId) -> bytes:
    """Return the 8 bytes under which a device looks for its box of a rotation. Public; two devices may share one."""
    if len(rotation) != ID_SIZE or len(device) != ID_SIZE:
        raise ValueError("an id has 32 bytes")
    return public_digest(Use.BOX_TAG, rotation + device, size_bytes=DEVICE_TAG_SIZE)


def _nonce(ephemeral: bytes, recipient: bytes) -> bytes:
    return public_digest(Use.BOX_NONCE, ephemeral + recipient, size_bytes=crypto_secretbox_NONCEBYTES)
