"""The texts of the sample house: whole in both languages, in order, and of nobody real."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import chain, pairwise

import msgspec
import pytest
from msgspec import structs

from neighbourhood.app.plan_text import read_plan
from neighbourhood.bootstrap.demo.sample import SampleHouse, Words, history, load_sample
from neighbourhood.domain.subjects.content import REACTIONS
from neighbourhood.viewmodels.resources import resource_folder

NOONS = [datetime(2026, 11, 22, 12), datetime(2026, 11, 22, 0, 20), datetime(2026, 3, 29, 3, 30)]  # noqa: DTZ001  # local
CATEGORIES = {"repairs", "safety", "culture", "rules", "lending", "other"}
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
DAY_MS = 86_400_000


@pytest.fixture(scope="module")
def house() -> SampleHouse:
    return load_sample(resource_folder("resources"))


def texts(value: object) -> Iterator[Words]:
    """Every text of the sample house, wherever it stands."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        yield from chain.from_iterable(texts(item) for item in value)
    elif isinstance(value, msgspec.Struct):
        yield from texts(tuple(getattr(value, name) for name in value.__struct_fields__))
        if hasattr(value, "en") and hasattr(value, "ru"):
            yield Words(value.en, value.ru)


def test_every_text_is_there_in_both_languages(house: SampleHouse) -> None:
    found = list(texts(house))
    assert len(found) > 200
    for text in found:
        assert bool(text.en) == bool(text.ru), text
        assert not CYRILLIC.search(text.en), text
        assert not text.ru or CYRILLIC.search(text.ru), text


def test_fifty_two_flats_in_three_entrances_and_everybody_lives_in_one(house: SampleHouse) -> None:
    flats = read_plan("\n".join(house.plan))
    assert len(flats) == 52
    assert {flat.entrance for flat in flats} == {"1", "2", "3"}
    assert {str(person.flat) for person in house.people} <= {flat.number for flat in flats}
    assert len({person.key for person in house.people}) == len(house.people) == 40


def test_everybody_who_speaks_lives_here_and_topics_have_known_categories(house: SampleHouse) -> None:
    known = {person.key for person in house.people}
    lines = [line for topic in house.topic for line in topic.lines]
    assert {line.who for line in lines} | {who for line in lines for _, who in line.more.reactions()} <= known
    assert {kind for line in lines for kind, _ in line.more.reactions()} <= set(REACTIONS)
    assert {topic.category for topic in house.topic} == CATEGORIES
    assert {line.topic for line in house.live} <= {topic.key for topic in house.topic}


def test_there_are_answers_reactions_and_later_wordings(house: SampleHouse) -> None:
    lines = [line for topic in house.topic for line in topic.lines]
    assert len(lines) > 100
    assert sum(line.more.re is not None for line in lines) > 20
    assert sum(bool(line.more.reactions()) for line in lines) > 50
    assert any(line.more.edit for line in lines)


@pytest.mark.parametrize("noon", NOONS, ids=str)
def test_the_past_is_in_order_and_over_whenever_one_looks(house: SampleHouse, noon: datetime) -> None:
    now_ms = int(noon.timestamp() * 1000)
    events = history(house, now_ms)
    assert all(one.at_ms <= two.at_ms for one, two in pairwise(events))
    assert events[-1].at_ms < now_ms
    assert events[0].at_ms < now_ms - 21 * DAY_MS
    begun: set[tuple[int, int | None]] = set()
    for event in events:
        place = (event.topic, event.line)
        assert (place in begun) == bool(event.reaction or event.edit)
        assert event.line is None or (event.topic, None) in begun
        line = None if event.line is None else house.topic[event.topic].lines[event.line]
        assert line is None or line.more.re is None or (event.topic, line.more.re) in begun
        begun.add(place)


def test_minutes_ago_never_come_before_a_line_of_yesterday(house: SampleHouse) -> None:
    late, later = house.topic[0].lines[:2]
    lines = (structs.replace(late, when="1d 23:50"), structs.replace(later, when="40m"))
    topic = structs.replace(house.topic[0], lines=lines)
    events = history(structs.replace(house, topic=(topic,)), int(NOONS[1].timestamp() * 1000))
    assert [event.line for event in events] == [None, 0, 1]


def test_the_first_thing_one_reads_is_that_nothing_here_is_real(house: SampleHouse) -> None:
    first = house.topic[0]
    assert "sample house" in first.title.en
    assert "invented" in first.lines[0].en
    assert "выдуманы" in first.lines[0].ru
    assert house.house.en.startswith("Sample house")
    assert house.house.ru.startswith("Дом-образец")
