"""The neighbours who can bring this person back, two of them together; and those whom this person can bring back."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.intents_invitations import BringBack, NameTrusted
from neighbourhood.app.matching import folded
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import InvitationRow, PersonRow
from neighbourhood.app.rows_belonging import BelongingRow
from neighbourhood.app.sentences import sentence
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.authority.acts import RESIDENT
from neighbourhood.domain.authority.powers import TRUSTEE_SIGNATURES
from neighbourhood.domain.ids import PersonId
from neighbourhood.domain.limits import MAX_TRUSTEES
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.first_run import group_code
from neighbourhood.viewmodels.journal_rows import names
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


_LISTED: Final = 6
"""So many rows leave the button below them in sight."""


@QmlElement
class TrustingLines(RowModel):
    """People who trust this person."""

    _roles: ClassVar[Roles] = (
        ("personId", lambda _self, row: row.person.hex()),
        ("name", lambda _self, row: legible_name(row.name)),
        ("flat", lambda _self, row: legible_name(row.flat_number)),
    )


@QmlElement
class TrustedChoice(TrustingLines):
    """Neighbours who could be trusted. ``ticked``: chosen; ``open``: may be chosen, there are not too many yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen: set[PersonId] = set()

    _roles: ClassVar[Roles] = (
        *TrustingLines._roles,
        ("ticked", lambda self, row: row.person in self.chosen),
        ("open", lambda self, row: row.person in self.chosen or len(self.chosen) < MAX_TRUSTEES),
    )


@QmlElement
class Trusted(QObject):
    """``names`` of the trusted, ``count`` of them; ``picked`` so many are ticked, ``ready``: they can be saved.

    ``code`` brings ``whom`` back; it is empty until one has been made, and again when it has been handed over.
    """

    changed = Signal()
    saved = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._candidates = TrustedChoice(self)
        self._trusting = TrustingLines(self)
        self._trusted: tuple[PersonRow, ...] = ()
        self._people: Sequence[PersonRow] = ()
        self._looked_for = self._code = self._whom = ""
        self._fault: Fault | None = None
        self._busy = False
        self._found = 0
        appearance.languageChanged.connect(self.changed)

    @Property(TrustedChoice, notify=partsChanged)
    def candidates(self) -> TrustedChoice:
        return self._candidates

    @Property(TrustingLines, notify=partsChanged)
    def trusting(self) -> TrustingLines:
        return self._trusting

    @Property(int, notify=changed)
    def trustingCount(self) -> int:
        return self._trusting.rowCount()

    @Property(str, notify=changed)
    def names(self) -> str:
        return names(self._trusted)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._trusted)

    @Property(int, notify=changed)
    def picked(self) -> int:
        return len(self._candidates.chosen)

    @Property(int, notify=changed)
    def found(self) -> int:
        """How many neighbours are called so, or live there."""
        return self._found

    @Property(int, notify=changed)
    def unlisted(self) -> int:
        """How many of them are not in the list: it is short, and typing makes it shorter."""
        return self._found - self._candidates.rowCount()

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        chosen = self._candidates.chosen
        enough = not chosen or len(chosen) >= TRUSTEE_SIGNATURES
        return enough and chosen != {row.person for row in self._trusted} and not self._busy

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._code

    @Property(str, notify=changed)
    def whom(self) -> str:
        return self._whom

    @Slot()
    def begin(self) -> None:
        """Choose anew, beginning with those who are trusted now."""
        self._fault, self._looked_for = None, ""
        self._candidates.chosen = {row.person for row in self._trusted}
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.people(), self._offer)

    @Slot(str)
    def lookFor(self, text: str) -> None:
        """Leave those in the list whose name or flat has this text."""
        self._looked_for = folded(text.strip())
        self._list()

    @Slot(str, bool)
    def choose(self, person_id: str, on: bool) -> None:
        """Tick somebody, or no more."""
        person, chosen = PersonId(bytes.fromhex(person_id)), self._candidates.chosen
        if on and len(chosen) < MAX_TRUSTEES:
            chosen.add(person)
        elif not on:
            chosen.discard(person)
        self._candidates.refresh()
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Trust those who are ticked."""
        self._submit(NameTrusted(persons=tuple(sorted(self._candidates.chosen))))

    @Slot(str, str)
    def bringBack(self, person_id: str, name: str) -> None:
        """Make the code for the new computer of somebody who trusts this person."""
        self._code, self._whom = "", name
        self._submit(BringBack(person=PersonId(bytes.fromhex(person_id))))

    @Slot()
    def copy(self) -> None:
        """Put the code on the clipboard."""
        QGuiApplication.clipboard().setText(self._code)

    @Slot()
    def forget(self) -> None:
        """The code has been handed over, or is not wanted any more."""
        self._code, self._whom, self._fault = "", "", None
        self.changed.emit()

    def attach(self, bridge: Bridge) -> None:
        """Trust in a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._read()

    def _submit(self, intent: NameTrusted | BringBack) -> None:
        if self._bridge is None or self._busy:
            return
        self._busy, self._fault = True, None
        self.changed.emit()
        self._bridge.submit(intent, self._done, self._refuse)

    def _done(self, answer: object) -> None:
        self._busy = False
        if not isinstance(answer, InvitationRow):
            self.saved.emit()
        elif self._whom:
            self._code = group_code(answer.code)
        self.changed.emit()

    def _refuse(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        self.changed.emit()

    def _take(self, changes: Changes) -> None:
        if changes.authority or changes.people or changes.everything:
            self._read()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(_belonging, self._show)

    def _show(self, row: BelongingRow) -> None:
        self._trusted = row.trusted
        self._trusting.show_moved(row.trusting, _person)
        self.changed.emit()

    def _offer(self, people: Sequence[PersonRow]) -> None:
        residents = (row for row in people if RESIDENT in row.roles and not (row.me or row.gone))
        self._people = sorted(residents, key=lambda row: row.name)
        self._list()

    def _list(self) -> None:
        chosen = self._candidates.chosen
        found = sorted(_with(self._people, self._looked_for), key=lambda row: row.person not in chosen)
        self._found = len(found)
        self._candidates.show_moved(found[:_LISTED], _person)
        self._candidates.refresh()
        self.changed.emit()


def _with(people: Iterable[PersonRow], text: str) -> Iterable[PersonRow]:
    return (row for row in people if text in folded(row.name) or text == folded(row.flat_number))


def _person(row: PersonRow) -> PersonId:
    return row.person


def _belonging(queries: Queries) -> BelongingRow:
    return queries.belonging()
