"""One window for each data folder: what a second start does about the first."""

import os
import socket
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from neighbourhood.adapters.control.ends import RemoteBackend
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.keystore import open_or_create
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.instance import FrontDoor, front_door, is_shown_elsewhere
from neighbourhood.bootstrap.node import opened
from neighbourhood.crypto.keyfile import MIN_COST

LINK = "neighbourhood://topic/" + "0f" * 32


@pytest.fixture
def options(tmp_path: Path) -> Options:
    """A data folder of its own, with a key that costs little."""
    folder = DataFolder(tmp_path / "house")
    folder.create()
    open_or_create(folder, "four old walls", cost=MIN_COST)
    return Options(data_dir=folder.path, passphrase="four old walls")


@pytest.fixture
def first(options: Options) -> Iterator[FrontDoor]:
    """The door of a start that came first; its window is not there yet, and nobody has typed the passphrase."""
    with front_door(options) as door:
        assert door is not None
        yield door


def test_where_nothing_runs_the_start_goes_on(options: Options) -> None:
    assert not is_shown_elsewhere(options)


def test_a_program_without_a_window_leaves_the_saying_to_the_start(options: Options) -> None:
    with opened(options, network=False):
        assert not is_shown_elsewhere(options)


def test_a_window_comes_to_the_front_with_the_link_of_the_second_start(options: Options, first: FrontDoor) -> None:
    shown: list[str] = []
    first.lead_to(shown.append)
    assert is_shown_elsewhere(options)
    assert is_shown_elsewhere(replace(options, link=LINK))
    assert shown == ["", LINK]


def test_the_link_of_a_second_start_waits_for_a_window_that_is_still_being_made(
    options: Options, first: FrontDoor
) -> None:
    assert is_shown_elsewhere(replace(options, link=LINK))
    assert is_shown_elsewhere(options)
    shown: list[str] = []
    first.lead_to(shown.append)
    assert shown == [LINK]


def test_two_starts_at_the_same_moment_make_one_window(options: Options, first: FrontDoor) -> None:
    shown: list[str] = []
    first.lead_to(shown.append)
    with front_door(replace(options, link=LINK)) as second:
        assert second is None
    assert shown == [LINK]


def test_while_a_window_waits_for_the_passphrase_the_house_opens_for_who_knows_it(
    options: Options, first: FrontDoor
) -> None:
    with opened(options, network=False) as node:
        assert RemoteBackend(DataFolder(options.data_dir)).is_there()
        assert node.query(lambda reader: reader.house()).result() is None
    assert is_shown_elsewhere(options)
    assert first is not None


def test_the_door_of_a_window_tells_nothing_of_the_house(options: Options, first: FrontDoor) -> None:  # noqa: ARG001
    folder = DataFolder(options.data_dir)
    remote = RemoteBackend(folder, place=folder.window_path)
    with pytest.raises(Fault) as caught:
        remote.query(lambda reader: reader.house()).result()
    assert caught.value.kind is FaultKind.FOLDER_IN_USE


def test_only_its_person_can_reach_the_door_of_a_window(options: Options, first: FrontDoor) -> None:  # noqa: ARG001
    folder = DataFolder(options.data_dir)
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.window_path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.window_lock_path.stat().st_mode) == 0o600


def test_a_hidden_second_start_ends_and_calls_nobody(options: Options, first: FrontDoor) -> None:
    shown: list[str] = []
    first.lead_to(shown.append)
    assert is_shown_elsewhere(replace(options, hidden=True))
    assert shown == []


def test_when_the_window_is_gone_the_next_start_makes_one(options: Options) -> None:
    with front_door(options) as door:
        assert door is not None
    assert not is_shown_elsewhere(options)
    with front_door(options) as next_door:
        assert next_door is not None


def test_a_folder_that_cannot_be_used_gets_its_window_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "house").write_text("not a folder")
    with front_door(Options(data_dir=tmp_path / "house")) as door:
        assert door is not None


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can become another user")
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folder alone guards")
def test_another_users_program_in_the_place_of_the_window_is_told_no_link_and_keeps_no_window_away() -> None:
    with tempfile.TemporaryDirectory(prefix="nb") as place:
        options = Options(data_dir=Path(place), link=LINK)
        Path(place).chmod(0o777)  # opened to everybody by mistake: a closed folder lets nobody in
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            _listen_as_nobody(DataFolder(Path(place)).window_path, writer)
        os.close(writer)
        with os.fdopen(reader, "rb", buffering=0) as heard:
            assert heard.read(5) == b"ready"
            assert not is_shown_elsewhere(options)
            for _ in range(2):
                with socket.socket(socket.AF_UNIX) as end, suppress(ConnectionRefusedError):
                    end.connect(str(DataFolder(Path(place)).window_path))
            assert heard.read() == b""
        os.waitpid(child, 0)


def _listen_as_nobody(path: Path, report: int) -> None:
    """Give all rights up, wait for three callers, report what they say and agree to it; ends the process."""
    try:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(path))
            listener.listen()
            listener.settimeout(10)
            os.write(report, b"ready")
            for _ in range(3):
                caller, _ = listener.accept()
                with caller, suppress(OSError):
                    os.write(report, caller.recv(1000))
                    caller.sendall(b'{"ok": null}\n')
    finally:
        os._exit(0)
