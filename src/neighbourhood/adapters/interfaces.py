"""Which addresses of this computer lie in the house's network."""

import ipaddress
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

import ifaddr

from neighbourhood.app.faults import Fault, FaultKind

_NOT_THE_HOUSE: Final = (
    "docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "vethernet", "vmware", "virtualbox", "hyper-v",
    "tun", "tap", "wg", "utun", "ppp", "zt", "zerotier", "tailscale", "wireguard", "openvpn", "awdl", "llw",
)  # fmt: skip
"""Beginnings of words in the names of virtual and VPN adapters, in lower case."""


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
    def ips(self) -> Iterable[_Ip]:
        """Its addresses; an IPv4 address is a string, an IPv6 one a tuple."""


def house_addresses(adapters: Iterable[Adapter] | None = None) -> tuple[str, ...]:
    """Return the private IPv4 addresses of real adapters, sorted: no loopback, container or VPN."""
    real = (adapter for adapter in (ifaddr.get_adapters() if adapters is None else adapters) if _is_real(adapter))
    return tuple(
        sorted({ip.ip for adapter in real for ip in adapter.ips if isinstance(ip.ip, str) and _is_private(ip)})
    )


def _is_real(adapter: Adapter) -> bool:
    name = adapter.name.decode("utf-8", "replace") if isinstance(adapter.name, bytes) else adapter.name
    words = [name.lower(), adapter.nice_name.lower(), *adapter.nice_name.lower().split()]
    return not any(word.startswith(_NOT_THE_HOUSE) for word in words)


def _is_private(ip: _Ip) -> bool:
    address = ipaddress.IPv4Address(str(ip.ip))
    return ip.network_prefix < 32 and address.is_private and not address.is_loopback and not address.is_link_local


def chosen_addresses(chosen: Sequence[str], adapters: Iterable[Adapter] | None = None) -> tuple[str, ...]:
    """Return the IPv4 addresses of adapters chosen by name or address; of all in the house's network when none is.

    Raises Fault NO_NETWORK for a choice that this computer does not have.
    """
    if not chosen:
        return house_addresses(adapters)
    here = tuple(adapters if adapters is not None else ifaddr.get_adapters())
    found: list[str] = []
    for choice in chosen:
        fitting = [
            str(ip.ip)
            for adapter in here
            for ip in adapter.ips
            if isinstance(ip.ip, str) and choice in (ip.ip, adapter.name, adapter.nice_name)
        ]
        if not fitting:
            raise Fault(FaultKind.NO_NETWORK, interface=choice)
        found += fitting
    return tuple(dict.fromkeys(found))
