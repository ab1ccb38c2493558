"""How the house is doing on the network, for the card at the foot of the rail."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ConnectTo
from neighbourhood.app.rows import SyncRow
from neighbourhood.app.sentences import sentence
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import when

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


@QmlElement
class HouseNetwork(QObject):
    """``addressFault`` is the sentence about the address typed last; "" when there is nothing to say."""

    changed = Signal()
    addressFaultChanged = Signal()
    dialling = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._row = _NOTHING_KNOWN
        self._address_fault = ""
        appearance.languageChanged.connect(self.changed)

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
        return "\n".join(sentence(Fault(FaultKind(kind)), spoken) for kind in self._row.notices)

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
        bridge.query(lambda queries: queries.sync(), self._show)

    def _take(self, changes: Changes) -> None:
        if (changes.sync or changes.everything) and self._bridge is not None:
            self._bridge.query(lambda queries: queries.sync(), self._show)

    def _show(self, row: SyncRow) -> None:
        if row != self._row:
            self._row = row
            self.changed.emit()

    def _refuse(self, fault: Fault) -> None:
        self._set_fault(sentence(fault, self._appearance.spoken))

    def _set_fault(self, text: str) -> None:
        if text != self._address_fault:
            self._address_fault = text
            self.addressFaultChanged.emit()
