"""Coming back by two trusted neighbours, with real programs that talk over the network."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from neighbourhood.app.intents import SignProposal
from neighbourhood.app.intents_invitations import BringBack, NameTrusted
from neighbourhood.domain.ids import PersonId
from tests.processes.programs import Program, eventually
from tests.processes.test_joining import code_for, connect, found, join, start


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[list[Program]]:
    """Four empty folders; nobody is online."""
    made = [Program(tmp_path, name) for name in ("anna", "boris", "clara", "new")]
    with ExitStack() as stack:
        for program in made:
            stack.callback(program.kill)
        yield made


def persons(program: Program) -> dict[str, PersonId]:
    return {row.name: row.person for row in program.ask(lambda reader: tuple(reader.people())) if row.name}


def waits(program: Program) -> str:
    return program.ask(lambda reader: reader.joining()).waits


def test_a_new_computer_waits_for_the_second_word_and_then_for_objections(programs: list[Program]) -> None:
    anna, boris, clara, new = programs
    start(*programs)
    found(anna)
    for newcomer, flat in ((boris, "7"), (clara, "8")):
        join(newcomer, code_for(anna, flat))
        connect(newcomer, anna.port)
        eventually(newcomer.has_joined)
    eventually(lambda: persons(clara).keys() == {"anna", "boris", "clara"})
    known = persons(clara)
    clara.tell(NameTrusted(persons=(known["anna"], known["boris"])))
    eventually(lambda: bool(boris.ask(lambda reader: reader.belonging()).trusting))
    clara.kill()
    join(new, boris.tell(BringBack(person=known["clara"])).code)
    connect(new, boris.port)
    eventually(lambda: waits(new) == "second")
    eventually(lambda: bool(anna.ask(lambda reader: reader.belonging()).proposals))
    (asked,) = anna.ask(lambda reader: reader.belonging()).proposals
    assert asked.check == new.ask(lambda reader: reader.joining()).check
    assert anna.tell(SignProposal(proposal=asked.proposal)).done
    new.stop()
    new.start()  # it goes on by itself, also after a restart
    connect(new, boris.port)
    eventually(lambda: waits(new) == "notice")
    known_here = anna.ask(lambda reader: reader.belonging()).devices
    assert [row.person.name for row in known_here if row.brought_back] == ["clara"]
