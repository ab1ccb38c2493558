"""A house whose talk is as uneven as real talk: one line to 60 KiB, answers, reactions, old chats, emoji, late words.

Every entry is made, sealed, signed, judged and folded as always; only the clock is another one, and all write on one
computer, each a few messages in a row.
"""

import os
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import house
from benchmarks.workload import DEVICES, START_MS
from neighbourhood.app.author import Author
from neighbourhood.app.core import Core
from neighbourhood.app.intents import CreateTopic
from neighbourhood.app.talk import Talk
from neighbourhood.domain.ids import SubjectId, Tier
from neighbourhood.domain.subjects import content
from neighbourhood.domain.subjects.content import AnyContent

LONGEST_BYTES: Final = 60 * 1024
UNREAD: Final = 40
"""So many messages of each topic are unread, where it is not all."""
_TRANSACTION: Final = 2000
_LONG_ONE_IN: Final = 200
_RUN: Final = (1, 1, 2, 3, 5)
_PAUSE_MS: Final = 45_000
_RECENT: Final = 40
_GAPS: Final = (" ", " ", " ", "\n", "\n\n")
_NAMES: Final = ("Анна", "Сергей", "Margaret", "Айгуль", "Пётр", "Ольга", "Tom", "Лидия", "Камиль", "Вера")
_SENTENCES: Final = (
    "Лифт во втором подъезде снова не работает, диспетчерская обещает мастера к шести.",
    "Спасибо большое! 🙏", "Так и есть.", "👍", "Кто ещё заметил? Напишите, соберём одну заявку на весь стояк.",
    "I can come by after seven and have a look at it.", "Nice 🎉🎉", "Same here on the fourth floor, since yesterday.",
    "Показания счётчиков надо сдать до двадцать пятого, форма висит на доске у лифта и лежит у консьержа.",
    "https://example.org/forms/water-meters?flat=48&month=10", "שלום לכולם, מישהו ראה את המפתח?",
    "The intercom does not open from the flats above the fifth floor; the company says it knows 🛠️.",
    "Нашли ключи с брелоком в виде лисы 🦊 у третьего подъезда.", "Ок", "Буду после 19:00, занесу.",
)  # fmt: skip


class Kind(NamedTuple):
    """How a folder is filled: so many ``messages`` in the first topic, so many ``elsewhere`` in all the others."""

    messages: int
    elsewhere: int
    topics: int = house.TOPICS
    read: bool = True


def build(room: Path, kind: Kind) -> float:
    """Make the folder ``room``/here; return the seconds that it took."""
    begun_s = time.perf_counter()
    house.begin(room / "here", room / "there")
    shutil.rmtree(room / "there")
    with house.opened(room / "here") as core:
        for number in range(house.TOPICS, kind.topics):
            Talk(core).create_topic(CreateTopic(title=f"Topic {number}"))
        topics = [record.id for record in core.storage.subjects_of_kind("topic")]
        _Talking(core, topics, kind).write()
        if kind.read:
            _read(core, topics)
    return time.perf_counter() - begun_s


def _read(core: Core, topics: Sequence[SubjectId]) -> None:
    with core.storage.transaction(durable=False):
        for number, topic in enumerate(topics):
            unread = UNREAD if number == 0 else UNREAD // len(topics)
            core.storage.mark_read(topic, core.storage.last_row() - unread * (1 if number == 0 else len(topics)))


class _Talking:
    """The writing of one folder; the same words each time."""

    def __init__(self, core: Core, topics: Sequence[SubjectId], kind: Kind) -> None:
        self._core = core
        self._topics = topics
        self._kind = kind
        self._dice = random.Random(1)  # noqa: S311  # the same words each time, no secret
        identities = [core.identity, *house.identities()]
        self._authors = [Author(identity, core.log, os.urandom) for identity in identities]
        self._now_ms = START_MS
        self._recent: list[SubjectId] = []

    def write(self) -> None:
        with self._core.storage.transaction(durable=False):
            for number, author in enumerate(self._authors[1:]):
                name = content.DescribePerson(None, START_MS, f"{_NAMES[number % len(_NAMES)]} {number}")
                self._core.log.append(author.tell([name], Tier.RESIDENTS), START_MS)
        waiting = self._topic_of_each()
        while part := [topic for _, topic in zip(range(_TRANSACTION), waiting, strict=False)]:
            with self._core.storage.transaction(durable=False):
                self._write(part)

    def _topic_of_each(self) -> Iterator[SubjectId]:
        first, others = self._topics[0], self._topics[1:]
        total, said_elsewhere = self._kind.messages + self._kind.elsewhere, 0
        for number in range(total):
            if said_elsewhere * total < number * self._kind.elsewhere:
                yield others[said_elsewhere % len(others)]
                said_elsewhere += 1
            else:
                yield first

    def _write(self, topics: Sequence[SubjectId]) -> None:
        place = 0
        while place < len(topics):
            run = topics[place : place + self._dice.choice(_RUN)]
            place += len(run)
            author = self._authors[min(int(self._dice.expovariate(0.1)), DEVICES - 1)]
            entries = author.tell([self._said(topic) for topic in run] + self._reactions(), Tier.RESIDENTS)
            if self._core.log.append(entries, self._now_ms).refused:
                raise RuntimeError("a message of the benchmark was refused")
            self._recent = [*self._recent, *(SubjectId(entry.id) for entry in entries[: len(run)])][-_RECENT:]

    def _said(self, topic: SubjectId) -> AnyContent:
        self._now_ms += 1 + int(self._dice.expovariate(1 / _PAUSE_MS))
        chance = self._dice.random()
        if chance < 0.05:
            number = str(self._now_ms)
            return content.ImportMessage(
                None, self._now_ms, topic, "telegram", "old yard", number, "Ольга из 12-й", self._now_ms - 10**10,
                _text(self._dice), "photo" if chance < 0.01 else "", None, None, False,
            )  # fmt: skip
        answered = self._dice.choice(self._recent) if chance < 0.2 and self._recent else None
        written_at_ms = self._now_ms - (7_200_000 if chance > 0.98 else 0)
        return content.Say(None, written_at_ms, topic, _text(self._dice), answered)

    def _reactions(self) -> list[AnyContent]:
        if self._dice.random() > 0.15 or not self._recent:
            return []
        return [
            content.React(self._dice.choice(self._recent), self._now_ms, self._dice.choice(content.REACTIONS), True)
        ]


def texts(count: int) -> list[str]:
    """Return so many texts, the same ones each time."""
    dice = random.Random(1)  # noqa: S311  # the same words each time, no secret
    return [_text(dice) for _ in range(count)]


def _text(dice: random.Random) -> str:
    if dice.randrange(_LONG_ONE_IN) == 0:
        size_bytes = dice.randint(2_000, LONGEST_BYTES)
        return _sentences(dice, size_bytes // 20).encode()[:size_bytes].decode(errors="ignore")
    return _sentences(dice, 1 + int(dice.paretovariate(1.2)) if dice.random() < 0.5 else 1)[:4000]


def _sentences(dice: random.Random, count: int) -> str:
    return "".join(dice.choice(_SENTENCES) + dice.choice(_GAPS) for _ in range(min(count, 4000))).strip()
