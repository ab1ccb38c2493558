"""Listening sockets: all on one port."""

import errno
import os
import socket
from collections.abc import Sequence
from typing import Final

from neighbourhood.app.faults import Fault, FaultKind

_BACKLOG: Final = 64
_ATTEMPTS: Final = 16
_TAKEN: Final = (errno.EADDRINUSE, errno.EACCES)


def open_listeners(hosts: Sequence[str], port: int) -> dict[str, socket.socket]:
    """Return a listening socket for each IP address, all on ``port``, or on one free port for 0.

    A link-local IPv6 address may be missing: for a second after its interface came up it cannot be used.
    Raises Fault PORT_TAKEN, or NO_NETWORK when an IPv4 address does not exist here or nothing is left.
    """
    if not hosts:
        raise Fault(FaultKind.NO_NETWORK)
    for attempt in range(_ATTEMPTS if port == 0 else 1):
        try:
            return _listen_on_all(hosts, port)
        except OSError as problem:
            if problem.errno not in _TAKEN:
                raise Fault(FaultKind.NO_NETWORK) from problem
            if port != 0 or attempt == _ATTEMPTS - 1:
                raise Fault(FaultKind.PORT_TAKEN, port=str(port)) from problem
    raise AssertionError


def _listen_on_all(hosts: Sequence[str], port: int) -> dict[str, socket.socket]:
    opened: dict[str, socket.socket] = {}
    try:
        for host in hosts:
            if (sock := _listen_where_possible(host, port)) is not None:
                opened[host] = sock
                port = sock.getsockname()[1]
        if not opened:
            raise OSError(errno.EADDRNOTAVAIL, os.strerror(errno.EADDRNOTAVAIL))
    except OSError:
        for sock in opened.values():
            sock.close()
        raise
    return opened


def _listen_where_possible(host: str, port: int) -> socket.socket | None:
    try:
        return _listen(host, port)
    except OSError as problem:
        if "%" in host and problem.errno not in _TAKEN:
            return None
        raise


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere the option would let another program share the port
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.setblocking(False)
        # Only the resolver knows the number of a scope as in fe80::1%eth0.
        sock.bind(socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)[0][4])
        sock.listen(_BACKLOG)
    except OSError:
        sock.close()
        raise
    return sock
