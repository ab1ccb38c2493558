"""What a hostile export can make the readers do is bounded: work grows with its size, not with the square of it."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from neighbourhood.adapters.imports import whatsapp_lines, whatsapp_marks
from neighbourhood.adapters.imports.import_text import clean_text
from neighbourhood.adapters.imports.whatsapp import read_chat
from neighbourhood.adapters.imports.whatsapp_marks import group_named, words_of
from neighbourhood.app import texts
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.sentences import sentence

LINE = "14.03.2021, 19:04 - A: x\n"
SHORT = 300


class Watched:
    """A pattern that notes how many characters it was given to look at."""

    def __init__(self, pattern: re.Pattern[str], seen: list[int]) -> None:
        self._pattern = pattern
        self._seen = seen

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        self._seen.append(len(text) - start)
        return self._pattern.search(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        self._seen.append(len(text))
        return self._pattern.fullmatch(text)

    def sub(self, replacement: str, text: str) -> str:
        self._seen.append(len(text))
        return self._pattern.sub(replacement, text)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    lengths: list[int] = []
    for name in ("_EDITED", "_OMITTED", "_ATTACHED", "_GROUP_NAMED"):
        monkeypatch.setattr(whatsapp_marks, name, Watched(getattr(whatsapp_marks, name), lengths))
    return iter([lengths])


@pytest.mark.parametrize(
    "text",
    ["a" + " " * 3000 + "b", "a" + " " * 3000 + ">", "<" + "omitted" * 400 + "x", "<attached: " * 300 + ">"],
    ids=["spaces", "spaces before a bracket", "omitted", "attached"],
)
def test_only_short_pieces_are_searched_for_marks_whose_search_takes_the_square(
    text: str, seen: Iterator[list[int]]
) -> None:
    assert words_of(text) is not None
    assert max(next(seen), default=0) <= SHORT


def test_a_long_text_is_not_searched_for_the_name_of_a_group(seen: Iterator[list[int]]) -> None:
    assert group_named("changed the subject " * 200) is None
    assert next(seen) == []


def test_the_name_of_an_attachment_ends_where_another_bracket_begins() -> None:
    found = whatsapp_marks._ATTACHED_IOS.search("<attached: " * 300 + "a.pdf>")
    assert found is not None
    assert (found["name"], found.start()) == ("a.pdf", len("<attached: ") * 299)
    assert whatsapp_marks._ATTACHED_IOS.search("<attached: " + "a" * 301 + ">") is None


@pytest.mark.parametrize(
    "mark", ["\u0301", "\u0316\u0301", "\u0f73", "\u0344"], ids=["one", "in turns", "of two", "composed"]
)
def test_of_many_marks_on_one_letter_thirty_are_kept(mark: str) -> None:
    assert len(clean_text("a" + mark * 32_000 + "b")) <= 2 * 30 + 2
    assert len(texts.clean_text("a" + mark * 8_000 + "b")) <= 2 * 30 + 2


def test_marks_that_a_letter_can_have_stay_and_so_do_rows_of_other_signs() -> None:
    crowded = "a" + "\u0316\u0301" * 15 + "b" + "!" * 100 + "\U0001f44d" * 100
    assert clean_text(crowded) == unicodedata.normalize("NFC", crowded)
    assert clean_text("e\u0301") == "\xe9"


def why(path: Path) -> tuple[Any, Any, str]:
    with pytest.raises(Fault) as caught:
        read_chat(path)
    assert caught.value.kind is FaultKind.BAD_IMPORT_FILE
    details = caught.value.details
    return details["why"], {*details} & {"limit_messages", "limit_lines"}, sentence(caught.value, "en")


def test_a_chat_of_more_messages_than_are_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whatsapp_lines, "MAX_MESSAGES", 10)
    path = tmp_path / "chat.txt"
    path.write_text(LINE * 10, "utf-8")
    assert len(read_chat(path).messages) == 10
    path.write_text(LINE * 11, "utf-8")
    reason, limits, told = why(path)
    assert (reason, limits) == ("too_large", {"limit_messages"})
    assert "more than 10 messages" in told


def test_a_message_of_more_lines_than_any_phone_writes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_text(LINE + "\n" * 100_000, "utf-8")
    reason, limits, told = why(path)
    assert (reason, limits) == ("too_large", {"limit_lines"})
    assert "more than 70000 lines" in told.replace(",", "").replace("\xa0", "")


def test_a_beginning_of_a_line_has_few_invisible_marks(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_text(LINE + "\u200e" * 9 + "\u200e[" + LINE, "utf-8")
    assert len(read_chat(path).messages) == 1
    assert whatsapp_lines._HEADER.match("\u200e" * 17 + LINE) is None
    assert whatsapp_lines._HEADER.match("\u200e" + LINE) is not None


def test_a_date_and_its_time_on_two_lines_begin_no_message(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_text(LINE + "14.03.2021,\n19:04 - A: x\n14.03.2021, 19:04\n - A: y\n", "utf-8")
    assert len(read_chat(path).messages) == 1


def test_pasted_lines_of_days_that_no_calendar_has_are_put_together_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    whatsapp_note = whatsapp_lines.Note

    def counted(*given: Any) -> whatsapp_lines.Note:
        made.append(len(given[2]))
        return whatsapp_note(*given)

    monkeypatch.setattr("neighbourhood.adapters.imports.whatsapp.Note", counted)
    path = tmp_path / "chat.txt"
    path.write_text(LINE * 60 + "31.02.2021, 19:04 - A: x\n" * 50, "utf-8")
    assert len(read_chat(path).messages) == 60
    assert len(made) == 1
