"""The scenes of the page with the neighbours by flats."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.intents import PlannedFlat
from neighbourhood.app.rows import PersonRow
from neighbourhood.domain.ids import PersonId
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.stage import Play, Stage, settle

_DAY_MS: Final = 24 * 3_600_000
_LIT: Final = frozenset({"5", "9", "12", "16", "18", "20", "22", "29", "33", "38", "40", "42", "49"})
"""Flats in which somebody is online."""
_OFFLINE: Final = "Vera Vlasova"
_MANY: Final = 600
_FLATS_ON_A_FLOOR: Final = 4
_FLOORS: Final = 10


def _neighbours(stage: Stage, flat: str = "12") -> None:
    people = [row for key, row in stage.backend._people.items() if key != _OFFLINE]
    lit = tuple(row.person for row in people if row.flat_number in _LIT)
    stage.backend.sync_row = replace(stage.backend.sync_row, neighbours_online=len(lit), online=lit)
    stage.backend.tell(Changes(sync=True))
    stage.window.shell.go("neighbours")
    settle()
    if flat:
        stage.press(f"flat {flat}")


def _whole(stage: Stage) -> None:
    _neighbours(stage, "")


def _empty(stage: Stage) -> None:
    _neighbours(stage, "14")


def _own(stage: Stage) -> None:
    _neighbours(stage, "48")


def _resident(stage: Stage) -> None:
    _become(stage, ("resident",))
    _neighbours(stage, "14")


def _become(stage: Stage, roles: tuple[str, ...]) -> None:
    me = replace(stage.backend._people[sample.ME], roles=roles, council="council" in roles)
    house = stage.backend.house()
    stage.backend._people[sample.ME] = me
    if house is not None:
        stage.backend._house = replace(house, me=me)
    stage.backend.tell(Changes(people=True, authority=True))


def _name(stage: Stage, key: str) -> str:
    return stage.backend._people[key].name


def _menu(stage: Stage) -> None:
    _neighbours(stage)
    stage.press(f"do {_name(stage, 'pyotr')}")


def _council(stage: Stage) -> None:
    _become(stage, ("council", "resident"))
    _menu(stage)


def _moderator(stage: Stage) -> None:
    pyotr, until_ms = stage.backend._people["pyotr"], stage.backend.now_ms + 40 * _DAY_MS
    stage.backend._people["pyotr"] = replace(pyotr, roles=("moderator", "resident"), moderates_until_ms=until_ms)
    _council(stage)


def _term_over(stage: Stage) -> None:
    pyotr, until_ms = stage.backend._people["pyotr"], stage.backend.now_ms - 40 * _DAY_MS
    stage.backend._people["pyotr"] = replace(pyotr, moderates_until_ms=until_ms)
    _become(stage, ("council", "resident"))
    _neighbours(stage)


def _rename(stage: Stage) -> None:
    _own(stage)
    stage.press(f"do {_name(stage, sample.ME)}")
    stage.find("rename").triggered.emit()  # type: ignore[attr-defined]  # an action of a menu
    settle()


def _remove(stage: Stage) -> None:
    _council(stage)
    stage.find("remove").triggered.emit()  # type: ignore[attr-defined]  # an action of a menu
    settle()


def _waits(stage: Stage) -> None:
    _remove(stage)
    stage.press("removeNow")


def _confirmed(stage: Stage) -> None:
    _menu(stage)
    stage.find("confirm vouched").triggered.emit()  # type: ignore[attr-defined]  # an action of a menu
    settle()


def _no_plan(stage: Stage) -> None:
    lived_in = [flat for flat in stage.backend.flats() if flat.residents]
    stage.backend._flats = tuple(replace(flat, planned=False, entrance="", floor=None, area=None) for flat in lived_in)
    _guest(stage)
    _neighbours(stage, "2")  # the first: a list makes only the flats that are in sight


def _guest(stage: Stage) -> None:
    name = "Lesnoy Dom Ltd" if stage.backend.language == "en" else "ООО «Лесной дом»"
    guest = PersonRow(person=PersonId(b"g" * 32), name=name, flat_number="", roles=("company",))
    stage.backend._people["guest"] = guest
    stage.backend.tell(Changes(people=True))


def _elsewhere(stage: Stage) -> None:
    _become(stage, ("council", "resident"))
    _guest(stage)
    _neighbours(stage, "")
    stage.press("elsewhere")


def _many(stage: Stage) -> None:
    size = _FLATS_ON_A_FLOOR * _FLOORS
    plan: Sequence[PlannedFlat] = [
        PlannedFlat(str(number + 1), str(number // size + 1), number % size // _FLATS_ON_A_FLOOR + 1)
        for number in range(_MANY + 5)
    ]
    stage.backend._plan(plan)
    _guest(stage)
    _neighbours(stage)


def _long(stage: Stage) -> None:
    english = stage.backend.language == "en"
    long = "Konstantina Rozhdestvenskaya-Zabolotskaya" if english else "Константина Рождественская-Заболоцкая"
    for number, key in enumerate(("pyotr", "Vera Vlasova", "olga", "timur", "sergey")):
        row = stage.backend._people[key]
        levels = ("mailbox", "vouched", "seen", "extract")[:number]
        fields = {"flat_number": "12", "name": f"{long} {number + 1}", "confirmed": levels}
        roles = ("council", "moderator", "resident", "secretary") if number % 2 else ("resident",)
        stage.backend._people[key] = replace(row, **fields, roles=roles)
    stage.backend._flats = tuple(
        replace(flat, entrance="дворовый корпус Б" if not english else "courtyard wing B")
        if flat.entrance == "1"
        else flat
        for flat in stage.backend.flats()
    )
    stage.backend._count_again()
    _neighbours(stage)


NEIGHBOURS: Final[dict[str, Play]] = {
    "neighbours": _neighbours,
    "neighbours-whole": _whole,
    "neighbours-own": _own,
    "neighbours-empty": _empty,
    "neighbours-resident": _resident,
    "neighbours-menu": _menu,
    "neighbours-council": _council,
    "neighbours-moderator": _moderator,
    "neighbours-name": _rename,
    "neighbours-term-over": _term_over,
    "neighbours-remove": _remove,
    "neighbours-waits": _waits,
    "neighbours-confirmed": _confirmed,
    "neighbours-elsewhere": _elsewhere,
    "neighbours-plain": _no_plan,
    "neighbours-many": _many,
    "neighbours-long": _long,
}
"""By name of the scene; played in a house that is lived in."""
