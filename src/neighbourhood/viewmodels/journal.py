"""What was done with people, roles, devices and invitations, and what waits for signatures."""

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import ContestDevice, SignProposal
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import PersonRow, ProposalRow
from neighbourhood.app.rows_belonging import AskedRow, JournalRow
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.ids import DeviceId, EntryId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import day, first_capital, when
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_SHOWN: Final = 200
_INNER: Final = frozenset({"rotate", "boxes"})
"""Acts that a program writes by itself; they concern no person."""


class Read(NamedTuple):
    """What the page shows; both the newest first."""

    asked: tuple[AskedRow, ...]
    told: tuple[JournalRow, ...]


def _look(queries: Queries) -> Read:
    told = tuple(row for row in queries.journal(_MOST_SHOWN) if row.kind not in _INNER)
    return Read(queries.belonging().proposals, told)


def names(people: Sequence[PersonRow]) -> str:
    """Return the names of people apart by commas; whose has not arrived is left out."""
    return ", ".join(name for name in (legible_name(row.name) for row in people) if name)


class _Rows(RowModel):
    """Rows that tell times."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance

    def when(self, at_ms: int) -> str:
        """Return the time of a moment of today, else its day."""
        return when(at_ms, self.appearance.now_ms(), self.appearance.spoken)

    def day(self, at_ms: int) -> str:
        """Return today, yesterday or the date, as it stands above rows."""
        return first_capital(day(at_ms, self.appearance.now_ms(), self.appearance.spoken))


@QmlElement
class JournalLines(_Rows):
    """``kind`` and ``verdict``: as in ``JournalRow``; ``by`` is "" for somebody unknown; ``day`` stands above the first row
    of each day; ``reversed``: when this computer learned that it lost its effect, or got it back.
    """

    _roles: ClassVar[Roles] = (
        ("kind", lambda _self, row: row.kind),
        ("by", lambda _self, row: legible_name(row.by.name) if row.by is not None else ""),
        ("about", lambda _self, row: names(row.about)),
        ("role", lambda _self, row: row.role),
        ("flat", lambda _self, row: legible_name(row.flat_number)),
        ("verdict", lambda _self, row: row.verdict),
        ("at", lambda self, row: self.when(row.at_ms)),
        ("day", lambda self, row: self.day(row.at_ms)),
        ("reversed", lambda self, row: "" if row.reversed_at_ms is None else self.when(row.reversed_at_ms)),
    )


@QmlElement
class AskedLines(_Rows):
    """What waits for signatures. ``mine``: I have signed.

    Of somebody who comes back ``check`` is the number on the new computer, ``trusted``: I am asked, ``back``: it is I.
    """

    _roles: ClassVar[Roles] = (
        ("proposalId", lambda _self, row: row.proposal.hex()),
        ("kind", lambda _self, row: row.kind),
        ("about", lambda _self, row: names(row.about)),
        ("role", lambda _self, row: row.role),
        ("signers", lambda _self, row: names(row.signed_by)),
        ("signed", lambda _self, row: len(row.signed_by)),
        ("needed", lambda _self, row: row.needed),
        ("mine", lambda _self, row: row.mine),
        ("check", lambda _self, row: row.check),
        ("trusted", lambda _self, row: row.trusted),
        ("back", lambda _self, row: row.device is not None and any(person.me for person in row.about)),
        ("deviceId", lambda _self, row: row.device.hex() if row.device is not None else ""),
    )


@QmlElement
class HouseJournal(QObject):
    """The journal while its page is in sight. ``outcome``: "", "carried", "waits" or "refused", of what was said last."""

    changed = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge: Bridge | None = None
        self._watched = False
        self._outcome = ""
        self._read: Read | None = None
        self._asked = AskedLines(appearance, self)
        self._lines = JournalLines(appearance, self)
        appearance.languageChanged.connect(self._lines.refresh)

    @Property(AskedLines, notify=partsChanged)
    def asked(self) -> AskedLines:
        return self._asked

    @Property(JournalLines, notify=partsChanged)
    def lines(self) -> JournalLines:
        return self._lines

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._read is not None

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many proposals there are."""
        return len(self._read.asked) if self._read is not None else 0

    @Property(str, notify=changed)
    def outcome(self) -> str:
        return self._outcome

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """Follow the house while the page is in sight."""
        self._watched, self._outcome = on, ""
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
            self._bridge.query(_look, self._show)

    def _show(self, read: Read) -> None:
        if read != self._read:
            self._read = read
            self._asked.show_moved(read.asked, lambda row: row.proposal)
            self._lines.show_moved(read.told, lambda row: row.entry)
            self.changed.emit()

    def _signed(self, answer: object) -> None:
        self._tell("carried" if isinstance(answer, ProposalRow) and answer.done else "waits")

    def _tell(self, outcome: str) -> None:
        self._outcome = outcome
        self.changed.emit()
        self._ask()
