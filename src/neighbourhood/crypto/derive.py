"""One keyed hash for every derived key and tag, and the labels that keep their uses apart.

BLAKE2b with key and personalisation (RFC 7693; the personalisation is part of the parameter block, so outputs under
two labels are independent). ``domain.entry`` has two labels of its own for public hashes.
"""

from enum import Enum
from hashlib import blake2b

from neighbourhood.domain.ids import KEY_SIZE


class Use(Enum):
    """What a derived value is for. At most 16 bytes each; the number at the end is the format's version."""

    BODY_KEY = b"nbhd body key 1"
    COUNCIL_KEY = b"nbhd council 1"
    OUTER_TIER = b"nbhd outer 1"
    EPOCH_TAG = b"nbhd epoch tag 1"
    HISTORY = b"nbhd history 1"
    BOX_TAG = b"nbhd box tag 1"
    BOX_NONCE = b"nbhd box nonce 1"
    CLOAK = b"nbhd cloak 1"
    CHANNEL_SECRET = b"nbhd channel 1"
    KEY_CHECK = b"nbhd key check 1"
    FILE_SUM = b"nbhd file sum 1"
    RECOVERY_KEY = b"nbhd recovery 1"
    RECOVERY_SEED = b"nbhd rec seed 1"
    CIRCLE_TAG = b"nbhd circle 1"
    CIRCLE_BOX = b"nbhd circ box 1"


def checked_key(key: bytes) -> bytes:
    """Return a key of 32 bytes; ValueError for another length, because BLAKE2b would take a weak one in silence."""
    if len(key) != KEY_SIZE:
        raise ValueError("a key has 32 bytes")
    return key


def derive(use: Use, key: bytes, context: bytes = b"", *, size_bytes: int = KEY_SIZE) -> bytes:
    """Return ``size_bytes`` that say nothing about ``key`` (32 bytes) to who does not have it.

    Contexts of one use must have one fixed length, or two of them could run together into the same bytes.
    """
    return blake2b(context, digest_size=size_bytes, key=checked_key(key), person=use.value).digest()


def public_digest(use: Use, data: bytes, *, size_bytes: int) -> bytes:
    """Return an unkeyed hash of ``data`` under the label of ``use``."""
    return blake2b(data, digest_size=size_bytes, person=use.value).digest()
