"""What the command line needs from the rest of the program, imported only when it is needed."""

import getpass
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal, Protocol

from neighbourhood.app.importing import DateOrder, OldChat
from neighbourhood.app.options import DemoOptions, Options, PreviewOptions
from neighbourhood.app.ports import Audience, Backend
from neighbourhood.app.rows import HouseRow, InvitationRow, RecoveryRow
from neighbourhood.domain.recovery import Language

_SIGNAL_CHECK_S = 0.5


class World(Protocol):
    """Everything outside the command line; tests bring their own."""

    def running(self, options: Options) -> Backend | None:
        """Return the program that runs on the data folder, if one does."""

    def open_local(self, options: Options, *, network: bool) -> AbstractContextManager[Backend]:
        """Open the data folder in this process."""

    def open_window(self, options: Options) -> int:
        """Show the window until it is closed; return the exit code. Raises ModuleNotFoundError without PySide6."""

    def showcase(self, out: Path, *, few: bool) -> None:
        """Save pictures of every screen, with ``few`` not in every combination of looks. Raises ModuleNotFoundError without PySide6."""

    def preview(self, options: PreviewOptions) -> int:
        """Show one screen until it is closed; return the exit code. Raises Fault, ModuleNotFoundError without PySide6."""

    def gallery(self, language: str, save: Path | None) -> int:
        """Show what the window is made of, or save pictures of it; return the exit code.

        Raises Fault NO_DISPLAY, and ModuleNotFoundError without PySide6.
        """

    def demo(self, options: DemoOptions, audience: Audience) -> int:
        """Show a sample house until it is ended; return the exit code. Raises Fault."""

    def read_chats(self, path: Path) -> Sequence[OldChat]:
        """Read an export of Telegram Desktop. Raises Fault."""

    def read_whatsapp(self, path: Path, date_order: DateOrder | None) -> OldChat:
        """Read a chat that WhatsApp exported; its dates as given, or as the file says itself. Raises Fault."""

    def kept_by(self, options: Options) -> Literal["nothing", "passphrase", "keyring"]:
        """Say what opens the data folder: nothing (yet), passphrase or keyring. Raises Fault."""

    def change_passphrase(self, options: Options, old: str | None, new: str | None) -> str | None:
        """Let ``new`` open the data folder; None stands for the keyring. Raises Fault.

        Returns the account of a key that the keyring did not forget.
        """

    def print_recovery(self, path: Path, house: HouseRow, row: RecoveryRow, language: Language) -> None:
        """Save a recovery sheet to print. Raises Fault, ModuleNotFoundError without PySide6."""

    def print_invitations(
        self, path: Path, house: HouseRow, rows: Sequence[InvitationRow], language: Language, per_page: int
    ) -> None:
        """Save invitations to print, one or four to a page. Raises as ``print_recovery``."""

    def can_ask(self) -> bool:
        """Say whether somebody sits at the standard input."""

    def ask_secret(self, prompt: str) -> str:
        """Have a line typed without showing it. Raises EOFError when there is none."""

    def monotonic_s(self) -> float:
        """Return a clock that only moves forward."""

    def now_ms(self) -> int:
        """Return Unix milliseconds."""

    def sleep(self, seconds: float) -> None:
        """Wait; Ctrl+C ends it with KeyboardInterrupt."""

    def wait_for_end(self, seconds: float | None, ready: Callable[[], None], *, until_closed: bool = False) -> None:
        """Wait until the person or the system asks the program to end, or for so many seconds.

        ``ready`` is called once a request to end would be heard. ``until_closed``: the end of the standard input is
        one too.
        """


class RealWorld:
    """The program itself."""

    def running(self, options: Options) -> Backend | None:
        """Ask the control socket of the folder."""
        from neighbourhood.adapters.control.ends import RemoteBackend
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

    def showcase(self, out: Path, *, few: bool) -> None:
        """Draw every screen."""
        from neighbourhood.bootstrap import showcase

        showcase(out, few=few)

    def preview(self, options: PreviewOptions) -> int:
        """Play the scene."""
        from neighbourhood.bootstrap import preview

        return preview(options)

    def gallery(self, language: str, save: Path | None) -> int:
        """Draw every component."""
        from neighbourhood.bootstrap import gallery

        return gallery(language, save)

    def demo(self, options: DemoOptions, audience: Audience) -> int:
        """Write its past and start its programs."""
        from neighbourhood.bootstrap.demo.run import run_demo

        return run_demo(options, audience)

    def read_chats(self, path: Path) -> Sequence[OldChat]:
        """Read the file."""
        from neighbourhood.adapters.imports import telegram

        return telegram.read_chats(path)

    def read_whatsapp(self, path: Path, date_order: DateOrder | None) -> OldChat:
        """Read the file."""
        from neighbourhood.adapters.imports import whatsapp

        return whatsapp.read_chat(path, date_order=date_order)

    def kept_by(self, options: Options) -> Literal["nothing", "passphrase", "keyring"]:
        """Look into the key file."""
        from neighbourhood.adapters import keystore
        from neighbourhood.adapters.datafolder import DataFolder

        return keystore.kept_by(DataFolder(options.data_dir))

    def change_passphrase(self, options: Options, old: str | None, new: str | None) -> str | None:
        """Write the key file anew."""
        from neighbourhood.adapters import keystore
        from neighbourhood.adapters.datafolder import DataFolder

        return keystore.change_passphrase(DataFolder(options.data_dir), old, new)

    def print_recovery(self, path: Path, house: HouseRow, row: RecoveryRow, language: Language) -> None:
        """Draw the page."""
        from neighbourhood.bootstrap.printing import save_recovery

        save_recovery(path, house, row, language)

    def print_invitations(
        self, path: Path, house: HouseRow, rows: Sequence[InvitationRow], language: Language, per_page: int
    ) -> None:
        """Draw the pages."""
        from neighbourhood.bootstrap.printing import save_invitations

        save_invitations(path, house, rows, language, per_page=per_page)

    def can_ask(self) -> bool:
        """Ask the system."""
        return sys.stdin is not None and sys.stdin.isatty()

    def ask_secret(self, prompt: str) -> str:
        """Turn the echo off meanwhile."""
        return getpass.getpass(prompt)

    def monotonic_s(self) -> float:
        """Read the system's clock."""
        return time.monotonic()

    def now_ms(self) -> int:
        """Read the system's clock."""
        return time.time_ns() // 1_000_000

    def sleep(self, seconds: float) -> None:
        """Let the system wait."""
        time.sleep(seconds)

    def wait_for_end(self, seconds: float | None, ready: Callable[[], None], *, until_closed: bool = False) -> None:
        """Wait for Ctrl+C or a request of the system to end."""
        from neighbourhood.bootstrap.ending import asked_to_end, end_with_input

        with asked_to_end() as ended:
            if until_closed:
                end_with_input(ended)
            ready()
            _wait(ended, seconds)


def _wait(ended: threading.Event, seconds: float | None) -> None:
    if seconds is not None:
        ended.wait(seconds)
        return
    while not ended.wait(_SIGNAL_CHECK_S):  # in pieces: Windows delivers no signal during an endless wait
        pass
