"""Who says what next in the sample house. Nothing here waits or sends: the time comes in, a cue goes out."""

import random
import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import React, Say
from neighbourhood.bootstrap.demo.sample import SampleHouse
from neighbourhood.domain.ids import SubjectId

FIRST_PAUSE_S: Final = 3.0
_PAUSE_S: Final = (12.0, 30.0)
_REPLY_PAUSE_S: Final = (6.0, 14.0)
_REACTION_AFTER_S: Final = (1.5, 3.5)
_ANSWER_AFTER_S: Final = (4.0, 9.0)
_MAX_WAITING: Final = 20
"""Cues that wait because of what the person wrote; more are not owed to anybody who pastes a book."""
_THANKS: Final = re.compile(r"\b(thank|спасибо|благодар)", re.IGNORECASE)


class Cue(NamedTuple):
    """Let this neighbour's program carry out this intent. ``follows``: the next line may answer it."""

    at_s: float
    who: str
    intent: Intent
    follows: bool


class Script:
    """The lines of the sample house from ``start_s`` on, and what is said to the person at the window.

    ``neighbours``: keys of those who can speak, at least one. ``topics``: ids by key. Times are seconds of one clock.
    """

    def __init__(
        self,
        house: SampleHouse,
        language: str,
        neighbours: Sequence[str],
        topics: Mapping[str, SubjectId],
        dice: random.Random,
        start_s: float,
    ) -> None:
        self._house = house
        self._language = language
        self._neighbours = list(neighbours)
        self._topics = topics
        self._dice = dice
        self._next_line = 0
        self._line_at_s = start_s + FIRST_PAUSE_S
        self._last_speaker = ""
        self._last_line: SubjectId | None = None
        self._waiting: list[Cue] = []
        self._answered = 0

    def due(self, now_s: float) -> Cue | None:
        """Return what is to be said now, if anything; ask again for more."""
        if not self._neighbours:
            return None
        ready = [cue for cue in self._waiting if cue.at_s <= now_s]
        if ready:
            first = min(ready)
            self._waiting.remove(first)
            return first
        if now_s < self._line_at_s or self._next_line >= len(self._house.live):
            return None
        return self._line(now_s)

    def _line(self, now_s: float) -> Cue:
        line = self._house.live[self._next_line]
        self._next_line += 1
        following = self._house.live[self._next_line : self._next_line + 1]
        pause_s = _REPLY_PAUSE_S if following and following[0].re else _PAUSE_S
        self._line_at_s = now_s + self._dice.uniform(*pause_s)
        said = Say(
            topic=self._topics[line.topic],
            text=line.text.spoken(self._language),
            reply_to=self._last_line if line.re else None,
        )
        self._last_line = None
        return Cue(now_s, self._speaker(), said, follows=True)

    def said(self, message: SubjectId) -> None:
        """The last line has become this message."""
        self._last_line = message

    def heard(self, now_s: float, topic: SubjectId, message: SubjectId, text: str) -> None:
        """The person at the window has written: a neighbour reacts, and one answers."""
        if len(self._waiting) >= _MAX_WAITING or not self._neighbours:
            return
        who = self._speaker()
        reaction_s = now_s + self._dice.uniform(*_REACTION_AFTER_S)
        answer_s = now_s + self._dice.uniform(*_ANSWER_AFTER_S)
        answer = Say(topic=topic, text=self._answer_to(text), reply_to=message)
        reaction = "seen" if "?" in text else "agree"
        self._waiting.append(Cue(reaction_s, self._speaker(), React(message=message, reaction=reaction), follows=False))
        self._waiting.append(Cue(answer_s, who, answer, follows=False))

    def gone(self, who: str) -> None:
        """This neighbour's program has ended; the others go on."""
        self._neighbours = [key for key in self._neighbours if key != who]
        self._waiting = [cue for cue in self._waiting if cue.who != who]

    def _answer_to(self, text: str) -> str:
        """Return the answers of one kind in turn, so that nobody hears the same twice in a row."""
        answers = self._house.answers
        kind = answers.question if "?" in text else answers.thanks if _THANKS.search(text) else answers.anything
        self._answered += 1
        return kind[self._answered % len(kind)].spoken(self._language)

    def _speaker(self) -> str:
        others = [key for key in self._neighbours if key != self._last_speaker]
        self._last_speaker = self._dice.choice(others or self._neighbours)
        return self._last_speaker
