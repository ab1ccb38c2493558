"""The program itself, measured from outside: through what windows and the command line use, with real processes."""

import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Final

import psutil  # type: ignore[import-untyped]

from benchmarks import baseline, house, workload
from benchmarks.processes import expect, running
from benchmarks.result import Bench, Result, compared
from benchmarks.workload import Said
from neighbourhood import bootstrap
from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import ConnectTo, Say
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Backend, Queries
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import SubjectId

_LOOPBACK: Final = "127.0.0.1"
_PATIENCE_S: Final = 600
_REOPENINGS: Final = 5
_TURNS: Final = 5


def append(bench: Bench, n: int) -> Result:
    """Write messages one after another, each on the disk before the next.

    Both sides take turns, and the medians count: what else the disk has to do meets both.
    """
    said = workload.messages(n)
    room = bench.room()
    shutil.copytree(bench.beginnings().here, room / "house")
    rates, plain_rates = [], []
    with _opened(room / "house", network=False) as backend:
        topic = _first_topic(backend)
        for start in range(0, n, -(-n // _TURNS)):
            part = said[start : start + -(-n // _TURNS)]
            rates.append(_append_per_s(backend, topic, part))
            plain_rates.append(baseline.append_per_s(part, bench.room()))
    notes = "one by one, each brought to the disk, by one device"
    return compared("append", median(rates), median(plain_rates), "entries/s", said, notes)


def replicate(bench: Bench, n: int) -> Result:
    """Bring a neighbour up to date over loopback, from connecting until everything is folded and can be searched."""
    filled = bench.filled(n)
    room = bench.room()
    shutil.copytree(filled.there, room / "house")
    with running(_neighbour, filled.here) as pipe, _opened(room / "house", network=True) as backend:
        took_s = _until_received(backend, pipe.recv(), n)
        expect(backend.query(_count_messages).result() == n)
        pipe.send("enough")
    plain = baseline.replicate_per_s(filled.said, room)
    notes = (
        "two processes; every link checked, and of each chain in a block the last signature; all opened, folded, indexed, "
        f"stored encrypted; {workload.describe(filled.said)}"
    )
    return compared("replicate", n / took_s, plain, "entries/s", filled.said, notes)


def propagate(bench: Bench, n: int) -> Result:
    """Write on one computer until the message is in the other's timeline; median."""
    said = workload.messages(n)
    room = bench.room()
    for name, folder in (("here", bench.beginnings().here), ("there", bench.beginnings().there)):
        shutil.copytree(folder, room / name)
    with _opened(room / "here", network=True) as backend, running(_reader, room / "there", _port(backend)) as pipe:
        topic = _first_topic(backend)
        expect(pipe.recv() == "agrees")
        times_ms = [_propagated_ms(backend, topic, one.text, pipe) for one in said]
        pipe.send("enough")
    plain = baseline.propagate_ms(said, room)
    return compared("propagate", median(times_ms), plain, "ms", said, "two processes, both open to other neighbours")


def reopen(bench: Bench, n: int) -> Result:
    """Open the program's core until the list of topics and the newest messages are there; median."""
    filled = bench.filled(n)
    took_s = median(_reopen_once_s(filled.here) for _ in range(_REOPENINGS))
    plain = baseline.reopen_s(filled.said, bench.room())
    return compared(
        "reopen",
        took_s * 1000,
        plain * 1000,
        "ms",
        filled.said,
        "core, threads and control socket; without stretching a passphrase",
    )


def memory(bench: Bench, n: int) -> Result:
    """Memory that a headless program holds alone after opening, with its network."""
    filled = bench.filled(n)
    with running(_report_memory, filled.here) as pipe:
        uss_bytes, rss_bytes = pipe.recv()
    plain = baseline.memory_mib(filled.said, bench.room())
    notes = f"unshared (USS); resident with shared pages {rss_bytes / 1024**2:.0f} MiB"
    return compared("memory", uss_bytes / 1024**2, plain, "MiB", filled.said, notes)


def size(bench: Bench, n: int) -> Result:
    """Bytes on the disk per message: encrypted, with projections and the search index."""
    filled = bench.filled(n)
    plain = baseline.bytes_per_entry(filled.said, bench.room())
    notes = "the whole database with the house's beginnings"
    return compared("size", house.size_bytes(filled.here) / n, plain, "bytes/entry", filled.said, notes)


@contextmanager
def _opened(path: Path, *, network: bool) -> Iterator[Backend]:
    options = Options(data_dir=path, passphrase=house.PASSPHRASE, interfaces=(_LOOPBACK,))
    with bootstrap.open_local(options, network=network) as backend:
        yield backend


def _append_per_s(backend: Backend, topic: SubjectId, said: Sequence[Said]) -> float:
    begun = time.perf_counter()
    for one in said:
        backend.submit(Say(topic=topic, text=one.text)).result()
    return len(said) / (time.perf_counter() - begun)


def _until_received(backend: Backend, port: int, count: int) -> float:
    """Connect and return the seconds until so many entries have arrived."""
    received = 0
    done_s = 0.0
    done = threading.Event()

    def hear(changes: Changes) -> None:
        nonlocal received, done_s
        received += len(changes.entries)
        if received >= count and not done.is_set():
            done_s = time.perf_counter()
            done.set()

    unsubscribe = backend.subscribe(hear)
    begun_s = time.perf_counter()
    backend.submit(ConnectTo(host=_LOOPBACK, port=port)).result()
    expect(done.wait(_PATIENCE_S))
    unsubscribe()
    return done_s - begun_s


def _propagated_ms(backend: Backend, topic: SubjectId, text: str, pipe: Connection) -> float:
    begun_ns = time.monotonic_ns()
    backend.submit(Say(topic=topic, text=text)).result()
    shown, done_ns = pipe.recv()
    expect(shown == text)
    return float(done_ns - begun_ns) / 1e6


def _reopen_once_s(path: Path) -> float:
    begun = time.perf_counter()
    with _opened(path, network=False) as backend:
        rows = backend.query(_first_screen).result()
        took_s = time.perf_counter() - begun
    expect(len(rows) > 0)
    return took_s


def _neighbour(pipe: Connection, path: Path) -> None:
    with _opened(path, network=True) as backend:
        pipe.send(_port(backend))
        pipe.recv()


def _reader(pipe: Connection, path: Path, port: int) -> None:
    """Tell each message as soon as a query shows it, with the time of the system's steady clock."""
    with _opened(path, network=True) as backend:
        unsubscribe = backend.subscribe(lambda changes: _tell_newest(backend, changes, pipe))
        backend.submit(ConnectTo(host=_LOOPBACK, port=port)).result()
        while not backend.query(lambda queries: queries.sync()).result().agree:
            time.sleep(0.01)
        pipe.send("agrees")
        pipe.recv()
        unsubscribe()


def _tell_newest(backend: Backend, changes: Changes, pipe: Connection) -> None:
    for change in changes.messages:
        found = backend.query(partial(_newest_text, topic=change.topic))
        found.add_done_callback(lambda done: pipe.send((done.result(), time.monotonic_ns())))


def _newest_text(queries: Queries, *, topic: SubjectId) -> str:
    return queries.timeline(topic, limit=1)[0].text


def _report_memory(pipe: Connection, path: Path) -> None:
    with _opened(path, network=True) as backend:
        expect(len(backend.query(_first_screen).result()) > 0)
        used = psutil.Process().memory_full_info()
        pipe.send((used.uss, used.rss))


def _port(backend: Backend) -> int:
    while (port := backend.query(lambda queries: queries.sync()).result().listening_port) is None:
        time.sleep(0.01)
    return port


def _first_topic(backend: Backend) -> SubjectId:
    return backend.query(lambda queries: queries.topics()[0].topic).result()


def _first_screen(queries: Queries) -> list[MessageRow]:
    return list(queries.timeline(queries.topics()[0].topic))


def _count_messages(queries: Queries) -> int:
    return sum(topic.messages for topic in queries.topics())
