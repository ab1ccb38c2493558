"""Messages of an older chat: brought once, whoever brings them, and never signed by those who wrote them."""

from neighbourhood.app.intents import DeleteMessage, ImportedMessage, ImportMessages
from neighbourhood.app.rows import ImportedRow
from tests.app.builders import Resident, meet

FALSE = ImportMessages(
    source="telegram",
    chat="-100",
    title="Чат дома",
    messages=(ImportedMessage(number="1", author="Галина Петровна", sent_at_ms=1000, text="подделка"),),
)


def chat(*numbers: int, name: str = "-100", reply_to: str | None = None) -> ImportMessages:
    messages = tuple(
        ImportedMessage(
            number=str(n), author="Галина Петровна", sent_at_ms=n * 1000, text=f"старое {n}", reply_to=reply_to
        )
        for n in numbers
    )
    return ImportMessages(source="telegram", chat=name, title="Чат дома", messages=messages)


def bring(resident: Resident, intent: ImportMessages) -> ImportedRow:
    row = resident.do(intent)
    assert isinstance(row, ImportedRow)
    return row


def shown(resident: Resident) -> list[str]:
    return [text for topic in resident.reader.topics() for text in resident.texts(topic.topic)]


def test_a_second_run_adds_only_what_is_new(founder: Resident) -> None:
    first = bring(founder, chat(1, 2, 3))
    again = bring(founder, chat(2, 3, 4))
    assert (first.added, first.already_here, again.added, again.already_here) == (3, 0, 1, 2)
    assert again.topic == first.topic
    assert founder.texts(first.topic) == [f"старое {n}" for n in (1, 2, 3, 4)]


def test_a_number_that_stands_twice_in_one_slice_is_brought_once(founder: Resident) -> None:
    row = bring(founder, chat(1, 2, 1))
    assert (row.added, row.already_here) == (2, 1)
    assert sorted(founder.texts(row.topic)) == ["старое 1", "старое 2"]


def test_two_importers_in_partitions_show_each_message_once_and_agree(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    bring(anna, chat(1, 2, 3))
    bring(boris, chat(2, 3, 4))
    meet(vera, boris)
    meet(vera, anna)
    meet(*neighbours)
    for resident in neighbours:
        assert sorted(shown(resident)) == [f"старое {n}" for n in (1, 2, 3, 4)]
        assert len(resident.reader.search("старое")) == 4
        assert resident.shown() == anna.shown()
    assert bring(vera, chat(1, 2, 3, 4)).added == 0
    anna.reopen()
    assert anna.shown() == vera.shown()


def test_an_import_of_a_neighbour_is_continued_in_his_topic(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    first = bring(anna, chat(1, 2))
    meet(anna, boris)
    second = bring(boris, chat(1, 2, 3))
    assert (second.topic, second.added) == (first.topic, 1)


def test_another_chat_is_another_topic(founder: Resident) -> None:
    assert bring(founder, chat(1)).topic != bring(founder, chat(1, name="-200")).topic
    assert len(founder.reader.topics()) == 2


def test_an_imported_message_is_never_shown_as_written_by_the_importer_or_signed_by_its_author(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    topic = bring(anna, chat(1)).topic
    meet(anna, boris)
    for resident in (anna, boris):
        (row,) = resident.reader.timeline(topic)
        assert (row.mine, row.unread, row.late, row.delivered_to) == (False, False, False, 0)
        assert (row.imported_author, row.imported_source, row.author.name) == ("Галина Петровна", "telegram", "Анна")
        assert row.written_at_ms == 1000
        assert "Галина Петровна" not in {person.name for person in resident.reader.people()}


def test_a_reply_inside_the_old_chat_quotes_across_slices_and_importers(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    bring(anna, chat(1))
    meet(anna, boris)
    topic = bring(boris, chat(2, reply_to="1")).topic
    meet(anna, boris)
    newest = anna.reader.timeline(topic)[0]
    assert newest.quote is not None
    assert (newest.quote.author, newest.quote.text) == ("Галина Петровна", "старое 1")


def test_a_deleted_import_stays_deleted_when_it_is_brought_again(founder: Resident) -> None:
    topic = bring(founder, chat(1, 2)).topic
    first = founder.reader.timeline(topic)[-1]
    founder.do(DeleteMessage(message=first.message))
    assert bring(founder, chat(1, 2)).added == 0
    assert founder.texts(topic) == ["", "старое 2"]


def test_half_characters_of_an_old_chat_do_not_stop_the_import(founder: Resident) -> None:
    broken = ImportedMessage(number="1", author="Ива\ud83dн", sent_at_ms=1, text="раз\ud83d два")
    row = bring(founder, ImportMessages(source="telegram", chat="1", title="Чат\ud800", messages=(broken,)))
    assert founder.texts(row.topic) == ["раз два"]


def test_another_text_under_the_same_number_hides_no_genuine_message(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    bring(boris, FALSE)
    bring(anna, chat(1))
    meet(*neighbours)
    for resident in neighbours:
        assert sorted(shown(resident)) == ["подделка", "старое 1"]


def test_a_false_import_that_came_first_keeps_no_genuine_message_out(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    false = bring(boris, FALSE)
    meet(*neighbours)
    row = bring(anna, chat(1, 2))
    assert (row.added, row.already_here) == (2, 0)
    assert row.topic != false.topic, "his words do not choose the place of hers"
    assert bring(anna, chat(1, 2)).already_here == 2
    meet(*neighbours)
    for resident in neighbours:
        lines = [line for topic in (false.topic, row.topic) for line in resident.reader.timeline(topic)]
        assert sorted((line.text, line.author.name) for line in lines) == [
            ("подделка", "Борис"),
            ("старое 1", "Анна"),
            ("старое 2", "Анна"),
        ]
        assert resident.shown() == anna.shown()


def test_an_old_answer_quotes_what_its_own_importer_brought(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    bring(boris, FALSE)
    meet(*neighbours)
    bring(anna, chat(1))
    topic = bring(anna, chat(2, reply_to="1")).topic
    meet(*neighbours)
    for resident in neighbours:
        answer = next(row for row in resident.reader.timeline(topic) if row.text == "старое 2")
        assert answer.quote is not None
        assert answer.quote.text == "старое 1"


def test_words_of_another_time_or_author_are_another_message(founder: Resident) -> None:
    topic = bring(founder, chat(1)).topic
    first = chat(1).messages[0]
    for other in (
        ImportedMessage(number="1", author=first.author, sent_at_ms=first.sent_at_ms + 60_000, text=first.text),
        ImportedMessage(number="1", author="Кто-то ещё", sent_at_ms=first.sent_at_ms, text=first.text),
        ImportedMessage(
            number="1", author=first.author, sent_at_ms=first.sent_at_ms, text=first.text, reply_to="другое"
        ),
    ):
        row = bring(founder, ImportMessages(source="telegram", chat="-100", title="Чат дома", messages=(other,)))
        assert (row.added, row.topic) == (1, topic)
    assert founder.texts(topic) == ["старое 1"] * 4


def test_the_same_chat_from_another_phone_adds_nothing(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    phones = [
        ImportedMessage(number="1", author="Иван Петров", sent_at_ms=60_000, text="раз  два", media="media"),
        ImportedMessage(number="1", author="Иван  Петров", sent_at_ms=119_000, text="раз\nдва", media="photo"),
    ]
    exports = [ImportMessages(source="whatsapp", chat="дом", title="Дом", messages=(one,)) for one in phones]
    bring(anna, exports[0])
    meet(*neighbours)
    assert bring(boris, exports[1]).already_here == 1
