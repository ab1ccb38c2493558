"""The scenes of trusted neighbours: naming them, bringing somebody back, and coming back by their word."""

from typing import Final

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_invitations import BringBack, NameTrusted
from neighbourhood.app.rows import JoiningRow
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.stage import Play, Stage, settle

_CHECK: Final = "4821 7730 1956"


def _settings(stage: Stage, *, at: str = "chooseTrusted") -> None:
    stage.window.shell.go("settings")
    settle()
    stage.find(at).forceActiveFocus()  # type: ignore[attr-defined]  # an item, and the page follows it
    settle()


def _named(stage: Stage) -> None:
    stage.backend.trust(("marina", "timur", "olga"), ("pyotr",))
    _settings(stage, at="bringBack " + stage.backend._people["pyotr"].name)


def _one_left(stage: Stage) -> None:
    stage.backend.trust(("marina",))
    _settings(stage)


def _choose(stage: Stage) -> None:
    stage.backend.trust(("marina", "timur"))
    _settings(stage)
    stage.press("chooseTrusted")


def _choose_refused(stage: Stage) -> None:
    stage.backend.refuses[NameTrusted] = Fault(FaultKind.UNKNOWN_PERSON)
    stage.backend.trust(("marina", "timur"))
    _settings(stage)
    stage.press("chooseTrusted")
    stage.window.shell.trusted.save()  # type: ignore[attr-defined]
    settle()


def _bring_back(stage: Stage) -> None:
    _named(stage)
    stage.press("bringBack " + stage.backend._people["pyotr"].name)


def _bring_back_code(stage: Stage) -> None:
    _bring_back(stage)
    stage.press("bringBackMake")


def _bring_back_refused(stage: Stage) -> None:
    stage.backend.refuses[BringBack] = Fault(FaultKind.NOT_ALLOWED)
    _bring_back_code(stage)


def _propose(stage: Stage, whom: str) -> None:
    stage.backend.trust(trusting=("pyotr",))
    stage.backend.decide([stage.backend.coming_back(whom, "marina")], ())


def _journal_vouch(stage: Stage) -> None:
    _propose(stage, "pyotr")
    stage.window.shell.go("journal")


def _journal_not_me(stage: Stage) -> None:
    _propose(stage, sample.ME)
    stage.window.shell.go("journal")


def _journal_refuse(stage: Stage) -> None:
    _journal_not_me(stage)
    settle()
    stage.press("sign " + stage.backend._people[sample.ME].name)


def _returned(stage: Stage) -> None:
    stage.backend.add_device(sample.ME, 0.5, brought_back=True, by_two=True)
    _settings(stage, at="contest 1")


def _today_vouch(stage: Stage) -> None:
    stage.backend.add_device(sample.ME, 0.5, brought_back=True)
    _propose(stage, "pyotr")
    settle()


TRUSTED: Final[dict[str, Play]] = {
    "trusted": _named,
    "trusted-nobody": _settings,
    "trusted-one-left": _one_left,
    "trusted-choose": _choose,
    "trusted-refused": _choose_refused,
    "bring-back": _bring_back,
    "bring-back-code": _bring_back_code,
    "bring-back-refused": _bring_back_refused,
    "vouched-returned": _returned,
    "journal-vouch": _journal_vouch,
    "journal-not-me": _journal_not_me,
    "journal-refuse": _journal_refuse,
    "today-vouch": _today_vouch,
}
"""By name of the scene; played in a house that is lived in."""


def _vouched(stage: Stage) -> None:
    stage.press("backDoor")
    stage.press("vouchedDoor")


def _waits(stage: Stage, what: str) -> None:
    stage.backend.joining_row = JoiningRow(state="receiving", waits=what, check=_CHECK)
    stage.backend.tell(Changes(joining=True))


VOUCHED: Final[dict[str, Play]] = {
    "vouched": _vouched,
    "vouched-second": lambda stage: _waits(stage, "second"),
    "vouched-notice": lambda stage: _waits(stage, "notice"),
}
"""By name of the scene; played on an empty data folder."""
