"""The residents' own circles: which there are, who is in them, and the sheet that begins or changes one."""

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle
from neighbourhood.app.matching import folded
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.authority.acts import COUNCIL, COURIER, RESIDENT
from neighbourhood.domain.ids import CircleId, PersonId
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_SHOWN: Final = 40
"""People in the sheet at once; more are found by name or flat."""


class Seen(NamedTuple):
    """What of the house this speaks of."""

    circles: tuple[CircleRow, ...]
    people: tuple[PersonRow, ...]


class Choosable(NamedTuple):
    """Somebody who can be in a circle. ``fixed``: I cannot take them out, or not as a steward."""

    person: PersonRow
    chosen: bool
    steward: bool
    fixed: bool


def _look(queries: Queries) -> Seen:
    own = tuple(row for row in queries.circles() if row.kind == "own")
    return Seen(own, tuple(row for row in queries.people() if not row.gone and set(row.roles) - {COURIER}))


def _names(row: CircleRow) -> str:
    names = (legible_name(person.name) for person in row.members if not person.me)
    return ", ".join(name for name in names if name)


def _fits(row: PersonRow, words: Sequence[str]) -> bool:
    text = folded(f"{row.name} {row.flat_number}")
    return all(word in text for word in words)


@QmlElement
class CircleLines(RowModel):
    """``names``: who else is in it. ``keeps``: I may change it. ``gone``: I am not in it any more, or ``waits``: I may be.

    ``keptAlone``: nobody else may change it.
    """

    _roles: ClassVar[Roles] = (
        ("circleId", lambda _self, row: row.circle.hex()),
        ("name", lambda _self, row: legible_name(row.name)),
        ("people", lambda _self, row: len(row.members)),
        ("names", lambda _self, row: _names(row)),
        ("keeps", lambda _self, row: row.steward and not row.left),
        ("gone", lambda _self, row: row.left),
        ("waits", lambda _self, row: row.waits),
        ("keptAlone", lambda _self, row: row.steward and len(row.stewards) == 1),
    )


@QmlElement
class CirclePeople(RowModel):
    """Who can be in the circle that the sheet is about."""

    _roles: ClassVar[Roles] = (
        ("personId", lambda _self, one: one.person.person.hex()),
        ("name", lambda _self, one: legible_name(one.person.name)),
        ("flat", lambda _self, one: legible_name(one.person.flat_number)),
        ("guest", lambda _self, one: RESIDENT not in one.person.roles),
        ("picked", lambda _self, one: one.chosen),
        ("keeper", lambda _self, one: one.steward),
        ("fixed", lambda _self, one: one.fixed),
    )


@QmlElement
class HouseCircles(QObject):
    """The circles that I am in. ``current``: the one that the sheet changes, "" where it begins a new one."""

    changed = Signal()
    choiceChanged = Signal()
    saved = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._bridge: Bridge | None = None
        self._seen: Seen | None = None
        self._current: CircleRow | None = None
        self._chosen: set[PersonId] = set()
        self._stewards: list[PersonId] = []
        self._before: frozenset[PersonId] = frozenset()
        self._words = ""
        self._hidden = 0
        self._lines = CircleLines(self)
        self._people = CirclePeople(self)

    @Property(CircleLines, notify=partsChanged)
    def lines(self) -> CircleLines:
        return self._lines

    @Property(CirclePeople, notify=partsChanged)
    def people(self) -> CirclePeople:
        return self._people

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._seen is not None

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._seen.circles) if self._seen is not None else 0

    @Property(bool, notify=changed)
    def mayBegin(self) -> bool:
        """Whether I live here: guests begin none."""
        me = self._me()
        return me is not None and RESIDENT in me.roles

    @Property(bool, notify=changed)
    def council(self) -> bool:
        me = self._me()
        return me is not None and COUNCIL in me.roles

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def openIds(self) -> list[str]:
        """The circles in which I can begin a topic."""
        return [row.circle.hex() for row in self._open()]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def openNames(self) -> list[str]:
        return [legible_name(row.name) for row in self._open()]

    @Property(str, notify=choiceChanged)
    def current(self) -> str:
        return self._current.circle.hex() if self._current is not None else ""

    @Property(str, notify=choiceChanged)
    def currentName(self) -> str:
        return legible_name(self._current.name) if self._current is not None else ""

    @Property(int, notify=choiceChanged)
    def picked(self) -> int:
        """How many people the circle would have, I included."""
        return len(self._chosen)

    @Property(int, notify=choiceChanged)
    def hidden(self) -> int:
        """How many more people there are than are shown."""
        return self._hidden

    @Slot(str)
    def begin(self, circle_id: str) -> None:
        """Speak of a circle, or of a new one for ""."""
        rows = self._seen.circles if self._seen is not None else ()
        me = self._me()
        self._current = next((row for row in rows if row.circle.hex() == circle_id), None)
        mine = [me.person] if me is not None else []
        self._chosen = {row.person for row in self._current.members} if self._current is not None else set(mine)
        self._stewards = list(self._current.stewards) if self._current is not None else mine
        self._before, self._words = frozenset(self._chosen), ""
        self._show_people()

    @Slot(str)
    def look(self, words: str) -> None:
        """Show whose name or flat has these words, below those who are in it."""
        self._before, self._words = frozenset(self._chosen), words
        self._show_people()

    @Slot(str, bool)
    def pick(self, person_id: str, on: bool) -> None:
        """Have somebody in it, or not."""
        person = PersonId(bytes.fromhex(person_id))
        (self._chosen.add if on else self._chosen.discard)(person)
        if not on:
            self._stewards = [one for one in self._stewards if one != person]
        self._show_people()

    @Slot(str, bool)
    def keep(self, person_id: str, on: bool) -> None:
        """Let somebody change the circle too, or not."""
        person = PersonId(bytes.fromhex(person_id))
        others = [one for one in self._stewards if one != person]
        self._stewards = [*others, person] if on else others
        if on:
            self._chosen.add(person)
        self._show_people()

    @Slot(str)
    def save(self, name: str) -> None:
        """Begin or change the circle; ``saved`` follows when that is done."""
        members = tuple(sorted(self._chosen))
        if self._current is None:
            self._submit(MakeCircle(name=name.strip(), members=members))
        else:
            stewards = tuple(self._stewards)
            self._submit(
                ChangeCircle(circle=self._current.circle, name=name.strip(), members=members, stewards=stewards)
            )

    @Slot(str)
    def leave(self, circle_id: str) -> None:
        """Go out of a circle; ``saved`` follows when that is done."""
        circle = self.circle_of(circle_id)
        if circle is not None:
            self._submit(LeaveCircle(circle=circle))

    def circle_of(self, circle_id: str) -> CircleId | None:
        """Return one of the circles by its text; None for a built-in one."""
        return next((row.circle for row in self._open() if row.circle.hex() == circle_id), None)

    def attach(self, bridge: Bridge) -> None:
        """Read from a house."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        self._read()

    def _take(self, changes: Changes) -> None:
        if changes.people or changes.authority or changes.everything:
            self._read()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(_look, self._show)

    def _show(self, seen: Seen) -> None:
        if seen != self._seen:
            self._seen = seen
            self._lines.show_moved(seen.circles, lambda row: row.circle)
            self._show_people()
            self.changed.emit()

    def _show_people(self) -> None:
        people = self._seen.people if self._seen is not None else ()
        words = folded(self._words).split()
        wanted = [row for row in people if row.person in self._before or _fits(row, words)]
        self._hidden = max(0, len(wanted) - _MOST_SHOWN)
        first = sorted(wanted, key=lambda row: row.person not in self._before)[:_MOST_SHOWN]
        self._people.show_moved([self._choosable(row) for row in first], lambda one: one.person.person)
        self.choiceChanged.emit()

    def _choosable(self, row: PersonRow) -> Choosable:
        return Choosable(row, row.person in self._chosen, row.person in self._stewards, row.me or self._is_senior(row))

    def _is_senior(self, row: PersonRow) -> bool:
        me, stewards = self._me(), self._current.stewards if self._current is not None else ()
        if me is None or me.person not in stewards or row.person not in stewards:
            return False
        return stewards.index(row.person) < stewards.index(me.person)

    def _open(self) -> Sequence[CircleRow]:
        return [row for row in self._seen.circles if not row.left] if self._seen is not None else []

    def _me(self) -> PersonRow | None:
        people = self._seen.people if self._seen is not None else ()
        return next((row for row in people if row.me), None)

    def _submit(self, intent: Intent) -> None:
        if self._bridge is not None:
            self._bridge.submit(intent, lambda _answer: self._done(), self._notices.show_fault)

    def _done(self) -> None:
        self._read()
        self.saved.emit()
