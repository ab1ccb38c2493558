"""Circles of the residents' own: only their members read what is said in them, now and from the past."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CreateTopic, EraseMine, HandOverTopic, MoveOut, RemovePerson, Say
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.app.intents_invitations import LinkDevice
from neighbourhood.app.projector import open_content
from neighbourhood.app.rows import InvitationRow
from neighbourhood.domain.authority.acts import Erase
from neighbourhood.domain.ids import CircleId, EntryId, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects.content import BeginEpoch
from tests.app.builders import Resident, join, meet
from tests.app.conftest import Newcomers
from tests.app.pen import an_act, give
from tests.app.test_guests import _decrypted, content_of, guest_of, opens, raw_keys

SECRET = "ключ под ковриком"


def me(resident: Resident) -> PersonId:
    known = resident.service.core.log.me
    assert known is not None
    return known


def a_circle(steward: Resident, *members: Resident, name: str = "Огород") -> CircleId:
    return CircleId(steward.do(MakeCircle(name=name, members=tuple(me(member) for member in members))))


def a_topic(resident: Resident, circle: CircleId) -> SubjectId:
    return SubjectId(resident.do(CreateTopic(title="Грядки", circle=circle)))


def now_of(resident: Resident, circle: CircleId, *members: Resident, stewards: tuple[Resident, ...] = ()) -> None:
    """Say who is in a circle from now on."""
    chosen = tuple(me(one) for one in stewards) or (me(resident),)
    resident.do(ChangeCircle(circle=circle, name="Огород", members=tuple(me(one) for one in members), stewards=chosen))


def members_of(resident: Resident, circle: CircleId) -> set[PersonId]:
    return set(resident.service.core.log.keys.circles.states[circle].members)


def test_members_talk_and_others_read_nothing_of_it(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris)
    topic = a_topic(anna, circle)
    anna.say(topic, SECRET)
    meet(*neighbours)
    boris.say(topic, "принесу лейку")
    meet(*neighbours)

    assert anna.texts(topic) == boris.texts(topic) == [SECRET, "принесу лейку"]
    assert topic not in [row.topic for row in vera.reader.topics()]
    keys, said = raw_keys(vera), content_of(anna)
    private = [entry for entry in said if (key := anna.service.core.log.keys.open(entry)) and key[1] == circle]
    assert len(private) == 3
    assert not any(opens(key, entry) for key in keys for entry in private)
    assert SECRET.encode() not in _decrypted(vera)


def test_who_is_added_later_reads_what_was_said_before_also_on_a_second_epoch(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna)
    topic = a_topic(anna, circle)
    anna.say(topic, "раз")
    now_of(anna, circle, anna, boris)
    anna.say(topic, "два")
    now_of(anna, circle, anna, boris, vera)
    meet(*neighbours)

    assert vera.texts(topic) == boris.texts(topic) == ["раз", "два"]


def test_who_is_left_out_reads_nothing_new_and_his_later_words_do_not_count(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris, vera)
    topic = a_topic(anna, circle)
    meet(*neighbours)
    boris.say(topic, "при всех")
    meet(*neighbours)
    now_of(anna, circle, anna, vera)
    anna.say(topic, SECRET)
    boris.say(topic, "уже поздно")
    meet(*neighbours)

    assert anna.texts(topic) == vera.texts(topic) == ["при всех", SECRET]
    assert SECRET not in boris.texts(topic)
    assert SECRET.encode() not in _decrypted(boris)
    with pytest.raises(Fault) as refused:
        boris.say(topic, "я ещё здесь?")
    assert refused.value.kind is FaultKind.NOT_IN_CIRCLE


def test_what_arrives_late_from_who_was_left_out_is_taken_away_where_it_was_shown(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris, vera)
    topic = a_topic(anna, circle)
    meet(*neighbours)
    now_of(anna, circle, anna, vera)
    boris.say(topic, "говорю только с Верой")
    meet(boris, vera)
    assert vera.texts(topic) == ["говорю только с Верой"]
    meet(*neighbours)

    assert vera.texts(topic) == anna.texts(topic) == []


def test_who_comes_back_is_heard_again_and_reads_what_was_said_meanwhile(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    circle = a_circle(anna, boris)
    topic = a_topic(anna, circle)
    meet(*neighbours)
    now_of(anna, circle, anna)
    anna.say(topic, "без Бориса")
    meet(*neighbours)
    now_of(anna, circle, anna, boris)
    meet(*neighbours)
    boris.say(topic, "я снова тут")
    meet(*neighbours)

    assert anna.texts(topic) == boris.texts(topic) == ["без Бориса", "я снова тут"]


def test_only_stewards_change_a_circle(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris)
    meet(*neighbours)
    with pytest.raises(Fault) as refused:
        now_of(boris, circle, boris, vera)
    assert refused.value.kind is FaultKind.NOT_A_KEEPER
    with pytest.raises(Fault) as refused:
        now_of(vera, circle, vera)
    assert refused.value.kind is FaultKind.UNKNOWN_CIRCLE


def test_a_junior_steward_does_not_leave_out_the_senior_one(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris, vera)
    now_of(anna, circle, anna, boris, vera, stewards=(anna, boris))
    meet(*neighbours)
    with pytest.raises(Fault):
        now_of(boris, circle, boris, vera, stewards=(boris,))
    now_of(boris, circle, anna, boris, stewards=(anna, boris))
    meet(*neighbours)
    assert members_of(anna, circle) == {me(anna), me(boris)}


def test_additions_and_removals_while_apart_are_both_kept(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, vera = neighbours
    company = guest_of(anna, newcomers("УК")[0], "company")
    meet(*neighbours, company)
    circle = a_circle(anna, boris, vera)
    now_of(anna, circle, anna, boris, vera, stewards=(anna, boris))
    topic = a_topic(anna, circle)
    meet(*neighbours, company)
    now_of(boris, circle, anna, boris, vera, company, stewards=(anna, boris))
    boris.say(topic, "УК с нами")
    now_of(anna, circle, anna, boris, stewards=(anna, boris))
    meet(*neighbours, company)

    assert members_of(anna, circle) == members_of(boris, circle) == {me(anna), me(boris), me(company)}
    anna.outside.at_ms += 600_000
    anna.service.tick()
    anna.say(topic, SECRET)
    meet(*neighbours, company)
    assert company.texts(topic) == boris.texts(topic) == ["УК с нами", SECRET]
    assert SECRET.encode() not in _decrypted(vera)


def test_a_steward_who_is_left_out_lets_nobody_in_meanwhile(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris)
    now_of(anna, circle, anna, boris, stewards=(anna, boris))
    topic = a_topic(anna, circle)
    meet(*neighbours)
    now_of(boris, circle, anna, boris, vera, stewards=(anna, boris))
    now_of(anna, circle, anna)
    anna.say(topic, SECRET)
    meet(*neighbours)

    assert members_of(anna, circle) == {me(anna)}
    assert SECRET.encode() not in _decrypted(boris)
    assert SECRET.encode() not in _decrypted(vera)


def test_an_epoch_by_somebody_who_is_no_steward_changes_nothing_and_shuts_nobody_out(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris)
    topic = a_topic(anna, circle)
    meet(*neighbours)
    boris_says = boris.service.circles
    state = boris.service.core.log.keys.circles.states[circle]
    boris_says._draw(state.heads, "own", "Захват", sorted([me(boris), me(vera)]), [me(boris)], {me(anna)})
    vera.service.core.tell(BeginEpoch(SubjectId(circle), 1, bytes(32), bytes(4 * 48), bytes(120)), circle=Tier.DESK)
    meet(*neighbours)

    assert members_of(anna, circle) == members_of(boris, circle) == {me(anna), me(boris)}
    anna.say(topic, "мы тут")
    meet(*neighbours)
    assert boris.texts(topic) == anna.texts(topic) == ["мы тут"]
    assert circle not in vera.service.core.log.keys.circles.states
    assert topic not in [row.topic for row in vera.reader.topics()]


def test_a_charter_that_names_nobody_of_the_house_harms_nobody(neighbours: list[Resident]) -> None:
    """It may also name somebody who came in, of whom this computer has not heard."""
    anna, boris, vera = neighbours
    circle = a_circle(boris, anna, vera)
    now_of(boris, circle, boris, anna, vera, stewards=(boris, anna))
    topic = a_topic(boris, circle)
    meet(*neighbours)
    circles, state = boris.service.circles, boris.service.core.log.keys.circles.states[circle]
    everybody = sorted([*state.members, PersonId(b"\x01" * 32)])
    circles._draw(state.heads, "own", "Огород", everybody, [me(boris), me(anna)], ())
    boris.say(topic, "слово")
    meet(*neighbours)
    for resident in neighbours:
        resident.reopen()
        resident.outside.at_ms += 600_000
        resident.service.tick()
        assert resident.reader.circles()[0].circle == circle
        assert resident.texts(topic) == ["слово"]
    anna.do(LeaveCircle(circle=circle))


def test_whoever_erases_an_epoch_leaves_the_circle_the_same_before_and_after_a_restart(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris)
    topic = a_topic(anna, circle)
    now_of(anna, circle, anna, boris, vera)
    anna.say(topic, "при Вере")
    meet(*neighbours)
    epoch = anna.service.core.log.keys.circles.states[circle].epochs[-1]
    forged = an_act(anna, Erase(1, (), (epoch.id,)))
    for resident in neighbours:
        assert give(resident, forged) == []
    assert members_of(boris, circle) == {me(anna), me(boris)}
    for resident in neighbours:
        before = resident.shown()
        resident.reopen()
        assert resident.shown() == before


def test_boxes_copied_into_an_entry_of_ones_own_open_nothing(neighbours: list[Resident]) -> None:
    """Else somebody could pass off another's circle, with its name and members, as one that he has made."""
    anna, boris, _ = neighbours
    circle = a_circle(anna, boris)
    meet(*neighbours)
    stored = boris.store.entry(EntryId(circle))
    assert stored is not None
    said = open_content(stored.entry, boris.service.core.log.keys)
    assert said is not None
    assert isinstance(said[0], BeginEpoch)
    (copied,) = boris.service.core.tell(said[0], circle=Tier.DESK)
    meet(*neighbours)

    for resident in (anna, boris):
        assert list(resident.service.core.log.keys.circles.states) == [circle]
        assert not resident.service.core.log.keys.circles.knows(copied)


def test_a_second_computer_reads_what_the_first_one_does(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna, boris, _ = neighbours
    circle = a_circle(anna, boris)
    topic = a_topic(anna, circle)
    anna.say(topic, SECRET)
    meet(anna, boris)
    laptop = newcomers("Ноутбук")[0]
    row = boris.do(LinkDevice())
    assert isinstance(row, InvitationRow)
    join(laptop, boris, row.code)
    meet(anna, boris, laptop)
    assert laptop.texts(topic) == []
    boris.service.tick()
    meet(anna, boris, laptop)
    laptop.say(topic, "с ноутбука")
    meet(anna, boris, laptop)

    assert laptop.texts(topic) == anna.texts(topic) == [SECRET, "с ноутбука"]
    before = len(content_of(boris))
    boris.service.tick()
    assert len(content_of(boris)) == before


def test_who_erases_everything_of_theirs_takes_from_others_no_word_in_a_circle_that_they_keep(
    neighbours: list[Resident],
) -> None:
    anna, boris, _ = neighbours
    circle = a_circle(anna, boris)
    meet(*neighbours)
    topic = a_topic(boris, circle)
    meet(*neighbours)
    anna.say(topic, "моё")
    boris.say(topic, "не моё")
    meet(*neighbours)
    anna.do(EraseMine())
    meet(*neighbours)
    for resident in (anna, boris):
        resident.reopen()
        assert [text for text in resident.texts(topic) if text] == ["не моё"]


def test_how_many_people_a_circle_has_is_not_seen_from_outside(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    sizes = []
    for members in ([], [boris], [boris, vera]):
        circle = a_circle(anna, *members)
        stored = anna.store.entry(EntryId(circle))
        said = open_content(stored.entry, anna.service.core.log.keys) if stored is not None else None
        assert said is not None
        assert isinstance(said[0], BeginEpoch)
        sizes.append(len(said[0].boxes))
    assert sizes == [4 * 48] * 3


def test_a_conversation_of_two_is_one_whoever_opens_it_and_nobody_else_reads_it(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = SubjectId(anna.do(TalkTo(person=me(boris))))
    anna.say(topic, SECRET)
    meet(*neighbours)

    assert boris.do(TalkTo(person=me(anna))) == anna.do(TalkTo(person=me(boris))) == topic
    assert boris.texts(topic) == [SECRET]
    assert SECRET.encode() not in _decrypted(vera)
    with pytest.raises(Fault):
        anna.do(TalkTo(person=me(anna)))


def test_a_guest_who_was_invited_reads_a_circle_and_founds_none(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna = neighbours[0]
    company = guest_of(anna, newcomers("УК")[0], "company")
    meet(*neighbours, company)
    circle = a_circle(anna, company)
    topic = a_topic(anna, circle)
    anna.say(topic, SECRET)
    meet(*neighbours, company)
    company.say(topic, "принято")
    with pytest.raises(Fault) as refused:
        a_circle(company, anna)
    assert refused.value.kind is FaultKind.NOT_ALLOWED
    meet(anna, company)
    assert anna.texts(topic) == company.texts(topic) == [SECRET, "принято"]


def test_after_somebody_is_removed_from_the_house_a_circle_draws_new_keys(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(boris, vera, anna)
    topic = a_topic(boris, circle)
    meet(*neighbours)
    anna.do(RemovePerson(person=me(vera)))
    meet(anna, boris)
    boris.outside.at_ms += 600_000
    boris.service.tick()
    boris.say(topic, SECRET)
    meet(*neighbours)

    assert anna.texts(topic) == [SECRET]
    assert SECRET.encode() not in _decrypted(vera)


def test_a_circle_is_there_again_after_a_restart(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    circle = a_circle(anna, boris)
    topic = a_topic(anna, circle)
    anna.say(topic, SECRET)
    now_of(anna, circle, anna)
    meet(*neighbours)
    for resident in (anna, boris):
        resident.reopen()

    assert anna.texts(topic) == boris.texts(topic) == [SECRET]
    assert anna.do(Say(topic=topic, text="и дальше"))


def test_who_moves_out_leaves_no_circle_without_somebody_who_keeps_it(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(boris, anna, vera)
    topic = a_topic(boris, circle)
    meet(*neighbours)
    boris.do(MoveOut(topics=me(vera)))
    meet(*neighbours)
    state = anna.service.core.log.keys.circles.states[circle]
    assert (set(state.members), state.stewards) == ({me(anna), me(vera)}, (me(vera),))
    (row,) = [row for row in vera.reader.topics() if row.topic == topic]
    assert row.mine
    vera.say(topic, SECRET)
    meet(*neighbours)
    assert anna.texts(topic) == [SECRET]
    assert SECRET.encode() not in _decrypted(boris)


def test_a_topic_goes_to_nobody_who_cannot_read_it(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    circle = a_circle(anna, boris)
    topic = a_topic(anna, circle)
    meet(*neighbours)
    with pytest.raises(Fault) as refused:
        anna.do(HandOverTopic(topic=topic, person=me(vera)))
    assert refused.value.kind is FaultKind.NOT_ALLOWED
    anna.do(HandOverTopic(topic=topic, person=me(boris)))
    meet(*neighbours)
    assert [row.mine for row in boris.reader.topics() if row.topic == topic] == [True]
