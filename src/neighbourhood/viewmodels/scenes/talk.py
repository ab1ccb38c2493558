"""The scenes of the talk: topics and their menus, everything a timeline can hold, writing and finding."""

from typing import Final

from PySide6.QtCore import QObject

from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import CreateTopic, EditMessage, EraseMessage, ResolveTopic
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.stage import Play, Stage, settle
from neighbourhood.viewmodels.topic_order import MANY_RESOLVED

_SEARCH_MS: Final = 300
_MANY: Final = 500
_LIFT: Final = 0
_INTERCOM: Final = 2
_MINE: Final = -1
_IMPORTED: Final = 0
_MARINA: Final = 5
_ANSWER: Final = 6
_CHANGED: Final = 7
_LINK: Final = 8


def _said(stage: Stage, english: str, russian: str) -> str:
    return russian if stage.backend.language == "ru" else english


def _line(stage: Stage, number: int) -> MessageRow:
    """Return a message of the first topic, counted from its oldest."""
    rows = stage.backend.timeline(stage.backend.topics()[_LIFT].topic)
    return tuple(reversed(rows))[number]


def _opened(stage: Stage, number: int) -> QObject:
    """Open the first topic at a message and return the row that shows it."""
    stage.open_topic(_LIFT)
    line = _line(stage, number)
    stage.window.shell.timeline.locate(line.message.hex())  # type: ignore[attr-defined]
    settle(_SEARCH_MS)
    return stage.find("message " + line.text[:40])


def _menu(stage: Stage, number: int) -> None:
    row = _opened(stage, number)
    row.menuAsked.emit(row, 68, 40)  # type: ignore[attr-defined]
    settle()


def _chosen(item: str, number: int) -> Play:
    """Choose something in the menu of a message."""

    def play(stage: Stage) -> None:
        _menu(stage, number)
        stage.find(item).triggered.emit()  # type: ignore[attr-defined]
        settle(_SEARCH_MS)

    return play


def _topics(stage: Stage) -> None:
    stage.window.shell.go("topics")
    settle()


def _topics_menu(stage: Stage) -> None:
    _topics(stage)
    title = stage.backend.topics()[_INTERCOM - 1].title
    stage.find("topic " + title).askMenu()  # type: ignore[attr-defined]
    settle()


def _topics_resolved(stage: Stage) -> None:
    house = stage.backend
    for number in range(MANY_RESOLVED):
        title = _said(stage, f"Lamp on floor {number + 1}", f"Лампочка на {number + 1}-м этаже")
        house.submit(CreateTopic(title=title, category="repairs"))
        house.submit(ResolveTopic(topic=house.topics()[-1].topic, on=True))
    settle(_SEARCH_MS)
    _topics(stage)
    stage.find("topicList").positionViewAtEnd()  # type: ignore[attr-defined]


def _topics_unread(stage: Stage) -> None:
    _topics(stage)
    stage.window.shell.topics.showUnreadOnly(True)  # type: ignore[attr-defined]


def _topics_unfound(stage: Stage) -> None:
    _topics(stage)
    stage.type_into("search", "helicopter")
    settle(_SEARCH_MS)


def _fill(stage: Stage) -> SubjectId:
    topic = stage.backend.topics()[_LIFT].topic
    sergey = stage.backend.people()[1]
    words = _said(stage, "It is stuck again, number %d this year.", "Опять стоит, за этот год уже %d-й раз.")
    for number in range(_MANY):
        stage.backend._new_message(topic, words % (number + 1), sergey)
    stage.backend.tell(Changes(topics=frozenset({topic})))
    return topic


def _many(stage: Stage) -> None:
    _fill(stage)
    settle(_SEARCH_MS)
    stage.open_topic(_LIFT)
    settle(_SEARCH_MS)


def _topics_many(stage: Stage) -> None:
    _fill(stage)
    settle(_SEARCH_MS)
    _topics(stage)


def _mine(stage: Stage) -> SubjectId:
    title = _said(stage, "Bicycles in the hallway", "Велосипеды в подъезде")
    purpose = _said(stage, "Where they may stand", "Где им можно стоять")
    stage.backend.submit(CreateTopic(title=title, category="repairs", purpose=purpose)).result()
    return stage.backend.topics()[-1].topic


def _rename(stage: Stage) -> None:
    topic = _mine(stage)
    _topics(stage)
    edit = stage.window.shell.topics.edit  # type: ignore[attr-defined]
    edit.choose(topic.hex())
    settle()
    edit.askDescribe()
    settle()


def _topic_empty(stage: Stage) -> None:
    stage.window.shell.openTopic(_mine(stage).hex())
    settle()


def _topic_menu(stage: Stage) -> None:
    stage.open_topic(_LIFT)
    heads = stage.window.root.findChildren(QObject, "topicMore")
    heads[0].clicked.emit()  # type: ignore[attr-defined]
    settle()


def _topic_end(stage: Stage) -> None:
    stage.open_topic(_LIFT)
    stage.window.shell.timeline.toEnd()  # type: ignore[attr-defined]
    settle(_SEARCH_MS)


def _topic_resolved(stage: Stage) -> None:
    stage.open_topic(_INTERCOM)


def _imported(stage: Stage) -> None:
    _opened(stage, _IMPORTED)


def _history(stage: Stage) -> None:
    line = _line(stage, _CHANGED)
    stage.backend.submit(EditMessage(message=line.message, text=line.text + " 🙂"))
    _chosen("earlierWords", _CHANGED)(stage)


def _erase_council(stage: Stage) -> None:
    stage.backend.make_council()
    _chosen("erase", _MARINA)(stage)


def _erased(stage: Stage) -> None:
    _topic_end(stage)
    stage.backend.submit(EraseMessage(message=_line(stage, _MINE).message))
    settle(_SEARCH_MS)


def _selected(stage: Stage) -> None:
    _chosen("chooseSeveral", _ANSWER)(stage)
    for number in (_LINK, _MINE):
        stage.window.shell.timeline.choose(_line(stage, number).message.hex())  # type: ignore[attr-defined]


def _address(stage: Stage) -> None:
    _opened(stage, _LINK)
    stage.window.shell.timeline.address.ask("https://example.org/lift")  # type: ignore[attr-defined]
    settle()


def _odd(stage: Stage) -> None:
    """What nobody expects in a message: a word without end, a whole book, another way of writing, markup."""
    house = stage.backend
    topic = house.topics()[1].topic
    house.hear(topic, _said(stage, "Plumbing", "Водопровод") * 60, "olga", unread=False)
    house.hear(topic, _said(stage, "The whole contract follows. ", "Вот весь договор целиком. ") * 1300, "marina")
    house.hear(topic, "שלום שכנים, מתי תתוקן המעלית? \u202eabc", "timur", unread=False)
    house.hear(topic, "<b>bold</b> <img src='http://example.org/x.png'> & <script>", "sergey", unread=False)
    stage.open_topic(1)


def _edit(stage: Stage) -> None:
    _opened(stage, _MINE)
    stage.find("composer").change(_line(stage, _MINE).message.hex())  # type: ignore[attr-defined]
    settle()


def _write(stage: Stage, text: str) -> None:
    stage.open_topic(_LIFT)
    field = stage.find("composerText")
    field.forceActiveFocus()  # type: ignore[attr-defined]
    field.insert(0, text)  # type: ignore[attr-defined]
    settle(_SEARCH_MS)


def _mention(stage: Stage) -> None:
    _write(stage, "@")


def _too_long(stage: Stage) -> None:
    _write(stage, _said(stage, "A long story. ", "Длинная история. ") * 2700)


def _emoji(stage: Stage) -> None:
    stage.open_topic(_LIFT)
    stage.press("emojiButton")
    settle(_SEARCH_MS)


def _palette(words: tuple[str, str]) -> Play:
    def play(stage: Stage) -> None:
        stage.open_topic(_LIFT)
        stage.window.root.findChildren(QObject, "palette")[0].open()  # type: ignore[attr-defined]
        settle()
        stage.type_into("paletteField", _said(stage, *words))
        settle(_SEARCH_MS)

    return play


def _found(words: tuple[str, str]) -> Play:
    def play(stage: Stage) -> None:
        stage.window.shell.go("search")
        settle()
        stage.window.shell.search.look(_said(stage, *words))  # type: ignore[attr-defined]
        settle(_SEARCH_MS)

    return play


def _found_filter(stage: Stage) -> None:
    _found(("lift", "лифт"))(stage)
    stage.press("personFilter")
    settle(_SEARCH_MS)


TALK: Final[dict[str, Play]] = {
    "topics-menu": _topics_menu,
    "topics-resolved": _topics_resolved,
    "topics-unread": _topics_unread,
    "topics-unfound": _topics_unfound,
    "topics-many": _topics_many,
    "rename": _rename,
    "topic-empty": _topic_empty,
    "topic-menu": _topic_menu,
    "topic-end": _topic_end,
    "topic-many": _many,
    "topic-resolved": _topic_resolved,
    "topic-imported": _imported,
    "topic-odd": _odd,
    "message-menu": lambda stage: _menu(stage, _MARINA),
    "message-mine": lambda stage: _menu(stage, _MINE),
    "who-has-it": _chosen("whoHasIt", _MINE),
    "who-reacted": _chosen("whoReacted", _ANSWER),
    "earlier-words": _history,
    "erase": _chosen("erase", _MINE),
    "erase-council": _erase_council,
    "erased": _erased,
    "go-to-date": _chosen("menuDate", _MARINA),
    "selection": _selected,
    "address": _address,
    "edit": _edit,
    "mention": _mention,
    "emoji": _emoji,
    "too-long": _too_long,
    "palette": _palette(("", "")),
    "palette-found": _palette(("li", "ли")),
    "palette-unfound": _palette(("helicopter", "вертолёт")),
    "search-found": _found(("lift", "обещали")),
    "search-filter": _found_filter,
    "search-unfound": _found(("helicopter", "вертолёт")),
}
"""By name of the scene."""
