"""Moderation as it is seen now: what of it holds, what it sets aside, and whether somebody may write."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final, Literal

import msgspec
from msgspec.structs import replace

from neighbourhood.app.notice import is_in_notice
from neighbourhood.app.storage import MeasureSource
from neighbourhood.domain.authority.acts import COUNCIL, MODERATOR
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import DeviceId, EntryId, Lane, PersonId, SubjectId
from neighbourhood.domain.limits import MUTE_ALONE_MS
from neighbourhood.domain.subjects.measure_kinds import OF_PERSONS, OF_TOPICS
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.moderation import (
    Court,
    Outcome,
    Span,
    Target,
    Why,
    collapses,
    covers,
    is_over,
    joined,
    outcome_of,
)
from neighbourhood.domain.subjects.states import MessageState

MODERATING: Final = (MODERATOR, COUNCIL)
"""Roles in which somebody moderates."""

Taken = tuple[SubjectId, MeasureState]


class SetAside(msgspec.Struct, frozen=True):
    """Why the words of a message are not shown at once. ``measure``: None where flags alone have done it.

    ``kind``: hidden, collapsed (flags of several flats), muted or locked (written while it was so); notice: written on a
    computer that others brought back for its person, who still has time to object.
    """

    kind: Literal["hidden", "collapsed", "muted", "locked", "notice"]
    measure: Taken | None = None

    @property
    def personal(self) -> bool:
        """Whether the words are not shown even to who asks for them."""
        return self.measure is not None and self.measure[1].personal


class Silence(msgspec.Struct, frozen=True):
    """Why somebody may not write in a topic now. ``until_ms``: of a slow topic, when the next message may be written."""

    kind: Literal["muted", "locked", "slow"]
    measure: Taken
    until_ms: int | None


class Bench:
    """One answer's worth: what was found out about topics and people is kept for as long as this object lives."""

    def __init__(self, source: MeasureSource, view: View, now_ms: int) -> None:
        self._source = source
        self._view = view
        self._now_ms = now_ms
        self._court = Court(self._could, source.key)
        self._outcomes: dict[SubjectId, Outcome] = {}
        self._overlong: dict[tuple[PersonId, PersonId], frozenset[SubjectId]] = {}
        """By moderator and whom they muted."""
        self._held: dict[bytes, Sequence[Taken]] = {}

    @cached_property
    def moderators(self) -> frozenset[PersonId]:
        """Everybody who moderates or once did."""
        return frozenset(person for role in MODERATING for person in self._view.ever_had(role))

    def moderates(self, person: PersonId | None) -> bool:
        """Whether somebody moderates now."""
        known = self._view.persons.get(person) if person is not None else None
        if known is None or known.gone:
            return False
        return not self._view.roles_at(known, self._now_ms).isdisjoint(MODERATING)

    def outcome(self, id_: SubjectId, measure: MeasureState) -> Outcome:
        """Return what became of a measure."""
        if id_ not in self._outcomes:
            self._outcomes[id_] = self._judged(id_, measure)
        return self._outcomes[id_]

    def _judged(self, id_: SubjectId, measure: MeasureState) -> Outcome:
        outcome = outcome_of(EntryId(id_), measure, self.target(measure), self._court)
        if measure.measure != "mute" or outcome.why is not None or outcome.second is not None:
            return outcome
        row = measure.author, measure.person
        if row not in self._overlong:
            self._overlong[row] = self._overlong_of(*row)
        return replace(outcome, why=Why.NEEDS_SECOND) if id_ in self._overlong[row] else outcome

    def _overlong_of(self, author: PersonId, person: PersonId) -> frozenset[SubjectId]:
        """Return the mutes of somebody that make, with earlier ones by the same moderator alone, more than one may do alone.

        Whoever takes back the own mute has had it all the same.
        """
        overlong, row = set[SubjectId](), list[Span]()
        for id_, mute in self._source.measures_on(person, frozenset((author,))):
            if mute.measure != "mute" or mute.until_ms is None:
                continue
            outcome = outcome_of(EntryId(id_), mute, self.target(mute), self._court)
            by_themselves = outcome.why is Why.LIFTED and outcome.lift is not None and outcome.lift.person == author
            if outcome.second is not None or not (outcome.why is None or by_themselves):
                continue
            whole, others = joined((mute.written_at_ms, mute.until_ms), row)
            if outcome.why is None and whole[1] - whole[0] > MUTE_ALONE_MS:
                overlong.add(id_)
            else:
                row = [*others, whole]
        return frozenset(overlong)

    def target(self, measure: MeasureState) -> Target:
        """Return what a measure is about, as it is here."""
        if measure.measure in OF_PERSONS:
            return self._person_and_occasion(measure)
        if measure.measure in OF_TOPICS:
            topic = self._source.matter(measure.topic) if measure.topic is not None else None
            return Target(topic[0].author if topic is not None and not isinstance(topic[0], MessageState) else None)
        matter = self._source.matter(measure.message) if measure.message is not None else None
        if matter is None or not isinstance(matter[0], MessageState) or matter[0].erased:
            return Target(None)
        to = self._source.matter(measure.topic) if measure.topic is not None else matter
        return Target(matter[0].author, self.answered(matter[0]), to is not None and to[1] == matter[1])

    def _person_and_occasion(self, measure: MeasureState) -> Target:
        known = measure.person if measure.person in self._view.persons else None
        occasion = self._source.matter(measure.message) if measure.message is not None else None
        state = occasion[0] if occasion is not None else None
        return Target(known, self.answered(state) if isinstance(state, MessageState) else None)

    def answered(self, message: MessageState) -> PersonId | None:
        """Return whom a message answers, also where that was erased since: erasing ends no conflict."""
        before = self._source.matter(message.reply_to) if message.reply_to is not None else None
        return before[0].author if before is not None else None

    def holding(self, target: SubjectId | PersonId, *kinds: str) -> list[Taken]:
        """Return the measures of these kinds that hold of a message, topic or person, whatever clocks say."""
        if target not in self._held:
            self._held[target] = self._by(self.moderators, target)
        return [taken for taken in self._held[target] if taken[1].measure in kinds]

    def _by(self, authors: frozenset[PersonId], target: SubjectId | PersonId) -> list[Taken]:
        found = self._source.measures_on(target, authors)
        return [taken for taken in found if self.outcome(*taken).why is None]

    def place_of(self, id_: SubjectId, message: MessageState) -> SubjectId:
        """Return the topic in which a message stands: where it was last moved, by its author or a moderator."""
        taken = self._by(self.moderators | {message.author}, id_)
        moved = [measure.topic for _, measure in taken if measure.measure == "move" and measure.topic is not None]
        return moved[-1] if moved else message.topic

    def set_aside(self, id_: SubjectId, topic: SubjectId, state: MessageState) -> SetAside | None:
        """Return why the words of a message are not shown at once; None: they are."""
        if state.deleted or state.erased:
            return None
        hidden = [taken for taken in self.holding(id_, "hide") if not is_over(taken[1], self._now_ms)]
        if hidden:
            return SetAside("hidden", next((one for one in hidden if one[1].personal), hidden[-1]))
        if self._is_collapsed(id_, state):
            return SetAside("collapsed")
        if state.origin is not None:
            return None
        if self._in_notice and self._source.key(EntryId(id_))[1] in self._in_notice:
            return SetAside("notice")
        said = (state.written_at_ms, state.version.written_at_ms)
        if (mute := _covering(self.holding(state.author, "mute"), said)) is not None:
            return SetAside("muted", mute)
        lock = _covering(self.holding(topic, "lock"), said[:1])
        return SetAside("locked", lock) if lock is not None else None

    @cached_property
    def _in_notice(self) -> frozenset[bytes]:
        """The devices that others have brought back, or that came through one, while their person has time to object.

        An accomplice can lend such a device keys that it would have to wait for, and it would speak as its person.
        """
        known = self._view.grants
        fresh = (grant for grant in known.values() if grant.person is not None and grant.unproven)
        return frozenset(
            grant.device
            for grant in fresh
            if grant.way_back is not None and is_in_notice(known[grant.way_back], self._source.arrived_ms, self._now_ms)
        )

    def _is_collapsed(self, id_: SubjectId, state: MessageState) -> bool:
        if not state.flags:
            return False
        reviews = [EntryId(taken[0]) for taken in self.holding(id_, "review")]
        return collapses(state.flags, self._view.persons, reviews, self._source.key)

    def silence(self, person: PersonId, topic: SubjectId) -> Silence | None:
        """Return what keeps somebody from writing in a topic now."""
        lock = self._running("locked", topic, "lock")
        return self.mute_of(person) or lock or self._slowness(person, topic)

    def mute_of(self, person: PersonId) -> Silence | None:
        """Return what keeps somebody from writing anything now."""
        return self._running("muted", person, "mute")

    def _running(self, kind: Literal["muted", "locked"], target: SubjectId | PersonId, measure: str) -> Silence | None:
        running = [taken for taken in self.holding(target, measure) if covers(taken[1], self._now_ms)]
        last = max(running, key=lambda taken: taken[1].until_ms or 2**62, default=None)
        return Silence(kind, last, last[1].until_ms) if last is not None else None

    def _slowness(self, person: PersonId, topic: SubjectId) -> Silence | None:
        slow = [taken for taken in self.holding(topic, "slow") if covers(taken[1], self._now_ms)]
        if not slow or self.moderates(person):
            return None
        slowest = max(slow, key=lambda taken: taken[1].seconds)
        said = self._source.last_said(topic, person)
        free_ms = (said or 0) + 1000 * slowest[1].seconds
        # A message dated in the future must not keep its author silent for longer than the rule says.
        is_silent = said is not None and said <= self._now_ms < free_ms
        return Silence("slow", slowest, free_ms) if is_silent else None

    def _could(self, person: PersonId, entry: EntryId, at_ms: int) -> bool:
        _, device, seq, _ = self._source.key(entry)
        return any(
            self._view.spoke_as(person, role, DeviceId(device), Lane.CONTENT, seq, entry, self._source.leads_to, at_ms)
            for role in MODERATING
        )


def _covering(taken: Iterable[Taken], said_at_ms: Iterable[int]) -> Taken | None:
    moments = tuple(said_at_ms)
    return next((one for one in taken if any(covers(one[1], moment) for moment in moments)), None)
