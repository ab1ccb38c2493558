"""What in a message can be followed, and where it really leads. Pure; a message never becomes markup of its own.

Only http, https, mailto, tel and the program's own addresses are links. Everything else stays text.
"""

import re
from collections.abc import Iterator, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from neighbourhood.app.faults import Fault
from neighbourhood.app.links import SCHEME, Link, read_link
from neighbourhood.app.rows import MentionRow
from neighbourhood.app.texts import legible

MOST_LINKS: Final = 50
LONGEST_LINK_CHARS: Final = 2000
MARK: Final = "\x01"
"""Stands for the colour of a mention in ``styled``; no shown text holds it."""
_BIDI: Final = "\u202a-\u202e\u2066-\u2069"
_NOWHERE: Final = "\u00ad\u061c\u200b-\u200f\u2060\ufeff"
"""Characters that are not seen and may turn the order of their neighbours: an address ends before them."""
_LINK: Final = re.compile(
    rf"(?<![\w.@/:-])(?:(?:https?|{SCHEME})://|mailto:|tel:\+?(?=\d)|www\.(?=\w))[^\s<>\"`|\\^{{}}\x00-\x20{_NOWHERE}{_BIDI}]+",
    re.IGNORECASE,
)
_TAIL: Final = ".,;:!?'\"«»„“”‘’…*_~"
_PAIRS: Final = {")": "(", "]": "["}
_NUMBERLIKE: Final = re.compile(r"\d+|0[xX][0-9a-fA-F]*")
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>", "\t": "&nbsp;&nbsp;"}


class Span(NamedTuple):
    """A piece of a text: where it leads (``target``), or whom it calls."""

    start: int
    end: int
    target: str = ""
    me: bool = False


class Address(NamedTuple):
    """Where a link leads, for a person to judge. ``host`` is in ASCII letters; ``written`` when it was not."""

    target: str
    scheme: str
    host: str
    written: str
    disguised: bool
    """Something that looks like an address stands before the real one: http://bank.example@evil.example."""
    near: bool = False
    """It leads to this computer or to a device in its own network."""


def find_links(text: str) -> Iterator[Span]:
    """Give the links of a text in their order, at most MOST_LINKS."""
    count = 0
    for found in _LINK.finditer(text):
        words = _without_tail(found[0])
        target = f"https://{words}" if words[:4].lower() == "www." else words
        if len(target) <= LONGEST_LINK_CHARS and address(target) is not None:
            yield Span(found.start(), found.start() + len(words), target)
            count += 1
        if count == MOST_LINKS:
            return


def address(target: str) -> Address | None:
    """Return where a link leads; None for one that must not be followed."""
    if legible(target) != target or any(letter.isspace() for letter in target):
        return None
    try:
        parts = urlsplit(target)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme in ("mailto", "tel"):
        return _personal_address(scheme, parts.path)
    if scheme == SCHEME:
        return Address(target, scheme, host, "", disguised=False) if inside(target) else None
    if scheme not in ("http", "https"):
        return None
    return _web_address(target, scheme, host, port, disguised="@" in parts.netloc)


def inside(target: str) -> Link | None:
    """Return where in this house a link leads; None for any other link, and for one that holds a code to join."""
    try:
        found = read_link(target)
    except Fault:
        return None
    return found if found.verb in ("topic", "message") and target.lower().startswith(f"{SCHEME}://") else None


def styled(text: str, mentions: Sequence[MentionRow]) -> str:
    """Return a shown text for Text.StyledText, or "" when there is nothing in it but text.

    All that a person wrote is escaped; the only tags are line breaks, links to what ``find_links`` allows, and the
    weight and colour (MARK) of mentions.
    """
    spans = _apart([*find_links(text), *_find_mentions(text, mentions)])
    if not spans:
        return ""
    parts, place = [], 0
    for span in spans:
        parts += [_escaped(text[place : span.start]), _tagged(span, _escaped(text[span.start : span.end]))]
        place = span.end
    return "".join([*parts, _escaped(text[place:])])


def _personal_address(scheme: str, path: str) -> Address | None:
    """Return whom a mailto: or tel: link reaches: nothing that it adds (other recipients, a text, a file) goes along."""
    whom = unquote(path)
    if not whom or not whom.isprintable() or any(letter.isspace() for letter in whom) or legible(whom) != whom:
        return None
    return Address(f"{scheme}:{path}", scheme, whom, "", disguised=False)


def _web_address(target: str, scheme: str, host: str, port: int | None, *, disguised: bool) -> Address | None:
    plain = _in_ascii(host)
    if not plain or "%" in plain:
        return None
    number = _as_number(plain)
    if number is None and _NUMBERLIKE.fullmatch(plain.rpartition(".")[2]):
        return None  # a computer would read a number in it that nobody sees
    near = number is not None and not number.is_global
    near = near or plain == "localhost" or plain.endswith((".local", ".localhost"))
    written = host if host != plain else ""
    return Address(target, scheme, plain if port is None else f"{plain}:{port}", written, disguised, near)


def _as_number(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _in_ascii(host: str) -> str:
    try:
        return host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError:
        return ""


def _without_tail(words: str) -> str:
    """Return a link without the punctuation after it; a bracket belongs to it where it was opened in it."""
    count = {bracket: words.count(bracket) for pair in _PAIRS.items() for bracket in pair}
    end = len(words)
    while end:
        last = words[end - 1]
        if last in _PAIRS:
            if count[last] <= count[_PAIRS[last]]:
                break
        elif last not in _TAIL:
            break
        count[last] = count.get(last, 0) - 1
        end -= 1
    return words[:end]


def _find_mentions(text: str, mentions: Sequence[MentionRow]) -> Iterator[Span]:
    for mention in mentions:
        words = legible(mention.words)
        start = text.find(words) if words else -1
        if start >= 0:
            yield Span(start, start + len(words), me=mention.me)


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _tagged(span: Span, words: str) -> str:
    if span.target:
        return f'<a href="{_escaped(span.target)}">{words}</a>'
    return f'<b><font color="{MARK}">{words}</font></b>' if span.me else f'<font color="{MARK}">{words}</font>'


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(letter, letter) for letter in text).replace("  ", "&nbsp; ")
