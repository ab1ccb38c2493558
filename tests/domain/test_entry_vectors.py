"""The bytes of every kind of entry are frozen, and every known forgery of them is refused for its own reason."""

import json
from typing import Any, Final, get_args

import pytest

from neighbourhood.app.acceptance import judge
from neighbourhood.app.epochs import Identity
from neighbourhood.app.keys import Keychain
from neighbourhood.app.proofs import Proofs
from neighbourhood.crypto import boxes, sealing, signing
from neighbourhood.crypto.tiers import epoch_tag
from neighbourhood.domain.authority.acts import AnyAct, AuthorityEntry
from neighbourhood.domain.authority.fold import fold_authority
from neighbourhood.domain.authority.forms import parse_act
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.chain import Place, place_of
from neighbourhood.domain.entry import Entry, WireEntry, parse
from neighbourhood.domain.errors import Reason, Refused
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId, Lane
from neighbourhood.domain.subjects.content import AnyContent, Told, parse_content
from neighbourhood.domain.subjects.states import MessageState, fold_subject
from tests.vectors import make_acts, make_entries

VECTORS: Final[dict[str, Any]] = json.loads(make_entries.FILE.read_text(encoding="utf-8"))
GOOD: Final = VECTORS["good"]
TAMPERED: Final = VECTORS["tampered"]
HOUSE: Final = HouseId(bytes.fromhex(VECTORS["house"]))


def wire_of(vector: dict[str, Any]) -> WireEntry:
    signature, body = (
        bytes.fromhex(vector[name]) if vector[name] is not None else None for name in ("signature", "body")
    )
    if vector.get("zeros_in_body"):
        body = bytes(vector["zeros_in_body"])
    return WireEntry(bytes.fromhex(vector["header"]), signature, body)


def good_entries() -> list[Entry]:
    return [parse(wire_of(vector)) for vector in GOOD]


def view_of(entries: list[Entry]) -> View:
    authority = [
        AuthorityEntry(
            entry.id,
            entry.key,
            entry.header.device,
            entry.header.stand,
            tuple(id_ for id_ in (entry.header.prev, *entry.header.seen) if id_ is not None),
            parse_act(entry.body or b""),
        )
        for entry in entries
        if entry.header.lane == Lane.AUTHORITY
    ]
    return fold_authority(HOUSE, authority, Proofs())


def reason_of(wire: WireEntry) -> str | None:
    """Why a house that holds all good entries refuses this one; None where it does not."""
    places: dict[EntryId, Place] = {entry.id: place_of(entry) for entry in good_entries()}
    try:
        entry = parse(wire)
    except Refused as refusal:
        return refusal.reason.value
    verdicts = judge([entry], HOUSE, places.get, view_of(good_entries()).named_by)
    return verdicts.refused[0][1].value if verdicts.refused else None


def test_the_program_still_writes_exactly_these_bytes() -> None:
    assert make_entries.text() == make_entries.FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize("vector", GOOD, ids=lambda vector: vector["name"])
def test_a_good_entry_keeps_its_id_its_fields_and_its_content(vector: dict[str, Any]) -> None:
    entry = parse(wire_of(vector))
    assert entry.id.hex() == vector["id"]
    assert signing.entry_signature_is_valid(entry.header.device, entry.id, entry.signature or b"")
    fields = {name: getattr(entry.header, name) for name in entry.header.__struct_fields__}
    assert make_entries.readable(fields) == vector["fields"]
    plain = bytes.fromhex(vector["plain"])
    if vector["coordinates"] is None:
        assert entry.body == plain
        parse_act(plain)
        return
    tag = entry.header.epoch.hex() if entry.header.epoch else ""
    keys = {tag_of(key): bytes.fromhex(key) for key in VECTORS["keys_of_the_second_rotation"].values()}
    assert sealing.open_sealed(keys[tag], bytes.fromhex(vector["coordinates"]), entry.body or b"") == plain
    assert parse_content(plain) is not None


def tag_of(key_hex: str) -> str:
    return epoch_tag(bytes.fromhex(key_hex)).hex()


@pytest.mark.parametrize("one_by_one", [False, True])
def test_all_good_entries_are_accepted_at_once_or_one_by_one(one_by_one: bool) -> None:
    entries = good_entries()
    if not one_by_one:
        verdicts = judge(reversed(entries), HOUSE, lambda _: None, lambda _: None)
        assert verdicts.refused == []
        assert {entry.id for entry, _ in verdicts.accepted} == {entry.id for entry in entries}
        return
    held: list[Entry] = []
    for entry in entries:
        places = {known.id: place_of(known) for known in held}
        verdicts = judge([entry], HOUSE, places.get, view_of(held).named_by)
        assert (verdicts.refused, verdicts.accepted) == ([], [(entry, True)])
        held.append(entry)


def test_every_kind_of_act_and_content_has_a_vector() -> None:
    acts = {str(act.__struct_config__.tag) for act in make_acts.ALL.values()}
    kinds = {vector["says"][0] for vector in GOOD}
    known = {kind.__struct_config__.tag for kind in (*get_args(AnyAct), *get_args(AnyContent))}
    assert kinds | acts == known


def test_the_acts_make_the_house_that_they_always_made() -> None:
    view = view_of(good_entries())
    assert not view.rejected
    assert [len(part) for part in (view.persons, view.devices, view.invitations, view.rotations, view.sheets)] == [
        2, 2, 2, 2, 2,
    ]  # fmt: skip
    imported = next(vector for vector in GOOD if vector["name"] == "message.import")
    newcomer = DeviceId(bytes.fromhex(imported["fields"]["device"]))
    secret = bytes.fromhex(VECTORS["box_secrets"]["newcomer"])
    keys = Keychain(Identity(newcomer, bytes(32), boxes.box_key(secret), secret))
    keys.update(view)
    held = [keys.of_tier(rotation, tier) for rotation in view.rotations for tier in (0, 1, 2, 3)]  # type: ignore[arg-type]
    assert [key is not None for key in held] == [True, True, True, False] * 2


def test_the_messages_read_what_they_always_read() -> None:
    contents = {vector["name"]: parse_content(bytes.fromhex(vector["plain"])) for vector in GOOD}
    entries = {vector["name"]: parse(wire_of(vector)) for vector in GOOD}
    view = view_of(list(entries.values()))
    answer = [f"message.{name}" for name in ("say answer", "edit", "pin", "react", "react off", "delete")]
    told = []
    for name in answer:
        content, entry = contents[name], entries[name]
        person = view.person_of_grant(entry.header.stand)
        assert content is not None
        assert person is not None
        told.append(Told(entry.id, entry.key, person, content))
    whole = fold_subject(told)
    assert isinstance(whole, MessageState)
    assert (whole.version.text, whole.version.edits, whole.deleted, whole.reactions) == ("Опять, @совет.", 1, True, ())
    assert [mention.words for mention in whole.version.mentions] == ["@совет"]
    assert whole.pin is not None
    assert (whole.pin.on, whole.pinned) == (True, False)


@pytest.mark.parametrize("vector", TAMPERED, ids=lambda vector: vector["name"])
def test_a_forgery_is_refused_for_its_own_reason(vector: dict[str, Any]) -> None:
    assert reason_of(wire_of(vector)) == vector["reason"]


def test_every_reason_to_refuse_has_a_forgery() -> None:
    reasons = {vector["reason"] for vector in TAMPERED}
    assert reasons == {reason.value for reason in Reason}


@pytest.mark.parametrize("at", range(0, 300, 7))
def test_no_single_flipped_bit_of_an_entry_is_accepted(at: int) -> None:
    """The last good entry is offered anew with one bit changed anywhere in header, signature or body."""
    wire = wire_of(GOOD[-1])
    places = {entry.id: place_of(entry) for entry in good_entries()[:-1]}
    for name in ("header", "signature", "body"):
        data = getattr(wire, name)
        if at >= len(data):
            continue
        changed = {"header": wire.header, "signature": wire.signature, "body": wire.body}
        changed[name] = data[:at] + bytes([data[at] ^ (1 << at % 8)]) + data[at + 1 :]
        try:
            entry = parse(WireEntry(**changed))  # type: ignore[arg-type]
        except Refused:
            continue
        verdicts = judge([entry], HOUSE, places.get, view_of(good_entries()).named_by)
        assert verdicts.accepted == []
