"""Addresses: as typed, and the book of those to dial with when to try each again."""

import ipaddress
import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from neighbourhood.adapters.net.settings import NetSettings
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.domain.ids import DeviceId

_HOST_NAME: Final = re.compile(r"(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*", re.IGNORECASE)
_TYPED: Final = re.compile(r"(?:\[(?P<six>[^\]]+)\]|(?P<host>[^:\[\]]+)):(?P<port>[0-9]{1,5})")
_FORGET_AFTER_FAILURES: Final = 8


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
    return Address(host.lower(), int(found["port"]))


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


@dataclass(slots=True)
class _Line:
    kept: bool
    due: float
    failures: int = 0
    device: DeviceId | None = None
    busy: bool = False


class AddressBook:
    """Which addresses to dial, and when. ``now`` in seconds of any steady clock.

    Addresses that a person typed or that were remembered are kept; found ones are forgotten after eight failures in
    a row. There is room for ``max_addresses``, of which strangers can push out only found ones.
    """

    def __init__(self, settings: NetSettings) -> None:
        self._settings = settings
        self._lines: dict[Address, _Line] = {}
        self._own: set[Address] = set()

    def add(self, address: Address, now: float, *, keep: bool) -> None:
        """Take an address that is to be dialled at once; one already known is tried again at once."""
        if address in self._own:
            return
        line = self._lines.get(address)
        if line is not None:
            line.kept |= keep
            line.due, line.failures = min(line.due, now), 0
        elif self._has_room(keep=keep):
            self._lines[address] = _Line(keep, now)

    def retry_now(self, now: float) -> None:
        """Make every address due: what failed before may work now."""
        for line in self._lines.values():
            line.due, line.failures = min(line.due, now), 0

    def kept(self) -> tuple[Address, ...]:
        """Return the addresses worth remembering: typed, or of a device that proved itself."""
        return tuple(address for address, line in self._lines.items() if line.kept or line.device is not None)

    def is_own(self, address: Address) -> bool:
        """Whether we have met ourselves there."""
        return address in self._own

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
        """Note who answered. Our own address is never dialled again."""
        if device == own:
            self._own.add(address)
            self._lines.pop(address, None)
        elif (line := self._lines.get(address)) is not None:
            line.device, line.failures = device, 0

    def ended(self, address: Address, now: float, *, reached: bool, dismissed: bool, dice: float) -> None:
        """Note that a dialled connection ended, or never came about. ``dice`` in [0, 1) spreads the redials."""
        line = self._lines.get(address)
        if line is None:
            return
        line.busy = False
        line.failures = 0 if reached else line.failures + 1
        if line.failures >= _FORGET_AFTER_FAILURES and not line.kept and line.device is None:
            del self._lines[address]
            return
        line.due = now + (self._settings.dismissed_s if dismissed else self._pause_s(line.failures, dice))

    def _pause_s(self, failures: int, dice: float) -> float:
        low, high = self._settings.redial_s
        doubled = (low + (high - low) * dice) * 2 ** max(0, min(failures, 10) - 1)
        return float(min(doubled, self._settings.redial_max_s))

    def _ready(self, connected: frozenset[DeviceId]) -> list[tuple[Address, _Line]]:
        return [(a, line) for a, line in self._lines.items() if not line.busy and line.device not in connected]

    def _has_room(self, *, keep: bool) -> bool:
        if len(self._lines) < self._settings.max_addresses:
            return True
        loose = (a for a, line in self._lines.items() if not (line.kept or line.busy or line.device))
        victim = next(loose, None) if keep else None
        if victim is not None:
            del self._lines[victim]
        return victim is not None
