"""Listening sockets: all on one port."""

import errno
import os
import socket
from collections.abc import Sequence
from typing import Final

from neighbourhood.app.faults import Fault, FaultKind

_BACKLOG: Final = 64
_ATTEMPTS: Final = 16


def open_listeners(hosts: Sequence[str], port: int) -> list[socket.socket]:
    """Return listening sockets on each IP address, all on ``port``, or on one free port for 0.

    Raises Fault PORT_TAKEN, or NO_NETWORK when an address does not exist here or there is none.
    """
    if not hosts:
        raise Fault(FaultKind.NO_NETWORK)
    for attempt in range(_ATTEMPTS if port == 0 else 1):
        try:
            return _listen_on_all(hosts, port)
        except OSError as problem:
            taken = problem.errno in (errno.EADDRINUSE, errno.EACCES)
            if not taken:
                raise Fault(FaultKind.NO_NETWORK) from problem
            if port != 0 or attempt == _ATTEMPTS - 1:
                raise Fault(FaultKind.PORT_TAKEN, port=str(port)) from problem
    raise AssertionError


def _listen_on_all(hosts: Sequence[str], port: int) -> list[socket.socket]:
    opened: list[socket.socket] = []
    try:
        for host in hosts:
            opened.append(_listen(host, port))
            port = opened[0].getsockname()[1]
    except OSError:
        for sock in opened:
            sock.close()
        raise
    return opened


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere the option would let another program share the port
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.setblocking(False)
        sock.bind((host, port))
        sock.listen(_BACKLOG)
    except OSError:
        sock.close()
        raise
    return sock
