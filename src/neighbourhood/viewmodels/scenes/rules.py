"""The scenes of the rules of the house."""

from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.rules_sample import STARTING_TEXT
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.samples.house import moment_ms
from neighbourhood.viewmodels.stage import Play, Stage, settle


def lay_down(house: SampleBackend) -> None:
    """Let the council have written rules twice; two thirds of the house have read the newer ones."""
    marina, text = house._people["marina"], STARTING_TEXT[house.language].strip()
    first, *_ = text.split("\n\n")
    house.lay_down(first, marina, moment_ms(240, "19:30"))
    house.lay_down(text, marina, moment_ms(3, "20:15"), read=(house._house.residents * 2 // 3) if house._house else 0)


def take_office(house: SampleBackend) -> None:
    """Let me be of the council."""
    me = replace(house._people[sample.ME], council=True, roles=("council",))
    house._people[sample.ME] = me
    if house._house is not None:
        house._house = replace(house._house, me=me)
    house.tell(Changes(people=True, authority=True))


def _rules(stage: Stage) -> None:
    lay_down(stage.backend)
    stage.window.shell.go("rules")


def _of_the_council(stage: Stage) -> None:
    take_office(stage.backend)
    _rules(stage)
    settle()
    stage.press("acknowledgeRules")


def _earlier(stage: Stage) -> None:
    _rules(stage)
    settle()
    stage.press("earlierRules")


def _none(stage: Stage) -> None:
    stage.window.shell.go("rules")


def _written(stage: Stage) -> None:
    take_office(stage.backend)
    stage.window.shell.go("rules")
    settle()
    stage.press("writeRules")
    settle()
    stage.press("sampleRules")


def _today(stage: Stage) -> None:
    lay_down(stage.backend)
    stage.window.shell.go("today")
    settle(300)


RULES: Final[dict[str, Play]] = {
    "rules": _rules,
    "rules-council": _of_the_council,
    "rules-earlier": _earlier,
    "rules-none": _none,
    "rules-write": _written,
    "rules-today": _today,
}
"""By name of the scene."""
