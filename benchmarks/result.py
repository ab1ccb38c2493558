"""What a benchmark answers, and where it works."""

import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from benchmarks import house, workload
from benchmarks.mixed import Kind, build
from benchmarks.workload import Said


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """One figure of the program beside the baseline's, both measured in this run with the same ``n`` messages.

    Where nothing plain does the same (``meet``) the baseline is the figure's goal, and the notes say so.
    ``ratio`` is value / baseline: better above 1 where the unit is per second, else below.
    """

    name: str
    value: float
    unit: str
    baseline: float
    ratio: float
    n: int
    notes: str


def compared(name: str, value: float, baseline: float, unit: str, said: Sequence[Said], notes: str) -> Result:
    """Return the result of two measurements of the same workload."""
    return Result(
        name=name, value=value, unit=unit, baseline=baseline, ratio=value / baseline, n=len(said),
        notes=notes,
    )  # fmt: skip


class Filled(msgspec.Struct, frozen=True):
    """Two data folders of one house: ``here`` has one entry more than ``there`` for each message."""

    here: Path
    there: Path
    said: list[Said]


class Bench:
    """A folder for one run of benchmarks; houses in it are made once per size and not to be written to.

    ``kept``: where mixed houses stay for the next run. ``large``: also measure what takes long to prepare.
    """

    def __init__(self, folder: Path, *, kept: Path | None = None, large: bool = False) -> None:
        self._folder = folder
        self._kept = kept
        self.large = large
        self.beginnings = cache(self._beginnings)
        self.filled = cache(self._filled)
        self._mixed = cache(self._made)

    def room(self) -> Path:
        """Return a new empty folder."""
        return Path(tempfile.mkdtemp(dir=self._folder))

    def mixed(self, kind: Kind) -> tuple[Path, str]:
        """Return a new copy of a mixed house, and a remark on how it came about."""
        made, remark = self._mixed(kind)
        return Path(shutil.copytree(made, self.room() / "here")), remark

    def _made(self, kind: Kind) -> tuple[Path, str]:
        room = (self._kept or self.room()) / "-".join(str(number) for number in kind)
        if (room / "here").exists():
            return room / "here", "the house was kept from an earlier run"
        room.mkdir(parents=True)
        took_s = build(room, kind)
        return room / "here", f"writing the house took {took_s:.0f} s"

    def _beginnings(self) -> Filled:
        room = self.room()
        house.begin(room / "here", room / "there")
        return Filled(room / "here", room / "there", [])

    def _filled(self, count: int) -> Filled:
        room, empty = self.room(), self.beginnings()
        shutil.copytree(empty.here, room / "here")
        said = workload.messages(count)
        house.talk(room / "here", said)
        return Filled(room / "here", empty.there, said)
