"""The channel: Noise XXpsk0_25519_ChaChaPoly_BLAKE2b, bytes in and bytes out, no socket.

The only file that knows the ``noiseprotocol`` package; it is held to the public vectors. With psk0 a stranger fails
at message 1 and gets no answer (architecture.md, section 3; Noise specification, revision 34).
"""

from typing import Any, Final

from cryptography.exceptions import InvalidTag
from noise import exceptions
from noise.backends.default.backend import DefaultNoiseBackend
from noise.backends.default.diffie_hellmans import ED25519
from noise.backends.default.keypairs import KeyPair25519
from noise.connection import Keypair, NoiseConnection

PROTOCOL: Final = b"Noise_XXpsk0_25519_ChaChaPoly_BLAKE2b"
MAX_MESSAGE_SIZE: Final = 65_535
TAG_SIZE: Final = 16
MAX_PLAINTEXT_SIZE: Final = MAX_MESSAGE_SIZE - TAG_SIZE
SECRET_SIZE: Final = 32

_FAILURES: Final = (
    InvalidTag,
    ValueError,  # also the all-zero result of a small-order key
    exceptions.NoiseHandshakeError,
    exceptions.NoiseInvalidMessage,
    exceptions.NoiseMaxNonceError,
    exceptions.NoisePSKError,
    exceptions.NoiseValidationError,
    exceptions.NoiseValueError,
)


class HandshakeFailed(Exception):
    """No channel came about: another secret, another prologue, damaged bytes, or a call out of turn."""


class ChannelBroken(Exception):
    """A message was damaged, lost, repeated or out of order; nothing after it can be read."""


class Handshake:
    """One end of a channel. Three messages: initiator, responder, initiator; then ``encrypt`` and ``decrypt``.

    After a failure every further call fails as well.
    """

    def __init__(
        self, initiator: bool, static_secret: bytes, psk: bytes, prologue: bytes, ephemeral_secret: bytes | None = None
    ) -> None:
        """Take secrets of 32 bytes each. Without ``ephemeral_secret`` (vectors only) a fresh random one is drawn."""
        self._hash: bytes | None = None
        self._broken = False
        try:
            self._noise = _connection(initiator, static_secret, psk, prologue, ephemeral_secret)
        except _FAILURES as problem:
            raise HandshakeFailed(str(problem)) from problem

    @property
    def finished(self) -> bool:
        """Whether all three messages have passed."""
        return self._hash is not None

    @property
    def hash(self) -> bytes:
        """The 64 bytes that are the same on both ends of this one channel; raises HandshakeFailed before the end."""
        if self._hash is None:
            raise HandshakeFailed("not finished")
        return self._hash

    def write(self, payload: bytes) -> bytes:
        """Return the next handshake message; raise HandshakeFailed."""
        message = self._step(self._noise.write_message, payload)
        if len(message) > MAX_MESSAGE_SIZE:
            raise self._fail(HandshakeFailed("too long"))
        return message

    def read(self, message: bytes) -> bytes:
        """Return the payload of the other side's handshake message; raise HandshakeFailed."""
        if len(message) > MAX_MESSAGE_SIZE:
            raise self._fail(HandshakeFailed("too long"))
        return self._step(self._noise.read_message, message)

    def encrypt(self, plaintext: bytes) -> bytes:
        """Return the next transport message of at most 65,535 bytes; raise ChannelBroken."""
        if len(plaintext) > MAX_PLAINTEXT_SIZE:
            raise self._fail(ChannelBroken("too long"))
        return self._transport(self._noise.encrypt, plaintext)

    def decrypt(self, message: bytes) -> bytes:
        """Return the plaintext of the other side's next transport message; raise ChannelBroken."""
        return self._transport(self._noise.decrypt, message)

    def _step(self, step: Any, data: bytes) -> bytes:
        if self._broken:
            raise HandshakeFailed("failed before")
        try:
            result = bytes(step(data))
        except _FAILURES as problem:
            raise self._fail(HandshakeFailed(str(problem))) from problem
        if self._noise.handshake_finished:
            self._hash = bytes(self._noise.get_handshake_hash())
        return result

    def _transport(self, step: Any, data: bytes) -> bytes:
        if self._broken or not self.finished:
            raise ChannelBroken("not open")
        try:
            return bytes(step(data))
        except _FAILURES as problem:
            raise self._fail(ChannelBroken(str(problem))) from problem

    def _fail(self, problem: HandshakeFailed | ChannelBroken) -> HandshakeFailed | ChannelBroken:
        self._broken = True
        return problem


def _connection(initiator: bool, static_secret: bytes, psk: bytes, prologue: bytes, ephemeral: bytes | None) -> Any:
    noise = NoiseConnection.from_name(PROTOCOL, backend=_backend(ephemeral))
    (noise.set_as_initiator if initiator else noise.set_as_responder)()
    noise.set_keypair_from_private_bytes(Keypair.STATIC, static_secret)
    noise.set_psks(psk)
    noise.set_prologue(prologue)
    noise.start_handshake()
    return noise


def _backend(ephemeral: bytes | None) -> Any:
    # The package warns at every ephemeral key set from outside. A key source of our own is the place it offers for
    # that, so nothing has to be silenced.
    backend = DefaultNoiseBackend()
    if ephemeral is not None:
        keypair = KeyPair25519.from_private_bytes(ephemeral)
        source = ED25519()
        source.generate_keypair = lambda: keypair
        backend.diffie_hellmans["25519"] = lambda: source
    return backend
