"""The commands about circles and conversations."""

import pytest
from msgspec.structs import replace

from neighbourhood.app.intent import Intent
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.cli.codes import ExitCode
from neighbourhood.domain.ids import CircleId, PersonId, SubjectId
from tests.cli.fake_world import FakeHouse, FakeWorld, a_topic
from tests.cli.test_commands import carry_out

Capture = pytest.CaptureFixture[str]
ANNA, BORIS, VERA = (PersonId(bytes([n]) * 32) for n in (1, 2, 3))
PEOPLE = [
    PersonRow(person=ANNA, name="Anna", flat_number="1", me=True),
    PersonRow(person=BORIS, name="Boris", flat_number="2"),
    PersonRow(person=VERA, name="Vera", flat_number="3"),
]
GARDEN = CircleRow(
    circle=CircleId(b"\x0c" * 32), kind="own", name="Garden", members=tuple(PEOPLE[:2]), stewards=(ANNA,), steward=True,
    left=False,
)  # fmt: skip


def a_world() -> FakeWorld:
    answers: dict[type[Intent], object] = {MakeCircle: GARDEN.circle, TalkTo: SubjectId(b"\x0d" * 32)}
    return FakeWorld(FakeHouse(everybody=list(PEOPLE), own_circles=[GARDEN], answers=answers))


def test_circles_are_listed_with_how_many_people_they_have(capsys: Capture) -> None:
    assert carry_out(a_world(), "circle", "list") == ExitCode.FINE
    assert capsys.readouterr().out.strip().endswith("Garden  2\N{NO-BREAK SPACE}people")


def test_a_circle_is_begun_with_people_by_name(capsys: Capture) -> None:
    world = a_world()
    assert carry_out(world, "circle", "add", "Garden", "Boris", "Vera") == ExitCode.FINE
    assert world.backend.submitted == [MakeCircle(name="Garden", members=(BORIS, VERA))]
    assert capsys.readouterr().out.strip() == "0c" * 32


def test_members_are_added_taken_out_and_made_stewards() -> None:
    world = a_world()
    change = ("--add", "Vera", "--remove", "Boris", "--steward", "Vera", "--rename", "Beds")
    assert carry_out(world, "circle", "members", "garden", *change) == ExitCode.FINE
    wanted = ChangeCircle(circle=GARDEN.circle, name="Beds", members=(ANNA, VERA), stewards=(ANNA, VERA))
    assert world.backend.submitted == [wanted]


def test_a_circle_is_left_by_name() -> None:
    world = a_world()
    assert carry_out(world, "circle", "leave", "Garden") == ExitCode.FINE
    assert world.backend.submitted == [LeaveCircle(circle=GARDEN.circle)]


def test_asking_who_is_in_a_circle_changes_nothing(capsys: Capture) -> None:
    world = a_world()
    assert carry_out(world, "circle", "members", "0c0c") == ExitCode.FINE
    assert world.backend.submitted == []
    assert [line.strip() for line in capsys.readouterr().out.splitlines()[1:]] == ["Anna", "Boris"]


def test_a_circle_that_is_not_here_is_told_as_such(capsys: Capture) -> None:
    assert carry_out(a_world(), "circle", "members", "Bicycles") == ExitCode.NOT_FOUND
    assert "Bicycles" in capsys.readouterr().err


def test_a_conversation_is_opened_by_name(capsys: Capture) -> None:
    world = a_world()
    assert carry_out(world, "talk", "Boris") == ExitCode.FINE
    assert world.backend.submitted == [TalkTo(person=BORIS)]
    assert capsys.readouterr().out.strip() == "0d" * 32


def test_the_list_of_topics_says_who_reads_one_that_not_all_residents_do(capsys: Capture) -> None:
    rows = [
        replace(a_topic(0x21, "Roof"), readers="council"),
        replace(a_topic(0x22, "Tulips"), readers="own", circle_name="Flower bed"),
        a_topic(0x23, "Lift"),
    ]
    assert carry_out(FakeWorld(FakeHouse(rows=rows)), "topic", "list") == ExitCode.FINE
    lines = capsys.readouterr().out.splitlines()
    assert ["[" in line for line in lines] == [True, True, False]
    assert "Roof [the council]" in lines[0]
    assert "Tulips [Flower bed]" in lines[1]
