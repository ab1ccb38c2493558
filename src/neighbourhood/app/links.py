"""Links into the program: ``neighbourhood://join/CODE``, ``…://topic/HEX`` and ``…://message/HEX``."""

import re
from typing import Final, Literal

import msgspec

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.domain.ids import ID_SIZE, SubjectId

SCHEME: Final = "neighbourhood"
MAX_LINK_CHARS: Final = 200
_FORM: Final = re.compile(r"neighbourhood:(?://)?([a-z]{1,20})/([0-9A-Za-z-]{1,100})/?", re.ASCII | re.IGNORECASE)
_CODE: Final = re.compile(r"[0-9A-Z]{20}", re.ASCII)


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Where a link leads. A code is only ever put into the form: nobody joins a house by opening a link."""

    verb: Literal["join", "topic", "message"]
    code: str = ""
    subject: SubjectId = SubjectId(b"")


def is_link(text: str) -> bool:
    """Say whether a text claims to be one of our links."""
    return text[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def write_link(verb: Literal["topic", "message"], subject_id: str) -> str:
    """Return the link to what an id (hexadecimal digits) names, for the neighbours of the same house."""
    return f"{SCHEME}://{verb}/{subject_id}"


def read_link(text: str) -> Link:
    """Return where a link leads. Raises Fault BAD_LINK for everything that is not exactly one."""
    form = _FORM.fullmatch(text) if len(text) <= MAX_LINK_CHARS else None
    if form is None:
        raise Fault(FaultKind.BAD_LINK)
    match form[1].lower():
        case "join":
            return Link(verb="join", code=_code(form[2]))
        case "topic":
            return Link(verb="topic", subject=_subject(form[2]))
        case "message":
            return Link(verb="message", subject=_subject(form[2]))
    raise Fault(FaultKind.BAD_LINK)


def _code(text: str) -> str:
    code = text.upper().replace("-", "")
    if not _CODE.fullmatch(code):
        raise Fault(FaultKind.BAD_LINK)
    return code


def _subject(text: str) -> SubjectId:
    if len(text) != 2 * ID_SIZE or "-" in text:
        raise Fault(FaultKind.BAD_LINK)
    try:
        return SubjectId(bytes.fromhex(text))
    except ValueError as error:
        raise Fault(FaultKind.BAD_LINK) from error
