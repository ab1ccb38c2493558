"""Two windows over two real programs on loopback: what one types stands on the other's screen."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from neighbourhood.app.intents import CreateTopic, FoundHouse, JoinHouse
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.options import Options
from neighbourhood.app.rows import InvitationRow
from neighbourhood.bootstrap.node import LocalNode, opened
from neighbourhood.viewmodels.application import create_window
from neighbourhood.viewmodels.first_run import FirstRun
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.settings import Choices, Settings
from tests.window.hands import Hands

WAIT_S = 30


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Hands, Hands]]:
    """Anna's window and Sergey's, who has joined her house by code; both look at the one topic."""
    with ExitStack() as stack:
        anna = stack.enter_context(opened(_options(tmp_path / "anna"), network=True))
        anna.submit(FoundHouse(house_name="Лесная, 12", person_name="Анна", flat_number="48")).result(WAIT_S)
        anna.submit(CreateTopic(title="Лифт", category="repairs")).result(WAIT_S)
        code = cast("InvitationRow", anna.submit(MakeInvitation(flat_number="31")).result(WAIT_S)).code
        sergey = stack.enter_context(opened(_options(tmp_path / "sergey", anna.port), network=True))
        sergey.submit(JoinHouse(code=code, person_name="Сергей")).result(WAIT_S)
        hands = tuple(_window(qtbot, node) for node in (anna, sergey))
        for one in hands:
            stack.callback(one.close)
            one.window.shell.go("topics")
            qtbot.waitUntil(lambda one=one: one.sees("topic Лифт"), timeout=1000 * WAIT_S)  # type: ignore[misc]
            one.click("topic Лифт")
            one.until(lambda one=one: one.sees("composerText"))  # type: ignore[misc]
        yield hands[0], hands[1]
        assert [warning for one in hands for warning in one.window.warnings] == []


def _options(folder: Path, port: int | None = None) -> Options:
    connect = (("127.0.0.1", port),) if port else ()
    return Options(data_dir=folder, passphrase="two windows", interfaces=("127.0.0.1",), connect=connect)


def _window(qtbot: QtBot, node: LocalNode) -> Hands:
    choices = Choices(language="ru", theme="light")
    window = create_window(node, unlock=None, settings=Settings(choices), preview=True)
    window.show()
    qtbot.waitExposed(window.root)
    return Hands(qtbot, window, cast("SampleBackend", node))


def test_what_one_neighbour_types_and_sends_stands_on_the_others_screen(windows: tuple[Hands, Hands]) -> None:
    anna, sergey = windows
    anna.window.root.requestActivate()
    anna.click("composerText")
    anna.type("Опять встал между третьим и четвёртым")
    anna.press(Qt.Key.Key_Return)
    sergey.until(lambda: sergey.said() == ["Опять встал между третьим и четвёртым"])
    sergey.window.root.requestActivate()
    sergey.click("composerText")
    sergey.type("Диспетчер уже едет")
    sergey.click("send")
    anna.until(lambda: anna.said() == ["Диспетчер уже едет", "Опять встал между третьим и четвёртым"])
    sergey.until(lambda: sergey.reads("Опять встал между третьим и четвёртым"))


def test_one_neighbour_vouches_for_the_address_of_another_and_is_not_asked_twice(windows: tuple[Hands, Hands]) -> None:
    anna, sergey = windows
    anna.window.root.requestActivate()
    anna.click("railNeighbours")
    anna.until(lambda: anna.find("flat 31").property("stands") == "online")
    anna.click("flat 31")
    anna.click("do Сергей")
    anna.click("confirm vouched")
    anna.until(lambda: anna.reads("Адрес подтверждён: Сергей."))
    anna.until(lambda: anna.reads("ручается сосед"))
    anna.click("do Сергей")
    anna.until(lambda: anna.sees("confirm seen"))
    assert not anna.sees("confirm vouched")
    sergey.window.root.requestActivate()
    sergey.click("railNeighbours")
    sergey.until(lambda: sergey.reads("ручается сосед"))


def test_a_window_that_found_nobody_goes_home_by_itself_when_any_neighbour_comes(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_options(tmp_path / "anna"), network=True) as anna:
        anna.submit(FoundHouse(house_name="Лесная, 12", person_name="Анна", flat_number="48")).result(WAIT_S)
        code = cast("InvitationRow", anna.submit(MakeInvitation(flat_number="31")).result(WAIT_S)).code
        port = anna.port or 0
    with ExitStack() as stack:
        sergey = stack.enter_context(opened(_options(tmp_path / "sergey", port), network=True))
        sergey.submit(JoinHouse(code=code, person_name="Сергей")).result(WAIT_S)
        hands = _window(qtbot, sergey)
        stack.callback(hands.close)
        hands.until(lambda: hands.sees("cancelJoining"))
        cast("FirstRun", hands.window.shell.firstRun).lose_patience()
        hands.until(lambda: hands.sees("nobodyThere"))
        stack.enter_context(opened(replace(_options(tmp_path / "anna"), port=port), network=True))
        qtbot.waitUntil(lambda: hands.sees("houseTitle"), timeout=1000 * WAIT_S)
        hands.until(lambda: hands.reads("Лесная, 12"))
        assert hands.window.warnings == []


def test_what_one_neighbour_erases_is_gone_from_the_others_screen_and_both_read_where(
    windows: tuple[Hands, Hands],
) -> None:
    anna, sergey = windows
    sergey.window.root.requestActivate()
    sergey.click("composerText")
    sergey.type("Код домофона 4815")
    sergey.press(Qt.Key.Key_Return)
    anna.until(lambda: anna.said() == ["Код домофона 4815"])
    sergey.until(lambda: sergey.sees("message Код домофона 4815"))
    sergey.find("messages").forceActiveFocus()
    sergey.press(Qt.Key.Key_Menu)
    sergey.click("erase")
    sergey.click("eraseConfirm")
    for one in (sergey, anna):
        one.until(lambda one=one: one.reads("Сергей: сообщение стёрто на 2 из 2 компьютеров"))  # type: ignore[misc]
        assert one.said() == [""]
