"""What a neighbour's program wrote that is not ours: it is kept as written, and shown so that it harms nothing."""

import unicodedata

import pytest

from neighbourhood.app.intents import ImportedMessage, ImportMessages
from neighbourhood.app.texts import legible, legible_line
from neighbourhood.domain.ids import SubjectId, Tier
from neighbourhood.domain.subjects.content import CreateTopic, DescribeFlat, DescribeHouse, DescribePerson, Say
from tests.app.builders import Resident, meet
from tests.app.pen import give

HOSTILE = "\x1b[2J\x00кран\u202eгнев\u2066 \x9bтечёт\u2028строка\r\nещё\u2069\ufeff"
HARMLESS = "[2Jкрангнев течёт\nстрока\nещё"
STEERING = {"Cc", "Cs", "Zl", "Zp"}


def steers(text: str) -> bool:
    kinds = {unicodedata.category(char) for char in text if char not in "\n\t"}
    turns = {unicodedata.bidirectional(char) for char in text}
    return bool(kinds & STEERING or turns & {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def tell(
    writer: Resident, *contents: Say | CreateTopic | DescribeHouse | DescribeFlat | DescribePerson
) -> list[SubjectId]:
    entries = writer.service.core.author.tell(contents, Tier.RESIDENTS)
    assert give(writer, *entries) == []
    return [SubjectId(entry.id) for entry in entries]


def test_no_text_of_a_neighbour_steers_the_screen_and_all_agree_on_it(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    (topic,) = tell(boris, CreateTopic(None, 1, "Тема", HOSTILE, HOSTILE * 100, HOSTILE))
    (said,) = tell(boris, Say(None, 1, topic, HOSTILE, None))
    boris.say(topic, "ответ", said)
    old = ImportedMessage(number="1", author=HOSTILE, sent_at_ms=1, text=HOSTILE, media=HOSTILE)
    boris.do(ImportMessages(source=HOSTILE, chat=HOSTILE, title="Чат", messages=(old,)))
    meet(*neighbours)
    for resident in neighbours:
        texts: list[str] = []
        for row in resident.reader.topics():
            texts += [row.title, row.category, row.purpose, row.emoji, row.last_author, row.last_text]
            assert len(row.category) <= 80
            assert len(row.purpose) <= 500
            for message in resident.reader.timeline(row.topic):
                texts += [message.text, message.imported_author, message.imported_source, message.media]
                texts += [message.quote.author, message.quote.text] if message.quote else []
        assert texts.count(HARMLESS) == 4, "the message, its quote, the import and the line of its topic"
        assert [text for text in texts if steers(text)] == []
        assert resident.digests() == anna.digests()


def test_search_finds_the_words_that_are_shown(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    tell(boris, Say(None, 1, topic, "под\u202eъ\x00езд", None))
    meet(*neighbours)
    assert [found.message.text for found in anna.reader.search("подъезд")] == ["подъезд"]


@pytest.mark.parametrize("name", ["Анна\u202eвердна", "\u200b", "Ан\x1bна", "Анна\nБорис", "А" * 81])
def test_a_name_that_is_no_readable_line_names_nobody(neighbours: list[Resident], name: str) -> None:
    anna, boris, _ = neighbours
    before = anna.reader.people()
    tell(boris, DescribePerson(None, 1, name))
    meet(*neighbours)
    assert anna.reader.people() == before


@pytest.mark.parametrize("text", ["👨\u200d👩\u200d👧 дома", "नमस्\u200dते", "שלום\u200f!", "раз\n\tдва", "й"])
def test_what_scripts_and_emoji_need_is_left_alone(text: str) -> None:
    assert legible(text) == text


def test_a_line_is_cut_and_has_no_ends_inside() -> None:
    assert legible_line("  раз\n\u202eдва\t три ", 80) == "раз два три"
    assert legible_line("слово " * 100_000, 12) == "слово слово"
    assert legible_line("\u200b\ufeff", 80) == ""


TOWER = "Ан" + "\u0301\u0489" * 25 + "на"
"""Marks that pile up over the lines above and below."""
FEW = 6


def highest_tower(text: str) -> int:
    """Return how many marks stand on one letter at most."""
    kinds = "".join("m" if unicodedata.category(char) in ("Mn", "Me") else "." for char in text)
    return max(map(len, kinds.split(".")))


def test_no_name_or_title_of_a_neighbour_piles_marks_over_the_screen(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    flats = {flat for person in anna.service.core.log.view.persons.values() for flat in person.flats}
    tell(anna, DescribeHouse(None, 1, TOWER), *(DescribeFlat(None, 1, flat, "4" + TOWER[2:15]) for flat in flats))
    tell(boris, DescribePerson(None, 1, TOWER))
    (topic,) = tell(boris, CreateTopic(None, 1, TOWER, "other", TOWER, ""))
    (said,) = tell(boris, Say(None, 1, topic, "подъезд " + TOWER, None))
    meet(*neighbours)
    anna.say(topic, "да", said)
    meet(*neighbours)
    house = anna.reader.house()
    assert house is not None
    row = next(row for row in anna.reader.topics() if row.topic == topic)
    last = anna.reader.timeline(topic)[0]
    (found,) = anna.reader.search("подъезд")
    assert last.quote is not None
    named = [
        house.name,
        *(text for person in anna.reader.people() for text in (person.name, person.flat_number)),
        row.title,
        row.purpose,
    ]
    told = [last.quote.author, last.quote.text, found.topic_title, found.message.author.name, found.message.text]
    assert [highest_tower(text) for text in [*named, *told] if "\u0301" in text] == [FEW] * (9 + len(flats))


@pytest.mark.parametrize("gap", ["", "\u200c", "\u200d", "\u00ad"])
def test_signs_that_are_not_seen_do_not_make_a_tower_higher(gap: str) -> None:
    shown = legible("а" + gap.join(["\u0301"] * 50))
    assert shown.count("\u0301") == FEW


@pytest.mark.parametrize("sign", "\u200e\u200f\u061c\u00ad\u2060\u206a\u3164\u115f\u2800\U000e0041")
def test_no_title_holds_a_sign_that_turns_it_or_is_not_seen(sign: str) -> None:
    assert legible_line(f"{sign}Ан{sign}на", 80) == "Анна"
    assert legible_line(sign * 3 + "\u200d", 80) == ""


@pytest.mark.parametrize("name", ["नमस्\u200dते", "می\u200cخواهم", "👨\u200d👩\u200d👧", "שָּׁ֑לוֹם", "ที่นี้", "བསྒྲུབས"])
def test_a_name_in_any_writing_stays_as_it_is(name: str) -> None:
    assert legible_line(name, 80) == name
