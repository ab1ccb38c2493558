"""Whether the desktop asks for dark colours and for little motion, told by its settings portal and followed."""

from collections.abc import Callable
from typing import Any, Final

from jeepney import DBusAddress

from neighbourhood.adapters.desktop.session_bus import SessionBus, Signal

NAME: Final = "org.freedesktop.portal.Desktop"
_SETTINGS: Final = "org.freedesktop.portal.Settings"
_PORTAL: Final = DBusAddress("/org/freedesktop/portal/desktop", NAME, _SETTINGS)
_APPEARANCE: Final = "org.freedesktop.appearance"
_GNOME: Final = "org.gnome.desktop.interface"
_SCHEMES: Final = {0: None, 1: True, 2: False}
_MAX_WRAPPED: Final = 4


class PortalLook:
    """``changed`` hears on the bus thread: dark (None: no wish), and whether motion is to be reduced.

    Make it before the bus is started; then ``ask``.
    """

    def __init__(self, bus: SessionBus, changed: Callable[[bool | None, bool], None]) -> None:
        self._bus = bus
        self._changed = changed
        self._dark: bool | None = None
        self._reduced = False
        self._animated = True
        bus.listen(Signal(NAME, _SETTINGS, "SettingChanged"), self._hear)

    def ask(self) -> None:
        """Read everything once."""
        for namespace, key in (
            (_APPEARANCE, "color-scheme"),
            (_APPEARANCE, "reduced-motion"),
            (_GNOME, "enable-animations"),
        ):
            self._ask(namespace, key)

    def _ask(self, namespace: str, key: str) -> None:
        def take(answer: tuple[Any, ...] | None) -> None:
            if answer:
                self._take(namespace, key, answer[0])

        self._bus.call(_PORTAL, "Read", "ss", (namespace, key), take)

    def _hear(self, values: tuple[Any, ...]) -> None:
        match values:
            case (str(namespace), str(key), value):
                self._take(namespace, key, value)

    def _take(self, namespace: str, key: str, given: object) -> None:
        before = self._dark, self._reduced or not self._animated
        match namespace, key, _bare(given):
            case (_, "color-scheme", int(scheme)) if namespace == _APPEARANCE:
                self._dark = _SCHEMES.get(scheme)
            case (_, "reduced-motion", int(wish)) if namespace == _APPEARANCE:
                self._reduced = wish == 1
            case (_, "enable-animations", bool(on)) if namespace == _GNOME:
                self._animated = on
        now = self._dark, self._reduced or not self._animated
        if now != before:
            self._changed(*now)


def _bare(value: object) -> object:
    """Take a value out of its variants: ``Read`` wraps it twice, ``SettingChanged`` once."""
    for _ in range(_MAX_WRAPPED):
        match value:
            case (str(), inner):
                value = inner
            case _:
                break
    return value
