"""An encrypted channel between two devices: bytes in, bytes and messages out; no socket, clock or random source.

The bytes are described in docs/protocol/channel.md. A listener answers nobody who does not know one of its secrets;
the secret only cloaks, the device keys decide who is there (architecture.md, section 3 "On the wire").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Final, Literal

from neighbourhood.crypto import signing
from neighbourhood.crypto.cloak import PREFIX_SIZE, ReplayCache, cloak, find_secret
from neighbourhood.crypto.noise import MAX_PLAINTEXT_SIZE, TAG_SIZE, ChannelBroken, Handshake, HandshakeFailed
from neighbourhood.domain.ids import ID_SIZE, DeviceId

MAX_MESSAGE_BYTES: Final = 4 * 1024 * 1024
FIRST_MESSAGES_BYTES: Final = 1024
"""A message may be no longer until the owner of the channel allows more: greetings and joinings are short."""
DEADLINE_S: Final = 10.0
"""A channel that is not open after this time is given up."""

_PROLOGUE: Final = b"nbhd channel 1"
_FRAME_LENGTH_BYTES: Final = 2
_MESSAGE_LENGTH_BYTES: Final = 4
_PROOF_BYTES: Final = ID_SIZE + signing.SIGNATURE_SIZE + TAG_SIZE


class ClosedBecause(StrEnum):
    """Why a channel ended."""

    NO_SECRET = "no_secret"
    REPLAYED = "replayed"
    BROKEN = "broken"
    BAD_PROOF = "bad_proof"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    CLOSED = "closed"


class ChannelClosed(Exception):
    """The channel has ended; whatever it still held is gone and the connection is to be closed without a word."""

    def __init__(self, reason: ClosedBecause) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Secret:
    """A 32-byte channel secret. ``invitation_key``: the Ed25519 public key of the invitation it was made from."""

    key: bytes
    purpose: Literal["house", "invitation"]
    invitation_key: bytes | None = None

    def __repr__(self) -> str:
        return f"Secret({self.purpose})"


@dataclass(frozen=True, slots=True, repr=False)
class ChannelRandom:
    """Fresh random bytes for one channel: 16 of salt, 32 and 32 of X25519 secrets. Never used twice."""

    salt: bytes
    static_secret: bytes
    ephemeral_secret: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Device:
    """Who we are: the 32-byte seed of the Ed25519 device key, and the id it belongs to."""

    seed: bytes
    id: DeviceId


class _Stage(Enum):
    """What is awaited from the other side; the value is the exact size of its frame in bytes, 0 for any."""

    PREFIX = "prefix", PREFIX_SIZE
    FIRST = "first", 48
    SECOND = "second", 96
    THIRD = "third", 64
    PROOF = "proof", _PROOF_BYTES
    OPEN = "open", 0
    CLOSED = "closed", 0

    @property
    def size_bytes(self) -> int:
        return self.value[1]


class Channel:
    """One side of a channel.

    ``secrets``: for a dialler exactly one, for a listener all that it answers to. ``now``: seconds of any steady
    clock. Before the other side has proved its device, each frame must have its one exact size, so a stranger can
    make us hold less than 300 bytes.
    """

    def __init__(
        self,
        *,
        initiator: bool,
        device: Device,
        secrets: Sequence[Secret],
        random: ChannelRandom,
        replay_cache: ReplayCache,
        now: float,
    ) -> None:
        self.remote: DeviceId | None = None
        self.secret: Secret | None = None
        self.max_message_bytes = FIRST_MESSAGES_BYTES
        self._initiator = initiator
        self._device = device
        self._secrets = {secret.key: secret for secret in secrets}
        self._random = random
        self._replays = replay_cache
        self._deadline = now + DEADLINE_S
        self._in = bytearray()
        self._out = bytearray()
        self._plain = bytearray()
        self._messages: list[bytes] = []
        self._noise: Handshake | None = None
        self._stage = _Stage.PREFIX
        if initiator:
            self._begin()

    @property
    def open(self) -> bool:
        """Whether both devices have proved who they are."""
        return self._stage is _Stage.OPEN

    def deadline(self) -> float | None:
        """Return when ``tick`` must be called, None once the channel is open or closed."""
        return None if self._stage in (_Stage.OPEN, _Stage.CLOSED) else self._deadline

    def tick(self, now: float) -> None:
        """Raise ChannelClosed when the other side took too long to prove itself."""
        deadline = self.deadline()
        if deadline is not None and now >= deadline:
            raise self._closed(ClosedBecause.TOO_SLOW)

    def receive(self, data: bytes) -> None:
        """Take bytes in pieces of any size; raise ChannelClosed when they are not what they must be."""
        if self._stage is _Stage.CLOSED:
            raise ChannelClosed(ClosedBecause.CLOSED)
        self._in += data
        while (frame := self._next_frame()) is not None:
            self._take_frame(frame)

    def send(self, message: bytes) -> None:
        """Queue a message of 1 byte to 4 MiB on an open channel; raise ChannelClosed when it is not open."""
        if not self.open:
            raise ChannelClosed(ClosedBecause.CLOSED)
        if not 0 < len(message) <= MAX_MESSAGE_BYTES:
            raise ValueError(f"a message of {len(message)} bytes")
        plain = len(message).to_bytes(_MESSAGE_LENGTH_BYTES, "big") + message
        for start in range(0, len(plain), MAX_PLAINTEXT_SIZE):
            self._write_frame(self._cipher().encrypt(plain[start : start + MAX_PLAINTEXT_SIZE]))

    def take_bytes(self) -> bytes:
        """Return what is to be written to the other side, once."""
        taken, self._out = bytes(self._out), bytearray()
        return taken

    def take_messages(self) -> list[bytes]:
        """Return the complete messages received, once."""
        taken, self._messages = self._messages, []
        return taken

    def close(self) -> None:
        """Forget everything held. Sends nothing."""
        self._stage = _Stage.CLOSED
        for held in (self._in, self._out, self._plain, self._messages):
            held.clear()

    def _begin(self) -> None:
        (self.secret,) = self._secrets.values()
        prefix = cloak(self.secret.key, self._random.salt)
        self._out += prefix
        self._noise = self._handshake(prefix)
        self._write_frame(self._noise.write(b""))
        self._stage = _Stage.SECOND

    def _handshake(self, prefix: bytes) -> Handshake:
        if self.secret is None:
            raise AssertionError
        return Handshake(
            self._initiator,
            self._random.static_secret,
            self.secret.key,
            _PROLOGUE + prefix,
            self._random.ephemeral_secret,
        )

    def _next_frame(self) -> bytes | None:
        if self._stage is _Stage.PREFIX:
            return self._cut(0, PREFIX_SIZE)
        if len(self._in) < _FRAME_LENGTH_BYTES:
            return None
        size_bytes = int.from_bytes(self._in[:_FRAME_LENGTH_BYTES], "big")
        if self._stage.size_bytes not in (0, size_bytes) or size_bytes <= TAG_SIZE:
            raise self._closed(ClosedBecause.BROKEN)
        return self._cut(_FRAME_LENGTH_BYTES, size_bytes)

    def _cut(self, skip: int, size_bytes: int) -> bytes | None:
        end = skip + size_bytes
        if len(self._in) < end:
            return None
        frame = bytes(self._in[skip:end])
        del self._in[:end]
        return frame

    def _take_frame(self, frame: bytes) -> None:
        try:
            self._steps[self._stage](self, frame)
        except (HandshakeFailed, ChannelBroken) as problem:
            raise self._closed(ClosedBecause.BROKEN) from problem

    def _take_prefix(self, prefix: bytes) -> None:
        key = find_secret(prefix, list(self._secrets))
        if key is None:
            raise self._closed(ClosedBecause.NO_SECRET)
        if not self._replays.is_new(prefix):
            raise self._closed(ClosedBecause.REPLAYED)
        self.secret = self._secrets[key]
        self._noise = self._handshake(prefix)
        self._stage = _Stage.FIRST

    def _take_first(self, frame: bytes) -> None:
        self._cipher().read(frame)
        self._write_frame(self._cipher().write(b""))
        self._stage = _Stage.THIRD

    def _take_second(self, frame: bytes) -> None:
        self._cipher().read(frame)
        self._write_frame(self._cipher().write(b""))
        self._write_proof()
        self._stage = _Stage.PROOF

    def _take_third(self, frame: bytes) -> None:
        self._cipher().read(frame)
        self._stage = _Stage.PROOF

    def _take_proof(self, frame: bytes) -> None:
        proof = self._cipher().decrypt(frame)
        device, signature = proof[:ID_SIZE], proof[ID_SIZE:]
        remote, by_initiator = DeviceId(device), not self._initiator
        if not signing.channel_signature_is_valid(remote, self._cipher().hash, signature, initiator=by_initiator):
            raise self._closed(ClosedBecause.BAD_PROOF)
        self.remote = remote
        if not self._initiator:
            self._write_proof()
        self._stage = _Stage.OPEN

    def _take_sealed(self, frame: bytes) -> None:
        self._plain += self._cipher().decrypt(frame)
        while len(self._plain) >= _MESSAGE_LENGTH_BYTES:
            size_bytes = int.from_bytes(self._plain[:_MESSAGE_LENGTH_BYTES], "big")
            if not 0 < size_bytes <= self.max_message_bytes:
                raise self._closed(ClosedBecause.TOO_LARGE)
            end = _MESSAGE_LENGTH_BYTES + size_bytes
            if len(self._plain) < end:
                return
            self._messages.append(bytes(self._plain[_MESSAGE_LENGTH_BYTES:end]))
            del self._plain[:end]

    _steps: Final = {
        _Stage.PREFIX: _take_prefix,
        _Stage.FIRST: _take_first,
        _Stage.SECOND: _take_second,
        _Stage.THIRD: _take_third,
        _Stage.PROOF: _take_proof,
        _Stage.OPEN: _take_sealed,
    }

    def _write_proof(self) -> None:
        signature = signing.sign_channel(self._device.seed, self._cipher().hash, initiator=self._initiator)
        self._write_frame(self._cipher().encrypt(self._device.id + signature))

    def _write_frame(self, frame: bytes) -> None:
        self._out += len(frame).to_bytes(_FRAME_LENGTH_BYTES, "big") + frame

    def _cipher(self) -> Handshake:
        if self._noise is None:
            raise AssertionError
        return self._noise

    def _closed(self, reason: ClosedBecause) -> ChannelClosed:
        self.close()
        return ChannelClosed(reason)
