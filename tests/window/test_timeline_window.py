"""The talk on the screen: where it opens, how one moves in it, and what can be done with a message."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from neighbourhood.app.intents import DeleteMessage, EditMessage, MarkRead, PinMessage, PinTopic, ResolveTopic, Say
from neighbourhood.app.links import write_link
from neighbourhood.app.rows import MentionRow, MessageRow, Quote, Reaction
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.timeline_pages import Stretch
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.long_talk import LongHouse, id_of


def quiet_house(**fields: object) -> tuple[SampleBackend, MessageRow]:
    """A house where nothing is new, and the newest message of its first topic is mine and has these fields."""
    house = SampleBackend("en")
    house._messages = {message: replace(row, unread=False, pinned=False) for message, row in house._messages.items()}
    topic = house.topics()[0].topic
    row = replace(house.timeline(topic)[0], mine=True, **fields)
    house._messages[row.message] = row
    return house, row


def quote_of(row: MessageRow) -> Quote:
    return Quote(message=row.message, author=row.author.name, text=row.text)


def open_menu(hands: Hands) -> None:
    """Open the menu of the newest message by the keyboard."""
    hands.find("messages").forceActiveFocus()
    hands.find("messages").setProperty("currentIndex", 0)
    hands.press(Qt.Key.Key_Menu)
    hands.until(lambda: hands.sees("copyLink"))


def choose(hands: Hands, name: str) -> None:
    """Choose from the open menu."""
    hands.until(lambda: hands.sees(name))
    hands.find(name).triggered.emit()  # type: ignore[attr-defined]


def in_sight(hands: Hands, name: str) -> bool:
    """Tell whether all of an item with this name is inside the talk."""
    view = hands.find("messages")
    shown = [item for item in hands.items() if item.objectName() == name]
    frame = QRectF(0, 0, view.width(), view.height())
    return any(frame.contains(item.mapRectToItem(view, QRectF(0, 0, 1, min(item.height(), 20)))) for item in shown)


def tops(hands: Hands) -> dict[str, float]:
    """Where each message on the screen stands."""
    view = hands.find("messages")
    rows = [item for item in hands.items() if item.objectName().startswith("message ")]
    places = {row.objectName(): row.mapToItem(view, QPointF(0, 0)).y() for row in rows}
    return {name: round(y) for name, y in places.items() if 0 <= y < view.height()}


def test_a_topic_opens_at_its_unread_line_and_the_button_counts_what_is_below(open_house: OpenHouse) -> None:
    hands = open_house(LongHouse(5_000, unread=200))
    hands.open_topic(1)
    hands.until(lambda: in_sight(hands, "unreadLine"))
    assert hands.reads("200 new")
    assert in_sight(hands, "message message 4800")
    assert in_sight(hands, "message message 4799")
    assert hands.find("unseenBadge").property("count") == 200
    assert not hands.sees("toUnread")
    hands.click("toNewest")
    hands.until(lambda: in_sight(hands, "message message 4999"))
    hands.until(lambda: hands.find("messages").property("nearEnd") is True)


def test_tall_news_below_the_screen_are_not_taken_for_read(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    house.submit(PinMessage(message=mine.message, on=True))
    for number in range(6):
        house.hear(mine.topic, f"news {number}\n" + "line\n" * 9)
    hands = open_house(house)
    hands.until(hands.window.root.isActive)
    hands.open_topic()
    hands.until(lambda: in_sight(hands, "unreadLine"))
    hands.qtbot.wait(60)
    assert hands.find("unseenBadge").property("count") == 6
    assert not [intent for intent in house.carried_out if isinstance(intent, MarkRead)]


def test_one_scrolls_back_and_forth_through_a_long_talk(open_house: OpenHouse) -> None:
    hands = open_house(LongHouse(2_000))
    hands.open_topic(1)
    view = hands.find("messages")
    hands.until(lambda: in_sight(hands, "message message 1999"))
    seen: set[str] = set()

    def move(step: float) -> None:
        before = set(tops(hands))
        view.setProperty("contentY", float(view.property("contentY")) + step)
        hands.qtbot.wait(10)
        after = tops(hands)
        seen.update(after)
        assert after, "nothing is on the screen"
        assert before & set(after), "a jump"

    for _ in range(60):
        move(-400.0)
    assert not hands.timeline.property("atEnd")
    highest = len(seen)
    assert highest > 300
    for _ in range(90):
        if not view.property("nearEnd"):
            move(400.0)
            view.metaObject().invokeMethod(view, "returnToBounds")
    assert len(seen) - highest < 30, "other messages on the way back"
    hands.until(lambda: view.property("nearEnd") is True)
    assert in_sight(hands, "message message 1999")


def test_rows_that_come_and_go_out_of_sight_do_not_move_what_is_read(open_house: OpenHouse) -> None:
    hands = open_house(LongHouse(5_000))
    hands.open_topic(1)
    hands.timeline.locate(id_of(2_500).hex())
    hands.until(lambda: in_sight(hands, "message message 2500"))
    hands.qtbot.wait(100)
    assert in_sight(hands, "message message 2500")
    before = tops(hands)
    for _ in range(5):
        hands.timeline.fetchMore(hands.timeline.index(-1))
        hands.qtbot.wait(5)
    assert tops(hands) == before
    hands.timeline.fetchNewer()
    hands.qtbot.wait(50)
    assert tops(hands) == before


def test_at_the_lowest_row_that_is_held_one_stays_there_when_more_comes_in_below(open_house: OpenHouse) -> None:
    hands = open_house(LongHouse(5_000))
    hands.open_topic(1)
    hands.qtbot.wait(100)
    timeline = hands.timeline
    timeline._set_loading(True)  # a slow disk: the answer is on its way
    timeline._show(Stretch(tuple(hands.house.timeline(hands.house.topics()[1].topic, before=20_000))[:30], True, True))
    view = hands.find("messages")
    hands.qtbot.wait(50)
    view.metaObject().invokeMethod(view, "positionViewAtBeginning")
    hands.qtbot.wait(50)
    before = tops(hands)
    assert "message message 1999" in before
    timeline._set_loading(False)
    timeline.fetchNewer()
    hands.until(lambda: len(timeline._rows) > 30)
    hands.qtbot.wait(50)
    assert tops(hands) == before


def test_a_quote_leads_to_what_it_answers_and_there_is_a_way_back(open_house: OpenHouse) -> None:
    house = LongHouse(5_000)
    hands = open_house(house)
    house._made[4_999] = replace(house.row(4_999), quote=quote_of(house.row(100)))
    hands.open_topic(1)
    hands.click("quote")
    hands.until(lambda: in_sight(hands, "message message 100"))
    assert hands.find("timeline").property("sought") == id_of(100).hex()
    hands.click("wayBack")
    hands.until(lambda: in_sight(hands, "message message 4999"))
    assert not hands.sees("wayBack")


def test_home_and_end_and_the_page_keys_walk_the_talk(open_house: OpenHouse) -> None:
    hands = open_house(LongHouse(5_000))
    hands.open_topic(1)
    view = hands.find("messages")
    view.forceActiveFocus()
    hands.press(Qt.Key.Key_PageUp)
    assert 3 < int(view.property("currentIndex")) < 40
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_Home)
    hands.until(lambda: in_sight(hands, "message message 0"))
    hands.press(Qt.Key.Key_End)
    hands.until(lambda: in_sight(hands, "message message 4999"))
    hands.until(lambda: view.property("currentIndex") == 0)


def test_a_day_of_the_calendar_leads_to_its_first_message(open_house: OpenHouse) -> None:
    hands = open_house(LongHouse(50_000))
    hands.open_topic(1)
    hands.click("topicMore")
    choose(hands, "topicDate")
    hands.until(lambda: hands.sees("monthName"))
    month = hands.find("monthName").property("text")
    hands.press(Qt.Key.Key_PageUp)
    assert hands.find("monthName").property("text") != month
    hands.click("day 10")
    hands.until(lambda: not hands.sees("monthName"))
    hands.until(lambda: int(hands.find("messages").property("currentIndex")) >= 0)


def test_the_menu_opens_by_right_click_and_by_keys_and_more(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    hands = open_house(house)
    hands.open_topic()
    item = hands.find("message " + mine.text[:40])
    hands.window.root.grabWindow()
    hands.qtbot.wait(50)
    place = item.mapToScene(QPoint(200, 30)).toPoint()
    QTest.mouseClick(hands.window.root, Qt.MouseButton.RightButton, pos=place)
    hands.until(lambda: hands.sees("copyLink"))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("copyLink"))
    hands.find("messages").forceActiveFocus()
    hands.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    hands.until(lambda: hands.sees("copyLink"))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("copyLink"))
    hands.find("messages").forceActiveFocus()
    hands.click("more")
    hands.until(lambda: hands.sees("copyLink"))


def test_what_is_only_mine_to_do_is_not_offered_on_messages_of_others(open_house: OpenHouse) -> None:
    house, _mine = quiet_house()
    house.hear(house.topics()[0].topic, "theirs", unread=False)
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    assert not any(hands.sees(name) for name in ("edit", "delete", "whoHasIt", "whoReacted", "earlierWords"))


def test_a_link_to_a_message_is_copied_and_followed(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    house.hear(house.topics()[1].topic, write_link("message", mine.message.hex()), unread=False)
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    choose(hands, "copyLink")
    assert QGuiApplication.clipboard().text() == write_link("message", mine.message.hex())
    hands.open_topic(1)
    words(hands)[-1].linkActivated.emit(write_link("message", mine.message.hex()))  # type: ignore[attr-defined]
    hands.until(lambda: hands.timeline.property("topicId") == mine.topic.hex())
    hands.until(lambda: hands.find("timeline").property("sought") == mine.message.hex())


def words(hands: Hands) -> list[QQuickItem]:
    return [item for item in hands.items() if item.objectName() == "words"]


def test_an_address_is_shown_before_it_is_opened(open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    house, _mine = quiet_house(text="look: http://bank.example@evil.example/x", mentions=())
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    link = next(item for item in hands.items() if str(item.property("text")).startswith("Open http"))
    link.triggered.emit()  # type: ignore[attr-defined]
    hands.until(lambda: hands.sees("openAddress"))
    assert hands.find("addressHost").property("text") == "evil.example"
    assert hands.sees("addressDisguised")
    assert opened == []
    hands.click("openAddress")
    hands.until(lambda: opened == ["http://bank.example@evil.example/x"])


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "smb://x/y"])
def test_a_link_that_is_none_opens_nothing(open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    house, _mine = quiet_house(text=f"look: {target} and https://example.org")
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: bool(words(hands)))
    words(hands)[0].linkActivated.emit(target)  # type: ignore[attr-defined]
    hands.qtbot.wait(20)
    assert not hands.sees("openAddress")
    assert opened == []


def test_pinned_messages_stand_under_the_head_and_lead_to_their_place(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    hands = open_house(house)
    hands.open_topic()
    assert not hands.sees("pinnedBar")
    open_menu(hands)
    choose(hands, "pinMessage")
    hands.until(lambda: PinMessage(message=mine.message, on=True) in house.carried_out)
    hands.click("pinnedBar")
    hands.until(lambda: hands.find("timeline").property("sought") == mine.message.hex())


def test_earlier_wordings_are_told_newest_first(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    house.submit(EditMessage(message=mine.message, text="said better"))
    hands = open_house(house)
    hands.open_topic()
    edited = [item for item in hands.items() if item.objectName() == "edited"]
    edited[0].clicked.emit()  # type: ignore[attr-defined]
    hands.until(lambda: hands.sees("wording"))
    shown = [str(item.property("text")) for item in hands.items() if item.objectName() == "wording"]
    assert len(shown) == 2
    assert "said better" in shown or mine.text in shown
    assert hands.reads("22\xa0November, 19:0")


def test_two_hundred_names_are_told_shortly_in_the_tip_and_fully_in_a_sheet(open_house: OpenHouse) -> None:
    names = tuple(f"Neighbour {number}" for number in range(200))
    house, _mine = quiet_house(reactions=(Reaction(reaction="thanks", count=200, mine=False, names=names),))
    hands = open_house(house)
    QAccessible.setActive(True)
    hands.open_topic()
    chip = next(
        item for item in hands.items() if item.objectName() == "reaction thanks" and item.property("count") == 200
    )
    told = QAccessible.queryAccessibleInterface(chip).text(QAccessible.Text.Name)
    assert told.endswith("Neighbour 11, and 188 more")
    open_menu(hands)
    choose(hands, "whoReacted")
    hands.until(lambda: hands.reads("Neighbour 199"))


def test_several_are_chosen_by_clicks_copied_and_escape_ends_it(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    hands = open_house(house)
    hands.open_topic()
    open_menu(hands)
    choose(hands, "chooseSeveral")
    hands.until(lambda: hands.reads("1 chosen"))
    assert not hands.sees("composer")
    other = next(row for row in house.timeline(mine.topic)[1:] if not row.deleted)
    hands.click("message " + other.text[:40])
    hands.until(lambda: hands.reads("2 chosen"))
    hands.click("copyChosen")
    copied = QGuiApplication.clipboard().text()
    assert copied.endswith(mine.text)
    assert other.text in copied
    hands.until(lambda: hands.sees("composer"))
    hands.timeline.choose(mine.message.hex())
    hands.until(lambda: hands.sees("choiceBar"))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("choiceBar"))


def test_chosen_messages_of_mine_are_deleted_and_brought_back(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    second = house.submit(Say(topic=mine.topic, text="second")).result()
    hands = open_house(house)
    hands.open_topic()
    assert isinstance(second, bytes)
    for message in (mine.message, SubjectId(second)):
        hands.timeline.choose(message.hex())
    hands.click("deleteChosen")
    hands.until(lambda: hands.reads("are deleted for everyone"))
    assert not hands.sees("message second") or hands.reads("deleted a message")
    hands.click("undo")
    hands.close()
    assert not [intent for intent in house.carried_out if isinstance(intent, DeleteMessage)]


def test_an_erased_message_says_that_it_is_erased_and_offers_nothing_to_change(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: hands.reads(mine.text))
    assert not hands.reads("message erased on")
    house._change(mine.message, erased=True, text="")
    hands.until(lambda: hands.reads("message erased on"))
    assert not hands.reads(mine.text)
    hands.timeline.choose(mine.message.hex())
    assert hands.timeline.property("choosing") is False


def test_a_long_text_is_folded_until_all_of_it_is_asked_for(open_house: OpenHouse) -> None:
    house, mine = quiet_house(text="a word " * 9_000)
    hands = open_house(house)
    hands.open_topic()
    item = hands.find("message " + mine.text[:40])
    assert item.height() < hands.find("messages").height() * 1.5
    folded = item.height()
    hands.find("unfold").clicked.emit()  # type: ignore[attr-defined]
    hands.until(lambda: item.height() > folded * 5)
    hands.find("unfold").clicked.emit()  # type: ignore[attr-defined]
    hands.until(lambda: item.height() == folded)


def test_text_from_right_to_left_stands_at_the_right(open_house: OpenHouse) -> None:
    house, _mine = quiet_house(text="שלום לכולם")
    hands = open_house(house)
    hands.open_topic()
    hands.until(lambda: bool(words(hands)))
    text = next(item for item in words(hands) if item.property("text") == "שלום לכולם")
    context = qmlContext(text)
    assert context is not None
    right = QQmlExpression(context, text, "horizontalAlignment === Text.AlignRight")
    assert right.evaluate()[0] is True


def test_the_head_tells_for_whom_it_is_and_pins_and_settles(open_house: OpenHouse) -> None:
    house, mine = quiet_house()
    hands = open_house(house)
    hands.open_topic()
    assert "all residents see this" in str(hands.find("topicAbout").property("text"))
    hands.click("topicPinned")
    hands.until(lambda: PinTopic(topic=mine.topic, on=True) in house.carried_out)
    hands.click("topicResolved")
    hands.until(lambda: ResolveTopic(topic=mine.topic, on=True) in house.carried_out)
    hands.until(lambda: hands.sees("resolvedChip"))
    hands.click("topicResolved")
    hands.until(lambda: not hands.sees("resolvedChip"))


def test_a_message_with_everything_reads_as_one_sentence(open_house: OpenHouse) -> None:
    thanks = Reaction(reaction="thanks", count=2, mine=False, names=("A", "B"))
    house, mine = quiet_house(
        text="it works", edited=True, pinned=True, reactions=(thanks,), delivered_to=1, quote=None
    )
    hands = open_house(house)
    QAccessible.setActive(True)
    hands.open_topic()
    face = QAccessible.queryAccessibleInterface(hands.find("message it works"))
    when = face.text(QAccessible.Text.Name)
    assert when.startswith(f"{mine.author.name}, flat {mine.author.flat_number}, ")
    assert when.endswith(": it works, edited, pinned, 2 thanks, 1 neighbour has it")


@pytest.mark.parametrize(("width", "scale"), [(640, 100), (900, 200)])
def test_nothing_leaves_a_narrow_window_or_one_with_large_text(open_house: OpenHouse, width: int, scale: int) -> None:
    house, mine = quiet_house(
        text="щ" * 500 + " https://example.org/" + "x" * 300,
        mentions=(MentionRow(words="щщщ", me=True),),
        mentions_me=True,
        edited=True,
        pinned=True,
        imported_source="telegram",
        imported_author="Ы" * 76,
    )
    house.submit(ResolveTopic(topic=mine.topic, on=True))
    hands = open_house(house, width=width, height=600, text_scale_percent=scale)
    hands.open_topic()
    hands.timeline.choose(mine.message.hex())
    hands.window.root.grabWindow()
    page = hands.find("topicPage")
    wide = [item.objectName() or str(item) for item in below(page) if right_edge(item, page) > page.width() + 1]
    assert wide == []


def below(item: QQuickItem) -> list[QQuickItem]:
    shown = [child for child in item.childItems() if child.isVisible()]
    return [item, *(found for child in shown for found in below(child))]


def right_edge(item: QQuickItem, page: QObject) -> float:
    return item.mapToItem(page, item.width(), 0).x()  # type: ignore[call-overload,no-any-return]
