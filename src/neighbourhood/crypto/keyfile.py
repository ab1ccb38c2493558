"""The key file: how the random key of the database is kept, as bytes. Reading and writing the file is elsewhere.

Either a passphrase wraps the key, or the operating system's keyring holds it and the file only names the account.

    magic 7 · version 1 · mode 1 · content · checksum 8
    passphrase content:  passes 4 · memory in KiB 4 · salt 16 · nonce 24 · box 48        (big-endian)
    keyring content:     account 16 · check value 16

The checksum tells a damaged file from a wrong passphrase; it protects nothing.
"""

import hmac
import struct
import unicodedata
from dataclasses import dataclass
from typing import Final

from nacl.bindings import crypto_secretbox_easy, crypto_secretbox_NONCEBYTES, crypto_secretbox_open_easy
from nacl.exceptions import CryptoError

from neighbourhood.crypto.derive import Use, checked_key, derive, public_digest
from neighbourhood.crypto.stretching import MODERATE, SALT_SIZE, Cost, stretch
from neighbourhood.domain.ids import KEY_SIZE

MAX_COST: Final = Cost(passes=4, memory_bytes=1024 * 1024 * 1024)
"""A file that asks for more is refused before any work: it would only eat time and memory."""

MIN_COST: Final = Cost(passes=1, memory_bytes=8192)
ACCOUNT_SIZE: Final = 16
NONCE_SIZE: Final = crypto_secretbox_NONCEBYTES

_MAGIC: Final = b"NBHDKEY"
_VERSION: Final = 1
_PASSPHRASE: Final = 1
_KEYRING: Final = 2
_HEAD: Final = struct.Struct(">7sBB")
_WRAPPED: Final = struct.Struct(f">II{SALT_SIZE}s{NONCE_SIZE}s{KEY_SIZE + 16}s")
_NAMED: Final = struct.Struct(f">{ACCOUNT_SIZE}s16s")
_SUM_SIZE: Final = 8


class WrongPassphrase(Exception):
    """The file is whole, the passphrase does not fit."""


class DamagedKeyFile(Exception):
    """Not a key file, cut short, changed, from a newer program, or asking for absurd costs."""


@dataclass(frozen=True, kw_only=True)
class PassphraseKeyFile:
    """A key file that a passphrase opens."""

    cost: Cost
    salt: bytes
    nonce: bytes
    box: bytes


@dataclass(frozen=True, kw_only=True)
class KeyringKeyFile:
    """A key file whose key is in the keyring, under ``account`` (32 hex characters)."""

    account: str
    check: bytes

    def fits(self, database_key: bytes) -> bool:
        """Say whether a key from the keyring is the one this file was made for."""
        return len(database_key) == KEY_SIZE and hmac.compare_digest(_check_value(database_key), self.check)


def wrap_with_passphrase(
    database_key: bytes, passphrase: str, salt: bytes, nonce: bytes, cost: Cost = MODERATE
) -> bytes:
    """Return the key file's bytes. ``salt``: 16 and ``nonce``: 24 fresh random bytes; memory in whole KiB.

    Raises MemoryError where the memory for the cost is not to be had, ValueError for wrong lengths.
    """
    if not _is_acceptable(cost) or cost.memory_bytes % 1024:
        raise ValueError("this cost could not be read back")
    box = crypto_secretbox_easy(checked_key(database_key), nonce, stretch(_normal(passphrase), salt, cost))
    content = _WRAPPED.pack(cost.passes, cost.memory_bytes // 1024, salt, nonce, box)
    return _with_sum(_HEAD.pack(_MAGIC, _VERSION, _PASSPHRASE) + content)


def wrap_for_keyring(database_key: bytes, account: bytes) -> bytes:
    """Return the bytes of a key file that names a keyring account (16 random bytes) and recognises the key."""
    if len(account) != ACCOUNT_SIZE:
        raise ValueError("an account name has 16 bytes")
    return _with_sum(_HEAD.pack(_MAGIC, _VERSION, _KEYRING) + _NAMED.pack(account, _check_value(database_key)))


def parse(data: bytes) -> PassphraseKeyFile | KeyringKeyFile:
    """Return what a key file says; raise DamagedKeyFile. Does no costly work whatever the bytes ask for."""
    head, content, checksum = data[: _HEAD.size], data[_HEAD.size : -_SUM_SIZE], data[-_SUM_SIZE:]
    if len(data) > _HEAD.size + _WRAPPED.size + _SUM_SIZE or checksum != _sum(data[:-_SUM_SIZE]):
        raise DamagedKeyFile
    if head == _HEAD.pack(_MAGIC, _VERSION, _PASSPHRASE) and len(content) == _WRAPPED.size:
        return _parse_wrapped(content)
    if head == _HEAD.pack(_MAGIC, _VERSION, _KEYRING) and len(content) == _NAMED.size:
        account, check = _NAMED.unpack(content)
        return KeyringKeyFile(account=account.hex(), check=check)
    raise DamagedKeyFile


def unwrap(file: PassphraseKeyFile, passphrase: str) -> bytes:
    """Return the 32-byte database key; raise WrongPassphrase, or MemoryError. Takes what the file's cost says."""
    key = stretch(_normal(passphrase), file.salt, file.cost)
    try:
        return crypto_secretbox_open_easy(file.box, file.nonce, key)
    except CryptoError:
        raise WrongPassphrase from None


def _parse_wrapped(content: bytes) -> PassphraseKeyFile:
    passes, memory_kib, salt, nonce, box = _WRAPPED.unpack(content)
    cost = Cost(passes, memory_kib * 1024)
    if not _is_acceptable(cost):
        raise DamagedKeyFile
    return PassphraseKeyFile(cost=cost, salt=salt, nonce=nonce, box=box)


def _is_acceptable(cost: Cost) -> bool:
    return (
        MIN_COST.passes <= cost.passes <= MAX_COST.passes
        and MIN_COST.memory_bytes <= cost.memory_bytes <= MAX_COST.memory_bytes
    )


def _normal(passphrase: str) -> bytes:
    # One keyboard sends «й» as one character, another as two; both mean the same passphrase.
    return unicodedata.normalize("NFKC", passphrase).encode()


def _check_value(database_key: bytes) -> bytes:
    return derive(Use.KEY_CHECK, database_key, size_bytes=16)


def _sum(data: bytes) -> bytes:
    return public_digest(Use.FILE_SUM, data, size_bytes=_SUM_SIZE)


def _with_sum(data: bytes) -> bytes:
    return data + _sum(data)
