"""Moderation among neighbours: what it sets aside and where it moves, and that every replica shows the same."""

import pytest

from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import EditMessage, EndRole, PinMessage, React, Say
from neighbourhood.app.intents_moderation import LiftMeasure, TakeMeasure
from neighbourhood.domain.entry import parse
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects.content import Mention
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
from tests.app.party import Line

__all__ = ["house"]


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


def test_a_call_in_words_that_are_set_aside_is_not_counted(house: House) -> None:
    anna, boris, vera, topic = house
    shown, hidden = (
        SubjectId(vera.do(Say(topic=topic, text=f"@Анна {n}", mentions=(Mention("person", "@Анна", me(anna)),))))
        for n in range(2)
    )
    answer = vera.say(topic, "без имени")
    meet(anna, boris, vera)
    assert [row.mentions for row in anna.reader.topics() if row.topic == topic] == [2]
    take(boris, "hide", message=hidden)
    take(boris, "hide", message=answer)
    meet(anna, boris, vera)
    assert [row.mentions for row in anna.reader.topics() if row.topic == topic] == [1]
    assert row_of(anna, shown).mentions_me


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
        assert not reader.reader.search(WORD), "not even that it is there"
        assert not reader.reader.pinned(topic)
        assert not reader.reader.mentioned()
        assert not reader.reader.thanked()
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


# Moving


def titles(reader: Resident, message: SubjectId) -> str:
    where = row_of(reader, message).topic
    return next(row.title for row in reader.reader.topics() if row.topic == where)


def counts(reader: Resident) -> dict[str, int]:
    return {row.title: row.messages for row in reader.reader.topics()}


def test_a_moved_message_stands_in_its_new_topic_for_everybody_and_comes_back_when_that_is_undone(
    house: House,
) -> None:
    anna, boris, vera, topic = house
    roof = anna.topic("Крыша")
    said, answer = vera.say(topic, WORD), vera.say(topic, "ещё")
    meet(anna, boris, vera)
    moved = take(boris, "move", message=said, topic=roof, reason="")
    meet(anna, boris, vera)
    row = measure_of(vera, moved)
    assert (row.origin_title, row.topic_title) == ("Лифт", "Крыша"), "the journal tells whence and where"
    for reader in (anna, boris, vera):
        for _ in range(2):
            assert (reader.texts(topic), reader.texts(roof)) == (["ещё"], [WORD])
            assert (titles(reader, said), row_of(reader, said).moved_from) == ("Крыша", "Лифт")
            assert counts(reader) == {"Лифт": 1, "Крыша": 1}
            assert [found.topic_title for found in reader.reader.search(WORD)] == ["Крыша"]
            reader.reopen()
    vera.do(EditMessage(message=said, text=f"{WORD}!"))
    meet(anna, boris, vera)
    assert [reader.texts(roof) for reader in (anna, boris, vera)] == [[f"{WORD}!"]] * 3
    boris.do(LiftMeasure(measure=moved, reason="Всё же о лифте"))
    meet(anna, boris, vera)
    for reader in (anna, boris, vera):
        assert (reader.texts(topic), reader.texts(roof)) == ([f"{WORD}!", "ещё"], [])
        assert counts(reader) == {"Лифт": 2, "Крыша": 0}
    assert answer
    assert anna.shown() == boris.shown() == vera.shown()


def test_authors_move_their_own_messages_and_nobody_else_those_of_others(house: House) -> None:
    anna, boris, vera, topic = house
    roof = anna.topic("Крыша")
    said, other = vera.say(topic, "моё"), anna.say(topic, "чужое")
    meet(anna, boris, vera)
    move = TakeMeasure(measure="move", message=other, topic=roof)
    assert refused(vera, move) is FaultKind.NOT_ALLOWED
    take(vera, "move", message=said, topic=roof, reason="")
    backdated(vera, "move", at_ms=1, person=me(anna), message=other, topic=roof, reason="")
    meet(anna, boris, vera)
    assert [(reader.texts(topic), reader.texts(roof)) for reader in (anna, boris, vera)] == [(["чужое"], ["моё"])] * 3
    take(anna, "move", message=other, topic=roof, reason="")
    assert list(anna.reader.measures()) == [], "an author who tidies up does not moderate, whatever their role"


def test_who_comes_later_finds_messages_where_they_were_moved_and_a_role_that_ends_moves_nothing_back(
    house: House,
) -> None:
    anna, boris, vera, topic = house
    roof = anna.topic("Крыша")
    said = vera.say(topic, WORD)
    meet(anna, boris, vera)
    take(boris, "move", message=said, topic=roof, reason="")
    meet(anna, boris, vera)
    anna.do(EndRole(person=me(boris), role="moderator"))
    backdated(boris, "move", at_ms=1, person=me(vera), message=said, topic=topic, reason="")
    meet(anna, boris, vera)
    late = Resident(anna.folder, "Поздняя")
    join(late, anna, invite(anna, "3"))
    meet(anna, boris, vera, late)
    for reader in (anna, boris, vera, late):
        assert reader.texts(roof) == [WORD]
        reader.service.core.log.refold()
        assert (reader.texts(roof), counts(reader)) == ([WORD], {"Лифт": 0, "Крыша": 1})
    late.close()


def test_a_message_that_comes_after_the_word_that_it_was_moved_is_found_where_it_belongs(house: House) -> None:
    anna, boris, vera, topic = house
    roof = anna.topic("Крыша")
    meet(anna, boris, vera)
    ours = {anna: anna.say(topic, "от Анны"), vera: vera.say(topic, "от Веры")}  # neither knows of the other
    for author in ours:
        boris.take(author.everything())
    writer = min(ours, key=lambda author: row_of(boris, ours[author]).position)
    reader = next(author for author in ours if author is not writer)
    take(boris, "move", message=ours[writer], topic=roof, reason="")
    entries = {wire: parse(wire).id for wire in boris.everything()}
    assert reader.take(wire for wire, id_ in entries.items() if SubjectId(id_) != ours[writer]).missing is False
    assert reader.texts(roof) == []
    reader.take(wire for wire, id_ in entries.items() if SubjectId(id_) == ours[writer])
    assert reader.texts(roof) == boris.texts(roof) != []
    assert reader.texts(topic) == boris.texts(topic)
