"""The data folder: who may use it, what its files are called, how they are written."""

import contextlib
import errno
import os
import stat
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import filelock
import platformdirs

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.domain.ids import Lane

_PRIVATE_FOLDER: Final = 0o700
_PRIVATE_FILE: Final = 0o600
_NO_ENTRY: Final = -1
_MARK_BYTES: Final = 96


def default_path() -> Path:
    """Return the usual folder for this person's data on this system."""
    return platformdirs.user_data_path("neighbourhood", appauthor=False)


class DataFolder:
    """One folder with the database of one house. Nothing is touched before ``create`` or ``lock``."""

    def __init__(self, path: Path | None = None) -> None:
        self.path: Final = (default_path() if path is None else path).absolute()
        self.database_path: Final = self.path / "neighbourhood.db"
        self.key_path: Final = self.path / "key"
        self.mark_path: Final = self.path / "mark"
        self.lock_path: Final = self.path / "lock"
        self.control_path: Final = self.path / "control"
        self.window_path: Final = self.path / "window"
        self.window_lock_path: Final = self.path / "window.lock"
        self.log_path: Final = self.path / "log.txt"

    def create(self) -> None:
        """Make the folder, open to this person alone.

        Raises Fault FOLDER_NOT_WRITABLE, also for a folder that others can read and that holds somebody's other
        files: closing it could break what they are for.
        """
        with _folder_faults(self.path):
            self.path.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
            if os.name == "posix":
                self._close_to_others()
            if not os.access(self.path, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, "not writable")

    def _close_to_others(self) -> None:
        if not stat.S_IMODE(self.path.stat().st_mode) & 0o077:
            return
        known = {self.database_path, self.key_path, self.lock_path}
        content = set(self.path.iterdir())
        if content and not content & known:
            raise Fault(FaultKind.FOLDER_NOT_WRITABLE, foreign_folder=str(self.path))
        self.path.chmod(_PRIVATE_FOLDER)

    @contextlib.contextmanager
    def lock(self, path: Path | None = None) -> Iterator[None]:
        """Create the folder and hold it for this process; the operating system lets go when the process ends.

        ``path``: hold only what this file stands for. Raises Fault FOLDER_IN_USE when another program holds it.
        """
        self.create()
        lock = filelock.FileLock(path or self.lock_path, timeout=0, mode=_PRIVATE_FILE)
        with _folder_faults(self.path):
            try:
                lock.acquire()
            except filelock.Timeout as error:
                raise Fault(FaultKind.FOLDER_IN_USE, folder=str(self.path)) from error
        try:
            yield
        finally:
            lock.release()

    def write(self, path: Path, content: bytes) -> None:
        """Replace a file of this folder as a whole: after a crash it holds the old content or the new one."""
        fresh = _fresh(path)
        with _folder_faults(self.path):
            try:
                _write_through(fresh, content)
                fresh.replace(path)
            except BaseException:
                fresh.unlink(missing_ok=True)
                raise
            _sync_folder(self.path)

    def drop_unfinished(self, path: Path) -> None:
        """Remove what a ``write`` of this file that a power cut stopped has left beside it."""
        with _folder_faults(self.path):
            _fresh(path).unlink(missing_ok=True)

    def has_unfinished(self, path: Path) -> bool:
        """Whether a ``write`` of this file goes on or was stopped half-way."""
        return _fresh(path).exists()

    def read_mark(self) -> dict[Lane, int] | None:
        """Return the highest own seq per lane that was ever written here; a lane without entries is absent.

        None when there is no mark or it cannot be understood: then nothing is known about own chains.
        """
        try:
            with self.mark_path.open("rb") as file:
                *words, check = file.read(_MARK_BYTES).split()
                numbers = [int(word) for word in words]
        except (FileNotFoundError, ValueError):
            return None
        except OSError as error:
            raise _folder_fault(error, self.path) from error
        if len(numbers) != len(Lane) or check != _mark_check(numbers):
            return None
        return {lane: seq for lane, seq in zip(Lane, numbers, strict=True) if seq > _NO_ENTRY}

    def write_mark(self, mark: Mapping[Lane, int]) -> None:
        """Remember the highest own seq per lane, outside the database (architecture.md, section 2, rule 5).

        Overwritten in place and left to the system to bring to the disk: a power cut can only make it too low or
        unreadable, and both mean that nothing is known.
        """
        numbers = [mark.get(lane, _NO_ENTRY) for lane in Lane]
        line = " ".join(map(str, numbers)).encode("ascii") + b" " + _mark_check(numbers)
        with _folder_faults(self.path):
            descriptor = os.open(self.mark_path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), _PRIVATE_FILE)
            with os.fdopen(descriptor, "wb") as file:
                file.write(line.ljust(_MARK_BYTES - 1) + b"\n")


def _fresh(path: Path) -> Path:
    return path.with_name(path.name + ".new")


def _mark_check(numbers: Sequence[int]) -> bytes:
    return f"{zlib.crc32(repr(numbers).encode('ascii')):08x}".encode("ascii")


def _write_through(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), _PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    if os.name != "posix":  # Windows cannot open a folder
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _folder_faults(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _folder_fault(error, folder) from error


def _folder_fault(error: OSError, folder: Path) -> Fault:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Fault(FaultKind.DISK_FULL, folder=str(folder))
    return Fault(FaultKind.FOLDER_NOT_WRITABLE, folder=str(folder))
