"""Choosing several messages of a timeline, to do something with all of them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.cells import hidden
from neighbourhood.viewmodels.chosen import as_text
from neighbourhood.viewmodels.timeline_rows import TimelineRows

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


def subject(message_id: str) -> SubjectId:
    """Return the id that QML names in hexadecimal letters."""
    return SubjectId(bytes.fromhex(message_id))


@QmlElement
class TimelineChoice(TimelineRows):
    """Chosen messages stay chosen when they are no longer among the rows that are held."""

    choiceChanged = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(appearance, parent)
        self._choosing = False

    @Property(bool, notify=choiceChanged)
    def choosing(self) -> bool:
        return self._choosing

    @Property(int, notify=choiceChanged)
    def chosenCount(self) -> int:
        return len(self._chosen)

    @Property(int, notify=choiceChanged)
    def chosenMine(self) -> int:
        """Chosen ones that may be deleted."""
        return len(self._chosen_mine())

    @Slot(str)
    def choose(self, message_id: str) -> None:
        """Choose a message, or no more; the first one begins choosing."""
        place = self._place(subject(message_id))
        if place is None or hidden(self._rows[place], going=False) or self._rows[place].aside is not None:
            return
        row = self._rows[place]
        self._choosing = True
        if self._chosen.pop(row.message, None) is None:
            self._chosen[row.message] = row
        self._refresh(place)
        self.choiceChanged.emit()

    @Slot()
    def endChoice(self) -> None:
        """Choose nothing any more."""
        chosen, self._chosen, self._choosing = self._chosen, {}, False
        for message in chosen:
            self._refresh_message(message)
        self.choiceChanged.emit()

    @Slot(result=str)
    def chosenText(self) -> str:
        """Return the chosen messages with names and times, oldest first."""
        return as_text(self._chosen.values(), self._appearance.spoken)

    def _chosen_mine(self) -> list[SubjectId]:
        return [row.message for row in self._chosen.values() if row.mine and not row.imported_source]
