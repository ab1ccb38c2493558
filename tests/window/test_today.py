"""Today: what waits for me, what is new, what was settled, thanks, and the first steps of somebody new."""

from datetime import datetime
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from neighbourhood.app.intents import CreateTopic, MarkRead, React, ResolveTopic, Say, SetTopicLevel
from neighbourhood.app.rows import Reaction
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.application import create_window
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import full_date, part_of_day
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.settings import Choices, Settings
from neighbourhood.viewmodels.today import Today
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.plain import plain_house

LIFT, LEAK, INTERCOM = range(3)


def _topic(house: SampleBackend, number: int) -> SubjectId:
    return house.topics()[number].topic


def _count(hands: Hands) -> object:
    return cast("Today", hands.window.shell.today).property("count")


def _at(hands: Hands, title: str) -> None:
    hands.until(lambda: hands.window.shell.property("place") == "topics")
    hands.until(lambda: hands.find("topicHeading").property("text") == title)


def test_the_window_begins_with_today() -> None:
    house = SampleBackend("en")
    window = create_window(house, unlock=None, settings=Settings(Choices(language="en")), preview=True)
    try:
        assert window.shell.property("place") == "today"
    finally:
        window.close()


def test_today_greets_by_the_hour_and_tells_the_day_in_full(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("ru"), place="today")
    hands.until(lambda: hands.reads("Добрый вечер, Анна"))
    assert hands.reads("воскресенье, 22\u00a0ноября")


@pytest.mark.parametrize(
    ("hour", "part"), [(0, "night"), (5, "morning"), (11, "morning"), (12, "day"), (18, "evening"), (23, "night")]
)
def test_each_hour_has_its_greeting(hour: int, part: str) -> None:
    at_ms = int(datetime(2026, 11, 22, hour).astimezone().timestamp() * 1000)
    assert part_of_day(at_ms) == part
    assert full_date(at_ms, "en") == "Sunday, 22\u00a0November"


def test_after_midnight_today_greets_and_tells_the_day_anew(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("neighbourhood.viewmodels.today._MINUTE_MS", 5)
    house = SampleBackend("en")
    house.now_ms = int(datetime(2026, 11, 22, 23, 59).astimezone().timestamp() * 1000)
    today = Today(Appearance(Settings(Choices(language="en")), lambda: house.now_ms))
    told: list[tuple[object, object]] = []
    today.changed.connect(lambda: told.append((today.property("partOfDay"), today.property("date"))))
    today.attach(Bridge(house))
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == ("night", "Sunday, 22\u00a0November")
    house.now_ms += 60_000
    qtbot.waitUntil(lambda: told[-1] == ("night", "Monday, 23\u00a0November"))
    house.now_ms += 5 * 3_600_000
    qtbot.waitUntil(lambda: told[-1] == ("morning", "Monday, 23\u00a0November"))


def test_who_calls_me_waits_on_top_and_leads_to_the_message(open_house: OpenHouse) -> None:
    house = plain_house()
    message = house.hear(_topic(house, LEAK), "@Anna Belova, look", mentions_me=True)
    hands = open_house(house, place="today")
    hands.until(lambda: hands.reads("1 thing waits for you"))
    assert _count(hands) == 1
    assert hands.reads("Sergey calls you: “@Anna Belova, look”")
    hands.click("card mention Leak, technical floor")
    _at(hands, "Leak, technical floor")
    hands.until(lambda: hands.find("timeline").property("sought") == message.hex())


def test_an_answer_to_me_waits_until_it_is_read(open_house: OpenHouse) -> None:
    house = plain_house()
    topic = _topic(house, LEAK)
    mine = house.submit(Say(topic=topic, text="Whose bucket is it?")).result()
    hands = open_house(house, place="today")
    quote = house.submit(Say(topic=topic, text="x", reply_to=mine)).result()  # type: ignore[arg-type]
    answer = house.message(quote)  # type: ignore[arg-type]
    assert answer is not None
    house.hear(topic, "Mine.", quote=answer.quote)
    hands.until(lambda: hands.reads("Sergey answers you: “Mine.”"))
    house.submit(MarkRead(topic=topic))
    hands.until(lambda: not hands.reads("answers you"))
    assert _count(hands) == 0


def test_new_messages_are_told_by_topic_and_late_ones_are_marked(open_house: OpenHouse) -> None:
    hands = open_house(place="today")
    hands.until(lambda: hands.reads("4 new · Timur: “I can."))
    assert hands.reads("1 came late")
    hands.click("card new Lift, entrance 2")
    _at(hands, "Lift, entrance 2")


def test_a_quiet_topic_is_not_told_of(open_house: OpenHouse) -> None:
    house = plain_house()
    house.submit(SetTopicLevel(topic=_topic(house, LIFT), level="muted"))
    hands = open_house(house, place="today")
    hands.until(lambda: hands.sees("card new Yard day, 29 November"))
    assert not hands.sees("card new Lift, entrance 2")


def test_what_calls_me_is_not_told_twice(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.hear(_topic(house, LEAK), "@Anna Belova, look", mentions_me=True)
    hands = open_house(house, place="today")
    hands.until(lambda: hands.sees("card mention Leak, technical floor"))
    assert not hands.sees("card new Leak, technical floor")


def test_a_topic_resolved_this_week_is_told_and_leads_there(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.submit(ResolveTopic(topic=_topic(house, INTERCOM), on=True))
    hands = open_house(house, place="today")
    hands.until(lambda: hands.reads("Resolved today · marked by Anna"))
    hands.click("card resolved Intercom")
    _at(hands, "Intercom")


def test_thanks_name_who_gave_them_and_for_what(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    topic = _topic(house, LIFT)
    mine = house.submit(Say(topic=topic, text="I have the ladder.")).result()
    house.submit(React(message=mine, reaction="thanks"))  # type: ignore[arg-type]
    names = ("Olga Kim", "Timur Akhmetov", "Sergey Ilyin")
    house._change(mine, reactions=(Reaction(reaction="thanks", count=3, mine=False, names=names),))  # type: ignore[arg-type]
    hands = open_house(house, place="today")
    hands.until(lambda: hands.reads("Olga and 2 more thank you for “I have the ladder.”"))


def test_the_page_is_used_by_keys_alone(open_house: OpenHouse) -> None:
    hands = open_house(place="today")
    hands.find("card new Lift, entrance 2").forceActiveFocus()
    hands.press(Qt.Key.Key_Return)
    _at(hands, "Lift, entrance 2")


def test_a_house_without_news_is_calm(open_house: OpenHouse) -> None:
    hands = _founded(open_house)
    hands.until(lambda: hands.reads("All is calm"))
    assert hands.reads("nothing waits for you")


def test_somebody_new_finds_the_first_steps_and_sees_what_is_done(open_house: OpenHouse) -> None:
    hands = _founded(open_house)
    hands.until(lambda: hands.sees("welcomeCard"))
    hands.click("sayHello")
    hands.until(lambda: hands.find("topicTitle").property("activeFocus") is True)
    hands.press(Qt.Key.Key_Escape)
    topic = hands.house.submit(CreateTopic(title="Hello")).result()
    hands.house.submit(Say(topic=topic, text="Hello!"))  # type: ignore[arg-type]
    hands.until(lambda: hands.find("sayHello").property("done") is True)
    assert hands.find("inviteFirst").property("done") is False
    hands.click("inviteFirst")
    hands.until(lambda: hands.sees("inviteFlat"))


def test_the_card_of_first_steps_stays_away_once_put_away(open_house: OpenHouse) -> None:
    hands = _founded(open_house)
    hands.click("dismissWelcome")
    hands.until(lambda: not hands.sees("welcomeCard"))
    assert cast("Appearance", hands.window.shell.appearance).settings.choices.welcome_seen


def test_a_house_that_is_lived_in_shows_no_first_steps(open_house: OpenHouse) -> None:
    hands = open_house(place="today")
    hands.until(lambda: hands.sees("card new Lift, entrance 2"))
    assert not hands.sees("welcomeCard")


def _founded(open_house: OpenHouse) -> Hands:
    hands = open_house(SampleBackend("en", empty=True), place="today")
    hands.click("foundDoor")
    hands.until(lambda: hands.find("houseName").property("activeFocus") is True)
    for text in ("12 Lesnaya St", "Anna Belova", "48"):
        hands.type(text)
        hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.sees("todayPage"))
    return hands


def test_the_topics_are_made_behind_the_first_page_which_keeps_the_focus(open_house: OpenHouse) -> None:
    hands = open_house(place="today")
    page = hands.find("todayPage")
    pane = hands.window.root.findChild
    assert not hands.sees("topicPane")
    hands.until(lambda: pane(QQuickItem, "topicPane") is not None and pane(QQuickItem, "topicPage") is not None)
    assert not hands.sees("topicPane")
    assert page.property("activeFocus")


def test_who_goes_to_the_topics_before_they_are_made_finds_them_at_once(open_house: OpenHouse) -> None:
    hands = open_house(place="today")
    hands.find("todayPage")
    hands.window.shell.go("topics")
    assert hands.sees("topicPane")
    assert hands.sees("topicPage")


def test_a_window_that_is_closed_while_the_topics_are_made_closes_without_complaint(
    open_house: OpenHouse, qtlog: object
) -> None:
    hands = open_house(place="today")
    hands.find("todayPage")
    hands.close()
    assert [record.message for record in qtlog.records] == []  # type: ignore[attr-defined]
