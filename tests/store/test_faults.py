"""A database that is not ours, not whole or not openable is told in one Fault, never as a traceback."""

import random
import sqlite3
from pathlib import Path

import apsw
import pytest

from neighbourhood.adapters.store.connection import fault_of, open_reader, open_writer
from neighbourhood.adapters.store.schema import APPLICATION_ID, MIGRATIONS
from neighbourhood.adapters.store.writer import Writer
from neighbourhood.app.faults import Fault, FaultKind
from tests.app.builders import Resident

KEY = bytes(range(32))
PAGE_SIZE = 4096


def kind_of_opening(path: Path, key: bytes = KEY) -> FaultKind | None:
    try:
        open_writer(path, key).close()
    except Fault as fault:
        return fault.kind
    return None


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "house.db"
    open_writer(path, KEY).close()
    return path


def changed(path: Path, *statements: str) -> Path:
    connection = open_writer(path, KEY)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path


def test_a_wrong_key_is_told_and_harms_nothing(database: Path) -> None:
    assert kind_of_opening(database, bytes(32)) is FaultKind.DAMAGED_DATABASE
    assert kind_of_opening(database) is None
    with pytest.raises(Fault) as fault:
        open_reader(database, bytes(32))
    assert fault.value.kind is FaultKind.DAMAGED_DATABASE


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)])
def test_a_key_of_another_length_is_a_mistake_of_the_program(database: Path, key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_writer(database, key)


def test_a_plain_database_is_not_opened_let_alone_written(tmp_path: Path) -> None:
    path = tmp_path / "house.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE own(thing)")
    connection.close()
    before = path.read_bytes()
    assert kind_of_opening(path) is FaultKind.FOREIGN_DATABASE
    assert path.read_bytes() == before


def test_an_encrypted_database_of_another_program_is_foreign(database: Path) -> None:
    changed(database, "PRAGMA application_id = 7")
    assert kind_of_opening(database) is FaultKind.FOREIGN_DATABASE


def test_a_database_of_a_newer_version_is_left_alone(database: Path) -> None:
    changed(database, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = database.read_bytes()
    assert kind_of_opening(database) is FaultKind.NEWER_DATABASE
    assert database.read_bytes() == before


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "house.db"
    path.write_bytes(random.Random(1).randbytes(3 * PAGE_SIZE))
    assert kind_of_opening(path) is FaultKind.DAMAGED_DATABASE


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "house.db").mkdir()
    assert kind_of_opening(tmp_path / "house.db") is FaultKind.FOLDER_NOT_WRITABLE
    assert kind_of_opening(tmp_path / "absent" / "house.db") is FaultKind.FOLDER_NOT_WRITABLE


def test_migrations_run_once_and_mark_the_file_as_ours(database: Path) -> None:
    changed(database, "INSERT INTO meta VALUES ('kept', x'01')")
    for _ in range(2):
        connection = open_writer(database, KEY)
        assert connection.execute("SELECT value FROM meta").get == b"\x01"
        assert connection.pragma("user_version") == len(MIGRATIONS)
        assert connection.pragma("application_id") == APPLICATION_ID
        connection.close()


def test_a_migration_that_fails_leaves_nothing_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "house.db"
    with monkeypatch.context() as patch:
        patch.setattr(
            "neighbourhood.adapters.store.connection.MIGRATIONS", (*MIGRATIONS, ("CREATE TABLE x(y)", "no statement"))
        )
        assert kind_of_opening(path) is FaultKind.INTERNAL
    connection = open_writer(path, KEY)
    assert connection.pragma("user_version") == len(MIGRATIONS)
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'x'").get == 0
    connection.close()


def use_all(resident: Resident) -> None:
    """Start the program on a folder, read everything, write something."""
    resident.open()
    try:
        resident.shown()
        resident.reader.search("лифт")
        topic = resident.reader.topics()[0].topic
        resident.say(topic, "ещё слово")
    finally:
        resident.close()


@pytest.fixture
def talkative(founder: Resident) -> Resident:
    """A program that is closed, with a database of many pages."""
    topic = founder.topic()
    with founder.service.core.together():
        for n in range(100):
            founder.say(topic, f"сообщение {n} про лифт " + "очень длинное " * 20)
    founder.close()
    return founder


@pytest.mark.parametrize("kept_bytes", [1, 15, 100, 511, PAGE_SIZE - 1, PAGE_SIZE, 5 * PAGE_SIZE, 20 * PAGE_SIZE + 77])
def test_a_truncated_database_is_told(talkative: Resident, kept_bytes: int) -> None:
    whole = talkative.path.read_bytes()
    talkative.path.write_bytes(whole[:kept_bytes])
    kind = _kind_of_use(talkative)
    talkative.path.write_bytes(whole)
    talkative.open()
    assert kind is FaultKind.DAMAGED_DATABASE


@pytest.mark.parametrize("place", range(12))
def test_one_flipped_byte_on_any_page_is_told_and_never_read_as_truth(talkative: Resident, place: int) -> None:
    whole = bytearray(talkative.path.read_bytes())
    pages = len(whole) // PAGE_SIZE
    at = (pages * place // 12) * PAGE_SIZE + 200 + place
    damaged = bytes(whole[:at]) + bytes([whole[at] ^ 1]) + bytes(whole[at + 1 :])
    talkative.path.write_bytes(damaged)
    kind = _kind_of_use(talkative)
    talkative.path.write_bytes(whole)
    talkative.open()
    assert kind in {FaultKind.DAMAGED_DATABASE, None}, "None: a page that this use did not need"


def test_most_flipped_bytes_are_noticed(talkative: Resident) -> None:
    """Guards the test above against noticing nothing at all."""
    whole = bytearray(talkative.path.read_bytes())
    for page in range(len(whole) // PAGE_SIZE):
        whole[page * PAGE_SIZE + 300] ^= 1
    clean = talkative.path.read_bytes()
    talkative.path.write_bytes(whole)
    kind = _kind_of_use(talkative)
    talkative.path.write_bytes(clean)
    talkative.open()
    assert kind is FaultKind.DAMAGED_DATABASE


def _kind_of_use(resident: Resident) -> FaultKind | None:
    try:
        use_all(resident)
    except Fault as fault:
        return fault.kind
    finally:
        for name in ("-wal", "-shm"):
            Path(f"{resident.path}{name}").unlink(missing_ok=True)
    return None


def test_damage_met_by_the_writer_outside_a_transaction_is_a_fault_too(database: Path) -> None:
    connection = open_writer(database, KEY)
    store = Writer(connection)
    connection.execute("DROP TABLE meta")
    with pytest.raises(Fault):
        store.meta("house")
    store.close()


def test_a_database_in_use_by_somebody_who_does_not_let_go_is_told(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neighbourhood.adapters.store.connection._BUSY_MS", 1)
    holder, waiting = open_writer(database, KEY), Writer(open_writer(database, KEY))
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Fault) as fault, waiting.transaction(durable=True):
        waiting.set_meta("x", b"1")
    assert fault.value.kind is FaultKind.FOLDER_IN_USE
    holder.execute("ROLLBACK")
    with waiting.transaction(durable=True):
        waiting.set_meta("x", b"2")
    assert waiting.meta("x") == b"2"
    holder.close()
    waiting.close()


def test_every_sqlite_error_has_a_fault() -> None:
    errors = [item for item in vars(apsw).values() if isinstance(item, type) and issubclass(item, apsw.Error)]
    assert len(errors) > 30
    assert all(isinstance(fault_of(error("why")), Fault) for error in errors)
