"""Finding neighbours in the house's network: plain multicast DNS on chosen interfaces.

Names are random at every start and say nothing about person, flat or house; who is there is found out on the
encrypted channel (architecture.md, section 5 "Discovery ladder"). What comes in is a hint from anybody.
"""

import asyncio
import base64
import contextlib
import ipaddress
from collections.abc import Callable, Coroutine, Sequence
from typing import Final

from zeroconf import Error as ZeroconfError
from zeroconf import NonUniqueNameException, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from neighbourhood.adapters.interfaces import house_addresses
from neighbourhood.adapters.net.settings import Chance
from neighbourhood.app.faults import Fault, FaultKind

SERVICE: Final = "_neighbourhood._tcp.local."
_TXT: Final = {b"v": b"1"}
_NAME_BYTES: Final = 10
_MAX_RESOLVING: Final = 32
_MAX_ADDRESSES: Final = 8
_RESOLVE_MS: Final = 3000
_ADDRESSES_EVERY_S: Final = 5.0
_FIRST_PAUSE_S: Final = 10.0
_LONGEST_PAUSE_S: Final = 120.0
_COMPANY_PAUSE_S: Final = 300.0

Found = Callable[[tuple[str, ...], int], None]
"""Called with the IPv4 addresses and the port of somebody who may be a neighbour."""


class Discovery:
    """Announces this device and looks for others, again and again while ``lonely`` says so.

    ``addresses`` is asked before every search, so that a new network is noticed. ``report`` hears NO_NETWORK once
    when there is no interface, or multicast DNS cannot be used; the program goes on without. All methods and
    callbacks belong to the loop's thread.
    """

    def __init__(
        self,
        found: Found,
        lonely: Callable[[], bool],
        report: Callable[[Fault], None],
        chance: Chance,
        addresses: Callable[[], Sequence[str]] = house_addresses,
        multicast: Callable[[list[str]], AsyncZeroconf] = AsyncZeroconf,
    ) -> None:
        self._found = found
        self._lonely = lonely
        self._report = report
        self._chance = chance
        self._addresses = addresses
        self._multicast = multicast
        self._used: tuple[str, ...] = ()
        self._port = 0
        self._name = _random_name(chance)
        self._server = _random_name(chance)
        self._zeroconf: AsyncZeroconf | None = None
        self._browser: AsyncServiceBrowser | None = None
        self._info: AsyncServiceInfo | None = None
        self._resolving: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._again = asyncio.Event()
        self._reported = False

    async def start(self, port: int) -> None:
        """Begin to announce the TCP ``port`` and to look around; returns at once and never fails."""
        self._port = port
        self._spawn(self._run())

    async def close(self) -> None:
        """Say goodbye and close every socket."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._shut()

    def search_again(self) -> None:
        """Look around now: after waking up, or because a person asks."""
        self._again.set()

    async def _run(self) -> None:
        lonely_pause_s = _FIRST_PAUSE_S
        while True:
            self._again.clear()
            await self._look_around()
            lonely = self._lonely()
            spread = 0.75 + self._chance.dice.random() / 2
            await self._pause((lonely_pause_s if lonely else _COMPANY_PAUSE_S) * spread)
            lonely_pause_s = min(lonely_pause_s * 2, _LONGEST_PAUSE_S) if lonely else _FIRST_PAUSE_S

    async def _pause(self, pause_s: float) -> None:
        """Wait, but not when asked to search or when the addresses of this computer have changed."""
        loop = asyncio.get_running_loop()
        end = loop.time() + pause_s
        before = tuple(self._addresses())
        while loop.time() < end and not self._again.is_set() and tuple(self._addresses()) == before:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(_ADDRESSES_EVERY_S, end - loop.time())):
                    await self._again.wait()

    async def _look_around(self) -> None:
        addresses = tuple(self._addresses())
        try:
            if addresses != self._used or self._zeroconf is None:
                await self._shut()
                await self._open(addresses)
            else:
                await self._repeat()
        except (OSError, ZeroconfError, NonUniqueNameException):
            await self._shut()
            self._tell_once()

    async def _open(self, addresses: tuple[str, ...]) -> None:
        if not addresses:
            self._tell_once()
            return
        self._used = addresses
        self._zeroconf = self._multicast(list(addresses))
        self._info = AsyncServiceInfo(
            SERVICE,
            f"{self._name}.{SERVICE}",
            parsed_addresses=list(addresses),
            port=self._port,
            properties=_TXT,
            server=f"{self._server}.local.",
        )
        self._browse(self._zeroconf.zeroconf)
        await (await self._zeroconf.async_register_service(self._info))
        self._reported = False

    async def _repeat(self) -> None:
        """Announce and ask again: a browser falls silent after some seconds and misses a network that was split."""
        if self._zeroconf is None or self._info is None:
            return
        if self._browser is not None:
            await self._browser.async_cancel()
        self._browse(self._zeroconf.zeroconf)
        await (await self._zeroconf.async_update_service(self._info))

    def _browse(self, zeroconf: Zeroconf) -> None:
        self._browser = AsyncServiceBrowser(zeroconf, SERVICE, handlers=[self._changed])

    async def _shut(self) -> None:
        browser, zeroconf = self._browser, self._zeroconf
        self._browser = self._zeroconf = self._info = None
        if browser is not None:
            await browser.async_cancel()
        if zeroconf is not None:
            await zeroconf.async_close()

    def _changed(self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
        ours = service_type != SERVICE or name.lower() == f"{self._name}.{SERVICE}"
        if state_change is ServiceStateChange.Removed or ours or name in self._resolving:
            return  # a goodbye is a hint only: the connection says who is alive
        if len(self._resolving) < _MAX_RESOLVING:
            self._resolving.add(name)
            self._spawn(self._resolve(zeroconf, name))

    async def _resolve(self, zeroconf: Zeroconf, name: str) -> None:
        try:
            info = AsyncServiceInfo(SERVICE, name)
            if await info.async_request(zeroconf, _RESOLVE_MS):
                self._tell_found(info)
        except (OSError, ValueError, ZeroconfError):
            return  # a hostile or damaged announcement
        finally:
            self._resolving.discard(name)

    def _tell_found(self, info: AsyncServiceInfo) -> None:
        addresses = tuple(address for address in info.parsed_addresses() if self._is_near(address))[:_MAX_ADDRESSES]
        if addresses and info.port and 0 < info.port < 65_536 and info.properties.get(b"v") == _TXT[b"v"]:
            self._found(addresses, info.port)

    def _is_near(self, address: str) -> bool:
        """Whether an announced address may be dialled: nobody sends us out of the house, or to this very computer."""
        try:
            ip = ipaddress.IPv4Address(address)
        except ValueError:
            return False
        if ip.is_loopback:
            return any(own.startswith("127.") for own in self._used)
        return ip.is_private and not (ip.is_unspecified or ip.is_multicast or ip.is_link_local)

    def _tell_once(self) -> None:
        if not self._reported:
            self._reported = True
            self._report(Fault(FaultKind.NO_NETWORK))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _random_name(chance: Chance) -> str:
    return base64.b32encode(chance.secret_bytes(_NAME_BYTES)).decode("ascii").lower()
