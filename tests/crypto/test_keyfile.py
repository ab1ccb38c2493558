"""A key file gives the key for the right passphrase, and says in every other case what is wrong."""

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.exceptions import RuntimeError as SodiumFailed

from neighbourhood.crypto import keyfile, stretching
from neighbourhood.crypto.derive import Use, public_digest
from neighbourhood.crypto.keyfile import DamagedKeyFile, KeyringKeyFile, PassphraseKeyFile, WrongPassphrase
from neighbourhood.crypto.stretching import Cost
from tests.crypto.builders import each_byte_changed, each_length_but, some_bytes

KEY = some_bytes("database key")
SALT = some_bytes("salt", 16)
NONCE = some_bytes("nonce", 24)
CHEAP = Cost(1, 8192)


def wrapped(passphrase: str = "пароль", cost: Cost = CHEAP) -> bytes:
    return keyfile.wrap_with_passphrase(KEY, passphrase, SALT, NONCE, cost)


def unwrapped(data: bytes, passphrase: str = "пароль") -> bytes:
    file = keyfile.parse(data)
    assert isinstance(file, PassphraseKeyFile)
    return keyfile.unwrap(file, passphrase)


def asking_for(passes: int, memory_kib: int) -> bytes:
    """A key file with a right checksum and these costs, as a hostile hand would write it."""
    data = wrapped()[:-8]
    data = data[:9] + struct.pack(">II", passes, memory_kib) + data[17:]
    return data + public_digest(Use.FILE_SUM, data, size_bytes=8)


@settings(max_examples=30)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_the_right_passphrase_gives_the_key(passphrase: str) -> None:
    assert unwrapped(wrapped(passphrase), passphrase) == KEY


def test_a_wrong_passphrase_is_told_from_a_damaged_file() -> None:
    with pytest.raises(WrongPassphrase):
        unwrapped(wrapped(), "Пароль")


def test_a_passphrase_is_the_same_whichever_way_the_keyboard_composes_its_letters() -> None:
    assert unwrapped(wrapped("й ё"), "и\u0306 е\u0308") == KEY


def test_a_passphrase_file_with_any_byte_changed_is_damaged() -> None:
    for changed in each_byte_changed(wrapped()):
        with pytest.raises(DamagedKeyFile):
            keyfile.parse(changed)


def test_a_keyring_file_with_any_byte_changed_is_damaged() -> None:
    for changed in each_byte_changed(keyfile.wrap_for_keyring(KEY, some_bytes("account", 16))):
        with pytest.raises(DamagedKeyFile):
            keyfile.parse(changed)


@pytest.mark.parametrize("data", [wrapped(), keyfile.wrap_for_keyring(KEY, SALT)], ids=["passphrase", "keyring"])
def test_a_key_file_cut_short_or_grown_is_damaged(data: bytes) -> None:
    cut = [data[:size] for size in range(len(data))]
    for changed in [*cut, data + b"\0", data * 2, data + bytes(10_000_000)]:
        with pytest.raises(DamagedKeyFile):
            keyfile.parse(changed)


@pytest.mark.parametrize(
    ("passes", "memory_kib"),
    [(0, 64), (2**32 - 1, 64), (5, 64), (1, 2**32 - 1), (1, 1024 * 1024 + 1), (1, 7), (1, 0), (2**32 - 1, 2**32 - 1)],
)
def test_absurd_costs_are_refused_before_any_work(
    passes: int, memory_kib: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_work(*_: object) -> bytes:
        raise AssertionError("the costs were paid")

    data = asking_for(passes, memory_kib)
    monkeypatch.setattr(keyfile, "stretch", no_work)
    with pytest.raises(DamagedKeyFile):
        keyfile.parse(data)


def test_costs_up_to_the_cap_are_read() -> None:
    file = keyfile.parse(asking_for(4, 1024 * 1024))
    assert isinstance(file, PassphraseKeyFile)
    assert file.cost == keyfile.MAX_COST


def test_costs_that_could_not_be_read_back_are_not_written() -> None:
    for cost in (Cost(5, 8192), Cost(1, 2**31), Cost(0, 8192), Cost(1, 4096), Cost(1, 8193)):
        with pytest.raises(ValueError, match="read back"):
            wrapped(cost=cost)


def test_the_usual_cost_is_moderate_and_within_the_cap() -> None:
    assert Cost(3, 256 * 1024 * 1024) == stretching.MODERATE
    assert stretching.MODERATE <= keyfile.MAX_COST
    assert stretching.MODERATE.memory_bytes <= keyfile.MAX_COST.memory_bytes


def test_the_salt_matters() -> None:
    one, other = (keyfile.wrap_with_passphrase(KEY, "a", salt, NONCE, CHEAP) for salt in (SALT, bytes(16)))
    assert one[-56:] != other[-56:]


def test_the_file_does_not_contain_the_key() -> None:
    assert KEY not in wrapped()
    assert KEY not in keyfile.wrap_for_keyring(KEY, SALT)


def test_a_keyring_file_names_its_account_and_knows_its_key() -> None:
    file = keyfile.parse(keyfile.wrap_for_keyring(KEY, bytes(range(16))))
    assert isinstance(file, KeyringKeyFile)
    assert file.account == "000102030405060708090a0b0c0d0e0f"
    assert file.fits(KEY)


def test_another_key_from_the_keyring_does_not_fit() -> None:
    file = keyfile.parse(keyfile.wrap_for_keyring(KEY, SALT))
    assert isinstance(file, KeyringKeyFile)
    assert not any(file.fits(key) for key in [*each_byte_changed(KEY), *each_length_but(32)])


def test_a_newer_version_or_unknown_mode_is_not_guessed_at() -> None:
    for place, value in ((7, 2), (8, 3), (8, 0)):
        data = bytearray(wrapped()[:-8])
        data[place] = value
        with pytest.raises(DamagedKeyFile):
            keyfile.parse(bytes(data) + public_digest(Use.FILE_SUM, bytes(data), size_bytes=8))


@pytest.mark.parametrize("key", each_length_but(32))
def test_only_whole_database_keys_are_wrapped(key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        keyfile.wrap_with_passphrase(key, "a", SALT, NONCE, CHEAP)
    with pytest.raises(ValueError, match="32 bytes"):
        keyfile.wrap_for_keyring(key, SALT)


@pytest.mark.parametrize("size", [0, 15, 17])
def test_salts_and_account_names_of_another_length_are_refused(size: int) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        keyfile.wrap_with_passphrase(KEY, "a", bytes(size), NONCE, CHEAP)
    with pytest.raises(ValueError, match="16 bytes"):
        keyfile.wrap_for_keyring(KEY, bytes(size))


def test_memory_that_is_not_to_be_had_is_its_own_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Staged: some systems promise any amount of memory, and then end the program that uses it."""

    def refused(*_: object) -> bytes:
        raise SodiumFailed("Unexpected failure in key derivation")

    monkeypatch.setattr(stretching, "crypto_pwhash_alg", refused)
    with pytest.raises(MemoryError, match="8192 bytes"):
        stretching.stretch(b"a", SALT, CHEAP)
