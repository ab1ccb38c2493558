"""The computers of this person, and those of others that wait for a word of this person."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import CloseDevice, ContestDevice, UpholdDevice
from neighbourhood.app.notice import NOTICE_MS
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import HouseRow, PersonRow, ProposalRow
from neighbourhood.app.rows_belonging import DeviceRow
from neighbourhood.app.sentences import sentence
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.receipts import FORGET_AFTER_MS
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import date, last_seen, moment
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.row_model import RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

Answer = tuple[HouseRow | None, Sequence[DeviceRow]]


@QmlElement
class Devices(RowModel):
    """This computer first, then my others, then those of others that I should know of.

    These are of my flat and in the notice of somebody who was brought back, or wait for the word of the council, to
    which I belong. ``mine`` counts mine; ``done``: what was asked for last is carried out, ``fault`` why not.
    """

    changed = Signal()
    done = Signal()

    _roles = (
        ("deviceId", lambda _self, row: row.device.hex()),
        ("owner", lambda _self, row: "" if row.person.me else legible_name(row.person.name)),
        ("here", lambda _self, row: row.here),
        ("printed", lambda _self, row: row.printed),
        ("broughtBack", lambda _self, row: row.brought_back),
        ("byTwo", lambda _self, row: row.by_two),
        ("suspended", lambda _self, row: row.suspended),
        ("waiting", lambda self, row: self._is_waiting(row)),
        ("since", lambda self, row: self._since(row)),
        ("online", lambda _self, row: row.online),
        ("other", lambda _self, row: row.person.me and not (row.here or row.printed)),
        ("young", lambda self, row: self._appearance.now_ms() - row.since_ms < FORGET_AFTER_MS),
        ("seen", lambda self, row: self._seen(row)),
        ("until", lambda self, row: moment(row.since_ms + NOTICE_MS, self._appearance.spoken)),
        ("removable", lambda self, row: self._is_removable(row)),
        ("contestable", lambda _self, row: is_contestable(row)),
        ("upheld", lambda _self, row: row.upheld),
        ("upholdable", lambda self, row: self._council and not row.person.me and self._is_open(row)),
    )

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._bridge: Bridge | None = None
        self._council = False
        self._busy = False
        self._fault: Fault | None = None
        appearance.languageChanged.connect(self._translate)

    @Property(int, notify=changed)
    def mine(self) -> int:
        return sum(row.person.me for row in self._rows)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Slot(str)
    def remove(self, device_id: str) -> None:
        """Let a computer belong to the house no more; another person's is a proposal."""
        self._act(CloseDevice(device=DeviceId(bytes.fromhex(device_id))), "device_removed")

    @Slot(str)
    def contest(self, device_id: str) -> None:
        """Say that a computer which others brought back is not mine."""
        self._act(ContestDevice(device=DeviceId(bytes.fromhex(device_id))), "device_contested")

    @Slot(str)
    def uphold(self, device_id: str) -> None:
        """Say for the council that a computer which others brought back is rightly there."""
        self._act(UpholdDevice(device=DeviceId(bytes.fromhex(device_id))), "device_upheld")

    @Slot()
    def forgetFault(self) -> None:
        """The person looks at something else."""
        if self._fault is not None:
            self._fault = None
            self.changed.emit()

    def attach(self, bridge: Bridge) -> None:
        """Show a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._read()

    def _act(self, intent: Intent, told: str) -> None:
        if self._bridge is None or self._busy:
            return
        self._busy, self._fault = True, None
        self.changed.emit()
        self._bridge.submit(intent, partial(self._carried_out, told), self._refuse)

    def _carried_out(self, told: str, answer: object) -> None:
        self._busy = False
        self.changed.emit()
        self.done.emit()
        waits = isinstance(answer, ProposalRow) and not answer.done
        if waits or told:
            self._notices.show("proposal_waits" if waits else told)

    def _refuse(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        self.changed.emit()

    def _take(self, changes: Changes) -> None:
        if changes.authority or changes.people or changes.sync or changes.everything:
            self._read()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(_devices, self._show)

    def _show(self, answer: Answer) -> None:
        house, rows = answer
        if house is None:
            return
        self._council = house.me.council
        shown = self._worth_showing(rows, house.me)
        self.show_moved(sorted(shown, key=_place), lambda row: row.device)
        self.refresh()  # what is offered for one depends on the others
        self.changed.emit()

    def _worth_showing(self, rows: Iterable[DeviceRow], me: PersonRow) -> list[DeviceRow]:
        return [
            row
            for row in rows
            if row.person.me
            or (row.person.flat_number == me.flat_number and (self._is_waiting(row) or row.suspended))
            or (me.council and self._is_open(row))
        ]

    def _is_waiting(self, row: DeviceRow) -> bool:
        return in_notice(row, self._appearance.now_ms())

    def _is_open(self, row: DeviceRow) -> bool:
        """Whether the council should say if a computer that others brought back is rightly there: not before its person
        has had the time to object.
        """
        return row.suspended or (row.brought_back and not row.upheld and not self._is_waiting(row))

    def _is_removable(self, row: DeviceRow) -> bool:
        """Whoever has no other computer moves out instead; a suspended one the council may end."""
        if not row.person.me:
            return row.suspended and self._council
        return not row.here or any(map(_goes_on, self._rows))

    def _since(self, row: DeviceRow) -> str:
        return date(row.since_ms, self._appearance.now_ms(), self._appearance.spoken)

    def _seen(self, row: DeviceRow) -> str:
        """Return when another computer of mine was last known to run; nothing where that is not known."""
        if row.seen_ms is None:
            return ""
        return last_seen(row.seen_ms, self._appearance.now_ms(), self._appearance.spoken)

    def _translate(self) -> None:
        self.refresh()
        self.changed.emit()


def in_notice(row: DeviceRow, now_ms: int) -> bool:
    """Whether a computer that others brought back waits for its keys, so that its person can object."""
    return row.brought_back and not row.suspended and now_ms < row.since_ms + NOTICE_MS


def is_contestable(row: DeviceRow) -> bool:
    """Whether this person may say that a computer is not theirs: brought back by others, and not the one in use."""
    return row.person.me and row.brought_back and not (row.here or row.suspended or row.upheld)


def _goes_on(row: DeviceRow) -> bool:
    """Whether this person could write on from another computer than this one."""
    return row.person.me and not (row.here or row.printed or row.suspended)


def _place(row: DeviceRow) -> tuple[bool, bool, int]:
    return not row.person.me, not row.here, row.since_ms


def _devices(queries: Queries) -> Answer:
    return queries.house(), queries.belonging().devices
