"""The bytes of the protocol do not change by accident."""

import nacl.bindings as sodium
import pytest

from neighbourhood.crypto import boxes, signing
from neighbourhood.crypto.derive import Use, derive, public_digest
from neighbourhood.domain.ids import KEY_SIZE
from tests.crypto.builders import each_length_but, frozen_answers
from tests.crypto.known_answers import answers


def test_every_function_answers_as_it_did_when_the_vectors_were_frozen() -> None:
    assert answers() == frozen_answers()


def test_a_device_key_is_the_one_of_rfc_8032() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    expected = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    assert signing.public_key(seed) == expected


def test_a_box_key_is_the_one_of_rfc_7748() -> None:
    secret = bytes.fromhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
    expected = bytes.fromhex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
    assert boxes.box_key(secret) == expected


def test_hash_labels_are_distinct_and_fit_into_the_hash() -> None:
    labels = {use.value for use in Use} | {b"nbhd entry id 1", b"nbhd body 1"}
    assert len(labels) == len(Use) + 2
    assert all(len(label) <= sodium.crypto_generichash_PERSONALBYTES for label in labels)


def test_uses_and_contexts_give_unrelated_keys() -> None:
    key = bytes(range(32))
    derived = {derive(use, key, context) for use in Use for context in (b"", b"\0", b"\1")}
    assert len(derived) == 3 * len(Use)


def test_a_derived_key_is_libsodiums_keyed_and_personalised_hash() -> None:
    key = bytes(range(32))
    person = Use.BODY_KEY.value.ljust(16, b"\0")
    expected = sodium.crypto_generichash_blake2b_salt_personal(b"context", key=key, person=person, digest_size=32)
    assert derive(Use.BODY_KEY, key, b"context") == expected
    assert public_digest(Use.EPOCH_TAG, key, size_bytes=16) != derive(Use.EPOCH_TAG, key, size_bytes=16)


@pytest.mark.parametrize("key", each_length_but(KEY_SIZE))
def test_a_key_of_another_length_is_refused_rather_than_stretched(key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        derive(Use.BODY_KEY, key)
