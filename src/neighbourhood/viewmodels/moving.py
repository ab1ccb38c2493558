"""Moving out, and handing over what one is responsible for: what ends, in numbers, and who takes what over."""

from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.faults import Fault
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import HandOver, HandOverTopic, MoveOut, Role, StayInHouse, Successor
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import HouseRow, PersonRow, ProposalRow
from neighbourhood.app.rows_belonging import AskedRow, OpenedRow
from neighbourhood.app.sentences import sentence
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.authority.acts import COUNCIL, RESIDENT
from neighbourhood.domain.authority.powers import majority
from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.neighbour_powers import OFFERED
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.row_model import RowModel
from neighbourhood.viewmodels.search import Option, Options

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

TOPICS: Final = "topics"
"""Stands beside the roles for the topics that one keeps."""
TOPIC: Final = "topic"
"""Stands for a single one."""


class Seen(msgspec.Struct, frozen=True):
    """What a house says of somebody who may leave it; ``others`` are its other residents, by flat and name."""

    house: HouseRow
    others: tuple[PersonRow, ...]
    council: int
    topics: int
    computers: int
    invitations: int
    sheet: bool
    heard: bool
    """Whether a neighbour is there to hear it."""
    proposed: tuple[tuple[str, PersonId], ...] = ()
    """Roles for which I have proposed or signed somebody, and whom; they wait for further signatures."""


class Duty(msgspec.Struct, frozen=True):
    """Something that can go to somebody else: a role, TOPICS, or TOPIC.

    ``signatures``: of the council that it takes, mine included; 0 where one of the council has to sign, and I am not.
    """

    what: str
    signatures: int
    to: PersonRow | None = None


@QmlElement
class Moving(RowModel):
    """What one is responsible for, a row each, with who takes it over: all of it, or the one role or topic that is
    handed over without moving out. ``done``: what was asked for last is carried out; ``fault`` says why not.
    """

    changed = Signal()
    done = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay."""

    _roles = (
        ("what", lambda _self, row: row.what),
        ("signatures", lambda _self, row: row.signatures),
        ("last", lambda self, row: row.what == COUNCIL and self._is_last()),
        ("toId", lambda _self, row: row.to.person.hex() if row.to is not None else ""),
        ("toName", lambda _self, row: legible_name(row.to.name) if row.to is not None else ""),
        ("toFlat", lambda _self, row: legible_name(row.to.flat_number) if row.to is not None else ""),
    )

    def __init__(self, appearance: Appearance, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notices = notices
        self._bridge: Bridge | None = None
        self._seen: Seen | None = None
        self._people = Options(self)
        self._wanted = ""
        self._topic: SubjectId | None = None
        self._busy = False
        self._fault: Fault | None = None
        appearance.languageChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._seen is not None

    @Property(int, notify=changed)
    def computers(self) -> int:
        """Of mine, printed sheets not counted."""
        return self._seen.computers if self._seen is not None else 0

    @Property(int, notify=changed)
    def invitations(self) -> int:
        """Open ones that end with me."""
        return self._seen.invitations if self._seen is not None else 0

    @Property(bool, notify=changed)
    def sheet(self) -> bool:
        """Whether a recovery sheet of mine is good until then."""
        return self._seen is not None and self._seen.sheet

    @Property(bool, notify=changed)
    def unheard(self) -> bool:
        """Whether nobody is there to hear it, so that it waits."""
        return self._seen is not None and bool(self._seen.others) and not self._seen.heard

    @Property(int, notify=changed)
    def topics(self) -> int:
        """How many I keep."""
        return self._seen.topics if self._seen is not None else 0

    @Property(int, notify=changed)
    def duties(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @Property(bool, notify=changed)
    def leavesNoCouncil(self) -> bool:
        """Whether, as it is chosen, the others of the house will have no council."""
        council = next((row for row in self._rows if row.what == COUNCIL), None)
        return council is not None and council.to is None and self._is_last()

    @Property(Options, notify=partsChanged)
    def people(self) -> Options:
        """Those who can take something over."""
        return self._people

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        return sentence(self._fault, self._appearance.spoken) if self._fault is not None else ""

    @Slot(str)
    def look(self, wanted: str) -> None:
        """Begin: with one role, or with "" for moving out."""
        self._wanted, self._topic, self._fault, self._seen = wanted, None, None, None
        self.show_anew([])
        self.changed.emit()
        self._read()

    @Slot(str)
    def lookAtTopic(self, topic_id: str) -> None:
        """Begin with a single topic."""
        self.look(TOPIC)
        self._topic = SubjectId(bytes.fromhex(topic_id))

    @Slot(str, str)
    def choose(self, what: str, person_id: str) -> None:
        """Let somebody take something over; nobody with ""."""
        person = self._person(person_id)
        rows = [replace(row, to=person) if row.what == what else row for row in self._rows]
        self.show_moved(rows, lambda row: row.what)
        self.changed.emit()

    @Slot()
    def moveOut(self) -> None:
        """Leave the house as soon as a neighbour has everything, with everything handed over as chosen."""
        chosen = {row.what: row.to.person for row in self._rows if row.to is not None}
        roles: Sequence[Role] = [role for role in OFFERED if role in chosen]
        topics: PersonId | None = chosen.get(TOPICS)
        self._act(
            MoveOut(
                successors=tuple(Successor(role, chosen[role]) for role in roles),
                topics=topics,
                without_council=bool(self.property("leavesNoCouncil")),
                when_heard=True,
            ),
            tell="",
        )

    @Slot()
    def stay(self) -> None:
        """Move out no more, while that still waits."""
        self._act(StayInHouse(), tell="stayed")

    @Slot()
    def handOver(self) -> None:
        """Give the one role, or the one topic, to the one chosen."""
        to = next((row.to for row in self._rows if row.what == self._wanted), None)
        role = next((role for role in OFFERED if role == self._wanted), None)
        if to is not None and role is not None:
            self._act(HandOver(person=to.person, role=role), tell="role_handed")
        elif to is not None and self._topic is not None:
            self._act(HandOverTopic(topic=self._topic, person=to.person), tell="topic_handed")

    def attach(self, bridge: Bridge) -> None:
        """Leave this house."""
        self._bridge = bridge

    def _act(self, intent: Intent, *, tell: str) -> None:
        if self._bridge is None or self._busy:
            return
        self._busy, self._fault = True, None
        self.changed.emit()
        self._bridge.submit(intent, lambda answer: self._carried_out(answer, tell=tell), self._refuse)

    def _carried_out(self, answer: object, *, tell: str) -> None:
        self._busy = False
        self.changed.emit()
        self.done.emit()
        if tell:
            waits = isinstance(answer, ProposalRow) and not answer.done
            self._notices.show("role_waits" if waits else tell)

    def _refuse(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        self.changed.emit()

    def _read(self) -> None:
        if self._bridge is not None:
            self._bridge.query(look_at, self._show, self._refuse)

    def _show(self, seen: Seen | None) -> None:
        self._seen = seen
        others = seen.others if seen is not None else ()
        self._people.know([Option(row.person.hex(), legible_name(row.name), row.flat_number) for row in others])
        if seen is not None and self._wanted == TOPIC:
            self.show_anew([Duty(TOPIC, 1)] if seen.others else [])
        elif seen is not None:
            self.show_anew([duty for duty in duties_of(seen) if self._wanted in ("", duty.what)])
        self.changed.emit()

    def _is_last(self) -> bool:
        seen = self._seen
        return seen is not None and COUNCIL in seen.house.me.roles and seen.council == 1 and bool(seen.others)

    def _person(self, person_id: str) -> PersonRow | None:
        others = self._seen.others if self._seen is not None else ()
        return next((row for row in others if row.person.hex() == person_id), None)


def look_at(queries: Queries) -> Seen | None:
    """Read what moving out of a house would end."""
    house = queries.house()
    if house is None:
        return None
    people, belonging = queries.people(), queries.belonging()
    others = tuple(row for row in people if not (row.me or row.gone) and RESIDENT in row.roles)
    return Seen(
        house,
        others,
        council=sum(COUNCIL in row.roles for row in people),
        topics=sum(row.mine and row.readers != "direct" for row in queries.topics()),
        computers=sum(row.person.me and not row.printed for row in belonging.devices),
        invitations=sum(_ends(row, house.me, others) for row in belonging.invitations),
        heard=queries.sync().neighbours_online > 0,
        proposed=tuple((row.role, one.person) for row in belonging.proposals if _gives(row) for one in row.about),
        sheet=any(row.sheet and row.by.me and not row.closed for row in belonging.invitations),
    )


def duties_of(seen: Seen) -> list[Duty]:
    """Return what can go to somebody else: roles, then topics."""
    if not seen.others:
        return []
    me = seen.house.me
    roles = [Duty(role, _signatures(seen, role), _proposed(seen, role)) for role in OFFERED if role in me.roles]
    return [*roles, Duty(TOPICS, 1)] if seen.topics else roles


def _proposed(seen: Seen, role: str) -> PersonRow | None:
    whom = [person for asked, person in seen.proposed if asked == role]
    return next((row for row in seen.others if row.person in whom), None)


def _signatures(seen: Seen, role: str) -> int:
    if COUNCIL not in seen.house.me.roles:
        return 0
    return majority(seen.council) if role == COUNCIL else 1


def _gives(asked: AskedRow) -> bool:
    return asked.mine and asked.kind == "grant"


def _ends(opened: OpenedRow, me: PersonRow, others: Sequence[PersonRow]) -> bool:
    """Whether an invitation can be used and ends with me: one that I made, or to a flat where nobody else lives."""
    is_open = not opened.closed and opened.used < opened.uses and not opened.sheet
    alone = all(row.flat_number != me.flat_number for row in others)
    return is_open and (opened.by.me or (alone and opened.flat_number == me.flat_number != ""))
