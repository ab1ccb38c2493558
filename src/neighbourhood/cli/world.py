"""What the command line needs from the rest of the program, imported only when it is needed."""

import signal
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import FrameType
from typing import Protocol

from neighbourhood.app.intents import ImportedMessage
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Backend

_SIGNAL_CHECK_S = 0.5


class Chat(Protocol):
    """One chat of an export."""

    @property
    def chat_id(self) -> str:
        """Return its identity inside the other program."""

    @property
    def title(self) -> str:
        """Return its name there."""

    @property
    def messages(self) -> Sequence[ImportedMessage]:
        """Return its messages, oldest first."""

    @property
    def skipped(self) -> int:
        """Return how many records could not be understood."""


class World(Protocol):
    """Everything outside the command line; tests bring their own."""

    def running(self, options: Options) -> Backend | None:
        """Return the program that runs on the data folder, if one does."""

    def open_local(self, options: Options, *, network: bool) -> AbstractContextManager[Backend]:
        """Open the data folder in this process."""

    def open_window(self, options: Options) -> int:
        """Show the window until it is closed; return the exit code. Raises ModuleNotFoundError without PySide6."""

    def showcase(self, out: Path) -> None:
        """Save pictures of the sample house. Raises ModuleNotFoundError without PySide6."""

    def read_chats(self, path: Path) -> Sequence[Chat]:
        """Read an export of Telegram Desktop. Raises Fault."""

    def monotonic_s(self) -> float:
        """Return a clock that only moves forward."""

    def sleep(self, seconds: float) -> None:
        """Wait; Ctrl+C ends it with KeyboardInterrupt."""

    def wait_for_end(self, seconds: float | None, ready: Callable[[], None]) -> None:
        """Wait until the person or the system asks the program to end, or for so many seconds.

        ``ready`` is called once a request to end would be heard.
        """


class RealWorld:
    """The program itself."""

    def running(self, options: Options) -> Backend | None:
        """Ask the control socket of the folder."""
        from neighbourhood.adapters.control import RemoteBackend
        from neighbourhood.adapters.datafolder import DataFolder

        remote = RemoteBackend(DataFolder(options.data_dir))
        return remote if remote.is_there() else None

    def open_local(self, options: Options, *, network: bool) -> AbstractContextManager[Backend]:
        """Wire everything up in this process."""
        from neighbourhood.bootstrap import open_local

        return open_local(options, network=network)

    def open_window(self, options: Options) -> int:
        """Wire everything up with the window."""
        from neighbourhood.bootstrap import open_window

        return open_window(options)

    def showcase(self, out: Path) -> None:
        """Draw the sample house."""
        from neighbourhood.bootstrap import showcase

        showcase(out)

    def read_chats(self, path: Path) -> Sequence[Chat]:
        """Read the file."""
        from neighbourhood.adapters import telegram

        return telegram.read_chats(path)

    def monotonic_s(self) -> float:
        """Read the system's clock."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Let the system wait."""
        time.sleep(seconds)

    def wait_for_end(self, seconds: float | None, ready: Callable[[], None]) -> None:
        """Wait for Ctrl+C or a request of the system to end."""
        ended = threading.Event()

        def end(_number: int, _frame: FrameType | None) -> None:
            ended.set()

        previous = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            ready()
            _wait(ended, seconds)
        finally:
            for number, handler in previous.items():
                signal.signal(number, handler)


def _wait(ended: threading.Event, seconds: float | None) -> None:
    if seconds is not None:
        ended.wait(seconds)
        return
    while not ended.wait(_SIGNAL_CHECK_S):  # in pieces: Windows delivers no signal during an endless wait
        pass
