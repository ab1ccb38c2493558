"""Every fault as a sentence for people: what happened, what is safe, what to do; English and Russian.

A fault may come with or without details. Each kind has templates in order of preference: the first one whose fields
are all among the details, and not empty or 0, is used; the last one needs none. Those of the reason that a fault names
(its detail ``why``) come first. ``{count:form|forms}`` shows a number with the right plural form of a word.
"""

import string
from collections.abc import Mapping, Sequence
from typing import Any, Final

from neighbourhood.app.faults import Fault
from neighbourhood.app.sentences_en import ENGLISH, ENGLISH_REASONS
from neighbourhood.app.sentences_ru import RUSSIAN, RUSSIAN_REASONS

LANGUAGES: Final = ("en", "ru")
_NO_BREAK_SPACE: Final = "\u00a0"


def sentence(fault: Fault, language: str) -> str:
    """Return what a person reads about a fault; an unknown language reads English."""
    known = {name for name, value in fault.details.items() if value}
    kinds, reasons = (RUSSIAN, RUSSIAN_REASONS) if language == "ru" else (ENGLISH, ENGLISH_REASONS)
    templates = reasons.get((fault.kind, str(fault.details.get("why"))), ()) + kinds[fault.kind]
    return filled(next(each for each in templates if fields(each) <= known), language, fault.details)


def filled(template: str, language: str, values: Mapping[str, object]) -> str:
    """Return a template with its fields and plural forms filled in. Raises KeyError for a missing value."""
    return _Filler(language).vformat(template, (), values)


def fields(template: str) -> set[str]:
    """Return the names of the values that a template mentions."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(template) if name is not None}


def number(value: int, language: str) -> str:
    """Return a whole number with its thousands apart, as the language writes it."""
    return f"{value:,}".replace(",", _NO_BREAK_SPACE) if language == "ru" else f"{value:,}"


def plural(value: int, forms: Sequence[str], language: str) -> str:
    """Return the form of a word for a number: (one, many) in English, (one, few, many) in Russian."""
    if language != "ru":
        return forms[0] if value == 1 else forms[-1]
    if value % 10 == 1 and value % 100 != 11:
        return forms[0]
    return forms[1] if value % 10 in {2, 3, 4} and value % 100 not in {12, 13, 14} else forms[2]


class _Filler(string.Formatter):
    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        if not isinstance(value, int):
            return str(value)
        shown = number(value, self._language)
        if not format_spec:
            return shown
        return f"{shown}{_NO_BREAK_SPACE}{plural(value, format_spec.split('|'), self._language)}"
