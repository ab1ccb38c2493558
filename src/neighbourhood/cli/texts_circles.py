"""Words of the commands about circles, in both languages."""

from collections.abc import Mapping
from typing import Final

CIRCLES: Final[Mapping[str, tuple[str, str]]] = {
    "no_circles": ("You are in no circle yet.", "Вы пока не состоите ни в одном круге."),
    "circle_own": ("{people:person|people}", "{people:человек|человека|человек}"),
    "circle_direct": ("only the two of you", "только вы двое"),
    "circle_left": ("you are not in it any more", "вы в нём больше не состоите"),
    "circle_waits": (
        "this computer waits for its newest key, or you are not in it any more",
        "этот компьютер ждёт новый ключ, или вы в нём больше не состоите",
    ),
    "help_circle": ("Circles of your own: who is in them.", "Свои круги: кто в них состоит."),
    "help_circle_list": ("List the circles that you are in.", "Показать круги, в которых вы состоите."),
    "help_circle_add": (
        "Begin a circle with these people, which nobody else can read; prints its id.",
        "Начать круг с этими людьми, который больше никто не прочтёт; выводит его номер.",
    ),
    "help_circle_members": (
        "Show who is in a circle, or change it. Whom you remove reads nothing new; whom you add reads all that was said.",
        "Показать, кто в круге, или изменить это. Кого вы уберёте, не прочтёт нового; кого добавите, прочтёт всё сказанное.",
    ),
    "help_circle_leave": (
        "Leave a circle. What you have read stays here; if only you kept it, the residents in it keep it from then on.",
        "Выйти из круга. Прочитанное остаётся у вас; если круг вели только вы, дальше его ведут жители, которые в нём.",
    ),
    "help_circle_member_add": ("Somebody to add.", "Кого добавить."),
    "help_circle_member_remove": ("Somebody to remove.", "Кого убрать."),
    "help_circle_steward": ("Somebody who may change the circle too.", "Кто ещё может менять круг."),
    "help_circle_rename": ("Another name for the circle.", "Другое название круга."),
    "help_talk": (
        "Open the conversation that only you and one other person can read; prints the id of its topic.",
        "Открыть беседу, которую читаете только вы и ещё один человек; выводит номер её темы.",
    ),
    "readers_desk": ("guests too", "и гости"),
    "readers_council": ("the council", "совет"),
    "readers_direct": ("the two of you", "вы двое"),
    "help_readers": (
        "Who can read the topic: residents and guests (desk), residents, or the council.",
        "Кто прочтёт тему: жители и гости (desk), жители (residents) или совет (council).",
    ),
    "help_circle_option": ("The circle of yours that the topic is for.", "Ваш круг, для которого эта тема."),
}
