"""Words in their base form, so that «лифты» finds «лифта» and ``lifts`` finds ``lift``.

Russian words are stemmed as Russian, Latin ones as English; ё counts as е. Beside its words a message is indexed by
its topic, its author and the day it was written on, so that a search for a rare place among frequent words does not
read through all of them. The mark before those is no part of any word, so nobody finds them by typing.
"""

import re
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

import snowballstemmer

from neighbourhood.app.search import Narrowed
from neighbourhood.app.storage import Searchable
from neighbourhood.domain.ids import PersonId, SubjectId

_WORD: Final = re.compile(r"[^\W_]+")
"""What the index's tokenizer keeps in one piece: it takes all that is not ASCII, and of ASCII letters and digits."""

_MAX_WORD_CHARS: Final = 64
_CYRILLIC: Final = re.compile(r"[а-я]")
_MAX_WORDS: Final = 16
_ID_CHARS: Final = 16
"""Of an id, as it is indexed: whoever reads what was found compares all of it."""
_DAY_MS: Final = 24 * 3_600_000
_FIRST_MS: Final = 0
_LAST_MS: Final = int(datetime(2199, 12, 31, tzinfo=UTC).timestamp()) * 1000
"""Times outside count as these: an author's clock can say anything."""
_local = threading.local()


def index_text(found: Searchable) -> str:
    """Return the words of a message in base form and its marks, separated by spaces."""
    marks = [_of_topic(found.topic), _marks_of_day(found.written_at_ms // _DAY_MS)]
    if found.author is not None:
        marks.append(_of_author(found.author))
    return " ".join((*_stems(found.text), *marks))


@lru_cache(maxsize=4096)
def _marks_of_day(number: int) -> str:
    day = _day(number * _DAY_MS)
    return f"§y{day.year} §m{day:%Y%m} §d{day:%Y%m%d}"


def match_expression(words: str, narrowed: Narrowed) -> str:
    """Return the FTS5 expression that asks for all words and marks; empty when nothing is asked for.

    It finds whole days: the first and the last one may hold what is out of the time.
    """
    wanted = _stems(words)[:_MAX_WORDS]
    if narrowed.topic is not None:
        wanted.append(_of_topic(narrowed.topic))
    if narrowed.author is not None:
        wanted.append(_of_author(narrowed.author))
    terms = [f'"{each}"' for each in wanted]
    since_ms, until_ms = narrowed.since_ms, narrowed.until_ms
    if since_ms is not None or until_ms is not None:
        first = _day(since_ms if since_ms is not None else _FIRST_MS)
        last = _day(until_ms if until_ms is not None else _LAST_MS)
        spans = " OR ".join(f'"{mark}"' for mark in _spans(first, last))
        terms.append(f"({spans})" if spans else '"§"')
    return " AND ".join(terms)


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.lower().replace("ё", "е"))]


def _of_topic(topic: SubjectId) -> str:
    return f"§t{topic.hex()[:_ID_CHARS]}"


def _of_author(author: PersonId) -> str:
    return f"§a{author.hex()[:_ID_CHARS]}"


def _day(at_ms: int) -> date:
    return datetime.fromtimestamp(min(max(at_ms, _FIRST_MS), _LAST_MS) // 1000, UTC).date()


def _spans(day: date, last: date) -> Iterator[str]:
    """Yield the marks of all days to the last, of whole months and years as one."""
    while day <= last:
        next_year, next_month = date(day.year + 1, 1, 1), (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        if (day.month, day.day) == (1, 1) and next_year <= last:
            yield f"§y{day.year}"
            day = next_year
        elif day.day == 1 and next_month <= last:
            yield f"§m{day:%Y%m}"
            day = next_month
        else:
            yield f"§d{day:%Y%m%d}"
            day += timedelta(days=1)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    word = word[:_MAX_WORD_CHARS]
    stemmer = _stemmers()[0 if _CYRILLIC.search(word) else 1]
    return str(stemmer.stemWord(word))


def _stemmers() -> tuple[snowballstemmer.stemmer, snowballstemmer.stemmer]:
    if not hasattr(_local, "stemmers"):
        _local.stemmers = (snowballstemmer.stemmer("russian"), snowballstemmer.stemmer("english"))
    stemmers: tuple[snowballstemmer.stemmer, snowballstemmer.stemmer] = _local.stemmers
    return stemmers
