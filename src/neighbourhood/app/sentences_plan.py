"""What is wrong in a plan, one line for each mistake: where it stands, how it was written, and why it is not understood."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from neighbourhood.app.faults import Fault, Mistake
from neighbourhood.app.sentences import filled


class _Both(NamedTuple):
    en: str
    ru: str


_LINE: Final = _Both("Line {line}, “{text}”: ", "Строка {line}, «{text}»: ")
_NO_LINE: Final = _Both("“{text}”: ", "«{text}»: ")
_MORE: Final = _Both("And {more} more.", "И ещё {more}.")
MISTAKES: Final[Mapping[str, _Both]] = {
    "parts": _Both(
        "three parts are needed, entrance; floors; flats, and here are {parts}.",
        "нужны три части — подъезд; этажи; квартиры, — а частей здесь {parts}.",
    ),
    "floor": _Both("the floor “{cell}” is not a number.", "этаж «{cell}» — не число."),
    "floor_far": _Both(
        "there is no floor {cell}: they go from -{limit_floor} to {limit_floor}.",
        "этажа {cell} не бывает: они от -{limit_floor} до {limit_floor}.",
    ),
    "backwards": _Both(
        "“{cell}” counts backwards; write the smaller number first.",
        "«{cell}» считает назад; сначала пишите меньшее число.",
    ),
    "no_flats": _Both("there are no flats in it.", "в ней нет квартир."),
    "few_flats": _Both(
        "there are more floors than flats: {floors:floor|floors}, {flats:flat|flats}.",
        "этажей больше, чем квартир: {floors:этаж|этажа|этажей}, {flats:квартира|квартиры|квартир}.",
    ),
    "number_long": _Both(
        "“{cell}” is too long for the number of a flat: at most {limit_chars:character|characters}.",
        "«{cell}» — слишком длинный номер квартиры: можно не больше чем {limit_chars:знак|знака|знаков}.",
    ),
    "entrance_long": _Both(
        "“{cell}” is too long for the name of an entrance: at most {limit_chars:character|characters}.",
        "«{cell}» — слишком длинное название подъезда: можно не больше чем {limit_chars:знак|знака|знаков}.",
    ),
    "no_number": _Both("the flat has no number.", "квартира без номера."),
    "number": _Both(
        "“{cell}” is not the number of one flat; give each flat a row of its own.",
        "«{cell}» — не номер одной квартиры; пишите каждую квартиру отдельной строкой.",
    ),
    "area": _Both(
        "the area “{cell}” is not a number of square metres, such as 45.3.",
        "площадь «{cell}» — не число квадратных метров, например 45,3.",
    ),
    "area_fine": _Both(
        "the area {cell} has more than two digits after the point.",
        "у площади {cell} больше двух знаков после запятой.",
    ),
    "area_far": _Both(
        "the area {cell} cannot be: it is more than 0 and at most {limit_area} m².",
        "площади {cell} не бывает: она больше 0 и не больше {limit_area} м².",
    ),
    "cells": _Both(
        "it has {cells:cell|cells}, the first line only {columns}; what holds the mark between cells needs quotation marks, such as \"33,3\".",
        "в ней {cells:ячейка|ячейки|ячеек}, а в первой строке только {columns}; значение, где есть знак между ячейками, берут в кавычки: \"33,3\".",
    ),
    "quote": _Both(
        "a quotation mark is opened here and never closed.", "здесь открыта кавычка и нигде не закрыта."
    ),
    "twice": _Both(
        "flat {flat} stands in line {first} already.", "квартира {flat} уже указана в строке {first}."
    ),
    "twice_here": _Both("flat {flat} stands here twice.", "квартира {flat} указана здесь дважды."),
}  # fmt: skip
"""By ``Mistake.why``; their fields are its values."""


def mistakes_told(fault: Fault, language: str) -> list[str]:
    """Return a line for each mistake of a fault, and how many more there are."""
    lines = [mistake_told(mistake, language) for mistake in fault.mistakes]
    more = [filled(_in(_MORE, language), language, fault.details)] if fault.details.get("more") else []
    return lines + more


def mistake_told(mistake: Mistake, language: str) -> str:
    """Return the line about one mistake."""
    place = _in(_LINE if mistake.line else _NO_LINE, language)
    values = {**mistake.values, "line": mistake.line, "text": mistake.text}
    return filled(place + _in(MISTAKES[mistake.why], language), language, values)


def _in(both: _Both, language: str) -> str:
    return both.ru if language == "ru" else both.en
