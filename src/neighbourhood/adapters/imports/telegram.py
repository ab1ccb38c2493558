"""Reader of the file ``result.json`` that Telegram Desktop makes by "Export chat history" or "Export data", as JSON.

A single chat has its messages at the top level, a whole account has them under ``chats.list`` and
``left_chats.list``. One bad record costs only itself; records are read by ``adapters.imports.telegram_records``.
"""

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from itertools import chain
from pathlib import Path
from typing import Final

import msgspec

from neighbourhood.adapters.imports.import_files import Stopped, bad, check_utf8, content
from neighbourhood.adapters.imports.import_text import clean_name
from neighbourhood.adapters.imports.telegram_records import Record, messages_of
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import OldChat
from neighbourhood.app.intents import ImportedMessage
from neighbourhood.domain import limits

SOURCE: Final = "telegram"
MAX_FILE_BYTES: Final = 2 * 1024**3
_STOP_EVERY: Final = 1000
_ID_SPACES: Final = {"personal_chat": "user", "bot_chat": "user", "saved_messages": "user", "private_group": "group"}
"""Users, small groups and channels are numbered separately; supergroups and channels share the rest, and a chat keeps
its number when it turns from private to public."""


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


def read_chats(
    path: Path, *, stop: Callable[[], bool] = lambda: False, zone: tzinfo | None = None
) -> Sequence[OldChat]:
    """Return the chats of an export, in its order.

    ``stop`` is asked every 1,000 records. Times come from ``date_unixtime``; exports before 2021 have only a local time
    without a zone, which is taken as time of ``zone`` (None: of this computer, which mostly is the one that exported).

    Raises Fault with details ``file`` and ``why``:
    FILE_NOT_READABLE (missing, folder, not_a_file, not_allowed, disk),
    BAD_IMPORT_FILE (too_large, not_utf8, broken, too_deep, not_telegram, nothing_readable; ``line``, counted from 1,
    where the place is known), IMPORT_STOPPED.
    Holds the file and its messages in memory, no more.
    """
    data = content(path, SOURCE, MAX_FILE_BYTES).removeprefix(codecs.BOM_UTF8)
    check_utf8(path, SOURCE, data)
    try:
        outline = msgspec.json.decode(data, type=_Outline)
        parts = [data] if outline.messages is not None else _listed(outline)
        chats = [_chat(part, stop, zone) for part in parts]
    except msgspec.ValidationError as problem:
        raise bad(path, SOURCE, "not_telegram") from problem
    except msgspec.DecodeError as problem:
        raise bad(path, SOURCE, "broken", line=_line(data, problem)) from problem
    except RecursionError as problem:
        raise bad(path, SOURCE, "too_deep") from problem
    except Stopped as problem:
        raise Fault(FaultKind.IMPORT_STOPPED) from problem
    _check_found(path, outline, chats)
    return chats


def _check_found(path: Path, outline: _Outline, chats: Sequence[OldChat]) -> None:
    if outline.messages is None and outline.chats is None and outline.left_chats is None:
        raise bad(path, SOURCE, "not_telegram")
    if not any(chat.messages for chat in chats) and any(chat.skipped for chat in chats):
        raise bad(path, SOURCE, "nothing_readable")


def _listed(outline: _Account) -> Iterator[msgspec.Raw]:
    folders = (folder.list for folder in (outline.chats, outline.left_chats) if folder is not None)
    return chain.from_iterable(folders)


def _chat(data: bytes | msgspec.Raw, stop: Callable[[], bool], zone: tzinfo | None) -> OldChat:
    try:
        part = msgspec.json.decode(data, type=_ChatPart)
    except (msgspec.ValidationError, UnicodeDecodeError):
        return OldChat(source=SOURCE, chat_id="", title="", messages=(), skipped=1)
    chat_id = f"{_ID_SPACES.get(part.type or '', 'channel')}{part.id}"
    messages, skipped = _messages(part.messages, stop, zone)
    title = clean_name(part.name or "", limits.MAX_TITLE_CHARS)
    return OldChat(source=SOURCE, chat_id=chat_id, title=title or chat_id, messages=tuple(messages), skipped=skipped)


def _messages(
    records: Sequence[msgspec.Raw], stop: Callable[[], bool], zone: tzinfo | None
) -> tuple[list[ImportedMessage], int]:
    decoder = msgspec.json.Decoder(Record)
    found: list[ImportedMessage] = []
    seen: set[int] = set()
    for position, raw in enumerate(records):
        if position % _STOP_EVERY == 0 and stop():
            raise Stopped
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
