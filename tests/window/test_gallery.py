"""The gallery shows every component in both themes; the components obey keyboard, pointer and screen reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.gallery import Gallery, save_gallery
from neighbourhood.viewmodels.stage import settle

COMPONENTS = Path(__file__).resolve().parents[2] / "ui" / "components"
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.MenuItem,
}
OPENED_BY = {"Menu": "openMenu", "Popover": "openPopover", "Sheet": "openSheet", "Tip": "openTip"}


@pytest.fixture
def gallery(qtbot: QtBot) -> Iterator[Gallery]:
    """The gallery in English; QML must not have complained when it is closed."""
    made = Gallery("en", still=True)
    made.show()
    made.window.requestActivate()
    qtbot.waitExposed(made.window)
    yield made
    made.close()
    assert made.warnings == []


def test_every_component_is_shown(gallery: Gallery) -> None:
    shown = {_kind(item) for item in _items(gallery.window.contentItem())}
    for kind, button in OPENED_BY.items():
        _find(gallery, button).clicked.emit()  # type: ignore[attr-defined]  # every button has this signal
        settle()
        shown |= {kind} if _opened(gallery, kind) else set()
        shown |= {_kind(item) for item in _items(gallery.window.contentItem())}
        QTest.keyClick(gallery.window, Qt.Key.Key_Escape)
    assert {path.stem for path in COMPONENTS.glob("*.qml")} - shown == set()


def test_no_page_looks_as_a_style_of_the_system_has_it() -> None:
    pages = COMPONENTS.parent.rglob("*.qml")
    assert [path.name for path in pages if "import QtQuick.Controls" in path.read_text("utf-8")] == []


def test_every_component_can_be_named_by_pages() -> None:
    told = (COMPONENTS / "qmldir").read_text("utf-8").splitlines()
    assert told == [f"{path.stem} 1.0 {path.name}" for path in sorted(COMPONENTS.glob("*.qml"))]


def test_each_half_has_a_theme_of_its_own(gallery: Gallery) -> None:
    papers = [_first(pane, "KeyCap").property("color") for pane in gallery.panes]
    assert papers == [QColor("#FBFAF8"), QColor("#262A2F")]


def test_both_halves_scroll_and_grow_together(gallery: Gallery) -> None:
    light, dark = (pane.property("scroller") for pane in gallery.panes)
    dark.setProperty("contentY", 300)
    assert light.property("contentY") == 300
    before = light.property("contentHeight")
    gallery.window.setProperty("percent", 200)
    settle()
    assert light.property("contentHeight") == dark.property("contentHeight") > before * 1.5


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["en", "ru"])
def test_its_pictures_show_the_whole_page_in_both_languages(language: Language, tmp_path: Path) -> None:
    paths = save_gallery(tmp_path, language)
    assert [path.name for path in paths] == [f"gallery-{language}-100.png", f"gallery-{language}-200.png"]
    usual, large = (QImage(str(path)) for path in paths)
    assert usual.height() > 3000
    assert large.height() > 1.5 * usual.height()


def test_a_menu_is_walked_with_arrows_and_letters_and_closes_with_escape(gallery: Gallery, qtbot: QtBot) -> None:
    button = _find(gallery, "openMenu")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.window, Qt.Key.Key_Space)
    assert _current(gallery, qtbot, "Reply")
    QTest.keyClick(gallery.window, Qt.Key.Key_Down)
    assert _current(gallery, qtbot, "Copy")
    QTest.keyClick(gallery.window, Qt.Key.Key_D)
    assert _current(gallery, qtbot, "Delete for everyone")
    QTest.keyClick(gallery.window, Qt.Key.Key_R)
    assert _current(gallery, qtbot, "Reply")
    QTest.keyClick(gallery.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gallery.window.activeFocusItem() == button)


def test_a_popover_closes_with_escape_and_gives_the_focus_back(gallery: Gallery, qtbot: QtBot) -> None:
    button = _find(gallery, "openPopover")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _opened(gallery, "Popover") is not None)
    QTest.keyClick(gallery.window, Qt.Key.Key_Tab)
    assert _named(gallery, "popoverButton").hasActiveFocus()
    QTest.keyClick(gallery.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gallery.window.activeFocusItem() == button)


def test_a_sheet_scrolls_in_the_smallest_window_at_the_largest_text(gallery: Gallery) -> None:
    gallery.window.resize(640, 440)
    gallery.window.setProperty("percent", 200)
    _find(gallery, "openSheet").clicked.emit()  # type: ignore[attr-defined]  # every button has this signal
    settle()
    sheet = _opened(gallery, "Sheet")
    assert sheet is not None
    begin = next(item for item in _items(gallery.window.contentItem()) if item.property("text") == "Begin")
    begin.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert _inside(gallery, begin)


def test_a_menu_stays_in_a_small_window(gallery: Gallery) -> None:
    gallery.window.resize(640, 440)
    button = _find(gallery, "openMenu")
    gallery.panes[0].property("scroller").setProperty("contentY", _bottom_at(gallery, button))
    button.clicked.emit()  # type: ignore[attr-defined]  # every button has this signal
    settle()
    last = next(
        item for item in _items(gallery.window.contentItem()) if item.property("danger") and _kind(item) == "MenuItem"
    )
    assert _inside(gallery, last)


def test_a_switch_and_a_check_turn_with_space_and_with_a_click(gallery: Gallery) -> None:
    for kind in ("Switch", "CheckRow"):
        control = _first(gallery.panes[0], kind)
        control.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        settle()
        was = control.property("checked")
        QTest.keyClick(gallery.window, Qt.Key.Key_Space)
        assert control.property("checked") is not was
        QTest.mouseClick(gallery.window, Qt.MouseButton.LeftButton, pos=_middle(control))
        assert control.property("checked") is was


def test_tab_leaves_a_field_of_several_lines_and_control_enter_accepts_it(gallery: Gallery) -> None:
    area = _first(gallery.panes[0], "Area")
    accepted: list[bool] = []
    area.accepted.connect(lambda: accepted.append(True))  # type: ignore[attr-defined]  # declared in Area.qml
    area.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.window, Qt.Key.Key_Return)
    QTest.keyClick(gallery.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (accepted, area.property("text")) == ([True], "\n")
    QTest.keyClick(gallery.window, Qt.Key.Key_Tab)
    assert not area.hasActiveFocus()
    QTest.keyClick(gallery.window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert area.hasActiveFocus()


def test_one_answer_of_a_folded_choice_is_chosen_by_keyboard(gallery: Gallery, qtbot: QtBot) -> None:
    choices = _find(gallery, "choices")
    choices.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.window, Qt.Key.Key_Down)
    assert _current(gallery, qtbot, "22:00")
    QTest.keyClick(gallery.window, Qt.Key.Key_Down)
    QTest.keyClick(gallery.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: choices.property("text") == "23:00")


def test_arrows_walk_through_the_answers_side_by_side(gallery: Gallery) -> None:
    enter, other = (_find(gallery, f"choice {value}") for value in ("enter", "ctrl_enter"))
    enter.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.window, Qt.Key.Key_Right)
    assert other.hasActiveFocus()
    before = other.width()
    QTest.keyClick(gallery.window, Qt.Key.Key_Space)
    assert (other.property("checked"), enter.property("checked"), other.width()) == (True, False, before)
    QTest.keyClick(gallery.window, Qt.Key.Key_Left)
    assert enter.hasActiveFocus()


@pytest.mark.parametrize("percent", [100, 200])
def test_every_control_has_a_role_a_name_and_a_target_of_24_pixels(gallery: Gallery, percent: int) -> None:
    gallery.window.setProperty("percent", percent)
    settle()
    controls = [item for item in _items(gallery.panes[0]) if item.inherits("QQuickAbstractButton")]
    assert len(controls) > 40
    told = [(QAccessible.queryAccessibleInterface(item), item) for item in controls]
    bare = [
        item.property("text") for face, item in told if face.role() not in ROLES or not face.text(QAccessible.Text.Name)
    ]
    small = [item.property("text") for item in controls if min(item.width(), item.height()) < 24]
    assert (bare, small) == ([], [])


def test_nothing_is_wider_than_the_smallest_window_at_the_largest_text(gallery: Gallery) -> None:
    gallery.window.resize(2 * 640, 880)
    gallery.window.setProperty("percent", 200)
    settle()
    wide = [
        item for item in _items(gallery.panes[0]) if item.isVisible() and _right(item) > gallery.panes[0].width() + 1
    ]
    assert [(_kind(item), item.property("text")) for item in wide] == []


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _items(child)


def _kind(item: QObject) -> str:
    return str(item.metaObject().className()).split("_QML")[0]


def _first(root: QQuickItem, kind: str) -> QQuickItem:
    return next(item for item in _items(root) if _kind(item) == kind)


def _find(gallery: Gallery, name: str) -> QQuickItem:
    return next(item for item in _items(gallery.panes[0]) if item.objectName() == name)


def _named(gallery: Gallery, name: str) -> QQuickItem:
    return next(item for item in _items(gallery.window.contentItem()) if item.objectName() == name)


def _opened(gallery: Gallery, kind: str) -> QObject | None:
    popups = (found for item in _items(gallery.panes[0]) for found in item.children() if _kind(found) == kind)
    return next((popup for popup in popups if popup.property("visible")), None)


def _current(gallery: Gallery, qtbot: QtBot, text: str) -> bool:
    qtbot.waitUntil(lambda: gallery.window.activeFocusItem().property("text") == text)
    return True


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _right(item: QQuickItem) -> float:
    return item.mapToScene(QPointF(item.width(), 0)).x()


def _inside(gallery: Gallery, item: QQuickItem) -> bool:
    top, bottom = item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height()))
    window = gallery.window
    return top.x() >= 0 and top.y() >= 0 and bottom.x() <= window.width() and bottom.y() <= window.height()


def _bottom_at(gallery: Gallery, item: QQuickItem) -> float:
    """How far to scroll so that the item stands at the lower edge of the window."""
    below = item.mapToScene(QPointF(0, item.height())).y() - gallery.window.height()
    return float(gallery.panes[0].property("scroller").property("contentY")) + below
