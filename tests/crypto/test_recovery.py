"""The invitation key of a recovery sheet is made of the words on the paper alone, the same for ever."""

from hashlib import blake2b

import nacl.bindings as sodium
import pytest

from neighbourhood.crypto.recovery import invitation_seed
from neighbourhood.domain import recovery
from neighbourhood.domain.recovery import RecoverySecret
from tests.crypto.builders import each_length_but

FROZEN = {
    bytes(range(22)): "3f94e887d2c9d58dee0bcd638160fd18d15fb323a381c31a9d84206e0ba2f5dc",
    b"neighbourhood recovery": "b71ddc6179c24606ef27f842da6a301e5565f6ca439576808067c7c23c40f10f",
}


@pytest.mark.parametrize("secret", FROZEN)
def test_a_secret_gives_the_key_it_always_gave(secret: bytes) -> None:
    assert invitation_seed(RecoverySecret(secret)).hex() == FROZEN[secret]


def test_the_key_is_libsodiums_hash_under_labels_of_its_own() -> None:
    secret = RecoverySecret(bytes(range(22)))
    key = blake2b(secret, digest_size=32, person=b"nbhd recovery 1").digest()
    person = b"nbhd rec seed 1".ljust(16, b"\0")
    hashed = sodium.crypto_generichash_blake2b_salt_personal(b"", key=key, person=person, digest_size=32)
    assert invitation_seed(secret) == hashed


def test_the_words_of_both_languages_lead_to_the_same_key() -> None:
    secret = RecoverySecret(b"neighbourhood recovery")
    read = {recovery.parse(" ".join(recovery.words_of(secret, language))) for language in recovery.WORD_LISTS}
    assert {invitation_seed(each) for each in read} == {invitation_seed(secret)}


def test_every_one_of_the_176_bits_changes_the_key() -> None:
    assert len({invitation_seed(RecoverySecret((1 << bit).to_bytes(22, "big"))) for bit in range(176)}) == 176


@pytest.mark.parametrize("secret", each_length_but(22))
def test_a_secret_of_another_length_is_refused(secret: bytes) -> None:
    with pytest.raises(ValueError, match="22 bytes"):
        invitation_seed(RecoverySecret(secret))
