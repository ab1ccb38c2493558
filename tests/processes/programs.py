"""Real programs, each a process of its own with its own data folder, on loopback only."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from neighbourhood.adapters.control.ends import RemoteBackend
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.intent import Intent
from neighbourhood.app.ports import Queries

T = TypeVar("T")

PASSPHRASE = "correct horse battery"
WAIT_S = 30.0


class Program:
    """A data folder, and the commands that a resident or a script gives to it."""

    within: tuple[str, ...] = ()
    """Words before the program's own, which say where it runs."""
    interface: tuple[str, ...] = ("--interface", "127.0.0.1")

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.folder = folder / name
        self.passphrase_file = folder / f"{name}.passphrase"
        self.passphrase_file.write_text(PASSPHRASE, encoding="utf-8")
        self.process: subprocess.Popen[str] | None = None
        self.port = 0

    def arguments(self, *words: str, json_out: bool = True) -> list[str]:
        start = [*self.within, sys.executable, "-m", "neighbourhood", "--data-dir", str(self.folder)]
        options = ["--passphrase-file", str(self.passphrase_file), *self.interface, "--lang", "en"]
        return [*start, *options, *(["--json"] if json_out else []), *words]

    def run(self, *words: str, code: int = 0, json_out: bool = True) -> Any:
        done = subprocess.run(
            self.arguments(*words, json_out=json_out), capture_output=True, text=True, timeout=150, check=False,
            env={**os.environ, "PYTHONUTF8": "1"},
        )  # fmt: skip
        assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        if code:
            return done.stderr
        if not json_out:
            return done.stdout
        values = [json.loads(line) for line in done.stdout.splitlines()]
        return values[0] if len(values) == 1 else values

    def start(self, *options: str) -> None:
        self.launch(*options)
        self.await_ready()

    def launch(self, *options: str) -> None:
        """Start without waiting, so that many can start together."""
        words = self.arguments(*options, "node")
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def await_ready(self) -> None:
        """Wait until the launched program says that it is on the network, and on which port."""
        assert self.process is not None
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read() if self.process.stderr else ""
        self.port = json.loads(line)["port"]

    def ask(self, read: Callable[[Queries], T]) -> T:
        """Read from the running program through its control socket."""
        return RemoteBackend(DataFolder(self.folder)).query(read).result(WAIT_S)

    def tell(self, intent: Intent) -> Any:
        """Have the running program carry an intent out."""
        return RemoteBackend(DataFolder(self.folder)).submit(intent).result(WAIT_S)

    def has_joined(self) -> bool:
        """Say whether the joining that was begun has come to its end."""
        return self.ask(lambda reader: reader.joining()).state == "joined"

    def stop(self) -> None:
        if self.process is not None:
            process, self.process = self.process, None
            process.terminate()
            _, errors = process.communicate(timeout=20)
            assert process.returncode == 0, errors

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate(timeout=20)
            self.process = None


def eventually(what: Callable[[], bool], patience_s: float = WAIT_S) -> None:
    """Wait for something that has no event to wait for; bounded."""
    end = time.monotonic() + patience_s
    while not what():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
