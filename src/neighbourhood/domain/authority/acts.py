"""The acts of the authority lane. Their bodies are not sealed and hold no personal data (architecture.md, section 3)."""

from typing import Final

import msgspec

from neighbourhood.domain import limits
from neighbourhood.domain.codec import Codec, NotCanonical
from neighbourhood.domain.ids import (
    FLAT_ID_SIZE,
    ID_SIZE,
    TAG_SIZE,
    BoxKey,
    CanonicalKey,
    DeviceId,
    EntryId,
    EpochTag,
    FlatId,
)

RESIDENT: Final = "resident"
"""The role of an invitation to a flat. Other roles come with the acts that grant them."""

BOX_RECORD_SIZE: Final = 56
SEALED_KEY_SIZE: Final = 48


class Act(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Base: ``written_at_ms`` is the author's clock, shown and never judged."""

    written_at_ms: int


class Found(Act, tag="found", frozen=True):
    """Begins a house; the founder's first device and flat."""

    box_key: BoxKey
    flat: FlatId
    salt: bytes


class Invite(Act, tag="invite", frozen=True):
    """Opens an invitation. The invitation key signs the house id for the newcomer, and the terms (inviting device,
    role, flat, uses) for the house: so nobody else can publish the key as an invitation of his own.
    """

    key: bytes
    role: str
    flat: FlatId
    uses: int
    expires_at_ms: int | None
    house_signature: bytes
    terms_signature: bytes


class Admit(Act, tag="admit", frozen=True):
    """Admits the device that proved the code of an invitation."""

    invitation: EntryId
    device: DeviceId
    box_key: BoxKey
    proof: bytes


class Rotate(Act, tag="rotate", frozen=True):
    """New keys. ``tags``: epoch tags of wire, desk, residents, council. ``history``: for each earlier rotation head its
    id and, per tier, its key sealed under the new key of the same tier.
    """

    tags: tuple[EpochTag, EpochTag, EpochTag, EpochTag]
    history: tuple[tuple[EntryId, tuple[bytes, bytes, bytes, bytes]], ...]


class Boxes(Act, tag="boxes", frozen=True):
    """One sheet of key boxes: records of an 8-byte device tag and a 48-byte box each."""

    rotation: EntryId
    ephemeral: bytes
    records: bytes


AnyAct = Found | Invite | Admit | Rotate | Boxes


class AuthorityEntry(msgspec.Struct, frozen=True):
    """One accepted entry of the authority lane; ``act`` is None where its kind is newer than this program."""

    id: EntryId
    key: CanonicalKey
    device: DeviceId
    stand: EntryId | None
    act: AnyAct | None


_acts: Final[Codec[AnyAct]] = Codec(AnyAct)
_KINDS: Final = frozenset(("found", "invite", "admit", "rotate", "boxes"))


class _Kind(msgspec.Struct, array_like=True):
    kind: str


_kind_decoder: Final = msgspec.msgpack.Decoder(_Kind)


class UnknownAct(Exception):
    """A well-formed act of a kind that this program does not know."""


def parse_act(body: bytes) -> AnyAct:
    """Return the act in a body.

    Raises UnknownAct for a newer kind, NotCanonical for anything malformed.
    """
    try:
        act = _acts.decode(body)
    except NotCanonical:
        if _kind_of(body) not in _KINDS:
            raise UnknownAct from None
        raise
    if not _form_fits(act):
        raise NotCanonical("a field of the wrong size")
    return act


def _kind_of(body: bytes) -> str:
    try:
        return _kind_decoder.decode(body).kind
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise NotCanonical(str(problem)) from problem


def _form_fits(act: AnyAct) -> bool:
    match act:
        case Found():
            return len(act.box_key) == ID_SIZE and len(act.flat) == FLAT_ID_SIZE and len(act.salt) == 16
        case Invite():
            return (
                len(act.key) == ID_SIZE
                and len(act.flat) == FLAT_ID_SIZE
                and len(act.house_signature) == len(act.terms_signature) == 64
                and 1 <= act.uses <= limits.MAX_INVITATION_USES
            )
        case Admit():
            return len(act.invitation) == len(act.device) == len(act.box_key) == ID_SIZE and len(act.proof) == 64
        case Rotate():
            return _rotation_fits(act)
        case Boxes():
            return len(act.rotation) == len(act.ephemeral) == ID_SIZE and len(act.records) % BOX_RECORD_SIZE == 0


def _rotation_fits(act: Rotate) -> bool:
    tags_fit = all(len(tag) == TAG_SIZE for tag in act.tags) and len(set(act.tags)) == len(act.tags)
    history_fits = len(act.history) <= limits.MAX_HISTORY_HEADS and all(
        len(head) == ID_SIZE and all(len(sealed) == SEALED_KEY_SIZE for sealed in keys) for head, keys in act.history
    )
    return tags_fit and history_fits
