"""Chats that WhatsApp exported become messages: whatever the phone, the language and the way it writes dates."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from neighbourhood.adapters.imports import telegram, whatsapp, whatsapp_zip
from neighbourhood.adapters.imports.exports import read_export
from neighbourhood.adapters.imports.whatsapp import read_chat
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import DateOrder, OldChat
from neighbourhood.app.intents import ImportedMessage
from neighbourhood.domain import limits

PLUS_3 = dt.timezone(dt.timedelta(hours=3))
LRM = "\u200e"
NARROW = "\u202f"
PHONE = "\u202a+7\xa0916\xa0123\u201145\u201167\u202c"

ANDROID = f"""\
14.03.2021, 19:04 - Сообщения и звонки защищены сквозным шифрованием. Третьи лица не могут их прочитать.
14.03.2021, 19:04 - Анна создал(-а) группу "Дом: 12"
14.03.2021, 19:05 - Анна добавил(-а) участников: Вы
14.03.2021, 19:06 - Анна: Всем привет
вторая строка

и четвёртая: тоже
14.03.2021, 19:07 - {PHONE}: <Без медиафайлов>
14.03.2021, 19:08 - Борис: IMG-20210314-WA0001.jpg (файл добавлен)
Вот фото
14.03.2021, 19:08 - Борис: ок
14.03.2021, 19:08 - Борис: ок
14.03.2021, 19:09 - Борис: Данное сообщение удалено
14.03.2021, 19:10 - Борис: исправил <Сообщение изменено>
14.03.2021, 19:11 - Анна: акт.pdf (файл добавлен)
14.03.2021, 19:12 - ~{NARROW}Вера: я добавила соль: две ложки
14.03.2021, 19:13 - Вера вышел(-ла)
"""
IOS = f"""\
\ufeff[3/14/21, 7:04:01{NARROW}PM] Дом 12: {LRM}Messages and calls are end-to-end encrypted. No one can read them.
[3/14/21, 7:04:02{NARROW}PM] Дом 12: {LRM}Анна created this group
[3/14/21, 7:06:33{NARROW}PM] Анна: Всем привет
вторая строка

и четвёртая: тоже
{LRM}[3/14/21, 7:07:33{NARROW}PM] {PHONE}: {LRM}image omitted
{LRM}[3/14/21, 7:08:03{NARROW}PM] Борис: Вот фото {LRM}<attached: 00000012-PHOTO-2021-03-14-19-08-03.jpg>
[3/14/21, 7:08:05{NARROW}PM] Борис: ок
[3/14/21, 7:08:06{NARROW}PM] Борис: ок
{LRM}[3/14/21, 7:09:06{NARROW}PM] Борис: {LRM}This message was deleted.
[3/14/21, 7:10:06{NARROW}PM] Борис: исправил {LRM}<This message was edited>
{LRM}[3/14/21, 7:11:06{NARROW}PM] Анна: {LRM}акт.pdf • {LRM}3 pages {LRM}<attached: 00000015-акт.pdf>
[3/14/21, 7:12:06{NARROW}PM] ~{NARROW}Вера: я добавила соль: две ложки
{LRM}[3/14/21, 7:13:06{NARROW}PM] Дом 12: {LRM}Вера left
"""


def read(folder: Path, text: str, name: str = "Чат WhatsApp с Дом 12.txt", order: DateOrder | None = None) -> OldChat:
    path = folder / name
    path.write_bytes(text.encode())
    return read_chat(path, date_order=order, zone=PLUS_3)


def read_one(folder: Path, text: str) -> ImportedMessage:
    [message] = read(folder, text).messages
    return message


def said(chat: OldChat) -> list[tuple[str, str]]:
    return [(message.author, message.text) for message in chat.messages]


def days(chat: OldChat) -> list[str]:
    return [f"{dt.datetime.fromtimestamp(m.sent_at_ms / 1000, PLUS_3):%Y-%m-%d %H:%M}" for m in chat.messages]


def fault_of(folder: Path, data: bytes, name: str = "chat.txt") -> Fault:
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(Fault) as caught:
        read_chat(path)
    return caught.value


def test_a_chat_of_android_keeps_authors_texts_lines_and_times(tmp_path: Path) -> None:
    chat = read(tmp_path, ANDROID)
    assert (chat.source, chat.title, chat.skipped) == ("whatsapp", "Дом 12", 5)
    assert said(chat) == [
        ("Анна", "Всем привет\nвторая строка\n\nи четвёртая: тоже"),
        ("+7 916 123-45-67", ""),
        ("Борис", "Вот фото"),
        ("Борис", "ок"),
        ("Борис", "ок"),
        ("Борис", "исправил"),
        ("Анна", "акт.pdf"),
        ("Вера", "я добавила соль: две ложки"),
    ]
    assert days(chat)[0] == "2021-03-14 19:06"
    assert [message.media for message in chat.messages] == ["", "media", "media", "", "", "", "media", ""]
    assert [message.edited_at_ms is not None for message in chat.messages].index(True) == 5


def test_the_same_chat_from_another_phone_in_another_date_style_is_the_same_messages(tmp_path: Path) -> None:
    android, ios = read(tmp_path, ANDROID), read(tmp_path, IOS, "_chat.txt")
    assert ios.messages == android.messages
    assert (ios.title, ios.chat_id) == (android.title, android.chat_id)
    assert len({message.number for message in ios.messages}) == len(ios.messages)


@pytest.mark.parametrize(
    ("header", "when"),
    [
        ("14.03.21, 19:04 - ", "2021-03-14 19:04"),
        ("14.03.2021 г., 19:04 - ", "2021-03-14 19:04"),
        ("14/03/2021, 19:04 - ", "2021-03-14 19:04"),
        ("14/03/2021, 7:04 pm - ", "2021-03-14 19:04"),
        (f"14/03/2021, 7:04{NARROW}p.\xa0m. - ", "2021-03-14 19:04"),
        ("14/03/2021 à 19:04 - ", "2021-03-14 19:04"),
        ("14-03-2021 19:04 - ", "2021-03-14 19:04"),
        ("3/14/21, 7:04 PM - ", "2021-03-14 19:04"),
        ("3/14/21, 12:04 AM - ", "2021-03-14 00:04"),
        ("3/14/21, 12:04 PM - ", "2021-03-14 12:04"),
        ("2021-03-14, 19:04 - ", "2021-03-14 19:04"),
        ("2021/03/14 19:04 - ", "2021-03-14 19:04"),
        ("2021-02-03, 19:04 - ", "2021-02-03 19:04"),
        ("[14.03.21, 19:04:11] ", "2021-03-14 19:04"),
        ("[14/03/2021, 19:04:11] ", "2021-03-14 19:04"),
        (f"[3/14/21, 7:04:11{NARROW}PM] ", "2021-03-14 19:04"),
        ("[2021-03-14, 19:04:11] ", "2021-03-14 19:04"),
        ("[14.3.2021 klo 19.04.11] ", "2021-03-14 19:04"),
        (f"{LRM}[14.03.21, 19:04:11] ", "2021-03-14 19:04"),
        ("\ufeff\u200f\u202a14.03.21\u202c, 19:04 - ", None),
        ("\ufeff\u200f\u202a14.03.21, 19:04 - ", "2021-03-14 19:04"),
    ],
)
def test_dates_are_read_as_phones_write_them(tmp_path: Path, header: str, when: str | None) -> None:
    if when is None:
        assert fault_of(tmp_path, (header + "Анна: привет\n").encode()).details["why"] == "not_whatsapp"
        return
    chat = read(tmp_path, header + "Анна: привет\n")
    assert (said(chat), days(chat)) == ([("Анна", "привет")], [when])


def lines(*dates: str) -> str:
    return "".join(f"{date}, 19:04 - Анна: {number}\n" for number, date in enumerate(dates))


def test_one_day_over_twelve_settles_all_dates(tmp_path: Path) -> None:
    chat = read(tmp_path, lines("03/04/21", "05/04/21", "13/04/21"))
    assert (chat.date_order, chat.ambiguous) == (DateOrder.DAY_FIRST, False)
    chat = read(tmp_path, lines("03/04/21", "04/05/21", "04/13/21"))
    assert (chat.date_order, chat.ambiguous) == (DateOrder.MONTH_FIRST, False)
    assert days(chat)[0].startswith("2021-03-04")


def test_the_order_of_time_settles_dates_when_no_day_is_over_twelve(tmp_path: Path) -> None:
    assert days(read(tmp_path, lines("09/01/21", "11/01/21", "02/02/21")))[0].startswith("2021-01-09")
    chat = read(tmp_path, lines("01/09/21", "01/11/21", "02/02/21"))
    assert (chat.date_order, chat.ambiguous) == (DateOrder.MONTH_FIRST, False)


def test_dates_that_fit_both_ways_are_said_to_be_a_guess(tmp_path: Path) -> None:
    chat = read(tmp_path, lines("03/04/21", "04/05/21"))
    assert (chat.ambiguous, chat.date_order) == (True, DateOrder.DAY_FIRST)
    assert set(chat.date_orders) == {DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST}
    half = read(tmp_path, "3/4/21, 7:04 PM - Анна: 1\n4/5/21, 7:04 PM - Анна: 2\n")
    assert (half.ambiguous, half.date_order) == (True, DateOrder.MONTH_FIRST)


def test_a_given_order_overrules_the_guess(tmp_path: Path) -> None:
    text = lines("03/04/21", "04/05/21")
    assert days(read(tmp_path, text, order=DateOrder.MONTH_FIRST))[0].startswith("2021-03-04")
    assert days(read(tmp_path, text, order=DateOrder.DAY_FIRST))[0].startswith("2021-04-03")


@pytest.mark.parametrize("dates", [("05/05/21", "06/06/21"), ("03.04.21", "04.05.21")])
def test_dates_that_mean_the_same_or_have_points_leave_no_doubt(tmp_path: Path, dates: tuple[str, ...]) -> None:
    chat = read(tmp_path, lines(*dates))
    assert (chat.ambiguous, chat.date_order) == (False, DateOrder.DAY_FIRST)


def test_a_pasted_line_with_another_date_does_not_turn_the_dates_of_the_chat(tmp_path: Path) -> None:
    chat = read(tmp_path, lines("03/04/21", "14/04/21", "15/04/21", "16/04/21") + "12/31/20, 10:00 - Sam: hi\n")
    assert chat.date_order is DateOrder.DAY_FIRST
    assert said(chat)[3:] == [("Анна", "3\n12/31/20, 10:00 - Sam: hi")]


def test_what_was_pasted_from_another_chat_stays_inside_its_message(tmp_path: Path) -> None:
    pasted = "смотрите:\n[13.03, 10:00] Олег: раз\n[13.03.21, 10:00:11] Олег: два\n2021-03-13, 10:00 - Олег: три"
    message = read_one(tmp_path, f"14.03.21, 19:04 - Анна: {pasted}\n")
    assert message.text == pasted


@pytest.mark.parametrize(
    "notice",
    [
        "Messages and calls are end-to-end encrypted. Tap to learn more.",
        'Anna created group "House: 12"',
        "Anna joined using this group's invite link",
        "Anna left",
        'Anna changed the subject from "A: b" to "C: d"',
        "Anna added Boris",
        "Your security code with Anna changed. Tap to learn more.",
        "Анна создал(-а) группу «Дом: 12»",
        "Анна изменил(-а) тему группы с «А: б» на «В: г»",
        "Анна добавил(-а) участников: Борис, Вера",
        "Анна вступил(-а) в группу по ссылке-приглашению",
        "Анна вышел(-ла)",
    ],
)
def test_notices_are_left_out_and_counted(tmp_path: Path, notice: str) -> None:
    chat = read(tmp_path, f"14.03.21, 19:04 - {notice}\n14.03.21, 19:05 - Анна: привет\n")
    assert (said(chat), chat.skipped) == ([("Анна", "привет")], 1)


@pytest.mark.parametrize(
    "notice",
    [
        "Messages and calls are end-to-end encrypted.",
        "Сообщения и звонки защищены сквозным шифрованием.",
        f"{LRM}Анна added Борис",
        "Анна added Борис",
        f"{LRM}Группе дали новое имя",
    ],
)
def test_notices_of_ios_in_the_name_of_the_group_are_left_out(tmp_path: Path, notice: str) -> None:
    opening = f"[14.03.21, 19:03:00] Дом 12: {LRM}Messages and calls are end-to-end encrypted.\n"
    talk = "[14.03.21, 19:05:00] Анна: привет\n[14.03.21, 19:05:00] Борис: здравствуй\n"
    chat = read(tmp_path, f"{opening}[14.03.21, 19:04:11] Дом 12: {notice}\n{talk}")
    assert (said(chat), chat.skipped) == ([("Анна", "привет"), ("Борис", "здравствуй")], 2)


def test_a_person_who_speaks_of_leaving_and_adding_is_no_notice(tmp_path: Path) -> None:
    opening = f"[14.03.21, 19:03:00] Анна: {LRM}Messages and calls are end-to-end encrypted.\n"
    chat = read(tmp_path, f"{opening}[14.03.21, 19:05:00] Анна: Я вышел(-ла), Борис left, ключ: у соседа\n")
    assert said(chat) == [("Анна", "Я вышел(-ла), Борис left, ключ: у соседа")]


@pytest.mark.parametrize(
    ("text", "media", "kept"),
    [
        ("<Media omitted>", "media", ""),
        ("<Без медиафайлов>", "media", ""),
        ("<Медиа скрыто>", "media", ""),
        ("<Multimedia omitido>", "media", ""),
        ("<View once voice message omitted>", "media", ""),
        ("IMG-20210314-WA0001.jpg (file attached)", "media", ""),
        ("IMG-20210314-WA0001.jpg (file attached)\nour lift", "media", "our lift"),
        ("счёт за май.pdf (файл добавлен)", "media", "счёт за май.pdf"),
        ("<attached: 00000012-PHOTO-2021-03-14-19-08-03.jpg>", "media", ""),
        ("<прикреплено: 00000012-AUDIO-2021-03-14-19-08-03.opus>", "media", ""),
        (f"{LRM}video omitted", "media", ""),
        (f"{LRM}изображение отсутствует", "media", ""),
        (f"{LRM}акт.pdf • {LRM}2 pages {LRM}document omitted", "media", "акт.pdf"),
        ("location: https://maps.google.com/?q=55.7,37.6", "location", "https://maps.google.com/?q=55.7,37.6"),
        (f"{LRM}Location: https://maps.google.com/?q=55.7,37.6", "location", "https://maps.google.com/?q=55.7,37.6"),
        ("POLL:\nWhen?\nOPTION: Monday (2 votes)", "poll", "When?\nOPTION: Monday (2 votes)"),
        ("a photo was omitted here", "", "a photo was omitted here"),
        ("опрос: кто за?", "", "опрос: кто за?"),
        ("<3", "", "<3"),
        ("null", "", "null"),
    ],
)
def test_what_stands_for_pictures_places_and_polls_is_recognised(
    tmp_path: Path, text: str, media: str, kept: str
) -> None:
    message = read_one(tmp_path, f"14.03.21, 19:04 - Анна: {text}\n")
    assert (message.media, message.text) == (media, kept)


@pytest.mark.parametrize(
    "text",
    [
        "This message was deleted",
        "You deleted this message",
        f"{LRM}This message was deleted by admin Anna.",
        "Данное сообщение удалено",
        "Вы удалили данное сообщение",
        "Это сообщение удалено.",
    ],
)
def test_deleted_messages_are_left_out_and_counted(tmp_path: Path, text: str) -> None:
    chat = read(tmp_path, f"14.03.21, 19:04 - Анна: {text}\n14.03.21, 19:05 - Анна: привет\n")
    assert (said(chat), chat.skipped) == ([("Анна", "привет")], 1)


def test_equal_messages_of_one_minute_are_told_apart_and_keep_their_number_in_a_longer_export(tmp_path: Path) -> None:
    text = "14.03.21, 19:04 - Анна: да\n" * 3
    short = read(tmp_path, text)
    longer = read(tmp_path, "13.03.21, 10:00 - Анна: раньше\n" + text + "14.03.21, 19:05 - Анна: да\n")
    assert len({message.number for message in short.messages}) == 3
    assert longer.messages[1:4] == short.messages


def test_invisible_marks_change_neither_text_nor_identity(tmp_path: Path) -> None:
    plain = read_one(tmp_path, "14.03.21, 19:04 - Анна: привет @Борис\n")
    marked = read_one(
        tmp_path, f"14.03.21, 19:04 - \u202a{LRM}Анна\u202c: \u200fпривет\ufeff @\u2068Борис\u2069{LRM} \r\n"
    )
    assert marked == plain


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("WhatsApp Chat with House 12.txt", "House 12"),
        ("WhatsApp Chat with House 12 (3).txt", "House 12"),
        ("Чат WhatsApp с контактом Дом 12.txt", "Дом 12"),
        ("Чат WhatsApp с группой Дом 12.txt", "Дом 12"),
        ("Чат WhatsApp с Дом 12.txt", "Дом 12"),
        ("WhatsApp_Chat_with_House.txt", "House"),
        ("my house.txt", "my house"),
        ("_chat.txt", "WhatsApp"),
    ],
)
def test_the_chat_is_called_as_whatsapp_calls_its_file(tmp_path: Path, name: str, title: str) -> None:
    assert read(tmp_path, "14.03.21, 19:04 - Анна: привет\n", name).title == title


def test_a_file_without_a_name_of_its_own_is_called_as_the_group_was_called_last(tmp_path: Path) -> None:
    notices = (
        '14.03.21, 19:04 - Anna created group "House"\n'
        '14.03.21, 19:04 - Anna changed the subject from "House" to "House: 12"\n'
    )
    assert read(tmp_path, f"{notices}14.03.21, 19:05 - Анна: привет\n", "a.txt").title == "House: 12"


def test_a_long_message_comes_in_parts_that_are_the_whole(tmp_path: Path) -> None:
    text = "слово " * 30_000
    chat = read(tmp_path, f"14.03.21, 19:04 - Анна: {text}\n")
    assert len(chat.messages) > 1
    assert "".join(message.text for message in chat.messages) == text.strip()
    assert max(len(message.text.encode()) for message in chat.messages) <= limits.MAX_TEXT_BYTES
    assert chat.skipped == 0


def test_a_name_longer_than_any_is_no_author(tmp_path: Path) -> None:
    chat = read(tmp_path, f"14.03.21, 19:04 - {'а' * 500}: х\n14.03.21, 19:05 - Анна: привет\n")
    assert said(chat) == [("Анна", "привет")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not_whatsapp"),
        (b"hello\nworld\n", "not_whatsapp"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "not_utf8"),
        ("14.03.21, 19:04 - Анна вышел(-ла)\n".encode(), "nothing_readable"),
        ("99.99.99, 19:04 - Анна: привет\n".encode(), "nothing_readable"),
        ("14.03.21, 99:99 - Анна: привет\n".encode(), "not_whatsapp"),
        ("Дорогой дневник, снова дождь".encode("cp1251"), "not_whatsapp"),
        ("14.03.21, 19:04 - Анна: привет, соседи\n".encode("koi8-r"), "not_utf8"),
        ("14.03.21, 19:04 - Анна: привет, соседи\n".encode("cp866"), "not_utf8"),
        ("14.03.21, 19:04 - Jürgen: Grüße, schöne Tage, süß\n".encode("latin-1"), "not_utf8"),
        (b"\xff\xfe" + "14.03.21, 19:04 - Anna: \ud83d x\n".encode("utf-16-le", "surrogatepass"), "not_utf8"),
    ],
)
def test_a_foreign_or_broken_file_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    fault = fault_of(tmp_path, data)
    assert (fault.kind, fault.details["why"]) == (FaultKind.BAD_IMPORT_FILE, why)


def test_a_missing_file_a_folder_and_a_file_too_large_are_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(Fault) as caught:
            read_chat(path)
        assert caught.value.kind is FaultKind.FILE_NOT_READABLE
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(whatsapp.MAX_CHAT_BYTES + 1)
    with pytest.raises(Fault) as caught:
        read_chat(tmp_path / "big.txt")
    assert caught.value.details["why"] == "too_large"


def test_pictures_around_a_chat_may_be_more_than_telegram_writes(tmp_path: Path) -> None:
    path = tmp_path / "chat.zip"
    with path.open("wb") as file:
        file.write(whatsapp_zip.SIGNATURE)
        file.truncate(telegram.MAX_FILE_BYTES + 1)
    with pytest.raises(Fault) as caught:
        read_export(path)
    assert caught.value.details["why"] == "broken"


def test_the_reading_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ANDROID, "utf-8")
    with pytest.raises(Fault) as caught:
        read_chat(path, stop=lambda: True)
    assert caught.value.kind is FaultKind.IMPORT_STOPPED


@pytest.mark.parametrize("data", [b"what is this?", b"\x89PNG\xff"])
def test_a_file_of_neither_program_is_refused_with_a_word_about_both(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(data)
    with pytest.raises(Fault) as caught:
        read_export(path)
    assert caught.value.details == {"file": str(path), "why": "foreign"}


def test_a_chosen_file_is_read_as_what_it_is(tmp_path: Path) -> None:
    whatsapp_file, telegram_file = tmp_path / "a.txt", tmp_path / "b.txt"
    whatsapp_file.write_text(ANDROID, "utf-8")
    telegram_file.write_text('\ufeff {"name": "House", "type": "private_group", "id": 1, "messages": []}', "utf-8")
    assert [chat.source for path in (whatsapp_file, telegram_file) for chat in read_export(path)] == [
        "whatsapp",
        "telegram",
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=30),
            st.builds(
                "{}{}, {}{} - {}: {}".format,
                st.sampled_from(["", LRM, "["]),
                st.sampled_from(["1.2.21", "12/13/21", "2021-02-30", "0/0/00", "99/99/9999"]),
                st.sampled_from(["1:00", "25:61", "13:00 PM", "00:00 am"]),
                st.sampled_from(["", "]", NARROW]),
                st.text(max_size=10),
                st.text(max_size=10),
            ),
        ),
        max_size=12,
    )
)
def test_no_file_whatever_is_in_it_ends_in_anything_but_messages_or_a_fault(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes("\n".join(texts).encode("utf-8", "ignore"))
    try:
        chat = read_chat(path)
    except Fault as fault:
        assert fault.kind is FaultKind.BAD_IMPORT_FILE  # noqa: PT017
    else:
        assert len({message.number for message in chat.messages}) == len(chat.messages)
