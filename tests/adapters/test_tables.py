"""Tables of flats from files: what is none is told as such, and nothing is waited for or read whole."""

import os
import threading
from pathlib import Path

import pytest

from neighbourhood.adapters.imports.tables import read_table
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.plan_file import MAX_FILE_BYTES


def refused(path: Path) -> tuple[FaultKind, object]:
    with pytest.raises(Fault) as met:
        read_table(path)
    return met.value.kind, met.value.details.get("why")


def test_a_table_is_read_in_whatever_way_its_letters_are_written(tmp_path: Path) -> None:
    file = tmp_path / "flats.csv"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1251"):
        file.write_text("Квартира;Подъезд\n12;1\n", encoding=encoding)
        assert read_table(file) == "Квартира;Подъезд\n12;1\n"


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    workbook, picture, empty = (tmp_path / name for name in ("flats.xlsx", "a.png", "empty.csv"))
    workbook.write_bytes(b"PK\x03\x04" + bytes(100))
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    empty.write_bytes(b"")
    assert refused(tmp_path / "none.csv") == (FaultKind.FILE_NOT_READABLE, "missing")
    assert refused(tmp_path) == (FaultKind.FILE_NOT_READABLE, "folder")
    assert refused(workbook) == (FaultKind.FILE_NOT_READABLE, "workbook")
    assert refused(picture) == (FaultKind.FILE_NOT_READABLE, "not_text")
    assert refused(empty) == (FaultKind.FILE_NOT_READABLE, "empty")


def test_of_a_huge_file_no_more_is_read_than_tells_that_it_is_no_plan(tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    with file.open("wb") as sparse:
        sparse.truncate(100 * MAX_FILE_BYTES)
    assert refused(file) == (FaultKind.BAD_PLAN, "too_long")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    met: list[tuple[FaultKind, object]] = []
    reading = threading.Thread(target=lambda: met.append(refused(pipe)), daemon=True)
    reading.start()
    reading.join(10)
    assert met == [(FaultKind.FILE_NOT_READABLE, "not_a_file")]
