"""What the arguments of commands are called where one of them is wrong or missing: (English, Russian)."""

from collections.abc import Mapping
from typing import Final

ARGUMENTS: Final[Mapping[str, tuple[str, str]]] = {
    "argument_circle": ("CIRCLE", "круг (CIRCLE)"),
    "argument_code": ("CODE", "код (CODE)"),
    "argument_device": ("DEVICE", "устройство (DEVICE)"),
    "argument_file": ("FILE", "файл (FILE)"),
    "argument_house_name": ("HOUSE_NAME", "название дома (HOUSE_NAME)"),
    "argument_invitation": ("INVITATION", "приглашение (INVITATION)"),
    "argument_level": ("LEVEL", "чем подтверждён адрес (LEVEL)"),
    "argument_link": ("LINK", "ссылка (LINK)"),
    "argument_measure": ("MEASURE", "решение модератора (MEASURE)"),
    "argument_message": ("MESSAGE", "сообщение (MESSAGE)"),
    "argument_name": ("NAME", "название (NAME)"),
    "argument_new": ("NEW", "новый номер (NEW)"),
    "argument_old": ("OLD", "прежний номер (OLD)"),
    "argument_person": ("PERSON", "сосед (PERSON)"),
    "argument_persons": ("PERSON", "соседи (PERSON)"),
    "argument_proposal": ("PROPOSAL", "предложение (PROPOSAL)"),
    "argument_reason": ("REASON", "причина (REASON)"),
    "argument_role": ("ROLE", "роль (ROLE)"),
    "argument_scene": ("SCENE", "экран (SCENE)"),
    "argument_seconds": ("SECONDS", "секунды (SECONDS)"),
    "argument_tenure": ("TENURE", "кем приходится (TENURE)"),
    "argument_text": ("TEXT", "текст (TEXT)"),
    "argument_title": ("TITLE", "заголовок (TITLE)"),
    "argument_topic": ("TOPIC", "тема (TOPIC)"),
    "argument_verdict": ("VERDICT", "решение (VERDICT)"),
    "argument_words": ("WORDS", "слова (WORDS)"),
}
