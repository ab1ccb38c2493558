"""Entrances, floors and flats: described while founding, changed later, and chosen from when inviting."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt, QUrl
from PySide6.QtGui import QAccessible

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import FoundHouse, PlannedFlat, SetPlan
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.rows import HouseRow, InvitationRow
from neighbourhood.viewmodels.flats import MOST_SHOWN, FlatGrid
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.printing import SamplePrinting
from neighbourhood.viewmodels.samples import house as sample
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


def _found(open_house: OpenHouse) -> Hands:
    hands = open_house(SampleBackend("en", empty=True))
    hands.click("foundDoor")
    hands.until(lambda: hands.find("houseName").property("activeFocus") is True)
    hands.type("12 Lesnaya St")
    hands.press(Qt.Key.Key_Return)
    hands.type("Anna")
    hands.press(Qt.Key.Key_Return)
    hands.type("4")
    hands.click("describeFlats")
    return hands


def _type_numbers(hands: Hands, entrances: str, floors: str, each: str) -> None:
    hands.click("planEntrances")
    hands.type(entrances)
    hands.press(Qt.Key.Key_Return)
    hands.type(floors)
    hands.press(Qt.Key.Key_Return)
    hands.type(each)


def _founded(open_house: OpenHouse) -> Hands:
    hands = _found(open_house)
    _type_numbers(hands, "1", "2", "2")
    hands.until(lambda: hands.reads("4 flats"))
    hands.click("foundButton")
    hands.until(lambda: hands.sees("houseTitle"))
    return hands


def _planning(open_house: OpenHouse) -> Hands:
    hands = _founded(open_house)
    hands.click("railInvite")
    hands.click("planButton")
    hands.until(lambda: hands.find("planLines").property("text") == "1; 1-2; 1-4\n")
    return hands


def _rewrite(hands: Hands, text: str) -> None:
    hands.find("planLines").setProperty("text", text)


def test_three_numbers_make_a_plan_that_is_drawn_and_founded_with_the_house(open_house: OpenHouse) -> None:
    hands = _found(open_house)
    _type_numbers(hands, "2", "2", "2")
    hands.until(lambda: hands.reads("8 flats"))
    assert hands.sees("flat 8")
    hands.click("foundButton")
    hands.until(lambda: hands.sees("houseTitle"))
    intent = hands.house.carried_out[0]
    assert isinstance(intent, FoundHouse)
    assert [(flat.number, flat.entrance, flat.floor) for flat in intent.plan] == [
        ("1", "1", 1), ("2", "1", 1), ("3", "1", 2), ("4", "1", 2),
        ("5", "2", 1), ("6", "2", 1), ("7", "2", 2), ("8", "2", 2),
    ]  # fmt: skip


def test_a_mistake_in_a_line_is_told_with_its_number_and_founding_waits(open_house: OpenHouse) -> None:
    hands = _found(open_house)
    hands.click("planByHand")
    _rewrite(hands, "1; 1; 1-4\nsecond")
    hands.until(lambda: hands.reads("Line 2, “second”: three parts are needed"))
    assert hands.reads("The plan has 1\xa0mistake. Nothing was changed.")
    assert hands.find("foundButton").isEnabled() is False
    _rewrite(hands, "1; 1; 1-4")
    hands.until(lambda: hands.find("foundButton").isEnabled() is True)


def test_the_plan_is_changed_later(open_house: OpenHouse) -> None:
    hands = _founded(open_house)
    hands.click("railInvite")
    hands.click("planButton")
    hands.until(lambda: hands.find("planLines").property("text") == "1; 1-2; 1-4\n")
    _rewrite(hands, "1; 1; 1, 2\n1; 2; 3, 4A")
    hands.until(lambda: hands.sees("flat 4A"))
    hands.click("planSave")
    hands.until(lambda: not hands.sees("planSave"))
    intent = hands.house.carried_out[-1]
    assert isinstance(intent, SetPlan)
    assert intent.flats[-1] == PlannedFlat("4A", "1", 2)


def test_every_mistake_of_a_pasted_table_is_told_and_saving_waits(open_house: OpenHouse) -> None:
    hands = _planning(open_house)
    _rewrite(hands, "number;floor;area\n1;x;20\n;2;\n2;1;much\n" + "".join(f"{each};?;\n" for each in range(3, 30)))
    hands.until(lambda: hands.reads("Line 2, “1;x;20”: the floor “x” is not a number."))
    assert hands.reads("Line 3, “;2;”: the flat has no number.")
    assert hands.reads("Line 4, “2;1;much”: the area “much” is not a number of square metres")
    assert hands.reads("And 10 more.")
    described = hands.find("planLines")
    assert "Line 3, “;2;”" in QAccessible.queryAccessibleInterface(described).text(QAccessible.Text.Description)
    assert hands.find("planSave").isEnabled() is False
    _rewrite(hands, "number;floor\n1;1\n")
    hands.until(lambda: hands.find("planSave").isEnabled() is True)
    assert not hands.reads("the flat has no number")


def test_what_a_plan_would_change_is_told_before_it_is_saved(open_house: OpenHouse) -> None:
    hands = _planning(open_house)
    hands.until(lambda: hands.reads("Nothing changes so far."))
    _rewrite(hands, "flat;entrance;floor;area;owner\n1;1;1;40.5;Anna\n2;1;1;;\n3;1;2;;\n5;2;7;;\n")
    hands.until(lambda: hands.reads("New: 1 · changing: 1 · leaving the plan: 1 · staying as they are: 2"))
    assert hands.reads("Flat 1: added: 40.50 m²")
    assert hands.reads("Leaving the plan: 4")
    assert hands.reads("New: 5")
    assert hands.reads("Columns that are left out, because they mean nothing here: “owner”")
    _rewrite(hands, "1; 1; 1\n1; 2; 2, 3\n1; 2; 4A")
    hands.until(lambda: hands.reads("Flat 2: floor 1 → floor 2"))
    assert hands.reads("Flat 4: 4 → 4A")
    _rewrite(hands, "1; 1; 1\n1; ; 2\n1; 2; 3, 4")
    hands.until(lambda: hands.reads("Flat 2: not told any more: floor 1"))
    hands.click("planSave")
    hands.until(lambda: not hands.sees("planSave"))


def test_a_plan_that_is_new_is_not_compared_with_anything(open_house: OpenHouse) -> None:
    hands = _found(open_house)
    _type_numbers(hands, "1", "2", "2")
    hands.until(lambda: hands.reads("4 flats"))
    assert not hands.sees("planTotals")


def test_what_the_house_refuses_is_told_on_the_page_and_nothing_typed_is_lost(open_house: OpenHouse) -> None:
    hands = _founded(open_house)
    hands.house.refuses[SetPlan] = Fault(FaultKind.FLAT_LIVED_IN, flat="4")
    hands.click("railInvite")
    hands.click("planButton")
    hands.until(lambda: hands.sees("planLines"))
    _rewrite(hands, "1; 1; 1, 2")
    hands.click("planSave")
    hands.until(lambda: hands.reads("Flat 4 cannot be left out of the plan"))
    assert hands.find("planLines").property("text") == "1; 1; 1, 2"


def test_a_flat_to_invite_is_picked_from_the_drawn_house(open_house: OpenHouse) -> None:
    hands = open_house()
    hands.click("railInvite")
    hands.click("flat 31")
    hands.until(lambda: hands.find("inviteFlat").property("text") == "31")
    hands.click("makeCode")
    hands.until(lambda: hands.sees("inviteCode"))
    assert MakeInvitation(flat_number="31") in hands.house.carried_out


@pytest.mark.parametrize("role", ["", "secretary", "moderator"])
def test_only_council_and_secretary_are_offered_to_change_the_plan(open_house: OpenHouse, role: str) -> None:
    house = SampleBackend("en")
    house._change_person(sample.ME, roles=("resident", *((role,) if role else ())))
    hands = open_house(house)
    hands.click("railInvite")
    hands.until(lambda: hands.sees("inviteGrid"))
    assert hands.sees("planButton") is (role == "secretary")


def test_the_code_is_put_on_a_sheet_where_one_wants_it(open_house: OpenHouse, tmp_path: Path) -> None:
    hands = open_house()
    hands.click("railInvite")
    hands.click("flat 31")
    hands.click("makeCode")
    hands.until(lambda: hands.sees("printCode"))
    assert hands.reads("It lets people in until 20\xa0February 2027.")
    invitation = hands.window.shell.invitation
    hands.click("printCode")
    dialog = hands.window.root.findChild(QObject, "sheetDialog")
    assert dialog is not None
    hands.until(lambda: dialog.property("visible") is True)
    assert dialog.property("selectedFile").fileName() == "neighbourhood-31.pdf"
    QMetaObject.invokeMethod(dialog, "close")
    invitation.saveSheet(QUrl.fromLocalFile(str(tmp_path / "none" / "code.pdf")))  # type: ignore[attr-defined]
    hands.until(lambda: hands.reads("may not write the file"))
    invitation.saveSheet(QUrl.fromLocalFile(str(tmp_path / "code.pdf")))  # type: ignore[attr-defined]
    hands.until(lambda: hands.reads("The sheet is saved: code.pdf"))
    assert hands.sees("openSheet")
    pdf = (tmp_path / "code.pdf").read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    if os.name == "posix":
        assert (tmp_path / "code.pdf").stat().st_mode & 0o077 == 0


def test_the_sheet_speaks_of_this_house_and_this_code_in_the_language_of_the_window(open_house: OpenHouse) -> None:
    asked: list[tuple[object, ...]] = []

    class Noting(SamplePrinting):
        def save_invitations(
            self, path: Path, house: HouseRow, rows: Sequence[InvitationRow], language: Language, *, per_page: int
        ) -> None:
            (row,) = rows
            asked.append((path.name, house.name, row.flat_number, row.uses, language, per_page))

    hands = open_house(SampleBackend("ru"), printing=Noting())
    hands.click("railInvite")
    hands.click("flat 14")
    hands.click("makeCode")
    hands.until(lambda: hands.sees("printCode"))
    hands.window.shell.invitation.saveSheet(QUrl.fromLocalFile("/nowhere/code.pdf"))  # type: ignore[attr-defined]
    hands.until(lambda: asked == [("code.pdf", "Лесная, 12", "14", 4, "ru", 1)])


def test_a_house_larger_than_a_window_is_counted_whole_and_drawn_in_part() -> None:
    grid = FlatGrid()
    grid.show([PlannedFlat(str(number), "1", number // 4) for number in range(MOST_SHOWN + 5)])
    assert (grid.property("count"), grid.property("hidden")) == (MOST_SHOWN + 5, 5)


def test_a_table_is_taken_from_a_file_as_if_it_were_pasted(open_house: OpenHouse, tmp_path: Path) -> None:
    table = tmp_path / "flats.csv"
    table.write_text("Number,Entrance,Floor\n1,A,1\n2,A,1\n3,B,2\n", "utf-8")
    hands = _planning(open_house)
    hands.click("planFromFile")
    dialog = hands.window.root.findChild(QObject, "planDialog")
    assert dialog is not None
    hands.until(lambda: dialog.property("visible") is True)
    QMetaObject.invokeMethod(dialog, "close")
    plan = hands.window.shell.plan
    plan.openFile(QUrl.fromLocalFile(str(table)))  # type: ignore[attr-defined]
    hands.until(lambda: hands.reads("3 flats"))
    assert str(hands.find("planLines").property("text")).startswith("Number,Entrance,Floor")
    assert hands.reads("leaving the plan: 1")
    hands.click("planSave")
    hands.until(lambda: [row.number for row in hands.house.flats() if row.planned] == ["1", "2", "3"])


def test_a_file_that_is_no_table_leaves_what_is_typed_and_says_why(open_house: OpenHouse, tmp_path: Path) -> None:
    hands = _planning(open_house)
    before = hands.find("planLines").property("text")
    workbook = tmp_path / "flats.xlsx"
    workbook.write_bytes(b"PK\x03\x04" + bytes(40))
    for file in (workbook, tmp_path / "none.csv"):
        hands.window.shell.plan.openFile(QUrl.fromLocalFile(str(file)))  # type: ignore[attr-defined]
        hands.until(lambda: hands.sees("planFileFault") and hands.reads(file.name))  # noqa: B023  # waited for here
        assert hands.find("planLines").property("text") == before
        assert hands.find("planSave").property("enabled") is True
    hands.click("planLines")
    hands.press(Qt.Key.Key_End)
    hands.type(" ")
    hands.until(lambda: not hands.sees("planFileFault"))
