"""``python -m benchmarks authority`` with a few acts: it folds what it says, and tells each figure beside a baseline."""

from pathlib import Path

from benchmarks.authority import authority
from benchmarks.result import Bench


def test_the_fold_is_measured_whole_by_one_act_more_and_in_hostile_houses(tmp_path: Path) -> None:
    results = authority(Bench(tmp_path), 200)
    assert [result.name for result in results] == [
        "fold",
        "one more",
        "closes",
        "again",
        "taken up",
        "seconds",
        "claims",
        "proposals",
        "petitions",
        "undecided",
        "erasures",
        "trustees",
    ]
    assert all(result.unit == "ms" and result.value > 0 < result.baseline for result in results)
