"""A session bus of its own and, on it, a small desktop: a notification server, a tray and a settings portal."""

import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final, Self

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, prep_socket

NOTIFICATIONS: Final = "org.freedesktop.Notifications"
WATCHER: Final = "org.kde.StatusNotifierWatcher"
PORTAL: Final = "org.freedesktop.portal.Desktop"
APPEARANCE: Final = "org.freedesktop.appearance"
_WAIT_S: Final = 20.0


@contextmanager
def private_bus() -> Iterator[str]:
    """Run a session bus that nobody else is on; give its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


@dataclass
class Shown:
    """One notification as the server got it."""

    number: int
    replaces: int
    title: str
    body: str
    actions: Sequence[str]


@dataclass
class FakeDesktop:
    """Answers on a thread of its own until closed. ``silent``: it takes every call and never answers."""

    address: str
    names: Sequence[str] = (NOTIFICATIONS, WATCHER, PORTAL)
    abilities: Sequence[str] = ("body", "body-markup", "actions")
    silent: bool = False
    settings: dict[tuple[str, str], tuple[str, Any]] = field(default_factory=dict)
    shown: list[Shown] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    tray_items: list[str] = field(default_factory=list)
    _heard: threading.Condition = field(default_factory=threading.Condition)
    _closing: bool = False

    def __enter__(self) -> Self:
        self._connection = DBusConnection(prep_socket(get_bus(self.address)))
        for name in self.names:
            self._connection.send(message_bus.RequestName(name))
        answers = 0
        while answers < len(self.names):  # calls come as soon as the first name is there
            message = self._connection.receive(timeout=_WAIT_S)
            if message.header.message_type is MessageType.method_return:
                answers += 1
            else:
                self._take(message)
        self._thread = threading.Thread(target=self._serve, name="fake desktop")
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._closing = True
        self._thread.join()
        self._connection.close()

    def wait(self, count: int) -> Sequence[Shown]:
        """Return the notifications once there are so many."""
        with self._heard:
            assert self._heard.wait_for(lambda: len(self.shown) >= count, _WAIT_S), f"shown so far: {self.shown}"
            return list(self.shown)

    def wait_for_tray(self) -> str:
        """Return who put an icon into the tray."""
        with self._heard:
            assert self._heard.wait_for(lambda: bool(self.tray_items), _WAIT_S), "nothing came into the tray"
            return self.tray_items[-1]

    def wait_withdrawn(self) -> int:
        """Return which notification was taken back last."""
        with self._heard:
            assert self._heard.wait_for(lambda: bool(self.withdrawn), _WAIT_S), "nothing was taken back"
            return self.withdrawn[-1]

    def click(self, number: int) -> None:
        """Do what a click on a notification does."""
        self._emit(NOTIFICATIONS, "/org/freedesktop/Notifications", "ActionInvoked", "us", (number, "default"))

    def set(self, namespace: str, key: str, value: tuple[str, Any]) -> None:
        """Change a setting of the desktop and tell everybody."""
        self.settings[namespace, key] = value
        path = "/org/freedesktop/portal/desktop"
        self._emit("org.freedesktop.portal.Settings", path, "SettingChanged", "ssv", (namespace, key, value))

    def _emit(self, interface: str, path: str, member: str, signature: str, values: tuple[Any, ...]) -> None:
        self._connection.send(new_signal(DBusAddress(path, interface=interface), member, signature, values))

    def _serve(self) -> None:
        while not self._closing:
            with suppress(TimeoutError):
                self._take(self._connection.receive(timeout=0.1))

    def _take(self, call: Message) -> None:
        if call.header.message_type is MessageType.method_call and not self.silent:
            self._connection.send(self._answer(call))

    def _answer(self, call: Message) -> Message:
        fields = call.header.fields
        with self._heard:
            self._heard.notify_all()
            match fields.get(HeaderFields.member), call.body:
                case "GetCapabilities", _:
                    return new_method_return(call, "as", (list(self.abilities),))
                case "Notify", (_, replaces, _, title, body, actions, _, _):
                    number = replaces or len(self.shown) + 1
                    self.shown.append(Shown(number, replaces, title, body, actions))
                    return new_method_return(call, "u", (number,))
                case "CloseNotification", (number,):
                    self.withdrawn.append(number)
                    return new_method_return(call)
                case "Read", (namespace, key) if (namespace, key) in self.settings:
                    return new_method_return(call, "v", (("v", self.settings[namespace, key]),))
                case "RegisterStatusNotifierItem", _:
                    self.tray_items.append(str(fields.get(HeaderFields.sender)))
                    return new_method_return(call)
                case "Get", (_, "IsStatusNotifierHostRegistered"):
                    return new_method_return(call, "v", (("b", True),))
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
