"""Who may moderate, whom flags and mutes bind, and how appeals are decided."""

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EditMessage, EndRole, EraseMessage, Say
from neighbourhood.app.intents_invitations import InviteGuest
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.app.rows import InvitationRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects import content
from tests.app.builders import Resident, invite, join, meet
from tests.app.moderators import (
    DAY_MS,
    WORD,
    House,
    backdated,
    house,
    kind_of,
    me,
    measure_of,
    refused,
    row_of,
    take,
    three_flats_flag,
)

__all__ = ["house"]


# Who may


def test_residents_do_not_moderate_and_what_a_changed_program_writes_holds_nothing(house: House) -> None:
    anna, boris, vera, topic = house
    said = boris.say(topic, "слово")
    meet(anna, boris, vera)
    hide = TakeMeasure(measure="hide", message=said, reason="Не нравится")
    assert refused(vera, hide) is FaultKind.NOT_ALLOWED
    backdated(vera, "hide", at_ms=1, person=me(boris), message=said)
    meet(anna, boris, vera)
    assert [kind_of(reader, said) for reader in (anna, boris, vera)] == ["", "", ""]
    assert list(anna.reader.measures()) == []


def test_a_guest_does_not_moderate(house: House) -> None:
    anna, boris, vera, topic = house
    said = boris.say(topic, "слово")
    invitation = anna.do(InviteGuest(role="company"))
    assert isinstance(invitation, InvitationRow)
    guest = Resident(anna.folder, "УК")
    join(guest, anna, invitation.code)
    meet(anna, boris, vera, guest)
    mute = TakeMeasure(measure="mute", person=me(boris), reason="Мешает", until_ms=guest.outside.at_ms + DAY_MS)
    assert refused(guest, mute) is FaultKind.NOT_ALLOWED
    guest.close()
    assert kind_of(anna, said) == ""


def test_what_a_moderator_did_stays_when_the_role_ends_and_what_is_done_after_it_counts_nothing(house: House) -> None:
    anna, boris, vera, topic = house
    first, second = vera.say(topic, "раз"), vera.say(topic, "два")
    meet(anna, boris, vera)
    take(boris, "hide", message=first)
    meet(anna, boris, vera)
    anna.do(EndRole(person=me(boris), role="moderator"))
    meet(anna, boris, vera)
    assert refused(boris, TakeMeasure(measure="hide", message=second, reason="Грубо")) is FaultKind.NOT_ALLOWED
    backdated(boris, "hide", at_ms=boris.outside.at_ms, person=me(vera), message=second)
    now = boris.outside.at_ms
    backdated(boris, "mute", at_ms=1, person=me(vera), until_ms=now + DAY_MS)
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        assert (kind_of(reader, first), kind_of(reader, second)) == ("hidden", "")
        assert [row.message for row in reader.reader.measures()] == [first]
    assert vera.reader.writing(topic).kind == ""
    assert anna.shown() == boris.shown() == vera.shown()


def test_nobody_moderates_in_their_own_conflict(house: House) -> None:
    anna, boris, vera, topic = house
    mine = boris.say(topic, "спорное")
    meet(anna, boris, vera)
    answer = vera.say(topic, "неправда", reply_to=mine)
    meet(anna, boris, vera)
    for intent in (
        TakeMeasure(measure="hide", message=answer, reason="Грубо"),
        TakeMeasure(measure="review", message=mine),
        TakeMeasure(measure="warn", message=answer, reason="Грубо"),
        TakeMeasure(measure="mute", person=me(boris), reason="Грубо", until_ms=boris.outside.at_ms + DAY_MS),
    ):
        assert refused(boris, intent) is FaultKind.OWN_CONFLICT
    backdated(boris, "hide", at_ms=boris.outside.at_ms, person=me(vera), message=answer)
    meet(anna, boris, vera)
    assert [kind_of(reader, answer) for reader in (anna, boris, vera)] == ["", "", ""]
    assert [row.state for row in anna.reader.measures()] == ["own_conflict"], "the journal shows the attempt"
    take(anna, "hide", message=answer)
    assert kind_of(anna, answer) == "hidden"


def test_erasing_what_was_answered_ends_no_conflict(house: House) -> None:
    anna, boris, vera, topic = house
    mine = boris.say(topic, "спорное")
    meet(anna, boris, vera)
    answer = vera.say(topic, "неправда", reply_to=mine)
    meet(anna, boris, vera)
    boris.do(EraseMessage(message=mine))
    meet(anna, boris, vera)
    assert refused(boris, TakeMeasure(measure="hide", message=answer, reason="Грубо")) is FaultKind.OWN_CONFLICT
    backdated(boris, "hide", at_ms=boris.outside.at_ms, person=me(vera), message=answer)
    meet(anna, boris, vera)
    assert [kind_of(reader, answer) for reader in (anna, boris, vera)] == ["", "", ""]


def test_nothing_holds_of_an_erased_message(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    take(boris, "hide", message=said)
    meet(anna, boris, vera)
    vera.do(EraseMessage(message=said))
    meet(anna, boris, vera)
    assert kind_of(anna, said) == ""
    assert [row.state for row in anna.reader.measures()] == ["not_here"]
    assert refused(boris, TakeMeasure(measure="hide", message=said, reason="Грубо")) is FaultKind.UNKNOWN_MESSAGE
    assert refused(boris, FlagMessage(message=said, reason="spam")) is FaultKind.UNKNOWN_MESSAGE


# Flags


def test_three_flags_of_one_flat_do_not_collapse_a_message_and_of_three_flats_do(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    family = [Resident(anna.folder, name) for name in ("Глеб", "Дина")]
    for newcomer in family:
        join(newcomer, anna, invite(anna, "1"))  # the flat of Борис
    everybody = (anna, boris, vera, *family)
    meet(*everybody)
    for resident in (boris, *family):
        resident.do(FlagMessage(message=said, reason="spam"))
    meet(*everybody)
    assert [kind_of(reader, said) for reader in everybody] == [""] * 5
    anna.do(FlagMessage(message=said, reason="rude"))
    meet(*everybody)
    assert [kind_of(reader, said) for reader in everybody] == [""] * 5, "two flats"
    three_flats_flag((anna, boris, vera, topic), said)
    assert kind_of(anna, said) == "collapsed"
    assert row_of(anna, said).flagged_by_me
    assert not row_of(vera, said).flagged_by_me
    for newcomer in family:
        newcomer.close()


def test_moderators_see_what_is_flagged_until_they_have_looked(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    three_flats_flag(house, said)
    (flagged,) = boris.reader.flagged()
    assert (flagged.text, flagged.reasons, flagged.flats, flagged.collapsed) == (WORD, (("rude", 3),), 3, True)
    assert list(vera.reader.flagged()) == [], "who does not moderate reads none of it"
    take(boris, "review", message=said, reason="")
    meet(anna, boris, vera)
    assert (list(boris.reader.flagged()), kind_of(vera, said), row_of(vera, said).text) == ([], "", WORD)


def test_a_flag_is_taken_back_and_nobody_flags_the_own_message(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    anna.do(FlagMessage(message=said, reason="spam"))
    written = anna.store.last_row()
    anna.do(FlagMessage(message=said, reason="spam"))
    assert anna.store.last_row() == written, "saying it twice writes nothing"
    assert len(anna.reader.flagged()) == 1
    anna.do(FlagMessage(message=said, on=False))
    assert (len(anna.reader.flagged()), row_of(anna, said).flagged_by_me) == (0, False)
    assert refused(vera, FlagMessage(message=said, reason="spam")) is FaultKind.OWN_MESSAGE


# Mutes, locks and slow topics


def test_a_muted_neighbour_is_told_why_and_words_of_a_changed_program_are_marked_not_refused(house: House) -> None:
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


def test_a_mute_ends_by_the_clock_and_what_is_written_then_is_not_marked(house: House) -> None:
    anna, boris, vera, topic = house
    take(boris, "mute", person=me(vera), until_ms=boris.outside.at_ms + DAY_MS)
    meet(anna, boris, vera)
    for resident in (anna, boris, vera):
        resident.outside.at_ms += 2 * DAY_MS
    said = vera.say(topic, "снова здесь")
    meet(anna, boris, vera)
    assert kind_of(anna, said) == ""
    assert measure_of(anna, anna.reader.measures()[0].id).state == "ended"


def test_a_mute_longer_than_a_week_waits_for_a_second_moderator(house: House) -> None:
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


def test_one_moderator_alone_mutes_nobody_for_longer_by_a_row_of_mutes(house: House) -> None:
    """Each of a week, dated ahead: fifty-two of them would be a year."""
    anna, boris, vera, topic = house
    now, week = boris.outside.at_ms, 7 * DAY_MS
    row = [
        backdated(boris, "mute", person=me(vera), at_ms=now + n * week, until_ms=now + (n + 1) * week) for n in range(4)
    ]
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        # After a pause as long as one may mute alone it is another one.
        assert [measure_of(reader, id_).state for id_ in row] == ["holds", "needs_second"] * 2
    vera.outside.at_ms = now + week + DAY_MS
    vera.say(topic, "меня слышно")
    anna.do(SecondMeasure(measure=row[1]))
    assert [measure_of(anna, id_).state for id_ in row] == ["holds", "holds", "holds", "needs_second"]


def test_a_mute_of_somebody_after_a_pause_is_another_one(house: House) -> None:
    anna, boris, vera, _ = house
    week = 7 * DAY_MS
    for resident in (anna, boris, vera):
        resident.outside.at_ms += 4 * week
    now = boris.outside.at_ms
    first = backdated(boris, "mute", person=me(vera), at_ms=now - 3 * week, until_ms=now - 2 * week)
    near = backdated(boris, "mute", person=me(vera), at_ms=now - 2 * week + DAY_MS, until_ms=now - week)
    far = take(boris, "mute", person=me(vera), until_ms=now + week)
    meet(anna, boris, vera)
    states = [measure_of(anna, id_).state for id_ in (first, near, far)]
    assert states == ["ended", "needs_second", "holds"]


def test_who_takes_the_own_mute_back_and_mutes_again_has_muted_once_and_who_was_overruled_has_not(
    house: House,
) -> None:
    anna, boris, vera, _ = house
    until = boris.outside.at_ms + 6 * DAY_MS
    first = take(boris, "mute", person=me(vera), until_ms=until)
    boris.do(LiftMeasure(measure=first, reason="Извинилась"))
    again = take(boris, "mute", person=me(vera), until_ms=until + 2 * DAY_MS)
    assert measure_of(boris, again).state == "needs_second"
    short = take(boris, "mute", person=me(vera), until_ms=until)
    meet(anna, boris, vera)
    assert measure_of(anna, short).state == "holds"


def test_a_mute_that_begins_later_by_the_clock_does_not_hold_its_person_yet(house: House) -> None:
    anna, boris, vera, topic = house
    ends = boris.outside.at_ms + 365 * DAY_MS
    backdated(boris, "mute", person=me(vera), at_ms=ends - 7 * DAY_MS, until_ms=ends)
    meet(anna, boris, vera)
    vera.say(topic, "ещё год впереди")
    assert vera.texts(topic) == ["ещё год впереди"]


def test_a_mute_has_an_end_in_the_future(house: House) -> None:
    _, boris, vera, _ = house
    for until in (None, 5):
        mute = TakeMeasure(measure="mute", person=me(vera), reason="Грубо", until_ms=until)
        assert refused(boris, mute) is FaultKind.BAD_END


def test_a_locked_topic_takes_no_messages_until_it_is_opened(house: House) -> None:
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


def test_a_slow_topic_counts_down_for_residents(house: House) -> None:
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


# Appeals


def test_an_appeal_is_decided_by_another_moderator_and_overturns_the_measure(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    hidden = take(boris, "hide", message=said)
    meet(anna, boris, vera)
    assert refused(anna, AppealMeasure(measure=hidden, reason="за неё")) is FaultKind.NOT_YOURS
    vera.do(AppealMeasure(measure=hidden, reason="Это цитата"))
    assert refused(vera, AppealMeasure(measure=hidden, reason="ещё раз")) is FaultKind.APPEALED
    meet(anna, boris, vera)
    assert (measure_of(anna, hidden).appeal, measure_of(anna, hidden).can_decide) == ("Это цитата", True)
    assert not measure_of(boris, hidden).can_decide
    decide = DecideMeasure(measure=hidden, stands=False, reason="Верно, цитата")
    assert refused(boris, decide) is FaultKind.OWN_CONFLICT
    assert refused(vera, decide) is FaultKind.NOT_ALLOWED
    anna.do(decide)
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        told = measure_of(reader, hidden)
        assert told.decided_by is not None
        assert (told.state, told.decided_by.name, told.stands) == ("overturned", "Анна", False)
        assert row_of(reader, said).text == WORD


def test_an_appeal_that_is_turned_down_leaves_the_measure(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    hidden = take(boris, "hide", message=said)
    meet(anna, boris, vera)
    vera.do(AppealMeasure(measure=hidden, reason="Это цитата"))
    meet(anna, boris, vera)
    anna.do(DecideMeasure(measure=hidden, stands=True, reason="Всё равно грубо"))
    meet(anna, boris, vera)
    assert (measure_of(vera, hidden).state, measure_of(vera, hidden).stands) == ("holds", True)
    assert refused(anna, DecideMeasure(measure=hidden, stands=False, reason="нет")) is FaultKind.MEASURE_OVER


def test_a_moderator_who_began_a_topic_opens_it_again_after_another_has_locked_it(house: House) -> None:
    """A lock concerns everybody who writes there alike, whoever began it."""
    anna, boris, vera, topic = house
    assert anna.reader.topics()[0].topic == topic, "Анна began it"
    lock = take(boris, "lock", topic=topic)
    meet(anna, boris, vera)
    assert measure_of(anna, lock).can_lift
    assert not measure_of(vera, lock).can_lift
    anna.do(LiftMeasure(measure=lock, reason="Разобрались"))
    meet(anna, boris, vera)
    assert [measure_of(reader, lock).state for reader in (anna, boris, vera)] == ["lifted"] * 3
    assert vera.reader.writing(topic).kind == ""


def test_a_message_is_not_moved_to_where_it_stands(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, "слово")
    meet(anna, boris, vera)
    assert refused(boris, TakeMeasure(measure="move", message=said, topic=topic)) is FaultKind.MOVED_ALREADY
    assert list(anna.reader.measures()) == []
