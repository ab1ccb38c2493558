"""Chats read from files come into a real house: from other phones, under other names, twice, and only in part."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from itertools import islice
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from neighbourhood.adapters.imports.whatsapp import read_chat
from neighbourhood.app.changes import Changes
from neighbourhood.app.importing import (
    Bringing,
    OldChat,
    bring,
    chat_key,
    known_title,
    named,
    slices,
    title_of,
    told_apart,
)
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import ImportedMessage
from neighbourhood.app.ports import Queries
from tests.adapters.test_whatsapp import ANDROID, IOS
from tests.app.builders import Resident, meet

T = TypeVar("T")


class Program:
    """A resident's program as a Backend."""

    def __init__(self, resident: Resident) -> None:
        self.resident = resident

    def submit(self, intent: Intent) -> "Future[object]":
        future: Future[object] = Future()
        future.set_result(self.resident.do(intent))
        return future

    def query(self, read: Callable[[Queries], T]) -> "Future[T]":
        future: Future[T] = Future()
        future.set_result(read(self.resident.reader))
        return future

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:  # noqa: ARG002 - as the Protocol has it
        return lambda: None


def a_chat(folder: Path, text: str, name: str) -> OldChat:
    (folder / name).write_text(text, "utf-8")
    return read_chat(folder / name)


def last(steps: Iterator[Bringing]) -> Bringing:
    *_, end = steps
    return end


def as_known(program: Program, chat: OldChat) -> OldChat:
    return named(chat, known_title(program, chat) or chat.title)


def test_the_same_chat_from_another_phone_adds_nothing(founder: Resident, tmp_path: Path) -> None:
    program = Program(founder)
    first = last(bring(program, a_chat(tmp_path, ANDROID, "Чат WhatsApp с Дом 12.txt")))
    assert (first.added, first.already_here) == (8, 0)
    again = last(bring(program, as_known(program, a_chat(tmp_path, IOS, "_chat.txt"))))
    assert (again.added, again.already_here, again.topic) == (0, 8, first.topic)


def test_a_chat_is_known_whatever_the_file_is_called(founder: Resident, tmp_path: Path) -> None:
    program = Program(founder)
    assert known_title(program, a_chat(tmp_path, ANDROID, "a.txt")) is None
    last(bring(program, a_chat(tmp_path, ANDROID, "Чат WhatsApp с Дом 12.txt")))
    assert known_title(program, a_chat(tmp_path, IOS, "from the other phone.txt")) == "Дом 12"
    other = "14.03.21, 19:10 - Борис: исправил\n14.03.21, 19:11 - Пётр: и здесь\n" + "".join(
        f"15.03.21, 10:{minute:02} - Пётр: строка номер {minute}\n" for minute in range(60)
    )
    assert known_title(program, a_chat(tmp_path, other, "b.txt")) is None


def test_a_chat_of_few_words_is_known_too(founder: Resident, tmp_path: Path) -> None:
    program = Program(founder)
    text = "".join(f"14.03.21, {n // 60 % 24:02}:{n % 60:02} - Анна: да да\n" for n in range(1400))
    last(bring(program, a_chat(tmp_path, text, "Чат WhatsApp с Дом.txt")))
    assert known_title(program, a_chat(tmp_path, text, "x.txt")) == "Дом"


def test_a_longer_export_adds_what_is_missing_on_both_sides(founder: Resident, tmp_path: Path) -> None:
    program = Program(founder)
    last(bring(program, a_chat(tmp_path, ANDROID, "Чат WhatsApp с Дом 12.txt")))
    longer = "13.03.2021, 10:00 - Анна: раньше\n" + ANDROID + "15.03.2021, 10:00 - Анна: позже\n"
    end = last(bring(program, as_known(program, a_chat(tmp_path, longer, "x.txt"))))
    assert (end.added, end.already_here) == (2, 8)
    assert len(founder.reader.topics()) == 1


def test_two_residents_who_bring_the_chat_while_apart_show_it_once(neighbours: list[Resident], tmp_path: Path) -> None:
    anna, boris, _ = neighbours
    last(bring(Program(anna), a_chat(tmp_path, ANDROID, "Чат WhatsApp с Дом 12.txt")))
    last(bring(Program(boris), a_chat(tmp_path, IOS, "WhatsApp Chat - Дом 12.txt")))
    meet(*neighbours)
    for resident in neighbours:
        shown = [text for topic in resident.reader.topics() for text in resident.texts(topic.topic)]
        assert len(shown) == 8


def test_whoever_stops_in_between_keeps_what_is_in_and_goes_on_later(founder: Resident, tmp_path: Path) -> None:
    program = Program(founder)
    text = "".join(f"14.03.21, {n // 60 % 24:02}:{n % 60:02} - Анна: строка {n}\n" for n in range(1100))
    chat = a_chat(tmp_path, text, "Чат WhatsApp с Дом.txt")
    assert [step.done for step in islice(bring(program, chat), 2)] == [0, 500]
    end = last(bring(program, chat))
    assert (end.added, end.already_here, end.total) == (600, 500, 1100)


def test_slices_keep_the_order_and_bound_number_and_size() -> None:
    messages = [ImportedMessage(str(n), "Anna", 1, "x" * (60_000 if n % 7 == 0 else 10)) for n in range(2000)]
    parts = list(slices(messages))
    assert [message for part in parts for message in part] == messages
    assert max(len(part) for part in parts) <= 500
    assert max(sum(len(message.text) for message in part) for part in parts) <= 256 * 1024


def test_a_chat_with_the_title_of_another_topic_gets_one_that_tells_them_apart(
    founder: Resident, tmp_path: Path
) -> None:
    program = Program(founder)
    other = a_chat(tmp_path, ANDROID, "Чат WhatsApp с Дом 12.txt")
    last(bring(program, replace(other, source="telegram", chat_id="group1")))
    came = last(bring(program, other))
    assert sorted(topic.title for topic in founder.reader.topics()) == ["Дом 12", "Дом 12 (WhatsApp)"]
    assert title_of(program, came.topic) == "Дом 12 (WhatsApp)"


def test_a_chat_that_was_told_apart_is_known_again_and_nothing_comes_in_twice(
    neighbours: list[Resident], tmp_path: Path
) -> None:
    anna, boris, _ = neighbours
    other = a_chat(tmp_path, ANDROID, "Чат WhatsApp с Дом 12.txt")
    last(bring(Program(anna), replace(other, source="telegram", chat_id="group1")))
    first = last(bring(Program(anna), other))
    meet(*neighbours)
    for resident in (anna, boris):
        again = as_known(Program(resident), a_chat(tmp_path, IOS, "_chat.txt"))
        end = last(bring(Program(resident), again))
        assert (again.title, end.added, end.topic) == ("Дом 12 (WhatsApp)", 0, first.topic)


def test_titles_are_told_apart_within_bounds_and_however_they_are_spaced() -> None:
    assert told_apart("Дом", "whatsapp", [], 120) == "Дом"
    taken = ["дом  12", "Дом 12 (WhatsApp)", "ДОМ 12 (whatsapp 2)"]
    assert told_apart("Дом 12", "whatsapp", taken, 120) == "Дом 12 (WhatsApp 3)"
    assert chat_key("Дом 12 (WhatsApp 3)") == chat_key("Дом  12") == "дом 12"
    assert told_apart("x" * 120, "telegram", ["x" * 120], 120) == "x" * 109 + " (Telegram)"
