"""The words of the sample house: (English, Russian)."""

from collections.abc import Mapping
from typing import Final

DEMO: Final[Mapping[str, tuple[str, str]]] = {
    "demo_house": (
        "A sample house: {flats:flat|flats}, {people:resident|residents}. All of them are invented.",
        "Дом-образец: {flats:квартира|квартиры|квартир}, {people:житель|жителя|жителей}. Все они выдуманы.",
    ),
    "demo_online": (
        "{count:neighbour has|neighbours have} a program on: {names}.",
        "Программа включена у {count:соседа|соседей|соседей}: {names}.",
    ),
    "demo_line": ("{author} ({topic}): {text}", "{author} ({topic}): {text}"),
    "demo_by_address": (
        "The programs did not find each other by themselves on this computer; they have been told the addresses.",
        "На этом компьютере программы не нашли друг друга сами; адреса им подсказаны.",
    ),
    "demo_gone": (
        "The program of {name} has ended unexpectedly (code {code}). The others go on. Nothing of yours is touched.",
        "Программа соседа ({name}) неожиданно завершилась (код {code}). Остальные продолжают. Ваши данные не затронуты.",
    ),
    "demo_stopped": (
        "The neighbours of the sample house fell silent; it is a mistake of ours, not yours. Nothing of yours is touched. Start it again.",
        "Соседи дома-образца замолчали; это наша ошибка, а не ваша. Ваши данные не затронуты. Запустите его ещё раз.",
    ),
    "demo_no_display": (
        "No display here, so no window: pictures of it go to {folder}",
        "Здесь нет экрана, поэтому окна не будет: его картинки лягут в {folder}",
    ),
    "demo_kept": (
        "The sample house is kept in {folder}. To open it again: {program} --data-dir {folder}/{you} --passphrase-file {folder}/passphrase --interface 127.0.0.1",
        "Дом-образец оставлен в {folder}. Открыть его снова: {program} --data-dir {folder}/{you} --passphrase-file {folder}/passphrase --interface 127.0.0.1",
    ),
    "help_demo": (
        "Look around a sample house with neighbours who talk. Your own data is not touched; everything is removed at the end.",
        "Осмотреться в доме-образце с разговорчивыми соседями. Ваши данные не затрагиваются; в конце всё удаляется.",
    ),
    "help_neighbours": (
        "How many neighbours have a program on, 1 to 20; 4 when not given.",
        "У скольких соседей включена программа, от 1 до 20; по умолчанию 4.",
    ),
    "help_keep": (
        "Leave the data of the sample house in this new or empty folder.",
        "Оставить данные дома-образца в этой новой или пустой папке.",
    ),
    "help_pictures": (
        "Folder for the pictures where no window can open; a new temporary one when not given.",
        "Папка для картинок там, где окно открыть нельзя; по умолчанию новая временная.",
    ),
    "help_until_closed": (
        "End when the standard input is closed: for programs that start this one.",
        "Закончить, когда закроется стандартный вход: для программ, которые запускают эту.",
    ),
}
