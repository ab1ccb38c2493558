"""The search page: words, filters, days, page by page, and the way to the message."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import DeleteMessage, EditMessage
from neighbourhood.app.matching import around
from neighbourhood.app.ports import Queries
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.search import RESULTS, Search, midnight_ms, read_date
from neighbourhood.viewmodels.settings import Choices, Settings
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.slow import Slow, T
from tests.window.test_models import cells

TODAY = date(2026, 11, 22)
NEEDLES = 2 * RESULTS + 10


def searching(open_house: OpenHouse, sample: SampleBackend | None = None) -> Hands:
    hands = open_house(sample)
    hands.until(lambda: hands.window.shell.property("screen") == "home")
    hands.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hands.until(lambda: hands.find("searchField").hasActiveFocus())
    return hands


def a_search(house: SampleBackend) -> Search:
    search = Search(Appearance(Settings(Choices(language="en")), lambda: house.now_ms))
    search.attach(Bridge(house))
    search.prepare()
    return search


def topics_known(search: Search) -> bool:
    return bool(search.topicOptions.count)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5.11.2026", date(2026, 11, 5)),
        ("5/11/26", date(2026, 11, 5)),
        ("2026-11-05", date(2026, 11, 5)),
        ("5.11", date(2026, 11, 5)),
        ("5.12.", date(2025, 12, 5)),
        ("31.2.2026", None),
        ("5.11.9999", None),
        ("٥.١١", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date | None) -> None:
    assert read_date(text, TODAY) == day


def test_a_word_without_an_end_is_cut_where_it_was_found() -> None:
    assert len(around("x" * 5000 + " needle", "needle")) < 200
    assert "needle" in around("x" * 5000 + " needle " + "y" * 5000, "needle")


def test_all_results_come_page_by_page_in_their_order(qtbot: QtBot) -> None:
    search = a_search(_needles())
    _found_first(qtbot, search)
    assert search.property("more") is True
    _read_all(qtbot, search)
    assert search.property("more") is False


def test_an_answer_for_words_that_were_changed_since_is_not_shown(qtbot: QtBot) -> None:
    house = SampleBackend("en")
    search = a_search(house)
    search.look("lights")
    qtbot.waitUntil(lambda: search.rowCount() == 1)
    search.again()
    search.look("zzz")
    qtbot.waitUntil(lambda: bool(search.property("settled")))
    assert search.rowCount() == 0


def test_words_that_were_changed_and_changed_back_go_on_page_by_page(qtbot: QtBot) -> None:
    house = _needles()
    search = a_search(house)
    _found_first(qtbot, search)
    house.hold()
    search.look("needles")
    qtbot.waitUntil(lambda: bool(house.held))
    search.look("needle")
    house.release()
    qtbot.waitUntil(lambda: not house.held)
    assert search.property("loading") is False
    _read_all(qtbot, search)


def test_a_page_that_the_words_have_overtaken_is_not_shown_twice(qtbot: QtBot) -> None:
    house = _needles()
    search = a_search(house)
    _found_first(qtbot, search)
    house.hold()
    search.fetchMore(search.index(-1))
    assert search.canFetchMore(search.index(-1)) is False, "it is on its way"
    search.look("needles")
    search.look("needle")
    search.fetchMore(search.index(-1))
    assert len(house.held) == 2
    house.release()
    qtbot.waitUntil(lambda: not search.property("loading"))
    _read_all(qtbot, search)


def test_a_page_of_other_words_is_not_added_to_what_is_shown(qtbot: QtBot) -> None:
    house = _needles()
    search = a_search(house)
    _found_first(qtbot, search)
    house.hold()
    search.fetchMore(search.index(-1))
    search.look("lights")
    house.release()
    assert search.canFetchMore(search.index(-1)) is False, "these are not the results of what is typed"
    qtbot.waitUntil(lambda: bool(search.property("settled")))
    assert search.rowCount() == 1


def test_a_page_that_failed_leaves_what_is_shown_and_is_tried_again(qtbot: QtBot) -> None:
    house = _needles()
    search = a_search(house)
    _found_first(qtbot, search)
    house.ill = True
    search.fetchMore(search.index(-1))
    qtbot.waitUntil(lambda: not search.property("loading"))
    assert search.rowCount() == RESULTS
    assert search.property("failed") is False
    house.ill = False
    _read_all(qtbot, search)


class Belated(Slow):
    """A house whose answers say how it was when they were asked for."""

    def query(self, read: Callable[[Queries], T]) -> Future[T]:
        """See ``Queries``."""
        now = read(self)
        return super().query(lambda _queries: now)


def _needles(house: Slow | None = None) -> Slow:
    house = house or Slow()
    for number in range(NEEDLES):
        house.hear(house.topics()[1].topic, f"needle {number}", unread=False)
    return house


def _found_first(qtbot: QtBot, search: Search) -> None:
    search.look("needle")
    qtbot.waitUntil(lambda: search.rowCount() == RESULTS)


def _read_all(qtbot: QtBot, search: Search) -> None:
    while search.canFetchMore(search.index(-1)):
        search.fetchMore(search.index(-1))
        qtbot.waitUntil(lambda: not search.property("loading"))
    assert cells(search, "body") == [f"needle {number}" for number in reversed(range(NEEDLES))]


def test_topic_neighbour_and_days_narrow_the_search_down(qtbot: QtBot) -> None:
    house = SampleBackend("en")
    search = a_search(house)
    tester = QAbstractItemModelTester(search, QAbstractItemModelTester.FailureReportingMode.Fatal)
    topic = house.topics()[0]
    qtbot.waitUntil(lambda: topics_known(search))
    search.inTopic(topic.topic.hex())
    qtbot.waitUntil(lambda: search.rowCount() > 3)
    assert set(cells(search, "topicTitle")) == {topic.title}
    assert search.property("topicTitle") == topic.title
    everything = search.rowCount()
    search.between("22.11.2026", "")
    qtbot.waitUntil(lambda: bool(search.property("settled")))
    assert 0 < search.rowCount() < everything
    since_ms = midnight_ms(TODAY)
    rows = house.timeline(topic.topic)
    assert search.rowCount() == sum(row.written_at_ms >= since_ms for row in rows)
    search.between("", "21.11.2026")
    qtbot.waitUntil(lambda: bool(search.property("settled")))
    assert search.rowCount() == sum(row.written_at_ms < since_ms for row in rows)
    search.between("soon", "")
    assert search.property("sinceWrong") is True
    search.everywhere()
    assert tester.model() is search
    assert search.property("active") is False
    assert search.rowCount() == 0


def test_days_alone_are_enough_to_look_for(qtbot: QtBot) -> None:
    house = SampleBackend("en")
    search = a_search(house)
    search.between("22.11.2026", "")
    assert search.property("active") is True
    qtbot.waitUntil(lambda: search.rowCount() > 3)
    rows = [row for topic in house.topics() for row in house.timeline(topic.topic, limit=1000)]
    today = sum(row.written_at_ms >= midnight_ms(TODAY) and not row.deleted for row in rows)
    assert search.rowCount() == min(today, RESULTS)


def test_what_is_deleted_or_reworded_is_not_read_on_the_results_any_more(qtbot: QtBot) -> None:
    house = _needles()
    search = a_search(house)
    _found_first(qtbot, search)
    first, second = (SubjectId(bytes.fromhex(str(cell))) for cell in cells(search, "messageId")[:2])
    house.submit(DeleteMessage(message=first))
    house.submit(EditMessage(message=second, text="a thread"))
    qtbot.waitUntil(lambda: search.rowCount() == RESULTS - 1)
    assert search.property("count") == RESULTS - 1
    assert cells(search, "body")[:2] == ["a thread", f"needle {NEEDLES - 3}"]


def test_what_is_deleted_while_its_page_is_on_the_way_is_not_shown(qtbot: QtBot) -> None:
    house = _needles(Belated())
    search = a_search(house)
    newest = house.search("needle")[0].message.message
    house.hold()
    search.look("needle")
    qtbot.waitUntil(lambda: bool(house.held))
    house.submit(DeleteMessage(message=newest))
    house.release()
    qtbot.waitUntil(lambda: search.rowCount() >= RESULTS - 1)
    qtbot.waitUntil(lambda: newest.hex() not in cells(search, "messageId"))


def test_a_found_word_stands_out_and_enter_leads_to_its_message(open_house: OpenHouse) -> None:
    hands = searching(open_house)
    hands.type("light")
    hands.until(lambda: hands.find("results").property("count") == 1)
    found = hands.house.search("lights")[0].message
    assert hands.reads("<b><font")
    assert hands.reads("1 message")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("timeline").property("sought") == found.message.hex())
    assert hands.window.shell.property("place") == "topics"


def test_markup_in_a_found_message_is_shown_as_it_was_written(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.hear(house.topics()[0].topic, "needle <img src='http://evil.example/x.png'> &amp;")
    hands = searching(open_house, house)
    hands.type("needle")
    hands.until(lambda: hands.reads("&lt;img src='http://evil.example/x.png'&gt; &amp;amp;"))


def test_a_filter_is_chosen_by_letters_and_taken_away_again(open_house: OpenHouse) -> None:
    hands = searching(open_house)
    hands.click("personFilter")
    hands.until(lambda: hands.find("optionField").hasActiveFocus())
    hands.type("olg")
    hands.until(lambda: hands.find("optionList").property("count") == 1)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.find("personFilter").property("value") == "Olga Kim")
    hands.until(lambda: int(hands.find("results").property("count")) > 0)
    hands.click("everywhere")
    hands.until(lambda: hands.find("results").property("count") == 0)
    assert hands.reads("Everything that was said")


def test_nothing_found_is_said_in_a_sentence(open_house: OpenHouse) -> None:
    hands = searching(open_house)
    hands.type("zzz")
    hands.until(lambda: hands.reads("No message of the house has these words."))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.reads("Everything that was said"))
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.shell.property("place") == "topics")


def test_a_search_that_failed_says_so_and_can_be_tried_again(open_house: OpenHouse) -> None:
    class Ailing(SampleBackend):
        ill = True

        def search(self, *words: object, **limits: object) -> object:  # type: ignore[override]
            if self.ill:
                raise Fault(FaultKind.INTERNAL, reason="a test")
            return super().search(*words, **limits)  # type: ignore[arg-type]

    house = Ailing("en")
    hands = searching(open_house, house)
    hands.type("lights")
    hands.until(lambda: hands.reads("The search did not work this time"))
    house.ill = False
    hands.click("errorAction")
    hands.until(lambda: hands.find("results").property("count") == 1)
