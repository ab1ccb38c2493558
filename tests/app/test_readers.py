"""Who can read a topic: everything said in it is sealed for the circle of the topic, and nothing else is shown there."""

from unittest.mock import patch

import pytest

from neighbourhood.app.epochs import EpochKey
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    ChangeTopic,
    CreateTopic,
    DeleteMessage,
    EditMessage,
    EndRole,
    GiveRole,
    PinMessage,
    React,
    Readers,
    ResolveTopic,
    Say,
    SignProposal,
)
from neighbourhood.app.intents_circles import MakeCircle
from neighbourhood.app.rows import ProposalRow
from neighbourhood.domain.ids import CircleId, SubjectId, Tier
from neighbourhood.domain.subjects import content
from tests.app.builders import Resident, meet
from tests.app.conftest import Newcomers
from tests.app.test_circles import me
from tests.app.test_guests import content_of, guest_of

TIERS = {"desk": Tier.DESK, "residents": Tier.RESIDENTS, "council": Tier.COUNCIL}


def a_topic(resident: Resident, readers: Readers) -> SubjectId:
    topic = resident.do(CreateTopic(title="Смета", readers=readers))
    assert isinstance(topic, bytes)
    return SubjectId(topic)


def upkeep(*residents: Resident) -> None:
    """Programs do by themselves what there is to do."""
    for _ in range(3):
        for resident in residents:
            resident.outside.at_ms += 600_000
            resident.service.tick()
        meet(*residents)


def said_under(writer: Resident, key: EpochKey, said: content.AnyContent, circle: Tier) -> None:
    """What an altered program writes: sealed under a key that it should not use."""
    with patch.object(writer.service.core.log.keys, "for_writing", return_value=key):
        writer.service.core.tell(said, circle=circle)


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
    newcomers: Newcomers,
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


def test_whose_seat_in_the_council_has_ended_says_nothing_more_there_with_the_old_key(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    anna.do(GiveRole(person=me(boris), role="council"))
    meet(*neighbours)
    upkeep(*neighbours)
    topic = SubjectId(anna.do(CreateTopic(title="Смета", readers="council")))
    meet(*neighbours)
    boris.say(topic, "пока в совете")
    meet(*neighbours)
    boris.do(EndRole(person=me(boris), role="council"))
    meet(*neighbours)
    upkeep(*neighbours)
    assert anna.texts(topic) == ["пока в совете"], "what was said in the role stays said"
    old = boris.service.core.log.keys.of_tier(boris.service.core.log.view.rotations[1], Tier.COUNCIL)
    assert old is not None
    said_under(boris, old, content.Say(None, 1, topic, "и после", None), Tier.COUNCIL)
    meet(anna, boris)
    assert anna.texts(topic) == ["пока в совете"]
    anna.reopen()
    assert anna.texts(topic) == ["пока в совете"]


def test_what_a_member_says_apart_from_the_end_of_the_own_seat_is_taken_away_and_comes_back_with_the_seat(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    anna.do(GiveRole(person=me(boris), role="council"))
    meet(*neighbours)
    upkeep(*neighbours)
    topic = SubjectId(anna.do(CreateTopic(title="Смета", readers="council")))
    meet(*neighbours)
    row = anna.do(EndRole(person=me(boris), role="council"))
    assert isinstance(row, ProposalRow)
    boris.say(topic, "ещё в совете")
    meet(*neighbours)
    assert anna.texts(topic) == ["ещё в совете"]
    boris.do(SignProposal(proposal=row.proposal))
    meet(*neighbours)
    assert anna.texts(topic) == []
    with anna.store.transaction(durable=False):
        anna.service.core.log.refold()
    assert anna.texts(topic) == []


def test_keys_that_others_lend_let_nobody_speak_where_they_do_not_belong(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    company = guest_of(anna, newcomers("УК")[0], "company")
    homes = anna.topic()
    council = SubjectId(anna.do(CreateTopic(title="Смета", readers="council")))
    meet(*neighbours, company)
    newest = anna.service.core.log.view.rotations[-1]
    for writer, topic, tier in ((company, homes, Tier.RESIDENTS), (boris, council, Tier.COUNCIL)):
        key = anna.service.core.log.keys.of_tier(newest, tier)
        assert key is not None
        said_under(writer, key, content.Say(None, 1, topic, "я тоже тут", None), tier)
    meet(*neighbours, company)
    assert [anna.texts(topic) for topic in (homes, council)] == [[], []]
    assert vera.texts(homes) == []


def test_what_other_people_read_is_quoted_nowhere_else(neighbours: list[Resident]) -> None:
    """Who answers it where others read could believe that these know what was asked."""
    anna, boris, vera = neighbours
    residents = a_topic(anna, "residents")
    circle = CircleId(anna.do(MakeCircle(name="Огород", members=(me(boris),))))
    inside = SubjectId(anna.do(CreateTopic(title="Грядки", circle=circle)))
    secret = anna.say(inside, "под ковриком")
    with pytest.raises(Fault) as refused:
        anna.do(Say(topic=residents, text="да", reply_to=secret))
    assert refused.value.kind is FaultKind.OTHER_CIRCLE
    anna.service.core.tell(content.Say(None, 1, residents, "да", secret))
    meet(*neighbours)
    for reader in neighbours:
        (row,) = reader.reader.timeline(residents, limit=9)
        assert row.quote is not None
        assert (row.quote.author, row.quote.text) == ("", "")
    assert vera.texts(residents) == ["да"]
