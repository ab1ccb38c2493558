"""Reader of a chat that WhatsApp exports ("Export chat"): a text file, or the zip file around it, of Android or iOS.

Such a file knows neither ids nor a time zone nor seconds everywhere, and writes dates as the phone does. A message is
therefore known by its minute on the phone's clock, its author, its text, and which of several equal ones it is.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from neighbourhood.adapters.imports import whatsapp_zip
from neighbourhood.adapters.imports.import_files import Stopped, bad, content
from neighbourhood.adapters.imports.import_text import clean_name, clean_text, split_text
from neighbourhood.adapters.imports.whatsapp_coding import decoded
from neighbourhood.adapters.imports.whatsapp_dates import Reading, day_of, reading_of
from neighbourhood.adapters.imports.whatsapp_lines import MARKS, Note, Notes, TooMuch, notes_of
from neighbourhood.adapters.imports.whatsapp_marks import (
    Words,
    bare,
    group_named,
    is_encryption_notice,
    sounds_like_notice,
    words_of,
)
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import DateOrder, OldChat, chat_key
from neighbourhood.app.intents import ImportedMessage
from neighbourhood.domain import limits

SOURCE: Final = "whatsapp"
MAX_CHAT_BYTES: Final = 32 * 1024**2
"""Some hundred thousand messages; reading takes about thirty times as much memory."""
MAX_ZIP_BYTES: Final = 4 * 1024**3
_STOP_EVERY: Final = 1000
_MAX_AUTHOR_CHARS: Final = 100
_LEFT_TO_RIGHT: Final = "\u200e"
"""iOS begins its own words with it."""
_QUOTES: Final = frozenset('"“”«»„')
_UNKNOWN_TITLE: Final = "WhatsApp"
_FILE_NAME: Final = re.compile(
    r"(?:whatsapp[ _]chat|чат[ _](?:в[ _])?whatsapp)[ _]*"
    r"(?:(?:with|mit|con|avec|с[ _]контактом|с[ _]группой|с)[ _]+|[-–—]\s*)(?P<name>.+)",
    re.IGNORECASE,
)
_COPY: Final = re.compile(r"\s?\(\d{1,3}\)$")


class _Said(msgspec.Struct, frozen=True, gc=False):
    """A note read as far as its text goes. No author: a notice."""

    note: Note
    author: str
    words: Words | None


class _Room(NamedTuple):
    """The chat as an author of notices. In a chat of two it has the name of one of them."""

    name: str | None
    is_group: bool


_NO_ROOM: Final = _Room(None, is_group=False)


def read_chat(
    path: Path,
    *,
    date_order: DateOrder | None = None,
    stop: Callable[[], bool] = lambda: False,
    zone: dt.tzinfo | None = None,
) -> OldChat:
    """Return the chat of an export.

    ``date_order`` overrules what the file says of itself. ``stop`` is asked every 1,000 messages. Times are taken as
    time of ``zone`` (None: of this computer) and are good to the minute, as not every phone tells seconds.

    Raises Fault with details ``file`` and ``why``:
    FILE_NOT_READABLE (missing, folder, not_a_file, not_allowed, disk),
    BAD_IMPORT_FILE (too_large, not_utf8, broken, no_chat, not_whatsapp, nothing_readable), IMPORT_STOPPED.
    Holds the text and its messages in memory, no more.
    """
    try:
        notes = notes_of(decoded(path, SOURCE, _data(path)))
    except TooMuch as problem:
        raise bad(path, SOURCE, "too_large", **problem.limits) from problem
    if notes is None:
        raise bad(path, SOURCE, "not_whatsapp")
    reading = reading_of((note.stamp.date for note in notes.notes), notes.separator, half_days=notes.half_days)
    order = date_order or reading.order
    notes = notes._replace(notes=_dated(notes.notes, order))
    try:
        said = list(_said(notes, stop))
        messages, whole_count = _messages(said, order, zone)
    except Stopped as problem:
        raise Fault(FaultKind.IMPORT_STOPPED) from problem
    if not messages:
        raise bad(path, SOURCE, "nothing_readable")
    skipped = notes.strays + len(notes.notes) - whole_count
    chat = _chat(path, said, messages, skipped, order, reading)
    return msgspec.structs.replace(chat, cut_off=notes.cut_off)


def _chat(
    path: Path,
    said: Sequence[_Said],
    messages: Sequence[ImportedMessage],
    skipped: int,
    order: DateOrder,
    reading: Reading,
) -> OldChat:
    title = _title(path, said)
    return OldChat(
        source=SOURCE,
        chat_id=chat_key(title),
        title=title,
        messages=tuple(messages),
        skipped=skipped,
        date_order=order,
        date_orders=reading.possible,
    )


def _data(path: Path) -> bytes:
    if content(path, SOURCE, MAX_ZIP_BYTES, first_bytes=len(whatsapp_zip.SIGNATURE)) == whatsapp_zip.SIGNATURE:
        return whatsapp_zip.chat_text(path, SOURCE, MAX_CHAT_BYTES)
    return content(path, SOURCE, MAX_CHAT_BYTES)


def _dated(notes: Sequence[Note], order: DateOrder) -> list[Note]:
    """Return the notes whose day exists; another one was pasted into the message before it and is a part of that."""
    groups: list[list[Note]] = []
    for note in notes:
        if not groups or day_of(note.stamp.date, order) is not None:
            groups.append([note])
        else:
            groups[-1].append(note)
    return [_as_one(*group) for group in groups]


def _as_one(first: Note, *pasted: Note) -> Note:
    texts = [first.text, *(note.beginning + note.text for note in pasted)]
    return Note(first.stamp, first.beginning, "\n".join(texts)) if pasted else first


def _said(notes: Notes, stop: Callable[[], bool]) -> Iterator[_Said]:
    """Yield the notes with their author and words; notices, and what iOS says in the chat's name, without."""
    parted = [_parted(note.text) for note in notes.notes]
    room = _room(parted) if notes.brackets else _NO_ROOM
    for position, (note, (author, raw)) in enumerate(zip(notes.notes, parted, strict=True)):
        if position % _STOP_EVERY == 0 and stop():
            raise Stopped
        text = bare(raw)
        notice = not author or _is_notice(author, raw, text, room)
        yield _Said(note, "" if notice else author, None if notice else words_of(text))


def _room(parted: Sequence[tuple[str, str]]) -> _Room:
    """Return in whose name iOS gives notices: that of the first one."""
    name = next((author for author, raw in parted if author and is_encryption_notice(raw)), None)
    return _Room(name, is_group=len({author for author, _raw in parted} - {name, ""}) > 1)


def _parted(text: str) -> tuple[str, str]:
    """Return author and text; no author for a notice."""
    first, _, more = text.partition("\n")
    head, colon, rest = first.partition(": ")
    if not colon and first.rstrip().endswith(":"):
        head, colon, rest = first.rstrip()[:-1], ":", ""
    author = _author(head) if len(head) <= _MAX_AUTHOR_CHARS else ""
    is_notice = not colon or not author or _begins_notice(head)
    return ("", text) if is_notice else (author, f"{rest}\n{more}" if more else rest)


@lru_cache(4096)
def _begins_notice(head: str) -> bool:
    """Whether what stands before a colon is a notice with a colon in it: «Anna created group "House: 12"»."""
    return sounds_like_notice(head) and (not _QUOTES.isdisjoint(head) or re.search(r"\(-\w+\)", head) is not None)


@lru_cache(4096)
def _author(head: str) -> str:
    """Return a name as every phone shows it: without «~», which marks those who are in no address book."""
    return clean_name(bare(head).removeprefix("~").strip(), limits.MAX_NAME_CHARS)


def _is_notice(author: str, raw: str, text: str, room: _Room) -> bool:
    if author == room.name and (room.is_group or is_encryption_notice(text)):
        return True
    if not raw.startswith(_LEFT_TO_RIGHT) or words_of(text) != Words(text, "", edited=False):
        return False
    return author == room.name or sounds_like_notice(text)


def _messages(said: Sequence[_Said], order: DateOrder, zone: dt.tzinfo | None) -> tuple[list[ImportedMessage], int]:
    """Return the messages, a long one in parts, and how many they were before."""
    met: Counter[str] = Counter()
    messages: list[ImportedMessage] = []
    for each in said:
        author, words = each.author, each.words
        day = day_of(each.note.stamp.date, order)
        if day is None or words is None or not (words.text or words.media):
            continue
        sent = dt.datetime.combine(day, dt.time(*divmod(each.note.stamp.minute, 60)))
        text = clean_text(words.text)
        what = _identity(sent, author, text)
        met[what] += 1
        sent_at_ms = _instant_ms(sent, zone)
        whole = ImportedMessage(
            number=f"{what}/{met[what]}",
            author=author,
            sent_at_ms=sent_at_ms,
            text=text,
            media=words.media,
            edited_at_ms=sent_at_ms if words.edited else None,
        )
        messages += _parts(whole)
    return messages, met.total()


def _identity(sent: dt.datetime, author: str, text: str) -> str:
    """Return what makes a message the same one in every export: the phone's minute, the author, the words."""
    words = "\0".join((" ".join(author.split()), " ".join(text.split())))
    return f"{sent:%Y%m%dT%H%M}/{blake2b(words.encode(), digest_size=12).hexdigest()}"


def _parts(whole: ImportedMessage) -> list[ImportedMessage]:
    """Return a message, in several parts when it is longer than ``limits.MAX_TEXT_BYTES``."""
    first, *more = split_text(whole.text)
    if not more:
        return [whole]
    rest = (
        msgspec.structs.replace(whole, number=f"{whole.number}/{part}", text=text, media="")
        for part, text in enumerate(more, 2)
    )
    return [msgspec.structs.replace(whole, text=first), *rest]


def _instant_ms(sent: dt.datetime, zone: dt.tzinfo | None) -> int:
    """Return Unix milliseconds. The hour that comes twice in autumn is taken as the first."""
    return round(sent.replace(tzinfo=zone).timestamp() * 1000)


def _title(path: Path, said: Sequence[_Said]) -> str:
    """Return the name of the chat: by the file's name, else by its notices, else as the file is called."""
    stem = _COPY.sub("", bare(path.stem))
    named = _FILE_NAME.fullmatch(stem)
    name = named["name"] if named else _name_inside(said) or ("" if stem.strip("_").lower() == "chat" else stem)
    return clean_name(MARKS.sub("", name), limits.MAX_TITLE_CHARS) or _UNKNOWN_TITLE


def _name_inside(said: Sequence[_Said]) -> str | None:
    """Return the last name that the group was given, else what iOS calls the chat."""
    notices = [bare(each.note.text) for each in said if not each.author]
    given = [name for notice in notices if (name := group_named(notice))]
    rooms = (bare(_parted(each.note.text)[0]) for each in said if not each.author)
    opening = (room for room, notice in zip(rooms, notices, strict=True) if room and is_encryption_notice(notice))
    return given[-1] if given else next(opening, None)
