"""The bytes of every kind of act are frozen, and only canonical bytes with fields of the right sizes are acts."""

import json
from typing import Any, Final

import msgspec
import pytest

from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import KINDS, AnyAct, Close, Cut, Trustees
from neighbourhood.domain.authority.forms import UnknownAct, parse_act
from neighbourhood.domain.codec import NotCanonical, encode
from neighbourhood.domain.ids import EntryId, Lane, PersonId
from tests.vectors import make_acts

FROZEN: Final[dict[str, str]] = json.loads(make_acts.FILE.read_text(encoding="utf-8"))


def kind_of(act: AnyAct) -> str:
    return str(act.__struct_config__.tag)


def test_every_kind_of_act_has_its_frozen_bytes() -> None:
    assert {kind_of(act) for act in make_acts.ALL.values()} == KINDS
    assert FROZEN.keys() == make_acts.ALL.keys()


@pytest.mark.parametrize("name", make_acts.ALL)
def test_the_bytes_of_an_act_are_frozen_in_both_directions(name: str) -> None:
    act, frozen = make_acts.ALL[name], bytes.fromhex(FROZEN[name])
    assert encode(act) == frozen
    assert parse_act(frozen) == act


@pytest.mark.parametrize("name", make_acts.ALL)
def test_an_act_with_a_byte_too_many_or_too_few_is_none(name: str) -> None:
    frozen = bytes.fromhex(FROZEN[name])
    for wrong in (frozen[:-1], frozen + b"\0", b""):
        with pytest.raises(NotCanonical):
            parse_act(wrong)


def test_an_act_of_a_newer_kind_is_told_from_a_malformed_one() -> None:
    with pytest.raises(UnknownAct):
        parse_act(msgspec.msgpack.encode(("teleport", 1, 2)))
    with pytest.raises(NotCanonical):
        parse_act(msgspec.msgpack.encode(("grant", 1, 2)))
    with pytest.raises(NotCanonical):
        parse_act(msgspec.msgpack.encode({"kind": "grant"}))


def one_changed(name: str, /, **changes: Any) -> bytes:
    return encode(msgspec.structs.replace(make_acts.ALL[name], **changes))


_RITA: Final = make_acts.RITA
_CUT: Final = make_acts.CUTS[0]
MISFITS: Final[dict[str, bytes]] = {
    "a salt that is too short": one_changed("found", salt=b"x"),
    "a flat id that is too long": one_changed("found", flat=bytes(17)),
    "no uses": one_changed("invite to a flat", uses=0),
    "too many uses": one_changed("invite to a flat", uses=limits.MAX_INVITATION_USES + 1),
    "a short signature": one_changed("invite to a flat", terms_signature=bytes(63)),
    "a short person": one_changed("invite back", restores=b"x"),
    "a short proof": one_changed("admit", proof=b""),
    "an unknown level": msgspec.msgpack.encode(("confirm", 0, _RITA, "guessed")),
    "too many trustees": one_changed("trustees", persons=tuple(PersonId(bytes([n]) * 32) for n in range(4))),
    "trustees twice": one_changed("trustees", persons=(_RITA, _RITA)),
    "trustees out of order": one_changed(
        "trustees", persons=tuple(reversed(make_acts.ALL["trustees"].persons))  # type: ignore[union-attr]
    ),
    "a term of the council": one_changed("grant of council", until_ms=1),
    "a term that was over before any clock": one_changed("grant for a term", until_ms=0),
    "a close of nothing": one_changed("close roles", roles=()),
    "a close out of order": one_changed("close roles", roles=(EntryId(b"b" * 32), EntryId(b"a" * 32))),
    "a close of too much": one_changed(
        "close roles", roles=tuple(EntryId(n.to_bytes(32, "big")) for n in range(limits.MAX_CLOSED + 1))
    ),
    "a cut of the authority lane": one_changed(
        "raise", cuts=(Cut(_CUT.device, Lane.AUTHORITY, 0, _CUT.id),)
    ),
    "a cut below the first": one_changed("raise", cuts=(Cut(_CUT.device, Lane.POLLS, -1, _CUT.id),)),
    "two cuts of a chain": one_changed("raise", cuts=(_CUT, _CUT)),
    "tags that are the same": one_changed("rotate", tags=(make_acts.tag(0),) * 4),
    "a sealed key of the wrong size": one_changed("rotate again", history=((make_acts.entry("rotate"), (b"",) * 4),)),
    "half a box": one_changed("boxes", records=bytes(28)),
    "an erasure of nothing": one_changed("erase", ranges=()),
    "a policy without a name": one_changed("policy", name=""),
    "a policy with too large a value": one_changed("policy", value=2**60),
}  # fmt: skip


@pytest.mark.parametrize("what", MISFITS)
def test_an_act_with_a_field_that_does_not_fit_is_none(what: str) -> None:
    with pytest.raises(NotCanonical):
        parse_act(MISFITS[what])


def test_lists_at_their_limits_are_acts() -> None:
    ids = tuple(EntryId(n.to_bytes(32, "big")) for n in range(limits.MAX_CLOSED))
    acts: tuple[AnyAct, ...] = (Close(0, ids, (), (), (), ()), Trustees(0, tuple(PersonId(id_) for id_ in ids[:3])))
    assert all(parse_act(encode(act)) == act for act in acts)
