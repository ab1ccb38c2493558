"""The command that makes codes for flats, and saves them as pages to print."""

from pathlib import Path

import click

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.ports import Backend
from neighbourhood.app.rows import InvitationRow
from neighbourhood.app.unreached import unreached_flats
from neighbourhood.cli.parts import Parts
from neighbourhood.cli.session import Session, answered
from neighbourhood.domain.limits import MAX_INVITATION_DAYS, MAX_INVITATION_USES


def invite_command(parts: Parts) -> click.Command:
    """Return ``house invite``."""
    return parts.command(
        "house invite",
        invite,
        parts.option("--flat", told="flats", multiple=True, metavar="NUMBER"),
        parts.option("--unreached", type=None, is_flag=True),
        parts.option("--entrance", told="entrance name", metavar="NAME"),
        parts.option("--uses", type=click.IntRange(1, MAX_INVITATION_USES), default=4, metavar="NUMBER"),
        parts.option("--days", type=click.IntRange(1, MAX_INVITATION_DAYS), default=90, metavar="NUMBER"),
        parts.option("--pdf", type=click.Path(path_type=Path), metavar="FILE"),
        parts.option("--per-page", type=click.Choice(("1", "4")), default="1", metavar="1|4"),
    )


def invite(
    session: Session,
    flat: tuple[str, ...],
    unreached: bool,
    entrance: str | None,
    uses: int,
    days: int,
    pdf: Path | None,
    per_page: str,
) -> None:
    """Print the code of a flat, or of each of several, and save them as pages to print."""
    if unreached == bool(flat) or (entrance is not None and not unreached):
        session.misuse("invite_whom")
    with session.backend() as backend:
        numbers = _unreached(session, backend, entrance) if unreached else list(dict.fromkeys(flat))
        _check_known(backend, numbers)
        house = backend.query(lambda reader: reader.house()).result()
        made: list[InvitationRow] = []
        try:
            for number in numbers:
                intent = MakeInvitation(flat_number=number, uses=uses, days=days)
                made.append(answered(backend, intent, InvitationRow))
                _tell(session, made[-1], len(numbers))
        finally:
            # Also where one of several was refused, or somebody pressed Ctrl+C: a code that was made is good.
            if made and pdf is not None and house is not None:
                session.world.print_invitations(pdf, house, made, session.words.language, int(per_page))
                session.note(session.words("invitation_saved", file=str(pdf)))
    _tell_all(session, made)


def _check_known(backend: Backend, numbers: list[str]) -> None:
    """Refuse all of them before the first code is made where the plan lacks one; without a plan any number is good."""
    planned = {row.number.casefold() for row in backend.query(lambda reader: reader.flats()).result() if row.planned}
    unknown = [number for number in numbers if number.strip().casefold() not in planned]
    if planned and unknown:
        raise Fault(FaultKind.UNKNOWN_FLAT, flat=unknown[0])


def _tell(session: Session, row: InvitationRow, of: int) -> None:
    """Print a code at once, before any page, which may fail: it is shown this once."""
    session.result(row, lambda: [row.code if of == 1 else f"{row.flat_number}  {row.code}"])


def _tell_all(session: Session, made: list[InvitationRow]) -> None:
    words = session.words
    if not made:
        session.note(words("nobody_unreached"))
        return
    day = words.day(made[0].expires_at_ms or 0)
    if len(made) == 1:
        session.note(words("invitation", flat=made[0].flat_number, uses=made[0].uses))
        session.note(words("invitation_until", day=day))
    else:
        session.note(words("invitations", count=len(made), uses=made[0].uses))
        session.note(words("invitations_until", day=day))


def _unreached(session: Session, backend: Backend, entrance: str | None) -> list[str]:
    now_ms = session.world.now_ms()
    found = backend.query(
        lambda reader: unreached_flats(reader.flats(), reader.belonging().invitations, now_ms)
    ).result()
    return [row.number for row in found if entrance is None or row.entrance == entrance]
