"""Languages, themes, sizes, names for screen readers, and texts that mean harm."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.scenes.catalogue import SCENES
from neighbourhood.viewmodels.screenshots import render_scene
from neighbourhood.viewmodels.settings import Choices, Settings
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

HOSTILE = {
    "markup": "<b>bold</b> <img src='https://example.org/x.png'> <a href='file:///etc/passwd'>here</a> &amp;",
    "right to left": "\u202eabc \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u2066",
    "long word": "щ" * 500,
    "huge": "ё " * 15_000,
    "combining": "Z" + "\u0335\u0328\u0321" * 300,
    "lines": "\n" * 300 + "end",
    "controls": "a\x00b\x07c\ud800".encode("utf-8", "replace").decode(),
}
OUR_TAGS = re.compile(r'<a href="https?://[^"<>]*">|</a>|</?b>|<font color="#\w{6}">|</font>|<br/?>')
BUTTONS = {
    QAccessible.Role.Button,
    QAccessible.Role.EditableText,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.Link,
    QAccessible.Role.ListItem,
    QAccessible.Role.ComboBox,
}


def test_the_language_changes_while_the_window_runs(open_house: OpenHouse, tmp_path: Path) -> None:
    settings = Settings(Choices(language="en", theme="light"), tmp_path / "window.json")
    hands = open_house(SampleBackend("ru"), settings=settings)
    hands.open_topic()
    assert hands.reads("3 neighbours online")
    hands.window.shell.appearance.chooseLanguage("ru")  # type: ignore[attr-defined]
    hands.until(lambda: hands.reads("3 соседа в сети"))
    assert hands.reads("написано 20\u00a0ноября, пришло сегодня")
    assert hands.reads("ДВОР И ПРАЗДНИКИ")
    assert hands.reads("Сегодня")
    assert not hands.reads("neighbours")
    assert Settings.load(tmp_path / "window.json").choices.language == "ru"


def test_settings_are_chosen_by_clicking_and_a_second_click_changes_nothing(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.click("railSettings")
    for _ in range(2):
        hands.click("choice dark")
        assert hands.find("choice dark").property("checked") is True
        assert hands.find("choice light").property("checked") is False
    assert hands.window.shell.appearance.dark  # type: ignore[attr-defined]
    hands.click("choice ru")
    hands.until(lambda: hands.reads("Оформление"))


def test_damaged_settings_are_told_and_the_usual_ones_stand_in(open_house: OpenHouse, tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text('{"language": "klingon"}', "utf-8")
    hands = open_house(settings=Settings.load(path))
    hands.until(lambda: hands.sees("notice"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_shown_as_letters_and_breaks_nothing(open_house: OpenHouse, text: str) -> None:
    house = SampleBackend("en")
    topic = house.topics()[1].topic
    house.hear(topic, text)
    hands = open_house(house, width=900, height=600)
    hands.open_topic(1)
    hands.until(lambda: hands.said()[0] == text)
    hands.window.root.grabWindow()
    assert [item for item in hands.items() if item.inherits("QQuickText") and not _shows_letters(item)] == []
    width = hands.find("messages").width()
    assert [item.objectName() for item in _below(hands.find("messages")) if _right_edge(item, hands) > width + 1] == []


def test_a_hostile_name_and_title_break_nothing(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    topic = house.topics()[0].topic
    name = "<h1>" + "Щ" * 76
    house.hear(topic, "hello", imported_author=name, imported_source="<b>chat</b>")
    hands = open_house(house, width=900, height=600)
    hands.open_topic()
    hands.timeline.toEnd()
    hands.until(lambda: name in hands.texts())
    width = hands.find("messages").width()
    assert [item.objectName() for item in _below(hands.find("messages")) if _right_edge(item, hands) > width + 1] == []


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.usefixtures("qapp")
def test_every_screen_draws_at_twice_the_size_of_the_text(name: str, tmp_path: Path) -> None:
    pictures = render_scene(tmp_path, name, "ru", (900, 600, 200))
    assert min(picture.stat().st_size for picture in pictures) > 5000


def test_every_control_of_home_has_a_name_and_a_role(open_house: OpenHouse) -> None:
    QAccessible.setActive(True)
    hands = open_house()
    hands.open_topic()
    assert _nameless(hands) == []
    for sheet in ("newTopic", "railInvite", "railSettings", "connectionsCard"):
        hands.find(sheet).clicked.emit()  # type: ignore[attr-defined]
        hands.qtbot.wait(20)
        assert _nameless(hands) == []


def test_every_control_of_the_first_run_has_a_name_and_a_role(open_house: OpenHouse) -> None:
    QAccessible.setActive(True)
    for door in ("foundDoor", "joinDoor"):
        hands = open_house(SampleBackend("en", empty=True))
        assert _nameless(hands) == []
        hands.click(door)
        hands.qtbot.wait(20)
        assert _nameless(hands) == []


def test_a_message_reads_as_one_sentence(open_house: OpenHouse) -> None:
    hands = open_house()
    QAccessible.setActive(True)
    hands.open_topic()
    newest = next(item for item in hands.items() if item.objectName().startswith("message Thank you!"))
    name = QAccessible.queryAccessibleInterface(newest).text(QAccessible.Text.Name)
    assert name.startswith("Anna Belova, flat 48, 19:02: Thank you!")
    assert name.endswith("3 neighbours have it")


def test_targets_are_at_least_24_pixels(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    hands.find("messages").forceActiveFocus()
    hands.until(lambda: hands.sees("reply"))
    buttons = [item for item in hands.items() if item.inherits("QQuickAbstractButton")]
    assert len(buttons) > 10
    assert [item.objectName() for item in buttons if min(item.width(), item.height()) < 24] == []


def _shows_letters(item: QQuickItem) -> bool:
    """Whether a text is plain, or its only tags are our own: links, weight and colour, and ends of lines."""
    return _plain(item) or "<" not in OUR_TAGS.sub("", str(item.property("text")))


def _plain(item: QQuickItem) -> bool:
    context = qmlContext(item)
    assert context is not None
    return QQmlExpression(context, item, "textFormat === 0").evaluate()[0] is True


def _nameless(hands: Hands) -> list[str]:
    root = QAccessible.queryAccessibleInterface(hands.window.root)
    found = [face for face in _faces(root) if face.role() in BUTTONS]
    assert found, "no control found"
    return [str(face.object()) for face in found if not face.text(QAccessible.Text.Name)] + [
        item.objectName() or str(item)
        for item in hands.items()
        if item.inherits("QQuickAbstractButton") and QAccessible.queryAccessibleInterface(item).role() not in BUTTONS
    ]


def _faces(face: QAccessibleInterface) -> list[QAccessibleInterface]:
    children = [face.child(number) for number in range(face.childCount())]
    return [face, *(found for child in children for found in _faces(child))]


def _below(item: QQuickItem) -> list[QQuickItem]:
    shown = [child for child in item.childItems() if child.isVisible()]
    return [item, *(found for child in shown for found in _below(child))]


def _right_edge(item: QQuickItem, hands: Hands) -> float:
    return item.mapToItem(hands.find("messages"), item.width(), 0).x()


def test_the_tab_key_reaches_every_part_of_home(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    hands.click("composerText")
    hands.type("x")
    reached: set[str] = set()
    for _ in range(32):
        hands.press(Qt.Key.Key_Tab)
        item: QQuickItem | None = hands.window.root.activeFocusItem()
        while item is not None:
            reached.add(item.objectName())
            item = item.parentItem()
    parts = {"search", "newTopic", "topicList", "messages", "composerText", "send"}
    assert parts | {"railTopics", "railInvite", "railSettings", "connectionsCard"} <= reached


def test_the_list_is_made_wider_by_its_edge_and_stays_so(open_house: OpenHouse, tmp_path: Path) -> None:
    settings = Settings(Choices(language="en", theme="light"), tmp_path / "window.json")
    hands = open_house(settings=settings)
    before = hands.find("topicPane").width()
    hands.drag("listEdge", 60)
    hands.until(lambda: hands.find("topicPane").width() > before + 30)
    hands.until(lambda: (Settings.load(tmp_path / "window.json").choices.list_width or 0) > 310)
    hands.drag("listEdge", -600)
    hands.until(lambda: hands.find("topicPane").width() == 220)
