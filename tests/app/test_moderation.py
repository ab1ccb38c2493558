"""Moderation among neighbours: who may do what, what it sets aside, and that every replica shows the same."""

from typing import Any

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EditMessage, EndRole, EraseMessage, GiveRole, InviteGuest, PinMessage, React, Say
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    TakeMeasure,
)
from neighbourhood.app.rows import InvitationRow, MessageRow
from neighbourhood.app.rows_moderation import MeasureRow
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.subjects import measure_kinds
from neighbourhood.domain.subjects.content import Mention
from tests.app.builders import Resident, invite, join, meet
from tests.app.party import Line

DAY_MS = 24 * 3_600_000
WORD = "гиппопотам"


def me(resident: Resident) -> PersonId:
    known = resident.service.core.log.me
    assert known is not None
    return known


def row_of(reader: Resident, message: SubjectId) -> MessageRow:
    row = reader.reader.message(message)
    assert row is not None
    return row


def kind_of(reader: Resident, message: SubjectId) -> str:
    aside = row_of(reader, message).aside
    return aside.kind if aside is not None else ""


def take(moderator: Resident, measure: str, **fields: Any) -> SubjectId:
    settings = {"reason": "Грубо", **fields}
    return SubjectId(moderator.do(TakeMeasure(measure=measure, **settings)))  # type: ignore[arg-type]


def measure_of(reader: Resident, id_: SubjectId) -> MeasureRow:
    return next(row for row in reader.reader.measures() if row.id == id_)


def refused(resident: Resident, intent: Any) -> FaultKind:
    with pytest.raises(Fault) as caught:
        resident.do(intent)
    return caught.value.kind


@pytest.fixture
def house(neighbours: list[Resident]) -> tuple[Resident, Resident, Resident, SubjectId]:
    """Анна (council), Борис, who moderates, and Вера; a topic that all of them have."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    anna.do(GiveRole(person=me(boris), role="moderator"))
    meet(anna, boris, vera)
    return anna, boris, vera, topic


House = tuple[Resident, Resident, Resident, SubjectId]


# Hiding, and what it hides


def test_a_hidden_message_is_set_aside_for_everybody_and_its_words_are_one_question_away(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    hidden = take(boris, "hide", message=said, rule="Правило 3")
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        row = row_of(reader, said)
        assert (row.text, kind_of(reader, said), row.deleted) == ("", "hidden", False)
        assert row.aside is not None
        assert (row.aside.by, row.aside.reason, row.aside.rule) == ("Борис", "Грубо", "Правило 3")
        assert reader.reader.aside_text(said) == WORD
        told = measure_of(reader, hidden)
        assert (told.by.name, told.person.name, told.message, told.state) == ("Борис", "Вера", said, "holds")
    assert anna.shown() == boris.shown() == vera.shown()


def test_hidden_personal_data_is_read_by_moderators_and_its_author_only(house: House) -> None:
    anna, boris, vera, topic = house
    said = anna.say(topic, f"{WORD} 8-900-000-00-00")
    meet(anna, boris, vera)
    take(boris, "hide", message=said, personal=True)
    meet(anna, boris, vera)
    assert WORD in anna.reader.aside_text(said)
    assert WORD in boris.reader.aside_text(said)
    assert vera.reader.aside_text(said) == ""
    aside = row_of(vera, said).aside
    assert aside is not None
    assert not aside.readable


def all_answers(reader: Resident, topic: SubjectId, message: SubjectId) -> dict[str, str]:
    """What the program says wherever words of a message could come up."""
    answers = reader.reader
    return {
        "topic list": repr(answers.topics()),
        "timeline with quotes": repr(answers.timeline(topic)),
        "message": repr(answers.message(message)),
        "wordings": repr(answers.wordings(message)),
        "pinned": repr(answers.pinned(topic)),
        "what calls me": repr(answers.mentioned()),
        "thanks": repr(answers.thanked()),
        "search": repr(answers.search(WORD)),
        "search narrowed": repr(answers.search("", limit=50)),
        "flagged": repr(answers.flagged()),
        "measures": repr(answers.measures()),
    }


@pytest.mark.parametrize("how", ["hidden", "collapsed", "muted", "locked"])
def test_words_that_are_set_aside_stand_in_no_list_preview_quote_or_search(house: House, how: str) -> None:
    anna, boris, vera, topic = house
    calls = (Mention("person", "@Анна", me(anna)),)
    said = SubjectId(vera.do(Say(topic=topic, text=f"@Анна {WORD}", mentions=calls)))
    vera.do(EditMessage(message=said, text=f"@Анна {WORD}!", mentions=calls))
    meet(anna, boris, vera)
    anna.do(PinMessage(message=said, on=True))
    anna.do(React(message=said, reaction="thanks"))
    anna.say(anna.topic("Другая"), "дальше")
    meet(anna, boris, vera)
    before = all_answers(anna, topic, said)
    expected = {"topic list", "timeline with quotes", "message", "wordings", "pinned", "what calls me", "search"}
    assert {name for name, answer in before.items() if WORD in answer} == expected
    assert WORD in all_answers(vera, topic, said)["thanks"]
    set_aside(house, said, how)
    assert [kind_of(reader, said) for reader in (anna, boris, vera)] == [how] * 3
    for reader in (anna, vera):
        told = {name for name, answer in all_answers(reader, topic, said).items() if WORD in answer}
        assert told <= {"flagged"}, "the moderators alone are shown what they are asked to look at"
        assert reader is anna or not told
    assert WORD in anna.reader.aside_text(said)


def set_aside(house: House, message: SubjectId, how: str) -> None:
    anna, boris, vera, topic = house
    row = row_of(anna, message)
    if how == "hidden":
        take(boris, "hide", message=message)
    if how == "collapsed":
        three_flats_flag(house, message)
    if how == "muted":
        backdated(boris, "mute", person=me(vera), until_ms=row.written_at_ms + DAY_MS, at_ms=row.written_at_ms - 1)
    if how == "locked":
        backdated(boris, "lock", person=me(anna), topic=topic, at_ms=row.written_at_ms - 1)
    meet(anna, boris, vera)


def backdated(moderator: Resident, measure: str, *, at_ms: int, person: PersonId, **fields: Any) -> SubjectId:
    """A measure as of another moment: clocks of neighbours differ."""
    settings = {
        "message": None, "topic": None, "reason": "Грубо", "rule": "", "until_ms": None, "seconds": 0,
        "personal": False, **fields,
    }  # fmt: skip
    taken = measure_kinds.TakeMeasure(None, at_ms, measure, person, **settings)  # type: ignore[arg-type]
    return SubjectId(moderator.service.core.tell(taken)[0])


def three_flats_flag(house: House, message: SubjectId) -> None:
    anna, boris, vera, _ = house
    folder = anna.folder
    galya = Resident(folder, "Галя")
    join(galya, anna, invite(anna, "9"))
    meet(anna, galya)
    for resident in (anna, boris, galya):
        resident.do(FlagMessage(message=message, reason="rude"))
    meet(anna, boris, vera, galya)
    galya.close()


def test_a_quote_of_a_hidden_message_says_nothing_and_comes_back_when_it_is_restored(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    answer = vera.say(topic, "ответ", reply_to=said)
    meet(anna, boris, vera)
    hidden = take(boris, "hide", message=said)
    meet(anna, boris, vera)
    quote = row_of(anna, answer).quote
    assert quote is not None
    assert (quote.author, quote.text) == ("Вера", "")
    boris.do(LiftMeasure(measure=hidden, reason="ошибка"))
    meet(anna, boris, vera)
    quote = row_of(anna, answer).quote
    assert quote is not None
    assert quote.text == WORD
    assert row_of(vera, said).text == WORD
    told = measure_of(vera, hidden)
    assert (told.state, told.lift_reason) == ("lifted", "ошибка")
    assert told.lifted_by is not None


def test_hiding_a_pinned_message_frees_its_place(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    vera.do(PinMessage(message=said, on=True))
    meet(anna, boris, vera)
    take(boris, "hide", message=said)
    assert boris.reader.pinned(topic) == []
    assert not row_of(boris, said).pinned


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
    backdated(boris, "hide", at_ms=1, person=me(vera), message=second)
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
    backdated(boris, "hide", at_ms=1, person=me(vera), message=answer)
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
    backdated(boris, "hide", at_ms=1, person=me(vera), message=answer)
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
    assert refused(vera, FlagMessage(message=said, reason="spam")) is FaultKind.OWN_CONFLICT


# Appeals


def test_an_appeal_is_decided_by_another_moderator_and_overturns_the_measure(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    hidden = take(boris, "hide", message=said)
    meet(anna, boris, vera)
    assert refused(anna, AppealMeasure(measure=hidden, reason="за неё")) is FaultKind.NOT_YOURS
    vera.do(AppealMeasure(measure=hidden, reason="Это цитата"))
    assert refused(vera, AppealMeasure(measure=hidden, reason="ещё раз")) is FaultKind.MEASURE_OVER
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


# What the author is told


def test_the_author_is_asked_and_the_question_goes_when_the_message_is_changed(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, "Петров опять не заплатил")
    meet(anna, boris, vera)
    take(boris, "ask", message=said, reason="Уберите фамилию")
    meet(anna, boris, vera)
    asked = row_of(vera, said).asked
    assert asked is not None
    assert (asked.by, asked.reason) == ("Борис", "Уберите фамилию")
    assert row_of(anna, said).asked is None
    vera.do(EditMessage(message=said, text="Кто-то опять не заплатил"))
    assert row_of(vera, said).asked is None


# Replicas


def test_replicas_that_hear_of_it_in_another_order_show_the_same(house: House) -> None:
    anna, boris, vera, topic = house
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    three_flats_flag(house, said)
    hidden = take(boris, "hide", message=said)
    boris.do(LiftMeasure(measure=hidden, reason="Пусть"))
    take(boris, "review", message=said, reason="")
    meet(anna, boris, vera)
    late = Resident(anna.folder, "Поздняя")
    join(late, anna, invite(anna, "3"))
    meet(anna, boris, vera, late)
    assert late.shown() == anna.shown() == vera.shown()
    assert [one.id for one in late.reader.measures()] == [one.id for one in anna.reader.measures()]
    late.close()


def test_two_programs_that_talk_agree_about_a_hidden_message(line: Line) -> None:
    party, anna, boris, vera = line
    topic = anna.topic("Двор")
    party.run(20)
    said = vera.say(topic, WORD)
    party.run(20)
    take(anna, "hide", message=said)
    party.run(20)
    assert [kind_of(reader, said) for reader in (anna, boris, vera)] == ["hidden"] * 3
    assert anna.digests()[1:2] == boris.digests()[1:2]
    assert boris.digests() == vera.digests()
