"""What a newcomer and a resident say to each other on an invitation channel, before the ordinary sync.

The resident speaks first and proves its house; only then does the newcomer ask (architecture.md, section 4
"Joining"; bytes in docs/protocol/channel.md).
"""

from enum import StrEnum
from typing import Final

import msgspec

from neighbourhood.domain.codec import Codec, NotCanonical, encode
from neighbourhood.domain.ids import ID_SIZE, BoxKey, DeviceId, HouseId, PersonId

_SIGNATURE_BYTES: Final = 64


class RefusedBecause(StrEnum):
    """Why a newcomer was not let in. ``WRONG_HOUSE`` never travels: the newcomer finds it out by itself."""

    USED = "used"
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    NOT_NOW = "not_now"
    WRONG_HOUSE = "wrong_house"


class JoinDenied(Exception):
    """A resident does not admit this newcomer; the reason is told to it."""

    def __init__(self, reason: RefusedBecause) -> None:
        super().__init__(reason.value)
        self.reason = reason


class BadJoinMessage(Exception):
    """The other side said something that is not a join message, or not in its turn."""


class _JoinMessage(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    pass


class HouseProof(_JoinMessage, frozen=True, tag=1):
    """Resident: this is my house, and the invitation's signature over it."""

    house: HouseId
    house_signature: bytes


class ReturnProof(_JoinMessage, frozen=True, tag=5):
    """Resident: this is my house, my code brings this person back, and the code's signatures over the one and the other."""

    house: HouseId
    house_signature: bytes
    person: PersonId
    terms_signature: bytes


class JoinRequest(_JoinMessage, frozen=True, tag=2):
    """Newcomer: these are my device's keys, signed with the invitation key, and my device's own consent.

    It consents to the invitation key; after a ReturnProof to be a device of that person.
    """

    device: DeviceId
    box_key: BoxKey
    proof: bytes
    consent: bytes


class JoinAccepted(_JoinMessage, frozen=True, tag=3):
    """Resident: you are admitted to the house that I proved; from here on we sync."""


class JoinRefused(_JoinMessage, frozen=True, tag=4):
    """Resident: not with this invitation, or not by me, or not now."""

    reason: RefusedBecause


JoinMessage = HouseProof | ReturnProof | JoinRequest | JoinAccepted | JoinRefused

_codec: Final[Codec[JoinMessage]] = Codec(JoinMessage)


def pack(message: JoinMessage) -> bytes:
    """Return the bytes of a message."""
    return encode(message)


def unpack(data: bytes) -> JoinMessage:
    """Return the message; raise BadJoinMessage for wrong bytes or sizes."""
    try:
        message = _codec.decode(data)
    except NotCanonical as problem:
        raise BadJoinMessage from problem
    if not _sizes_fit(message):
        raise BadJoinMessage
    return message


def _sizes_fit(message: JoinMessage) -> bool:
    match message:
        case HouseProof(house, signature):
            return len(house) == ID_SIZE and len(signature) == _SIGNATURE_BYTES
        case ReturnProof(house, house_signature, person, terms_signature):
            signatures = (house_signature, terms_signature)
            return len(house) == len(person) == ID_SIZE and all(len(one) == _SIGNATURE_BYTES for one in signatures)
        case JoinRequest(device, box_key, proof, consent):
            return len(device) == len(box_key) == ID_SIZE and len(proof) == len(consent) == _SIGNATURE_BYTES
        case JoinRefused(reason):
            return reason is not RefusedBecause.WRONG_HOUSE
        case JoinAccepted():
            return True
