"""The plan of the house: described at once, edited later, and every flat keeps its id."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EndRole, FoundHouse, GiveRole, PlannedFlat, SetPlan
from neighbourhood.app.plan import renumbered
from neighbourhood.app.plan_mistakes import MAX_FLATS
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.rows import FlatRow, HouseRow, PlanRow
from neighbourhood.domain.ids import FlatId, Lane, PersonId, Tier
from neighbourhood.domain.subjects.content import DescribePlan, PlacedFlat
from neighbourhood.domain.subjects.flats import Flat
from tests.app.builders import Resident, invite, join, meet

A_HOUSE = read_plan("1; 1-9; 1-18\n2; 1-9; 19-36\n3; 1-8; 37-52")


@pytest.fixture
def anna(tmp_path: Path) -> Iterator[Resident]:
    """Somebody who has not founded anything yet."""
    resident = Resident(tmp_path, "Анна")
    yield resident
    resident.close()


def found_with(resident: Resident, *flats: PlannedFlat, own: str = "48") -> HouseRow:
    row = resident.do(FoundHouse(house_name="Лесная, 12", person_name=resident.name, flat_number=own, plan=flats))
    assert isinstance(row, HouseRow)
    return row


def flats(resident: Resident) -> dict[str, FlatRow]:
    return {row.number: row for row in resident.reader.flats()}


def plan_of(resident: Resident, *lines: str) -> PlanRow:
    row = resident.do(SetPlan(flats=read_plan("\n".join(lines))))
    assert isinstance(row, PlanRow)
    return row


def test_a_house_of_52_flats_is_founded_with_one_small_entry_for_all_of_them(anna: Resident) -> None:
    assert found_with(anna, *A_HOUSE).flats == 52
    known = flats(anna)
    assert len(known) == 52
    own = known["48"]
    assert (own.entrance, own.floor, own.planned, own.residents) == ("3", 6, True, 1)
    entries = [row for row in anna.canonical() if row.kind == "plan.describe"]
    assert len(entries) == 1
    sealed = next(wire for wire in anna.everything() if wire.body is not None and len(wire.body) > 1000)
    assert len(sealed.body or b"") < 2048


def test_a_plan_without_the_founders_own_flat_is_a_mistake_and_founds_nothing(anna: Resident) -> None:
    with pytest.raises(Fault) as caught:
        found_with(anna, PlannedFlat("1", "1", 1))
    assert (caught.value.kind, caught.value.details) == (FaultKind.UNKNOWN_FLAT, {"flat": "48"})
    assert anna.reader.house() is None


def test_without_a_plan_a_house_is_founded_as_ever(anna: Resident) -> None:
    assert found_with(anna).flats == 0
    assert [row.number for row in anna.reader.flats()] == ["48"]
    invite(anna, "7")
    assert {number: row.planned for number, row in flats(anna).items()} == {"7": False, "48": False}


def test_a_bad_plan_leaves_the_folder_without_a_house(anna: Resident) -> None:
    with pytest.raises(Fault, match="bad_plan"):
        found_with(anna, PlannedFlat("1"), PlannedFlat("1"))
    assert anna.reader.house() is None
    found_with(anna)


def test_an_edited_plan_leaves_every_flat_its_id_and_writes_only_what_is_new(anna: Resident) -> None:
    found_with(anna, *A_HOUSE)
    before = {number: row.flat for number, row in flats(anna).items()}
    assert plan_of(anna, "1; 1-9; 1-18", "2; 1-9; 19-36", "3; 1-8; 37-52", "3; 9; 53").changed == 1
    after = {number: row.flat for number, row in flats(anna).items()}
    assert after == before | {"53": after["53"]}
    assert plan_of(anna, "1; 1-9; 1-18", "2; 1-9; 19-36", "3; 1-8; 37-52", "3; 9; 53") == PlanRow(flats=53, changed=0)


def test_a_flat_with_a_new_number_is_the_same_flat_and_its_people_are_shown_with_it(anna: Resident) -> None:
    found_with(anna, *A_HOUSE)
    row = flats(anna)["48"]
    others = [flat for flat in A_HOUSE if flat.number != "48"]
    anna.do(SetPlan(flats=(*others, PlannedFlat("48А", row.entrance, row.floor, row.flat))))
    assert flats(anna)["48А"].flat == row.flat
    house = anna.reader.house()
    assert house is not None
    assert house.me.flat_number == "48А"


def test_a_number_that_passes_to_another_flat_takes_nothing_of_the_first_along(anna: Resident) -> None:
    found_with(anna, *A_HOUSE)
    row = flats(anna)["48"]
    others = [flat for flat in A_HOUSE if flat.number != "48"]
    anna.do(SetPlan(flats=(*others, PlannedFlat("48А", flat=row.flat), PlannedFlat("48"))))
    assert flats(anna)["48А"].flat == row.flat != flats(anna)["48"].flat


def test_a_flat_taken_out_by_mistake_comes_back_as_the_same_flat(anna: Resident) -> None:
    found_with(anna, *A_HOUSE)
    before = flats(anna)
    plan_of(anna, "3; 1-8; 37-52")
    assert flats(anna).keys() == {str(number) for number in range(37, 53)}
    plan_of(anna, "1; 1-9; 1-18", "2; 1-9; 19-36", "3; 1-8; 37-52")
    assert flats(anna) == before


def test_a_number_means_the_flat_that_has_it_now_and_not_one_that_is_gone(anna: Resident) -> None:
    found_with(anna, *read_plan("1; 1; 1-3"), own="1")
    two = flats(anna)["2"].flat
    plan_of(anna, "1; 1; 1, 2")
    anna.do(SetPlan(flats=(PlannedFlat("1", "1", 1), PlannedFlat("3", "1", 1, two))))
    meant = anna.service.plan.by_number("3")
    assert meant is not None
    assert (meant.flat, meant.gone) == (two, False)
    assert plan_of(anna, "1; 1; 1, 3").changed == 0


def test_a_flat_somebody_lives_in_cannot_leave_the_plan(anna: Resident) -> None:
    found_with(anna, *A_HOUSE)
    with pytest.raises(Fault) as caught:
        plan_of(anna, "1; 1-9; 1-18")
    assert caught.value.kind is FaultKind.FLAT_LIVED_IN
    assert caught.value.details == {"flat": "48"}
    assert len(flats(anna)) == 52


def test_a_lived_in_flat_is_renumbered_where_one_number_of_a_floor_became_one_other(anna: Resident) -> None:
    found_with(anna, *A_HOUSE)
    before = flats(anna)["48"].flat
    row = plan_of(anna, "1; 1-9; 1-18", "2; 1-9; 19-36", "3; 1-5; 37-46", "3; 6; 47, 48A", "3; 7-8; 49-52")
    assert row == PlanRow(flats=52, changed=1)
    assert (flats(anna)["48A"].flat, flats(anna)["48A"].residents) == (before, 1)


def test_a_number_counts_as_changed_only_where_there_is_no_doubt_which_flat_is_meant() -> None:
    one, two, three = here = [
        Flat(FlatId(number.encode().rjust(16)), number, "1", floor, planned=True)
        for number, floor in (("1", 1), ("2", 1), ("3", 2))
    ]

    def ids(*written: PlannedFlat) -> list[FlatId | None]:
        return [flat.flat for flat in renumbered(written, here)]

    left = PlannedFlat("3", "1", 2)
    assert ids(PlannedFlat("1", "1", 1), PlannedFlat("2A", "1", 1), left) == [None, two.flat, None]
    assert ids(PlannedFlat("1A", "1", 1), PlannedFlat("2A", "1", 1), left) == [None, None, None]
    assert ids(PlannedFlat("1", "1", 1), left, PlannedFlat("4", "1", 2)) == [None, None, None]
    moved = PlannedFlat("2", "1", 2, two.flat)
    assert ids(PlannedFlat("1A", "1", 1), moved, left) == [one.flat, two.flat, None]
    assert three.flat not in ids(PlannedFlat("1", "1", 1), moved, left)


def test_the_first_plan_of_a_house_has_the_flats_somebody_lives_in_already(anna: Resident) -> None:
    found_with(anna)
    before = flats(anna)["48"].flat
    with pytest.raises(Fault, match="flat_lived_in"):
        plan_of(anna, "1; 1-9; 1-36")
    plan_of(anna, "1; 1-9; 1-54")
    assert (flats(anna)["48"].flat, flats(anna)["48"].planned) == (before, True)


def test_an_id_that_the_house_does_not_know_is_no_flat(anna: Resident) -> None:
    found_with(anna, *A_HOUSE)
    with pytest.raises(Fault, match="unknown_flat"):
        anna.do(SetPlan(flats=(PlannedFlat("48", flat=FlatId(bytes(16))),)))
    twice = flats(anna)["48"].flat
    with pytest.raises(Fault, match="bad_plan"):
        anna.do(SetPlan(flats=(PlannedFlat("48", flat=twice), PlannedFlat("49", flat=twice))))


def test_with_a_plan_only_its_flats_are_invited_and_a_typing_mistake_makes_no_flat(anna: Resident) -> None:
    found_with(anna, *A_HOUSE)
    invite(anna, "31")
    with pytest.raises(Fault) as caught:
        invite(anna, "311")
    assert caught.value.kind is FaultKind.UNKNOWN_FLAT
    assert len(flats(anna)) == 52


def test_an_invited_newcomer_lives_in_the_flat_of_the_plan(anna: Resident, tmp_path: Path) -> None:
    found_with(anna, *A_HOUSE)
    boris = Resident(tmp_path, "Борис")
    join(boris, anna, invite(anna, "31"))
    meet(anna, boris)
    assert flats(boris) == flats(anna)
    assert flats(boris)["31"].residents == 1
    boris.close()


def test_only_council_and_secretary_describe_the_plan(neighbours: list[Resident]) -> None:
    anna, boris, _vera = neighbours
    with pytest.raises(Fault, match="not_allowed"):
        boris.do(SetPlan(flats=A_HOUSE))
    own = anna.service.plan.by_number("1")
    assert own is not None
    forged = DescribePlan(None, 1, (PlacedFlat(own.flat, "99", "9", 9),), ())
    boris.service.core.tell(forged, circle=Tier.DESK)
    meet(*neighbours)
    for resident in neighbours:
        assert flats(resident).keys() == {"1", "2", "48"}
        assert resident.shown() == anna.shown()


def test_the_plan_is_the_same_in_any_order_of_arrival(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    anna.do(SetPlan(flats=(*A_HOUSE[:40], *A_HOUSE[40:])))
    plan_of(anna, "1; 1-9; 1-18", "3; ; 48-52")
    for resident, order in ((boris, 1), (vera, -1)):
        for wire in anna.everything()[::order]:
            resident.take([wire])
        meet(resident, anna)
    assert boris.reader.flats() == vera.reader.flats() == anna.reader.flats()
    assert boris.digests() == vera.digests() == anna.digests()


def test_a_plan_of_many_flats_spans_entries_that_all_fit(anna: Resident) -> None:
    found_with(anna)
    many = tuple(PlannedFlat(f"{number:🏠>16}", "🏠" * 16, -200) for number in range(700))
    assert anna.do(SetPlan(flats=(*many, PlannedFlat("48")))) == PlanRow(flats=701, changed=701)
    entries = [row for row in anna.canonical() if row.lane == Lane.CONTENT and row.kind == "plan.describe"]
    assert len(entries) == 3
    assert len(flats(anna)) == 701


def test_more_flats_than_any_house_has_are_refused(anna: Resident) -> None:
    found_with(anna)
    with pytest.raises(Fault) as caught:
        anna.do(SetPlan(flats=tuple(PlannedFlat(str(number)) for number in range(MAX_FLATS + 1))))
    assert caught.value.details == {"limit_flats": MAX_FLATS}


def test_the_secretary_keeps_the_register_of_flats_and_what_they_wrote_stays(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    with pytest.raises(Fault) as caught:
        boris.do(SetPlan(flats=A_HOUSE))
    assert caught.value.kind is FaultKind.NOT_ALLOWED
    anna.do(GiveRole(person=PersonId(boris.device), role="secretary"))
    meet(*neighbours)
    boris.do(SetPlan(flats=A_HOUSE))
    meet(*neighbours)
    for reader in neighbours:
        assert sum(flat.planned for flat in reader.reader.flats()) == len(A_HOUSE)
    anna.do(EndRole(person=PersonId(boris.device), role="secretary"))
    meet(*neighbours)
    boris.service.core.tell(DescribePlan(None, 1, (), (vera.reader.flats()[0].flat,)), circle=Tier.DESK)
    meet(*neighbours)
    for reader in neighbours:
        planned = [flat.number for flat in reader.reader.flats() if flat.planned]
        assert len(planned) == len(A_HOUSE), "it stays, and what comes after the role counts nowhere"
