"""Saving a sheet: what stands on it is a key, so nobody else may read the file."""

import errno
import os
import tempfile
from pathlib import Path

from neighbourhood.app.faults import Fault, FaultKind


def save_private(path: Path, content: bytes) -> None:
    """Write a file that only this person can read (mode 0600); one of that name is replaced as a whole.

    After a failure the old file is untouched. Raises Fault DISK_FULL or FOLDER_NOT_WRITABLE.
    """
    try:
        _replace(path, content)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise Fault(FaultKind.DISK_FULL) from error
        raise Fault(FaultKind.FOLDER_NOT_WRITABLE, path=str(path)) from error


def _replace(path: Path, content: bytes) -> None:
    descriptor, fresh_name = tempfile.mkstemp(".new", ".sheet-", path.parent)  # mode 0600
    fresh = Path(fresh_name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
