"""Where somebody goes in a talk few rows are made in one turn, and hardly more than are in sight."""

from PySide6.QtQuick import QQuickItem

from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.long_talk import LongHouse

PART_ROWS = 6


def _rows(hands: Hands) -> list[QQuickItem]:
    """Every row of the talk that was made, also those that wait out of sight to be used again."""
    content = hands.find("messages").property("contentItem")
    return [item for item in content.childItems() if item.inherits("QQuickItem") and "message " in item.objectName()]


def test_few_rows_are_made_out_of_sight_when_a_topic_opens_at_its_unread_line(open_house: OpenHouse) -> None:
    hands = open_house(LongHouse(5_000, unread=200))
    made: list[int] = []
    hands.timeline.opened.connect(lambda _row: made.append(len(_rows(hands))))
    hands.open_topic(1)
    hands.until(lambda: hands.reads("200 new"))
    in_sight = sum(row.isVisible() for row in _rows(hands))
    assert in_sight > PART_ROWS
    assert made
    assert made[0] <= in_sight + PART_ROWS


def test_few_rows_are_made_in_one_turn_when_somebody_who_reads_far_up_writes(open_house: OpenHouse) -> None:
    hands = open_house(LongHouse(5_000))
    hands.open_topic(1)
    hands.until(lambda: not hands.timeline.property("filling"))
    messages = hands.find("messages")
    messages.setProperty("contentY", float(messages.property("contentY")) - 2000)
    hands.until(lambda: hands.sees("toNewest"))
    held, parts, ends = hands.timeline.rowCount(), [], []
    hands.timeline.partShown.connect(lambda: parts.append(hands.timeline.rowCount()))
    hands.timeline.endShown.connect(lambda: ends.append(hands.timeline.rowCount()))
    hands.click("toNewest")
    hands.until(lambda: bool(ends))
    assert parts[:2] == [2 * PART_ROWS, 3 * PART_ROWS]
    hands.until(lambda: hands.timeline.rowCount() >= held)
    hands.until(lambda: not hands.sees("toNewest"))
    assert hands.sees("message message 4999")
    assert not hands.timeline.property("loading")
