"""Which messages call a person, and with what."""

from typing import Any, Final

import pytest
from msgspec.structs import replace

from neighbourhood.app.attention import MAX_TEXT_CHARS, Situation, call_for, calling, plain
from neighbourhood.app.rows import AsideRow, MessageRow, PersonRow, TopicRow
from neighbourhood.domain.ids import PersonId, SubjectId

LIFT: Final = SubjectId(b"l" * 32)
YARD: Final = SubjectId(b"y" * 32)


def a_message(number: int = 1, topic: SubjectId = LIFT, **changes: Any) -> MessageRow:
    row = MessageRow(
        message=SubjectId(bytes([number]) * 32),
        topic=topic,
        position=number,
        author=PersonRow(person=PersonId(b"s" * 32), name="Sergey", flat_number="31"),
        text="It stands again",
        written_at_ms=0,
        arrived_at_ms=0,
        late=False,
        unread=True,
        mine=False,
        edited=False,
        deleted=False,
        quote=None,
        reactions=(),
        imported_author="",
        imported_source="",
        media="",
        service=False,
        delivered_to=0,
    )
    return replace(row, **changes)


def topics(**changes: Any) -> dict[SubjectId, TopicRow]:
    row = TopicRow(
        topic=LIFT, title="Lift", category="repairs", purpose="", emoji="", unread=1, last_author="", last_text="",
        last_at_ms=0, messages=1, draft="",
    )  # fmt: skip
    return {LIFT: replace(row, **changes), YARD: replace(row, topic=YARD, title="Yard")}


AWAKE: Final = Situation()


def test_a_new_message_calls_with_its_topic_its_author_and_its_text() -> None:
    rows = calling([a_message()], topics(), AWAKE)
    call = call_for(rows, topics(), AWAKE)
    assert call is not None
    assert (call.kind, call.title, call.author, call.text) == ("message", "Lift", "Sergey", "It stands again")
    assert (call.topic, call.first) == (LIFT, rows[0].message)


@pytest.mark.parametrize(
    "change",
    [
        {"mine": True},
        {"deleted": True},
        {"service": True},
        {"imported_source": "telegram"},
        {"unread": False},
    ],
)
def test_nobody_is_called_for_what_is_mine_gone_read_or_from_an_older_chat(change: dict[str, Any]) -> None:
    assert calling([a_message(**change)], topics(), AWAKE) == []


@pytest.mark.parametrize(
    ("general", "level", "mentions_me", "called"),
    [
        ("all", "all", False, True),
        ("all", "mentions", False, False),
        ("all", "mentions", True, True),
        ("all", "muted", True, False),
        ("mentions", "all", False, False),
        ("mentions", "all", True, True),
        ("mentions", "muted", True, False),
        ("nothing", "all", True, False),
    ],
)
def test_the_level_of_the_topic_and_the_general_one_both_hold(
    general: Any, level: str, mentions_me: bool, called: bool
) -> None:
    rows = calling([a_message(mentions_me=mentions_me)], topics(level=level), Situation(level=general))
    assert bool(rows) is called


def test_quiet_hours_call_nobody_not_even_with_a_mention() -> None:
    assert calling([a_message(mentions_me=True)], topics(), Situation(quiet=True)) == []


def test_what_an_active_window_shows_does_not_call_and_another_topic_does() -> None:
    here = Situation(on_screen=LIFT)
    assert [row.topic for row in calling([a_message(1), a_message(2, YARD)], topics(), here)] == [YARD]


def test_a_topic_that_is_not_known_calls_nobody() -> None:
    assert calling([a_message(topic=SubjectId(b"?" * 32))], topics(), AWAKE) == []


def test_where_nothing_calls_there_is_no_call() -> None:
    assert call_for([], topics(), AWAKE) is None


def test_several_of_one_topic_are_one_call_with_the_last_words_that_opens_the_first() -> None:
    rows = calling([a_message(2, text="and again"), a_message(1)], topics(), AWAKE)
    call = call_for(rows, topics(), AWAKE)
    assert call is not None
    assert (call.kind, call.count, call.text, call.first) == ("topic", 2, "and again", a_message(1).message)


def test_several_of_several_topics_are_one_call_that_counts_them() -> None:
    call = call_for([a_message(1), a_message(2, YARD), a_message(3)], topics(), AWAKE, more=True)
    assert call is not None
    assert (call.kind, call.count, call.topics, call.topic, call.more) == ("topics", 3, 2, None, True)
    assert (call.title, call.author, call.text) == ("", "", "")


def test_what_comes_weeks_late_is_one_call() -> None:
    call = call_for([a_message(number, late=True) for number in range(1, 100)], topics(), AWAKE)
    assert call is not None
    assert (call.kind, call.count, call.topics) == ("late", 99, 1)


def test_one_late_message_is_told_like_any_other() -> None:
    call = call_for([a_message(late=True)], topics(), AWAKE)
    assert call is not None
    assert call.kind == "message"


def test_hidden_text_leaves_no_word_and_still_knows_where_to_go() -> None:
    call = call_for([a_message()], topics(), Situation(show_text=False))
    assert call is not None
    assert (call.title, call.author, call.text) == ("", "", "")
    assert call.topic == LIFT


def test_control_and_direction_characters_do_not_reach_the_system() -> None:
    assert plain("a\x00\x1b[31m\u202eb\nc\u2066  d", 80) == "a[31mb c d"
    assert plain("👨‍👩‍👧", 80) == "👨‍👩‍👧"


def test_a_long_text_is_cut_and_a_huge_one_costs_no_more() -> None:
    assert plain("word " * 20_000, MAX_TEXT_CHARS).endswith("…")
    assert len(plain("я" * 60_000, MAX_TEXT_CHARS)) == MAX_TEXT_CHARS


def test_a_message_that_is_set_aside_calls_nobody() -> None:
    aside = a_message(text="", mentions_me=True, aside=AsideRow(kind="collapsed"))
    assert calling([aside], topics(), AWAKE) == []
