"""The scenes of the journal of the house."""

from typing import Any, Final

from PySide6.QtCore import Qt

from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_belonging import AskedRow, JournalRow, OpenedRow
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.ids import EntryId
from neighbourhood.viewmodels.journal import PAGE_ROWS
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.stage import Play, Stage, settle

_READ_MS: Final = 300
_HOUR_MS: Final = 3_600_000
_DAY_MS: Final = 24 * _HOUR_MS


def _id(number: int) -> EntryId:
    return EntryId(number.to_bytes(32, "big"))


def proposals(house: SampleBackend) -> tuple[AskedRow, ...]:
    """Return what a council of two, Marina and me, has to sign: two proposals, of which I have signed one."""
    people = house._people
    marina, me, timur, olga = (people[key] for key in ("marina", sample.ME, "timur", "olga"))
    return (
        AskedRow(
            proposal=_id(1),
            kind="grant",
            role="council",
            about=(olga,),
            signed_by=(marina,),
            needed=2,
            mine=False,
            voice="council",
        ),
        AskedRow(
            proposal=_id(2),
            kind="close.person",
            role="",
            about=(timur,),
            signed_by=(me,),
            needed=2,
            mine=True,
            voice="council",
            flats=3,
            of_flats=39,
        ),
    )


def handed_on(house: SampleBackend) -> AskedRow:
    """Return what the secretary asks for, who is not of the council and hands the work on."""
    timur, marina = (house._people[key] for key in ("timur", "marina"))
    return AskedRow(
        proposal=_id(3), kind="grant", role="secretary", about=(marina,), signed_by=(), needed=1, mine=False,
        by=timur, voice="council",
    )  # fmt: skip


def invitations(house: SampleBackend) -> tuple[OpenedRow, ...]:
    """Return three invitations: to my flat by a neighbour, by me to another, and one for a further computer."""
    people, now_ms = house._people, house.now_ms
    marina, me, olga = (people[key] for key in ("marina", sample.ME, "olga"))

    def to(number: int, by: PersonRow, flat: str, days: int, **fields: Any) -> OpenedRow:
        return OpenedRow(
            invitation=_id(number), role="resident", flat_number=flat, closed=False, by=by,
            made_at_ms=now_ms - (90 - days) * _DAY_MS, expires_at_ms=now_ms + days * _DAY_MS, **fields,
        )  # fmt: skip

    return (
        to(21, marina, me.flat_number, 88, uses=4, used=2),
        to(22, marina, "14", 80, uses=2, used=0),
        to(23, olga, olga.flat_number, 5, uses=1, used=0, restores=olga),
    )


def told(house: SampleBackend) -> tuple[JournalRow, ...]:
    """Return a journal in which something was refused and something turned out otherwise."""
    people, now_ms = house._people, house.now_ms
    marina, pyotr, olga, timur = (people[key] for key in ("marina", "pyotr", "olga", "timur"))
    return (
        JournalRow(entry=_id(11), kind="grant", by=marina, at_ms=now_ms - _HOUR_MS, role="secretary", about=(olga,)),
        JournalRow(
            entry=_id(12), kind="close.person", by=timur, at_ms=now_ms - 2 * _HOUR_MS, about=(pyotr,),
            verdict=Verdict.NO_POWER.value,
        ),
        JournalRow(
            entry=_id(13), kind="grant", by=timur, at_ms=now_ms - 50 * _HOUR_MS, role="moderator", about=(pyotr,),
            verdict=Verdict.CLOSED.value, reversed_at_ms=now_ms - 26 * _HOUR_MS,
        ),
        JournalRow(entry=_id(14), kind="invite", by=marina, at_ms=now_ms - 72 * _HOUR_MS, flat_number="14"),
    )  # fmt: skip


def _plain(stage: Stage) -> None:
    stage.window.shell.go("journal")


def _full(stage: Stage) -> None:
    stage.backend.make_council()
    stage.backend.decide((*proposals(stage.backend), handed_on(stage.backend)), told(stage.backend))
    stage.backend.open(*invitations(stage.backend))
    stage.window.shell.go("journal")


def long_journal(house: SampleBackend) -> tuple[JournalRow, ...]:
    """Return more than a page holds, some of a day each."""
    marina, olga = house._people["marina"], house._people["olga"]
    return tuple(
        JournalRow(
            entry=_id(100 + number), kind=("grant", "close.role")[number % 2], by=marina,
            at_ms=house.now_ms - number * 5 * _HOUR_MS, role="moderator", about=(olga,),
        )
        for number in range(2 * PAGE_ROWS)
    )  # fmt: skip


def _days(stage: Stage) -> None:
    stage.backend.decide((), long_journal(stage.backend))
    stage.window.shell.go("journal")
    settle()
    stage.find("showEarlier").forceActiveFocus(Qt.FocusReason.TabFocusReason)  # type: ignore[attr-defined]


def _today(stage: Stage) -> None:
    stage.backend.make_council()
    stage.backend.decide(proposals(stage.backend), told(stage.backend))
    stage.window.shell.go("today")
    settle(_READ_MS)


def _end(stage: Stage) -> None:
    _full(stage)
    settle()
    stage.press("end 48")


JOURNAL: Final[dict[str, Play]] = {
    "journal": _full,
    "journal-plain": _plain,
    "journal-days": _days,
    "today-decisions": _today,
    "invitation-end": _end,
}
"""By name of the scene."""
