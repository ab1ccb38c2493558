"""Joining with real programs: without the founder, without anybody, beside another house, and with a code of none."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import pytest

from neighbourhood.app.intents import ConnectTo, CreateTopic, FoundHouse, JoinHouse
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.plan_text import read_plan
from tests.processes.programs import Program, eventually

PLAN = ("1; 1-6; 1-18", "2; 1-6; 19-36", "3; 1-6; 37-52")
NO_CODE_OF_ANY_HOUSE = "00000-00000-00000-00000"


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[dict[str, Program]]:
    """Four empty folders; nobody is online."""
    made = {name: Program(tmp_path, name) for name in ("anna", "sergey", "marina", "stranger")}
    with ExitStack() as stack:
        for program in made.values():
            stack.callback(program.kill)
        yield made


def start(*programs: Program) -> None:
    """Start programs side by side."""
    for program in programs:
        program.launch()
    for program in programs:
        program.await_ready()


def found(program: Program, house: str = "Лесная, 12") -> None:
    program.tell(
        FoundHouse(house_name=house, person_name=program.name, flat_number="48", plan=read_plan("\n".join(PLAN)))
    )


def connect(program: Program, port: int) -> None:
    program.tell(ConnectTo(host="127.0.0.1", port=port))


def code_for(program: Program, flat: str) -> str:
    return str(program.tell(MakeInvitation(flat_number=flat)).code)


def join(newcomer: Program, code: str) -> None:
    newcomer.tell(JoinHouse(code=code, person_name=newcomer.name))


def flats(program: Program) -> dict[str, int]:
    return {row.number: row.residents for row in program.ask(lambda reader: tuple(reader.flats()))}


def test_a_newcomer_joins_through_any_resident_while_the_founder_is_away(programs: dict[str, Program]) -> None:
    anna, sergey, marina = programs["anna"], programs["sergey"], programs["marina"]
    start(anna, sergey, marina)
    found(anna)
    for_marina = code_for(anna, "7")
    anna.tell(CreateTopic(title="Лифт"))
    join(sergey, code_for(anna, "31"))
    connect(sergey, anna.port)
    eventually(sergey.has_joined)
    eventually(lambda: bool(sergey.ask(lambda reader: reader.topics())))
    anna.stop()
    join(marina, for_marina)
    connect(marina, sergey.port)
    eventually(marina.has_joined)
    eventually(lambda: [row.title for row in marina.ask(lambda reader: reader.topics())] == ["Лифт"])
    lived_in = {number for number, residents in flats(marina).items() if residents}
    assert (len(flats(marina)), lived_in) == (52, {"7", "31", "48"})


def test_a_joining_that_finds_nobody_waits_and_goes_on_by_itself_after_a_restart(
    programs: dict[str, Program],
) -> None:
    anna, sergey = programs["anna"], programs["sergey"]
    start(anna, sergey)
    found(anna)
    code, port = code_for(anna, "31"), anna.port
    anna.stop()
    join(sergey, code)
    connect(sergey, port)
    assert sergey.ask(lambda reader: reader.joining()).state == "searching"
    sergey.stop()
    anna.launch("--port", str(port))
    sergey.launch("--connect", f"127.0.0.1:{port}")
    anna.await_ready()
    sergey.await_ready()
    eventually(sergey.has_joined)


def test_a_newcomer_says_nothing_of_its_house_to_another_one_on_the_same_network(programs: dict[str, Program]) -> None:
    anna, sergey, stranger = programs["anna"], programs["sergey"], programs["stranger"]
    start(anna, sergey, stranger)
    found(anna)
    found(stranger, "Садовая, 3")
    with closing(Listening(stranger.port)) as between:
        join(sergey, code_for(anna, "31"))
        connect(sergey, between.port)
        eventually(lambda: between.heard != b"")
        connect(sergey, anna.port)
        eventually(sergey.has_joined)
    house = sergey.ask(lambda reader: reader.house())
    assert house is not None
    assert house.name == "Лесная, 12"
    assert between.answered == b""
    secrets = (house.house, house.me.person, house.name.encode(), sergey.name.encode())
    assert [secret for secret in secrets if secret in between.heard] == []
    assert stranger.ask(lambda reader: reader.sync()).connected_devices == 0
    assert len(stranger.ask(lambda reader: tuple(reader.people()))) == 1


def test_a_code_that_no_house_here_gave_out_is_told_so_and_teaches_the_house_nothing(
    programs: dict[str, Program],
) -> None:
    anna, sergey = programs["anna"], programs["sergey"]
    anna.start()
    found(anna)
    told = sergey.run(
        "--connect",
        f"127.0.0.1:{anna.port}",
        "house",
        "join",
        NO_CODE_OF_ANY_HOUSE,
        "--name",
        "Сергей",
        "--timeout",
        "1",
        code=6,
    )
    assert "No neighbour answered" in told
    assert "the code is of this house" in told
    assert anna.ask(lambda reader: reader.sync()).connected_devices == 0
    assert len(anna.ask(lambda reader: tuple(reader.people()))) == 1


class Listening:
    """Stands between a caller and a program and keeps what each of them says."""

    def __init__(self, port: int) -> None:
        self.heard = self.answered = b""
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = [self._listener]
        self._threads: list[threading.Thread] = []
        self.port = int(self._listener.getsockname()[1])
        self._run(self._accept)

    def close(self) -> None:
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join(timeout=5)

    def _run(self, call: object, *arguments: object) -> None:
        thread = threading.Thread(target=call, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._listener.accept()
                called = socket.create_connection(("127.0.0.1", self._to))
                self._open += [caller, called]
                self._run(self._pass_on, caller, called, "heard")
                self._run(self._pass_on, called, caller, "answered")

    def _pass_on(self, source: socket.socket, target: socket.socket, kept: str) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                setattr(self, kept, getattr(self, kept) + data)
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
