"""The help of the command line: (English, Russian) per command, option and argument."""

from collections.abc import Mapping
from typing import Final

HELP: Final[Mapping[str, tuple[str, str]]] = {
    "help": (
        "Messages for the neighbours of one apartment house: encrypted, on your own computers, without a server. Without a command, the window opens.",
        "Сообщения соседей одного дома: в зашифрованном виде, на ваших компьютерах, без сервера. Без команды открывается окно.",
    ),
    "help_help": ("Show this help.", "Показать эту справку."),
    "help_version": ("Show the version.", "Показать версию."),
    "help_data_dir": ("Folder with the data of one house.", "Папка с данными одного дома."),
    "help_passphrase_file": (
        "File whose first line is the passphrase; without it the system's keyring keeps the key, or the terminal asks.",
        "Файл с парольной фразой в первой строке; без него ключ хранит система, а если нет — фразу спросит терминал.",
    ),
    "help_interface": (
        "Use only this network (name or address); can be given again.",
        "Использовать только эту сеть (имя или адрес); можно указать несколько раз.",
    ),
    "help_port": ("Port to listen on; 0: any free one.", "Порт для соединений; 0 — любой свободный."),
    "help_connect": (
        "Also call this address (HOST:PORT); can be given again.",
        "Звонить и по этому адресу (HOST:PORT); можно указать несколько раз.",
    ),
    "help_json": ("Print results as JSON.", "Выводить результаты в JSON."),
    "help_lang": ("Language: en or ru.", "Язык: en или ru."),
    "help_house": ("Found, join and see the house.", "Основать дом, войти в него, посмотреть."),
    "help_house_found": ("Found a house in this data folder.", "Основать дом в этой папке с данными."),
    "help_name": ("Your name, as neighbours will see it; required.", "Ваше имя, каким его увидят соседи; обязательно."),
    "help_flat_number": ("Number of the flat; required.", "Номер квартиры; обязательно."),
    "help_house_invite": (
        "Make a code for the people of a flat, or of each of several, and pages to print.",
        "Сделать код для жильцов квартиры или каждой из нескольких и листы для печати.",
    ),
    "help_flats": ("Number of a flat; can be given again.", "Номер квартиры; можно указать несколько раз."),
    "help_unreached": (
        "Every flat of the plan where nobody is yet and to which no invitation is open.",
        "Все квартиры плана, где ещё никого нет и куда нет действующего приглашения.",
    ),
    "help_entrance_name": ("Only flats of this entrance.", "Только квартиры этого подъезда."),
    "help_uses": (
        "How many people may use the code; 4 when not given.",
        "Сколько человек могут воспользоваться кодом; по умолчанию 4.",
    ),
    "help_house_join": (
        "Join your neighbours' house with a CODE (four groups of five characters) and wait until it has worked.",
        "Войти в дом соседей по коду CODE (четыре группы по пять знаков) и дождаться, пока получится.",
    ),
    "help_timeout": ("Stop waiting after so many seconds.", "Перестать ждать через столько секунд."),
    "help_house_resume": (
        "After a restored backup: write on, although no neighbour had what is missing.",
        "После восстановления из копии: писать дальше, хотя недостающего ни у кого из соседей нет.",
    ),
    "help_entrance": (
        "Entrance, floors and flats, such as “1; 1-9; 1-36”; can be given again.",
        "Подъезд, этажи и квартиры, например «1; 1-9; 1-36»; можно указать несколько раз.",
    ),
    "help_plan": (
        "File with the plan: a line for each floor (entrance; floor; flats), or a table with the columns number, entrance, floor, area.",
        "Файл с планом: строка на этаж (подъезд; этаж; квартиры) или таблица со столбцами номер, подъезд, этаж, площадь.",
    ),
    "help_preview": ("Only show what would be described.", "Только показать, что будет описано."),
    "help_house_plan": (
        "Describe the entrances, floors and flats of the house.",
        "Описать подъезды, этажи и квартиры дома.",
    ),
    "help_house_plan_show": ("Show the flats of the house.", "Показать квартиры дома."),
    "help_house_plan_set": (
        "Describe all flats of the house; flats that are there already stay the same.",
        "Описать все квартиры дома; те, что уже есть, остаются прежними.",
    ),
    "help_house_plan_renumber": (
        "Give the flat OLD the number NEW; everything about it stays.",
        "Дать квартире OLD номер NEW; всё, что с ней связано, сохранится.",
    ),
    "help_house_show": ("Show the house and its people.", "Показать дом и его жителей."),
    "help_topic": ("Add and list topics.", "Добавить тему, показать темы."),
    "help_topic_add": ("Add a topic; prints its id.", "Добавить тему; выводит её номер."),
    "help_topic_list": ("List all topics.", "Показать все темы."),
    "help_topic_rename": (
        "Give a topic of yours another title.",
        "Переименовать свою тему.",
    ),
    "help_topic_hand_over": (
        "Give a topic of yours to PERSON, who can then rename it and hand it on.",
        "Передать свою тему соседу PERSON: он сможет её переименовать и передать дальше.",
    ),
    "help_topic_resolve": ("Mark a topic as resolved, for everybody.", "Отметить тему решённой, для всех."),
    "help_topic_reopen": ("Open a resolved topic again, for everybody.", "Снова открыть решённую тему, для всех."),
    "help_topic_mute": (
        "Choose which messages of a topic are told aloud on this computer.",
        "Выбрать, о каких сообщениях темы слышно на этом компьютере.",
    ),
    "help_level": (
        "all, mentions (only those that mention you) or muted, which it is without this option.",
        "all (обо всех), mentions (только где вас упомянули) или muted (ни о каких); без этого — muted.",
    ),
    "help_category": ("Category of the topic.", "Раздел темы."),
    "help_purpose": ("What the topic is for.", "Для чего эта тема."),
    "help_emoji": ("One emoji shown before the title.", "Один эмодзи перед названием."),
    "help_say": (
        "Write a message; prints its id. TOPIC: its title, the beginning of the title, or the beginning of its id. TEXT: - reads it from the input.",
        "Написать сообщение; выводит его номер. TOPIC — название темы, его начало или начало её номера. TEXT — текст; - читает его со входа.",
    ),
    "help_reply_to": ("Id of the message to answer, or its beginning.", "Номер сообщения для ответа или его начало."),
    "help_search": (
        "Find messages with all WORDS, in any of their forms.",
        "Найти сообщения со всеми словами WORDS в любой их форме.",
    ),
    "help_entries": (
        "List all entries, in the same order everywhere. Columns: lane, lamport, device, number, id, standing, kind, author.",
        "Показать все записи, везде в одном порядке. Столбцы: цепочка, отметка, устройство, номер, id, действует ли, вид, автор.",
    ),
    "help_lane": ("Only this lane.", "Только эта цепочка."),
    "help_digest": (
        "Print one line per circle that is the same wherever everything has arrived.",
        "Вывести по строке на круг; строки одинаковы там, где всё получено.",
    ),
    "help_node": (
        "Stay on without a window; prints one line when ready.",
        "Работать без окна; выводит строку, когда готово.",
    ),
    "help_for": ("End after so many seconds.", "Закончить через столько секунд."),
    "help_import": ("Bring in an older chat.", "Перенести прежний чат."),
    "help_import_telegram": (
        "Import a chat from FILE, the result.json of an export of Telegram Desktop (machine-readable JSON). Running it again goes on where it stopped.",
        "Импортировать чат из файла FILE — result.json из выгрузки Telegram Desktop (машиночитаемый JSON). Повторный запуск продолжает с места остановки.",
    ),
    "help_import_whatsapp": (
        "Import a chat from FILE, the text or zip file that WhatsApp makes by “Export chat”. Says first how it was understood and asks. Running it again adds only what is missing.",
        "Импортировать чат из файла FILE — текстового файла или zip-архива, который WhatsApp делает по «Экспорт чата». Сначала говорит, как понял файл, и спрашивает. Повторный запуск добавляет только недостающее.",
    ),
    "help_title": (
        "Name of the chat and of its topic; without it, as WhatsApp calls it.",
        "Название чата и его темы; без него — как называет WhatsApp.",
    ),
    "help_day_first": ("Read 3/4 as 3 April.", "Читать 3/4 как 3 апреля."),
    "help_month_first": ("Read 3/4 as 4 March.", "Читать 3/4 как 4 марта."),
    "help_chat": ("Name of the chat, when the export holds several.", "Название чата, если их в выгрузке несколько."),
    "help_passphrase": ("What opens the data folder.", "Чем открывается папка с данными."),
    "help_passphrase_change": (
        "Change the passphrase, also while the program runs. Both are asked for where they are not given.",
        "Сменить парольную фразу, можно и во время работы программы. Не указанное спросит.",
    ),
    "help_new_file": (
        "File whose first line is the new passphrase.",
        "Файл с новой парольной фразой в первой строке.",
    ),
    "help_keyring": (
        "From now on the system's keyring keeps the key, without a passphrase.",
        "Дальше ключ хранит система, без парольной фразы.",
    ),
    "help_scene": (
        "Show one screen (SCENE) of an invented house, for work on the window. Without a name: a topic.",
        "Показать один экран (SCENE) выдуманного дома, для работы над окном. Без названия — тема.",
    ),
    "help_dark": ("In dark colours.", "В тёмных цветах."),
    "help_size": ("Size of the window in pixels.", "Размер окна в пикселях."),
    "help_text": ("Size of the text in percent, 100 to 200.", "Размер текста в процентах, от 100 до 200."),
    "help_open": (
        "Open the window at a link that begins with neighbourhood: — an invitation, a topic or a message.",
        "Открыть окно по ссылке, которая начинается с neighbourhood: — приглашение, тема или сообщение.",
    ),
    "help_hidden": (
        "Start without showing the window, where there is a tray to wait in.",
        "Запустить, не показывая окна, если есть область уведомлений, где можно ждать.",
    ),
    "help_gallery": (
        "Show every part that the window is made of, in every state and in both themes.",
        "Показать все части, из которых сделано окно, во всех состояниях и в обеих темах.",
    ),
    "help_save": (
        "Save pictures into this folder instead of opening a window; needs no display.",
        "Вместо окна сохранить картинки в эту папку; экран не нужен.",
    ),
    "help_few": (
        "Each screen in both languages and every size of window and text, but not in every combination.",
        "Каждый экран на обоих языках и во всех размерах окна и текста, но не во всех сочетаниях.",
    ),
    "help_showcase": ("Save pictures of every screen.", "Сохранить картинки всех экранов."),
    "help_out": ("Folder for the pictures; required.", "Папка для картинок; обязательно."),
}
