"""Notifications, tray and look of a Linux desktop, on a real bus with a small desktop on it."""

import queue
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from jeepney import DBusAddress

from neighbourhood.adapters.desktop.look import PortalLook
from neighbourhood.adapters.desktop.notifications import MAX_SHOWN, BusNotifier
from neighbourhood.adapters.desktop.session_bus import MAX_WAITING, SessionBus
from neighbourhood.adapters.desktop.tray_watch import TrayWatch
from tests.desktop.fake_desktop import APPEARANCE, NOTIFICATIONS, PORTAL, WATCHER, FakeDesktop, private_bus
from tests.desktop.tools import need

_WAIT_S: Final = 20
_BUS: Final = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_SERVER: Final = DBusAddress("/org/freedesktop/Notifications", NOTIFICATIONS, NOTIFICATIONS)


class Ears:
    """Collects what comes from the bus thread, in its order."""

    def __init__(self) -> None:
        self._heard: queue.Queue[object] = queue.Queue()

    def hear(self, *values: object) -> None:
        """Take what a callback is given."""
        self._heard.put(values)

    def next(self) -> object:
        """Wait for it."""
        return self._heard.get(timeout=_WAIT_S)


@contextmanager
def notifying(address: str | None, ears: Ears | None = None) -> Iterator[BusNotifier]:
    """Run a notifier; give it once it has asked what there is."""
    bus = SessionBus(address)
    known = Ears()
    notifier = BusNotifier(bus, (ears or Ears()).hear, known.hear)
    bus.start()
    notifier.ask()
    settled = Ears()
    bus.call(_BUS, "GetId", None, (), settled.hear)
    settled.next()
    try:
        yield notifier
    finally:
        bus.close()


def test_a_notification_is_shown_and_the_next_of_its_topic_takes_its_place(bus_address: str) -> None:
    with FakeDesktop(bus_address) as desktop, notifying(bus_address) as notifier:
        notifier.show("a1", "Лифт", "Анна: стоит", "Открыть")
        first = desktop.wait(1)[0]
        _until_known(notifier)
        notifier.show("a1", "Лифт", "Анна: поехал", "Открыть")
        second = desktop.wait(2)[1]
    assert (first.title, first.body, first.replaces) == ("Лифт", "Анна: стоит", 0)
    assert list(first.actions) == ["default", "Открыть"]
    assert (second.replaces, second.body) == (first.number, "Анна: поехал")


def test_markup_in_what_neighbours_write_is_not_interpreted(bus_address: str) -> None:
    with FakeDesktop(bus_address) as desktop, notifying(bus_address) as notifier:
        notifier.show("a1", "<b>", '<a href="http://x">pay</a> & <img src="x">', "Open")
        shown = desktop.wait(1)[0]
    assert shown.body == '&lt;a href="http://x"&gt;pay&lt;/a&gt; &amp; &lt;img src="x"&gt;'


def test_a_server_without_markup_gets_the_text_as_it_is(bus_address: str) -> None:
    with FakeDesktop(bus_address, abilities=("body",)) as desktop, notifying(bus_address) as notifier:
        notifier.show("a1", "1 < 2", "a & b", "Open")
        shown = desktop.wait(1)[0]
    assert (shown.body, list(shown.actions)) == ("a & b", [])


def test_a_click_says_which_notification_it_was(bus_address: str) -> None:
    ears = Ears()
    with FakeDesktop(bus_address) as desktop, notifying(bus_address, ears) as notifier:
        notifier.show("a1", "Lift", "stuck", "Open")
        notifier.show("b2", "Yard", "snow", "Open")
        # What is shown while the server is still asked what it can do may come after what is shown then.
        yard = next(one for one in desktop.wait(2) if one.title == "Yard")
        _until_known(notifier)
        desktop.click(999)
        desktop.click(yard.number)
        assert ears.next() == ("b2",)


def test_a_notification_is_taken_back(bus_address: str) -> None:
    with FakeDesktop(bus_address) as desktop, notifying(bus_address) as notifier:
        notifier.show("a1", "Lift", "stuck", "Open")
        number = desktop.wait(1)[0].number
        _until_known(notifier)
        notifier.withdraw("a1")
        assert desktop.wait_withdrawn() == number


def test_a_notification_taken_back_before_the_server_has_numbered_it_is_closed(bus_address: str) -> None:
    """Server and person are slow and quick: the text must not stay because the number was not known yet."""
    with FakeDesktop(bus_address) as desktop, notifying(bus_address) as notifier:
        _until_known(notifier)
        notifier.show("a1", "Lift", "the code of the door is 4711", "Open")
        notifier.withdraw("a1")
        assert desktop.wait_withdrawn() == desktop.wait(1)[0].number


def test_of_two_that_were_sent_before_either_had_a_number_one_is_left(bus_address: str) -> None:
    with FakeDesktop(bus_address) as desktop, notifying(bus_address) as notifier:
        _until_known(notifier)
        notifier.show("a1", "Lift", "stands", "Open")
        notifier.show("a1", "Lift", "goes", "Open")
        shown = desktop.wait(2)
        if shown[1].replaces == 0:
            assert desktop.wait_withdrawn() == shown[0].number


def test_a_server_that_comes_later_is_used(bus_address: str) -> None:
    with notifying(bus_address) as notifier:
        assert not notifier.available()
        notifier.show("a1", "Lift", "nobody sees it", "Open")
        _until_known(notifier)
        with FakeDesktop(bus_address) as desktop:
            _until(notifier.available)
            notifier.show("a1", "Lift", "seen", "Open")
            assert desktop.wait(1)[0].body == "seen"
        _until(lambda: not notifier.available())


def test_a_server_that_never_answers_holds_nobody_up(bus_address: str) -> None:
    with FakeDesktop(bus_address, silent=True):
        bus = SessionBus(bus_address)
        notifier = BusNotifier(bus, Ears().hear, Ears().hear)
        bus.start()
        for number in range(3 * MAX_WAITING):
            notifier.show(str(number), "Lift", "stuck", "Open")
        assert not notifier.available()
        bus.close()


def test_a_call_that_finds_too_many_waiting_is_answered_at_once(bus_address: str) -> None:
    bus, ears = SessionBus(bus_address), Ears()
    for _ in range(MAX_WAITING):
        bus.call(_BUS, "GetId", None, (), ears.hear)
    refused: list[object] = []
    bus.call(_BUS, "GetId", None, (), refused.append)
    assert refused == [None]
    bus.start()
    assert all(ears.next() != (None,) for _ in range(MAX_WAITING))
    bus.close()


def test_a_callback_that_fails_silences_nobody_else(bus_address: str, caplog: pytest.LogCaptureFixture) -> None:
    def fail(_answer: tuple[Any, ...] | None) -> None:
        raise RuntimeError("not today")

    bus, ears = SessionBus(bus_address), Ears()
    bus.start()
    bus.call(_BUS, "GetId", None, (), fail)
    bus.call(_BUS, "GetId", None, (), ears.hear)
    assert ears.next() != (None,)
    assert "not today" in caplog.text
    bus.close()


def test_what_was_said_just_before_the_end_is_still_said(bus_address: str) -> None:
    with FakeDesktop(bus_address) as desktop:
        bus, held, gate = SessionBus(bus_address), threading.Event(), threading.Event()

        def hold(_answer: tuple[Any, ...] | None) -> None:
            held.set()
            gate.wait(_WAIT_S)

        notifier = BusNotifier(bus, Ears().hear, Ears().hear)
        bus.start()
        notifier.show("a1", "Lift", "stuck", "Open")
        number = desktop.wait(1)[0].number
        _until_known(notifier)
        bus.call(_BUS, "GetId", None, (), hold)
        held.wait(_WAIT_S)
        notifier.withdraw("a1")
        leaving = threading.Thread(target=bus.close)
        leaving.start()
        _until(lambda: bus._closing)
        gate.set()
        leaving.join()
        assert desktop.wait_withdrawn() == number


def test_of_many_notifications_the_last_are_remembered(bus_address: str) -> None:
    with FakeDesktop(bus_address) as desktop, notifying(bus_address) as notifier:
        for number in range(MAX_SHOWN + 1):
            notifier.show(str(number), "Lift", "stuck", "Open")
            desktop.wait(number + 1)
            _until_known(notifier)
        notifier.withdraw("0")
        notifier.withdraw("1")
        _until_known(notifier)
        assert desktop.withdrawn == [2]


def test_notifications_come_and_go_on_two_threads_at_once() -> None:
    bus = SessionBus()
    notifier = BusNotifier(bus, Ears().hear, Ears().hear)

    def come_and_go() -> None:
        for number in range(20_000):
            notifier._remember(str(number % MAX_SHOWN), (number,))
            notifier.withdraw(str((number + MAX_SHOWN // 2) % MAX_SHOWN))

    other = threading.Thread(target=come_and_go)
    other.start()
    while other.is_alive():
        notifier._closed((-1, 1))
    assert len(notifier._shown) <= MAX_SHOWN
    bus.close()


def test_a_call_that_is_not_answered_ends_by_itself(bus_address: str) -> None:
    with FakeDesktop(bus_address, silent=True):
        bus, ears = SessionBus(bus_address), Ears()
        bus.start()
        bus.call(_SERVER, "GetCapabilities", None, (), ears.hear, timeout_s=0.01)
        assert ears.next() == (None,)
        bus.close()


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "tcp:host=localhost", "nonsense", ""])
def test_without_a_bus_nothing_is_shown_and_nothing_fails(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    bus, ears = SessionBus(address or None), Ears()
    notifier = BusNotifier(bus, ears.hear, ears.hear)
    bus.call(_SERVER, "GetCapabilities", None, (), ears.hear)
    bus.start()
    assert ears.next() == (None,)
    notifier.show("a1", "Lift", "stuck", "Open")
    bus.close()
    assert not notifier.available()


def test_a_bus_that_lets_nobody_in_is_given_up(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "bus"))
        door.listen()
        bus, ears = SessionBus(f"unix:path={tmp_path / 'bus'}"), Ears()
        bus.call(_SERVER, "GetCapabilities", None, (), ears.hear)
        bus.start()
        assert ears.next() == (None,)
        bus.close()


def test_a_bus_that_ends_leaves_no_call_waiting() -> None:
    need("dbus-daemon")
    ears = Ears()
    with private_bus() as address:
        bus = SessionBus(address)
        bus.start()
        bus.call(_BUS, "GetId", None, (), ears.hear)
        ears.next()
    bus.call(_SERVER, "GetCapabilities", None, (), ears.hear)
    assert ears.next() == (None,)
    bus.close()


def test_the_look_of_the_desktop_is_read_and_followed(bus_address: str) -> None:
    settings: dict[tuple[str, str], tuple[str, Any]] = {
        (APPEARANCE, "color-scheme"): ("u", 1),
        ("org.gnome.desktop.interface", "enable-animations"): ("b", True),
    }
    ears = Ears()
    with FakeDesktop(bus_address, names=(PORTAL,), settings=settings) as desktop, _looking(bus_address, ears):
        assert ears.next() == (True, False)
        desktop.set("org.gnome.desktop.interface", "enable-animations", ("b", False))
        assert ears.next() == (True, True)
        desktop.set(APPEARANCE, "reduced-motion", ("u", 1))
        desktop.set("org.gnome.desktop.interface", "enable-animations", ("b", True))
        desktop.set(APPEARANCE, "color-scheme", ("u", 2))
        assert ears.next() == (False, True)


def test_nonsense_from_the_portal_is_passed_over(bus_address: str) -> None:
    ears = Ears()
    with FakeDesktop(bus_address, names=(PORTAL,)) as desktop, _looking(bus_address, ears):
        desktop.set(APPEARANCE, "color-scheme", ("s", "dark"))
        desktop.set(APPEARANCE, "reduced-motion", ("v", ("v", ("v", ("v", ("v", ("u", 1)))))))
        desktop.set(APPEARANCE, "color-scheme", ("u", 77))
        desktop.set(APPEARANCE, "color-scheme", ("u", 1))
        assert ears.next() == (True, False)


def test_a_tray_is_found_now_or_later(bus_address: str) -> None:
    ears = Ears()
    bus = SessionBus(bus_address)
    watch = TrayWatch(bus, ears.hear)
    bus.start()
    watch.ask()
    with FakeDesktop(bus_address, names=(WATCHER,)):
        assert ears.next() == ()
    bus.close()


@contextmanager
def _looking(address: str, ears: Ears) -> Iterator[None]:
    bus = SessionBus(address)
    look = PortalLook(bus, ears.hear)
    bus.start()
    look.ask()
    settled = Ears()
    bus.call(_BUS, "GetId", None, (), settled.hear)
    settled.next()
    yield
    bus.close()


def _until_known(notifier: BusNotifier) -> None:
    """Wait until the server's last answer has arrived: the bus answers in order."""
    settled = Ears()
    notifier._bus.call(_SERVER, "GetCapabilities", None, (), settled.hear)
    settled.next()


def _until(holds: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(_WAIT_S * 100):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never came about")
