"""The control socket: for this person's commands only, and calm about everything else."""

import json
import os
import re
import socket
import stat
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from neighbourhood.adapters import hexjson
from neighbourhood.adapters.control import door
from neighbourhood.adapters.control.ends import MAX_CLIENTS, RemoteBackend
from neighbourhood.adapters.control.requests import ANSWERS, INTENTS, MAX_LINE_BYTES, QUERIES
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import (
    CancelJoining,
    ChangeTopic,
    CreateTopic,
    EditMessage,
    FoundHouse,
    HandOver,
    HandOverTopic,
    ImportedMessage,
    ImportMessages,
    MoveOut,
    PinMessage,
    PinTopic,
    ResolveTopic,
    Say,
    SetTopicLevel,
    Successor,
)
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import ProposalRow
from neighbourhood.app.search import Narrowed
from neighbourhood.domain.ids import EntryId, PersonId, SubjectId
from neighbourhood.domain.subjects.content import Mention
from tests.adapters.running import Running
from tests.cli.fake_world import HOUSE, FakeHouse, a_message, an_entry
from tests.guards.files import ROOT

SAY = Say(topic=SubjectId(b"\x21" * 32), text="Привет", reply_to=SubjectId(b"\x01" * 32))
BOTH_DOORS = pytest.mark.parametrize("tcp", [False, True], ids=["unix", "tcp"])


Start = Callable[..., Running]


@pytest.fixture
def folder(short_place: Path) -> DataFolder:
    made = DataFolder(short_place / "house")
    made.create()
    return made


@pytest.fixture
def start(folder: DataFolder) -> Iterator[Start]:
    programs: list[Running] = []

    def begin(*, tcp: bool = False, line_timeout_s: float = 30.0, at: DataFolder = folder) -> Running:
        programs.append(Running(at, FakeHouse(), tcp=tcp, line_timeout_s=line_timeout_s))
        return programs[-1]

    yield begin
    for program in programs:
        program.close()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def ask(connection: socket.socket, line: bytes) -> dict[str, object]:
    with connection.makefile("rb") as answers:
        connection.sendall(line + b"\n")
        answer: dict[str, object] = json.loads(answers.readline())
        return answer


@BOTH_DOORS
def test_an_intent_arrives_as_it_was_sent_and_its_answer_comes_back(tcp: bool, start: Start) -> None:
    program = start(tcp=tcp)
    assert program.remote.submit(SAY).result() == b"\x44" * 32
    assert program.remote.submit(CancelJoining()).result() is None
    found = FoundHouse(house_name="H", person_name="A", flat_number="1")
    assert program.remote.submit(found).result() == HOUSE
    assert program.backend.submitted == [SAY, CancelJoining(), found]


def test_an_imported_slice_arrives_as_it_was_sent(start: Start) -> None:
    program = start()
    messages = (ImportedMessage("1", "Ольга", 5, "Да", reply_to="0"), ImportedMessage("2", "O", 6, "", media="photo"))
    intent = ImportMessages(source="telegram", chat="9", title="Дом", messages=messages)
    program.remote.submit(intent).result()
    assert program.backend.submitted == [intent]


@BOTH_DOORS
def test_every_query_answers_what_it_would_answer_here(tcp: bool, start: Start) -> None:
    program = start(tcp=tcp)
    program.backend.log = [an_entry(2, 5), an_entry(2, 6)]
    topic = program.backend.rows[0].topic

    def everything(reader: Queries) -> list[object]:
        return [
            reader.house(),
            list(reader.people()),
            list(reader.topics()),
            list(reader.timeline(topic, before=0x77, limit=1)),
            reader.message(a_message(0x66).message),
            reader.message(SubjectId(bytes(32))),
            list(reader.holders(a_message(0x66).message)),
            list(reader.holders(SubjectId(bytes(32)))),
            list(reader.timeline(topic, after=0x66, limit=1)),
            list(reader.wordings(a_message(0x66).message)),
            list(reader.pinned(topic)),
            reader.place_at(topic, 5),
            reader.place_at(topic, 2**50),
            reader.first_unread(topic),
            list(reader.mentioned(1)),
            list(reader.thanked(1)),
            list(reader.search("Hello", limit=1)),
            list(reader.entries(lane=2, after=(5, b"\xdd" * 32, 5, (5).to_bytes(32)), limit=9)),
            list(reader.digest()),
            reader.sync(),
            reader.joining(),
        ]

    assert program.remote.query(everything).result() == everything(program.backend)


def test_all_that_narrows_a_search_arrives_as_it_was_asked(start: Start) -> None:
    program = start()
    asked = Narrowed(topic=SAY.topic, author=PersonId(b"\x0a" * 32), since_ms=1, until_ms=2, before=3)
    program.remote.query(lambda reader: reader.search("Hello", asked)).result()
    assert program.backend.asked == asked


def test_every_intent_of_the_talk_arrives_as_it_was_sent(start: Start) -> None:
    program = start()
    topic, message = SAY.topic, SubjectId(b"\x66" * 32)
    anna = Mention("person", "@Анна", PersonId(b"\x0a" * 32))
    intents = [
        ChangeTopic(topic=topic, title="Лифт", category="repairs", purpose="зачем", emoji="🛗"),
        HandOverTopic(topic=topic, person=PersonId(b"\x0a" * 32)),
        HandOver(person=PersonId(b"\x0a" * 32), role="secretary"),
        MoveOut(successors=(Successor("council", PersonId(b"\x0a" * 32)),), topics=PersonId(b"\x0b" * 32)),
        ResolveTopic(topic=topic, on=True),
        PinTopic(topic=topic, on=False),
        SetTopicLevel(topic=topic, level="mentions"),
        PinMessage(message=message, on=True),
        Say(topic=topic, text="@Анна, @подъезд 2", mentions=(anna, Mention("entrance", "@подъезд 2", entrance="2"))),
        EditMessage(message=message, text="@Анна", mentions=(anna,)),
    ]
    done = ProposalRow(proposal=EntryId(bytes(32)), done=True, signed=1, needed=1)
    program.backend.answers |= {HandOver: done, MoveOut: False}
    for intent in intents:
        program.remote.submit(intent).result()
    assert program.backend.submitted == intents


def test_the_documentation_names_every_intent_and_every_query() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    listed = re.search(r"^Intents: ([^:]+)\.\nQueries: ([^:]+?)\.\n", page, re.MULTILINE)
    assert listed is not None
    assert [set(re.findall(r"`([^`]+)`", names)) for names in listed.groups()] == [set(INTENTS), set(QUERIES)]


def test_every_answer_that_an_intent_promises_is_read_as_what_it_is() -> None:
    for name, intent in INTENTS.items():
        promised = re.search(r"Answer:\s+(\w+)", intent.__doc__ or "")
        assert promised, name
        target = ANSWERS.get(intent)
        told = getattr(target, "__name__", str(target))
        assert told == promised[1], name


def test_a_fault_of_the_program_reaches_the_command(start: Start) -> None:
    program = start()
    program.backend.answers[Say] = Fault(FaultKind.TEXT_TOO_LONG, max_bytes=10)
    with pytest.raises(Fault) as caught:
        program.remote.submit(SAY).result()
    assert (caught.value.kind, caught.value.details) == (FaultKind.TEXT_TOO_LONG, {"max_bytes": 10})


def test_a_mistake_inside_the_program_is_logged_and_answered(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    program = start()
    program.backend.answers[Say] = ZeroDivisionError("odd")
    with pytest.raises(Fault) as caught:
        program.remote.submit(SAY).result()
    assert caught.value.kind is FaultKind.INTERNAL
    assert "ZeroDivisionError" in caplog.text


@BOTH_DOORS
def test_only_its_person_can_reach_socket_and_token(tcp: bool, start: Start, folder: DataFolder) -> None:
    start(tcp=tcp)
    assert mode(folder.path) == 0o700
    assert mode(folder.control_path) == 0o600
    assert stat.S_ISSOCK(folder.control_path.stat().st_mode) != tcp


@BOTH_DOORS
def test_a_closed_program_leaves_no_door(tcp: bool, folder: DataFolder) -> None:
    program = Running(folder, FakeHouse(), tcp=tcp)
    assert program.remote.is_there()
    program.close()
    assert not folder.control_path.exists()
    assert not program.remote.is_there()
    with pytest.raises(Fault) as caught:
        program.remote.submit(SAY).result()
    assert caught.value.kind is FaultKind.PROGRAM_NOT_ANSWERING


@BOTH_DOORS
def test_the_door_of_a_killed_program_is_no_obstacle(tcp: bool, start: Start, folder: DataFolder) -> None:
    door.listen(folder, tcp=tcp).socket.close()
    assert not RemoteBackend(folder, tcp=tcp).is_there()
    assert start(tcp=tcp).remote.is_there()


@pytest.fixture
def short_place() -> Iterator[Path]:
    """A folder whose path leaves room for a socket, wherever pytest keeps its own."""
    with tempfile.TemporaryDirectory(prefix="nb") as place:
        yield Path(place)


def test_a_long_folder_path_gets_a_socket_in_a_private_place(
    tmp_path: Path, short_place: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_place))
    folder = DataFolder(tmp_path / ("long" * 40))
    folder.create()
    program = start(at=folder)
    assert program.remote.is_there()
    place = short_place / "neighbourhood"
    (door,) = place.iterdir()
    assert mode(place) == 0o700
    assert mode(door) == 0o600
    assert "long" not in door.name


def test_where_every_place_has_a_long_path_the_socket_goes_to_the_shortest(
    tmp_path: Path, short_place: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("run" * 40)))
    monkeypatch.setattr(tempfile, "tempdir", str(short_place))
    folder = DataFolder(tmp_path / ("long" * 40))
    folder.create()
    assert start(at=folder).remote.is_there()
    assert mode(short_place / f"neighbourhood-{os.getuid()}") == 0o700


@pytest.mark.parametrize("trap", ["open", "link", "missing"])
def test_instead_of_a_runtime_place_that_is_not_this_users_alone_the_next_is_taken(
    trap: str, tmp_path: Path, short_place: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad_place = short_place / "run"
    if trap != "missing":
        bad_place.mkdir()
    if trap == "open":
        (bad_place / "neighbourhood").mkdir()
        (bad_place / "neighbourhood").chmod(0o777)
    elif trap == "link":
        (short_place / "theirs").mkdir(mode=0o700)
        (bad_place / "neighbourhood").symlink_to(short_place / "theirs")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(bad_place))
    monkeypatch.setattr(tempfile, "tempdir", str(short_place))
    folder = DataFolder(tmp_path / ("long" * 40))
    folder.create()
    assert start(at=folder).remote.is_there()
    assert len(list((short_place / f"neighbourhood-{os.getuid()}").iterdir())) == 1


def test_where_no_runtime_place_is_this_users_alone_the_fault_names_the_place(
    tmp_path: Path, short_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = short_place / "neighbourhood"
    place.mkdir()
    place.chmod(0o777)
    monkeypatch.setattr(door, "_runtime_folders", lambda: [place])
    folder = DataFolder(tmp_path / ("long" * 40))
    folder.create()
    with pytest.raises(Fault) as caught:
        door.listen(folder, tcp=False)
    assert (caught.value.kind, caught.value.details["folder"]) == (FaultKind.FOLDER_NOT_WRITABLE, str(place))
    assert not RemoteBackend(folder).is_there()


OTHER_USER = """
import os, socket, sys
connection = socket.socket(socket.AF_UNIX)
connection.connect(sys.argv[1])
os.write(1, b"connected\\n")
try:
    connection.sendall(b'{"query": "house"}\\n')
    answer = connection.recv(1000)
except OSError:
    answer = b""
os.write(1, b"answer: " + answer)
"""


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can become another user")
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folder alone guards")
@pytest.mark.parametrize("opened_up", [False, True], ids=["folder closed", "folder opened by mistake"])
def test_another_user_is_not_served(opened_up: bool, start: Start, folder: DataFolder) -> None:
    start()
    for place in (folder.path, folder.path.parent):
        place.chmod(0o755 if opened_up or place != folder.path else 0o700)
    folder.control_path.chmod(0o666 if opened_up else 0o600)
    output = run_as_nobody(OTHER_USER, str(folder.control_path))
    assert output == (b"connected\nanswer: " if opened_up else b"refused")


def run_as_nobody(program: str, argument: str) -> bytes:
    """Run a program in a child that has given its rights up; return what it wrote."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.dup2(writer, 1)
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            sys.argv = ["", argument]
            exec(program, {})
        except PermissionError:
            os.write(1, b"refused")
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        output = pipe.read()
    os.waitpid(child, 0)
    return output


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"hello",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"null",
        b"[]",
        b'{"intent": {}}',
        b'{"intent": {"type": "house.burn"}}',
        b'{"intent": {"type": ["message.say"]}}',
        b'{"intent": {"type": "message.say", "topic": "zz", "text": "x"}}',
        b'{"intent": {"type": "message.say", "topic": "00", "text": 5}}',
        b'{"intent": {"type": "message.say", "topic": "00", "text": "x", "more": 1}}',
        b'{"intent": {"type": "network.connect", "host": "h", "port": 1e999}}',
        b'{"query": "entries", "args": {"lane": 99999999999999999999999999}}',
        b'{"query": "timeline", "args": {"topic": "00", "before": 99999999999999999}}',
        b'{"query": "__class__"}',
        b'{"query": "timeline"}',
        b'{"query": "timeline", "args": {"topic": "00", "limit": "all"}}',
        b'{"query": "entries", "args": {"lane": 0, "after": [1, "00"]}}',
        b'{"query": "house", "args": {"more": 1}}',
        b'{"query": "house", "intent": {"type": "house.cancel_joining"}}',
    ],
)
def test_a_hostile_line_is_refused_and_the_next_one_served(line: bytes, start: Start) -> None:
    program = start()
    with program.raw() as connection:
        assert ask(connection, line) == {"fault": "bad_request", "details": {}}
        assert "ok" in ask(connection, b'{"query": "sync"}')
    assert program.backend.submitted == []


def test_limits_of_a_query_are_capped(start: Start) -> None:
    program = start()
    program.backend.log = [an_entry(2, lamport) for lamport in range(1, 1500)]
    rows = program.remote.query(lambda reader: reader.entries(lane=2, after=None, limit=10**9)).result()
    assert len(rows) == 1000
    assert program.remote.query(lambda reader: reader.entries(lane=2, after=None, limit=-1)).result() == ()


def test_a_message_of_ten_megabytes_is_too_long_and_nothing_breaks(start: Start) -> None:
    program = start()
    long = Say(topic=SAY.topic, text="x" * 10_000_000)
    with pytest.raises(Fault) as caught:
        program.remote.submit(long).result()
    assert caught.value.kind is FaultKind.TEXT_TOO_LONG
    with program.raw() as connection:
        assert ask(connection, hexjson.encode({"intent": long}))["fault"] == "text_too_long"
    assert program.remote.submit(SAY).result() == b"\x44" * 32
    assert program.backend.submitted == [SAY]


def test_the_longest_allowed_line_is_served(start: Start) -> None:
    program = start()
    title = "x" * (MAX_LINE_BYTES - 200)
    assert program.remote.submit(CreateTopic(title=title)).result() == b"\x33" * 32


def test_a_client_that_dies_in_mid_line_or_before_its_answer_disturbs_nobody(start: Start) -> None:
    program = start()
    for line in (b'{"query": "sy', b'{"query": "topics"}\n', b""):
        with program.raw() as connection:
            connection.sendall(line)
    assert program.remote.is_there()
    assert program.remote.submit(SAY).result() == b"\x44" * 32


def test_a_silent_client_is_sent_off(start: Start) -> None:
    program = start(line_timeout_s=0.05)
    with program.raw() as connection:
        assert connection.recv(1) == b""


def test_the_number_of_clients_is_bounded(start: Start) -> None:
    program = start()
    clients = [program.raw() for _ in range(MAX_CLIENTS)]
    for client in clients:
        assert "ok" in ask(client, b'{"query": "sync"}')
    with program.raw() as one_more, one_more.makefile("rb") as answers:
        assert json.loads(answers.readline())["fault"] == "program_not_answering"
    for client in clients:
        client.close()


def test_an_answer_that_never_comes_ends_when_the_program_closes(folder: DataFolder) -> None:
    asked = threading.Event()

    class Slow(FakeHouse):
        def submit(self, intent: Intent) -> "Future[object]":  # noqa: ARG002 - as in the class above it
            asked.set()
            return Future()

    program = Running(folder, Slow(), tcp=False)
    with program.raw() as connection:
        connection.sendall(b'{"intent": {"type": "house.cancel_joining"}}\n')
        assert asked.wait(10)
        program.close()
        assert connection.recv(1) == b""


def test_a_client_without_the_token_is_not_served(start: Start, folder: DataFolder) -> None:
    start(tcp=True)
    port, secret = folder.control_path.read_text().split()
    folder.control_path.write_text(f"{port} {'00' * 32}\n")
    with pytest.raises(Fault) as caught:
        RemoteBackend(folder, tcp=True, timeout_s=10).submit(SAY).result()
    assert caught.value.kind is FaultKind.PROGRAM_NOT_ANSWERING
    with socket.create_connection(("127.0.0.1", int(port)), 10) as connection:
        connection.sendall(bytes(64) + b'{"query": "house"}\n')
        assert secret.encode() not in connection.recv(64)
        with pytest.raises((ConnectionResetError, AssertionError)):
            assert connection.recv(1000) != b""


def test_a_program_that_took_over_the_port_learns_no_command(folder: DataFolder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as squatter:
        folder.control_path.write_text(f"{squatter.getsockname()[1]} {'11' * 32}\n")
        heard: list[bytes] = []

        def squat() -> None:
            connection, _ = squatter.accept()
            with connection:
                heard.append(connection.recv(1000))
                connection.sendall(bytes(64))
                heard.append(connection.recv(1000))

        thread = threading.Thread(target=squat)
        thread.start()
        with pytest.raises(Fault) as caught:
            RemoteBackend(folder, tcp=True, timeout_s=10).submit(SAY).result()
        thread.join()
    assert caught.value.kind is FaultKind.PROGRAM_NOT_ANSWERING
    assert [len(data) for data in heard] == [32, 0]


def test_text_that_is_not_unicode_is_refused_before_it_is_sent(start: Start) -> None:
    program = start()
    with pytest.raises(Fault) as caught:
        program.remote.submit(Say(topic=SAY.topic, text="\ud800")).result()
    assert caught.value.kind is FaultKind.BAD_REQUEST


def test_changes_are_not_offered_from_afar(folder: DataFolder) -> None:
    with pytest.raises(NotImplementedError):
        RemoteBackend(folder).subscribe(lambda _changes: None)
