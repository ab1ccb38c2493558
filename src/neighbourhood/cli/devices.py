"""The commands about devices and invitations."""

from typing import get_args

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CloseDevice, ContestDevice, UpholdDevice
from neighbourhood.app.intents_invitations import CloseInvitation, Guest, InviteGuest, LinkDevice
from neighbourhood.app.ports import Queries
from neighbourhood.app.rows import InvitationRow, ProposalRow
from neighbourhood.app.rows_belonging import DeviceRow, OpenedRow
from neighbourhood.cli.parts import Parts
from neighbourhood.cli.people import MIN_PREFIX_CHARS, SHOWN_ID_CHARS, find_person, tell_outcome
from neighbourhood.cli.session import Session, answered
from neighbourhood.sync.receipts import FORGET_AFTER_MS


def device_groups(parts: Parts) -> list[click.Command]:
    """Return ``device`` and ``invitation``."""
    device = parts.argument("device")
    return [
        parts.group(
            "device",
            [
                parts.command("device list", list_devices, parts.option("--everybody", type=None, is_flag=True)),
                parts.command("device link", link, parts.option("--for", "person", metavar="NAME")),
                parts.command("device revoke", revoke, device, parts.option("--yes", type=None, is_flag=True)),
                parts.command("device contest", contest, device),
                parts.command("device uphold", uphold, device),
            ],
        ),
        parts.group(
            "invitation",
            [
                parts.command("invitation list", list_invitations),
                parts.command("invitation guest", invite_guest, parts.argument("role", click.Choice(get_args(Guest)))),
                parts.command("invitation revoke", revoke_invitation, parts.argument("invitation")),
            ],
        ),
    ]


def list_devices(session: Session, everybody: bool) -> None:
    """Print one's own devices, or everybody's; below them the sheets of paper by which one can become another."""
    known = session.ask(lambda reader: reader.belonging())
    shown = tuple(row for row in known.devices if everybody or row.person.me)
    sheets = [row for row in known.invitations if row.sheet and not row.closed and (everybody or row.by.me)]
    session.result(
        shown,
        lambda: [*(_device_line(session, row) for row in shown), *(_sheet_line(session, row) for row in sheets)],
    )


def link(session: Session, person: str | None) -> None:
    """Print a code for a further device."""
    with session.backend() as backend:
        whom = None if person is None else backend.query(lambda reader: find_person(reader, person)).result().person
        row = answered(backend, LinkDevice(person=whom), InvitationRow)
    session.result(row, lambda: [row.code])
    session.note(session.words("device_code" if whom is None else "device_code_for_other"))


def revoke(session: Session, device: str, yes: bool) -> None:
    """End a device, or propose it; this very one, and one of somebody else, only with ``--yes``."""
    with session.backend() as backend:
        known = backend.query(lambda reader: _find_device(reader, device.lower())).result()
        if known.here and not yes:
            session.misuse("revoke_needs_yes")
        if not known.person.me and not yes:
            session.misuse("revoke_of_other_needs_yes", name=known.person.name or session.words("neighbour"))
        row = answered(backend, CloseDevice(device=known.device), ProposalRow)
    tell_outcome(session, row, session.words("device_ended"))


def contest(session: Session, device: str) -> None:
    """Say that a device which others brought back is not one's own."""
    with session.backend() as backend:
        known = backend.query(lambda reader: _find_device(reader, device.lower())).result()
        backend.submit(ContestDevice(device=known.device)).result()
    session.note(session.words("device_contested"))


def uphold(session: Session, device: str) -> None:
    """Say for the council that a device which others brought back is rightly there."""
    with session.backend() as backend:
        known = backend.query(lambda reader: _find_device(reader, device.lower())).result()
        row = answered(backend, UpholdDevice(device=known.device), ProposalRow)
    tell_outcome(session, row, session.words("device_upheld"))


def invite_guest(session: Session, role: Guest) -> None:
    """Print a code for a guest of the house."""
    row = session.tell(InviteGuest(role=role), InvitationRow)
    session.result(row, lambda: [row.code])
    session.note(session.words(f"guest_code_{role}"))


def list_invitations(session: Session) -> None:
    """Print the invitations: for whom, and how often they were used."""
    rows = session.ask(lambda reader: reader.belonging()).invitations
    session.result(rows, lambda: [_opened_line(session, row) for row in rows])
    if not rows:
        session.note(session.words("no_invitations"))


def revoke_invitation(session: Session, invitation: str) -> None:
    """End an invitation."""
    with session.backend() as backend:
        known = backend.query(lambda reader: _find_invitation(reader, invitation.lower())).result()
        backend.submit(CloseInvitation(invitation=known.invitation)).result()
    session.note(session.words("invitation_ended"))


def _find_device(reader: Queries, given: str) -> DeviceRow:
    rows = [row for row in reader.belonging().devices if row.device.hex().startswith(given)]
    if len(given) < MIN_PREFIX_CHARS or len(rows) != 1:
        raise Fault(FaultKind.UNKNOWN_DEVICE)
    return rows[0]


def _find_invitation(reader: Queries, given: str) -> OpenedRow:
    rows = [row for row in reader.belonging().invitations if row.invitation.hex().startswith(given)]
    if len(given) < MIN_PREFIX_CHARS or len(rows) != 1:
        raise Fault(FaultKind.UNKNOWN_INVITATION)
    return rows[0]


def _device_line(session: Session, row: DeviceRow) -> str:
    words = session.words
    states = {
        "device_here": row.here,
        "device_printed": row.printed,
        "device_brought_back": row.brought_back,
        "device_suspended": row.suspended,
    }
    since = words("device_since", when=words.moment(row.since_ms))
    more = ", ".join([since, *_seen(session, row), *(words(key) for key, holds in states.items() if holds)])
    return f"{row.device.hex()[:SHOWN_ID_CHARS]}  {row.person.name or words('neighbour')}: {more}"


def _seen(session: Session, row: DeviceRow) -> list[str]:
    """Return when another computer of one's own was last known to run; nothing of any other."""
    if row.here or row.printed or not row.person.me:
        return []
    if row.online:
        return [session.words("device_online")]
    if row.seen_ms is None:
        is_new = session.world.now_ms() - row.since_ms < FORGET_AFTER_MS
        return [session.words("device_not_yet_seen" if is_new else "device_unseen")]
    return [session.words("device_seen", when=session.words.moment(row.seen_ms))]


def _sheet_line(session: Session, row: OpenedRow) -> str:
    id_, day = row.invitation.hex()[:SHOWN_ID_CHARS], session.words.day(row.made_at_ms)
    return session.words("sheet_line", id=id_, name=row.by.name or session.words("neighbour"), day=day)


def _opened_line(session: Session, row: OpenedRow) -> str:
    words = session.words
    restores = "invitation_sheet" if row.sheet else "invitation_restores"
    whom = words(restores, name=row.restores.name) if row.restores is not None else ""
    role = words(f"role_{row.role}") if row.role != "resident" else ""
    state = words("invitation_closed") if row.closed else words("invitation_used", used=row.used, uses=row.uses)
    if not row.closed and row.expires_at_ms is not None:
        state += words("invitation_lasts", day=words.day(row.expires_at_ms))
    more = ", ".join(part for part in (role, whom, state) if part)
    known = row.invitation.hex()[:SHOWN_ID_CHARS]
    if row.role != "resident":
        return words("invitation_guest_line", id=known, more=more)
    return words("invitation_line", id=known, flat=row.flat_number or "—", more=more)
