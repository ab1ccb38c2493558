"""What a text of a WhatsApp export is: somebody's words, a placeholder for a picture, or a notice of the program.

English and Russian, and what other languages have in common with them.
"""

import re
from typing import Final

import msgspec

from neighbourhood.adapters.imports.whatsapp_lines import MARKS

MEDIA: Final = "media"
"""One kind for all: phones do not agree on what they tell of a picture, and both exports must say the same."""
_I: Final = re.IGNORECASE
_MAX_MARK_CHARS: Final = 300
"""No mark or notice of WhatsApp's own is longer. Longer texts are not searched for those whose search takes the square
of the length.
"""

_ENCRYPTION: Final = re.compile(r"\bend-to-end encr?ypt|\b(?:защищены|защищено) сквозным шифрованием", _I)
_NOTICE: Final = re.compile(
    r"\bend-to-end encrypt|сквозным шифрованием"
    r"|\b(?:created|changed|deleted|left|joined|added|removed|pinned|turned (?:on|off)|updated|reset|started|ended|"
    r"blocked|unblocked|requested to join|invited|approved)\b"
    r"|\b(?:was|were) (?:added|removed)|\bnow an admin|\bno longer an admin|\bsecurity code\b|\bdisappearing messages"
    r"|\bmissed (?:voice|video|group)"
    r"|\w\(-?[а-я]{1,4}\)|\b(?:создал|изменил|добавил|удалил|вышел|вышла|вышли|покинул|присоединил|вступил|закрепил|"
    r"включил|отключил|обновил|сбросил|пригласил|заблокировал|разблокировал|исключил)"
    r"|\bбольше не админ|\bтеперь (?:вы )?(?:админ|является админ)|\bкод безопасности|\bисчезающие сообщения"
    r"|\bпропущенный (?:аудио|видео|групповой)?\s?звонок|\b(?:изменен|изменён) номер",
    _I,
)
_GROUP_NAMED: Final = re.compile(
    r"(?:created (?:the |this )?group|changed the (?:subject|group name)\b.*? to|созда\S* групп\S*|"
    r"(?:измени\S*) (?:тему|название)\b.*? на)\s*[\"“«„](?P<name>[^\n]+?)[\"”»]\.?$",
    _I,
)
_DELETED: Final = re.compile(
    r"(?:this message was deleted(?: by .{1,80})?|you deleted this message(?: as admin)?|message deleted|"
    r"(?:данное |это )?сообщение (?:было )?удалено(?: администратором.{0,80})?|вы удалили (?:данное |это )?сообщение)\.?",
    _I,
)
_EDITED: Final = re.compile(
    r"<(?:this message was edited|(?:данное |это )?сообщение (?:было )?(?:изменено|отредактировано))>$", _I
)
_OMITTED: Final = re.compile(
    r"<[^<>\n]*(?:omitted|omis|omiti|ausgeschlossen|weggelassen|медиафайл|медиа|пропущен)[^<>\n]*>"
    r"|(?:(?P<name>.{1,200}?) • .{1,40} )?"
    r"(?:image|video|video note|audio|sticker|gif|document|contact card|contact) omitted"
    r"|(?:изображение|видео|видеосообщение|видеозаметка|аудио|аудиофайл|стикер|gif|документ|файл|"
    r"карточка контакта|контакт)\s(?:отсутствует|пропущен[оа]?|опущен[оа]?|не добавлен[оа]?|скрыт[оа]?)",
    _I,
)
_ATTACHED: Final = re.compile(
    r"(?P<name>[^\n]{1,200}\.\w{1,8}) \((?:file attached|файл (?:добавлен|прикреплен|прикреплён|вложен))\)", _I
)
_ATTACHED_IOS: Final = re.compile(
    r"<(?:attached|прикреплено|прикреплён|вложение|добавлено):\s?(?P<name>[^<>\n]{1,300})>", _I
)
_PAGES: Final = re.compile(r"^[^\n]{1,200} • [^\n]{1,40}$")
_MADE_NAME: Final = re.compile(r"(?:IMG|VID|AUD|PTT|STK|DOC)-\d{8}-WA\d+\.\w+|(?:PHOTO|VIDEO|AUDIO|STICKER|GIF)-.*", _I)
_IOS_NUMBER: Final = re.compile(r"^\d{8}-")
_LOCATION: Final = re.compile(r"(?:location|местоположение|геопозиция|локация|геоданные): ?(https?://\S+)", _I)
_LIVE_LOCATION: Final = re.compile(r"live location shared|передаётся геопозиция|трансляция геоданных.*", _I)
_POLL: Final = re.compile(r"(?:poll|опрос):\s*", _I)


class Words(msgspec.Struct, frozen=True, gc=False):
    """What somebody said: ``media`` as in ``ImportedMessage``."""

    text: str
    media: str
    edited: bool


def bare(text: str) -> str:
    """Return a text without invisible marks, with plain spaces and without spaces at the ends of its lines."""
    text = MARKS.sub("", text).replace("\u202f", " ").replace("\xa0", " ").replace("\u2011", "-")
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def is_encryption_notice(text: str) -> bool:
    """Whether this is the notice that begins a chat; iOS gives it the chat's name for an author."""
    return _ENCRYPTION.search(text) is not None


def sounds_like_notice(text: str) -> bool:
    """Whether a text has a word that WhatsApp's own notices have; people use some of them too."""
    return _NOTICE.search(text) is not None


def group_named(notice: str) -> str | None:
    """Return the name that a notice says the group was given."""
    found = _GROUP_NAMED.search(notice) if len(notice) <= _MAX_MARK_CHARS else None
    return found["name"] if found is not None else None


def words_of(text: str) -> Words | None:
    """Return what a bare text of a person says; None for a deleted message, of which nothing is left."""
    said = _without_edited(text)
    edited = said != text
    if _DELETED.fullmatch(said):
        return None
    if place := _LOCATION.fullmatch(said):
        return Words(place[1], "location", edited)
    if _LIVE_LOCATION.fullmatch(said):
        return Words("", "location", edited)
    if poll := _POLL.match(said):
        return Words(said[poll.end() :], "poll", edited) if "\n" in said else Words(said, "", edited)
    return _with_media(said, edited)


def _without_edited(text: str) -> str:
    found = _EDITED.search(text, max(0, len(text) - _MAX_MARK_CHARS)) if text.endswith(">") else None
    return text[: found.start()].rstrip() if found is not None else text


def _with_media(said: str, edited: bool) -> Words:
    first, _, caption = said.partition("\n")
    short = first if len(first) <= _MAX_MARK_CHARS else ""
    placeholder = _OMITTED.fullmatch(short) or _ATTACHED.fullmatch(short)
    if placeholder is not None:
        return Words(_told(placeholder["name"] if "name" in placeholder.groupdict() else None, caption), MEDIA, edited)
    attached = _ATTACHED_IOS.search(said)
    if attached is None:
        return Words(said, "", edited)
    about = said[: attached.start()] + said[attached.end() :]
    return Words(_told(attached["name"], "" if _PAGES.fullmatch(about.strip()) else about), MEDIA, edited)


def _told(name: str | None, caption: str) -> str:
    """Return the name of a file, when somebody gave it one, and what was written under it."""
    name = _IOS_NUMBER.sub("", (name or "").strip())
    kept = "" if _MADE_NAME.fullmatch(name) else name
    caption = caption.strip()
    return "\n".join(part for part in (kept, "" if caption == kept else caption) if part)
