"""Sealed bodies: each under a key of its own, so that one can be disclosed without the others.

XChaCha20-Poly1305 with a random nonce; key and associated data come from the header's coordinates, so a copied
ciphertext opens under no other name (architecture.md, section 3).
"""

from typing import Final

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_ABYTES,
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError

from neighbourhood.crypto.derive import Use, derive
from neighbourhood.domain.ids import ID_SIZE, KEY_SIZE, TAG_SIZE, DeviceId, EpochTag, HouseId, Lane

NONCE_SIZE: Final = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
OVERHEAD_SIZE: Final = NONCE_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES
MIN_PADDED_SIZE: Final = 64
_PAD_START: Final = b"\x80"


class CannotOpen(Exception):
    """Wrong key, wrong place or damaged bytes: which of them, nobody can tell."""


def coordinates(house: HouseId, device: DeviceId, lane: Lane, seq: int, epoch: EpochTag) -> bytes:
    """Return the 89 bytes that name one body: house, device, lane (1), seq (8, big-endian), epoch tag.

    Every part has a fixed length, so two names never share their bytes; ValueError for another length.
    """
    name = house + device + bytes([lane]) + seq.to_bytes(8, "big") + epoch
    if len(house) != ID_SIZE or len(device) != ID_SIZE or len(epoch) != TAG_SIZE:
        raise ValueError("a coordinate has the wrong length")
    return name


def body_key(epoch_key: bytes, coordinates: bytes) -> bytes:
    """Return the 32-byte key of one body: it opens this body and says nothing about any other."""
    return derive(Use.BODY_KEY, epoch_key, coordinates)


def padded_size(size_bytes: int) -> int:
    """Return the Padmé size for ``size_bytes`` of content, its end mark included; at least 64.

    Padmé keeps only the leading bits of a length, so sizes leak O(log log n) bits and at most 12 % is added
    (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019).
    """
    wanted = max(size_bytes + 1, MIN_PADDED_SIZE)
    exponent = wanted.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << free_bits) - 1
    return (wanted + mask) & ~mask


def pad(content: bytes) -> bytes:
    """Return the content, 0x80, and zeros up to its Padmé size."""
    return (content + _PAD_START).ljust(padded_size(len(content)), b"\0")


def unpad(padded: bytes) -> bytes:
    """Undo ``pad``; CannotOpen for anything that ``pad`` does not make."""
    content, mark, zeros = padded.rpartition(_PAD_START)
    if not mark or zeros.strip(b"\0") or len(padded) != padded_size(len(content)):
        raise CannotOpen
    return content


def seal(epoch_key: bytes, coordinates: bytes, plaintext: bytes, nonce: bytes) -> bytes:
    """Return nonce (24 bytes, fresh and random) and ciphertext of the padded plaintext."""
    key = body_key(epoch_key, coordinates)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(pad(plaintext), coordinates, nonce, key)


def open_sealed(epoch_key: bytes, coordinates: bytes, sealed: bytes) -> bytes:
    """Return the plaintext that was sealed under these coordinates; raise CannotOpen."""
    return open_with_body_key(body_key(epoch_key, coordinates), coordinates, sealed)


def open_with_body_key(key: bytes, coordinates: bytes, sealed: bytes) -> bytes:
    """Return the plaintext of one disclosed body; raise CannotOpen.

    The cipher does not commit to its key: an author can prepare bytes that open to two texts under two keys. Who
    judges a disclosed body without the epoch key has to know that (docs/threat-model.md).
    """
    if len(key) != KEY_SIZE or len(sealed) < OVERHEAD_SIZE + MIN_PADDED_SIZE:
        raise CannotOpen
    nonce, ciphertext = sealed[:NONCE_SIZE], sealed[NONCE_SIZE:]
    try:
        return unpad(crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, coordinates, nonce, key))
    except CryptoError:
        raise CannotOpen from None
