"""What the window needs to put pages on paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from neighbourhood.app.faults import Fault
from neighbourhood.app.rows import HouseRow, InvitationRow, RecoveryRow
from neighbourhood.viewmodels.formats import Language


class Printing(Protocol):
    """Saves pages as files to print, on any thread; raises Fault when a file cannot be written."""

    def save_recovery(self, path: Path, house: HouseRow, row: RecoveryRow, language: Language) -> None:
        """Save a recovery sheet that only this person can read."""

    def save_invitations(
        self, path: Path, house: HouseRow, rows: Sequence[InvitationRow], language: Language, *, per_page: int
    ) -> None:
        """Save invitations that only this person can read: ``per_page`` 1 for large sheets, 4 to cut apart."""


class SamplePrinting:
    """Saves nothing, for pictures and previews; ``fault`` is why not, when it shall be told."""

    fault: Fault | None = None

    def save_recovery(self, path: Path, house: HouseRow, row: RecoveryRow, language: Language) -> None:  # noqa: ARG002
        """See ``Printing``."""
        if self.fault is not None:
            raise self.fault

    def save_invitations(
        self,
        path: Path,  # noqa: ARG002
        house: HouseRow,  # noqa: ARG002
        rows: Sequence[InvitationRow],  # noqa: ARG002
        language: Language,  # noqa: ARG002
        *,
        per_page: int,  # noqa: ARG002
    ) -> None:
        """See ``Printing``."""
        if self.fault is not None:
            raise self.fault
