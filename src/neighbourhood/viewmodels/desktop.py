"""What the window asks of the computer around it, as Protocols; every one of them may be missing."""

from pathlib import Path
from typing import Protocol


class Desktop(Protocol):
    """What the settings page shows and changes outside the program. Called on the Qt thread; answers at once."""

    def autostart_available(self) -> bool:
        """Say whether this system can start the program at login."""

    def autostart(self) -> bool:
        """Say whether it does."""

    def set_autostart(self, on: bool) -> None:
        """Start the program at login, or no more. Raises OSError when the system refuses."""

    def has_tray(self) -> bool:
        """Say whether there is a tray that the program can stay in when its window is closed."""

    def can_notify(self) -> bool:
        """Say whether anything here shows notifications."""

    def data_folder(self) -> Path:
        """Return the folder that everything lies in."""

    def open_folder(self) -> bool:
        """Show that folder in the file manager of the system; say whether the system took it."""

    def links_available(self) -> bool:
        """Say whether this system can be told which program opens links."""

    def register_links(self) -> None:
        """Have links that begin with neighbourhood: open this program. Raises OSError when the system refuses."""


class NoDesktop:
    """``Desktop`` where there is nothing around: previews, pictures and tests."""

    def __init__(self, folder: Path = Path()) -> None:
        self._folder = folder

    def autostart_available(self) -> bool:
        return False

    def autostart(self) -> bool:
        return False

    def set_autostart(self, on: bool) -> None:
        """Do nothing."""

    def has_tray(self) -> bool:
        return False

    def can_notify(self) -> bool:
        return False

    def data_folder(self) -> Path:
        return self._folder

    def open_folder(self) -> bool:
        return True

    def links_available(self) -> bool:
        return False

    def register_links(self) -> None:
        """Do nothing."""


class Notifier(Protocol):
    """Shows notifications of the system. Thread-safe; never waits; where nobody shows any, nothing happens."""

    def available(self) -> bool:
        """Say whether anybody shows them."""

    def show(self, key: str, title: str, body: str, open_label: str) -> None:
        """Show one in place of the last with this key; ``open_label`` is what its button says."""

    def withdraw(self, key: str) -> None:
        """Take one back."""


class SampleDesktop(NoDesktop):
    """``Desktop`` that has everything and does nothing, for pictures and tests. ``refuses``: login cannot be set."""

    def __init__(self, folder: Path = Path("/srv/neighbourhood"), *, refuses: bool = False) -> None:
        super().__init__(folder)
        self._refuses = refuses
        self._autostart = False

    def autostart_available(self) -> bool:
        return True

    def autostart(self) -> bool:
        return self._autostart

    def set_autostart(self, on: bool) -> None:
        if self._refuses:
            raise PermissionError("autostart")
        self._autostart = on

    def links_available(self) -> bool:
        return True

    def has_tray(self) -> bool:
        return True

    def can_notify(self) -> bool:
        return True
