"""What was decided in the sample house, and what waits for signatures."""

from collections.abc import Sequence

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import SignProposal
from neighbourhood.app.rows import ProposalRow
from neighbourhood.app.rows_belonging import AskedRow, BelongingRow, JournalRow
from neighbourhood.viewmodels.sample_rows import SampleHouse, refuse


class SampleJournal(SampleHouse):
    """Nothing waits and little was done until ``decide`` says so."""

    _waiting: tuple[AskedRow, ...] = ()
    _told: tuple[JournalRow, ...] = ()

    def belonging(self) -> BelongingRow:
        """Return what everybody has, and what waits."""
        return replace(super().belonging(), proposals=self._waiting)

    def journal(self, limit: int = 100) -> Sequence[JournalRow]:
        """Return what was done, the newest first."""
        return (*self._told, *super().journal(limit))[:limit]

    def decide(self, asked: Sequence[AskedRow], told: Sequence[JournalRow]) -> None:
        """Let this wait, and that have been done."""
        self._waiting, self._told = tuple(asked), tuple(told)
        self.tell(Changes(authority=True))

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
