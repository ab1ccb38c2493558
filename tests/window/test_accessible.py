"""Every scene for those who do not see it or do not hold a mouse: names, roles, sizes of targets, the way of Tab."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from neighbourhood.viewmodels.scenes.catalogue import SCENES, staged
from neighbourhood.viewmodels.settings import Choices
from neighbourhood.viewmodels.stage import Stage, settle

ROLES_OF_CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.EditableText,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.Switch,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Link,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PageTab,
    QAccessible.Role.Cell,
    QAccessible.Role.Table,
}
CONTROLS = ("QQuickAbstractButton", "QQuickTextInput", "QQuickTextEdit")
SMALLEST_PX = 24
_FIELD_DEPTH = 4
pytestmark = pytest.mark.usefixtures("qapp")
# While names are offered the field keeps the focus and Tab takes the name: test_composer.py.
UNTABBED = "mention"
# In one order, so that pytest plays each scene once for all that look at it.
NAMES = sorted(SCENES, key=lambda name: name == UNTABBED)
ALL = pytest.mark.parametrize("name", NAMES, scope="module")
TABBED = pytest.mark.parametrize("name", [name for name in NAMES if name != UNTABBED], scope="module")


@pytest.fixture(scope="module")
def stage(name: str) -> Iterator[Stage]:
    """The scene, played in a small window, for all that only look at it."""
    yield from _played(name)


@pytest.fixture
def own_stage(name: str) -> Iterator[Stage]:
    """The scene played anew: where the focus has been changes what there is to reach."""
    yield from _played(name)


def _played(name: str) -> Iterator[Stage]:
    QAccessible.setActive(True)
    stage = staged(SCENES[name], Choices(language="en", theme="light", width=900, height=600), "en")
    stage.window.root.requestActivate()
    settle()
    yield stage
    stage.window.close()
    assert stage.window.warnings == []


@ALL
def test_every_control_has_a_role_and_a_name(stage: Stage) -> None:
    controls = _controls(stage)
    assert controls, "no control found"
    assert [_told(item) for item in controls if _role(item) not in ROLES_OF_CONTROLS or not _name(item)] == []


@TABBED
def test_what_takes_the_focus_has_a_role_and_a_name(stage: Stage) -> None:
    stops = _tab_stops(stage)
    assert stops
    assert [_told(item) for item in stops if _role(item) not in ROLES_OF_CONTROLS or not _name(item)] == []


@ALL
def test_a_target_is_never_under_24_pixels(stage: Stage) -> None:
    small = [
        item for item in _controls(stage) if min(item.width(), item.height()) < SMALLEST_PX and not _in_a_field(item)
    ]
    assert [f"{_told(item)} {item.width():.0f}x{item.height():.0f}" for item in small] == []


@ALL
@pytest.mark.parametrize("backwards", [False, True], ids=["tab", "shift+tab"])
def test_tab_reaches_everything_and_is_never_caught(own_stage: Stage, backwards: bool) -> None:
    stage = own_stage
    stops = [_told(item) for item in _tab_stops(stage)]
    modifier = Qt.KeyboardModifier.ShiftModifier if backwards else Qt.KeyboardModifier.NoModifier
    visited: list[str] = []
    reached: set[str] = set()
    for _ in range(2 * len(stops) + 4):
        QTest.keyClick(stage.window.root, Qt.Key.Key_Tab, modifier)
        focused = stage.window.root.activeFocusItem()
        visited.append(_told(focused))
        while focused is not None:
            reached.add(_told(focused))
            focused = focused.parentItem()
    caught = [one for one, two in pairwise(visited) if one == two]
    assert caught == [] or len(stops) == 1, "Tab is caught"
    still_there = {_told(item) for item in _tab_stops(stage)}
    assert [stop for stop in stops if stop in still_there - reached] == []


def _controls(stage: Stage) -> list[QQuickItem]:
    return [item for item in _within(_top(stage)) if item.isEnabled() and any(item.inherits(kind) for kind in CONTROLS)]


def _tab_stops(stage: Stage) -> list[QQuickItem]:
    return [item for item in _within(_top(stage)) if item.isEnabled() and item.activeFocusOnTab()]


def _top(stage: Stage) -> QQuickItem:
    """The sheet that is open, else all: what lies under a sheet cannot be reached, and need not be."""
    content = stage.window.root.contentItem()
    sheets = [item for item in _within(content) if item.inherits("QQuickPopupItem")]
    return sheets[-1] if sheets else content


def _within(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _within(child)


def _face(item: QQuickItem) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(item)


def _role(item: QQuickItem) -> QAccessible.Role:
    face = _face(item)
    return face.role() if face is not None else QAccessible.Role.NoRole


def _name(item: QQuickItem) -> str:
    """What it is called; Qt keeps that of a password field to itself, so there its description says it."""
    face = _face(item)
    if face is None:
        return ""
    text = QAccessible.Text.Description if face.state().passwordEdit else QAccessible.Text.Name
    return face.text(text).strip()


def _told(item: QQuickItem) -> str:
    """A description that outlives the item: rows come and go while the focus wanders."""
    return f"{_role(item).name} {item.objectName() or _name(item)!r}"


def _in_a_field(item: QQuickItem) -> bool:
    """Whether it is the line of text inside a field, which is the target."""
    above = [item]
    while len(above) < _FIELD_DEPTH and above[-1].parentItem() is not None:
        above.append(above[-1].parentItem())
    return not item.inherits("QQuickAbstractButton") and max(one.height() for one in above) >= SMALLEST_PX
