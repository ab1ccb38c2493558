"""``python -m benchmarks window``: its houses are what they are said to be, and the window is really used."""

from pathlib import Path

import pytest
from benchmarks.looks import OPENINGS
from benchmarks.mixed import LONGEST_BYTES, Kind, texts
from benchmarks.result import Bench

from benchmarks import house, window
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.node import opened

KIND = Kind(120, 40, topics=10)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("bench"), kept=tmp_path_factory.mktemp("kept"))


def counted(folder: Path) -> list[int]:
    """Messages of each topic, the oldest topic first."""
    options = Options(data_dir=folder, passphrase=house.PASSPHRASE)
    with opened(options, network=False) as node:
        rows = node.query(lambda queries: queries.topics()).result()
    return [row.messages for row in sorted(rows, key=lambda row: int(row.title.split()[-1]))]


def test_the_first_topic_holds_what_was_asked_for_and_the_others_the_rest(bench: Bench) -> None:
    folder, remark = bench.mixed(KIND)
    held = counted(folder)
    assert remark.startswith("writing the house took")
    assert (len(held), held[0], sum(held[1:])) == (10, 120, 40)


def test_a_house_is_kept_for_the_next_run_and_never_measured_itself(bench: Bench) -> None:
    first, _ = bench.mixed(KIND)
    second, _ = bench.mixed(KIND)
    assert first != second
    assert first.exists()


def test_texts_are_the_same_each_time_and_some_are_very_long() -> None:
    said = texts(2000)
    assert said == texts(2000)
    sizes = sorted(len(text.encode()) for text in said)
    assert sizes[0] < 10
    assert sizes[len(sizes) // 2] < 500
    assert 20_000 < sizes[-1] <= LONGEST_BYTES


@pytest.mark.slow
def test_every_opening_is_a_click_that_shows_messages(bench: Bench) -> None:
    looked = window._look("opening", bench.mixed(KIND)[0])
    assert len(looked.each_ms) == OPENINGS
    assert all(took_ms > 0 for took_ms in looked.each_ms)


@pytest.mark.slow
def test_a_journey_scrolls_and_writes_under_the_eyes_of_the_watchdog(bench: Bench) -> None:
    folder, _ = bench.mixed(KIND)
    before = sum(counted(folder))
    looked = window._look("journey", folder)
    assert looked.stretches > 0
    assert sum(counted(folder)) > before
