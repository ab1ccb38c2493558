"""The window over full houses: first frame, opening a topic, scrolling, an hour of talk, and when the Qt thread was late.

Each figure stands beside a plain Qt Quick window that shows the same texts; the notes name the goal. Everything is done
by processes of their own, drawing in software, without a screen. docs/performance.md says what was learned.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean, median
from typing import Final, TypeVar

import msgspec

from benchmarks.frame import start_ms
from benchmarks.hour import NEIGHBOURS, ROUNDS, Hour
from benchmarks.looks import Looked
from benchmarks.mixed import Kind
from benchmarks.result import Bench, Result
from neighbourhood.viewmodels.watchdog import LIMIT_MS, Stretch

T = TypeVar("T")
LARGE: Final = Kind(200_000, 800_000)
_TURNS: Final = 3
_PATIENCE_S: Final = 600
_TOLD: Final = 4


def window(bench: Bench, n: int) -> Iterator[Result]:
    """Measure it all; ``n`` messages are in the first topic of the house. ``bench.large``: also a million of them."""
    full, unread = Kind(n, n // 20), Kind(20, min(n, 5000), topics=500, read=False)
    yield _frame(bench, full, 800)
    yield _opening(bench, full, "in a large topic")
    yield _scrolling(bench, full)
    yield _frame(bench, unread, 800)
    yield _opening(bench, unread, "among 500 unread topics")
    yield _journey(bench, full)
    yield from _hour(bench)
    if bench.large:
        yield _frame(bench, LARGE, 1200)
        yield _opening(bench, LARGE, "in a topic of 200,000 messages")


def _frame(bench: Bench, kind: Kind, goal_ms: int) -> Result:
    folder, built = bench.mixed(kind)
    took = min(start_ms(str(folder)) for _ in range(_TURNS))
    plain = min(start_ms() for _ in range(_TURNS))
    notes = f"process start to topics on screen; goal {goal_ms} ms; best of {_TURNS}; {kind.topics} topics; {built}"
    return _result("window: first frame", took, plain, "ms", kind.messages + kind.elsewhere, notes)


def _opening(bench: Bench, kind: Kind, where: str) -> Result:
    folder, _ = bench.mixed(kind)
    plain = _look("opening")
    looked = _look("opening", folder)
    warm, warm_plain = looked.each_ms[2::2], plain.each_ms[2::2]
    notes = (
        f"click to the frame that shows its messages, {where}; goal 50 ms; median; slowest {max(warm):.0f} ms, the first of "
        f"all {looked.each_ms[0]:.0f} ms; computed by the Qt thread {median(looked.cpu_ms[2::2]):.0f} ms; {_load()}"
    )
    return _result("window: open", median(warm), median(warm_plain), "ms", kind.messages, notes)


def _scrolling(bench: Bench, kind: Kind) -> Result:
    folder, _ = bench.mixed(kind)
    plain, looked = _look("scrolling"), _look("scrolling", folder)
    notes = (
        f"99th percentile of {len(looked.each_ms)} frames of the turning wheel; goal 33 ms; texts from 2 bytes to 60 KiB; "
        f"{looked.covered} messages loaded on the way; slowest {max(looked.each_ms):.0f} ms; computed by the Qt thread: "
        f"99th percentile {_p99(looked.cpu_ms):.0f} ms; {_load()}"
    )
    return _result("window: scroll", _p99(looked.each_ms), _p99(plain.each_ms), "ms", kind.messages, notes)


def _journey(bench: Bench, kind: Kind) -> Result:
    folder, _ = bench.mixed(kind)
    looked = _look("journey", folder)
    return _late("window: late", looked.stretches, looked.over, "opening, scrolling, writing", kind.messages)


def _hour(bench: Bench) -> list[Result]:
    hour = _run(Hour, "benchmarks.hour", str(bench.room()))
    plain = _look("memory").covered
    quarter = len(hour.rss_mib) // 4
    grown = mean(hour.rss_mib[3 * quarter :]) - mean(hour.rss_mib[quarter : 2 * quarter])
    notes = (
        f"resident, at the end of an hour of the sample house with {NEIGHBOURS} neighbours; goal 180 MiB; unshared "
        f"{hour.uss_mib[-1]:.0f} MiB; grown from the second to the last quarter by {grown:.1f} MiB"
    )
    return [
        _result("window: memory", hour.rss_mib[-1], plain, "MiB", ROUNDS, notes),
        _late("window: late, hour", hour.stretches, hour.over, "an hour of the sample house", ROUNDS),
    ]


def _late(name: str, stretches: int, over: Sequence[Stretch], where: str, n: int) -> Result:
    worst = max((stretch.cpu_ms for stretch in over), default=0.0)
    causes = Counter(stretch.seen or stretch.what for stretch in over if stretch.cpu_ms > LIMIT_MS)
    told = ", ".join(f"{count} in {what}" for what, count in causes.most_common(_TOLD))
    notes = (
        f"longest the Qt thread computed without returning to its loop, 0: never above the limit; baseline: the goal; {where}; "
        f"{len(over)} of {stretches} stretches above by the clock, {causes.total()} by what it computed: {told}; {_load()}"
    )
    return _result(name, worst, LIMIT_MS, "ms", n, notes)


def _look(task: str, folder: Path | None = None) -> Looked:
    return _run(Looked, "benchmarks.looks", task, *([str(folder)] if folder else []))


def _run(answer: type[T], module: str, *arguments: str) -> T:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    done = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", module, *arguments],
        stdout=subprocess.PIPE,
        env=environment,
        timeout=_PATIENCE_S,
        check=True,
    )
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=answer)


def _load() -> str:
    return f"load of the machine {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


def _result(name: str, value: float, baseline: float, unit: str, n: int, notes: str) -> Result:
    return Result(name=name, value=value, unit=unit, baseline=baseline, ratio=value / baseline, n=n, notes=notes)
