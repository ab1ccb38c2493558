"""Writes the past of the sample house: one log, into which everybody wrote at their time, and a folder for each program.

Every entry is made, sealed, signed and judged as always. Only the clock is another one, the code of an invitation is
left out (nobody types it), and all write on one computer.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from neighbourhood.adapters import keystore
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.store.connection import open_writer
from neighbourhood.adapters.store.writer import Writer
from neighbourhood.app.author import Author
from neighbourhood.app.epochs import Identity
from neighbourhood.app.intents import FoundHouse, MarkRead
from neighbourhood.app.membership import request_of
from neighbourhood.app.plan import HousePlan
from neighbourhood.app.plan_text import read_plan
from neighbourhood.app.service import Service
from neighbourhood.app.storage import StoredEntry
from neighbourhood.bootstrap.demo.sample import Event, Person, SampleHouse, history
from neighbourhood.crypto import boxes, invitation, signing
from neighbourhood.crypto.keyfile import MIN_COST
from neighbourhood.domain.authority.acts import RESIDENT, Invite
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId, SubjectId, Tier
from neighbourhood.domain.subjects import content
from neighbourhood.domain.subjects.content import AnyContent
from neighbourhood.viewmodels.rules_sample import STARTING_TEXT

_MINUTE_MS: Final = 60_000
_HOUR_MS: Final = 60 * _MINUTE_MS
_FOUNDED_BEFORE_MS: Final = 40 * 24 * _HOUR_MS
_ARRIVE_TOGETHER_MS: Final = 40 * _MINUTE_MS
_READ_BEFORE_MS: Final = 30 * _HOUR_MS
"""What is older was read by the person at the window."""
_AWAY_MS: Final = 5 * _HOUR_MS
"""So long that person's computer was off: what was written since then comes from the neighbours."""


class _PastClock:
    """``app.core.Outside`` with a clock that is set by hand."""

    def __init__(self, at_ms: int) -> None:
        self.at_ms = at_ms

    def now_ms(self) -> int:
        return self.at_ms

    def random_bytes(self, size: int) -> bytes:
        return os.urandom(size)


class _Program:
    """A data folder of the sample house, opened to be filled."""

    def __init__(self, path: Path, passphrase: str, clock: _PastClock) -> None:
        folder = DataFolder(path)
        folder.create()
        # The passphrase lies beside the folder, so a dear key file would protect nothing here.
        key = keystore.open_or_create(folder, passphrase, cost=MIN_COST)
        self.clock = clock
        self.store = Writer(open_writer(folder.database_path, key))
        self.service = Service(self.store, clock, folder)

    def take(self, stored: Sequence[StoredEntry], at_ms: int) -> None:
        """Receive entries of a neighbour at this moment."""
        self.clock.at_ms = at_ms
        self.service.core.receive([item.entry for item in stored])

    def close(self) -> None:
        """Close the database; a second time does nothing."""
        self.store.close()


class Past:
    """The sample house while its past is written. ``folder`` gets one data folder for each of ``keys``.

    Call ``write``, then ``fill_yours`` and ``fill`` for each of the others, then ``close``.
    """

    def __init__(
        self, house: SampleHouse, folder: Path, passphrase: str, keys: Sequence[str], language: str, now_ms: int
    ) -> None:
        self._house = house
        self._plan = read_plan("\n".join(house.plan))
        self._language = language
        self._now_ms = now_ms
        self._clock = _PastClock(now_ms - _FOUNDED_BEFORE_MS)
        self._programs = {key: _Program(folder / key, passphrase, _PastClock(now_ms)) for key in keys}
        self._founder = _Program(folder / house.founder, passphrase, self._clock)
        self._core = self._founder.service.core
        self._pens: dict[str, Author] = {house.founder: self._core.author}
        self._topics: dict[int, SubjectId] = {}
        self._lines: dict[tuple[int, int], SubjectId] = {}

    def write(self) -> None:
        """Found the house, let everybody move in and write, in the founder's folder."""
        house, language = self._house, self._language
        founder = house.person(house.founder)
        with self._core.together():
            self._founder.service.execute(
                FoundHouse(
                    house_name=house.house.spoken(language),
                    person_name=founder.name(language),
                    flat_number=str(founder.flat),
                    plan=self._plan,
                )
            )
            for person in house.people:
                if person.key != house.founder:
                    self._move_in(person)
            self._lay_down_rules()
            for event in history(house, self._now_ms):
                self._happen(event)

    def fill(self, key: str) -> None:
        """Let a neighbour's program receive everything, in one go."""
        self._fill(self._programs[key], self._entries())

    def fill_yours(self) -> None:
        """Let the program of the person at the window receive things as they happened, until it was last switched off."""
        yours, entries = self._programs[self._house.you], self._entries()
        old = [item for item in entries if item.arrived_at_ms < self._now_ms - _READ_BEFORE_MS]
        new = [item for item in entries[len(old) :] if item.arrived_at_ms < self._now_ms - _AWAY_MS]
        with yours.service.core.together():
            self._fill(yours, old)
            for topic in self._topics.values():
                if yours.service.core.log.knows_subject(topic, "topic"):
                    yours.service.execute(MarkRead(topic=topic))
            self._fill(yours, new)
        yours.close()

    def close(self) -> None:
        """Close all folders, so that programs can open them; a second time does nothing."""
        for program in (self._founder, *self._programs.values()):
            program.close()

    @property
    def flats(self) -> int:
        """How many flats the house has."""
        return len(self._plan)

    @property
    def topics(self) -> dict[str, SubjectId]:
        """Ids of the topics by their keys."""
        return {self._house.topic[number].key: topic for number, topic in self._topics.items()}

    def _entries(self) -> Sequence[StoredEntry]:
        return self._founder.store.rows_after(0, limit=1_000_000)

    def _fill(self, program: _Program, entries: Sequence[StoredEntry]) -> None:
        core = program.service.core
        if core.log.house is None:
            core.log.expect_house(self._house_id())
        with core.together():
            for part in _arriving_together(entries):
                program.take(part, part[-1].arrived_at_ms + _MINUTE_MS)

    def _house_id(self) -> HouseId:
        house = self._core.log.house
        if house is None:
            raise ValueError("the house is founded first")
        return house

    def _move_in(self, person: Person) -> None:
        """Invite and admit a resident, who then says who they are."""
        self._clock.at_ms += _HOUR_MS
        core, seed = self._core, os.urandom(32)
        flat = HousePlan(core).by_number(str(person.flat))
        if flat is None:
            raise ValueError(f"flat {person.flat} is not in the plan")
        proof = invitation.sign_house(seed, self._house_id())
        terms = invitation.Terms(RESIDENT, flat.flat, 1)
        signed = invitation.sign_terms(seed, self._house_id(), core.identity.device, terms)
        key = signing.public_key(seed)
        core.act(Invite(core.outside.now_ms(), key, RESIDENT, flat.flat, 1, None, None, proof, signed))
        identity = self._identity(person.key)
        request = request_of(identity, seed, self._house_id())
        self._founder.service.membership.admit(identity.device, key, request)
        self._pens[person.key] = Author(identity, core.log, os.urandom)
        name = person.name(self._language)
        self._tell(person.key, content.DescribePerson(None, core.outside.now_ms(), name), Tier.DESK)

    def _identity(self, key: str) -> Identity:
        if key in self._programs:
            return self._programs[key].service.core.identity
        seed, box_secret = os.urandom(32), os.urandom(32)
        return Identity(DeviceId(signing.public_key(seed)), seed, boxes.box_key(box_secret), box_secret)

    def _lay_down_rules(self) -> None:
        """The council has written house rules; two of three neighbours have read them, you have not."""
        text = STARTING_TEXT["ru" if self._language == "ru" else "en"].strip()
        version = SubjectId(self._tell(self._house.founder, content.DescribeRules(None, self._clock.at_ms, text)))
        others = [
            person.key for person in self._house.people if person.key not in (self._house.founder, self._house.you)
        ]
        for number, key in enumerate(others):
            if number % 3:
                self._tell(key, content.AcknowledgeRules(version, self._clock.at_ms))

    def _happen(self, event: Event) -> None:
        self._clock.at_ms = event.at_ms
        topic = self._house.topic[event.topic]
        if event.line is None:
            title, purpose = topic.title.spoken(self._language), topic.purpose.spoken(self._language)
            begun = content.CreateTopic(None, event.at_ms, title, topic.category, purpose, "")
            self._topics[event.topic] = SubjectId(self._tell(event.who, begun))
            return
        place = (event.topic, event.line)
        if event.reaction:
            self._tell(event.who, content.React(self._lines[place], event.at_ms, event.reaction, True))
        elif event.edit is not None:
            self._tell(
                event.who, content.EditMessage(self._lines[place], event.at_ms, event.edit.spoken(self._language))
            )
        else:
            self._lines[place] = self._say(event, event.line)

    def _say(self, event: Event, line: int) -> SubjectId:
        said = self._house.topic[event.topic].lines[line]
        answered = None if said.more.re is None else self._lines[event.topic, said.more.re]
        text = said.text.spoken(self._language)
        return SubjectId(
            self._tell(event.who, content.Say(None, event.at_ms, self._topics[event.topic], text, answered))
        )

    def _tell(self, who: str, said: AnyContent, tier: Tier = Tier.RESIDENTS) -> EntryId:
        (entry,) = self._pens[who].tell([said], tier)
        self._core.receive([entry])
        return entry.id


def _arriving_together(entries: Iterable[StoredEntry]) -> list[list[StoredEntry]]:
    """Split entries, oldest first, into parts that are short enough for none of their messages to be late."""
    parts: list[list[StoredEntry]] = []
    for item in entries:
        if not parts or item.arrived_at_ms - parts[-1][0].arrived_at_ms > _ARRIVE_TOGETHER_MS:
            parts.append([])
        parts[-1].append(item)
    return parts
