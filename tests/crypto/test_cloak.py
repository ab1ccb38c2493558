"""The first bytes of a call mean something to who knows the secret, and nothing to anybody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.crypto.cloak import PREFIX_SIZE, ReplayCache, cloak, find_secret
from tests.crypto.builders import each_byte_changed, each_length_but, some_bytes

SECRETS = [some_bytes(f"wire key {number}") for number in range(20)]
SALT = some_bytes("salt", 16)


@given(st.integers(0, 19), st.binary(min_size=16, max_size=16))
def test_the_listener_finds_the_secret_that_was_meant(number: int, salt: bytes) -> None:
    prefix = cloak(SECRETS[number], salt)
    assert len(prefix) == PREFIX_SIZE
    assert find_secret(prefix, SECRETS) == SECRETS[number]


def test_a_call_under_an_unknown_secret_finds_none() -> None:
    assert find_secret(cloak(some_bytes("stranger"), SALT), SECRETS) is None
    assert find_secret(cloak(SECRETS[0], SALT), []) is None


def test_a_prefix_with_any_byte_changed_finds_none() -> None:
    changed = each_byte_changed(cloak(SECRETS[3], SALT))
    assert not any(find_secret(prefix, SECRETS) for prefix in changed)


@pytest.mark.parametrize("prefix", each_length_but(PREFIX_SIZE))
def test_a_prefix_of_another_length_finds_none(prefix: bytes) -> None:
    assert find_secret(prefix, SECRETS) is None


@pytest.mark.parametrize("salt", each_length_but(16))
def test_a_salt_of_another_length_is_refused(salt: bytes) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        cloak(SECRETS[0], salt)


def test_two_calls_have_nothing_in_common() -> None:
    one, other = cloak(SECRETS[0], SALT), cloak(SECRETS[0], some_bytes("other", 16))
    assert one[:16] != other[:16]
    assert one[16:] != other[16:]


def test_a_recorded_call_is_not_new_a_second_time() -> None:
    cache = ReplayCache(10)
    assert cache.is_new(cloak(SECRETS[0], SALT))
    assert not cache.is_new(cloak(SECRETS[0], SALT))


def test_one_salt_counts_once_whatever_follows_it() -> None:
    cache = ReplayCache(10)
    assert cache.is_new(cloak(SECRETS[0], SALT))
    assert not cache.is_new(cloak(SECRETS[1], SALT))


def test_the_cache_never_grows_beyond_its_capacity_and_forgets_the_oldest() -> None:
    cache = ReplayCache(100)
    prefixes = [cloak(SECRETS[0], number.to_bytes(16, "big")) for number in range(1000)]
    assert all(cache.is_new(prefix) for prefix in prefixes)
    assert len(cache) == 100
    assert not any(cache.is_new(prefix) for prefix in prefixes[900:])
    assert cache.is_new(prefixes[0])


def test_a_cache_that_holds_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        ReplayCache(0)
