"""An hour of the sample house at one window, with real programs of twenty neighbours, by clocks that run faster.

As many messages as the sample house says in an hour, each followed by the receipts of everybody, neighbours who go and
come back, and a person who looks into one topic after the other. A few of the neighbours are real programs in a process
of their own, connected with the window; they pass on what the others say and hold, as in any larger house. ``python -m benchmarks.hour FOLDER`` is the process of the window.
"""

import itertools
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final
from unittest import mock

import msgspec
import psutil  # type: ignore[import-untyped]

from benchmarks.processes import running
from neighbourhood.app.author import Author
from neighbourhood.app.core import Core
from neighbourhood.app.epochs import Identity
from neighbourhood.app.options import Options
from neighbourhood.app.service import Service
from neighbourhood.bootstrap.demo.past import Past
from neighbourhood.bootstrap.demo.sample import SampleHouse, load_sample
from neighbourhood.bootstrap.node import LocalNode, SystemOutside, opened
from neighbourhood.crypto import signing
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import SubjectId, Tier
from neighbourhood.domain.subjects import content
from neighbourhood.sync.receipts import MAX_CHAINS_PER_RECEIPT, TAG_SIZE, Held, Statement, short
from neighbourhood.sync.wire import Receipt
from neighbourhood.viewmodels.resources import resource_folder
from neighbourhood.viewmodels.watchdog import Stretch, Watchdog

NEIGHBOURS: Final = 20
PASSPHRASE: Final = "measured, not secret"
HOUR_MS: Final = 3_600_000
FASTER: Final = 60
PAUSE_MS: Final = 21_000
"""Mean pause between two messages of the sample house."""
ROUNDS: Final = HOUR_MS // PAUSE_MS
_WANDERS_EVERY: Final = 12
"""After so many messages a neighbour's program ends, and starts again with the next."""
_LOOKS_EVERY: Final = 6
COURIERS: Final = 3
_LOOPBACK: Final = "127.0.0.1"
_MIB: Final = 1024**2


class Hour(msgspec.Struct, frozen=True):
    """Memory after each round, and the stretches in which the Qt thread was late."""

    uss_mib: list[float]
    rss_mib: list[float]
    stretches: int
    over: list[Stretch]


@contextmanager
def _faster(began_ms: int) -> Iterator[None]:
    """Let this process's clock start an hour before ``began_ms`` and run ``FASTER``."""

    def now_ms(_self: SystemOutside) -> int:
        return began_ms - HOUR_MS + (time.time_ns() // 1_000_000 - began_ms) * FASTER

    with mock.patch.object(SystemOutside, "now_ms", now_ms):
        yield


def live(folder: Path) -> Hour:
    """Sit at the window for the hour."""
    began_ms = time.time_ns() // 1_000_000
    with running(_neighbours, folder, began_ms) as pipe, _faster(began_ms):
        ports, you, topics = pipe.recv()
        options = Options(
            data_dir=folder / you,
            passphrase=PASSPHRASE,
            interfaces=(_LOOPBACK,),
            connect=tuple((_LOOPBACK, port) for port in ports),
        )
        hour = _at_the_window(options, topics, pipe)
        pipe.send("enough")
    return hour


def _at_the_window(options: Options, topics: list[bytes], pipe: Connection) -> Hour:
    from benchmarks.sight import Sight
    from neighbourhood.bootstrap.window import window_over

    process, used = psutil.Process(), []
    with window_over(options) as window:
        shell: Any = window.shell  # Qt's properties have no types
        sight = Sight(window.root)
        window.show()
        sight.until(lambda: shell.screen == "home" and shell.topics.rowCount() > 0)
        sight.until(lambda: int(shell.connections.property("neighboursOnline")) >= COURIERS)
        watchdog = Watchdog()
        watchdog.start()
        places = itertools.cycle(topics)
        for number in range(ROUNDS):
            if number % _LOOKS_EVERY == 0:
                shell.openTopic(next(places).hex())
            pipe.send("next")
            sight.until(pipe.poll)
            pipe.recv()
            sight.rest(PAUSE_MS // FASTER // 3)
            used.append(process.memory_full_info())
        watchdog.stop()
    return Hour([one.uss / _MIB for one in used], [one.rss / _MIB for one in used], watchdog.stretches, watchdog.over)


def _neighbours(pipe: Connection, folder: Path, began_ms: int) -> None:
    house = load_sample(resource_folder("resources"))
    people = [person.key for person in house.neighbours(NEIGHBOURS)]
    couriers = people[:COURIERS]
    past = Past(house, folder, PASSPHRASE, [house.you, *couriers[1:]], "ru", began_ms - HOUR_MS)
    past.write()
    past.fill_yours()
    for key in couriers[1:]:
        past.fill(key)
    past.close()
    with ExitStack() as stack, _faster(began_ms):
        company = _Company(folder, couriers, [past._pens[key]._identity for key in people])
        stack.callback(company.close)
        pipe.send((company.ports(), house.you, [bytes(topic) for topic in past.topics.values()]))
        _speak(company, house, past.topics, pipe)


def _speak(company: "_Company", house: SampleHouse, topics: dict[str, SubjectId], pipe: Connection) -> None:
    lines = itertools.cycle(house.live)
    for number in itertools.count():
        if pipe.recv() != "next":
            return
        line = next(lines)
        company.say(number, topics[line.topic], f"{line.text.ru} {number}")
        if number % _WANDERS_EVERY == _WANDERS_EVERY - 1:
            company.wander(number)
        pipe.send(number)


class _Company:
    """Couriers are real programs, connected with the window; they pass on what the others say and hold."""

    def __init__(self, folder: Path, couriers: Sequence[str], everybody: Sequence[Identity]) -> None:
        self._folder = folder
        self._couriers = couriers
        self._everybody = everybody
        self._stacks: dict[str, ExitStack] = {}
        self._nodes: dict[str, LocalNode] = {}
        for courier in couriers:
            self._start(courier)

    def _start(self, courier: str) -> None:
        stack = ExitStack()
        options = Options(data_dir=self._folder / courier, passphrase=PASSPHRASE, interfaces=(_LOOPBACK,))
        self._nodes[courier] = stack.enter_context(opened(options, network=True))
        self._stacks[courier] = stack

    def ports(self) -> list[int]:
        """Return where they listen."""
        return [node.port or 0 for node in self._nodes.values()]

    def say(self, number: int, topic: SubjectId, text: str) -> None:
        """Let one neighbour say something and everybody tell what he holds then."""
        node = self._nodes[self._couriers[number % len(self._couriers)]]
        speaker = self._everybody[number % len(self._everybody)]
        _work(node, lambda service: self._pass_on(service, speaker, topic, text)).result()
        for courier in self._nodes.values():
            _work(courier, lambda service: service.tick()).result()

    def _pass_on(self, service: Service, speaker: Identity, topic: SubjectId, text: str) -> None:
        core, now_ms = service.core, service.core.outside.now_ms()
        author = Author(speaker, core.log, os.urandom)
        core.receive(author.tell([content.Say(None, now_ms, topic, text, None)], Tier.RESIDENTS))
        house = core.log.house
        if house is None:
            raise ValueError("the sample house is founded")
        for one in self._everybody:
            statement = Statement(house, one.device, now_ms, _held(core), (), 0)
            data = encode(statement)
            service.told(Receipt(data, signing.sign_receipt(one.seed, data), 0), statement)

    def wander(self, number: int) -> None:
        """End a program and start it again."""
        courier = self._couriers[number // _WANDERS_EVERY % len(self._couriers)]
        self._stacks[courier].close()
        self._start(courier)

    def close(self) -> None:
        """End them all."""
        for stack in self._stacks.values():
            stack.close()


def _work(node: LocalNode, what: Callable[[Service], None]) -> "Future[None]":
    service = node._service
    return node._backend._writer.call(lambda: what(service))


def _held(core: Core) -> tuple[Held, ...]:
    heads = list(core.log.frontier.heads())[:MAX_CHAINS_PER_RECEIPT]
    return tuple(Held(short(head.device), head.lane, head.seq, head.id[:TAG_SIZE]) for head in heads)


if __name__ == "__main__":
    print(msgspec.json.encode(live(Path(sys.argv[1]))).decode(), flush=True)
