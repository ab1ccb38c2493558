"""Every answer is of its own moment: none leaves the database open at what it saw."""

from collections.abc import Callable
from pathlib import Path

import pytest

from neighbourhood.adapters.store.reader import Reader
from neighbourhood.app.intents import AcknowledgeRules, SetRules
from neighbourhood.app.search import EVERYWHERE
from neighbourhood.domain.ids import Lane
from tests.app.builders import Resident, copy_of, meet
from tests.app.conftest import trusting_house  # noqa: F401
from tests.app.histories import Lives

Query = Callable[[Reader], object]


def every_query(reader: Reader) -> dict[str, Query]:
    """Each query of the reader, by name, with small limits: what is asked for page by page ends in the middle."""
    topics = [row.topic for row in reader.topics()]
    messages = [row.message for topic in topics for row in reader.timeline(topic, limit=500)]
    topic, message = topics[0], messages[0]
    asked: dict[str, Query] = {
        "timeline": lambda it: [it.timeline(each, limit=1) for each in topics],
        "wordings": lambda it: [it.wordings(each) for each in messages],
        "pinned": lambda it: [it.pinned(each) for each in topics],
        "place_at": lambda it: it.place_at(topic, 0),
        "first_unread": lambda it: [it.first_unread(each) for each in topics],
        "message": lambda it: [it.message(each) for each in messages],
        "holders": lambda it: it.holders(message),
        "aside_text": lambda it: [it.aside_text(each) for each in messages],
        "writing": lambda it: [it.writing(each) for each in topics],
        "search": lambda it: it.search("слово", EVERYWHERE, limit=1),
        "entries": lambda it: [it.entries(lane=lane, after=None, limit=1) for lane in Lane],
        "journal": lambda it: (it.journal(limit=1), it.journal(limit=3, before=None)),
        **{
            name: lambda it, name=name: getattr(it, name)(limit=1)  # type: ignore[misc]
            for name in ("mentioned", "thanked", "flagged", "measures", "erasures", "rules_history")
        },
    }
    plain = ("circles", "house", "people", "flats", "topics", "sync", "joining", "belonging", "authority", "rules",
             "rules_draft", "digest")  # fmt: skip
    asked |= {name: lambda it, name=name: getattr(it, name)() for name in plain}  # type: ignore[misc]
    return asked


@pytest.mark.parametrize("seed", [1, 2])
def test_no_answer_stays_open(trusting_house: list[Resident], tmp_path: Path, seed: int) -> None:  # noqa: F811
    residents = copy_of(trusting_house, tmp_path, "f")
    lives = Lives(seed, residents)
    topic = residents[0].topic()
    meet(*residents)
    for resident in residents:
        resident.say(topic, f"слово {resident.name}")
    for _ in range(60):
        lives.act()
        lives.carry()
    lives.settle()
    for resident in residents:
        asked = every_query(resident.reader)
        told = {name for name in dir(Reader) if not name.startswith("_")} - {"moment", "close", "canonical"}
        assert asked.keys() == told
        for name, query in asked.items():
            with resident.reader.moment():
                query(resident.reader)
            assert resident.reader._connection.txn_state() == 0, name
        assert resident.store._connection.txn_state() == 0, "what is written could not be wiped"
        resident.close()


def test_the_rules_that_hold_are_found_without_leaving_the_database_open(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    for number in range(3):
        anna.do(SetRules(text=f"Правила {number}"))
    meet(*neighbours)
    held = anna.reader.rules()
    assert held is not None
    boris.do(AcknowledgeRules(version=held.now.version))
    assert boris.store._connection.txn_state() == 0
    assert anna.store._connection.txn_state() == 0


def test_what_arrives_after_a_page_of_the_journal_was_read_is_shown(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    with anna.reader.moment():
        assert len(anna.reader.journal(limit=1)) == 1
    boris.say(topic, "сразу видно")
    meet(*neighbours)
    with anna.reader.moment():
        assert [row.text for row in anna.reader.timeline(topic, limit=9)] == ["сразу видно"]
