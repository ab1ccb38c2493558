"""Dates, times and numbers as a neighbour would write them (domain.md, section 10). Pure.

Times are Unix milliseconds, UTC; ``zone`` None means the zone of this computer.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final, Literal

Language = Literal["en", "ru"]
PartOfDay = Literal["night", "morning", "day", "evening"]

_MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "en": tuple(
        "January February March April May June July August September October November December".split()  # noqa: SIM905
    ),
    "ru": tuple(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()  # noqa: SIM905
    ),
}
_WEEKDAYS: Final[dict[Language, tuple[str, ...]]] = {
    "en": tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),  # noqa: SIM905
    "ru": tuple("понедельник вторник среда четверг пятница суббота воскресенье".split()),  # noqa: SIM905
}
_TODAY: Final[dict[Language, tuple[str, str]]] = {"en": ("today", "yesterday"), "ru": ("сегодня", "вчера")}
_NBSP: Final = "\u00a0"
_LATEST_MS: Final = 253_370_764_800_000
"""1 January 9999: a neighbour's clock may say anything, a calendar may not."""


def local(at_ms: int, zone: tzinfo | None = None) -> datetime:
    """Return the moment in ``zone``; a moment outside the calendar is moved to its edge."""
    return datetime.fromtimestamp(min(max(at_ms, 0), _LATEST_MS) / 1000, UTC).astimezone(zone)


def clock(at_ms: int, zone: tzinfo | None = None) -> str:
    """Return «19:04»."""
    return f"{local(at_ms, zone):%H:%M}"


def date(at_ms: int, now_ms: int, language: Language, zone: tzinfo | None = None) -> str:
    """Return «22 ноября», with the year when it is not this one: «22 ноября 2025 г.»."""
    moment = local(at_ms, zone)
    text = f"{moment.day}{_NBSP}{_MONTHS[language][moment.month - 1]}"
    return text if moment.year == local(now_ms, zone).year else f"{text} {_year(moment, language)}"


def moment(at_ms: int, language: Language, zone: tzinfo | None = None) -> str:
    """Return the whole: «22 ноября 2026 г., 19:00» or “22 November 2026, 19:00”."""
    at = local(at_ms, zone)
    return f"{at.day}{_NBSP}{_MONTHS[language][at.month - 1]} {_year(at, language)}, {clock(at_ms, zone)}"


def day(at_ms: int, now_ms: int, language: Language, zone: tzinfo | None = None) -> str:
    """Return «сегодня», «вчера» or the date."""
    days = (local(now_ms, zone).date() - local(at_ms, zone).date()) // timedelta(days=1)
    return _TODAY[language][days] if days in (0, 1) else date(at_ms, now_ms, language, zone)


def full_date(at_ms: int, language: Language, zone: tzinfo | None = None) -> str:
    """Return «воскресенье, 22 ноября»: the day of a page that is about today."""
    return f"{_WEEKDAYS[language][local(at_ms, zone).weekday()]}, {date(at_ms, at_ms, language, zone)}"


def part_of_day(at_ms: int, zone: tzinfo | None = None) -> PartOfDay:
    """Return which greeting is right: night until 5, morning until 12, day until 18, evening until 23."""
    hour = local(at_ms, zone).hour
    return "morning" if 5 <= hour < 12 else "day" if 12 <= hour < 18 else "evening" if 18 <= hour < 23 else "night"


def when(at_ms: int, now_ms: int, language: Language, zone: tzinfo | None = None) -> str:
    """Return the shortest that is clear: the time of a message of today, else its day."""
    text = day(at_ms, now_ms, language, zone)
    return clock(at_ms, zone) if text == _TODAY[language][0] else text


def last_seen(at_ms: int, now_ms: int, language: Language, zone: tzinfo | None = None) -> str:
    """Return «сегодня в 19:04», «вчера в 21:10» or, of longer ago, the date."""
    text = day(at_ms, now_ms, language, zone)
    return f"{text} {_at(at_ms, language, zone)}" if text in _TODAY[language] else text


def late(written_ms: int, arrived_ms: int, now_ms: int, language: Language, zone: tzinfo | None = None) -> str:
    """Return «написано 20 ноября, пришло сегодня»; the same day is told by the clock."""
    written, arrived = (day(at_ms, now_ms, language, zone) for at_ms in (written_ms, arrived_ms))
    if written == arrived:
        written, arrived = (_at(at_ms, language, zone) for at_ms in (written_ms, arrived_ms))
    return f"written {written}, arrived {arrived}" if language == "en" else f"написано {written}, пришло {arrived}"


def number(value: int, language: Language) -> str:
    """Return a number with its thousands apart: «12 345», “12,345”."""
    text = f"{value:,}"
    return text if language == "en" else text.replace(",", _NBSP)


def hundredths(value: int, language: Language) -> str:
    """Return so many hundredths with their decimal sign: «54,30», “54.30”."""
    whole, rest = divmod(value, 100)
    return f"{number(whole, language)}{'.' if language == 'en' else ','}{rest:02d}"


def first_capital(text: str) -> str:
    """Return the text as it stands at the start of a line."""
    return text[:1].upper() + text[1:]


def initials(name: str) -> str:
    """Return up to two letters that stand for a name: «СИ» for «Сергей Ильин»."""
    letters = [word[0] for word in name.split() if word[0].isalnum()]
    return "".join(letters[:2]).upper()


def _year(at: datetime, language: Language) -> str:
    return str(at.year) if language == "en" else f"{at.year}{_NBSP}г."


def _at(at_ms: int, language: Language, zone: tzinfo | None) -> str:
    return f"{'at' if language == 'en' else 'в'} {clock(at_ms, zone)}"
