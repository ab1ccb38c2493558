"""Written limits of the network, each with a test."""

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NetSettings:
    """How many, how large, how long. Times in seconds."""

    max_connections: int = 64
    """Sessions. Of these places ``max_dialled`` are kept for neighbours dialled by us."""
    max_dialled: int = 12
    """Neighbours dialled by us at a time: up to this many online, everyone is connected with everyone."""
    dialled_in_company: int = 5
    """The same once as many as ``max_dialled`` are connected: word then reaches all over others, in a few steps."""
    max_callers: int = 40
    """Connections that others opened and on which no session has begun: a secret alone buys no place."""
    max_callers_per_host: int = 16
    max_addresses: int = 512
    max_waiting_bytes: int = 8 * 1024 * 1024
    """Messages queued for one neighbour; above it, nothing more is read from that neighbour."""
    send_buffer_bytes: int = 256 * 1024
    """What the system may hold of what was written to one neighbour."""
    dial_timeout_s: float = 4.0
    redial_s: tuple[float, float] = (2.0, 5.0)
    """First pause before an address is dialled again; doubled with each failure."""
    redial_max_s: float = 120.0
    dismissed_s: float = 120.0
    """Pause after a neighbour's device said goodbye for good, or did what no honest program does."""
    write_stall_s: float = 60.0
    """A neighbour that takes no byte for this long is dropped."""
    meet_s: float = 20.0
    """A connection on which no session has begun by then is dropped."""
    idle_s: float = 45.0
    """A neighbour that says nothing for this long is dropped; sessions speak every 10 s."""
    doubted_s: float = 15.0
    """The same, once it has called on another connection: its address may have changed."""


@dataclass(frozen=True, slots=True)
class Chance:
    """Where randomness comes from: ``secret_bytes`` for keys, ``dice`` for pauses."""

    secret_bytes: Callable[[int], bytes]
    dice: random.Random
