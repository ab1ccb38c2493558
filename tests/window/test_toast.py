"""A thing that was done can be taken back: the notice waits for pointer and keyboard, and obeys them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from neighbourhood.viewmodels.stage import settle
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def test_undo_is_reached_with_the_keyboard_and_holds_the_notice_meanwhile(open_house: OpenHouse) -> None:
    hands = open_house()
    undone: list[str] = []
    _say(hands, undone)
    assert not hands.find("notice").property("held")
    hands.until(lambda: hands.window.root.activeFocusItem() != hands.find("topicList"))  # the list hands it to a row
    before = hands.window.root.activeFocusItem()
    hands.find("undo").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert hands.find("notice").property("held")
    hands.press(Qt.Key.Key_Space)
    hands.until(lambda: undone == ["deleted"] and not hands.sees("notice"))
    assert hands.window.root.activeFocusItem() == before


def test_the_notice_does_not_go_from_under_the_pointer(open_house: OpenHouse) -> None:
    hands = open_house()
    _say(hands, [])
    notice = hands.find("notice")
    for place in (QPoint(5, 5), notice.mapToScene(QPoint(20, 20)).toPoint()):
        QTest.mouseMove(hands.window.root, place)
        settle()
    hands.until(lambda: notice.property("held"))
    QTest.mouseMove(hands.window.root, QPoint(5, 5))
    hands.until(lambda: not notice.property("held"))


def test_escape_in_the_notice_puts_it_away_and_undoes_nothing(open_house: OpenHouse) -> None:
    hands = open_house()
    undone: list[str] = []
    _say(hands, undone)
    hands.find("undo").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("notice"))
    assert undone == []


def test_a_long_sentence_stands_above_its_buttons_at_the_largest_text(open_house: OpenHouse) -> None:
    hands = open_house(text_scale_percent=200, width=640, height=440)
    _say(hands, [], "passphrase_changed")
    notice, undo = hands.find("notice"), hands.find("undo")
    hands.until(lambda: notice.property("stacked"))
    hands.window.root.grabWindow()  # lays it out
    assert notice.mapFromItem(undo, QPoint(0, 0)).y() > notice.height() / 3
    assert notice.width() <= 640


def _say(hands: Hands, undone: list[str], kind: str = "deleted") -> None:
    settle()  # the page takes the focus when it has come
    notices = hands.window.shell.notices
    notices.show(kind, undo=lambda: undone.append(kind))  # type: ignore[attr-defined]  # a Property to mypy
    hands.until(lambda: hands.sees("notice"))
