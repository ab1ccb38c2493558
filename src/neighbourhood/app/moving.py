"""Handing over what one is responsible for, and moving out (docs/authority.md, "Handing over")."""

from neighbourhood.app.circles import Circles
from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EndRole, GiveRole, HandOver, HandOverTopic, MoveOut, Role, SignProposal
from neighbourhood.app.residency import Residency
from neighbourhood.app.rows import ProposalRow
from neighbourhood.app.talk import Talk
from neighbourhood.domain.authority.acts import COUNCIL, RESIDENT
from neighbourhood.domain.authority.powers import GUESTS
from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import PersonId


class Moving:
    """Roles and topics that change hands, over a Core: all of an intent, or nothing of it."""

    def __init__(self, core: Core, residency: Residency, talk: Talk, circles: Circles) -> None:
        self._core = core
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

    def move_out(self, intent: MoveOut) -> ProposalRow:
        """Hand over what somebody takes, then end one's own belonging to the house."""
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
            return self._residency.leave()

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
