"""The neighbours by flats: who is with us, who is online, and what can be done about the people of the chosen flat."""

from functools import partial
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import RemovePerson, SetName
from neighbourhood.app.intents_circles import TalkTo
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import FlatRow, PersonRow, ProposalRow
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.domain.subjects.flats import natural_key
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.flats import FlatGrid, state_of
from neighbourhood.viewmodels.formats import date, hundredths
from neighbourhood.viewmodels.neighbour_powers import actions, intent_of, may_invite, signatures_to_remove
from neighbourhood.viewmodels.neighbour_rows import FlatLines, FlatPeople, Line, Person, Seen

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_ELSEWHERE: Final = "elsewhere"
"""Stands for a flat where those are asked for who live in none: guests of the house."""


def _look(queries: Queries) -> Seen | None:
    house = queries.house()
    if house is None:
        return None
    people = tuple(person for person in queries.people() if not person.gone)
    return Seen(house, tuple(queries.flats()), people, queries.sync())


@QmlElement
class Neighbours(QObject):
    """``chosen`` is the id of the flat on the card, "" for none; what was done last is told by ``outcome``: the action,
    with whom it was about and how many signatures it still waits for.
    """

    changed = Signal()
    chosenChanged = Signal()
    outcomeChanged = Signal()
    talkOpened = Signal(str)
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bridge: Bridge | None = None
        self._watched = False
        self._seen: Seen | None = None
        self._chosen = ""
        self._outcome = self._about = ""
        self._wanting = 0
        self._flats = FlatGrid(self)
        self._lines = FlatLines(self)
        self._people = FlatPeople(self)
        appearance.languageChanged.connect(self._show_card)

    @Property(FlatGrid, notify=partsChanged)
    def flats(self) -> FlatGrid:
        return self._flats

    @Property(FlatLines, notify=partsChanged)
    def lines(self) -> FlatLines:
        return self._lines

    @Property(FlatPeople, notify=partsChanged)
    def people(self) -> FlatPeople:
        return self._people

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._seen is not None

    @Property(bool, notify=changed)
    def planned(self) -> bool:
        """Whether the house has a plan and can be drawn."""
        return self._seen is not None and any(flat.planned for flat in self._seen.flats)

    @Property(int, notify=changed)
    def withUs(self) -> int:
        """Flats in which somebody belongs to the house."""
        return sum(flat.residents > 0 for flat in self._seen.flats) if self._seen is not None else 0

    @Property(int, notify=changed)
    def total(self) -> int:
        """Flats in the plan or lived in."""
        return sum(flat.planned or flat.residents > 0 for flat in self._seen.flats) if self._seen is not None else 0

    @Property(int, notify=changed)
    def online(self) -> int:
        return self._seen.sync.neighbours_online if self._seen is not None else 0

    @Property(str, notify=changed)
    def myId(self) -> str:
        return self._seen.house.me.person.hex() if self._seen is not None else ""

    @Property(str, notify=changed)
    def myName(self) -> str:
        return legible_name(self._seen.house.me.name) if self._seen is not None else ""

    @Property(int, notify=changed)
    def elsewhere(self) -> int:
        """People who live in no flat: guests of the house."""
        return len(self._seen.in_flat("")) if self._seen is not None else 0

    @Property(str, notify=chosenChanged)
    def chosen(self) -> str:
        return self._chosen

    @Property(bool, notify=chosenChanged)
    def shown(self) -> bool:
        """Whether there is anything to show on the card."""
        return self._chosen == _ELSEWHERE or self._flat() is not None

    @Property(str, notify=chosenChanged)
    def flatNumber(self) -> str:
        """Number of the chosen flat; "" where people without a flat are shown."""
        flat = self._flat()
        return legible(flat.number) if flat is not None else ""

    @Property(str, notify=chosenChanged)
    def entrance(self) -> str:
        flat = self._flat()
        return legible(flat.entrance) if flat is not None else ""

    @Property(str, notify=chosenChanged)
    def floor(self) -> str:
        flat = self._flat()
        return str(flat.floor) if flat is not None and flat.floor is not None else ""

    @Property(str, notify=chosenChanged)
    def area(self) -> str:
        """In square metres, as it is written; "" where nobody has said it."""
        flat = self._flat()
        return hundredths(flat.area, self._appearance.spoken) if flat is not None and flat.area is not None else ""

    @Property(bool, notify=chosenChanged)
    def overshared(self) -> bool:
        """Whether the shares of its owners come to more than the whole."""
        flat = self._flat()
        return flat is not None and flat.overshared

    @Property(int, notify=chosenChanged)
    def inFlat(self) -> int:
        """How many people the card shows."""
        return self._people.rowCount()

    @Property(bool, notify=chosenChanged)
    def mayInvite(self) -> bool:
        flat, seen = self._flat(), self._seen
        return flat is not None and seen is not None and may_invite(seen.house.me, flat.number)

    @Property(bool, notify=changed)
    def mayInviteAnywhere(self) -> bool:
        return self._seen is not None and may_invite(self._seen.house.me, "")

    @Property(str, notify=outcomeChanged)
    def outcome(self) -> str:
        return self._outcome

    @Property(str, notify=outcomeChanged)
    def outcomeAbout(self) -> str:
        return self._about

    @Property(int, notify=outcomeChanged)
    def outcomeWaits(self) -> int:
        return self._wanting

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """Follow the house while the page is in sight; begins with the own flat."""
        self._watched = on
        if on:
            self._read()
        else:
            self._tell("")

    @Slot(str)
    def choose(self, flat: str) -> None:
        """Show a flat by its id, "elsewhere" for people who live in none, "" for nothing."""
        if flat != self._chosen:
            self._chosen = flat
            self._tell("")
            self._show_card()

    @Slot(str, str)
    def act(self, person_id: str, action: str) -> None:
        """Carry out one of the ``actions`` of a person, all but those that ask something first."""
        person = self._person(person_id)
        if person is not None and self._bridge is not None:
            self._bridge.submit(intent_of(action, person.person), partial(self._done, action, person))

    @Slot(str)
    def rename(self, name: str) -> None:
        """Say what I am called from now on."""
        me = self._seen.house.me if self._seen is not None else None
        if me is not None and self._bridge is not None and name.strip():
            self._bridge.submit(SetName(name=name), partial(self._done, "rename", me))

    @Slot(str)
    def talk(self, person_id: str) -> None:
        """Open the conversation that only this person and I can read; ``talkOpened`` names its topic."""
        person = self._person(person_id)
        if person is not None and self._bridge is not None:
            self._bridge.submit(TalkTo(person=person.person), self._opened)

    @Slot(str)
    def remove(self, person_id: str) -> None:
        """Remove somebody from the house, or propose it."""
        person = self._person(person_id)
        if person is not None and self._bridge is not None:
            self._bridge.submit(RemovePerson(person=person.person), partial(self._done, "remove", person))

    @Slot(str, result=int)
    def signaturesToRemove(self, person_id: str) -> int:
        """Return how many of the council have to sign that this person leaves, I included."""
        person = self._person(person_id)
        return signatures_to_remove(self._seen.people, person) if person is not None and self._seen is not None else 0

    def attach(self, bridge: Bridge) -> None:
        """Read from a house, as soon as the page is in sight."""
        self._bridge = bridge
        bridge.changed.connect(self._take)
        if self._watched:
            self._read()

    def _take(self, changes: Changes) -> None:
        if self._watched and (changes.people or changes.authority or changes.sync or changes.everything):
            self._read()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(_look, self._show)

    def _show(self, seen: Seen | None) -> None:
        if seen is None or seen == self._seen:
            return
        first, self._seen = self._seen is None, seen
        mine, online = seen.house.me.flat_number, seen.online
        planned = any(flat.planned for flat in seen.flats)
        self._flats.show(seen.flats if planned else (), mine, online)
        self._lines.show([] if planned else self._lines_of(seen))
        if first:
            own = next((flat.flat.hex() for flat in seen.flats if flat.number == mine), "")
            self._chosen = self._chosen or own
        self._show_card()
        self.changed.emit()

    def _lines_of(self, seen: Seen) -> list[Line]:
        mine, online = seen.house.me.flat_number, seen.online
        return [
            Line(flat, state_of(flat.number, flat.residents, mine, online), tuple(seen.in_flat(flat.number)))
            for flat in sorted(seen.flats, key=lambda flat: natural_key(flat.number))
        ]

    def _show_card(self) -> None:
        seen, flat = self._seen, self._flat()
        if seen is not None:
            wanted = flat.number if flat is not None else "" if self._chosen == _ELSEWHERE else None
            people = seen.in_flat(wanted) if wanted is not None else []
            self._people.show([self._row(seen, one) for one in people])
        self.chosenChanged.emit()

    def _row(self, seen: Seen, one: PersonRow) -> Person:
        known_ms, appearance = one.moderates_until_ms, self._appearance
        until = date(known_ms, appearance.now_ms(), appearance.spoken) if known_ms is not None else ""
        return Person(one, one.person in seen.sync.online, actions(seen.house.me, one), until)

    def _flat(self) -> FlatRow | None:
        flats = self._seen.flats if self._seen is not None else ()
        return next((flat for flat in flats if flat.flat.hex() == self._chosen), None)

    def _person(self, person_id: str) -> PersonRow | None:
        people = self._seen.people if self._seen is not None else ()
        return next((one for one in people if one.person.hex() == person_id), None)

    def _opened(self, topic: object) -> None:
        if isinstance(topic, bytes):
            self.talkOpened.emit(topic.hex())

    def _done(self, action: str, person: PersonRow, answer: object) -> None:
        waits = answer.needed - answer.signed if isinstance(answer, ProposalRow) and not answer.done else 0
        self._tell(action, legible_name(person.name), waits)
        self._read()

    def _tell(self, outcome: str, about: str = "", waits: int = 0) -> None:
        self._outcome, self._about, self._wanting = outcome, about, waits
        self.outcomeChanged.emit()
