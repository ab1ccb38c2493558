"""Run inside a D-Bus session: start a scene under Xvfb and write down, as JSON, what a screen reader meets there.

    dbus-run-session -- python tests/desktop/screen_reader.py topic FILE

One list per item that is shown: role, name, whether it takes the focus. Roles and states are those of AT-SPI 2.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
FOCUSABLE, SHOWING = 11, 25
"""Bits of GetState."""
PATIENCE_S = 30.0
FEWEST = 20
"""Items of a window that is drawn."""
Place = tuple[str, str]


def main() -> None:
    """Write what is met, deepest last; the daemons of the session talk on the standard output."""
    with ExitStack() as stack:
        session = stack.enter_context(open_dbus_connection("SESSION"))
        (address,) = ask(session, DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        bus = stack.enter_context(open_dbus_connection(address))
        display = stack.enter_context(screen())
        stack.enter_context(program(sys.argv[1], display))
        deadline = time.monotonic() + PATIENCE_S
        met: list[tuple[str, str, bool]] = []
        before = None
        while (before != met or len(met) < FEWEST) and time.monotonic() < deadline:
            time.sleep(0.5)  # the program is another process: that it has drawn shows in that nothing changes any more
            before, met = met, [told for app in children(bus, REGISTRY) for told in walk(bus, app)]
        Path(sys.argv[2]).write_text(json.dumps(met), "utf-8")


@contextmanager
def screen() -> Iterator[str]:
    """Give a virtual screen that no other uses."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            yield ":" + os.read(reading, 16).decode().strip()
        finally:
            os.close(reading)
            server.terminate()


@contextmanager
def program(scene: str, display: str) -> Iterator[None]:
    """Show a scene of the sample house."""
    chosen = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = [sys.executable, "-m", "neighbourhood", "--lang", "en", "scene", scene]
    with subprocess.Popen(command, env=os.environ | chosen) as shown:
        try:
            yield
        finally:
            shown.terminate()


def walk(bus: DBusConnection, place: Place) -> Iterator[tuple[str, str, bool]]:
    """Tell of an item and all below it, as far as they are shown."""
    address = DBusAddress(place[1], place[0], ACCESSIBLE)
    try:
        (states,) = ask(bus, address, "GetState")
        (role,) = ask(bus, address, "GetRoleName")
        name = bus.send_and_get_reply(Properties(address).get("Name"), timeout=PATIENCE_S).body[0][1]
        below = children(bus, place)
    except LookupError:  # rows come and go while somebody walks through them
        return
    if role != "application" and not states[0] >> SHOWING & 1:
        return
    yield role, name, bool(states[0] >> FOCUSABLE & 1)
    for child in below:
        yield from walk(bus, child)


def children(bus: DBusConnection, place: Place) -> list[Place]:
    """Return what is directly below an item."""
    (found,) = ask(bus, DBusAddress(place[1], place[0], ACCESSIBLE), "GetChildren")
    return [(name, path) for name, path in found]


def ask(bus: DBusConnection, address: DBusAddress, method: str) -> tuple[Any, ...]:
    """Call a method without arguments. Raises LookupError when the answer is an error."""
    reply = bus.send_and_get_reply(new_method_call(address, method), timeout=PATIENCE_S)
    if reply.header.message_type is MessageType.error:
        raise LookupError(reply.header.fields.get(HeaderFields.error_name))
    body: tuple[Any, ...] = reply.body
    return body


if __name__ == "__main__":
    main()
