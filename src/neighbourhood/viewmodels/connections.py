"""How the house is doing on the network, for the card at the foot of the rail and the page behind it."""

import re
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ConnectTo
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import PersonRow, SyncRow
from neighbourhood.app.sentences import sentence
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.app.troubles import troubles
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.cells import colour_of_other
from neighbourhood.viewmodels.formats import initials, when
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING_KNOWN = SyncRow(
    neighbours_online=0, connected_devices=0, agree=False, receiving=0, last_agreed_at_ms=None, listening_port=None
)


def read_address(text: str) -> tuple[str, int]:
    """Return host and port of «192.168.1.20:4711» or «[fe80::1]:4711». Raises Fault for anything else."""
    host, colon, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65_536:
        raise Fault(FaultKind.BAD_ADDRESS, address=text.strip())
    return host, int(port)


def by_flat(person: PersonRow) -> tuple[int, str, str]:
    """Return what sorts people by flat, then by name; who has no flat yet comes last."""
    digits = re.search(r"\d+", person.flat_number)
    return (int(digits[0][:9]) if digits else 10**9, person.flat_number, person.name)


@QmlElement
class Online(RowModel):
    """The neighbours who are online; ``name`` is "" until their profile has arrived."""

    _roles: ClassVar[Roles] = (
        ("name", lambda _self, row: legible_name(row.name)),
        ("flat", lambda _self, row: legible(row.flat_number)),
        ("initials", lambda _self, row: initials(row.name)),
        ("colour", lambda _self, row: colour_of_other(row.person)),
    )

    def show(self, people: Sequence[PersonRow]) -> None:
        """Become these people, in order of their flats."""
        self.show_moved(sorted(people, key=by_flat), lambda row: row.person)


def _look(queries: Queries) -> tuple[SyncRow, Sequence[PersonRow]]:
    row = queries.sync()
    online = frozenset(row.online)
    return row, [person for person in queries.people() if person.person in online] if online else []


@QmlElement
class HouseNetwork(QObject):
    """``addressFault`` is the sentence about the address typed last; "" when there is nothing to say."""

    changed = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""
    addressFaultChanged = Signal()
    dialling = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._row = _NOTHING_KNOWN
        self._online = Online(self)
        self._address_fault = ""
        appearance.languageChanged.connect(self.changed)

    @Property(Online, notify=partsChanged)
    def online(self) -> Online:
        return self._online

    @Property(int, notify=changed)
    def neighboursOnline(self) -> int:
        return self._row.neighbours_online

    @Property(int, notify=changed)
    def devices(self) -> int:
        return self._row.connected_devices

    @Property(bool, notify=changed)
    def agree(self) -> bool:
        return self._row.agree

    @Property(int, notify=changed)
    def receiving(self) -> int:
        return self._row.receiving

    @Property(str, notify=changed)
    def agreedWhen(self) -> str:
        at_ms = self._row.last_agreed_at_ms
        return when(at_ms, self._appearance.now_ms(), self._appearance.spoken) if at_ms is not None else ""

    @Property(str, notify=changed)
    def port(self) -> str:
        return str(self._row.listening_port) if self._row.listening_port is not None else ""

    @Property(bool, notify=changed)
    def heldBack(self) -> bool:
        return self._row.held_back

    @Property(str, notify=changed)
    def troubles(self) -> str:
        """What does not stop the program and is worth knowing: one sentence a line."""
        spoken = self._appearance.spoken
        return "\n".join(sentence(fault, spoken) for fault in troubles(self._row))

    @Property(str, notify=changed)
    def addresses(self) -> str:
        """Where this computer can be called: «192.168.1.20:47120», several apart by commas; "" when nowhere."""
        port = self._row.listening_port
        near = [host for host in self._row.hosts if ":" not in host]
        six = [f"[{host}]" for host in self._row.hosts if ":" in host]
        return ", ".join(f"{host}:{port}" for host in near or six) if port is not None else ""

    @Property(str, notify=addressFaultChanged)
    def addressFault(self) -> str:
        return self._address_fault

    @Slot(str)
    def connectTo(self, address: str) -> None:
        """Dial a computer by its address; success shows in the card."""
        try:
            host, port = read_address(address)
        except Fault as fault:
            self._refuse(fault)
            return
        self._set_fault("")
        if self._bridge is not None:
            self._bridge.submit(ConnectTo(host=host, port=port), lambda _answer: self.dialling.emit(), self._refuse)

    @Slot()
    def forgetFault(self) -> None:
        """The address is being typed anew."""
        self._set_fault("")

    def attach(self, bridge: Bridge) -> None:
        """Follow the connections of a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        bridge.query(_look, self._show)

    def _take(self, changes: Changes) -> None:
        if (changes.sync or changes.people or changes.everything) and self._bridge is not None:
            self._bridge.query(_look, self._show)

    def _show(self, answer: tuple[SyncRow, Sequence[PersonRow]]) -> None:
        row, people = answer
        self._online.show(people)
        if row != self._row:
            self._row = row
            self.changed.emit()

    def _refuse(self, fault: Fault) -> None:
        self._set_fault(sentence(fault, self._appearance.spoken))

    def _set_fault(self, text: str) -> None:
        if text != self._address_fault:
            self._address_fault = text
            self.addressFaultChanged.emit()
