"""Trusted neighbours of the sample house."""

from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import ContestDevice
from neighbourhood.app.intents_invitations import BringBack, NameTrusted
from neighbourhood.app.rows import InvitationRow, PersonRow
from neighbourhood.app.rows_belonging import AskedRow, BelongingRow
from neighbourhood.domain.authority.powers import TRUSTEE_SIGNATURES
from neighbourhood.domain.ids import DeviceId, EntryId
from neighbourhood.viewmodels.samples.devices import SampleDevices
from neighbourhood.viewmodels.samples.journal import SampleJournal
from neighbourhood.viewmodels.samples.rows import refuse

_BRING_BACK_CODE: Final = "7HQ2M-XKD4R-9VWTE-3BNZC"
_CHECK: Final = "4821 7730 1956"


class SampleTrusted(SampleDevices, SampleJournal):
    """Nobody trusts anybody until ``trust`` says so."""

    _trusted: tuple[PersonRow, ...] = ()
    _trusting: tuple[PersonRow, ...] = ()

    def belonging(self) -> BelongingRow:
        """Return what everybody has, and who trusts whom."""
        return replace(super().belonging(), trusted=self._trusted, trusting=self._trusting)

    def trust(self, trusted: tuple[str, ...] = (), trusting: tuple[str, ...] = ()) -> None:
        """Let this person trust these neighbours, and these this person; by their short names."""
        self._trusted = tuple(self._people[who] for who in trusted)
        self._trusting = tuple(self._people[who] for who in trusting)
        self.tell(Changes(authority=True))

    def coming_back(self, whom: str, by: str) -> AskedRow:
        """Return the proposal by a neighbour that somebody comes back; a trusted one is asked to sign."""
        person = self._people[whom]
        return AskedRow(
            proposal=EntryId(self._new_id()), kind="recover", role="", about=(person,), signed_by=(self._people[by],),
            needed=TRUSTEE_SIGNATURES, mine=False, trusted=person in self._trusting, device=DeviceId(self._new_id()),
            check=_CHECK,
        )  # fmt: skip

    def _do_NameTrusted(self, intent: NameTrusted) -> None:
        named = {row.person: row for row in self._people.values()}
        self._trusted = tuple(named[person] for person in intent.persons)
        self.tell(Changes(authority=True))

    def _do_ContestDevice(self, intent: ContestDevice) -> None:
        left = tuple(row for row in self._waiting if row.device != intent.device)
        if left == self._waiting:
            super()._do_ContestDevice(intent)
        else:
            self.decide(left, self._told)

    def _do_BringBack(self, intent: BringBack) -> InvitationRow:
        if intent.person not in {row.person for row in self._trusting}:
            refuse(FaultKind.NOT_ALLOWED)
        return InvitationRow(code=_BRING_BACK_CODE, flat_number="", uses=1)
