"""An entry: a signed header, and a body that only those with the key can read.

The bytes are described in docs/protocol.md. The id never includes the signature, because one signer can make
several valid signatures; the body is bound through the hash of its sealed bytes.
"""

from hashlib import blake2b
from typing import Final

import msgspec

from neighbourhood.domain import limits
from neighbourhood.domain.codec import Codec, NotCanonical, encode
from neighbourhood.domain.errors import Reason, Refused
from neighbourhood.domain.ids import (
    ID_SIZE,
    NO_HOUSE,
    TAG_SIZE,
    CanonicalKey,
    DeviceId,
    EntryId,
    EpochTag,
    HouseId,
    Lane,
)

VERSION: Final = 1
_ID_LABEL: Final = b"nbhd entry id 1"
_BODY_LABEL: Final = b"nbhd body 1"


class Header(msgspec.Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What everybody in the house sees of an entry: who, where in the order, how large."""

    version: int
    house: HouseId
    device: DeviceId
    lane: Lane
    seq: int
    prev: EntryId | None
    seen: tuple[EntryId, ...]
    lamport: int
    stand: EntryId | None
    epoch: EpochTag | None
    body_hash: bytes
    body_size: int


class Entry(msgspec.Struct, gc=False, frozen=True):
    """A parsed entry. ``body`` is None where only the header is here; ``signature`` None where only a later one is."""

    id: EntryId
    header: Header
    header_bytes: bytes
    signature: bytes | None
    body: bytes | None

    @property
    def key(self) -> CanonicalKey:
        """The place in canonical order."""
        return (self.header.lamport, self.header.device, self.header.seq, self.id)


class WireEntry(msgspec.Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """An entry as it travels: header bytes, signature, sealed body or nil."""

    header: bytes
    signature: bytes | None
    body: bytes | None


_headers: Final[Codec[Header]] = Codec(Header)


def entry_id(header_bytes: bytes) -> EntryId:
    """Return the id of the entry with this header."""
    return EntryId(blake2b(header_bytes, digest_size=ID_SIZE, person=_ID_LABEL).digest())


def body_hash(sealed: bytes) -> bytes:
    """Return the 32-byte hash of sealed (or, in the authority lane, plain) body bytes."""
    return blake2b(sealed, digest_size=ID_SIZE, person=_BODY_LABEL).digest()


def house_of(entry: Entry) -> HouseId:
    """Return the house an entry belongs to; the founding entry is the house."""
    return HouseId(entry.id) if entry.header.house == NO_HOUSE else entry.header.house


def assemble(header: Header, signature: bytes | None, body: bytes | None) -> Entry:
    """Make an entry from a header of our own."""
    data = encode(header)
    return Entry(entry_id(data), header, data, signature, body)


def to_wire(entry: Entry) -> WireEntry:
    """Return the travelling form."""
    return WireEntry(entry.header_bytes, entry.signature, entry.body)


def parse(wire: WireEntry) -> Entry:
    """Check the form of a received entry: sizes, canonical header, body hash.

    Raises Refused. Signature, chain and standing are judged later.
    """
    if len(wire.header) > limits.MAX_HEADER_BYTES:
        raise Refused(Reason.TOO_LARGE)
    try:
        header = _headers.decode(wire.header)
    except NotCanonical as problem:
        raise Refused(Reason.MALFORMED) from problem
    _check_form(header)
    if wire.signature is not None and len(wire.signature) != 64:
        raise Refused(Reason.BAD_SIGNATURE)
    if wire.body is not None and (len(wire.body) != header.body_size or body_hash(wire.body) != header.body_hash):
        raise Refused(Reason.BODY_MISMATCH)
    return Entry(entry_id(wire.header), header, wire.header, wire.signature, wire.body)


def _check_form(header: Header) -> None:
    if header.version != VERSION:
        raise Refused(Reason.NEWER_FORMAT)
    if not 0 <= header.body_size <= limits.MAX_BODY_BYTES:
        raise Refused(Reason.TOO_LARGE)
    sizes_fit = (
        len(header.house) == len(header.device) == len(header.body_hash) == ID_SIZE
        and (header.prev is None or len(header.prev) == ID_SIZE)
        and (header.stand is None or len(header.stand) == ID_SIZE)
        and (header.epoch is None or len(header.epoch) == TAG_SIZE)
        and all(len(seen) == ID_SIZE for seen in header.seen)
    )
    numbers_fit = 0 <= header.seq <= limits.MAX_SEQ and 1 <= header.lamport <= limits.MAX_LAMPORT
    if not sizes_fit or not numbers_fit or not _shape_fits_lane(header):
        raise Refused(Reason.MALFORMED)


def _shape_fits_lane(header: Header) -> bool:
    if (header.prev is None) != (header.seq == 0):
        return False
    if header.lane == Lane.AUTHORITY:
        ordered = all(a < b for a, b in zip(header.seen, header.seen[1:], strict=False))
        founding = header.house == NO_HOUSE
        if founding and (header.stand is not None or header.seen or header.seq != 0):
            return False
        return (
            ordered
            and len(header.seen) <= limits.MAX_SEEN_AUTHORITY
            and header.epoch is None
            and (founding or header.stand is not None)
        )
    return len(header.seen) <= 1 and header.epoch is not None and header.stand is not None and header.house != NO_HOUSE


def parse_stored(id_: EntryId, header_bytes: bytes, signature: bytes | None, body: bytes | None) -> Entry:
    """Return an entry that was checked before it was stored on an authenticated page."""
    return Entry(id_, _headers.decode_trusted(header_bytes), header_bytes, signature, body)
