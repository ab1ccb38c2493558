"""How people hold their flats, joined from what they and the council said, when it is shown.

Whose word counts follows from the authority view as it is now (architecture.md, section 2, rules 3 and 4).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction

from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import FlatId, PersonId
from neighbourhood.domain.subjects.states import TenureState


def known_tenures(
    statements: Iterable[tuple[TenureState, bool]], persons: Mapping[PersonId, Person]
) -> dict[tuple[PersonId, FlatId], TenureState]:
    """Return how each person holds each of the own flats; ``statements`` are in canonical order,
    each with whether the council says it.

    The council's last word counts; while it is silent about somebody, that person's own last word. Nothing is said
    of a flat that is not the person's.
    """
    by_council: dict[tuple[PersonId, FlatId], TenureState] = {}
    by_themselves: dict[tuple[PersonId, FlatId], TenureState] = {}
    for said, of_council in statements:
        person = persons.get(said.person)
        if person is None or said.flat not in person.flats:
            continue
        if of_council:
            by_council[said.person, said.flat] = said
        elif said.author == said.person:
            by_themselves[said.person, said.flat] = said
    return by_themselves | by_council


def shares_in_sum(
    known: Mapping[tuple[PersonId, FlatId], TenureState], persons: Mapping[PersonId, Person]
) -> dict[FlatId, Fraction]:
    """Return what the shares of the owners in each flat come to; of those who have left nothing counts.

    More than 1 is somebody's mistake: two may have said at once what each of them could.
    """
    sums: defaultdict[FlatId, Fraction] = defaultdict(Fraction)
    for (person, flat), said in known.items():
        if said.share is not None and not persons[person].gone:
            sums[flat] += Fraction(*said.share)
    return dict(sums)
