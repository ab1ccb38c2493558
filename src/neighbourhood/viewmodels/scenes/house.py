"""The scenes around the talk: the first steps, the lock, the rail, and what is said at the foot of the window."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import ConnectTo, FoundHouse
from neighbourhood.app.rows import JoiningRow
from neighbourhood.viewmodels.stage import Play, Stage, settle

_SLIM_PX: Final = (640, 440)


def said(stage: Stage, english: str, russian: str) -> str:
    """Return the words in the language of the stage."""
    return russian if stage.backend.language == "ru" else english


# --- first steps --------------------------------------------------------------------------------------------------


def name_house(stage: Stage) -> None:
    """Fill in the form of a new house and found it."""
    stage.type_into("houseName", said(stage, "12 Lesnaya St", "Лесная, 12"))
    stage.type_into("personName", said(stage, "Anna Belova", "Анна Белова"))
    stage.type_into("flatNumber", "48")
    stage.press("foundButton")


def _found_fault(stage: Stage) -> None:
    stage.backend.refuses[FoundHouse] = Fault(FaultKind.DISK_FULL)
    stage.press("foundDoor")
    name_house(stage)


def _join(stage: Stage) -> None:
    stage.press("joinDoor")


def _join_refused(stage: Stage) -> None:
    stage.backend.joining_row = JoiningRow(state="failed", fault=FaultKind.USED_CODE.value)
    stage.backend.tell(Changes(joining=True))


def _receiving(stage: Stage) -> None:
    stage.backend.joining_row = JoiningRow(state="receiving")
    stage.backend.tell(Changes(joining=True))


def _bad_address(stage: Stage) -> None:
    wrong = said(stage, "the kitchen", "кухня")
    stage.backend.refuses[ConnectTo] = Fault(FaultKind.BAD_ADDRESS, address=wrong)
    stage.backend.joining_row = JoiningRow(state="searching")
    stage.backend.tell(Changes(joining=True))
    stage.type_into("joinAddress", wrong)
    stage.press("joinDial")


FIRST_STEPS: Final[dict[str, Play]] = {
    "found-fault": _found_fault,
    "join": _join,
    "join-refused": _join_refused,
    "receiving": _receiving,
    "bad-address": _bad_address,
}
"""By name of the scene; played on an empty data folder."""


# --- the lock -----------------------------------------------------------------------------------------------------


def weak_passphrase(stage: Stage) -> None:
    """Choose a passphrase that keeps out the curious only, and look at it."""
    stage.type_into("passphrase", said(stage, "cat", "кот"))
    stage.press("passphraseReveal")


def two_passphrases(stage: Stage) -> None:
    """Choose a passphrase and mistype it the second time."""
    stage.type_into("passphrase", said(stage, "old house by the river", "старый дом у реки"))
    stage.type_into("passphraseAgain", said(stage, "old house by the rivers", "старый дом у речки"))


def fault_in_detail(stage: Stage) -> None:
    """Look at what goes into a report."""
    stage.press("copyFault")


# --- the rail and the notice --------------------------------------------------------------------------------------


def _long_names(stage: Stage) -> None:
    house = stage.backend.house()
    if house is not None:
        name = said(stage, "Residential complex “Lesnaya Polyana”, block 2", "Жилой комплекс «Лесная поляна», корпус 2")
        owner = said(stage, "Konstantina Rozhdestvenskaya", "Константина Рождественская-Заболоцкая")
        stage.backend._house = replace(house, name=name, me=replace(house.me, name=owner, flat_number="1048а"))
    stage.backend.sync_row = replace(stage.backend.sync_row, neighbours_online=1248)
    stage.backend.tell(Changes(people=True, authority=True, sync=True))
    stage.window.shell.go("topics")


def _rail_slim(stage: Stage) -> None:
    _long_names(stage)
    stage.window.root.resize(*_SLIM_PX)


def _said_at_the_foot(kind: str) -> Play:
    return lambda stage: stage.window.shell.notices.show(kind)  # type: ignore[attr-defined]


def _fault(stage: Stage) -> None:
    fault = Fault(FaultKind.INTERNAL)
    fault.__cause__ = ValueError("sample")
    stage.window.shell.notices.show_fault(fault)  # type: ignore[attr-defined]


def _fault_detailed(stage: Stage) -> None:
    _fault(stage)
    settle()
    stage.press("noticeDetails")


def _troubles(*faults: FaultKind) -> Play:
    troubles: Sequence[Fault] = [Fault(kind) for kind in faults]
    return lambda stage: stage.window.shell.notices.follow(troubles)  # type: ignore[attr-defined]


def _write_on(stage: Stage) -> None:
    _troubles(FaultKind.HELD_BACK)(stage)
    settle()
    stage.press("resumable")


HOME: Final[dict[str, Play]] = {
    "rail-long": _long_names,
    "rail-slim": _rail_slim,
    "notice-done": _said_at_the_foot("copied"),
    "notice-long": _said_at_the_foot("settings_damaged"),
    "notice-fault": _fault,
    "notice-details": _fault_detailed,
    "notice-trouble": _troubles(FaultKind.NO_NETWORK),
    "notice-waiting": _troubles(FaultKind.HELD_BACK),
    "write-on": _write_on,
}
"""By name of the scene; played in a house that is lived in."""
