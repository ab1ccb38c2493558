"""Who can read a topic: everything said in it is sealed for the circle of the topic, and nothing else is shown there."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    ChangeTopic,
    CreateTopic,
    DeleteMessage,
    EditMessage,
    GiveRole,
    PinMessage,
    React,
    Readers,
    ResolveTopic,
    Say,
)
from neighbourhood.domain.ids import SubjectId, Tier
from neighbourhood.domain.subjects import content
from tests.app.builders import Resident, meet
from tests.app.test_authority import Newcomers, newcomers  # noqa: F401
from tests.app.test_circles import me
from tests.app.test_guests import content_of, guest_of

TIERS = {"desk": Tier.DESK, "residents": Tier.RESIDENTS, "council": Tier.COUNCIL}


def a_topic(resident: Resident, readers: Readers) -> SubjectId:
    topic = resident.do(CreateTopic(title="Смета", readers=readers))
    assert isinstance(topic, bytes)
    return SubjectId(topic)


@pytest.mark.parametrize("readers", ["desk", "residents", "council"])
def test_all_that_is_done_in_a_topic_is_sealed_for_its_readers(neighbours: list[Resident], readers: Readers) -> None:
    anna = neighbours[0]
    before = len(content_of(anna))
    topic = a_topic(anna, readers)
    message = anna.do(Say(topic=topic, text="сто тысяч"))
    anna.do(EditMessage(message=message, text="двести тысяч"))
    anna.do(React(message=message, reaction="agree"))
    anna.do(PinMessage(message=message, on=True))
    anna.do(ChangeTopic(topic=topic, title="Смета крыши", category="other"))
    anna.do(ResolveTopic(topic=topic, on=True))
    anna.do(DeleteMessage(message=message))

    said = content_of(anna)[before:]
    opened = [anna.service.core.log.keys.open(entry) for entry in said]
    assert [one[1] for one in opened if one] == [TIERS[readers]] * 8
    (row,) = [row for row in anna.reader.topics() if row.topic == topic]
    assert (row.readers, row.circle) == (readers, None)


def test_a_resident_neither_begins_nor_reads_a_topic_of_the_council(neighbours: list[Resident]) -> None:
    anna, boris = neighbours[:2]
    topic = a_topic(anna, "council")
    anna.do(Say(topic=topic, text="между нами"))
    meet(anna, boris)

    assert topic not in [row.topic for row in boris.reader.topics()]
    assert boris.reader.search("между нами") == []
    with pytest.raises(Fault) as refused:
        boris.do(CreateTopic(title="Тайна", readers="council"))
    assert refused.value.kind is FaultKind.NOT_ALLOWED


def test_who_joins_the_council_reads_what_it_has_said(neighbours: list[Resident]) -> None:
    anna, boris = neighbours[:2]
    topic = a_topic(anna, "council")
    anna.do(Say(topic=topic, text="между нами"))
    anna.do(GiveRole(person=me(boris), role="council"))
    meet(anna, boris)

    assert boris.texts(topic) == ["между нами"]


def test_a_guest_speaks_in_a_topic_for_guests_and_in_no_other(
    neighbours: list[Resident],
    newcomers: Newcomers,  # noqa: F811
) -> None:
    anna = neighbours[0]
    company = guest_of(anna, newcomers("company")[0], "company")
    topic = a_topic(anna, "desk")
    meet(anna, company)
    company.do(Say(topic=topic, text="придём в пятницу"))
    meet(anna, company)

    assert anna.texts(topic) == ["придём в пятницу"]
    with pytest.raises(Fault) as refused:
        company.do(CreateTopic(title="Реклама"))
    assert refused.value.kind is FaultKind.NOT_ALLOWED


@pytest.mark.parametrize("topic_first", [True, False], ids=["topic first", "message first"])
@pytest.mark.parametrize(("readers", "said_to"), [("council", Tier.RESIDENTS), ("residents", Tier.COUNCIL)])
def test_what_other_people_can_read_than_the_topic_is_not_shown_in_it(
    neighbours: list[Resident],
    readers: Readers,
    said_to: Tier,
    topic_first: bool,
) -> None:
    """Else somebody answers there in the belief that all can read what was asked, or that only the council can."""
    anna, vera = neighbours[:2]
    anna.do(GiveRole(person=me(vera), role="council"))
    meet(anna, vera)
    topic = a_topic(anna, readers)
    if topic_first:
        meet(anna, vera)
    vera.service.core.tell(content.Say(None, 1, topic, "не туда", None), circle=said_to)
    meet(anna, vera)

    for resident in (anna, vera):
        assert resident.texts(topic) == []
        assert resident.reader.search("не туда") == []
        (row,) = [row for row in resident.reader.topics() if row.topic == topic]
        assert (row.messages, row.unread, row.last_text) == (0, 0, "")
