"""The journal of the house: what was done, what waits for signatures, and which invitations are open."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import ContestDevice, SignProposal
from neighbourhood.app.intents_invitations import CloseInvitation
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import ProposalRow
from neighbourhood.app.rows_belonging import AskedRow, JournalRow
from neighbourhood.domain.ids import DeviceId, EntryId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.journal_rows import (
    AskedLines,
    InvitationLines,
    JournalLines,
    Open,
    Told,
    still_open,
    with_days,
)

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

PAGE_ROWS: Final = 200


class Read(NamedTuple):
    """What the page shows, the newest first."""

    asked: tuple[AskedRow, ...]
    open: tuple[Open, ...]
    told: tuple[Told, ...]
    earlier: bool
    """There are older ones."""


def _look(now_ms: int, pages: int, queries: Queries) -> Read:
    house, belonging = queries.house(), queries.belonging()
    opened = still_open(belonging.invitations, house.me if house is not None else None, now_ms)
    told, wanted = list[JournalRow](), pages * PAGE_ROWS
    while len(told) <= wanted and (page := queries.journal(PAGE_ROWS, before=told[-1].entry if told else None)):
        told += page
    return Read(belonging.proposals, opened, tuple(with_days(told[:wanted])), len(told) > wanted)


@QmlElement
class HouseJournal(QObject):
    """The journal while its page is in sight. ``outcome``: "", "carried", "waits" or "refused", of what was said last, "closed"
    of an invitation.
    """

    changed = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._watched = False
        self._pages = 1
        self._outcome = ""
        self._read: Read | None = None
        self._asked = AskedLines(appearance, self)
        self._open = InvitationLines(appearance, self)
        self._lines = JournalLines(appearance, self)

    @Property(AskedLines, notify=partsChanged)
    def asked(self) -> AskedLines:
        return self._asked

    @Property(InvitationLines, notify=partsChanged)
    def open(self) -> InvitationLines:
        return self._open

    @Property(JournalLines, notify=partsChanged)
    def lines(self) -> JournalLines:
        return self._lines

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._read is not None

    @Property(bool, notify=changed)
    def earlier(self) -> bool:
        """Whether more was done than is shown."""
        return self._read is not None and self._read.earlier

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many proposals there are."""
        return len(self._read.asked) if self._read is not None else 0

    @Property(int, notify=changed)
    def openInvitations(self) -> int:
        """How many invitations let people in."""
        return len(self._read.open) if self._read is not None else 0

    @Property(str, notify=changed)
    def outcome(self) -> str:
        return self._outcome

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """Follow the house while the page is in sight."""
        self._watched, self._outcome, self._pages = on, "", 1
        self._ask()

    @Slot()
    def showEarlier(self) -> None:
        """Show one page more of what was done."""
        self._pages += 1
        self._ask()

    @Slot(str)
    def sign(self, proposal_id: str) -> None:
        """Sign a proposal; why not is told at the foot of the window."""
        if self._bridge is not None:
            intent = SignProposal(proposal=EntryId(bytes.fromhex(proposal_id)))
            self._bridge.submit(intent, self._signed)

    @Slot(str)
    def refuse(self, device_id: str) -> None:
        """Say that a computer which neighbours want to bring back for me is not mine."""
        if self._bridge is not None:
            intent = ContestDevice(device=DeviceId(bytes.fromhex(device_id)))
            self._bridge.submit(intent, lambda _none: self._tell("refused"))

    @Slot(str)
    def closeInvitation(self, invitation_id: str) -> None:
        """Let nobody else in by an invitation; why not is told at the foot of the window."""
        if self._bridge is not None:
            intent = CloseInvitation(invitation=EntryId(bytes.fromhex(invitation_id)))
            self._bridge.submit(intent, lambda _none: self._tell("closed"))

    def attach(self, bridge: Bridge) -> None:
        """Read from a house, as soon as the page is in sight."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._ask()

    def _take(self, changes: Changes) -> None:
        if changes.people or changes.authority or changes.everything:
            self._ask()

    def _ask(self) -> None:
        if self._watched and self._bridge is not None:
            self._bridge.query(partial(_look, self._appearance.now_ms(), self._pages), self._show)

    def _show(self, read: Read) -> None:
        if read != self._read:
            self._read = read
            self._asked.show_moved(read.asked, lambda row: row.proposal)
            self._open.show_moved(read.open, lambda one: one.row.invitation)
            self._lines.show_moved(read.told, lambda told: told.row.entry)
            self.changed.emit()

    def _signed(self, answer: object) -> None:
        self._tell("carried" if isinstance(answer, ProposalRow) and answer.done else "waits")

    def _tell(self, outcome: str) -> None:
        self._outcome = outcome
        self.changed.emit()
        self._ask()
