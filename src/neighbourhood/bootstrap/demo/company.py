"""The neighbours' programs of the sample house: real ones, each a process of its own, held on a leash.

The leash is their standard input: it closes when this program ends in whatever way, and then they end too.
"""

import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

import msgspec

from neighbourhood.adapters.control.ends import RemoteBackend
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.intent import Intent
from neighbourhood.bootstrap.demo.sample import Person

LOOPBACK: Final = "127.0.0.1"
_GOODBYE_S: Final = 8.0
_ANSWER_S: Final = 20.0


class _Ready(msgspec.Struct):
    """What a program says when it is there."""

    port: int | None


class Neighbour:
    """One neighbour's program. ``port`` is known once it is ready."""

    def __init__(self, person: Person, folder: Path, passphrase_file: Path) -> None:
        self.person = person
        self.port: int | None = None
        self._backend = RemoteBackend(DataFolder(folder), timeout_s=_ANSWER_S)
        with folder.with_suffix(".log").open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603  # this very program, no shell
                _command(folder, passphrase_file),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                start_new_session=True,  # Ctrl+C in the terminal is for this program, which then ends the others
            )

    def wait_ready(self) -> bool:
        """Wait until it says that it is there; False: it has ended instead."""
        line = _held(self._process.stdout).readline()
        if not line:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_GOODBYE_S)
            return False
        self.port = msgspec.json.decode(line, type=_Ready).port
        return True

    def tell(self, intent: Intent) -> object:
        """Have it carry out an intent. Raises Fault."""
        return self._backend.submit(intent).result()

    def exit_code(self) -> int | None:
        """Return how it has ended, None while it runs."""
        return self._process.poll()

    def let_go(self) -> None:
        """Ask it to end; returns at once."""
        with suppress(OSError):  # it is gone already
            _held(self._process.stdin).close()

    def end(self) -> None:
        """See to it that it has ended."""
        for insist in (self._process.terminate, self._process.kill):
            try:
                self._process.wait(_GOODBYE_S)
                break
            except subprocess.TimeoutExpired:
                insist()
        self._process.wait()
        _held(self._process.stdout).close()


class Company:
    """All neighbours' programs. ``start`` may run on another thread than ``close``: after ``close`` nothing starts."""

    def __init__(self, folder: Path, passphrase_file: Path) -> None:
        self._folder = folder
        self._passphrase_file = passphrase_file
        self._lock = threading.Lock()
        self._closed = False
        self._neighbours: list[Neighbour] = []

    def start(self, people: Sequence[Person]) -> list[Neighbour]:
        """Start everybody's program; return those that are there. Raises OSError when the system starts none."""
        for person in people:
            with self._lock:
                if self._closed:
                    break
                self._neighbours.append(Neighbour(person, self._folder / person.key, self._passphrase_file))
        return list(self._neighbours)

    def close(self) -> None:
        """End every program and wait until it is gone."""
        with self._lock:
            self._closed = True
        for neighbour in self._neighbours:
            neighbour.let_go()
        for neighbour in self._neighbours:
            neighbour.end()


def program_command() -> list[str]:
    """Return how this program starts itself, also where it was built into one folder with its Python."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "neighbourhood"]


def _command(folder: Path, passphrase_file: Path) -> list[str]:
    where = ["--data-dir", str(folder), "--passphrase-file", str(passphrase_file), "--interface", LOOPBACK]
    return [*program_command(), *where, "--json", "node", "--until-closed"]


def _held(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("this stream is a pipe")
    return stream
