"""The database key: under a passphrase or in a keyring, never replaced over old data."""

import contextlib
import logging
import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import filelock
import pytest

from neighbourhood.adapters import keystore
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.keystore import Keyring, change_passphrase, kept_by, open_or_create
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.crypto import keyfile
from neighbourhood.crypto.keyfile import MIN_COST


class MemoryKeyring:
    """A keyring in memory; ``locked`` makes every call fail."""

    priority = 5

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgetful = False

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        if not self.forgetful:
            self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.secrets[service, username]

    def _check(self) -> None:
        if self.locked:
            raise RuntimeError("locked")


class Dice:
    """Random bytes that are all different and the same in every run."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = iter(range(1, 256))

    def __call__(self, size_bytes: int) -> bytes:
        return bytes([next(self._numbers)]) * size_bytes


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "house")
    made.create()
    return made


def opened(
    folder: DataFolder, passphrase: str | None = None, keyring: Keyring | None = None, dice: Dice | None = None
) -> bytes:
    return open_or_create(folder, passphrase, keyring=lambda: keyring, random=dice or Dice(), cost=MIN_COST)


def changed(folder: DataFolder, old: str | None, new: str | None, keyring: Keyring | None = None) -> None:
    change_passphrase(folder, old, new, keyring=lambda: keyring, random=Dice(), cost=MIN_COST)


def kind_of(caught: pytest.ExceptionInfo[Fault]) -> FaultKind:
    return caught.value.kind


def test_a_key_under_a_passphrase_comes_back(folder: DataFolder) -> None:
    database_key = opened(folder, "correct horse")
    assert len(database_key) == 32
    assert opened(folder, "correct horse") == database_key


def test_two_folders_have_different_keys(folder: DataFolder, tmp_path: Path) -> None:
    other = DataFolder(tmp_path / "other")
    other.create()
    assert open_or_create(folder, "p", cost=MIN_COST) != open_or_create(other, "p", cost=MIN_COST)


def test_the_key_file_shows_neither_key_nor_passphrase(folder: DataFolder) -> None:
    database_key = opened(folder, "correct horse")
    content = folder.key_path.read_bytes()
    assert database_key not in content
    assert b"horse" not in content
    assert folder.key_path.stat().st_mode & 0o777 == 0o600


def test_a_wrong_passphrase_is_told_from_a_missing_one(folder: DataFolder) -> None:
    opened(folder, "correct horse")
    with pytest.raises(Fault) as caught:
        opened(folder, "Correct horse")
    assert kind_of(caught) is FaultKind.WRONG_PASSPHRASE
    with pytest.raises(Fault) as caught:
        opened(folder, None, MemoryKeyring())
    assert kind_of(caught) is FaultKind.PASSPHRASE_NEEDED


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "long"])
def test_a_damaged_key_file_is_said_and_kept(damage: str, folder: DataFolder) -> None:
    opened(folder, "correct horse")
    good = folder.key_path.read_bytes()
    flipped = good[:40] + bytes([good[40] ^ 1]) + good[41:]
    bad = {"cut": good[:-1], "flip": flipped, "empty": b"", "long": good * 100}[damage]
    folder.key_path.write_bytes(bad)
    with pytest.raises(Fault) as caught:
        opened(folder, "correct horse")
    assert kind_of(caught) is FaultKind.DAMAGED_KEY_FILE
    assert folder.key_path.read_bytes() == bad


def test_no_new_key_is_ever_made_over_an_existing_database(folder: DataFolder) -> None:
    folder.database_path.write_bytes(b"old data")
    for passphrase in (None, "correct horse"):
        with pytest.raises(Fault) as caught:
            opened(folder, passphrase, MemoryKeyring())
        assert kind_of(caught) is FaultKind.DAMAGED_KEY_FILE
    assert not folder.key_path.exists()


def test_without_a_passphrase_the_keyring_keeps_the_key(folder: DataFolder) -> None:
    keyring = MemoryKeyring()
    database_key = opened(folder, None, keyring)
    assert list(keyring.secrets.values()) == [database_key.hex()]
    assert opened(folder, None, keyring) == database_key
    assert database_key not in folder.key_path.read_bytes()


def test_the_keyring_account_does_not_name_the_folder(folder: DataFolder) -> None:
    keyring = MemoryKeyring()
    opened(folder, None, keyring)
    ((service, account),) = keyring.secrets
    assert service == "neighbourhood"
    assert len(bytes.fromhex(account)) == 16


def test_without_a_keyring_nothing_is_made(folder: DataFolder) -> None:
    forgetful, locked = MemoryKeyring(), MemoryKeyring()
    forgetful.forgetful = locked.locked = True
    for keyring in (None, forgetful, locked):
        with pytest.raises(Fault) as caught:
            opened(folder, None, keyring)
        assert kind_of(caught) is FaultKind.NO_KEYRING
    assert list(folder.path.iterdir()) == []


def test_a_keyring_that_lost_or_changed_the_key_is_said(folder: DataFolder) -> None:
    keyring = MemoryKeyring()
    opened(folder, None, keyring)
    ((service, account),) = keyring.secrets
    for secret in ("00" * 32, "not hex", ""):
        keyring.secrets[service, account] = secret
        with pytest.raises(Fault) as caught:
            opened(folder, None, keyring)
        assert kind_of(caught) is FaultKind.DAMAGED_KEY_FILE
        assert caught.value.details == {"account": account}


def test_a_changed_passphrase_opens_the_same_key_and_the_old_one_does_not(folder: DataFolder) -> None:
    database_key = opened(folder, "old")
    changed(folder, "old", "new")
    assert opened(folder, "new") == database_key
    with pytest.raises(Fault) as caught:
        opened(folder, "old")
    assert kind_of(caught) is FaultKind.WRONG_PASSPHRASE


def test_a_change_with_a_wrong_passphrase_changes_nothing(folder: DataFolder) -> None:
    opened(folder, "old")
    before = folder.key_path.read_bytes()
    with pytest.raises(Fault) as caught:
        changed(folder, "wrong", "new")
    assert kind_of(caught) is FaultKind.WRONG_PASSPHRASE
    assert folder.key_path.read_bytes() == before


def test_a_key_moves_into_the_keyring_and_out_again(folder: DataFolder) -> None:
    keyring = MemoryKeyring()
    database_key = opened(folder, "old")
    changed(folder, "old", None, keyring)
    assert opened(folder, None, keyring) == database_key
    changed(folder, None, "new", keyring)
    assert keyring.secrets == {}
    assert opened(folder, "new") == database_key


def test_a_folder_without_a_key_has_no_passphrase_to_change(folder: DataFolder) -> None:
    with pytest.raises(Fault) as caught:
        changed(folder, "old", "new")
    assert kind_of(caught) is FaultKind.DAMAGED_KEY_FILE


class PowerCut(BaseException):
    """The computer goes off: nothing after it is carried out."""


class Outlet:
    """Lets so many calls to the disk through; at the next one the power is gone, and stays gone."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
        self.left = steps
        self.cut = False
        for owner, name in ((os, "open"), (os, "fsync"), (Path, "replace"), (Path, "unlink")):
            monkeypatch.setattr(owner, name, self._counted(getattr(owner, name)))

    def _counted(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any, **named: Any) -> Any:
            self.cut = self.cut or self.left == 0
            if self.cut:
                raise PowerCut
            self.left -= 1
            return call(*given, **named)

        return counted


def opens(folder: DataFolder, passphrase: str | None, keyring: Keyring | None) -> bytes | None:
    """Return the key that this way opens, None when it does not."""
    try:
        return opened(folder, passphrase, keyring)
    except Fault:
        return None


@pytest.mark.parametrize(("old", "new"), [("old", "new"), ("old", None), (None, "new")])
def test_whenever_the_power_fails_during_a_change_the_old_or_the_new_way_opens_the_folder(
    old: str | None, new: str | None, tmp_path: Path
) -> None:
    outcomes: set[str] = set()
    for steps in range(20):
        folder = DataFolder(tmp_path / str(steps))
        folder.create()
        keyring = MemoryKeyring()
        database_key = opened(folder, old, keyring)
        with pytest.MonkeyPatch.context() as patch:
            outlet = Outlet(patch, steps)
            with contextlib.suppress(PowerCut):
                changed(folder, old, new, keyring)
        ways = [None] if kept_by(folder) == "keyring" else ["old", "new"]
        found = [way for way in ways if opens(folder, way, keyring) == database_key]
        assert len(found) == 1, f"after {steps} steps: {found}"
        outcomes.add("old" if found == [old] else "new")
        if not outlet.cut:
            break
    assert outcomes == {"old", "new"}
    assert not outlet.cut


def test_a_full_disk_during_a_change_leaves_no_second_key_in_the_keyring(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = MemoryKeyring()
    opened(folder, "old", keyring)

    def full(*_given: object) -> None:
        raise Fault(FaultKind.DISK_FULL)

    monkeypatch.setattr(DataFolder, "write", full)
    with pytest.raises(Fault) as caught:
        changed(folder, "old", None, keyring)
    assert kind_of(caught) is FaultKind.DISK_FULL
    assert keyring.secrets == {}


def test_a_key_file_that_cannot_be_read_after_a_failed_change_is_a_fault_too(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(folder, "old")

    def broken(_self: DataFolder, path: Path, _content: bytes) -> None:
        path.unlink()
        path.mkdir()
        raise Fault(FaultKind.DISK_FULL)

    monkeypatch.setattr(DataFolder, "write", broken)
    with pytest.raises(Fault) as caught:
        changed(folder, "old", "new")
    assert kind_of(caught) is FaultKind.DAMAGED_KEY_FILE


def test_a_passphrase_is_changed_while_a_program_has_the_folder_open(folder: DataFolder) -> None:
    database_key = opened(folder, "old")
    with folder.lock():
        changed(folder, "old", "new")
    assert opened(folder, "new") == database_key


def test_a_second_change_at_the_same_time_is_refused(folder: DataFolder) -> None:
    opened(folder, "old")
    with filelock.FileLock(folder.path / "key.lock"), pytest.raises(Fault) as caught:
        changed(folder, "old", "new")
    assert kind_of(caught) is FaultKind.FOLDER_IN_USE


def test_a_folder_that_is_not_there_has_no_passphrase_to_change(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        changed(DataFolder(tmp_path / "none"), "old", "new")
    assert kind_of(caught) is FaultKind.DAMAGED_KEY_FILE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("typed", ["wrong secret", "secret \ud800"])
def test_neither_a_log_nor_a_fault_ever_shows_a_passphrase(
    typed: str, folder: DataFolder, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keyring = MemoryKeyring()
    opened(folder, "old secret")
    faults: list[object] = []
    for old, new in ((typed, "new secret"), ("old secret", typed), ("old secret", None), (None, "new secret")):
        try:
            changed(folder, old, new, keyring)
        except Fault as fault:
            faults += [fault, fault.details, fault.__cause__, *traceback.format_exception(fault)]
    assert faults
    assert "secret" not in repr(faults)
    assert "secret" not in caplog.text


def test_what_opens_a_folder_is_known_without_opening_it(folder: DataFolder) -> None:
    assert kept_by(folder) == "nothing"
    opened(folder, "old")
    assert kept_by(folder) == "passphrase"
    changed(folder, "old", None, MemoryKeyring())
    assert kept_by(folder) == "keyring"


def test_a_database_without_its_key_is_damaged_and_not_new(folder: DataFolder) -> None:
    folder.database_path.write_bytes(b"old data")
    with pytest.raises(Fault) as caught:
        kept_by(folder)
    assert kind_of(caught) is FaultKind.DAMAGED_KEY_FILE


def test_too_little_memory_for_a_passphrase_is_said_and_changes_nothing(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(folder, "old")
    before = folder.key_path.read_bytes()

    def scarce(*_given: object) -> bytes:
        raise MemoryError

    for step in ("unwrap", "wrap_with_passphrase"):
        with monkeypatch.context() as patch:
            patch.setattr(keyfile, step, scarce)
            with pytest.raises(Fault) as caught:
                changed(folder, "old", "new")
        assert kind_of(caught) is FaultKind.NOT_ENOUGH_MEMORY
    assert folder.key_path.read_bytes() == before


def a_backend(module: str, priority: float = 5) -> MemoryKeyring:
    backend = type("Keyring", (MemoryKeyring,), {"__module__": module, "priority": priority})()
    assert isinstance(backend, MemoryKeyring)
    return backend


@pytest.mark.parametrize(
    "module",
    ["keyring.backends.fail", "keyring.backends.null", "keyrings.alt.file", "keyring.backends.chainer", "elsewhere"],
)
def test_keyrings_that_keep_nothing_or_plain_text_are_refused(module: str) -> None:
    assert keystore.best_keyring([a_backend(module)]) is None


def test_a_keyring_without_priority_is_refused() -> None:
    assert keystore.best_keyring([a_backend("keyring.backends.SecretService", priority=0)]) is None


def test_the_real_keyring_in_a_chain_is_found() -> None:
    real = a_backend("keyring.backends.SecretService")
    chain = a_backend("keyring.backends.chainer")
    chain.backends = [a_backend("keyrings.alt.file"), real]  # type: ignore[attr-defined]
    assert keystore.best_keyring([chain]) is real


def test_a_passphrase_given_up_by_a_power_cut_is_gone_at_the_next_opening(folder: DataFolder) -> None:
    database_key = opened(folder, "old")
    left = folder.path / "key.new"
    left.write_bytes(keyfile.wrap_with_passphrase(database_key, "weak", bytes(16), bytes(24), MIN_COST))
    assert opened(folder, "old") == database_key
    assert not left.exists()


def test_a_passphrase_given_up_by_a_power_cut_is_gone_before_another_change(folder: DataFolder) -> None:
    opened(folder, "old")
    left = folder.path / "key.new"
    left.write_bytes(b"given up")
    with pytest.raises(Fault):
        changed(folder, "wrong", "new")
    assert not left.exists()


def test_an_opening_leaves_the_file_of_a_change_that_goes_on_alone(folder: DataFolder) -> None:
    database_key = opened(folder, "old")
    (folder.path / "key.new").write_bytes(b"being written")
    with filelock.FileLock(folder.path / "key.lock"):
        assert opened(folder, "old") == database_key
    assert (folder.path / "key.new").exists()


def test_a_keyring_that_does_not_forget_is_told_with_the_account_to_remove(folder: DataFolder) -> None:
    class Clinging(MemoryKeyring):
        def delete_password(self, service: str, username: str) -> None:
            raise RuntimeError(service, username)

    keyring = Clinging()
    opened(folder, None, keyring)
    ((_service, account),) = keyring.secrets
    told = change_passphrase(folder, None, "new", keyring=lambda: keyring, random=Dice(), cost=MIN_COST)
    assert told == account
    assert change_passphrase(folder, "new", "newer", keyring=lambda: keyring, random=Dice(), cost=MIN_COST) is None
