"""Whether this Linux desktop has a tray for status notifiers, found out before Qt looks: Qt complains where there is none."""

from collections.abc import Callable
from typing import Any, Final

from jeepney import DBusAddress

from neighbourhood.adapters.desktop.session_bus import BUS_NAME, SessionBus, owner_changed

NAME: Final = "org.kde.StatusNotifierWatcher"
_BUS: Final = DBusAddress("/org/freedesktop/DBus", BUS_NAME, BUS_NAME)


class TrayWatch:
    """``found`` is called on the bus thread when a tray is there, now or later. Make it before the bus is started."""

    def __init__(self, bus: SessionBus, found: Callable[[], None]) -> None:
        self._bus = bus
        self._found = found
        bus.listen(owner_changed(NAME), self._hear)

    def ask(self) -> None:
        """Look whether it is there already."""
        self._bus.call(_BUS, "NameHasOwner", "s", (NAME,), self._take)

    def _take(self, answer: tuple[Any, ...] | None) -> None:
        if answer == (True,):
            self._found()

    def _hear(self, values: tuple[Any, ...]) -> None:
        if values[-1]:
            self._found()
