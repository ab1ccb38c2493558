"""Nothing that residents wrote, and no key, lies in any file of the folder in clear (architecture.md, section 3)."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from neighbourhood.adapters.store.connection import open_writer
from neighbourhood.app.intents import CreateTopic, FoundHouse, SaveDraft, Say
from neighbourhood.domain.ids import Tier
from tests.app.builders import Resident

SECRETS = (
    "Гиппопотамова",
    "Подвальный переулок",
    "подслушивающий",
    "расплескалось",
    "недописанное",
    "leftover",
    "кв777",
)


def clear_text(folder: Path, words: tuple[str, ...] = SECRETS) -> set[tuple[str, str, str]]:
    """Return (file, word, encoding) wherever a word lies in clear."""
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    forms = [(word, encoding) for word in words for encoding in encodings]
    return {
        (path.name, word, encoding)
        for path in folder.iterdir()
        if path.is_file()
        for data in (path.read_bytes(),)
        for word, encoding in forms
        if word.encode(encoding) in data or word.lower().encode(encoding) in data
    }


def tell_secrets(resident: Resident) -> None:
    resident.do(FoundHouse(house_name="Подвальный переулок, 3", person_name="Гиппопотамова", flat_number="кв777"))
    topic = resident.do(CreateTopic(title="подслушивающий домофон", purpose="leftover leftover"))
    for _ in range(20):
        resident.do(Say(topic=topic, text="снова расплескалось " * 50))
    resident.do(SaveDraft(topic=topic, text="недописанное"))


@pytest.fixture
def secretive(tmp_path: Path) -> Iterator[Resident]:
    resident = Resident(tmp_path, "house")
    tell_secrets(resident)
    yield resident
    resident.close()


def test_no_file_holds_a_word_a_name_or_a_topic_while_the_program_runs(secretive: Resident) -> None:
    assert {path.suffix for path in secretive.folder.iterdir()} == {".db", ".db-wal", ".db-shm"}
    assert (secretive.folder / "house.db-wal").stat().st_size > 10_000
    assert clear_text(secretive.folder) == set()


def test_no_file_holds_a_word_after_the_program_has_ended(secretive: Resident) -> None:
    secretive.reopen()
    secretive.close()
    assert clear_text(secretive.folder) == set()
    secretive.open()


def test_no_file_holds_a_word_after_the_program_was_killed(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from tests.app.builders import Resident; from tests.store.test_secrecy import tell_secrets\n"
        "tell_secrets(Resident(Path(sys.argv[1]), 'house')); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    folder = tmp_path / "folder"
    folder.mkdir()
    ended = subprocess.run([sys.executable, "-c", program, str(folder)], cwd=_root(), check=False, timeout=60)
    assert ended.returncode == -signal.SIGKILL
    assert (folder / "house.db-wal").stat().st_size > 10_000
    assert clear_text(folder) == set()


def _root() -> Path:
    return Path(__file__).parents[2]


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16le", "UTF-16be"])
@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_the_search_for_words_finds_them_in_a_plain_database(tmp_path: Path, encoding: str, journal: str) -> None:
    """The control: shows that the tests above can fail."""
    connection = sqlite3.connect(tmp_path / "plain.db")
    connection.execute(f"PRAGMA encoding = '{encoding}'")
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.execute("CREATE TABLE draft(text)")
    connection.executemany("INSERT INTO draft VALUES (?)", [(word,) for word in SECRETS])
    connection.commit()
    found = {(word, name) for _, word, name in clear_text(tmp_path)}
    connection.close()
    assert found == {
        (word, encoding.lower().replace("utf-16le", "utf-16-le").replace("utf-16be", "utf-16-be")) for word in SECRETS
    }


def test_no_key_and_no_seed_lies_in_any_file(secretive: Resident) -> None:
    core = secretive.service.core
    view = core.log.view
    held = [core.log.keys.of_tier(rotation, tier) for rotation in view.rotations for tier in Tier]
    secrets = [secretive.key, core.identity.seed, core.identity.box_secret] + [key.key for key in held if key]
    assert len(secrets) == 7
    for path in secretive.folder.iterdir():
        data = path.read_bytes()
        assert not [secret for secret in secrets if secret in data or secret.hex().encode() in data]


def test_sqlite_makes_no_temporary_files_outside_the_folder(secretive: Resident) -> None:
    assert secretive.store._connection.pragma("temp_store") == 2


def test_a_dropped_draft_is_not_left_on_a_free_page(secretive: Resident) -> None:
    """secure_delete: the encrypted page no longer holds it either, should the key be lost one day."""
    assert secretive.store._connection.pragma("secure_delete") == 1


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in another form")
def test_the_database_and_its_companions_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "private.db"
    connection = open_writer(path, bytes(range(32)))
    try:
        connection.execute("INSERT INTO meta VALUES ('a', x'00')")
        rights = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    finally:
        connection.close()
    assert len(rights) == 3
    assert set(rights.values()) == {0o600}
