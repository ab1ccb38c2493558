"""A code for a flat, a guest or a courier computer, shown once."""

from functools import partial
from pathlib import Path
from typing import get_args

from PySide6.QtCore import Property, QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents_invitations import Guest, InviteGuest, MakeInvitation
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import HouseRow, InvitationRow
from neighbourhood.app.sentences import sentence
from neighbourhood.domain.authority.powers import INVITE_ANYWHERE, INVITE_GUESTS
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.first_run import group_code
from neighbourhood.viewmodels.formats import date
from neighbourhood.viewmodels.invitation_papers import InvitationPapers
from neighbourhood.viewmodels.printing import Printing

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


def _house(queries: Queries) -> HouseRow | None:
    return queries.house()


@QmlElement
class Invitation(QObject):
    """``code`` is empty until one has been made; ``savedSheet`` is where it was put on paper last.

    Without ``printing`` nothing is put on paper.
    """

    changed = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(self, appearance: Appearance, printing: Printing | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._printing = printing
        self._bridge: Bridge | None = None
        self._row: InvitationRow | None = None
        self._fault: Fault | None = None
        self._busy = False
        self._guest = ""
        self._may_invite_guests = self._may_invite_anywhere = False
        self._papers = InvitationPapers(appearance, printing, self)
        self._sheet = QUrl()
        appearance.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def code(self) -> str:
        return group_code(self._row.code) if self._row is not None else ""

    @Property(str, notify=changed)
    def flat(self) -> str:
        return self._row.flat_number if self._row is not None else ""

    @Property(bool, notify=changed)
    def mayInviteGuests(self) -> bool:
        return self._may_invite_guests

    @Property(bool, notify=changed)
    def mayInviteAnywhere(self) -> bool:
        """Whether I may invite to every flat, not to my own alone."""
        return self._may_invite_anywhere

    @Property(InvitationPapers, notify=partsChanged)
    def papers(self) -> InvitationPapers:
        return self._papers

    @Property(int, notify=changed)
    def uses(self) -> int:
        return self._row.uses if self._row is not None else 0

    @Property(str, notify=changed)
    def until(self) -> str:
        """The day until which the code lets people in; "" without one."""
        if self._row is None or self._row.expires_at_ms is None:
            return ""
        return date(self._row.expires_at_ms, self._appearance.now_ms(), self._appearance.spoken)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(QUrl, notify=changed)
    def savedSheet(self) -> QUrl:
        return self._sheet

    @Property(str, notify=changed)
    def sheetName(self) -> str:
        """Name of the file that was saved last."""
        return self._sheet.fileName()

    @Property(QUrl, notify=changed)
    def proposedSheet(self) -> QUrl:
        """Where a sheet would usually go."""
        flat = self._row.flat_number if self._row is not None else ""
        safe = "".join(char if char.isalnum() else "-" for char in flat or self._guest)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QUrl.fromLocalFile(f"{folder}/neighbourhood-{safe}.pdf")

    @Slot(QUrl)
    def saveSheet(self, file: QUrl) -> None:
        """Put the code on an A4 sheet; ``savedSheet`` follows, or ``fault`` says why not."""
        if self._row is not None and self._bridge is not None:
            self._bridge.query(_house, partial(self._put_on_paper, file, self._row), self._refuse)

    def _put_on_paper(self, file: QUrl, row: InvitationRow, house: HouseRow | None) -> None:
        if self._printing is None or house is None:
            return
        try:
            self._printing.save_invitations(Path(file.toLocalFile()), house, [row], self._appearance.spoken, per_page=1)
            self._sheet, self._fault = file, None
        except Fault as fault:
            self._fault = fault
        self.changed.emit()

    @Slot(str)
    def make(self, flat: str) -> None:
        """Make a code for a flat."""
        if flat.strip():
            self._ask(MakeInvitation(flat_number=flat.strip()), "")

    @Slot(str)
    def makeForGuest(self, role: str) -> None:
        """Make a code for one computer of a guest, or for a courier; ``role`` as in ``InviteGuest``."""
        known = next((each for each in get_args(Guest) if each == role), None)
        if known is not None:
            self._ask(InviteGuest(role=known), role)

    def _ask(self, intent: Intent, guest: str) -> None:
        if self._bridge is None or self._busy:
            return
        self._busy, self._fault, self._guest = True, None, guest
        self.changed.emit()
        self._bridge.submit(intent, self._show, self._refuse)

    @Slot()
    def copy(self) -> None:
        """Put the code on the clipboard."""
        if self._row is not None:
            QGuiApplication.clipboard().setText(group_code(self._row.code))

    @Slot()
    def forget(self) -> None:
        """The code has been handed over, or the page is closed."""
        self._row = self._fault = None
        self._sheet = QUrl()
        self.changed.emit()

    def attach(self, bridge: Bridge) -> None:
        """Invite into a house."""
        self._bridge = bridge
        self._papers.attach(bridge)
        bridge.changed.connect(self._take)
        bridge.query(_house, self._see)

    def _take(self, changes: Changes) -> None:
        if self._bridge is not None and (changes.authority or changes.people or changes.everything):
            self._bridge.query(_house, self._see)

    def _see(self, house: HouseRow | None) -> None:
        roles = frozenset(house.me.roles) if house is not None and not house.left else frozenset()
        may = bool(INVITE_GUESTS & roles), bool(INVITE_ANYWHERE & roles)
        if may != (self._may_invite_guests, self._may_invite_anywhere):
            self._may_invite_guests, self._may_invite_anywhere = may
            self.changed.emit()

    def _show(self, answer: object) -> None:
        self._row = answer if isinstance(answer, InvitationRow) else None
        self._busy = False
        self.changed.emit()

    def _refuse(self, fault: Fault) -> None:
        self._fault, self._busy = fault, False
        self.changed.emit()
