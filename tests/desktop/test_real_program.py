"""The real program with its window on a real X server and a real session bus: it calls, waits in the tray, comes back."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest

from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.keystore import open_or_create
from neighbourhood.app.intents import CreateTopic, FoundHouse, JoinHouse, Say
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.instance import is_shown_elsewhere
from neighbourhood.crypto.keyfile import MIN_COST
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.settings import Choices
from tests.desktop.display import WindowProgram, screen_in_memory
from tests.desktop.fake_desktop import FakeDesktop
from tests.desktop.tools import need
from tests.processes.programs import PASSPHRASE, Program, eventually

_DEMO_S: Final = 60
AWAKE: Final = Choices(language="en", quiet=False)
"""The clock on the wall must not decide what a test sees."""


class TwoFlats:
    """Anna at her window; Sergey, who has joined her house, speaks through the command line."""

    def __init__(self, stack: ExitStack, folder: Path, around: dict[str, str], choices: Choices, *options: str) -> None:
        self.anna = WindowProgram(folder, "anna", around, choices)
        self.sergey = Program(folder, "sergey")
        for program in (self.anna, self.sergey):
            stack.callback(program.kill)
        self.anna.start(*options)
        self.anna.tell(FoundHouse(house_name="Forest St 12", person_name="Anna", flat_number="48"))
        self.topic: SubjectId = self.anna.tell(CreateTopic(title="Lift <b>2</b>", category="repairs"))
        self.sergey.start("--connect", f"127.0.0.1:{self.anna.port}")
        code = self.anna.tell(MakeInvitation(flat_number="31")).code
        self.sergey.tell(JoinHouse(code=code, person_name="Sergey & Co"))
        eventually(lambda: bool(self.sergey.ask(lambda reader: reader.house()) and self._topics()))

    def say(self, text: str) -> SubjectId:
        """Let Sergey say something."""
        message: SubjectId = self.sergey.tell(Say(topic=self.topic, text=text))
        return message

    def unread(self) -> int:
        """How many messages Anna has not seen."""
        return sum(row.unread for row in self.anna.ask(lambda reader: reader.topics()))

    def _topics(self) -> bool:
        return bool(self.sergey.ask(lambda reader: reader.topics()))


@pytest.fixture
def screen() -> Iterator[str]:
    """A display of its own."""
    need("Xvfb")
    with screen_in_memory() as display:
        yield display


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """Ends every program."""
    with ExitStack() as ends:
        yield ends


def test_a_message_calls_and_a_click_opens_its_topic(
    bus_address: str, screen: str, stack: ExitStack, tmp_path: Path
) -> None:
    around = {"DISPLAY": screen, "DBUS_SESSION_BUS_ADDRESS": bus_address}
    with FakeDesktop(bus_address) as desktop:
        flats = TwoFlats(stack, tmp_path, around, AWAKE)
        desktop.wait_for_tray()
        flats.say('It stands <a href="x">again</a>')
        shown = desktop.wait(1)[0]
        assert shown.title == "Lift <b>2</b>"
        assert shown.body == 'Sergey &amp; Co: It stands &lt;a href="x"&gt;again&lt;/a&gt;'
        assert list(shown.actions) == ["default", "Open"]
        assert flats.unread() == 1
        desktop.click(shown.number)
        eventually(lambda: flats.unread() == 0)
        assert flats.anna.complaints() == ""


def test_hidden_text_shows_neither_who_nor_where_nor_what(
    bus_address: str, screen: str, stack: ExitStack, tmp_path: Path
) -> None:
    around = {"DISPLAY": screen, "DBUS_SESSION_BUS_ADDRESS": bus_address}
    with FakeDesktop(bus_address) as desktop:
        flats = TwoFlats(stack, tmp_path, around, Choices(language="en", quiet=False, notify_text=False), "--hidden")
        flats.say("The code of the door is 4711")
        shown = desktop.wait(1)[0]
        assert (shown.title, shown.body) == ("Neighbourhood", "1 new message")


def test_a_second_start_brings_the_first_window_to_the_front_and_hands_its_link_on(
    bus_address: str, screen: str, stack: ExitStack, tmp_path: Path
) -> None:
    around = {"DISPLAY": screen, "DBUS_SESSION_BUS_ADDRESS": bus_address}
    flats = TwoFlats(stack, tmp_path, around, AWAKE)
    flats.say("It stands again")
    eventually(lambda: flats.unread() == 1)
    assert flats.anna.again() == 0
    assert flats.anna.again("--hidden") == 0
    assert flats.anna.again(f"neighbourhood://topic/{flats.topic.hex()}") == 0
    eventually(lambda: flats.unread() == 0)
    assert flats.anna.complaints() == ""


class LockedProgram(WindowProgram):
    """A window over a house that nobody has unlocked; the command line is not told the passphrase."""

    def arguments(self, *words: str, json_out: bool = True) -> list[str]:
        """See ``Program``."""
        given = super().arguments(*words, json_out=json_out)
        place = given.index("--passphrase-file")
        return given[:place] + given[place + 2 :]

    def await_ready(self) -> None:
        """Wait until other starts find it."""
        eventually(lambda: is_shown_elsewhere(Options(data_dir=self.folder, hidden=True)))


@pytest.mark.parametrize("kind", ["passphrase asked for", "passphrase to be chosen"])
def test_a_second_start_raises_the_window_that_waits_for_a_passphrase_and_opens_no_other(
    kind: str, screen: str, stack: ExitStack, tmp_path: Path
) -> None:
    locked = LockedProgram(tmp_path, "anna", {"DISPLAY": screen}, AWAKE)
    stack.callback(locked.kill)
    if kind == "passphrase asked for":
        open_or_create(DataFolder(locked.folder), PASSPHRASE, cost=MIN_COST)
    locked.start()
    assert locked.again() == 0
    assert locked.again("open", "--", f"neighbourhood://topic/{'0f' * 32}") == 0
    assert locked.complaints() == ""


@pytest.mark.parametrize("kind", ["no bus", "no server", "silent server"])
def test_where_nobody_shows_notifications_the_window_works_the_same(
    kind: str, bus_address: str, screen: str, stack: ExitStack, tmp_path: Path
) -> None:
    around = {"DISPLAY": screen, **({} if kind == "no bus" else {"DBUS_SESSION_BUS_ADDRESS": bus_address})}
    if kind == "silent server":
        stack.enter_context(FakeDesktop(bus_address, silent=True))
    flats = TwoFlats(stack, tmp_path, around, AWAKE)
    flats.say("It stands again")
    eventually(lambda: flats.unread() == 1)
    assert flats.anna.again(f"neighbourhood://topic/{flats.topic.hex()}") == 0
    eventually(lambda: flats.unread() == 0)


def test_the_sample_house_opens_its_window_where_there_is_a_screen_and_ends_by_itself_when_told_so(
    screen: str, tmp_path: Path
) -> None:
    pictures = tmp_path / "pictures"
    words = ["--lang", "ru", "demo", "--neighbours", "1", "--pictures", str(pictures), "--for", "2"]
    done = subprocess.run(
        [sys.executable, "-m", "neighbourhood", *words],
        capture_output=True,
        encoding="utf-8",
        timeout=_DEMO_S,
        check=False,
        env={**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"},
    )
    assert done.returncode == 0, done.stderr
    assert "Все они выдуманы." in done.stderr
    assert not pictures.exists()
