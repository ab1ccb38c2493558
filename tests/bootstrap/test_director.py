"""What happens where neighbours cannot find each other."""

import msgspec

from neighbourhood.app.intents import ConnectTo
from neighbourhood.app.rows import SyncRow
from neighbourhood.bootstrap.director import introduce
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
