"""The words about the rules of the house: (English, Russian)."""

from collections.abc import Mapping
from typing import Final

RULES: Final[Mapping[str, tuple[str, str]]] = {
    "help_rules": ("Show and write the rules of the house.", "Показать и написать правила дома."),
    "help_rules_show": (
        "Show the rules that hold and how many have read them.",
        "Показать действующие правила и сколько жителей их прочитали.",
    ),
    "help_rules_set": (
        "Write the rules anew from a text FILE, for the council; an empty line parts two rules. Everybody is asked to read them.",
        "Написать правила заново из текстового файла FILE, для совета дома; пустая строка разделяет правила. Прочитать их попросят всех.",
    ),
    "help_rules_acknowledge": ("Say that you have read the rules.", "Отметить, что вы прочитали правила."),
    "help_rules_history": ("Show all versions of the rules.", "Показать все редакции правил."),
    "no_rules": (
        "There are no house rules here. The council writes them, for residents to read.",
        "Правил дома здесь нет. Их пишет совет дома, а читают жители.",
    ),
    "rules_same": (
        "These very rules hold already. Nothing was changed.",
        "Именно эти правила уже действуют. Ничего не изменилось.",
    ),
    "rules_need_yes": (
        "The file has {rules:rule|rules} in place of {old}; above stands what goes (-) and what comes (+). Nothing was changed yet: everybody would be asked to read them. If this is what you mean, add --yes.",
        "В файле правил: {rules}, сейчас их: {old}; выше показано, что уйдёт (-) и что появится (+). Пока ничего не изменилось: прочитать правила попросят всех. Если всё верно, добавьте --yes.",
    ),
    "rules_set": (
        "{rules:rule holds|rules hold} from now on. Residents asked to read them: {residents}.",
        "Правил теперь: {rules}. Прочитать их попросят жителей: {residents}.",
    ),
    "rules_acknowledged": ("Noted: you have read the rules.", "Отмечено: вы прочитали правила."),
    "rules_counted": (
        "{read} of {residents:resident has|residents have} read them",
        "Прочитали {read} из {residents:жителя|жителей|жителей}",
    ),
    "rules_missing": ("Not yet: {people}", "Ещё не прочитали: {people}"),
    "rules_version": ("Rules of {when}, by {author}", "Правила от {when}, автор — {author}"),
}
