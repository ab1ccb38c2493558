"""The lines of a WhatsApp export: which ones begin a message, and when it was sent by the clock of the phone."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec

MARKS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Characters that WhatsApp strews in and nobody sees: marks of the writing direction, byte order marks."""
_MARK: Final = "[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,8}"
"""WhatsApp puts one or two; two endless runs side by side would be tried in every combination."""
_SPACE: Final = r"[^\S\n]"
MAX_MESSAGES: Final = 1_000_000
"""More than a house writes in decades; each takes about a kilobyte of memory while a chat is read."""
MAX_LINES: Final = 70_000
"""Of one message: WhatsApp takes 65,536 characters."""
_HALVES: Final = {"a": 0, "p": 12}

# Android: «14.03.2021, 19:04 - Anna: …»; iOS: «[3/14/21, 7:04:11 PM] Anna: …». \s is also the narrow no-break space.
_HEADER: Final = re.compile(
    rf"^{_MARK}(?P<open>\[)?{_MARK}"
    rf"(?P<a>\d{{1,4}})(?P<dot>[./-]){_SPACE}?(?P<b>\d{{1,2}})(?P=dot){_SPACE}?(?P<c>\d{{1,4}})\.?"
    rf"(?:{_SPACE}?г\.)?,?(?:{_SPACE}(?:à|às|at|um|в|klo|kl\.|a las))?,?{_SPACE}{{1,2}}"
    rf"{_MARK}(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?P<second>[:.]\d\d)?"
    rf"(?:{_SPACE}?(?P<half>[AaPp])\.?{_SPACE}?[Mm]\.?)?{_MARK}"
    rf"(?(open)\]|{_SPACE}[-–—])(?:{_SPACE}|$)",
    re.MULTILINE,
)
_FILLED_LINE: Final = re.compile(rf"^{_SPACE}*\S", re.MULTILINE)
# «14.03.2021, 19:0», «[3/14/21, 7:04:1»: people write dates too, but not half the minutes.
_HALF_BEGUN: Final = re.compile(
    rf"{_MARK}(?P<open>\[)?{_MARK}\d{{1,4}}(?P<dot>[./-])\s?\d{{1,2}}(?P=dot)\s?\d{{1,4}}\.?(?:\s?г\.)?,?\s"
    rf"{_MARK}(?(open)[^\]\n]{{0,16}}|(?:\d{{1,2}}|\d{{1,2}}[:.]\d?))"
)


class TooMuch(Exception):
    """A file holds more messages, or one message more lines, than are read: ``limits`` says of what and how many."""

    def __init__(self, **limits: int) -> None:
        super().__init__()
        self.limits = limits


class Stamp(msgspec.Struct, frozen=True, gc=False):
    """The date as written (which number is what is found out later) and the minute of the day."""

    date: tuple[int, int, int]
    minute: int


_Form = tuple[bool, str, bool, bool, int, bool]


class _Header(msgspec.Struct, frozen=True, gc=False):
    """The beginning of a message: where it stands in the text, how it is written, what it says."""

    start: int
    end: int
    form: _Form
    stamp: Stamp


class Note(msgspec.Struct, frozen=True, gc=False):
    """One message or notice as it stands in the file: its beginning, and all its lines without that."""

    stamp: Stamp
    beginning: str
    text: str


class Notes(NamedTuple):
    """What a file holds. ``separator`` stands between the numbers of a date; ``strays`` are lines before the first, and
    what stands last in a file that is ``cut_off``: it may be half a message.
    """

    notes: Sequence[Note]
    separator: str
    half_days: bool
    brackets: bool
    strays: int
    cut_off: bool


def notes_of(text: str) -> Notes | None:
    """Return the messages and notices of an export, in its order; None when no line looks like one.

    An export writes all dates alike, so only lines in the form of most begin something: what a neighbour pasted into a
    message from elsewhere stays a part of it. An export ends every line, so a file that does not end with one is cut
    off; so is one whose last line is half the beginning of a message. Raises TooMuch.
    """
    text, half_begun = _without_half_beginning(text.replace("\r\n", "\n"))
    headers = _headers(text)
    if not headers:
        return None
    form = Counter(header.form for header in headers).most_common(1)[0][0]
    headers = [header for header in headers if header.form == form]
    ends = [*(header.start - 1 for header in headers[1:]), len(text)]
    if any(text.count("\n", header.end, end) > MAX_LINES for header, end in zip(headers, ends, strict=True)):
        raise TooMuch(limit_lines=MAX_LINES)
    notes = [
        Note(header.stamp, text[header.start : header.end], text[header.end : end])
        for header, end in zip(headers, ends, strict=True)
    ]
    strays = sum(1 for _line in _FILLED_LINE.finditer(text, 0, headers[0].start))
    torn = not half_begun and not text.endswith("\n")
    kept = notes[:-1] if torn else notes
    strays += torn or half_begun
    return Notes(kept, form[1], half_days=form[3], brackets=form[0], strays=strays, cut_off=torn or half_begun)


def _without_half_beginning(text: str) -> tuple[str, bool]:
    """Return the text without a last line that breaks off in the time of a message, and whether there was one."""
    whole = text.rstrip("\r\n")
    start = whole.rfind("\n") + 1
    broken = _HALF_BEGUN.fullmatch(whole, start) is not None and start > 0
    return (text[:start], True) if broken else (text, False)


def _headers(text: str) -> list[_Header]:
    """Return the beginnings of messages; a list of all lines would take far more room than the text."""
    headers: list[_Header] = []
    for found in _HEADER.finditer(text):
        stamp = _stamp(found)
        if stamp is not None:
            headers.append(_Header(found.start(), found.end(), _form_of(found), stamp))
        if len(headers) > MAX_MESSAGES:
            raise TooMuch(limit_messages=MAX_MESSAGES)
    return headers


def _form_of(header: re.Match[str]) -> _Form:
    year_first = len(header["a"]) > 2
    year_digits = len(header["a"] if year_first else header["c"])
    return (
        header["open"] is not None,
        header["dot"],
        header["second"] is not None,
        header["half"] is not None,
        year_digits,
        year_first,
    )


def _stamp(header: re.Match[str]) -> Stamp | None:
    """Return what a header says; None for a time that no clock shows."""
    hour, minute = int(header["hour"]), int(header["minute"])
    if header["half"] is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + _HALVES[header["half"].lower()]
    if hour > 23 or minute > 59:
        return None
    return Stamp((int(header["a"]), int(header["b"]), int(header["c"])), 60 * hour + minute)
