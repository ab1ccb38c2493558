"""A chat whose file breaks off in the middle, and one that an editor has saved again in another coding."""

from pathlib import Path

import pytest

from neighbourhood.adapters.imports.exports import read_export
from tests.adapters.test_whatsapp import ANDROID, IOS, fault_of, read, said
from tests.adapters.test_whatsapp_zip import a_zip

WHOLE = "11.03.2024, 08:00 - Анна: раз\n12.03.2024, 09:14 - Борис: два\nи ещё\n"


def test_a_whole_file_is_not_said_to_be_cut_off(tmp_path: Path) -> None:
    assert [read(tmp_path, text).cut_off for text in (WHOLE, ANDROID, IOS, WHOLE.replace("\n", "\r\n"))] == [False] * 4


@pytest.mark.parametrize(
    "end", ["", "т", "12.03.2024, 09:15 - ", "12.03.2024, 09:15 -", "12.03.2024, 09:15 - Вера: при"]
)
def test_a_file_that_ends_inside_a_message_leaves_that_one_out_and_says_so(tmp_path: Path, end: str) -> None:
    text = WHOLE + end if end.startswith("1") else WHOLE.rstrip() + end
    old = read(tmp_path, text)
    kept = [("Анна", "раз"), ("Борис", "два\nи ещё")]
    assert (old.cut_off, said(old), old.skipped) == (True, kept if end.startswith("1") else kept[:1], 1)


@pytest.mark.parametrize("line_end", ["", "\n", "\r\n"])
@pytest.mark.parametrize("end", ["12.03.2024, 09:1", "12.03.2024, 09:", "12.03.2024, 0"])
def test_half_a_time_at_the_end_is_no_part_of_the_message_before_it(tmp_path: Path, end: str, line_end: str) -> None:
    old = read(tmp_path, WHOLE + end + line_end)
    assert (old.cut_off, said(old), old.skipped) == (True, [("Анна", "раз"), ("Борис", "два\nи ещё")], 1)


@pytest.mark.parametrize("end", ["[3/14/21, 7:04:1", "[3/14/21, 7", "\u200e[3/14/21, 7:04:11\u202fP"])
def test_so_it_is_in_the_form_of_ios(tmp_path: Path, end: str) -> None:
    whole, old = read(tmp_path, IOS), read(tmp_path, IOS + end)
    assert (old.cut_off, old.messages) == (True, whole.messages)


@pytest.mark.parametrize("line", ["12.03.2024", "12.03.2024, 19:00", "12.03.2024 19:00 в подвале", "5.5", "12"])
def test_a_date_that_somebody_wrote_as_a_last_line_is_words(tmp_path: Path, line: str) -> None:
    old = read(tmp_path, f"11.03.2024, 08:00 - Анна: собрание\n{line}\n")
    assert (old.cut_off, said(old)) == (False, [("Анна", f"собрание\n{line}")])


def test_of_every_cut_nothing_is_kept_that_the_whole_file_says_otherwise(tmp_path: Path) -> None:
    text = WHOLE + "12.03.2024, 09:15 - Вера: три\n13.03.2024, 10:00 - Анна: четыре\n"
    whole = {message.number for message in read(tmp_path, text).messages}
    data = text.encode()
    ends = {position + 1 for position, byte in enumerate(data) if byte == 10}
    path = tmp_path / "cut.txt"
    for end in range(len(WHOLE.encode()), len(data)):
        path.write_bytes(data[:end])
        (old,) = read_export(path)
        assert old.cut_off is (end not in ends)
        assert {message.number for message in old.messages} <= whole


def test_a_file_cut_off_inside_a_character_is_read_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((WHOLE + "12.03.2024, 09:15 - Вера: ж").encode()[:-1])
    (old,) = read_export(path)
    assert (old.cut_off, len(old.messages)) == (True, 2)


def test_a_zip_around_a_text_that_is_cut_off_says_so_too(tmp_path: Path) -> None:
    (old,) = read_export(a_zip(tmp_path / "a.zip", ("_chat.txt", (WHOLE + "12.03.2024, 09:1").encode())))
    assert (old.cut_off, len(old.messages)) == (True, 2)


@pytest.mark.parametrize("coding", ["utf-16", "cp1251", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_that_an_editor_saved_in_its_own_coding_is_the_same_chat(
    tmp_path: Path, coding: str, line_end: str
) -> None:
    path = tmp_path / "Чат WhatsApp с Дом.txt"
    path.write_bytes(WHOLE.replace("\n", line_end).encode(coding))
    (old,) = read_export(path)
    assert (old.cut_off, old.title, old.skipped) == (False, "Дом", 0)
    assert [(each.number, each.text) for each in old.messages] == [
        (each.number, each.text) for each in read(tmp_path, WHOLE).messages
    ]


def test_utf_16_with_the_other_order_of_bytes_and_half_a_character_at_the_end_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for end in (0, -1):
        path.write_bytes(b"\xfe\xff" + (WHOLE + "ж").encode("utf-16-be")[: end or None])
        (old,) = read_export(path)
        assert (old.cut_off, said(old)) == (True, [("Анна", "раз")])


def test_one_broken_character_does_not_make_a_chat_of_another_coding(tmp_path: Path) -> None:
    data = WHOLE.encode().replace("два".encode(), b"\xff")
    assert fault_of(tmp_path, data).details == {
        "file": str(tmp_path / "chat.txt"),
        "whatsapp_file": str(tmp_path / "chat.txt"),
        "why": "not_utf8",
        "line": 2,
    }
