"""Finding one's way in a long talk: pages up and down, a moment, all wordings, and a search that is narrowed."""

import random
from pathlib import Path
from typing import Any

import pytest

from neighbourhood.app.intents import DeleteMessage, EditMessage, ImportedMessage, ImportMessages, MarkRead, React
from neighbourhood.app.keys import Keychain
from neighbourhood.app.projector import open_content
from neighbourhood.app.rows import MessageRow
from neighbourhood.app.search import Narrowed
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import Circle, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects import content
from tests.app.builders import Resident, copy_of, meet

DAY_MS = 24 * 3_600_000
MARCH_MS = 1_772_323_200_000
"""2026-03-01, 00:00 UTC."""


def person(resident: Resident) -> PersonId:
    me = resident.service.core.log.me
    assert me is not None
    return me


def say_at(resident: Resident, topic: SubjectId, text: str, at_ms: int) -> None:
    resident.service.core.tell(content.Say(None, at_ms, topic, text, None))


def a_talk(resident: Resident, topic: SubjectId, count: int) -> list[MessageRow]:
    """Messages a day apart, oldest first."""
    for number in range(count):
        say_at(resident, topic, f"день {number}", MARCH_MS + number * DAY_MS)
    return [*reversed(resident.reader.timeline(topic, limit=500))]


def found(resident: Resident, words: str, limit: int = 50, **narrowed: Any) -> list[str]:
    return [hit.message.text for hit in resident.reader.search(words, Narrowed(**narrowed), limit=limit)]


def test_pages_upwards_and_downwards_show_every_message_once(founder: Resident) -> None:
    topic, other = founder.topic(), founder.topic("Крыша")
    founder.say(other, "не отсюда")
    rows = a_talk(founder, topic, 23)
    upwards: list[MessageRow] = []
    after = 0
    while page := founder.reader.timeline(topic, after=after, limit=5):
        upwards += reversed(page)
        after = page[0].position
    assert upwards == rows
    middle = rows[10].position
    assert [row.text for row in founder.reader.timeline(topic, after=middle, limit=2)] == ["день 12", "день 11"]
    assert [row.text for row in founder.reader.timeline(topic, before=middle, limit=2)] == ["день 9", "день 8"]
    assert list(founder.reader.timeline(topic, after=rows[-1].position)) == []


def test_the_lowest_unread_message_is_found_however_far_down_it_stands(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    a_talk(anna, topic, 3)
    meet(anna, boris)
    assert anna.reader.first_unread(topic) is None
    assert boris.reader.first_unread(topic) == boris.reader.timeline(topic, limit=500)[-1].position
    boris.service.execute(MarkRead(topic=topic))
    assert boris.reader.first_unread(topic) is None
    a_talk(anna, topic, 600)
    meet(anna, boris)
    lowest = boris.reader.first_unread(topic)
    assert lowest is not None
    here, below = boris.reader.timeline(topic, before=lowest + 1, limit=2)
    assert (here.position, here.unread, below.unread) == (lowest, True, False)


def test_a_moment_leads_to_the_first_message_written_at_or_after_it(founder: Resident) -> None:
    topic = founder.topic()
    assert founder.reader.place_at(topic, 0) is None
    rows = a_talk(founder, topic, 30)
    for number, row in enumerate(rows):
        at_ms = MARCH_MS + number * DAY_MS
        assert founder.reader.place_at(topic, at_ms) == row.position
        assert founder.reader.place_at(topic, at_ms - 1) == row.position
    assert founder.reader.place_at(topic, MARCH_MS + 29 * DAY_MS + 1) is None
    assert founder.reader.place_at(founder.topic("Крыша"), 0) is None


def test_where_times_are_not_in_order_a_moment_leads_to_where_the_talk_passes_it(founder: Resident) -> None:
    topic = founder.topic()
    generator = random.Random(4)
    for number in range(60):
        say_at(founder, topic, str(number), MARCH_MS + number * DAY_MS + generator.randrange(-3, 3) * DAY_MS)
    rows = [*reversed(founder.reader.timeline(topic, limit=500))]
    for number in range(4, 56):
        place = founder.reader.place_at(topic, MARCH_MS + number * DAY_MS)
        (at,) = [n for n, row in enumerate(rows) if row.position == place]
        assert abs(at - number) <= 4
        assert rows[at].written_at_ms >= MARCH_MS + number * DAY_MS


def test_a_message_tells_all_its_wordings_oldest_first(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    message = anna.say(anna.topic(), "один")
    meet(*neighbours)
    for text in ("два", "три"):
        anna.do(EditMessage(message=message, text=text))
    anna.do(React(message=message, reaction="thanks"))
    forged = content.EditMessage(message, 1, "чужое")
    boris.service.core.tell(forged)
    meet(*neighbours)
    for resident in neighbours:
        wordings = resident.reader.wordings(message)
        assert [row.text for row in wordings] == ["один", "два", "три"]
        assert [row.written_at_ms for row in wordings] == sorted(row.written_at_ms for row in wordings)
    anna.do(DeleteMessage(message=message))
    meet(*neighbours)
    assert list(boris.reader.wordings(message)) == []
    assert list(boris.reader.wordings(SubjectId(b"n" * 32))) == []


def test_reactions_of_others_bury_no_wording(neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("neighbourhood.adapters.store.wordings._MAX_READ", 5)
    anna, boris, _ = neighbours
    message = anna.say(anna.topic(), "один")
    anna.do(EditMessage(message=message, text="два"))
    meet(*neighbours)
    for number in range(20):
        boris.do(React(message=message, reaction="seen", on=number % 2 == 0))
    meet(*neighbours)
    for resident in neighbours:
        assert [row.text for row in resident.reader.wordings(message)] == ["один", "два"]


def test_a_wording_for_another_circle_is_not_shown_among_those_of_a_message(neighbours: list[Resident]) -> None:
    anna = neighbours[0]
    message = anna.say(anna.topic(), "для всех")
    anna.service.core.tell(content.EditMessage(message, 1, "для совета"), circle=Tier.COUNCIL)
    meet(*neighbours)
    for resident in neighbours:
        assert [row.text for row in resident.reader.wordings(message)] == ["для всех"]


def test_a_wording_from_below_the_first_of_a_message_is_not_shown(neighbours: list[Resident], tmp_path: Path) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    (double,) = copy_of([boris], tmp_path / "..", "double")
    boris.say(topic, "раньше")
    message = boris.say(topic, "один")
    double.service.core.tell(content.EditMessage(message, 1, "из другой ветви"))
    boris.open()
    meet(boris, vera)
    meet(double, vera)
    double.close()
    assert [row.text for row in vera.reader.wordings(message)] == ["один"]


def test_a_message_whose_first_entry_no_longer_opens_has_no_wordings(
    founder: Resident, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = founder.say(founder.topic(), "один")
    founder.do(EditMessage(message=message, text="два"))

    def shut(entry: Entry, keys: Keychain) -> tuple[content.AnyContent, Circle] | None:
        return None if SubjectId(entry.id) == message else open_content(entry, keys)

    monkeypatch.setattr("neighbourhood.adapters.store.wordings.open_content", shut)
    assert list(founder.reader.wordings(message)) == []


def test_of_very_many_wordings_the_first_and_the_newest_are_told(
    founder: Resident, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neighbourhood.adapters.store.wordings._MAX_SHOWN", 4)
    message = founder.say(founder.topic(), "0")
    for number in range(1, 9):
        founder.do(EditMessage(message=message, text=str(number)))
    assert [row.text for row in founder.reader.wordings(message)] == ["0", "6", "7", "8"]


def test_reactions_without_end_make_nobody_open_all_of_them(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neighbourhood.adapters.store.wordings._MAX_READ", 20)
    anna, boris, _ = neighbours
    message = anna.say(anna.topic(), "один")
    anna.do(EditMessage(message=message, text="два"))
    meet(*neighbours)
    for resident in (anna, boris):
        resident.service.core.tell(*(content.React(message, n, "thanks", n % 2 == 0) for n in range(100)))
    meet(*neighbours)
    opened: list[Entry] = []

    def counting(entry: Entry, keys: Keychain) -> tuple[content.AnyContent, Circle] | None:
        opened.append(entry)
        return open_content(entry, keys)

    monkeypatch.setattr("neighbourhood.adapters.store.wordings.open_content", counting)
    assert anna.reader.wordings(message)[0].text == "один"
    assert len(opened) == 21


def test_a_search_is_narrowed_to_a_topic_and_to_an_author(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    lift, roof = anna.topic("Лифт"), anna.topic("Крыша")
    meet(*neighbours)
    anna.say(lift, "мастер едет к лифту")
    meet(*neighbours)
    boris.say(lift, "мастера не было")
    meet(*neighbours)
    anna.say(roof, "мастер на крыше")
    meet(*neighbours)
    everything = ["мастер на крыше", "мастера не было", "мастер едет к лифту"]
    for resident in neighbours:
        assert found(resident, "мастер") == everything
        assert found(resident, "мастер", topic=lift) == everything[1:]
        assert found(resident, "мастер", author=person(boris)) == ["мастера не было"]
        assert found(resident, "мастер", topic=roof, author=person(boris)) == []
        assert found(resident, "", author=person(anna)) == [everything[0], everything[2]]
        assert found(resident, "", topic=lift) == everything[1:]
        assert found(resident, "") == []


def test_a_search_for_days_alone_finds_all_that_was_said_then(founder: Resident) -> None:
    topic = founder.topic()
    a_talk(founder, topic, 9)
    assert found(founder, "", since_ms=MARCH_MS + 2 * DAY_MS, until_ms=MARCH_MS + 4 * DAY_MS) == ["день 3", "день 2"]
    assert found(founder, "", until_ms=MARCH_MS + DAY_MS) == ["день 0"]
    assert len(found(founder, "", since_ms=0, limit=100)) == 9
    assert found(founder, "", since_ms=MARCH_MS + DAY_MS, until_ms=MARCH_MS) == []


def test_a_search_goes_on_below_what_was_found(founder: Resident) -> None:
    topic = founder.topic()
    a_talk(founder, topic, 9)
    texts: list[str] = []
    before = None
    while page := founder.reader.search("день", Narrowed(before=before), limit=2):
        texts += [hit.message.text for hit in page]
        before = page[-1].message.position
    assert texts == [f"день {number}" for number in reversed(range(9))]


def test_a_search_reads_so_many_messages_and_no_more_however_many_have_the_words(
    founder: Resident, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neighbourhood.adapters.store.search._MAX_LOOKED_AT", 4)
    topic = founder.topic()
    a_talk(founder, topic, 9)
    assert found(founder, "день", limit=100) == ["день 8", "день 7", "день 6", "день 5"]


def test_after_a_search_that_found_more_than_was_asked_for_what_comes_next_is_seen(founder: Resident) -> None:
    topic = founder.topic()
    a_talk(founder, topic, 9)
    assert len(found(founder, "день", limit=2)) == 2
    founder.say(topic, "новое")
    assert founder.reader.timeline(topic)[0].text == "новое"


@pytest.mark.parametrize("span", [(0, 3), (5, 6), (29, 33), (25, 61), (0, 70)])
def test_a_search_is_narrowed_to_a_time_to_the_millisecond(founder: Resident, span: tuple[int, int]) -> None:
    topic = founder.topic()
    a_talk(founder, topic, 70)
    since_ms, until_ms = (MARCH_MS + day * DAY_MS for day in span)
    expected = [f"день {number}" for number in reversed(range(*span))]
    assert found(founder, "день", since_ms=since_ms, until_ms=until_ms, limit=100) == expected
    assert found(founder, "день", since_ms=since_ms, limit=100) == [f"день {n}" for n in reversed(range(span[0], 70))]
    assert found(founder, "день", until_ms=until_ms, limit=100) == [f"день {n}" for n in reversed(range(span[1]))]
    assert found(founder, "день", since_ms=until_ms, until_ms=since_ms) == []


def test_a_message_from_before_or_after_all_time_is_found_all_the_same(founder: Resident) -> None:
    topic = founder.topic()
    for at_ms in (-(2**62), 2**62):
        say_at(founder, topic, f"слово {at_ms}", at_ms)
    assert len(found(founder, "слово")) == 2
    assert found(founder, "слово", since_ms=2**61) == [f"слово {2**62}"]
    assert found(founder, "слово", until_ms=-(2**61)) == [f"слово {-(2**62)}"]


def test_an_old_chat_is_searched_by_its_own_times_and_is_not_by_whoever_brought_it(founder: Resident) -> None:
    old = ImportedMessage(number="1", author="Галина", sent_at_ms=MARCH_MS, text="старое слово")
    topic = founder.do(ImportMessages(source="telegram", chat="1", title="Чат", messages=(old,))).topic
    assert found(founder, "слово", until_ms=MARCH_MS + 1, since_ms=MARCH_MS) == ["старое слово"]
    assert found(founder, "слово", since_ms=MARCH_MS + DAY_MS) == []
    assert found(founder, "слово", author=person(founder)) == []
    assert found(founder, "слово", topic=topic) == ["старое слово"]


def test_nobody_finds_messages_by_the_marks_of_the_index(founder: Resident) -> None:
    topic = founder.topic()
    founder.say(topic, "слово")
    for words in (f"§t{topic.hex()[:16]}", f"t{topic.hex()[:16]}", "§y2026", "y2026", "m202611"):
        assert found(founder, words) == []


def test_what_was_deleted_is_found_no_more_however_it_is_asked_for(founder: Resident) -> None:
    topic = founder.topic()
    message = founder.say(topic, "слово")
    founder.do(DeleteMessage(message=message))
    assert (
        found(founder, "слово") == found(founder, "", topic=topic) == found(founder, "", author=person(founder)) == []
    )
