"""The lines of a WhatsApp export: which ones begin a message, and when it was sent by the clock of the phone."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec

MARKS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Characters that WhatsApp strews in and nobody sees: marks of the writing direction, byte order marks."""
_MARK: Final = "[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*"
_HALVES: Final = {"a": 0, "p": 12}

# Android: «14.03.2021, 19:04 - Anna: …»; iOS: «[3/14/21, 7:04:11 PM] Anna: …». \s is also the narrow no-break space.
_HEADER: Final = re.compile(
    rf"{_MARK}(?P<open>\[)?{_MARK}"
    r"(?P<a>\d{1,4})(?P<dot>[./-])\s?(?P<b>\d{1,2})(?P=dot)\s?(?P<c>\d{1,4})\.?"
    r"(?:\s?г\.)?,?(?:\s(?:à|às|at|um|в|klo|kl\.|a las))?,?\s{1,2}"
    rf"{_MARK}(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?P<second>[:.]\d\d)?"
    rf"(?:\s?(?P<half>[AaPp])\.?\s?[Mm]\.?)?{_MARK}"
    r"(?(open)\]|\s[-–—])(?:\s|$)"
)


class Stamp(msgspec.Struct, frozen=True, gc=False):
    """The date as written (which number is what is found out later) and the minute of the day."""

    date: tuple[int, int, int]
    minute: int


class Note(msgspec.Struct, frozen=True, gc=False):
    """One message or notice as it stands in the file: its beginning, and all its lines without that."""

    stamp: Stamp
    beginning: str
    text: str


class Notes(NamedTuple):
    """What a file holds. ``separator`` stands between the numbers of a date; ``strays`` are lines before the first."""

    notes: Sequence[Note]
    separator: str
    half_days: bool
    brackets: bool
    strays: int


def notes_of(text: str) -> Notes | None:
    """Return the messages and notices of an export, in its order; None when no line looks like one.

    An export writes all dates alike, so only lines in the form of most begin something: what a neighbour pasted into a
    message from elsewhere stays a part of it.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    headers = [_header(line) for line in lines]
    forms = Counter(header[0] for header in headers if header is not None)
    if not forms:
        return None
    form = forms.most_common(1)[0][0]
    notes: list[Note] = []
    begun: list[str] = []
    strays = 0
    for line, header in zip(lines, headers, strict=True):
        if header is not None and header[0] == form:
            _form, stamp, end = header
            _finish(notes, begun)
            notes.append(Note(stamp, line[:end], ""))
            begun = [line[end:]]
        elif notes:
            begun.append(line)
        else:
            strays += bool(line.strip())
    _finish(notes, begun)
    return Notes(notes, separator=form[1], half_days=form[3], brackets=form[0], strays=strays)


_Form = tuple[bool, str, bool, bool, int, bool]


def _header(line: str) -> tuple[_Form, Stamp, int] | None:
    """Return the form of the beginning of a message, what it says and where it ends."""
    header = _HEADER.match(line)
    stamp = _stamp(header) if header is not None else None
    return (_form_of(header), stamp, header.end()) if header is not None and stamp is not None else None


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


def _finish(notes: list[Note], begun: list[str]) -> None:
    if notes:
        notes[-1] = Note(notes[-1].stamp, notes[-1].beginning, "\n".join(begun))
