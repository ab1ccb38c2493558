"""The window's measure: a plain Qt Quick list of wrapped texts, the same texts, and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from benchmarks.mixed import texts
from benchmarks.sight import Sight

OPENED_ROWS: Final = 50
_ROWS: Final = 5000
_LIST: Final = b"""
import QtQuick

Window {
    id: window
    width: 1240
    height: 820

    ListView {
        objectName: "messages"
        width: 720
        height: parent.height
        verticalLayoutDirection: ListView.BottomToTop
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: 400
        delegate: Text {
            required property string display
            width: ListView.view.width
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            text: display
            font.pixelSize: 15
        }
    }
}
"""


class Plain:
    """The list in its window; two models of the first rows to take turns with, and a long one."""

    def __init__(self, root: QQuickWindow) -> None:
        self.sight = Sight(root)
        self.list: QQuickItem = self.sight.find("messages")
        said = texts(_ROWS)
        self._short = [QStringListModel(said[:OPENED_ROWS]), QStringListModel(said[OPENED_ROWS : 2 * OPENED_ROWS])]
        self._long = QStringListModel(said)

    def open_another(self, turn: int) -> None:
        """Show other rows."""
        self.list.setProperty("model", self._short[turn % 2])

    def open_long(self) -> None:
        """Show all rows."""
        self.list.setProperty("model", self._long)


@contextmanager
def plain_window() -> Iterator[Plain]:
    """Show the list."""
    application = QGuiApplication([])
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(_LIST, "")
    root: Any = component.create()
    if root is None:
        raise RuntimeError(component.errorString())
    root.show()
    application.processEvents()
    yield Plain(root)
    root.close()
    shiboken6.delete(engine)
