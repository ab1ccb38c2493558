"""The door of the first screen that leads into a sample house."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.bootstrap.demo.door import SampleDoor
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

OpenDoor = Callable[[str], Hands]
WAIT_FOR_FILE = "import pathlib, time\nwhile not pathlib.Path({end!r}).exists(): time.sleep(0.01)\n"


@pytest.fixture
def open_door(open_house: OpenHouse) -> Iterator[OpenDoor]:
    """Open a first screen whose door starts a small program in the place of the sample house."""
    doors: list[SampleDoor] = []

    def open_one(program: str) -> Hands:
        hands = open_house(SampleBackend("ru", empty=True))
        doors.append(SampleDoor(hands.window, [sys.executable, "-c", program]))
        return hands

    yield open_one
    for door in doors:
        door.close()


def test_the_door_opens_one_sample_house_in_the_language_of_the_window(open_door: OpenDoor, tmp_path: Path) -> None:
    started, end = tmp_path / "started", tmp_path / "end"
    noting = f"import sys\nopen({str(started)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
    hands = open_door(noting + WAIT_FOR_FILE.format(end=str(end)))
    hands.click("lookDoor")
    hands.until(lambda: hands.reads("Он откроется в своём окне"))
    hands.click("lookDoor")
    hands.until(lambda: started.exists() and started.read_text() != "")
    end.touch()
    hands.until(lambda: not hands.reads("Он откроется в своём окне"))
    assert started.read_text() == "--lang ru demo\n"
    assert not hands.sees("notice")


def test_before_a_passphrase_is_chosen_a_person_can_look_around_a_sample_house(
    open_house: OpenHouse, tmp_path: Path
) -> None:
    started, end = tmp_path / "started", tmp_path / "end"
    program = f"open({str(started)!r}, 'a').close()\n" + WAIT_FOR_FILE.format(end=str(end))
    fault = Fault(FaultKind.NO_KEYRING)
    hands = open_house(SampleBackend("ru"), unlock=lambda _given: Future(), fault=fault, new_folder=True)
    door = SampleDoor(hands.window, [sys.executable, "-c", program])
    hands.click("lookFirst")
    hands.until(lambda: hands.reads("Он откроется в своём окне"))
    hands.until(started.exists)
    end.touch()
    hands.until(lambda: hands.reads("Осмотреться в доме-образце"))
    door.close()


def test_a_locked_house_offers_no_other_house(open_house: OpenHouse) -> None:
    hands = open_house(unlock=lambda _given: Future(), fault=Fault(FaultKind.PASSPHRASE_NEEDED))
    assert hands.sees("passphrase")
    assert not hands.sees("lookFirst")


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "import os; os.abort()"])
def test_a_sample_house_that_fails_is_told(open_door: OpenDoor, program: str) -> None:
    hands = open_door(program)
    hands.click("lookDoor")
    hands.until(lambda: hands.sees("notice"))
    assert hands.window.shell.firstRun.looking is False  # type: ignore[attr-defined]


def test_a_program_that_cannot_be_started_is_told(open_house: OpenHouse, tmp_path: Path) -> None:
    hands = open_house(SampleBackend("ru", empty=True))
    door = SampleDoor(hands.window, [str(tmp_path / "nowhere")])
    hands.click("lookDoor")
    hands.until(lambda: hands.sees("notice"))
    door.close()


def test_the_sample_house_ends_with_the_window_it_was_opened_from(open_house: OpenHouse, tmp_path: Path) -> None:
    ready, cleaned = tmp_path / "ready", tmp_path / "cleaned"
    cleaning = (
        f"import pathlib, signal, sys\nsignal.signal(signal.SIGTERM, lambda *_: (pathlib.Path({str(cleaned)!r}).touch(), "
        f"sys.exit(0)))\npathlib.Path({str(ready)!r}).touch()\nsignal.pause()\n"
    )
    hands = open_house(SampleBackend("ru", empty=True))
    door = SampleDoor(hands.window, [sys.executable, "-c", cleaning])
    hands.click("lookDoor")
    hands.until(ready.exists)
    door.close()
    assert cleaned.exists()
