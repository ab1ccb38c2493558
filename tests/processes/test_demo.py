"""The sample house, as a person starts it: its programs, its talk, and what is left of it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]
import pytest

from neighbourhood.adapters.control.ends import RemoteBackend
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.intents import Say
from neighbourhood.app.rows import MessageRow, TopicRow
from neighbourhood.domain.ids import SubjectId
from tests.processes.programs import WAIT_S, eventually

NO_DISPLAY = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}


class Demo:
    """A sample house that runs; all its temporary files are in ``folder``."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        words = ["--lang", "en", "--json", "demo", "--pictures", str(folder / "pictures"), *options]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "neighbourhood", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**NO_DISPLAY, "TMPDIR": str(self.temporary), "PYTHONUTF8": "1", "XDG_RUNTIME_DIR": str(folder)},
        )
        self._programs: list[Any] = []

    def programs(self) -> list[Any]:
        """The programs that it has started so far and that still run."""
        with suppress(psutil.NoSuchProcess):
            self._programs = list({*self._programs, *psutil.Process(self.process.pid).children(recursive=True)})
        return [one for one in self._programs if one.is_running() and one.status() != psutil.STATUS_ZOMBIE]

    def end(self, number: int = signal.SIGINT) -> tuple[str, str]:
        self.programs()
        self.process.send_signal(number)
        return self.process.communicate(timeout=WAIT_S)

    def kill(self) -> None:
        for one in self.programs():
            with suppress(psutil.NoSuchProcess):
                one.kill()
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def demos() -> Iterator[list[Demo]]:
    """Put a sample house in here, and it is ended after the test whatever happens."""
    started: list[Demo] = []
    yield started
    for demo in started:
        demo.kill()


class You:
    """The person at the window of a sample house that is kept."""

    def __init__(self, folder: Path) -> None:
        self._backend = RemoteBackend(DataFolder(folder / "anna"))

    def is_there(self) -> bool:
        return self._backend.is_there()

    def online(self) -> int:
        return self._backend.query(lambda reader: reader.sync()).result().neighbours_online

    def topics(self) -> dict[str, TopicRow]:
        return {topic.title: topic for topic in self._backend.query(lambda reader: reader.topics()).result()}

    def read(self, topic: SubjectId) -> list[MessageRow]:
        return list(self._backend.query(lambda reader: reader.timeline(topic, limit=100)).result())

    def say(self, topic: SubjectId, text: str) -> SubjectId:
        said = self._backend.submit(Say(topic=topic, text=text)).result()
        assert isinstance(said, bytes)
        return SubjectId(said)


def test_neighbours_find_each_other_bring_what_you_missed_and_answer_you(tmp_path: Path, demos: list[Demo]) -> None:
    kept = tmp_path / "kept"
    demo = Demo(tmp_path, "--neighbours", "2", "--keep", str(kept))
    demos.append(demo)
    you = You(kept)
    eventually(lambda: (kept / "anna").exists() and you.is_there())
    eventually(lambda: you.online() == 2)
    lift = you.topics()["Lift, entrance 2"].topic
    eventually(lambda: any(row.late for row in you.read(lift)))
    said = you.say(lift, "Who has the key of the machine room?")
    eventually(lambda: any(row.quote and row.quote.message == said for row in you.read(lift)))
    out, errors = demo.end()
    assert demo.process.returncode == 0, errors
    assert demo.programs() == []
    assert list(demo.temporary.iterdir()) == []
    assert {path.name for path in kept.iterdir() if path.is_dir()} == {"anna", "marina", "sergey"}
    assert "neighbours have a program on: Marina Kotova, Sergey Ilyin" in errors
    assert "told the addresses" not in errors
    assert [line for line in map(json.loads, out.splitlines()) if line["topic"] == "Lift, entrance 2"]


def test_nothing_is_left_of_a_sample_house_however_early_it_ends(tmp_path: Path) -> None:
    demo = Demo(tmp_path, "--for", "0")
    _, errors = demo.process.communicate(timeout=WAIT_S)
    assert demo.process.returncode == 0, errors
    assert "52\xa0flats, 40\xa0residents. All of them are invented." in errors
    assert demo.programs() == []
    assert list(demo.temporary.iterdir()) == []


def test_a_neighbour_whose_program_crashes_is_told_and_none_outlives_the_house(
    tmp_path: Path, demos: list[Demo]
) -> None:
    demo = Demo(tmp_path, "--neighbours", "2")
    demos.append(demo)
    assert demo.process.stderr is not None
    while "have a program on" not in demo.process.stderr.readline():
        assert demo.process.poll() is None
    demo.programs()[0].kill()
    assert "has ended unexpectedly (code -9). The others go on." in _next_note(demo)
    demo.process.kill()
    eventually(lambda: demo.programs() == [])


def test_a_folder_with_anything_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("dear neighbours")
    words = [sys.executable, "-m", "neighbourhood", "--lang", "en", "demo", "--keep", str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=WAIT_S, env=NO_DISPLAY, check=False)
    assert done.returncode == 7
    assert str(tmp_path) in done.stderr
    assert list(tmp_path.iterdir()) == [letter]


def _next_note(demo: Demo) -> str:
    assert demo.process.stderr is not None
    return demo.process.stderr.readline()
