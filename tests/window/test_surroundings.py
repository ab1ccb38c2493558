"""What surrounds the window, at its limits: many calls, no tray, tiny screens, a system that refuses, and the end."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWindow

from neighbourhood.adapters.desktop import registration
from neighbourhood.adapters.desktop.notifications import BusNotifier
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.surroundings import HereDesktop, surrounded
from neighbourhood.viewmodels.address import AddressSheet
from neighbourhood.viewmodels.attention import MAX_KEPT
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.places import Place
from neighbourhood.viewmodels.preferences import Preferences
from neighbourhood.viewmodels.preview import SampleBackend
from tests.desktop.fake_desktop import NOTIFICATIONS, FakeDesktop, private_bus
from tests.desktop.tools import need
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.test_system import calls, wait_for_calls

SMALLEST_PX = 200
REST_MS = 6000


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is gathered before it is told."""
    monkeypatch.setattr("neighbourhood.viewmodels.attention._GATHER_MS", 0)


@pytest.mark.usefixtures("at_once")
def test_a_notification_counts_so_far_and_then_says_more_than_that(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False, notify_text=False)
    board = calls(hands)
    topic = hands.house.topics()[0].topic
    for burst in range(3):
        for _ in range(180):
            hands.house.hear(topic, "Again")
        wait_for_calls(hands, board, burst + 1)
    assert [body for *_, body in board.shown] == ["180 new messages", "360 new messages", "More than 500 new messages"]
    assert len(hands.window.outside.attention._unseen) == MAX_KEPT


@pytest.mark.usefixtures("at_once")
def test_after_a_call_for_several_topics_the_next_one_waits_its_time(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en"), quiet=False)
    board = calls(hands)
    attention = hands.window.outside.attention
    assert attention._rest.interval() == REST_MS
    attention._rest.setInterval(100 * REST_MS)
    first, second = hands.house.topics()[:2]
    for topic in (first, second):
        hands.house.hear(topic.topic, "Again")
    wait_for_calls(hands, board, 1)
    hands.house.hear(first.topic, "And again")
    hands.until(lambda: attention._gather.isActive() and attention._gather.interval() > REST_MS)
    assert len(board.shown) == 1


def test_a_hidden_start_without_a_tray_ends_as_a_small_icon(
    open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neighbourhood.viewmodels.outside._TRAY_PATIENCE_MS", 0)
    hands = open_house(SampleBackend("en"))
    hands.window.root.hide()
    hands.window.outside.start(hidden=True)
    assert not QGuiApplication.quitOnLastWindowClosed()
    hands.until(lambda: hands.window.root.visibility() == QWindow.Visibility.Minimized)
    assert QGuiApplication.quitOnLastWindowClosed()


@pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)
def test_of_a_tiny_window_the_smallest_size_that_settings_take_is_kept(
    open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = open_house(SampleBackend("en"))
    monkeypatch.setattr("neighbourhood.viewmodels.places._place_of", lambda _rectangle: Place(0, 0, 150, 120))
    hands.window.outside.show()
    hands.window.outside.stays()
    kept = hands.window.shell.appearance.settings.choices  # type: ignore[attr-defined]
    assert (kept.width, kept.height) == (SMALLEST_PX, SMALLEST_PX)


@pytest.mark.parametrize(
    ("language", "begins"), [("en", "The system did not open this address"), ("ru", "Система не открыла этот адрес")]
)
def test_an_address_that_the_system_does_not_open_is_one_sentence(
    open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch, language: Language, begins: str
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    hands = open_house(SampleBackend(language))
    sheet = cast("AddressSheet", hands.timeline.address)
    sheet.ask("https://example.org/")
    sheet.open()
    hands.until(lambda: _says(hands, begins))


@pytest.mark.parametrize(
    ("language", "begins"), [("en", "The system did not show this folder"), ("ru", "Система не показала эту папку")]
)
def test_a_folder_that_the_system_does_not_show_is_one_sentence(
    open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: Language, begins: str
) -> None:
    asked: list[QUrl] = []

    def refuse(url: QUrl) -> bool:
        asked.append(url)
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", refuse)
    hands = open_house(SampleBackend(language))
    preferences = cast("Preferences", hands.window.shell.preferences)
    with ThreadPoolExecutor(1) as helper:
        preferences.use(HereDesktop(hands.window.outside, tmp_path, ["neighbourhood"], helper))
        preferences.openFolder()
    hands.until(lambda: _says(hands, begins))
    assert asked == [QUrl.fromLocalFile(str(tmp_path))]


def test_lists_of_the_system_that_cannot_be_told_are_written_in_the_log(
    open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse() -> None:
        raise PermissionError("xdg-mime")

    monkeypatch.setattr(registration, "tell_system", refuse)
    monkeypatch.setattr(registration, "register_links", lambda _command, _icon: None)
    hands = open_house(SampleBackend("en"))
    with ThreadPoolExecutor(1) as helper:
        HereDesktop(hands.window.outside, tmp_path, ["neighbourhood"], helper).register_links()
    assert "xdg-mime" in caplog.text


@pytest.mark.usefixtures("at_once")
def test_at_the_end_no_text_stays_on_the_screen_of_the_desktop(
    open_house: OpenHouse, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    need("dbus-daemon")
    hands = open_house(SampleBackend("en"), quiet=False)
    hands.window.root.hide()
    topic = hands.house.topics()[0].topic
    with private_bus() as address, FakeDesktop(address, names=(NOTIFICATIONS,)) as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with surrounded(hands.window, Options(data_dir=tmp_path)):
            hands.until(hands.window.outside.can_notify)
            hands.house.hear(topic, "The code of the door is 4711")
            notifier = cast("BusNotifier", hands.window.outside._notifier)
            hands.until(lambda: bool(notifier._shown))
        assert desktop.wait_withdrawn() == desktop.shown[0].number


def _says(hands: Hands, begins: str) -> bool:
    return any(text.startswith(begins) for text in hands.texts())
