"""Every scene in a language that nobody speaks: what is not translated stands without brackets, what has no room is cut off.

The house of the scene is Russian, so that a Latin letter outside brackets is a text that no translator has seen.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from neighbourhood.viewmodels.scenes.catalogue import SCENES, staged
from neighbourhood.viewmodels.settings import Choices
from neighbourhood.viewmodels.stage import Stage, settle

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.usefixtures("qapp")
BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")
LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
DATA = (
    re.compile(r"</?(?:a|b|br|font)\b[^>]*>|https?://[^\s<\"]+"),  # a link in a message, and what stands out in it
    re.compile(r"(?<!\S)/\w+(?:/[\w.]+)+"),  # a folder
    re.compile(r"(?<!\w)(?:English|Neighbourhood|Telegram|WhatsApp|Apache-2\.0|example\.org|Wi-Fi)(?!\w)"),
    re.compile(r"\[fe80::1\]"),  # an address in a network
    re.compile(r"\b[0-9A-Za-z]{5}(?:-[0-9A-Za-z]{5}){3}\b|\bk7qma2xwtr9gd4bpvcuh\b"),  # a code
    re.compile(
        r"\b(?:Ctrl|Shift|Alt|Enter|Esc|Tab|Caps Lock|Space|Home|End|Page ?Up|Page ?Down|PgUp|PgDn|Delete|Del|F\d+|[A-Z])\b"
    ),
)
"""What is called so in every language; keys of the keyboard come last."""
AS_THEY_ARE = ("licence", "report")
"""Licences and the technical report are the same in every language."""
SLACK_PX = 1.5


@pytest.fixture(scope="session")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled language."""
    target = tmp_path_factory.mktemp("pseudo") / "pseudo.qm"
    command = [sys.executable, "packaging/translations.py", "--pseudo", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)
    return target


@pytest.fixture(scope="module", params=SCENES)
def stage(request: pytest.FixtureRequest, pseudo: Path) -> Iterator[Stage]:
    """A scene played in Russian and then retold in the language that nobody speaks."""
    application = QGuiApplication.instance()
    assert application is not None
    QAccessible.setActive(True)
    stage = staged(SCENES[request.param], Choices(language="ru", theme="light", width=900, height=600), "ru")
    translator = QTranslator()
    assert translator.load(str(pseudo))
    application.installTranslator(translator)
    stage.window.engine.retranslate()
    settle()
    yield stage
    application.removeTranslator(translator)
    stage.window.close()


def test_every_text_in_sight_went_through_a_translator(stage: Stage) -> None:
    shown = {text for item in texts(stage) for text in [str(item.property("text"))]} | names(stage)
    assert any("⟦" in text for text in shown)
    assert [text for text in sorted(shown) if untold(text)] == []


def test_no_text_is_cut_off_where_it_may_not_be(stage: Stage) -> None:
    stage.window.root.grabWindow()
    assert [cut for item in texts(stage) if (cut := cut_off(item))] == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("⟦Ópéñ ~~~~⟧", False),
        ("⟦fláṫ 12 · ⟦Áññá ~~⟧⟧, 19:04", False),
        ("Сегодня", False),
        ("Ctrl+Enter", False),
        ("Смотрите https://example.org/lift", False),
        ("Open", True),
        ("Enter the code", True),
        ("click", True),
        ("⟦Ópéñ⟧ now", True),
    ],
)
def test_what_no_translator_has_seen_is_noticed(text: str, left: bool) -> None:
    assert untold(text) is left


@pytest.mark.parametrize(
    ("look", "told"),
    [
        ("width: 20", "wider than its place: too long for this"),
        ("width: 20; elide: Text.ElideRight", ""),
        ("width: 20; wrapMode: Text.Wrap", ""),
        ("width: 20; wrapMode: Text.Wrap; maximumLineCount: 2", "truncated: too long for this"),
        ("x: 150", "beyond the edge: too long for this"),
        ("x: 5", ""),
    ],
)
def test_a_text_without_room_is_noticed(look: str, told: str) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    page = f"""import QtQuick
        Item {{ width: 200; height: 50; clip: true; Text {{ {look}; text: "too long for this"; font.pixelSize: 14 }} }}"""
    component.setData(page.encode(), QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem)
    assert cut_off(item.childItems()[0]) == told
    item.deleteLater()


def untold(text: str) -> bool:
    """Tell whether something is left of a text without what is translated and what is data."""
    while (shorter := BRACKETS.sub("", text)) != text:
        text = shorter
    for pattern in DATA:
        text = pattern.sub("", text)
    return LATIN.search(text) is not None


def texts(stage: Stage) -> list[QQuickItem]:
    """Every text in sight."""
    return [
        item
        for item in _within(stage.window.root.contentItem())
        if item.inherits("QQuickText") and item.property("text")
    ]


def names(stage: Stage) -> set[str]:
    """What a screen reader says of the controls in sight."""
    controls = (item for item in _within(stage.window.root.contentItem()) if item.inherits("QQuickAbstractButton"))
    return {QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name) for item in controls}


def cut_off(item: QQuickItem) -> str:
    """Return what is wrong with a text, "" for nothing."""
    text = str(item.property("text"))
    if _declares_eliding(item):
        return ""
    if item.property("truncated"):
        return f"truncated: {text}"
    if item.property("contentWidth") > item.width() + SLACK_PX:
        return f"wider than its place: {text}"
    left = item.mapToScene(QPointF(0, 0)).x()
    for above in _above(item):
        edge = above.mapToScene(QPointF(0, 0)).x()
        scrolls = above.inherits("QQuickFlickable") and above.property("contentWidth") > above.width() + SLACK_PX
        if (
            above.clip() and not scrolls
        ) and not edge - SLACK_PX <= left <= left + item.width() <= edge + above.width() + SLACK_PX:
            return f"beyond the edge: {text}"
        if scrolls:
            return ""
    return ""


def _declares_eliding(item: QQuickItem) -> bool:
    context = qmlContext(item)
    return (
        context is not None and QQmlExpression(context, item, "elide").evaluate()[0] != Qt.TextElideMode.ElideNone.value
    )


def _above(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def _within(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0 or item.objectName().startswith(AS_THEY_ARE):
        return
    yield item
    for child in item.childItems():
        yield from _within(child)
