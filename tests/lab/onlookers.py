"""Who is in the house's network and does not belong to the house. Each runs on a computer of the lab."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from tests.lab.lan import Lan, command, within

_HERE = Path(__file__).parent
_ONLOOKER = (sys.executable, str(_HERE / "onlooker.py"))

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={address}</listen>
  <policy context="default">
    <allow own="*"/><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
  </policy>
</busconfig>
"""


class Announced(msgspec.Struct, frozen=True):
    """One service as multicast DNS describes it to anybody; ``text`` is what follows its name, in hex."""

    name: str
    server: str
    port: int
    addresses: list[str]
    text: dict[str, str]


def look_around(lan: Lan, computer: int, *, wanted: int) -> list[Announced]:
    """Ask the network for our services, as anybody can, until so many have answered; 0: for two seconds."""
    lines = command(*lan.inside(computer), *_ONLOOKER, "look", str(wanted)).splitlines()
    return [msgspec.json.decode(line, type=Announced) for line in lines]


@contextmanager
def squatter(lan: Lan, computer: int) -> Iterator[None]:
    """Somebody who announces, under the names of the one service there is, a port where nobody listens."""
    with _running([*lan.inside(computer), *_ONLOOKER, "squat", lan.ipv4_of(computer)]):
        yield


@contextmanager
def flood(lan: Lan, computer: int) -> Iterator[None]:
    """Somebody who announces a thousand services a second that nobody offers."""
    with _running([*lan.inside(computer), *_ONLOOKER, "flood", lan.ipv4_of(computer)]):
        yield


@contextmanager
def multicast_dns_port_taken(lan: Lan, computer: int) -> Iterator[None]:
    """Another program on a computer has the port of multicast DNS for itself."""
    with _running([*lan.inside(computer), *_ONLOOKER, "hog"]):
        yield


@contextmanager
def wiretap(lan: Lan, frames: Path) -> Iterator[None]:
    """Write every frame that passes the switch into a file."""
    with _running([*within(lan.switch), *_ONLOOKER, "tap", str(frames)]):
        yield


def whisper(lan: Lan, computer: int, host: str, port: int, said: bytes) -> bytes:
    """Say something to a port, and return every byte that comes back until the other side closes."""
    return bytes.fromhex(command(*lan.inside(computer), *_ONLOOKER, "say", host, str(port), said.hex()))


def can_dial(lan: Lan, computer: int, host: str, port: int) -> bool:
    """Say whether somebody listens there."""
    return command(*lan.inside(computer), *_ONLOOKER, "dial", host, str(port)) == "yes\n"


def avahi_sees(lan: Lan, computer: int, folder: Path) -> list[str]:
    """Return what ``avahi-browse --resolve --parsable`` says of our service, one line of ten fields for each way to it.

    The daemon runs with a message bus and a /run of its own, so that it meets no other one on this machine.
    """
    bus = folder / "bus.conf"
    bus.write_text(_BUS.format(address=folder / "bus"), "utf-8")
    return [
        line
        for line in command(*lan.inside(computer), "sh", str(_HERE / "avahi.sh"), str(folder)).splitlines()
        if line.startswith("=")
    ]


@contextmanager
def _running(words: list[str]) -> Iterator[None]:
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", process.communicate()[1]
        yield
        _, errors = process.communicate(timeout=20)  # it ends when its input does
        assert process.returncode == 0, errors
    finally:
        process.kill()
        process.communicate()
