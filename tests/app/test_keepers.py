"""Topics that go from keeper to keeper."""

from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import ChangeTopic, EraseMine, HandOverTopic
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects import content
from tests.app.builders import Resident, meet
from tests.app.test_residency import person
from tests.app.test_topic_words import refused, row_of


def test_a_topic_that_is_handed_over_is_described_by_the_new_keeper_and_no_more_by_who_began_it(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    assert refused(boris, HandOverTopic(topic=topic, person=person(vera))) is FaultKind.NOT_YOURS
    anna.do(HandOverTopic(topic=topic, person=person(boris)))
    meet(*neighbours)
    assert [row_of(each, topic).mine for each in neighbours] == [False, True, False]
    assert {row_of(each, topic).kept_by for each in neighbours} == {"Борис"}
    anew = ChangeTopic(topic=topic, title="Лифт и двери", category="repairs")
    assert refused(anna, anew) is FaultKind.NOT_YOURS
    boris.do(anew)
    meet(*neighbours)
    assert {row_of(each, topic).title for each in neighbours} == {"Лифт и двери"}
    boris.do(HandOverTopic(topic=topic, person=person(vera)))
    meet(*neighbours)
    assert [row_of(each, topic).mine for each in neighbours] == [False, False, True]
    for each in neighbours:
        each.reopen()
    assert anna.shown() == boris.shown() == vera.shown()


def test_nobody_takes_a_topic_that_was_not_given(neighbours: list[Resident]) -> None:
    """An entry that a changed program writes of itself has no effect anywhere."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    core = boris.service.core
    core.tell(content.HandOverTopic(topic, 1, person(vera)), content.HandOverTopic(topic, 1, person(boris)))
    meet(*neighbours)
    for thief in (boris, vera):
        thief.service.core.tell(content.ChangeTopic(topic, 1, "Моё", "other", "", ""))
    meet(*neighbours)
    assert {row_of(each, topic).title for each in neighbours} == {"Лифт"}
    assert [row_of(each, topic).mine for each in neighbours] == [True, False, False]
    assert anna.shown() == boris.shown() == vera.shown()


def test_a_late_word_of_who_keeps_a_topic_changes_what_was_read_before_it(neighbours: list[Resident]) -> None:
    """Вера writes for the topic before she has heard that it is hers; Борис hears of it even later."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    for number in range(3):
        vera.say(topic, str(number))
    vera.service.core.tell(content.ChangeTopic(topic, 1, "Новый лифт", "other", "", ""))
    boris.take(vera.everything())
    assert row_of(boris, topic).title == "Лифт", "it is not hers yet, as far as anybody knows"
    anna.do(HandOverTopic(topic=topic, person=person(vera)))
    boris.take(anna.everything())
    assert row_of(boris, topic).title == "Новый лифт"
    meet(*neighbours)
    assert {row_of(each, topic).title for each in neighbours} == {"Новый лифт"}
    assert anna.shown() == boris.shown() == vera.shown()


def test_what_the_former_keeper_says_of_a_topic_apart_from_handing_it_over_counts_below_that_place_only(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    anna.do(HandOverTopic(topic=topic, person=person(vera)))
    anna.service.core.tell(content.ChangeTopic(topic, 1, "Опять мой", "other", "", ""))
    meet(*neighbours)
    assert {row_of(each, topic).title for each in neighbours} == {"Лифт"}
    assert anna.shown() == boris.shown() == vera.shown()


def test_a_topic_goes_to_a_resident_only(neighbours: list[Resident]) -> None:
    anna, _, vera = neighbours
    topic = anna.topic()
    assert refused(anna, HandOverTopic(topic=topic, person=person(anna))) is FaultKind.UNKNOWN_PERSON
    assert refused(anna, HandOverTopic(topic=topic, person=PersonId(b"n" * 32))) is FaultKind.UNKNOWN_PERSON
    assert refused(anna, HandOverTopic(topic=SubjectId(b"n" * 32), person=person(vera))) is FaultKind.UNKNOWN_TOPIC


def test_who_erases_everything_erases_the_handing_over_too(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    anna.do(HandOverTopic(topic=topic, person=person(boris)))
    meet(*neighbours)
    boris.do(HandOverTopic(topic=topic, person=person(vera)))
    meet(*neighbours)
    boris.do(EraseMine())
    meet(*neighbours)
    assert [row_of(each, topic).mine for each in neighbours] == [False, True, False]
    assert anna.shown() == boris.shown() == vera.shown()
