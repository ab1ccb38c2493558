"""Where the keyboard is: in the field to write in after a topic was opened, and never on what cannot be seen."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from neighbourhood.app.intents import FoundHouse
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.topics import TopicList
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.journeys import has_focus

CTRL = Qt.KeyboardModifier.ControlModifier
WIDE = {"width": 1100, "height": 700}
NARROW = {"width": 640, "height": 480}


def at_home(hands: Hands) -> Hands:
    hands.until(hands.window.root.isActive)
    hands.until(lambda: hands.window.shell.property("screen") == "home")
    hands.window.shell._still = False  # sheets fade here, as they do for people: the focus goes back when they have
    hands.window.shell.partsChanged.emit()
    return hands


def by_click(hands: Hands) -> None:
    hands.open_topic(1)


def by_enter(hands: Hands) -> None:
    hands.click("railTopics")
    hands.find("topicList").forceActiveFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)


def by_palette(hands: Hands) -> None:
    hands.click("railTopics")
    hands.find("topicList").forceActiveFocus()
    hands.press(Qt.Key.Key_K, CTRL)
    hands.until(lambda: hands.find("paletteField").hasActiveFocus())
    hands.type("leak")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.sees("paletteField"))


def by_making_one(hands: Hands) -> None:
    hands.click("railTopics")
    hands.click("newTopic")
    hands.until(lambda: has_focus(hands, "topicTitle"))
    hands.type("Bicycles")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.sees("topicTitle"))


def by_next(hands: Hands) -> None:
    hands.open_topic(1)
    hands.find("messages").forceActiveFocus()
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def by_a_click_on_the_open_one(hands: Hands) -> None:
    hands.open_topic(1)
    if hands.sees("topicList"):
        hands.find("topicList").forceActiveFocus()
        hands.open_topic(1)


def by_its_menu(hands: Hands) -> None:
    hands.click("railTopics")
    hands.find("topicList").forceActiveFocus()
    hands.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    hands.until(lambda: hands.sees("copyTopicLink"))
    if not hands.sees("openTopic"):
        hands.press(Qt.Key.Key_Escape)
        hands.until(lambda: not hands.sees("copyTopicLink") and has_focus(hands, "topicList"))
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    hands.until(lambda: hands.sees("openTopic"))
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.sees("copyTopicLink"))


def by_a_link(hands: Hands) -> None:
    hands.click("railTopics")
    hands.window.shell.openMessage(*_newest_message(hands))


def _newest_message(hands: Hands) -> tuple[str, str]:
    topic = hands.house.topics()[2].topic
    return topic.hex(), hands.house.timeline(topic)[0].message.hex()


@pytest.mark.parametrize("reading", [False, True], ids=["first", "second"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize(
    "opening",
    [
        by_click,
        by_enter,
        by_palette,
        by_making_one,
        by_next,
        by_a_click_on_the_open_one,
        by_its_menu,
        by_a_link,
    ],
)
def test_what_is_typed_after_a_topic_was_opened_stands_in_its_field(
    open_house: OpenHouse, opening: Callable[[Hands], None], size: dict[str, int], reading: bool
) -> None:
    hands = at_home(open_house(**size))
    if reading:
        hands.open_topic(4)
        hands.click("railTopics")
    opening(hands)
    hands.until(lambda: hands.sees("composerText") and hands.find("composerText").hasActiveFocus())
    hands.type("good evening")
    assert hands.find("composerText").property("text") == "good evening"


def test_who_says_hello_from_the_page_of_today_types_the_first_message_at_once(open_house: OpenHouse) -> None:
    house = SampleBackend("en", empty=True)
    house.submit(FoundHouse(house_name="12 Lesnaya St", person_name="Anna Belova", flat_number="48"))
    hands = at_home(open_house(house, place="today"))
    hands.click("sayHello")
    hands.until(lambda: has_focus(hands, "topicTitle"))
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("composerText") and not hands.sees("topicTitle"))
    hands.until(lambda: hands.find("composerText").hasActiveFocus())
    hands.type("hello")
    assert hands.find("composerText").property("text") == "hello"


def test_a_list_that_folds_away_hands_the_keyboard_to_the_open_topic(open_house: OpenHouse) -> None:
    hands = at_home(open_house(**WIDE))
    hands.open_topic(1)
    hands.find("topicList").forceActiveFocus()
    hands.window.root.setWidth(NARROW["width"])
    hands.until(lambda: not hands.sees("topicList"))
    hands.until(lambda: hands.find("composerText").hasActiveFocus())


def test_a_topic_found_far_down_is_in_sight_in_the_list(open_house: OpenHouse) -> None:
    hands = at_home(open_house(width=1100, height=440))
    hands.click("railTopics")
    topics = hands.find("topicList")
    hands.until(lambda: topics.property("count") == len(hands.house.topics()))
    rows = cast("TopicList", hands.window.shell.topics)
    last = rows.neighbour("", 0)
    while below := rows.neighbour(last, 1):
        last = below
    hands.window.shell.openTopic(last)
    hands.until(lambda: topics.property("currentIndex") == topics.property("count") - 1)
    row = topics.property("currentItem")
    hands.until(lambda: 0 <= row.mapToItem(topics, QPointF(0, 0)).y() <= topics.height() - row.height())


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([Qt.Key.Key_Up], "erase"),
        ([Qt.Key.Key_End], "erase"),
        ([Qt.Key.Key_Down], "menuReply"),
        ([Qt.Key.Key_Home], "menuReply"),
        ([Qt.Key.Key_Down, Qt.Key.Key_End], "erase"),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], "menuReply"),
        ([Qt.Key.Key_Up, Qt.Key.Key_Up], "delete"),
    ],
)
def test_a_menu_opened_with_the_right_button_is_walked_from_either_end(
    open_house: OpenHouse, keys: list[Qt.Key], chosen: str
) -> None:
    hands = at_home(open_house(**WIDE))
    hands.open_topic()
    hands.click("composerText")
    hands.type("mine")
    hands.press(Qt.Key.Key_Return)
    place = hands.find("message mine").mapToScene(QPointF(100, 30)).toPoint()
    QTest.mouseClick(hands.window.root, Qt.MouseButton.RightButton, pos=place)
    hands.until(lambda: hands.sees("menuReply"))
    hands.until(lambda: has_focus_in_a_menu(hands))
    for key in keys:
        hands.press(key)
    assert [item.objectName() for item in hands.items() if item.property("highlighted") is True] == [chosen]


def has_focus_in_a_menu(hands: Hands) -> bool:
    item: QQuickItem | None = hands.window.root.activeFocusItem()
    while item is not None and not item.inherits("QQuickPopupItem"):
        item = item.parentItem()
    return item is not None


def test_a_code_is_typed_on_after_going_back_and_in_again(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("joinDoor")
    hands.until(lambda: has_focus(hands, "code"))
    hands.type("ABCDE")
    hands.click("stepBack")
    hands.click("joinDoor")
    hands.until(lambda: has_focus(hands, "joinName"))
    hands.type("Anna")
    assert hands.find("joinName").property("text") == "Anna"


@pytest.mark.parametrize("leave", ["back", "escape"])
def test_the_page_of_keys_leads_back_to_where_it_was_asked_for(open_house: OpenHouse, leave: str) -> None:
    hands = at_home(open_house(**WIDE))
    hands.open_topic(1)
    hands.press(Qt.Key.Key_F1)
    hands.until(lambda: hands.sees("keyMap") or hands.sees("key palette"))
    assert hands.find("railSettings").property("chosen") is False
    if leave == "back":
        hands.click("back")
    else:
        hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.shell.property("place") == "topics")
    hands.until(lambda: hands.find("composerText").hasActiveFocus())


def tips(hands: Hands) -> list[QQuickItem]:
    """The tips in sight: the popup items, not the words in them."""
    return [item for item in hands.items() if item.inherits("QQuickPopupItem")]


def point_at(hands: Hands, name: str) -> None:
    """Hold the pointer over a button; the platform of the tests, which has none, turns hovering off."""
    hands.find(name).setProperty("hoverEnabled", True)
    hands.point_at(name)


def test_a_tip_goes_when_its_menu_opens(open_house: OpenHouse) -> None:
    hands = at_home(open_house(**WIDE))
    hands.open_topic()
    point_at(hands, "topicMore")
    hands.until(lambda: hands.reads("More about this topic"))
    hands.click("topicMore")
    hands.until(lambda: hands.sees("pinTopic"))
    hands.until(lambda: not hands.reads("More about this topic"))


def test_a_tip_of_the_slim_rail_stands_beside_its_sign(open_house: OpenHouse) -> None:
    hands = at_home(open_house(**NARROW))
    point_at(hands, "railToday")
    hands.until(lambda: len(tips(hands)) == 1)
    sign, tip = hands.find("railToday"), tips(hands)[0]
    hands.until(lambda: tip.mapToScene(QPointF(0, 0)).x() >= sign.mapToScene(QPointF(sign.width(), 0)).x())
