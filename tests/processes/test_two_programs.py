"""Two and three real programs over loopback: what one neighbour says stands on the other's disk."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from neighbourhood.app.intents import FoundHouse, JoinHouse
from neighbourhood.app.intents_invitations import MakeInvitation
from tests.processes.programs import Program, eventually

TEXT = "Опять встал лифт между третьим и четвёртым"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[list[Program]]:
    """Anna has founded a house and is online; Sergey and Marina have joined by code and are online."""
    programs = [Program(tmp_path, name) for name in ("anna", "sergey", "marina")]
    anna = programs[0]
    with ExitStack() as stack:
        for program in programs:
            stack.callback(program.kill)
            program.start(*(("--connect", f"127.0.0.1:{anna.port}") if program is not anna else ()))
        anna.tell(FoundHouse(house_name="Лесная, 12", person_name="Анна", flat_number="48"))
        for newcomer, flat in zip(programs[1:], ("31", "7"), strict=True):
            code = anna.tell(MakeInvitation(flat_number=flat)).code
            newcomer.tell(JoinHouse(code=code, person_name=newcomer.name))
        for newcomer in programs[1:]:
            eventually(newcomer.has_joined)
        yield programs
        for program in programs:
            program.stop()


def texts(program: Program, words: str) -> list[str]:
    return [found.message.text for found in program.ask(lambda reader: reader.search(words))]


def topics(program: Program) -> list[str]:
    return [topic.title for topic in program.ask(lambda reader: reader.topics())]


def test_the_command_line_founds_joins_and_talks(tmp_path: Path) -> None:
    anna, sergey = Program(tmp_path, "anna"), Program(tmp_path, "sergey")
    with ExitStack() as stack:
        stack.callback(anna.kill)
        anna.run("house", "found", "Лесная, 12", "--name", "Анна", "--flat", "48")
        anna.start()
        code = anna.run("house", "invite", "--flat", "31")["code"]
        anna.run("topic", "add", "Лифт")
        anna.run("say", "Лифт", TEXT)
        sergey.run("--connect", f"127.0.0.1:{anna.port}", "house", "join", code, "--name", "Сергей")
        eventually(lambda: sergey.run("search", "лифты") != [])
        assert sergey.run("digest") == anna.run("digest")
        anna.stop()


def test_a_word_said_on_one_stands_on_the_others_and_they_agree(house: list[Program]) -> None:
    anna, sergey, marina = house
    anna.run("topic", "add", "Лифт")
    anna.run("say", "Лифт", TEXT)
    eventually(lambda: texts(sergey, "лифты") == [TEXT] and texts(marina, "лифты") == [TEXT])
    sergey.run("say", "Лифт", "Диспетчер принял звонок в 21:32")
    eventually(lambda: bool(texts(marina, "диспетчеры")) and bool(texts(anna, "диспетчеры")))
    assert anna.run("digest") == sergey.run("digest") == marina.run("digest")
    assert anna.run("entries") == sergey.run("entries") == marina.run("entries")


def test_one_who_was_off_while_all_wrote_catches_up_and_loses_nothing(house: list[Program]) -> None:
    anna, sergey, marina = house
    anna.run("topic", "add", "Двор")
    eventually(lambda: topics(marina) == ["Двор"])
    marina.stop()
    marina.run("say", "Двор", "Написано на даче без связи")
    anna.run("say", "Двор", "Анна пишет")
    sergey.run("say", "Двор", "Сергей пишет")
    marina.start("--connect", f"127.0.0.1:{anna.port}")
    everything = {"Написано на даче без связи", "Анна пишет", "Сергей пишет"}

    def agreed() -> bool:
        found = [set(texts(program, "пишет") + texts(program, "даче")) for program in house]
        return all(one == everything for one in found)

    eventually(agreed)
    assert anna.run("digest") == sergey.run("digest") == marina.run("digest")


def test_a_program_that_is_killed_comes_back_with_everything_it_had_confirmed(house: list[Program]) -> None:
    anna = house[0]
    anna.run("topic", "add", "Лифт")
    said = [anna.run("say", "Лифт", f"Сообщение {number}")["message"] for number in range(5)]
    anna.kill()
    listed = {entry["id"] for entry in anna.run("entries")}
    assert set(said) <= listed
    anna.start()


def test_mistyped_used_and_unknown_codes_each_get_one_clear_sentence(house: list[Program], tmp_path: Path) -> None:
    anna = house[0]
    code = anna.run("house", "invite", "--flat", "12", "--uses", "1")["code"]
    wrong = ("7" if code[0] != "7" else "8") + code[1:]
    late = Program(tmp_path, "late")
    assert "character 1" in late.run("house", "join", wrong, "--name", "Пётр", code=2)
    first = Program(tmp_path, "first")
    address = ("--connect", f"127.0.0.1:{anna.port}")
    first.run(*address, "house", "join", code, "--name", "Пётр")
    assert "Пётр" in {row.name for row in anna.ask(lambda reader: reader.people())}
    assert "as often as it may be" in late.run(*address, "house", "join", code, "--name", "Нина", code=4)
