"""The key of the database: kept under a passphrase, or by the keyring of the operating system."""

import contextlib
import importlib
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Literal, Protocol, TypeVar

import filelock

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.crypto import keyfile
from neighbourhood.crypto.stretching import MODERATE, SALT_SIZE, Cost
from neighbourhood.domain.ids import KEY_SIZE

SERVICE: Final = "neighbourhood"
"""Under this name the keyring lists our keys; the account names are random."""
_MAX_FILE_BYTES: Final = 4096
_CHANGE_LOCK: Final = "key.lock"
_SYSTEM_BACKENDS: Final = "keyring.backends."
_NO_KEEPERS: Final = ("keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer")
_log = logging.getLogger(__name__)

T = TypeVar("T")
RandomBytes = Callable[[int], bytes]
Keeper = Literal["nothing", "passphrase", "keyring"]


class Keyring(Protocol):
    """What is used of a backend of the ``keyring`` library; every call may raise anything and may ask the person."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


FindKeyring = Callable[[], Keyring | None]


def system_keyring() -> Keyring | None:
    """Return the operating system's keyring, or None: not installed, none running, or one that keeps plain text."""
    try:
        library = importlib.import_module("keyring")
    except ModuleNotFoundError:
        return None
    return best_keyring([library.get_keyring()])


def best_keyring(backends: Iterable[Any]) -> Keyring | None:
    """Return the first backend that is a real keyring of an operating system; a chain is looked into."""
    for backend in backends:
        chained = best_keyring(getattr(backend, "backends", ()))
        if chained is not None:
            return chained
        if _is_real(backend):
            keyring: Keyring = backend
            return keyring
    return None


def _is_real(backend: Any) -> bool:
    module = type(backend).__module__
    return module.startswith(_SYSTEM_BACKENDS) and not module.startswith(_NO_KEEPERS) and backend.priority > 0


def open_or_create(
    folder: DataFolder,
    passphrase: str | None,
    *,
    keyring: FindKeyring = system_keyring,
    random: RandomBytes = os.urandom,
    cost: Cost = MODERATE,
) -> bytes:
    """Return the 32-byte key of the folder's database; make one when the folder holds neither key nor database.

    Takes about half a second with a passphrase and may ask the person through the keyring: call it off the Qt thread
    and with the folder locked. Raises Fault: PASSPHRASE_NEEDED, WRONG_PASSPHRASE, DAMAGED_KEY_FILE (also for a
    database whose key file is gone: a new key would open nothing), NO_KEYRING, FOLDER_NOT_WRITABLE, DISK_FULL.
    """
    data = _read(folder)
    if data is not None:
        _drop_abandoned(folder)
        return _open(folder, data, passphrase, keyring)
    if folder.database_path.exists():
        raise _damaged(folder)
    database_key = random(KEY_SIZE)
    folder.write(folder.key_path, _wrap(database_key, passphrase, keyring, random, cost))
    return database_key


def change_passphrase(
    folder: DataFolder,
    old: str | None,
    new: str | None,
    *,
    keyring: FindKeyring = system_keyring,
    random: RandomBytes = os.urandom,
    cost: Cost = MODERATE,
) -> str | None:
    """Wrap the same database key anew; ``new`` None hands it to the keyring. Raises as ``open_or_create``.

    Returns the account under which the keyring still keeps the key, when it opened the folder so far and did not forget.
    Works while a program has the folder open: it holds the database key itself, which stays the same. Whenever this
    stops half-way, the old way or the new one opens the folder. Raises FOLDER_IN_USE while another change goes on.
    """
    with _alone(folder):
        data = _read(folder)
        if data is None:
            raise _damaged(folder)
        folder.drop_unfinished(folder.key_path)
        database_key = _open(folder, data, old, keyring)
        content = _wrap(database_key, new, keyring, random, cost)
        try:
            folder.write(folder.key_path, content)
        except Fault:
            if _read(folder) != content:
                _forget(_parse(folder, content), keyring)
            raise
        return _forget(_parse(folder, data), keyring)


def kept_by(folder: DataFolder) -> Keeper:
    """Say what opens the folder: a passphrase, the keyring, or nothing yet.

    Raises Fault DAMAGED_KEY_FILE, also for a database whose key file is gone.
    """
    data = _read(folder)
    if data is None:
        if folder.database_path.exists():
            raise _damaged(folder)
        return "nothing"
    return "keyring" if isinstance(_parse(folder, data), keyfile.KeyringKeyFile) else "passphrase"


@contextlib.contextmanager
def _alone(folder: DataFolder) -> Iterator[None]:
    """Keep a second change away: two writing the one file beside the key could leave neither whole."""
    if not folder.path.is_dir():
        raise _damaged(folder)
    lock = filelock.FileLock(folder.path / _CHANGE_LOCK, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise Fault(FaultKind.FOLDER_IN_USE, folder=str(folder.path)) from error
    except OSError as error:
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, folder=str(folder.path)) from error
    try:
        yield
    finally:
        lock.release()


def _drop_abandoned(folder: DataFolder) -> None:
    """Remove the key file of a change that a power cut stopped: its passphrase was never put in force."""
    if not folder.has_unfinished(folder.key_path):
        return
    try:
        with _alone(folder):
            folder.drop_unfinished(folder.key_path)
    except Fault as fault:
        if fault.kind is not FaultKind.FOLDER_IN_USE:  # a change that goes on just now puts it in place itself
            raise


def _read(folder: DataFolder) -> bytes | None:
    try:
        with folder.key_path.open("rb") as file:
            return file.read(_MAX_FILE_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _damaged(folder) from error


def _parse(folder: DataFolder, data: bytes) -> keyfile.PassphraseKeyFile | keyfile.KeyringKeyFile:
    try:
        return keyfile.parse(data)
    except keyfile.DamagedKeyFile as error:
        raise _damaged(folder) from error


def _open(folder: DataFolder, data: bytes, passphrase: str | None, keyring: FindKeyring) -> bytes:
    file = _parse(folder, data)
    if isinstance(file, keyfile.KeyringKeyFile):
        return _from_keyring(file, keyring)
    if passphrase is None:
        raise Fault(FaultKind.PASSPHRASE_NEEDED)
    try:
        return keyfile.unwrap(file, passphrase)
    except (keyfile.WrongPassphrase, UnicodeEncodeError):
        raise Fault(FaultKind.WRONG_PASSPHRASE) from None  # the cause of the second would show what was typed
    except MemoryError as error:
        raise Fault(FaultKind.NOT_ENOUGH_MEMORY) from error


def _from_keyring(file: keyfile.KeyringKeyFile, find: FindKeyring) -> bytes:
    secret = _ask(find, lambda keyring: keyring.get_password(SERVICE, file.account))
    try:
        database_key = bytes.fromhex(secret or "")
    except ValueError:
        database_key = b""
    if not file.fits(database_key):
        raise Fault(FaultKind.DAMAGED_KEY_FILE, account=file.account)
    return database_key


def _wrap(database_key: bytes, passphrase: str | None, keyring: FindKeyring, random: RandomBytes, cost: Cost) -> bytes:
    if passphrase is not None:
        salt, nonce = random(SALT_SIZE), random(keyfile.NONCE_SIZE)
        try:
            return keyfile.wrap_with_passphrase(database_key, passphrase, salt, nonce, cost)
        except UnicodeEncodeError:
            raise Fault(FaultKind.WRONG_PASSPHRASE) from None  # its cause would show what was typed
        except MemoryError as error:
            raise Fault(FaultKind.NOT_ENOUGH_MEMORY) from error
    account = random(keyfile.ACCOUNT_SIZE)
    kept = _ask(keyring, lambda found: _keep(found, account.hex(), database_key.hex()))
    if not kept:
        raise Fault(FaultKind.NO_KEYRING)
    return keyfile.wrap_for_keyring(database_key, account)


def _keep(keyring: Keyring, account: str, secret: str) -> bool:
    keyring.set_password(SERVICE, account, secret)
    return keyring.get_password(SERVICE, account) == secret


def _forget(file: keyfile.PassphraseKeyFile | keyfile.KeyringKeyFile, find: FindKeyring) -> str | None:
    if isinstance(file, keyfile.PassphraseKeyFile):
        return None
    account = file.account
    try:
        _ask(find, lambda keyring: keyring.delete_password(SERVICE, account))
    except Fault:
        _log.warning("the keyring did not forget a key that is no longer in use")
        return account
    return None


def _ask(find: FindKeyring, ask: Callable[[Keyring], T]) -> T:
    found = find()
    if found is None:
        raise Fault(FaultKind.NO_KEYRING)
    try:
        return ask(found)
    except Exception as error:  # each backend has errors of its own: locked, dismissed, no session
        raise Fault(FaultKind.NO_KEYRING, keyring=type(found).__module__.rpartition(".")[2]) from error


def _damaged(folder: DataFolder) -> Fault:
    return Fault(FaultKind.DAMAGED_KEY_FILE, folder=str(folder.path))
