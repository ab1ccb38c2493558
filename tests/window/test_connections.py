"""The page behind the card: who is online, whether all agree, how this computer is reached; friendly when alone."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import ConnectTo
from neighbourhood.app.rows import PersonRow
from neighbourhood.domain.ids import PersonId
from neighbourhood.viewmodels.connections import by_flat
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def at_connections(open_house: OpenHouse, **row: Any) -> Hands:
    house = SampleBackend("en")
    house.sync_row = replace(house.sync_row, **row)
    hands = open_house(house)
    hands.click("connectionsCard")
    hands.until(lambda: hands.sees("address"))
    return hands


def hear(hands: Hands, **row: Any) -> None:
    """Let the network change."""
    hands.house.sync_row = replace(hands.house.sync_row, **row)
    hands.house.tell(Changes(sync=True))
    hands.qtbot.wait(20)


def online(hands: Hands) -> list[str]:
    return [item.objectName() for item in hands.items() if item.objectName().startswith("online ")]


def test_those_who_are_online_are_named_by_flat_and_come_and_go(open_house: OpenHouse) -> None:
    hands = at_connections(open_house)
    assert online(hands) == ["online Marina Kotova", "online Pyotr Vlasov", "online Sergey Ilyin"]
    assert hands.reads("flat 12")
    marina = next(row for row in hands.house.people() if row.name == "Marina Kotova")
    hear(hands, online=(marina.person,), neighbours_online=1)
    assert online(hands) == ["online Marina Kotova"]


def test_somebody_whose_name_is_not_here_yet_is_still_shown(open_house: OpenHouse) -> None:
    hands = at_connections(open_house)
    stranger = PersonRow(person=PersonId(bytes(32)), name="", flat_number="")
    hands.house._people["stranger"] = stranger
    hear(hands, online=(stranger.person,), neighbours_online=1)
    hands.until(lambda: hands.reads("A neighbour whose name is still on its way"))


def test_people_stand_in_order_of_their_flats_as_numbers() -> None:
    rows = [
        PersonRow(person=PersonId(bytes(32)), name="", flat_number=flat) for flat in ("10", "", "9б", "9", "9" * 40)
    ]
    assert [row.flat_number for row in sorted(rows, key=by_flat)] == ["9", "9б", "10", "9" * 40, ""]


def test_when_all_agree_one_sentence_says_what_that_means(open_house: OpenHouse) -> None:
    hands = at_connections(open_house)
    assert hands.reads("Everything agrees · 19:04")
    assert hands.reads("holds exactly the same messages")
    hear(hands, agree=False, receiving=1)
    assert hands.reads("1 message or change is still to come in.")
    assert hands.reads("All agreed last: 19:04.")
    assert not hands.reads("holds exactly the same messages")


def test_alone_is_a_friendly_sentence_and_no_empty_list(open_house: OpenHouse) -> None:
    hands = at_connections(open_house, neighbours_online=0, connected_devices=0, online=(), agree=False)
    assert hands.reads("Nobody else is online.")
    assert hands.reads("What you write is kept and goes out by itself.")
    assert not hands.reads("Online now")
    assert not hands.sees("agreement")


def test_the_addresses_of_this_computer_are_said_in_words(open_house: OpenHouse) -> None:
    hands = at_connections(open_house, hosts=("192.168.1.20", "10.0.0.7", "fe80::1"), listening_port=47_120)
    assert hands.reads("can be reached at 192.168.1.20:47120, 10.0.0.7:47120.")
    hear(hands, hosts=("fe80::1",))
    assert hands.reads("can be reached at [fe80::1]:47120.")
    hear(hands, hosts=(), listening_port=None)
    assert hands.reads("it calls them as soon as it is in a network")


def test_a_port_that_is_taken_is_named_on_the_page_and_at_the_foot(open_house: OpenHouse) -> None:
    hands = at_connections(open_house)
    hear(hands, notices=(FaultKind.PORT_TAKEN.value,), taken_port=4711)
    assert str(hands.find("troubles").property("text")).startswith("Port 4711, at which neighbours call")
    assert hands.window.shell.notices.text == hands.find("troubles").property("text")  # type: ignore[attr-defined]


def test_an_address_that_is_called_is_said_and_the_field_is_free_again(open_house: OpenHouse) -> None:
    hands = at_connections(open_house)
    hands.click("address")
    hands.type("192.168.1.21:47120")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.reads("Calling 192.168.1.21:47120."))
    assert hands.house.carried_out[-1] == ConnectTo(host="192.168.1.21", port=47_120)
    assert hands.find("address").property("text") == ""
    hands.type("x")
    hands.until(lambda: not hands.sees("dialled"))


def test_the_card_shows_that_its_page_is_open(open_house: OpenHouse) -> None:
    hands = at_connections(open_house)
    assert hands.find("connectionsCard").property("chosen") is True
    hands.click("railTopics")
    assert hands.find("connectionsCard").property("chosen") is False
