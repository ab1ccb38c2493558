"""What residents write, and what their screens read back (domain.md, section 2)."""

import pytest
from msgspec.structs import replace

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CreateTopic, DeleteMessage, EditMessage, MarkRead, React, SaveDraft, Say
from neighbourhood.app.rows import MessageRow, Quote
from neighbourhood.domain.ids import SubjectId
from tests.app.builders import Resident, meet

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS


def unread(resident: Resident) -> int:
    return sum(row.unread for row in resident.reader.topics())


def row_of(resident: Resident, message: SubjectId) -> MessageRow:
    row = resident.reader.message(message)
    assert row is not None
    return row


def hits(resident: Resident, words: str) -> list[str]:
    return [found.message.text for found in resident.reader.search(words)]


# Reading


def test_a_message_written_offline_days_ago_is_new_today_and_marked_late(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(anna, boris)
    old = boris.say(topic, "писал без сети")
    anna.outside.at_ms += 3 * DAY_MS
    anna.say(topic, "сегодня")
    last = anna.say(topic, "и ещё сегодня")
    anna.do(MarkRead(topic=topic))
    assert unread(anna) == 0
    meet(anna, boris)
    row = row_of(anna, old)
    assert (row.unread, row.late, unread(anna)) == (True, True, 1)
    assert row.arrived_at_ms - row.written_at_ms > 2 * DAY_MS
    assert row.position < row_of(anna, last).position, "it stands in its place in the order"
    anna.do(MarkRead(topic=topic))
    assert (row_of(anna, old).unread, unread(anna)) == (False, 0)
    anna.reopen()
    assert unread(anna) == 0


def test_a_message_that_arrives_within_the_hour_is_not_late(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(anna, boris)
    said = anna.say(topic, "только что")
    boris.outside.at_ms += HOUR_MS // 2
    meet(anna, boris)
    assert not row_of(boris, said).late
    assert not row_of(anna, said).late


def test_ones_own_messages_are_never_unread_and_reading_in_one_topic_leaves_the_others(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    lift, roof = anna.topic("Лифт"), anna.topic("Крыша")
    for topic in (lift, roof):
        anna.say(topic, "раз")
    meet(anna, boris)
    assert (unread(anna), unread(boris)) == (0, 2)
    boris.do(MarkRead(topic=lift))
    assert {row.title: row.unread for row in boris.reader.topics()} == {"Лифт": 0, "Крыша": 1}


def test_an_edit_does_not_make_a_read_message_new_again(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    said = anna.say(topic, "раз")
    meet(anna, boris)
    boris.do(MarkRead(topic=topic))
    anna.do(EditMessage(message=said, text="два"))
    meet(anna, boris)
    assert unread(boris) == 0
    assert row_of(boris, said).edited


def test_a_deleted_message_is_not_counted_as_unread(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    said = anna.say(topic, "раз")
    meet(anna, boris)
    anna.do(DeleteMessage(message=said))
    meet(anna, boris)
    assert unread(boris) == 0
    assert (row_of(boris, said).deleted, row_of(boris, said).text) == (True, "")


def test_pages_of_a_timeline_cover_it_once_while_older_messages_arrive(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(anna, boris)
    boris.say(topic, "из прошлого")
    wanted = [anna.say(topic, f"{n}") for n in range(23)]
    seen: list[SubjectId] = []
    before = None
    for _ in range(5):
        page = anna.reader.timeline(topic, before=before, limit=5)
        seen += [row.message for row in page]
        before = page[-1].position
        meet(anna, boris)
    assert [message for message in reversed(seen) if message in wanted] == wanted
    assert len(set(seen)) == len(seen)


# Drafts


def test_a_draft_survives_a_restart_and_goes_when_the_message_is_sent(founder: Resident) -> None:
    topic = founder.topic()
    founder.do(SaveDraft(topic=topic, text="  начало\n"))
    founder.reopen()
    assert founder.reader.topics()[0].draft == "  начало\n"
    founder.say(topic, "начало и конец")
    assert founder.reader.topics()[0].draft == ""


def test_a_draft_stays_when_the_message_could_not_be_sent(founder: Resident) -> None:
    topic = founder.topic()
    founder.do(SaveDraft(topic=topic, text="начало"))
    with pytest.raises(Fault):
        founder.say(topic, "х" * 70_000)
    assert founder.reader.topics()[0].draft == "начало"


def test_a_draft_of_a_million_characters_is_kept_and_a_longer_one_is_told(founder: Resident) -> None:
    topic = founder.topic()
    founder.do(SaveDraft(topic=topic, text="ж" * 1_000_000))
    assert founder.reader.topics()[0].draft == "ж" * 1_000_000
    with pytest.raises(Fault) as fault:
        founder.do(SaveDraft(topic=topic, text="ж" * 1_000_001))
    assert fault.value.kind is FaultKind.TEXT_TOO_LONG


# Search


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Кнопка лифта сломана", "лифты"),
        ("Лифты стоят", "лифта"),
        ("Сломан ЛИФТ!", "лифтом"),
        ("Ёлка во дворе", "елка"),
        ("Елка во дворе", "ёлку"),
        ("The lifts are broken", "lift"),
        ("One lift", "LIFTS"),
        ("счёт за 2026-й год", "счета 2026"),
        ("файл под_лифтом.txt", "под_лифтом"),
    ],
)
def test_search_finds_a_word_in_its_other_forms(founder: Resident, text: str, words: str) -> None:
    founder.say(founder.topic(), text)
    assert hits(founder, words) == [text]


@pytest.mark.parametrize(
    "words", ["", "   ", '"', "'", "*", "a*", "OR", "NOT лифт", "NEAR(a b)", "(", "text:лифт", "-", "\0", "\ud800", "_",
              "a_b", "%", "᦬", "x᦬y", "лифт " * 100, "щ" * 10_000]
)  # fmt: skip
def test_search_takes_whatever_is_typed(founder: Resident, words: str) -> None:
    founder.say(founder.topic(), "лифт")
    assert set(hits(founder, words)) <= {"лифт"}


def test_search_asks_for_all_words_and_answers_newest_first(founder: Resident) -> None:
    topic = founder.topic()
    for text in ("лифт стоит", "лифт едет", "трубы едут"):
        founder.say(topic, text)
    assert hits(founder, "лифт") == ["лифт едет", "лифт стоит"]
    assert hits(founder, "лифты стоят") == ["лифт стоит"]
    assert hits(founder, "лифт трубы") == []


def test_a_deleted_text_is_not_found_any_more_and_an_edited_one_by_its_new_wording_only(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    gone, changed = anna.say(topic, "секрет"), anna.say(topic, "старое слово")
    meet(anna, boris)
    assert hits(boris, "секреты") == ["секрет"]
    anna.do(DeleteMessage(message=gone))
    anna.do(EditMessage(message=changed, text="новая фраза"))
    meet(anna, boris)
    for resident in (anna, boris):
        for _ in range(2):
            assert hits(resident, "секрет") == hits(resident, "старое") == hits(resident, "слово") == []
            assert hits(resident, "фразы") == ["новая фраза"]
            resident.reopen()


def test_a_found_message_names_its_topic(founder: Resident) -> None:
    founder.say(founder.topic("Шум ночью"), "музыка")
    assert [found.topic_title for found in founder.reader.search("музыка")] == ["Шум ночью"]


# Replies and reactions


def test_a_reply_quotes_what_it_answers_as_it_reads_now(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    asked = anna.say(topic, "кто дома?")
    meet(anna, boris)
    answer = boris.say(topic, "я", reply_to=asked)
    meet(anna, boris)
    assert row_of(anna, answer).quote == Quote(message=asked, author="Анна", text="кто дома?")
    anna.do(EditMessage(message=asked, text="кто дома вечером?"))
    assert row_of(anna, answer).quote == Quote(message=asked, author="Анна", text="кто дома вечером?")
    anna.do(DeleteMessage(message=asked))
    assert row_of(anna, answer).quote == Quote(message=asked, author="Анна", text="")


def test_reactions_toggle_per_person_and_saying_them_twice_writes_nothing(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    said = anna.say(topic, "починили")
    meet(anna, boris)
    for resident in (anna, boris):
        resident.do(React(message=said, reaction="thanks"))
    rows = boris.store.last_row()
    boris.do(React(message=said, reaction="thanks"))
    assert boris.store.last_row() == rows
    meet(anna, boris)
    (thanks,) = row_of(boris, said).reactions
    assert (thanks.reaction, thanks.count, thanks.mine, set(thanks.names)) == ("thanks", 2, True, {"Анна", "Борис"})
    boris.do(React(message=said, reaction="thanks", on=False))
    meet(anna, boris)
    (thanks,) = row_of(anna, said).reactions
    assert (thanks.count, thanks.names) == (1, ("Анна",))
    anna.do(React(message=said, reaction="thanks", on=False))
    assert row_of(anna, said).reactions == ()


def test_what_is_not_ones_own_is_neither_edited_nor_deleted(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    said = anna.say(topic, "моё")
    meet(anna, boris)
    for intent in (EditMessage(message=said, text="чужое"), DeleteMessage(message=said)):
        with pytest.raises(Fault) as fault:
            boris.do(intent)
        assert fault.value.kind is FaultKind.NOT_YOURS


# Limits


@pytest.mark.parametrize("text", ["", " ", "\n\t \r\n", "\x00\x07\x1b", "\ud83d"])
def test_an_empty_message_is_told(founder: Resident, text: str) -> None:
    topic = founder.topic()
    with pytest.raises(Fault) as fault:
        founder.say(topic, text)
    assert fault.value.kind is FaultKind.EMPTY_TEXT
    assert founder.texts(topic) == []


@pytest.mark.parametrize("text", ["ж" * 30_720, "a" * 61_440, "🏠" * 15_360])
def test_the_longest_message_fits_and_one_more_character_is_told(founder: Resident, text: str) -> None:
    topic = founder.topic()
    founder.say(topic, text)
    assert founder.texts(topic) == [text]
    with pytest.raises(Fault) as fault:
        founder.say(topic, text + "ж")
    assert fault.value.kind is FaultKind.TEXT_TOO_LONG
    assert fault.value.details == {"limit_kib": 60}


def test_the_longest_edit_fits_too(founder: Resident) -> None:
    topic = founder.topic()
    said = founder.say(topic, "коротко")
    founder.do(EditMessage(message=said, text="ж" * 30_720))
    with pytest.raises(Fault, match="text_too_long"):
        founder.do(EditMessage(message=said, text="ж" * 30_721))


def test_a_title_has_120_characters_at_most(founder: Resident) -> None:
    founder.topic("т" * 120)
    with pytest.raises(Fault) as fault:
        founder.topic("т" * 121)
    assert (fault.value.kind, fault.value.details) == (FaultKind.TEXT_TOO_LONG, {"limit_chars": 120})
    with pytest.raises(Fault, match="empty_text"):
        founder.topic(" \n ")


def test_control_characters_and_half_characters_do_not_reach_the_log(founder: Resident) -> None:
    topic = founder.topic("Те\x00ма\ud800 \x1b[31mкрасная")
    said = founder.say(topic, "а\x00б\x1b\x9b\ud83dв\r\nг\tд й")
    assert row_of(founder, said).text == "абв\nг\tд й"
    assert founder.reader.topics()[0].title == "Тема [31mкрасная"


@pytest.mark.parametrize("field", ["category", "purpose", "emoji"])
def test_every_text_of_a_topic_is_made_fit_for_the_log(founder: Resident, field: str) -> None:
    founder.do(replace(CreateTopic(title="Тема"), **{field: "слово\x00\ud800"}))
    assert getattr(founder.reader.topics()[0], field) == "слово"
    with pytest.raises(Fault) as fault:
        founder.do(replace(CreateTopic(title="Тема"), **{field: "х" * 100_000}))
    assert fault.value.kind is FaultKind.TEXT_TOO_LONG


def test_half_characters_in_a_draft_do_not_break_it(founder: Resident) -> None:
    topic = founder.topic()
    founder.do(SaveDraft(topic=topic, text="смай\ud83d лик\x07"))
    assert founder.reader.topics()[0].draft == "смай лик\x07"


def test_unknown_topics_messages_and_reactions_are_told(founder: Resident) -> None:
    nothing = SubjectId(bytes(32))
    topic = founder.topic()
    said = founder.say(topic, "есть")
    cases = (
        (Say(topic=nothing, text="а"), FaultKind.UNKNOWN_TOPIC),
        (Say(topic=said, text="а"), FaultKind.UNKNOWN_TOPIC),
        (Say(topic=topic, text="а", reply_to=nothing), FaultKind.UNKNOWN_MESSAGE),
        (EditMessage(message=topic, text="а"), FaultKind.UNKNOWN_MESSAGE),
        (DeleteMessage(message=nothing), FaultKind.UNKNOWN_MESSAGE),
        (React(message=nothing, reaction="thanks"), FaultKind.UNKNOWN_MESSAGE),
        (React(message=said, reaction="heart"), FaultKind.BAD_REQUEST),
    )
    for intent, kind in cases:
        with pytest.raises(Fault) as fault:
            founder.do(intent)
        assert fault.value.kind is kind
