"""The rules of the house from the command line."""

from pathlib import Path

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import AcknowledgeRules, SetRules
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_rules import RulesRow, RulesVersionRow
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from neighbourhood.domain.ids import PersonId, SubjectId
from tests.cli.fake_world import ANNA, WRITTEN_AT_MS, FakeHouse, FakeWorld

Capture = pytest.CaptureFixture[str]
VERA = PersonRow(person=PersonId(b"\x0c" * 32), name="Vera", flat_number="9")


def a_version(number: int, *rules: str) -> RulesRow:
    version = RulesVersionRow(
        version=SubjectId(bytes([number]) * 32),
        rules=rules,
        text="\n\n".join(rules),
        by=ANNA,
        written_at_ms=WRITTEN_AT_MS,
    )
    return RulesRow(now=version, earlier=0, read=1, residents=2, read_by_me=False, asked=True, not_read=(VERA,))


def a_world() -> FakeWorld:
    return FakeWorld(backend=FakeHouse(house_rules=[a_version(1, "Quiet."), a_version(2, "Quiet.", "Clean\nstairs.")]))


def carry_out(world: FakeWorld, *arguments: str, language: str = "en_GB.UTF-8") -> int:
    return run(arguments, world, {"LANG": language})


def lines(capsys: Capture) -> list[str]:
    return capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ").splitlines()


def test_the_rules_are_shown_with_their_numbers_and_who_has_read_them(capsys: Capture) -> None:
    assert carry_out(a_world(), "rules", "show") == ExitCode.FINE
    head, *rest = lines(capsys)
    assert head.endswith("by Anna")
    assert rest == ["  1. Quiet.", "  2. Clean", "     stairs.", "1 of 2 residents have read them", "Not yet: Vera"]
    assert carry_out(a_world(), "rules", "show", language="ru_RU.UTF-8") == ExitCode.FINE
    assert "Прочитали 1 из 2 жителей" in lines(capsys)


def test_a_house_without_rules_says_so(capsys: Capture) -> None:
    assert carry_out(FakeWorld(), "rules", "show") == ExitCode.FINE
    assert carry_out(FakeWorld(), "rules", "history") == ExitCode.FINE
    assert lines(capsys) == ["There are no house rules here. The council writes them, for residents to read."] * 2
    assert carry_out(FakeWorld(), "rules", "acknowledge") == ExitCode.NOT_FOUND


def test_the_history_tells_every_version_the_oldest_first(capsys: Capture) -> None:
    assert carry_out(a_world(), "rules", "history") == ExitCode.FINE
    assert [line for line in lines(capsys) if "." in line[:5]] == ["  1. Quiet.", "  1. Quiet.", "  2. Clean"]


def test_the_version_that_holds_is_acknowledged(capsys: Capture) -> None:
    world = a_world()
    assert carry_out(world, "rules", "acknowledge") == ExitCode.FINE
    assert world.backend.submitted == [AcknowledgeRules(version=SubjectId(b"\x02" * 32))]
    assert lines(capsys)[0] == "Noted: you have read the rules."


def test_rules_are_set_from_a_file(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "rules.txt"
    file.write_text("Quiet.\n\nClean\nstairs.\n", "utf-8")
    world = a_world()
    assert carry_out(world, "rules", "set", str(file), "--yes") == ExitCode.FINE
    assert world.backend.submitted == [SetRules(text="Quiet.\n\nClean\nstairs.\n")]
    assert lines(capsys) == ["2 rules hold from now on. Residents asked to read them: 2."]
    assert carry_out(world, "rules", "set", str(tmp_path / "none.txt")) == ExitCode.FILE


def test_rules_that_are_not_meant_yet_are_only_looked_at(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "rules.txt"
    file.write_text("Quiet.\n\nNo smoking.\n\nClean stairs.", "utf-8")
    world = a_world()
    assert carry_out(world, "rules", "set", str(file)) == ExitCode.USAGE
    said = capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert said[:3] == ["-  2. Clean stairs.", "+  2. No smoking.", "+  3. Clean stairs."]
    assert said[3].startswith("The file has 3 rules in place of 2;")
    file.write_text("Quiet.\n\n\nClean\nstairs.\n", "utf-8")
    assert carry_out(world, "rules", "set", str(file)) == ExitCode.USAGE
    assert capsys.readouterr().err.startswith("These very rules hold already.")
    assert world.backend.submitted == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "is not text"),
        (b"PK\x03\x04\0", "a workbook or document of an office program"),
        (b" \n\n", "is empty"),
    ],
)
def test_what_is_no_text_or_empty_becomes_no_rules(capsys: Capture, tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "rules.txt"
    file.write_bytes(content)
    world = a_world()
    assert carry_out(world, "rules", "set", str(file), "--yes") == ExitCode.FILE
    assert world.backend.submitted == []
    assert told in capsys.readouterr().err


def test_who_is_not_of_the_council_is_told_so(tmp_path: Path) -> None:
    file = tmp_path / "rules.txt"
    file.write_text("Quiet.", "utf-8")
    world = FakeWorld(backend=FakeHouse(answers={SetRules: Fault(FaultKind.NOT_ALLOWED)}))
    assert carry_out(world, "rules", "set", str(file), "--yes") == ExitCode.NOT_ALLOWED
