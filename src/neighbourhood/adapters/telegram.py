"""Reader of the file ``result.json`` that Telegram Desktop makes by "Export chat history" or "Export data", as JSON.

A single chat has its messages at the top level, a whole account has them under ``chats.list`` and
``left_chats.list``. One bad record costs only itself; records are read by ``adapters.telegram_records``.
"""

import codecs
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from itertools import chain
from pathlib import Path
from typing import Final

import msgspec

from neighbourhood.adapters.telegram_records import Record, messages_of
from neighbourhood.adapters.telegram_text import clean_name
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ImportedMessage
from neighbourhood.domain import limits

MAX_FILE_BYTES: Final = 2 * 1024**3
_STOP_EVERY: Final = 1000
_CHUNK_BYTES: Final = 1024 * 1024
_ID_SPACES: Final = {"personal_chat": "user", "bot_chat": "user", "saved_messages": "user", "private_group": "group"}
"""Users, small groups and channels are numbered separately; supergroups and channels share the rest, and a chat keeps
its number when it turns from private to public."""


class Chat(msgspec.Struct, frozen=True):
    """One chat of the file; messages in the order of the file.

    ``chat_id`` stays the same in later exports, whether of one chat or of the account; it is empty, with no messages,
    for a chat that could not be read. ``skipped`` counts the records that could not be read.
    """

    chat_id: str
    title: str
    messages: tuple[ImportedMessage, ...]
    skipped: int


class _ChatPart(msgspec.Struct, gc=False):
    id: int
    messages: list[msgspec.Raw]
    name: str | None = None
    type: str | None = None


class _ChatList(msgspec.Struct, gc=False):
    list: tuple[msgspec.Raw, ...] = ()


class _Account(msgspec.Struct, gc=False):
    chats: _ChatList | None = None
    left_chats: _ChatList | None = None


class _Outline(_Account, gc=False):
    messages: tuple[msgspec.Raw, ...] | None = None


def read_chats(path: Path, *, stop: Callable[[], bool] = lambda: False, zone: tzinfo | None = None) -> Sequence[Chat]:
    """Return the chats of an export, in its order.

    ``stop`` is asked every 1,000 records. Times come from ``date_unixtime``; exports before 2021 have only a local time
    without a zone, which is taken as time of ``zone`` (None: of this computer, which mostly is the one that exported).

    Raises Fault with details ``file`` and ``why``:
    FILE_NOT_READABLE (missing, folder, not_a_file, not_allowed, disk),
    BAD_IMPORT_FILE (too_large, not_utf8, broken, too_deep, not_telegram, nothing_readable; ``line``, counted from 1,
    where the place is known), IMPORT_STOPPED.
    Holds the file and its messages in memory, no more.
    """
    data = _content(path)
    try:
        outline = msgspec.json.decode(data, type=_Outline)
        parts = [data] if outline.messages is not None else _listed(outline)
        chats = [_chat(part, stop, zone) for part in parts]
    except msgspec.ValidationError as problem:
        raise _bad(path, "not_telegram") from problem
    except msgspec.DecodeError as problem:
        raise _bad(path, "broken", line=_line(data, problem)) from problem
    except RecursionError as problem:
        raise _bad(path, "too_deep") from problem
    except _Stopped as problem:
        raise Fault(FaultKind.IMPORT_STOPPED) from problem
    _check_found(path, outline, chats)
    return chats


class _Stopped(Exception):
    """The person stopped the reading."""


def _check_found(path: Path, outline: _Outline, chats: Sequence[Chat]) -> None:
    if outline.messages is None and outline.chats is None and outline.left_chats is None:
        raise _bad(path, "not_telegram")
    if not any(chat.messages for chat in chats) and any(chat.skipped for chat in chats):
        raise _bad(path, "nothing_readable")


def _content(path: Path) -> bytes:
    """Return the bytes of a UTF-8 file without its byte order mark."""
    try:
        size_bytes = _size_bytes(path)
        with path.open("rb") as file:
            data = file.read(size_bytes).removeprefix(codecs.BOM_UTF8)
    except FileNotFoundError as problem:
        raise _unreadable(path, "missing") from problem
    except PermissionError as problem:
        raise _unreadable(path, "not_allowed") from problem
    except (OSError, ValueError) as problem:
        raise _unreadable(path, "disk") from problem
    _check_utf8(path, data)
    return data


def _size_bytes(path: Path) -> int:
    """Return the size of a file to read; a pipe or a device would be waited for, so the kind comes first."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise _unreadable(path, "folder")
    if not stat.S_ISREG(status.st_mode):
        raise _unreadable(path, "not_a_file")
    if status.st_size > MAX_FILE_BYTES:
        raise _bad(path, "too_large")
    return status.st_size


def _check_utf8(path: Path, data: bytes) -> None:
    """Check piece by piece: the whole as text would need up to four times the memory."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(data)
    for start in range(0, len(data), _CHUNK_BYTES):
        try:
            decoder.decode(view[start : start + _CHUNK_BYTES], final=start + _CHUNK_BYTES >= len(data))
        except UnicodeDecodeError as problem:
            raise _bad(path, "not_utf8", line=data.count(b"\n", 0, start + problem.start) + 1) from problem


def _listed(outline: _Account) -> Iterator[msgspec.Raw]:
    folders = (folder.list for folder in (outline.chats, outline.left_chats) if folder is not None)
    return chain.from_iterable(folders)


def _chat(data: bytes | msgspec.Raw, stop: Callable[[], bool], zone: tzinfo | None) -> Chat:
    try:
        part = msgspec.json.decode(data, type=_ChatPart)
    except (msgspec.ValidationError, UnicodeDecodeError):
        return Chat("", "", (), 1)
    chat_id = f"{_ID_SPACES.get(part.type or '', 'channel')}{part.id}"
    messages, skipped = _messages(part.messages, stop, zone)
    title = clean_name(part.name or "", limits.MAX_TITLE_CHARS)
    return Chat(chat_id, title or chat_id, tuple(messages), skipped)


def _messages(
    records: Sequence[msgspec.Raw], stop: Callable[[], bool], zone: tzinfo | None
) -> tuple[list[ImportedMessage], int]:
    decoder = msgspec.json.Decoder(Record)
    found: list[ImportedMessage] = []
    seen: set[int] = set()
    for position, raw in enumerate(records):
        if position % _STOP_EVERY == 0 and stop():
            raise _Stopped
        try:
            record = decoder.decode(raw)
            messages = messages_of(record, zone)
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError):
            continue
        if record.id not in seen:
            seen.add(record.id)
            found.extend(messages)
    return found, len(records) - len(seen)


def _line(data: bytes, problem: msgspec.DecodeError) -> int:
    """Return the line that msgspec names by its byte; a truncated file breaks off in the last one."""
    named = re.search(r"\(byte (\d+)\)", str(problem))
    return data.count(b"\n", 0, int(named[1]) if named else len(data)) + 1


def _bad(path: Path, why: str, **details: int) -> Fault:
    return Fault(FaultKind.BAD_IMPORT_FILE, file=str(path), why=why, **details)


def _unreadable(path: Path, why: str) -> Fault:
    return Fault(FaultKind.FILE_NOT_READABLE, file=str(path), why=why)
