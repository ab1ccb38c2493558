"""When to announce this device and look for others: at start, on a new network, after sleep, again while lonely.

Names, records and timing: docs/protocol/discovery.md.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Final

from zeroconf.asyncio import AsyncZeroconf

from neighbourhood.adapters.interfaces import OwnAddress
from neighbourhood.adapters.multicast import FAILURES, Found, MakeZeroconf, Multicast
from neighbourhood.adapters.net.settings import Chance
from neighbourhood.app.faults import Fault, FaultKind

_FIRST_PAUSE_S: Final = 10.0
_LONGEST_PAUSE_S: Final = 120.0
_COMPANY_PAUSE_S: Final = 300.0


class Discovery:
    """Announces this device and looks for others, again and again while ``lonely`` says so.

    ``report`` hears NO_NETWORK once when there is no interface, or multicast DNS cannot be used, and None when that is
    over; the program goes on meanwhile. All methods and callbacks belong to the loop's thread.
    """

    def __init__(
        self,
        found: Found,
        lonely: Callable[[], bool],
        report: Callable[[Fault | None], None],
        chance: Chance,
        make: MakeZeroconf = AsyncZeroconf,
    ) -> None:
        self._found = found
        self._lonely = lonely
        self._report = report
        self._chance = chance
        self._make = make
        self._addresses: tuple[OwnAddress, ...] = ()
        self._port = 0
        self._multicast: Multicast | None = None
        self._again = asyncio.Event()
        self._renew = False
        self._reported = False
        self._running: asyncio.Task[None] | None = None
        self._retiring: set[asyncio.Task[None]] = set()

    def start(self, addresses: Sequence[OwnAddress], port: int) -> None:
        """Begin to announce the TCP ``port`` and to look around; returns at once and never fails."""
        self._addresses, self._port = tuple(addresses), port
        self._running = asyncio.get_running_loop().create_task(self._run())

    async def close(self) -> None:
        """Say goodbye and close every socket."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
        self._retire()
        await asyncio.gather(*self._retiring)

    def search_again(self) -> None:
        """Announce and look around now, and soon again while lonely: a neighbour is missing."""
        self._again.set()

    def move_to(self, addresses: Sequence[OwnAddress], port: int) -> None:
        """Announce and look around with new sockets and names: addresses changed, or the computer slept."""
        self._addresses, self._port, self._renew = tuple(addresses), port, True
        self._again.set()

    async def _run(self) -> None:
        pause_s = _FIRST_PAUSE_S
        while True:
            if self._again.is_set():
                pause_s = _FIRST_PAUSE_S
            self._again.clear()
            await self._look_around()
            seeking = self._lonely() or self._multicast is None or self._multicast.flooded
            await self._pause((pause_s if seeking else _COMPANY_PAUSE_S) * (0.75 + self._chance.dice.random() / 2))
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S) if seeking else _FIRST_PAUSE_S

    async def _pause(self, pause_s: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(pause_s):
                await self._again.wait()

    async def _look_around(self) -> None:
        renew, self._renew = self._renew, False
        try:
            if self._multicast is not None and not (renew or self._multicast.flooded):
                await self._multicast.repeat()
            else:
                self._retire()
                await self._open()
        except FAILURES:
            self._retire()
            self._tell_once()

    async def _open(self) -> None:
        if not self._addresses:
            self._tell_once()
            return
        try:
            self._multicast = self._on(self._addresses)
        except FAILURES:
            self._multicast = self._on([address for address in self._addresses if not address.scope])
        await self._multicast.start()
        self._reported = False
        self._report(None)

    def _on(self, addresses: Sequence[OwnAddress]) -> Multicast:
        return Multicast(addresses, self._port, self._chance.secret_bytes, self._found, self._make)

    def _retire(self) -> None:
        """Announce the old names no more. Their goodbye takes its time, and what comes next does not wait for it."""
        multicast, self._multicast = self._multicast, None
        if multicast is not None:
            task = asyncio.get_running_loop().create_task(self._close(multicast))
            self._retiring.add(task)
            task.add_done_callback(self._retiring.discard)

    @staticmethod
    async def _close(multicast: Multicast) -> None:
        with contextlib.suppress(*FAILURES):  # its interface may be gone
            await multicast.close()

    def _tell_once(self) -> None:
        if not self._reported:
            self._reported = True
            self._report(Fault(FaultKind.NO_NETWORK))
