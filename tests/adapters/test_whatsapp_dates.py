"""What neighbours paste does not decide how the dates of a chat are read, whatever they paste."""

from pathlib import Path

import pytest

from neighbourhood.app.importing import DateOrder
from tests.adapters.test_whatsapp import days, read, said

STRAY = [
    "32.01.2024",
    "99.99.9999",
    "00.00.2024",
    "31.02.2024",
    "12.31.2024",
    "12.31.2020",
    "14.03.1999",
    "14.03.21",
    "2024.01.32",
    "2024.01.14",
    "14/03/2024",
    "1234.1.1",
]


def chat(*dates: str) -> str:
    return "".join(f"{date}, 09:{number % 60:02} - Анна: {number}\n" for number, date in enumerate(dates))


@pytest.mark.parametrize("stray", STRAY)
@pytest.mark.parametrize("day", ["13.01.2024", "03.01.2024", "05.05.2024"])
def test_an_impossible_or_foreign_date_is_a_part_of_the_message_before_it(tmp_path: Path, stray: str, day: str) -> None:
    text = chat(*[day] * 50) + f"{stray}, 09:59 - A: x\n{day}, 10:00 - Анна: дальше\n"
    old = read(tmp_path, text)
    assert (len(old.messages), old.skipped, old.date_orders) == (51, 0, (DateOrder.DAY_FIRST,))
    assert said(old)[49:] == [("Анна", f"49\n{stray}, 09:59 - A: x"), ("Анна", "дальше")]
    assert set(days(old)[:1]) == {f"{day[6:]}-{day[3:5]}-{day[:2]} 09:00"}


@pytest.mark.parametrize("stray", ["2024-13-01", "2024-01-32", "2024-00-00", "9999-01-01", "99-01-01", "32-01-2024"])
def test_so_it_is_where_the_year_comes_first(tmp_path: Path, stray: str) -> None:
    old = read(tmp_path, chat(*["2024-01-03"] * 20) + f"{stray}, 09:59 - A: x\n2024-01-04, 10:00 - Анна: дальше\n")
    assert (len(old.messages), old.date_order) == (21, DateOrder.YEAR_FIRST)


@pytest.mark.parametrize("stray", ["32/01/2024", "99/99/2024", "1/32/2024", "13/13/2024", "14/1/2024", "0/0/2024"])
def test_so_it_is_where_the_month_comes_first(tmp_path: Path, stray: str) -> None:
    old = read(tmp_path, chat(*["1/13/2024"] * 20) + f"{stray}, 09:59 - A: x\n1/14/2024, 10:00 - Анна: дальше\n")
    assert (len(old.messages), old.date_orders) == (21, (DateOrder.MONTH_FIRST,))


def test_many_pasted_days_do_not_outweigh_the_lines_of_one_day(tmp_path: Path) -> None:
    pasted = chat(*(f"01/{day}/2024" for day in range(13, 28)))
    old = read(tmp_path, chat(*["02/03/2024"] * 10, *["13/03/2024"] * 40) + pasted)
    assert (len(old.messages), old.date_orders) == (50, (DateOrder.DAY_FIRST,))


def test_the_first_line_settles_dates_because_nothing_is_pasted_before_it(tmp_path: Path) -> None:
    old = read(tmp_path, chat("13/03/2024", "01/04/2024", "01/25/2024", "01/26/2024", "02/04/2024"))
    assert (len(old.messages), old.date_orders) == (3, (DateOrder.DAY_FIRST,))


def test_one_pasted_day_over_twelve_against_the_order_of_time_is_asked_about(tmp_path: Path) -> None:
    written = [f"{day:02}/{month:02}/2024" for month in range(1, 7) for day in (3, 7, 11)]
    old = read(tmp_path, chat(*written, "12/31/2023", "08/07/2024"))
    assert old.ambiguous
    assert set(old.date_orders) == {DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST}


def test_one_day_over_twelve_in_the_order_of_time_settles_a_long_chat(tmp_path: Path) -> None:
    written = [f"{month:02}/{day:02}/2024" for month in range(1, 7) for day in (3, 7, 11)]
    assert read(tmp_path, chat(*written, "06/13/2024", "07/01/2024")).date_orders == (DateOrder.MONTH_FIRST,)


def test_days_over_twelve_in_one_line_of_three_settle_a_chat_whatever_the_order_of_time(tmp_path: Path) -> None:
    old = read(tmp_path, chat("04/05/2024", "04/13/2024", "04/05/2024", "04/14/2024", "05/05/2024", "04/06/2024"))
    assert old.date_orders == (DateOrder.MONTH_FIRST,)
