"""The past of the sample house, as the program that opens its folder reads it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from neighbourhood.app.options import Options
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import MessageRow, TopicRow
from neighbourhood.bootstrap.demo.past import Past
from neighbourhood.bootstrap.demo.sample import SampleHouse, load_sample
from neighbourhood.bootstrap.node import LocalNode, opened
from neighbourhood.viewmodels.resources import resource_folder

NOW_MS = 1_795_000_000_000
HOUR_MS = 3_600_000
PASSPHRASE = "for this test"


@pytest.fixture(scope="module")
def house() -> SampleHouse:
    return load_sample(resource_folder("resources"))


@pytest.fixture(scope="module")
def folder(house: SampleHouse, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders of the founder, of the person at the window and of one neighbour."""
    folder = tmp_path_factory.mktemp("house")
    past = Past(house, folder, PASSPHRASE, [house.you, "sergey"], "ru", NOW_MS)
    past.write()
    past.fill_yours()
    past.fill("sergey")
    past.close()
    return folder


@contextmanager
def the_program(folder: Path, key: str) -> Iterator[LocalNode]:
    with opened(Options(data_dir=folder / key, passphrase=PASSPHRASE), network=False) as node:
        yield node


@pytest.fixture
def yours(folder: Path) -> Iterator[LocalNode]:
    with the_program(folder, "anna") as node:
        yield node


def topics_of(node: LocalNode) -> list[TopicRow]:
    return list(node.query(lambda reader: reader.topics()).result())


def messages_of(node: LocalNode) -> list[MessageRow]:
    def read(reader: Queries) -> list[MessageRow]:
        return [row for topic in reader.topics() for row in reader.timeline(topic.topic)]

    return node.query(read).result()


def test_the_whole_house_is_known_by_name_and_you_are_a_resident_of_it(yours: LocalNode) -> None:
    house = yours.query(lambda reader: reader.house()).result()
    assert house is not None
    assert house.name == "Дом-образец"
    assert (house.me.name, house.me.flat_number, house.me.council) == ("Анна Белова", "48", False)
    people = yours.query(lambda reader: reader.people()).result()
    assert len(people) == 40
    assert all(person.name and person.flat_number for person in people)
    assert [person.name for person in people if person.council] == ["Марина Котова"]


def test_weeks_of_talk_carry_their_own_times_and_what_is_old_is_read(yours: LocalNode) -> None:
    rows = messages_of(yours)
    assert max(row.written_at_ms for row in rows) < NOW_MS - 5 * HOUR_MS
    assert min(row.written_at_ms for row in rows) < NOW_MS - 25 * 24 * HOUR_MS
    assert not any(row.late for row in rows)
    assert {row.unread for row in rows if row.written_at_ms < NOW_MS - 31 * HOUR_MS} == {False}
    assert sum(topic.unread for topic in topics_of(yours)) > 0
    assert any(row.edited for row in rows)
    assert any(row.quote for row in rows)
    assert any(row.reactions for row in rows)


def test_neighbours_hold_all_the_same_and_what_you_have_missed(folder: Path, house: SampleHouse) -> None:
    digests = []
    for key in (house.founder, "sergey"):
        with the_program(folder, key) as node:
            digests.append([row.digest for row in node.query(lambda reader: reader.digest()).result()][:3])
            texts = {row.text for row in messages_of(node)}
    assert digests[0] == digests[1]
    with the_program(folder, house.you) as node:
        assert len(texts - {row.text for row in messages_of(node)}) == 3


def test_nobodys_program_takes_its_folder_for_an_old_backup(folder: Path, house: SampleHouse) -> None:
    for key in (house.founder, "sergey", house.you):
        with the_program(folder, key) as node:
            assert not node.query(lambda reader: reader.sync()).result().held_back


def test_the_council_has_written_rules_that_you_are_asked_to_read(yours: LocalNode) -> None:
    rules = yours.query(lambda reader: reader.rules()).result()
    assert rules is not None
    assert rules.now.by.name == "Марина Котова"
    assert rules.now.rules[0].startswith("Тихо с 22:00 до 8:00")
    assert (rules.read, rules.residents, rules.asked) == (26, 40, True)
