"""Lets the sample house live: starts the neighbours' programs, lets them speak, and notices when one is gone."""

import logging
import random
import threading
import time
from collections.abc import Iterable
from queue import Empty, SimpleQueue
from typing import Final

from neighbourhood.app.changes import Changes, MessageChange
from neighbourhood.app.faults import Fault
from neighbourhood.app.intents import ConnectTo
from neighbourhood.app.options import DemoOptions
from neighbourhood.app.ports import Audience, Backend, Queries
from neighbourhood.app.rows import MessageRow
from neighbourhood.bootstrap.demo.company import LOOPBACK, Company, Neighbour
from neighbourhood.bootstrap.demo.past import Past
from neighbourhood.bootstrap.demo.sample import SampleHouse
from neighbourhood.bootstrap.demo.script import Cue, Script
from neighbourhood.bootstrap.node import LocalNode
from neighbourhood.domain.ids import SubjectId

_log = logging.getLogger(__name__)

_STEP_S: Final = 0.2
_FOUND_WITHIN_S: Final = 10.0
"""Neighbours who have not found each other by then are told their addresses."""


class Director:
    """The thread that does it. ``past`` is written, and closed here; ``told``: the audience hears each message that
    arrives at ``node``, the program of the person at the window.
    """

    def __init__(
        self,
        house: SampleHouse,
        options: DemoOptions,
        past: Past,
        company: Company,
        node: LocalNode,
        audience: Audience,
        *,
        told: bool,
    ) -> None:
        self._house = house
        self._options = options
        self._past = past
        self._company = company
        self._node = node
        self._audience = audience
        self._told = told
        self._written: SimpleQueue[MessageChange] = SimpleQueue()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="director")
        self._unsubscribe = node.subscribe(self._take)
        self.newest: MessageChange | None = None
        """What a neighbour wrote last, as it arrived at the person's program."""

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def close(self) -> None:
        """End the neighbours' programs, then the thread."""
        self._stop.set()
        self._unsubscribe()
        self._company.close()
        self._thread.join()

    def _take(self, changes: Changes) -> None:
        for change in changes.messages:
            if change.new:
                self._written.put(change)

    def _run(self) -> None:
        try:
            neighbours = self._start_programs()
            if neighbours:
                self._play(neighbours)
        except Exception:  # the window stays; the person hears that nobody speaks any more  # noqa: BLE001
            if not self._stop.is_set():
                _log.exception("the sample house stopped")
                self._audience.note("demo_stopped")

    def _start_programs(self) -> list[Neighbour]:
        people = self._house.neighbours(self._options.neighbours)
        for person in people:
            if person.key != self._house.founder and not self._stop.is_set():
                self._past.fill(person.key)
        self._past.close()
        there = [neighbour for neighbour in self._company.start(people) if self._is_ready(neighbour)]
        if there and not self._stop.is_set():
            names = ", ".join(neighbour.person.name(self._options.language) for neighbour in there)
            self._audience.note("demo_online", count=len(there), names=names)
        return there

    def _is_ready(self, neighbour: Neighbour) -> bool:
        ready = neighbour.wait_ready()
        if not ready:
            self._tell_gone(neighbour)
        return ready

    def _play(self, neighbours: list[Neighbour]) -> None:
        started_s = time.monotonic()
        speakers = {neighbour.person.key: neighbour for neighbour in neighbours}
        script = Script(
            self._house,
            self._options.language,
            list(speakers),
            self._past.topics,
            random.Random(),  # noqa: S311  # pauses and turns
            started_s,
        )
        introduced = False
        while not self._stop.wait(_STEP_S):
            now_s = time.monotonic()
            if not introduced and now_s > started_s + _FOUND_WITHIN_S:
                introduced = True
                if introduce(self._node, [neighbour.port for neighbour in speakers.values()]):
                    self._audience.note("demo_by_address")
            self._listen(script, now_s)
            for key in [key for key, neighbour in speakers.items() if neighbour.exit_code() is not None]:
                self._tell_gone(speakers.pop(key))
                script.gone(key)
            cue = script.due(now_s)
            if cue is not None:
                self._speak(script, cue, speakers[cue.who])

    def _listen(self, script: Script, now_s: float) -> None:
        while True:
            try:
                change = self._written.get_nowait()
            except Empty:
                return
            row, title = self._node.query(lambda reader: _told(reader, change)).result()  # noqa: B023  # used at once
            if row is not None and change.mine:
                script.heard(now_s, change.topic, change.message, row.text)
            elif row is not None:
                self.newest = change
                if self._told:
                    self._audience.line(row.author.name, title, row.text)

    def _speak(self, script: Script, cue: Cue, neighbour: Neighbour) -> None:
        try:
            answer = neighbour.tell(cue.intent)
        except Fault:
            return  # its program is ending, which is told; or what it would answer is gone
        if cue.follows and isinstance(answer, bytes):
            script.said(SubjectId(answer))

    def _tell_gone(self, neighbour: Neighbour) -> None:
        if not self._stop.is_set():
            name = neighbour.person.name(self._options.language)
            self._audience.note("demo_gone", name=name, code=neighbour.exit_code() or 0)


def introduce(node: Backend, ports: Iterable[int | None]) -> bool:
    """Where this computer let nobody be found by multicast, dial as a person would type; return whether it was so."""
    if node.query(lambda reader: reader.sync()).result().connected_devices:
        return False
    for port in ports:
        if port is not None:
            node.submit(ConnectTo(host=LOOPBACK, port=port)).result()
    return True


def _told(reader: Queries, change: MessageChange) -> tuple[MessageRow | None, str]:
    """Return a message and the title of its topic."""
    titles = (topic.title for topic in reader.topics() if topic.topic == change.topic)
    return reader.message(change.message), next(titles, "")
