"""Opening the database, and telling a person what is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

import apsw

from neighbourhood.adapters.store.schema import APPLICATION_ID, MIGRATIONS
from neighbourhood.app.faults import Fault, FaultKind

T = TypeVar("T")

_KEY_SIZE: Final = 32
_PLAIN_HEADER: Final = b"SQLite format 3\x00"
_BUSY_MS: Final = 5000
_CANNOT_WRITE: Final = frozenset(
    (apsw.SQLITE_IOERR_WRITE, apsw.SQLITE_IOERR_FSYNC, apsw.SQLITE_IOERR_TRUNCATE, apsw.SQLITE_IOERR_SHMSIZE)
)
"""What SQLite answers for a quota or a size limit, where it does not say that the disk is full."""


def open_writer(path: Path, key: bytes) -> apsw.Connection:
    """Open or create the database for writing and bring it to the newest schema.

    Raises Fault: DAMAGED_DATABASE (also for a wrong key), FOREIGN_DATABASE, NEWER_DATABASE, FOLDER_NOT_WRITABLE,
    DISK_FULL.
    """
    try:
        path.touch(mode=0o600)  # for its owner alone; SQLite gives its companion files the same rights
    except OSError as problem:
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, path=str(path)) from problem
    with told(), _opened(path, key, apsw.SQLITE_OPEN_READWRITE) as connection:
        connection.pragma("journal_mode", "wal")
        connection.pragma("synchronous", "normal")
        connection.pragma("wal_autocheckpoint", 4000)
        _migrate(connection)
        return connection


def open_reader(path: Path, key: bytes) -> apsw.Connection:
    """Open a second connection that only reads; it sees what the writer has committed."""
    with told(), _opened(path, key, apsw.SQLITE_OPEN_READWRITE) as connection:
        connection.pragma("query_only", 1)
        return connection


@contextmanager
def _opened(path: Path, key: bytes, flags: int) -> Iterator[apsw.Connection]:
    """Give a connection that stays open unless what is done with it here fails."""
    if len(key) != _KEY_SIZE:
        raise ValueError("the database key has 32 bytes")
    _refuse_plain(path)
    connection = apsw.Connection(str(path), flags)
    try:
        _prepare(connection, key)
        yield connection
    except BaseException:
        connection.close()
        raise


def _prepare(connection: apsw.Connection, key: bytes) -> None:
    connection.set_busy_timeout(_BUSY_MS)
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", "raw:" + key.hex())
    connection.pragma("temp_store", "memory")
    connection.pragma("secure_delete", 1)
    connection.pragma("cache_size", -16384)
    connection.pragma("user_version")


def _refuse_plain(path: Path) -> None:
    """A raw key that SQLite ignored would write clear text: never open an unencrypted file, nor a mere remnant."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_PLAIN_HEADER))
    except FileNotFoundError:
        return
    except OSError as problem:
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, path=str(path)) from problem
    if head == _PLAIN_HEADER:
        raise Fault(FaultKind.FOREIGN_DATABASE, path=str(path))
    if 0 < len(head) < len(_PLAIN_HEADER):
        # SQLite would take so short a remnant for an empty database and begin a new one in its place.
        raise Fault(FaultKind.DAMAGED_DATABASE)


def _migrate(connection: apsw.Connection) -> None:
    version = int(connection.pragma("user_version"))
    if version > len(MIGRATIONS):
        raise Fault(FaultKind.NEWER_DATABASE)
    if version and int(connection.pragma("application_id")) != APPLICATION_ID:
        raise Fault(FaultKind.FOREIGN_DATABASE)
    for step in MIGRATIONS[version:]:
        with whole(connection):
            for statement in step:
                connection.execute(statement)
            version += 1
            connection.pragma("application_id", APPLICATION_ID)
            connection.pragma("user_version", version)


@contextmanager
def whole(connection: apsw.Connection) -> Iterator[None]:
    """One transaction. Where SQLite has ended it by itself (a full disk), the cause is told and not the ending."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if not connection.getautocommit():
            connection.execute("ROLLBACK")
        raise


@contextmanager
def told() -> Iterator[None]:
    """Turn a database error into the Fault that a person can understand; also a decorator."""
    try:
        yield
    except apsw.Error as problem:
        raise fault_of(problem) from problem


def telling(store: type[T]) -> type[T]:
    """Make all public methods of a class raise Faults where the database fails, inside a transaction or not."""
    for name, member in list(vars(store).items()):
        if callable(member) and not name.startswith("_"):
            setattr(store, name, told()(member))
    return store


def fault_of(problem: apsw.Error) -> Fault:
    """Return what to tell a person about a database error."""
    if getattr(problem, "extendedresult", None) in _CANNOT_WRITE:
        return Fault(FaultKind.DISK_FULL)
    match problem:
        case apsw.FullError():
            return Fault(FaultKind.DISK_FULL)
        case apsw.NotADBError() | apsw.CorruptError() | apsw.FormatError():
            return Fault(FaultKind.DAMAGED_DATABASE)
        case apsw.CantOpenError() | apsw.ReadOnlyError() | apsw.PermissionsError() | apsw.AuthError():
            return Fault(FaultKind.FOLDER_NOT_WRITABLE)
        case apsw.BusyError() | apsw.LockedError():
            return Fault(FaultKind.FOLDER_IN_USE)
        case apsw.IOError():
            return Fault(FaultKind.DAMAGED_DATABASE)
        case _:
            return Fault(FaultKind.INTERNAL, detail=f"{type(problem).__name__}: {problem}")
