"""The words about erasing: (English, Russian)."""

from collections.abc import Mapping
from typing import Final

ERASE: Final[Mapping[str, tuple[str, str]]] = {
    "help_erase": (
        "Have every neighbour's device drop the words of MESSAGE for good: one's own, for the council anybody's. Without MESSAGE and options: list what was erased, and on how many devices.",
        "Стереть слова сообщения MESSAGE на устройствах всех соседей навсегда: своего, для совета дома — любого. Без MESSAGE и ключей: показать, что было стёрто и на скольких устройствах.",
    ),
    "help_everything_of_mine": (
        "Erase everything that you have ever written here.",
        "Стереть всё, что вы здесь когда-либо написали.",
    ),
    "erase_word": ("erase", "стереть"),
    "erase_message_asked": (
        "Erasing takes the words of this message from every device of the house and cannot be taken back; older backups keep them. Type “{word}” if you mean it:",
        "Слова этого сообщения исчезнут со всех устройств дома, вернуть их нельзя; в старых резервных копиях они останутся. Если вы уверены, наберите «{word}»:",
    ),
    "erase_all_asked": (
        "Erasing takes everything that you have ever written here from every device of the house: messages, topics that you began, your name, what you said about flats. It cannot be taken back; older backups keep it. Type “{word}” if you mean it:",
        "Всё, что вы здесь когда-либо написали, исчезнет со всех устройств дома: сообщения, созданные вами темы, ваше имя, сведения о квартирах. Вернуть это нельзя; в старых резервных копиях оно останется. Если вы уверены, наберите «{word}»:",
    ),
    "erase_needs_yes": (
        "Erasing cannot be taken back. If you mean it, add --yes.",
        "Стёртое нельзя вернуть. Если вы уверены, добавьте --yes.",
    ),
    "erase_one_thing": (
        "Give either a message or --everything-of-mine.",
        "Укажите или сообщение, или --everything-of-mine.",
    ),
    "nothing_erased_now": ("Nothing was erased.", "Ничего не стёрто."),
    "erased_entries": (
        "Erased here: {count:entry|entries}. Other devices follow as soon as they hear of it; “erase” alone tells how many have.",
        "Стёрто здесь: {count:запись|записи|записей}. Остальные устройства сделают это, как только узнают; сколько их уже — покажет команда erase без ничего.",
    ),
    "erasure_line": (
        "{when}  {by}: {count:entry|entries}, erased on {done} of {devices:device|devices}",
        "{when}  {by}: {count:запись|записи|записей}, стёрто на {done} из {devices:устройства|устройств|устройств}",
    ),
    "no_erasures": ("Nothing has been erased in this house.", "В этом доме ничего не стирали."),
}
