"""Sheets in the smallest window with the largest writing: what is to be pressed stays in sight."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem

from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.scenes.catalogue import SCENES, staged
from neighbourhood.viewmodels.settings import Choices
from neighbourhood.viewmodels.stage import Stage, settle

FEATURES = Path(__file__).resolve().parents[2] / "ui" / "features"
SHEETS = {
    "CircleSheet": "circles-new",
    "LeaveSheet": "circles-leave",
    "GuestSheet": "invite-guest-code",
    "PapersSheet": "invite-papers",
    "InviteSheet": "invite",
    "EndInvitationSheet": "invitation-end",
    "RefuseSheet": "journal-refuse",
    "MeasureSheet": "moderate-message",
    "ReasonSheet": "appeal",
    "HandOverSheet": "hand-over-many",
    "MoveOutSheet": "move-out-refused",
    "NameSheet": "neighbours-name",
    "RemoveSheet": "neighbours-remove",
    "ResumeSheet": "write-on",
    "PlanSheet": "plan",
    "RulesSheet": "rules-write",
    "BringBackSheet": "bring-back-code",
    "DeviceSheet": "device-refused",
    "EraseMineSheet": "erase-mine",
    "SecondComputerSheet": "second-computer-arrived",
    "TrustedSheet": "trusted-refused",
    "EraseSheet": "erase-council",
    "OpenAddressSheet": "address",
    "NewTopicSheet": "new-topic",
    "RenameSheet": "rename",
}
"""A scene of each sheet that has a foot."""


def test_every_sheet_with_something_to_press_at_its_foot_is_looked_at() -> None:
    footed = {path.stem for path in FEATURES.rglob("*.qml") if "\n    foot: " in path.read_text("utf-8")}
    assert footed - set(SHEETS) == {"PassphraseSheet"}, "that one opens only over a real folder"
    assert set(SHEETS) <= footed


@pytest.mark.parametrize("sheet", SHEETS)
def test_what_is_to_be_pressed_stays_in_sight_in_a_small_window_with_large_writing(sheet: str) -> None:
    _look(sheet, "ru")


@pytest.mark.slow
@pytest.mark.parametrize("sheet", SHEETS)
def test_it_stays_in_sight_in_english_too(sheet: str) -> None:
    _look(sheet, "en")


def _look(sheet: str, language: Language) -> None:
    choices = Choices(language=language, width=900, height=600, text_scale_percent=200)
    stage = staged(SCENES[SHEETS[sheet]], choices, language)
    try:
        feet = [item for item in _within(stage.window.root.contentItem()) if item.objectName() == "sheetFoot"]
        (foot,) = (foot for foot in feet if _owner(foot).metaObject().className().startswith(f"{sheet}_"))
        assert _owner(foot).property("cramped") is False, "there is room for both"
        buttons = [item for item in _within(foot) if _is_button(item)]
        assert buttons
        for button in buttons:
            assert _in_window(stage, button), (sheet, button.objectName())
            if button.isEnabled():
                button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
                settle()
                assert _in_window(stage, button), (sheet, button.objectName())
    finally:
        stage.window.close()


def _owner(item: QObject) -> QObject:
    above: QObject | None = item
    while above is not None and above.property("cramped") is None:
        above = above.parent()
    assert above is not None
    return above


def _within(item: QObject) -> Iterator[QQuickItem]:
    assert isinstance(item, QQuickItem)
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from _within(child)


def _is_button(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("Button_")


def _in_window(stage: Stage, item: QQuickItem) -> bool:
    corner = item.mapToScene(QPointF(0, 0))
    window = stage.window.root
    return QRectF(0, 0, window.width(), window.height()).contains(
        QRectF(corner.x(), corner.y(), item.width(), item.height())
    )
