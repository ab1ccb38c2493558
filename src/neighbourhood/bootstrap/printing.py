"""Saving pages to print: invitations and recovery sheets. PySide6 is imported here and nowhere before."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, Literal

from neighbourhood.app.rows import HouseRow, InvitationRow, RecoveryRow
from neighbourhood.domain.fingerprint import house_fingerprint
from neighbourhood.domain.joincode import parse
from neighbourhood.domain.recovery import Language

_PER_PAGE: Final = 4


def save_recovery(path: Path, house: HouseRow, row: RecoveryRow, language: Language) -> None:
    """Save a recovery sheet as a PDF that only this person can read. Raises Fault; ModuleNotFoundError without PySide6."""
    from neighbourhood.adapters.documents.files import save_private
    from neighbourhood.adapters.documents.recovery_sheet import RecoverySheet, recovery_pdf
    from neighbourhood.viewmodels.resources import resource_folder

    sheet = RecoverySheet(
        house=house.name,
        person=house.me.name,
        words=row.russian if language == "ru" else row.english,
        fingerprint=house_fingerprint(house.house, language),
        printed=date.today(),  # noqa: DTZ011  # the day by this computer's clock, for eyes only
        language=language,
    )
    save_private(path, recovery_pdf(sheet, resources=resource_folder("resources")))


def save_invitation(path: Path, house: HouseRow, row: InvitationRow, language: Language, *, per_page: int) -> None:
    """Save an invitation as a PDF: one large sheet, or four alike to cut apart. Raises as ``save_recovery``."""
    from neighbourhood.adapters.documents.files import save_private
    from neighbourhood.adapters.documents.invitations import InvitationSheet, invitations_pdf
    from neighbourhood.viewmodels.resources import resource_folder

    sheet = InvitationSheet(
        house=house.name,
        flat=row.flat_number,
        code=parse(row.code),
        fingerprint=house_fingerprint(house.house, language),
        language=language,
        uses=row.uses,
        expires=_day(row.expires_at_ms),
    )
    many: Literal[1, 4] = 4 if per_page == _PER_PAGE else 1
    save_private(path, invitations_pdf([sheet] * many, per_page=many, resources=resource_folder("resources")))


def _day(at_ms: int | None) -> date | None:
    """Return the day by this computer's clock and time zone."""
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone().date() if at_ms is not None else None
