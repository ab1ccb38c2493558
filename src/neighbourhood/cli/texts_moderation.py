"""The words about moderation: (English, Russian)."""

from collections.abc import Mapping
from typing import Final

_HELP: Final[Mapping[str, tuple[str, str]]] = {
    "help_moderation": (
        "What residents ask of the moderators, and what these do.",
        "Жалобы жителей и решения модераторов.",
    ),
    "help_moderation_list": (
        "List what moderators did, with reasons, appeals and decisions, the newest last.",
        "Показать решения модераторов с причинами и обжалованиями, новые внизу.",
    ),
    "help_moderation_flag": (
        "Ask the moderators to look at MESSAGE, for a REASON: spam, rude, personal, wrong_place or other.",
        "Пожаловаться модераторам на сообщение MESSAGE; причина REASON: spam (реклама), rude (грубость), personal (личные данные), wrong_place (не в той теме), other (другое).",
    ),
    "help_take_back": ("Take it back.", "Отозвать жалобу."),
    "help_moderation_show": (
        "Print the words of a MESSAGE that is hidden or folded away; of personal data nothing is shown.",
        "Показать слова скрытого или свёрнутого сообщения MESSAGE; личные данные не показываются.",
    ),
    "help_moderation_appeal": (
        "Ask another moderator to decide about a MEASURE that concerns you; once, with a REASON.",
        "Обжаловать решение MEASURE, которое касается вас: решит другой модератор. Один раз, с причиной REASON.",
    ),
    "help_moderation_flagged": (
        "List the messages that neighbours ask the moderators to look at.",
        "Показать сообщения, на которые пожаловались соседи.",
    ),
    "help_moderation_review": (
        "Say that nothing is wrong with MESSAGE: it is shown again until three more flats ask.",
        "Сказать, что с сообщением MESSAGE всё в порядке: его снова видно, пока не пожалуются ещё три квартиры.",
    ),
    "help_moderation_ask": (
        "Ask the author to change MESSAGE.",
        "Попросить автора изменить сообщение MESSAGE.",
    ),
    "help_moderation_hide": (
        "Hide MESSAGE: its words are shown only to who asks for them.",
        "Скрыть сообщение MESSAGE: его слова видит только тот, кто попросит.",
    ),
    "help_moderation_move": (
        "Move MESSAGE to another TOPIC; authors move their own.",
        "Перенести сообщение MESSAGE в другую тему TOPIC; своё переносит и сам автор.",
    ),
    "help_moderation_lock": ("Let nobody write in TOPIC.", "Закрыть тему TOPIC для новых сообщений."),
    "help_moderation_slow": (
        "Let residents write in TOPIC once in so many SECONDS.",
        "Медленный режим в теме TOPIC: одно сообщение жителя за столько секунд SECONDS.",
    ),
    "help_moderation_warn": ("Warn PERSON.", "Вынести соседу PERSON предупреждение."),
    "help_moderation_mute": (
        "Let PERSON write nothing for some days; more than seven take a second moderator.",
        "Запретить соседу PERSON писать на несколько дней; дольше семи — только вдвоём с другим модератором.",
    ),
    "help_moderation_second": (
        "Agree to a long mute, the MEASURE of another moderator.",
        "Поддержать долгий запрет MEASURE другого модератора.",
    ),
    "help_moderation_lift": ("Take a MEASURE back.", "Отменить решение MEASURE."),
    "help_moderation_decide": (
        "Decide the appeal against another moderator's MEASURE: it stands, or it is taken back.",
        "Решить обжалование решения MEASURE другого модератора: stands — остаётся в силе, taken-back — отменено.",
    ),
    "help_rule": ("The rule of the house that it rests on.", "Правило дома, на котором это основано."),
    "help_measure_days": ("For how many days.", "На сколько дней."),
    "help_personal": (
        "It is personal data: its words are shown to nobody but moderators and its author.",
        "Это личные данные: слова видны только модераторам и автору.",
    ),
}
_TOLD: Final[Mapping[str, tuple[str, str]]] = {
    "flagged": ("The moderators are asked to look at it.", "Жалоба передана модераторам."),
    "flag_taken_back": ("Taken back.", "Жалоба отозвана."),
    "words_not_shown": (
        "There is nothing to show: the message is gone, or its words are personal data.",
        "Показать нечего: сообщения больше нет или его слова — личные данные.",
    ),
    "measure_seconded": ("You have agreed. It holds now.", "Вы поддержали решение. Теперь оно действует."),
    "measure_lifted": ("Taken back.", "Отменено."),
    "measure_appealed": (
        "Your appeal is sent. Another moderator decides.",
        "Обжалование отправлено. Решит другой модератор.",
    ),
    "measure_stands": ("Decided: it stands.", "Решено: остаётся в силе."),
    "measure_overturned": ("Decided: it is taken back.", "Решено: отменено."),
    "measure_waits": (
        "So long a mute waits for a second moderator. Until then it does not hold.",
        "Такой долгий запрет ждёт второго модератора. До этого он не действует.",
    ),
    "no_measures": (
        "The moderators of this house have done nothing yet.",
        "Модераторы этого дома пока ничего не решали.",
    ),
    "nothing_flagged": ("Nothing waits to be looked at.", "Жалоб нет."),
    "flagged_line": (
        "{id}  {topic}: {author}: {text} ({reasons}; {flats:flat|flats})",
        "{id}  {topic}: {author}: {text} ({reasons}; {flats:квартира|квартиры|квартир})",
    ),
    "flag_spam": ("advertising", "реклама"),
    "flag_rude": ("rude", "грубость"),
    "flag_personal": ("personal data", "личные данные"),
    "flag_wrong_place": ("wrong topic", "не в той теме"),
    "flag_other": ("other", "другое"),
}
_LINES: Final[Mapping[str, tuple[str, str]]] = {
    "measure_line": ("{when}  {by}: {what}", "{when}  {by}: {what}"),
    "measure_why": ("{line}: “{reason}”", "{line}: «{reason}»"),
    "measure_rule": ("rule: {rule}", "правило: {rule}"),
    "measure_until": ("until {until}", "до {until}"),
    "measure_ask": (
        "asked {name} to change a message in “{topic}”",
        "просьба изменить сообщение в теме «{topic}» ({name})",
    ),
    "measure_hide": ("hid a message of {name} in “{topic}”", "скрыто сообщение в теме «{topic}» ({name})"),
    "measure_move": ("moved a message of {name} to “{topic}”", "сообщение перенесено в тему «{topic}» ({name})"),
    "measure_move_from": (
        "moved a message of {name} from “{origin}” to “{topic}”",
        "сообщение перенесено из темы «{origin}» в тему «{topic}» ({name})",
    ),
    "measure_review": (
        "found nothing wrong with a message of {name} in “{topic}”",
        "с сообщением в теме «{topic}» всё в порядке ({name})",
    ),
    "measure_lock": ("locked “{topic}”", "тема «{topic}» закрыта для новых сообщений"),
    "measure_slow": (
        "slowed “{topic}” down to one message in {seconds:second|seconds}",
        "в теме «{topic}» медленный режим: одно сообщение за {seconds:секунду|секунды|секунд}",
    ),
    "measure_warn": ("warned {name}", "предупреждение ({name})"),
    "measure_mute": ("muted {name}", "запрет писать ({name})"),
    "measure_second_by": ("{name} agreed", "{name}: поддержано"),
    "measure_appeal_of": ("{name} appealed: “{reason}”", "{name}: обжаловано — «{reason}»"),
    "measure_decided_stands": ("{name} decided that it stands: “{reason}”", "{name}: остаётся в силе — «{reason}»"),
    "measure_decided_back": ("{name} decided to take it back: “{reason}”", "{name}: по жалобе отменено — «{reason}»"),
    "measure_lifted_by": ("{name} took it back: “{reason}”", "{name}: отменено — «{reason}»"),
    "measure_state_ended": ("it is over", "срок вышел"),
    "measure_state_needs_second": ("it waits for a second moderator", "ждёт второго модератора"),
    "measure_state_own_conflict": (
        "it does not hold: a moderator does not act in their own conflict",
        "не действует: модератор не решает в собственном споре",
    ),
    "measure_state_not_here": ("what it is about is not here", "того, о чём речь, здесь нет"),
}

MODERATION: Final[Mapping[str, tuple[str, str]]] = {**_HELP, **_TOLD, **_LINES}
