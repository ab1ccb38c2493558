"""What can be done about the people of the sample house."""

from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import ConfirmAddress, EndRole, GiveRole, HandOver, RemovePerson, SetName, SetTenure
from neighbourhood.app.rows import PersonRow, ProposalRow
from neighbourhood.domain.authority.acts import COUNCIL, MODERATOR
from neighbourhood.domain.authority.powers import majority
from neighbourhood.domain.ids import EntryId, PersonId
from neighbourhood.domain.limits import MODERATOR_DAYS
from neighbourhood.viewmodels.neighbour_powers import signatures_to_remove
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.samples.rows import SampleHouse, refuse

_DAY_MS: Final = 24 * 3_600_000


class SampleResidency(SampleHouse):
    """Roles, addresses and removals. Nobody else signs a proposal here, so what needs more than one signature waits."""

    def _do_ConfirmAddress(self, intent: ConfirmAddress) -> None:
        _, row = self._known(intent.person)
        known, mine = (tuple(dict.fromkeys((*held, intent.level))) for held in (row.confirmed, row.confirmed_by_me))
        self._put(intent.person, confirmed=known, confirmed_by_me=mine)

    def _do_SetName(self, intent: SetName) -> None:
        self._put(self._people[sample.ME].person, name=intent.name)

    def _do_SetTenure(self, intent: SetTenure) -> None:
        self._put(intent.person, tenure=intent.tenure, share=intent.share)

    def _do_GiveRole(self, intent: GiveRole) -> ProposalRow:
        _, row = self._known(intent.person)
        given = self._roles(row, intent.role, tuple(sorted({*row.roles, intent.role})))
        if intent.role == MODERATOR:
            self._put(row.person, moderates_until_ms=self.now_ms + MODERATOR_DAYS * _DAY_MS)
        return given

    def _do_EndRole(self, intent: EndRole) -> ProposalRow:
        _, row = self._known(intent.person)
        ended = self._roles(row, intent.role, tuple(role for role in row.roles if role != intent.role))
        if intent.role == MODERATOR:
            self._put(row.person, moderates_until_ms=None)
        return ended

    def _do_HandOver(self, intent: HandOver) -> ProposalRow:
        given = self._do_GiveRole(GiveRole(person=intent.person, role=intent.role))
        me = self._people[sample.ME]
        return self._do_EndRole(EndRole(person=me.person, role=intent.role)) if given.done else given

    def _do_RemovePerson(self, intent: RemovePerson) -> ProposalRow:
        key, row = self._known(intent.person)
        if not (answer := self._asked(row, signatures_to_remove(self.people(), row))).done:
            return answer
        del self._people[key]
        self._count_again()
        return answer

    def _roles(self, row: PersonRow, role: str, roles: tuple[str, ...]) -> ProposalRow:
        council = sum(COUNCIL in one.roles for one in self.people())
        own = row.me and role not in roles
        answer = self._asked(row, majority(council) if role == COUNCIL and not own else 1)
        if answer.done:
            self._put(row.person, roles=roles, council=COUNCIL in roles)
        return answer

    def _asked(self, row: PersonRow, needed: int) -> ProposalRow:
        done = needed <= 1
        return ProposalRow(
            proposal=EntryId(row.person), done=done, signed=0 if done else 1, needed=0 if done else needed
        )

    def _known(self, person: PersonId) -> tuple[str, PersonRow]:
        for key, row in self._people.items():
            if row.person == person:
                return key, row
        return refuse(FaultKind.UNKNOWN_PERSON)

    def _put(self, person: PersonId, **fields: object) -> None:
        key, row = self._known(person)
        self._people[key] = replace(row, **fields)
        self.tell(Changes(people=True, authority=True))

    def _count_again(self) -> None:
        """Say of every flat how many still live in it."""
        numbers = [row.flat_number for row in self.people()]
        self._flats = tuple(replace(flat, residents=numbers.count(flat.number)) for flat in self._flats)
        if self._house is not None:
            self._house = replace(self._house, residents=len(numbers))
        self.tell(Changes(people=True, authority=True))
