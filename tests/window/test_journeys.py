"""Journeys through the real window with real neighbours: by mouse, and again by the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from neighbourhood.app.intents import JoinHouse, Say
from neighbourhood.app.options import Options
from neighbourhood.bootstrap.node import opened
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects.content import Mention
from tests.processes.programs import WAIT_S, eventually
from tests.window.hands import Hands, Keyboard
from tests.window.journeys import (
    Neighbour,
    a_place,
    a_week_later,
    answer,
    at_window,
    choose,
    confirm,
    draft,
    enter_topic,
    fill,
    fill_next,
    has_focus,
    port_of,
    read_to_the_end,
)
from tests.window.test_system import Board

MOST_ACTIONS = 12
MESSAGES = 40
MOST_CALLS = 3
LATE = {"en": "arrived today", "ru": "пришло сегодня"}
ANNA = "Анна Белова"
TOPICS = ("Лифт", "Двор", "Подъезд")
BOTH = pytest.mark.parametrize(("kind", "language"), [(Hands, "ru"), (Keyboard, "en")], ids=("mouse", "keyboard"))


@pytest.fixture
def neighbour(tmp_path: Path) -> Iterator[Neighbour]:
    """A neighbour whose program runs until the end of the test."""
    one = Neighbour(tmp_path)
    yield one
    one.kill()


@BOTH
def test_a_newcomer_founds_a_house_and_says_something_in_at_most_twelve_actions(
    kind: type[Keyboard], language: str, qtbot: QtBot, tmp_path: Path
) -> None:
    options = a_place(tmp_path / "anna")
    with at_window(qtbot, options, kind, language) as person:
        person.until(lambda: has_focus(person, "joinDoor"))
        choose(person, "foundDoor")
        fill(person, "houseName", "Лесная, 12")
        fill_next(person, "personName", "Анна Белова")
        fill_next(person, "flatNumber", "48")
        confirm(person, "foundButton")
        person.until(lambda: person.sees("todayPage"))
        begin_first_topic(person)
        confirm(person, "makeTopic")
        fill(person, "composerText", "Всем добрый вечер")
        confirm(person, "send")
        person.until(lambda: person.said() == ["Всем добрый вечер"])
        assert person.actions <= MOST_ACTIONS
        print(f"{person.actions} actions")
        title = str(person.find("topicHeading").property("text"))
        person.type("а кто у нас")
    with at_window(qtbot, options, kind, language) as person:
        enter_topic(person, title)
        assert draft(person) == "а кто у нас"


def begin_first_topic(person: Keyboard) -> None:
    """Ask for a new topic; a house without one suggests its title."""
    if isinstance(person, Hands):
        person.click("sayHello")
    else:
        person.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    person.until(lambda: has_focus(person, "topicTitle"))


@BOTH
def test_a_neighbour_joins_by_code_and_is_heard_in_the_house(
    kind: type[Keyboard], language: str, qtbot: QtBot, tmp_path: Path, neighbour: Neighbour
) -> None:
    neighbour.found("Лифт")
    asked = neighbour.run("say", "Лифт", "Кто вызвал мастера?")["message"]
    options = a_place(tmp_path / "anna", to=neighbour)
    with at_window(qtbot, options, kind, language) as person:
        person.until(lambda: has_focus(person, "joinDoor"))
        confirm(person, "joinDoor")
        fill(person, "code", neighbour.code())
        fill_next(person, "joinName", "Анна Белова")
        confirm(person, "joinButton")
        person.until(lambda: person.sees("card new Лифт"))
        choose(person, "card new Лифт")
        person.until(lambda: person.sees("message Кто вызвал мастера?"))
        answer(person, "Кто вызвал мастера?")
        fill(person, "composerText", "Я, будет в семь")
        confirm(person, "send")
        eventually(lambda: neighbour.run("search", "семь") != [])
        said = neighbour.run("search", "семь")[0]["message"]
        assert said["author"]["name"] == "Анна Белова"
        assert said["quote"]["message"] == asked
        person.type("и ещё")
    with at_window(qtbot, options, kind, language) as person:
        enter_topic(person, "Лифт")
        assert draft(person) == "и ещё"


def moved_in(options: Options, neighbour: Neighbour) -> SubjectId:
    """Let Anna join and say something that has reached her neighbour; return it."""
    with opened(options, network=True) as node:
        node.submit(JoinHouse(code=neighbour.code(), person_name=ANNA)).result(WAIT_S)
        eventually(lambda: len(node.query(lambda reader: reader.topics()).result(WAIT_S)) == len(TOPICS))
        lift = next(row.topic for row in neighbour.ask(lambda reader: reader.topics()) if row.title == "Лифт")
        said = cast("SubjectId", node.submit(Say(topic=lift, text="Когда починят?")).result(WAIT_S))
        eventually(lambda: neighbour.ask(lambda reader: reader.message(said)) is not None)
    return said


class Week:
    """What Anna left behind when she went away, and what her neighbour's program wrote meanwhile."""

    def __init__(self, neighbour: Neighbour) -> None:
        self.neighbour = neighbour
        self.topics = {row.title: row.topic for row in neighbour.ask(lambda reader: reader.topics())}

    def goes_by(self, hers: SubjectId) -> None:
        """Forty messages; one calls Anna by name, one answers her."""
        anna = next(row.person for row in self.neighbour.ask(lambda reader: reader.people()) if row.name == ANNA)
        for number in range(MESSAGES - 2):
            title = TOPICS[number % len(TOPICS)]
            self.neighbour.tell(Say(topic=self.topics[title], text=f"{title}, новость {number + 1}"))
        words = f"@{ANNA}"
        call = Mention(kind="person", words=words, person=anna)
        self.neighbour.tell(Say(topic=self.topics["Двор"], text=f"{words}, чья коляска?", mentions=(call,)))
        self.neighbour.run("say", "Лифт", "Починили в среду", "--reply-to", hers.hex())


@BOTH
def test_somebody_back_from_a_week_offline_reads_what_is_new(
    kind: type[Keyboard], language: str, qtbot: QtBot, tmp_path: Path, neighbour: Neighbour
) -> None:
    neighbour.found(*TOPICS)
    options = a_place(tmp_path / "anna", to=neighbour)
    week = Week(neighbour)
    hers = moved_in(options, neighbour)
    with at_window(qtbot, options, kind, language) as person:
        enter_topic(person, "Подъезд")
        person.type("Я уезжаю на")
    week.goes_by(hers)
    neighbour.stop()
    board = Board()
    with a_week_later(), at_window(qtbot, options, kind, language) as person:
        person.window.outside.use(board)
        neighbour.start("--connect", f"127.0.0.1:{port_of(person)}")
        person.until(lambda: person.sees("todayPage") and waiting(person) == (2, MESSAGES))
        person.until(lambda: board.shown != [])
        assert not person.sees("welcomeCard")
        read_from_today(person, "card mention Двор", f"@{ANNA}, чья коляска?")
        person.until(lambda: waiting(person) == (1, 26))
        go_today(person)
        read_from_today(person, "card answer Лифт", "Починили в среду")
        person.until(lambda: waiting(person) == (0, 12))
        enter_topic(person, "Подъезд")
        person.until(lambda: person.sees("unreadLine"))
        assert person.reads(LATE[language])
        assert draft(person) == "Я уезжаю на"
        read_to_the_end(person)
        person.until(lambda: waiting(person) == (0, 0))
        go_today(person)
        person.until(lambda: person.sees("todayPage") and not cards(person))
        assert len(board.shown) <= MOST_CALLS


def waiting(person: Keyboard) -> tuple[int, int]:
    """Return the numbers beside Today and Topics."""
    return tuple(int(person.find(row).property("count")) for row in ("railToday", "railTopics"))  # type: ignore[return-value]


def cards(person: Keyboard) -> list[str]:
    """Return what Today shows."""
    return [item.objectName() for item in person.items() if item.objectName().startswith("card ")]


def read_from_today(person: Keyboard, card: str, message: str) -> None:
    """Follow a card to its message, then read the rest of the topic from the line on; being led past it read nothing."""
    before = waiting(person)
    choose(person, card)
    person.until(lambda: message in person.said() and person.sees("toUnread") and not person.sees("toNewest"))
    assert waiting(person) == before
    choose(person, "toUnread")
    person.until(lambda: person.sees("unreadLine") and not person.sees("toUnread"))
    read_to_the_end(person)


def go_today(person: Keyboard) -> None:
    """Go back to where the window begins."""
    if isinstance(person, Hands):
        person.click("railToday")
    else:
        person.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
