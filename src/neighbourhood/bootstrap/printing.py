"""Saving pages to print: invitations and recovery sheets. PySide6 is imported here and nowhere before."""

from collections.abc import Sequence
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


def save_invitations(
    path: Path, house: HouseRow, rows: Sequence[InvitationRow], language: Language, *, per_page: int
) -> None:
    """Save invitations as a PDF of large sheets, or of four on a page to cut apart. Raises as ``save_recovery``.

    Of one code alone there are four on the page, but no more than computers that it is good for.
    """
    from neighbourhood.adapters.documents.files import save_private
    from neighbourhood.adapters.documents.invitations import InvitationSheet, invitations_pdf
    from neighbourhood.viewmodels.resources import resource_folder

    sheets = [
        InvitationSheet(
            house=house.name,
            flat=row.flat_number,
            code=parse(row.code),
            fingerprint=house_fingerprint(house.house, language),
            language=language,
            uses=row.uses,
            expires=_day(row.expires_at_ms),
        )
        for row in rows
    ]
    many: Literal[1, 4] = 4 if per_page == _PER_PAGE else 1
    copies = min(many, rows[0].uses) if len(rows) == 1 else 1
    save_private(path, invitations_pdf(sheets * copies, per_page=many, resources=resource_folder("resources")))


def _day(at_ms: int | None) -> date | None:
    """Return the day by this computer's clock and time zone."""
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone().date() if at_ms is not None else None
