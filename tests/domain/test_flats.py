"""Which flats there are follows from what the council said about them, and from nobody else."""

from types import MappingProxyType

from neighbourhood.domain.authority.acts import COUNCIL, RESIDENT
from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import FlatId, PersonId, SubjectId, Tier
from neighbourhood.domain.limits import MAX_BODY_BYTES, MAX_FLAT_NUMBER_CHARS, MAX_FLOOR, MAX_PLAN_FLATS
from neighbourhood.domain.subjects.content import DescribePlan, PlacedFlat, parse_content
from neighbourhood.domain.subjects.flats import Flat, known_flats
from neighbourhood.domain.subjects.states import FlatState, PlanState

FIRST, SECOND = FlatId(b"1" * 16), FlatId(b"2" * 16)
ANNA, GLEB, BORIS = PersonId(b"a" * 32), PersonId(b"g" * 32), PersonId(b"b" * 32)
PERSONS = MappingProxyType(
    {
        ANNA: Person(ANNA, (FIRST,), frozenset((RESIDENT, COUNCIL)), Tier.COUNCIL),
        GLEB: Person(GLEB, (FIRST,), frozenset((RESIDENT, COUNCIL)), Tier.COUNCIL),
        BORIS: Person(BORIS, (SECOND,), frozenset((RESIDENT,)), Tier.RESIDENTS),
    }
)


def plan(author: PersonId, *flats: PlacedFlat, gone: tuple[FlatId, ...] = ()) -> tuple[PlanState, bool]:
    return PlanState(author, 1, flats, gone), author in (ANNA, GLEB)


def number(author: PersonId, flat: FlatId, said: str) -> tuple[FlatState, bool]:
    return FlatState(author, 1, flat, said), author in (ANNA, GLEB)


def test_of_two_statements_of_the_council_about_a_flat_the_later_one_counts() -> None:
    said = [plan(ANNA, PlacedFlat(FIRST, "1", "1", 1), PlacedFlat(SECOND, "2", "1", 1))]
    said.append(plan(GLEB, PlacedFlat(SECOND, "2А", "2", None)))
    assert known_flats(said, PERSONS) == {
        FIRST: Flat(FIRST, "1", "1", 1, planned=True),
        SECOND: Flat(SECOND, "2А", "2", None, planned=True),
    }


def test_a_plan_of_somebody_outside_the_council_does_not_count() -> None:
    assert known_flats([plan(BORIS, PlacedFlat(SECOND, "2", "1", 1))], PERSONS) == {}
    assert known_flats([plan(PersonId(b"?" * 32), PlacedFlat(SECOND, "2", "1", 1))], PERSONS) == {}


def test_a_resident_may_number_the_own_flat_while_the_council_is_silent() -> None:
    own = number(BORIS, SECOND, "2")
    assert known_flats([own, number(BORIS, FIRST, "9")], PERSONS) == {SECOND: Flat(SECOND, "2")}
    assert known_flats([plan(ANNA, PlacedFlat(SECOND, "12", "1", 3)), own], PERSONS)[SECOND].number == "12"


def test_a_number_alone_leaves_a_flat_in_its_place() -> None:
    placed, numbered = plan(ANNA, PlacedFlat(FIRST, "1", "1", 4)), number(ANNA, FIRST, "1А")
    assert known_flats([placed, numbered], PERSONS)[FIRST] == Flat(FIRST, "1А", "1", 4, planned=True)


def test_a_flat_that_is_gone_is_remembered_and_can_come_back() -> None:
    said = [plan(ANNA, PlacedFlat(FIRST, "1", "1", 1)), plan(ANNA, gone=(FIRST, SECOND))]
    assert known_flats(said, PERSONS) == {FIRST: Flat(FIRST, "1", "1", 1, gone=True)}
    said.append(plan(ANNA, PlacedFlat(FIRST, "1", "1", 1)))
    assert known_flats(said, PERSONS)[FIRST].gone is False


def body(*flats: PlacedFlat, gone: tuple[FlatId, ...] = (), subject: SubjectId | None = None) -> bytes:
    return encode(DescribePlan(subject, 1, flats, gone))


def test_a_statement_beyond_its_bounds_is_no_plan() -> None:
    good = PlacedFlat(FIRST, "1", "1", 1)
    assert parse_content(body(good)) is not None
    long = "1" * (MAX_FLAT_NUMBER_CHARS + 1)
    for bad in (
        body(PlacedFlat(FlatId(b"1" * 15), "1", "1", 1)),
        body(PlacedFlat(FIRST, "", "1", 1)),
        body(PlacedFlat(FIRST, long, "1", 1)),
        body(PlacedFlat(FIRST, "1\u202e", "1", 1)),
        body(PlacedFlat(FIRST, "1", long, 1)),
        body(PlacedFlat(FIRST, "1", "1", MAX_FLOOR + 1)),
        body(*[good] * (MAX_PLAN_FLATS + 1)),
        body(gone=(FIRST,) * (MAX_PLAN_FLATS + 1)),
        body(gone=(FlatId(b""),)),
        body(good, subject=SubjectId(b"s" * 32)),
    ):
        assert parse_content(bad) is None


def test_a_statement_about_as_many_flats_as_fit_stays_below_the_cap_of_a_body() -> None:
    longest = PlacedFlat(FIRST, "🏠" * MAX_FLAT_NUMBER_CHARS, "🏠" * MAX_FLAT_NUMBER_CHARS, -MAX_FLOOR)
    largest = body(*[longest] * MAX_PLAN_FLATS, gone=(FIRST,) * MAX_PLAN_FLATS)
    assert len(largest) < MAX_BODY_BYTES * 7 // 8
