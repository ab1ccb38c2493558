"""The plan of the house while it is being written: made from four numbers, or typed line by line, and shown at once."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.intents import PlannedFlat, SetPlan
from neighbourhood.app.plan_changes import PlanChanges, changes
from neighbourhood.app.plan_lines import runs, write_plan
from neighbourhood.app.plan_text import WrittenPlan, understood
from neighbourhood.app.rows import FlatRow, HouseRow
from neighbourhood.app.sentences import sentence
from neighbourhood.app.sentences_plan import mistakes_told
from neighbourhood.domain.authority.powers import KEEP_REGISTER
from neighbourhood.domain.subjects.flats import upwards_key
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge, Crossing
from neighbourhood.viewmodels.flats import FlatGrid
from neighbourhood.viewmodels.formats import hundredths

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

ReadTable = Callable[[Path], str]
"""Returns the text of a file, on any thread. Raises Fault."""

_MOST_ENTRANCES: Final = 99
_LONGEST_NUMBER: Final = 5
_MOST_DIFFERENCES: Final = 20
_MOST_NUMBERS: Final = 40


@QmlElement
class HousePlan(QObject):
    """``text`` is the plan being written, ``preview`` what it means; ``flats`` are those that the house has."""

    textChanged = Signal()
    changed = Signal()
    saved = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay."""

    def __init__(
        self, appearance: Appearance, read_table: ReadTable | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._read_table = read_table
        self._crossing = Crossing()
        self._file_fault: Fault | None = None
        self._bridge: Bridge | None = None
        self._text = ""
        self._fault: Fault | None = None
        self._written = WrittenPlan()
        self._would = PlanChanges()
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

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs know no names of types
    def mistakes(self) -> list[str]:
        """A line for each thing that is wrong in the text; those beyond the first are counted in the last."""
        return mistakes_told(self._fault, self._appearance.spoken) if self._fault is not None else []

    @Property(bool, notify=partsChanged)
    def takesFiles(self) -> bool:
        return self._read_table is not None

    @Property(str, notify=changed)
    def fileFault(self) -> str:
        """Why the file that was chosen last was not read; what is typed stays."""
        return sentence(self._file_fault, self._appearance.spoken) if self._file_fault is not None else ""

    @Property(str, notify=changed)
    def leftOut(self) -> str:
        """The columns of a table that were passed over; "" when all were read."""
        quoted = "«{}»" if self._appearance.spoken == "ru" else "“{}”"
        return ", ".join(quoted.format(name) for name in self._written.left_out)

    @Property(int, notify=changed)
    def fresh(self) -> int:
        """How many flats are not in the plan of the house yet."""
        return len(self._would.new)

    @Property(str, notify=changed)
    def freshNumbers(self) -> str:
        """Their numbers, as a plan is written."""
        return _listed(self._would.new)

    @Property(str, notify=changed)
    def leavingNumbers(self) -> str:
        return _listed(self._would.gone)

    @Property(int, notify=changed)
    def changing(self) -> int:
        return len(self._would.changed)

    @Property(int, notify=changed)
    def staying(self) -> int:
        return len(self._would.same)

    @Property(int, notify=changed)
    def leaving(self) -> int:
        return len(self._would.gone)

    @Property(int, notify=changed)
    def untold(self) -> int:
        """How many of those that change are not among ``differences``."""
        return max(len(self._would.changed) - _MOST_DIFFERENCES, 0)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def differences(self) -> list[dict[str, Any]]:
        """The first flats that change: {number, entrance, floor, area, was}; ``was`` holds the same as it was."""
        first = self._would.changed[:_MOST_DIFFERENCES]
        return [self._described(after) | {"was": self._described(before)} for before, after in first]

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
        self._fault = self._file_fault = None
        try:
            self._written = understood(text) if text.strip() else WrittenPlan()
            self._preview.show(self._written.flats)
        except Fault as fault:
            self._fault = fault
        self._compare()
        self.textChanged.emit()
        self.changed.emit()

    @Slot(QUrl)
    def openFile(self, file: QUrl) -> None:
        """Take the text of a file as if it were pasted; ``fileFault`` says why not."""
        if self._read_table is not None:
            read = partial(self._read_table, Path(file.toLocalFile()))
            self._crossing.work(read, self._take_text, self._refuse_file)

    def _refuse_file(self, fault: Fault) -> None:
        self._file_fault = fault
        self.changed.emit()

    def close(self) -> None:
        """Nothing of a file that is still being read comes here any more."""
        self._crossing.close()

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
        if self._bridge is None or self._busy or self._fault is not None or not self._written.flats:
            return
        self._busy = True
        self.changed.emit()
        self._bridge.submit(SetPlan(flats=self._written.flats), self._finish, self._refuse)

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
        self._may_edit = house is not None and bool(KEEP_REGISTER & frozenset(house.me.roles))
        self._flats.show(self._here, house.me.flat_number if house is not None else "")
        self._compare()
        self.changed.emit()

    def _compare(self) -> None:
        self._would = changes(self._here, self._written.flats)

    def _described(self, flat: PlannedFlat) -> dict[str, Any]:
        return {
            "number": flat.number,
            "entrance": flat.entrance,
            "floor": "" if flat.floor is None else str(flat.floor),
            "area": "" if flat.area is None else hundredths(flat.area, self._appearance.spoken),
        }

    def _finish(self, _answer: object) -> None:
        self._busy = False
        self.changed.emit()
        self.saved.emit()

    def _refuse(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        self.changed.emit()


def _listed(flats: Iterable[PlannedFlat]) -> str:
    shown = list(runs([flat.number for flat in sorted(flats, key=upwards_key)]))
    return ", ".join(shown[:_MOST_NUMBERS]) + (" …" if len(shown) > _MOST_NUMBERS else "")


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else 0
