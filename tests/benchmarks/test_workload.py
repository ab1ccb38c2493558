"""The workload: the same words each time, written as people write."""

from collections import Counter
from statistics import median

import pytest

from benchmarks import workload


def test_the_same_seed_gives_the_same_words_and_another_seed_gives_others() -> None:
    assert workload.messages(300) == workload.messages(300)
    assert workload.messages(300) != workload.messages(300, seed=2)


def test_a_few_devices_write_most_of_it() -> None:
    counted = Counter(one.device for one in workload.messages(20_000))
    assert len(counted) == workload.DEVICES
    busiest = sum(count for _, count in counted.most_common(10))
    assert 0.5 < busiest / 20_000 < 0.8


def test_nearly_every_message_is_of_somebody_else_than_the_one_before() -> None:
    lengths = workload.run_lengths(workload.messages(20_000))
    assert sum(lengths) == 20_000
    assert median(lengths) == 1


@pytest.mark.parametrize(("least", "most"), [(40, 300)])
def test_texts_are_as_long_as_the_notes_say(least: int, most: int) -> None:
    sizes = [len(one.text.encode()) for one in workload.messages(20_000)]
    assert least <= median(sizes) <= most
    assert max(sizes) <= most


def test_time_only_goes_on() -> None:
    times = [one.written_at_ms for one in workload.messages(1000)]
    assert times == sorted(set(times))
