"""Whatever residents do, forge and carry about in any order: all come to reckon and to show the same, also after a restart."""

from pathlib import Path

import pytest

from tests.app.builders import Resident, copy_of
from tests.app.histories import Lives, reckoned, shown


def check_all_agree(residents: list[Resident]) -> None:
    held = [{wire.header for wire in resident.everything()} for resident in residents]
    assert all(one == held[0] for one in held), [len(one) for one in held]
    views = [reckoned(resident) for resident in residents]
    assert all(view == views[0] for view in views)
    sums: dict[object, set[object]] = {}
    for resident in residents:
        if resident.service.core.log.me is not None:
            for name, digest in resident.digests():
                sums.setdefault(name, set()).add(digest)
    assert all(len(told) == 1 for name, told in sums.items() if name in ("desk", "residents"))


def check_all_show_the_same(residents: list[Resident]) -> None:
    """Words of the topics for all residents; of the erased only that they are: their place is told by what lay beside them."""
    said: dict[object, list[object]] = {}
    for resident in residents:
        reads = resident.service.core.log.me is not None and all(row.complete for row in resident.reader.digest())
        for row in resident.reader.topics() if reads else ():
            if row.circle is None:
                lines = resident.reader.timeline(row.topic, limit=500)
                told = [(one.message, one.text, one.deleted, one.edited) for one in lines if not one.erased]
                said.setdefault(row.topic, []).append((row.title, told))
    for topic, versions in said.items():
        assert all(one == versions[0] for one in versions), topic


def check_nothing_changes(resident: Resident) -> None:
    """Neither a restart nor folding everything again."""
    view, before = reckoned(resident), shown(resident)
    resident.reopen()
    assert (reckoned(resident), shown(resident)) == (view, before), f"restart of {resident.name}"
    with resident.store.transaction(durable=False):
        resident.service.core.log.refold()
    assert shown(resident) == before, f"folded again by {resident.name}"


def check_history(trusting_house: list[Resident], folder: Path, seed: int, *, hostile: bool) -> None:
    (folder / "first").mkdir()
    residents = copy_of(trusting_house, folder / "first", "f")
    if hostile:  # the second computer uses the keys of the first
        (folder / "second").mkdir()
        residents += copy_of([trusting_house[1]], folder / "second", "g")
    lives = Lives(seed, residents)
    for _ in range(70):
        lives.act()
        if hostile and lives.random.random() < 0.12:
            lives.forge()
        if lives.random.random() < 0.2:
            lives.carry(in_pieces=hostile)
    lives.settle()
    try:
        check_all_agree(residents)
        check_all_show_the_same(residents)
        for resident in residents:
            check_nothing_changes(resident)
    finally:
        for resident in residents:
            resident.close()


@pytest.mark.parametrize("seed", range(5))
def test_after_any_honest_history_all_agree(trusting_house: list[Resident], tmp_path: Path, seed: int) -> None:
    check_history(trusting_house, tmp_path, seed, hostile=False)


@pytest.mark.parametrize("seed", [8, 42, 58, 113, 138])
def test_after_any_hostile_history_all_agree(trusting_house: list[Resident], tmp_path: Path, seed: int) -> None:
    check_history(trusting_house, tmp_path, seed, hostile=True)


@pytest.mark.slow
@pytest.mark.parametrize("hostile", [False, True])
@pytest.mark.parametrize("seed", range(150))
def test_after_any_history_all_agree(trusting_house: list[Resident], tmp_path: Path, seed: int, hostile: bool) -> None:
    check_history(trusting_house, tmp_path, seed, hostile=hostile)
