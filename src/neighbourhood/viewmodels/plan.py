"""The plan of the house while it is being written: made from four numbers, or typed line by line, and shown at once."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.intents import PlannedFlat, SetPlan
from neighbourhood.app.plan_lines import write_plan
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.rows import FlatRow, HouseRow
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.flats import FlatGrid

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_ENTRANCES: Final = 99
_LONGEST_NUMBER: Final = 5


@QmlElement
class HousePlan(QObject):
    """``text`` is the plan being written, ``preview`` what it means; ``flats`` are those that the house has."""

    textChanged = Signal()
    changed = Signal()
    saved = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._text = ""
        self._fault: Fault | None = None
        self._written: tuple[PlannedFlat, ...] = ()
        self._here: tuple[FlatRow, ...] = ()
        self._may_edit = False
        self._busy = False
        self._preview = FlatGrid(self)
        self._flats = FlatGrid(self)
        appearance.languageChanged.connect(self.changed)

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._text

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, notify=changed)
    def mayEdit(self) -> bool:
        return self._may_edit

    @Property(int, notify=changed)
    def planned(self) -> int:
        """How many flats the plan of the house has; 0 without a plan."""
        return sum(flat.planned for flat in self._here)

    @Property(FlatGrid, notify=partsChanged)
    def preview(self) -> FlatGrid:
        return self._preview

    @Property(FlatGrid, notify=partsChanged)
    def flats(self) -> FlatGrid:
        return self._flats

    @Slot(str)
    def edit(self, text: str) -> None:
        """Take what is typed; a mistake is told and the last picture stays."""
        if text != self._text:
            self._take_text(text)

    def _take_text(self, text: str) -> None:
        self._text = text
        self._fault = None
        try:
            self._written = read_plan(text) if text.strip() else ()
            self._preview.show(self._written)
        except Fault as fault:
            self._fault = fault
        self.textChanged.emit()
        self.changed.emit()

    @Slot(str, str, str, str)
    def generate(self, entrances: str, floors: str, each: str, first: str) -> None:
        """Write a plan of equal entrances, with ``each`` flats on every floor; incomplete numbers change nothing."""
        how_many, high, wide, start = (_whole(text) for text in (entrances, floors, each, first))
        if 0 in (how_many, high, wide, start) or how_many > _MOST_ENTRANCES:
            return
        size = high * wide
        firsts = range(start, start + how_many * size, size)
        self.edit("".join(f"{place}; 1-{high}; {one}-{one + size - 1}\n" for place, one in enumerate(firsts, 1)))

    @Slot()
    def begin(self) -> None:
        """Start from the plan as the house has it."""
        here = (PlannedFlat(row.number, row.entrance, row.floor) for row in self._here if row.planned)
        self._take_text(write_plan(here))

    @Slot()
    def save(self) -> None:
        """Describe the house so; ``saved`` follows, or a sentence says why not."""
        if self._bridge is None or self._busy or self._fault is not None or not self._written:
            return
        self._busy = True
        self.changed.emit()
        self._bridge.submit(SetPlan(flats=self._written), self._finish, self._refuse)

    def attach(self, bridge: Bridge) -> None:
        """Show the flats of this house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._read()

    def _take(self, changes: Changes) -> None:
        if changes.people or changes.authority or changes.everything:
            self._read()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(lambda queries: (tuple(queries.flats()), queries.house()), self._show)

    def _show(self, read: tuple[tuple[FlatRow, ...], HouseRow | None]) -> None:
        self._here, house = read
        self._may_edit = house is not None and house.me.council
        self._flats.show(self._here, house.me.flat_number if house is not None else "")
        self.changed.emit()

    def _finish(self, _answer: object) -> None:
        self._busy = False
        self.changed.emit()
        self.saved.emit()

    def _refuse(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        self.changed.emit()


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else 0
