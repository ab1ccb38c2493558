"""How many ports of a host may be tried: nobody makes this program knock at one port after the other."""

from typing import Final

_PORTS_PER_HOST: Final = 16
_FORGET_S: Final = 3600.0
_HOSTS: Final = 1_024


class NewPorts:
    """Counts the ports of a host that were taken in the last hour and at which nobody has proved himself.

    What was announced, by anybody, and what came otherwise count apart: a flood keeps nobody from addresses that were
    remembered or told. At most 1,024 hosts are counted, the latest.
    """

    def __init__(self) -> None:
        self._taken: dict[tuple[str, bool], dict[int, float]] = {}

    def may_take(self, host: str, port: int, now: float, *, announced: bool) -> bool:
        """Whether an address may be taken. ``now`` in seconds."""
        taken = self._taken.get((host, announced), {})
        recent = sum(1 for other, at in taken.items() if other != port and now - at < _FORGET_S)
        return recent < _PORTS_PER_HOST

    def took(self, host: str, port: int, now: float, *, announced: bool) -> None:
        """Count an address."""
        before = self._taken.pop((host, announced), {})
        recent = {other: at for other, at in before.items() if now - at < _FORGET_S}
        self._taken[host, announced] = {port: now} | recent
        if len(self._taken) > _HOSTS:
            del self._taken[next(iter(self._taken))]

    def proved(self, host: str, port: int) -> None:
        """Somebody has proved himself there: it counts no more."""
        for announced in (False, True):
            self._taken.get((host, announced), {}).pop(port, None)
