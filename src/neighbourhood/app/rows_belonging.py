"""Rows about who belongs to the house with which powers. Times are Unix milliseconds, UTC, by the authors' clocks."""

from typing import Literal

from neighbourhood.app.rows import PersonRow, Row
from neighbourhood.domain.ids import DeviceId, EntryId, FlatId, HouseId, PersonId


class DeviceRow(Row, frozen=True, kw_only=True):
    """A device that belongs to the house, or that is suspended for now.

    ``here``: it is this computer; ``printed``: a sheet of paper; ``brought_back``: by others, for somebody who lost theirs:
    ``since_ms`` is then when this computer learned of it, by its own clock, from which the notice runs. ``by_two``: by two of
    the trusted neighbours. ``upheld``: the council has said that it is rightly there.

    ``online`` and ``seen_ms`` are told of one's other devices only: whether it is running now, and else when this computer last
    knew it to be, by its own clock; None where that was not in the last thirty days.
    """

    device: DeviceId
    person: PersonRow
    since_ms: int
    here: bool = False
    printed: bool = False
    brought_back: bool = False
    suspended: bool = False
    by_two: bool = False
    upheld: bool = False
    online: bool = False
    seen_ms: int | None = None


class OpenedRow(Row, frozen=True, kw_only=True):
    """An invitation, without its code: that is kept nowhere. ``restores``: it is for a further device of this person."""

    invitation: EntryId
    role: str
    flat_number: str
    uses: int
    used: int
    closed: bool
    by: PersonRow
    made_at_ms: int
    restores: PersonRow | None = None
    sheet: bool = False
    """A printed recovery sheet."""
    expires_at_ms: int | None = None
    """From when on nobody is let in by it; None for never."""


class AskedRow(Row, frozen=True, kw_only=True):
    """What waits for signatures. ``kind``: as in ``JournalRow``; ``flats``: how many flats have signed that count, of ``of_flats``; ``mine``: I have signed
    or made it; ``by``: who made it, where that is no signature; ``voice``: what my signature is,
    one of the council's or one of my flat's; empty where it is none, and of a recovery.

    Of a recovery ``trusted``: I am asked as a trusted neighbour; ``device``: the new computer, and ``check`` the number by which
    its person is asked whether it is the right one.
    """

    proposal: EntryId
    kind: str
    role: str
    about: tuple[PersonRow, ...]
    signed_by: tuple[PersonRow, ...]
    needed: int
    mine: bool
    by: PersonRow | None = None
    flats: int = 0
    of_flats: int = 0
    voice: Literal["council", "flat", ""] = ""
    trusted: bool = False
    device: DeviceId | None = None
    check: str = ""


class BelongingRow(Row, frozen=True, kw_only=True):
    """Devices by person, invitations and proposals, the newest first.

    ``trusted``: who can bring this person back, two together; ``trusting``: whom this person can bring back so.
    """

    devices: tuple[DeviceRow, ...]
    invitations: tuple[OpenedRow, ...]
    proposals: tuple[AskedRow, ...]
    trusted: tuple[PersonRow, ...] = ()
    trusting: tuple[PersonRow, ...] = ()


class JournalRow(Row, frozen=True, kw_only=True):
    """One act of the authority lane. ``verdict`` is empty where it has effect, and "overtaken" where it waited for signatures until
    there was nothing left to do; ``until_ms``: of a moderator, when the term is over. ``kind``: its name in the log; of a close with
    what it ends, such as "close.person", "close.guest" (an invitation of one) or "close.code" (for a device), or "moved_out"; of an
    invitation "invite", "invite.guest", "invite.device" or "invite.sheet", of who comes by one of the last two "admit.back".

    ``about``: the people whom it names; ``because``: the act that took its effect away.
    """

    entry: EntryId
    kind: str
    by: PersonRow | None
    at_ms: int
    role: str = ""
    about: tuple[PersonRow, ...] = ()
    flat_number: str = ""
    until_ms: int | None = None
    verdict: str = ""
    because: EntryId | None = None
    reversed_at_ms: int | None = None
    """When this computer learned that it has lost its effect, or got it back, after it had been here."""


class AuthorityPerson(Row, frozen=True, kw_only=True):
    """A person of the authority view; ids only."""

    person: PersonId
    flats: tuple[FlatId, ...]
    roles: tuple[str, ...]
    confirmed: tuple[str, ...]
    gone: bool


class AuthorityDevice(Row, frozen=True, kw_only=True):
    """A grant of a device. ``standing``: lives, ended, suspended, or none where the grant does not count."""

    grant: EntryId
    device: DeviceId
    person: PersonId | None
    standing: str
    ended_by: tuple[EntryId, ...] = ()


class AuthorityAct(Row, frozen=True, kw_only=True):
    """An act without effect, and why."""

    entry: EntryId
    verdict: str
    because: EntryId | None


class AuthorityRow(Row, frozen=True, kw_only=True):
    """The whole authority view, without a name in it."""

    house: HouseId | None
    persons: tuple[AuthorityPerson, ...]
    devices: tuple[AuthorityDevice, ...]
    invitations: tuple[EntryId, ...]
    rotations: tuple[EntryId, ...]
    proposals: tuple[EntryId, ...]
    policies: dict[str, int]
    rejected: tuple[AuthorityAct, ...]
    newer: bool
