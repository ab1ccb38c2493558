"""Handing over what one is responsible for, and moving out (docs/authority.md, "Handing over")."""

from collections.abc import Callable
from typing import Final

from neighbourhood.app.changes import Changes
from neighbourhood.app.circles import Circles
from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import (
    EndRole,
    GiveRole,
    HandOver,
    HandOverTopic,
    MoveOut,
    Role,
    SignProposal,
    StayInHouse,
)
from neighbourhood.app.residency import Residency
from neighbourhood.app.rows import ProposalRow
from neighbourhood.app.talk import Talk
from neighbourhood.domain.authority.acts import COUNCIL, RESIDENT
from neighbourhood.domain.authority.powers import GUESTS
from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import PersonId

LEAVING: Final = "leaving"
"""Not null in the store's ``meta`` while somebody who moves out waits until a neighbour has heard all."""
_WITH_COUNCIL: Final = b"\x00"
_WITHOUT_COUNCIL: Final = b"\x01"


class Moving:
    """Roles and topics that change hands, over a Core: all of an intent, or nothing of it."""

    def __init__(
        self, core: Core, residency: Residency, talk: Talk, circles: Circles, is_known_elsewhere: Callable[[], bool]
    ) -> None:
        """Begin; ``is_known_elsewhere``: whether a neighbour's computer has all that is here."""
        self._core = core
        self._is_known_elsewhere = is_known_elsewhere
        self._residency = residency
        self._talk = talk
        self._circles = circles

    def hand_over(self, intent: HandOver) -> ProposalRow:
        """Give one's role to somebody else; one's own ends as soon as the successor has it."""
        me = self._residency.me()
        with self._core.together():
            waiting = self._give_on(me, intent.role, intent.person)
            if waiting is not None:
                return waiting
            return self._residency.end_role(EndRole(person=me.id, role=intent.role))

    def move_out(self, intent: MoveOut) -> bool:
        """Hand over what somebody takes, then end one's own belonging to the house; False where that waits to be heard."""
        me = self._residency.me()
        with self._core.together():
            for successor in intent.successors:
                self._give_on(me, successor.role, successor.person)
            if not (intent.without_council or self._residency.is_council_kept()):
                raise Fault(FaultKind.LAST_OF_COUNCIL)
            if intent.topics is not None:
                if intent.topics not in self._core.log.view.persons:
                    raise Fault(FaultKind.UNKNOWN_PERSON)
                for topic in self._talk.kept_topics(intent.topics):
                    self._talk.hand_over_topic(HandOverTopic(topic=topic, person=intent.topics))
            self._circles.give_up_all(intent.topics)
            others = any(person.id != me.id for person in self._core.log.view.residents)
            if intent.when_heard and others and not self._is_known_elsewhere():
                self._wait(_WITHOUT_COUNCIL if intent.without_council else _WITH_COUNCIL)
                return False
            self._leave()
            return True

    def stay(self, _intent: StayInHouse) -> None:
        """Move out no more; what has been handed over stays so."""
        self._residency.me()
        with self._core.together():
            self._wait(None)

    def finish(self) -> None:
        """Leave, once a neighbour has all that is here. Raises Fault LAST_OF_COUNCIL, and stays then."""
        core = self._core
        waits = core.storage.meta(LEAVING)
        if waits is None or core.held_back:
            return
        if core.log.me is None:
            with core.together():
                self._wait(None)
        elif self._is_known_elsewhere():
            if waits == _WITH_COUNCIL and not self._residency.is_council_kept():
                with core.together():
                    self._wait(None)
                raise Fault(FaultKind.LAST_OF_COUNCIL)
            with core.together():
                self._leave()

    def _leave(self) -> None:
        self._wait(None)
        self._residency.leave()

    def _wait(self, how: bytes | None) -> None:
        self._core.storage.set_meta(LEAVING, how)
        self._core.publish(Changes(people=True))

    def _give_on(self, me: Person, role: Role, to: PersonId) -> ProposalRow | None:
        """Have somebody else get one's role; return the proposal where that takes further signatures."""
        view, now = self._core.log.view, self._core.outside.now_ms()
        if role not in view.roles_at(me, now):
            raise Fault(FaultKind.ROLE_NOT_HELD)
        successor = view.persons.get(to)
        if successor is None or RESIDENT not in successor.roles or to == me.id:
            raise Fault(FaultKind.UNKNOWN_PERSON)
        if role in view.roles_at(successor, now):
            return None
        if role in GUESTS:
            raise Fault(FaultKind.COUNCIL_GIVES_ROLES)
        asked = self._residency.asked_to_give(to, role)
        if asked is None:
            given = self._residency.give_role(GiveRole(person=to, role=role))
        elif COUNCIL in me.roles:
            given = self._residency.sign(SignProposal(proposal=asked))
        else:
            given = self._residency.outcome(asked)
        return None if given.done else given
