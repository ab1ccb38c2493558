"""A house's network in Linux network namespaces: one for the switch, one for each computer.

The interfaces of this machine are never touched: all cables lie between namespaces that are made and taken away here.
Needs root, iproute2, and nftables for what goes wrong on purpose.
"""

import ipaddress
import itertools
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import TracebackType
from typing import Final, Self

_HOW: Final = "`python3 dev.py test` as root installs what it needs on Debian"
_NETWORK_V4: Final = ipaddress.IPv4Network("192.168.77.0/24")
_NETWORK_V6: Final = ipaddress.IPv6Network("fe80::/64")
_COMMAND_S: Final = 120
_numbers: Final = itertools.count()


class NoLab(Exception):
    """This computer cannot be a lab; the sentence in it says why."""


def command(*words: str, given: str = "") -> str:
    """Run a command with ``given`` on its standard input and return its output. Raises NoLab with its complaint."""
    try:
        done = subprocess.run(words, input=given, capture_output=True, text=True, timeout=_COMMAND_S, check=False)
    except FileNotFoundError:
        raise NoLab(f"{words[0]} is missing; {_HOW}") from None
    if done.returncode:
        raise NoLab(f"{' '.join(words)}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


@cache
def why_no_lab() -> str | None:
    """Return None where a lab can be built, else the reason. It builds a small one to know."""
    if sys.platform != "linux":
        return "network namespaces are a thing of Linux"
    if os.geteuid() != 0:
        return f"network namespaces need root; {_HOW}"
    try:
        with Lan(1) as lan:
            lan.lose(percent=1)
    except NoLab as reason:
        return str(reason)
    return None


@dataclass(kw_only=True)
class Weather:
    """What the switch does to frames. ``groups``: sets of computers between which nothing passes."""

    groups: list[frozenset[int]] = field(default_factory=list)
    multicast_blocked: bool = False
    loss_percent: int = 0

    def ruleset(self) -> str:
        """Return it in the language of nftables, as one table that replaces the one before."""
        rules = [_cut(one, other) for one, other in itertools.permutations(self.groups, 2)]
        if self.multicast_blocked:  # as access points do it: IPv6 still works, but no service is found
            rules += ["ip daddr 224.0.0.0/4 drop", "ip6 daddr ff02::fb drop"]
        if self.loss_percent:
            rules += [f"numgen random mod 100 < {self.loss_percent} drop"]
        chain = "\n".join(["type filter hook forward priority 0;", *rules])
        return f"table bridge lab\ndelete table bridge lab\ntable bridge lab {{\nchain forward {{\n{chain}\n}}\n}}\n"


def _cut(one: Iterable[int], other: Iterable[int]) -> str:
    sides = [", ".join(f'"p{number}"' for number in sorted(side)) for side in (one, other)]
    return f"iifname {{ {sides[0]} }} oifname {{ {sides[1]} }} drop"


class Lan:
    """Computers 1 to ``count`` on one switch; each has one cable, ``eth0``.

    With IPv4 they are 192.168.77.1 and on, with IPv6 they have the link-local fe80::1 and on. Use as a context.
    """

    def __init__(self, count: int, *, ipv4: bool = True, ipv6: bool = True) -> None:
        self.computers = range(1, count + 1)
        self._ipv4 = ipv4
        self._ipv6 = ipv6
        self._name = f"nbhd-{os.getpid()}-{next(_numbers)}"
        self._made: list[str] = []
        self._weather = Weather()

    def __enter__(self) -> Self:
        try:
            self._build()
        except BaseException:
            self._take_down()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, where: TracebackType | None
    ) -> None:
        self._take_down()

    def namespace(self, computer: int) -> str:
        """Return the name of a computer's namespace."""
        return f"{self._name}-{computer}"

    @property
    def switch(self) -> str:
        """The name of the switch's namespace."""
        return f"{self._name}-s"

    def inside(self, computer: int) -> tuple[str, ...]:
        """Return the words before a command that shall run on a computer; it keeps its process id."""
        return within(self.namespace(computer))

    @staticmethod
    def ipv4_of(computer: int) -> str:
        """Return the first IPv4 address of a computer."""
        return str(_NETWORK_V4[computer])

    def addresses(self) -> set[str]:
        """Return the addresses that the computers of this lab may have."""
        return {str(net[computer]) for net in (_NETWORK_V4, _NETWORK_V6) for computer in self.computers}

    def split(self, *groups: Sequence[int]) -> None:
        """Let nothing pass between groups of computers; their cables stay plugged in."""
        self._weather.groups = [frozenset(group) for group in groups]
        self._apply_weather()

    def heal(self) -> None:
        """Let everything pass between all again."""
        self.split()

    def lose(self, *, percent: int) -> None:
        """Lose a share of all frames at random."""
        self._weather.loss_percent = percent
        self._apply_weather()

    def block_multicast(self) -> None:
        """Pass on no multicast to groups of services."""
        self._weather.multicast_blocked = True
        self._apply_weather()

    def plug(self, computer: int, *, plugged: bool) -> None:
        """Plug a computer's cable in or pull it out."""
        self._ip(self.switch, f"link set p{computer} {'up' if plugged else 'down'}")

    def readdress(self, computer: int, host: int) -> str:
        """Give a computer another IPv4 address in the same network, as a router may; return the new one."""
        network = _NETWORK_V4.prefixlen
        self._ip(
            self.namespace(computer),
            "addr flush dev eth0 scope global",
            f"addr add {_NETWORK_V4[host]}/{network} brd + dev eth0",
        )
        return str(_NETWORK_V4[host])

    def unaddress(self, computer: int) -> None:
        """Take all addresses from a computer, as if it were in no network; ``readdress`` gives it one again."""
        self._ip(self.namespace(computer), "addr flush dev eth0")

    def add_interface(self, computer: int, name: str, address: str) -> None:
        """Add an interface that leads nowhere, like those of containers, virtual machines and tunnels."""
        self._ip(
            self.namespace(computer),
            f"link add name {name} type bridge",
            f"addr add {address} dev {name}",
            f"link set {name} up",
        )

    def _build(self) -> None:
        names = [self.switch, *(self.namespace(computer) for computer in self.computers)]
        for name in names:
            command("ip", "netns", "add", name)
            self._made.append(name)
        lines = ["link set lo up", "link add name br0 type bridge mcast_snooping 0", "link set br0 up"]
        for computer in self.computers:
            lines += [f"link add name p{computer} type veth peer name eth0 netns {self.namespace(computer)}"]
            lines += [f"link set p{computer} master br0", f"link set p{computer} up"]
        self._ip(self.switch, *lines)
        for computer in self.computers:
            self._ip(self.namespace(computer), *self._settle(computer))

    def _settle(self, computer: int) -> list[str]:
        # Addresses are given here and used at once; the kernel would first make sure for a second that they are unique.
        lines = ["link set lo up", "link set eth0 addrgenmode none", "link set eth0 up"]
        if self._ipv4:
            lines += [f"addr add {_NETWORK_V4[computer]}/{_NETWORK_V4.prefixlen} brd + dev eth0"]
        if self._ipv6:
            lines += [f"addr add {_NETWORK_V6[computer]}/{_NETWORK_V6.prefixlen} dev eth0 nodad"]
        return lines

    def _take_down(self) -> None:
        while self._made:
            command("ip", "netns", "del", self._made.pop())

    def _apply_weather(self) -> None:
        command(*within(self.switch), "nft", "-f", "-", given=self._weather.ruleset())

    @staticmethod
    def _ip(namespace: str, *lines: str) -> None:
        command("ip", "-n", namespace, "-batch", "-", given="\n".join(lines) + "\n")


def within(namespace: str) -> tuple[str, ...]:
    """Return the words before a command that shall run in a namespace."""
    return ("ip", "netns", "exec", namespace)
