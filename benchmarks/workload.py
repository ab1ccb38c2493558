"""What is written in the benchmarks: a house of 60 devices that talk as people do.

A few devices write most of it (Zipf), nearly always somebody else than just before, in Russian and English, 40 to 300
bytes. The same seed gives the same words.
"""

import random
from collections.abc import Sequence
from itertools import accumulate, groupby
from statistics import median
from typing import NamedTuple

DEVICES = 60
START_MS = 1_760_000_000_000
_ZIPF_EXPONENT = 1.0
_MEAN_PAUSE_MS = 90_000
_SHORT_SHARE = 0.4

_OPENINGS = (
    "Добрый день, соседи!", "Коллеги по подъезду,", "Подскажите, пожалуйста:", "Внимание!", "Всем привет.", "",
    "Good evening, neighbours.", "Hello everyone,", "A question for the third entrance:", "",
)  # fmt: skip
_MIDDLES = (
    "лифт в {n} подъезде снова не работает, диспетчерская обещает мастера к {h} часам",
    "завтра с {h} до {g} часов отключат горячую воду на стояке квартир {n}0–{n}9",
    "кто оставил велосипед на {n} этаже у мусоропровода, уберите, там не пройти",
    "собрание по ремонту кровли переносится на {n} число, начало в {h} часов",
    "нашли ключи с брелоком в виде лисы у {n} подъезда, лежат у консьержа",
    "показания счётчиков надо сдать до {n} числа, форма висит на доске",
    "the intercom at entrance {n} does not open from the flats above floor {n}",
    "a parcel for flat {n}{h} was left with the concierge, please collect it before {g}",
    "the heating is off on floor {n}; I have written to the company and attached a photo of the gauge",
    "could whoever parks the white van near gate {n} move it before {h} tomorrow",
)
_ANSWERS = (
    "Спасибо большое, теперь понятно!", "У нас на {n} этаже то же самое.", "Буду после {g} часов, занесу.",
    "Thank you, that helped a lot, much obliged.", "Same here on floor {n}, since {h} in the morning.",
    "Позвоните, пожалуйста, в диспетчерскую, у меня занято.", "I can come by at {g} and have a look at it.",
)  # fmt: skip
_ENDINGS = (
    "Спасибо.", "Кто ещё заметил?", "Напишите, если у вас так же, соберём одну общую заявку.", "Жду ответа.", "Ок",
    "Ключи у старшей по дому, квартира {n}{h}.", "Thanks!", "Has anybody else seen this?", "I am at home until {g}.",
)  # fmt: skip


class Said(NamedTuple):
    """One message of the workload; ``device`` counts from 0."""

    device: int
    text: str
    written_at_ms: int


def messages(count: int, *, devices: int = DEVICES, seed: int = 1) -> list[Said]:
    """Return ``count`` messages in the order in which they are written, each having seen the one before."""
    rng = random.Random(seed)  # noqa: S311 - the same words each time, no secret
    weights = list(accumulate(1 / rank**_ZIPF_EXPONENT for rank in range(1, devices + 1)))
    writers = rng.choices(range(devices), cum_weights=weights, k=count)
    now_ms = START_MS
    said = []
    for writer in writers:
        now_ms += 1 + int(rng.expovariate(1 / _MEAN_PAUSE_MS))
        said.append(Said(writer, _text(rng), now_ms))
    return said


def run_lengths(said: Sequence[Said]) -> list[int]:
    """Return how many messages each writer wrote in a row; only the last of a row needs a checked signature."""
    return [len(list(group)) for _, group in groupby(said, key=lambda one: one.device)]


def describe(said: Sequence[Said]) -> str:
    """Return one line about a workload, for the notes of a result."""
    sizes = [len(one.text.encode()) for one in said]
    return (
        f"{len({one.device for one in said})} devices, texts {min(sizes)}–{max(sizes)} bytes (median "
        f"{median(sizes):.0f}), median run {median(run_lengths(said)):.0f}"
    )


def _text(rng: random.Random) -> str:
    values = {"n": rng.randint(1, 9), "h": rng.randint(8, 15), "g": rng.randint(16, 22)}
    if rng.random() < _SHORT_SHARE:
        return rng.choice(_ANSWERS).format(**values)
    parts = (rng.choice(_OPENINGS), rng.choice(_MIDDLES) + ".", rng.choice(_ENDINGS))
    return " ".join(part for part in parts if part).format(**values)
