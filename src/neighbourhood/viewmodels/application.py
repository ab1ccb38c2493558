"""Puts the window together: application, fonts, translations, engine, and the root view-model."""

import os
from collections.abc import Callable
from typing import Final

import PySide6.QtQuick  # noqa: F401  # without it the root object is wrapped as a plain QObject
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlError, QQmlIncubationController
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from neighbourhood.app.faults import Fault
from neighbourhood.app.importing import ReadExport
from neighbourhood.app.ports import Backend
from neighbourhood.viewmodels.appearance import Appearance, wall_clock_ms
from neighbourhood.viewmodels.fonts import load_fonts
from neighbourhood.viewmodels.icons import IconProvider
from neighbourhood.viewmodels.outside import Outside
from neighbourhood.viewmodels.passphrase import KeyCare
from neighbourhood.viewmodels.plan import ReadTable
from neighbourhood.viewmodels.printing import Printing
from neighbourhood.viewmodels.resources import resource_folder
from neighbourhood.viewmodels.settings import Settings
from neighbourhood.viewmodels.shell import Shell
from neighbourhood.viewmodels.tray import TrayPictures
from neighbourhood.viewmodels.unlock import OpenWith, Unlock

_LAST_PAGE_MS: Final = 1000
_PAGES_IN_PAGES: Final = 20


class Window:
    """The window and everything that must live as long as it does."""

    def __init__(self, application: QGuiApplication, shell: Shell, appearance: Appearance) -> None:
        self.application = application
        self.shell = shell
        self.warnings: list[str] = []
        """What the QML engine complained about; empty when all is well."""
        self._appearance = appearance
        self._translator = QTranslator()
        self.engine = QQmlApplicationEngine()
        self.engine.warnings.connect(self._collect)
        self.engine.addImageProvider("icon", IconProvider())
        self.engine.addImageProvider("tray", TrayPictures())
        self._translate()
        appearance.languageChanged.connect(self._translate)
        self.engine.setInitialProperties({"shell": shell})
        self.engine.load(QUrl.fromLocalFile(str(resource_folder("ui") / "Main.qml")))
        self.root = self._root()
        self.outside = Outside(shell, appearance, self.root)
        self._around = self._surround()
        application.commitDataRequest.connect(self.outside.session_ends)
        application.aboutToQuit.connect(shell.close)

    def show(self) -> None:
        """Put the window on the screen."""
        self.root.show()

    def close(self) -> None:
        """Take the window down; what was typed is kept."""
        self.outside.close()
        self.shell.close()
        self.root.hide()
        self._finish_pages()
        shiboken6.delete(self.engine)  # before the view-models, on which its bindings look until the end
        self.application.removeTranslator(self._translator)

    def _finish_pages(self) -> None:
        """Let what comes a little in each frame be made to its end: Qt complains about halves that are taken down."""
        controller: QQmlIncubationController | None = self.engine.incubationController()
        for _ in range(_PAGES_IN_PAGES):  # one that is made may begin others
            if controller is None or not controller.incubatingObjectCount():
                return
            controller.incubateFor(_LAST_PAGE_MS)

    def _root(self) -> QQuickWindow:
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the window could not be made: " + "; ".join(self.warnings))
        return roots[0]

    def _surround(self) -> QObject:
        component = QQmlComponent(
            self.engine, QUrl.fromLocalFile(str(resource_folder("ui") / "features/outside/Outside.qml"))
        )
        around = component.createWithInitialProperties({"outside": self.outside, "window": self.root})
        if around is None:
            raise RuntimeError(f"what surrounds the window could not be made: {component.errorString()}")
        around.setParent(self.root)
        return around

    def _collect(self, problems: list[QQmlError]) -> None:
        self.warnings += [problem.toString() for problem in problems]

    def _translate(self) -> None:
        folder = resource_folder("resources") / "translations"
        self.application.removeTranslator(self._translator)
        self._translator.load(str(folder / f"neighbourhood_{self._appearance.spoken}.qm"))
        self.application.installTranslator(self._translator)
        self.engine.retranslate()


def create_window(
    backend: Backend | None,
    *,
    unlock: OpenWith | None,
    settings: Settings,
    fault: Fault | None = None,
    new_folder: bool = False,
    keys: KeyCare | None = None,
    read_export: ReadExport | None = None,
    read_table: ReadTable | None = None,
    printing: Printing | None = None,
    preview: bool = False,
    now_ms: Callable[[], int] = wall_clock_ms,
) -> Window:
    """Return the window for a running program, or, without one, for the passphrase that ``unlock`` takes.

    ``fault`` says why there is no backend yet; one that no passphrase mends is shown instead of the prompt.
    ``new_folder``: the passphrase is chosen now. ``keys``: what the settings change it with. ``read_export``
    reads the file of an older chat; without it none can be brought in, and ``read_table`` a table of flats. ``printing``
    saves pages to print; without it none can be had. ``preview`` draws in software and without
    motion, the same on every machine. Call ``show`` and then ``application.exec()``; keep the window until then. Raises RuntimeError when the
    QML files do not load.
    """
    if backend is None and unlock is None and fault is None:
        raise ValueError("a backend, a way to unlock one, or a fault is needed")
    if preview and QQuickWindow.sceneGraphBackend() != "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = make_application()
    appearance = Appearance(settings, now_ms)
    gate = Unlock(unlock, appearance, fault=fault, new_folder=new_folder)
    shell = Shell(
        backend,
        gate,
        appearance,
        keys=keys,
        read_export=read_export,
        read_table=read_table,
        printing=printing,
        still=preview,
    )
    return Window(application, shell, appearance)


def make_application() -> QGuiApplication:
    """Return the application, made now if none runs, with the typefaces of the window."""
    running = QCoreApplication.instance()
    if isinstance(running, QGuiApplication):
        load_fonts()
        return running
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    application = QGuiApplication(["neighbourhood"])
    application.setApplicationName("Neighbourhood")
    application.setDesktopFileName("neighbourhood")
    application.setWindowIcon(QIcon(str(resource_folder("resources") / "icons" / "house.svg")))
    load_fonts()
    return application
