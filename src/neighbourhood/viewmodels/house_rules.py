"""The rules of the house on their page: read, confirmed, and for the council written anew."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.house_rules import DRAFT
from neighbourhood.app.intents import AcknowledgeRules, SaveDraft, SetRules
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import HouseRow
from neighbourhood.app.rows_rules import RulesRow, RulesVersionRow
from neighbourhood.app.sentences import sentence
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.subjects.rules import numbered
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import date
from neighbourhood.viewmodels.journal_rows import names
from neighbourhood.viewmodels.row_model import Roles, RowModel
from neighbourhood.viewmodels.rules_sample import STARTING_TEXT

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_SAVE_AFTER_MS: Final = 400
_MOST_VERSIONS: Final = 50
_MOST_NAMED: Final = 60
_Read = tuple[HouseRow | None, RulesRow | None]


def _look(queries: Queries) -> _Read:
    return queries.house(), queries.rules()


@QmlElement
class RuleLines(RowModel):
    """The rules that hold, one a row."""

    _roles: ClassVar[Roles] = (
        ("number", lambda _self, row: row[0]),
        ("body", lambda _self, row: row[1]),
    )


@QmlElement
class RulesVersions(RowModel):
    """Versions of the rules before the one that holds, the newest first; ``body`` has their numbers in it."""

    _roles: ClassVar[Roles] = (
        ("by", lambda _self, row: legible_name(row.by.name)),
        ("on", lambda self, row: self.told(row.written_at_ms)),
        ("body", lambda _self, row: "\n\n".join(f"{n}. {rule}" for n, rule in enumerate(row.rules, start=1))),
    )

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        appearance.languageChanged.connect(self.refresh)

    def told(self, at_ms: int) -> str:
        """Return a day, with its year when it is not this one."""
        return date(at_ms, self._appearance.now_ms(), self._appearance.spoken)


@QmlElement
class HouseRules(QObject):
    """``held``: there are rules. What is being written is ``draft``; ``draftBegun`` brings it to the field."""

    changed = Signal()
    draftChanged = Signal()
    draftBegun = Signal()
    saved = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._watched = self._loaded = self._busy = False
        self._house: HouseRow | None = None
        self._row: RulesRow | None = None
        self._draft = self._kept = ""
        self._fault: Fault | None = None
        self._lines = RuleLines(self)
        self._versions = RulesVersions(appearance, self)
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._pause.timeout.connect(self.keepDraft)
        appearance.languageChanged.connect(self.changed)
        appearance.languageChanged.connect(self.draftChanged)

    @Property(RuleLines, notify=partsChanged)
    def lines(self) -> RuleLines:
        return self._lines

    @Property(RulesVersions, notify=partsChanged)
    def versions(self) -> RulesVersions:
        return self._versions

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def held(self) -> bool:
        return self._row is not None

    @Property(bool, notify=changed)
    def mayEdit(self) -> bool:
        return self._house is not None and self._house.me.council

    @Property(str, notify=changed)
    def by(self) -> str:
        """Who wrote them; "" for somebody whose name is not here."""
        return legible_name(self._row.now.by.name) if self._row is not None else ""

    @Property(str, notify=changed)
    def since(self) -> str:
        return self._versions.told(self._row.now.written_at_ms) if self._row is not None else ""

    @Property(int, notify=changed)
    def earlier(self) -> int:
        """Versions before this one."""
        return self._row.earlier if self._row is not None else 0

    @Property(int, notify=changed)
    def read(self) -> int:
        return self._row.read if self._row is not None else 0

    @Property(int, notify=changed)
    def residents(self) -> int:
        return self._row.residents if self._row is not None else 0

    @Property(bool, notify=changed)
    def readByMe(self) -> bool:
        return self._row is not None and self._row.read_by_me

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """It is for me to say that I have read them."""
        return self._row is not None and self._row.asked

    @Property(str, notify=changed)
    def missing(self) -> str:
        """Names of those who have not, for the council; of very many the first ones."""
        return names(self._row.not_read[:_MOST_NAMED]) if self._row is not None else ""

    @Property(int, notify=changed)
    def missingMore(self) -> int:
        """How many more there are than are named."""
        return max(len(self._row.not_read) - _MOST_NAMED, 0) if self._row is not None else 0

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=draftChanged)
    def draft(self) -> str:
        return self._draft

    @Property(int, notify=draftChanged)
    def draftRules(self) -> int:
        """How many rules the draft has."""
        return len(numbered(self._draft))

    @Property(bool, notify=draftChanged)
    def draftDiffers(self) -> bool:
        """Whether saving it would change anything."""
        return bool(self._draft.strip()) and self._draft.strip() != self._text()

    @Property(str, notify=draftChanged)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """Follow the house while the page is in sight."""
        self._watched = on
        self._ask()

    @Slot()
    def acknowledge(self) -> None:
        """Say that I have read the rules in sight; why not is told at the foot of the window."""
        if self._bridge is not None and self._row is not None:
            self._bridge.submit(AcknowledgeRules(version=self._row.now.version), lambda _none: self._ask())

    @Slot()
    def showVersions(self) -> None:
        """Read the versions before this one."""
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.rules_history(_MOST_VERSIONS), self._show_versions)

    @Slot()
    def beginDraft(self) -> None:
        """Bring what was typed before, else the rules that hold."""
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.rules_draft(), self._begin)

    @Slot()
    def useSample(self) -> None:
        """Begin with the starting text, in the language of the window."""
        self._take_draft(STARTING_TEXT[self._appearance.spoken].strip())
        self.draftBegun.emit()

    @Slot()
    def dropDraft(self) -> None:
        """Begin again with the rules that hold."""
        self._take_draft(self._text())
        self.draftBegun.emit()

    @Slot(str)
    def edit(self, text: str) -> None:
        """Take what is typed; it is written down after a pause."""
        if text != self._draft:
            self._take_draft(text)

    @Slot()
    def keepDraft(self) -> None:
        """Write the draft down, if it changed."""
        self._pause.stop()
        draft = self._draft if self._draft.strip() != self._text() else ""
        if self._bridge is not None and draft != self._kept:
            self._kept = draft
            self._bridge.submit(SaveDraft(topic=DRAFT, text=draft))

    @Slot()
    def save(self) -> None:
        """Let the draft hold; ``saved`` follows, or a sentence says why not."""
        if self._bridge is None or self._busy or not self._draft.strip():
            return
        self._pause.stop()
        self._busy, self._fault = True, None
        self.changed.emit()
        self.draftChanged.emit()
        self._bridge.submit(SetRules(text=self._draft), self._finish, self._refuse)

    def attach(self, bridge: Bridge) -> None:
        """Read from a house, as soon as the page is in sight."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._ask()

    def _take(self, changes: Changes) -> None:
        if changes.rules or changes.people or changes.authority or changes.everything:
            self._ask()

    def _ask(self) -> None:
        if self._watched and self._bridge is not None:
            self._bridge.query(_look, self._show)

    def _show(self, read: _Read) -> None:
        self._loaded, (self._house, self._row) = True, read
        rules = self._row.now.rules if self._row is not None else ()
        self._lines.show_moved(list(enumerate(rules, start=1)), lambda row: row[0])
        self.changed.emit()
        self.draftChanged.emit()

    def _show_versions(self, rows: Sequence[RulesVersionRow]) -> None:
        self._versions.show_anew(rows[1:])

    def _text(self) -> str:
        return self._row.now.text if self._row is not None else ""

    def _begin(self, typed: str) -> None:
        self._kept = typed
        self._fault = None
        self._draft = typed or self._text()
        self.draftChanged.emit()
        self.draftBegun.emit()

    def _take_draft(self, text: str) -> None:
        self._draft, self._fault = text, None
        self._pause.start()
        self.draftChanged.emit()

    def _finish(self, _version: object) -> None:
        self._busy = False
        self._kept = ""
        self._ask()
        self.changed.emit()
        self.saved.emit()

    def _refuse(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        self.changed.emit()
        self.draftChanged.emit()
