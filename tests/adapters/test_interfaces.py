"""Which adapters and addresses belong to the house's network, on three systems."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from neighbourhood.adapters.interfaces import OwnAddress, chosen_addresses, house_addresses
from neighbourhood.app.faults import Fault, FaultKind


@dataclass
class Ip:
    ip: object
    network_prefix: int = 24


@dataclass
class AdapterOf:
    name: str | bytes
    nice_name: str = ""
    ips: list[Ip] = field(default_factory=lambda: [Ip("192.168.1.5")])
    index: int | None = 4

    def __post_init__(self) -> None:
        self.nice_name = self.nice_name or str(self.name)


ETH0 = AdapterOf("eth0", ips=[Ip("192.168.1.5"), Ip(("fe80::1", 0, 4), 64), Ip(("fd00::2", 0, 0), 64)])


def _hosts(tmp_path: Path, *adapters: AdapterOf) -> tuple[str, ...]:
    return tuple(own.host for own in house_addresses(adapters, tmp_path))


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("eth0", ""),
        ("enp3s0", ""),
        ("wlan0", ""),
        ("wlp2s0", ""),
        ("br0", ""),
        ("bond0", ""),
        ("en0", ""),
        (b"{1F}", "Intel(R) Ethernet Connection (7) I219-V"),
        (b"{2F}", "Realtek PCIe GbE Family Controller"),
        (b"{3F}", "Intel(R) Wi-Fi 6 AX201 160MHz"),
        (b"{4F}", "Red Hat VirtIO Ethernet Adapter"),
        (b"{5F}", "Microsoft Hyper-V Network Adapter"),
        (b"{6F}", "vmxnet3 Ethernet Adapter"),
    ],
)
def test_cards_are_used(tmp_path: Path, name: str | bytes, description: str) -> None:
    assert _hosts(tmp_path, AdapterOf(name, description)) == ("192.168.1.5",)


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("docker0", ""),
        ("br-1f2e3d", ""),
        ("veth12ab", ""),
        ("virbr0", ""),
        ("vmnet8", ""),
        ("lxcbr0", ""),
        ("tun0", ""),
        ("tap0", ""),
        ("wg0", ""),
        ("ppp0", ""),
        ("zt5u4y", ""),
        ("tailscale0", ""),
        ("wwan0", ""),
        ("utun3", ""),
        ("awdl0", ""),
        ("llw0", ""),
        ("bridge100", ""),
        ("feth1234", ""),
        ("ap1", ""),
        ("lo", ""),
        (b"{0F}", "VMware Virtual Ethernet Adapter for VMnet8"),
        (b"{0F}", "VirtualBox Host-Only Ethernet Adapter"),
        (b"{0F}", "Hyper-V Virtual Ethernet Adapter"),
        (b"{0F}", "TAP-Windows Adapter V9"),
        (b"{0F}", "WireGuard Tunnel"),
        (b"{0F}", "Wintun Userspace Tunnel"),
        (b"{0F}", "Cisco AnyConnect Secure Mobility Client Virtual Miniport Adapter for Windows x64"),
        (b"{0F}", "Fortinet SSL VPN Virtual Ethernet Adapter"),
        (b"{0F}", "ZeroTier Virtual Port"),
        (b"{0F}", "Microsoft Wi-Fi Direct Virtual Adapter"),
        (b"{0F}", "Bluetooth Device (Personal Area Network)"),
        (b"{0F}", "Npcap Loopback Adapter"),
    ],
)
def test_virtual_and_vpn_adapters_are_told_by_their_names(tmp_path: Path, name: str | bytes, description: str) -> None:
    assert _hosts(tmp_path, AdapterOf(name, description)) == ()


def _kind(tmp_path: Path, name: str, files: dict[str, str]) -> None:
    for file, text in {"type": "1\n", "uevent": "", **files}.items():
        path = tmp_path / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.mark.parametrize(
    ("files", "used"),
    [
        ({}, True),
        ({"uevent": "DEVTYPE=wlan\nINTERFACE=office\n"}, True),
        ({"uevent": "DEVTYPE=vlan\n"}, True),
        ({"bridge/stp_state": "0", "lower_eth0/device/vendor": "x"}, True),
        ({"bridge/stp_state": "0", "lower_veth1/mtu": "1500"}, False),
        ({"bridge/stp_state": "0"}, False),
        ({"tun_flags": "0x1002"}, False),
        ({"type": "65534\n"}, False),
        ({"type": "512\n"}, False),
        ({"uevent": "DEVTYPE=wireguard\n"}, False),
        ({"uevent": "DEVTYPE=vxlan\nINTERFACE=office\n"}, False),
    ],
)
def test_virtual_and_vpn_adapters_are_told_by_their_kind_whatever_their_name(
    tmp_path: Path, files: dict[str, str], used: bool
) -> None:
    _kind(tmp_path, "office", files)
    assert _hosts(tmp_path, AdapterOf("office")) == (("192.168.1.5",) if used else ())


def test_only_private_and_link_local_addresses_are_used(tmp_path: Path) -> None:
    other = AdapterOf("wlan0", ips=[Ip("10.0.0.7", 8), Ip("8.8.4.4"), Ip("169.254.3.3", 16), Ip("10.9.0.2", 32)])
    assert house_addresses([ETH0, other], tmp_path) == (
        OwnAddress("10.0.0.7", "10.0.0.0/8"),
        OwnAddress("192.168.1.5", "192.168.1.0/24"),
        OwnAddress("fe80::1%eth0", "fe80::/64%eth0"),
    )


@pytest.mark.parametrize("choice", ["eth0", "192.168.1.5", "fe80::1", "fe80::1%eth0"])
def test_an_interface_is_chosen_by_name_or_address(choice: str) -> None:
    hosts = {own.host for own in chosen_addresses([choice], [ETH0, AdapterOf("tun0", ips=[Ip("10.8.0.2")])])}
    assert hosts <= {"192.168.1.5", "fe80::1%eth0"}
    assert any(choice in host for host in hosts) or choice == "eth0"


def test_a_chosen_tunnel_is_used() -> None:
    assert chosen_addresses(["tun0"], [ETH0, AdapterOf("tun0", ips=[Ip("10.8.0.2")])])[0].host == "10.8.0.2"


def test_a_choice_that_this_computer_does_not_have_is_named() -> None:
    with pytest.raises(Fault) as fault:
        chosen_addresses(["eth7"], [ETH0])
    assert (fault.value.kind, fault.value.details) == (FaultKind.NO_NETWORK, {"interface": "eth7"})


@pytest.mark.parametrize(
    ("own", "host", "reached"),
    [
        (OwnAddress("192.168.1.5", "192.168.1.0/24"), "192.168.1.77", True),
        (OwnAddress("192.168.1.5", "192.168.1.0/24"), "192.168.2.77", False),
        (OwnAddress("192.168.1.5", "192.168.1.0/24"), "name.local", False),
        (OwnAddress("fe80::1%eth0", "fe80::/64%eth0"), "fe80::2%eth0", True),
        (OwnAddress("fe80::1%eth0", "fe80::/64%eth0"), "fe80::2%eth1", False),
    ],
)
def test_an_address_knows_who_is_in_its_network(own: OwnAddress, host: str, reached: bool) -> None:
    assert own.reaches(host) is reached


def test_the_adapters_of_this_computer_can_be_read() -> None:
    assert all(not own.host.startswith("127.") for own in house_addresses())
