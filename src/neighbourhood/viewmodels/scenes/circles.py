"""The scenes of the residents' own circles."""

from typing import Final

from neighbourhood.app.intents import CreateTopic
from neighbourhood.app.intents_circles import TalkTo
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.stage import Play, Stage


def _say(house: SampleBackend, russian: str, english: str) -> str:
    return russian if house.language == "ru" else english


def fill(house: SampleBackend) -> None:
    """Let there be two circles that I am in and one that I have left."""
    people = house._people
    marina, me, timur, olga = (people[key] for key in ("marina", sample.ME, "timur", "olga"))
    house.circle(_say(house, "Клумба у второго подъезда", "Flower bed by entrance 2"), (me, marina, olga))
    house.circle(_say(house, "Девятый этаж", "The ninth floor"), (me, timur))
    house.circle(_say(house, "Бег по утрам", "Running at dawn"), (olga, timur), left=True)


def _empty(stage: Stage) -> None:
    stage.window.shell.go("circles")


def _some(stage: Stage) -> None:
    fill(stage.backend)
    stage.window.shell.go("circles")


def _new(stage: Stage) -> None:
    _some(stage)
    stage.press("newCircle")


def _change(stage: Stage) -> None:
    _some(stage)
    stage.press("change " + _say(stage.backend, "Клумба у второго подъезда", "Flower bed by entrance 2"))


def _leave(stage: Stage) -> None:
    _some(stage)
    stage.press("leave " + _say(stage.backend, "Клумба у второго подъезда", "Flower bed by entrance 2"))


def _topic(stage: Stage) -> None:
    fill(stage.backend)
    circle = stage.backend.circles()[0].circle
    title = _say(stage.backend, "Какие тюльпаны купим", "Which tulips we buy")
    topic = SubjectId(stage.backend.submit(CreateTopic(title=title, circle=circle, emoji="🌷")).result())  # type: ignore[arg-type]
    stage.backend.submit(TalkTo(person=stage.backend._people["olga"].person)).result()
    stage.backend.submit(CreateTopic(title=_say(stage.backend, "Смета крыши", "Cost of the roof"), readers="council"))
    stage.window.shell.openTopic(topic.hex())


CIRCLES: Final[dict[str, Play]] = {
    "circles": _some,
    "circles-none": _empty,
    "circles-new": _new,
    "circles-change": _change,
    "circles-leave": _leave,
    "circles-topic": _topic,
}
"""By name of the scene."""
