"""What people call the columns of a table of flats, in English and Russian."""

import re
from typing import Final

_NAMES: Final = {
    "number": (
        "number", "flat", "flat number", "flat no", "no of flat", "number of flat", "apartment", "apartment number",
        "apartment no", "apt", "apt no", "unit", "unit number", "unit no",
        "номер", "квартира", "кв", "квартира №", "кв №", "№ квартиры", "№ кв", "номер квартиры", "номер кв",
        "помещение", "помещение №", "№ помещения", "номер помещения", "пом", "№ пом",
    ),
    "entrance": (
        "entrance", "entrance number", "entrance no", "staircase", "stair", "stairwell", "section",
        "подъезд", "№ подъезда", "номер подъезда", "подъезд №", "парадная", "парадное", "секция", "№ секции",
    ),
    "floor": (
        "floor", "floor number", "floor no", "level", "storey", "story",
        "этаж", "№ этажа", "номер этажа", "этаж №", "эт",
    ),
    "area": (
        "area", "floor area", "total area", "area of flat", "flat area",
        "площадь", "общая площадь", "площадь общая", "площадь квартиры", "площадь помещения",
        "общая площадь квартиры", "общая площадь помещения", "метраж",
    ),
}  # fmt: skip
_UNITS: Final = ("m2", "sq m", "sqm", "square metres", "square meters", "м2", "кв м", "кв метров", "м кв")
_WEAK: Final = ("№", "no", "nr")
"""A number of the flat only where nothing else is: a table of flats also counts its rows so."""
_OTHER: Final = re.compile(r"[^\w№]+")
_MEANINGS: Final = (
    {name: column for column, names in _NAMES.items() for name in names}
    | {f"{name} {unit}": "area" for name in _NAMES["area"] for unit in _UNITS}
    | {f"{name} in {unit}": "area" for name in _NAMES["area"] for unit in _UNITS}
    | {f"{name} в {unit}": "area" for name in _NAMES["area"] for unit in _UNITS}
    | dict.fromkeys(_UNITS, "area")
)


def meaning(name: str) -> str:
    """Return number, entrance, floor or area for the name of a column; nothing for any other."""
    return _MEANINGS.get(_plain(name), "")


def weak_number(name: str) -> str:
    """Return number for a name that may also count the rows; nothing for any other."""
    return "number" if _plain(name) in _WEAK else ""


def _plain(name: str) -> str:
    spaced = name.casefold().replace("²", "2").replace("№", " № ").replace("ё", "е")
    return _OTHER.sub(" ", spaced).replace("м 2", "м2").replace("m 2", "m2").strip()
