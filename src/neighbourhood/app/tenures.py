"""How people hold their flats: said by themselves, or by the council."""

from fractions import Fraction

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import SetTenure
from neighbourhood.domain.ids import FlatId, PersonId, Tier
from neighbourhood.domain.limits import MAX_SHARE_PARTS
from neighbourhood.domain.subjects.content import DescribeTenure, is_share
from neighbourhood.domain.subjects.tenures import known_tenures, shares_in_sum


class Tenures:
    """The intent about it, over a Core. What is told is sealed for residents: guests do not read it."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def set(self, intent: SetTenure) -> None:
        """Write down how somebody holds the own flat."""
        persons, me = self._core.log.view.persons, self._core.log.me
        if me is None:
            raise self._core.absent()
        person = persons.get(intent.person)
        if person is None or person.gone or person.flat is None:
            raise Fault(FaultKind.UNKNOWN_PERSON)
        if intent.person != me and persons[me].tier < Tier.COUNCIL:
            raise Fault(FaultKind.NOT_ALLOWED)
        if intent.share is not None and (intent.tenure != "owner" or not is_share(*intent.share)):
            raise Fault(FaultKind.BAD_SHARE, limit_parts=MAX_SHARE_PARTS)
        if persons[me].tier < Tier.COUNCIL and self._has_council_said(person.id, person.flat):
            raise Fault(FaultKind.COUNCIL_HAS_SAID)
        if intent.share is not None:
            self._check_room(person.id, person.flat, Fraction(*intent.share))
        now_ms = self._core.outside.now_ms()
        self._core.tell(DescribeTenure(None, now_ms, person.id, person.flat, intent.tenure, intent.share))

    def _has_council_said(self, person: PersonId, flat: FlatId) -> bool:
        """Whether somebody's own word would change nothing."""
        log = self._core.log
        said = log.storage.said_of_tenures(log.view)
        return any(of_council and (one.person, one.flat) == (person, flat) for one, of_council in said)

    def _check_room(self, person: PersonId, flat: FlatId, share: Fraction) -> None:
        """Refuse a share that the others leave no room for; a smaller one than before is always right."""
        log, view = self._core.log, self._core.log.view
        known = known_tenures(log.storage.said_of_tenures(view), view.persons)
        before = known.get((person, flat))
        held = Fraction(*before.share) if before is not None and before.share is not None else Fraction(0)
        others = shares_in_sum(known, view.persons).get(flat, Fraction(0)) - held
        if others + share > 1 and share >= held:
            raise Fault(FaultKind.SHARES_EXCEED, share=_written(share), others=_written(others))


def _written(share: Fraction) -> str:
    return f"{share.numerator}/{share.denominator}"
