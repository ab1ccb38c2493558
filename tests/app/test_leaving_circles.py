"""Going out of a circle: nobody has to allow it, and nothing that is said later is read."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_circles import LeaveCircle, TalkTo
from tests.app.builders import Resident, meet
from tests.app.test_circles import SECRET, a_circle, a_topic, me, members_of, now_of
from tests.app.test_guests import _decrypted


def test_a_member_leaves_and_reads_nothing_more(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris, vera)
    topic = a_topic(anna, circle)
    meet(*neighbours)
    boris.say(topic, "всем пока")
    boris.do(LeaveCircle(circle=circle))
    meet(*neighbours)
    vera.say(topic, "Борис ушёл")
    meet(*neighbours)

    assert [members_of(one, circle) for one in neighbours] == [{me(anna), me(vera)}] * 3
    assert boris.texts(topic) == ["всем пока"], "not even what is said before a keeper has drawn new keys"
    assert next(row for row in boris.reader.circles() if row.circle == circle).left
    with pytest.raises(Fault) as refused:
        boris.say(topic, "я ещё здесь?")
    assert refused.value.kind is FaultKind.NOT_IN_CIRCLE
    anna.service.tick()
    anna.say(topic, SECRET)
    meet(*neighbours)
    assert anna.texts(topic) == vera.texts(topic) == ["всем пока", "Борис ушёл", SECRET]
    assert SECRET.encode() not in _decrypted(boris)
    boris.reopen()
    assert boris.texts(topic) == ["всем пока"]


def test_who_left_and_is_taken_in_again_reads_what_was_said_meanwhile(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris, vera)
    topic = a_topic(anna, circle)
    meet(*neighbours)
    boris.do(LeaveCircle(circle=circle))
    meet(*neighbours)
    vera.say(topic, "без Бориса")
    meet(*neighbours)
    now_of(anna, circle, anna, boris, vera)
    meet(*neighbours)
    boris.say(topic, "снова тут")
    meet(*neighbours)
    for resident in neighbours:
        assert resident.texts(topic) == ["без Бориса", "снова тут"]


def test_who_leaves_while_a_keeper_takes_somebody_in_is_out_and_the_other_one_in(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris)
    topic = a_topic(anna, circle)
    meet(*neighbours)
    boris.do(LeaveCircle(circle=circle))
    now_of(anna, circle, anna, boris, vera)
    meet(*neighbours)
    assert [members_of(one, circle) for one in (anna, boris)] == [{me(anna), me(vera)}] * 2
    anna.outside.at_ms += 600_000
    anna.service.tick()
    meet(*neighbours)
    assert members_of(vera, circle) == {me(anna), me(vera)}
    anna.say(topic, SECRET)
    meet(*neighbours)
    assert vera.texts(topic) == [SECRET]
    assert SECRET.encode() not in _decrypted(boris)


def test_the_only_keeper_who_leaves_a_circle_leaves_it_to_those_in_it(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris)
    meet(*neighbours)
    anna.do(LeaveCircle(circle=circle))
    meet(*neighbours)
    now_of(boris, circle, boris, vera)
    meet(*neighbours)
    assert [members_of(one, circle) for one in (boris, vera)] == [{me(boris), me(vera)}] * 2
    now_of(boris, circle, boris)
    with pytest.raises(Fault) as alone:
        boris.do(LeaveCircle(circle=circle))
    assert alone.value.kind is FaultKind.ALONE_IN_CIRCLE


def test_a_conversation_is_not_left_and_a_circle_not_twice(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    anna.do(TalkTo(person=me(boris)))
    circle = a_circle(anna, boris)
    meet(*neighbours)
    boris.do(LeaveCircle(circle=circle))
    (conversation,) = (row.circle for row in boris.reader.circles() if row.kind == "direct")
    for circle_left, why in ((circle, FaultKind.NOT_IN_CIRCLE), (conversation, FaultKind.CONVERSATION)):
        with pytest.raises(Fault) as refused:
            boris.do(LeaveCircle(circle=circle_left))
        assert refused.value.kind is why
