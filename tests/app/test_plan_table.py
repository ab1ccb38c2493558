"""A table is read as spreadsheet programs save it: quotes, separators, names of columns, and ways of writing letters."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.plan_file import text_of
from neighbourhood.app.plan_text import read_plan, understood


def rows(text: str) -> list[tuple[str, str, int | None, int | None]]:
    return [(flat.number, flat.entrance, flat.floor, flat.area) for flat in read_plan(text)]


def lines_told(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(Fault) as caught:
        read_plan(text)
    return [(each.line, each.why, each.text) for each in caught.value.mistakes]


def test_a_comma_in_quotes_belongs_to_the_number() -> None:
    assert rows('number,entrance,floor,area\n12,1,4,"33,33"\n') == [("12", "1", 4, 3333)]


def test_doubled_quotes_in_a_cell_are_one_quote() -> None:
    assert rows('number;entrance\n1;"the ""left"" one"\n') == [("1", 'the "left" one', None, None)]


def test_a_line_break_in_quotes_does_not_shift_the_numbers_of_lines() -> None:
    table = 'number,remark,floor\n1,"two\nlines",1\n\n# a remark, "open\n2,"three\r\n\r\nlines",x\n3,,y\n'
    assert [(line, why) for line, why, _ in lines_told(table)] == [(6, "floor"), (9, "floor")]
    assert rows(table.replace("x", "2").replace("y", "3"))[1] == ("2", "", 2, None)


def test_names_of_columns_may_be_broken_over_lines() -> None:
    assert rows('"№\nквартиры";"Площадь,\nм²"\n7;30\n') == [("7", "", None, 3000)]


def test_the_line_in_which_a_spreadsheet_notes_its_separator_is_passed_over() -> None:
    assert rows("sep=;\r\nномер;этаж\r\n1;2\r\n") == rows('"sep=,"\nномер,этаж\n1,2\n') == [("1", "", 2, None)]


CELLS = st.text(st.sampled_from("ab;,\t\" 'я12\n"), max_size=6).filter(lambda cell: cell == cell.strip())


@given(st.lists(CELLS, min_size=1, max_size=8), st.sampled_from(";,\t"), st.sampled_from(["\n", "\r\n"]))
def test_a_table_that_was_written_with_any_cells_is_read_row_by_row(
    remarks: list[str], separator: str, end: str
) -> None:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=separator, lineterminator=end)
    writer.writerow(["remark", "flat", "floor"])
    writer.writerows([remark, number, 3] for number, remark in enumerate(remarks))
    assert [number for number, *_ in rows(file.getvalue())] == [str(number) for number in range(len(remarks))]


def test_a_quote_that_is_never_closed_is_told_where_it_opens() -> None:
    assert lines_told('number,floor\n1,1\n2,"2\n3,3\n') == [(3, "quote", '2,"2')]


def test_a_cell_longer_than_any_is_told_and_no_failure() -> None:
    assert [why for _, why, _ in lines_told('number,floor\n1,"' + "x\n" * 80_000 + '"\n')] == ["quote"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Квартира;Подъезд;Этаж;Метраж", ("7", "2", 3, 4500)),
        ("№ кв.;Парадная;эт.;Площадь, м²", ("7", "2", 3, 4500)),
        ("Кв;секция;Этаж;площадь м2", ("7", "2", 3, 4500)),
        ("Помещение;№ подъезда;№ этажа;Общая площадь (кв. м)", ("7", "2", 3, 4500)),
        ("№;подъезд;этаж;кв.м", ("7", "2", 3, 4500)),
        ("Unit;Staircase;Level;Area (m²)", ("7", "2", 3, 4500)),
        ("Apartment No.;Section;Storey;area m2", ("7", "2", 3, 4500)),
        ("Flat number;Entrance;Floor;Floor area, sq. m", ("7", "2", 3, 4500)),
    ],
)
def test_columns_are_known_by_their_usual_names(header: str, expected: tuple[str, str, int | None, int | None]) -> None:
    written = understood(f"{header}\n7;2;3;45\n")
    assert [(flat.number, flat.entrance, flat.floor, flat.area) for flat in written.flats] == [expected]
    assert written.left_out == ()


def test_columns_that_mean_nothing_here_are_named() -> None:
    written = understood("№;Квартира;Собственник;;Area, sq ft;floor\n1;12;Анна;;500;3\n")
    assert [(flat.number, flat.floor, flat.area) for flat in written.flats] == [("12", 3, None)]
    assert written.left_out == ("№", "Собственник", "Area, sq ft")
    assert understood("1; 1; 1").left_out == ()


def test_two_columns_of_one_meaning_are_refused_rather_than_one_of_them_taken() -> None:
    with pytest.raises(Fault) as caught:
        read_plan("номер;площадь;общая площадь\n1;30;45\n")
    assert caught.value.details == {"why": "same_columns", "first": "площадь", "second": "общая площадь"}


def test_a_table_without_the_numbers_of_flats_is_told_as_such() -> None:
    with pytest.raises(Fault) as caught:
        read_plan("подъезд;этаж;метраж\n1;2;45\n")
    assert caught.value.details == {"why": "no_number"}


TABLE = "Номер\tЭтаж\n12\t3\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_file_is_read_in_every_way_that_spreadsheets_save_text(encoding: str) -> None:
    assert rows(text_of(TABLE.encode(encoding), "flats.csv")) == [("12", "", 3, None)]


def test_utf_16_may_have_its_bytes_in_either_order() -> None:
    assert text_of(b"\xfe\xff" + TABLE.encode("utf-16-be"), "flats.csv") == TABLE


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xff\xfe", "empty"),
        (b" \r\n\r\n", "empty"),
        (b"PK\x03\x04\x14\x00\x06\x00", "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not_text"),
        (b"\xff\xfe1", "not_text"),
        (b"number\n\x98\n", "not_text"),
        (b"number\n1\x00\n", "not_text"),
        (TABLE.encode("utf-16-le"), "not_text"),
    ],
)
def test_a_file_that_holds_no_text_is_named_for_what_it_is(data: bytes, why: str) -> None:
    with pytest.raises(Fault) as caught:
        text_of(data, "flats.csv")
    assert (caught.value.kind, caught.value.details["why"]) == (FaultKind.FILE_NOT_READABLE, why)
