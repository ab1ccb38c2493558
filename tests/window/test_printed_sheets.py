"""Invitations and recovery keys become A4 pages that carry their own letters, and files that nobody else reads."""

import errno
import os
import re
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from neighbourhood.adapters.documents.files import save_private
from neighbourhood.adapters.documents.invitations import InvitationSheet, invitations_pdf, join_link, qr_rows
from neighbourhood.adapters.documents.recovery_sheet import RecoverySheet, recovery_pdf
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.links import read_link
from neighbourhood.domain import joincode, recovery
from neighbourhood.domain.recovery import Language, RecoverySecret
from neighbourhood.viewmodels.resources import resource_folder

pytestmark = pytest.mark.usefixtures("qapp")
RESOURCES = resource_folder("resources")
CODE = joincode.random_code(b"neighbourhod")
WORDS = recovery.words_of(RecoverySecret(b"neighbourhood recovery"), "en")
WITHOUT_APPLICATION = """
import sys
from pathlib import Path
from neighbourhood.adapters.documents.invitations import InvitationSheet, invitations_pdf
from neighbourhood.domain import joincode
sheet = InvitationSheet(house="House", flat="1", code=joincode.random_code(bytes(12)), fingerprint=("a", "b"), language="ru")
for _ in range(2):
    pdf = invitations_pdf([sheet], per_page=1, resources=Path(sys.argv[1]))
    assert pdf.startswith(b"%PDF") and pdf.count(b"/FontFile2") == 4, len(pdf)
from PySide6.QtCore import QCoreApplication
assert QCoreApplication.instance() is None
"""


def an_invitation(language: Language = "en") -> InvitationSheet:
    return InvitationSheet(house="House", flat="12а", code=CODE, fingerprint=("raven", "piano"), language=language)


def a_recovery_sheet(words: tuple[str, ...] = WORDS) -> RecoverySheet:
    printed = date(2026, 11, 22)
    return RecoverySheet(
        house="House", person="Anna", words=words, fingerprint=("raven", "piano"), printed=printed, language="en"
    )


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


@pytest.mark.parametrize(
    ("count", "per_page", "expected"), [(1, 1, 1), (3, 1, 3), (1, 4, 1), (4, 4, 1), (5, 4, 2), (9, 4, 3)]
)
def test_there_are_as_many_pages_as_the_sheets_need(count: int, per_page: Literal[1, 4], expected: int) -> None:
    assert pages(invitations_pdf([an_invitation()] * count, per_page=per_page, resources=RESOURCES)) == expected


def test_a_recovery_key_is_one_page() -> None:
    assert pages(recovery_pdf(a_recovery_sheet(), resources=RESOURCES)) == 1


def test_pages_are_a4_and_carry_their_letters() -> None:
    for pdf in (
        invitations_pdf([an_invitation("ru")], per_page=1, resources=RESOURCES),
        recovery_pdf(a_recovery_sheet(), resources=RESOURCES),
    ):
        box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
        assert box is not None
        assert (round(float(box[1])), round(float(box[2]))) == (595, 842)
        assert pdf.count(b"/FontFile2") == pdf.count(b"/FontDescriptor ") == 4


def test_nothing_to_print_and_too_few_words_are_refused() -> None:
    with pytest.raises(ValueError, match="no sheets"):
        invitations_pdf([], per_page=4, resources=RESOURCES)
    with pytest.raises(ValueError, match="24 words"):
        recovery_pdf(a_recovery_sheet(WORDS[:23]), resources=RESOURCES)


def test_the_link_in_the_qr_code_is_one_that_the_program_opens() -> None:
    assert read_link(join_link(CODE)).code == CODE.replace("-", "")


def test_the_qr_code_is_small_enough_for_a_quarter_of_a_page() -> None:
    """29 modules on 27 mm: nearly a millimetre each."""
    assert len(qr_rows(CODE)) == 29


def test_the_words_of_a_sheet_are_not_shown_in_a_traceback() -> None:
    assert "kayak" not in repr(a_recovery_sheet())


def test_sheets_are_made_where_no_window_runs_and_leave_no_application_behind() -> None:
    command = [sys.executable, "-W", "error", "-c", WITHOUT_APPLICATION, str(RESOURCES)]
    without_display = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    made = subprocess.run(command, capture_output=True, text=True, timeout=60, env=without_display)
    assert (made.returncode, made.stderr) == (0, "")


# --- the file ---


def test_a_saved_sheet_is_readable_by_its_owner_only_also_over_an_open_one(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")
    path.chmod(0o666)
    save_private(path, b"new")
    assert path.read_bytes() == b"new"
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_sheet_that_could_not_be_saved_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Fault) as caught:
        save_private(path, b"new")
    assert caught.value.kind is FaultKind.DISK_FULL
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "sheet.pdf"
    with pytest.raises(Fault) as caught:
        save_private(path, b"new")
    assert caught.value.kind is FaultKind.FOLDER_NOT_WRITABLE
    assert caught.value.details == {"path": str(path)}
