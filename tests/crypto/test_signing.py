"""A signature is valid for one key, one use and one message, or not at all."""

import nacl.bindings as sodium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.crypto import signing
from neighbourhood.crypto.signing import CHANNEL, ENTRY, INVITATION_DEVICE, INVITATION_HOUSE, RECEIPT, Label
from neighbourhood.domain.ids import DeviceId, EntryId
from tests.crypto.builders import a_device, an_entry_id, each_byte_changed, each_length_but, some_bytes

LABELS = (ENTRY, INVITATION_HOUSE, INVITATION_DEVICE, CHANNEL, RECEIPT)
GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493

SMALL_ORDER_KEYS = [
    bytes.fromhex(text)
    for text in (
        "00" * 32,
        "00" * 31 + "80",
        "01" + "00" * 31,
        "01" + "00" * 30 + "80",
        "ec" + "ff" * 30 + "7f",
        "ec" + "ff" * 31,
        "ed" + "ff" * 30 + "7f",
        "ed" + "ff" * 31,
        "ee" + "ff" * 30 + "7f",
        "ee" + "ff" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    )
]
"""All points of small order in every encoding, canonical or not (RFC 8032, section 5.1.3)."""


@given(st.binary(min_size=32, max_size=32), st.sampled_from(LABELS), st.binary(max_size=200))
def test_what_a_key_signed_is_valid_under_it(seed: bytes, label: Label, message: bytes) -> None:
    signature = signing.sign(seed, label, message)
    assert len(signature) == signing.SIGNATURE_SIZE
    assert signing.is_valid(signing.public_key(seed), label, message, signature)


def test_an_entry_signature_is_valid_for_its_device_only() -> None:
    signature = signing.sign_entry(some_bytes("device"), an_entry_id())
    assert signing.entry_signature_is_valid(a_device(), an_entry_id(), signature)
    assert not signing.entry_signature_is_valid(a_device("other"), an_entry_id(), signature)


def test_a_signature_with_any_byte_changed_is_not_valid() -> None:
    signature = signing.sign_entry(some_bytes("device"), an_entry_id())
    assert not any(
        signing.entry_signature_is_valid(a_device(), an_entry_id(), bad) for bad in each_byte_changed(signature)
    )


def test_a_signature_over_an_id_with_any_byte_changed_is_not_valid() -> None:
    signature = signing.sign_entry(some_bytes("device"), an_entry_id())
    changed = [EntryId(data) for data in each_byte_changed(an_entry_id())]
    assert not any(signing.entry_signature_is_valid(a_device(), entry, signature) for entry in changed)


def test_a_signature_made_for_one_use_is_not_valid_for_another() -> None:
    message, key = some_bytes("message"), a_device()
    signatures = {label: signing.sign(some_bytes("device"), label, message) for label in LABELS}
    valid = {
        (made, used) for made in LABELS for used in LABELS if signing.is_valid(key, used, message, signatures[made])
    }
    assert valid == {(label, label) for label in LABELS}


def test_no_label_begins_another_so_label_and_message_cannot_be_cut_differently() -> None:
    assert not any(one != other and other.startswith(one) for one in LABELS for other in LABELS)


@pytest.mark.parametrize("signature", each_length_but(64))
def test_a_signature_of_another_length_is_false_and_no_error(signature: bytes) -> None:
    assert not signing.is_valid(a_device(), ENTRY, b"", signature)


@pytest.mark.parametrize("key", each_length_but(32))
def test_a_key_of_another_length_is_false_and_no_error(key: bytes) -> None:
    signature = signing.sign_entry(some_bytes("device"), an_entry_id())
    assert not signing.entry_signature_is_valid(DeviceId(key), an_entry_id(), signature)
    assert not signing.is_sound_device_key(key)


def test_a_right_key_with_bytes_after_it_is_another_key() -> None:
    signature = signing.sign_entry(some_bytes("device"), an_entry_id())
    longer = DeviceId(a_device() + b"\0")
    assert not signing.entry_signature_is_valid(longer, an_entry_id(), signature)
    assert not signing.entry_signature_is_valid(a_device(), an_entry_id(), signature + b"\0")


@pytest.mark.parametrize("size", [0, 31, 33])
def test_an_entry_id_of_another_length_is_false_even_if_it_was_signed(size: int) -> None:
    entry = EntryId(bytes(size))
    signature = signing.sign(some_bytes("device"), ENTRY, entry)
    assert not signing.entry_signature_is_valid(a_device(), entry, signature)


def test_a_signature_with_the_scalar_written_in_a_second_way_is_not_valid() -> None:
    signature = signing.sign_entry(some_bytes("device"), an_entry_id())
    scalar = int.from_bytes(signature[32:], "little")
    for multiple in range(1, 15):
        again = signature[:32] + (scalar + multiple * GROUP_ORDER).to_bytes(32, "little")
        assert not signing.entry_signature_is_valid(a_device(), an_entry_id(), again)


@pytest.mark.parametrize("key", SMALL_ORDER_KEYS, ids=bytes.hex)
def test_a_small_order_key_is_never_a_device(key: bytes) -> None:
    assert not signing.is_sound_device_key(key)


@pytest.mark.parametrize("key", SMALL_ORDER_KEYS, ids=bytes.hex)
def test_a_signature_that_nobody_made_is_not_valid_under_a_small_order_key(key: bytes) -> None:
    """R = S·B solves the equation of Ed25519 for every message under the neutral element, and for some elsewhere."""
    scalars = [number.to_bytes(32, "little") for number in range(1, 17)]
    forged = [sodium.crypto_scalarmult_ed25519_base_noclamp(scalar) + scalar for scalar in scalars]
    assert not any(signing.entry_signature_is_valid(DeviceId(key), an_entry_id(), signature) for signature in forged)


def test_the_all_zero_signature_is_not_valid_under_any_key() -> None:
    keys = [*SMALL_ORDER_KEYS, a_device()]
    assert not any(signing.is_valid(key, ENTRY, some_bytes("message"), bytes(64)) for key in keys)


def test_a_key_outside_the_prime_order_group_is_never_a_device() -> None:
    mixed = sodium.crypto_core_ed25519_add(a_device(), SMALL_ORDER_KEYS[-1])
    assert signing.is_sound_device_key(a_device())
    assert not signing.is_sound_device_key(mixed)


def test_a_key_that_is_no_point_of_the_curve_is_never_a_device() -> None:
    assert not signing.is_sound_device_key(b"\2" + bytes(31))


def test_one_end_of_a_channel_cannot_send_the_other_ends_proof_back_as_its_own() -> None:
    digest = some_bytes("handshake", 64)
    proof = signing.sign_channel(some_bytes("device"), digest, initiator=True)
    assert signing.channel_signature_is_valid(a_device(), digest, proof, initiator=True)
    assert not signing.channel_signature_is_valid(a_device(), digest, proof, initiator=False)


def test_a_channel_proof_is_not_valid_in_another_channel() -> None:
    proof = signing.sign_channel(some_bytes("device"), some_bytes("handshake", 64), initiator=True)
    assert not signing.channel_signature_is_valid(a_device(), some_bytes("other", 64), proof, initiator=True)
