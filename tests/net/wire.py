"""Two channels on a fake wire, and the keys they use, made from small numbers."""

from hashlib import blake2b

from neighbourhood.app.channel import MAX_MESSAGE_BYTES, Channel, ChannelRandom, Device, Secret
from neighbourhood.crypto import signing
from neighbourhood.crypto.cloak import ReplayCache
from neighbourhood.domain.ids import DeviceId

HOUSE_SECRET = Secret(b"h" * 32, "house")
OLD_SECRET = Secret(b"o" * 32, "house")
FOREIGN_SECRET = Secret(b"f" * 32, "house")


def a_device(number: int) -> Device:
    seed = bytes([number]) * 32
    return Device(seed, DeviceId(signing.public_key(seed)))


def some_random(number: int) -> ChannelRandom:
    def draw(use: bytes, size_bytes: int) -> bytes:
        return blake2b(use + number.to_bytes(4, "big"), digest_size=size_bytes).digest()

    return ChannelRandom(draw(b"salt", 16), draw(b"static", 32), draw(b"ephemeral", 32))


def a_dialler(*, number: int = 1, secret: Secret = HOUSE_SECRET, random: int = 1) -> Channel:
    return Channel(
        initiator=True,
        device=a_device(number),
        secrets=[secret],
        random=some_random(random),
        replay_cache=ReplayCache(1),
        now=0.0,
    )


def a_listener(
    *,
    number: int = 2,
    secrets: tuple[Secret, ...] = (OLD_SECRET, HOUSE_SECRET),
    random: int = 2,
    replays: ReplayCache | None = None,
) -> Channel:
    return Channel(
        initiator=False,
        device=a_device(number),
        secrets=secrets,
        random=some_random(random),
        replay_cache=ReplayCache(16) if replays is None else replays,
        now=0.0,
    )


def run_wire(one: Channel, other: Channel, *, piece_bytes: int = 1 << 20) -> None:
    """Carry bytes both ways, in pieces, until neither side has anything to say."""
    while True:
        there, back = one.take_bytes(), other.take_bytes()
        if not there and not back:
            return
        for start in range(0, len(there), piece_bytes):
            other.receive(there[start : start + piece_bytes])
        for start in range(0, len(back), piece_bytes):
            one.receive(back[start : start + piece_bytes])


def an_open_pair() -> tuple[Channel, Channel]:
    """Both sides are known and a session has begun: messages of every size may come."""
    dialler, listener = a_dialler(), a_listener()
    run_wire(dialler, listener)
    dialler.max_message_bytes = listener.max_message_bytes = MAX_MESSAGE_BYTES
    return dialler, listener
