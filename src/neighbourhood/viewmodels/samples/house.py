"""The sample house that people look around in and pictures are taken of: people and talk, in Russian and English.

Times are told as days before the sample's today and a time of day in the zone of this computer.
"""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from neighbourhood.viewmodels.formats import Language

TODAY: Final = datetime(2026, 11, 22, 19, 4)  # noqa: DTZ001  # local on purpose: pictures show the same clock everywhere
NOW_MS: Final = int(TODAY.timestamp() * 1000)


PLAN: Final = "1; 1-6; 1-18\n2; 1-6; 19-36\n3; 1-5; 37-51\n3; 6; 52\n"


class Neighbour(NamedTuple):
    """Somebody of the sample house."""

    key: str
    name: dict[Language, str]
    flat: str
    council: bool = False
    share: tuple[int, int] | None = None
    """As an owner; nothing is said of how others hold their flats."""


class Line(NamedTuple):
    """One message. ``arrived`` is given when it came later than it was written."""

    who: str
    text: dict[Language, str]
    days_ago: int
    at: str
    arrived: tuple[int, str] | None = None
    unread: bool = False
    answers: int | None = None
    """Index of the line in the same talk that it replies to."""
    reactions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    edited: bool = False
    deleted: bool = False
    source: str = ""
    """Not empty for a message brought over from an older chat."""
    media: str = ""
    delivered: int = 3
    flats_with_it: int = 0
    """Of the flats that had joined when it was written; 0 when only neighbours are counted."""
    pinned: bool = False
    mentions_me: bool = False


class Talk(NamedTuple):
    """One topic."""

    title: dict[Language, str]
    category: str
    purpose: dict[Language, str]
    lines: tuple[Line, ...]
    draft: dict[Language, str] | None = None
    pinned: bool = False
    muted: bool = False
    resolved: tuple[str, int, str] | None = None
    """By whom, how many days ago and at what time of day."""


def moment_ms(days_ago: int, at: str) -> int:
    """Return Unix milliseconds of a time of day some days before the sample's today."""
    hour, minute = (int(part) for part in at.split(":"))
    day = TODAY.replace(hour=hour, minute=minute) - timedelta(days=days_ago)
    return int(day.timestamp() * 1000)


ELSEWHERE: Final[dict[str, dict[Language, str]]] = {"nina": {"ru": "Нина Власова", "en": "Nina Vlasova"}}
"""Who is known from an older chat only."""
HOUSE_NAME: Final[dict[Language, str]] = {"ru": "Лесная, 12", "en": "12 Lesnaya St"}
ME: Final = "anna"
NEIGHBOURS: Final = (
    Neighbour("anna", {"ru": "Анна Белова", "en": "Anna Belova"}, "48", share=(1, 1)),
    Neighbour("sergey", {"ru": "Сергей Ильин", "en": "Sergey Ilyin"}, "31"),
    Neighbour("marina", {"ru": "Марина Котова", "en": "Marina Kotova"}, "7", council=True),
    Neighbour("pyotr", {"ru": "Пётр Власов", "en": "Pyotr Vlasov"}, "12", share=(1, 2)),
    Neighbour("olga", {"ru": "Ольга Ким", "en": "Olga Kim"}, "25"),
    Neighbour("timur", {"ru": "Тимур Ахметов", "en": "Timur Akhmetov"}, "40"),
)

_LIFT: Final = Talk(
    {"ru": "Лифт во 2-м подъезде", "en": "Lift, entrance 2"},
    "repairs",
    {"ru": "Остановки, звонки диспетчеру, ремонт", "en": "Stops, calls to the dispatcher, repair"},
    (
        Line(
            "nina",
            {
                "ru": "Лифт стоит на пятом, двери открыты. Кто звонил диспетчеру?",
                "en": "The lift stands on the fifth floor, doors open. Has anyone called the dispatcher?",
            },
            2,
            "18:20",
            source="telegram",
        ),
        Line(
            "nina",
            {"ru": "Вот так это выглядит.", "en": "This is what it looks like."},
            2,
            "18:22",
            source="telegram",
            media="photo",
        ),
        Line(
            "sergey",
            {
                "ru": "Опять встал между третьим и четвёртым. Диспетчер принял звонок в 21:32, обещали за полчаса.",
                "en": "Stuck again between the third and fourth floor. The dispatcher took the call at 21:32 and "
                "promised half an hour.",
            },
            1,
            "21:40",
            reactions=(("thanks", ("Марина Котова", "Ольга Ким", "Анна Белова")), ("seen", ("Пётр Власов",))),
        ),
        Line(
            "sergey",
            {"ru": "Приехали в 22:50, запустили.", "en": "They came at 22:50 and got it going."},
            1,
            "21:44",
        ),
        Line("pyotr", {"ru": "", "en": ""}, 1, "22:55", deleted=True),
        Line(
            "marina",
            {
                "ru": "Я была на даче без связи. У меня есть акт прошлого ремонта, мотор менять обязаны по гарантии.",
                "en": "I was at the country house with no signal. I have the papers of the last repair: they have to "
                "replace the motor under warranty.",
            },
            2,
            "23:10",
            arrived=(0, "12:15"),
            unread=True,
            pinned=True,
            reactions=(
                (
                    "thanks",
                    ("Сергей Ильин", "Ольга Ким", "Тимур Ахметов", "Пётр Власов", "Анна Белова", "Нина Власова"),
                ),
            ),
        ),
        Line(
            "olga",
            {
                "ru": "А кто пойдёт с актом в управляющую? Я могу в пятницу после шести.",
                "en": "Who takes the papers to the management company? I can go on Friday after six.",
            },
            0,
            "12:30",
            unread=True,
            answers=5,
            reactions=(("agree", ("Марина Котова", "Сергей Ильин")), ("question", ("Тимур Ахметов",))),
        ),
        Line(
            "olga",
            {"ru": "Могу и раньше, если кто-то посидит с Лёвой.", "en": "Sooner, if someone can mind Lyova."},
            0,
            "12:32",
            unread=True,
            edited=True,
        ),
        Line(
            "timur",
            {
                "ru": "Посижу. Обещали до пятницы, но лучше не ждать: https://example.org/lift",
                "en": "I can. They promised by Friday, but let us not wait: https://example.org/lift",
            },
            0,
            "18:47",
            unread=True,
        ),
        Line(
            "anna",
            {
                "ru": "Спасибо! Кто может дойти до кв. 14 и 15? Они без компьютера, бланки я распечатала.",
                "en": "Thank you! Who can walk over to flats 14 and 15? They have no computer; I have printed the "
                "forms.",
            },
            0,
            "19:02",
            flats_with_it=4,
        ),
    ),
)


def _short(title: tuple[str, str], category: str, who: str, text: tuple[str, str], days_ago: int, at: str) -> Talk:
    line = Line(who, {"ru": text[0], "en": text[1]}, days_ago, at)
    return Talk({"ru": title[0], "en": title[1]}, category, {"ru": "", "en": ""}, (line,))


TALKS: Final = (
    _LIFT,
    Talk(
        {"ru": "Протечка, техэтаж", "en": "Leak, technical floor"},
        "repairs",
        {"ru": "", "en": ""},
        (
            Line(
                "pyotr",
                {
                    "ru": "Фото приложил в прошлой теме, смотрите. Ведро меняю раз в день.",
                    "en": "See my photos. I empty the bucket daily.",
                },
                1,
                "09:12",
            ),
            Line(
                "pyotr",
                {
                    "ru": "@Анна Белова, у вас под потолком сухо?",
                    "en": "@Anna Belova, is it dry under your ceiling?",
                },
                0,
                "17:20",
                unread=True,
                mentions_me=True,
            ),
        ),
    ),
    _short(
        ("Домофон", "Intercom"),
        "repairs",
        "marina",
        ("Решено: меняем панель, 68 000 ₽.", "Decided: we replace the panel."),
        8,
        "20:15",
    )._replace(resolved=("marina", 8, "20:20")),
    _short(
        ("Камеры у входа", "Cameras at the entrance"),
        "safety",
        "marina",
        ("Собираем предложения до конца месяца.", "We collect offers until the end of the month."),
        3,
        "11:05",
    ),
    Talk(
        {"ru": "Субботник 29 ноября", "en": "Yard day, 29 November"},
        "culture",
        {"ru": "", "en": ""},
        (
            Line(
                "anna",
                {"ru": "У меня три лопаты, принесу.", "en": "I have three spades and will bring them."},
                1,
                "20:10",
                reactions=(("thanks", ("Сергей Ильин", "Марина Котова", "Ольга Ким")),),
                delivered=41,
                flats_with_it=37,
            ),
            Line(
                "marina",
                {
                    "ru": "Записалось 11 человек, нужны ещё двое с лопатами.",
                    "en": "11 people so far; two more with spades, please.",
                },
                0,
                "10:40",
                unread=True,
                answers=0,
            ),
        ),
        pinned=True,
    ),
    _short(
        ("Новый год во дворе", "New Year in the yard"),
        "culture",
        "olga",
        ("Гирлянды есть, нужна лестница.", "We have the lights and need a ladder."),
        4,
        "16:30",
    ),
    _short(
        ("Отдам и одолжу", "Give away and lend"),
        "lending",
        "timur",
        ("Дрель свободна по выходным.", "The drill is free at weekends."),
        6,
        "13:00",
    )._replace(muted=True),
)
