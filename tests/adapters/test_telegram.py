"""Exports of Telegram Desktop become messages; nothing readable is lost, and nothing in a file stops the program."""

import contextlib
import json
import os
import tracemalloc
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from neighbourhood.adapters.imports import import_files, telegram
from neighbourhood.adapters.imports.import_text import split_text
from neighbourhood.adapters.imports.telegram import read_chats
from neighbourhood.adapters.imports.telegram_records import Record
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import OldChat
from neighbourhood.app.intents import ImportedMessage
from neighbourhood.domain import limits

DATA = Path(__file__).parents[1] / "data" / "telegram"
START_S = 1_700_000_000
PLUS_3 = timezone(timedelta(hours=3))


def a_message(number: object = 1, **fields: object) -> dict[str, object]:
    return {
        "id": number,
        "type": "message",
        "date_unixtime": str(START_S),
        "from": "Anna",
        "from_id": "user1",
        "text": "hello",
        **fields,
    }


def a_chat(*messages: object, **fields: object) -> dict[str, object]:
    return {"name": "House", "type": "private_supergroup", "id": 5, "messages": list(messages), **fields}


def read(folder: Path, value: object) -> list[OldChat]:
    path = folder / "result.json"
    path.write_text(json.dumps(value), "utf-8")
    return list(read_chats(path, zone=PLUS_3))


def read_one(folder: Path, **fields: object) -> ImportedMessage:
    [chat] = read(folder, a_chat(a_message(**fields)))
    [message] = chat.messages
    return message


def fault_of(path: Path) -> Fault:
    with pytest.raises(Fault) as caught:
        read_chats(path)
    return caught.value


def fault_of_bytes(folder: Path, data: bytes) -> Fault:
    path = folder / "result.json"
    path.write_bytes(data)
    return fault_of(path)


@pytest.fixture(scope="module")
def group() -> dict[str, ImportedMessage]:
    [chat] = read_chats(DATA / "group.json")
    assert (chat.chat_id, chat.title, chat.skipped) == ("channel1900000001", "Садовая 12 — жильцы", 0)
    return {message.number: message for message in chat.messages}


def test_a_message_keeps_author_text_and_time(group: dict[str, ImportedMessage]) -> None:
    assert group["2"] == ImportedMessage(
        number="2",
        author="Анна Ветрова",
        sent_at_ms=(START_S + 10) * 1000,
        text="Добрый вечер! Лифт в первом подъезде снова стоит.",
    )


def test_messages_of_the_same_second_keep_the_order_of_the_file(group: dict[str, ImportedMessage]) -> None:
    assert list(group) == [str(number) for number in range(1, 24)]
    assert group["2"].sent_at_ms == group["3"].sent_at_ms


def test_formatted_text_becomes_plain_and_links_keep_their_address(group: dict[str, ImportedMessage]) -> None:
    assert group["4"].text == ("Заявка № 17: ответ (https://uk.example/17), https://uk.example @anna_v тайна 👍\nкод 5")


def test_answers_and_edits_are_kept(group: dict[str, ImportedMessage]) -> None:
    assert group["4"].reply_to == "2"
    assert group["4"].edited_at_ms == (START_S + 120) * 1000


@pytest.mark.parametrize(
    ("number", "media", "text", "author"),
    [
        ("1", "service:create_group", "Садовая 12 — жильцы\nАнна Ветрова, Pavel Listov", "Анна Ветрова"),
        ("5", "service:pin_message", "", "Анна Ветрова"),
        ("6", "service:invite_members", "Мария Южная", "Анна Ветрова"),
        ("23", "service:edit_group_title", "Садовая 12", "Анна Ветрова"),
    ],
)
def test_events_are_kept_as_a_code_and_names(
    group: dict[str, ImportedMessage], number: str, media: str, text: str, author: str
) -> None:
    event = group[number]
    assert (event.service, event.media, event.text, event.author) == (True, media, text, author)


def test_a_pin_points_to_what_was_pinned(group: dict[str, ImportedMessage]) -> None:
    assert group["5"].reply_to == "4"


def test_a_deleted_account_has_no_name(group: dict[str, ImportedMessage]) -> None:
    assert (group["7"].author, group["7"].text) == ("", "Всем привет")


def test_a_forwarded_text_starts_with_its_source(group: dict[str, ImportedMessage]) -> None:
    assert group["8"].text == "↪ УК «Липа»\nОбъявление"
    assert group["9"].text == "↪\nЧужое"


@pytest.mark.parametrize(
    ("number", "media", "text"),
    [
        ("10", "photo", "Вот так"),
        ("11", "sticker", "👍"),
        ("12", "voice", ""),
        ("13", "video", ""),
        ("14", "video", ""),
        ("15", "video", ""),
        ("16", "file", "Хор двора – Песня"),
        ("17", "file", "Протокол собрания.pdf\nПротокол"),
        ("18", "file", "Смета.xlsx"),
        ("19", "poll", "Красим подъезд?\n• Да\n• Нет"),
        ("20", "location", "Двор\nСадовая, 12\n55.500000, 37.250000"),
        ("21", "contact", "Слесарь Фёдор"),
        ("22", "other", ""),
    ],
)
def test_what_is_not_imported_leaves_its_kind_and_its_words(
    group: dict[str, ImportedMessage], number: str, media: str, text: str
) -> None:
    assert (group[number].media, group[number].text) == (media, text)


def test_phone_numbers_of_contacts_are_not_read() -> None:
    read_values = [read_chats(DATA / "group.json"), read_chats(DATA / "account.json")]
    assert "000 00" not in repr(read_values)


def test_an_account_gives_all_its_chats_and_those_that_were_left() -> None:
    chats = read_chats(DATA / "account.json")
    assert [(chat.chat_id, chat.title, len(chat.messages), chat.skipped) for chat in chats] == [
        ("user5000000001", "user5000000001", 1, 0),
        ("user5000000009", "user5000000009", 1, 0),
        ("group77", "Двор", 1, 0),
        ("channel1900000001", "Садовая 12", 1, 1),
        ("channel1900000002", "Старый чат", 1, 0),
    ]


def test_a_call_tells_how_long_it_was() -> None:
    [call] = read_chats(DATA / "account.json")[1].messages
    assert (call.media, call.text, call.author) == ("service:phone_call", "1:15", "")


def test_a_chat_has_the_same_identity_alone_and_in_an_account() -> None:
    [alone] = read_chats(DATA / "group.json")
    assert alone.chat_id in {chat.chat_id for chat in read_chats(DATA / "account.json")}


def test_an_old_export_without_unix_times_is_read_in_the_given_zone() -> None:
    [chat] = read_chats(DATA / "before_2021.json", zone=PLUS_3)
    assert [(one.sent_at_ms, one.edited_at_ms) for one in chat.messages] == [(START_S * 1000, None)]


def test_an_old_export_is_read_in_the_zone_of_this_computer_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    time = pytest.importorskip("time")
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of this system cannot be set")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC-3")
        time.tzset()
        [chat] = read_chats(DATA / "before_2021.json")
    time.tzset()
    assert chat.messages[0].sent_at_ms == START_S * 1000


@pytest.mark.parametrize(
    "bad",
    [
        5,
        None,
        [],
        {},
        {"type": "message"},
        a_message(None),
        a_message("2"),
        a_message(True),
        a_message(2**70),
        a_message(2, text=5),
        a_message(2, text=[5]),
        a_message(2, text=[{"type": "bold"}]),
        a_message(2, type="unsupported"),
        a_message(2, type=7),
        a_message(2, **{"from": 7}),
        a_message(2, date_unixtime="soon"),
        a_message(2, date_unixtime="-5"),
        a_message(2, date_unixtime="9" * 20),
        a_message(2, date_unixtime="9" * 5000),
        a_message(2, date_unixtime=None),
        a_message(2, date_unixtime=None, date="yesterday"),
        a_message(2, date_unixtime=None, date="0001-01-01T00:00:00"),
        a_message(2, date_unixtime=None, date="1970-01-01T00:00:00"),
        a_message(2, poll={"answers": 3}),
        a_message(1, text="the same number again"),
    ],
)
def test_a_bad_record_is_counted_and_costs_only_itself(tmp_path: Path, bad: object) -> None:
    [chat] = read(tmp_path, a_chat(a_message(1), bad, a_message(3)))
    assert ([message.number for message in chat.messages], chat.skipped) == (["1", "3"], 1)


def test_a_bad_chat_costs_only_itself(tmp_path: Path) -> None:
    account = {"chats": {"list": [a_chat(id="x"), 7, {"id": 1}, a_chat(a_message())]}}
    chats = read(tmp_path, account)
    assert [(chat.chat_id, chat.skipped) for chat in chats] == [("", 1), ("", 1), ("", 1), ("channel5", 0)]


def test_messages_from_before_a_group_grew_keep_their_negative_numbers(tmp_path: Path) -> None:
    assert read_one(tmp_path, number=-999_999_990).number == "-999999990"


def test_text_entities_stand_in_for_a_missing_text(tmp_path: Path) -> None:
    entities = [{"type": "plain", "text": "see "}, {"type": "text_link", "text": "this", "href": "https://a.example"}]
    assert read_one(tmp_path, text="", text_entities=entities).text == "see this (https://a.example)"


def test_an_answer_to_another_chat_names_no_message_of_this_one(tmp_path: Path) -> None:
    assert read_one(tmp_path, reply_to_message_id=3, reply_to_peer_id="channel9").reply_to is None


def test_a_bad_time_of_editing_does_not_lose_the_message(tmp_path: Path) -> None:
    assert read_one(tmp_path, edited_unixtime="soon").edited_at_ms is None


def test_an_unknown_event_code_cannot_bring_a_text_of_its_own(tmp_path: Path) -> None:
    assert read_one(tmp_path, type="service", action="Buy now!", text="").media == "service:other"


def test_control_characters_are_removed_and_text_is_composed(tmp_path: Path) -> None:
    message = read_one(tmp_path, text="и\u0306\x00 a\x1b[31m\tb\r\nc\x85\x7f", **{"from": " A\u202enn\x07a\n B "})
    assert message.text == "й a[31m\tb\nc"
    assert message.author == "Anna B"


def test_a_name_is_no_longer_than_a_name_may_be(tmp_path: Path) -> None:
    message = read_one(tmp_path, **{"from": "Ж" * 500})
    assert message.author == "Ж" * (limits.MAX_NAME_CHARS - 1) + "…"


def test_a_title_is_no_longer_than_a_title_may_be(tmp_path: Path) -> None:
    [chat] = read(tmp_path, a_chat(name="Ж" * 500))
    assert len(chat.title) == limits.MAX_TITLE_CHARS


def test_a_text_that_is_too_long_goes_on_in_further_messages_and_loses_nothing(tmp_path: Path) -> None:
    text = "Протокол собрания.\n" * 5000
    [chat] = read(tmp_path, a_chat(a_message(7, text=text, photo="p.jpg", reply_to_message_id=3), a_message(8)))
    parts = chat.messages[:-1]
    assert [part.number for part in parts] == ["7", "7.2", "7.3"]
    assert [part.media for part in parts] == ["photo", "", ""]
    assert [part.reply_to for part in parts] == ["3", None, None]
    assert "".join(part.text for part in parts) == text
    assert all(part.text.endswith("\n") for part in parts)


@given(st.text(alphabet="aж😀 \n", min_size=0, max_size=60), st.integers(1, 4000))
def test_the_parts_of_any_text_fit_and_are_the_text(piece: str, times: int) -> None:
    text = piece * times
    parts = split_text(text)
    assert "".join(parts) == text
    assert all(0 < len(part.encode()) <= limits.MAX_TEXT_BYTES for part in parts) or text == ""


@pytest.mark.parametrize("cut", [1, 10, 100, 1000, 3000])
def test_a_file_that_breaks_off_is_refused_with_the_line(tmp_path: Path, cut: int) -> None:
    data = (DATA / "group.json").read_bytes()
    broken = data[:-cut].decode(errors="ignore").rstrip("}\n ").encode()
    fault = fault_of_bytes(tmp_path, broken)
    assert (fault.kind, fault.details["why"]) == (FaultKind.BAD_IMPORT_FILE, "broken")
    assert fault.details["line"] == broken.count(b"\n") + 1


def test_a_broken_file_is_refused_with_the_line(tmp_path: Path) -> None:
    fault = fault_of_bytes(tmp_path, b'{\n"id": 1,\n"messages": [}\n}')
    assert (fault.details["why"], fault.details["line"]) == ("broken", 3)


@pytest.mark.parametrize("data", [b"", b"not json", b"{}x", b"<html>"])
def test_what_is_no_json_is_refused(tmp_path: Path, data: bytes) -> None:
    assert fault_of_bytes(tmp_path, data).details["why"] == "broken"


@pytest.mark.parametrize("value", [[], 5, "text", {}, {"items": [1]}, {"messages": 5}, {"chats": [1]}])
def test_json_of_other_programs_is_refused(tmp_path: Path, value: object) -> None:
    fault = fault_of_bytes(tmp_path, json.dumps(value).encode())
    assert (fault.kind, fault.details["why"]) == (FaultKind.BAD_IMPORT_FILE, "not_telegram")


def test_messages_of_another_program_are_refused(tmp_path: Path) -> None:
    other = {"id": 1, "messages": [{"role": "user", "content": "hi"}]}
    assert fault_of_bytes(tmp_path, json.dumps(other).encode()).details["why"] == "nothing_readable"


def test_an_empty_chat_is_no_error(tmp_path: Path) -> None:
    assert read(tmp_path, a_chat()) == [
        OldChat(source="telegram", chat_id="channel5", title="House", messages=(), skipped=0)
    ]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(a_chat(a_message())).encode())
    assert len(read_chats(path)[0].messages) == 1


@pytest.mark.parametrize("coding", ["utf-16", "cp1251"])
def test_a_file_in_another_coding_is_refused_with_the_line(tmp_path: Path, coding: str) -> None:
    text = '{"name": "Дом",\n"messages": []}'
    fault = fault_of_bytes(tmp_path, text.encode(coding))
    assert (fault.kind, fault.details["why"], fault.details["line"]) == (FaultKind.BAD_IMPORT_FILE, "not_utf8", 1)


def test_a_character_across_two_pieces_of_reading_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_files, "_CHUNK_BYTES", 7)
    path = tmp_path / "result.json"
    path.write_text(json.dumps(a_chat(a_message(text="ж😀" * 50)), ensure_ascii=False), "utf-8")
    assert read_chats(path)[0].messages[0].text == "ж😀" * 50


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    fault = fault_of(tmp_path / "none.json")
    assert fault.kind == FaultKind.FILE_NOT_READABLE
    assert fault.details == {"file": str(tmp_path / "none.json"), "why": "missing"}


def test_a_folder_is_refused(tmp_path: Path) -> None:
    fault = fault_of(tmp_path)
    assert (fault.kind, fault.details["why"]) == (FaultKind.FILE_NOT_READABLE, "folder")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert fault_of(tmp_path / "pipe").details["why"] == "not_a_file"


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "result.json"
    path.write_text("{}")

    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    fault = fault_of(path)
    assert (fault.kind, fault.details["why"]) == (FaultKind.FILE_NOT_READABLE, "not_allowed")


def test_a_file_of_more_than_two_gibibytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    with path.open("wb") as file:
        file.truncate(telegram.MAX_FILE_BYTES + 1)
    fault = fault_of(path)
    assert (fault.kind, fault.details["why"]) == (FaultKind.BAD_IMPORT_FILE, "too_large")


@pytest.mark.parametrize("opening", [b"[", b'{"id":1,"messages":[', b'{"messages":[{"text":', b'{"chats":{"list":['])
def test_deep_nesting_is_refused(tmp_path: Path, opening: bytes) -> None:
    fault = fault_of_bytes(tmp_path, opening + b"[" * 200_000 + b"]" * 200_000)
    assert fault.kind == FaultKind.BAD_IMPORT_FILE
    assert fault.details["why"] in {"too_deep", "not_telegram"}


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text(json.dumps(a_chat(*(a_message(number) for number in range(5000)))))
    asked: list[bool] = []

    def stop_at_the_third_time() -> bool:
        asked.append(True)
        return len(asked) == 3

    with pytest.raises(Fault) as caught:
        read_chats(path, stop=stop_at_the_third_time)
    assert caught.value.kind == FaultKind.IMPORT_STOPPED
    assert len(asked) == 3


def test_memory_stays_within_a_few_times_the_file(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text(json.dumps(a_chat(*(a_message(number, text="лифт " * 20) for number in range(10_000)))))
    tracemalloc.start()
    try:
        [chat] = read_chats(path)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(chat.messages) == 10_000
    assert peak_bytes < 4 * path.stat().st_size


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=5),
    max_leaves=20,
)
RECORD_FIELDS = sorted(field.encode_name for field in msgspec.structs.fields(Record))
ALMOST_RECORDS = st.dictionaries(st.sampled_from(RECORD_FIELDS), JSON, max_size=6).map(lambda odd: a_message(1) | odd)
ALMOST_CHATS = st.builds(
    lambda records, odd: a_chat(*records) | odd,
    st.lists(ALMOST_RECORDS | JSON, max_size=4),
    st.dictionaries(st.sampled_from(["id", "name", "type", "messages", "chats"]), JSON, max_size=1),
)
ACCOUNTS = st.builds(lambda chats: {"chats": {"list": chats}}, st.lists(ALMOST_CHATS | JSON, max_size=3))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120, deadline=None)
@given(value=JSON | ALMOST_CHATS | ACCOUNTS)
def test_any_json_is_read_or_refused_with_a_fault(tmp_path: Path, value: object) -> None:
    path = tmp_path / "result.json"
    path.write_text(json.dumps(value), "utf-8")
    assert_read_or_refused(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(data=st.data())
def test_any_damage_to_a_file_is_survived(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray((DATA / "group.json").read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "result.json"
    path.write_bytes(content)
    assert_read_or_refused(path)


def assert_read_or_refused(path: Path) -> None:
    """Any other error than a Fault fails the test by itself."""
    refused = contextlib.nullcontext() if _readable(path) else pytest.raises(Fault, match="bad_import_file")
    with refused:
        for chat in read_chats(path):
            assert all(len(message.text.encode()) <= limits.MAX_TEXT_BYTES for message in chat.messages)


def _readable(path: Path) -> bool:
    with contextlib.suppress(Fault):
        read_chats(path)
        return True
    return False
