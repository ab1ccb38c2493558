"""What a person sees before a chat of WhatsApp comes in, and what a script is told."""

import io
import json
import sys
from pathlib import Path

import msgspec
import pytest

from neighbourhood.app.intents import ImportedMessage, ImportMessages
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from neighbourhood.domain.ids import SubjectId
from tests.cli.fake_world import FakeHouse, FakeWorld, a_message, an_old_chat

Capture = pytest.CaptureFixture[str]
CLEAR = """\
[13.03.21, 19:04:11] Anna: The lift stands still again
[13.03.21, 19:04:40] Anna: \u200eAnna added Boris
[14.03.21, 19:05:00] Boris: Thank you
[14.03.21, 19:06:00] Anna: bring the keys
"""
UNCLEAR = "03/04/21, 19:04 - Anna: hello\n04/05/21, 10:00 - Boris: hi\n"


class Person(io.StringIO):
    """Somebody at a terminal who types these lines."""

    def isatty(self) -> bool:
        return True


def carry_out(world: FakeWorld, *arguments: str, language: str = "en") -> int:
    return run(["--lang", language, *arguments], world, {})


def a_file(folder: Path, text: str, name: str = "WhatsApp Chat with House 12.txt") -> str:
    (folder / name).write_text(text, "utf-8")
    return str(folder / name)


def sent(world: FakeWorld) -> list[ImportMessages]:
    return [intent for intent in world.backend.submitted if isinstance(intent, ImportMessages)]


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", Person("".join(f"{line}\n" for line in lines)))


def test_a_person_sees_how_the_file_was_understood_and_is_asked(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = FakeWorld()
    type_in(monkeypatch, "y")
    assert carry_out(world, "import", "whatsapp", a_file(tmp_path, CLEAR)) == ExitCode.FINE
    captured = capsys.readouterr()
    assert "“House 12”, from 13 March 2021 to 14 March 2021." in captured.err
    assert "3\xa0messages to import; left out: 1" in captured.err
    assert "2\xa0people wrote: Anna, Boris" in captured.err
    assert "day first" in captured.err
    assert captured.out == "“House 12”: 3\xa0messages imported, 0 here before, 1 left out\n"
    [intent] = sent(world)
    assert (intent.source, intent.chat, intent.title) == ("whatsapp", "house 12", "House 12")


def test_the_same_in_russian(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "да")
    assert carry_out(FakeWorld(), "import", "whatsapp", a_file(tmp_path, CLEAR), language="ru") == ExitCode.FINE
    captured = capsys.readouterr()
    assert "Чат «House 12», с 13 марта 2021 по 14 марта 2021." in captured.err
    assert "импортировано 3\xa0сообщения" in captured.out


@pytest.mark.parametrize("answer", ["n", "", "нет"])
def test_a_no_imports_nothing(answer: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    world = FakeWorld()
    type_in(monkeypatch, answer)
    assert carry_out(world, "import", "whatsapp", a_file(tmp_path, CLEAR)) == ExitCode.INTERRUPTED
    assert sent(world) == []
    assert "Nothing was imported" in capsys.readouterr().err


def test_a_script_without_yes_is_told_so_and_imports_nothing(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = FakeWorld()
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    assert carry_out(world, "import", "whatsapp", a_file(tmp_path, CLEAR)) == ExitCode.USAGE
    assert sent(world) == []
    assert "with --yes" in capsys.readouterr().err


def test_a_script_with_yes_is_not_asked(tmp_path: Path) -> None:
    world = FakeWorld()
    assert carry_out(world, "import", "whatsapp", a_file(tmp_path, CLEAR), "--yes") == ExitCode.FINE
    assert len(sent(world)) == 1


def test_as_json_nobody_is_asked_and_everything_is_a_field(tmp_path: Path, capsys: Capture) -> None:
    assert carry_out(FakeWorld(), "--json", "import", "whatsapp", a_file(tmp_path, CLEAR)) == ExitCode.FINE
    told = json.loads(capsys.readouterr().out)
    assert told["last_at_ms"] - told["first_at_ms"] == (24 * 60 + 2) * 60_000
    del told["first_at_ms"], told["last_at_ms"]
    assert told == {
        "title": "House 12",
        "added": 3,
        "already_here": 0,
        "skipped": 1,
        "messages": 3,
        "people": ["Anna", "Boris"],
        "date_order": "day_first",
        "ambiguous": False,
        "cut_off": False,
    }


@pytest.mark.parametrize("how", [["--json"], []])
def test_a_script_must_say_what_the_dates_mean_when_the_file_does_not(
    how: list[str], tmp_path: Path, capsys: Capture
) -> None:
    world = FakeWorld()
    yes = [] if how else ["--yes"]
    file = a_file(tmp_path, UNCLEAR)
    assert carry_out(world, *how, "import", "whatsapp", file, *yes) == ExitCode.USAGE
    told = capsys.readouterr().err
    assert "--day-first (from 3 April 2021 to 4 May 2021)" in told
    assert "--month-first (from 4 March 2021 to 5 April 2021)" in told
    assert sent(world) == []
    assert carry_out(world, *how, "import", "whatsapp", file, *yes, "--month-first") == ExitCode.FINE
    assert [intent.messages[0].number[:8] for intent in sent(world)] == ["20210304"]


@pytest.mark.parametrize(("answer", "day"), [("1", "20210403"), ("2", "20210304")])
def test_a_person_chooses_between_both_readings(
    answer: str, day: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = FakeWorld()
    type_in(monkeypatch, answer, "y")
    assert carry_out(world, "import", "whatsapp", a_file(tmp_path, UNCLEAR)) == ExitCode.FINE
    assert "1: day first, from 3 April 2021 to 4 May 2021. 2: month first" in capsys.readouterr().err
    assert sent(world)[0].messages[0].number.startswith(day)


def test_no_choice_between_both_readings_imports_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = FakeWorld()
    type_in(monkeypatch, "")
    assert carry_out(world, "import", "whatsapp", a_file(tmp_path, UNCLEAR)) == ExitCode.INTERRUPTED
    assert sent(world) == []


def test_an_order_that_the_file_contradicts_is_refused(tmp_path: Path, capsys: Capture) -> None:
    file = a_file(tmp_path, CLEAR)
    assert carry_out(FakeWorld(), "import", "whatsapp", file, "--yes", "--month-first") == ExitCode.USAGE
    assert "cannot be read in that order" in capsys.readouterr().err
    both = ("--yes", "--month-first", "--day-first")
    assert carry_out(FakeWorld(), "import", "whatsapp", file, *both) == ExitCode.USAGE


def test_a_chat_that_is_here_under_another_name_is_continued(tmp_path: Path, capsys: Capture) -> None:
    file = a_file(tmp_path, CLEAR, "from the other phone.txt")
    probe = FakeWorld()
    assert carry_out(probe, "--json", "import", "whatsapp", file, "--yes") == ExitCode.FINE
    here = [
        msgspec.structs.replace(
            a_message(number, each.text),
            imported_author=each.author,
            imported_source="whatsapp",
            written_at_ms=each.sent_at_ms,
        )
        for number, each in enumerate(sent(probe)[0].messages)
    ]
    world = FakeWorld(FakeHouse(messages=here))
    assert carry_out(world, "import", "whatsapp", file, "--yes") == ExitCode.FINE
    assert "here already, in the topic “Lifts”" in capsys.readouterr().err
    assert [(intent.chat, intent.title) for intent in sent(world)] == [("lifts", "Lifts")]
    assert carry_out(world, "import", "whatsapp", file, "--yes", "--title", "Yard") == ExitCode.FINE
    assert sent(world)[-1].chat == "yard"


def test_a_foreign_file_is_one_sentence_and_opens_no_house(tmp_path: Path, capsys: Capture) -> None:
    world = FakeWorld()
    assert carry_out(world, "import", "whatsapp", a_file(tmp_path, "dear diary\n")) == ExitCode.FILE
    assert "not a chat of WhatsApp" in capsys.readouterr().err
    assert world.opened == []


def test_a_file_that_is_cut_off_is_told_and_goes_on_with_yes(tmp_path: Path, capsys: Capture) -> None:
    file = a_file(tmp_path, CLEAR + "[14.03.21, 19:0")
    world = FakeWorld()
    assert carry_out(world, "import", "whatsapp", file, "--yes") == ExitCode.FINE
    assert "seems to be cut off after 2021-03-14 19:06. What stands last in it is left out" in capsys.readouterr().err
    assert len(sent(world)[0].messages) == 3
    assert carry_out(world, "--json", "import", "whatsapp", file) == ExitCode.FINE
    assert json.loads(capsys.readouterr().out)["cut_off"] is True
    assert carry_out(world, "import", "whatsapp", file, "--yes", language="ru") == ExitCode.FINE
    assert "Похоже, файл обрывается после 14 марта 2021" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "told"), [("en", "“House 12”, 13 March 2021."), ("ru", "«House 12», 13 марта 2021.")]
)
def test_a_chat_of_one_day_names_one_day(tmp_path: Path, capsys: Capture, language: str, told: str) -> None:
    file = a_file(tmp_path, CLEAR[: CLEAR.index("[14")])
    assert carry_out(FakeWorld(), "import", "whatsapp", file, "--yes", language=language) == ExitCode.FINE
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(("language", "told"), [("en", "(user5). “"), ("ru", "(user5). Подробнее")])
def test_the_question_which_chat_ends_in_a_full_stop(tmp_path: Path, capsys: Capture, language: str, told: str) -> None:
    world = FakeWorld(chats=[an_old_chat("group1", "House", ()), an_old_chat("user5", "Other", ())])
    assert carry_out(world, "import", "telegram", str(tmp_path), language=language) == ExitCode.USAGE
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("command", ["telegram", "whatsapp"])
def test_the_result_names_the_topic_as_it_is_called_in_the_house(tmp_path: Path, capsys: Capture, command: str) -> None:
    message = ImportedMessage(number="1", author="Anna", sent_at_ms=1, text="hello")
    world = FakeWorld(chats=[an_old_chat("group1", "House 12", [message])])
    topic = msgspec.structs.replace(world.backend.rows[0], topic=SubjectId(b"\x55" * 32), title="House 12 (WhatsApp)")
    world.backend.rows = [topic]
    assert carry_out(world, "--json", "import", command, a_file(tmp_path, CLEAR)) == ExitCode.FINE
    assert json.loads(capsys.readouterr().out)["title"] == "House 12 (WhatsApp)"
