"""Everything that is wrong in a plan is told at once: where, how it was written, and why, in both languages."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.plan_lines import read_line
from neighbourhood.app.plan_mistakes import MOST_TOLD
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.sentences import fields, sentence
from neighbourhood.app.sentences_plan import MISTAKES, mistakes_told


def fault_of(text: str) -> Fault:
    with pytest.raises(Fault) as caught:
        read_plan(text)
    assert caught.value.kind is FaultKind.BAD_PLAN
    return caught.value


def told(text: str, language: str = "en") -> list[str]:
    return mistakes_told(fault_of(text), language)


def test_every_line_of_three_parts_that_is_wrong_is_told_with_its_reason() -> None:
    assert told("1; first; 1\n\n1; 1; 2\nhello\n1; 1-9; 3-5\n2; 9-1; 6\n2; 1;\n2; 1; 2\n3; 1; 9, 9\n3; 999; 10") == [
        "Line 1, “1; first; 1”: the floor “first” is not a number.",
        "Line 4, “hello”: three parts are needed, entrance; floors; flats, and here are 1.",
        "Line 5, “1; 1-9; 3-5”: there are more floors than flats: 9\xa0floors, 3\xa0flats.",
        "Line 6, “2; 9-1; 6”: “9-1” counts backwards; write the smaller number first.",
        "Line 7, “2; 1;”: there are no flats in it.",
        "Line 8, “2; 1; 2”: flat 2 stands in line 3 already.",
        "Line 9, “3; 1; 9, 9”: flat 9 stands here twice.",
        "Line 10, “3; 999; 10”: there is no floor 999: they go from -200 to 200.",
    ]


def test_every_row_of_a_table_that_is_wrong_is_told_as_it_was_written() -> None:
    table = "number;entrance;floor;area\n1;1;x;20\n;2;3;\n3;1;1;much\n4;1;1;0\n4-9;1;1;\n5;1;1;20\n7;1;1;20;5\n8;1;y;z"
    assert told(table) == [
        "Line 2, “1;1;x;20”: the floor “x” is not a number.",
        "Line 3, “;2;3;”: the flat has no number.",
        "Line 4, “3;1;1;much”: the area “much” is not a number of square metres, such as 45.3.",
        "Line 5, “4;1;1;0”: the area 0 cannot be: it is more than 0 and at most 100,000 m².",
        "Line 6, “4-9;1;1;”: “4-9” is not the number of one flat; give each flat a row of its own.",
        (
            "Line 8, “7;1;1;20;5”: it has 5\xa0cells, the first line only 4; what holds the mark between cells needs"
            ' quotation marks, such as "33,3".'
        ),
        "Line 9, “8;1;y;z”: the floor “y” is not a number.",
        "Line 9, “8;1;y;z”: the area “z” is not a number of square metres, such as 45.3.",
    ]


def test_an_area_too_fine_or_too_large_is_told_as_such_and_zeros_at_its_end_say_nothing() -> None:
    assert [line.partition("”: ")[2] for line in told("flat;area\n1;45.345\n2;100001\n3;45.300")] == [
        "the area 45.345 has more than two digits after the point.",
        "the area 100001 cannot be: it is more than 0 and at most 100,000 m².",
    ]


def test_a_flat_of_a_row_with_another_mistake_still_counts_as_standing_there() -> None:
    assert told("flat;floor\n1;x\n1;2") == [
        "Line 2, “1;x”: the floor “x” is not a number.",
        "Line 3, “1;2”: flat 1 stands in line 2 already.",
    ]


def test_russian_tells_the_same() -> None:
    assert told("номер;этаж;площадь\n2;первый;20\n;2;\n1;2;20\n1;3;20", "ru") == [
        "Строка 2, «2;первый;20»: этаж «первый» — не число.",
        "Строка 3, «;2;»: квартира без номера.",
        "Строка 5, «1;3;20»: квартира 1 уже указана в строке 4.",
    ]


def test_the_advice_fits_what_the_person_wrote() -> None:
    assert "entrance; floors; flats, such as 1; 1-9; 1-36" in sentence(fault_of("hello"), "en")
    of_table = sentence(fault_of("number;floor\n1;x"), "en")
    assert "The table has 1\xa0mistake. Nothing was changed." in of_table
    assert "entrance; floors" not in of_table


def test_of_many_mistakes_the_first_are_told_and_the_others_counted() -> None:
    fault = fault_of("номер;этаж\n" + "".join(f"{number};?\n" for number in range(1, 2501)))
    lines = mistakes_told(fault, "en")
    assert (len(lines), lines[-1]) == (MOST_TOLD + 1, "And 2,480 more.")
    assert sentence(fault, "ru").startswith("В таблице 2\xa0500\xa0ошибок. Ничего не изменено.")


def test_a_single_line_is_told_without_the_number_of_a_line() -> None:
    with pytest.raises(Fault) as caught:
        read_line("1; x; 1")
    assert mistakes_told(caught.value, "en") == ["“1; x; 1”: the floor “x” is not a number."]


def test_a_long_line_is_cut_where_it_is_told() -> None:
    (line,) = told("1; 1; " + "x" * 5000)
    assert len(line) < 250
    assert "…" in line


@pytest.mark.parametrize("why", MISTAKES)
def test_every_reason_mentions_the_same_values_in_both_languages(why: str) -> None:
    both = MISTAKES[why]
    assert fields(both.en) == fields(both.ru)
