"""Links between entries, and how far one signature vouches (architecture.md, section 2, rule 1)."""

from hashlib import blake2b

import pytest

from neighbourhood.domain.chain import Place, check_links, place_of, vouched
from neighbourhood.domain.entry import Entry, Header, assemble
from neighbourhood.domain.errors import Reason, Refused
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId, Lane

ANNA, BORIS = (DeviceId(bytes([n]) * 32) for n in (1, 2))
SIGNED = b"\x01" * 64


def an_entry(
    prev: Entry | None = None,
    *,
    device: DeviceId = ANNA,
    lane: Lane = Lane.CONTENT,
    seen: tuple[Entry, ...] = (),
    lamport: int | None = None,
    seq: int | None = None,
    signed: bool = True,
) -> Entry:
    lamports = [entry.header.lamport for entry in (*seen, *((prev,) if prev else ()))]
    header = Header(
        1, HouseId(bytes(32)), device, lane, seq if seq is not None else prev.header.seq + 1 if prev else 0,
        prev.id if prev else None, tuple(EntryId(entry.id) for entry in seen),
        lamport if lamport is not None else 1 + max(lamports, default=0), None, None,
        blake2b(bytes([signed]), digest_size=32).digest(), 0,
    )  # fmt: skip
    return assemble(header, SIGNED if signed else None, None)


def proven(*entries: Entry) -> dict[EntryId, bool]:
    return vouched(entries, lambda entry: entry.signature == SIGNED)


def reason(entry: Entry, *held: Entry) -> Reason | None:
    places: dict[EntryId, Place] = {known.id: place_of(known) for known in held}
    try:
        check_links(entry, places.get)
    except Refused as refusal:
        return refusal.reason
    return None


def test_one_signature_vouches_for_the_whole_run_below_it() -> None:
    first = an_entry(signed=False)
    second = an_entry(first, signed=False)
    third = an_entry(second)
    assert proven(first, third, second) == {third.id: True, second.id: False, first.id: False}


def test_what_lies_above_the_last_valid_signature_is_left_out() -> None:
    first = an_entry()
    second = an_entry(first, signed=False)
    assert proven(first, second) == {first.id: True}


def test_a_gap_in_the_run_ends_the_vouching() -> None:
    first = an_entry(signed=False)
    third = an_entry(an_entry(first, signed=False))
    assert proven(first, third) == {third.id: True}


@pytest.mark.parametrize(
    "lure",
    [
        an_entry(an_entry(signed=False), device=BORIS),
        an_entry(an_entry(signed=False), lane=Lane.POLLS),
        an_entry(an_entry(signed=False), seq=5),
    ],
    ids=["another device", "another lane", "a distance"],
)
def test_a_prev_into_another_chain_or_across_a_distance_vouches_for_nothing(lure: Entry) -> None:
    forged = an_entry(signed=False)
    assert lure.header.prev == forged.id
    assert proven(forged, lure) == {lure.id: True}


def test_a_link_to_what_is_held_is_accepted() -> None:
    first, other = an_entry(), an_entry(device=BORIS)
    assert reason(an_entry(first, seen=(other,)), first, other) is None


def test_links_that_do_not_hold_are_refused_each_for_its_reason() -> None:
    first, other, poll = an_entry(), an_entry(device=BORIS), an_entry(lane=Lane.POLLS)
    assert reason(an_entry(first)) is Reason.MISSING_BEFORE
    assert reason(an_entry(first, seen=(other,)), first) is Reason.MISSING_BEFORE
    assert reason(an_entry(other), other) is Reason.WRONG_PREDECESSOR
    assert reason(an_entry(first, seq=2), first) is Reason.WRONG_PREDECESSOR
    assert reason(an_entry(first, seen=(poll,)), first, poll) is Reason.WRONG_PREDECESSOR
    assert reason(an_entry(first, lamport=1), first) is Reason.WRONG_LAMPORT
    assert reason(an_entry(first, lamport=3), first) is Reason.WRONG_LAMPORT
    assert reason(an_entry(lamport=2)) is Reason.WRONG_LAMPORT


def test_nobody_can_jump_ahead_in_the_order_without_showing_what_he_has_seen() -> None:
    first, high = an_entry(), an_entry(device=BORIS)
    for _ in range(5):
        high = an_entry(high, device=BORIS)
    assert reason(an_entry(first, lamport=high.header.lamport + 1), first, high) is Reason.WRONG_LAMPORT
    assert reason(an_entry(first, seen=(high,)), first, high) is None
