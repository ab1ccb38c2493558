"""Argon2id: makes guessing a passphrase or a join code expensive."""

from typing import Final, NamedTuple

from nacl.bindings import (
    crypto_pwhash_alg,
    crypto_pwhash_ALG_ARGON2ID13,
    crypto_pwhash_argon2id_MEMLIMIT_MODERATE,
    crypto_pwhash_argon2id_OPSLIMIT_MODERATE,
    crypto_pwhash_SALTBYTES,
)
from nacl.exceptions import RuntimeError as SodiumFailed

from neighbourhood.domain.ids import KEY_SIZE

SALT_SIZE: Final = crypto_pwhash_SALTBYTES


class Cost(NamedTuple):
    """What one guess costs: passes over memory, and the memory."""

    passes: int
    memory_bytes: int


MODERATE: Final = Cost(crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE)
"""Three passes over 256 MiB: 0.4 s on an ordinary computer."""


def stretch(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """Return the 32-byte Argon2id key; ``salt`` has 16 bytes. Raises MemoryError where the memory is not to be had."""
    try:
        return crypto_pwhash_alg(KEY_SIZE, secret, salt, cost.passes, cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13)
    except SodiumFailed as problem:
        raise MemoryError(f"{cost.memory_bytes} bytes are needed to stretch a secret") from problem
