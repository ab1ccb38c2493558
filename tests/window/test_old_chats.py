"""An older chat comes in through the window: chosen, looked at, watched, and found again in its topic."""

import json
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible

from neighbourhood.adapters.imports.exports import read_export
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import DateOrder, OldChat
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import ImportMessages
from neighbourhood.viewmodels.old_chats import OldChats
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands
from tests.window.test_looks import _nameless

CLEAR = """\
14.03.2021, 19:04 - Anna created group "House"
14.03.2021, 19:05 - Galina: The old lift was better
15.03.2021, 08:00 - Pavel: <Media omitted>
"""
UNCLEAR = "03/04/21, 19:04 - Galina: hello\n04/05/21, 10:00 - Pavel: hi\n"


class SlowHouse(SampleBackend):
    """A house that takes in one slice each time it is let."""

    def __init__(self) -> None:
        super().__init__("en")
        self.threads: set[str] = set()
        self.lets = threading.Semaphore(0)

    def submit(self, intent: Intent) -> "Future[object]":
        if isinstance(intent, ImportMessages):
            self.threads.add(threading.current_thread().name)
            assert self.lets.acquire(timeout=5)
        return super().submit(intent)


def a_file(folder: Path, text: str, name: str = "WhatsApp Chat with House.txt") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


def old_chats(hands: Hands) -> OldChats:
    chats: OldChats = hands.window.shell.oldChats  # type: ignore[assignment]
    return chats


def choose(hands: Hands, path: Path) -> None:
    """Open the page and choose a file, as the dialog does."""
    hands.click("newTopic")
    hands.click("newTopicOldChat")
    hands.until(lambda: hands.sees("chooseOldChat"))
    old_chats(hands).readUrl(QUrl.fromLocalFile(str(path)))


def imports(house: SampleBackend) -> list[ImportMessages]:
    return [intent for intent in house.carried_out if isinstance(intent, ImportMessages)]


def long_chat(messages: int) -> str:
    return "".join(f"14.03.2021, 19:{number // 100:02} - Galina: old {number}\n" for number in range(messages))


def test_a_chat_of_whatsapp_is_shown_as_understood_then_comes_in_and_is_opened(
    open_house: OpenHouse, tmp_path: Path
) -> None:
    hands = open_house()
    choose(hands, a_file(tmp_path, CLEAR))
    hands.until(lambda: hands.sees("bringOldChat"))
    assert hands.reads("2 messages from WhatsApp")
    assert hands.reads("from 14\u00a0March 2021 to 15\u00a0March 2021")
    assert hands.reads("2 people wrote: Galina, Pavel")
    assert hands.reads("left out: 1")
    assert not hands.sees("dateOrders")
    assert imports(hands.house) == []
    hands.click("bringOldChat")
    hands.until(lambda: hands.reads("2 messages have come in"))
    hands.click("openOldChat")
    hands.until(lambda: hands.said() == ["", "The old lift was better"])
    assert hands.find("topicHeading").property("text") == "House"
    assert hands.reads("Galina")


def test_a_file_that_is_cut_off_is_told_before_anything_comes_in(open_house: OpenHouse, tmp_path: Path) -> None:
    hands = open_house()
    choose(hands, a_file(tmp_path, CLEAR))
    hands.until(lambda: hands.sees("bringOldChat"))
    assert not hands.sees("oldChatCutOff")
    hands.click("otherOldChat")
    old_chats(hands).read(str(a_file(tmp_path, CLEAR + "15.03.2021, 08:0")))
    hands.until(lambda: hands.sees("oldChatCutOff"))
    assert hands.reads("cut off after 15\u00a0March 2021")


def test_the_topic_can_be_given_another_name(open_house: OpenHouse, tmp_path: Path) -> None:
    hands = open_house()
    choose(hands, a_file(tmp_path, CLEAR))
    hands.until(lambda: hands.sees("oldChatName"))
    assert hands.find("oldChatName").property("text") == "House"
    hands.find("oldChatName").setProperty("text", "Our old group")
    hands.click("bringOldChat")
    hands.until(lambda: hands.sees("openOldChat"))
    assert {(intent.chat, intent.title) for intent in imports(hands.house)} == {("our old group", "Our old group")}


def test_a_second_time_the_chat_is_known_and_nothing_comes_in_twice(open_house: OpenHouse, tmp_path: Path) -> None:
    hands = open_house()
    for name in ("WhatsApp Chat with House.txt", "from my phone.txt"):
        choose(hands, a_file(tmp_path, CLEAR.partition("\n")[2], name))
        hands.click("bringOldChat")
        hands.until(lambda: hands.sees("oldChatResult"))
        hands.press(Qt.Key.Key_Escape)
        hands.until(lambda: not hands.sees("oldChatResult"))
    assert imports(hands.house)[1].title == "House"
    assert {intent.chat for intent in imports(hands.house)} == {"house"}


@pytest.mark.parametrize(("order", "day"), [("day_first", "20210403"), ("month_first", "20210304")])
def test_dates_that_can_be_read_both_ways_are_chosen_by_what_they_mean(
    open_house: OpenHouse, tmp_path: Path, order: str, day: str
) -> None:
    hands = open_house()
    choose(hands, a_file(tmp_path, UNCLEAR))
    hands.until(lambda: hands.reads("3\u00a0April 2021 – 4\u00a0May 2021"))
    assert hands.reads("4\u00a0March 2021 – 5\u00a0April 2021")
    hands.click(f"choice {order}")
    hands.until(lambda: old_chats(hands).property("order") == order)
    hands.click("bringOldChat")
    hands.until(lambda: hands.sees("oldChatResult"))
    assert imports(hands.house)[0].messages[0].number.startswith(day)


def test_of_an_account_of_telegram_only_the_chosen_chat_comes_in(open_house: OpenHouse, tmp_path: Path) -> None:
    def chat(number: int, name: str) -> dict[str, object]:
        message = {"id": 1, "type": "message", "date_unixtime": "1700000000", "from": "Galina", "text": name}
        return {"name": name, "type": "private_group", "id": number, "messages": [message]}

    account = {"chats": {"list": [chat(1, "Family"), chat(2, "House 12")]}}
    hands = open_house()
    choose(hands, a_file(tmp_path, json.dumps(account), "result.json"))
    hands.until(lambda: hands.sees("oldChat Family"))
    hands.click("oldChat House 12")
    hands.until(lambda: hands.reads("1 message from Telegram"))
    assert not hands.sees("oldChatName")
    hands.click("bringOldChat")
    hands.until(lambda: hands.reads("1 message has come in"))
    assert [(intent.source, intent.chat, intent.messages[0].text) for intent in imports(hands.house)] == [
        ("telegram", "group2", "House 12")
    ]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_foreign_file_is_one_sentence_and_another_can_be_chosen(
    open_house: OpenHouse, tmp_path: Path, language: str
) -> None:
    hands = open_house(SampleBackend("ru" if language == "ru" else "en"))
    choose(hands, a_file(tmp_path, "dear diary", "diary.txt"))
    hands.until(lambda: hands.sees("oldChatFault"))
    told = str(hands.find("oldChatFault").property("text"))
    assert ("не выгрузка чата" if language == "ru" else "not a chat export") in told
    assert hands.sees("chooseOldChat")
    old_chats(hands).read(str(a_file(tmp_path, CLEAR)))
    hands.until(lambda: hands.sees("bringOldChat"))


def test_progress_is_shown_and_stop_keeps_what_is_in(open_house: OpenHouse, tmp_path: Path) -> None:
    house = SlowHouse()
    hands = open_house(house)
    choose(hands, a_file(tmp_path, long_chat(1200)))
    hands.click("bringOldChat")
    hands.until(lambda: hands.reads("0 of 1,200 messages are in"))
    house.lets.release()
    hands.until(lambda: hands.reads("500 of 1,200 messages are in"))
    hands.click("stopOldChat")
    house.lets.release()
    hands.until(lambda: hands.reads("Stopped: 1,000 of 1,200 messages are in"))
    assert len(imports(house)) == 2
    assert threading.current_thread().name not in house.threads
    assert house.threads


def test_reading_happens_off_the_window_and_can_be_stopped(open_house: OpenHouse, tmp_path: Path) -> None:
    threads: list[threading.Thread] = []

    def reader(
        path: Path, *, date_order: DateOrder | None = None, stop: Callable[[], bool] = lambda: False
    ) -> Sequence[OldChat]:
        threads.append(threading.current_thread())
        while not stop():
            threading.Event().wait(0.001)
        return read_export(path, date_order=date_order, stop=stop)

    hands = open_house(reader=reader)
    choose(hands, a_file(tmp_path, CLEAR))
    hands.until(lambda: hands.reads("Reading WhatsApp Chat with House.txt"))
    hands.click("stopReading")
    hands.until(lambda: hands.sees("chooseOldChat"))
    assert not hands.sees("oldChatFault")
    assert threading.main_thread() not in threads


def test_a_house_that_refuses_says_why_and_the_chat_is_still_there(open_house: OpenHouse, tmp_path: Path) -> None:
    hands = open_house()
    hands.house.refuses[ImportMessages] = Fault(FaultKind.DISK_FULL)
    choose(hands, a_file(tmp_path, CLEAR))
    hands.click("bringOldChat")
    hands.until(lambda: hands.reads("The disk is full"))
    del hands.house.refuses[ImportMessages]
    hands.click("bringOldChat")
    hands.until(lambda: hands.sees("oldChatResult"))


def test_a_window_that_closes_during_an_import_ends_it_after_the_slice(open_house: OpenHouse, tmp_path: Path) -> None:
    house = SlowHouse()
    hands = open_house(house)
    choose(hands, a_file(tmp_path, long_chat(1200)))
    hands.click("bringOldChat")
    hands.until(lambda: hands.sees("stopOldChat"))
    hands.until(lambda: bool(house.threads))  # the first slice waits at the door
    stop = old_chats(hands)._stop
    threading.Thread(target=lambda: house.lets.release(3) if stop.wait(5) else None).start()
    hands.close()
    assert len(imports(house)) == 1
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("importer")]


def test_settings_lead_there_too_and_every_control_has_a_name(open_house: OpenHouse, tmp_path: Path) -> None:
    QAccessible.setActive(True)
    hands = open_house()
    hands.click("railSettings")
    hands.until(lambda: hands.sees("settingsOldChat"))
    hands.find("settingsOldChat").clicked.emit()  # type: ignore[attr-defined]
    hands.until(lambda: hands.sees("chooseOldChat"))
    assert _nameless(hands) == []
    old_chats(hands).read(str(a_file(tmp_path, UNCLEAR)))
    hands.until(lambda: hands.sees("bringOldChat"))
    assert _nameless(hands) == []
