"""Reading acts: only canonical bytes with fields of the right sizes are acts at all."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

import msgspec

from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import (
    KINDS,
    MODERATOR,
    AddDevice,
    Admit,
    AnyAct,
    Boxes,
    Close,
    Confirm,
    Contest,
    Cut,
    Erase,
    Found,
    GrantRole,
    Invite,
    Petition,
    Policy,
    Raise,
    Recover,
    Rotate,
    Second,
    Trustees,
    Uphold,
)
from neighbourhood.domain.codec import Codec, NotCanonical
from neighbourhood.domain.ids import FLAT_ID_SIZE, ID_SIZE, TAG_SIZE, Lane

BOX_RECORD_SIZE: Final = 56
SEALED_KEY_SIZE: Final = 48
SIGNATURE_SIZE: Final = 64
SALT_SIZE: Final = 16
_CUT_LANES: Final = (Lane.POLLS, Lane.CONTENT)
_acts: Final[Codec[AnyAct]] = Codec(AnyAct)


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
        if _kind_of(body) not in KINDS:
            raise UnknownAct from None
        raise
    if not form_fits(act):
        raise NotCanonical("a field of the wrong size")
    return act


def _kind_of(body: bytes) -> str:
    try:
        return _kind_decoder.decode(body).kind
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise NotCanonical(str(problem)) from problem


def form_fits(act: AnyAct) -> bool:  # one line a kind
    """Whether every field has the size of its kind."""
    match act:
        case Found():
            return _are_ids(act.box_key) and len(act.flat) == FLAT_ID_SIZE and len(act.salt) == SALT_SIZE
        case Invite():
            return _invitation_fits(act)
        case Admit():
            return _are_ids(act.invitation, act.device, act.box_key) and _are_signatures(act.proof, act.consent)
        case AddDevice():
            return _are_ids(act.device, act.box_key) and _are_signatures(act.consent)
        case Recover():
            return _are_ids(act.person, act.device, act.box_key) and _are_signatures(act.consent)
        case Trustees():
            return _are_ids(*act.persons) and _is_ordered(act.persons) and len(act.persons) <= limits.MAX_TRUSTEES
        case Confirm():
            return _are_ids(act.person)
        case GrantRole():
            return _are_ids(act.person) and (act.until_ms is None or (act.role == MODERATOR and act.until_ms > 0))
        case Contest() | Uphold():
            return _are_ids(act.grant)
        case Second() | Petition():
            return _are_ids(act.proposal)
        case Close():
            return _close_fits(act)
        case Raise():
            return _are_ids(act.close) and _cuts_fit(act.cuts)
        case Rotate():
            return _rotation_fits(act)
        case Boxes():
            return _are_ids(act.rotation, act.ephemeral) and len(act.records) % BOX_RECORD_SIZE == 0
        case Erase():
            return _ranges_fit(act)
        case Policy():
            return 0 < len(act.name) <= limits.MAX_POLICY_CHARS and abs(act.value) <= limits.MAX_SEQ


def _are_ids(*ids: bytes) -> bool:
    return all(len(id_) == ID_SIZE for id_ in ids)


def _are_signatures(*signatures: bytes) -> bool:
    return all(len(signature) == SIGNATURE_SIZE for signature in signatures)


def _is_ordered(ids: Iterable[bytes]) -> bool:
    """Whether a set is written in its one form."""
    listed = list(ids)
    return all(a < b for a, b in pairwise(listed))


def _invitation_fits(act: Invite) -> bool:
    return (
        _are_ids(act.key)
        and (act.flat is None or len(act.flat) == FLAT_ID_SIZE)
        and (act.restores is None or _are_ids(act.restores))
        and _are_signatures(act.house_signature, act.terms_signature)
        and 1 <= act.uses <= limits.MAX_INVITATION_USES
    )


def _close_fits(act: Close) -> bool:
    named = (act.devices, act.roles, act.persons, act.invitations)
    return (
        any(named)
        and all(_are_ids(*ids) and _is_ordered(ids) for ids in named)
        and sum(len(ids) for ids in named) <= limits.MAX_CLOSED
        and _cuts_fit(act.cuts)
    )


def _cuts_fit(cuts: tuple[Cut, ...]) -> bool:
    chains = [(cut.device, cut.lane) for cut in cuts]
    return (
        len(cuts) <= limits.MAX_CUTS
        and all(a < b for a, b in pairwise(chains))
        and all(
            _are_ids(cut.device, cut.id) and cut.lane in _CUT_LANES and 0 <= cut.seq <= limits.MAX_SEQ for cut in cuts
        )
    )


def _ranges_fit(act: Erase) -> bool:
    named = len(act.ranges) + len(act.entries)
    sizes_fit = (
        named > 0 and len(act.ranges) <= limits.MAX_ERASED_RANGES and len(act.entries) <= limits.MAX_ERASED_ENTRIES
    )
    return (
        sizes_fit
        and _are_ids(*act.entries)
        and _is_ordered(act.entries)
        and all(
            _are_ids(part.device) and part.lane in _CUT_LANES and 0 <= part.first_seq <= part.last_seq <= limits.MAX_SEQ
            for part in act.ranges
        )
    )


def _rotation_fits(act: Rotate) -> bool:
    tags_fit = all(len(tag) == TAG_SIZE for tag in act.tags) and len(set(act.tags)) == len(act.tags)
    history_fits = len(act.history) <= limits.MAX_HISTORY_HEADS and all(
        len(head) == ID_SIZE and all(len(sealed) == SEALED_KEY_SIZE for sealed in keys) for head, keys in act.history
    )
    return tags_fit and history_fits
