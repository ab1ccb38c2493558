"""Ctrl+K: topics, neighbours and places at once, messages a moment later; never markup from a neighbour."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from neighbourhood.app.matching import begins_all, is_form, marked
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.palette import Palette
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.settings import Choices, Settings
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.slow import Slow
from tests.window.test_models import cells

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(hands: Hands) -> Hands:
    hands.until(lambda: hands.window.shell.property("screen") == "home")
    hands.press(Qt.Key.Key_K, CTRL)
    hands.until(lambda: hands.find("paletteField").hasActiveFocus())
    return hands


def test_words_are_found_by_their_beginnings_in_any_order_and_without_yo() -> None:
    assert begins_all("елк двор", "Ёлка во дворе")
    assert begins_all("двор Ёлк", "елка во дворе")
    assert not begins_all("вор", "Ёлка во дворе")
    assert begins_all("", "anything")


def test_forms_of_a_word_are_marked_and_other_words_are_not() -> None:
    assert is_form("лифтом", "лифты")
    assert is_form("новая", "новый")
    assert is_form("lifts", "lift")
    assert not is_form("лист", "лифт")
    assert not is_form("домофон", "дом")
    assert not is_form("я", "яблоко")
    assert marked("Про Лифты, и только", "лифт") == "Про <b>Лифты</b>, и только"


def test_what_a_neighbour_wrote_never_becomes_markup() -> None:
    assert marked("<b>lift</b> & <img src=x>", "lift") == "&lt;b&gt;<b>lift</b>&lt;/b&gt; &amp; &lt;img src=x&gt;"


def test_the_palette_keeps_the_rules_of_a_model_while_it_is_typed_into(qtbot: QtBot) -> None:
    house = SampleBackend("en")
    palette = Palette(Appearance(Settings(Choices(language="en")), lambda: house.now_ms))
    tester = QAbstractItemModelTester(palette, QAbstractItemModelTester.FailureReportingMode.Fatal)
    palette.namePlaces(["settings", "help"], ["Settings", "Keyboard"], ["theme", "keys"])
    palette.attach(Bridge(house))
    palette.begin()
    qtbot.waitUntil(lambda: palette.rowCount() > 2)
    assert cells(palette, "title")[0] == "Lift, entrance 2"
    palette.look("ki")
    assert cells(palette, "kind") == ["person", "all"]
    palette.look("theme")
    assert cells(palette, "title") == ["Settings", "theme"]
    palette.look("papers")
    qtbot.waitUntil(lambda: "message" in cells(palette, "kind"))
    assert cells(palette, "kind")[-1] == "all"
    assert tester.model() is palette


def test_messages_for_words_that_were_changed_since_are_not_offered(qtbot: QtBot) -> None:
    house = Slow()
    palette = Palette(Appearance(Settings(Choices(language="en")), lambda: house.now_ms))
    palette.attach(Bridge(house))
    house.hold()
    palette.look("papers")
    qtbot.waitUntil(lambda: len(house.held) == 1)
    palette.look("zzz")
    house.release()
    qtbot.waitUntil(lambda: bool(palette.property("settled")))
    assert cells(palette, "kind") == ["all"]
    house.hold()
    palette.look("papers")
    qtbot.waitUntil(lambda: len(house.held) == 1)
    palette.look("")
    house.release()
    QCoreApplication.processEvents()
    assert "message" not in cells(palette, "kind")


def test_enter_opens_the_topic_that_is_meant(open_house: OpenHouse) -> None:
    hands = opened(open_house())
    hands.type("yea")
    hands.until(lambda: hands.sees("palette topic New Year in the yard"))
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("topicHeading").property("text") == "New Year in the yard")
    assert not hands.sees("paletteField")


def test_arrows_walk_to_a_message_and_enter_shows_it_in_its_place(open_house: OpenHouse) -> None:
    hands = opened(open_house())
    hands.type("lights")
    found = hands.house.search("lights")[0].message
    name = f"palette message {found.text}"
    hands.until(lambda: any(item.objectName().startswith(name[:30]) for item in hands.items()))
    kinds = cells(hands.window.shell.palette, "kind")  # type: ignore[arg-type]
    hands.until(lambda: hands.find("paletteList").property("currentIndex") == 0)
    for _ in range(kinds.index("message")):
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("timeline").property("sought") == found.message.hex())


def test_a_place_is_found_by_what_is_done_there(open_house: OpenHouse) -> None:
    hands = opened(open_house())
    hands.type("dark")
    hands.until(lambda: hands.sees("palette place Settings"))
    hands.click("palette place Settings")
    hands.until(lambda: hands.window.shell.property("place") == "settings")


def test_the_last_line_searches_all_messages_for_the_words(open_house: OpenHouse) -> None:
    hands = opened(open_house())
    hands.type("lights")
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.window.shell.property("place") == "search")
    hands.until(lambda: hands.find("results").property("count") == 1)
    assert hands.find("searchField").property("text") == "lights"


def test_a_neighbour_leads_to_everything_he_wrote(open_house: OpenHouse) -> None:
    hands = opened(open_house())
    hands.type("olga")
    hands.until(lambda: hands.sees("palette person Olga Kim"))
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.window.shell.property("place") == "search")
    hands.until(lambda: hands.find("personFilter").property("value") == "Olga Kim")
    hands.until(lambda: int(hands.find("results").property("count")) > 0)


def test_the_palette_opens_empty_every_time(open_house: OpenHouse) -> None:
    hands = opened(open_house())
    hands.type("zzz")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("paletteField"))
    opened(hands)
    assert hands.find("paletteField").property("text") == ""
    assert hands.find("paletteList").property("currentIndex") == 0
