"""What the commands about trusted neighbours say and ask, from the choice to the number on the new computer."""

import pytest

from neighbourhood.app.rows import JoiningRow
from neighbourhood.cli.codes import ExitCode
from neighbourhood.domain.ids import PersonId
from tests.app.builders import Resident, meet
from tests.app.conftest import Newcomers, cheap_codes, neighbours, newcomers, template  # noqa: F401  # noqa: F401
from tests.app.test_people_commands import on, printed
from tests.app.trust import come
from tests.cli.fake_world import FakeHouse, FakeWorld
from tests.cli.test_commands import carry_out

Capture = pytest.CaptureFixture[str]


def test_two_neighbours_bring_a_third_back_by_commands_alone(
    neighbours: list[Resident],  # noqa: F811
    newcomers: Newcomers,  # noqa: F811
    capsys: Capture,
) -> None:
    anna, boris, vera = neighbours
    (fresh,) = newcomers("Новый")
    assert on(vera, "recovery", "trust", "Анна", "Борис") == ExitCode.FINE
    assert "two of them together can bring you back: Анна, Борис" in capsys.readouterr().err
    meet(*neighbours)
    assert on(vera, "recovery", "trust") == ExitCode.FINE
    assert [line.split("  ")[-1] for line in printed(capsys).splitlines()] == ["Анна (house council)", "Борис"]
    on(boris, "recovery", "trust")
    assert "Вера trusts you" in capsys.readouterr().err
    assert on(boris, "recovery", "bring-back", "Вера") == ExitCode.FINE
    assert come(fresh, boris, printed(capsys).strip()).accepted
    meet(*neighbours, fresh)
    on(anna, "proposal", "list")
    line = printed(capsys)
    assert f"number {fresh.service.membership.joining.check} (1 of 2 signed)" in line
    assert on(anna, "proposal", "sign", line.split()[0]) == ExitCode.FINE
    assert "The new computer reads everything in 48 hours" in printed(capsys)
    assert anna.service.core.log.view.devices[fresh.device].person == PersonId(vera.device)


def test_one_neighbour_alone_is_too_few_and_names_with_nobody_are_no_choice(
    neighbours: list[Resident],  # noqa: F811
    capsys: Capture,
) -> None:
    assert on(neighbours[2], "recovery", "trust", "Анна") == ExitCode.USAGE
    assert "one alone could not" in capsys.readouterr().err
    assert on(neighbours[2], "recovery", "trust", "Анна", "Борис", "--nobody") == ExitCode.USAGE


def test_nobody_is_trusted_any_more_when_one_says_so(
    neighbours: list[Resident],  # noqa: F811
    capsys: Capture,
) -> None:
    vera = neighbours[2]
    on(vera, "recovery", "trust", "Анна", "Борис")
    assert on(vera, "recovery", "trust", "--nobody") == ExitCode.FINE
    assert vera.reader.belonging().trusted == ()
    assert "No neighbours can bring you back" in capsys.readouterr().err


def test_who_is_not_trusted_gets_no_code(neighbours: list[Resident]) -> None:  # noqa: F811
    assert on(neighbours[0], "recovery", "bring-back", "Вера") == ExitCode.NOT_ALLOWED


def test_the_new_computer_tells_its_number_and_then_the_two_days(capsys: Capture) -> None:
    states = [
        JoiningRow(state="asking"),
        JoiningRow(state="receiving"),
        *[JoiningRow(state="receiving", waits="second", check="4821 7730 1956")] * 2,
        JoiningRow(state="receiving", waits="notice", check="4821 7730 1956"),
        JoiningRow(state="joined"),
    ]
    world = FakeWorld(FakeHouse(joining_states=states))
    assert carry_out(world, "house", "join", "CODE", "--name", "Vera") == ExitCode.FINE
    said = capsys.readouterr().err
    assert said.count("4821 7730 1956") == 1
    assert said.index("another neighbour whom you trust") < said.index("48 hours")
