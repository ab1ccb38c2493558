"""The list of topics: what stands where, what it says, and what can be done with a topic by mouse and by keyboard."""

from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from neighbourhood.app.intents import CreateTopic, MarkRead, PinTopic, ResolveTopic, SetTopicLevel
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.limits import MAX_PINS
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.search import Search
from neighbourhood.viewmodels.topic_order import MANY_RESOLVED
from neighbourhood.viewmodels.topics import TopicList
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.plain import plain_house

LIFT, LEAK, INTERCOM, CAMERAS, YARD, NEW_YEAR, LENDING = range(7)


def _topic(house: SampleBackend, number: int) -> SubjectId:
    return house.topics()[number].topic


def _titles(hands: Hands) -> list[str]:
    return _cells(hands, "title")


def _list(hands: Hands) -> TopicList:
    return cast("TopicList", hands.window.shell.topics)


def _cells(hands: Hands, role_name: str) -> list[Any]:
    model = _list(hands)
    role = next(number for number, name in model.roleNames().items() if bytes(name.data()).decode() == role_name)
    return [model.data(model.index(row), role) for row in range(model.rowCount())]


def _menu(hands: Hands, number: int) -> None:
    """Open the menu of a topic with the right button."""
    item = hands.find(f"topic {hands.house.topics()[number].title}")
    hands.window.root.grabWindow()
    middle = item.mapToScene(QPoint(40, 20)).toPoint()
    QTest.mouseClick(hands.window.root, Qt.MouseButton.RightButton, pos=middle)
    hands.until(lambda: hands.sees("pinTopic"))


def test_pinned_topics_stand_first_in_a_part_of_their_own(open_house: OpenHouse) -> None:
    house = plain_house()
    house.submit(PinTopic(topic=_topic(house, LENDING), on=True))
    hands = open_house(house)
    hands.until(lambda: _titles(hands)[:1] == ["Give away and lend"])
    assert hands.reads("PINNED")


def test_a_fourth_pin_is_refused_in_one_sentence(open_house: OpenHouse) -> None:
    house = plain_house()
    for number in range(MAX_PINS):
        house.submit(PinTopic(topic=_topic(house, number), on=True))
    hands = open_house(house)
    _menu(hands, LENDING)
    hands.click("pinTopic")
    hands.until(lambda: hands.reads("Unpin"))
    assert not house.topics()[LENDING].pinned


def test_who_calls_me_is_marked_apart_from_how_much_is_new(open_house: OpenHouse) -> None:
    house = plain_house()
    house.hear(_topic(house, LEAK), "@Anna Belova, look", mentions_me=True)
    hands = open_house(house)
    hands.until(lambda: hands.sees("mentionSign"))
    row = hands.find("topic Leak, technical floor")
    assert row.property("mentions") == 1
    assert "1 new, 1 for you" in QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name)


def test_a_quiet_topic_is_not_counted_beside_the_place(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    topics = _list(hands)
    hands.until(lambda: topics.property("unread") == 5)
    _menu(hands, LIFT)
    hands.click("levelMuted")
    hands.until(lambda: topics.property("unread") == 1)
    assert SetTopicLevel(topic=_topic(hands.house, LIFT), level="muted") in hands.house.carried_out
    assert hands.sees("quietSign")


def test_a_topic_is_resolved_with_the_menu_and_that_is_taken_back(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    _menu(hands, INTERCOM)
    hands.click("resolveTopic")
    hands.until(lambda: hands.reads("✔ Resolved today"))
    hands.click("undo")
    hands.until(lambda: not hands.reads("✔ Resolved"))
    assert ResolveTopic(topic=_topic(hands.house, INTERCOM), on=False) in hands.house.carried_out


def test_a_few_resolved_topics_stay_below_the_open_ones_of_their_category(open_house: OpenHouse) -> None:
    house = plain_house()
    house.submit(ResolveTopic(topic=_topic(house, LEAK), on=True))
    hands = open_house(house)
    hands.until(lambda: _titles(hands)[:3] == ["Lift, entrance 2", "Intercom", "Leak, technical floor"])
    assert not hands.sees("foldResolved")


def test_many_resolved_topics_are_folded_away_and_shown_when_asked_for(open_house: OpenHouse) -> None:
    house = plain_house()
    for number in range(MANY_RESOLVED):
        topic = house.submit(CreateTopic(title=f"old {number}", category="repairs")).result()
        house.submit(ResolveTopic(topic=topic, on=True))  # type: ignore[arg-type]
    hands = open_house(house)
    hands.until(lambda: hands.reads(f"Resolved ({MANY_RESOLVED})"))
    assert not [title for title in _titles(hands) if title.startswith("old")]
    hands.click("foldResolved")
    hands.until(lambda: len(_titles(hands)) == 7 + MANY_RESOLVED)
    assert set(_cells(hands, "section")[7:]) == {"resolved"}


def test_a_resolved_topic_with_news_is_not_folded_away(open_house: OpenHouse) -> None:
    house = plain_house()
    for number in range(MANY_RESOLVED + 1):
        topic = house.submit(CreateTopic(title=f"old {number}", category="repairs")).result()
        house.submit(ResolveTopic(topic=topic, on=True))  # type: ignore[arg-type]
    house.hear(topic, "it broke again")  # type: ignore[arg-type]
    hands = open_house(house)
    hands.until(lambda: f"old {MANY_RESOLVED}" in _titles(hands))


def test_only_who_began_a_topic_may_describe_it_anew(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    topic = hands.house.submit(CreateTopic(title="Parkng", category="rules")).result()
    _menu(hands, LIFT)
    assert not hands.sees("renameTopic")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("pinTopic"))
    _menu(hands, 7)
    hands.click("renameTopic")
    hands.until(lambda: hands.find("topicTitle").property("text") == "Parkng")
    hands.until(lambda: hands.find("topicTitle").property("activeFocus") is True)
    hands.type("Parking")
    hands.click("keepTopic")
    hands.until(lambda: "Parking" in _titles(hands))
    assert hands.house.topics()[7].topic == topic


def test_all_of_a_topic_is_marked_read_without_opening_it(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    _menu(hands, LIFT)
    hands.click("markTopicRead")
    hands.until(lambda: MarkRead(topic=_topic(hands.house, LIFT)) in hands.house.carried_out)
    hands.until(lambda: _cells(hands, "unread")[0] == 0)


def test_the_link_to_a_topic_is_copied(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    _menu(hands, LIFT)
    hands.click("copyTopicLink")
    assert QGuiApplication.clipboard().text() == f"neighbourhood://topic/{_topic(hands.house, LIFT).hex()}"


def test_the_menu_opens_and_works_by_keys_alone(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    hands.until(lambda: len(_titles(hands)) > 0)
    hands.find("topicList").forceActiveFocus()
    hands.until(lambda: hands.find("topicList").property("currentItem") is not None)
    hands.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    hands.until(lambda: hands.sees("pinTopic"))
    for _ in range(2):
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: PinTopic(topic=_topic(hands.house, LIFT), on=True) in hands.house.carried_out)


@pytest.mark.parametrize(("language", "typed", "title"), [("en", "LIFT", "Lift"), ("ru", "ёлк", "Елка во дворе")])
def test_typing_narrows_the_topics_down_at_once(open_house: OpenHouse, language: str, typed: str, title: str) -> None:
    house = SampleBackend("ru" if language == "ru" else "en")
    house.submit(CreateTopic(title="Елка во дворе", category="culture"))
    hands = open_house(house)
    hands.click("search")
    hands.type(typed)
    hands.until(lambda: len(_titles(hands)) == 1)
    assert _titles(hands)[0].startswith(title)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: str(hands.find("topicHeading").property("text")).startswith(title))
    hands.click("search")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: len(_titles(hands)) == 8)


def test_what_is_typed_over_the_topics_can_be_looked_for_in_all_messages(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    hands.click("search")
    hands.type("ladder")
    hands.click("searchMessages")
    hands.until(lambda: hands.window.shell.property("place") == "search")
    hands.until(lambda: cast("Search", hands.window.shell.search).property("count") == 1)


def test_read_topics_are_hidden_while_only_news_are_wanted(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    hands.click("unreadOnly")
    hands.until(lambda: _titles(hands) == ["Lift, entrance 2", "Yard day, 29 November"])
    hands.click("unreadOnly")
    hands.until(lambda: len(_titles(hands)) == 7)


def test_alt_and_arrows_go_through_the_topics_as_they_stand(open_house: OpenHouse) -> None:
    house = plain_house()
    house.submit(PinTopic(topic=_topic(house, LENDING), on=True))
    hands = open_house(house)
    hands.until(lambda: len(_titles(hands)) == 7)
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    hands.until(lambda: hands.find("topicHeading").property("text") == "Give away and lend")
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    hands.until(lambda: hands.find("topicHeading").property("text") == "Lift, entrance 2")
    hands.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    hands.until(lambda: hands.find("topicHeading").property("text") == "Give away and lend")


def test_of_five_hundred_topics_only_those_in_sight_are_drawn(open_house: OpenHouse) -> None:
    house = plain_house()
    for number in range(500):
        house.submit(CreateTopic(title=f"topic {number}", category="other"))
    hands = open_house(house)
    hands.until(lambda: len(_titles(hands)) == 507)
    assert sum(item.objectName().startswith("topic topic") for item in hands.items()) < 60


def test_an_emoji_is_put_before_a_title_and_away_again(open_house: OpenHouse) -> None:
    hands = open_house(plain_house())
    hands.click("newTopic")
    hands.until(lambda: hands.find("topicTitle").property("activeFocus") is True)
    hands.type("Parking")
    hands.click("topicEmoji")
    hands.until(lambda: hands.sees("emojiField"))
    hands.press(Qt.Key.Key_Escape)
    for sign in ("🚗", "", "🚙"):
        hands.find("topicEmoji").taken.emit(sign)  # type: ignore[attr-defined]
        assert hands.find("topicEmoji").property("emoji") == sign
    hands.click("makeTopic")
    made = CreateTopic(title="Parking", emoji="🚙")
    hands.until(lambda: made in hands.house.carried_out)
