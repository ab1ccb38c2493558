"""The commands about people, roles, devices and signatures, on real houses."""

import json
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar
from unittest.mock import patch

import pytest

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.ports import Queries
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from tests.app.builders import Resident, invite, join, meet
from tests.app.conftest import Newcomers
from tests.cli.fake_world import FakeWorld

T = TypeVar("T")
Capture = pytest.CaptureFixture[str]


class _Running:
    """``app.ports.Backend`` over a resident's program."""

    def __init__(self, resident: Resident) -> None:
        self._resident = resident

    def submit(self, intent: Intent) -> "Future[object]":
        return _done(lambda: self._resident.service.execute(intent))

    def query(self, read: Callable[[Queries], T]) -> "Future[T]":
        return _done(lambda: read(self._resident.reader))

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        return self._resident.service.core.subscribe(listener)


def _done(made: Callable[[], Any]) -> "Future[Any]":
    future: Future[Any] = Future()
    try:
        future.set_result(made())
    except Exception as problem:  # noqa: BLE001  # as a real backend hands it on
        future.set_exception(problem)
    return future


def on(resident: Resident, *arguments: str, language: str = "en") -> int:
    world = FakeWorld()
    world.remote = _Running(resident)
    return run(arguments, world, {"LANG": f"{language}.UTF-8"})


def printed(capsys: Capture) -> str:
    return capsys.readouterr().out.replace("\xa0", " ")


def test_roles_are_listed_given_and_ended_by_name(neighbours: list[Resident], capsys: Capture) -> None:
    anna = neighbours[0]
    assert on(anna, "role", "grant", "Борис", "secretary") == ExitCode.FINE
    assert printed(capsys) == "Борис: secretary, from now on.\n"
    on(anna, "person", "list", language="ru")
    lines = printed(capsys).splitlines()
    assert [line.split("  ")[-1] for line in lines if "Борис" in line] == ["Борис (секретарь)"]
    assert [line.split("  ")[-1] for line in lines if "Анна" in line] == ["Анна (совет дома, вы)"]
    assert on(anna, "role", "revoke", "борис", "secretary") == ExitCode.FINE
    assert on(anna, "role", "revoke", "борис", "secretary") == ExitCode.NOT_FOUND


def test_somebody_who_is_not_there_or_could_be_two_is_told_apart(
    neighbours: list[Resident],
    newcomers: Newcomers,
    capsys: Capture,
) -> None:
    anna = neighbours[0]
    (namesake,) = newcomers("борис")
    join(namesake, anna, invite(anna, "77"))
    meet(*neighbours, namesake)
    assert on(anna, "person", "confirm", "Пётр", "seen") == ExitCode.NOT_FOUND
    assert on(anna, "person", "confirm", "Борис", "seen") == ExitCode.NOT_FOUND
    assert "борис, 77" in capsys.readouterr().err
    assert on(anna, "person", "confirm", "Борис, 77", "seen") == ExitCode.FINE
    on(anna, "person", "list")
    assert "борис (seen at the door)" in printed(capsys)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            ("person", "remove", "Вера"),
            "This ends the membership of Вера, 2: their computers receive nothing more",
        ),
        (
            ("role", "hand-over", "Вера", "council"),
            "You would give your role to Вера and have it no more: house council.",
        ),
    ],
)
def test_what_is_not_easily_taken_back_first_says_what_it_does(
    neighbours: list[Resident], capsys: Capture, command: tuple[str, ...], told: str
) -> None:
    anna = neighbours[0]
    before = anna.reader.journal(200)
    assert on(anna, *command) == ExitCode.USAGE
    assert told in capsys.readouterr().err.replace("\xa0", " ")
    assert anna.reader.journal(200) == before, "nothing was done"


def test_what_needs_two_signatures_says_so_and_the_second_carries_it(
    neighbours: list[Resident], capsys: Capture
) -> None:
    anna, boris, vera = neighbours
    on(anna, "role", "grant", "Борис", "council")
    meet(*neighbours)
    printed(capsys)
    assert on(anna, "person", "remove", "Вера", "--yes") == ExitCode.FINE
    assert printed(capsys).startswith("Proposed. It takes effect with 2 signatures of the council, 1 given so far")
    meet(*neighbours)
    on(boris, "--json", "proposal", "list")
    (asked,) = json.loads(printed(capsys))
    assert (asked["kind"], [row["name"] for row in asked["about"]], asked["needed"]) == ("close.person", ["Вера"], 2)
    assert on(boris, "proposal", "sign", asked["proposal"][:10]) == ExitCode.FINE
    assert "taken effect" in printed(capsys)
    meet(*neighbours)
    assert on(vera, "role", "grant", "Борис", "moderator") == ExitCode.NOT_ALLOWED
    on(anna, "person", "list")
    assert "Вера" not in printed(capsys).splitlines()[-1]


def test_a_role_is_handed_over_by_name_and_a_seat_that_waits_for_signatures_stays(
    neighbours: list[Resident], capsys: Capture
) -> None:
    anna, boris, _ = neighbours
    assert on(anna, "role", "hand-over", "Борис", "secretary", "--yes") == ExitCode.NOT_FOUND
    on(anna, "role", "grant", "Борис", "council")
    meet(*neighbours)
    capsys.readouterr()
    assert on(anna, "role", "hand-over", "Вера", "council", "--yes") == ExitCode.FINE
    said = capsys.readouterr()
    assert said.out.replace("\xa0", " ").startswith("Proposed. It takes effect with 2 signatures")
    assert "Until then the role stays yours." in said.err
    assert on(anna, "role", "hand-over", "Борис", "council", "--yes") == ExitCode.FINE
    assert printed(capsys) == "Борис had this role already: house council. You have it no longer.\n"
    assert on(boris, "role", "hand-over", "Анна", "moderator", "--yes", language="ru") == ExitCode.NOT_FOUND


def test_a_topic_is_handed_over_by_title_and_name(neighbours: list[Resident], capsys: Capture) -> None:
    anna, boris, _ = neighbours
    anna.topic("Лифт")
    meet(*neighbours)
    assert on(boris, "topic", "rename", "лифт", "Мой лифт") == ExitCode.NOT_ALLOWED
    capsys.readouterr()
    assert on(anna, "topic", "hand-over", "лифт", "Борис") == ExitCode.FINE
    assert "“Лифт” is Борис's now" in capsys.readouterr().err
    meet(*neighbours)
    assert on(boris, "topic", "rename", "лифт", "Мой лифт") == ExitCode.FINE


def test_who_moves_out_says_who_takes_over_and_the_last_of_the_council_cannot_forget_it(
    neighbours: list[Resident], capsys: Capture
) -> None:
    anna, _, vera = neighbours
    topic = anna.topic("Лифт")
    meet(*neighbours)
    assert on(anna, "person", "move-out", "--yes") == ExitCode.NOT_ALLOWED
    assert "You are the only one of the house council." in capsys.readouterr().err
    assert on(anna, "person", "move-out", "--yes", "--role-to", "king=Борис") == ExitCode.USAGE
    assert "such as council=Anna" in capsys.readouterr().err
    assert on(anna, "person", "move-out", "--yes", "--role-to", "council=Пётр") == ExitCode.NOT_FOUND
    named = ("--role-to", "council=Борис", "--topics-to", "Вера")
    capsys.readouterr()
    assert on(anna, "person", "move-out", "--yes", "--now", *named) == ExitCode.FINE
    assert "No neighbour was online." in capsys.readouterr().err
    meet(*neighbours)
    assert [row.name for row in vera.reader.people() if row.council] == ["Борис"]
    assert [row.mine for row in vera.reader.topics() if row.topic == topic] == [True]


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Вера is only proposed for this: house council."), ("ru", "«Вера» пока только предложение: совет дома.")],
)
def test_who_moves_out_of_a_council_of_two_reads_that_the_seat_is_only_proposed(
    neighbours: list[Resident], capsys: Capture, language: str, said: str
) -> None:
    anna, boris, _ = neighbours
    on(anna, "role", "grant", "Борис", "council")
    on(anna, "role", "grant", "Анна", "moderator")
    meet(*neighbours)
    capsys.readouterr()
    named = ("--role-to", "council=Вера", "--role-to", "moderator=Вера")
    assert on(anna, "person", "move-out", "--yes", "--now", *named, language=language) == ExitCode.FINE
    told = capsys.readouterr().err
    assert said in told
    assert told.count("Вера") == 1
    meet(*neighbours)
    assert [row.name for row in boris.reader.people() if row.council] == ["Борис"]
    assert [asked.role for asked in boris.reader.belonging().proposals] == ["council"]


def test_the_last_of_the_council_can_leave_the_house_without_one(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    assert on(anna, "person", "move-out", "--yes", "--now", "--without-council") == ExitCode.FINE
    meet(*neighbours)
    assert not any(row.council for row in boris.reader.people())


def test_a_resident_is_told_that_the_role_does_not_allow_it(neighbours: list[Resident], capsys: Capture) -> None:
    assert on(neighbours[1], "role", "grant", "Вера", "moderator") == ExitCode.NOT_ALLOWED
    assert "Your role in the house does not allow this" in capsys.readouterr().err


def test_moving_out_waits_for_a_neighbour_and_is_taken_back_by_a_command(
    neighbours: list[Resident], capsys: Capture
) -> None:
    boris = neighbours[1]
    assert on(boris, "person", "move-out", "--yes") == ExitCode.FINE
    assert on(boris, "house", "show") == ExitCode.FINE
    assert capsys.readouterr().out.count("as soon as a neighbour's computer has everything") == 2
    assert on(boris, "person", "stay") == ExitCode.FINE
    assert on(boris, "house", "show") == ExitCode.FINE
    assert "as soon as" not in capsys.readouterr().out
    assert boris.service.core.log.me is not None


def test_moving_out_wants_to_be_meant(neighbours: list[Resident]) -> None:
    boris = neighbours[1]
    assert on(boris, "person", "move-out") == ExitCode.USAGE
    assert on(boris, "person", "move-out", "--yes", "--now") == ExitCode.FINE
    assert boris.service.core.log.me is None


def test_devices_are_linked_listed_and_ended(
    neighbours: list[Resident],
    newcomers: Newcomers,
    capsys: Capture,
) -> None:
    boris = neighbours[1]
    (laptop,) = newcomers("Ноутбук")
    on(boris, "device", "link")
    join(laptop, boris, printed(capsys).strip())
    on(boris, "device", "list")
    lines = printed(capsys).splitlines()
    assert len(lines) == 2
    assert sum("this computer" in line for line in lines) == 1
    assert on(boris, "device", "revoke", laptop.device.hex()[:8]) == ExitCode.FINE
    printed(capsys)
    on(boris, "device", "list")
    assert len(printed(capsys).splitlines()) == 1


def test_a_printed_recovery_sheet_stands_below_the_devices_until_it_is_ended(
    neighbours: list[Resident], capsys: Capture
) -> None:
    anna, boris, _ = neighbours
    on(boris, "recovery", "sheet")
    on(boris, "recovery", "sheet")
    meet(*neighbours)
    printed(capsys)
    on(boris, "device", "list", language="ru")
    assert "Борис: напечатанный лист восстановления от" in printed(capsys).splitlines()[-1]
    on(anna, "device", "list")
    assert "recovery sheet" not in printed(capsys)
    on(anna, "device", "list", "--everybody")
    *devices, sheet = printed(capsys).splitlines()
    assert (len(devices), "Борис: a printed recovery sheet, made on " in sheet) == (3, True)
    assert on(boris, "invitation", "revoke", sheet.split()[0]) == ExitCode.FINE
    printed(capsys)
    on(boris, "device", "list")
    assert "recovery sheet" not in printed(capsys)


def test_a_computer_of_somebody_else_is_ended_by_an_express_word_only(
    neighbours: list[Resident], capsys: Capture
) -> None:
    anna, boris, _ = neighbours
    theirs = boris.device.hex()[:8]
    assert on(anna, "device", "revoke", theirs) == ExitCode.USAGE
    assert "This is a device of Борис" in capsys.readouterr().err.replace("\xa0", " ")
    assert boris.device in anna.service.core.log.view.devices
    assert on(anna, "device", "revoke", theirs, "--yes") == ExitCode.FINE
    assert boris.device not in anna.service.core.log.view.devices


def test_the_computer_in_use_is_ended_by_an_express_word_only(
    neighbours: list[Resident], capsys: pytest.CaptureFixture[str]
) -> None:
    boris = neighbours[1]
    own = boris.device.hex()[:8]
    assert on(boris, "device", "revoke", own) == ExitCode.USAGE
    assert boris.service.core.log.me is not None
    assert on(boris, "device", "revoke", own, "--yes") == ExitCode.FINE
    capsys.readouterr()
    assert on(boris, "topic", "add", "Лифт") != ExitCode.FINE
    assert "does not belong to the house any more" in capsys.readouterr().err


def test_invitations_are_listed_with_their_uses_and_ended(neighbours: list[Resident], capsys: Capture) -> None:
    anna = neighbours[0]
    invite(anna, "9", uses=4)
    on(anna, "invitation", "list")
    (line,) = [line for line in printed(capsys).splitlines() if "flat 9" in line]
    assert "0 of 4 used, until " in line
    assert on(anna, "invitation", "revoke", line.split()[0]) == ExitCode.FINE
    on(anna, "invitation", "list")
    assert next(line for line in printed(capsys).splitlines() if "flat 9" in line).endswith("ended")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "role given: Борис, moderator"), ("ru", "назначение: Борис — модератор")]
)
def test_the_journal_tells_in_both_languages_what_was_done(
    neighbours: list[Resident], capsys: Capture, language: str, said: str
) -> None:
    anna = neighbours[0]
    on(anna, "role", "grant", "Борис", "moderator")
    printed(capsys)
    on(anna, "journal", language=language)
    assert said in printed(capsys).splitlines()[-1]


def test_the_authority_view_as_json_holds_ids_and_no_name(neighbours: list[Resident], capsys: Capture) -> None:
    on(neighbours[0], "--json", "authority")
    told = printed(capsys)
    assert len(json.loads(told)["persons"]) == len(neighbours)
    assert not any(resident.name in told for resident in neighbours)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "it had effect here until"), ("ru", "здесь действовало до")],
)
def test_what_a_merge_takes_back_is_explained_and_stays_explained(
    neighbours: list[Resident], capsys: Capture, language: str, said: str
) -> None:
    """Boris, removed by Anna while apart, had given Vera's flat an invitation: where it had counted, it is told."""
    anna, boris, vera = neighbours
    on(boris, "device", "link")
    meet(boris, vera)
    on(anna, "person", "remove", "Борис", "--yes")
    meet(anna, vera)
    vera.reopen()
    printed(capsys)
    on(vera, "journal", language=language)
    (line,) = [line for line in printed(capsys).splitlines() if said in line]
    assert ("its author had been removed" if language == "en" else "автор к тому времени исключён") in line


def test_how_a_flat_is_held_is_told_and_listed(neighbours: list[Resident], capsys: Capture) -> None:
    anna = neighbours[0]
    assert on(anna, "person", "tenure", "Вера", "owner", "--share", "1/2", language="ru") == ExitCode.FINE
    on(anna, "person", "list", language="ru")
    assert "Вера (собственник, доля 1/2)" in printed(capsys)


@pytest.mark.parametrize("share", ["2/1", "0/3", "half", "1/", "1/9999999999", "-1/2"])
def test_a_share_that_is_none_is_refused(neighbours: list[Resident], share: str) -> None:
    assert on(neighbours[0], "person", "tenure", "Вера", "owner", f"--share={share}") == ExitCode.USAGE


def test_words_and_codes_that_are_shown_once_are_told_also_where_their_page_cannot_be_saved(
    neighbours: list[Resident], capsys: pytest.CaptureFixture[str]
) -> None:
    """The sheet before has ended by then, and nobody could find a code again."""
    anna = neighbours[0]
    with (
        patch.object(FakeWorld, "print_recovery", side_effect=Fault(FaultKind.INTERNAL)),
        patch.object(FakeWorld, "print_invitations", side_effect=Fault(FaultKind.INTERNAL)),
    ):
        assert on(anna, "recovery", "sheet", "--pdf", "/nowhere/sheet.pdf") != ExitCode.FINE
        words = printed(capsys).split()
        assert len([word for word in words if word.isalpha()]) == 24
        assert on(anna, "house", "invite", "--flat", "7", "--pdf", "/nowhere/code.pdf") != ExitCode.FINE
        assert printed(capsys).count("-") == 3
