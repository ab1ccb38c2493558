"""Addresses: as typed, and the book of those to dial with when to try each again."""

import ipaddress
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final, NamedTuple

from neighbourhood.adapters.net.new_ports import NewPorts
from neighbourhood.adapters.net.settings import NetSettings
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.domain.ids import DeviceId

_HOST_NAME: Final = re.compile(r"(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*", re.IGNORECASE)
_TYPED: Final = re.compile(r"(?:\[(?P<six>[^\]]+)\]|(?P<host>[^:\[\]]+)):(?P<port>[0-9]{1,5})")
_FORGET_AFTER_FAILURES: Final = 8
_LINES_PER_HOST: Final = 8
_LINES_PER_DEVICE: Final = 4
_QUICK_PER_DEVICE: Final = 2
_SOON_S: Final = 600.0
"""For so long after its neighbour was there an address is tried again without growing pauses."""
_FORGET_S: Final = 86_400.0


class Address(NamedTuple):
    """A host (IP address or name) and a TCP port."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def parse_address(text: str) -> Address:
    """Return the address in ``192.168.1.5:4711``, ``[fe80::1]:4711`` or ``name.local:4711``; else Fault BAD_ADDRESS."""
    found = _TYPED.fullmatch(text.strip())
    if found is None or not 0 < int(found["port"]) < 65_536:
        raise Fault(FaultKind.BAD_ADDRESS, address=text[:80])
    host = found["six"] or found["host"]
    if not (_is_ip(host) or (found["host"] and len(host) <= 253 and _HOST_NAME.fullmatch(host))):
        raise Fault(FaultKind.BAD_ADDRESS, address=text[:80])
    name, percent, scope = host.partition("%")
    return Address(name.lower() + percent + scope, int(found["port"]))


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


@dataclass(slots=True)
class _Line:
    due: float
    typed: bool = False
    announced_as: str = ""
    failures: int = 0
    tried_at: float = -math.inf
    seen_at: float = -math.inf
    device: DeviceId | None = None
    busy: bool = False

    @property
    def last_there(self) -> float:
        """When its device was there: still, while it is in use."""
        return math.inf if self.busy and self.device is not None else self.seen_at


class AddressBook:
    """Which addresses to dial, and when. ``now`` in seconds of any steady clock.

    Typed addresses stay. Others are hints: at most eight per host and four per device, because somebody may pass
    calls at many ports on to one neighbour; forgotten after eight failures in a row and a day without anybody there.
    There is room for ``max_addresses``; what comes when it is full takes the place of the hint that failed most, if any
    did, first of those at which nobody has proved himself.
    """

    def __init__(self, settings: NetSettings) -> None:
        self._settings = settings
        self._lines: dict[Address, _Line] = {}
        self._own: set[Address] = set()
        self._new_ports = NewPorts()

    def add_typed(self, address: Address, now: float) -> None:
        """Take an address that a person typed, or try it again: at once."""
        if address in self._own or not (address in self._lines or self._make_room(typed=True)):
            return
        line = self._lines.setdefault(address, _Line(now))
        line.typed, line.due, line.failures = True, min(line.due, now), 0

    def add_hint(self, address: Address, now: float, *, announced_as: str = "") -> None:
        """Take an address that may be a neighbour's, to be dialled at once.

        Hearing of it again changes nothing, unless under another name: then a program has been started there.
        """
        if address in self._own:
            return
        line = self._lines.get(address)
        if line is not None:
            self._hear_again(line, now, announced_as)
        elif self._has_room_for(address, now, announced=bool(announced_as)):
            self._lines[address] = _Line(now, announced_as=announced_as)
            self._new_ports.took(*address, now, announced=bool(announced_as))

    def _hear_again(self, line: _Line, now: float, announced_as: str) -> None:
        if announced_as and announced_as != line.announced_as:
            line.announced_as, line.failures = announced_as, 0
            line.due = min(line.due, max(now, line.tried_at + self._settings.redial_s[0]))

    def retry_now(self, now: float) -> None:
        """Make every address due, also those that were our own: the network or our secret is another."""
        self._own.clear()
        for line in self._lines.values():
            line.due, line.failures = min(line.due, now), 0

    def proved(self) -> dict[Address, DeviceId]:
        """Return the addresses at which a device has proved itself, and which; where it was last comes first."""
        newest = sorted(self._lines.items(), key=lambda place: place[1].last_there, reverse=True)
        return {address: line.device for address, line in newest if line.device is not None}

    def due(self, now: float, connected: frozenset[DeviceId]) -> list[Address]:
        """Return what to dial now, longest overdue first; devices already connected are left alone."""
        ready = [(line.due, address) for address, line in self._ready(connected) if line.due <= now]
        return [address for _, address in sorted(ready)]

    def next_due(self, connected: frozenset[DeviceId]) -> float | None:
        """Return when the next address is due."""
        return min((line.due for _, line in self._ready(connected)), default=None)

    def dialling(self, address: Address) -> None:
        """Note that the address is in use until ``ended``."""
        if (line := self._lines.get(address)) is not None:
            line.busy = True

    def reached(self, address: Address, device: DeviceId, own: DeviceId) -> None:
        """Note who answered. Our own address is not dialled again."""
        if device == own:
            self._own.add(address)
            self._lines.pop(address, None)
        elif (line := self._lines.get(address)) is not None:
            line.device, line.failures = device, 0
            self._new_ports.proved(*address)

    def ended(self, address: Address, now: float, *, reached: bool, dismissed: bool, dice: float) -> None:
        """Note that a dialled connection ended, or never came about. ``dice`` in [0, 1) spreads the redials."""
        line = self._lines.get(address)
        if line is None:
            return
        line.busy, line.tried_at = False, now
        line.failures = 0 if reached else line.failures + 1
        line.seen_at = now if reached else line.seen_at
        if line.failures >= _FORGET_AFTER_FAILURES and not line.typed and now - line.seen_at > _FORGET_S:
            del self._lines[address]
            return
        self._drop_surplus(line.device)
        line.due = now + (self._settings.dismissed_s if dismissed else self._pause_s(line, now, dice))

    def _drop_surplus(self, device: DeviceId | None) -> None:
        """Keep four lines of a device; of the host with most of them the one goes where it was not for longest."""
        idle = {a: line for a, line in self._hints() if device is not None and line.device == device}
        surplus = sum(1 for line in self._lines.values() if line.device == device) - _LINES_PER_DEVICE
        for _ in range(min(surplus, len(idle))):
            hosts = Counter(address.host for address in idle)
            worst = min(idle, key=lambda a: (-hosts[a.host], idle[a].seen_at))
            del self._lines[worst], idle[worst]

    def _pause_s(self, line: _Line, now: float, dice: float) -> float:
        same = [other.last_there for other in self._lines.values() if other.device == line.device]
        if line.device is not None and sorted(same, reverse=True)[:_QUICK_PER_DEVICE][-1] > line.last_there:
            return self._settings.redial_max_s
        low, high = self._settings.redial_s
        doublings = 0 if now - line.seen_at < _SOON_S else max(0, min(line.failures, 10) - 1)
        return float(min((low + (high - low) * dice) * 2**doublings, self._settings.redial_max_s))

    def _ready(self, connected: frozenset[DeviceId]) -> list[tuple[Address, _Line]]:
        return [(a, line) for a, line in self._lines.items() if not line.busy and line.device not in connected]

    def _has_room_for(self, address: Address, now: float, *, announced: bool) -> bool:
        may_take = self._new_ports.may_take(*address, now, announced=announced)
        return may_take and self._has_room_for_host(address.host) and self._make_room(typed=False)

    def _has_room_for_host(self, host: str) -> bool:
        there = [a for a, line in self._lines.items() if a.host == host and not line.typed]
        if len(there) < _LINES_PER_HOST:
            return True
        return self._drop_worst([(a, line) for a, line in self._hints() if a.host == host], min_failures=1)

    def _make_room(self, *, typed: bool) -> bool:
        if len(self._lines) < self._settings.max_addresses:
            return True
        return self._drop_worst(self._hints(), min_failures=0 if typed else 1)

    def _hints(self) -> list[tuple[Address, _Line]]:
        return [(a, line) for a, line in self._lines.items() if not (line.typed or line.busy)]

    def _drop_worst(self, lines: list[tuple[Address, _Line]], *, min_failures: int) -> bool:
        failed = [(line.device is None, line.failures, a) for a, line in lines if line.failures >= min_failures]
        if failed:
            del self._lines[max(failed)[2]]
        return bool(failed)
