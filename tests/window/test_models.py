"""The list models keep Qt's rules while rows come, change and move; plain functions of the view-models."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.intents import CreateTopic, EditMessage, MarkRead, Say
from neighbourhood.app.matching import around
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels import formats
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.connections import read_address
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.search import Search
from neighbourhood.viewmodels.settings import Choices, Settings, spoken_language
from neighbourhood.viewmodels.timeline import Timeline
from neighbourhood.viewmodels.timeline_pages import LARGEST_PAGE_ROWS
from neighbourhood.viewmodels.topics import TopicList
from tests.window.plain import plain_house

NBSP = "\u00a0"


class Bench:
    """Models on a sample house, watched by Qt's own tester."""

    def __init__(self, qtbot: QtBot) -> None:
        self.until: Callable[..., None] = qtbot.waitUntil
        self.house = plain_house()
        self.bridge = Bridge(self.house)
        appearance = Appearance(Settings(Choices(language="en")), lambda: self.house.now_ms)
        self.notices = Notices(appearance)
        self.topics = TopicList(appearance, self.notices)
        self.timeline = Timeline(appearance, self.notices)
        self.search = Search(appearance)
        self.appearance = appearance
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        self._testers = [QAbstractItemModelTester(model, mode) for model in (self.topics, self.timeline, self.search)]
        for part in (self.topics, self.timeline, self.search):
            part.attach(self.bridge)
        self.until(lambda: self.topics.rowCount() > 0)

    def topic(self, number: int = 0) -> SubjectId:
        return self.house.topics()[number].topic


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def cells(model: QAbstractItemModel, name: str) -> list[object]:
    """One role of all rows."""
    role = next(number for number, found in model.roleNames().items() if bytes(found.data()).decode() == name)
    return [model.data(model.index(row, 0), role) for row in range(model.rowCount())]


def test_topics_move_to_the_top_of_their_category_when_something_is_said(bench: Bench) -> None:
    assert cells(bench.topics, "title")[:3] == ["Lift, entrance 2", "Leak, technical floor", "Intercom"]
    bench.house.now_ms += 1000
    bench.house.submit(Say(topic=bench.topic(2), text="news of the intercom"))
    bench.until(lambda: cells(bench.topics, "title")[0] == "Intercom")
    bench.house.submit(CreateTopic(title="Roof", category="repairs"))
    bench.until(lambda: "Roof" in cells(bench.topics, "title"))
    assert cells(bench.topics, "section") == sorted(cells(bench.topics, "section"), key=_category_order)


def test_an_unknown_category_is_everything_else(bench: Bench) -> None:
    bench.house.submit(CreateTopic(title="Chess", category="games"))
    bench.until(lambda: "Chess" in cells(bench.topics, "title"))
    assert cells(bench.topics, "section")[-1] == "other"


def test_a_topic_is_read_page_by_page(bench: Bench) -> None:
    for number in range(120):
        bench.house.hear(bench.topic(1), f"message {number}", unread=False)
    bench.timeline.open(bench.topic(1))
    bench.until(lambda: bench.timeline.rowCount() == 50)
    assert bench.timeline.canFetchMore(bench.timeline.index(-1))
    bench.timeline.fetchMore(bench.timeline.index(-1))
    bench.until(lambda: bench.timeline.rowCount() == 100)
    assert cells(bench.timeline, "body")[0] == "message 119"


def test_a_change_touches_only_its_row(bench: Bench) -> None:
    bench.timeline.open(bench.topic())
    bench.until(lambda: bench.timeline.rowCount() > 5)
    resets: list[int] = []
    bench.timeline.modelReset.connect(lambda: resets.append(1))
    mine = SubjectId(bytes.fromhex(bench.timeline.lastOfMine()))
    bench.house.submit(EditMessage(message=mine, text="changed"))
    bench.until(lambda: cells(bench.timeline, "body")[0] == "changed")
    assert cells(bench.timeline, "edited")[0] is True
    assert resets == []


def test_a_message_that_belongs_further_up_is_put_there(bench: Bench) -> None:
    bench.timeline.open(bench.topic())
    bench.until(lambda: bench.timeline.rowCount() > 5)
    second = bench.house.timeline(bench.topic())[1]
    bench.house.hear(bench.topic(), "came late", position=second.position - 1, late=True)
    bench.until(lambda: "came late" in cells(bench.timeline, "body"))
    assert cells(bench.timeline, "body").index("came late") == 2


def test_many_changes_at_once_and_a_refold_are_read_anew(bench: Bench) -> None:
    bench.timeline.open(bench.topic(1))
    bench.until(lambda: bench.timeline.rowCount() == 1)
    for number in range(LARGEST_PAGE_ROWS + 20):
        bench.house.hear(bench.topic(1), f"message {number}")
    bench.until(lambda: bench.timeline.rowCount() >= 50)
    bench.house.tell(Changes(everything=True))
    bench.until(lambda: cells(bench.timeline, "body")[0] == f"message {LARGEST_PAGE_ROWS + 19}")


def test_messages_of_one_author_within_five_minutes_go_on_from_each_other(bench: Bench) -> None:
    now_ms = bench.house.now_ms
    for minutes in (0, 4, 10):
        bench.house.hear(bench.topic(1), f"after {minutes}", written_at_ms=now_ms + minutes * 60_000, unread=False)
    bench.timeline.open(bench.topic(1))
    bench.until(lambda: bench.timeline.rowCount() == 4)
    assert cells(bench.timeline, "followsOn")[:3] == [False, True, False]


def test_delivery_is_told_once_under_messages_that_go_on_from_each_other(bench: Bench) -> None:
    for text in ("one", "two"):
        bench.house.submit(Say(topic=bench.topic(1), text=text))
    bench.timeline.open(bench.topic(1))
    bench.until(lambda: bench.timeline.rowCount() == 3)
    assert cells(bench.timeline, "deliveryBelow")[:2] == [False, True]


def test_the_unread_line_stands_above_the_oldest_unread_until_i_write(bench: Bench) -> None:
    bench.timeline.open(bench.topic(), unread=4)
    bench.until(lambda: 4 in cells(bench.timeline, "newBelow"))
    bench.timeline.watch(True)
    bench.until(lambda: MarkRead(topic=bench.topic()) in bench.house.carried_out)
    assert [new for new in cells(bench.timeline, "newBelow") if new] == [4]
    bench.house.submit(Say(topic=bench.topic(), text="done"))
    bench.until(lambda: cells(bench.timeline, "newBelow") == [0] * bench.timeline.rowCount())


def test_a_message_from_an_older_chat_carries_no_flat_and_says_where_from(bench: Bench) -> None:
    bench.timeline.open(bench.topic())
    bench.until(lambda: bench.timeline.rowCount() > 5)
    assert (cells(bench.timeline, "importedSource")[-1], cells(bench.timeline, "flat")[-1]) == ("telegram", "")


def test_an_answer_for_words_typed_over_is_not_shown(bench: Bench) -> None:
    bench.search.look("ladder")
    bench.search.look("drill")
    bench.until(lambda: cells(bench.search, "topicTitle") == ["Give away and lend"])
    bench.search.look("")
    assert bench.search.rowCount() == 0


def test_nothing_crosses_after_the_bridge_is_closed(bench: Bench) -> None:
    heard: list[object] = []
    bench.bridge.changed.connect(heard.append)
    bench.house.tell(Changes(sync=True))
    bench.bridge.close()
    QCoreApplication.processEvents()  # delivers all that was posted
    assert heard == []


def test_a_failure_that_nobody_expected_is_a_fault_with_its_cause(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    faults: list[Fault] = []
    bench.bridge.failed.connect(faults.append)
    house = bench.house
    house.query = _broken  # type: ignore[method-assign,assignment]
    bench.bridge.query(lambda queries: queries.house(), lambda _house: None)
    bench.until(lambda: len(faults) == 1)
    assert isinstance(faults[0].__cause__, ZeroDivisionError)
    caplog.clear()


def test_dates_are_written_as_a_neighbour_would() -> None:
    at_ms = int(formats.local(0).replace(year=2026, month=11, day=22, hour=19, minute=4).timestamp() * 1000)
    day_ms = 24 * 3600 * 1000
    assert formats.moment(at_ms, "ru") == f"22{NBSP}ноября 2026{NBSP}г., 19:04"
    assert formats.moment(at_ms, "en") == f"22{NBSP}November 2026, 19:04"
    assert formats.day(at_ms - day_ms, at_ms, "ru") == "вчера"
    assert formats.date(at_ms - 400 * day_ms, at_ms, "ru") == f"18{NBSP}октября 2025{NBSP}г."
    assert formats.late(at_ms - 2 * day_ms, at_ms, at_ms, "ru") == f"написано 20{NBSP}ноября, пришло сегодня"
    assert formats.number(1234567, "ru") == f"1{NBSP}234{NBSP}567"


@pytest.mark.parametrize("at_ms", [-(10**18), 0, 10**18])
def test_a_clock_gone_wild_still_gives_a_date(at_ms: int) -> None:
    assert formats.when(at_ms, 1_795_338_000_000, "en")


def test_settings_fall_back_when_the_file_is_damaged_and_are_kept_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    settings = Settings.load(path)
    assert not settings.damaged
    settings.change(theme="dark", width=900)
    assert Settings.load(path).choices == Choices(theme="dark", width=900)
    for damage in (b"", b"{", b"\xff\xfe", b'{"text_scale_percent": 7}', b'{"theme": 3}'):
        path.write_bytes(damage)
        found = Settings.load(path)
        assert (found.damaged, found.choices) == (True, Choices())


def test_the_language_follows_the_system_unless_chosen() -> None:
    assert spoken_language("system", "ru_RU") == "ru"
    assert spoken_language("system", "de_DE") == "en"
    assert spoken_language("en", "ru_RU") == "en"


def test_addresses_are_read_with_their_port() -> None:
    assert read_address(" 192.168.1.20:47120 ") == ("192.168.1.20", 47120)
    assert read_address("[fe80::1]:47120") == ("fe80::1", 47120)
    for wrong in ("", "host", "host:", ":1", "host:0", "host:65536", "host:1x", "host:٣"):
        with pytest.raises(Fault):
            read_address(wrong)


def test_a_found_text_is_cut_around_the_word() -> None:
    text = "слово " * 40 + "Ёлка стоит " + "слово " * 40
    cut = around(text, "елка")
    assert "Ёлка" in cut
    assert cut.startswith("…")


def _category_order(category: object) -> int:
    return ["repairs", "safety", "culture", "rules", "lending", "other"].index(str(category))


def _broken(_read: object) -> object:
    from concurrent.futures import Future

    future: Future[object] = Future()
    future.set_exception(ZeroDivisionError("broken"))
    return future
