"""What somebody said for the house stays said when the role ends; what is said after it counts for nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from neighbourhood.app.intents import EndRole, FoundHouse, GiveRole, PlannedFlat, SetPlan, SetTenure
from neighbourhood.domain.ids import PersonId, Tier
from neighbourhood.domain.subjects.content import DescribeHouse, DescribePlan, DescribeTenure, PlacedFlat
from tests.app.builders import Resident, invite, join, meet

House = tuple[Resident, Resident]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Anna founded the house with a plan and said how Boris holds his flat; then Boris took over and ended her role."""
    anna, boris = Resident(tmp_path, "Анна"), Resident(tmp_path, "Борис")
    flats = (PlannedFlat("48", "1", 2), PlannedFlat("7", "1", 1))
    anna.do(FoundHouse(house_name="Лесная, 12", person_name="Анна", flat_number="48", plan=flats))
    join(boris, anna, invite(anna, "7"))
    meet(anna, boris)
    anna.do(SetTenure(person=me(boris), tenure="tenant"))
    anna.do(GiveRole(person=me(boris), role="council"))
    meet(anna, boris)
    anna.do(EndRole(person=me(anna), role="council"))
    meet(anna, boris)
    assert [row.name for row in boris.reader.people() if row.council] == ["Борис"]
    yield anna, boris
    anna.close()
    boris.close()


def me(resident: Resident) -> PersonId:
    known = resident.service.core.log.me
    assert known is not None
    return known


def known_of(reader: Resident) -> tuple[str, list[tuple[str, int | None]], str]:
    """The house's name, its planned flats with floors, and how Boris holds his flat."""
    row = reader.reader.house()
    assert row is not None
    flats = [(flat.number, flat.floor) for flat in reader.reader.flats() if flat.planned]
    tenure = next(person.tenure for person in reader.reader.people() if person.name == "Борис")
    return row.name, flats, tenure


WHAT_WAS_SAID = ("Лесная, 12", [("7", 1), ("48", 2)], "tenant")


def test_the_house_keeps_name_plan_and_tenures_when_who_described_them_leaves_the_council(house: House) -> None:
    assert [known_of(reader) for reader in house] == [WHAT_WAS_SAID, WHAT_WAS_SAID]


def test_what_a_changed_program_of_a_former_member_says_later_counts_nowhere(house: House) -> None:
    anna, boris = house
    home = boris.service.core.log.view.persons[me(boris)].flat
    assert home is not None
    anna.service.core.tell(DescribeHouse(None, 1, "Чужой дом"), circle=Tier.DESK)
    anna.service.core.tell(DescribePlan(None, 1, (PlacedFlat(home, "99", "9", 9),), ()), circle=Tier.DESK)
    anna.service.core.tell(DescribeTenure(None, 1, me(boris), home, "owner", (1, 1)))
    meet(*house)
    assert [known_of(reader) for reader in house] == [WHAT_WAS_SAID, WHAT_WAS_SAID]


def test_the_next_council_describes_the_house_anew(house: House) -> None:
    anna, boris = house
    boris.do(SetPlan(flats=(PlannedFlat("48", "1", 3), PlannedFlat("7", "1", 1))))
    meet(*house)
    assert known_of(anna)[1] == [("7", 1), ("48", 3)]


def test_a_term_keeps_nothing_of_a_chain_that_its_end_did_not_know(house: House) -> None:
    anna, _ = house
    view = anna.service.core.log.view
    (term,) = view.terms[me(anna), "council"]
    assert term.ended is not None
    assert {device for device, _ in term.ended.cuts} == {anna.device}
