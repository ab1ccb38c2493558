"""What is erased is in no file any more: no page, no free page, no index, no log of the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from neighbourhood.adapters.store.connection import open_reader
from neighbourhood.app.intents import EditMessage, EraseMessage, EraseMine, FoundHouse, Say
from neighbourhood.domain.ids import EntryId, Lane, SubjectId
from tests.app.builders import Resident

WORDS = ("Гиппопотамов", "расплескалось", "zanzibar", "квинтэссенция")


def pages(resident: Resident) -> bytes:
    """Every page of the database as it lies decrypted in the cache: used, unused and free ones."""
    connection = open_reader(resident.path, resident.key)
    try:
        return bytes(connection.serialize("main"))
    finally:
        connection.close()


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def words_in(data: bytes) -> set[str]:
    """Which words lie in the bytes, whole or as much of them as a search index keeps."""
    return {word for word in WORDS if any(form.encode() in data for form in (word, word.lower(), word.lower()[:-2]))}


def indexed(resident: Resident) -> set[str]:
    """The words that the search index still holds, read out of it: its pages shorten what begins alike."""
    connection = open_reader(resident.path, resident.key)
    connection.pragma("query_only", 0)
    connection.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, words, row)")
    try:
        held = {term for (term,) in connection.execute("SELECT term FROM held")}
    finally:
        connection.close()
    return {word for word in WORDS if any(term.startswith(word.lower()[:7]) for term in held)}


def told(resident: Resident) -> tuple[SubjectId, list[SubjectId]]:
    """A topic with much in it, and the messages that will have to go: written, edited, found, read after a new start."""
    resident.do(FoundHouse(house_name="Лесная", person_name="Анна", flat_number="7"))
    topic = resident.topic()
    gone: list[SubjectId] = []
    for n in range(60):
        resident.say(topic, f"обычные слова номер {n} " * 20)
        if n % 20 == 7:
            gone.append(SubjectId(resident.do(Say(topic=topic, text="Гиппопотамов и zanzibar " * 40))))
            resident.do(EditMessage(message=gone[-1], text="расплескалось, квинтэссенция " * 30))
    assert len(resident.reader.search("квинтэссенция")) == 3
    resident.reopen()
    assert len(resident.reader.search("расплескалось")) == 3
    return topic, gone


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Resident]:
    resident = Resident(tmp_path, "house")
    yield resident
    resident.close()


def bodies_of(resident: Resident, messages: list[SubjectId]) -> list[bytes]:
    stored = resident.store.chain(resident.device, Lane.CONTENT, from_seq=0, limit=1000)
    subjects = {place.seq for message in messages for place in resident.store.places_in(message).values()}
    return [item.entry.body for item in stored if item.entry.header.seq in subjects and item.entry.body is not None]


def test_the_searches_below_find_what_is_still_there(house: Resident) -> None:
    """The control: shows that the tests below can fail."""
    _, gone = told(house)
    data = pages(house)
    assert words_in(data) == {"расплескалось", "квинтэссенция"}  # "zanzibar" is sealed, and was never the last wording
    assert indexed(house) == {"расплескалось", "квинтэссенция"}
    bodies = bodies_of(house, gone)
    assert len(bodies) == 6
    assert all(body[:200] in data for body in bodies)


def test_of_an_erased_message_no_byte_is_left_in_any_file(house: Resident) -> None:
    _, gone = told(house)
    bodies = bodies_of(house, gone)
    for message in gone:
        house.do(EraseMessage(message=message))
    data = pages(house)
    assert words_in(data) == set()
    assert indexed(house) == set()
    pieces = [body[n : n + 24] for body in bodies for n in range(0, len(body) - 24, 24)]
    assert not [piece for piece in pieces if piece in data]
    for name, content in files(house.folder).items():
        assert not [piece for piece in pieces if piece in content], name
    assert [house.reader.message(message).erased for message in gone] == [True] * 3  # type: ignore[union-attr]


def test_the_write_ahead_log_is_emptied_and_holds_no_page_from_before(house: Resident) -> None:
    _, gone = told(house)
    house.do(EraseMessage(message=gone[0]))
    log = house.folder / "house.db-wal"
    assert log.stat().st_size < 64 * 1024  # what was written after it was cut to nothing
    assert house.store.meta("wipe_due") is None


def test_a_reader_at_work_puts_the_wiping_off_until_it_has_read(house: Resident) -> None:
    _, gone = told(house)
    with house.reader.moment():
        house.reader.house()
        house.do(EraseMessage(message=gone[0]))
        assert house.store.meta("wipe_due") is not None
        assert not house.store.wipe()
    assert house.store.wipe()
    assert house.store.meta("wipe_due") is None


def test_a_program_that_ended_before_it_had_wiped_does_so_at_its_next_start(house: Resident) -> None:
    house.do(FoundHouse(house_name="Лесная", person_name="Анна", flat_number="7"))
    house.store.set_meta("wipe_due", b"1")
    house.reopen()
    assert house.store.meta("wipe_due") is None


def test_after_erasing_everything_no_word_of_mine_is_left(house: Resident) -> None:
    told(house)
    house.do(EraseMine())
    data = pages(house)
    assert words_in(data) == set()
    assert "обычные слова".encode() not in data
    assert indexed(house) == set()


def test_the_erased_body_cannot_be_opened_by_whoever_has_all_keys(house: Resident) -> None:
    _, gone = told(house)
    house.do(EraseMessage(message=gone[0]))
    stored = house.store.entry(EntryId(gone[0]))
    assert stored is not None
    assert house.service.core.log.keys.open(stored.entry) is None
