"""A topic comes in a few rows at a time, so that the window answers meanwhile; in the end all of them stand in order."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.window.long_talk import APART, LongHouse
from tests.window.test_timeline import Reader

PART_ROWS = 6


def _filled(reader: Reader) -> list[int]:
    """Open the topic; return how many rows were there whenever a part had come and all were not there yet."""
    held: list[int] = []
    timeline = reader.timeline
    timeline.rowsInserted.connect(lambda: held.append(timeline.rowCount()) if timeline.property("filling") else None)
    reader.open()
    return held


def test_a_topic_comes_in_a_few_rows_in_a_turn_of_the_loop(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(200_000))
    assert _filled(reader) == [2 * PART_ROWS, 3 * PART_ROWS, 4 * PART_ROWS]
    assert reader.numbers() == list(range(199_999, 199_949, -1))


@pytest.mark.parametrize("unread", [1, 2, 3, 7, 40])
def test_rows_around_the_unread_line_come_first_and_none_is_left_out(qtbot: QtBot, unread: int) -> None:
    reader = Reader(qtbot, LongHouse(200_000, unread=unread))
    _filled(reader)
    held = reader.numbers()
    assert held == list(range(held[0], held[0] - len(held), -1))
    assert held[reader.opened[0]] == 200_000 - unread
    assert (held[0], held[-1]) == (min(199_999, 200_000 - unread + 29), 200_000 - unread - 30)
    assert reader.get("atEnd") is (held[0] == 199_999)


def test_a_message_that_comes_meanwhile_stands_at_the_end_and_none_is_left_out(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(200_000))
    reader.timeline.partShown.connect(lambda: reader.house.say(), Qt.ConnectionType.SingleShotConnection)
    reader.open()
    qtbot.waitUntil(lambda: reader.numbers()[0] == 200_000)
    assert reader.numbers() == list(range(200_000, 199_949, -1))
    assert reader.opened == [-1]


def test_who_goes_elsewhere_while_rows_come_in_gets_there(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(200_000))
    other = reader.house.topics()[0].topic
    reader.timeline.partShown.connect(lambda: reader.timeline.open(other), Qt.ConnectionType.SingleShotConnection)
    reader.open()
    reader.settle()
    assert reader.get("topicId") == other.hex()
    assert reader.get("filling") is False
    assert reader.numbers() == [row.position // APART for row in reader.house.timeline(other)]
