"""Network and discovery of one running program: started, kept up while the computer moves and sleeps, ended."""

import asyncio
import logging
import math
import random
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from zeroconf.asyncio import AsyncZeroconf

from neighbourhood.adapters.discovery import Discovery
from neighbourhood.adapters.interfaces import OwnAddress, chosen_addresses, near_hosts
from neighbourhood.adapters.multicast import Announcement, MakeZeroconf
from neighbourhood.adapters.net.addresses import Address, parse_address
from neighbourhood.adapters.net.network import Network
from neighbourhood.adapters.net.settings import Chance
from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.options import Options
from neighbourhood.app.remembered import RememberedAddresses
from neighbourhood.app.service import Service
from neighbourhood.domain.ids import DeviceId

_log = logging.getLogger(__name__)

_AUDIT_SIZE: Final = 20
_AUDIT_STEP_S: Final = 0.5
_AUDIT_PAUSE_S: Final = 30.0
_SLEPT_S: Final = 10.0
_RECALL_S: Final = 10.0
_MISSED_FOR_S: Final = 600.0
"""So long a neighbour who was here and is gone is looked for as if we were alone: half the house may be cut off."""


def _system_clocks() -> tuple[float, float]:
    return time.time(), time.monotonic()


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What a program meets at its place. ``clocks``: seconds of the wall clock and of a steady one;
    ``watch_s``: the pause between two looks at the rest.
    """

    addresses: Callable[[], tuple[OwnAddress, ...]]
    make_zeroconf: MakeZeroconf = AsyncZeroconf
    clocks: Callable[[], tuple[float, float]] = _system_clocks
    watch_s: float = 2.0


class Online:
    """Network and discovery of one service, on the writer thread. Begin with ``start``."""

    def __init__(self, service: Service, surroundings: Surroundings) -> None:
        chance = Chance(secrets.token_bytes, random.Random())  # noqa: S311  # pauses, not keys
        self._service = service
        self._around = surroundings
        self._remembered = RememberedAddresses(service.core.storage)
        self._network = Network(service, chance, service.notice)
        self._discovery = Discovery(self._found, self._lonely, self._report, chance, surroundings.make_zeroconf)
        self._addresses: tuple[OwnAddress, ...] = ()
        self._proved: dict[Address, DeviceId] = {}
        self._seen: dict[DeviceId, float] = {}
        self._was_lonely = True
        self._recalled_at = -math.inf
        self._heeded_row = 0
        self._tasks: list[asyncio.Task[None]] = []
        self._unsubscribe = service.core.subscribe(self._changed)

    @classmethod
    async def start(
        cls, options: Options, service: Service, surroundings: Surroundings | None = None, *, insist: bool = True
    ) -> "Online":
        """Listen, dial and search.

        Raises Fault PORT_TAKEN or NO_NETWORK, and nothing runs then; without ``insist`` that is a notice, and the
        program goes online when it can.
        """
        online = cls(service, surroundings or Surroundings(addresses=lambda: chosen_addresses(options.interfaces)))
        try:
            await online._listen(options.port)
        except Fault as fault:
            if insist:
                await online.close()
                raise
            service.notice(fault)
            await online._network.start([], options.port)
        online._begin(options.connect)
        return online

    async def _listen(self, port: int) -> None:
        addresses = self._around.addresses()
        await self._network.start([own.host for own in addresses], port)
        self._take_addresses(addresses)

    def _begin(self, connect: Sequence[tuple[str, int]]) -> None:
        typed = [Address(host, port) for host, port in connect]
        for address in typed + _parsed(self._remembered.typed()):
            self._network.add_typed_address(address)
        self._recall()
        self._discovery.start(self._addresses, self._network.port)
        self._service.dial = self._dial
        self._service.hang_up = self._network.hang_up
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(self._audit()), loop.create_task(self._watch())]

    async def close(self) -> None:
        """Say goodbye and close every socket."""
        self._unsubscribe()
        self._service.dial = None
        self._service.hang_up = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._discovery.close()
        await self._network.close()

    @property
    def own_addresses(self) -> tuple[Address, ...]:
        """Where others of the same network reach this program now; link-local addresses without their scope."""
        return tuple(Address(own.host.partition("%")[0], self._network.port) for own in self._addresses)

    def hint(self, hosts: Sequence[str], port: int) -> None:
        """Dial a neighbour who is said to listen there, if the addresses are near."""
        for host in near_hosts(hosts, self._addresses):
            self._network.add_address(Address(host, port))

    def _dial(self, host: str, port: int) -> None:
        address = parse_address(str(Address(host, port)))
        self._remembered.add_typed(str(address))
        self._network.add_typed_address(address)

    def _report(self, fault: Fault | None) -> None:
        if fault is None:
            self._service.over(FaultKind.NO_NETWORK)
        else:
            self._service.notice(fault)

    def _found(self, announcement: Announcement) -> None:
        for host in announcement.hosts:
            self._network.add_address(Address(host, announcement.port), announced_as=announcement.name)

    def _changed(self, changes: Changes) -> None:
        if changes.entries or changes.receipts:
            self._network.log_grew()
        if changes.authority or changes.joining:
            self._network.retry_all()

    async def _audit(self) -> None:
        """In idle moments, check the signatures that later ones have vouched for."""
        while True:  # a pause, not a wait for anybody  # noqa: ASYNC110
            await asyncio.sleep(_AUDIT_PAUSE_S if self._service.audit(_AUDIT_SIZE) == 0 else _AUDIT_STEP_S)

    async def _watch(self) -> None:
        """Follow what happens to the computer: other addresses, sleep, neighbours that come and go."""
        while True:
            wall, steady = self._around.clocks()
            await asyncio.sleep(self._around.watch_s)
            wall_now, steady_now = self._around.clocks()
            slept = max(wall_now - wall, steady_now - steady) > self._around.watch_s + _SLEPT_S
            try:
                self._service.tick()
                await self._keep_up(slept=slept)
            except Fault as fault:  # the disk refuses; the network goes on
                self._service.notice(fault)
            except Exception:  # noqa: BLE001  # a mistake of ours must not be the end of all upkeep
                _log.exception("the upkeep failed")
                self._service.notice(Fault(FaultKind.INTERNAL))

    async def _keep_up(self, *, slept: bool) -> None:
        addresses = self._present_addresses()
        moved = await self._network.move_to([own.host for own in addresses])
        if slept:
            self._network.retry_all()
        if moved or slept:
            self._take_addresses(addresses)
            self._discovery.move_to(self._addresses, self._network.port)
        lonely = self._lonely()
        if lonely and not self._was_lonely:
            self._discovery.search_again()
        self._was_lonely = lonely
        self._try_known_places(lonely=lonely, moved=moved)
        self._remember()

    def _try_known_places(self, *, lonely: bool, moved: bool) -> None:
        """Dial where neighbours were in this network, and where their receipts say that they listen."""
        row, now = self._service.receipts().last_row(), self._around.clocks()[1]
        if moved or row != self._heeded_row or (lonely and now - self._recalled_at >= _RECALL_S):
            self._heeded_row, self._recalled_at = row, now
            self._recall()
            for hosts, port in self._service.receipts().places():
                self.hint(hosts, port)

    def _present_addresses(self) -> tuple[OwnAddress, ...]:
        try:
            return self._around.addresses()
        except (Fault, OSError):  # the chosen interface is not there
            return ()

    def _take_addresses(self, addresses: Sequence[OwnAddress]) -> None:
        listening = self._network.listening_on
        self._addresses = tuple(own for own in addresses if own.host in listening)
        if self._addresses:
            self._service.over(FaultKind.PORT_TAKEN)
            self._service.listening(self._network.port)
        own = self.own_addresses
        self._service.reachable_at([address.host for address in own], self._network.port if own else 0)

    def _lonely(self) -> bool:
        """Whether nobody is here, or somebody is missing who was here just now."""
        now = self._around.clocks()[1]
        connected = self._network.connected()
        self._seen.update(dict.fromkeys(connected, now))
        self._seen = {device: at for device, at in self._seen.items() if now - at < _MISSED_FOR_S}
        return len(self._seen) > len(connected) or not connected

    def _recall(self) -> None:
        for address in _parsed(self._remembered.found_in([own.network for own in self._addresses])):
            self._network.add_address(address)

    def _remember(self) -> None:
        proved = self._network.addresses()
        if proved != self._proved:
            self._proved = proved
            near = [(network, a) for a in proved if (network := self._network_of(a)) is not None]
            self._remembered.add_found([(network, str(address), proved[address]) for network, address in near])

    def _network_of(self, address: Address) -> str | None:
        return next((own.network for own in self._addresses if own.reaches(address.host)), None)


def _parsed(texts: Sequence[str]) -> list[Address]:
    addresses = []
    for text in texts:
        with suppress(Fault):
            addresses.append(parse_address(text))
    return addresses
