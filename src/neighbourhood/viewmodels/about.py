"""What the program is, what it is made of, and a report about this computer that names nobody."""

import platform
from collections.abc import Sequence
from typing import ClassVar, Final

import PySide6
from PySide6.QtCore import Property, QLocale, QObject, QSysInfo, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from neighbourhood import __version__
from neighbourhood.app.ports import Queries
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.licences import Part, own_text, parts, text_of
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

LICENCE: Final = "Apache-2.0"
_TYPED_LINE: Final = 42
Counts = tuple[tuple[str, int], ...]


@QmlElement
class Licences(RowModel):
    """The parts that the program brings along."""

    _roles: ClassVar[Roles] = (
        ("name", lambda _self, part: part.name),
        ("version", lambda _self, part: part.version),
        ("kind", lambda _self, part: part.kind),
    )

    def part(self, row: int) -> Part | None:
        """Return a part by its place in the list."""
        return self._rows[row] if 0 <= row < len(self._rows) else None


@QmlElement
class Lines(RowModel):
    """A long text, a paragraph a row, so that only what is in sight is laid out."""

    _roles: ClassVar[Roles] = (("body", lambda _self, paragraph: paragraph),)


@QmlElement
class About(QObject):
    """``reading`` names the licence whose ``text`` is open, "" for none. ``report`` is for people who mend the program."""

    changed = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._licences = Licences(self)
        self._text = Lines(self)
        self._reading = ""
        self._bridge: Bridge | None = None
        self._counts: Counts = ()

    @Property(str, notify=partsChanged)
    def version(self) -> str:
        return __version__

    @Property(str, notify=partsChanged)
    def licence(self) -> str:
        return LICENCE

    @Property(Licences, notify=partsChanged)
    def licences(self) -> Licences:
        return self._licences

    @Property(Lines, notify=partsChanged)
    def text(self) -> Lines:
        return self._text

    @Property(str, notify=changed)
    def reading(self) -> str:
        return self._reading

    @Property(str, notify=changed)
    def report(self) -> str:
        return "\n".join(f"{name}: {value}" for name, value in (*self._technical(), *self._counts))

    @Slot()
    def look(self) -> None:
        """Find out what the page shows."""
        if self._bridge is not None:
            self._bridge.query(_look, self._take)

    @Slot(int)
    def read(self, row: int) -> None:
        """Open the licence of a part."""
        part = self._licences.part(row)
        if part is not None:
            self._open(part.name, text_of(part))

    @Slot()
    def readOwn(self) -> None:
        """Open the licence of the program itself."""
        self._open(LICENCE, own_text())

    @Slot()
    def close(self) -> None:
        """Go back to the page."""
        self._open("", "")

    def attach(self, bridge: Bridge) -> None:
        """Count in a house."""
        self._bridge = bridge

    def _open(self, name: str, text: str) -> None:
        self._reading = name
        self._text.show_anew([_flowing(part.strip("\n")) for part in text.split("\n\n") if part.strip()])
        self.changed.emit()

    def _take(self, found: tuple[Counts, Sequence[Part]]) -> None:
        self._counts, brought = found
        if self._licences.rowCount() == 0:
            self._licences.show_anew(brought)
        self.changed.emit()

    def _technical(self) -> Sequence[tuple[str, str]]:
        screen = QGuiApplication.primaryScreen()
        size = screen.size()
        choices = self._appearance.settings.choices
        return (
            ("Neighbourhood", __version__),
            ("Python", platform.python_version()),
            ("Qt", f"{qVersion()}, PySide6 {PySide6.__version__}"),
            ("System", f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"),
            ("Processor", QSysInfo.currentCpuArchitecture()),
            (
                "Window",
                f"{QGuiApplication.platformName()}, {QQuickWindow.sceneGraphBackend() or QQuickWindow.graphicsApi().name}",
            ),
            ("Screen", f"{size.width()}x{size.height()}, scale {screen.devicePixelRatio():g}"),
            ("Language", f"{self._appearance.spoken}, system {QLocale.system().name()}"),
            ("Look", f"{choices.theme}, text {choices.text_scale_percent} %"),
        )


def _flowing(paragraph: str) -> str:
    """Return a paragraph without the ends of lines that only a typewriter needed, so that it fits any width."""
    lines = [line.strip() for line in paragraph.splitlines()]
    is_prose = all(len(line) >= _TYPED_LINE for line in lines[:-1])
    return " ".join(lines) if is_prose else paragraph


def _look(queries: Queries) -> tuple[Counts, Sequence[Part]]:
    """Count, and look through what is installed, which takes too long for the thread of the window."""
    return _count(queries), parts()


def _count(queries: Queries) -> Counts:
    house, topics, sync = queries.house(), queries.topics(), queries.sync()
    residents, devices, flats = (house.residents, house.devices, house.flats) if house is not None else (0, 0, 0)
    return (
        ("Residents", residents),
        ("Computers", devices),
        ("Flats", flats),
        ("Topics", len(topics)),
        ("Messages", sum(row.messages for row in topics)),
        ("Online", sync.neighbours_online),
        ("Connections", sync.connected_devices),
    )
