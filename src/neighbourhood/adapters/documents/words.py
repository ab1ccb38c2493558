"""What is written on the sheets, made ready for drawing."""

import re
from datetime import date
from typing import Final

from neighbourhood.adapters.documents.texts import TEXTS
from neighbourhood.app.attention import plain
from neighbourhood.app.sentences import filled
from neighbourhood.domain.recovery import Language

_LONGEST_NAME_CHARS: Final = 200
_LONELY: Final = re.compile(r"(?<!\w)([авикосуя]) ", re.IGNORECASE)
"""One-letter words of Russian, which do not stand at the end of a line."""


def words(language: Language, key: str, **values: object) -> str:
    """Return the text of a key with its fields filled in; **bold** marks stay."""
    text = filled(TEXTS[language][key], language, values)
    return _LONELY.sub("\\1\u00a0", text) if language == "ru" else text


def name(text: str) -> str:
    """Return a name that a neighbour chose as one line, without what turns the writing around."""
    return plain(text, _LONGEST_NAME_CHARS)


def day(when: date, language: Language) -> str:
    """Return «30 November 2026» with the month in the form that a date has."""
    from PySide6.QtCore import QDate, QLocale

    return QLocale(language).toString(QDate(when.year, when.month, when.day), "d\u00a0MMMM\u00a0yyyy")
