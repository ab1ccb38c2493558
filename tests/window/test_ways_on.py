"""What the window advises can be done in the window, and what it says covers nothing."""

import sys
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QUrl
from PySide6.QtQuick import QQuickItem

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Backend
from neighbourhood.bootstrap import window as wiring
from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse


def never(_passphrase: str | None) -> "Future[Backend]":
    return Future()


def area(item: QQuickItem) -> tuple[float, float, float, float]:
    """Left, top, right, bottom in the window."""
    at = item.mapToScene(QPointF(0, 0))
    return at.x(), at.y(), at.x() + item.width(), at.y() + item.height()


@pytest.mark.parametrize("kind", [FaultKind.DAMAGED_KEY_FILE, FaultKind.DAMAGED_DATABASE])
def test_damaged_data_offers_to_start_with_an_empty_folder(
    open_house: OpenHouse, tmp_path: Path, kind: FaultKind
) -> None:
    hands = open_house(unlock=never, fault=Fault(kind, folder="/data"))
    assert hands.sees("startEmpty")
    asked: list[str] = []
    hands.window.shell.unlock.folderAsked.connect(asked.append)  # type: ignore[attr-defined]
    hands.window.shell.unlock.startWith(QUrl.fromLocalFile(str(tmp_path)))  # type: ignore[attr-defined]
    assert asked == [str(tmp_path)]


def test_the_program_starts_again_on_the_chosen_folder(
    open_house: OpenHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    script = f"import sys, pathlib; pathlib.Path({str(told)!r}).write_text(' '.join(sys.argv[1:]))"
    monkeypatch.setattr(wiring, "program_command", lambda: [sys.executable, "-c", script])
    hands = open_house()
    wiring._start_elsewhere(hands.window, Options(language="ru", language_asked=True), "/new folder")
    hands.until(lambda: told.exists() and told.read_text() == "--data-dir /new folder --lang ru")


def test_a_folder_that_is_not_empty_is_not_taken_instead(open_house: OpenHouse, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("mine")
    hands = open_house(unlock=never, fault=Fault(FaultKind.DAMAGED_KEY_FILE))
    asked: list[str] = []
    hands.window.shell.unlock.folderAsked.connect(asked.append)  # type: ignore[attr-defined]
    hands.window.shell.unlock.startWith(QUrl.fromLocalFile(str(tmp_path)))  # type: ignore[attr-defined]
    assert hands.reads("is not empty")
    assert asked == []


def test_a_full_disk_does_not_send_anybody_to_an_empty_folder(open_house: OpenHouse) -> None:
    hands = open_house(unlock=never, fault=Fault(FaultKind.DISK_FULL))
    assert not hands.sees("startEmpty")


def test_large_text_in_a_small_window_shows_connections_as_a_sign_and_a_number(open_house: OpenHouse) -> None:
    hands = open_house(text_scale_percent=200, width=900, height=600)
    card = hands.find("connectionsCard")
    assert hands.find("connectionsCount").property("text") == str(hands.house.sync_row.neighbours_online)
    assert hands.sees("connectionsSign")
    assert "online" in str(card.property("text"))


@pytest.mark.parametrize("scale", [100, 200])
def test_a_notice_covers_neither_rail_nor_messages(open_house: OpenHouse, scale: int) -> None:
    hands = open_house(text_scale_percent=scale, width=900, height=600)
    hands.open_topic()
    hands.window.shell.notices.show("deleted")  # type: ignore[attr-defined]
    hands.until(lambda: hands.sees("notice"))
    hands.window.root.grabWindow()
    top = area(hands.find("notice"))[1]
    for name in ("composer", "connectionsCard", "timeline"):
        assert area(hands.find(name))[3] <= top


def test_the_numbers_of_an_opened_plan_count_and_are_drawn_at_once(open_house: OpenHouse) -> None:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("foundDoor")
    hands.click("describeFlats")
    hands.until(lambda: hands.reads("108 flats"))
    assert hands.window.shell.plan.text.startswith("1; 1-9; 1-36")  # type: ignore[attr-defined]
    hands.click("leaveFlats")
    assert not hands.sees("planPreview")


def test_what_can_be_done_with_a_message_lies_over_no_other_message(open_house: OpenHouse) -> None:
    hands = open_house(width=900, height=600)
    hands.open_topic()
    hands.find("messages").forceActiveFocus()
    hands.until(lambda: hands.sees("reply"))
    bar = hands.find("reply").parentItem().parentItem()
    row = bar
    while not row.objectName().startswith("message "):
        row = row.parentItem()
    spill_px = 4  # of its frame, where the message is a single line
    assert area(row)[1] - spill_px <= area(bar)[1]
    assert area(bar)[3] <= area(row)[3] + spill_px
