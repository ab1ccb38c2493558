"""Scenes of inviting: a neighbour, a guest, and many flats on paper."""

from typing import Final

from PySide6.QtCore import QUrl

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.viewmodels.stage import Play, Stage, settle

_FILE: Final = "/media/paper/invitations.pdf"


def _invite(stage: Stage) -> None:
    stage.press("railInvite")
    stage.type_into("inviteFlat", "12")
    stage.press("makeCode")


def _invite_choose(stage: Stage) -> None:
    stage.press("railInvite")
    stage.press("flat 31")


def _invite_guest(stage: Stage) -> None:
    stage.backend.make_council()
    settle()
    stage.press("railInvite")
    stage.press("guestButton")


def _guest_code(stage: Stage) -> None:
    _invite_guest(stage)
    stage.press("makeGuestCode")


def _papers(stage: Stage) -> None:
    stage.backend.make_council()
    settle()
    stage.press("railInvite")
    stage.press("papersButton")


def _papers_making(stage: Stage) -> None:
    _papers(stage)
    stage.window.shell.invitation.papers.save(QUrl.fromLocalFile(_FILE))  # type: ignore[attr-defined]


def _papers_saved(stage: Stage) -> None:
    _papers_making(stage)
    stage.find("openPapers")


def _papers_unsaved(stage: Stage) -> None:
    stage.printing.fault = Fault(FaultKind.FOLDER_NOT_WRITABLE, path=_FILE)
    _papers_making(stage)
    stage.find("papersFault")


INVITING: Final[dict[str, Play]] = {
    "invite": _invite,
    "invite-choose": _invite_choose,
    "invite-guest": _invite_guest,
    "invite-guest-code": _guest_code,
    "invite-papers": _papers,
    "invite-papers-saved": _papers_saved,
    "invite-papers-unsaved": _papers_unsaved,
}
"""By name of the scene; played in a house that is lived in."""
