"""How people hold their flats, joined from what they and the council said, when it is shown.

Whose word counts follows from the authority view as it is now (architecture.md, section 2, rules 3 and 4).
"""

from collections.abc import Iterable, Mapping

from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import FlatId, PersonId, Tier
from neighbourhood.domain.subjects.states import TenureState


def known_tenures(
    statements: Iterable[TenureState], persons: Mapping[PersonId, Person]
) -> dict[tuple[PersonId, FlatId], TenureState]:
    """Return how each person holds each of the own flats; ``statements`` are in canonical order.

    The council's last word counts; while it is silent about somebody, that person's own last word. Nothing is said
    of a flat that is not the person's.
    """
    by_council: dict[tuple[PersonId, FlatId], TenureState] = {}
    by_themselves: dict[tuple[PersonId, FlatId], TenureState] = {}
    for said in statements:
        author, person = persons.get(said.author), persons.get(said.person)
        if author is None or person is None or said.flat not in person.flats:
            continue
        if author.tier >= Tier.COUNCIL:
            by_council[said.person, said.flat] = said
        elif author.id == person.id:
            by_themselves[said.person, said.flat] = said
    return by_themselves | by_council
