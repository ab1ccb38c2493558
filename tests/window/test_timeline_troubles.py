"""What a timeline does when an answer fails, or comes after something else was asked."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import MarkRead
from neighbourhood.app.ports import Queries
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.test_models import Bench, cells

Read = Callable[[Queries], Any]


def test_a_page_that_failed_is_not_the_end_and_marks_nothing_as_read(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    house, timeline, topic = bench.house, bench.timeline, bench.topic(1)
    for number in range(200):
        house.hear(topic, f"{number}", unread=number >= 100)
    timeline.open(topic, 100)
    qtbot.waitUntil(lambda: timeline.rowCount() > 30 and not timeline.property("loading"))
    failing(house, lambda: timeline.fetchNewer(), qtbot)
    qtbot.waitUntil(lambda: not timeline.property("loading"))
    timeline.watch(True)
    assert timeline.property("atEnd") is False
    assert not [intent for intent in house.carried_out if isinstance(intent, MarkRead)]
    before = cells(timeline, "body")[0]
    timeline.fetchNewer()
    qtbot.waitUntil(lambda: cells(timeline, "body")[0] != before)


def test_a_change_of_everything_reaches_what_is_held_also_when_a_page_was_asked_for_meanwhile(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    house, timeline, topic = bench.house, bench.timeline, bench.topic(1)
    for number in range(300):
        house.hear(topic, f"{number}", unread=False)
    timeline.open(topic)
    qtbot.waitUntil(lambda: timeline.rowCount() == 50 and not timeline.property("loading"))
    waiting: list[tuple[Future[Any], Read]] = []
    answers = house.query

    def later(read: Read) -> "Future[Any]":
        waiting.append((Future(), read))
        return waiting[-1][0]

    house.query = later  # type: ignore[method-assign]
    changed = house.timeline(topic)[3]
    house._messages[changed.message] = replace(changed, text="as it counts now")
    house.tell(Changes(everything=True))
    qtbot.waitUntil(lambda: bool(waiting))
    timeline.fetchOlder()
    house.query = answers  # type: ignore[method-assign]
    for future, read in waiting:
        future.set_result(read(house))
    qtbot.waitUntil(lambda: cells(timeline, "body")[3] == "as it counts now")


def failing(house: SampleBackend, act: Callable[[], None], qtbot: QtBot) -> None:
    """Do something while no question is answered but with a fault."""
    answers = house.query
    asked: list[Read] = []

    def refuse(read: Read) -> "Future[Any]":
        asked.append(read)
        future: Future[Any] = Future()
        future.set_exception(Fault(FaultKind.INTERNAL, reason="the disk"))
        return future

    house.query = refuse  # type: ignore[method-assign]
    act()
    qtbot.waitUntil(lambda: bool(asked))
    house.query = answers  # type: ignore[method-assign]
