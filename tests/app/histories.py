"""Residents who do anything at random, honest ones as far as their programs let them, and what each of them sees then."""

import random
from collections.abc import Callable, Sequence

from neighbourhood.app.faults import Fault
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import (
    ConfirmAddress,
    CreateTopic,
    DeleteMessage,
    EditMessage,
    EndRole,
    EraseMessage,
    EraseMine,
    GiveRole,
    HandOverTopic,
    PinMessage,
    React,
    RemovePerson,
    Say,
    SetRules,
    SignProposal,
)
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.app.intents_invitations import NameTrusted
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.domain.authority.acts import (
    Act,
    Close,
    Confirm,
    Erase,
    ErasedRange,
    GrantRole,
    Petition,
    Second,
    Trustees,
)
from neighbourhood.domain.ids import CircleId, EntryId, Lane, PersonId, SubjectId
from neighbourhood.domain.subjects.measure_kinds import Measure
from tests.app.builders import Resident, meet
from tests.app.pen import an_act, give

DAY_MS = 24 * 3_600_000
NOBODY = EntryId(bytes(32))


class Nothing(Exception):
    """There is nothing yet that this could be done to."""


class Lives:
    """Residents and what they do; all of it follows from ``seed``."""

    def __init__(self, seed: int, residents: Sequence[Resident]) -> None:
        self.random = random.Random(seed)
        self.residents = list(residents)
        self._before = {one.device: _last_seq(one) for one in residents}
        self._honest: list[Callable[[Resident], Intent]] = [
            *[self._speak] * 3, self._topic, self._edit, self._answer, self._delete, self._react, self._pin, self._erase,
            self._erase_mine, self._give, self._end, self._sign, self._confirm, self._remove, self._trust, self._rules,
            self._flag, self._measure, self._lock, self._word, self._circle, self._change, self._leave, self._talk,
            self._hand_over,
        ]  # fmt: skip

    def act(self) -> None:
        """Let somebody do something, or wait and perhaps start the program anew."""
        one = self.random.choice(self.residents)
        if self.random.random() < 0.1:
            self._wait(one)
            return
        try:
            one.do(self.random.choice(self._honest)(one))
        except (Fault, Nothing):
            return  # the program has said why not, and written nothing

    def forge(self) -> None:
        """Let somebody write an act, perhaps on top of an old one of their own, whatever their program would say.

        Not from before these lives: whoever was alone in the house can write that time anew (docs/authority.md).
        """
        one = self.random.choice(self.residents)
        if one.device not in one.service.core.log.view.devices:
            return
        first = self._before[one.device]
        mine = [stored.entry for stored in one.store.chain(one.device, Lane.AUTHORITY, from_seq=first, limit=999)]
        after = self.random.choice(mine) if mine and self.random.random() < 0.8 else None
        give(one, an_act(one, self._forged(one), after))

    def carry(self, *, in_pieces: bool = False) -> None:
        """Let somebody bring another all there is; ``in_pieces``: in any order, and twice."""
        one, other = self.random.sample(self.residents, 2)
        if not in_pieces:
            meet(one, other)
            return
        wires = one.everything()
        self.random.shuffle(wires)
        cut = self.random.randint(0, len(wires))
        for part in (wires[:cut], wires[cut:], wires):
            other.take(part)

    def settle(self) -> None:
        """Let everybody meet until the programs have put the keys in order."""
        for _ in range(4):
            meet(*self.residents)
            for resident in self.residents:
                resident.outside.at_ms += 600_000
                resident.service.tick()
        meet(*self.residents)
        meet(*self.residents)

    def _wait(self, one: Resident) -> None:
        one.outside.at_ms += 200_000
        one.service.tick()
        if self.random.random() < 0.3:
            one.service.rotations.keep(at_once=True)
        if self.random.random() < 0.3:
            one.reopen()

    # What there is to choose from.

    def _person_of(self, resident: Resident) -> PersonId:
        return PersonId(resident.device)

    def _anybody(self) -> PersonId:
        return self._person_of(self.random.choice(self.residents))

    def _some(self, count: int) -> tuple[PersonId, ...]:
        return tuple(sorted({self._person_of(one) for one in self.random.sample(self.residents, count)}))

    def _some_topic(self, one: Resident) -> SubjectId:
        topics = one.reader.topics()
        if not topics:
            raise Nothing
        return self.random.choice(topics).topic

    def _message(self, one: Resident, *, own: bool = False) -> SubjectId:
        rows = one.reader.timeline(self._some_topic(one), limit=100)
        chosen = [row.message for row in rows if not own or row.author.me]
        if not chosen:
            raise Nothing
        return self.random.choice(chosen)

    def _some_measure(self, one: Resident) -> SubjectId:
        measures = one.reader.measures()
        if not measures:
            raise Nothing
        return self.random.choice(measures).id

    def _some_circle(self, one: Resident) -> CircleId:
        circles = list(one.service.core.log.keys.circles.states)
        if not circles:
            raise Nothing
        return self.random.choice(circles)

    def _words(self) -> str:
        return f"слово {self.random.random()}"

    # Talk.

    def _speak(self, one: Resident) -> Intent:
        return Say(topic=self._some_topic(one), text=self._words())

    def _answer(self, one: Resident) -> Intent:
        return Say(topic=self._some_topic(one), text=self._words(), reply_to=self._message(one))

    def _topic(self, one: Resident) -> Intent:
        circles = list(one.service.core.log.keys.circles.states)
        circle = self.random.choice([None, *circles])
        readers = self.random.choice(["residents", "residents", "council", "desk"])
        return CreateTopic(title=self._words(), circle=circle, readers=readers)  # type: ignore[arg-type]

    def _edit(self, one: Resident) -> Intent:
        return EditMessage(message=self._message(one, own=True), text=self._words())

    def _delete(self, one: Resident) -> Intent:
        return DeleteMessage(message=self._message(one, own=True))

    def _react(self, one: Resident) -> Intent:
        return React(message=self._message(one), reaction="thanks")

    def _pin(self, one: Resident) -> Intent:
        return PinMessage(message=self._message(one), on=True)

    def _erase(self, one: Resident) -> Intent:
        return EraseMessage(message=self._message(one, own=self.random.random() < 0.7))

    def _erase_mine(self, _one: Resident) -> Intent:
        if self.random.random() < 0.8:
            raise Nothing
        return EraseMine()

    def _hand_over(self, one: Resident) -> Intent:
        return HandOverTopic(topic=self._some_topic(one), person=self._anybody())

    # The house.

    def _give(self, _one: Resident) -> Intent:
        return GiveRole(person=self._anybody(), role=self.random.choice(["moderator", "council", "secretary"]))

    def _end(self, _one: Resident) -> Intent:
        return EndRole(person=self._anybody(), role=self.random.choice(["moderator", "council", "secretary"]))

    def _sign(self, one: Resident) -> Intent:
        waiting = one.reader.belonging().proposals
        if not waiting:
            raise Nothing
        return SignProposal(proposal=self.random.choice(waiting).proposal)

    def _confirm(self, _one: Resident) -> Intent:
        return ConfirmAddress(person=self._anybody(), level=self.random.choice(["vouched", "seen"]))

    def _remove(self, _one: Resident) -> Intent:
        if self.random.random() < 0.7:
            raise Nothing
        return RemovePerson(person=self._anybody())

    def _trust(self, one: Resident) -> Intent:
        others = [self._person_of(other) for other in self.residents if other is not one]
        return NameTrusted(persons=tuple(self.random.sample(others, 3)))

    def _rules(self, _one: Resident) -> Intent:
        return SetRules(text=self._words())

    # Moderation.

    def _flag(self, one: Resident) -> Intent:
        return FlagMessage(message=self._message(one))

    def _measure(self, one: Resident) -> Intent:
        kinds: list[Measure] = ["hide", "ask", "warn", "mute", "review", "move"]
        return TakeMeasure(
            measure=self.random.choice(kinds),
            reason="так",
            message=self._message(one),
            topic=self._some_topic(one),
            until_ms=one.outside.at_ms + self.random.choice([1, 30]) * DAY_MS,
        )

    def _lock(self, one: Resident) -> Intent:
        kinds: list[Measure] = ["lock", "slow"]
        kind, until_ms = self.random.choice(kinds), one.outside.at_ms + DAY_MS
        return TakeMeasure(measure=kind, reason="так", topic=self._some_topic(one), seconds=60, until_ms=until_ms)

    def _word(self, one: Resident) -> Intent:
        measure = self._some_measure(one)
        return self.random.choice([
            SecondMeasure(measure=measure),
            LiftMeasure(measure=measure, reason="х"),
            AppealMeasure(measure=measure, reason="х"),
            DecideMeasure(measure=measure, stands=self.random.random() < 0.5, reason="х"),
        ])  # fmt: skip

    # Circles.

    def _circle(self, _one: Resident) -> Intent:
        return MakeCircle(name="Круг", members=self._some(3))

    def _change(self, one: Resident) -> Intent:
        state = one.service.core.log.keys.circles.states[self._some_circle(one)]
        kept = self.random.sample(state.stewards, min(1, len(state.stewards)))
        members = tuple(sorted({*self._some(3), *kept}))
        stewards = [person for person in state.stewards if person in members]
        stewards += [person for person in members if person not in stewards and self.random.random() < 0.5]
        return ChangeCircle(circle=state.id, name="Круг", members=members, stewards=tuple(stewards))

    def _leave(self, one: Resident) -> Intent:
        return LeaveCircle(circle=self._some_circle(one))

    def _talk(self, _one: Resident) -> Intent:
        return TalkTo(person=self._anybody())

    # What no program writes.

    def _forged(self, one: Resident) -> Act:
        view = one.service.core.log.view
        anybody, people = self.random.choice(sorted(view.persons)), sorted(view.persons)
        proposal = self.random.choice([*sorted(view.proposals), NOBODY])
        said = [
            stored.entry.id
            for stored in one.store.rows_after(0, limit=9999)
            if stored.entry.header.lane == Lane.CONTENT
        ]
        own = view.devices[one.device].grant
        return self.random.choice([
            Close(1, (own,), (), (), (), ()),
            Close(1, (), (), (anybody,), (), ()),
            Erase(1, (ErasedRange(one.device, Lane.CONTENT, 0, self.random.randint(0, 20)),), ()),
            Erase(1, (), tuple(sorted(self.random.sample(said, min(3, len(said))))) or (NOBODY,)),
            GrantRole(1, anybody, self.random.choice(["council", "secretary"])),
            GrantRole(1, anybody, "moderator", 2),
            Second(1, proposal),
            Petition(1, proposal),
            Confirm(1, anybody, "seen"),
            Trustees(1, tuple(sorted(self.random.sample(people, min(2, len(people)))))),
        ])  # fmt: skip


def _last_seq(resident: Resident) -> int:
    head = resident.service.core.log.frontier.own_head(resident.device, Lane.AUTHORITY)
    return head.seq if head is not None else 0


def reckoned(resident: Resident) -> object:
    """What follows from the acts: everything that does not hang on the device that reckons."""
    view = resident.service.core.log.view
    return (
        {id_: (why.verdict, why.by) for id_, why in view.rejected.items()},
        {id_: (person.flats, person.roles, person.gone) for id_, person in view.persons.items()},
        sorted(view.devices),
        dict(view.erased),
        view.erased_ids,
    )


def shown(resident: Resident) -> dict[str, object]:
    """What is on the screen, and the sums that neighbours compare."""
    reader = resident.reader
    topics = sorted(row.topic for row in reader.topics())
    return {
        "digests": resident.digests(),
        "topics": [
            (topic, [(row.message, row.text, row.erased, row.deleted, row.edited, row.aside) for row in rows])
            for topic in topics
            for rows in [reader.timeline(topic, limit=500)]
        ],
        "measures": sorted((row.id, row.state) for row in reader.measures()),
        "circles": [(row.circle, row.left, [member.person for member in row.members]) for row in reader.circles()],
    }
