"""A window over a talk of any length: where it opens, what it holds, how it moves, what is new meanwhile."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.intents import DeleteMessage, MarkRead, PinMessage
from neighbourhood.app.rows import Quote
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.settings import Choices, Settings
from neighbourhood.viewmodels.timeline import Timeline
from neighbourhood.viewmodels.timeline_pages import HELD_ROWS, PAGE_ROWS
from tests.window.long_talk import APART, EVERY_MS, LongHouse, id_of


class Reader:
    """A timeline over a long talk, watched by Qt's own tester, which also asks for more by itself."""

    def __init__(self, qtbot: QtBot, house: LongHouse, *, tested: bool = False) -> None:
        self.qtbot = qtbot
        self.house = house
        self.bridge = Bridge(house)
        appearance = Appearance(Settings(Choices(language="en")), lambda: house.now_ms)
        self.notices = Notices(appearance)
        self.timeline = Timeline(appearance, self.notices)
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        self._tester = QAbstractItemModelTester(self.timeline, mode) if tested else None
        self.timeline.attach(self.bridge)
        self.located: list[int] = []
        self.opened: list[int] = []
        self.timeline.located.connect(self.located.append)
        self.timeline.opened.connect(self.opened.append)

    def open(self) -> None:
        self.timeline.open(self.house.long, self.house.new)
        self.settle()

    def settle(self) -> None:
        """Wait for what was asked."""
        self.qtbot.waitUntil(lambda: not self.timeline.property("loading"))
        self.qtbot.wait(5)

    def older(self) -> None:
        self.timeline.fetchMore(self.timeline.index(-1))
        self.settle()

    def newer(self) -> None:
        self.timeline.fetchNewer()
        self.settle()

    def get(self, name: str) -> object:
        return self.timeline.property(name)

    def quoted(self, row: int) -> str:
        """The quote above a message, as QML has it."""
        role = next(number for number, name in self.timeline.roleNames().items() if name == b"quoteText")
        return str(self.timeline.data(self.timeline.index(row), role))

    def numbers(self) -> list[int]:
        """The messages held, newest first."""
        return [row.position // APART for row in self.timeline._rows]


@pytest.fixture
def long(qtbot: QtBot) -> Reader:
    reader = Reader(qtbot, LongHouse(200_000))
    reader.open()
    return reader


def test_a_topic_without_news_opens_at_its_end(long: Reader) -> None:
    assert long.numbers() == list(range(199_999, 199_949, -1))
    assert (long.opened, long.get("atEnd"), long.get("lineRow")) == ([-1], True, -1)


def test_a_topic_with_news_opens_at_the_oldest_unread_message(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(200_000, unread=120))
    reader.open()
    (row,) = reader.opened
    assert reader.numbers()[row] == 199_880
    assert (reader.get("unseen"), reader.get("lineRow"), reader.get("atEnd")) == (120, row, False)
    assert len(reader.numbers()) < 100


def test_few_messages_are_held_however_far_one_reads_and_none_is_left_out(long: Reader) -> None:
    for _ in range(20):
        long.older()
        assert len(long.numbers()) <= HELD_ROWS + PAGE_ROWS
    held = long.numbers()
    assert held == list(range(held[0], held[0] - len(held), -1))
    assert (held[-1], long.get("atEnd")) == (200_000 - 21 * PAGE_ROWS, False)
    for _ in range(30):
        long.newer()
    held = long.numbers()
    assert held == list(range(199_999, 199_999 - len(held), -1))
    assert long.get("atEnd") is True


def test_qt_finds_nothing_wrong_with_rows_that_come_and_go_at_both_ends(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(1_000), tested=True)
    reader.open()
    for _ in range(12):
        reader.older()
    for _ in range(12):
        reader.newer()
    reader.timeline.locate(id_of(500).hex())
    reader.settle()
    reader.house.tell(Changes(everything=True))
    reader.settle()
    assert 500 in reader.numbers()


def test_a_far_message_is_gone_to_without_loading_what_is_between(long: Reader) -> None:
    long.timeline.locate(id_of(7).hex())
    long.settle()
    (row,) = long.located
    assert long.numbers()[row] == 7
    assert len(long.numbers()) <= 2 * PAGE_ROWS


def test_a_message_that_is_not_here_is_told_and_nothing_moves(long: Reader) -> None:
    before = long.numbers()
    long.timeline.locate("ff" * 32)
    long.settle()
    assert (long.numbers(), long.located) == (before, [])
    assert long.notices.property("kind") == "fault"


def test_a_date_leads_to_the_first_message_of_that_day(long: Reader) -> None:
    at = datetime.fromtimestamp((long.house.begun_ms + 100_000 * EVERY_MS) / 1000, UTC).astimezone()
    assert long.timeline.toDate(at.year, at.month, at.day)
    long.settle()
    (row,) = long.located
    shown = long.timeline._rows[row]
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    assert 0 <= shown.written_at_ms - midnight.timestamp() * 1000 < EVERY_MS


def test_a_date_after_everything_leads_to_the_end_and_no_date_nowhere(long: Reader) -> None:
    long.timeline.locate(id_of(7).hex())
    long.settle()
    assert not long.timeline.toDate(2026, 2, 30)
    assert long.timeline.toDate(2999, 1, 1)
    long.settle()
    assert long.numbers()[0] == 199_999


def test_news_are_counted_while_one_reads_elsewhere_and_do_not_move_the_rows(long: Reader) -> None:
    long.timeline.locate(id_of(500).hex())
    long.settle()
    before = long.numbers()
    for _ in range(3):
        long.house.say()
    long.qtbot.waitUntil(lambda: long.get("unseen") == 3)
    assert long.numbers() == before
    assert long.get("lineRow") == -2
    long.timeline.toEnd()
    long.settle()
    assert long.get("lineRow") == 2


def test_what_is_seen_at_the_end_is_read_and_the_line_stays(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(1_000, unread=5))
    reader.open()
    reader.timeline.watch(True)
    assert MarkRead(topic=reader.house.long) in reader.house.carried_out
    assert (reader.get("unseen"), reader.get("lineRow")) == (0, 4)


def test_watching_the_end_of_the_rows_held_is_not_watching_the_end_of_the_talk(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(1_000, unread=300))
    reader.open()
    reader.timeline.watch(True)
    assert not [intent for intent in reader.house.carried_out if isinstance(intent, MarkRead)]
    assert reader.get("unseen") == 300


def test_unread_messages_too_far_back_to_be_found_are_read_at_the_end_too(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(1_000))
    reader.timeline.open(reader.house.long, 7)
    reader.settle()
    reader.timeline.watch(True)
    assert MarkRead(topic=reader.house.long) in reader.house.carried_out


def test_my_own_message_takes_the_line_away(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(1_000, unread=5))
    reader.open()
    reader.house.say(mine=True)
    reader.qtbot.waitUntil(lambda: reader.get("lineRow") == -1)


def test_after_a_refold_one_still_reads_where_one_was(long: Reader) -> None:
    long.timeline.locate(id_of(500).hex())
    long.settle()
    resets: list[int] = []
    long.timeline.modelReset.connect(lambda: resets.append(1))
    oldest = long.numbers()[-1]
    long.house.tell(Changes(everything=True))
    long.settle()
    assert (resets, long.numbers()[-1]) == ([], oldest)
    assert long.get("atEnd") is False


@pytest.mark.parametrize("answered", [199_998, 7])
def test_what_is_deleted_or_reworded_is_so_in_the_quotes_of_its_answers_too(long: Reader, answered: int) -> None:
    said = long.house.row(answered)
    answer = long.house.row(199_999)
    quote = Quote(message=said.message, author=said.author.name, text=said.text)
    change = MessageChange(long.house.long, said.message, said.position, False, False)
    answer_change = MessageChange(long.house.long, answer.message, answer.position, False, False)
    long.house._made[199_999] = replace(answer, quote=quote)
    long.house.tell(Changes(messages=(answer_change,)))
    long.qtbot.waitUntil(lambda: long.quoted(0) == said.text)
    for text in ("said otherwise", ""):
        long.house._made[199_999] = replace(answer, quote=replace(quote, text=text))
        long.house.tell(Changes(messages=(change,)))
        long.qtbot.waitUntil(lambda wanted=text: long.quoted(0) == wanted)  # type: ignore[misc]


def test_an_answer_that_was_overtaken_is_not_shown(long: Reader) -> None:
    long.timeline.locate(id_of(7).hex())
    long.timeline.open(long.house.topics()[0].topic)
    long.settle()
    assert long.located == []
    assert 7 not in long.numbers()


def test_several_are_copied_with_names_and_times_and_only_mine_are_deleted(long: Reader) -> None:
    mine = long.house.say(mine=True)
    long.qtbot.waitUntil(lambda: long.numbers()[0] == 200_000)
    for message in (mine, id_of(199_999), id_of(199_998)):
        long.timeline.choose(message.hex())
    long.timeline.choose(id_of(199_998).hex())
    assert (long.get("chosenCount"), long.get("chosenMine")) == (2, 1)
    first, second = long.timeline.chosenText().split("\n\n")
    assert first.endswith(":\nmessage 199999")
    assert " (flat " in first
    assert second.endswith(":\nmessage 200000")
    long.timeline.removeChosen()
    assert long.get("choosing") is False
    long.notices.undo()
    assert not [intent for intent in long.house.carried_out if isinstance(intent, DeleteMessage)]
    long.timeline.choose(mine.hex())
    long.timeline.removeChosen()
    long.timeline.finish_removals()
    assert long.house.carried_out[-1] == DeleteMessage(message=mine)


def test_a_fourth_pin_is_a_sentence(qtbot: QtBot) -> None:
    reader = Reader(qtbot, LongHouse(10))
    topic = reader.house.topics()[0].topic
    reader.bridge.failed.connect(reader.notices.show_fault)
    reader.timeline.open(topic)
    reader.settle()
    rows = [row.message.hex() for row in reader.timeline._rows if not row.deleted][:4]
    for message in rows:
        reader.timeline.pin(message, True)
    reader.qtbot.waitUntil(lambda: reader.notices.property("kind") == "fault")
    assert len(reader.notices.property("text")) > 20
    assert reader.timeline._pinned.property("count") == 3
    assert sum(isinstance(intent, PinMessage) for intent in reader.house.carried_out) == 4
