"""A sheet gives each device its own key, and nothing to anybody else."""

from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.crypto import boxes
from neighbourhood.crypto.boxes import RECORD_SIZE, Recipient
from neighbourhood.domain import limits
from neighbourhood.domain.ids import BoxKey, DeviceId
from tests.crypto.builders import a_box_key, a_device, an_entry_id, each_byte_changed, each_length_but, some_bytes

ROTATION = an_entry_id("rotation")
SEED = some_bytes("ephemeral")

SMALL_ORDER_BOX_KEYS = [
    bytes.fromhex(text)
    for text in (
        "00" * 32,
        "01" + "00" * 31,
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
]
"""Points whose shared secret is known to everybody (RFC 7748, section 6.1; Curve25519 home page)."""


def a_recipient(name: str) -> Recipient:
    return a_device(name), a_box_key(name), some_bytes(f"key for {name}")


def opened(name: str, ephemeral: bytes, records: bytes, secret: str | None = None) -> bytes | None:
    return boxes.open_box(ROTATION, a_device(name), some_bytes(secret or name), ephemeral, records)


@given(st.sets(st.text(max_size=5), max_size=12))
def test_every_recipient_opens_its_own_key(names: set[str]) -> None:
    ephemeral, records = boxes.make_sheet(ROTATION, [a_recipient(name) for name in names], SEED)
    assert {name: opened(name, ephemeral, records) for name in names} == {
        name: some_bytes(f"key for {name}") for name in names
    }


def test_who_is_not_on_the_sheet_opens_nothing() -> None:
    ephemeral, records = boxes.make_sheet(ROTATION, [a_recipient("a"), a_recipient("b")], SEED)
    assert opened("c", ephemeral, records) is None


def test_knowing_a_device_id_without_its_box_secret_opens_nothing() -> None:
    ephemeral, records = boxes.make_sheet(ROTATION, [a_recipient("a")], SEED)
    assert opened("a", ephemeral, records, secret="thief") is None


def test_a_thousand_devices_fit_into_one_body() -> None:
    names = [str(number) for number in range(1000)]
    recipients = [(DeviceId(some_bytes(name)), a_box_key(name), some_bytes("key")) for name in names]
    ephemeral, records = boxes.make_sheet(ROTATION, recipients, SEED)
    assert len(records) == 1000 * RECORD_SIZE
    assert len(ephemeral) + len(records) <= limits.MAX_BODY_BYTES
    assert boxes.open_box(ROTATION, recipients[777][0], some_bytes("777"), ephemeral, records) == some_bytes("key")


def test_devices_that_share_a_tag_each_open_their_own() -> None:
    """A colliding record stands first, as anybody with 2^32 work could arrange."""
    ephemeral, records = boxes.make_sheet(ROTATION, [a_recipient("a")], SEED)
    stranger = records[:8] + bytes(48)
    assert opened("a", ephemeral, stranger + records) == some_bytes("key for a")


def test_a_sheet_says_nothing_by_the_order_of_its_records() -> None:
    names = ["a", "b", "c", "d"]
    forwards = boxes.make_sheet(ROTATION, [a_recipient(name) for name in names], SEED)
    backwards = boxes.make_sheet(ROTATION, [a_recipient(name) for name in reversed(names)], SEED)
    assert forwards == backwards


def test_tags_of_one_device_differ_between_rotations() -> None:
    one = boxes.make_sheet(ROTATION, [a_recipient("a")], SEED)[1]
    other = boxes.make_sheet(an_entry_id("next"), [a_recipient("a")], SEED)[1]
    assert one[:8] != other[:8]


def test_a_tag_is_the_hash_of_rotation_and_device() -> None:
    expected = blake2b(ROTATION + a_device("a"), digest_size=8, person=b"nbhd box tag 1").digest()
    assert boxes.make_sheet(ROTATION, [a_recipient("a")], SEED)[1][:8] == expected


def test_a_sheet_with_any_byte_changed_gives_nothing() -> None:
    ephemeral, records = boxes.make_sheet(ROTATION, [a_recipient("a")], SEED)
    assert not any(opened("a", ephemeral, changed) for changed in each_byte_changed(records))
    # X25519 ignores the highest bit of a key, the nonce does not.
    assert not any(opened("a", changed, records) for changed in each_byte_changed(ephemeral))


def test_a_sheet_cut_anywhere_is_no_error() -> None:
    ephemeral, records = boxes.make_sheet(ROTATION, [a_recipient("a")], SEED)
    assert not any(opened("a", ephemeral, records[:size]) for size in range(RECORD_SIZE))
    assert not any(opened("a", cut, records) for cut in each_length_but(32))


@pytest.mark.parametrize("key", SMALL_ORDER_BOX_KEYS, ids=bytes.hex)
def test_a_box_that_everybody_could_open_is_never_made(key: bytes) -> None:
    hostile = (a_device("x"), BoxKey(key), some_bytes("key"))
    ephemeral, records = boxes.make_sheet(ROTATION, [hostile, a_recipient("a")], SEED)
    assert not boxes.is_sound_box_key(key)
    assert len(records) == RECORD_SIZE
    assert opened("a", ephemeral, records) == some_bytes("key for a")


@pytest.mark.parametrize("ephemeral", SMALL_ORDER_BOX_KEYS, ids=bytes.hex)
def test_a_sheet_from_a_small_order_key_opens_for_nobody(ephemeral: bytes) -> None:
    _, records = boxes.make_sheet(ROTATION, [a_recipient("a")], SEED)
    assert opened("a", ephemeral, records) is None


@pytest.mark.parametrize("key", each_length_but(32))
def test_box_keys_of_another_length_are_not_sound(key: bytes) -> None:
    assert not boxes.is_sound_box_key(key)


def test_ordinary_box_keys_are_sound() -> None:
    assert all(boxes.is_sound_box_key(a_box_key(str(number))) for number in range(50))


@pytest.mark.parametrize("secret", each_length_but(32))
def test_secrets_of_another_length_are_refused_before_any_reading(secret: bytes) -> None:
    ephemeral, records = boxes.make_sheet(ROTATION, [a_recipient("a")], SEED)
    with pytest.raises(ValueError, match=r"32 bytes|secret key"):
        boxes.box_key(secret)
    with pytest.raises(ValueError, match=r"32 bytes|secret key"):
        boxes.open_box(ROTATION, a_device("a"), secret, ephemeral, records)
