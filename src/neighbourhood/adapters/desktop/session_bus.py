"""The session bus of a Linux desktop, on a thread of its own: whoever asks never waits, whoever is gone is not missed."""

import logging
import os
import selectors
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, prep_socket

_log = logging.getLogger(__name__)
_Said = TypeVar("_Said")

MAX_WAITING: Final = 64
"""Most calls that wait to be sent; more are not taken."""
BUS_NAME: Final = "org.freedesktop.DBus"
ANSWER_TIMEOUT_S: Final = 5.0
_OPEN_TIMEOUT_S: Final = 2.0
_CLOSE_TIMEOUT_S: Final = 2.0

Answered = Callable[[tuple[Any, ...] | None], None]
"""Gets the values of an answer, or None for an error, silence, or no bus. Called on the bus thread, or at once for a call
that is not taken."""
Heard = Callable[[tuple[Any, ...]], None]
"""Gets the values of a signal, on the bus thread."""


class Signal(NamedTuple):
    """Which signal to listen for. ``sender`` is a well-known name; ``first``, if given, what its first value must be."""

    sender: str
    interface: str
    member: str
    first: str | None = None


def owner_changed(name: str) -> Signal:
    """Return the signal that a program takes or leaves a name; its values are the name, the old and the new owner."""
    return Signal(BUS_NAME, BUS_NAME, "NameOwnerChanged", name)


class _Call(NamedTuple):
    message: Message
    then: Answered
    timeout_s: float


class SessionBus:
    """One connection, opened on the thread. ``address`` is a D-Bus address; None: what the environment says."""

    def __init__(self, address: str | None = None) -> None:
        self._address = address
        self._waiting: deque[_Call] = deque()
        self._door = threading.Lock()
        self._signals: list[tuple[Signal, Heard]] = []
        self._asked: dict[int, tuple[Answered, float]] = {}
        self._closing = False
        self._over = False
        self._wake_up, self._woken = socket.socketpair()
        self._wake_up.setblocking(False)
        self._thread = threading.Thread(target=self._run, name="session bus", daemon=True)

    def start(self) -> None:
        """Begin; ``listen`` comes before."""
        self._thread.start()

    def listen(self, signal: Signal, heard: Heard) -> None:
        """Hear a signal from the start on."""
        self._signals.append((signal, heard))

    def call(
        self,
        to: DBusAddress,
        method: str,
        signature: str | None,
        body: tuple[Any, ...],
        then: Answered,
        timeout_s: float = ANSWER_TIMEOUT_S,
    ) -> None:
        """Ask something of the desktop. Thread-safe; never waits."""
        asked = _Call(new_method_call(to, method, signature, body), then, timeout_s)
        with self._door:
            taken = not self._over and len(self._waiting) < MAX_WAITING
            if taken:
                self._waiting.append(asked)
        if taken:
            self._wake()
        else:
            then(None)

    def close(self) -> None:
        """Say what waits to be said, and go away; what was not answered never is."""
        self._closing = True
        self._wake()
        if self._thread.is_alive():
            self._thread.join(_CLOSE_TIMEOUT_S)
        if not self._thread.is_alive():
            self._wake_up.close()
            self._woken.close()

    def _wake(self) -> None:
        with suppress(OSError):  # full: it wakes up anyway
            self._wake_up.send(b".")

    def _run(self) -> None:
        try:
            with self._connection() as connection:
                self._subscribe(connection)
                self._serve(connection)
        except (OSError, ValueError, KeyError) as problem:
            _log.info("no session bus: %s", problem)
        except Exception:  # noqa: BLE001  # a strange message must not be the end of the program
            _log.exception("the session bus said something strange")
        with self._door:
            self._over = True
        if not self._closing:
            self._give_up()

    def _connection(self) -> DBusConnection:
        try:
            path = get_bus(self._address or _usual_address())
        except RuntimeError as problem:  # an address of a kind that this program does not speak
            raise OSError(str(problem)) from problem
        return DBusConnection(prep_socket(path, timeout=_OPEN_TIMEOUT_S))

    def _subscribe(self, connection: DBusConnection) -> None:
        for signal, _heard in self._signals:
            rule = MatchRule(type="signal", sender=signal.sender, interface=signal.interface, member=signal.member)
            if signal.first is not None:
                rule.add_arg_condition(0, signal.first)
            connection.send(message_bus.AddMatch(rule))

    def _serve(self, connection: DBusConnection) -> None:
        with selectors.DefaultSelector() as ready:
            ready.register(connection.sock, selectors.EVENT_READ)
            ready.register(self._woken, selectors.EVENT_READ, "woken")
            while not self._closing:
                self._send(connection)
                for key, _events in ready.select(self._patience_s()):
                    if key.data == "woken":
                        self._woken.recv(4096)
                    else:
                        self._receive(connection)
                self._lose_patience()
        self._send(connection)

    def _send(self, connection: DBusConnection) -> None:
        while self._waiting:
            call = self._waiting.popleft()
            serial = next(connection.outgoing_serial)
            self._asked[serial] = call.then, time.monotonic() + call.timeout_s
            connection.send(call.message, serial=serial)

    def _receive(self, connection: DBusConnection) -> None:
        with suppress(TimeoutError):
            while not self._closing:
                self._take(connection.receive(timeout=0))

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is MessageType.signal:
            named = fields.get(HeaderFields.interface), fields.get(HeaderFields.member)
            for signal, heard in self._signals:
                if named == (signal.interface, signal.member) and signal.first in (None, *message.body[:1]):
                    _tell(heard, message.body)
            return
        then, _deadline = self._asked.pop(fields.get(HeaderFields.reply_serial, -1), (None, 0.0))
        if then is not None:
            _tell(then, message.body if message.header.message_type is MessageType.method_return else None)

    def _patience_s(self) -> float | None:
        if not self._asked:
            return None
        return max(0.0, min(deadline for _then, deadline in self._asked.values()) - time.monotonic())

    def _lose_patience(self) -> None:
        now = time.monotonic()
        for serial in [serial for serial, (_then, deadline) in self._asked.items() if deadline <= now]:
            _tell(self._asked.pop(serial)[0], None)

    def _give_up(self) -> None:
        asked = [then for then, _deadline in self._asked.values()]
        self._asked.clear()
        while self._waiting:
            asked.append(self._waiting.popleft().then)
        for then in asked:
            _tell(then, None)


def _tell(whom: Callable[[_Said], None], what: _Said) -> None:
    """Call back; the failure of one must not silence the bus for the others."""
    try:
        whom(what)
    except Exception:  # noqa: BLE001  # whatever it was, it is theirs
        _log.exception("what the session bus said was not understood")


def _usual_address() -> str:
    """Return the address of this session's bus. Raises KeyError when nothing names one."""
    given = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if given:
        return given
    path = Path(os.environ["XDG_RUNTIME_DIR"]) / "bus"
    if not path.is_socket():
        raise KeyError(str(path))
    return f"unix:path={path}"
