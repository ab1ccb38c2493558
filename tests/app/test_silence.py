"""Mutes, locked topics and slow ones: who may not write, and what shows of what was written all the same."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EditMessage, Say
from neighbourhood.app.intents_moderation import (
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects import content
from tests.app.builders import meet
from tests.app.test_moderation import DAY_MS, WORD, House, house, kind_of, me, measure_of, refused, row_of, take  # noqa: F401


def test_a_muted_neighbour_is_told_why_and_words_of_a_changed_program_are_marked_not_refused(house: House) -> None:  # noqa: F811
    anna, boris, vera, topic = house
    before = vera.say(topic, "до")
    meet(anna, boris, vera)
    until = boris.outside.at_ms + DAY_MS
    take(boris, "mute", person=me(vera), until_ms=until)
    meet(anna, boris, vera)
    assert refused(vera, Say(topic=topic, text="после")) is FaultKind.MUTED
    assert refused(vera, EditMessage(message=before, text="после")) is FaultKind.MUTED
    with pytest.raises(Fault) as caught:
        vera.topic("То же в заголовке")
    assert caught.value.kind is FaultKind.MUTED
    silence = vera.reader.writing(topic)
    assert silence.measure is not None
    assert (silence.kind, silence.until_ms, silence.measure.by.name) == ("muted", until, "Борис")
    assert silence.measure.can_appeal
    assert anna.reader.writing(topic).kind == ""
    (id_,) = vera.service.core.tell(content.Say(None, vera.outside.now_ms(), topic, WORD, None))
    meet(anna, boris, vera)
    assert [kind_of(reader, SubjectId(id_)) for reader in (anna, boris, vera)] == ["muted"] * 3
    assert anna.reader.aside_text(SubjectId(id_)) == WORD
    assert kind_of(anna, before) == ""


def test_a_mute_ends_by_the_clock_and_what_is_written_then_is_not_marked(house: House) -> None:  # noqa: F811
    anna, boris, vera, topic = house
    take(boris, "mute", person=me(vera), until_ms=boris.outside.at_ms + DAY_MS)
    meet(anna, boris, vera)
    for resident in (anna, boris, vera):
        resident.outside.at_ms += 2 * DAY_MS
    said = vera.say(topic, "снова здесь")
    meet(anna, boris, vera)
    assert kind_of(anna, said) == ""
    assert measure_of(anna, anna.reader.measures()[0].id).state == "ended"


def test_a_mute_longer_than_a_week_waits_for_a_second_moderator(house: House) -> None:  # noqa: F811
    anna, boris, vera, topic = house
    mute = take(boris, "mute", person=me(vera), until_ms=boris.outside.at_ms + 30 * DAY_MS)
    meet(anna, boris, vera)
    assert measure_of(anna, mute).state == "needs_second"
    assert (measure_of(anna, mute).can_second, measure_of(boris, mute).can_second) == (True, False)
    vera.say(topic, "пока можно")
    assert refused(boris, SecondMeasure(measure=mute)) is FaultKind.OWN_CONFLICT
    assert refused(vera, SecondMeasure(measure=mute)) is FaultKind.NOT_ALLOWED
    anna.do(SecondMeasure(measure=mute))
    meet(anna, boris, vera)
    assert refused(vera, Say(topic=topic, text="уже нельзя")) is FaultKind.MUTED
    told = measure_of(vera, mute)
    assert told.second is not None
    assert (told.state, told.second.name) == ("holds", "Анна")


def test_a_mute_has_an_end_in_the_future(house: House) -> None:  # noqa: F811
    _, boris, vera, _ = house
    for until in (None, 5):
        mute = TakeMeasure(measure="mute", person=me(vera), reason="Грубо", until_ms=until)
        assert refused(boris, mute) is FaultKind.BAD_END


def test_a_locked_topic_takes_no_messages_until_it_is_opened(house: House) -> None:  # noqa: F811
    anna, boris, vera, topic = house
    lock = take(boris, "lock", topic=topic, reason="Остыньте")
    meet(anna, boris, vera)
    for resident in (anna, boris, vera):
        assert refused(resident, Say(topic=topic, text="ещё")) is FaultKind.TOPIC_LOCKED
        assert resident.reader.writing(topic).kind == "locked"
    assert vera.reader.writing(vera.topic("Другая")).kind == ""
    boris.do(LiftMeasure(measure=lock, reason="Остыли"))
    meet(anna, boris, vera)
    vera.say(topic, "спасибо")


def test_a_slow_topic_counts_down_for_residents(house: House) -> None:  # noqa: F811
    anna, boris, vera, topic = house
    take(boris, "slow", topic=topic, seconds=60)
    meet(anna, boris, vera)
    said = vera.say(topic, "раз")
    assert refused(vera, Say(topic=topic, text="два")) is FaultKind.TOPIC_SLOW
    silence = vera.reader.writing(topic)
    assert (silence.kind, silence.until_ms) == ("slow", row_of(vera, said).written_at_ms + 60_000)
    vera.do(EditMessage(message=said, text="раз!"))
    vera.outside.at_ms += 61_000
    vera.say(topic, "два")
    boris.say(topic, "модератор")
    boris.say(topic, "отвечает сразу")
