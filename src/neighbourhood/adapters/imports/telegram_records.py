"""One record of a Telegram Desktop export, and the messages that are made of it.

What is not read on purpose: pictures, files and sounds themselves, phone numbers and visiting cards of contacts,
reactions, and who voted for what.
"""

import re
from datetime import datetime, tzinfo
from typing import Annotated, Final

import msgspec

from neighbourhood.adapters.imports.import_text import clean_name, clean_text, split_text
from neighbourhood.app.intents import ImportedMessage
from neighbourhood.domain import limits

EARLIEST_MS: Final = 946_684_800_000
"""1 January 2000. Telegram is younger, so an earlier time is an error."""
LATEST_MS: Final = 4_102_444_800_000
"""1 January 2100."""

_ACTION: Final = re.compile(r"[a-z0-9_]{1,40}")
_KINDS: Final = {
    "sticker": "sticker",
    "voice_message": "voice",
    "video_message": "video",
    "video_file": "video",
    "animation": "video",
}
_MessageId = Annotated[int, msgspec.Meta(ge=-(2**53), le=2**53)]
"""Messages of a group before it became a supergroup have negative ids."""


class _Piece(msgspec.Struct, gc=False):
    """A piece of formatted text: link, bold, mention, ..."""

    text: str
    href: str | None = None


_Text = str | list[str | _Piece]


class _Answer(msgspec.Struct, gc=False):
    text: _Text = ""


class _Poll(msgspec.Struct, gc=False):
    question: _Text = ""
    answers: list[_Answer] = []


class _Contact(msgspec.Struct, gc=False):
    first_name: str | None = None
    last_name: str | None = None


class _Location(msgspec.Struct, gc=False):
    latitude: float
    longitude: float


class Record(msgspec.Struct, gc=False, rename={"from_": "from"}):
    """What is read of an element of ``messages``; decoding raises ValidationError for other types."""

    id: _MessageId
    type: str
    date_unixtime: str | int | None = None
    date: str | None = None
    edited_unixtime: str | int | None = None
    edited: str | None = None
    from_: str | None = None
    text: _Text = ""
    text_entities: list[str | _Piece] = []
    forwarded_from: str | msgspec.UnsetType | None = msgspec.UNSET
    reply_to_message_id: int | None = None
    reply_to_peer_id: str | int | None = None
    photo: str | None = None
    file: str | None = None
    file_name: str | None = None
    media_type: str | None = None
    sticker_emoji: str | None = None
    performer: str | None = None
    title: str | None = None
    poll: _Poll | None = None
    contact_information: _Contact | None = None
    location_information: _Location | None = None
    place_name: str | None = None
    address: str | None = None
    actor: str | None = None
    action: str | None = None
    members: list[str | None] | None = None
    new_title: str | None = None
    message_id: int | None = None
    duration_seconds: int | None = None


def messages_of(record: Record, zone: tzinfo | None) -> list[ImportedMessage]:
    """Return the message, in several parts when it is longer than ``limits.MAX_TEXT_BYTES``.

    The parts are numbered ``5``, ``5.2``, ``5.3``; put together they are the whole text. Names longer than
    ``limits.MAX_NAME_CHARS`` end in an ellipsis. Raises ValueError for an unknown type or an impossible time.
    """
    if record.type not in ("message", "service"):
        raise ValueError(record.type)
    sent_at_ms = _time_ms(record.date_unixtime, record.date, zone)
    service = record.type == "service"
    text, media = _service(record) if service else _content(record)
    first, *more = split_text(clean_text(text))
    whole = ImportedMessage(
        number=str(record.id),
        author=clean_name((record.actor if service else record.from_) or "", limits.MAX_NAME_CHARS),
        sent_at_ms=sent_at_ms,
        text=first,
        media=media,
        reply_to=_reply_to(record),
        edited_at_ms=_edited_ms(record, zone),
        service=service,
    )
    rest = (
        msgspec.structs.replace(
            whole, number=f"{record.id}.{part}", text=text, media=media if service else "", reply_to=None
        )
        for part, text in enumerate(more, 2)
    )
    return [whole, *rest]


def _reply_to(record: Record) -> str | None:
    """Return the answered message of this chat; a pin names the pinned one."""
    if record.reply_to_peer_id is not None:
        return None
    number = record.reply_to_message_id if record.reply_to_message_id is not None else record.message_id
    return None if number is None else str(number)


def _time_ms(unix_s: str | int | None, local: str | None, zone: tzinfo | None) -> int:
    """Return Unix milliseconds; raise ValueError if there is no time or an impossible one."""
    if unix_s is not None:
        time_ms = int(unix_s) * 1000
    else:
        moment = datetime.fromisoformat(local or "")
        moment = moment.replace(tzinfo=zone) if moment.tzinfo is None else moment
        time_ms = _instant_ms(moment)
    if not EARLIEST_MS <= time_ms < LATEST_MS:
        raise ValueError(time_ms)
    return time_ms


def _instant_ms(moment: datetime) -> int:
    try:
        return round(moment.timestamp() * 1000)
    except (OverflowError, OSError) as problem:
        raise ValueError(moment) from problem


def _edited_ms(record: Record, zone: tzinfo | None) -> int | None:
    """Return when it was edited; older exports write 1970 for never."""
    try:
        return _time_ms(record.edited_unixtime, record.edited, zone)
    except ValueError:
        return None


def _content(record: Record) -> tuple[str, str]:
    media, about = _media(record)
    said = _plain(record.text) or _plain(record.text_entities)
    if not said and not about and not media:
        media = "other"
    return "\n".join(line for line in (_forwarded(record), about, said) if line), media


def _forwarded(record: Record) -> str:
    """Return the line above a forwarded text; of a deleted account there is no name."""
    if record.forwarded_from is msgspec.UNSET:
        return ""
    return f"↪ {record.forwarded_from or ''}".rstrip()


def _media(record: Record) -> tuple[str, str]:
    """Return the kind of what is not imported, and what can be said of it in words."""
    if record.poll is not None:
        return "poll", "\n• ".join([_plain(record.poll.question), *(_plain(one.text) for one in record.poll.answers)])
    if record.contact_information is not None:
        contact = record.contact_information
        return "contact", " ".join(name for name in (contact.first_name, contact.last_name) if name)
    if record.location_information is not None:
        return "location", _place(record, record.location_information)
    if record.photo is not None:
        return "photo", ""
    return _file(record) if record.file is not None or record.media_type is not None else ("", "")


def _place(record: Record, point: _Location) -> str:
    coordinates = f"{point.latitude:.6f}, {point.longitude:.6f}"
    return "\n".join(line for line in (record.place_name, record.address, coordinates) if line)


def _file(record: Record) -> tuple[str, str]:
    kind = _KINDS.get(record.media_type or "", "file")
    if kind != "file":
        return kind, record.sticker_emoji or ""
    song = " – ".join(part for part in (record.performer, record.title) if part)
    return kind, song or _file_name(record)


def _file_name(record: Record) -> str:
    """Return the name of a file; in brackets stands a remark that it was not exported."""
    path = record.file or ""
    return record.file_name or ("" if path.startswith("(") else path.rpartition("/")[2])


def _service(record: Record) -> tuple[str, str]:
    """Return names and numbers of an event, and its code; the sentence is made where it is shown."""
    action = record.action or ""
    members = ", ".join(clean_name(name, limits.MAX_NAME_CHARS) for name in record.members or () if name)
    lines = (record.title, record.new_title, members, _duration(record.duration_seconds), _plain(record.text))
    return "\n".join(line for line in lines if line), f"service:{action if _ACTION.fullmatch(action) else 'other'}"


def _duration(seconds: int | None) -> str:
    return "" if seconds is None else f"{seconds // 60}:{seconds % 60:02}"


def _plain(text: _Text) -> str:
    if isinstance(text, str):
        return text
    return "".join(_plain_piece(piece) for piece in text)


def _plain_piece(piece: str | _Piece) -> str:
    if isinstance(piece, str):
        return piece
    shows_address = not piece.href or piece.href == piece.text
    return piece.text if shows_address else f"{piece.text} ({piece.href})"
