"""Inner circles read what outer ones read; never the other way round."""

import nacl.bindings as sodium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.crypto import tiers
from neighbourhood.crypto.derive import Use, derive
from neighbourhood.crypto.sealing import CannotOpen
from neighbourhood.domain.ids import EntryId, Tier
from tests.crypto.builders import an_entry_id, each_byte_changed, each_length_but, some_bytes

KEYS = tiers.keys_of_rotation(some_bytes("rotation secret"))
OLD = an_entry_id("old rotation")


@given(st.binary(min_size=32, max_size=32), st.sampled_from(Tier))
def test_each_tiers_key_gives_the_same_outer_keys_as_the_secret(secret: bytes, tier: Tier) -> None:
    everything = tiers.keys_of_rotation(secret)
    assert tiers.keys_from(tier, everything[tier]) == {outer: everything[outer] for outer in Tier if outer <= tier}


def test_an_outer_key_does_not_give_an_inner_one() -> None:
    for tier in Tier:
        reached = set(tiers.keys_from(tier, KEYS[tier]).values())
        assert not reached & {KEYS[inner] for inner in Tier if inner > tier}


def test_treating_an_outer_key_as_an_inner_one_gives_nothing_of_the_rotation() -> None:
    pretended = tiers.keys_from(Tier.COUNCIL, KEYS[Tier.WIRE])
    assert set(pretended.values()) & set(KEYS.values()) == {KEYS[Tier.WIRE]}


def test_the_secret_itself_is_no_tiers_key() -> None:
    assert some_bytes("rotation secret") not in KEYS.values()
    assert len(set(KEYS.values())) == len(Tier)


def test_an_epoch_tag_names_its_key_and_contains_nothing_of_it() -> None:
    tags = {tiers.epoch_tag(key) for key in KEYS.values()}
    assert len(tags) == len(Tier)
    assert all(len(tag) == 16 and key.find(tag) < 0 for tag in tags for key in KEYS.values())


def test_one_key_opens_the_same_tiers_key_of_the_rotation_before() -> None:
    old_keys = tiers.keys_of_rotation(some_bytes("old secret"))
    for tier in Tier:
        sealed = tiers.seal_history(KEYS[tier], OLD, tier, old_keys[tier])
        assert len(sealed) == tiers.SEALED_KEY_SIZE
        assert tiers.open_history(KEYS[tier], OLD, tier, sealed) == old_keys[tier]


def test_sealed_history_opens_for_no_other_tier_rotation_or_key() -> None:
    sealed = tiers.seal_history(KEYS[Tier.DESK], OLD, Tier.DESK, some_bytes("old key"))
    wrong = [
        (KEYS[Tier.RESIDENTS], OLD, Tier.DESK),
        (KEYS[Tier.DESK], an_entry_id("another rotation"), Tier.DESK),
        (KEYS[Tier.DESK], OLD, Tier.RESIDENTS),
    ]
    for key, rotation, tier in wrong:
        with pytest.raises(CannotOpen):
            tiers.open_history(key, rotation, tier, sealed)


def test_no_two_pieces_of_history_share_a_key_stream() -> None:
    """The zero nonce is sound only as long as every context has a key of its own."""
    places = [(key, rotation, tier) for key in KEYS.values() for rotation in (OLD, an_entry_id()) for tier in Tier]
    streams = {tiers.seal_history(key, rotation, tier, bytes(32)) for key, rotation, tier in places}
    assert len(streams) == len(places)


def test_history_with_any_byte_changed_does_not_open() -> None:
    sealed = tiers.seal_history(KEYS[Tier.DESK], OLD, Tier.DESK, some_bytes("old key"))
    for changed in [*each_byte_changed(sealed), *each_length_but(48)]:
        with pytest.raises(CannotOpen):
            tiers.open_history(KEYS[Tier.DESK], OLD, Tier.DESK, changed)


@pytest.mark.parametrize("size", [0, 31, 33])
def test_history_of_another_length_does_not_open_even_if_an_author_sealed_it(size: int) -> None:
    key = derive(Use.HISTORY, KEYS[Tier.DESK], OLD + bytes([Tier.DESK]))
    sealed = sodium.crypto_secretbox_easy(bytes(size), bytes(24), key)
    with pytest.raises(CannotOpen):
        tiers.open_history(KEYS[Tier.DESK], OLD, Tier.DESK, sealed)


@pytest.mark.parametrize("key", each_length_but(32))
def test_keys_of_another_length_are_refused(key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        tiers.keys_from(Tier.WIRE, key)
    with pytest.raises(ValueError, match="32 bytes"):
        tiers.epoch_tag(key)
    with pytest.raises(ValueError, match="32 bytes"):
        tiers.seal_history(KEYS[Tier.DESK], OLD, Tier.DESK, key)
    with pytest.raises(ValueError, match="32 bytes"):
        tiers.seal_history(KEYS[Tier.DESK], EntryId(key), Tier.DESK, KEYS[Tier.DESK])
