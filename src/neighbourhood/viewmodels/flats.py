"""The flats of the house as it stands, or of a plan that is being written: entrances side by side, floors from the top."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, ClassVar, Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.rows import FlatRow
from neighbourhood.domain.subjects.flats import downwards_key
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

MOST_SHOWN: Final = 600
"""Flats drawn at once: what a window shows without a pause. The rest is only counted."""
AnyFlat = FlatRow | PlannedFlat
Nearby = frozenset[str]
"""Numbers of flats in which somebody is online."""


class Entrance(NamedTuple):
    """Its name, and its floors from the top."""

    name: str
    floors: list[dict[str, Any]]


@QmlElement
class FlatGrid(RowModel):
    """One row per entrance: its name, and its floors as {floor, flats: {id, number, residents, mine, state}}.

    ``id`` is hexadecimal, "" of a flat that is only being planned; ``state``: mine, online, here or empty.
    """

    changed = Signal()

    _roles: ClassVar[Roles] = (
        ("name", lambda _self, row: row.name),
        ("floors", lambda _self, row: row.floors),
    )

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many flats there are."""
        return self._count

    @Property(int, notify=changed)
    def hidden(self) -> int:
        """How many of them are not drawn."""
        return max(0, self._count - MOST_SHOWN)

    @Property(int, notify=changed)
    def columns(self) -> int:
        """How many flats stand side by side where most do, in all entrances together."""
        return sum(max(len(floor["flats"]) for floor in entrance.floors) for entrance in self._rows)

    def show(self, flats: Sequence[AnyFlat], mine: str = "", online: Nearby = frozenset()) -> None:
        """Draw these flats; ``mine`` is the number of the own one. Entrances that stay as they are are not drawn anew."""
        drawn = sorted(flats, key=downwards_key)[:MOST_SHOWN]
        self._count = len(flats)
        entrances = [
            Entrance(name, [_floor(floor, list(row), mine, online) for floor, row in groupby(group, key=_floor_of)])
            for name, group in groupby(drawn, key=lambda flat: flat.entrance)
        ]
        self.show_moved(entrances, lambda entrance: entrance.name)
        self.changed.emit()

    @Property(int, notify=changed)
    def highest(self) -> int:
        """How many floors the highest entrance has."""
        return max((len(entrance.floors) for entrance in self._rows), default=0)

    @Slot(str, str, result=str)
    def step(self, flat: str, towards: str) -> str:
        """Return the id of the flat beside one: ``towards`` is left, right, up, down, first, last, or stay.

        Left and right go on in the next entrance. Where the house ends the same flat is returned, and the first one
        for an id that is not drawn.
        """
        places = {
            cell["id"]: (place, high, across)
            for place, entrance in enumerate(self._rows)
            for high, floor in enumerate(entrance.floors)
            for across, cell in enumerate(floor["flats"])
        }
        ids = list(places)
        if flat not in places or towards in ("first", "last"):
            return ids[-1 if towards == "last" else 0] if ids else ""
        place, high, across = places[flat]
        if towards in ("up", "down"):
            return self._on_floor(place, high + (1 if towards == "down" else -1), across)
        if towards in ("left", "right"):
            return self._sideways(place, high, across, 1 if towards == "right" else -1)
        return flat

    def _on_floor(self, place: int, high: int, across: int) -> str:
        """Return the id of the flat nearest to where no floor or no flat may be."""
        floors = self._rows[place].floors
        flats = floors[min(max(high, 0), len(floors) - 1)]["flats"]
        return str(flats[min(across, len(flats) - 1)]["id"])

    def _sideways(self, place: int, high: int, across: int, by: int) -> str:
        floors = self._rows[place].floors
        if 0 <= across + by < len(floors[high]["flats"]):
            return self._on_floor(place, high, across + by)
        if not 0 <= place + by < len(self._rows):
            return self._on_floor(place, high, across)
        from_ground = len(floors) - high  # entrances stand on the same ground, whatever their height
        beyond = self._rows[place + by].floors
        return self._on_floor(place + by, len(beyond) - from_ground, 0 if by > 0 else self._widest(place + by))

    def _widest(self, place: int) -> int:
        return max(len(floor["flats"]) for floor in self._rows[place].floors)


def _floor_of(flat: AnyFlat) -> int | None:
    return flat.floor


def _floor(floor: int | None, flats: Sequence[AnyFlat], mine: str, online: Nearby) -> dict[str, Any]:
    return {"floor": "" if floor is None else str(floor), "flats": [_cell(flat, mine, online) for flat in flats]}


def _cell(flat: AnyFlat, mine: str, online: Nearby) -> dict[str, Any]:
    residents = flat.residents if isinstance(flat, FlatRow) else 0
    return {
        "id": flat.flat.hex() if flat.flat is not None else "",
        "number": flat.number,
        "residents": residents,
        "mine": flat.number == mine,
        "state": state_of(flat.number, residents, mine, online),
    }


def state_of(number: str, residents: int, mine: str, online: Nearby) -> str:
    """Return what is told of a flat: mine, online (somebody of it is), here (somebody belongs to the house) or empty."""
    if number == mine:
        return "mine"
    return "empty" if not residents else "online" if number in online else "here"
