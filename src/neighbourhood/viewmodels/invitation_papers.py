"""Codes for many flats at once, made one after another and put on pages to print."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.plan_lines import runs
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import FlatRow, HouseRow, InvitationRow
from neighbourhood.app.sentences import sentence
from neighbourhood.app.unreached import unreached_flats
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.formats import date
from neighbourhood.viewmodels.printing import Printing

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_EVERYWHERE: Final = "*"


@QmlElement
class InvitationPapers(QObject):
    """``stage``: "choose", "making" one code after another, "saving" the pages, "saved", or "unsaved" when that failed.

    A code is shown nowhere else, so those that were made are kept until they are on paper or the program ends. Without
    ``printing`` nothing is put on paper.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, printing: Printing | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._printing = printing
        self._bridge: Bridge | None = None
        self._stage = "choose"
        self._house: HouseRow | None = None
        self._unreached: Sequence[FlatRow] = ()
        self._entrance = _EVERYWHERE
        self._per_page = 4
        self._file = QUrl()
        self._left: list[str] = []
        self._made: list[InvitationRow] = []
        self._fault: Fault | None = None
        appearance.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs know no names of types
    def entrances(self) -> list[str]:
        """The entrances that can be chosen, "*" for all; empty where there is nothing to choose between."""
        names = list(dict.fromkeys(flat.entrance for flat in self._unreached))
        return [_EVERYWHERE, *names] if len(names) > 1 else []

    @Property(str, notify=changed)
    def entrance(self) -> str:
        return self._entrance

    @Property(str, notify=changed)
    def perPage(self) -> str:
        return str(self._per_page)

    @Property(int, notify=changed)
    def count(self) -> int:
        """For how many flats codes would be made."""
        return len(self._chosen())

    @Property(str, notify=changed)
    def flats(self) -> str:
        """Their numbers, several in a row as a range."""
        return ", ".join(run.replace("-", "–") for run in runs([flat.number for flat in self._chosen()]))

    @Property(int, notify=changed)
    def made(self) -> int:
        return len(self._made)

    @Property(int, notify=changed)
    def total(self) -> int:
        return len(self._made) + len(self._left)

    @Property(str, notify=changed)
    def until(self) -> str:
        """The day until which the codes let people in."""
        ends_ms = self._made[0].expires_at_ms if self._made else None
        return date(ends_ms, self._appearance.now_ms(), self._appearance.spoken) if ends_ms is not None else ""

    @Property(int, notify=changed)
    def uses(self) -> int:
        return self._made[0].uses if self._made else 0

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Property(QUrl, notify=changed)
    def file(self) -> QUrl:
        return self._file

    @Property(str, notify=changed)
    def fileName(self) -> str:
        return self._file.fileName()

    @Property(QUrl, notify=changed)
    def proposedFile(self) -> QUrl:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QUrl.fromLocalFile(f"{folder}/neighbourhood-invitations.pdf")

    @Slot()
    def begin(self) -> None:
        """Look whom nobody has asked yet; what is under way, or not on paper yet, goes on."""
        if self._stage in ("choose", "saved") and self._bridge is not None:
            self._made, self._left, self._fault, self._entrance = [], [], None, _EVERYWHERE
            self._go("choose")
            now_ms = self._appearance.now_ms()
            self._bridge.query(partial(_look, now_ms), self._show)

    @Slot(str)
    def chooseEntrance(self, name: str) -> None:
        self._entrance = name
        self.changed.emit()

    @Slot(str)
    def choosePerPage(self, count: str) -> None:
        """Put one or four on a page."""
        self._per_page = 4 if count == "4" else 1
        self.changed.emit()

    @Slot(QUrl)
    def save(self, file: QUrl) -> None:
        """Make the codes and save the pages; where the codes are made already, only save."""
        self._file = file
        if self._stage == "unsaved":
            self._fault = None
            self._put_on_paper()
        elif self._stage == "choose":
            self._left, self._fault = [flat.number for flat in self._chosen()], None
            self._go("making")
            self._make_next()

    @Slot()
    def stop(self) -> None:
        """Make no more codes; those that are made go on paper."""
        self._left = self._left[:1]

    def attach(self, bridge: Bridge) -> None:
        """Invite into a house."""
        self._bridge = bridge

    def _chosen(self) -> list[FlatRow]:
        return [flat for flat in self._unreached if self._entrance in (_EVERYWHERE, flat.entrance)]

    def _show(self, found: tuple[HouseRow | None, Sequence[FlatRow]]) -> None:
        self._house, self._unreached = found
        self.changed.emit()

    def _make_next(self) -> None:
        if self._bridge is not None and self._left:
            self._bridge.submit(MakeInvitation(flat_number=self._left[0]), self._take, self._refuse)
        elif self._made:
            self._put_on_paper()
        else:
            self._go("choose")

    def _take(self, answer: object) -> None:
        if isinstance(answer, InvitationRow):
            self._made.append(answer)
        self._left = self._left[1:]
        self.changed.emit()
        self._make_next()

    def _refuse(self, fault: Fault) -> None:
        """What was made before goes on paper all the same."""
        self._fault, self._left = fault, []
        self._make_next()

    def _put_on_paper(self) -> None:
        if self._bridge is None or self._printing is None or self._house is None:
            return
        self._go("saving")
        draw = partial(
            self._printing.save_invitations,
            Path(self._file.toLocalFile()),
            self._house,
            tuple(self._made),
            self._appearance.spoken,
            per_page=self._per_page,
        )
        self._bridge.work(draw, lambda _: self._go("saved"), self._keep)

    def _keep(self, fault: Fault) -> None:
        self._fault = fault
        self._go("unsaved")

    def _go(self, stage: str) -> None:
        self._stage = stage
        self.changed.emit()


def _look(now_ms: int, queries: Queries) -> tuple[HouseRow | None, Sequence[FlatRow]]:
    return queries.house(), unreached_flats(queries.flats(), queries.belonging().invitations, now_ms)
