"""The messages of a session, byte by byte as in docs/protocol/sync.md, and the cap on everything in them.

A message is the canonical MessagePack array ``[tag, field, ...]``. Its length is checked before it is decoded.
"""

from enum import IntEnum, StrEnum
from typing import Annotated, Final, TypeAlias

from msgspec import Meta, Struct

from neighbourhood.domain import limits
from neighbourhood.domain.codec import Codec, NotCanonical, encode
from neighbourhood.domain.entry import WireEntry
from neighbourhood.domain.ids import ID_SIZE, DeviceId, HouseId, Lane
from neighbourhood.sync.log_port import size_bytes

PROTOCOL_VERSION: Final = 1
MARK_SIZE: Final = 8
"""Bytes of a head's id that stand for it in a frontier."""

MAX_MESSAGE_BYTES: Final = limits.MAX_BATCH_BYTES + 16 * limits.MAX_BATCH_ENTRIES + 64
"""A full block: its entries, at most 16 bytes of framing for each, and the block's own."""

MAX_SMALL_MESSAGE_BYTES: Final = 256 * 1024
"""Everything except a block."""

MAX_CHAINS_PER_MESSAGE: Final = 512
MAX_CHAINS_PER_FRONTIER: Final = 8192
MAX_HEADS_PER_CHAIN: Final = 16
MAX_UNACKNOWLEDGED_BLOCKS: Final = 2
MAX_REFUSED_ENTRIES: Final = 64
MAX_REMEMBERED_IDS: Final = 32_768
"""Ids that came from the other side and are not to be sent back; beyond it some travel twice."""

MAX_STATEMENT_BYTES: Final = 2560
"""A receipt's statement; the longest that its caps allow is a little shorter."""

MAX_HEARD: Final = 1024
"""Devices in a Heard."""

SHORT_DEVICE_SIZE: Final = 8
"""Bytes of a device's id that stand for it in receipts."""

MAX_AGE_S: Final = 365 * 24 * 3600
SIGNATURE_SIZE: Final = 64

MAX_KNOWN_CHAINS: Final = 3 * MAX_CHAINS_PER_FRONTIER
"""Chains of which a session remembers how far the other side is."""


class Group(IntEnum):
    """Lanes that are exchanged together; authority comes first and is closed by itself."""

    AUTHORITY = 0
    CONTENT = 1


LANES_OF: Final[dict[Group, tuple[int, ...]]] = {
    Group.AUTHORITY: (Lane.AUTHORITY,),
    Group.CONTENT: (Lane.POLLS, Lane.CONTENT),
}


class Farewell(IntEnum):
    """Why a session ends in order; the number travels."""

    OTHER_HOUSE = 1
    OTHER_VERSION = 2
    NOT_LIVE = 3
    TIMEOUT = 4
    PROTOCOL = 5


class Fault(StrEnum):
    """What the other side did that no honest program does."""

    MALFORMED = "malformed"
    TOO_LARGE = "too_large"
    WRONG_ORDER = "wrong_order"
    WRONG_NUMBER = "wrong_number"
    OVER_CREDIT = "over_credit"
    TOO_MANY_CHAINS = "too_many_chains"
    TOO_MANY_REFUSED = "too_many_refused"
    TOO_OFTEN = "too_often"
    FORGED_RECEIPT = "forged_receipt"


class Broke(Exception):
    """The other side broke the protocol. Never leaves this package."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


Number: TypeAlias = Annotated[int, Meta(ge=0, le=limits.MAX_SEQ)]
Digest32: TypeAlias = Annotated[bytes, Meta(min_length=ID_SIZE, max_length=ID_SIZE)]


class HeadMark(Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A branch head as it travels: its seq and the first bytes of its id."""

    seq: Number
    mark: Annotated[bytes, Meta(min_length=MARK_SIZE, max_length=MARK_SIZE)]

    def order(self) -> tuple[int, bytes]:
        """Return the sort key within a chain."""
        return (self.seq, self.mark)


class Chain(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """One chain of a frontier; heads ascend."""

    device: Annotated[DeviceId, Meta(min_length=ID_SIZE, max_length=ID_SIZE)]
    lane: Annotated[int, Meta(ge=0, le=2)]
    heads: Annotated[tuple[HeadMark, ...], Meta(min_length=1, max_length=MAX_HEADS_PER_CHAIN)]

    def place(self) -> tuple[DeviceId, int]:
        """Return the chain's name, by which chains ascend."""
        return (self.device, self.lane)


class Hello(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=1):
    """The first message of each side. ``house`` is None for a newcomer who holds nothing yet."""

    version: Number
    house: Annotated[HouseId, Meta(min_length=ID_SIZE, max_length=ID_SIZE)] | None
    digest: Digest32


class Frontier(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=2):
    """What the sender holds in a group of lanes, and so the question for the rest; ``more``: it continues."""

    group: Group
    chains: Annotated[tuple[Chain, ...], Meta(max_length=MAX_CHAINS_PER_MESSAGE)]
    more: bool


class LaneDone(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=3):
    """The answer to a frontier is complete."""

    group: Group


class Block(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=4):
    """Entries; numbers count from 0 in each direction."""

    number: Number
    entries: Annotated[tuple[WireEntry, ...], Meta(min_length=1, max_length=limits.MAX_BATCH_ENTRIES)]


class Ack(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=5):
    """The block with this number is stored, as far as it could be."""

    number: Number


class Digest(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=6):
    """The sender's frontier digest at rest."""

    digest: Digest32


class Resync(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=7):
    """Begin again with authority; rounds count from 1."""

    round: Number


class Ping(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=8):
    """I am still here."""


class Goodbye(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=9):
    """The last message of a side."""

    reason: Farewell


class Receipt(Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True, tag=10):
    """What a device says it holds (``sync.receipts.Statement``), signed by it; anybody may pass it on.

    ``age_s``: seconds since the sender of this message first heard it, 0 for its own.
    """

    statement: Annotated[bytes, Meta(min_length=1, max_length=MAX_STATEMENT_BYTES)]
    signature: Annotated[bytes, Meta(min_length=SIGNATURE_SIZE, max_length=SIGNATURE_SIZE)]
    age_s: Annotated[int, Meta(ge=0, le=MAX_AGE_S)]


class Issue(Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Which receipt of a device is the newest that the sender knows. ``device``: the first bytes of its id."""

    device: Annotated[bytes, Meta(min_length=SHORT_DEVICE_SIZE, max_length=SHORT_DEVICE_SIZE)]
    issued_at_ms: Number


class Heard(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag=11):
    """The receipts that the sender knows, and so the question for newer ones; once in a session."""

    newest: Annotated[tuple[Issue, ...], Meta(max_length=MAX_HEARD)]


Message: TypeAlias = Hello | Frontier | LaneDone | Block | Ack | Digest | Resync | Ping | Goodbye | Receipt | Heard
_BLOCK_START: Final = b"\x93\x04"
_messages: Final[Codec[Message]] = Codec(Message)


def to_bytes(message: Message) -> bytes:
    """Return the bytes of a message."""
    return encode(message)


def from_bytes(data: bytes) -> Message:
    """Return the message; raise Broke for anything malformed or above a cap."""
    is_block = data[: len(_BLOCK_START)] == _BLOCK_START
    if len(data) > (MAX_MESSAGE_BYTES if is_block else MAX_SMALL_MESSAGE_BYTES):
        raise Broke(Fault.TOO_LARGE)
    try:
        message = _messages.decode(data)
    except NotCanonical as problem:
        raise Broke(Fault.MALFORMED) from problem
    if isinstance(message, Block) and sum(map(size_bytes, message.entries)) > limits.MAX_BATCH_BYTES:
        raise Broke(Fault.TOO_LARGE)
    return message
