"""The rules of the house: written by the council, read by everybody who lives here."""

from typing import Final

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import AcknowledgeRules, SetRules
from neighbourhood.app.texts import clean_text
from neighbourhood.domain import limits
from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import ID_SIZE, SubjectId, Tier
from neighbourhood.domain.subjects import content

DRAFT: Final = SubjectId(b"draft of the house rules".ljust(ID_SIZE, b"\0"))
"""In place of a topic's id: under it a draft of the next version is kept on this computer."""


class HouseRules:
    """Intents about the rules, over a Core. They are sealed for residents: guests neither read nor answer them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def set(self, intent: SetRules) -> SubjectId:
        """Write a new version, which everybody is asked to read; the same words again write nothing."""
        if self._me().tier < Tier.COUNCIL:
            raise Fault(FaultKind.NOT_ALLOWED)
        text = _fit(intent.text)
        holds = self._core.storage.rules_that_hold(self._core.log.view)
        if holds is not None and holds[1].text == text:
            return holds[0]
        with self._core.together():
            self._core.storage.save_draft(DRAFT, "", 0)
            (version,) = self._core.tell(content.DescribeRules(None, self._core.outside.now_ms(), text))
        return SubjectId(version)

    def acknowledge(self, intent: AcknowledgeRules) -> None:
        """Say that one has read the version that holds; saying it twice writes nothing."""
        me = self._me()
        if me.tier < Tier.RESIDENTS:
            raise Fault(FaultKind.NOT_ALLOWED)
        holds = self._core.storage.rules_that_hold(self._core.log.view)
        if holds is None:
            raise Fault(FaultKind.NO_RULES)
        version, state = holds
        if intent.version != version:
            raise Fault(FaultKind.RULES_CHANGED)
        if not state.is_read_by(me.id):
            self._core.tell(content.AcknowledgeRules(version, self._core.outside.now_ms()))

    def _me(self) -> Person:
        me = self._core.log.me
        if me is None:
            raise self._core.absent()
        return self._core.log.view.persons[me]


def _fit(text: str) -> str:
    """Return the text as it is written down. Raises Fault EMPTY_TEXT, TEXT_TOO_LONG."""
    try:
        return clean_text(text)
    except Fault as fault:
        if fault.kind is FaultKind.TEXT_TOO_LONG:
            raise Fault(FaultKind.TEXT_TOO_LONG, rules_kib=limits.MAX_TEXT_BYTES // 1024) from fault
        raise
