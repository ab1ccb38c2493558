"""Words in their base form, so that «лифты» finds «лифта» and ``lifts`` finds ``lift``.

Russian words are stemmed as Russian, Latin ones as English; ё counts as е.
"""

import re
import threading
from functools import lru_cache
from typing import Final

import snowballstemmer

_WORD: Final = re.compile(r"[^\W_]+")
"""What the index's tokenizer keeps in one piece: it takes all that is not ASCII, and of ASCII letters and digits."""

_MAX_WORD_CHARS: Final = 64
_CYRILLIC: Final = re.compile(r"[а-я]")
_local = threading.local()


def index_text(text: str) -> str:
    """Return the words of a text in base form, separated by spaces."""
    return " ".join(_stem(word) for word in _WORD.findall(text.lower().replace("ё", "е")))


def match_expression(words: str) -> str:
    """Return the FTS5 expression that asks for all words; empty when there is no word."""
    return " AND ".join(f'"{_stem(word)}"' for word in _WORD.findall(words.lower().replace("ё", "е"))[:16])


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
