"""The text of a chat inside the zip file that WhatsApp exports: read into memory within bounds, never unpacked.

Names inside are only compared; nothing is written anywhere, so a name that leads out of a folder leads nowhere.
"""

import re
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from neighbourhood.adapters.imports.import_files import bad, unreadable

SIGNATURE: Final = b"PK\x03\x04"
_MAX_LISTING_BYTES: Final = 16 * 1024**2
"""Room for 100,000 pictures; the list is read before anything else of it."""
_TAIL_BYTES: Final = 22 + 65_535
_END: Final = b"PK\x05\x06"
_PLAIN: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""What phones use; other methods may want gigabytes to unpack one byte."""
_CHAT_NAME: Final = re.compile(r"_chat\.txt|(?:whatsapp chat|чат (?:в )?whatsapp).*\.txt", re.IGNORECASE)


def chat_text(path: Path, source: str, max_bytes: int) -> bytes:
    """Return the bytes of the chat. Raises Fault FILE_NOT_READABLE or BAD_IMPORT_FILE (broken, no_chat, too_large)."""
    try:
        with path.open("rb") as file:
            _check_listing(file, path, source)
            with zipfile.ZipFile(file) as archive:
                return _read(archive, path, source, max_bytes)
    except PermissionError as problem:
        raise unreadable(path, "not_allowed") from problem
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as problem:
        raise bad(path, source, "broken") from problem
    except OSError as problem:
        raise unreadable(path, "disk") from problem


def _check_listing(file: BinaryIO, path: Path, source: str) -> None:
    """Look at the size of the list of contents before it is read whole."""
    size_bytes = file.seek(0, 2)
    file.seek(max(size_bytes - _TAIL_BYTES, 0))
    tail = file.read(_TAIL_BYTES)
    end = tail.rfind(_END)
    if end < 0:
        raise bad(path, source, "broken")
    if int.from_bytes(tail[end + 12 : end + 16], "little") > _MAX_LISTING_BYTES:
        raise bad(path, source, "too_large")


def _read(archive: zipfile.ZipFile, path: Path, source: str, max_bytes: int) -> bytes:
    texts = [member for member in archive.infolist() if not member.is_dir() and _name(member).lower().endswith(".txt")]
    named = [member for member in texts if _CHAT_NAME.fullmatch(_name(member))]
    chosen = named or texts
    if len(chosen) != 1 or chosen[0].compress_type not in _PLAIN:
        raise bad(path, source, "no_chat")
    with archive.open(chosen[0]) as member:
        data = member.read(max_bytes + 1)  # what the zip says of the size may be false
    if len(data) > max_bytes:
        raise bad(path, source, "too_large", limit_mib=max_bytes // 1024**2)
    return data


def _name(member: zipfile.ZipInfo) -> str:
    return PurePosixPath(member.filename.replace("\\", "/")).name
