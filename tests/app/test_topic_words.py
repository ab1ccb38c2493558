"""What residents say about a topic as a whole, and what one computer keeps to itself about it."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import ChangeTopic, DeleteMessage, PinMessage, PinTopic, ResolveTopic, SetTopicLevel
from neighbourhood.app.rows import TopicRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.limits import MAX_PINS
from neighbourhood.domain.subjects import content
from neighbourhood.domain.subjects.states import AnyState, decode_state
from tests.app.builders import Resident, meet


def row_of(resident: Resident, topic: SubjectId) -> TopicRow:
    return next(row for row in resident.reader.topics() if row.topic == topic)


def refused(resident: Resident, intent: Intent) -> FaultKind:
    before = resident.store.last_row()
    with pytest.raises(Fault) as caught:
        resident.do(intent)
    assert resident.store.last_row() == before
    return caught.value.kind


def pinned(resident: Resident, topic: SubjectId) -> list[str]:
    return [row.text for row in resident.reader.pinned(topic)]


def test_a_topic_is_described_anew_by_who_began_it_and_by_nobody_else(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    assert [row_of(resident, topic).mine for resident in neighbours] == [True, False, False]
    anew = ChangeTopic(topic=topic, title=" Лифт  и двери ", category="meetings", purpose="Когда?", emoji="🛗")
    assert refused(boris, anew) is FaultKind.NOT_YOURS
    anna.do(anew)
    meet(*neighbours)
    for resident in neighbours:
        row = row_of(resident, topic)
        assert (row.title, row.category, row.purpose, row.emoji) == ("Лифт и двери", "meetings", "Когда?", "🛗")
    forged = content.ChangeTopic(topic, 1, "Чужое", "other", "", "")
    boris.service.core.tell(forged)
    meet(*neighbours)
    assert {row_of(resident, topic).title for resident in neighbours} == {"Лифт и двери"}


def test_describing_a_topic_as_it_is_writes_nothing(founder: Resident) -> None:
    topic = founder.topic()
    before = founder.store.last_row()
    founder.do(ChangeTopic(topic=topic, title="Лифт", category="repairs"))
    founder.do(ResolveTopic(topic=topic, on=False))
    assert founder.store.last_row() == before
    assert refused(founder, ChangeTopic(topic=topic, title=" ", category="other")) is FaultKind.EMPTY_TEXT


def test_any_resident_says_that_a_topic_is_resolved_and_everybody_sees_who_and_when(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    at_ms = boris.outside.at_ms + 1
    boris.do(ResolveTopic(topic=topic, on=True))
    meet(*neighbours)
    for resident in neighbours:
        row = row_of(resident, topic)
        assert (row.resolved_by, row.resolved_at_ms) == ("Борис", at_ms)
    vera.do(ResolveTopic(topic=topic, on=False))
    meet(*neighbours)
    for resident in neighbours:
        row = row_of(resident, topic)
        assert (row.resolved_by, row.resolved_at_ms) == ("", None)


def test_of_two_words_about_a_topic_at_the_same_time_all_keep_the_same_one(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    boris.do(ResolveTopic(topic=topic, on=True))
    vera.do(ResolveTopic(topic=topic, on=True))
    meet(vera, boris)
    meet(*neighbours)
    assert len({row_of(resident, topic).resolved_by for resident in neighbours}) == 1
    assert len({str(resident.digests()) for resident in neighbours}) == 1


def test_what_a_resident_cannot_mean_is_refused_in_words(founder: Resident) -> None:
    topic, nothing = founder.topic(), SubjectId(b"n" * 32)
    message = founder.say(topic, "слово")
    for intent in (
        ChangeTopic(topic=nothing, title="а", category="other"),
        ResolveTopic(topic=message, on=True),
        PinTopic(topic=nothing, on=True),
        SetTopicLevel(topic=message, level="muted"),
    ):
        assert refused(founder, intent) is FaultKind.UNKNOWN_TOPIC
    assert refused(founder, PinMessage(message=topic, on=True)) is FaultKind.UNKNOWN_MESSAGE


def test_a_pinned_message_is_pinned_for_everybody_until_anybody_takes_it_down(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    message = anna.say(topic, "телефон мастера")
    meet(*neighbours)
    boris.do(PinMessage(message=message, on=True))
    meet(*neighbours)
    assert [pinned(resident, topic) for resident in neighbours] == [["телефон мастера"]] * 3
    assert vera.reader.timeline(topic)[0].pinned
    vera.do(PinMessage(message=message, on=False))
    meet(*neighbours)
    assert [pinned(resident, topic) for resident in neighbours] == [[]] * 3
    assert not anna.reader.timeline(topic)[0].pinned


def test_there_is_room_for_three_pinned_messages_and_a_deleted_one_makes_room(founder: Resident) -> None:
    topic, other = founder.topic(), founder.topic("Крыша")
    messages = [founder.say(topic, str(number)) for number in range(5)]
    for message in messages[:3]:
        founder.do(PinMessage(message=message, on=True))
    assert pinned(founder, topic) == ["2", "1", "0"]
    assert refused(founder, PinMessage(message=messages[3], on=True)) is FaultKind.TOO_MANY_PINS
    founder.do(PinMessage(message=founder.say(other, "там есть место"), on=True))
    founder.do(DeleteMessage(message=messages[1]))
    assert pinned(founder, topic) == ["2", "0"]
    founder.do(PinMessage(message=messages[3], on=True))
    assert pinned(founder, topic) == ["3", "2", "0"]


def test_a_resident_who_pins_everything_makes_nobody_read_more_than_three(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    messages = [anna.say(topic, str(number)) for number in range(200)]
    meet(anna, boris)
    boris.service.core.tell(*(content.PinMessage(message, 1, True) for message in messages))
    meet(anna, boris)
    read: list[bytes] = []

    def counting(state: bytes) -> AnyState:
        read.append(state)
        return decode_state(state)

    monkeypatch.setattr("neighbourhood.adapters.store.timeline.decode_state", counting)
    assert pinned(anna, topic) == ["199", "198", "197"]
    assert len(read) == MAX_PINS
    assert refused(anna, PinMessage(message=anna.say(topic, "и это"), on=True)) is FaultKind.TOO_MANY_PINS


def test_three_topics_are_pinned_on_one_computer_and_no_neighbour_hears_of_it(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topics = [anna.topic(str(number)) for number in range(4)]
    meet(*neighbours)
    before = anna.store.last_row()
    for topic in topics[:3]:
        anna.do(PinTopic(topic=topic, on=True))
    assert refused(anna, PinTopic(topic=topics[3], on=True)) is FaultKind.TOO_MANY_PINS
    anna.do(PinTopic(topic=topics[0], on=True))
    anna.do(PinTopic(topic=topics[0], on=False))
    anna.do(PinTopic(topic=topics[3], on=True))
    anna.do(SetTopicLevel(topic=topics[0], level="mentions"))
    anna.do(SetTopicLevel(topic=topics[1], level="muted"))
    anna.reopen()
    assert [row_of(anna, topic).pinned for topic in topics] == [False, True, True, True]
    assert [row_of(anna, topic).level for topic in topics] == ["mentions", "muted", "all", "all"]
    assert anna.store.last_row() == before
    meet(*neighbours)
    assert {(row.pinned, row.level) for row in boris.reader.topics()} == {(False, "all")}


def test_a_screen_hears_of_what_was_said_about_a_topic(neighbours: list[Resident]) -> None:
    anna = neighbours[0]
    topic = anna.topic()
    message = anna.say(topic, "слово")
    heard: list[frozenset[SubjectId]] = []
    anna.service.core.subscribe(lambda changes: heard.append(changes.topics))
    for intent in (
        ChangeTopic(topic=topic, title="Иначе", category="other"),
        ResolveTopic(topic=topic, on=True),
        PinTopic(topic=topic, on=True),
        SetTopicLevel(topic=topic, level="muted"),
        PinMessage(message=message, on=True),
    ):
        heard.clear()
        anna.do(intent)
        assert topic in frozenset().union(*heard)
