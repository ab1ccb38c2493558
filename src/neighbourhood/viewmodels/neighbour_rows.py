"""The house as the page of the neighbours reads it, and the rows that it shows."""

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple

from PySide6.QtQml import QmlElement

from neighbourhood.app.rows import FlatRow, HouseRow, PersonRow, SyncRow
from neighbourhood.app.texts import legible, legible_name
from neighbourhood.viewmodels.cells import MY_COLOUR, colour_of_other
from neighbourhood.viewmodels.formats import initials
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_NAMES: Final = 4
"""Names told on a line of the plain list; the card tells all."""


class Seen(NamedTuple):
    """The house as it was read last; ``people`` without those who left."""

    house: HouseRow
    flats: tuple[FlatRow, ...]
    people: tuple[PersonRow, ...]
    sync: SyncRow

    @property
    def online(self) -> frozenset[str]:
        """Numbers of the flats in which somebody is online."""
        online = frozenset(self.sync.online)
        return frozenset(person.flat_number for person in self.people if person.person in online)

    def in_flat(self, number: str) -> list[PersonRow]:
        """Return the people of a flat by name; "": those without a flat."""
        return sorted((one for one in self.people if one.flat_number == number), key=lambda one: one.name.casefold())


class Person(NamedTuple):
    """Somebody of the chosen flat, and what I may do about them. ``until``: the day on which their term as moderator is over."""

    row: PersonRow
    online: bool
    actions: tuple[str, ...]
    until: str


class Line(NamedTuple):
    """A flat of a house that has no plan."""

    flat: FlatRow
    stands: str
    """As ``flats.state_of`` says."""
    people: tuple[PersonRow, ...]


@QmlElement
class FlatPeople(RowModel):
    """People of a flat. ``roles`` and ``confirmed`` are words of closed sets, ``actions`` those of ``neighbour_powers``,
    apart by commas.
    """

    _roles: ClassVar[Roles] = (
        ("personId", lambda _self, one: one.row.person.hex()),
        ("name", lambda _self, one: legible_name(one.row.name)),
        ("initials", lambda _self, one: initials(one.row.name)),
        ("colour", lambda _self, one: MY_COLOUR if one.row.me else colour_of_other(one.row.person)),
        ("mine", lambda _self, one: one.row.me),
        ("online", lambda _self, one: one.online),
        ("held", lambda _self, one: ",".join(one.row.roles)),
        ("tenure", lambda _self, one: one.row.tenure),
        ("share", lambda _self, one: "/".join(map(str, one.row.share or ()))),
        ("confirmed", lambda _self, one: ",".join(one.row.confirmed)),
        ("until", lambda _self, one: one.until),
        ("actions", lambda _self, one: ",".join(one.actions)),
    )

    def show(self, people: Sequence[Person]) -> None:
        """Become these people."""
        self.show_moved(people, lambda one: one.row.person)


@QmlElement
class FlatLines(RowModel):
    """Flats of a house without a plan, by number; ``names``: the first of their people, ``more`` how many others."""

    _roles: ClassVar[Roles] = (
        ("flatId", lambda _self, line: line.flat.flat.hex()),
        ("number", lambda _self, line: legible(line.flat.number)),
        ("stands", lambda _self, line: line.stands),
        ("names", lambda _self, line: ", ".join(legible_name(one.name) for one in line.people[:_MOST_NAMES])),
        ("more", lambda _self, line: max(0, len(line.people) - _MOST_NAMES)),
    )

    def show(self, lines: Sequence[Line]) -> None:
        """Become these flats."""
        self.show_moved(lines, lambda line: line.flat.flat)
