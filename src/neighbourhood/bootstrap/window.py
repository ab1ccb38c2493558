"""The window over a data folder: opened at once, or once the passphrase is known."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QProcess

from neighbourhood.adapters import keystore
from neighbourhood.adapters.control.ends import RemoteBackend
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.imports.exports import read_export
from neighbourhood.adapters.imports.tables import read_table
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Backend
from neighbourhood.bootstrap import printing
from neighbourhood.bootstrap.demo.company import program_command
from neighbourhood.bootstrap.demo.door import SampleDoor
from neighbourhood.bootstrap.instance import FrontDoor
from neighbourhood.bootstrap.node import LocalNode, opened
from neighbourhood.bootstrap.surroundings import surrounded
from neighbourhood.viewmodels.application import Window, create_window
from neighbourhood.viewmodels.passphrase import Keeping
from neighbourhood.viewmodels.preferences import Preferences
from neighbourhood.viewmodels.settings import Settings


def run_window(options: Options, front_door: FrontDoor) -> int:
    """Show the window until it is closed; return the exit code. Other starts come through ``front_door``."""
    with window_over(options) as window, surrounded(window, options) as desktop:
        door = SampleDoor(window, program_command())
        preferences = cast("Preferences", window.shell.preferences)
        preferences.use(desktop)
        preferences.tryAsked.connect(window.outside.try_one)
        window.outside.changed.connect(preferences.desktopChanged)
        window.shell.unlock.folderAsked.connect(partial(_start_elsewhere, window, options))  # type: ignore[attr-defined]
        if options.link:
            window.outside.follow(options.link)
        window.outside.start(hidden=options.hidden)
        front_door.lead_to(window.outside.ask)
        code = window.application.exec()
        front_door.close()
        door.close()
    return code


def _start_elsewhere(window: Window, options: Options, folder: str) -> None:
    """Let the window of another data folder take this one's place."""
    command = [*program_command(), "--data-dir", folder]
    if options.language_asked:
        command += ["--lang", options.language]
    if QProcess.startDetached(command[0], command[1:])[0]:
        window.application.quit()


@contextmanager
def window_over(options: Options, *, preview: bool = False) -> Iterator[Window]:
    """Make the window over a data folder and, on the way out, close both. ``preview``: see ``create_window``."""
    folder = DataFolder(options.data_dir)
    settings = Settings.load(folder.path / "window.json")
    if options.language_asked:
        settings.language_of_this_run = "ru" if options.language == "ru" else "en"
    with ExitStack() as stack:
        opener = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="opener"))

        def open_with(passphrase: str | None) -> LocalNode:
            chosen = options if passphrase is None else replace(options, passphrase=passphrase)
            try:
                return stack.enter_context(opened(chosen, network=True, insist=False))
            except Fault as fault:
                raise _explained(fault, folder) from fault.__cause__

        def unlock(passphrase: str | None) -> "Future[Backend]":
            return opener.submit(open_with, passphrase)

        backend, fault = _try(lambda: opener.submit(open_with, None).result())
        if fault is not None and fault.kind is FaultKind.FOLDER_NOT_WRITABLE:
            settings.path = None  # the folder may be somebody else's
        new = fault is not None and not folder.key_path.exists()
        keys = FolderKeys(folder, opener)
        window = create_window(
            backend,
            unlock=unlock,
            settings=settings,
            fault=fault,
            new_folder=new,
            keys=keys,
            read_export=read_export,
            read_table=read_table,
            printing=printing,
            preview=preview,
        )
        try:
            yield window
        finally:
            window.close()


class FolderKeys:
    """``viewmodels.passphrase.KeyCare`` over a data folder; works on the opener thread."""

    def __init__(
        self, folder: DataFolder, opener: Executor, keyring: keystore.FindKeyring = keystore.system_keyring
    ) -> None:
        self._folder = folder
        self._opener = opener
        self._keyring = keyring

    def look(self) -> "Future[Keeping]":
        """See ``KeyCare``."""
        return self._opener.submit(self._look)

    def change(self, old: str | None, new: str | None) -> "Future[str | None]":
        """See ``KeyCare``."""
        return self._opener.submit(keystore.change_passphrase, self._folder, old, new, keyring=self._keyring)

    def _look(self) -> Keeping:
        by_keyring = keystore.kept_by(self._folder) == "keyring"
        return Keeping(by_keyring=by_keyring, has_keyring=self._keyring() is not None)


def _explained(fault: Fault, folder: DataFolder) -> Fault:
    """Say which folder it is about, and whether a program of the same person is what holds it."""
    if fault.kind is FaultKind.FOLDER_IN_USE and _answers(folder):
        return Fault(fault.kind, open_folder=str(folder.path))
    if fault.kind is FaultKind.DAMAGED_DATABASE:
        return Fault(fault.kind, folder=str(folder.path))
    return fault


def _answers(folder: DataFolder) -> bool:
    try:
        return RemoteBackend(folder).is_there()
    except Fault:
        return False


def _try(work: Callable[[], LocalNode]) -> tuple[LocalNode | None, Fault | None]:
    try:
        return work(), None
    except Fault as fault:
        return None, fault
