"""How people hold their flats: said by themselves, or by the council."""

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import SetTenure
from neighbourhood.domain.ids import Tier
from neighbourhood.domain.limits import MAX_SHARE_PARTS
from neighbourhood.domain.subjects.content import DescribeTenure, is_share


class Tenures:
    """The intent about it, over a Core. What is told is sealed for residents: guests do not read it."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def set(self, intent: SetTenure) -> None:
        """Write down how somebody holds the own flat."""
        persons, me = self._core.log.view.persons, self._core.log.me
        if me is None:
            raise Fault(FaultKind.NO_HOUSE)
        person = persons.get(intent.person)
        if person is None or person.gone or person.flat is None:
            raise Fault(FaultKind.UNKNOWN_PERSON)
        if intent.person != me and persons[me].tier < Tier.COUNCIL:
            raise Fault(FaultKind.NOT_ALLOWED)
        if intent.share is not None and (intent.tenure != "owner" or not is_share(*intent.share)):
            raise Fault(FaultKind.BAD_SHARE, limit_parts=MAX_SHARE_PARTS)
        now_ms = self._core.outside.now_ms()
        self._core.tell(DescribeTenure(None, now_ms, person.id, person.flat, intent.tenure, intent.share))
