"""What happens where neighbours cannot find each other."""

from collections.abc import Callable
from queue import SimpleQueue
from typing import cast

import msgspec
import pytest

from neighbourhood.app.intents import ConnectTo
from neighbourhood.app.options import DemoOptions
from neighbourhood.app.ports import Audience
from neighbourhood.app.rows import SyncRow
from neighbourhood.bootstrap.demo.company import Company
from neighbourhood.bootstrap.demo.director import Director, introduce
from neighbourhood.bootstrap.demo.past import Past
from neighbourhood.bootstrap.demo.sample import load_sample
from neighbourhood.bootstrap.node import LocalNode
from neighbourhood.viewmodels.resources import resource_folder
from tests.cli.fake_world import FakeHouse


class LonelyHouse(FakeHouse):
    """A program that has found nobody."""

    def sync(self) -> SyncRow:
        return msgspec.structs.replace(super().sync(), connected_devices=0)


def test_neighbours_who_did_not_find_each_other_are_told_the_addresses() -> None:
    house = LonelyHouse()
    assert introduce(house, [4000, None, 4002])
    assert house.submitted == [ConnectTo(host="127.0.0.1", port=4000), ConnectTo(host="127.0.0.1", port=4002)]


def test_neighbours_who_have_found_each_other_are_left_alone() -> None:
    house = FakeHouse()
    assert not introduce(house, [4000])
    assert house.submitted == []


class Listener:
    """Hears what is noted."""

    def __init__(self) -> None:
        self.noted: SimpleQueue[tuple[str, dict[str, object]]] = SimpleQueue()

    def note(self, key: str, **values: object) -> None:
        self.noted.put((key, values))


class BrokenPast:
    """A past with a mistake in it."""

    def fill(self, who: str) -> None:
        raise KeyError(who)


class Nobody:
    """No programs, and nothing to hear from them."""

    def close(self) -> None:
        """There is nothing to end."""

    def subscribe(self, _listener: object) -> Callable[[], None]:
        return lambda: None


def test_a_mistake_of_ours_is_told_calmly_and_its_place_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    listener = Listener()
    director = Director(
        load_sample(resource_folder("resources")),
        DemoOptions(neighbours=2),
        cast("Past", BrokenPast()),
        cast("Company", Nobody()),
        cast("LocalNode", Nobody()),
        cast("Audience", listener),
        told=True,
    )
    director.start()
    assert listener.noted.get(timeout=10) == ("demo_stopped", {})
    director.close()
    assert [record.exc_info is not None for record in caplog.records] == [True]
