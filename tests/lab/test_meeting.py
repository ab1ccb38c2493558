"""Neighbours who were told no address meet, by what their programs say and hear in the house's network."""

from pathlib import Path

import pytest

from neighbourhood.adapters.net.settings import NetSettings
from tests.lab.lan import Lan
from tests.lab.residents import GIVES_UP_S, Resident, all_know, expect_to_meet, residents, start
from tests.processes.programs import eventually


@pytest.mark.parametrize("count", [2, 10])
def test_all_pairs_meet_by_multicast_alone(tmp_path: Path, count: int) -> None:
    with Lan(count) as lan, residents(lan, tmp_path) as house:
        start(house)
        expect_to_meet(house)


def test_in_a_house_of_thirty_everyone_meets_and_hears_everyone(tmp_path: Path) -> None:
    with Lan(30) as lan, residents(lan, tmp_path) as house:
        start(house)
        eventually(lambda: all_know(house, Resident.names, {one.name for one in house}), GIVES_UP_S)
        eventually(lambda: all(one.connected() >= NetSettings().max_dialled for one in house), GIVES_UP_S)


def test_neighbours_meet_where_there_is_no_ipv4(tmp_path: Path) -> None:
    with Lan(2, ipv4=False) as lan, residents(lan, tmp_path) as house:
        start(house)
        expect_to_meet(house)


def test_neighbours_meet_where_there_is_no_ipv6(tmp_path: Path) -> None:
    with Lan(2, ipv6=False) as lan, residents(lan, tmp_path) as house:
        start(house)
        expect_to_meet(house)
