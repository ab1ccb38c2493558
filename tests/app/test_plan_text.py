"""A plan is typed line by line or brought as a table, and a mistake in it is named with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.plan_lines import read_line, write_plan
from neighbourhood.app.plan_mistakes import MAX_FLATS
from neighbourhood.app.plan_text import read_plan

A_HOUSE = "1; 1-9; 1-18\n2; 1-9; 19-36\n3; 1-8; 37-52\n"


def places(text: str) -> list[tuple[str, str, int | None]]:
    return [(flat.number, flat.entrance, flat.floor) for flat in read_plan(text)]


def test_three_lines_describe_a_house_of_52_flats() -> None:
    flats = read_plan(A_HOUSE)
    assert [flat.number for flat in flats] == [str(number) for number in range(1, 53)]
    assert flats[0] == PlannedFlat("1", "1", 1)
    assert flats[47] == PlannedFlat("48", "3", 6)


def test_where_flats_do_not_divide_the_lower_floors_have_one_less() -> None:
    floors = [flat.floor for flat in read_line("1; 1-4; 1-14")]
    assert [floors.count(floor) for floor in (1, 2, 3, 4)] == [3, 3, 4, 4]


def test_flats_are_lists_and_ranges_and_may_have_letters() -> None:
    assert places("А; 0; 1, 2А 4 - 6") == [(number, "А", 0) for number in ("1", "2А", "4", "5", "6")]


def test_entrance_and_floor_may_be_left_out_and_other_separators_do() -> None:
    assert places(";; 7") == [("7", "", None)]
    assert places("1:-1:7") == places("1\t-1\t7") == [("7", "1", -1)]


def test_empty_lines_and_remarks_are_passed_over() -> None:
    assert places("# подъезд; этаж; квартиры\n\n1; 1; 1\n") == [("1", "1", 1)]


def test_a_table_of_a_spreadsheet_is_read_by_the_names_of_its_columns() -> None:
    assert places("\ufeffЭтаж;Номер;Подъезд\n3;12;1\n;14а;\n") == [("12", "1", 3), ("14а", "", None)]
    assert places('"number","entrance","floor"\n"12","1","3"\n') == [("12", "1", 3)]


def test_a_line_with_more_flats_than_a_plan_holds_names_the_limit() -> None:
    for line in ("1; 1-9; 1-5000", "1; 1; 1-999999"):
        with pytest.raises(Fault) as caught:
            read_line(line)
        assert caught.value.details == {"limit_flats": MAX_FLATS}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1; 1; 1\nhello", 2),
        ("1; 1-9; 1-3", 1),
        ("1; 9-1; 1-9", 1),
        ("1; 1; 9-1", 1),
        ("1; first; 1", 1),
        ("1; 1000; 1", 1),
        ("\n1; 1;", 2),
        ("1; 1; 12345678901234567", 1),
        ("number;floor\n1;1\n2;third", 3),
        ("number;floor\n1-9;1", 2),
    ],
)
def test_a_line_that_cannot_be_understood_is_named_with_its_number(text: str, line: int) -> None:
    with pytest.raises(Fault) as caught:
        read_plan(text)
    assert caught.value.kind is FaultKind.BAD_PLAN
    assert [mistake.line for mistake in caught.value.mistakes] == [line]


@pytest.mark.parametrize("nothing", ["", "\n# nothing yet\n", "number;floor\n", "number;floor\n;\n"])
def test_a_plan_without_a_flat_is_told_as_such(nothing: str) -> None:
    with pytest.raises(Fault) as caught:
        read_plan(nothing)
    assert (caught.value.kind, caught.value.details) == (FaultKind.BAD_PLAN, {"why": "empty"})


def test_a_plan_larger_than_any_house_is_refused_before_it_is_built() -> None:
    lines = "\n".join(f"{number}; 1; 1-{MAX_FLATS - 1}" for number in range(3))
    with pytest.raises(Fault) as caught:
        read_plan(lines)
    assert caught.value.details == {"limit_flats": MAX_FLATS}
    with pytest.raises(Fault, match="too_long"):
        read_plan("#" * 300_000)


def test_a_plan_is_written_as_shortly_as_it_was_typed() -> None:
    assert write_plan(read_plan(A_HOUSE)) == A_HOUSE


def test_an_entrance_with_uneven_floors_is_written_floor_by_floor() -> None:
    flats = read_plan("2; 1; 10\n1; 1-2; 1-5\n1;2;5А")
    assert write_plan(flats) == "1; 1; 1, 2\n1; 2; 3-5, 5А\n2; 1; 10\n"


NUMBERS = st.from_regex(r"[1-9][0-9]{0,3}[АБa-c]?", fullmatch=True)
FLATS = st.builds(PlannedFlat, NUMBERS, st.sampled_from(["", "1", "2", "А"]), st.none() | st.integers(-2, 30))


@given(st.lists(FLATS, min_size=1, max_size=60, unique_by=lambda flat: flat.number.casefold()))
def test_what_was_written_is_read_back_as_it_was(flats: list[PlannedFlat]) -> None:
    def by_number(flat: PlannedFlat) -> str:
        return flat.number

    assert sorted(read_plan(write_plan(flats)), key=by_number) == sorted(flats, key=by_number)


@pytest.mark.parametrize(
    "table",
    [
        "номер;подъезд;этаж;площадь\n12;2;3;45,3\n12А;2;3;\n",
        "number\tentrance\tfloor\tarea\n12\t2\t3\t45.30\n12А\t2\t3\t\n",
        "Number,Entrance,Floor,Area\n12,2,3,45.3\n12А,2,3,\n",
    ],
)
def test_a_table_brings_areas_with_a_comma_or_a_point_and_leaves_out_what_is_empty(table: str) -> None:
    assert [(flat.number, flat.entrance, flat.floor, flat.area) for flat in read_plan(table)] == [
        ("12", "2", 3, 4530),
        ("12А", "2", 3, None),
    ]


@pytest.mark.parametrize("area", ["0", "-5", "много", "45,345", "1000000", "1e3", "=2+2"])
def test_an_area_that_is_none_is_refused_with_its_line(area: str) -> None:
    with pytest.raises(Fault) as fault:
        read_plan(f"номер;площадь\n1;45\n2;{area}\n")
    assert [(each.line, each.text) for each in fault.value.mistakes] == [(3, f"2;{area}")]
