"""The scenes of one's own computers, of the recovery sheet, and of coming back."""

from typing import Final

from PySide6.QtCore import QUrl

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CloseDevice
from neighbourhood.app.intents_invitations import LinkDevice, MakeRecoverySheet
from neighbourhood.domain.recovery import words_of
from neighbourhood.viewmodels.samples.devices import SAMPLE_SECRET
from neighbourhood.viewmodels.stage import Play, Stage, settle

_SEEN_BEFORE_MS: Final = 21 * 3_600_000


def _settings(stage: Stage, *, at: str) -> None:
    stage.window.shell.go("settings")
    settle()
    stage.find(at).forceActiveFocus()  # type: ignore[attr-defined]  # an item, and the page follows it
    settle()


def _devices(stage: Stage) -> None:
    stage.backend.add_device("anna", 12, online=True)
    stage.backend.add_device("anna", 90, seen_ms=stage.backend.now_ms - _SEEN_BEFORE_MS)
    stage.backend.add_device("anna", 30, printed=True)
    stage.backend.add_device("anna", 0.5, brought_back=True)
    _settings(stage, at="contest 4")


def _devices_stopped(stage: Stage) -> None:
    stage.backend.add_device("anna", 3, brought_back=True, suspended=True)
    _settings(stage, at="addComputer")


def _devices_of_others(stage: Stage) -> None:
    stage.backend.make_council()
    stage.backend.move("olga")
    stage.backend.add_device("olga", 0.5, brought_back=True)
    stage.backend.add_device("timur", 3, brought_back=True, suspended=True)
    _settings(stage, at="addComputer")


def _device_remove(stage: Stage) -> None:
    stage.backend.add_device("anna", 12)
    _settings(stage, at="addComputer")
    stage.press("remove 1")


def _device_remove_here(stage: Stage) -> None:
    stage.backend.add_device("anna", 12)
    _settings(stage, at="addComputer")
    stage.press("remove 0")


def _device_refused(stage: Stage) -> None:
    stage.backend.refuses[CloseDevice] = Fault(FaultKind.NOT_ALLOWED)
    _device_remove(stage)
    stage.press("deviceConfirm")


def _device_contest(stage: Stage) -> None:
    stage.backend.add_device("anna", 0.5, brought_back=True)
    _settings(stage, at="addComputer")
    stage.press("contest 1")


def _device_uphold(stage: Stage) -> None:
    stage.backend.make_council()
    stage.backend.add_device("timur", 3, brought_back=True, suspended=True)
    _settings(stage, at="addComputer")
    stage.press("uphold 1")


def _link(stage: Stage) -> None:
    _settings(stage, at="addComputer")
    stage.press("addComputer")


def _link_arrived(stage: Stage) -> None:
    _link(stage)
    stage.backend.add_device("anna", 0)


def _link_refused(stage: Stage) -> None:
    stage.backend.refuses[LinkDevice] = Fault(FaultKind.NOT_ALLOWED)
    _link(stage)


def _sheet(stage: Stage) -> None:
    _settings(stage, at="makeSheet")


def _sheet_saved_as(stage: Stage) -> None:
    _sheet(stage)
    stage.window.shell.recovery.save(QUrl.fromLocalFile("/srv/neighbourhood-recovery.pdf"))  # type: ignore[attr-defined]
    settle()


def _sheet_saved(stage: Stage) -> None:
    _sheet_saved_as(stage)
    _settings(stage, at="openRecovery")


def _sheet_refused(stage: Stage) -> None:
    stage.backend.refuses[MakeRecoverySheet] = Fault(FaultKind.DISK_FULL)
    _sheet_saved_as(stage)


def _sheet_lost(stage: Stage) -> None:
    stage.printing.fault = Fault(FaultKind.DISK_FULL)
    _sheet_saved_as(stage)


def _erase_mine(stage: Stage) -> None:
    _settings(stage, at="eraseMine")
    stage.press("eraseMine")


DEVICES: Final[dict[str, Play]] = {
    "devices": _devices,
    "devices-stopped": _devices_stopped,
    "devices-others": _devices_of_others,
    "device-remove": _device_remove,
    "device-remove-here": _device_remove_here,
    "device-refused": _device_refused,
    "device-contest": _device_contest,
    "device-uphold": _device_uphold,
    "second-computer": _link,
    "second-computer-arrived": _link_arrived,
    "second-computer-refused": _link_refused,
    "recovery": _sheet,
    "erase-mine": _erase_mine,
    "recovery-saved": _sheet_saved,
    "recovery-refused": _sheet_refused,
    "recovery-lost": _sheet_lost,
}
"""By name of the scene; played in a house that is lived in."""


def _back(stage: Stage) -> None:
    stage.press("backDoor")


def _words(stage: Stage) -> None:
    _back(stage)
    stage.press("wordsDoor")


def _words_some(stage: Stage) -> None:
    _words(stage)
    _type_words(stage, " ".join(words_of(SAMPLE_SECRET, stage.backend.language)[:9]) + "\n")


def _words_unknown(stage: Stage) -> None:
    _words(stage)
    words = list(words_of(SAMPLE_SECRET, stage.backend.language)[:9])
    words[4] = words[4][:-2] + words[4][:-3:-1]  # the last two letters have changed places
    _type_words(stage, " ".join(words) + " ")


def _words_all(stage: Stage) -> None:
    _words(stage)
    _type_words(stage, ", ".join(words_of(SAMPLE_SECRET, stage.backend.language)))


def _words_swapped(stage: Stage) -> None:
    _words(stage)
    first, second, *rest = words_of(SAMPLE_SECRET, stage.backend.language)
    _type_words(stage, " ".join((second, first, *rest)))
    stage.press("comeBack")


def _type_words(stage: Stage, text: str) -> None:
    stage.find("words").forceActiveFocus()  # type: ignore[attr-defined]
    stage.find("words").setProperty("text", text)
    settle()


def _words_doubted(stage: Stage) -> None:
    _words(stage)
    words = words_of(SAMPLE_SECRET, stage.backend.language)
    _type_words(stage, " ".join((*words[:6], words[9], *words[7:])))
    stage.press("comeBack")


def _code_again(stage: Stage) -> None:
    _back(stage)
    stage.press("codeDoor")


CAME_BACK: Final[dict[str, Play]] = {
    "back": _back,
    "words": _words,
    "words-some": _words_some,
    "words-unknown": _words_unknown,
    "words-all": _words_all,
    "words-swapped": _words_swapped,
    "words-doubted": _words_doubted,
    "code-again": _code_again,
}
"""By name of the scene; played on an empty data folder."""
