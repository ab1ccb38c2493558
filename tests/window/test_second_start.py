"""A second start of the program while the first asks for the passphrase: it brings that one to the front."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from neighbourhood.app.options import Options
from neighbourhood.bootstrap.instance import front_door, is_shown_elsewhere
from neighbourhood.bootstrap.node import opened
from neighbourhood.bootstrap.window import window_over
from tests.window.bad_days import PASSPHRASE, a_folder


def test_a_link_of_a_second_start_is_followed_once_the_house_is_unlocked(qtbot: QtBot, tmp_path: Path) -> None:
    house = a_folder(tmp_path / "house")
    with opened(house, network=False) as node:
        topic = node.query(lambda reader: reader.topics()).result()[0].topic.hex()
    first = Options(data_dir=house.data_dir, interfaces=("127.0.0.1",))
    with front_door(first) as door, window_over(first, preview=True) as window:
        assert door is not None
        door.lead_to(window.outside.ask)
        shell = window.shell
        assert shell.property("screen") == "unlock"
        assert not window.root.isVisible()
        assert is_shown_elsewhere(Options(data_dir=house.data_dir, link=f"neighbourhood://topic/{topic}"))
        qtbot.waitUntil(window.root.isVisible, timeout=5000)
        assert shell.property("screen") == "unlock"
        shell.unlock.tryPassphrase(PASSPHRASE)  # type: ignore[attr-defined]  # a Property is its value here
        timeline = shell.timeline
        qtbot.waitUntil(lambda: timeline.property("topicId") == topic, timeout=10_000)  # type: ignore[attr-defined]
