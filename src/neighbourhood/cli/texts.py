"""The words of the command line in English and Russian; sentences about faults are in ``app.sentences``."""

import datetime as dt
from collections.abc import Mapping
from typing import Final, NamedTuple

from neighbourhood.app.faults import Fault
from neighbourhood.app.sentences import filled, sentence
from neighbourhood.cli.texts_help import HELP

_LATEST_MS: Final = 253_402_000_000_000
"""Shortly before the year 10000."""
_MONTHS_RU: Final = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip


class Text(NamedTuple):
    """One text in both languages."""

    en: str
    ru: str


_RESULTS: Final[Mapping[str, Text]] = {
    "me": Text("You: {name}, flat {flat}", "Вы: {name}, квартира {flat}"),
    "house_counts": Text(
        "{residents:resident|residents}, {devices:device|devices}",
        "{residents:житель|жителя|жителей}, {devices:устройство|устройства|устройств}",
    ),
    "house_id": Text("House id: {id}", "Номер дома: {id}"),
    "online": Text("{count:neighbour|neighbours} online", "{count:сосед|соседа|соседей} в сети"),
    "agrees": Text("Everything agrees", "Всё совпадает"),
    "receiving": Text("{count:entry is|entries are} still to come", "ещё не пришло: {count:запись|записи|записей}"),
    "held_back": Text(
        "Writing waits until a neighbour has sent what this restored backup lacks",
        "Писать можно будет, когда сосед пришлёт то, чего нет в восстановленной копии",
    ),
    "invitation": Text(
        "for flat {flat}, good for {uses:person|people}; shown only now",
        "для квартиры {flat}, на {uses:человека|человек|человек}; больше показан не будет",
    ),
    "topic_line": Text(
        "{id}  {title}  ({messages:message|messages}, {unread} unread)",
        "{id}  {title}  ({messages:сообщение|сообщения|сообщений}, непрочитанных: {unread})",
    ),
    "writing_resumed": Text(
        "You can write again. What only the lost copy held is gone.",
        "Снова можно писать. То, что было только в утраченной копии, потеряно.",
    ),
    "no_topics": Text("There are no topics yet.", "Тем пока нет."),
    "found_line": Text("{when}  {topic}  {author}: {text}", "{when}  {topic}  {author}: {text}"),
    "nothing_found": Text("Nothing found.", "Ничего не найдено."),
    "neighbour": Text("a neighbour", "сосед"),
    "digest_line": Text(
        "{circle} {digest} {subjects:subject|subjects}", "{circle} {digest} {subjects:предмет|предмета|предметов}"
    ),
    "digest_incomplete": Text("{circle} incomplete", "{circle} неполно"),
    "circle_WIRE": Text("couriers", "курьеры"),
    "circle_DESK": Text("desk", "контора"),
    "circle_RESIDENTS": Text("residents", "жители"),
    "circle_COUNCIL": Text("council", "совет"),
    "node_ready": Text("ready, port {port}", "готово, порт {port}"),
    "node_ready_offline": Text("ready, no network yet", "готово, сети пока нет"),
    "imported": Text(
        "“{title}”: {added:message|messages} imported, {already_here} here before, {skipped} not understood",
        "«{title}»: импортировано {added:сообщение|сообщения|сообщений}, было здесь раньше: {already_here}, "
        "не распознано: {skipped}",
    ),
}

_NOTES: Final[Mapping[str, Text]] = {
    "joining_idle": Text("Starting…", "Начинаю…"),
    "joining_searching": Text(
        "Looking for a neighbour in this network whose program is on…",
        "Ищу в этой сети соседа, у которого включена программа…",
    ),
    "joining_asking": Text(
        "Found a neighbour. Waiting until their program has checked the code…",
        "Сосед найден. Жду, пока его программа проверит код…",
    ),
    "joining_receiving": Text("Welcome in. Receiving what was written so far…", "Вас впустили. Получаю написанное…"),
    "joining_joined": Text("You have joined the house.", "Вы вступили в дом."),
    "joining_stopped": Text(
        "Stopped. Nothing is lost: give the same command again and the joining goes on.",
        "Остановлено. Ничего не потеряно: дайте ту же команду ещё раз, и вступление продолжится.",
    ),
    "importing": Text("{done} of {total} messages", "сообщений: {done} из {total}"),
    "interrupted": Text("Stopped.", "Остановлено."),
    "showcase_saved": Text("The pictures are in {folder}.", "Картинки лежат в {folder}."),
}

_MISUSE: Final[Mapping[str, Text]] = {
    "usage": Text("Usage:", "Использование:"),
    "options": Text("Options", "Параметры"),
    "commands": Text("Commands", "Команды"),
    "arguments": Text("Arguments", "Аргументы"),
    "see_help": Text("“{command} --help” says more.", "Подробнее: «{command} --help»."),
    "no_such_option": Text("There is no option {name}.", "Параметра {name} нет."),
    "no_such_command": Text("There is no command “{name}”.", "Команды «{name}» нет."),
    "missing": Text("{name} is missing.", "Не хватает {name}."),
    "bad_value": Text("{name} cannot have this value.", "{name} не может иметь такого значения."),
    "bad_choice": Text("{name} can be: {choices}.", "{name} может быть: {choices}."),
    "bad_command": Text(
        "The command is incomplete, or something in it is too much.", "В команде чего-то не хватает или что-то лишнее."
    ),
    "not_unicode": Text("The text is not valid UTF-8.", "Текст записан не в UTF-8."),
    "empty_passphrase": Text(
        "The first line of the file with the passphrase is empty.", "Первая строка файла с парольной фразой пуста."
    ),
    "which_chat": Text(
        "This export holds several chats. Say which one with --chat: {chats}",
        "В этой выгрузке несколько чатов. Укажите нужный через --chat: {chats}",
    ),
    "no_such_chat": Text(
        "There is no chat “{name}” in this export. It holds: {chats}",
        "В этой выгрузке нет чата «{name}». В ней есть: {chats}",
    ),
    "no_chats": Text("There are no chats in this export.", "В этой выгрузке нет чатов."),
    "no_window": Text(
        "The window is not installed here; everything else works from the command line. Install it with "
        "pip install “neighbourhood[desktop]”, or see neighbourhood --help.",
        "Окно здесь не установлено; всё остальное работает из командной строки. Установите его: "
        "pip install «neighbourhood[desktop]», или посмотрите neighbourhood --help.",
    ),
    "no_part": Text(
        "A part of the program is missing: {name}. Your data is safe. Install the program again.",
        "Не хватает части программы: {name}. Ваши данные в безопасности. Установите программу заново.",
    ),
    "no_memory": Text(
        "There is not enough free memory for this. Your data is safe. Close other programs and try again.",
        "Для этого не хватает свободной памяти. Ваши данные в безопасности. Закройте другие программы и попробуйте "
        "ещё раз.",
    ),
}

TEXTS: Final[Mapping[str, Text]] = {
    **_RESULTS,
    **_NOTES,
    **_MISUSE,
    **{key: Text(*both) for key, both in HELP.items()},
}


class Words:
    """The texts in one language: ``words(key, **values)``."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: str | int) -> str:
        """Return a text. Raises KeyError for an unknown key or a missing value."""
        text = TEXTS[key]
        return filled(text.ru if self.language == "ru" else text.en, self.language, values)

    def fault(self, fault: Fault) -> str:
        """Return the sentence about a fault."""
        return sentence(fault, self.language)

    def moment(self, at_ms: int) -> str:
        """Return a moment (Unix milliseconds) in the time zone of this computer."""
        # A neighbour's clock may be years off, or a neighbour may say so: the calendar has edges.
        when = dt.datetime.fromtimestamp(min(max(at_ms, 0), _LATEST_MS) / 1000, tz=dt.UTC).astimezone()
        if self.language == "ru":
            return f"{when.day} {_MONTHS_RU[when.month - 1]} {when.year} г., {when:%H:%M}"
        return f"{when:%Y-%m-%d %H:%M}"
