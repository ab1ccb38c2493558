"""The words of the command line in English and Russian; sentences about faults are in ``app.sentences``."""

import datetime as dt
from collections.abc import Mapping
from typing import Final, NamedTuple

from neighbourhood.app.faults import Fault, Mistake
from neighbourhood.app.sentences import filled, sentence
from neighbourhood.app.sentences_plan import mistake_told, mistakes_told
from neighbourhood.cli.texts_arguments import ARGUMENTS
from neighbourhood.cli.texts_circles import CIRCLES
from neighbourhood.cli.texts_demo import DEMO
from neighbourhood.cli.texts_erase import ERASE
from neighbourhood.cli.texts_help import HELP
from neighbourhood.cli.texts_moderation import MODERATION
from neighbourhood.cli.texts_people import DONE, HELP_PEOPLE, LINES, ROLES
from neighbourhood.cli.texts_rules import RULES
from neighbourhood.domain.recovery import Language

_LATEST_MS: Final = 253_402_000_000_000
"""Shortly before the year 10000."""
_MONTHS_EN: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS_RU: Final = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip


class Text(NamedTuple):
    """One text in both languages."""

    en: str
    ru: str


_RESULTS: Final[Mapping[str, Text]] = {
    "joining_goes_on": Text(
        "This goes on by itself whenever the program runs: leave its window open.",
        "Дальше всё идёт само, пока программа работает: оставьте её окно открытым.",
    ),
    "me_guest": Text("You: {name}, guest of the house", "Вы: {name}, гость дома"),
    "me": Text("You: {name}, flat {flat}", "Вы: {name}, квартира {flat}"),
    "house_counts": Text(
        "{residents:resident|residents}, {devices:device|devices}",
        "{residents:житель|жителя|жителей}, {devices:устройство|устройства|устройств}",
    ),
    "house_left": Text(
        "You do not belong to this house any more. What is here stays to read; to come back, use a new invitation.",
        "Вы больше не в этом доме. То, что здесь есть, можно читать; чтобы вернуться, нужно новое приглашение.",
    ),
    "house_flats": Text("{flats:flat|flats} in the plan", "в плане {flats:квартира|квартиры|квартир}"),
    "entrance": Text("Entrance {name}", "Подъезд {name}"),
    "no_entrance": Text("Without an entrance", "Без подъезда"),
    "no_plan": Text("The flats of this house have not been described yet.", "Квартиры этого дома пока не описаны."),
    "plan_differs": Text(
        "New: {new} · changing: {changed} · leaving the plan: {gone} · staying as they are: {same}",
        "Новых: {new} · меняются: {changed} · уходят из плана: {gone} · остаются как есть: {same}",
    ),
    "plan_leaves_out": Text("Leaving the plan: {flats}", "Уходят из плана: {flats}"),
    "plan_preview": Text(
        "{flats:flat|flats}. Nothing was changed: this was only a look.",
        "{flats:квартира|квартиры|квартир}. Ничего не изменено: это только просмотр.",
    ),
    "left_out": Text(
        "Columns that were left out, because they mean nothing here: {columns}.",
        "Столбцы, которые не взяты, потому что здесь они ничего не значат: {columns}.",
    ),
    "plan_set": Text(
        "{flats:flat|flats} in the plan of the house, {changed} new or changed",
        "{flats:квартира|квартиры|квартир} в плане дома, новых или изменённых: {changed}",
    ),
    "house_id": Text("Fingerprint of the house: {id}", "Отпечаток дома: {id}"),
    "house_words": Text(
        "Its two words on printed pages: {here} in English, {there} in Russian",
        "Два слова дома на печатных листах: {there} — по-русски, {here} — по-английски",
    ),
    "online": Text("{count:neighbour|neighbours} online", "{count:сосед|соседа|соседей} в сети"),
    "agrees": Text("Everything agrees", "Всё совпадает"),
    "receiving": Text("{count:entry is|entries are} still to come", "ещё не пришло: {count:запись|записи|записей}"),
    "held_back": Text(
        "Writing waits until a neighbour has sent what this restored backup lacks",
        "Писать можно будет, когда сосед пришлёт то, чего нет в восстановленной копии",
    ),
    "invitation": Text(
        "for flat {flat}, good for {uses:computer|computers}; shown only now",
        "для квартиры {flat}, на {uses:компьютер|компьютера|компьютеров}; больше показан не будет",
    ),
    "invitations": Text(
        "{count:invitation|invitations}, each good for {uses:computer|computers}; shown only now",
        "{count:приглашение|приглашения|приглашений}, каждое на {uses:компьютер|компьютера|компьютеров}; больше показаны не будут",
    ),
    "invitations_until": Text("They let people in until {day}.", "По ним пускают до {day}."),
    "invite_whom": Text(
        "Say whom to invite: --flat NUMBER (again for more), or --unreached for all flats that nobody has been asked into yet, with --entrance NAME of one entrance.",
        "Укажите, кого пригласить: --flat NUMBER (можно несколько раз) или --unreached — все квартиры, куда ещё никого не звали, с --entrance NAME — одного подъезда.",
    ),
    "nobody_unreached": Text(
        "No invitation was made: in every flat of the plan there is somebody, or an invitation is open.",
        "Приглашения не сделаны: в каждой квартире плана уже кто-то есть или есть действующее приглашение.",
    ),
    "topic_line": Text(
        "{id}  {title}  ({messages:message|messages}, {unread} unread)",
        "{id}  {title}  ({messages:сообщение|сообщения|сообщений}, непрочитанных: {unread})",
    ),
    "writing_resumed": Text(
        "You can write again. What only the lost copy held is gone.",
        "Снова можно писать. То, что было только в утраченной копии, потеряно.",
    ),
    "topic_renamed": Text("The topic has its new title.", "У темы новое название."),
    "topic_handed": Text(
        "“{topic}” is {name}'s now: they can rename it and hand it on.",
        "Тема «{topic}» теперь за соседом «{name}»: он может её переименовать и передать дальше.",
    ),
    "topic_resolved": Text("The topic is resolved, for everybody.", "Тема отмечена решённой, для всех."),
    "topic_reopened": Text("The topic is open again, for everybody.", "Тема снова открыта, для всех."),
    "topic_level_all": Text("Every message here is told aloud.", "О каждом сообщении здесь будет слышно."),
    "topic_level_mentions": Text(
        "Only messages that mention you are told aloud.", "Будет слышно только о сообщениях, где вас упомянули."
    ),
    "topic_level_muted": Text("The topic is silent on this computer.", "На этом компьютере тема молчит."),
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
    "imported_whatsapp": Text(
        "“{title}”: {added:message|messages} imported, {already_here} here before, {skipped} left out",
        "«{title}»: импортировано {added:сообщение|сообщения|сообщений}, было здесь раньше: {already_here}, "
        "не взято: {skipped}",
    ),
}

_NOTES: Final[Mapping[str, Text]] = {
    "joining_idle": Text("Starting…", "Начинаю…"),
    "joining_searching": Text(
        "Looking for a neighbour in this network whose program is on…",
        "Ищу в этой сети соседа, у которого включена программа…",
    ),
    "joining_nobody": Text(
        "Nobody has answered yet: probably no neighbour's program is on right now. Leave this on; it goes on by itself, "
        "also after a restart.",
        "Пока никто не ответил: видимо, сейчас ни у кого из соседей не включена программа. Оставьте включённым — дальше "
        "всё пойдёт само, и после перезапуска тоже.",
    ),
    "joining_asking": Text(
        "Found a neighbour. Waiting until their program has checked the code…",
        "Сосед найден. Жду, пока его программа проверит код…",
    ),
    "joining_receiving": Text(
        "The code was taken. Receiving what was written so far…", "Код принят. Получаю написанное…"
    ),
    "joining_second": Text(
        "Your neighbour's computer has vouched for this one. Now another neighbour whom you trust has to sign. "
        "This computer's number is {check}: they see it too, so tell it to them. Leave this on; it goes on by itself.",
        "Компьютер соседа поручился за этот. Теперь должен подписать ещё один сосед, которому вы доверяете. "
        "Номер этого компьютера — {check}: соседи тоже его видят, назовите его им. Оставьте включённым — дальше всё пойдёт само.",
    ),
    "joining_notice": Text(
        "Your neighbours have brought this computer back. For 48 hours you can still object from another computer of yours; "
        "then it gets the keys and everything arrives. Leave this on; it goes on by itself.",
        "Соседи вернули этот компьютер в дом. Ещё 48 часов вы можете возразить с другого своего компьютера; "
        "потом он получит ключи, и всё придёт. Оставьте включённым — дальше всё пойдёт само.",
    ),
    "joining_joined": Text("You have joined the house.", "Вы вошли в дом."),
    "joining_stopped": Text(
        "Stopped. Nothing is lost: give the same command again and the joining goes on.",
        "Остановлено. Ничего не потеряно: дайте ту же команду ещё раз, и вход продолжится.",
    ),
    "joining_given_up": Text(
        "The joining that was waiting here was given up. Its code stays good and can be used in another data folder.",
        "Вход в другой дом, который здесь ждал, отменён. Его код остаётся в силе: по нему можно войти из другой папки.",
    ),
    "importing": Text("{done} of {total} messages", "сообщений: {done} из {total}"),
    "span": Text("from {first} to {last}", "с {first} по {last}"),
    "understood_chat": Text("The chat “{title}”, {span}.", "Чат «{title}», {span}."),
    "understood_counts": Text(
        "{messages:message|messages} to import; left out: {skipped} (notices of WhatsApp, deleted messages, lines that "
        "belong to none).",
        "Будет импортировано: {messages:сообщение|сообщения|сообщений}; не берётся: {skipped} (служебные строки WhatsApp, "
        "удалённые сообщения, строки, которые ни к чему не относятся).",
    ),
    "understood_people": Text(
        "{count:person|people} wrote: {names}", "Писали {count:человек|человека|человек}: {names}"
    ),
    "understood_day_first": Text("Dates were read with the day first.", "Даты прочитаны так: сначала день."),
    "understood_month_first": Text("Dates were read with the month first.", "Даты прочитаны так: сначала месяц."),
    "understood_year_first": Text("Dates were read with the year first.", "Даты прочитаны так: сначала год."),
    "understood_known": Text(
        "This chat is here already, in the topic “{title}”; only what is missing will be added.",
        "Этот чат здесь уже есть, в теме «{title}»; добавится только недостающее.",
    ),
    "understood_cut_off": Text(
        "The file seems to be cut off after {last}. What stands last in it is left out, as it may be half a message. "
        "Better export the chat again; or go on with what is there, the whole file adds the rest later.",
        "Похоже, файл обрывается после {last}. То, что стоит в нём последним, не берётся: это может быть лишь половина "
        "сообщения. Лучше выгрузить чат ещё раз; или продолжайте с тем, что есть: целый файл потом добавит остальное.",
    ),
    "two_readings": Text(
        "The file does not tell day and month apart. 1: day first, {day_first}. 2: month first, {month_first}.",
        "По файлу не понять, где день, а где месяц. 1: сначала день, {day_first}. 2: сначала месяц, {month_first}.",
    ),
    "which_reading": Text("Which is right, 1 or 2?", "Как правильно, 1 или 2?"),
    "import_now": Text(
        "Import it for everybody in the house? Type y and press Enter:",
        "Импортировать для всего дома? Введите «д» и нажмите Enter:",
    ),
    "nothing_imported": Text("Nothing was imported.", "Ничего не импортировано."),
    "type_passphrase": Text("Passphrase (not shown):", "Парольная фраза (не видна при вводе):"),
    "choose_passphrase": Text("New passphrase (not shown):", "Новая парольная фраза (не видна при вводе):"),
    "repeat_passphrase": Text("The same once more:", "Ещё раз то же самое:"),
    "new_passphrase": Text(
        "Choose a passphrase that encrypts your data. A few words are best; nobody can restore it for you.",
        "Придумайте парольную фразу, которой зашифруются ваши данные. Лучше всего несколько слов; восстановить её не "
        "сможет никто.",
    ),
    "passphrase_changed": Text(
        "The new passphrase opens your data from now on.", "Теперь ваши данные открывает новая парольная фраза."
    ),
    "keyring_opens": Text(
        "The system's keyring opens your data from now on, without a passphrase.",
        "Теперь ваши данные открывает связка ключей системы, без парольной фразы.",
    ),
    "keyring_remembers": Text(
        "The system's keyring did not forget its entry from before, so whoever opens the keyring can still read your "
        "data. In the program that manages the keyring, remove the entry {account} of “neighbourhood”, and only that.",
        "Связка ключей системы не забыла прежнюю запись: кто её откроет, всё ещё сможет прочитать ваши данные. Удалите "
        "в программе, которая управляет связкой ключей, запись {account} в «neighbourhood», и только её.",
    ),
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
    "missing": Text("{name} is missing.", "Не указано: {name}."),
    "bad_value": Text("{name} cannot have this value.", "{name} не может иметь такого значения."),
    "bad_range": Text("{name} goes from {first} to {last}.", "{name} — число от {first} до {last}."),
    "bad_choice": Text("{name} can be: {choices}.", "{name} может быть: {choices}."),
    "bad_command": Text(
        "The command is incomplete, or something in it is too much.", "В команде чего-то не хватает или что-то лишнее."
    ),
    "not_unicode": Text("The text is not valid UTF-8.", "Текст записан не в UTF-8."),
    "empty_plan": Text(
        "The plan is empty. Give it with --entrance or --plan.", "План пуст. Задайте его через --entrance или --plan."
    ),
    "empty_typed": Text(
        "No passphrase was typed. Nothing was changed.", "Парольная фраза не введена. Ничего не изменилось."
    ),
    "passphrases_differ": Text(
        "The two passphrases are not the same. Nothing was changed.",
        "Введённые фразы не совпадают. Ничего не изменилось.",
    ),
    "file_or_keyring": Text(
        "Give either --new-file or --keyring, not both.", "Укажите либо --new-file, либо --keyring, но не оба."
    ),
    "no_new_passphrase": Text(
        "The new passphrase is missing. Give it with --new-file FILE, or give --keyring.",
        "Не хватает новой парольной фразы. Укажите её через --new-file FILE или укажите --keyring.",
    ),
    "empty_passphrase": Text(
        "The first line of the file with the passphrase is empty.", "Первая строка файла с парольной фразой пуста."
    ),
    "which_chat": Text(
        "This export holds several chats. Say which one with --chat: {chats}.",
        "В этой выгрузке несколько чатов. Укажите нужный через --chat: {chats}.",
    ),
    "no_such_chat": Text(
        "There is no chat “{name}” in this export. It holds: {chats}.",
        "В этой выгрузке нет чата «{name}». В ней есть: {chats}.",
    ),
    "no_chats": Text("There are no chats in this export.", "В этой выгрузке нет чатов."),
    "both_orders": Text(
        "Give --day-first or --month-first, not both.", "Укажите --day-first или --month-first, но не оба."
    ),
    "order_does_not_fit": Text(
        "The dates in this file cannot be read in that order. Nothing was imported. Leave the option out: the file shows "
        "by itself what comes first.",
        "Даты в этом файле нельзя прочитать в таком порядке. Ничего не импортировано. Уберите этот параметр: файл сам "
        "показывает, что идёт первым.",
    ),
    "ambiguous_dates": Text(
        "The file does not tell day and month apart. Nothing was imported. Add --day-first ({day_first}) or "
        "--month-first ({month_first}).",
        "По файлу не понять, где день, а где месяц. Ничего не импортировано. Добавьте --day-first ({day_first}) или "
        "--month-first ({month_first}).",
    ),
    "say_yes": Text(
        "Nobody can be asked here, so nothing was imported. If the above is right, give the command again with --yes.",
        "Здесь некого спросить, поэтому ничего не импортировано. Если всё верно, повторите команду с --yes.",
    ),
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

_MORE: Final = (HELP, DEMO, ROLES, DONE, LINES, HELP_PEOPLE, ERASE, CIRCLES, MODERATION, RULES, ARGUMENTS)
TEXTS: Final[Mapping[str, Text]] = {
    **_RESULTS,
    **_NOTES,
    **_MISUSE,
    **{key: Text(*both) for texts in _MORE for key, both in texts.items()},
}


class Words:
    """The texts in one language: ``words(key, **values)``."""

    def __init__(self, language: str) -> None:
        self.language: Language = "ru" if language == "ru" else "en"

    def __call__(self, key: str, **values: str | int) -> str:
        """Return a text. Raises KeyError for an unknown key or a missing value."""
        text = TEXTS[key]
        return filled(text.ru if self.language == "ru" else text.en, self.language, values)

    def fault(self, fault: Fault) -> str:
        """Return the sentence about a fault."""
        return sentence(fault, self.language)

    def mistakes(self, fault: Fault) -> list[str]:
        """Return a line for each thing that is wrong; see ``app.sentences_plan``."""
        return mistakes_told(fault, self.language)

    def mistake(self, mistake: Mistake) -> str:
        """Return the line about one thing that is wrong."""
        return mistake_told(mistake, self.language)

    def day(self, at_ms: int) -> str:
        """Return the day of a moment (Unix milliseconds), its month in words."""
        when = _local(at_ms)
        if self.language == "ru":
            return f"{when.day} {_MONTHS_RU[when.month - 1]} {when.year}"
        return f"{when.day} {_MONTHS_EN[when.month - 1]} {when.year}"

    def hundredths(self, value: int) -> str:
        """Return a number of hundredths with two decimals: 45.30 or 45,30."""
        mark = "," if self.language == "ru" else "."
        return f"{value // 100}{mark}{value % 100:02d}"

    def moment(self, at_ms: int) -> str:
        """Return a moment (Unix milliseconds) in the time zone of this computer."""
        when = _local(at_ms)
        return f"{self.day(at_ms)} г., {when:%H:%M}" if self.language == "ru" else f"{when:%Y-%m-%d %H:%M}"


def _local(at_ms: int) -> dt.datetime:
    # A neighbour's clock may be years off, or a neighbour may say so: the calendar has edges.
    return dt.datetime.fromtimestamp(min(max(at_ms, 0), _LATEST_MS) / 1000, tz=dt.UTC).astimezone()
