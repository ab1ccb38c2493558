"""Real programs on the computers of a lab, and what they can be seen to do."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.lab.houses import settle
from tests.lab.lan import Lan
from tests.processes.programs import Program, eventually

GIVES_UP_S = 90.0
"""Longer than a program waits for a neighbour who has fallen silent, and for the next search of one who is alone."""


class Resident(Program):
    """A program on one computer of a lab. It is told nothing about the network."""

    interface: tuple[str, ...] = ()

    def __init__(self, folder: Path, name: str, lan: Lan, computer: int) -> None:
        super().__init__(folder, name)
        self.computer = computer
        self.within = lan.inside(computer)

    def connected(self) -> int:
        """How many neighbours' devices it is connected with."""
        return self.ask(lambda reader: reader.sync()).connected_devices

    def names(self) -> set[str]:
        """The names of all neighbours that it knows."""
        return {person.name for person in self.ask(lambda reader: reader.people())}

    def topics(self) -> set[str]:
        return {topic.title for topic in self.ask(lambda reader: reader.topics())}


@contextmanager
def residents(lan: Lan, folder: Path, computers: Iterable[int] = ()) -> Iterator[list[Resident]]:
    """Residents of one house, one on each computer, not started; all are stopped in order or killed at the end."""
    numbers = list(computers) or list(lan.computers)
    house = [Resident(folder, f"neighbour {number}", lan, number) for number in numbers]
    settle([one.folder for one in house], [one.name for one in house])
    with ExitStack() as stack:
        for one in house:
            stack.callback(one.kill)
        yield house
        for one in house:
            one.stop()


def start(house: Sequence[Resident], *options: str) -> None:
    """Start programs together."""
    for one in house:
        one.launch(*options)
    for one in house:
        one.await_ready()


def all_pairs_connected(house: Sequence[Resident]) -> bool:
    """Whether everyone is connected with everyone else."""
    return all(one.connected() == len(house) - 1 for one in house)


def all_know(house: Sequence[Resident], read: Callable[[Resident], set[str]], wanted: set[str]) -> bool:
    """Whether everyone has at least these names or topics."""
    return all(wanted <= read(one) for one in house)


def expect_to_meet(house: Sequence[Resident]) -> None:
    """Wait until all pairs are connected, and everyone has learnt the others' names from their own words."""
    eventually(lambda: all_pairs_connected(house), GIVES_UP_S)
    eventually(lambda: all_know(house, Resident.names, {one.name for one in house}), GIVES_UP_S)
