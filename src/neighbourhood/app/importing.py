"""An older chat, read from a file, and how it is brought into the house in slices."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from enum import StrEnum
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import Final, Protocol

import msgspec

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ImportedMessage, ImportMessages
from neighbourhood.app.ports import Backend, Queries
from neighbourhood.app.rows import ImportedRow
from neighbourhood.domain.ids import SubjectId

_SOURCE_NAMES: Final = {"telegram": "Telegram", "whatsapp": "WhatsApp"}
_TOLD_APART: Final = re.compile(rf" \((?:{'|'.join(_SOURCE_NAMES)})(?: \d{{1,4}})?\)$", re.IGNORECASE)
_SLICE_MESSAGES: Final = 500
_SLICE_CHARS: Final = 256 * 1024
"""Keeps one slice well below the longest request, however its text is written."""
_SAMPLES: Final = 12
_SAMPLE_WORDS: Final = 3
_SAMPLE_CHARS: Final = 500
_SAMPLE_RESULTS: Final = 200
_WORD: Final = re.compile(r"\w+")
_KNOWN_SHARE: Final = 4
"""A chat is known here when at least one in four of its samples is."""


class DateOrder(StrEnum):
    """How a chat writes its dates."""

    YEAR_FIRST = "year_first"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class OldChat(msgspec.Struct, frozen=True, kw_only=True):
    """One chat of an export; messages in the order of the file, oldest first.

    ``chat_id`` stays the same in later exports; it is empty, with no messages, for a chat that could not be read.
    ``skipped`` counts what is not brought: records that could not be read, notices, deleted messages. ``date_order`` is
    None where the file leaves no doubt by its form; ``date_orders`` are the readings that fit every date: two, when the
    file does not tell day and month apart and ``date_order`` is a guess. ``cut_off``: the file ends in the middle; what
    stands last is left out, as it may be half a message, which the whole file would bring once more.
    """

    source: str
    chat_id: str
    title: str
    messages: tuple[ImportedMessage, ...]
    skipped: int
    date_order: DateOrder | None = None
    date_orders: tuple[DateOrder, ...] = ()
    cut_off: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether a person must say if the day or the month comes first."""
        return len(self.date_orders) > 1

    @property
    def people(self) -> tuple[str, ...]:
        """Return the names of those who wrote, the busiest first."""
        counts = Counter(message.author for message in self.messages if message.author and not message.service)
        return tuple(name for name, _count in counts.most_common())

    @property
    def span_ms(self) -> tuple[int, int] | None:
        """Return the times of the earliest and the latest message, Unix milliseconds."""
        times = [message.sent_at_ms for message in self.messages]
        return (min(times), max(times)) if times else None


class ReadExport(Protocol):
    """Reads a file that another program exported. Slow; raises Fault as ``adapters.imports.exports.read_export`` does."""

    def __call__(
        self, path: Path, *, date_order: DateOrder | None = None, stop: Callable[[], bool] = ...
    ) -> Sequence[OldChat]:
        """Return the chats of the file. ``stop`` is asked every now and then."""


class Bringing(msgspec.Struct, frozen=True):
    """How far an import is."""

    added: int
    already_here: int
    total: int
    topic: SubjectId | None = None
    """Where it goes, once the first slice is in."""

    @property
    def done(self) -> int:
        """Return how many messages have been dealt with."""
        return self.added + self.already_here


def slices(messages: Sequence[ImportedMessage]) -> Iterator[tuple[ImportedMessage, ...]]:
    """Yield the messages in their order, in slices of bounded number and size; a longer message has its own."""
    part: list[ImportedMessage] = []
    size_chars = 0
    for message in messages:
        if part and (len(part) == _SLICE_MESSAGES or size_chars + len(message.text) > _SLICE_CHARS):
            yield tuple(part)
            part, size_chars = [], 0
        part.append(message)
        size_chars += len(message.text)
    if part:
        yield tuple(part)


def bring(backend: Backend, chat: OldChat) -> Iterator[Bringing]:
    """Bring a chat in, slice by slice; yield how far it is, first before anything was done.

    Whoever stops in between keeps what is in; a second run goes on from there. Raises Fault; waits for the writer, so
    not for the Qt thread.
    """
    added = already_here = 0
    total = len(chat.messages)
    yield Bringing(0, 0, total)
    for part in slices(chat.messages):
        intent = ImportMessages(source=chat.source, chat=chat.chat_id, title=chat.title, messages=part)
        row = backend.submit(intent).result()
        if not isinstance(row, ImportedRow):
            raise TypeError(f"ImportMessages answered {type(row).__name__}")
        added, already_here = added + row.added, already_here + row.already_here
        yield Bringing(added, already_here, total, row.topic)


def stopped(last: Bringing) -> Fault:
    """Return what a person reads who stopped an import."""
    return Fault(FaultKind.IMPORT_STOPPED, added=last.done, total=last.total)


def chat_key(title: str) -> str:
    """Return the id of a chat that its export tells only the name of: what ``told_apart`` added is none of it."""
    return _TOLD_APART.sub("", " ".join(title.split()).casefold())


def told_apart(title: str, source: str, taken: Collection[str], max_chars: int) -> str:
    """Return a title for the topic of an older chat which no other topic has: «House 12 (WhatsApp)»."""
    known = {" ".join(each.split()).casefold() for each in taken}
    name = _SOURCE_NAMES.get(source, source)
    endings = chain(("", f" ({name})"), (f" ({name} {number})" for number in count(2)))
    titles = (title[: max_chars - len(ending)].rstrip() + ending for ending in endings)
    return next(each for each in titles if " ".join(each.split()).casefold() not in known)


def title_of(backend: Backend, topic: SubjectId | None) -> str | None:
    """Return how the topic is called that a chat came into."""
    topics = backend.query(lambda queries: queries.topics()).result()
    return next((each.title for each in topics if each.topic == topic), None)


def named(chat: OldChat, title: str) -> OldChat:
    """Return a chat that is known by its name only under another one."""
    return msgspec.structs.replace(chat, title=title, chat_id=chat_key(title))


def known_title(backend: Backend, chat: OldChat) -> str | None:
    """Return the topic that already holds messages of this chat, whatever the file is called; None for a new chat.

    Looks for a few messages spread over the chat, then at the newest of each topic; compares author, time and text.
    """
    return _by_search(backend, chat) or backend.query(partial(_by_newest, chat=chat)).result()


def _by_search(backend: Backend, chat: OldChat) -> str | None:
    found: Counter[str] = Counter()
    asked = 0
    for sample, words in _samples(chat.messages):
        asked += 1
        found.update(backend.query(partial(_titles, source=chat.source, sample=sample, words=words)).result())
    best = found.most_common(1)
    return best[0][0] if best and best[0][1] * _KNOWN_SHARE >= asked else None


def _by_newest(queries: Queries, chat: OldChat) -> str | None:
    held = {(message.author, message.sent_at_ms, message.text) for message in chat.messages}
    for topic in queries.topics():
        rows = queries.timeline(topic.topic, limit=_SAMPLE_RESULTS)
        old = [row for row in rows if row.imported_source == chat.source]
        same = sum((row.imported_author, row.written_at_ms, row.text) in held for row in old)
        if same * 2 > len(old):
            return topic.title
    return None


def _samples(messages: Sequence[ImportedMessage]) -> Iterator[tuple[ImportedMessage, str]]:
    """Yield the message with the rarest words of each of some equal parts of the chat, and those words."""
    counts = Counter(word for message in messages for word in _words(message))
    step = max(len(messages) // _SAMPLES, 1)
    for start in range(0, len(messages), step):
        best = min(messages[start : start + step], key=lambda message: _rarity(message, counts))
        if words := _words(best):
            yield best, " ".join(sorted(words, key=lambda word: (counts[word], word))[:_SAMPLE_WORDS])


def _words(message: ImportedMessage) -> set[str]:
    return set(_WORD.findall(message.text.casefold()[:_SAMPLE_CHARS]))


def _rarity(message: ImportedMessage, counts: Counter[str]) -> tuple[int, int]:
    return min(((counts[word], -len(word)) for word in _words(message)), default=(len(counts) + 1, 0))


def _titles(queries: Queries, source: str, sample: ImportedMessage, words: str) -> set[str]:
    return {
        row.topic_title
        for row in queries.search(words, limit=_SAMPLE_RESULTS)
        if row.message.imported_source == source
        and (row.message.imported_author, row.message.written_at_ms) == (sample.author, sample.sent_at_ms)
        and row.message.text == sample.text
    }
