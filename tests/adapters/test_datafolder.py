"""The data folder: private, one program at a time, whole files."""

import os
import stat
from pathlib import Path

import pytest

from neighbourhood.adapters.datafolder import DataFolder, default_path
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.domain.ids import Lane


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "deep" / "house")
    made.create()
    return made


def test_a_new_folder_is_open_to_its_person_alone(folder: DataFolder) -> None:
    assert mode(folder.path) == 0o700


def test_naming_a_folder_touches_nothing(tmp_path: Path) -> None:
    DataFolder(tmp_path / "house")
    assert list(tmp_path.iterdir()) == []


def test_without_a_path_the_usual_place_is_taken() -> None:
    assert DataFolder().path == default_path()
    assert default_path().name == "neighbourhood"


def test_a_relative_path_means_the_folder_at_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert DataFolder(Path("house")).path == tmp_path / "house"


@pytest.mark.parametrize("content", [[], ["lock"], ["neighbourhood.db", "other"]])
def test_an_own_or_empty_folder_is_closed_to_others(content: list[str], tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    for name in content:
        (tmp_path / name).touch()
    DataFolder(tmp_path).create()
    assert mode(tmp_path) == 0o700


def test_a_folder_of_other_files_that_others_can_read_is_refused_unchanged(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "photo.jpg").touch()
    with pytest.raises(Fault) as caught:
        DataFolder(tmp_path).create()
    assert caught.value.kind is FaultKind.FOLDER_NOT_WRITABLE
    assert mode(tmp_path) == 0o755


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Fault) as caught, DataFolder(tmp_path / "file" / "house").lock():
        pass
    assert caught.value.kind is FaultKind.FOLDER_NOT_WRITABLE


def test_one_program_at_a_time_holds_the_folder(folder: DataFolder) -> None:
    with folder.lock():
        with pytest.raises(Fault) as caught, DataFolder(folder.path).lock():
            pass
        assert caught.value.kind is FaultKind.FOLDER_IN_USE
        assert mode(folder.lock_path) == 0o600
    with DataFolder(folder.path).lock():
        pass


def test_a_lock_file_left_by_a_killed_program_locks_nothing(folder: DataFolder) -> None:
    folder.lock_path.write_text("left over")
    with folder.lock():
        pass


def test_a_written_file_is_private_whole_and_alone(folder: DataFolder) -> None:
    folder.write(folder.key_path, b"first, and longer")
    folder.write(folder.key_path, b"second")
    assert folder.key_path.read_bytes() == b"second"
    assert mode(folder.key_path) == 0o600
    assert list(folder.path.iterdir()) == [folder.key_path]


def test_a_failed_write_keeps_the_old_file_and_leaves_nothing_beside_it(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write(folder.key_path, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Fault) as caught:
        folder.write(folder.key_path, b"new")
    assert caught.value.kind is FaultKind.DISK_FULL
    assert folder.key_path.read_bytes() == b"old"
    assert list(folder.path.iterdir()) == [folder.key_path]


def test_the_mark_comes_back_as_it_was_written(folder: DataFolder) -> None:
    assert folder.read_mark() is None
    mark = {Lane.AUTHORITY: 0, Lane.CONTENT: 2**53 - 1}
    folder.write_mark(mark)
    assert folder.read_mark() == mark
    folder.write_mark({})
    assert folder.read_mark() == {}


def test_the_mark_holds_three_numbers_and_nothing_else(folder: DataFolder) -> None:
    folder.write_mark({Lane.POLLS: 7})
    *numbers, _checksum = folder.mark_path.read_bytes().split()
    assert numbers == [b"-1", b"7", b"-1"]
    assert folder.mark_path.stat().st_mode & 0o777 == 0o600


def test_a_mark_that_a_power_cut_tore_counts_as_none(folder: DataFolder) -> None:
    folder.write_mark({Lane.POLLS: 7, Lane.CONTENT: 12345})
    whole = folder.mark_path.read_bytes()
    for cut in range(len(whole.rstrip())):
        folder.mark_path.write_bytes(whole[:cut])
        assert folder.read_mark() is None
    folder.mark_path.write_bytes(whole.replace(b"12345", b"12346"))
    assert folder.read_mark() is None


@pytest.mark.parametrize("content", [b"", b"1 2", b"1 2 3", b"1 2 3 4", b"1 2 x", b"\xff" * 300, b"9" * 5000])
def test_a_mark_that_makes_no_sense_counts_as_none(content: bytes, folder: DataFolder) -> None:
    folder.mark_path.write_bytes(content)
    assert folder.read_mark() is None
