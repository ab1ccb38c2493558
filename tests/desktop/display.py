"""A screen in memory, and the real program with its window on it."""

import os
import select
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from neighbourhood.viewmodels.settings import Choices
from tests.processes.programs import Program, eventually

_WAIT_S: Final = 30


@contextmanager
def screen_in_memory() -> Iterator[str]:
    """Run an X server; give its display."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        try:
            assert select.select([read], [], [], _WAIT_S)[0], "the X server did not come up"
            yield f":{os.read(read, 16).decode().strip()}"
        finally:
            server.terminate()
            os.close(read)
            os.close(write)


class WindowProgram(Program):
    """The program with its window. ``around`` replaces what the environment says about screen and bus."""

    def __init__(self, folder: Path, name: str, around: Mapping[str, str], choices: Choices) -> None:
        super().__init__(folder, name)
        self._around = around
        self.folder.mkdir(mode=0o700)
        (self.folder / "window.json").write_bytes(msgspec.json.encode(choices))

    def environment(self) -> dict[str, str]:
        """What the program is given."""
        inherited = {name: value for name, value in os.environ.items() if name not in _ABOUT_DESKTOPS}
        home = {"HOME": str(self.folder.parent), "XDG_RUNTIME_DIR": str(self.folder.parent)}
        return {**inherited, **home, "QT_QUICK_BACKEND": "software", **self._around}

    def launch(self, *options: str) -> None:
        """Open the window."""
        words = self.arguments(*options, json_out=False)
        self.process = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment()
        )

    def await_ready(self) -> None:
        """Wait until it listens."""
        eventually(self._listens)
        self.port = self.ask(lambda reader: reader.sync()).listening_port or 0

    def _listens(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, self.process.communicate()[1]
        if not (self.folder / "control").exists():
            return False
        return self.ask(lambda reader: reader.sync()).listening_port is not None

    def again(self, *options: str) -> int:
        """Start the program once more over the same folder; return its exit code."""
        words = self.arguments(*options, json_out=False)
        return subprocess.run(words, env=self.environment(), timeout=_WAIT_S, check=False).returncode

    def complaints(self) -> str:
        """End it and return what it wrote besides results."""
        assert self.process is not None
        process, self.process = self.process, None
        process.terminate()
        return process.communicate(timeout=_WAIT_S)[1]


_ABOUT_DESKTOPS: Final = frozenset(
    {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM", "XDG_CURRENT_DESKTOP"}
)
