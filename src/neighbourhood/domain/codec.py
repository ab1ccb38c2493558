"""The one canonical encoding: msgpack arrays without maps and floats.

A value has exactly one accepted byte string: what was decoded is encoded again and compared.
"""

from typing import Final, Generic, TypeVar

import msgspec

T = TypeVar("T")

_encoder: Final = msgspec.msgpack.Encoder()


class NotCanonical(ValueError):
    """The bytes are not the canonical encoding of any value of the wanted type."""


def encode(value: object) -> bytes:
    """Return the canonical bytes of a msgspec Struct or tuple."""
    return _encoder.encode(value)


class Codec(Generic[T]):
    """Strict decoder for one type.

    The type is a ``msgspec.Struct`` with ``array_like=True`` or a union of tagged ones.
    """

    def __init__(self, kind: object) -> None:
        self._decoder: msgspec.msgpack.Decoder[T] = msgspec.msgpack.Decoder(kind)

    def decode(self, data: bytes) -> T:
        """Return the value; raise NotCanonical for anything but its canonical bytes."""
        try:
            value = self._decoder.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
            raise NotCanonical(str(problem)) from problem
        if _encoder.encode(value) != data:
            raise NotCanonical("another encoding of the same value")
        return value

    def decode_trusted(self, data: bytes) -> T:
        """Return the value of bytes that ``decode`` accepted before."""
        return self._decoder.decode(data)
