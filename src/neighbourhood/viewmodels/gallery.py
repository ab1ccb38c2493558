"""Every component of the window in every state, in both themes side by side.

``Theme`` is one object for each QML engine. So each half of the gallery has an engine of its own, and both halves are
items of the same window.
"""

import math
from functools import partial
from pathlib import Path
from typing import Final, cast

import shiboken6
from PySide6.QtCore import Property, QObject, QTranslator, QUrl, Signal
from PySide6.QtQml import QmlElement, QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.application import make_application
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.icons import IconProvider
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.resources import resource_folder
from neighbourhood.viewmodels.settings import Choices, Settings
from neighbourhood.viewmodels.stage import settle

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

PERCENTS: Final = (100, 200)


@QmlElement
class GallerySamples(QObject):
    """What the notices of the gallery say."""

    partsChanged = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        appearance = Appearance(Settings(Choices(language=language)), parent=self)
        self._undoable, self._fault, self._trouble = (Notices(appearance, self) for _ in range(3))
        self._undoable.changed.connect(self._say_again)
        self._say_again()
        self._fault.show_fault(Fault(FaultKind.DISK_FULL))
        self._trouble.follow([Fault(FaultKind.NO_NETWORK)])

    @Property(Notices, notify=partsChanged)
    def undoable(self) -> Notices:
        return self._undoable

    @Property(Notices, notify=partsChanged)
    def fault(self) -> Notices:
        return self._fault

    @Property(Notices, notify=partsChanged)
    def trouble(self) -> Notices:
        return self._trouble

    def _say_again(self) -> None:
        if self._undoable.property("kind") == "":
            self._undoable.show("deleted", undo=lambda: None)


class Gallery:
    """The window of the gallery. ``still``: drawn in software and without motion, the same on every machine."""

    def __init__(self, language: Language, *, still: bool = False) -> None:
        if still and QQuickWindow.sceneGraphBackend() != "software":
            QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
        self.application = make_application()
        self._translator = QTranslator()
        self._translator.load(str(resource_folder("resources") / "translations" / f"neighbourhood_{language}.qm"))
        self.application.installTranslator(self._translator)
        self.warnings: list[str] = []
        """What the QML engines complained about; empty when all is well."""
        self._samples = GallerySamples(language)
        self._engines = [self._engine() for _ in range(2)]
        self.window = cast("QQuickWindow", self._make(0, "GalleryWindow"))
        self.panes = [self._pane(number, still=still) for number in range(2)]
        light, dark = (cast("QQuickItem", pane.property("scroller")) for pane in self.panes)
        light.contentYChanged.connect(partial(_follow, dark, light))  # type: ignore[attr-defined]  # of a Flickable
        dark.contentYChanged.connect(partial(_follow, light, dark))  # type: ignore[attr-defined]  # of a Flickable
        self.window.percentChanged.connect(self._resize)  # type: ignore[attr-defined]  # of GalleryWindow.qml

    def show(self) -> None:
        """Put the window on the screen."""
        self.window.show()

    def close(self) -> None:
        """Take the window down."""
        self.window.close()
        for engine in reversed(self._engines):  # the dark half first: the window is of the light one's engine
            shiboken6.delete(engine)
        self.application.removeTranslator(self._translator)

    def save(self, path: Path, percent: int) -> None:
        """Save a picture of the whole page, text in ``percent`` of its usual size. Raises OSError."""
        self.window.setProperty("percent", percent)
        settle()
        page = max(float(pane.property("scroller").property("contentHeight")) for pane in self.panes)
        beside = self.window.height() - self.panes[0].height()
        self.window.setHeight(math.ceil(page + beside))
        settle()
        if not self.window.grabWindow().save(str(path)):
            raise OSError(f"the picture could not be saved: {path}")

    def _engine(self) -> QQmlApplicationEngine:
        engine = QQmlApplicationEngine()
        engine.warnings.connect(self._collect)
        engine.addImageProvider("icon", IconProvider())
        return engine

    def _pane(self, number: int, *, still: bool) -> QQuickItem:
        given = {"dark": number == 1, "still": still, "samples": self._samples}
        pane = cast("QQuickItem", self._make(number, "GalleryPane", given))
        pane.setParentItem(cast("QQuickItem", self.window.property(("light", "dark")[number])))
        return pane

    def _make(self, number: int, name: str, given: dict[str, object] | None = None) -> QObject:
        engine = self._engines[number]
        before = len(engine.rootObjects())
        engine.setInitialProperties(given or {})
        engine.load(QUrl.fromLocalFile(str(resource_folder("ui") / "gallery" / f"{name}.qml")))
        if len(engine.rootObjects()) == before:
            raise RuntimeError("the gallery could not be made: " + "; ".join(self.warnings))
        return engine.rootObjects()[-1]

    def _collect(self, problems: list[QQmlError]) -> None:
        self.warnings += [problem.toString() for problem in problems]

    def _resize(self) -> None:
        for pane in self.panes:
            pane.setProperty("percent", self.window.property("percent"))


def _follow(follower: QObject, leader: QObject) -> None:
    follower.setProperty("contentY", leader.property("contentY"))


def show_gallery(language: Language) -> int:
    """Show the gallery until its window is closed; return the exit code."""
    gallery = Gallery(language)
    gallery.show()
    code = gallery.application.exec()
    gallery.close()
    return code


def save_gallery(out: Path, language: Language) -> list[Path]:
    """Write ``gallery-<language>-<percent>.png`` into ``out`` and return the paths; no display is needed.

    Raises OSError when one cannot be saved, and RuntimeError when QML complained about anything.
    """
    out.mkdir(parents=True, exist_ok=True)
    gallery = Gallery(language, still=True)
    gallery.show()
    paths = [out / f"gallery-{language}-{percent}.png" for percent in PERCENTS]
    for path, percent in zip(paths, PERCENTS, strict=True):
        gallery.save(path, percent)
    gallery.close()
    if gallery.warnings:
        raise RuntimeError("; ".join(gallery.warnings))
    return paths
