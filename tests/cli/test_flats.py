"""What an imported table changes in the register of flats, and what it leaves."""

from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.rows import FlatRow
from neighbourhood.cli.flats import merged
from neighbourhood.domain.ids import FlatId

FIRST = FlatRow(flat=FlatId(b"1" * 16), number="1", entrance="1", floor=1, planned=True, residents=2, area=4000)
GUESSED = FlatRow(flat=FlatId(b"9" * 16), number="9", entrance="", floor=None, planned=False, residents=1)


def test_a_row_changes_only_what_it_says_and_the_flat_stays_the_same_flat() -> None:
    assert merged([FIRST], [PlannedFlat("1", area=4530)]) == (PlannedFlat("1", "1", 1, FIRST.flat, 4530),)
    assert merged([FIRST], [PlannedFlat("1", "2", 5)]) == (PlannedFlat("1", "2", 5, FIRST.flat, 4000),)


def test_flats_that_the_table_does_not_name_stay_and_new_ones_come() -> None:
    assert merged([FIRST], [PlannedFlat("2", "1", 1, None, 5000)]) == (
        PlannedFlat("1", "1", 1, FIRST.flat, 4000),
        PlannedFlat("2", "1", 1, None, 5000),
    )


def test_a_flat_that_nobody_has_planned_comes_in_only_by_the_table() -> None:
    assert merged([GUESSED], []) == ()
    assert merged([GUESSED], [PlannedFlat("9", "1", 2)]) == (PlannedFlat("9", "1", 2),)
