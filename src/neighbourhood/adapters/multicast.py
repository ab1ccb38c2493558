"""Multicast DNS on chosen interfaces: one announcement, one search, and little work however much is announced.

Bytes and limits: docs/protocol/discovery.md. What comes in is a hint from anybody.
"""

import asyncio
import base64
import contextlib
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Final, NamedTuple

from zeroconf import Error as ZeroconfError
from zeroconf import ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from neighbourhood.adapters.interfaces import OwnAddress, near_hosts

SERVICE: Final = "_neighbourhood._tcp.local."
FAILURES: Final = (OSError, RuntimeError, ValueError, ZeroconfError)
"""What zeroconf raises for a network that cannot be used, or what somebody spoilt."""
_TXT: Final = {b"v": b"1"}
_NAME_BYTES: Final = 10
MAX_RESOLVING: Final = 32
MAX_NAMES: Final = 1_024
_RESOLVE_MS: Final = 3000


class Announcement(NamedTuple):
    """Somebody who may be a neighbour. ``name`` is another at every start of a program."""

    name: str
    hosts: tuple[str, ...]
    port: int


Found = Callable[[Announcement], None]
Interfaces = list[str | int | tuple[tuple[str, int, int], int]]
"""The type that zeroconf asks for; here addresses only."""
MakeZeroconf = Callable[[Interfaces], AsyncZeroconf]


class Multicast:
    """The sockets, the announcement and the search on one set of interfaces, until ``close``.

    The names are drawn anew for each, so that nothing links two networks or two starts but the address itself.
    """

    def __init__(
        self, addresses: Sequence[OwnAddress], port: int, draw: Callable[[int], bytes], found: Found, make: MakeZeroconf
    ) -> None:
        """Open the sockets. Raises one of FAILURES."""
        self._own = tuple(addresses)
        self._found = found
        self.name = f"{_random_name(draw)}.{SERVICE}"
        self._info = AsyncServiceInfo(
            SERVICE,
            self.name,
            parsed_addresses=[own.host.partition("%")[0] for own in addresses],
            port=port,
            properties=_TXT,
            server=f"{_random_name(draw)}.local.",
        )
        self._zeroconf = make([own.host for own in addresses])
        self._browser: AsyncServiceBrowser | None = None
        self._names_heard = 0
        self._resolving: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Search and announce. Raises one of FAILURES."""
        self._browse()
        # Nobody else has 80 random bits, so there is nothing to probe for and the first announcement goes out at once.
        self._spawn(_sent(await self._zeroconf.async_register_service(self._info, cooperating_responders=True)))

    async def repeat(self) -> None:
        """Announce and ask again: a browser falls silent after some seconds and misses a network that was split."""
        await self._stop_browsing()
        self._browse()
        self._spawn(_sent(await self._zeroconf.async_update_service(self._info)))

    @property
    def flooded(self) -> bool:
        """Whether so many names were announced that the search has stopped; it takes a new object to go on."""
        return self._names_heard >= MAX_NAMES

    async def close(self) -> None:
        """Say goodbye and close every socket."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._stop_browsing()
        await self._zeroconf.async_close()

    def _browse(self) -> None:
        self._names_heard = 0
        self._browser = AsyncServiceBrowser(self._zeroconf.zeroconf, SERVICE, handlers=[self._changed])

    async def _stop_browsing(self) -> None:
        browser, self._browser = self._browser, None
        if browser is not None:
            await browser.async_cancel()

    def _changed(self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
        irrelevant = service_type != SERVICE or name.lower() == self.name
        if state_change is ServiceStateChange.Removed or irrelevant or self.flooded or name in self._resolving:
            return  # a goodbye is a hint only: the connection says who is alive
        self._names_heard += 1
        if self._names_heard == MAX_NAMES:
            self._spawn(self._stop_browsing())
            return
        with contextlib.suppress(*FAILURES):  # a hostile or damaged announcement
            self._learn(zeroconf, AsyncServiceInfo(SERVICE, name))

    def _learn(self, zeroconf: Zeroconf, info: AsyncServiceInfo) -> None:
        if info.load_from_cache(zeroconf):  # an announcement mostly brings all there is to know
            self._tell(info)
        elif len(self._resolving) < MAX_RESOLVING:
            self._resolving.add(info.name)
            self._spawn(self._resolve(zeroconf, info))

    async def _resolve(self, zeroconf: Zeroconf, info: AsyncServiceInfo) -> None:
        try:
            with contextlib.suppress(*FAILURES):
                if await info.async_request(zeroconf, _RESOLVE_MS):
                    self._tell(info)
        finally:
            self._resolving.discard(info.name)

    def _tell(self, info: AsyncServiceInfo) -> None:
        hosts = near_hosts(info.parsed_scoped_addresses(), self._own)
        if hosts and info.port and 0 < info.port < 65_536 and info.properties.get(b"v") == _TXT[b"v"]:
            self._found(Announcement(info.name, hosts, info.port))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _sent(announcements: Awaitable[object]) -> None:
    """Wait until the last of several announcements has gone out; nobody else should have to."""
    with contextlib.suppress(*FAILURES):
        await announcements


def _random_name(draw: Callable[[int], bytes]) -> str:
    return base64.b32encode(draw(_NAME_BYTES)).decode("ascii").lower()
