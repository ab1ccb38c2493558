"""The real QML on the sample house, without a screen: what people see, clicked and typed."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from neighbourhood.adapters.imports.exports import read_export
from neighbourhood.adapters.imports.tables import read_table
from neighbourhood.app.faults import Fault
from neighbourhood.app.importing import ReadExport
from neighbourhood.app.ports import Backend
from neighbourhood.bootstrap import printing as paper
from neighbourhood.viewmodels.application import create_window
from neighbourhood.viewmodels.passphrase import KeyCare
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.printing import Printing
from neighbourhood.viewmodels.settings import Choices, Settings
from neighbourhood.viewmodels.unlock import OpenWith
from tests.window.hands import Hands

OpenHouse = Callable[..., Hands]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The window needs no widgets."""
    return QGuiApplication


@pytest.fixture
def open_house(qtbot: QtBot) -> Iterator[OpenHouse]:
    """Open windows; each must have loaded and closed without one complaint of the engine."""
    opened: list[Hands] = []

    def open_one(
        sample: SampleBackend | None = None,
        *,
        unlock: OpenWith | None = None,
        settings: Settings | None = None,
        fault: Fault | None = None,
        new_folder: bool = False,
        reader: ReadExport = read_export,
        place: str = "topics",
        keys: KeyCare | None = None,
        printing: Printing | None = paper,
        **choices: object,
    ) -> Hands:
        house = sample or SampleBackend("en")
        chosen = settings or Settings(Choices(**({"language": house.language, "theme": "light"} | choices)))  # type: ignore[arg-type]
        backend: Backend | None = None if unlock else house
        window = create_window(
            backend,
            unlock=unlock,
            settings=chosen,
            fault=fault,
            new_folder=new_folder,
            read_export=reader,
            read_table=read_table,
            keys=keys,
            printing=printing,
            preview=True,
            now_ms=lambda: house.now_ms,
        )
        window.shell.go(place)
        window.show()
        window.root.requestActivate()
        opened.append(Hands(qtbot, window, house))
        qtbot.waitExposed(window.root)
        return opened[-1]

    yield open_one
    for hands in opened:
        hands.close()
    assert [warning for hands in opened for warning in hands.window.warnings] == []
