"""The rows of the journal's page: what was done, what waits for signatures, and invitations that still let people in."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_belonging import JournalRow, OpenedRow
from neighbourhood.app.texts import legible_name
from neighbourhood.viewmodels import formats
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.formats import clock, day, first_capital, local, when
from neighbourhood.viewmodels.neighbour_powers import may_close
from neighbourhood.viewmodels.row_model import Roles, RowModel

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1


class Told(NamedTuple):
    """An act, and whether a day begins with it as the page reads, from the newest down."""

    row: JournalRow
    begins_day: bool


def with_days(rows: Iterable[JournalRow]) -> Iterator[Told]:
    """Tell where the day changes. What has no time, since only a newer program can read it, stays in the day above it."""
    above: date | None = None
    for row in rows:
        here = local(row.at_ms).date() if row.at_ms else above
        yield Told(row, here != above)
        above = here


class Open(NamedTuple):
    """An invitation that lets people in, and whether I may end it."""

    row: OpenedRow
    closable: bool


def still_open(rows: Iterable[OpenedRow], me: PersonRow | None, now_ms: int) -> tuple[Open, ...]:
    """Return the invitations by which somebody can come in now; a recovery sheet is its owner's alone."""
    return tuple(
        Open(row, me is not None and may_close(me, row))
        for row in rows
        if not (row.closed or row.sheet)
        and row.used < row.uses
        and (row.expires_at_ms is None or now_ms < row.expires_at_ms)
    )


def names(people: Sequence[PersonRow]) -> str:
    """Return the names of people apart by commas; whose has not arrived is left out."""
    return ", ".join(name for name in (legible_name(row.name) for row in people) if name)


class _Rows(RowModel):
    """Rows that tell times."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        appearance.languageChanged.connect(self.refresh)

    def when(self, at_ms: int) -> str:
        """Return the time of a moment of today, else its day."""
        return when(at_ms, self.appearance.now_ms(), self.appearance.spoken)

    def day(self, at_ms: int) -> str:
        """Return today, yesterday or the date, as it stands above rows."""
        return first_capital(day(at_ms, self.appearance.now_ms(), self.appearance.spoken))

    def date(self, at_ms: int) -> str:
        """Return the date of a moment."""
        return formats.date(at_ms, self.appearance.now_ms(), self.appearance.spoken)


@QmlElement
class JournalLines(_Rows):
    """``kind`` and ``verdict``: as in ``JournalRow``; ``by`` is "" for somebody unknown; ``day`` stands above the first row
    of each day and is "" for the others; ``at`` is the time of that day, "" where nobody knows it; ``reversed``: when this
    computer learned that it lost its effect, or got it back.
    """

    _roles: ClassVar[Roles] = (
        ("kind", lambda _self, told: told.row.kind),
        ("by", lambda _self, told: legible_name(told.row.by.name) if told.row.by is not None else ""),
        ("about", lambda _self, told: names(told.row.about)),
        ("role", lambda _self, told: told.row.role),
        ("flat", lambda _self, told: legible_name(told.row.flat_number)),
        ("until", lambda self, told: "" if told.row.until_ms is None else self.date(told.row.until_ms)),
        ("verdict", lambda _self, told: told.row.verdict),
        ("at", lambda _self, told: clock(told.row.at_ms) if told.row.at_ms else ""),
        ("day", lambda self, told: self.day(told.row.at_ms) if told.begins_day else ""),
        ("reversed", lambda self, told: "" if told.row.reversed_at_ms is None else self.when(told.row.reversed_at_ms)),
    )


@QmlElement
class AskedLines(_Rows):
    """What waits for signatures. ``mine``: I have signed; ``voice``: for whom I would, the council or my flat.

    Of somebody who comes back ``check`` is the number on the new computer, ``trusted``: I am asked, ``back``: it is I.
    """

    _roles: ClassVar[Roles] = (
        ("proposalId", lambda _self, row: row.proposal.hex()),
        ("kind", lambda _self, row: row.kind),
        ("about", lambda _self, row: names(row.about)),
        ("role", lambda _self, row: row.role),
        ("signers", lambda _self, row: names(row.signed_by)),
        ("proposer", lambda _self, row: legible_name(row.by.name) if row.by is not None else ""),
        ("signed", lambda _self, row: len(row.signed_by)),
        ("flats", lambda _self, row: row.flats),
        ("ofFlats", lambda _self, row: row.of_flats),
        ("needed", lambda _self, row: row.needed),
        ("mine", lambda _self, row: row.mine),
        ("voice", lambda _self, row: row.voice),
        ("check", lambda _self, row: row.check),
        ("trusted", lambda _self, row: row.trusted),
        ("back", lambda _self, row: row.device is not None and any(person.me for person in row.about)),
        ("deviceId", lambda _self, row: row.device.hex() if row.device is not None else ""),
    )


@QmlElement
class InvitationLines(_Rows):
    """Invitations by which somebody can come in. ``flat`` is "" for a guest, who comes in the ``role``.

    ``whom``: it is for a further computer of this neighbour. ``until`` is "" where it never ends. ``own``: I made it.
    """

    _roles: ClassVar[Roles] = (
        ("invitationId", lambda _self, one: one.row.invitation.hex()),
        ("flat", lambda _self, one: legible_name(one.row.flat_number)),
        ("role", lambda _self, one: one.row.role),
        ("whom", lambda _self, one: names((one.row.restores,)) if one.row.restores is not None else ""),
        ("by", lambda _self, one: legible_name(one.row.by.name)),
        ("own", lambda _self, one: one.row.by.me),
        ("made", lambda self, one: self.date(one.row.made_at_ms)),
        ("until", lambda self, one: "" if one.row.expires_at_ms is None else self.date(one.row.expires_at_ms)),
        ("used", lambda _self, one: one.row.used),
        ("uses", lambda _self, one: one.row.uses),
        ("closable", lambda _self, one: one.closable),
    )
