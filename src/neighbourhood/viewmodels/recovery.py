"""The recovery sheet of this person: when it was made, and a new one saved to print."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Property, QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.intents_invitations import MakeRecoverySheet
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import HouseRow, RecoveryRow
from neighbourhood.app.rows_belonging import OpenedRow
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import date
from neighbourhood.viewmodels.printing import Printing

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RecoverySheet(QObject):
    """``made``: the day of the sheet that is good now, "" without one; ``saved``: where it was put last.

    ``lost``: the words were drawn and could not be saved, so that no sheet is good now. The words themselves pass from
    the answer to the file and are kept nowhere.
    """

    changed = Signal()

    def __init__(self, printing: Printing | None, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printing = printing
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._sheet: OpenedRow | None = None
        self._saved = QUrl()
        self._fault: Fault | None = None
        self._busy = self._lost = False
        appearance.languageChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def available(self) -> bool:
        return self._printing is not None

    @Property(str, notify=changed)
    def made(self) -> str:
        if self._sheet is None or self._lost:
            return ""
        return date(self._sheet.made_at_ms, self._appearance.now_ms(), self._appearance.spoken)

    @Property(bool, notify=changed)
    def lost(self) -> bool:
        return self._lost

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(QUrl, notify=changed)
    def saved(self) -> QUrl:
        return self._saved

    @Property(str, notify=changed)
    def savedName(self) -> str:
        """Name of the file that was saved last."""
        return self._saved.fileName()

    @Property(QUrl, notify=changed)
    def proposed(self) -> QUrl:
        """Where a sheet would usually go."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QUrl.fromLocalFile(f"{folder}/neighbourhood-recovery.pdf")

    @Slot(QUrl)
    def save(self, file: QUrl) -> None:
        """Draw new words and save them as a page to print; the sheets from before end."""
        if self._bridge is None or self._busy:
            return
        self._busy, self._fault, self._saved = True, None, QUrl()
        self.changed.emit()
        self._bridge.query(lambda queries: queries.house(), partial(self._make, file), self._refuse)

    def attach(self, bridge: Bridge) -> None:
        """Work in a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._read()

    def _make(self, file: QUrl, house: HouseRow | None) -> None:
        if self._bridge is not None and house is not None:
            self._bridge.submit(MakeRecoverySheet(), partial(self._print, file, house), self._refuse)

    def _print(self, file: QUrl, house: HouseRow, answer: object) -> None:
        if self._printing is None or not isinstance(answer, RecoveryRow):
            return
        self._busy, self._lost = False, True
        try:
            self._printing.save_recovery(Path(file.toLocalFile()), house, answer, self._appearance.spoken)
            self._saved, self._lost = file, False
        except Fault as fault:
            self._fault = fault
        self._read()
        self.changed.emit()

    def _refuse(self, fault: Fault) -> None:
        self._fault, self._busy = fault, False
        self.changed.emit()

    def _take(self, changes: Changes) -> None:
        if changes.authority or changes.everything:
            self._read()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(_sheet, self._show)

    def _show(self, sheet: OpenedRow | None) -> None:
        self._sheet = sheet
        self.changed.emit()


def _sheet(queries: Queries) -> OpenedRow | None:
    """Return my sheet that is good, the newest first in the rows."""
    known = queries.belonging().invitations
    return next((row for row in known if row.sheet and not row.closed and row.restores and row.restores.me), None)
