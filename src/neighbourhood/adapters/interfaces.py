"""Which addresses lie in the house's network: of this computer those of real adapters, of others the near ones.

Adapters are judged by kind and by name.
"""

import ipaddress
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple, Protocol

import ifaddr

from neighbourhood.app.faults import Fault, FaultKind

_KINDS: Final = Path("/sys/class/net")
_MAX_NEAR_HOSTS: Final = 8
_ETHERNET: Final = "1"
"""ARPHRD_ETHER in linux/if_arp.h: cable and Wi-Fi. Tunnels, PPP and loopback have other numbers."""
_VIRTUAL_KINDS: Final = frozenset({"wireguard", "vxlan", "geneve", "gretap", "ip6gretap", "ppp", "wwan"})
_VIRTUAL_NAME: Final = re.compile(
    r"(docker|br-|veth|virbr|vmnet|vmenet|vboxnet|vnet|lxc|lxd|cni|flannel|cali|podman|kube|ifb|dummy"  # containers
    r"|tun|tap|wg|utun|ipsec|ppp|zt|feth|tailscale|nordlynx|proton|wwan|wwp|rmnet"  # VPN and mobile networks
    r"|lo\b|gif|stf|awdl|llw|anpi|ap\d|bridge\d|isatap|teredo)",
    re.IGNORECASE,
)
_VIRTUAL_WORD: Final = re.compile(
    r"\b(virtual|virtualbox|vmware|vethernet|vpn|tunnel|tunneling|loopback|bluetooth|wi-fi direct|host-only|tap-\w+"
    r"|wintun|wireguard|openvpn|zerotier|tailscale|hamachi|anyconnect|fortinet|npcap|wan miniport)",
    re.IGNORECASE,
)
"""In the descriptions that Windows gives. A guest's own card ("Microsoft Hyper-V Network Adapter") is real to it."""


class _Ip(Protocol):
    @property
    def ip(self) -> object: ...
    @property
    def network_prefix(self) -> int: ...


class Adapter(Protocol):
    """A network adapter as ``ifaddr`` describes it."""

    @property
    def name(self) -> str | bytes:
        """Its short name."""

    @property
    def nice_name(self) -> str:
        """Its name for people, the same as the short one on most systems."""

    @property
    def index(self) -> int | None:
        """Its number, by which IPv6 names it."""

    @property
    def ips(self) -> Iterable[_Ip]:
        """Its addresses; an IPv4 address is a string, an IPv6 one a tuple of address, flow and scope."""


class OwnAddress(NamedTuple):
    """An address of this computer. ``host``: ``192.168.1.5``, ``fe80::1%eth0``; ``network``: ``192.168.1.0/24``."""

    host: str
    network: str

    @property
    def scope(self) -> str:
        """The interface that a link-local address holds for; empty for IPv4."""
        return self.host.partition("%")[2]

    def reaches(self, host: str) -> bool:
        """Whether an IP address lies in the network of this one."""
        if self.scope:
            return host.endswith(f"%{self.scope}")
        try:
            return ipaddress.IPv4Address(host) in ipaddress.IPv4Network(self.network)
        except ValueError:
            return False


def near_hosts(announced: Sequence[str], own: Sequence[OwnAddress]) -> tuple[str, ...]:
    """Return which announced addresses to dial: nobody sends us out of the house, or to this very computer.

    Those in an IPv4 network of ours are enough; else, in each of our scopes, every link-local IPv6 address. Only on
    loopback are several programs of a house at one address.
    """
    ours = {mine.host for mine in own if not mine.host.startswith("127.")}
    four = [address for address in announced if address not in ours and _is_near_v4(address, own)]
    six = [address.partition("%")[0] for address in announced if _is_link_local(address)]
    scoped = [f"{address}%{scope}" for address in six for scope in _scopes(own)]
    return tuple(dict.fromkeys(four or [host for host in scoped if host not in ours]))[:_MAX_NEAR_HOSTS]


def _scopes(own: Sequence[OwnAddress]) -> list[str]:
    return [address.scope for address in own if address.scope]


def _is_link_local(address: str) -> bool:
    try:
        return ipaddress.IPv6Address(address).is_link_local
    except ValueError:
        return False


def _is_near_v4(address: str, own: Sequence[OwnAddress]) -> bool:
    try:
        ip = ipaddress.IPv4Address(address)
    except ValueError:
        return False
    if ip.is_loopback:
        return any(mine.host.startswith("127.") for mine in own)
    strange = ip.is_unspecified or ip.is_multicast or ip.is_link_local or ip.is_reserved
    return ip.is_private and not strange and any(mine.reaches(address) for mine in own)


def house_addresses(adapters: Iterable[Adapter] | None = None, kinds: Path = _KINDS) -> tuple[OwnAddress, ...]:
    """Return the private IPv4 and link-local IPv6 addresses of real adapters, sorted.

    ``kinds``: where Linux tells the kinds of interfaces; what is not listed there is judged by its name alone.
    """
    every = ifaddr.get_adapters() if adapters is None else adapters
    real = (adapter for adapter in every if _is_real(adapter, kinds))
    return tuple(sorted({own for adapter in real for own in _own(adapter) if _is_of_a_house(own)}))


def chosen_addresses(chosen: Sequence[str], adapters: Iterable[Adapter] | None = None) -> tuple[OwnAddress, ...]:
    """Return the addresses of adapters chosen by name or address; of all in the house's network when none is.

    Raises Fault NO_NETWORK for a choice that this computer does not have.
    """
    if not chosen:
        return house_addresses(adapters)
    here = tuple(adapters if adapters is not None else ifaddr.get_adapters())
    found: list[OwnAddress] = []
    for choice in chosen:
        fitting = [own for adapter in here for own in _own(adapter) if _is_meant(choice, own, adapter)]
        if not fitting:
            raise Fault(FaultKind.NO_NETWORK, interface=choice)
        found += fitting
    return tuple(dict.fromkeys(found))


def _is_meant(choice: str, own: OwnAddress, adapter: Adapter) -> bool:
    return choice in (own.host, own.host.partition("%")[0], _name(adapter), adapter.nice_name)


def _name(adapter: Adapter) -> str:
    return adapter.name.decode("utf-8", "replace") if isinstance(adapter.name, bytes) else adapter.name


def _own(adapter: Adapter) -> Iterable[OwnAddress]:
    """Yield its IPv4 and link-local IPv6 addresses. Windows takes only the number as a scope."""
    scope = _name(adapter) if os.name == "posix" else str(adapter.index)
    for ip in adapter.ips:
        if isinstance(ip.ip, str):
            yield OwnAddress(ip.ip, str(ipaddress.IPv4Network((ip.ip, ip.network_prefix), strict=False)))
        elif isinstance(ip.ip, tuple) and ipaddress.IPv6Address(ip.ip[0]).is_link_local:
            yield OwnAddress(f"{ip.ip[0].partition('%')[0]}%{scope}", f"fe80::/64%{scope}")


def _is_of_a_house(own: OwnAddress) -> bool:
    if own.scope:
        return True
    address = ipaddress.IPv4Address(own.host)
    usable = address.is_private and not (address.is_loopback or address.is_link_local or address.is_unspecified)
    return usable and not own.network.endswith("/32")


def _is_real(adapter: Adapter, kinds: Path) -> bool:
    if _VIRTUAL_NAME.match(adapter.nice_name) or _VIRTUAL_WORD.search(adapter.nice_name):
        return False
    folder = kinds / _name(adapter)
    return not folder.is_dir() or _is_of_a_real_kind(folder)


def _is_of_a_real_kind(folder: Path) -> bool:
    """Whether Linux calls it a network card, Wi-Fi, or what is built on one. Documentation/ABI/testing/sysfs-class-net.

    A veth by another name stays: it is all that a program inside a container has.
    """
    if _read(folder / "type") != _ETHERNET or (folder / "tun_flags").exists():
        return False
    if (folder / "bridge").is_dir():  # a bridge with a card in it is how this computer shares its own cable
        return any((port / "device").exists() for port in folder.glob("lower_*"))
    kind = re.search(r"^DEVTYPE=(\S+)", _read(folder / "uevent"), re.MULTILINE)
    return kind is None or kind[1] not in _VIRTUAL_KINDS


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii", "replace").strip()
    except OSError:
        return ""
