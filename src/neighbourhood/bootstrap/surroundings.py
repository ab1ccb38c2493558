"""Connects a window with the desktop around it; what is not there is left out, and the window works the same."""

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from neighbourhood.adapters.datafolder import DataFolder, default_path
from neighbourhood.adapters.desktop import registration
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.demo.company import program_command
from neighbourhood.viewmodels.application import Window
from neighbourhood.viewmodels.outside import Outside
from neighbourhood.viewmodels.resources import resource_folder

_log = logging.getLogger(__name__)


class HereDesktop:
    """``viewmodels.desktop.Desktop`` of this computer."""

    def __init__(self, outside: Outside, folder: Path, command: list[str], helper: ThreadPoolExecutor) -> None:
        self._outside = outside
        self._folder = folder
        self._command = command
        self._helper = helper
        self._login = _login_start(command)

    def autostart_available(self) -> bool:
        """See ``Desktop``."""
        return self._login is not None

    def autostart(self) -> bool:
        """See ``Desktop``."""
        return self._login is not None and self._login.on()

    def set_autostart(self, on: bool) -> None:
        """See ``Desktop``."""
        if self._login is not None:
            self._login.set(on=on)

    def has_tray(self) -> bool:
        """See ``Desktop``."""
        return self._outside.has_tray()

    def can_notify(self) -> bool:
        """See ``Desktop``."""
        return self._outside.can_notify()

    def data_folder(self) -> Path:
        """See ``Desktop``."""
        return self._folder

    def open_folder(self) -> bool:
        """See ``Desktop``."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def links_available(self) -> bool:
        """See ``Desktop``."""
        return sys.platform in ("linux", "win32")

    def register_links(self) -> None:
        """See ``Desktop``; the system's own tools, which are slow, are told on a thread."""
        icon = (resource_folder("resources") / "icons" / "house.svg").read_bytes()
        try:
            registration.register_links(self._command, icon)
        except ValueError as problem:
            raise OSError(str(problem)) from problem
        self._helper.submit(_tell_system)


@contextmanager
def surrounded(window: Window, options: Options) -> Iterator[HereDesktop]:
    """Let the window use what the desktop offers, until the end."""
    folder = DataFolder(options.data_dir).path
    leave = _use_session_bus(window.outside) if sys.platform == "linux" else None
    if leave is None:
        window.outside.tray_is_possible()
    helper = ThreadPoolExecutor(1, thread_name_prefix="helper")
    try:
        yield HereDesktop(window.outside, folder, start_command(folder), helper)
    finally:
        window.outside.attention.forget()  # while there is somebody to take notifications back
        helper.shutdown(cancel_futures=True)
        if leave is not None:
            leave()


def start_command(folder: Path) -> list[str]:
    """Return what starts the program over a data folder, also at login and from a menu."""
    where = [] if folder == default_path().absolute() else ["--data-dir", str(folder)]
    return [*program_command(), *where]


def _tell_system() -> None:
    try:
        registration.tell_system()
    except (OSError, subprocess.SubprocessError) as problem:  # the entry is written, and enough for many desktops
        _log.warning("the system's lists were not told of links: %s", problem)


def _login_start(command: list[str]) -> registration.LoginStart | registration.RegistryStart | None:
    try:
        return registration.login_start([*command, "--hidden"])
    except ValueError:  # the data folder's name cannot be written down there
        return None


def _use_session_bus(outside: Outside) -> Callable[[], None]:
    """Ask the desktop for everything that it has; return what ends that."""
    from neighbourhood.adapters.desktop.look import PortalLook
    from neighbourhood.adapters.desktop.notifications import BusNotifier
    from neighbourhood.adapters.desktop.session_bus import SessionBus
    from neighbourhood.adapters.desktop.tray_watch import TrayWatch

    bus = SessionBus()
    notifier = BusNotifier(bus, outside.chosen, outside.notifier_changed)
    tray = TrayWatch(bus, outside.tray_is_possible)
    look = PortalLook(bus, outside.follow_look)
    bus.start()
    for part in (tray, notifier, look):
        part.ask()
    outside.use(notifier)
    return bus.close
