"""An invitation leads to one house, and admits the keys that its holder chose."""

import pytest

from neighbourhood.crypto import invitation, signing
from neighbourhood.domain import joincode
from neighbourhood.domain.ids import BoxKey, DeviceId, HouseId
from tests.crypto.builders import a_box_key, a_device, a_house, each_byte_changed, each_length_but, some_bytes

SEED = some_bytes("invitation")
KEY = signing.public_key(SEED)


def test_the_code_alone_gives_the_key_however_it_was_typed() -> None:
    code = joincode.random_code(bytes(range(12)))
    typed = joincode.parse(code.replace("-", " ").lower())
    assert invitation.invitation_seed(typed) == invitation.invitation_seed(code)


def test_another_code_gives_another_key() -> None:
    one, other = joincode.random_code(bytes(12)), joincode.random_code(bytes([255] * 12))
    assert invitation.invitation_seed(one) != invitation.invitation_seed(other)


def test_the_invitation_leads_to_its_house_only() -> None:
    signature = invitation.sign_house(SEED, a_house())
    assert invitation.house_signature_is_valid(KEY, a_house(), signature)
    assert not invitation.house_signature_is_valid(KEY, a_house("false"), signature)
    assert not invitation.house_signature_is_valid(a_device("other"), a_house(), signature)


def test_a_house_signature_with_any_byte_changed_is_not_valid() -> None:
    changed = each_byte_changed(invitation.sign_house(SEED, a_house()))
    assert not any(invitation.house_signature_is_valid(KEY, a_house(), bad) for bad in changed)


def test_a_device_proof_is_valid_for_this_house_and_these_keys_only() -> None:
    proof = invitation.prove_device(SEED, a_house(), a_device(), a_box_key())
    assert invitation.device_proof_is_valid(KEY, a_house(), a_device(), a_box_key(), proof)
    assert not invitation.device_proof_is_valid(KEY, a_house("other"), a_device(), a_box_key(), proof)
    assert not invitation.device_proof_is_valid(KEY, a_house(), a_device("other"), a_box_key(), proof)
    assert not invitation.device_proof_is_valid(KEY, a_house(), a_device(), a_box_key("other"), proof)
    assert not invitation.device_proof_is_valid(a_device(), a_house(), a_device(), a_box_key(), proof)


def test_a_device_proof_with_any_byte_changed_is_not_valid() -> None:
    proof = invitation.prove_device(SEED, a_house(), a_device(), a_box_key())
    changed = each_byte_changed(proof)
    assert not any(invitation.device_proof_is_valid(KEY, a_house(), a_device(), a_box_key(), bad) for bad in changed)


def test_bytes_cannot_move_from_one_part_of_a_proof_to_the_next() -> None:
    joined = a_house() + a_device() + a_box_key()
    parts = HouseId(joined[:31]), DeviceId(joined[31:64]), BoxKey(joined[64:])
    proof = signing.sign(SEED, signing.INVITATION_DEVICE, joined)
    assert not invitation.device_proof_is_valid(KEY, *parts, proof)
    with pytest.raises(ValueError, match="32 bytes"):
        invitation.prove_device(SEED, *parts)


def test_a_house_signature_is_no_device_proof_and_the_other_way_round() -> None:
    house = invitation.sign_house(SEED, a_house())
    assert not invitation.device_proof_is_valid(KEY, a_house(), a_device(), a_box_key(), house)
    proof = invitation.prove_device(SEED, a_house(), a_device(), a_box_key())
    assert not invitation.house_signature_is_valid(KEY, a_house(), proof)


@pytest.mark.parametrize("wrong", each_length_but(32))
def test_wrong_lengths_are_refused_when_signing_and_false_when_checking(wrong: bytes) -> None:
    house = HouseId(wrong)
    with pytest.raises(ValueError, match="32 bytes"):
        invitation.sign_house(SEED, house)
    with pytest.raises(ValueError, match="32 bytes"):
        invitation.channel_secret(wrong)
    forced = signing.sign(SEED, signing.INVITATION_HOUSE, wrong)
    assert not invitation.house_signature_is_valid(KEY, house, forced)


def test_the_channel_secret_is_not_the_public_key() -> None:
    secret = invitation.channel_secret(KEY)
    assert len(secret) == invitation.CHANNEL_SECRET_SIZE
    assert secret != KEY
