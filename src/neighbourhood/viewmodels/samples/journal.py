"""What was decided in the sample house, and what waits for signatures."""

from collections.abc import Sequence

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import SignProposal
from neighbourhood.app.intents_invitations import CloseInvitation
from neighbourhood.app.rows import ProposalRow
from neighbourhood.app.rows_belonging import AskedRow, BelongingRow, JournalRow, OpenedRow
from neighbourhood.domain.ids import EntryId
from neighbourhood.viewmodels.samples.belonging import page_of
from neighbourhood.viewmodels.samples.rows import SampleHouse, refuse


class SampleJournal(SampleHouse):
    """Nothing waits and little was done until ``decide`` says so."""

    _waiting: tuple[AskedRow, ...] = ()
    _opened: tuple[OpenedRow, ...] = ()
    _ended: frozenset[EntryId] = frozenset()
    _told: tuple[JournalRow, ...] = ()

    def belonging(self) -> BelongingRow:
        """Return what everybody has, which invitations there are, and what waits."""
        row = super().belonging()
        opened = (*self._opened, *row.invitations)
        return replace(row, proposals=self._waiting, invitations=tuple(map(self._as_it_is, opened)))

    def journal(self, limit: int = 100, *, before: EntryId | None = None) -> Sequence[JournalRow]:
        """Return what was done, the newest first."""
        return page_of((*self._told, *super().journal(len(self.people()))), limit, before)

    def decide(self, asked: Sequence[AskedRow], told: Sequence[JournalRow]) -> None:
        """Let this wait, and that have been done."""
        self._waiting, self._told = tuple(asked), tuple(told)
        self.tell(Changes(authority=True))

    def open(self, *rows: OpenedRow) -> None:
        """Let there be these invitations too."""
        self._opened = rows
        self.tell(Changes(authority=True))

    def _do_CloseInvitation(self, intent: CloseInvitation) -> None:
        if all(row.invitation != intent.invitation for row in self.belonging().invitations):
            refuse(FaultKind.UNKNOWN_INVITATION)
        self._ended |= {intent.invitation}
        self.tell(Changes(authority=True))

    def _as_it_is(self, row: OpenedRow) -> OpenedRow:
        return replace(row, closed=row.closed or row.invitation in self._ended)

    def _do_SignProposal(self, intent: SignProposal) -> ProposalRow:
        row = next((one for one in self._waiting if one.proposal == intent.proposal), None)
        if row is None or self._house is None:
            return refuse(FaultKind.UNKNOWN_PROPOSAL)
        signed = replace(row, signed_by=(*row.signed_by, self._house.me), mine=True)
        done = len(signed.signed_by) >= row.needed
        others = tuple(one for one in self._waiting if one.proposal != intent.proposal)
        self._waiting = others if done else (signed, *others)
        self.tell(Changes(authority=True))
        return ProposalRow(
            proposal=row.proposal,
            done=done,
            signed=0 if done else len(signed.signed_by),
            needed=0 if done else row.needed,
        )
