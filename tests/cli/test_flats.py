"""What an imported table changes in the register of flats, and what it leaves."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from msgspec.structs import replace

from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.plan_changes import PlanChanges, changes
from neighbourhood.app.rows import FlatRow
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.flats import merged
from neighbourhood.cli.main import run
from neighbourhood.domain.ids import FlatId
from tests.cli.fake_world import FakeHouse, FakeWorld

Capture = pytest.CaptureFixture[str]
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


KNOWN = [
    FIRST,
    replace(FIRST, flat=FlatId(b"2" * 16), number="2", area=None),
    replace(FIRST, flat=FlatId(b"3" * 16), number="3"),
]


def changed_by(*wanted: PlannedFlat) -> PlanChanges:
    return changes([*KNOWN, GUESSED], wanted)


def numbers(flats: Iterable[PlannedFlat]) -> list[str]:
    return [flat.number for flat in flats]


def test_a_preview_tells_apart_what_is_new_what_changes_what_stays_and_what_goes() -> None:
    would = changed_by(PlannedFlat("1", "1", 1), PlannedFlat("2", "1", 4), PlannedFlat("9", "1", 2))
    assert (numbers(would.new), numbers(would.same), numbers(would.gone)) == (["9"], ["1"], ["3"])
    assert [(before.floor, after.floor) for before, after in would.changed] == [(1, 4)]


def test_one_number_of_a_floor_that_became_one_other_changes_and_is_not_new() -> None:
    would = changed_by(PlannedFlat("1", "1", 1), PlannedFlat("2А", "1", 1), PlannedFlat("3", "1", 1))
    assert [(before.number, after.number) for before, after in would.changed] == [("2", "2А")]
    assert (would.new, would.gone) == ((), ())


TABLE = "Квартира;Этаж;Метраж;Собственник\n1;1;40\n2;5;33,5;Анна\n7;2;\n3;;\n"


def carry_out(world: FakeWorld, *arguments: str) -> int:
    return run(arguments, world, {"LANG": "en_GB.UTF-8"})


def a_table(folder: Path, text: str = TABLE, encoding: str = "cp1251") -> str:
    file = folder / "flats.csv"
    file.write_bytes(text.encode(encoding))
    return str(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_looking_at_a_table_marks_every_flat_and_counts_them(tmp_path: Path, capsys: Capture, encoding: str) -> None:
    world = FakeWorld(FakeHouse(described=KNOWN))
    assert carry_out(world, "flat", "import", a_table(tmp_path, TABLE, encoding), "--preview") == ExitCode.FINE
    assert capsys.readouterr().out.splitlines() == [
        "    1  stays as it is",
        "    2  changes: floor 1 → floor 5, added: 33.50 m²",
        "    7  new: floor 2",
        "    3  stays as it is",
        "Columns that were left out, because they mean nothing here: “Собственник”.",
        "1 new, 1 changing, 2 staying as they are: 4\xa0flats in the plan then. Nothing was changed: this was only a look.",
    ]
    assert world.backend.submitted == []


def test_the_preview_for_programs_holds_the_same(tmp_path: Path, capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(described=KNOWN))
    assert carry_out(world, "--json", "flat", "import", a_table(tmp_path), "--preview") == ExitCode.FINE
    told = json.loads(capsys.readouterr().out)
    assert {name: len(each) for name, each in told.items()} == {"new": 1, "changed": 1, "same": 2, "left_out": 1}
    ((before, after),) = told["changed"]
    assert (before[:3], after[:3], after[4]) == (["2", "1", 1], ["2", "1", 5], 3350)


def test_the_result_tells_which_columns_were_left_out(tmp_path: Path, capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(described=KNOWN))
    assert carry_out(world, "flat", "import", a_table(tmp_path)) == ExitCode.FINE
    assert capsys.readouterr().out.splitlines()[0].endswith("“Собственник”.")
    assert carry_out(world, "--json", "flat", "import", a_table(tmp_path)) == ExitCode.FINE
    assert json.loads(capsys.readouterr().out) == {"flats": 4, "changed": 1, "left_out": ["Собственник"]}


def test_founding_with_a_table_tells_it_too(tmp_path: Path, capsys: Capture) -> None:
    founding = ("house", "found", "Maple Street 5", "--name", "Anna", "--flat", "1", "--plan", a_table(tmp_path))
    assert carry_out(FakeWorld(), *founding) == ExitCode.FINE
    assert "“Собственник”" in capsys.readouterr().err


def test_mistakes_of_a_table_are_one_line_each_and_for_programs_one_object_each(
    tmp_path: Path, capsys: Capture
) -> None:
    world, table = FakeWorld(FakeHouse(described=KNOWN)), a_table(tmp_path, "номер;этаж\n1;x\n;2\n")
    assert carry_out(world, "flat", "import", table) == ExitCode.USAGE
    assert capsys.readouterr().err.splitlines()[1:] == [
        "Line 2, “1;x”: the floor “x” is not a number.",
        "Line 3, “;2”: the flat has no number.",
    ]
    assert carry_out(world, "--json", "flat", "import", table) == ExitCode.USAGE
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert (told["fault"], told["details"]) == ("bad_plan", {"why": "table", "wrong": 2, "more": 0})
    assert told["mistakes"][0] == {
        "why": "floor",
        "line": 2,
        "text": "1;x",
        "values": {"cell": "x"},
        "sentence": "Line 2, “1;x”: the floor “x” is not a number.",
    }
    assert world.backend.submitted == []


@pytest.mark.parametrize(
    ("data", "told"), [(b"", "is empty"), (b"PK\x03\x04\x00", "is a workbook"), (b"\x7fELF\x00", "is not text")]
)
def test_a_file_without_a_table_gets_a_plain_sentence(tmp_path: Path, capsys: Capture, data: bytes, told: str) -> None:
    file = tmp_path / "flats.xlsx"
    file.write_bytes(data)
    assert carry_out(FakeWorld(), "flat", "import", str(file)) == ExitCode.FILE
    said = capsys.readouterr().err
    assert told in said
    assert "Nothing was changed." in said


def test_a_file_larger_than_any_plan_is_not_read_in_part(tmp_path: Path, capsys: Capture) -> None:
    for table in ("номер\nx" + "И" * 600_000, "номер\n" + "1\n" * 600_000):
        assert carry_out(FakeWorld(), "flat", "import", a_table(tmp_path, table, "utf-8")) == ExitCode.USAGE
        assert "more text than a plan" in capsys.readouterr().err
