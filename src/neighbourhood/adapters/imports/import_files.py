"""Reading a foreign file whole, within bounds, with a fault for everything that can be wrong with it."""

import codecs
import stat
from pathlib import Path
from typing import Final

from neighbourhood.app.faults import Fault, FaultKind

_CHUNK_BYTES: Final = 1024 * 1024


class Stopped(Exception):
    """The person stopped the reading."""


def content(path: Path, source: str, max_bytes: int, *, first_bytes: int | None = None) -> bytes:
    """Return the bytes of a file, or so many of its first ones.

    Raises Fault FILE_NOT_READABLE (missing, folder, not_a_file, not_allowed, disk) or BAD_IMPORT_FILE (too_large).
    """
    try:
        size_bytes = _size_bytes(path, source, max_bytes)
        with path.open("rb") as file:
            return file.read(size_bytes if first_bytes is None else first_bytes)
    except FileNotFoundError as problem:
        raise unreadable(path, "missing") from problem
    except PermissionError as problem:
        raise unreadable(path, "not_allowed") from problem
    except (OSError, ValueError) as problem:
        raise unreadable(path, "disk") from problem


def check_utf8(path: Path, source: str, data: bytes, *, torn: bool = False) -> None:
    """Check piece by piece: the whole as text would need up to four times the memory. Raises Fault (not_utf8).

    ``torn``: the data may end inside a character.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(data)
    for start in range(0, len(data), _CHUNK_BYTES):
        try:
            decoder.decode(view[start : start + _CHUNK_BYTES], final=not torn and start + _CHUNK_BYTES >= len(data))
        except UnicodeDecodeError as problem:
            line = data.count(b"\n", 0, start + problem.start) + 1
            raise bad(path, source, "not_utf8", line=line) from problem


def bad(path: Path, source: str, why: str, **details: int) -> Fault:
    """Return the fault of a file that is no export of ``source``, or a broken one."""
    return Fault(FaultKind.BAD_IMPORT_FILE, **{f"{source}_file": str(path)}, file=str(path), why=why, **details)


def unreadable(path: Path, why: str) -> Fault:
    """Return the fault of a file that cannot be read at all."""
    return Fault(FaultKind.FILE_NOT_READABLE, file=str(path), why=why)


def _size_bytes(path: Path, source: str, max_bytes: int) -> int:
    """Return the size of a file to read; a pipe or a device would be waited for, so the kind comes first."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise unreadable(path, "folder")
    if not stat.S_ISREG(status.st_mode):
        raise unreadable(path, "not_a_file")
    if status.st_size > max_bytes:
        raise bad(path, source, "too_large", limit_mib=max_bytes // 1024**2)
    return status.st_size
