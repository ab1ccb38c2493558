"""A folder of an older program opens in this one: what it held is folded anew, and what was read stays read."""

import apsw
import pytest

from neighbourhood.adapters.store import connection
from neighbourhood.adapters.store.connection import open_writer
from neighbourhood.adapters.store.schema import MIGRATIONS
from neighbourhood.app.intents import ImportedMessage, ImportMessages, MarkRead
from neighbourhood.domain.ids import SubjectId
from tests.app.builders import Resident, meet


def columns(database: apsw.Connection, table: str) -> list[str]:
    return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]


def as_of_the_first_version(resident: Resident) -> None:
    """Put the rows of a closed folder into tables of version 1, with states that only that version can read."""
    newer = open_writer(resident.path, resident.key)
    older_path = resident.path.with_suffix(".older")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "MIGRATIONS", MIGRATIONS[:1])
        older = open_writer(older_path, resident.key)
    assert older.pragma("user_version") == 1
    with older:
        for (table,) in list(older.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%(%'")):
            if table.startswith("words"):
                continue
            names = columns(older, table)
            rows = newer.execute(f"SELECT {', '.join(names)} FROM {table}")
            older.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})", list(rows))
        older.execute("DELETE FROM meta WHERE name = 'folds'")
        older.execute("UPDATE subject SET state = x'93a76d657373616765'")
    older.close()
    newer.close()
    for file in resident.folder.glob(f"{resident.path.name}*"):
        file.unlink()
    older_path.rename(resident.path)


@pytest.fixture
def reader_of_talk(neighbours: list[Resident]) -> tuple[Resident, SubjectId, SubjectId]:
    """Boris, who has read one topic to the end and of another only the beginning."""
    anna, boris, _ = neighbours
    lift, roof = anna.topic("Лифт"), anna.topic("Крыша")
    anna.say(lift, "лифт стоит")
    anna.say(roof, "крыша течёт")
    old = ImportedMessage(number="1", author="Галина", sent_at_ms=1, text="старое")
    anna.do(ImportMessages(source="telegram", chat="1", title="Чат", messages=(old,)))
    meet(*neighbours)
    boris.do(MarkRead(topic=lift))
    boris.do(MarkRead(topic=roof))
    anna.say(roof, "и не одна")
    meet(*neighbours)
    return boris, lift, roof


def unread(resident: Resident) -> dict[str, int]:
    return {row.title: row.unread for row in resident.reader.topics()}


def test_a_folder_of_the_first_version_is_folded_anew_and_forgets_nothing(
    reader_of_talk: tuple[Resident, SubjectId, SubjectId],
) -> None:
    boris, lift, roof = reader_of_talk
    before, marks = boris.shown(), unread(boris)
    assert marks == {"Лифт": 0, "Крыша": 1, "Чат": 0}
    boris.close()
    as_of_the_first_version(boris)
    boris.open()
    for _ in range(2):
        assert boris.shown() == before
        assert unread(boris) == marks
        assert [found.message.text for found in boris.reader.search("лифт")] == ["лифт стоит"]
        assert boris.texts(roof) == ["крыша течёт", "и не одна"]
        boris.reopen()
    boris.do(MarkRead(topic=roof))
    boris.say(lift, "едет")
    assert unread(boris) == {"Лифт": 0, "Крыша": 0, "Чат": 0}


def test_a_folder_of_this_version_is_not_folded_again_at_every_start(
    reader_of_talk: tuple[Resident, SubjectId, SubjectId], monkeypatch: pytest.MonkeyPatch
) -> None:
    boris = reader_of_talk[0]
    folded: list[str] = []
    monkeypatch.setattr("neighbourhood.app.log.Log.refold", lambda _: folded.append("again"))
    boris.reopen()
    assert folded == []
