"""The sample house as it lies in ``resources/demo``: who lives there, what they wrote, and when that was."""

import re
import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Final

import msgspec

_MINUTE_MS: Final = 60_000
_REACTION_EVERY_MS: Final = 9 * _MINUTE_MS
_EDIT_AFTER_MS: Final = 12 * _MINUTE_MS
_DAYS_AGO: Final = re.compile(r"(\d+)d (\d\d):(\d\d)")
_SPAN_AGO: Final = re.compile(r"(\d+)([mh])")


class Words(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """One text in both languages."""

    en: str
    ru: str

    def spoken(self, language: str) -> str:
        """Return the text in ``ru``, or in English."""
        return self.ru if language == "ru" else self.en


class Person(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A resident; ``key`` is the name that the other parts of the file use."""

    key: str
    en: str
    ru: str
    flat: int

    def name(self, language: str) -> str:
        """Return the name as it is written in a language."""
        return Words(self.en, self.ru).spoken(language)


class More(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became of a line: an answer to an earlier one, a later wording, who reacted."""

    re: int | None = None
    edit: Words | None = None
    thanks: tuple[str, ...] = ()
    agree: tuple[str, ...] = ()
    question: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()

    def reactions(self) -> list[tuple[str, str]]:
        """Return (reaction, who) in the order of the reactions."""
        kinds = {"thanks": self.thanks, "agree": self.agree, "question": self.question, "seen": self.seen}
        return [(kind, who) for kind, people in kinds.items() for who in people]


class Line(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """One message; ``when`` is ``9d 20:15``, ``40m`` or ``20h`` ago."""

    who: str
    when: str
    en: str
    ru: str
    more: More = More()

    @property
    def text(self) -> Words:
        """The message."""
        return Words(self.en, self.ru)


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One topic and its lines, oldest first."""

    key: str
    category: str
    title: Words
    purpose: Words
    lines: tuple[Line, ...]


class LiveLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody writes while one looks; ``re``: it answers the line before it."""

    topic: str
    text: Words
    re: bool = False


class Answers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said to the person at the window."""

    question: tuple[Words, ...]
    thanks: tuple[Words, ...]
    anything: tuple[Words, ...]


class SampleHouse(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. ``plan``: lines of ``app.plan_text``."""

    house: Words
    plan: tuple[str, ...]
    founder: str
    you: str
    people: tuple[Person, ...]
    topic: tuple[Topic, ...]
    live: tuple[LiveLine, ...]
    answers: Answers

    def person(self, key: str) -> Person:
        """Return a resident. Raises StopIteration for nobody's key."""
        return next(person for person in self.people if person.key == key)

    def neighbours(self, count: int) -> list[Person]:
        """Return those whose programs run beside the window, the founder first."""
        others = [person for person in self.people if person.key not in (self.founder, self.you)]
        return [self.person(self.founder), *others][:count]


def load_sample(folder: Path) -> SampleHouse:
    """Read the sample house from the folder of resources. Raises OSError or msgspec.ValidationError."""
    with (folder / "demo" / "house.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file), SampleHouse)


class Event(msgspec.Struct, frozen=True):
    """Something that happened in the past of the sample house; ``line`` None: the topic was begun."""

    at_ms: int
    who: str
    topic: int
    line: int | None = None
    reaction: str = ""
    edit: Words | None = None


def history(house: SampleHouse, now_ms: int) -> list[Event]:
    """Return all that happened, oldest first and all before ``now_ms`` (Unix milliseconds)."""
    events = chain.from_iterable(_of_topic(number, topic, now_ms) for number, topic in enumerate(house.topic))
    return sorted(events, key=lambda event: event.at_ms)


def _of_topic(number: int, topic: Topic, now_ms: int) -> Iterator[Event]:
    # Minutes ago may lie on yesterday's side of midnight, before a line of "1d": the order of the file wins.
    at_ms = _moment_ms(topic.lines[0].when, now_ms) - _MINUTE_MS
    yield Event(at_ms, topic.lines[0].who, number)
    for place, line in enumerate(topic.lines):
        at_ms = max(at_ms + _MINUTE_MS, _moment_ms(line.when, now_ms))
        yield Event(at_ms, line.who, number, place)
        for turn, (reaction, who) in enumerate(line.more.reactions(), 1):
            yield Event(min(at_ms + turn * _REACTION_EVERY_MS, now_ms - 1), who, number, place, reaction)
        if line.more.edit is not None:
            yield Event(min(at_ms + _EDIT_AFTER_MS, now_ms - 1), line.who, number, place, edit=line.more.edit)


def _moment_ms(when: str, now_ms: int) -> int:
    """Return Unix milliseconds; times of day are in the time zone of this computer."""
    span = _SPAN_AGO.fullmatch(when)
    if span is not None:
        return now_ms - int(span[1]) * (60 if span[2] == "h" else 1) * _MINUTE_MS
    days = _DAYS_AGO.fullmatch(when)
    if days is None:
        raise ValueError(f"not a moment: {when}")
    today = datetime.fromtimestamp(now_ms / 1000).astimezone().replace(hour=int(days[2]), minute=int(days[3]), second=0)
    return int((today - timedelta(days=int(days[1]))).timestamp() * 1000)
