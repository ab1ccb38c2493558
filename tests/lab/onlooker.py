"""A program of its own for somebody who does not belong to the house, run on a computer of the lab.

onlooker.py look COUNT            print what multicast DNS shows of our services, one JSON object a line
onlooker.py squat ADDRESS         announce the names of the one service there is, until the input ends
onlooker.py flood ADDRESS         announce a thousand other services a second, until the input ends
onlooker.py tap FILE              write every frame that any interface here sees, until the input ends
onlooker.py hog: keep the port of multicast DNS for oneself alone, until the input ends.
dial HOST PORT: print whether a connection can be made.
say HOST PORT HEX     say bytes to a port; print in hex all that comes until the other side closes
"""

import json
import queue
import selectors
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

from zeroconf import ServiceBrowser, ServiceInfo, ServiceStateChange, Zeroconf
from zeroconf._dns import DNSAddress, DNSPointer, DNSService, DNSText
from zeroconf._protocol.outgoing import DNSOutgoing
from zeroconf.const import _CLASS_IN, _FLAGS_AA, _FLAGS_QR_RESPONSE, _TYPE_A, _TYPE_PTR, _TYPE_SRV, _TYPE_TXT

SERVICE = "_neighbourhood._tcp.local."
FIND_S = 20
QUIET_S = 2
SILENCE_S = 60
"""Longer than the program waits for anybody to prove himself."""
DISCARD_PORT = 9
MULTICAST_DNS_GROUP = "224.0.0.251"
MULTICAST_DNS_PORT = 5353
FLOOD_PER_S = 1000
TTL_S = 4500
EVERY_PROTOCOL = 0x0003
LARGEST_FRAME_BYTES = 65_600
TAP_BUFFER_BYTES = 32 * 1024 * 1024


def look(count: str) -> None:
    """Stop when so many services have been shown; for 0, when none has been heard of for two seconds."""
    wanted = int(count)
    with Zeroconf() as zeroconf:
        names = browse(zeroconf)
        try:
            for _ in range(wanted or sys.maxsize):
                show(learn(zeroconf, names.get(timeout=FIND_S if wanted else QUIET_S)))
        except queue.Empty:
            return


def squat(address: str) -> None:
    """Take the names of the service for a port where nobody listens."""
    with Zeroconf() as zeroconf:
        theirs = learn(zeroconf, browse(zeroconf).get(timeout=FIND_S))
        ours = ServiceInfo(
            SERVICE, theirs.name, DISCARD_PORT, properties=theirs.properties, server=theirs.server,
            parsed_addresses=[address],
        )  # fmt: skip
        zeroconf.register_service(ours, cooperating_responders=True)
        print("ready", flush=True)
        sys.stdin.read()


def flood(address: str) -> None:
    """Announce a new service every millisecond."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out, selectors.DefaultSelector() as waiting:
        out.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(address))
        waiting.register(sys.stdin, selectors.EVENT_READ)
        begun_s = time.monotonic()
        for number in range(sys.maxsize):
            out.sendto(announcement(f"flood{number}", address), (MULTICAST_DNS_GROUP, MULTICAST_DNS_PORT))
            if number == 0:
                print("ready", flush=True)
            if waiting.select(max(begun_s + number / FLOOD_PER_S - time.monotonic(), 0)):
                return


def announcement(name: str, address: str) -> bytes:
    """Return the packet that announces one service."""
    service, host = f"{name}.{SERVICE}", f"{name}.local."
    packet = DNSOutgoing(_FLAGS_QR_RESPONSE | _FLAGS_AA)
    for record in (
        DNSPointer(SERVICE, _TYPE_PTR, _CLASS_IN, TTL_S, service),
        DNSService(service, _TYPE_SRV, _CLASS_IN, TTL_S, 0, 0, DISCARD_PORT, host),
        DNSText(service, _TYPE_TXT, _CLASS_IN, TTL_S, b"\x03v=1"),
        DNSAddress(host, _TYPE_A, _CLASS_IN, TTL_S, socket.inet_aton(address)),
    ):
        packet.add_answer_at_time(record, 0)
    return packet.packets()[0]


def hog() -> None:
    """Take the port on all addresses, and share it with nobody."""
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as port:
        port.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        port.bind(("::", MULTICAST_DNS_PORT))
        print("ready", flush=True)
        sys.stdin.read()


def tap(path: str) -> None:
    """Listen to everything, and say so first."""
    listener = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(EVERY_PROTOCOL))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, TAP_BUFFER_BYTES)
    with listener, Path(path).open("wb") as frames, selectors.DefaultSelector() as waiting:
        waiting.register(listener, selectors.EVENT_READ)
        waiting.register(sys.stdin, selectors.EVENT_READ)
        print("ready", flush=True)
        while True:
            ready = {key.fileobj for key, _ in waiting.select()}
            if listener in ready:
                frames.write(listener.recv(LARGEST_FRAME_BYTES))
            elif sys.stdin in ready:
                return


def say(host: str, port: str, said: str) -> None:
    """Say it at once, then only listen."""
    heard = b""
    with socket.create_connection((host, int(port)), timeout=SILENCE_S) as line:
        line.sendall(bytes.fromhex(said))
        try:
            while chunk := line.recv(4096):
                heard += chunk
        except ConnectionResetError:
            pass  # closed while bytes of ours were still unread
    print(heard.hex())


def dial(host: str, port: str) -> None:
    """Only knock."""
    with socket.socket() as line:
        line.settimeout(FIND_S)
        print("yes" if line.connect_ex((host, int(port))) == 0 else "no")


def browse(zeroconf: Zeroconf) -> "queue.Queue[str]":
    """Return the names of services as they are heard of."""
    names: queue.Queue[str] = queue.Queue()

    def hear(name: str, state_change: ServiceStateChange, **_: object) -> None:
        if state_change is ServiceStateChange.Added:
            names.put(name)

    ServiceBrowser(zeroconf, SERVICE, handlers=[hear])
    return names


def learn(zeroconf: Zeroconf, name: str) -> ServiceInfo:
    """Return all that multicast DNS says of one service."""
    info = zeroconf.get_service_info(SERVICE, name, timeout=FIND_S * 1000)
    if info is None:
        sys.exit(f"nobody describes {name}")
    return info


def show(info: ServiceInfo) -> None:
    """Print one service."""
    text = {key.hex(): (value or b"").hex() for key, value in info.properties.items()}
    about = {"name": info.name, "server": info.server, "port": info.port, "text": text}
    print(json.dumps({**about, "addresses": info.parsed_scoped_addresses()}), flush=True)


COMMANDS: dict[str, Callable[..., None]] = {
    "look": look,
    "squat": squat,
    "flood": flood,
    "hog": hog,
    "tap": tap,
    "say": say,
    "dial": dial,
}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](*sys.argv[2:])
