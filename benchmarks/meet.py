"""How fast neighbours find each other, and what a program costs that only waits: real programs in a lab network.

The lab is made of network namespaces (``tests/lab``). Where none can be built all programs share the loopback
interface, and what needs a network that breaks is left out. Beside each figure stands its goal, as baseline.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Final

import psutil  # type: ignore[import-untyped]

from benchmarks.processes import expect
from benchmarks.result import Bench, Result
from neighbourhood.app.faults import Fault
from neighbourhood.app.intents import CreateTopic, JoinHouse
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.rows import SyncRow
from tests.lab.lan import Lan, why_no_lab
from tests.lab.residents import Resident, all_know, all_pairs_connected, residents, start
from tests.processes.programs import Program

_RUNNING: Final = 9
"""Neighbours who are there already when one more comes."""
_HALVED: Final = 10
_NEWCOMERS: Final = 5
_TOPICS: Final = 20
_IDLE_S: Final = 30
_SETTLE_S: Final = 15
_PATIENCE_S: Final = 180
_POLL_S: Final = 0.002
_MIB: Final = 1024 * 1024
_GOAL: Final = "baseline: the goal"


def meet(bench: Bench, n: int) -> list[Result]:
    """Measure it all; ``n`` is the number of computers that come together at once."""
    reason = why_no_lab()
    where = "a lab of network namespaces" if reason is None else f"one loopback interface, because {reason}"
    figures = [*_one_more(bench.room(), where), *_by_code(bench.room(), where), *_all_at_once(bench.room(), n, where)]
    figures += _after_a_partition(bench.room(), where) if reason is None else []
    return figures + _idle(bench.room(), where)


def _one_more(room: Path, where: str) -> list[Result]:
    """A neighbour's program starts where others run: until it is connected with the first."""
    with _house(room, _RUNNING + _NEWCOMERS) as house:
        start(house[:_RUNNING])
        _wait(lambda: all_pairs_connected(house[:_RUNNING]))
        took_s = [_first_neighbour_s(newcomer) for newcomer in house[_RUNNING:]]
        notes = f"from the moment its port is open; median of {_NEWCOMERS} first starts; {where}"
    return [_result("meet: first neighbour", median(took_s), 0.5, "s", _RUNNING, notes)]


def _by_code(room: Path, where: str) -> list[Result]:
    """A newcomer enters a code: until topics can be read."""
    with _house(room, 3) as (anna, sergey, absent):
        start([anna, sergey])
        for number in range(_TOPICS):
            anna.tell(CreateTopic(title=f"Topic {number}"))
        _wait(lambda: len(sergey.topics()) == _TOPICS)
        took_s = [_first_topics_s(anna, absent, room, number) for number in range(_NEWCOMERS)]
        notes = f"from giving the code to the program; median of {_NEWCOMERS} newcomers; {where}"
    return [_result("meet: code to topics", median(took_s), 3, "s", _TOPICS, notes)]


def _all_at_once(room: Path, count: int, where: str) -> list[Result]:
    """Many programs start together: until everyone has read what everyone says about himself."""
    with _house(room, count) as house:
        names = {one.name for one in house}
        begun_s = time.perf_counter()
        start(house)
        ready_s = time.perf_counter()
        _wait(lambda: all_know(house, Resident.names, names))
        took_s = time.perf_counter() - ready_s
        notes = f"from the last one's start to everyone knowing everyone; starting all took {ready_s - begun_s:.1f} s; {where}"
    return [_result("meet: all at once", took_s, 3, "s", count, notes)]


def _after_a_partition(room: Path, where: str) -> list[Result]:
    """A network in two halves, each of which has given the other up, is whole again: until all pairs are connected."""
    with Lan(_HALVED) as lan, residents(lan, room) as house:
        start(house)
        _wait(lambda: all_pairs_connected(house))
        halves = [house[: _HALVED // 2], house[_HALVED // 2 :]]
        lan.split(*([one.computer for one in half] for half in halves))
        _wait(lambda: all(all_pairs_connected(half) for half in halves))
        lan.heal()
        took_s = _wait(lambda: all_pairs_connected(house))
    return [_result("meet: after a partition", took_s, 5, "s", _HALVED, where)]


def _idle(room: Path, where: str) -> list[Result]:
    """Two programs that have nothing to tell each other any more."""
    with _house(room, 2) as house:
        start(house)
        _wait(lambda: all_pairs_connected(house))
        time.sleep(_SETTLE_S)
        process = house[0].process
        expect(process is not None)
        used = psutil.Process(process.pid if process else None)
        before_s = _cpu_s(used)
        time.sleep(_IDLE_S)
        percent = (_cpu_s(used) - before_s) / _IDLE_S * 100
        memory = used.memory_full_info()
    notes = f"unshared (USS); resident with shared pages {memory.rss / _MIB:.0f} MiB; {where}"
    return [
        _result(
            "idle: processor", percent, 0.5, "% of one core", 1, f"over {_IDLE_S} s, one neighbour connected; {where}"
        ),
        _result("idle: memory", memory.uss / _MIB, 60, "MiB", 1, notes),
    ]


@contextmanager
def _house(room: Path, count: int) -> Iterator[list[Resident]]:
    """Residents of one house on computers of a lab, or all on this one."""
    if why_no_lab() is None:
        with Lan(count) as lan, residents(lan, room) as house:
            yield house
        return
    with residents(Lan(count), room) as house:
        for one in house:
            one.within, one.interface = (), Program.interface
        yield house


def _first_neighbour_s(newcomer: Resident) -> float:
    newcomer.launch()
    _wait(lambda: _sync(newcomer).listening_port is not None)
    took_s = _wait(lambda: _sync(newcomer).connected_devices > 0)
    newcomer.await_ready()
    newcomer.stop()
    return took_s


def _sync(one: Resident) -> SyncRow:
    """Ask as soon as the program can answer: its folder opens a moment after its process starts."""
    while True:
        try:
            return one.ask(lambda reader: reader.sync())
        except Fault:
            time.sleep(_POLL_S)


def _first_topics_s(inviter: Resident, absent: Resident, room: Path, number: int) -> float:
    """A newcomer joins on the computer of somebody whose program is not running."""
    code = inviter.tell(MakeInvitation(flat_number=f"1{number}")).code
    newcomer = Program(room, f"newcomer {number}")
    newcomer.within, newcomer.interface = absent.within, absent.interface
    newcomer.start()
    try:
        begun_s = time.perf_counter()
        newcomer.tell(JoinHouse(code=code, person_name=newcomer.name))
        _wait(lambda: bool(newcomer.ask(lambda reader: reader.topics())))
        return time.perf_counter() - begun_s
    finally:
        newcomer.kill()


def _cpu_s(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _wait(what: Callable[[], bool]) -> float:
    """Return the seconds until it is so."""
    begun_s = time.perf_counter()
    while not what():
        expect(time.perf_counter() - begun_s < _PATIENCE_S)
        time.sleep(_POLL_S)
    return time.perf_counter() - begun_s


def _result(name: str, value: float, goal: float, unit: str, n: int, notes: str) -> Result:
    return Result(name=name, value=value, unit=unit, baseline=goal, ratio=value / goal, n=n, notes=f"{_GOAL}; {notes}")
