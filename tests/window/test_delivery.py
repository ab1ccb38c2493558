"""Who has what I said, and who is online: in words, on a click, in both languages."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import Say
from neighbourhood.app.rows import MessageRow
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.plain import plain_house


def said_by_me(house: SampleBackend, **delivery: int) -> MessageRow:
    """The newest message of the first topic is mine, and this became of it."""
    topic = house.topics()[0].topic
    message = house.timeline(topic)[0].message
    house._messages[message] = replace(house._messages[message], mine=True, quote=None, **delivery)
    return house._messages[message]


@pytest.mark.parametrize(
    ("delivery", "english", "russian"),
    [
        ((0, 1, 52), "on this computer only, as far as is known", "только на этом компьютере, насколько известно"),
        ((1, 2, 52), "1 neighbour has it", "есть у 1 соседа"),
        ((4, 4, 4), "4 neighbours have it", "есть у 4 соседей"),
        ((41, 37, 52), "37 of 52 flats have it", "есть в 37 из 52 квартир"),
        ((30, 20, 21), "20 of 21 flats have it", "есть в 20 из 21 квартиры"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_delivery_is_told_by_heads_while_few_have_it_and_then_by_flats(
    open_house: OpenHouse, language: str, delivery: tuple[int, int, int], english: str, russian: str
) -> None:
    house = SampleBackend("ru" if language == "ru" else "en")
    delivered, flats, of = delivery
    said_by_me(house, delivered_to=delivered, flats_with_it=flats, flats_in_house=of)
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: (russian if language == "ru" else english) in hands.texts())


def test_messages_that_go_on_from_each_other_are_told_apart_where_their_delivery_differs(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    topic = house.topics()[0].topic
    for text in ("one", "two"):
        house.submit(Say(topic=topic, text=text))
    two, one = house.timeline(topic)[:2]
    house._messages[one.message] = replace(one, delivered_to=41, flats_with_it=37, flats_in_house=52)
    house._messages[two.message] = replace(two, delivered_to=41, flats_with_it=36, flats_in_house=52)
    hands = open_house(house)
    hands.open_topic()
    hands.timeline.toEnd()
    hands.until(lambda: {"37 of 52 flats have it", "36 of 52 flats have it"} <= set(hands.texts()))


def test_a_click_tells_who_has_it_and_since_when(open_house: OpenHouse) -> None:
    house = plain_house()
    said_by_me(house, delivered_to=2, flats_with_it=3, flats_in_house=52)
    hands = open_house(house)
    hands.open_topic()
    hands.find("messages").setProperty("currentIndex", 0)
    hands.click("delivery")
    hands.until(lambda: hands.reads("It is known to be in 3 of 52 flats, yours included."))
    names = [person.name for person in house.people() if not person.me][:2]
    hands.until(lambda: all(hands.sees(f"holder {name}") for name in names))


def test_the_keyboard_reaches_who_has_it_and_the_list_follows_what_is_heard(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    mine = said_by_me(house, delivered_to=0, flats_with_it=1, flats_in_house=52)
    hands = open_house(house)
    hands.open_topic()
    hands.find("messages").forceActiveFocus()
    hands.press(Qt.Key.Key_Menu)
    hands.until(lambda: hands.sees("whoHasIt"))
    for _ in range(12):
        if not hands.find("whoHasIt").property("highlighted"):
            hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.reads("No neighbour is known to have it yet."))
    house._messages[mine.message] = replace(mine, delivered_to=1, flats_with_it=2)
    house.tell(Changes(sync=True))
    hands.until(lambda: hands.reads("It is known to be in 2 of 52 flats"))
    hands.until(lambda: hands.reads("1 neighbour has it"))


def test_who_has_it_is_not_offered_on_messages_of_others(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.open_topic()
    rows = hands.house.timeline(hands.house.topics()[0].topic)
    theirs = next(number for number, row in enumerate(rows) if not row.mine and not row.deleted)
    hands.find("messages").forceActiveFocus()
    hands.find("messages").setProperty("currentIndex", theirs)
    hands.press(Qt.Key.Key_Menu)
    hands.until(lambda: hands.sees("copy"))
    assert not hands.sees("whoHasIt")


def test_more_neighbours_can_be_online_than_this_computer_is_connected_with(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.sync_row = replace(house.sync_row, neighbours_online=14, connected_devices=5)
    hands = open_house(house)
    hands.until(lambda: hands.reads("14 neighbours online"))
    hands.click("connectionsCard")
    hands.until(lambda: hands.reads("connected with 5 of the neighbours' computers"))


def test_delivery_is_in_the_sentence_that_a_screen_reader_reads(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    mine = said_by_me(house, delivered_to=41, flats_with_it=37, flats_in_house=52)
    hands = open_house(house)
    QAccessible.setActive(True)
    hands.open_topic()
    row = hands.find("message " + mine.text[:40])
    name = QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name)
    assert name.endswith("37 of 52 flats have it")
