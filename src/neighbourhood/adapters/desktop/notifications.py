"""Notifications by the desktop's own server (freedesktop.org, Desktop Notifications 1.2), where there is one."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from html import escape
from typing import Any, Final

from jeepney import DBusAddress

from neighbourhood.adapters.desktop.session_bus import SessionBus, Signal, owner_changed

NAME: Final = "org.freedesktop.Notifications"
_SERVER: Final = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
MAX_SHOWN: Final = 64
"""Most notifications that are remembered, to be replaced, taken back or clicked."""
_DEFAULT_ACTION: Final = "default"
_USUAL_TIME: Final = -1


class BusNotifier:
    """``viewmodels.desktop.Notifier`` on the session bus; make it before the bus is started.

    On the bus thread, ``clicked`` gets the key of a notification that the person chose, and ``changed`` is called when
    ``available`` may answer otherwise.
    """

    def __init__(self, bus: SessionBus, clicked: Callable[[str], None], changed: Callable[[], None]) -> None:
        self._bus = bus
        self._clicked = clicked
        self._changed = changed
        self._abilities: frozenset[str] | None = None
        self._shown: OrderedDict[str, int] = OrderedDict()
        self._wanted: set[str] = set()
        """Keys that were not taken back; the server may not have answered for them yet."""
        self._shown_lock = threading.Lock()
        bus.listen(Signal(NAME, NAME, "ActionInvoked"), self._chosen)
        bus.listen(Signal(NAME, NAME, "NotificationClosed"), self._closed)
        bus.listen(owner_changed(NAME), self._owner_changed)

    def available(self) -> bool:
        """Say whether a server has answered."""
        return self._abilities is not None

    def ask(self) -> None:
        """Find out whether there is a server, and what it can do."""
        self._bus.call(_SERVER, "GetCapabilities", None, (), self._learn)

    def show(self, key: str, title: str, body: str, open_label: str) -> None:
        """Show a notification in place of the last one with this key. Nothing happens where nobody shows any."""
        with self._shown_lock:
            self._wanted.add(key)

        def learnt(answer: tuple[Any, ...] | None) -> None:
            self._learn(answer)
            self._show(key, title, body, open_label)

        if self._abilities is None:
            self._bus.call(_SERVER, "GetCapabilities", None, (), learnt)
        else:
            self._show(key, title, body, open_label)

    def withdraw(self, key: str) -> None:
        """Take a notification back."""
        with self._shown_lock:
            self._wanted.discard(key)
            shown = self._shown.pop(key, None)
        if shown is not None:
            self._close(shown)

    def _close(self, number: int) -> None:
        self._bus.call(_SERVER, "CloseNotification", "u", (number,), _forget)

    def _show(self, key: str, title: str, body: str, open_label: str) -> None:
        abilities = self._abilities
        if abilities is None:
            return
        text = escape(body, quote=False) if "body-markup" in abilities else body
        actions = [_DEFAULT_ACTION, open_label] if "actions" in abilities else []
        hints = {"desktop-entry": ("s", "neighbourhood"), "category": ("s", "im.received")}
        with self._shown_lock:
            if key not in self._wanted:  # taken back while the server was asked what it can do
                return
            replaced = self._shown.get(key, 0)
        values = ("Neighbourhood", replaced, "neighbourhood", title, text, actions, hints, _USUAL_TIME)
        self._bus.call(_SERVER, "Notify", "susssasa{sv}i", values, lambda answer: self._remember(key, answer))

    def _learn(self, answer: tuple[Any, ...] | None) -> None:
        if answer and isinstance(answer[0], list):
            self._know(frozenset(each for each in answer[0] if isinstance(each, str)))
        else:
            self._know(None)

    def _know(self, abilities: frozenset[str] | None) -> None:
        before, self._abilities = self._abilities, abilities
        if before != abilities:
            self._changed()

    def _remember(self, key: str, answer: tuple[Any, ...] | None) -> None:
        if answer is None:
            self._know(None)  # it went away, or does not answer: asked anew next time
            with self._shown_lock:
                self._shown.pop(key, None)
        elif isinstance(answer[0], int):
            self._keep(key, answer[0])

    def _keep(self, key: str, number: int) -> None:
        """Remember under which number it stands; close what was taken back, or replaced, before it had one."""
        with self._shown_lock:
            wanted = key in self._wanted
            stale = self._shown.get(key, number) if wanted else number
            if wanted:
                self._shown[key] = number
                self._shown.move_to_end(key)
            while len(self._shown) > MAX_SHOWN:
                self._wanted.discard(self._shown.popitem(last=False)[0])
        if not wanted or stale != number:
            self._close(stale)

    def _chosen(self, values: tuple[Any, ...]) -> None:
        key = self._key_of(values)
        if key is not None:
            self._clicked(key)

    def _closed(self, values: tuple[Any, ...]) -> None:
        key = self._key_of(values)
        if key is not None:
            with self._shown_lock:
                self._shown.pop(key, None)

    def _key_of(self, values: tuple[Any, ...]) -> str | None:
        given = values[0] if values else None
        with self._shown_lock:
            return next((key for key, shown in self._shown.items() if shown == given), None)

    def _owner_changed(self, values: tuple[Any, ...]) -> None:
        with self._shown_lock:
            self._shown.clear()
        self._know(None)
        if values[-1]:
            self.ask()


def _forget(_answer: tuple[Any, ...] | None) -> None:
    pass
