"""A link that somebody clicked: where it leads is shown before anything is opened."""

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from neighbourhood.viewmodels.links import Address, address, inside

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AddressSheet(QObject):
    """``asked`` when ``target`` waits for a yes; a message of this house opens at once, by ``messageAsked``, or a topic by ``topicAsked``."""

    asked = Signal()
    messageAsked = Signal(str)
    topicAsked = Signal(str)
    refused = Signal()
    """The system opened nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address: Address | None = None

    @Property(str, notify=asked)
    def target(self) -> str:
        return self._address.target if self._address is not None else ""

    @Property(str, notify=asked)
    def scheme(self) -> str:
        return self._address.scheme if self._address is not None else ""

    @Property(str, notify=asked)
    def host(self) -> str:
        return self._address.host if self._address is not None else ""

    @Property(str, notify=asked)
    def written(self) -> str:
        """The host as it was written, when that is not how computers name it."""
        return self._address.written if self._address is not None else ""

    @Property(bool, notify=asked)
    def disguised(self) -> bool:
        return self._address is not None and self._address.disguised

    @Property(bool, notify=asked)
    def near(self) -> bool:
        """It leads to this computer or a device in its own network."""
        return self._address is not None and self._address.near

    @Slot(str)
    def ask(self, target: str) -> None:
        """Somebody follows a link; what must not be followed does nothing."""
        if (place := inside(target)) is not None:
            (self.topicAsked if place.verb == "topic" else self.messageAsked).emit(place.subject.hex())
        elif (found := address(target)) is not None:
            self._address = found
            self.asked.emit()

    @Slot()
    def open(self) -> None:
        """Hand the address to the program of the system that is meant for it."""
        if self._address is None:
            return
        if not QDesktopServices.openUrl(QUrl(self._address.target, QUrl.ParsingMode.StrictMode)):
            self.refused.emit()
